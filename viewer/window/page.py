"""The page of rows as geometry: what is laid out, where it stands, what lies under a point. No widget, no painting.

The page counts items, which are rows of the sheet and folds (see `viewer.sheet.visible`); what it tells others is rows.
"""

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
    from collections.abc import Iterator

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QFont

    from viewer.core.span import Span
    from viewer.ink.cell_layout import CellLayout
    from viewer.ink.columns import Columns
    from viewer.ink.row_painter import LaidRow
    from viewer.sheet.layout import Sheet
    from viewer.sheet.visible import VisibleRows

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
    """What lies under a point: a row, a side, and that side's cell with its upper left corner; or a fold of rows."""

    row: int
    side: Side
    cell: CellLayout | None
    origin: QPointF
    in_gutter: bool
    fold: Span | None = None


class Page:
    """The visible rows of a sheet in one width and face, and the place in them that is shown."""

    def __init__(self, sheet: Sheet, visible: VisibleRows, font: QFont, interface: QFont, size: QSize) -> None:
        self.sheet, self.visible = sheet, visible
        self._lay(font, interface, size)
        self.heights = RowHeights(len(visible), self.builder.typical())
        self.anchor = ScrollAnchor(self.heights, lambda item: self.laid(item).height, size.height())

    def _lay(self, font: QFont, interface: QFont, size: QSize) -> None:
        self.font, self.numbers = font, number_font(font, interface)
        longest = QFontMetricsF(self.numbers).horizontalAdvance("0") * len(str(len(self.sheet)))
        self.columns: Columns = lay_columns(size.width(), em_of(font), QFontMetricsF(font), longest)
        self.builder = UnitRows(self.sheet, self.visible, font, self.columns)
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

    def laid(self, item: int) -> LaidRow:
        """Return an item, laid out."""
        return self._cache.row(item)

    def laid_row(self, row: int) -> LaidRow:
        """Return a row, laid out, or the fold that it is hidden in."""
        return self.laid(self.visible.item_of(row))

    def rows(self) -> Iterator[tuple[int, int]]:
        """Yield the rows on the page with their upper edges; a fold is its first row."""
        return ((self.visible.row_at(item), top) for item, top in self.anchor.rows())

    def top_of(self, row: int) -> int | None:
        """Return the upper edge of a row on the page, or of its fold; None where it is not shown."""
        item = self.visible.item_of(row)
        return self.anchor.top_of(item) if item >= 0 else None

    def mend(self, rows: tuple[int, ...]) -> None:
        """Take over marks that have changed in rows that are laid out."""
        items = [self.visible.item_of(row) for row in rows]
        for item, laid in self._cache.known(items):
            if laid.fold is None:
                laid.mend(self.sheet.row(self.visible.row_at(item)))

    def rect_of(self, item: int, top: int) -> QRect:
        """Return the rectangle of an item on the page."""
        return QRect(0, top, self.columns.page, self.laid(item).height)

    def hit(self, point: QPointF) -> Hit | None:
        """Return what lies under a point, or None above and below all rows."""
        found = self.anchor.row_at(point.y())
        if found is None:
            return None
        item, top = found
        side = self.columns.side_at(point.x())
        laid = self.laid(item)
        start, width = self.columns.gutter
        origin = QPointF(self.columns.edge(side), top + laid.above)
        in_gutter = laid.fold is None and start <= point.x() < start + width
        return Hit(self.visible.row_at(item), side, laid.cell(side), origin, in_gutter, laid.fold)

    def offset_near(self, point: QPointF, side: Side) -> int:
        """Return the gap between two letters of a side nearest to a point, wherever that is."""
        items = list(self.anchor.rows())
        if not items:
            return 0
        item, top = next(((item, y) for item, y in reversed(items) if y <= point.y()), items[0])
        laid = self.laid(item)
        cell = laid.cell(side)
        if cell is not None:
            return cell.offset_at(point - QPointF(self.columns.edge(side), top + laid.above))
        beads = self.sheet.comparison.alignment.beads
        return self.sheet.document(side).extent(beads[self.visible.row_at(item)].side(side)).start

    def place(self, wanted: int | None = None) -> Place | None:
        """Return the line to keep still: of the wanted row where that is shown, else the one where the eye rests.

        None at the very top, which stays the top.
        """
        anchor = self.anchor
        if anchor.position == 0:
            return None
        shown = list(anchor.rows())
        level = anchor.page * CALM
        still = -1 if wanted is None else self.visible.item_of(wanted)
        target = next(((item, y) for item, y in shown if item == still and y + self.laid(item).above >= 0), None)
        if target is not None:
            item, top = target
            level = top + self.laid(item).above
        else:
            item, top = next(((item, y) for item, y in reversed(shown) if y <= level), shown[0])
        return self._line_at(item, top, level)

    def _line_at(self, item: int, top: int, level: float) -> Place | None:
        laid = self.laid(item)
        if laid.fold is not None:
            first = laid.row.left or laid.row.right
            return Place(first.side, first.span.start, round(top + laid.above)) if first else None
        cells = [(cell.height, side, cell) for side in Side if (cell := laid.cell(side)) is not None]
        # The side that has a line there, the left one where both have.
        within = [entry for entry in cells if level < top + laid.above + entry[0]] or cells
        _, side, cell = within[0]
        line = cell.line_at(level - top - laid.above)
        return Place(side, cell.line_span(line).start, round(top + laid.above + cell.line_top(line)))

    def return_to(self, place: Place | None) -> None:
        """Put the line with a place's text where it was."""
        if place is None or not len(self.visible):
            self.anchor.go(0, 0)
            return
        document = self.sheet.document(place.side)
        if not document.sentences:
            self.anchor.go(0, 0)
            return
        item = self.visible.item_of(self.sheet.row_of(place.side, min(place.offset, len(document.text))))
        laid = self.laid(item)
        cell = laid.cell(place.side)
        inside = 0.0
        if cell is not None:
            lines = range(cell.line_count)
            line = next((line for line in reversed(lines) if cell.line_span(line).start <= place.offset), 0)
            inside = cell.line_top(line)
        self.anchor.go(item, round(place.y - laid.above - inside))

    def top_of_edit(self, row: int, index: int) -> int:
        """Return how far below the upper edge of a row the words of one of its edits begin, 0 where that has none."""
        found = self.sheet.edits(row)
        if found is None or not 0 <= index < len(found.edits):
            return 0
        laid, edit = self.laid_row(row), found.edits[index]
        tops = [
            box.top()
            for side in Side
            if (cell := laid.cell(side)) is not None and (span := edit.side(side)) is not None
            for box in cell.rects(span)[:1]
        ]
        return laid.above + round(min(tops)) if tops else 0
