"""Selecting and moving by keys: letters, words, lines, pages, both ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from tests.ink.sheets import UNITS, make_sheet
from viewer.core.document import Side
from viewer.core.span import Span
from viewer.sheet.visible import VisibleRows
from viewer.window.caret import ends_of, step_letter, step_word
from viewer.window.reading_mode import ReadingMode
from viewer.window.selection import caret_at

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.window.compare_view import CompareView

KEY = Qt.Key
SHIFT, CTRL, NONE = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.NoModifier,
)
WORDS = "The harbour was built of stone, and the stone was brought by boat from the hills behind the bay. "


def press(qtbot: QtBot, view: CompareView, *keys: Qt.Key, held: Qt.KeyboardModifier = SHIFT) -> str:
    for key in keys:
        qtbot.keyClick(view, key, held)
    return view.selected_text()


def test_keys_select_letters_and_words_from_the_unit_in_focus(view: CompareView, qtbot: QtBot) -> None:
    view.set_sheet(make_sheet(UNITS))
    view.go_to_row(1)
    assert press(qtbot, view, KEY.Key_Right, KEY.Key_Right, KEY.Key_Right) == "The"
    assert press(qtbot, view, KEY.Key_Left) == "Th"
    assert press(qtbot, view, KEY.Key_Right, KEY.Key_Right, held=SHIFT | CTRL) == "The office"
    assert press(qtbot, view, KEY.Key_Left, held=SHIFT | CTRL) == "The "
    assert view.selection
    assert view.selection.side is Side.LEFT


def test_keys_go_on_from_the_click_and_backwards_over_it(view: CompareView, qtbot: QtBot) -> None:
    view.set_sheet(make_sheet([("One two three.", "One two four.")]))
    assert view.page
    laid = view.page.laid(0)
    cell = laid.cell(Side.RIGHT)
    assert cell
    at = cell.caret_box(4, 0).center().toPoint() + QPoint(view.page.columns.right, laid.above)
    right_start = view.sheet.document(Side.RIGHT).text.index("two") if view.sheet else 0
    assert right_start == 4
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert press(qtbot, view, KEY.Key_Right, held=SHIFT | CTRL) == "two"
    assert press(qtbot, view, KEY.Key_Left, KEY.Key_Left, held=SHIFT | CTRL) == "One "
    assert view.side is Side.RIGHT


def test_who_has_gone_to_another_unit_selects_from_there(view: CompareView, qtbot: QtBot) -> None:
    view.set_sheet(make_sheet(UNITS))
    view.go_to_row(1)
    press(qtbot, view, KEY.Key_Right)
    qtbot.keyClick(view, KEY.Key_Escape)
    view.go_to_row(4)
    assert press(qtbot, view, KEY.Key_Right, held=SHIFT | CTRL) == "The"
    assert view.selection
    assert view.sheet
    assert view.sheet.row_of(Side.LEFT, view.selection.caret) == 4
    view.go_to_row(1)
    assert press(qtbot, view, KEY.Key_Right, held=SHIFT | CTRL) == "The keeper"


def test_a_selected_word_is_stretched_by_keys(view: CompareView, qtbot: QtBot) -> None:
    view.set_sheet(make_sheet([("One two three.", "One two four.")]))
    view.set_side(Side.LEFT)
    press(qtbot, view, KEY.Key_Right, held=SHIFT | CTRL)
    assert view.selection
    assert press(qtbot, view, KEY.Key_Right, KEY.Key_Right) == "One t"


def test_lines_are_taken_across_units_and_the_caret_stays_on_the_page(view: CompareView, qtbot: QtBot) -> None:
    units = [(f"Entry {i}. " + WORDS * 2, f"Entry {i}. " + WORDS * 2) for i in range(40)]
    view.set_sheet(make_sheet(units))
    view.go_to_row(3)
    for _ in range(60):
        press(qtbot, view, KEY.Key_Down)
    assert view.selection
    assert view.page
    assert view.sheet
    row = view.sheet.row_of(Side.LEFT, view.selection.caret)
    assert row > 8
    assert view.focus_row == row
    assert view.page.top_of(row) is not None
    taken = view.selection.caret
    press(qtbot, view, KEY.Key_PageUp)
    assert view.selection.caret < taken
    for _ in range(120):
        press(qtbot, view, KEY.Key_Up)
    assert view.selection.caret == 0
    press(qtbot, view, KEY.Key_End, held=SHIFT | CTRL)
    document = view.sheet.document(Side.LEFT)
    assert view.selection.caret == document.sentences[-1].span.end
    assert view.page.top_of(len(units) - 1) is not None


@pytest.mark.parametrize("mode", list(ReadingMode))
def test_every_line_is_reached_in_both_directions(view: CompareView, qtbot: QtBot, mode: ReadingMode) -> None:
    view.set_sheet(make_sheet([(WORDS * 3, WORDS * 3), (WORDS, WORDS.replace("stone", "wood")), (None, WORDS * 2)]))
    view.set_mode(mode)
    view.set_side(Side.RIGHT)
    assert view.sheet
    end = view.sheet.document(Side.RIGHT).sentences[-1].span.end
    carets = [-1]
    while carets[-1] != end:
        press(qtbot, view, KEY.Key_Down)
        assert view.selection
        assert view.selection.caret > carets[-1]
        carets.append(view.selection.caret)
    assert len(carets) > 9
    while carets[-1] != 0:
        press(qtbot, view, KEY.Key_Up)
        assert view.selection.caret < carets[-1]
        carets.append(view.selection.caret)


def test_the_ends_of_a_line_are_its_letters(view: CompareView, qtbot: QtBot) -> None:
    view.set_sheet(make_sheet([(WORDS * 2, WORDS * 2)]))
    line = press(qtbot, view, KEY.Key_End)
    assert line == line.strip()
    assert WORDS.startswith(line)
    assert press(qtbot, view, KEY.Key_Home) == ""


def test_text_from_right_to_left_is_selected_by_the_key_that_points_left(view: CompareView, qtbot: QtBot) -> None:
    hebrew = "הספינה יצאה מן הנמל בבוקר."
    view.set_sheet(make_sheet([(hebrew, hebrew)]))
    assert press(qtbot, view, KEY.Key_Left, KEY.Key_Left) == "הס"
    assert press(qtbot, view, KEY.Key_Left, held=SHIFT | CTRL) == "הספינה"
    assert press(qtbot, view, KEY.Key_Right, held=SHIFT | CTRL) == ""


def test_letters_are_never_split(view: CompareView, qtbot: QtBot) -> None:
    view.set_sheet(make_sheet([("👩‍👧 e\u0301t 🇩🇪!", "x")]))
    seen = [press(qtbot, view, KEY.Key_Right) for _ in range(7)]
    assert seen[:6] == ["👩‍👧", "👩‍👧 ", "👩‍👧 e\u0301", "👩‍👧 e\u0301t", "👩‍👧 e\u0301t ", "👩‍👧 e\u0301t 🇩🇪"]


def test_plain_arrows_scroll_until_the_reader_browses_by_caret(view: CompareView, qtbot: QtBot) -> None:
    view.set_sheet(make_sheet([(WORDS * 3, WORDS * 3) for _ in range(20)]))
    assert view.page
    press(qtbot, view, KEY.Key_Down, held=NONE)
    assert view.page.anchor.position > 0
    assert view.selection is None
    told: list[bool] = []
    view.browsing_changed.connect(told.append)
    view.browse_by_caret(True)
    assert view.selection
    start = view.selection.caret
    press(qtbot, view, KEY.Key_Right, KEY.Key_Right, held=NONE)
    assert view.selection.caret == start + 2
    assert view.selected_text() == ""
    assert view.marked_words
    press(qtbot, view, KEY.Key_Right, held=SHIFT)
    assert len(view.selected_text()) == 1
    view.browse_by_caret(False)
    assert told == [True, False]
    before = view.page.anchor.position
    press(qtbot, view, KEY.Key_Down, held=NONE)
    assert view.page.anchor.position > before


def test_what_keys_selected_is_copied_plain_and_with_marks(view: CompareView, qtbot: QtBot) -> None:
    view.set_sheet(make_sheet([("One two three.", "One two four.")]))
    press(qtbot, view, KEY.Key_End)
    assert view.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "One two three."
    assert "three" in data.html()
    view.select(None)
    assert not view.copy()


@given(
    st.lists(st.text(st.sampled_from("ab ,.é😀\u0301\u200dא漢"), min_size=1, max_size=12).map(str.strip), min_size=1),
    st.integers(0, 60),
)
def test_every_step_moves_within_the_text_and_leads_back(sentences: list[str], at: int) -> None:
    units = [(sentence, None) for sentence in sentences if sentence]
    if not units:
        return
    document = make_sheet(units).document(Side.LEFT)
    first, last = ends_of(document)
    offset = min(max(at, first), last)
    for step in (step_letter, step_word):
        ahead, back = step(document, offset, 1), step(document, offset, -1)
        assert first <= back <= offset <= ahead <= last
        assert ahead > offset or offset == last
        assert back < offset or offset == first
    walked, offset = 0, first
    while offset < last:
        offset = step_letter(document, offset, 1)
        walked += 1
    while offset > first:
        offset = step_letter(document, offset, -1)
        walked -= 1
    assert walked == 0


@pytest.mark.parametrize("mode", [ReadingMode.ROWS, ReadingMode.PROSE])
def test_the_caret_passes_over_what_is_folded_away(view: CompareView, qtbot: QtBot, mode: ReadingMode) -> None:
    sheet = make_sheet(UNITS)
    view.set_sheet(sheet)
    view.set_mode(mode)
    *_, ends, last = (row for row in range(len(sheet)) if sheet.row(row).left)
    view.set_visible(VisibleRows(len(sheet), [Span(1, 3), Span(last, last + 1)]))
    view.browse_by_caret(True)

    def row_after(key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> int:
        qtbot.keyClick(view, key, held)
        assert view.selection
        return sheet.row_of(view.selection.side, view.selection.caret)

    first = sheet.row(0).left
    assert first
    view.select(caret_at(Side.LEFT, first.span.end))
    assert row_after(KEY.Key_Right) == 3
    assert row_after(KEY.Key_Left, CTRL) == 0
    assert row_after(KEY.Key_Right, CTRL) == 3
    assert row_after(KEY.Key_End, CTRL) == ends
    assert row_after(KEY.Key_Right) == ends
    assert row_after(KEY.Key_Home, CTRL) == 0
    view.set_visible(VisibleRows(len(sheet), [Span(0, 2)]))
    assert row_after(KEY.Key_Down) == 2
