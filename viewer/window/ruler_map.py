"""The map on the ruler: which rows are of interest, where they stand, and where something is found."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from viewer.core.document import Side
from viewer.core.span import Span
from viewer.ink.marks import colour_of
from viewer.sheet.sheet import Detail
from viewer.window.row_heights import BLOCK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.sheet.layout import Sheet
    from viewer.window.compare_view import CompareView

_INSET = 4  # pixels beside a mark
MARK = 3.0
"""Height of a mark in pixels."""
_SLICE = 0.005  # seconds
_REST = 6  # milliseconds between slices
_CALM = 90  # milliseconds without further changes before it is drawn anew

_SAME, _DIFFERS, _MOVED, _RIGHT, _LEFT = range(5)
"""Kinds of row, the more important the higher: where several fall on one pixel, the highest is seen."""


class RulerMap(QWidget):
    """A widget as high as the page that has a map of all rows, drawn in slices beside all else."""

    def __init__(self, view: CompareView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._kinds = bytearray()
        self._map: QPixmap | None = None
        self._ticks: set[int] = set()
        self._work: Iterator[None] | None = None
        self._is_stale = False
        self._facts = False  # whether only facts are marked in the text, and so here
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work_a_slice)
        view.sheet_changed.connect(self._begin_anew)
        view.heights_changed.connect(self._draw_later)
        view.columns_changed.connect(lambda _columns: self._draw_later())
        view.hits_changed.connect(self._draw_later)
        view.detail_changed.connect(self._follow_detail)

    @property
    def is_drawn(self) -> bool:
        """Whether the map is up to date."""
        return self._work is None and self._map is not None

    def _begin_anew(self) -> None:
        self._kinds = bytearray()
        self._map = None
        self._is_stale = False
        self._work = self._draw()
        self._timer.start(0)
        self.update()

    def sort_anew(self) -> None:
        """Draw the map anew since other rows are differences now."""
        self._kinds = bytearray()
        self._draw_later()

    def _follow_detail(self) -> None:
        facts = self._view.detail is Detail.FACTS
        if facts is not self._facts:
            self._facts = facts
            self.sort_anew()

    def sort_again(self, rows: Iterable[int]) -> None:
        """Take note of rows of which the words are known now: where facts alone are marked, some may be marked now."""
        page = self._view.page
        if page is None or not self._facts:
            return
        changed = False
        for row in rows:
            if row < len(self._kinds):
                kind = _kind_of(page.sheet, row, facts=True)
                changed = changed or kind != self._kinds[row]
                self._kinds[row] = kind
        if changed:
            self._draw_later()

    def _draw_later(self) -> None:
        """Draw the map anew once heights stand still; what changes while it is drawn is drawn after that."""
        self._is_stale = self._work is not None
        if self._work is None:
            self._work = self._draw()
            self._timer.start(_CALM)

    def _work_a_slice(self) -> None:
        end = perf_counter() + _SLICE
        while self._work is not None and perf_counter() < end:
            if next(self._work, self) is self:
                self._work = None
                if self._is_stale:
                    self._draw_later()
                    return
        if self._work is not None:
            self._timer.start(_REST)

    def _draw(self) -> Iterator[None]:
        """Sort rows by kind, then give each pixel of the ruler the colour of the most important row on it."""
        page = self._view.page
        if page is None or not len(page.sheet) or self.height() <= 0:
            return
        while len(self._kinds) < len(page.sheet):
            self._kinds.append(_kind_of(page.sheet, len(self._kinds), facts=self._facts))
            if len(self._kinds) % 16 == 0:
                yield
        heights, height = page.heights, self.height()
        scale = height / max(heights.total, 1)
        pixels = bytearray(height + 1)
        shown = page.visible.spread(self._kinds)
        for block in range(heights.block_count):
            kinds = shown[block * BLOCK : (block + 1) * BLOCK]
            if any(kinds) and page.is_unit_wise:
                _raise_pixels(pixels, kinds, heights.tops(block), scale)
            elif any(kinds):
                for kind, top in self._in_passages(block, heights.tops(block)):
                    at = min(int(top * scale), height)
                    pixels[at] = max(pixels[at], kind)
            yield
        self._map = self._paint_map(pixels)
        self.update()
        yield from self._find_ticks(scale)

    def _in_passages(self, block: int, tops: list[int]) -> Iterator[tuple[int, float]]:
        """Yield the kinds of the rows in a block of passages, and about where each stands."""
        page = self._view.page
        assert page is not None
        for item, (top, bottom) in enumerate(pairwise(tops), block * BLOCK):
            rows = page.visible.rows_of(item)
            if page.visible.fold_at(item) is None:
                for index, row in enumerate(rows):
                    yield self._kinds[row], top + (bottom - top) * index / len(rows)

    def _find_ticks(self, scale: float) -> Iterator[None]:
        """Find the pixels of the rows in which something is found that is looked for."""
        page, search = self._view.page, self._view.search
        ticks: set[int] = set()
        if page is not None and search:
            comparison, heights = page.sheet.comparison, page.heights
            for block in range(heights.block_count):
                for item, top in enumerate(heights.tops(block)[:-1], block * BLOCK):
                    rows = page.visible.rows_of(item)
                    if not search.meets(rows, comparison):
                        continue
                    whole = page.is_unit_wise or page.visible.fold_at(item) is not None
                    for index, row in enumerate((rows.start,) if whole else rows):
                        if whole or search.meets(Span(row, row + 1), comparison):
                            ticks.add(int((top + heights[item] * index / len(rows)) * scale))
                yield
        if ticks != self._ticks:
            self._ticks = ticks
            self.update()

    def _paint_map(self, pixels: bytearray) -> QPixmap:
        colours = self._view.colours
        tints = {
            _DIFFERS: colours.muted if self._facts else colours.hairline,
            _MOVED: colours.dotted,
            _RIGHT: colours.added_ink,
            _LEFT: colours.removed_ink,
        }
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        width = self.width() - 2 * _INSET - 1
        # The more important ones last, over the others.
        for kind in sorted(tints):
            colour = colour_of(tints[kind])
            high = 1.0 if kind == _DIFFERS and not self._facts else MARK
            for at, found in enumerate(pixels):
                if found == kind:
                    painter.fillRect(QRectF(_INSET + 1, at, width, high), colour)
        painter.end()
        return pixmap


def _raise_pixels(pixels: bytearray, kinds: bytes, tops: list[int], scale: float) -> None:
    """Give each pixel the highest kind of the rows that begin on it, a pixel at a time: rows are far more."""
    row, last = 0, len(pixels) - 1
    while row < len(kinds):
        at = min(int(tops[row] * scale), last)
        end = bisect_left(tops, (at + 1) / scale, row + 1, len(kinds)) if at < last else len(kinds)
        pixels[at] = max(pixels[at], *kinds[row:end])
        row = end


def _kind_of(sheet: Sheet, row: int, *, facts: bool) -> int:
    """Return what kind of row it is; where facts alone are marked, one without any is like one that is the same."""
    if facts and not sheet.shows(row, Detail.FACTS):
        return _SAME
    alignment = sheet.comparison.alignment
    bead = alignment.beads[row]
    if bead.is_linked:
        return _DIFFERS if sheet.differs(row) else _SAME
    if alignment.partner_of(row) is not None:
        return _MOVED
    if not sheet.differs(row):
        return _SAME
    return _LEFT if bead.side(Side.LEFT) else _RIGHT
