"""What can be decided of two words that stand for each other, as it is offered in menus, buttons and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QActionGroup

from viewer.sheet.decisions import Decision

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from viewer.sheet.ignore import IgnoreRules
    from viewer.window.compare_view import CompareView

_N = QT_TRANSLATE_NOOP
_NAMES = {
    Decision.EQUAL: _N("decisions", "Treat as Equal"),
    Decision.MARK: _N("decisions", "Always Mark"),
    None: _N("decisions", "Undecided"),
}
_MADE = {
    Decision.EQUAL: _N("decisions", "treated as equal"),
    Decision.MARK: _N("decisions", "always marked"),
}
_TIPS = {
    Decision.EQUAL: _N("decisions", "Wherever these words stand for each other, that is no difference (=)"),
    Decision.MARK: _N("decisions", "Wherever these words stand for each other, that is a finding (!)"),
}


def name_of(decision: Decision | None, *, is_made: bool = False) -> str:
    """Return what a decision is called where it can be made, or where it has been."""
    return _translate(_MADE[decision] if is_made and decision else _NAMES[decision])


def tip_of(decision: Decision) -> str:
    """Say what comes of a decision, and by which key it is made in a list."""
    return _translate(_TIPS[decision])


def rules_of(view: CompareView) -> IgnoreRules | None:
    """Return the rules that hold in a view."""
    return view.sheet.rules if view.sheet is not None else None


def add_choices(menu: QMenu, made: Decision | None, then: Callable[[Decision | None], object]) -> None:
    """Put the decisions into a menu, of which one is made."""
    group = QActionGroup(menu)
    for decision in (*Decision, None):
        action = menu.addAction(name_of(decision))
        action.setCheckable(True)
        action.setChecked(decision is made)
        action.triggered.connect(lambda _=False, decision=decision: then(decision))
        group.addAction(action)


def _translate(text: object) -> str:
    return QCoreApplication.translate("decisions", str(text))
