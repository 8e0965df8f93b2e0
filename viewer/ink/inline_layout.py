"""Both sides of a unit laid out as one text, and each side's view of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from viewer.core.document import Side
from viewer.core.span import Span
from viewer.ink.cell_layout import CellLayout
from viewer.ink.marks import MarkInk, MarkStyle, trace_marks
from viewer.ink.typography import LINE_SPACING
from viewer.sheet.sheet import Cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPointF, QRectF
    from PySide6.QtGui import QFont, QPainter

    from viewer.sheet.inline import InlineText


class InlineLayout(CellLayout):
    """The made-up text of a unit; offsets are places in that text."""

    def __init__(self, inline: InlineText, font: QFont, width: float, line_spacing: float = LINE_SPACING) -> None:
        self.inline = inline
        cell = Cell(Side.RIGHT, Span(0, len(inline.text)), ())
        super().__init__(cell, inline.text, font, width, line_spacing=line_spacing)

    def _ink_of(self, style: MarkStyle, lines: range | None) -> MarkInk:
        if lines is None and self._ink is not None and self._ink[0] == style:
            return self._ink[1]
        struck, ink = replace(style, inline=True), MarkInk()
        for cell in self.inline.cells:
            trace_marks(cell, self, struck, lines, ink)
        if lines is None:
            self._ink = style, ink
        return ink

    def side_at(self, point: QPointF) -> Side:
        """Return the side whose words stand at a point."""
        return self.inline.side_at(self.offset_at(point))


class InlineSide:
    """One side's view of a unit laid out as one text: like a `CellLayout`, offsets are those of its document."""

    def __init__(self, layout: InlineLayout, cell: Cell) -> None:
        self._layout, self.cell = layout, cell
        self.em, self.height, self.line_count = layout.em, layout.height, layout.line_count
        self.line_top, self.line_height = layout.line_top, layout.line_height
        self.line_base, self.line_at = layout.line_base, layout.line_at

    def places(self, span: Span) -> tuple[Span, ...]:
        """Return where code points of the document stand in the made-up text."""
        return tuple(self._layout.inline.places(self.cell.side, span))

    def line_of(self, offset: int) -> int:
        """Return the line that holds a code point of the document."""
        return self._layout.line_of(self._layout.inline.place(self.cell.side, offset))

    def line_span(self, line: int) -> Span:
        """Return the code points of a line."""
        places = self._layout.line_span(line)
        return Span(self._offset(places.start), max(self._offset(places.start), self._offset(places.end)))

    def rects(self, span: Span, lines: range | None = None) -> list[QRectF]:
        """Return the boxes of a span."""
        return [box for place in self.places(span) for box in self._layout.rects(place, lines)]

    def bands(self, span: Span, lines: range | None = None) -> Sequence[QRectF]:
        """Return the boxes of a span, as high as the lines."""
        return [box for place in self.places(span) for box in self._layout.bands(place, lines)]

    def caret_box(self, offset: int, width: float) -> QRectF:
        """Return the place of a caret before a code point of the document."""
        return self._layout.caret_box(self._layout.inline.place(self.cell.side, offset), width)

    def offset_at(self, point: QPointF) -> int:
        """Return the gap between two letters of the side nearest to a point."""
        return self._offset(self._layout.offset_at(point))

    def letter_at(self, point: QPointF) -> int | None:
        """Return the code point of the side under a point, or None beside its text."""
        at = self._layout.letter_at(point)
        offset = self._layout.inline.offset(self.cell.side, at) if at is not None else None
        return None if offset is None else min(offset, self.cell.span.end - 1)

    def _offset(self, at: int) -> int:
        offset = self._layout.inline.offset(self.cell.side, at)
        return self.cell.span.start if offset is None else offset

    def draw(
        self,
        painter: QPainter,
        origin: QPointF,
        style: MarkStyle,
        lines: range | None = None,
        selection: Span | tuple[Span, ...] | None = None,
        found: Sequence[Span] = (),
        seen: tuple[float, float] | None = None,
    ) -> None:
        """Draw both sides; `selection` and `found` are this side's."""
        spans = (selection,) if isinstance(selection, Span) else selection or ()
        chosen = tuple(place for span in spans for place in self.places(span))
        self._layout.draw(painter, origin, style, lines, chosen, [p for span in found for p in self.places(span)], seen)

    def replace_marks(self, cell: Cell) -> None:
        """Take over nothing: other word edits make another text."""
        self.cell = cell


LaidCell: TypeAlias = CellLayout | InlineSide
"""Where one side of a row stands, in a cell of its own or in a text with the other side."""
