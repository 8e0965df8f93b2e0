"""Small switches in as many lines as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from viewer.ink.marks import pen_of
from viewer.window.appearance import paper_palette

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

    from PySide6.QtGui import QPaintEvent, QResizeEvent

_GAP = 6  # pixels between chips
_BESIDE, _ABOVE = 9, 3  # pixels around a chip's words


class Chips(QWidget):
    """A chip for each of several things, each switched on or off; `make` returns a new one."""

    switched = Signal(object, bool)  # what, and whether it is on

    def __init__(self, name: str, make: Callable[[QWidget], Chip] | None = None) -> None:
        super().__init__()
        self._new = make or Chip
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._chips: dict[Hashable, Chip] = {}

    def show_chips(self, words: Mapping[Hashable, str], off: frozenset[Hashable]) -> None:
        """Have a chip for each key with its words, in this order; those that stay keep the keyboard."""
        for key in [key for key in self._chips if key not in words]:
            self._chips.pop(key).deleteLater()
        chips = {}
        for key, text in words.items():
            chip = self._chips.get(key) or self._make(key)
            chip.setText(text)
            chip.setChecked(key not in off)
            chips[key] = chip
        self._chips = chips
        for before, after in zip(list(chips.values()), list(chips.values())[1:], strict=False):
            self.setTabOrder(before, after)
        self._place()

    def chip(self, key: Hashable) -> Chip:
        """Return the chip of a key. Raises KeyError where there is none."""
        return self._chips[key]

    def _make(self, key: Hashable) -> Chip:
        chip = self._new(self)
        chip.clicked.connect(lambda is_on: self.switched.emit(key, is_on))
        chip.show()
        return chip

    def _place(self) -> None:
        x = y = 0
        line = 0
        for chip in self._chips.values():
            size = chip.sizeHint()
            if x and x + size.width() > self.width():
                x, y = 0, y + line + _GAP
            place = QRect(x, y, min(size.width(), self.width()), size.height())
            chip.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
            x += size.width() + _GAP
            line = size.height()
        self.setFixedHeight(y + line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the interface's letters."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._place()


class Chip(QAbstractButton):
    """A switch as a rounded word: filled where it is on, struck out by its dashed edge where it is off."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """As much as the words need."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * _BESIDE, metrics.height() + 2 * _ABOVE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the edge, the ground and the words."""
        colours = paper_palette(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on, is_busy = self.isChecked(), self.hasFocus() or self.underMouse()
        edge = colours.accent if self.hasFocus() else colours.muted if is_busy else colours.hairline
        painter.setPen(pen_of(edge, 1.0, () if is_on else (3.0, 3.0)))
        painter.setBrush(QColor(colours.paper) if is_on else Qt.BrushStyle.NoBrush)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor(colours.ink if is_on else colours.muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class Choice(Chip):
    """One of a few things that can be chosen, as a rounded word: filled with the accent where it is."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the edge, the ground and the words."""
        colours = paper_palette(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on, can_be = self.isChecked(), self.isEnabled()
        is_busy = can_be and (self.hasFocus() or self.underMouse())
        painter.setPen(pen_of(colours.accent if is_on else colours.muted if can_be else colours.hairline, 1.0))
        painter.setBrush(
            QColor(colours.accent) if is_on else QColor(colours.paper) if can_be else Qt.BrushStyle.NoBrush
        )
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        if is_busy:
            painter.setPen(pen_of(colours.accent if self.hasFocus() else colours.ink, 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = box.adjusted(-1, -1, 1, 1)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        painter.setPen(QColor(colours.paper if is_on else colours.ink if can_be else colours.muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
