"""A list in the side panel in which the reader decides on words, by keys and by a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu

from viewer.sheet.decisions import Decision, decision_on
from viewer.window.decision_words import add_choices
from viewer.window.panel_list import PanelList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent

    from viewer.sheet.ignore import IgnoreRules

_SIGNS = {"=": Decision.EQUAL, "!": Decision.MARK}


class DecidingList(PanelList):
    """A list of which the entries are about words that stand for each other.

    `pairs` returns those of an entry, in all the forms that it stands for, none where nothing can be decided; `rules`
    what holds now.
    """

    decided = Signal(object, object)  # pairs of words, and the Decision on them, None for none

    def __init__(
        self,
        name: str,
        *,
        lines: int,
        pairs: Callable[[int], Sequence[tuple[str, str]]],
        rules: Callable[[], IgnoreRules | None],
    ) -> None:
        super().__init__(name, lines=lines)
        self._pairs, self._rules = pairs, rules

    def decision(self, row: int) -> Decision | None:
        """Return what is decided of an entry: of all forms of its words the same."""
        rules = self._rules()
        if rules is None or not rules.decided or not (pairs := self._pairs(row)):
            return None
        found = {decision_on(rules.decided, *pair) for pair in pairs}
        return found.pop() if len(found) == 1 else None

    def decide(self, row: int, decision: Decision | None) -> None:
        """Decide on the words of an entry, or take the decision back."""
        pairs = self._pairs(row) if row >= 0 else ()
        if pairs:
            self.decided.emit(pairs, decision)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide by a key of its own."""
        row = self.currentIndex().row()
        if row >= 0 and event.text() in _SIGNS:
            self.decide(row, _SIGNS[event.text()])
        elif row >= 0 and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.decide(row, None)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the entry under the pointer, or by its key of the one that the reader is at."""
        by_key = event.reason() is event.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid() and self._pairs(index.row()):
            self.mark(index.row())
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self._open_menu(index.row(), below if by_key else event.globalPos())

    def _open_menu(self, row: int, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_choices(menu, self.decision(row), lambda decision: self.decide(row, decision))
        menu.popup(where)
