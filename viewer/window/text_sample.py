"""A few lines set as the preferences say, for those who choose a face before they open a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.core.document import Side
from viewer.core.span import Span
from viewer.ink.cell_layout import CellLayout
from viewer.ink.faces import reading_font
from viewer.ink.marks import MarkStyle, colour_of
from viewer.sheet.sheet import Cell
from viewer.window.appearance import paper_palette
from viewer.window.settings import TYPOGRAPHY, Setting, Settings

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_MARGIN = 16
_LINES = 5  # of the interface, as high as it is


class TextSample(QWidget):
    """Follows the settings of the text; what there is no room for is not seen."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._text = self.tr(
            "The keeper wrote down every boat that came in, what it carried and how the wind stood, and on the evening "
            "of 14 March 1902 he wrote nothing at all. Nobody asked him why; 37 boats were in the harbour by then."
        )
        self.setAccessibleName(self.tr("A sample of the text"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        settings.applied.connect(self._follow)

    def sizeHint(self) -> QSize:
        """As high as a few lines of the interface."""
        return QSize(300, _LINES * self.fontMetrics().lineSpacing() + 2 * _MARGIN)

    def _follow(self, setting: Setting[Any]) -> None:
        if setting in TYPOGRAPHY:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines on paper, as the page does."""
        chosen, colours = self._settings.typography, paper_palette(self)
        font = reading_font(chosen.size, chosen.family)
        measure = chosen.measure * QFontMetricsF(font).horizontalAdvance(self._text) / len(self._text)
        width = max(min(self.width() - 2 * _MARGIN, measure), 1.0)
        cell = Cell(Side.LEFT, Span(0, len(self._text)), ())
        layout = CellLayout(cell, self._text, font, width, line_spacing=chosen.line_spacing)
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour_of(colours.paper))
        painter.setClipRect(self.rect().adjusted(0, _MARGIN // 2, 0, -_MARGIN // 2))
        layout.draw(painter, QPointF(_MARGIN, _MARGIN / 2), MarkStyle(colours, 1.0))
        painter.end()
