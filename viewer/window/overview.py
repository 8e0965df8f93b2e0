"""The ruler at the right edge: the whole document at a glance, and the way to any place in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from viewer.ink.marks import colour_of, pen_of
from viewer.window.accessible_ruler import expose_ruler
from viewer.window.ruler_card import RulerCard
from viewer.window.ruler_map import MARK, RulerMap

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QMouseEvent, QPaintEvent, QResizeEvent, QShowEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from viewer.core.document import Side
    from viewer.window.compare_view import CompareView

WIDTH = 18
_TICK = 6.0  # width of what is found
_SNAP = 1.5  # pixels around the pointer in which a mark is meant
_MOST_SNAPPED = 4_000  # rows
_OTHER_SIDE = (2.0, 2.0)
_LEAST_FRAME = 12  # pixels: the frame of the page can always be seen


class Overview(RulerMap):
    """A map of all rows; a click or a drag goes there. Stands for the view's scroll bar while it is shown."""

    def __init__(self, view: CompareView, parent: QWidget | None = None) -> None:
        super().__init__(view, parent)
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Overview"))
        self.setAccessibleDescription(self.tr("The whole document: click or drag to go there"))
        self.setMouseTracking(True)
        self._card: RulerCard | None = None
        self._held: float | None = None  # where within its frame the page is held by a drag
        expose_ruler(self, self._describe_place)
        view.scrolled.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as it is."""
        return QSize(WIDTH, 200)

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
            painter.fillRect(QRectF(1, at, _TICK, MARK), colour_of(colours.found_line))
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
