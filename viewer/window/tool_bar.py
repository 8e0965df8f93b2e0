"""The tool bar, flat where the platform has no look of its own."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolBar

from viewer.window.appearance import has_theme, paper_palette
from viewer.window.icons import icon_size


class ToolBar(QToolBar):
    """Icons with their words beside them, as long as there is room for words."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._needed = 0  # pixels of width for all words
        self.setMovable(False)
        self.setIconSize(QSize(icon_size(), icon_size()))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def show_words(self, width: int) -> None:
        """Choose between words and icons alone by the width of the window in pixels."""
        style = Qt.ToolButtonStyle
        if self.toolButtonStyle() is style.ToolButtonTextBesideIcon:
            self._needed = self.sizeHint().width()
        wanted = style.ToolButtonIconOnly if width < self._needed else style.ToolButtonTextBesideIcon
        if self.toolButtonStyle() != wanted:
            self.setToolButtonStyle(wanted)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing but a hairline under it, where Qt's own style would draw a bar of the nineties."""
        if has_theme() and self.style().name() != "fusion":
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(QColor(paper_palette(self).hairline))
        painter.drawLine(0, self.height() - 1, self.width() - 1, self.height() - 1)
        painter.end()
