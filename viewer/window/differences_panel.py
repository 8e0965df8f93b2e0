"""Every difference as a line, in the side panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from viewer.core.document import Side
from viewer.core.grade import Strength
from viewer.sheet.difference_list import Difference, DifferenceList
from viewer.sheet.excerpt import excerpt, side_by_side
from viewer.sheet.layout import WHOLE_ROW
from viewer.sheet.sheet import Mark
from viewer.window.deciding_list import DecidingList
from viewer.window.decision_words import rules_of
from viewer.window.panel import ReadingPanel
from viewer.window.panel_list import Entry
from viewer.window.panel_page import PanelPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.core.span import Span
    from viewer.window.compare_view import CompareView

_KEPT = 512  # differences remembered while they are scrolled past
_SIGNS = {
    Mark.PLAIN: "≠",
    Mark.WEAK: "·",
    Mark.REPLACED: "≠",
    Mark.REWORDED: "≈",
    Mark.REMOVED: "−",
    Mark.ADDED: "+",
    Mark.MOVED: "↪",
}
_FAINT = (Mark.WEAK, Mark.REWORDED)


class DifferencesPanel(ReadingPanel[DifferenceList]):
    """The differences of the rows that the view shows, at its level of detail; counted while the panel is seen."""

    def __init__(self, view: CompareView) -> None:
        super().__init__(PanelPage.DIFFERENCES)
        self._view = view
        self._hidden: tuple[tuple[Span, ...], bool] = (), False
        self._model = _Differences(view)
        self.list = DecidingList(
            self.tr("All differences"), lines=1, pairs=self._model.pairs, rules=lambda: rules_of(view)
        )
        self.list.decided.connect(self.decided)
        self.list.setModel(self._model)
        self.list.walked.connect(self._go_to)
        self.list.left.connect(self.left)
        self._place(self.list)
        view.focus_changed.connect(self._mark)
        view.heights_changed.connect(self._follow_folds)

    # What is shown

    def _begin(self) -> DifferenceList | None:
        page = self._view.page
        if page is None:
            return None
        self._hidden = page.visible.folds, page.visible.is_nothing
        return DifferenceList(page.sheet, self._view.detail, page.visible)

    def _follow_folds(self) -> None:
        page = self._view.page
        if self._found is None or page is None:
            return
        hidden = page.visible.folds, page.visible.is_nothing
        if hidden != self._hidden:
            self._hidden = hidden
            self._found.show(page.visible)
            self._show()

    def _show(self) -> None:
        super()._show()
        at = self.list.verticalScrollBar().value()
        here = self._model.place(self.list.currentIndex().row())
        self._model.show(self._found)
        self.list.verticalScrollBar().setValue(at)
        self._mark(self._view.focus_row, here)
        self._tell()

    def _tell(self) -> None:
        found, number = self._found, self.locale().toString
        if found is None:
            self._say(self.title, self.tr("Differences are listed here as soon as two documents are compared."))
            return
        total, shown = found.total, len(found)
        if not total:
            waits = self._slices.running or not found.is_complete
            self._say(
                self.title, self.tr("The words are still being compared.") if waits else self.tr("Nothing differs.")
            )
            return
        heading = (
            self.tr("All differences · {}").format(number(total))
            if shown == total
            else self.tr("Differences · {} of {}").format(number(shown), number(total))
        )
        self._say(
            self._so_far(heading), "" if shown else self.tr("The units with differences are hidden by the filter.")
        )

    # Walking

    def _go_to(self, index: int) -> None:
        found = self._model.difference(index)
        words = {side: span for side in Side if (span := getattr(found, side.value)) is not None}
        self._view.show_words(found.row, {} if found.edit == WHOLE_ROW else words, found.edit)

    def _mark(self, row: int, here: tuple[int, int] | None = None) -> None:
        """Show where the reader is: at the difference that was gone to, else at the first of the row in focus."""
        if not self.isVisible() or self._found is None:
            return
        here = here or self._model.place(self.list.currentIndex().row())
        index = self._model.index_of(here) if here and here[0] == row else self._found.first_of(row)
        self.list.mark(-1 if index is None else index)


class _Differences(QAbstractListModel):
    """A list of differences as a view makes use of it."""

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view
        self._found: DifferenceList | None = None
        self._length = 0
        self._read: dict[int, Difference] = {}

    def show(self, found: DifferenceList | None) -> None:
        """Show a list as it is now."""
        self.beginResetModel()
        self._found = found
        self._length = len(found) if found is not None else 0
        self._read.clear()
        self.endResetModel()

    def difference(self, index: int) -> Difference:
        """Return one of them."""
        found = self._read.get(index)
        if found is None:
            assert self._found is not None
            if len(self._read) >= _KEPT:
                self._read.clear()
            found = self._read[index] = self._found[min(index, len(self._found) - 1)]
        return found

    def place(self, index: int) -> tuple[int, int] | None:
        """Return the row of one, and its place within the row."""
        if self._found is None or not 0 <= index < len(self._found):
            return None
        row = self._found.row_of(index)
        first = self._found.first_of(row)
        return (row, index - first) if first is not None else None

    def index_of(self, place: tuple[int, int]) -> int | None:
        """Return the index of the one at a place, or of the last one of that row."""
        if self._found is None:
            return None
        row, within = place
        first, after = self._found.first_of(row), self._found.count_in(row)
        return first + min(within, after - 1) if first is not None else None

    def pairs(self, index: int) -> list[tuple[str, str]]:
        """Return the words of a difference that stand for each other."""
        sheet = self._view.sheet
        if sheet is None or self._found is None or not 0 <= index < len(self._found):
            return []
        found = self.difference(index)
        if found.edit == WHOLE_ROW or found.left is None or found.right is None:
            return []
        words = sheet.exchange(found.row, Side.LEFT, found.left)
        return [words] if words else []

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many there are."""
        return 0 if parent is not None and parent.isValid() else self._length

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Say what a line shows."""
        if self._found is None or not index.isValid() or not len(self._found):
            return None
        found = self.difference(index.row())
        unit = self._view.locale().toString(found.row + 1)
        say: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._words(found),
            Qt.ItemDataRole.ToolTipRole: lambda: self._words(found),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self.tr("{}, unit {}: {}").format(
                self._kind(found), unit, self._words(found)
            ),
            Entry.SIGN: lambda: _SIGNS[Mark.REPLACED if found.strength and found.mark in _FAINT else found.mark],
            Entry.TAIL: lambda: unit,
            Entry.IS_FAINT: lambda: found.mark in _FAINT and found.strength is not Strength.STRONG,
        }
        return say[role]() if role in say else None

    def _words(self, found: Difference) -> str:
        sheet = self._view.sheet
        if sheet is None:
            return ""
        left, right = (
            excerpt(sheet.document(side).text, span) if (span := getattr(found, side.value)) is not None else ""
            for side in Side
        )
        return left if found.mark is Mark.MOVED and left else side_by_side(left, right, "→")

    def _kind(self, found: Difference) -> str:
        return {
            Mark.PLAIN: self.tr("Differs"),
            Mark.WEAK: self.tr("Differs slightly"),
            Mark.REPLACED: self.tr("Replaced"),
            Mark.REWORDED: self.tr("Reworded"),
            Mark.REFINED: self.tr("Replaced"),
            Mark.REMOVED: self.tr("Only on the left"),
            Mark.ADDED: self.tr("Only on the right"),
            Mark.MOVED: self.tr("Moved"),
        }[found.mark]
