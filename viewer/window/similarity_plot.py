"""How alike the two texts are from their beginning to their end, as a small curve that leads to its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from viewer.ink.marks import colour_of, pen_of
from viewer.sheet.statistics import similarity_curve
from viewer.window.appearance import paper_palette

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from viewer.sheet.layout import Sheet
    from viewer.sheet.statistics import Stretch

_HIGH = 84  # pixels
_STEP = 3  # pixels a stretch takes at least
_TICK = 4.0  # height of what marks a stretch without a counterpart


class SimilarityPlot(QWidget):
    """The curve of a sheet; a click, a drag or the arrows go to the unit there."""

    row_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._sheet: Sheet | None = None
        self._curve: tuple[Stretch, ...] = ()
        self._row = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Similarity along the document"))

    def sizeHint(self) -> QSize:
        """Low and wide."""
        return QSize(240, _HIGH)

    def set_sheet(self, sheet: Sheet | None) -> None:
        """Show the curve of another sheet."""
        self._sheet = sheet
        self._draw()

    def set_row(self, row: int) -> None:
        """Show where the reader is, -1 for nowhere."""
        self._row = row
        at = self._stretch_of(row)
        self.setAccessibleDescription(self._words(at) if at is not None else "")
        self.update()

    @property
    def curve(self) -> tuple[Stretch, ...]:
        """The stretches that are shown, from left to right."""
        return self._curve

    def _draw(self) -> None:
        self._curve = similarity_curve(self._sheet, max(self.width() // _STEP, 1)) if self._sheet is not None else ()
        self.update()

    def _at(self, x: float) -> Stretch | None:
        if not self._curve:
            return None
        index = int(x / max(self.width(), 1) * len(self._curve))
        return self._curve[min(max(index, 0), len(self._curve) - 1)]

    def _stretch_of(self, row: int) -> Stretch | None:
        return next((stretch for stretch in self._curve if stretch.start <= row < stretch.end), None)

    def _words(self, stretch: Stretch) -> str:
        number = self.locale().toString
        units = (
            self.tr("Unit {}").format(number(stretch.start + 1))
            if stretch.end - stretch.start == 1
            else self.tr("Units {} to {}").format(number(stretch.start + 1), number(stretch.end))
        )
        if stretch.similarity is None:
            return self.tr("{} · without a counterpart").format(units)
        return self.tr("{} · similarity {}").format(units, self.locale().toString(stretch.similarity, "f", 2))

    # What is seen

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the curve and the place of the reader."""
        colours = paper_palette(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(pen_of(colours.accent if self.hasFocus() else colours.hairline, 1.0))
        painter.setBrush(QColor(colours.paper))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(pen_of(colours.hairline, 1.0, (2.0, 3.0)))
        painter.drawLine(QPointF(1, self._y(0.5)), QPointF(self.width() - 1, self._y(0.5)))
        for line in self._lines():
            ground = [QPointF(line[0].x(), self._y(0)), *line, QPointF(line[-1].x(), self._y(0))]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour_of(colours.moved, 0.5))
            painter.drawPolygon(QPolygonF(ground))
            painter.setPen(pen_of(colours.muted, 1.5))
            painter.drawPolyline(QPolygonF(line))
        wide = self._wide
        for index, stretch in enumerate(self._curve):
            if stretch.similarity is None:
                tick = QRectF(index * wide, self.height() - 1 - _TICK, max(wide, 2.0), _TICK)
                painter.fillRect(tick, QColor(colours.removed_ink))
        at = self._stretch_of(self._row)
        if at is not None:
            x = (self._curve.index(at) + 0.5) * wide
            painter.setPen(pen_of(colours.accent, 1.5))
            painter.drawLine(QPointF(x, 1), QPointF(x, self.height() - 1))
        painter.end()

    @property
    def _wide(self) -> float:
        return self.width() / max(len(self._curve), 1)

    def _y(self, similarity: float) -> float:
        return 4 + (1 - similarity) * (self.height() - 8)

    def _lines(self) -> list[list[QPointF]]:
        """Return the curve, in pieces between what has no counterpart; a piece has the width of its stretches."""
        lines: list[list[QPointF]] = []
        wide, follows = self._wide, False
        for index, stretch in enumerate(self._curve):
            if stretch.similarity is not None:
                y = self._y(stretch.similarity)
                if not follows:
                    lines.append([QPointF(index * wide, y)])
                lines[-1] += [QPointF((index + 0.5) * wide, y), QPointF((index + 1) * wide, y)]
                if follows:
                    del lines[-1][-3]  # the end of the stretch before
            follows = stretch.similarity is not None
        return lines

    # Going there

    def _go(self, stretch: Stretch | None) -> None:
        if stretch is not None:
            self.row_wanted.emit(stretch.start)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the unit under a click."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._go(self._at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(self._at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the stretch before or after, to the first or the last."""
        at = self._stretch_of(self._row)
        index = self._curve.index(at) if at is not None else -1
        last = len(self._curve) - 1
        wanted = {
            Qt.Key.Key_Left: max(index - 1, 0),
            Qt.Key.Key_Right: min(index + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if wanted is None or not self._curve:
            event.ignore()
        else:
            self._go(self._curve[wanted])

    def event(self, event: QEvent) -> bool:
        """Say in a tool tip what stands under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            stretch = self._at(event.pos().x())
            QToolTip.showText(event.globalPos(), self._words(stretch) if stretch is not None else "", self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the curve to the new width."""
        super().resizeEvent(event)
        self._draw()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.update()
