"""The page of rows as geometry: what is laid out, where it stands, what lies under a point. No widget, no painting.

The page counts items, which are rows of the sheet and folds (see `viewer.sheet.visible`), or passages of rows in
running prose; what it tells others is rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFontMetricsF

from viewer.core.document import Side
from viewer.ink.columns import lay_columns, lay_single_column, number_font
from viewer.ink.faces import em_of
from viewer.ink.typography import USUAL
from viewer.sheet.passages import cut_passages
from viewer.window.place import Place, place_at, place_of, return_to
from viewer.window.prose_rows import ProseRows
from viewer.window.reading_mode import ReadingMode
from viewer.window.row_builder import RowBuilder, RowCache, UnitRows
from viewer.window.row_heights import RowHeights
from viewer.window.scroll_anchor import ScrollAnchor
from viewer.window.single_rows import SingleRows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QFont

    from viewer.core.span import Span
    from viewer.ink.columns import Columns
    from viewer.ink.inline_layout import LaidCell
    from viewer.ink.row_painter import LaidRow
    from viewer.ink.typography import Typography
    from viewer.sheet.layout import Sheet
    from viewer.sheet.visible import VisibleRows

_BUILDERS = {ReadingMode.ROWS: UnitRows, ReadingMode.PROSE: ProseRows, ReadingMode.SINGLE: SingleRows}


@dataclass(frozen=True, slots=True)
class Hit:
    """What lies under a point: a row, a side, and that side's cell with its upper left corner; or a fold of rows."""

    row: int
    side: Side
    cell: LaidCell | None
    origin: QPointF
    in_gutter: bool
    fold: Span | None = None


class Page:
    """The visible rows of a sheet in one mode, width and face, and the place in them that is shown.

    `filtered` are the rows as a filter leaves them, `visible` the items that the mode makes of them. `side` is the one
    whose place is the page's, where each side scrolls alone.
    """

    def __init__(
        self,
        sheet: Sheet,
        visible: VisibleRows,
        font: QFont,
        interface: QFont,
        size: QSize,
        mode: ReadingMode = ReadingMode.ROWS,
        typography: Typography = USUAL,
    ) -> None:
        self.typography = typography
        self.sheet, self.filtered, self.mode = sheet, visible, mode
        self.visible = cut_passages(sheet.comparison, visible) if mode is ReadingMode.PROSE else visible
        self._lay(font, interface, size)
        self.heights = RowHeights(len(self.visible), self.builder.typical())
        self.side = Side.LEFT
        self._anchors = dict.fromkeys(Side, self._make_anchor(size.height()))

    def _lay(self, font: QFont, interface: QFont, size: QSize) -> None:
        self.font, self.numbers = font, number_font(font, interface)
        chosen = self.typography
        digits = len(str(len(self.sheet))) if chosen.numbers else 0
        longest = QFontMetricsF(self.numbers).horizontalAdvance("0") * digits
        lay = lay_single_column if self.mode is ReadingMode.SINGLE else lay_columns
        self.columns: Columns = lay(size.width(), em_of(font), QFontMetricsF(font), longest, chosen.measure)
        self.builder: RowBuilder = _BUILDERS[self.mode](self.sheet, self.visible, font, self.columns, chosen)
        self._cache = RowCache(self.builder, self._measured)

    def _make_anchor(self, height: int) -> ScrollAnchor:
        return ScrollAnchor(self.heights, lambda item: self.laid(item).height, height)

    # Level or apart

    @property
    def anchor(self) -> ScrollAnchor:
        """Where the page stands."""
        return self._anchors[self.side]

    def anchor_of(self, side: Side) -> ScrollAnchor:
        """Return where a side stands: the same for both, unless each scrolls alone."""
        return self._anchors[side]

    @property
    def is_apart(self) -> bool:
        """Whether each side scrolls alone."""
        return self._anchors[Side.LEFT] is not self._anchors[Side.RIGHT]

    def part(self) -> None:
        """Let each side scroll alone from now on; only where both are running prose."""
        if self.mode is ReadingMode.PROSE and not self.is_apart:
            self._anchors[self.side.other] = self._make_anchor(self.anchor.page)
            self.level()

    def join(self) -> None:
        """Let both sides scroll together; the one in hand stays, the other comes level with it."""
        self._anchors[self.side.other] = self.anchor

    def level(self) -> None:
        """Bring the other side level with the one in hand."""
        other = self._anchors[self.side.other]
        other.row, other.offset = self.anchor.row, self.anchor.offset

    def shown(self) -> Iterator[tuple[int, int, Side | None]]:
        """Yield the items on the page with their upper edges, and the side that stands there where each is alone."""
        if not self.is_apart:
            for item, top in self.anchor.rows():
                yield item, top, None
            return
        for side in Side:
            for item, top in self._anchors[side].rows():
                yield item, top, side

    def half(self, side: Side) -> QRect:
        """Return the part of the page that belongs to a side."""
        start, width = self.columns.gutter
        middle = start + width // 2
        if side is Side.LEFT:
            return QRect(0, 0, middle, self.anchor.page)
        return QRect(middle, 0, self.columns.page - middle, self.anchor.page)

    def _measured(self, row: int, height: int) -> None:
        self.heights.set(row, height, exact=True)

    def lay_again(self, font: QFont, interface: QFont, size: QSize) -> None:
        """Take another face or size; whoever calls this keeps a place and goes back to it."""
        old, same_face = self.columns, font == self.font
        builder, cache = self.builder, self._cache
        self._lay(font, interface, size)
        same_face = same_face and self.columns.em == old.em
        if same_face and self.columns.width == old.width:
            self.builder, self._cache = builder, cache  # nothing but margins has changed
        elif same_face:
            self._cache.take_over(cache)
        if self.columns.width != old.width or self.columns.em != old.em:
            self.heights.forget()
        for anchor in self._anchors.values():
            anchor.page = size.height()

    @property
    def is_unit_wise(self) -> bool:
        """Whether an item is a row or a fold, and never a passage of rows."""
        return self.visible is self.filtered

    def laid(self, item: int) -> LaidRow:
        """Return an item, laid out."""
        return self._cache.row(item)

    def laid_row(self, row: int) -> LaidRow:
        """Return a row, laid out, or the fold that it is hidden in."""
        return self.laid(self.visible.item_of(row))

    def rows(self) -> Iterator[tuple[int, int]]:
        """Yield the rows on the page with their upper edges; a fold is its first row."""
        for item, top in self.anchor.rows():
            laid = self.laid(item)
            if not laid.units:
                yield self.visible.row_at(item), top
            for unit in laid.units:
                first, last = laid.lines_of(unit)
                if -laid.above - last < top < self.anchor.page - laid.above - first:
                    yield unit.number - 1, top + round(first)

    def top_of(self, row: int) -> int | None:
        """Return the upper edge of a row on the page, or of its fold; None where it is not shown.

        In a passage, it lies above the row's first line as far as the upper edge of the passage above its text.
        """
        item = self.visible.item_of(row)
        top = self.anchor.top_of(item) if item >= 0 else None
        if top is None or not self.laid(item).units:
            return top
        return next((y for at, y in self.rows() if at == row), None)

    def inside(self, row: int) -> int:
        """Return how far below the upper edge of its item a row begins."""
        laid = self.laid_row(row)
        return round(laid.lines_of(self.sheet.row(row))[0]) if laid.units else 0

    def height_of(self, row: int) -> int:
        """Return how much of the page a row takes."""
        laid = self.laid_row(row)
        if not laid.units:
            return laid.height
        first, last = laid.lines_of(self.sheet.row(row))
        return round(last - first) + laid.above + laid.below

    def neighbour(self, row: int, step: Literal[1, -1]) -> int:
        """Return the row after or before a row, the first of a fold standing for it; the row itself at the ends."""
        fold = self.filtered.fold_of(row)
        at = row + step if fold is None else fold.end if step > 0 else fold.start - 1
        if not 0 <= at < self.filtered.row_count:
            return row
        fold = self.filtered.fold_of(at)
        return at if fold is None else fold.start

    def mend(self, rows: tuple[int, ...]) -> bool:
        """Take over marks that have changed in rows that are laid out; return whether that moved anything.

        Nothing moves but in a single column, where other edits make another text; the line being read stays.
        """
        items = dict.fromkeys(self.visible.item_of(row) for row in rows)
        if self.mode is ReadingMode.SINGLE:
            place = self.place()
            self._cache.forget(items)
            self.return_to(place)
            return True
        for item, laid in self._cache.known(items):
            if laid.fold is None:
                self.builder.mend(item, laid)
        return False

    def rect_of(self, item: int, top: int, side: Side | None = None) -> QRect:
        """Return the rectangle of an item on the page, or of one side of it."""
        whole = QRect(0, top, self.columns.page, self.laid(item).height)
        if side is None:
            return whole
        half = self.half(side)
        return QRect(half.x(), top, half.width(), whole.height())

    def row_near(self, position: int) -> int:
        """Return the row at a distance from the top, as far as heights are known; within a passage about which."""
        item, inside = self.heights.row_at(position)
        rows = self.visible.rows_of(item)
        if self.visible.fold_at(item) is not None:
            return rows.start
        return rows.start + inside * len(rows) // max(self.heights[item], 1)

    def hit(self, point: QPointF) -> Hit | None:
        """Return what lies under a point, or None above and below all rows."""
        side = self.columns.side_at(point.x())
        found = self._anchors[side].row_at(point.y())
        if found is None:
            return None
        item, top = found
        laid = self.laid(item)
        start, width = self.columns.gutter
        if laid.inline is not None:
            side = laid.inline.side_at(point - QPointF(self.columns.left, top + laid.above))
        elif self.columns.is_single:
            side = Side.LEFT if laid.left else Side.RIGHT
        origin = QPointF(self.columns.edge(side), top + laid.above)
        in_gutter = laid.fold is None and start <= point.x() < start + width
        row = self._unit_at(laid, side, point - origin) if laid.units else self.visible.row_at(item)
        return Hit(row, side, laid.cell(side), origin, in_gutter, laid.fold)

    def _unit_at(self, laid: LaidRow, side: Side, point: QPointF) -> int:
        """Return the row of a passage that lies at a point of one side's text; beside it, one that begins there."""
        cell = laid.cell(side)
        if cell is None:
            return laid.row.number - 1
        if not 0 <= point.x() < self.columns.width:
            line = cell.line_at(point.y())
            begins = next((u for u in laid.units if (c := u.cell(side)) and cell.line_of(c.span.start) == line), None)
            if begins is not None:
                return begins.number - 1
        offset = min(cell.offset_at(point), cell.cell.span.end - 1)
        return self.sheet.row_of(side, offset)

    def offset_near(self, point: QPointF, side: Side) -> int:
        """Return the gap between two letters of a side nearest to a point, wherever that is."""
        items = list(self._anchors[side].rows())
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
        """Return the line to keep still: of the wanted row where that is shown, else the one where the eye rests."""
        return place_of(self, wanted)

    def place_at(self, point: QPointF) -> Place | None:
        """Return the line under a point, to keep it still there; the one where the eye rests where there is none."""
        return place_at(self, point)

    def return_to(self, place: Place | None) -> None:
        """Put the line with a place's text where it was; without a place beside it, both sides are level."""
        return_to(self, place)

    def top_of_edit(self, row: int, index: int) -> int:
        """Return how far below the upper edge of a row the words of one of its edits begin, 0 where that has none."""
        found = self.sheet.edits(row)
        if found is None or not 0 <= index < len(found.edits):
            return 0
        edit = found.edits[index]
        return min(
            (top for side in Side if (span := edit.side(side)) and (top := self.top_of_words(row, side, span))),
            default=0,
        )

    def top_of_words(self, row: int, side: Side, words: Span) -> int:
        """Return how far below the upper edge of a row the line of some words lies, 0 where the row lacks them."""
        laid = self.laid_row(row)
        cell = laid.cell(side)
        boxes = cell.rects(words) if cell is not None else ()
        return laid.above + round(boxes[0].top()) - self.inside(row) if boxes else 0
