"""How the screen paints a passage of running prose."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from viewer.core.document import Side
from viewer.ink.gutter import draw_link
from viewer.ink.marks import colour_of, draw_grounds, draw_word_box, pen_of
from viewer.sheet.sheet import Link, RowKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPainter

    from viewer.ink.inline_layout import LaidCell
    from viewer.ink.row_painter import LaidRow, RowPainter, RowState
    from viewer.sheet.sheet import Row

_DASHES = (3.0, 3.0)
_REACH = 0.35  # ems that a link keeps from the text
_RAISE = 0.3  # ems above the base line
_OFF_TEXT = 0.3  # ems towards the middle of the gutter that the sign of a unit without counterpart keeps


@dataclass(frozen=True, slots=True)
class ProsePainter:
    """Paints passages with the style, columns and face of numbers of a `RowPainter`.

    The gutter stays empty but for units without a counterpart or moved, and the link of the unit in focus: lines for
    all of them would cross.
    """

    rows: RowPainter

    def paint(
        self, painter: QPainter, laid: LaidRow, top: int, states: Sequence[RowState], only: Side | None = None
    ) -> None:
        """Paint a passage whose upper edge stands at `top`; `states` are those of its units.

        With `only` one side of it is painted, without the link to the other: that stands elsewhere.
        """
        sides = tuple(Side) if only is None else (only,)
        self._paint_number(painter, laid, top, laid.units[0], sides, lit=False)
        for unit, state in zip(laid.units, states, strict=True):
            self._paint_margins(painter, laid, top, unit, state, sides)
        for side in sides:
            cell = laid.cell(side)
            if cell is not None:
                self._paint_side(painter, laid, top, states, cell)

    def _paint_side(
        self, painter: QPainter, laid: LaidRow, top: int, states: Sequence[RowState], cell: LaidCell
    ) -> None:
        style, side = self.rows.style, cell.cell.side
        origin = QPointF(self.rows.columns.edge(side), top + laid.above)
        painter.translate(origin)
        for unit, state in zip(laid.units, states, strict=True):
            own = unit.cell(side)
            if own is None:
                continue
            if state.focused or state.flashed:
                for box in cell.bands(own.span):
                    painter.fillRect(box.adjusted(-style.pixel, 0, style.pixel, 0), colour_of(style.palette.focus))
            if unit.differs:
                draw_grounds(painter, cell.rects(own.span), unit.kind, side, style)
        painter.translate(-origin)
        first = states[0]
        selected = first.selection[1] if first.selection and first.selection[0] is side else None
        found = [span for state in states if state.found for span in state.found[side]]
        self.rows.draw_cell(painter, cell, origin, selected, found)
        painter.translate(origin)
        for unit, state in zip(laid.units, states, strict=True):
            own = unit.cell(side)
            if state.flashed and own is not None:
                draw_word_box(painter, cell.rects(own.span), style, style.palette.accent)
            if state.chosen and side in state.chosen:
                draw_word_box(painter, cell.rects(state.chosen[side]), style, style.palette.accent, state.box)
        caret = next((state.caret for state in states if state.caret), None)
        self.rows.draw_singled(painter, cell, side, first if caret is None else replace(first, caret=caret))
        if first.pointed and side in first.pointed:
            draw_word_box(painter, cell.rects(first.pointed[side]), style, style.palette.muted)
        painter.translate(-origin)

    def paint_link(self, painter: QPainter, laid: LaidRow, tops: Mapping[Side, int], unit: Row) -> None:
        """Draw the link of a unit whose passage stands at another height on either side."""
        bases = {side: base for side in Side for base in self._bases(laid, tops[side], unit, (side,)).values()}
        if len(bases) == len(Side):
            self._draw_link(painter, unit, bases)

    def _bases(self, laid: LaidRow, top: int, unit: Row, sides: Sequence[Side]) -> dict[Side, float]:
        """Return the base lines on which a unit begins."""
        return {
            side: top + laid.above + layout.line_base(layout.line_of(cell.span.start))
            for side in sides
            if (cell := unit.cell(side)) is not None and (layout := laid.cell(side)) is not None
        }

    def _paint_margins(
        self, painter: QPainter, laid: LaidRow, top: int, unit: Row, state: RowState, sides: Sequence[Side]
    ) -> None:
        bases = self._bases(laid, top, unit, sides)
        if not bases:
            return
        columns, style = self.rows.columns, self.rows.style
        start, width = columns.gutter
        if unit.kind is not RowKind.LINKED:
            # Each on its own side of the gutter, since two may stand on one line.
            side, base = next(iter(bases.items()))
            aside = _OFF_TEXT * columns.em
            left = start + (width / 2 - aside if side is Side.RIGHT else aside)
            half = QRectF(left, top, width / 2, laid.height)
            draw_link(painter, half, base, columns.em, unit, self.rows.numbers, style)
        if not state.focused:
            return
        self._paint_number(painter, laid, top, unit, sides, lit=True)
        if len(bases) == len(Side):
            self._draw_link(painter, unit, bases)

    def _draw_link(self, painter: QPainter, unit: Row, bases: Mapping[Side, float]) -> None:
        columns, style = self.rows.columns, self.rows.style
        start, width = columns.gutter
        reach, rise = _REACH * columns.em, _RAISE * columns.em
        painter.setPen(pen_of(style.palette.accent, style.pixel, _DASHES if unit.link is Link.UNSURE else ()))
        painter.drawLine(
            QPointF(start + reach, bases[Side.LEFT] - rise),
            QPointF(start + width - reach, bases[Side.RIGHT] - rise),
        )

    def _paint_number(
        self, painter: QPainter, laid: LaidRow, top: int, unit: Row, sides: Sequence[Side], *, lit: bool
    ) -> None:
        """Paint a unit's number beside the left column; where the right one scrolls alone, it has none."""
        bases = self._bases(laid, top, unit, sides).values()
        if not self.rows.shows_numbers or not bases or Side.LEFT not in sides:
            return
        palette, font, number = self.rows.style.palette, self.rows.numbers, str(unit.number)
        base = min(bases)
        metrics = QFontMetricsF(font)
        place = QPointF(self.rows.columns.number - metrics.horizontalAdvance(number), base)
        if lit:
            # It may stand where the passage's own number does.
            room = QRectF(0, base - metrics.ascent(), self.rows.columns.number, metrics.height())
            painter.fillRect(room, colour_of(palette.paper))
        painter.setFont(font)
        painter.setPen(colour_of(palette.accent if lit else palette.muted))
        painter.drawText(place, number)
