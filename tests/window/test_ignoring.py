from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox

from tests.window.fake_children import FakeChildren
from viewer.core.document import Side
from viewer.export.html_export import to_html
from viewer.sheet.filters import Filter
from viewer.sheet.ignore import NO_RULES, IgnoreRules, write_rules
from viewer.window.ignore_dialog import IgnoreDialog
from viewer.window.main_window import MainWindow
from viewer.window.opening import Input
from viewer.window.settings import IGNORE, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager

LEFT = "The Ferry left.\nIt carried 1,200 sheep.\nNote [12] is here.\nNobody waved."
RIGHT = "The ferry left.\nIt carried 1200 sheep.\nNote [13] is here.\nEverybody waved."
CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, settings: Settings) -> Iterator[MainWindow]:
    yield from opened(qtbot, settings)


def opened(qtbot: QtBot, settings: Settings, *, closes_by_escape: bool = False) -> Iterator[MainWindow]:
    window = MainWindow(settings, closes_by_escape=closes_by_escape)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    children = FakeChildren()
    children.setParent(window)
    window.model.connect_children(children)  # type: ignore[arg-type]
    with qtbot.waitExposed(window):
        window.show()
    for side, text in zip(Side, (LEFT, RIGHT), strict=True):
        window.model.open(side, Input(text=text, title=side.value))
    children.answer()
    yield window
    window.close()


def differing(window: MainWindow) -> list[int]:
    sheet = window.model.sheet
    assert sheet is not None
    return [row for row in range(len(sheet)) if sheet.differs(row)]


def dialog_of(window: MainWindow) -> IgnoreDialog:
    window.command["ignore"].trigger()
    return window.findChildren(IgnoreDialog)[-1]


def switch(dialog: IgnoreDialog, word: str) -> QCheckBox:
    return next(box for box in dialog.findChildren(QCheckBox) if word in box.text())


def test_the_page_follows_the_switches_at_once_and_cancel_goes_back(window: MainWindow) -> None:
    assert differing(window) == [0, 1, 2, 3]
    dialog = dialog_of(window)
    switch(dialog, "small letters").setChecked(True)
    assert differing(window) == [1, 2, 3]
    switch(dialog, "numbers").setChecked(True)
    assert differing(window) == [2, 3]
    assert window.desk.filter.count(Filter.DIFFERENCES) == 2
    assert "some differences ignored" in window.desk.status.counts_text
    dialog.reject()
    assert differing(window) == [0, 1, 2, 3]
    assert "ignored" not in window.desk.status.counts_text


def test_what_is_written_to_files_obeys_the_rules(window: MainWindow) -> None:
    dialog = dialog_of(window)
    switch(dialog, "small letters").setChecked(True)
    dialog.accept()
    copy = window.output._snapshot()
    assert copy is not None
    assert not copy.differs(0)
    assert "The Ferry left." in to_html(copy)


def test_escape_closes_the_find_bar_and_not_a_window_that_closes_by_it(qtbot: QtBot, settings: Settings) -> None:
    for window in opened(qtbot, settings, closes_by_escape=True):
        window.command["find"].trigger()
        bar = window.desk.seek.find_bar
        assert bar.isVisible()
        QTest.keyClick(bar.field, Qt.Key.Key_Escape)
        assert not bar.isVisible()
        assert window.isVisible()


def test_escape_on_the_page_closes_the_bar(window: MainWindow) -> None:
    for name in ("find", "go_to_unit"):
        window.command[name].trigger()
        QTest.keyClick(window.desk.view, Qt.Key.Key_Escape)
        assert not window.desk.seek.find_bar.isVisible()
        assert not window.desk.seek.go_bar.isVisible()


def test_rules_are_kept_for_the_next_start(qtbot: QtBot, window: MainWindow, settings: Settings) -> None:
    dialog = dialog_of(window)
    switch(dialog, "small letters").setChecked(True)
    dialog.accept()
    assert settings.get(IGNORE) == write_rules(IgnoreRules(case=True))
    for other in opened(qtbot, settings):
        assert differing(other) == [1, 2, 3]
        again = dialog_of(other)
        assert switch(again, "small letters").isChecked()
        reset = next(
            button
            for button in again.findChild(QDialogButtonBox).buttons()
            if button.text().replace("&", "") == "Ignore Nothing"
        )
        QTest.mouseClick(reset, CLICK)
        assert differing(other) == [0, 1, 2, 3]
        again.accept()
    assert settings.get(IGNORE) == ""


def test_own_expressions_are_tried_added_changed_and_removed(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.view.go_to_row(2)
    dialog = dialog_of(window)
    own = dialog.expressions
    assert own.sample.toPlainText() == "Note [12] is here.\nNote [13] is here."
    QTest.keyClicks(own.field, r"\[\d+")
    assert own.verdict == "Matches 2 times in this text."
    assert len(own.sample.extraSelections()) == 2
    QTest.keyClick(own.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert own.field.text() == ""
    own.list.setCurrentRow(0)
    assert own.field.text() == r"\[\d+"
    QTest.keyClicks(own.field, r"(")
    assert own.verdict == r"The expression “\[\d+(” cannot be read: missing ) at character 7."
    assert own.readable() == ()
    QTest.keyClick(own.field, Qt.Key.Key_Backspace)
    QTest.keyClicks(own.field, r"\]")
    qtbot.waitUntil(lambda: differing(window) == [0, 1, 3])
    QTest.mouseClick(own.add, CLICK)
    assert own.field.text() == ""
    QTest.keyClicks(own.field, "Nobody|Everybody")
    QTest.mouseClick(own.add, CLICK)
    qtbot.waitUntil(lambda: differing(window) == [0, 1])
    own.list.setCurrentRow(1)
    QTest.mouseClick(own.remove, CLICK)
    qtbot.waitUntil(lambda: differing(window) == [0, 1, 3])
    dialog.accept()
    assert window.model.rules == IgnoreRules(expressions=(r"\[\d+\]",))


def test_what_is_written_and_not_added_is_taken_with_ok(qtbot: QtBot) -> None:
    dialog = IgnoreDialog(NO_RULES, "")
    qtbot.addWidget(dialog)
    told: list[IgnoreRules] = []
    dialog.rules_changed.connect(told.append)
    dialog.open()
    QTest.keyClicks(dialog.expressions.field, "x+")
    assert dialog.expressions.verdict == "Matches nowhere in this text."
    dialog.accept()
    assert told == [IgnoreRules(expressions=("x+",))]


def test_matches_are_marked_where_letters_take_two_units(qtbot: QtBot) -> None:
    dialog = IgnoreDialog(IgnoreRules(expressions=("b",)), "a😀b")
    qtbot.addWidget(dialog)
    (mark,) = dialog.expressions.sample.extraSelections()
    assert mark.cursor.selectedText() == "b"
    assert dialog.expressions.verdict == "Matches once in this text."


def test_an_expression_that_takes_too_long_is_told_once(qtbot: QtBot, settings: Settings) -> None:
    endless = r"(.*?,){25}P"
    settings.set(IGNORE, write_rules(IgnoreRules(expressions=(endless,))))
    window = MainWindow(settings)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    children = FakeChildren()
    window.model.connect_children(children)  # type: ignore[arg-type]
    window.show()
    for side, end in zip(Side, "ab", strict=True):
        window.model.open(side, Input(text="1," * 60 + end, title=side.value))
    children.answer()
    sentences = [message.sentence for message in window.messages.messages]
    assert len(sentences) == 1
    assert endless in sentences[0]
    assert differing(window) == [0]
    window.close()
