"""The page with the two documents: headers, columns, ruler and status line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from viewer.core.document import Side
from viewer.window.compare_view import CompareView
from viewer.window.drop import DropLight

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPoint

    from viewer.window.review_model import ReviewModel


class Desk(QWidget):
    """Places what shows a comparison, and lets it follow the model."""

    choose = Signal(object)  # Side: another file is to be chosen for it
    zoom_changed = Signal(float)

    def __init__(self, model: ReviewModel, zoom: float) -> None:
        super().__init__()
        self._model = model
        self.view = CompareView()
        self.view.set_zoom(zoom)
        self._veil = DropLight(self)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self.view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(columns, 1)
        self.setFocusProxy(self.view)
        self.view.zoom_changed.connect(self.zoom_changed)
        self.view.rows_shown.connect(model.show_rows)
        model.sheet_changed.connect(self._show_sheet)
        model.rows_changed.connect(self.view.rows_changed)
        self._show_sheet(keep_place=False)

    def _show_sheet(self, keep_place: bool) -> None:  # noqa: FBT001 - a slot
        self.view.set_sheet(self._model.sheet, keep_place=keep_place)

    def show_overview(self, shown: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Show or hide the ruler."""

    def side_at(self, point: QPoint) -> Side:
        """Return the side over which a point of this widget lies."""
        return Side.LEFT if point.x() < self.width() / 2 else Side.RIGHT

    def light(self, sides: Iterable[Side]) -> None:
        """Light up the sides on which a drop would land."""
        self._veil.light(sides)

    @property
    def side_in_focus(self) -> Side | None:
        """The side that keys speak to."""
        return self.view.side if self.view.hasFocus() else None

    def other_side(self) -> None:
        """Turn to the other side."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.view.other_side()
