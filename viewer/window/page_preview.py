"""The printed pages on the screen: the same paginator and the same painter, at another scale."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QAbstractScrollArea

from viewer.ink.page_frame import RESOLUTION
from viewer.ink.page_painter import PagePainter
from viewer.ink.paginator import Paginator
from viewer.ink.slices import Slices

if TYPE_CHECKING:
    from collections.abc import Generator

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from viewer.ink.page_frame import PageOptions
    from viewer.sheet.layout import Sheet

_EDGE = 28  # pixels of desk around the paper
_SHADOW = 14
_NARROWEST = 120
_SETTLE = 40  # milliseconds without a change of size before the page is painted anew
_STEP = 60  # pixels a line of scrolling


class Zoom(Enum):
    """How large the page is shown."""

    PAGE = "page"
    WIDTH = "width"


class PagePreview(QAbstractScrollArea):
    """Shows one page at a time, from 0; pages are measured and painted in slices, the shown one first.

    `pages_changed` tells the number of pages known so far and whether that is all of them, `page_changed` the page that
    is shown.
    """

    pages_changed = Signal(int, bool)
    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(320, 360)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Preview of the page"))
        self._paginator: Paginator | None = None
        self._page = 0
        self._zoom = Zoom.PAGE
        self._image: QImage | None = None  # of the page last painted; shown stretched until the next one is ready
        self._measuring = Slices(self)
        self._measuring.progressed.connect(self._look_for_pages)
        self._measuring.finished.connect(self._look_for_pages)
        self._painting = Slices(self)
        self._painting.finished.connect(self._show_image)
        self._known = 0
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE)
        self._settled.timeout.connect(self._repaint_page)

    @property
    def page(self) -> int:
        """The page that is shown."""
        return self._page

    @property
    def page_count(self) -> int:
        """Number of pages known so far."""
        return len(self._paginator.pages) if self._paginator else 0

    @property
    def is_settled(self) -> bool:
        """Whether all pages are measured and the shown one is painted."""
        return not (self._measuring.running or self._painting.running or self._settled.isActive())

    def show_sheet(self, sheet: Sheet, options: PageOptions) -> None:
        """Lay a sheet on pages anew; the page shown stays, as far as there are so many."""
        self._painting.cancel()
        self._paginator = Paginator(sheet, options)
        self._known = 0
        self._measuring.start(self._paginator.run())
        self._arrange()

    def refresh(self) -> None:
        """Paint the page again because its marks have changed; nothing is measured again."""
        self._settled.start()

    def show_page(self, page: int) -> None:
        """Show a page, the nearest where there is no such page yet."""
        page = max(0, min(page, self.page_count - 1))
        if page != self._page:
            self._page = page
            self.verticalScrollBar().setValue(0)
            self.page_changed.emit(page)
            self._repaint_page()

    def set_zoom(self, zoom: Zoom) -> None:
        """Fit the whole page into the view, or its width."""
        self._zoom = zoom
        self._arrange()
        self._repaint_page()

    def stop(self) -> None:
        """Leave off all work."""
        self._settled.stop()
        self._measuring.cancel()
        self._painting.cancel()

    def paper_rect(self) -> QRectF:
        """Return where the paper lies in the viewport."""
        size = self._paper_size()
        view = self.viewport().size()
        x = (view.width() - size.width()) / 2
        y = max((view.height() - size.height()) / 2, _EDGE) - self.verticalScrollBar().value()
        return QRectF(round(x), round(y), size.width(), size.height())

    # Work in slices

    def _look_for_pages(self, *_: object) -> None:
        if self._paginator is None:
            return
        count, finished = self.page_count, self._paginator.finished
        if finished and self._page >= count:
            self._page = count - 1
            self.page_changed.emit(self._page)
        begun = self._known
        if count != begun or finished:
            self._known = count
            self.pages_changed.emit(count, finished)
        # The foot of a page tells the number of pages, so it is painted once more when that is known.
        if begun <= self._page < count or finished:
            self._repaint_page()

    def _repaint_page(self) -> None:
        if self._paginator is not None and self._page < self.page_count:
            self._painting.start(self._paint_in_steps(self._paginator, self._page))

    def _paint_in_steps(self, paginator: Paginator, page: int) -> Generator[tuple[int, int], None, QImage]:
        ratio = self.devicePixelRatioF()
        size = self._paper_size() * ratio
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = size.width() / paginator.frame.width
        painter.scale(scale, scale)
        try:
            for _ in PagePainter(paginator).paint(painter, page):
                yield page, self.page_count
        finally:
            painter.end()
        image.setDevicePixelRatio(ratio)
        return image

    def _show_image(self, image: QImage) -> None:
        self._image = image
        self.viewport().update()

    # Geometry

    def _paper_size(self) -> QSize:
        if self._paginator is None:
            return QSize(_NARROWEST, _NARROWEST)
        frame, view = self._paginator.frame, self.viewport().size()
        largest = frame.width * 1.6 * self.logicalDpiX() / RESOLUTION
        width = min(view.width() - 2 * _EDGE, largest)
        if self._zoom is Zoom.PAGE:
            width = min(width, (view.height() - 2 * _EDGE) * frame.width / frame.height)
        width = max(width, _NARROWEST)
        return QSize(round(width), round(width * frame.height / frame.width))

    def _arrange(self) -> None:
        view = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self._paper_size().height() + 2 * _EDGE - view))
        bar.setPageStep(view)
        bar.setSingleStep(_STEP)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page again."""
        super().resizeEvent(event)
        self._arrange()
        self._settled.start()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the paper."""
        del dx, dy
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint desk, shadow and paper."""
        del event
        painter = QPainter(self.viewport())
        desk = self.palette().color(QPalette.ColorRole.Window)
        painter.fillRect(self.viewport().rect(), desk.darker(108) if desk.lightness() > 128 else desk.darker(130))
        if self._paginator is None:
            return
        paper = self.paper_rect()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 4))
        for spread in range(_SHADOW, 0, -2):
            around = paper.adjusted(-spread / 2, -spread / 4, spread / 2, spread * 0.75)
            painter.drawRoundedRect(around, spread / 2, spread / 2)
        painter.fillRect(paper, Qt.GlobalColor.white)
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(paper, self._image)

    # The hand

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages with the keys that turn them anywhere."""
        last = self.page_count - 1
        pages = {
            Qt.Key.Key_PageDown: self._page + 1,
            Qt.Key.Key_PageUp: self._page - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        wanted = pages.get(Qt.Key(event.key()))
        if wanted is None:
            super().keyPressEvent(event)
        else:
            self.show_page(wanted)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, and turn it at its end."""
        bar, down = self.verticalScrollBar(), event.angleDelta().y()
        if down < 0 and bar.value() == bar.maximum() and self._page + 1 < self.page_count:
            self.show_page(self._page + 1)
        elif down > 0 and bar.value() == 0 and self._page > 0:
            self.show_page(self._page - 1)
            bar.setValue(bar.maximum())
        else:
            super().wheelEvent(event)
        event.accept()
