"""Running prose: what is level, what is hit, walked and kept in place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt

from viewer.core.alignment import Alignment, Bead, Move
from viewer.core.comparison import Comparison, Engine
from viewer.core.document import Document, ParagraphKind, Side, Source, build_document
from viewer.core.span import Span
from viewer.core.worddiff import diff_words
from viewer.sheet.layout import Sheet
from viewer.sheet.passages import LONGEST, Passages, cut_passages, join_cells
from viewer.sheet.visible import VisibleRows
from viewer.window.overview import Overview
from viewer.window.reading_mode import ReadingMode

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.window.compare_view import CompareView

HARBOUR = "the harbour was built of stone and the stone came by boat from the hills behind the bay"


def document(title: str, sentences: list[str], opens: int) -> Document:
    """Make a document in which a paragraph begins with every so-manieth sentence."""
    text, blocks = "", []
    for first in range(0, len(sentences), opens):
        start, spans = len(text), []
        for sentence in sentences[first : first + opens]:
            spans.append(Span(len(text), len(text) + len(sentence)))
            text += sentence + " "
        blocks.append((Span(start, len(text) - 1), ParagraphKind.BODY, spans))
        text = text[:-1] + "\n\n"
    return build_document(title, text, blocks, Source(None, "0" * 64, "utf-8"))


def prose_sheet(count: int = 60, left: int = 2, right: int = 5) -> Sheet:
    """Units that differ in a word; the fourth stands on the left alone, the seventh is moved to the tenth."""
    ones = [f"Entry {i}: {HARBOUR} {i}." for i in range(count)]
    others = [one.replace("boat", "barge") for one in ones]
    beads, i, j = [], 0, 0
    for unit in range(count):
        if unit == 3:
            beads.append(Bead(Span(i, i + 1), Span(j, j), None))
            i += 1
        elif unit == 6:
            beads.append(Bead(Span(i, i + 1), Span(j, j), None))
            moved, i = i, i + 1
        elif unit == 9:
            beads.append(Bead(Span(i, i), Span(j, j + 1), None))
            j += 1
            move = Move(Span(moved, moved + 1), Span(j - 1, j), 0.9)
        else:
            beads.append(Bead(Span(i, i + 1), Span(j, j + 1), 0.9))
            i, j = i + 1, j + 1
    documents = document("a", ones[:i], left), document("b", others[:j], right)
    sheet = Sheet(Comparison(*documents, Alignment(tuple(beads), (move,)), Engine.LEXICAL), {})
    sheet.add(
        (
            pair,
            diff_words(
                documents[0].text,
                documents[1].text,
                *(d.extent(s) for d, s in zip(documents, (pair.left, pair.right), strict=True)),
            ),
        )
        for pair in sheet.comparison.alignment.pairs()
    )
    return sheet


@pytest.fixture
def view(view: CompareView) -> CompareView:
    view.set_sheet(prose_sheet())
    return view


def line_of(view: CompareView, row: int) -> int:
    assert view.page
    top = view.page.top_of(row)
    assert top is not None
    return top + view.page.laid_row(row).above


# Passages


def test_a_passage_begins_where_a_paragraph_of_the_coarser_side_does() -> None:
    sheet = prose_sheet()
    passages = cut_passages(sheet.comparison, VisibleRows(len(sheet)))
    assert 5 < len(passages) < len(sheet) / 3
    for item in range(1, len(passages)):
        assert sheet.row(passages.row_at(item)).opens_right


@given(
    st.integers(1, 40),
    st.lists(st.integers(0, 39), max_size=8),
    st.lists(st.integers(0, 39), min_size=2, max_size=2),
)
def test_every_row_is_in_one_item(count: int, starts: list[int], fold: list[int]) -> None:
    first, last = sorted(fold)
    folds = (Span(first, last),) if first < last <= count else ()
    visible = VisibleRows(count, folds)
    passages = Passages(visible, [row for row in starts if row < count])
    rows = [row for item in range(len(passages)) for row in passages.rows_of(item)]
    assert rows == list(range(count))
    for item in range(len(passages)):
        assert all(passages.item_of(row) == item for row in passages.rows_of(item))
        assert (passages.fold_at(item) is not None) == (passages.rows_of(item) in folds)
    assert len(passages.spread(bytes(count))) == len(passages)
    assert passages.item_of(count) == -1
    with pytest.raises(IndexError):
        passages.row_at(len(passages))


def test_a_text_without_paragraphs_falls_into_passages_all_the_same() -> None:
    sheet = prose_sheet(400, 500, 500)
    passages = cut_passages(sheet.comparison, VisibleRows(len(sheet)))
    for item in range(len(passages)):
        rows = [sheet.row(row) for row in passages.rows_of(item)]
        assert all(len(cell.span) < 2 * LONGEST for side in Side if (cell := join_cells(rows, side)))
    assert len(passages) > 3


def test_joined_cells_tile_their_text_and_keep_its_paragraphs() -> None:
    sheet = prose_sheet()
    rows = [sheet.row(row) for row in range(12)]
    for side in Side:
        cell = join_cells(rows, side)
        assert cell
        assert "".join(run.span.of(sheet.document(side).text) for run in cell.runs) == cell.span.of(
            sheet.document(side).text
        )
        paragraphs = [p for p in sheet.document(side).paragraphs if cell.span.start < p.span.start < cell.span.end]
        assert len(cell.breaks) == len(paragraphs)
    assert join_cells(rows[3:4], Side.RIGHT) is None


# The view


def test_both_sides_begin_level_and_run_on(view: CompareView) -> None:
    view.set_mode(ReadingMode.PROSE)
    page = view.page
    assert page
    laid = page.laid(2)
    assert len(laid.units) > 1
    assert laid.left
    assert laid.right
    assert laid.left.cell.span.start == laid.units[0].left.span.start
    # A unit begins in the line in which the one before it ends.
    second = laid.units[1].right
    assert second
    assert laid.right.line_span(laid.right.line_of(second.span.start)).start < second.span.start


@pytest.mark.parametrize("focused", [True, False])
def test_the_line_being_read_stays_where_it_is_from_mode_to_mode(view: CompareView, focused: bool) -> None:
    if focused:
        view.go_to_row(30)
    else:
        view.show_row(30, 100)
    page = view.page
    assert page
    place = page.place(30 if focused else None)
    assert place
    for mode in (ReadingMode.PROSE, ReadingMode.ROWS):
        view.set_mode(mode)
        page = view.page
        assert page
        row = view.sheet.row_of(place.side, place.offset)
        laid, top = page.laid_row(row), page.anchor.top_of(page.visible.item_of(row))
        cell = laid.cell(place.side)
        assert cell
        assert top is not None
        line = cell.line_of(place.offset)
        assert top + laid.above + cell.line_top(line) == pytest.approx(place.y, abs=1)


def test_every_row_is_walked_to_and_stands_on_the_page(view: CompareView) -> None:
    view.set_mode(ReadingMode.PROSE)
    rows = []
    while view.next_difference():
        rows.append(view.focus_row)
        assert 0 <= line_of(view, view.focus_row) < view.viewport().height()
        assert len(rows) <= 60
    assert rows == list(range(60))
    view.go_to_row(0)
    for row in range(1, 25):
        view.step_focus(1)
        assert view.focus_row == row
        assert 0 <= line_of(view, row) < view.viewport().height()


def test_what_is_under_a_point_is_the_unit_that_is_written_there(view: CompareView) -> None:
    view.set_mode(ReadingMode.PROSE)
    page, sheet = view.page, view.sheet
    assert page
    assert sheet
    for row in (1, 4, 8, 12):
        view.go_to_row(row)
        laid = page.laid_row(row)
        top = page.anchor.top_of(page.visible.item_of(row))
        assert top is not None
        for side in Side:
            cell, layout = sheet.row(row).cell(side), laid.cell(side)
            assert cell
            assert layout
            word = sheet.document(side).text.index("stone", cell.span.start)
            box = layout.rects(Span(word, word + 5))[0]
            at = QPointF(page.columns.edge(side), top + laid.above) + box.center()
            hit = page.hit(at)
            assert hit
            assert (hit.row, hit.side) == (row, side)
            assert word <= page.offset_near(at, side) <= word + 5


def test_the_gutter_shows_what_has_no_counterpart(view: CompareView) -> None:
    view.set_mode(ReadingMode.PROSE)
    page = view.page
    assert page
    view.go_to_row(6)
    start, width = page.columns.gutter
    hit = page.hit(QPointF(start + width / 4, line_of(view, 6) + 4))
    assert hit
    assert hit.in_gutter
    assert hit.row == 6
    assert view.go_to_partner()
    assert view.focus_row == 9


def test_focus_selection_and_marks_are_painted(view: CompareView) -> None:
    view.set_mode(ReadingMode.PROSE)
    plain = view.viewport().grab().toImage()
    view.set_focus_row(1)
    focused = view.viewport().grab().toImage()
    assert focused != plain
    view.select_all()
    assert view.viewport().grab().toImage() != focused
    view.select(None)
    assert view.viewport().grab().toImage() == focused


def test_words_that_arrive_later_move_nothing(view: CompareView) -> None:
    full = prose_sheet()
    sheet = Sheet(full.comparison, {})
    view.set_mode(ReadingMode.PROSE)
    view.set_sheet(sheet)
    page = view.page
    assert page
    before, tops = view.viewport().grab().toImage(), list(page.anchor.rows())
    pair, found = full.pair(0), full.edits(0)
    assert pair
    assert found
    view.rows_changed(sheet.add([(pair, replace(found))]))
    assert view.viewport().grab().toImage() != before
    assert list(page.anchor.rows()) == tops


def test_filters_part_passages(view: CompareView) -> None:
    view.set_mode(ReadingMode.PROSE)
    view.set_visible(VisibleRows(60, (Span(11, 40),)))
    page = view.page
    assert page
    assert page.laid_row(20).fold == Span(11, 40)
    view.go_to_row(10)
    view.step_focus(1)
    assert view.focus_row == 11
    view.step_focus(1)
    assert view.focus_row == 40
    view.set_mode(ReadingMode.ROWS)
    assert view.page
    assert view.page.visible.folds == (Span(11, 40),)


def test_the_ruler_shows_every_row_of_a_passage(view: CompareView, qtbot: QtBot) -> None:
    ruler = Overview(view)
    qtbot.addWidget(ruler)
    ruler.resize(18, 600)
    ruler.show()
    view.set_mode(ReadingMode.PROSE)
    qtbot.waitUntil(lambda: ruler.is_drawn and view.heights_refined)
    qtbot.waitUntil(lambda: ruler.is_drawn)
    image = ruler.grab().toImage()
    removed = [y for y in range(600) if image.pixelColor(9, y).name() == view.colours.removed_ink]
    assert removed
    assert 600 / 60 < removed[0] < 600 / 6


def test_keys_scroll_to_both_ends(view: CompareView, qtbot: QtBot) -> None:
    view.set_mode(ReadingMode.PROSE)
    qtbot.keyClick(view, Qt.Key.Key_End)
    page = view.page
    assert page
    assert list(page.rows())[-1][0] == 59
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert next(page.rows())[0] == 0
