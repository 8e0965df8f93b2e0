"""Who makes the accessible counterpart of a widget: one factory a process, which Qt asks about every widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QAccessibleWidget, QWidget

_makers: dict[int, tuple[QWidget, Callable[[], QAccessibleWidget]]] = {}
_made: dict[int, QAccessibleWidget] = {}
"""Both by the widget's identity; what is made belongs to Qt, and is kept for as long as Qt may ask for it."""


def expose_by(widget: QWidget, make: Callable[[], QAccessibleWidget]) -> None:
    """Let assistive technology see a widget as what `make` returns, for as long as the widget is there."""
    if not _makers:
        QAccessible.installFactory(_make)
    key = id(widget)
    _makers[key] = widget, make
    widget.destroyed.connect(lambda: _forget(key))


def made_for(widget: QWidget) -> QAccessibleWidget | None:
    """Return what was made for a widget; None while nobody has asked for it."""
    return _made.get(id(widget))


def _forget(key: int) -> None:
    _makers.pop(key, None)
    _made.pop(key, None)


def _make(_name: str, widget: QObject) -> QAccessibleInterface | None:
    known = _makers.get(id(widget))
    if known is None or known[0] is not widget:
        return None
    made = _made[id(widget)] = known[1]()
    return made
