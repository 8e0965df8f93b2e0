"""A row, laid out, and how the screen paints it."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from viewer.core.document import Side
from viewer.ink.gutter import draw_link
from viewer.ink.marks import colour_of, draw_ground, draw_selection, draw_word_box, pen_of
from viewer.sheet.sheet import RowKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QFont, QPainter

    from viewer.core.span import Span
    from viewer.ink.columns import Columns
    from viewer.ink.inline_layout import InlineLayout, LaidCell
    from viewer.ink.marks import MarkStyle
    from viewer.sheet.sheet import Row

GROUND_REACH = 0.5
"""Ems by which the ground of a whole cell reaches beyond its text, left and right."""

_GROUND_RISE = 0.12  # ems above and below
_FOCUS_BAR = 3
_FOLD_DOTS = (1.0, 3.0)
_CARET = 2.0  # pixels: width of the line that shows where the keyboard stands in the text
_TALL = 3  # pages: cells up to this height are drawn whole, with marks kept from picture to picture


@dataclass(slots=True)
class LaidRow:
    """A row with its cells laid out: `above` and `below` are white space over and under the text, in whole pixels.

    Of the space above, `lead` sets the row off from the one before and does not belong to the row's own ground. With
    `fold` it is no row but a line that stands for those rows, of which `row` is the first; it has no cells. With
    `units` it is a passage of running prose that holds those rows; with `inline` both cells are views of one text.
    """

    row: Row
    left: LaidCell | None
    right: LaidCell | None
    above: int
    below: int
    lead: int
    height: int
    fold: Span | None = None
    units: tuple[Row, ...] = ()
    inline: InlineLayout | None = None

    def cell(self, side: Side) -> LaidCell | None:
        """Return the laid out cell of one side."""
        return self.left if side is Side.LEFT else self.right

    def mend(self, row: Row) -> None:
        """Take over what changed in the marks of the same text; nothing moves."""
        self.row = row
        for side in Side:
            layout, cell = self.cell(side), row.cell(side)
            if layout is not None and cell is not None:
                layout.replace_marks(cell)

    def lines_of(self, row: Row) -> tuple[float, float]:
        """Return where the lines of a row begin and end, from the top of the text."""
        places = [
            (layout.line_of(cell.span.start), layout.line_of(cell.span.end - 1), layout)
            for side in Side
            if (cell := row.cell(side)) is not None and (layout := self.cell(side)) is not None
        ]
        if not places:
            return 0.0, float(self.height - self.above - self.below)
        first = min(layout.line_top(line) for line, _, layout in places)
        return first, max(layout.line_top(line) + layout.line_height(line) for _, line, layout in places)

    @property
    def base(self) -> float:
        """Base line of the first line of text, from the top of the row."""
        first = self.left or self.right
        assert first is not None
        return self.above + first.line_base(0)


@dataclass(frozen=True, slots=True)
class RowState:
    """What of the reader's doing shows in a row: whether it is in focus, and if the keyboard speaks to it.

    `selection` is a side and code points of its document; `pointed` and `chosen` are spans on either side that get a
    hairline box: the word under the pointer and its counterpart, and the edit or the hit that was gone to; `marked`
    keeps its box, the word that was clicked on with its counterpart. `answers` is what stands on the other side for
    selected words, `caret` where the keyboard stands in the text. `found` are the hits of what is looked for.
    `caption` is what a fold says.
    """

    focused: bool = False
    keyboard: bool = False
    flashed: bool = False
    selection: tuple[Side, Span] | None = None
    pointed: Mapping[Side, Span] | None = None
    chosen: Mapping[Side, Span] | None = None
    marked: Mapping[Side, Span] | None = None
    answers: tuple[Side, tuple[Span, ...]] | None = None
    caret: tuple[Side, int] | None = None
    found: Mapping[Side, Sequence[Span]] | None = None
    caption: str = ""

    @property
    def box(self) -> float:
        """Width of the box around what was gone to: one hit among others is to stand out."""
        return 2.0 if self.found else 1.0


@dataclass(frozen=True, slots=True)
class RowPainter:
    """Paints rows with one style, in one set of columns; `numbers` is the face of unit numbers and signs.

    `seen` are the heights of the page that are painted: what lies beyond them may be left out.
    """

    columns: Columns
    style: MarkStyle
    numbers: QFont
    shows_numbers: bool = True
    seen: tuple[float, float] = (-inf, inf)

    def paint(self, painter: QPainter, laid: LaidRow, top: int, state: RowState, only: Side | None = None) -> None:
        """Paint a row whose upper edge stands at `top`; the paper is there already. With `only`, one side of a fold."""
        columns, style = self.columns, self.style
        if only is None and (state.focused or state.flashed):
            self._paint_band(painter, laid, top, state)
        if laid.fold is not None:
            self._paint_fold(painter, laid, top, state, only)
            return
        self._paint_number(painter, laid, top, state)
        start, width = columns.gutter
        gutter = QRectF(start, top, width, laid.height)
        if not columns.is_single or laid.row.kind is not RowKind.LINKED:
            draw_link(painter, gutter, top + laid.base, columns.em, laid.row, self.numbers, style)
        if laid.inline is not None:
            self._paint_inline(painter, laid.inline, QPointF(columns.left, top + laid.above), state)
            return
        for side in Side:
            cell = laid.cell(side)
            if cell is None:
                continue
            origin = QPointF(columns.edge(side), top + laid.above)
            if laid.row.differs:
                draw_ground(painter, self._ground(cell, origin), laid.row.kind, side, style)
            selected = state.selection[1] if state.selection and state.selection[0] is side else None
            self.draw_cell(painter, cell, origin, selected, state.found[side] if state.found else ())
            painter.translate(origin)
            self.draw_singled(painter, cell, side, state)
            if state.pointed and side in state.pointed:
                draw_word_box(painter, cell.rects(state.pointed[side]), style, style.palette.muted)
            if state.chosen and side in state.chosen:
                draw_word_box(painter, cell.rects(state.chosen[side]), style, style.palette.accent, state.box)
            painter.translate(-origin)

    def draw_singled(self, painter: QPainter, cell: LaidCell, side: Side, state: RowState) -> None:
        """Draw what the reader has singled out on a side; the painter stands at the cell's upper left corner."""
        style = self.style
        if state.answers and state.answers[0] is side:
            draw_selection(painter, [box for span in state.answers[1] for box in cell.bands(span)], style, pale=True)
        if state.marked and side in state.marked:
            draw_word_box(painter, cell.rects(state.marked[side]), style, style.palette.accent)
        if state.caret and state.caret[0] is side:
            painter.fillRect(cell.caret_box(state.caret[1], _CARET * style.pixel), colour_of(style.palette.accent))

    def _paint_inline(self, painter: QPainter, inline: InlineLayout, origin: QPointF, state: RowState) -> None:
        selection, places = state.selection, inline.inline.places
        selected = tuple(places(*selection)) if selection else None
        found = [place for side in Side if state.found for span in state.found[side] for place in places(side, span)]
        self.draw_cell(painter, inline, origin, selected, found)
        painter.translate(origin)
        palette = self.style.palette
        if state.answers:
            pale = [
                box
                for span in state.answers[1]
                for place in places(state.answers[0], span)
                for box in inline.bands(place)
            ]
            draw_selection(painter, pale, self.style, pale=True)
        if state.caret:
            at = inline.inline.place(*state.caret)
            painter.fillRect(inline.caret_box(at, _CARET * self.style.pixel), colour_of(palette.accent))
        boxed = (
            (state.marked, palette.accent, 1.0),
            (state.pointed, palette.muted, 1.0),
            (state.chosen, palette.accent, state.box),
        )
        for spans, colour, width in boxed:
            # Words that stay stand for both sides, in one place.
            wanted = dict.fromkeys(place for side, span in (spans or {}).items() for place in places(side, span))
            for place in wanted:
                draw_word_box(painter, inline.rects(place), self.style, colour, width)
        painter.translate(-origin)

    def draw_cell(
        self,
        painter: QPainter,
        cell: LaidCell,
        origin: QPointF,
        selected: Span | tuple[Span, ...] | None,
        found: Sequence[Span],
    ) -> None:
        """Draw a cell's text with its marks, of a very tall one what is on the page."""
        page = painter.device().height()
        if cell.height <= _TALL * page:
            seen = self.seen[0] - origin.y(), self.seen[1] - origin.y()
            cell.draw(painter, origin, self.style, selection=selected, found=found, seen=seen)
            return
        # Of a unit as long as a book, only what is on the page.
        first, last = cell.line_at(-origin.y()), cell.line_at(page - origin.y())
        at = origin + QPointF(0, cell.line_top(first))
        shown = cell.line_span(first).join(cell.line_span(last))
        near = [span for span in found if span.overlaps(shown)]
        cell.draw(painter, at, self.style, range(first, last + 1), selected, near)

    def _ground(self, cell: LaidCell, origin: QPointF) -> QRectF:
        reach, rise = round(GROUND_REACH * cell.em), round(_GROUND_RISE * cell.em)
        return QRectF(origin.x() - reach, origin.y() - rise, self.columns.width + 2 * reach, cell.height + 2 * rise)

    def _paint_band(self, painter: QPainter, laid: LaidRow, top: int, state: RowState) -> None:
        palette = self.style.palette
        band = QRectF(0, top + laid.lead, self.columns.page, laid.height - laid.lead)
        painter.fillRect(band, colour_of(palette.focus))
        if state.flashed:
            painter.setPen(pen_of(palette.accent, 1.0))
            painter.drawRect(band.adjusted(0.5, 0.5, -0.5, -0.5))
        if state.keyboard:
            painter.fillRect(QRectF(0, band.top(), _FOCUS_BAR, band.height()), colour_of(palette.accent))

    def _paint_fold(self, painter: QPainter, laid: LaidRow, top: int, state: RowState, only: Side | None) -> None:
        """Paint the line that stands for rows: what it says in the middle of the page, a dotted line to both sides."""
        if only is not None:
            self._paint_half_fold(painter, laid, top, state, only)
            return
        columns, palette = self.columns, self.style.palette
        metrics = QFontMetricsF(self.numbers)
        middle = top + laid.above + (laid.height - laid.above - laid.below) / 2
        width = metrics.horizontalAdvance(state.caption)
        centre = columns.gutter[0] + columns.gutter[1] / 2
        painter.setFont(self.numbers)
        painter.setPen(colour_of(palette.accent if state.focused else palette.muted))
        base = middle + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(centre - width / 2, base), state.caption)
        painter.setPen(pen_of(palette.dotted, 1.0, _FOLD_DOTS))
        y, gap = round(middle) + 0.5, columns.em
        painter.drawLine(QPointF(columns.left, y), QPointF(centre - width / 2 - gap, y))
        painter.drawLine(QPointF(centre + width / 2 + gap, y), QPointF(columns.right + columns.width, y))

    def _paint_half_fold(self, painter: QPainter, laid: LaidRow, top: int, state: RowState, side: Side) -> None:
        """Paint what a fold says over one column: the other side stands elsewhere."""
        columns, palette = self.columns, self.style.palette
        metrics = QFontMetricsF(self.numbers)
        middle = top + laid.above + (laid.height - laid.above - laid.below) / 2
        painter.setFont(self.numbers)
        painter.setPen(colour_of(palette.accent if state.focused else palette.muted))
        left = columns.edge(side)
        painter.drawText(QPointF(left, middle + (metrics.ascent() - metrics.descent()) / 2), state.caption)
        painter.setPen(pen_of(palette.dotted, 1.0, _FOLD_DOTS))
        y, start = round(middle) + 0.5, left + metrics.horizontalAdvance(state.caption) + columns.em
        painter.drawLine(QPointF(start, y), QPointF(max(start, left + columns.width), y))

    def _paint_number(self, painter: QPainter, laid: LaidRow, top: int, state: RowState) -> None:
        if not self.shows_numbers:
            return
        number = str(laid.row.number)
        font = self.numbers
        if state.focused:
            font = type(font)(font)
            font.setBold(True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(colour_of(self.style.palette.accent if state.focused else self.style.palette.muted))
        painter.drawText(QPointF(self.columns.number - metrics.horizontalAdvance(number), top + laid.base), number)
