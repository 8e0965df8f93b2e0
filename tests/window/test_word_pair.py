"""A word that is clicked on, and what stands for it on the other side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication

from tests.ink.sheets import MOVES, UNITS, make_sheet
from viewer.core.alignment import Pair
from viewer.core.document import Side
from viewer.core.span import Span
from viewer.sheet.layout import Sheet
from viewer.window.compare_view import CompareView
from viewer.window.mirror import mirror_comparison
from viewer.window.reading_mode import ReadingMode
from viewer.window.selection import Selection
from viewer.window.word_pair import pair_at

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot) -> CompareView:
    shown = CompareView()
    qtbot.addWidget(shown)
    shown.resize(900, 700)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.set_sheet(make_sheet(UNITS, MOVES))
    return shown


def place(view: CompareView, side: Side, word: str) -> QPointF:
    """Return the middle of a word, wherever a mode puts it."""
    assert view.page
    assert view.sheet
    start = view.sheet.document(side).text.index(word)
    item = view.page.visible.item_of(view.sheet.row_of(side, start))
    laid = view.page.laid(item)
    cell, top = laid.cell(side), view.page.anchor.top_of(item)
    assert cell is not None
    assert top is not None
    box = cell.rects(Span(start, start + len(word)))[0]
    return box.center() + QPointF(view.page.columns.edge(side), top + laid.above)


def click(qtbot: QtBot, view: CompareView, side: Side, word: str, *, double: bool = False) -> None:
    at = place(view, side, word).toPoint()
    qtbot.mouseClick(view.viewport(), LEFT, pos=at)
    if double:
        qtbot.mouseDClick(view.viewport(), LEFT, pos=at)


def words(view: CompareView) -> dict[Side, str]:
    assert view.sheet
    pair = view.marked_words
    return {side: span.of(view.sheet.document(side).text) for side, span in pair.spans.items()} if pair else {}


@pytest.mark.parametrize("mode", list(ReadingMode))
def test_a_click_marks_a_word_and_its_counterpart_until_another(
    view: CompareView, qtbot: QtBot, mode: ReadingMode
) -> None:
    view.set_mode(mode)
    said: list[str] = []
    view.word_marked.connect(said.append)
    click(qtbot, view, Side.LEFT, "Monday")
    assert words(view) == {Side.LEFT: "Monday", Side.RIGHT: "Friday"}
    assert said[-1] == "“Monday” on the left, “Friday” on the right"
    qtbot.mouseMove(view.viewport(), view.viewport().rect().bottomLeft())
    assert words(view)
    click(qtbot, view, Side.RIGHT, "unlocks")
    assert words(view) == {Side.LEFT: "opens", Side.RIGHT: "unlocks"}
    assert view.marked_words
    assert view.marked_words.side is Side.RIGHT


def test_the_counterpart_is_painted_too(view: CompareView, qtbot: QtBot) -> None:
    view.grab()
    before = view.viewport().grab().toImage()
    click(qtbot, view, Side.LEFT, "opens")
    there = place(view, Side.RIGHT, "unlocks").toPoint()
    after = view.viewport().grab().toImage()
    around = [(there.x() + dx, there.y() + dy) for dx in range(-40, 41) for dy in range(-14, 15)]
    assert any(before.pixel(x, y) != after.pixel(x, y) for x, y in around)


def test_a_moved_word_leads_to_its_place(qtbot: QtBot, view: CompareView) -> None:
    left, right = "On Friday the keeper lit the great lamp again.", "The keeper lit the great lamp again on Friday."
    view.set_sheet(make_sheet([(left, right)]))
    click(qtbot, view, Side.LEFT, "Friday")
    assert words(view)[Side.RIGHT].endswith("Friday")
    view.set_sheet(make_sheet(UNITS, MOVES))
    click(qtbot, view, Side.LEFT, "pier")
    assert words(view) == {Side.LEFT: "pier", Side.RIGHT: "pier"}


def test_a_word_without_a_counterpart_says_so(view: CompareView, qtbot: QtBot) -> None:
    said: list[str] = []
    view.word_marked.connect(said.append)
    click(qtbot, view, Side.RIGHT, "old")
    assert words(view) == {Side.RIGHT: "old"}
    assert said[-1] == "“old” has no counterpart on the left"
    click(qtbot, view, Side.LEFT, "Fishing")
    assert said[-1] == "“Fishing” has no counterpart on the right"


def test_words_that_are_not_compared_yet_are_answered_when_they_are(view: CompareView, qtbot: QtBot) -> None:
    full = make_sheet(UNITS, MOVES)
    sheet = make_sheet(UNITS, MOVES, complete=False)
    view.set_sheet(sheet)
    said: list[str] = []
    view.word_marked.connect(said.append)
    click(qtbot, view, Side.LEFT, "Monday")
    assert said[-1] == "“Monday”: its words have not been compared yet"
    pair, found = full.pair(1), full.edits(1)
    assert pair
    assert found
    view.rows_changed(sheet.add([(pair, found)]))
    assert said[-1] == "“Monday” on the left, “Friday” on the right"


def test_a_double_click_selects_and_shows_the_counterpart_in_a_paler_tone(view: CompareView, qtbot: QtBot) -> None:
    click(qtbot, view, Side.LEFT, "opens", double=True)
    assert view.selected_text() == "opens"
    state = view._state_of(4)
    assert state.selection
    assert state.answers
    assert view.sheet
    right = view.sheet.document(Side.RIGHT).text
    assert [span.of(right) for span in state.answers[1]] == ["unlocks"]
    assert state.answers[0] is Side.RIGHT
    assert state.marked is not None
    assert list(state.marked) == [Side.RIGHT]
    assert view.copy()
    assert QGuiApplication.clipboard().text() == "opens"


def test_selected_words_of_one_unit_are_answered_and_those_of_more_are_not(view: CompareView) -> None:
    assert view.sheet
    text = view.sheet.document(Side.RIGHT).text
    start = text.index("keeper unlocks")
    view.select(Selection(Side.RIGHT, Span(start, start), Span(start, start + len("keeper unlocks"))))
    answers = view._state_of(4).answers
    assert answers
    left = view.sheet.document(Side.LEFT).text
    assert [span.of(left) for span in answers[1]] == ["keeper opens"]
    view.select_all()
    assert view._state_of(4).answers is None


def test_marked_words_change_sides_with_their_documents(view: CompareView, qtbot: QtBot) -> None:
    assert view.sheet
    click(qtbot, view, Side.LEFT, "opens", double=True)
    mirrored = Sheet(mirror_comparison(view.sheet.comparison), {})
    pairs = [(view.sheet.pair(row), view.sheet.edits(row)) for row in range(len(view.sheet))]
    mirrored.add((Pair(pair.right, pair.left), found.mirrored()) for pair, found in pairs if pair and found)
    view.set_sheet(mirrored, keep_place=True)
    assert words(view) == {Side.RIGHT: "opens", Side.LEFT: "unlocks"}
    assert view.selected_text() == "opens"


def test_of_a_unit_as_long_as_a_book_words_alone_are_answered(view: CompareView) -> None:
    text = "The keeper opens the gate at six. " * 800
    sheet = make_sheet([(text, text)])
    view.set_sheet(sheet)
    view.select(Selection(Side.LEFT, Span(0, 0), Span(0, 40)))
    assert view._state_of(0).answers is None
    assert pair_at(sheet, Side.LEFT, 5) is not None


def test_escape_clears_what_is_marked_and_then_is_the_windows(view: CompareView, qtbot: QtBot) -> None:
    click(qtbot, view, Side.LEFT, "opens", double=True)
    assert view.is_singled_out
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view.is_singled_out
    assert view.selected_text() == ""
    assert words(view) == {}
    assert not view.clear_selection()


def test_a_drag_takes_the_mark_away(view: CompareView, qtbot: QtBot) -> None:
    said: list[str] = []
    view.word_marked.connect(said.append)
    click(qtbot, view, Side.LEFT, "opens")
    qtbot.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, place(view, Side.LEFT, "wind").toPoint())
    assert view.selected_text().endswith("wi") or "gate" in view.selected_text()
    assert words(view) == {}
    assert said[-1] == ""


def test_no_word_no_pair() -> None:
    sheet = make_sheet([("One way — or another.", "One way — or another.")])
    assert pair_at(sheet, Side.LEFT, 7) is not None  # right behind a word
    found = pair_at(sheet, Side.LEFT, 0)
    assert found
    assert found.known
    assert found.spans == {Side.LEFT: Span(0, 3), Side.RIGHT: Span(0, 3)}
