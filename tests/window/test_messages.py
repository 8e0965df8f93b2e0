from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton, QToolButton

from viewer.core.document import Side
from viewer.window.message_bar import Message, MessageArea, MessageBar, Tone

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager


@pytest.fixture
def area(qtbot: QtBot) -> MessageArea:
    area = MessageArea()
    area.resize(1000, 100)
    qtbot.addWidget(area)
    return area


def test_an_area_without_messages_takes_no_room(area: MessageArea) -> None:
    assert area.isHidden()


def test_a_newer_message_of_a_topic_takes_the_place_of_the_older(area: MessageArea) -> None:
    area.say(Message("Old.", "opening", Side.LEFT))
    area.say(Message("Other side.", "opening", Side.RIGHT))
    area.say(Message("New.", "opening", Side.LEFT, Tone.PROBLEM))
    assert {message.sentence for message in area.messages} == {"Other side.", "New."}


def test_the_cross_closes_and_the_action_acts(area: MessageArea, qtbot: QtBot) -> None:
    done: list[bool] = []
    area.say(Message("Stopped.", "finding", action="Compare Again", act=lambda: done.append(True)))
    bar = area.findChild(MessageBar)
    bar.findChild(QPushButton).click()
    assert done == [True]
    assert not area.messages
    area.say(Message("Once more.", "finding"))
    (bar,) = [bar for bar in area.findChildren(MessageBar) if bar.message.sentence == "Once more."]
    assert bar.accessibleName() == "Once more."
    bar.findChild(QToolButton).click()
    assert area.isHidden()


def test_an_action_may_say_something_itself(area: MessageArea) -> None:
    area.say(Message("A.", "topic", action="Again", act=lambda: area.say(Message("B.", "topic"))))
    area.findChild(QPushButton).click()
    assert [message.sentence for message in area.messages] == ["B."]


def test_an_action_is_about_the_side_where_the_message_stands_by_then(area: MessageArea) -> None:
    done: list[Side] = []
    area.say(Message("Left.", "opening", Side.LEFT, action="Choose", act_on=done.append))
    area.swap()
    area.findChild(QPushButton).click()
    assert done == [Side.RIGHT]


def test_messages_stand_in_the_half_of_their_side(area: MessageArea, qtbot: QtBot) -> None:
    area.show()
    area.say(Message("Left.", "opening", Side.LEFT))
    area.say(Message("Right.", "opening", Side.RIGHT))
    area.say(Message("Both.", "result"))
    places = {bar.message.sentence: bar for bar in area.findChildren(MessageBar)}
    qtbot.waitUntil(lambda: places["Both."].width() == 1000)
    assert places["Left."].x() == 0
    assert places["Right."].x() == 500
    area.swap()
    qtbot.waitUntil(lambda: places["Left."].x() == 500)
    assert {message.side for message in area.messages} == {None, Side.LEFT, Side.RIGHT}
