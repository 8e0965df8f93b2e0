"""Shares of a whole as a flat bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.window.appearance import paper_palette

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from viewer.sheet.palette import Palette

_HIGH = 10  # pixels


class ShareBar(QWidget):
    """Shares from left to right, each in a colour of the palette; the numbers beside it say the same."""

    def __init__(self, colours: Sequence[str]) -> None:
        super().__init__()
        self._names = colours
        self._shares: Sequence[float] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Flat."""
        return QSize(120, _HIGH)

    def set_shares(self, shares: Sequence[float]) -> None:
        """Show other shares, each 0 to 1."""
        self._shares = shares
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shares side by side."""
        colours: Palette = paper_palette(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = QPainterPath()
        edge.addRoundedRect(box, 3, 3)
        painter.setClipPath(edge)
        painter.fillPath(edge, QColor(colours.paper))
        x = box.x()
        for name, share in zip(self._names, self._shares, strict=False):
            wide = share * box.width()
            painter.fillRect(QRectF(x, box.y(), wide, box.height()), QColor(getattr(colours, name)))
            x += wide
        painter.setClipping(False)
        painter.setPen(QColor(colours.hairline))
        painter.drawPath(edge)
        painter.end()
