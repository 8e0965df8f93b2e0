"""The page of rows as geometry: what is laid out, where it stands, what lies under a point. No widget, no painting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFontMetricsF

from viewer.core.document import Side
from viewer.ink.columns import lay_columns, number_font
from viewer.ink.faces import em_of
from viewer.window.row_builder import RowCache, UnitRows
from viewer.window.row_heights import RowHeights
from viewer.window.scroll_anchor import ScrollAnchor

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QFont

    from viewer.ink.cell_layout import CellLayout
    from viewer.ink.columns import Columns
    from viewer.ink.row_painter import LaidRow
    from viewer.sheet.layout import Sheet

CALM = 0.3
"""Where on the page the eye rests: what is gone to is put there, and what stands there stays when all else moves."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line of text on the page, by what it says and not by its row: `y` is the height of its upper edge."""

    side: Side
    offset: int
    y: int


@dataclass(frozen=True, slots=True)
class Hit:
    """What lies under a point: a row, a side, and that side's cell with its upper left corner."""

    row: int
    side: Side
    cell: CellLayout | None
    origin: QPointF
    in_gutter: bool


class Page:
    """The rows of a sheet in one width and face, and the place in them that is shown."""

    def __init__(self, sheet: Sheet, font: QFont, interface: QFont, size: QSize) -> None:
        self.sheet = sheet
        self._lay(font, interface, size)
        self.heights = RowHeights(len(sheet), self.builder.typical())
        self.anchor = ScrollAnchor(self.heights, lambda row: self.laid(row).height, size.height())

    def _lay(self, font: QFont, interface: QFont, size: QSize) -> None:
        self.font, self.numbers = font, number_font(font, interface)
        longest = QFontMetricsF(self.numbers).horizontalAdvance("0") * len(str(len(self.sheet)))
        self.columns: Columns = lay_columns(size.width(), em_of(font), QFontMetricsF(font), longest)
        self.builder = UnitRows(self.sheet, font, self.columns)
        self._cache = RowCache(self.builder, self._measured)

    def _measured(self, row: int, height: int) -> None:
        self.heights.set(row, height, exact=True)

    def lay_again(self, font: QFont, interface: QFont, size: QSize) -> None:
        """Take another face or size; whoever calls this keeps a place and goes back to it."""
        old = self.columns
        self._lay(font, interface, size)
        if self.columns.width != old.width or self.columns.em != old.em:
            self.heights.forget()
        self.anchor.page = size.height()

    def laid(self, row: int) -> LaidRow:
        """Return a row, laid out."""
        return self._cache.row(row)

    def mend(self, rows: tuple[int, ...]) -> None:
        """Take over marks that have changed in rows that are laid out."""
        for row, laid in self._cache.known(rows):
            laid.mend(self.sheet.row(row))

    def rect_of(self, row: int, top: int) -> QRect:
        """Return the rectangle of a row on the page."""
        return QRect(0, top, self.columns.page, self.laid(row).height)

    def hit(self, point: QPointF) -> Hit | None:
        """Return what lies under a point, or None above and below all rows."""
        found = self.anchor.row_at(point.y())
        if found is None:
            return None
        row, top = found
        side = self.columns.side_at(point.x())
        laid = self.laid(row)
        start, width = self.columns.gutter
        origin = QPointF(self.columns.edge(side), top + laid.above)
        return Hit(row, side, laid.cell(side), origin, start <= point.x() < start + width)

    def offset_near(self, point: QPointF, side: Side) -> int:
        """Return the gap between two letters of a side nearest to a point, wherever that is."""
        rows = list(self.anchor.rows())
        if not rows:
            return 0
        row, top = next(((row, y) for row, y in reversed(rows) if y <= point.y()), rows[0])
        laid = self.laid(row)
        cell = laid.cell(side)
        if cell is not None:
            return cell.offset_at(point - QPointF(self.columns.edge(side), top + laid.above))
        beads = self.sheet.comparison.alignment.beads
        return self.sheet.document(side).extent(beads[row].side(side)).start

    def place(self, wanted: int | None = None) -> Place | None:
        """Return the line to keep still: of the wanted row where that is shown, else the one where the eye rests.

        None at the very top, which stays the top.
        """
        anchor = self.anchor
        if anchor.position == 0:
            return None
        shown = list(anchor.rows())
        level = anchor.page * CALM
        target = next(((row, y) for row, y in shown if row == wanted and y + self.laid(row).above >= 0), None)
        if target is not None:
            row, top = target
            level = top + self.laid(row).above
        else:
            row, top = next(((row, y) for row, y in reversed(shown) if y <= level), shown[0])
        return self._line_at(row, top, level)

    def _line_at(self, row: int, top: int, level: float) -> Place | None:
        laid = self.laid(row)
        cells = [(cell.height, side, cell) for side in Side if (cell := laid.cell(side)) is not None]
        # The side that has a line there, the left one where both have.
        within = [entry for entry in cells if level < top + laid.above + entry[0]] or cells
        _, side, cell = within[0]
        line = cell.line_at(level - top - laid.above)
        return Place(side, cell.line_span(line).start, round(top + laid.above + cell.line_top(line)))

    def return_to(self, place: Place | None) -> None:
        """Put the line with a place's text where it was."""
        if place is None or not len(self.sheet):
            self.anchor.go(0, 0)
            return
        document = self.sheet.document(place.side)
        if not document.sentences:
            self.anchor.go(0, 0)
            return
        row = self.sheet.row_of(place.side, min(place.offset, len(document.text)))
        laid = self.laid(row)
        cell = laid.cell(place.side)
        inside = 0.0
        if cell is not None:
            lines = range(cell.line_count)
            line = next((line for line in reversed(lines) if cell.line_span(line).start <= place.offset), 0)
            inside = cell.line_top(line)
        self.anchor.go(row, round(place.y - laid.above - inside))

    def top_of_edit(self, row: int, index: int) -> int:
        """Return how far below the upper edge of a row the words of one of its edits begin, 0 where that has none."""
        found = self.sheet.edits(row)
        if found is None or not 0 <= index < len(found.edits):
            return 0
        laid, edit = self.laid(row), found.edits[index]
        tops = [
            box.top()
            for side in Side
            if (cell := laid.cell(side)) is not None and (span := edit.side(side)) is not None
            for box in cell.rects(span)[:1]
        ]
        return laid.above + round(min(tops)) if tops else 0
