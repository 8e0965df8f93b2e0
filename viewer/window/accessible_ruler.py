"""The ruler as assistive technology sees it: a scroll bar that says which units are on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from viewer.window.accessible_factory import expose_by

if TYPE_CHECKING:
    from collections.abc import Callable


class AccessibleRuler(QAccessibleWidget):
    """A widget as a scroll bar; its value is a sentence."""

    def __init__(self, widget: QWidget, value: Callable[[], str]) -> None:
        super().__init__(widget, QAccessible.Role.ScrollBar, widget.accessibleName())
        self._value = value

    def text(self, kind: QAccessible.Text) -> str:
        """Return which units are shown, for all else what is set at the widget."""
        return self._value() if kind is QAccessible.Text.Value else super().text(kind)


def expose_ruler(widget: QWidget, value: Callable[[], str]) -> None:
    """Let assistive technology read where a ruler stands."""
    expose_by(widget, lambda: AccessibleRuler(widget, value))
