"""Rows under a wheel, a touch pad, and keys that make text larger: how far each goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from viewer.window.rows_area import RowsArea

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget

    from viewer.core.document import Side

ZOOM_STEP = 1.1
_NOTCH = 120  # eighths of a degree of one step of a mouse wheel
_NOTCH_LINES = 3


class WheeledRows(RowsArea):
    """Rows that are scrolled and zoomed in steps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wheeled = 0.0

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what is under the pointer."""
        side = self._page.columns.side_at(event.position().x()) if self.is_apart and self._page else None
        self.roll(event, side)

    def roll(self, event: QWheelEvent, side: Side | None = None) -> None:
        """Scroll by the pixels of a touch pad or the steps of a wheel; with Shift by pages; with Ctrl, zoom.

        Where each side scrolls alone it is `side`, or the one in hand.
        """
        event.accept()
        held, angle = event.modifiers(), event.angleDelta().y() or event.angleDelta().x()
        if held & Qt.KeyboardModifier.ControlModifier:
            # What a touch pad sends after the fingers have left it is no wish to zoom.
            if event.phase() is not Qt.ScrollPhase.ScrollMomentum:
                self.set_zoom(self._zoom * ZOOM_STEP ** (angle / _NOTCH), event.position())
            return
        if event.phase() is Qt.ScrollPhase.ScrollBegin:
            self._wheeled = 0.0
        # X11 counts these pixels as its drivers like.
        pixels = 0 if QGuiApplication.platformName() == "xcb" else event.pixelDelta().y()
        if held & Qt.KeyboardModifier.ShiftModifier and not pixels:
            self._wheeled += angle * self.leaf / _NOTCH
        else:
            # Sideways there is nothing: a slanting stroke goes down or up alone.
            self._wheeled += pixels or event.angleDelta().y() * _NOTCH_LINES * self.line_step / _NOTCH
        # Fine wheels send parts of a step: what is less than a pixel waits for the rest.
        distance = int(self._wheeled)
        self._wheeled -= distance
        if distance:
            self.scroll_by(-distance, side)

    @property
    def leaf(self) -> int:
        """Pixels by which a page is turned: a little of the one before stays."""
        return max(self.viewport().height() - 2 * self.line_step, self.line_step)

    def zoom_in(self) -> None:
        """Make the text a step larger."""
        self.set_zoom(self._zoom * ZOOM_STEP)

    def zoom_out(self) -> None:
        """Make the text a step smaller."""
        self.set_zoom(self._zoom / ZOOM_STEP)

    def zoom_reset(self) -> None:
        """Show the text at the size it was designed for."""
        self.set_zoom(1.0)
