"""The ruler at the right edge: the whole document at a glance, and the way to any place in it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.core.document import Side
from viewer.core.span import Span
from viewer.ink.marks import colour_of, pen_of
from viewer.window.accessible_ruler import expose_ruler
from viewer.window.row_heights import BLOCK
from viewer.window.ruler_card import RulerCard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QHideEvent, QMouseEvent, QPaintEvent, QResizeEvent, QShowEvent, QWheelEvent

    from viewer.sheet.layout import Sheet
    from viewer.window.compare_view import CompareView

WIDTH = 18
_INSET = 4  # pixels beside a mark
_MARK = 3.0  # height of a mark in pixels
_TICK = 6.0  # width of what is found
_SLICE = 0.005  # seconds
_REST = 6  # milliseconds between slices
_CALM = 90  # milliseconds without further changes before it is drawn anew
_SNAP = 1.5  # pixels around the pointer in which a mark is meant
_MOST_SNAPPED = 4_000  # rows
_OTHER_SIDE = (2.0, 2.0)
_LEAST_FRAME = 12  # pixels: the frame of the page can always be seen

_SAME, _DIFFERS, _MOVED, _RIGHT, _LEFT = range(5)
"""Kinds of row, the more important the higher: where several fall on one pixel, the highest is seen."""


class Overview(QWidget):
    """A map of all rows; a click or a drag goes there. Stands for the view's scroll bar while it is shown."""

    def __init__(self, view: CompareView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._kinds = bytearray()
        self._map: QPixmap | None = None
        self._ticks: set[int] = set()
        self._work: Iterator[None] | None = None
        self._is_stale = False
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Overview"))
        self.setAccessibleDescription(self.tr("The whole document: click or drag to go there"))
        self.setMouseTracking(True)
        self._card: RulerCard | None = None
        self._held: float | None = None  # where within its frame the page is held by a drag
        expose_ruler(self, self._describe_place)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work_a_slice)
        view.sheet_changed.connect(self._begin_anew)
        view.heights_changed.connect(self._draw_later)
        view.columns_changed.connect(lambda _columns: self._draw_later())
        view.scrolled.connect(self.update)
        view.hits_changed.connect(self._draw_later)

    def sizeHint(self) -> QSize:
        """As wide as it is."""
        return QSize(WIDTH, 200)

    # The map

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
            self._kinds.append(_kind_of(page.sheet, len(self._kinds)))
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
            _DIFFERS: colours.hairline,
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
            high = 1.0 if kind == _DIFFERS else _MARK
            for at, found in enumerate(pixels):
                if found == kind:
                    painter.fillRect(QRectF(_INSET + 1, at, width, high), colour)
        painter.end()
        return pixmap

    # What is seen

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the map and the frame of the page."""
        painter = QPainter(self)
        colours = self._view.colours
        painter.fillRect(self.rect(), colour_of(colours.window))
        painter.fillRect(0, 0, 1, self.height(), colour_of(colours.hairline))
        if self._map is not None:
            painter.drawPixmap(0, 0, self._map)
        for at in self._ticks:
            painter.fillRect(QRectF(1, at, _TICK, _MARK), colour_of(colours.found_line))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = self._view.page
        if page is not None and page.is_apart and (other := self._frame(page.side.other)) is not None:
            painter.setPen(pen_of(colours.muted, 1.0, _OTHER_SIDE))
            painter.drawRoundedRect(other, 3, 3)
        frame = self._frame()
        if frame is not None:
            painter.setPen(pen_of(colours.muted, 1.0))
            painter.drawRoundedRect(frame, 3, 3)

    def _frame(self, side: Side | None = None) -> QRectF | None:
        """Return the frame of what is on the page, of the side in hand where each scrolls alone."""
        page = self._view.page
        if page is None or page.heights.total <= page.anchor.page:
            return None
        anchor = page.anchor if side is None else page.anchor_of(side)
        scale = self.height() / page.heights.total
        high = max(anchor.page * scale, _LEAST_FRAME)
        room = self.height() - high
        top = room * anchor.position / max(page.heights.total - anchor.page, 1)
        return QRectF(2.5, min(max(top, 0), room) + 0.5, self.width() - 4, high - 1)

    # Going there

    def _go(self, at: QPointF) -> None:
        page = self._view.page
        if page is not None and self.height():
            place = at.y() / self.height() * page.heights.total
            self._view.scroll_to_position(max(0, round(place - page.anchor.page / 2)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where the click is; one in the frame of the page takes hold of it."""
        if event.button() is Qt.MouseButton.LeftButton:
            at, frame = event.position(), self._frame()
            if frame is not None and frame.top() <= at.y() <= frame.bottom():
                self._held = at.y() - frame.top()
            else:
                self._held = None
                self._go(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the drag, and show what stands where the pointer is."""
        at = event.position()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(at) if self._held is None else self._drag_frame(at.y() - self._held)
        self._preview(round(at.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the page."""
        self._held = None
        super().mouseReleaseEvent(event)

    def _drag_frame(self, top: float) -> None:
        """Scroll so that the frame of the page begins at a height."""
        page, frame = self._view.page, self._frame()
        if page is not None and frame is not None:
            room = max(self.height() - frame.height() - 1, 1.0)
            share = min(max(top / room, 0.0), 1.0)
            self._view.scroll_to_position(round(share * (page.heights.total - page.anchor.page)))

    # What stands there

    def _preview(self, y: int) -> None:
        row = self.row_at(y)
        parent = self.parentWidget()
        if row is None or parent is None:
            self._hide_card()
            return
        if self._card is None:
            self._card = RulerCard(self._view, parent)
        self._card.show_row(row, self, y)

    def _hide_card(self) -> None:
        if self._card is not None:
            self._card.hide()

    def row_at(self, y: int) -> int | None:
        """Return the row that a height of the ruler stands for: of many on a few pixels the most important one."""
        page = self._view.page
        if page is None or not len(page.visible) or not 0 <= y < self.height():
            return None
        scale = page.heights.total / self.height()
        if y * scale >= page.heights.total or page.heights.total <= 0:
            return None
        first, middle, last = (page.row_near(round((y + reach) * scale)) for reach in (-_SNAP, 0, _SNAP))
        if last >= len(self._kinds) or last - first > _MOST_SNAPPED:
            return middle
        return max(range(first, last + 1), key=lambda row: (self._kinds[row], -abs(row - middle)))

    def _describe_place(self) -> str:
        page = self._view.page
        rows = [row for row, _ in page.rows()] if page is not None else []
        if page is None or not rows:
            return ""
        number = self.locale().toString
        text = self.tr("Units {} to {} of {}")
        return text.format(number(rows[0] + 1), number(rows[-1] + 1), number(len(page.sheet)))

    def leaveEvent(self, event: QEvent) -> None:
        """Take the card away."""
        super().leaveEvent(event)
        self._hide_card()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll as over the text, the side in hand where each scrolls alone."""
        self._view.roll(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the place of the scroll bar."""
        super().showEvent(event)
        self._view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the scroll bar its place back."""
        super().hideEvent(event)
        self._hide_card()
        if not event.spontaneous():
            self._view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the map to the new height."""
        super().resizeEvent(event)
        self._draw_later()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the map in the new colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_later()


def _raise_pixels(pixels: bytearray, kinds: bytes, tops: list[int], scale: float) -> None:
    """Give each pixel the highest kind of the rows that begin on it, a pixel at a time: rows are far more."""
    row, last = 0, len(pixels) - 1
    while row < len(kinds):
        at = min(int(tops[row] * scale), last)
        end = bisect_left(tops, (at + 1) / scale, row + 1, len(kinds)) if at < last else len(kinds)
        pixels[at] = max(pixels[at], *kinds[row:end])
        row = end


def _kind_of(sheet: Sheet, row: int) -> int:
    alignment = sheet.comparison.alignment
    bead = alignment.beads[row]
    if bead.is_linked:
        return _DIFFERS if sheet.differs(row) else _SAME
    if alignment.partner_of(row) is not None:
        return _MOVED
    if not sheet.differs(row):
        return _SAME
    return _LEFT if bead.side(Side.LEFT) else _RIGHT
