"""A page in another width: what is laid out already is fitted, and stands as if it had been laid out anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.ink.sheets import MOVES, UNITS, Unit, make_sheet
from viewer.core.document import Side
from viewer.core.worddiff import diff_words
from viewer.ink.cell_layout import CellLayout
from viewer.ink.faces import reading_font
from viewer.ink.marks import MarkStyle
from viewer.sheet.palette import LIGHT
from viewer.sheet.sheet import Detail
from viewer.sheet.visible import VisibleRows
from viewer.window.page import Page
from viewer.window.reading_mode import ReadingMode

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.ink.row_painter import LaidRow

LONG = " ".join(f"The keeper of light number {number} wrote it down." for number in range(12))
MANY: tuple[Unit, ...] = (
    *UNITS,
    (LONG, LONG.replace("wrote", "noted")),
    ("الحارس يفتح البوابة في الساعة السادسة كل صباح من أيام الأسبوع.", "الحارس يفتح الباب في الساعة السادسة."),
    ("看守人每天早上六点打开大门，然后检查码头上的每一条绳子。", "看守人每天早上七点打开大门，然后检查码头上的绳子。"),
)


def described(laid: LaidRow) -> object:
    sides = []
    for side in Side:
        cell = laid.cell(side)
        if cell is not None:
            lines = range(cell.line_count)
            sides.append(
                (
                    cell.height,
                    [(cell.line_top(line), cell.line_base(line), cell.line_span(line)) for line in lines],
                    [(box.left(), box.width(), box.top()) for box in cell.rects(cell.cell.span)],
                    cell.cell,
                )
            )
    return laid.above, laid.below, laid.lead, laid.height, sides


def page_of(width: int, mode: ReadingMode, *, complete: bool = True, size: float = 12.5) -> Page:
    sheet = make_sheet(MANY, MOVES, complete=complete)
    return Page(sheet, VisibleRows(len(sheet)), reading_font(size), QApplication.font(), QSize(width, 600), mode)


@pytest.mark.parametrize("mode", list(ReadingMode))
def test_a_fitted_page_is_the_same_as_a_new_one(qtbot: QtBot, mode: ReadingMode) -> None:
    page = page_of(900, mode)
    for width in (900, 640, 1_400, 1_390, 420, 901):
        page.lay_again(reading_font(), QApplication.font(), QSize(width, 600))
        fresh = page_of(width, mode)
        assert page.columns == fresh.columns
        items = range(len(page.visible))
        assert [described(page.laid(item)) for item in items] == [described(fresh.laid(item)) for item in items]
        assert all(page.heights.is_exact(item) and page.heights[item] == fresh.heights[item] for item in items)


def test_margins_that_grow_lay_nothing_out(qtbot: QtBot) -> None:
    page = page_of(1_400, ReadingMode.ROWS)
    before = [page.laid(item) for item in range(len(page.visible))]
    page.lay_again(reading_font(), QApplication.font(), QSize(1_500, 600))
    assert page.columns.page == 1_500
    assert page.columns.left > 0
    assert all(page.laid(item) is laid for item, laid in enumerate(before))


def test_another_face_is_laid_out_anew(qtbot: QtBot) -> None:
    page = page_of(900, ReadingMode.ROWS)
    before = [page.laid(item) for item in range(len(page.visible))]
    page.lay_again(reading_font(18), QApplication.font(), QSize(900, 600))
    fresh = page_of(900, ReadingMode.ROWS, size=18)
    for item, laid in enumerate(before):
        assert page.laid(item) is not laid
        assert described(page.laid(item)) == described(fresh.laid(item))


@pytest.mark.parametrize("mode", [ReadingMode.ROWS, ReadingMode.PROSE])
def test_marks_that_arrive_between_two_widths_are_not_lost(qtbot: QtBot, mode: ReadingMode) -> None:
    page = page_of(900, mode, complete=False)
    for item in range(len(page.visible)):
        page.laid(item)
    sheet = page.sheet
    left, right = sheet.document(Side.LEFT), sheet.document(Side.RIGHT)
    page.lay_again(reading_font(), QApplication.font(), QSize(700, 600))
    rows = sheet.add(
        (pair, diff_words(left.text, right.text, left.extent(pair.left), right.extent(pair.right)))
        for pair in sheet.comparison.alignment.pairs()
    )
    page.mend(rows)
    fresh = page_of(700, mode)
    for item in range(len(page.visible)):
        assert described(page.laid(item)) == described(fresh.laid(item))


def test_what_is_seen_of_a_cell_looks_as_the_whole_cell_does(qtbot: QtBot) -> None:
    sheet = make_sheet(((LONG, LONG.replace("wrote", "noted").replace("number 7", "number 9")),))
    cell = sheet.row(0).right
    assert cell is not None
    layout = CellLayout(cell, sheet.document(Side.RIGHT).text, reading_font(), 240)
    style = MarkStyle(LIGHT, 1.0, detail=Detail.ALL)
    top, bottom = 61, 118
    pictures = []
    for seen in (None, (float(top), float(bottom))):
        picture = QImage(260, round(layout.height), QImage.Format.Format_RGB32)
        picture.fill(0xFFFFFFFF)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout.draw(painter, QPointF(8, 0), style, seen=seen)
        painter.end()
        pictures.append(picture)
    whole, part = pictures
    assert whole.copy(0, top, 260, bottom - top) == part.copy(0, top, 260, bottom - top)
    far = layout.height - 40
    assert part.copy(0, round(far), 260, 30) != whole.copy(0, round(far), 260, 30)
