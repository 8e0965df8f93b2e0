"""Drag and drop onto a window: what is carried, where it would land, and the light that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from viewer.core.document import Side
from viewer.window.appearance import paper_palette
from viewer.window.opening import Input, Opening, decide, on_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtCore import QMimeData, QPoint
    from PySide6.QtGui import QPaintEvent


@dataclass(frozen=True, slots=True)
class Carried:
    """What a drag or the clipboard carries: files in their order, or else text."""

    paths: tuple[str, ...] = ()
    text: str = ""

    def __bool__(self) -> bool:
        return bool(self.paths or self.text.strip())

    def opening(self, onto: Side | None, taken: Mapping[Side, bool], title: str) -> Opening:
        """Say what it means to put this on a side; text gets the title."""
        if self.paths or not self.text.strip():
            return decide(self.paths, onto, taken)
        side = onto or next((side for side in Side if not taken.get(side)), Side.RIGHT)
        return on_side(Input(text=self.text, title=title), side)


def carried_by(data: QMimeData | None) -> Carried:
    """Return what a drag or the clipboard carries that could become a document; an empty clipboard has no data."""
    if data is None:
        return Carried()
    paths = tuple(url.toLocalFile() for url in data.urls() if url.isLocalFile())
    if paths:
        return Carried(paths)
    return Carried(text=data.text()) if data.hasText() and not data.hasUrls() else Carried()


class Target(Protocol):
    """A page on which something can be dropped."""

    def side_at(self, point: QPoint) -> Side:
        """Return the side over which a point lies."""

    def light(self, sides: Iterable[Side]) -> None:
        """Light up the sides on which a drop would land; none with an empty argument."""


class DropWatcher(QObject):
    """Lets a page take drops: lights up the side under the pointer and tells what was dropped there."""

    dropped = Signal(object, object)  # Carried, Side

    def __init__(self, page: QWidget, target: Target) -> None:
        super().__init__(page)
        self._page = page
        self._target = target
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the drag events of the page."""
        if watched is not self._page:
            return False
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            self._target.light(())
            carried = carried_by(event.mimeData())
            if carried:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                self.dropped.emit(carried, self._target.side_at(event.position().toPoint()))
            return True
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            carried = carried_by(event.mimeData())
            if not carried:
                event.ignore()
                return True
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            side = self._target.side_at(event.position().toPoint())
            self._target.light(tuple(Side) if len(carried.paths) == 2 else (side,))
            return True
        if event.type() is QEvent.Type.DragLeave:
            self._target.light(())
            return True
        return False


class DropLight(QWidget):
    """A veil over a page that lights up a whole side while something is dragged over it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sides: frozenset[Side] = frozenset()
        self.hide()

    def light(self, sides: Iterable[Side]) -> None:
        """Light up these sides; none hides the veil."""
        self._sides = frozenset(sides)
        page = self.parentWidget()
        if page is not None:
            self.setGeometry(page.rect())
        self.setVisible(bool(self._sides))
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tint the lit halves and say what a drop does."""
        colours = paper_palette(self)
        tint = QColor(colours.accent)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = self.width() // 2
        for side in self._sides:
            area = self.rect().adjusted(half if side is Side.RIGHT else 0, 0, 0 if side is Side.RIGHT else -half, 0)
            frame = area.adjusted(6, 6, -6, -6)
            tint.setAlpha(28)
            painter.setBrush(tint)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(frame, 8, 8)
            words = (
                self.tr("Drop to show it on the left") if side is Side.LEFT else self.tr("Drop to show it on the right")
            )
            metrics = painter.fontMetrics()
            plate = metrics.boundingRect(words).adjusted(-16, -9, 16, 9)
            plate.moveCenter(frame.center())
            painter.setBrush(QColor(colours.paper))
            painter.drawRoundedRect(plate, 8, 8)
            painter.setPen(QColor(colours.accent))
            painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()
