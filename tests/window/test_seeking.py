from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from tests.ink.sheets import make_sheet
from viewer.core.document import Side
from viewer.window.compare_view import CompareView
from viewer.window.overview import Overview
from viewer.window.seeking import Seeking

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.window.strip import StripField

FILLER = "The harbour was built of stone, and the stone was brought by boat from the hills behind the bay. "


def units(count: int = 60) -> list[tuple[str | None, str | None]]:
    """Lamps stand in the units 1, 21 and 41, on both sides; a gull on the right of the last."""
    found: list[tuple[str | None, str | None]] = []
    for index in range(count):
        text = f"Entry {index}. " + FILLER + ("A lamp burns." if index % 20 == 0 else "")
        found.append((text, text + " One gull." if index == count - 1 else text))
    return found


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    desk = QWidget()
    qtbot.addWidget(desk)
    view = CompareView()
    overview = Overview(view)
    seek = Seeking(view)
    column = QVBoxLayout(desk)
    for widget in (view, overview, seek.find_bar, seek.go_bar):
        column.addWidget(widget)
    desk.resize(900, 700)
    desk.view, desk.overview, desk.seek = view, overview, seek
    with qtbot.waitExposed(desk):
        desk.show()
    view.set_sheet(make_sheet(units()))
    seek.set_sheet(view.sheet)
    return desk


@pytest.fixture
def view(desk: QWidget) -> CompareView:
    return desk.view


@pytest.fixture
def seek(desk: QWidget) -> Seeking:
    return desk.seek


def type_in(qtbot: QtBot, seek: Seeking, text: str) -> None:
    seek.find()
    seek.find_bar.field.clear()
    QTest.keyClicks(seek.find_bar.field, text)
    finish(qtbot, seek)


def finish(qtbot: QtBot, seek: Seeking) -> None:
    qtbot.waitUntil(lambda: not seek.find_bar._timer.isActive() and not seek.words.is_running)


def press(field: StripField, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(field, key, modifiers)


def test_typing_marks_all_hits_and_goes_to_the_first(qtbot: QtBot, view: CompareView, seek: Seeking) -> None:
    type_in(qtbot, seek, "lamp")
    assert seek.find_bar.said == "1 of 6"
    assert view.focus_row == 0
    assert view.side is Side.LEFT
    found = view._state_of(20).found
    assert found is not None
    assert [len(spans) for spans in found.values()] == [1, 1]
    chosen = view._state_of(0).chosen
    assert chosen is not None
    assert list(chosen) == [Side.LEFT]


def test_keys_walk_the_hits_of_both_sides_and_begin_again_at_the_end(
    qtbot: QtBot, view: CompareView, seek: Seeking
) -> None:
    type_in(qtbot, seek, "lamp")
    walked = []
    for _ in range(6):
        walked.append((view.focus_row, view.side))
        press(seek.find_bar.field, Qt.Key.Key_Return)
    assert walked == [(row, side) for row in (0, 20, 40) for side in Side]
    assert seek.find_bar.said == "1 of 6 · from the other end"
    press(seek.find_bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert (view.focus_row, view.side) == (40, Side.RIGHT)
    assert seek.find_bar.said == "6 of 6 · from the other end"
    seek.find_previous()
    assert seek.find_bar.said == "5 of 6"
    # What is gone to is on the page.
    assert view.page
    assert view.page.anchor.top_of(40) is not None


def test_the_search_begins_where_the_reader_is(qtbot: QtBot, view: CompareView, seek: Seeking) -> None:
    view.go_to_row(30)
    type_in(qtbot, seek, "lamp")
    assert view.focus_row == 40
    assert seek.find_bar.said == "5 of 6"


def test_escape_takes_the_marks_away_and_gives_the_keyboard_back(
    qtbot: QtBot, view: CompareView, seek: Seeking
) -> None:
    type_in(qtbot, seek, "lamp")
    press(seek.find_bar.field, Qt.Key.Key_Escape)
    assert not seek.find_bar.isVisible()
    assert view.search is None
    assert view._state_of(20).found is None
    qtbot.waitUntil(view.hasFocus)
    seek.find_next()
    finish(qtbot, seek)
    assert seek.find_bar.isVisible()
    assert seek.find_bar.said.endswith("of 6")


def test_the_switches(qtbot: QtBot, seek: Seeking) -> None:
    type_in(qtbot, seek, "LAMP")
    case, whole, expression, *_ = seek.find_bar.findChildren(QToolButton)[1:]  # behind that which clears the field
    for button, said in ((case, "Not found"), (whole, "1 of 6"), (expression, "1 of 6")):
        button.setChecked(True)
        finish(qtbot, seek)
        assert seek.find_bar.said == said
        button.setChecked(False)
    assert all(button.accessibleName() for button in (case, whole, expression))


def test_a_wrong_expression_is_told_in_the_bar(qtbot: QtBot, view: CompareView, seek: Seeking) -> None:
    seek.find_bar._expression.setChecked(True)
    type_in(qtbot, seek, "(lamp")
    assert seek.find_bar.said == "The expression “(lamp” cannot be read: missing ) at character 6."
    assert view.search is None
    QTest.keyClicks(seek.find_bar.field, "|gull)")
    finish(qtbot, seek)
    assert seek.find_bar.said == "1 of 7"


def test_hits_stay_when_the_units_change(qtbot: QtBot, view: CompareView, seek: Seeking) -> None:
    type_in(qtbot, seek, "gull")
    sheet = view.sheet
    assert sheet
    again = type(sheet)(sheet.comparison, {})
    view.set_sheet(again, keep_place=True)
    seek.set_sheet(again)
    assert not seek.words.is_running
    assert seek.find_bar.said == "1 of 1"
    other = make_sheet(units(20))
    view.set_sheet(other)
    seek.set_sheet(other)
    finish(qtbot, seek)
    assert seek.find_bar.said == "1 found"
    assert view.focus_row == -1


def test_without_a_sheet_the_bars_close(qtbot: QtBot, view: CompareView, seek: Seeking) -> None:
    type_in(qtbot, seek, "gull")
    view.set_sheet(None)
    seek.set_sheet(None)
    assert not seek.find_bar.isVisible()
    assert seek.words.count == 0


def test_the_ruler_shows_where_hits_are(qtbot: QtBot, desk: QWidget, seek: Seeking) -> None:
    overview: Overview = desk.overview
    type_in(qtbot, seek, "lamp")
    qtbot.waitUntil(lambda: len(overview._ticks) == 3)
    press(seek.find_bar.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not overview._ticks)


def test_selected_words_are_offered(qtbot: QtBot, view: CompareView, seek: Seeking) -> None:
    type_in(qtbot, seek, "gull")
    press(seek.find_bar.field, Qt.Key.Key_Escape)
    from viewer.core.span import Span
    from viewer.window.selection import Selection

    view.select(Selection(Side.LEFT, Span(0, 5), Span(0, 5)))
    seek.find()
    assert seek.find_bar.field.text() == "Entry"
    view.select_all()
    seek.find()
    assert seek.find_bar.field.text() == "Entry"


def test_units_are_gone_to_by_number(qtbot: QtBot, view: CompareView, seek: Seeking) -> None:
    view.go_to_row(4)
    seek.go_to_unit()
    assert seek.go_bar.field.text() == "5"
    assert seek.go_bar.note == "of 60"
    for wrong in ("0", "61", "x", ""):
        seek.go_bar.field.setText(wrong)
        press(seek.go_bar.field, Qt.Key.Key_Return)
        assert seek.go_bar.note == "There is no such unit; write a number from 1 to 60."
    seek.go_bar.field.setText("60")
    press(seek.go_bar.field, Qt.Key.Key_Return)
    assert view.focus_row == 59
    assert not seek.go_bar.isVisible()
    qtbot.waitUntil(view.hasFocus)


def test_without_words_the_next_hit_is_asked_for(qtbot: QtBot, view: CompareView, seek: Seeking) -> None:
    seek.find()
    seek.find_bar.field.clear()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    seek.find_next()
    qtbot.waitUntil(seek.find_bar.field.hasFocus)


def test_one_bar_is_open_at_a_time(qtbot: QtBot, seek: Seeking) -> None:
    seek.find()
    seek.go_to_unit()
    assert not seek.find_bar.isVisible()
    seek.find()
    assert not seek.go_bar.isVisible()
