"""A flat button with one of the program's line icons, in the ink of the widgets around it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QToolButton

from viewer.window.icons import line_pixmap

_ICON = 16


class LineButton(QToolButton):
    """A button of which the icon, if it has one, follows light and dark."""

    def __init__(self, icon: str, tip: str, name: str = "") -> None:
        super().__init__()
        self._line_icon = icon
        self.setAutoRaise(True)
        self.setIconSize(QSize(_ICON, _ICON))
        self.setToolTip(tip)
        self.setAccessibleName(name or tip)
        self._recolour()

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        if event.type() is QEvent.Type.PaletteChange:
            self._recolour()
        super().changeEvent(event)

    def _recolour(self) -> None:
        if not self._line_icon:
            return
        ink = self.palette().windowText().color()
        self.setIcon(QIcon(line_pixmap(self._line_icon, ink, _ICON, self.devicePixelRatioF())))
