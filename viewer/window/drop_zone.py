"""The place for one document on the start page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolButton

from viewer.core.document import Side
from viewer.window.appearance import paper_palette
from viewer.window.icons import line_pixmap

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QPaintEvent

_ROUND = 8.0


def scaled(font: QFont, factor: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return a font larger or smaller by a factor."""
    font = QFont(font)
    font.setPointSizeF(font.pointSizeF() * factor)
    font.setWeight(weight)
    return font


class DropZone(QAbstractButton):
    """The place for one document: empty, waiting for it, or showing its name; a click chooses a file."""

    def __init__(self, side: Side) -> None:
        super().__init__()
        self.side = side
        self._name = ""
        self._remark = ""
        self._lit = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setObjectName(f"zone_{side.value}")
        self.cross = QToolButton(self)
        self.cross.setAutoRaise(True)
        self.cross.setCursor(Qt.CursorShape.ArrowCursor)
        self.cross.setIconSize(QSize(16, 16))
        self.cross.setAccessibleName(self.tr("Take this document away"))
        self.cross.setToolTip(self.tr("Take this document away"))
        self.cross.hide()
        self.show_document("", "")

    def show_document(self, name: str, remark: str) -> None:
        """Show a document by name with a remark under it; an empty name empties the zone."""
        self._name, self._remark = name, remark
        title = self.tr("Left document") if self.side is Side.LEFT else self.tr("Right document")
        state = f"{name}, {remark}" if name else self.tr("empty: choose, drop or paste a document")
        self.setAccessibleName(f"{title}: {state}")
        self.cross.setVisible(bool(name))
        self._recolour()
        self.update()

    @property
    def name(self) -> str:
        """The name that is shown, empty for none."""
        return self._name

    def light(self, lit: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Show that a drop would land here."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size it likes."""
        return QSize(400, 260)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size that holds its words."""
        return QSize(200, 170)

    def resizeEvent(self, _event: object) -> None:
        """Keep the cross in its corner."""
        self.cross.move(self.width() - self.cross.sizeHint().width() - 10, 10)

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        if event.type() is event.Type.PaletteChange and hasattr(self, "cross"):
            self._recolour()
        super().changeEvent(event)

    def _recolour(self) -> None:
        if self._name:
            self.cross.setIcon(line_pixmap("cross", QColor(paper_palette(self).ink), 16, self.devicePixelRatioF()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return chooses too; Delete takes the document away."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self._name:
            self.cross.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a sheet of paper with a drawing, a line and a hint on it."""
        colours = paper_palette(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = self._lit or self.hasFocus() or self.isDown()
        pen = QPen(QColor(colours.accent if marked else colours.hairline), 2.0 if marked else 1.0)
        if not self._name and not marked:
            edge = QColor(colours.muted)
            edge.setAlpha(220 if self.underMouse() else 110)
            pen = QPen(edge, 1.2)
            pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(QColor(colours.focus if self._lit else colours.paper))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), _ROUND, _ROUND)
        self._paint_words(painter, colours.ink, colours.muted, colours.accent)
        painter.end()

    def _paint_words(self, painter: QPainter, ink: str, muted: str, accent: str) -> None:
        middle = self.height() // 2
        drawing = line_pixmap("document", QColor(accent if self._name else muted), 34, self.devicePixelRatioF())
        painter.drawPixmap(self.width() // 2 - 17, middle - 56, drawing)
        first = self._name or (self.tr("Left document") if self.side is Side.LEFT else self.tr("Right document"))
        second = self._remark if self._name else self.tr("Drop a document here, or choose one")
        width = self.width() - 40
        large = scaled(self.font(), 1.25, QFont.Weight.DemiBold)
        below = max(32, QFontMetrics(large).height() + 4)
        for text, font, colour, top in (
            (first, large, ink, middle - 6),
            (second, self.font(), muted, middle - 6 + below),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, width)
            painter.drawText(
                QRectF(20, top, width, below), Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, shown
            )
