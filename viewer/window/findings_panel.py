"""What a reader should look at first, in the side panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from viewer.core.document import Side
from viewer.core.grade import Strength
from viewer.window.chips import Chips
from viewer.window.deciding_list import DecidingList
from viewer.window.decision_words import rules_of
from viewer.window.finding_words import explain, name_of, title_of, words_of
from viewer.window.panel import Panel
from viewer.window.panel_list import Entry
from viewer.window.panel_page import PanelPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.core.grade import FindingKind
    from viewer.sheet.findings import PlacedFinding
    from viewer.window.compare_view import CompareView
    from viewer.window.finding_walk import FindingWalk


class FindingsPanel(Panel):
    """The findings of a walk, filtered by kind."""

    def __init__(self, view: CompareView, walk: FindingWalk) -> None:
        super().__init__(PanelPage.FINDINGS)
        self._view, self._walk = view, walk
        self._model = _Findings(view)
        self.chips = Chips(self.tr("Kinds of findings"))
        self.chips.switched.connect(self._show_kind)
        self.list = DecidingList(self.tr("Findings"), lines=2, pairs=self._model.pairs, rules=lambda: rules_of(view))
        self.list.decided.connect(self.decided)
        self.list.setModel(self._model)
        self.list.walked.connect(walk.go_to)
        self.list.left.connect(self.left)
        self._chip_room = self._with_margin(self.chips)
        self._place(self.list, self._chip_room)
        walk.changed.connect(self.refresh)
        walk.current_changed.connect(self._mark)

    def _show_kind(self, kind: FindingKind, is_shown: bool) -> None:  # noqa: FBT001 - a slot
        self._walk.show_kind(kind, shown=is_shown)

    def _mark(self, index: int) -> None:
        if self.isVisible():
            self.list.mark(index)

    def _refresh(self) -> None:
        walk = self._walk
        number = self.locale().toString
        counts = walk.counts
        at = self.list.verticalScrollBar().value()
        if self._model.show(walk.shown):
            self.list.verticalScrollBar().setValue(at)
        self.list.mark(-1 if walk.current is None else walk.current)
        self.chips.show_chips(
            {kind: f"{name_of(kind)} {number(count)}" for kind, count in counts.items()}, frozenset(walk.hidden)
        )
        self._chip_room.setVisible(bool(counts))
        total, shown = sum(counts.values()), len(walk.shown)
        if not total:
            self._say(self.title, self._why_empty())
            return
        heading = (
            self.tr("Findings · {}").format(number(total))
            if shown == total
            else self.tr("Findings · {} of {}").format(number(shown), number(total))
        )
        if not walk.is_complete:
            heading = self.tr("{} so far").format(heading)
        self._say(heading, "" if shown else self.tr("All kinds of findings are switched off."))

    def _why_empty(self) -> str:
        if self._view.sheet is None:
            return self.tr("Findings are listed here as soon as two documents are compared.")
        if not self._walk.is_complete:
            return self.tr("The words are still being compared.")
        return self.tr("No number, date, name, negation or quotation differs, and no text stands on one side only.")


class _Findings(QAbstractListModel):
    """The findings as a list makes use of them."""

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view
        self._placed: tuple[PlacedFinding, ...] = ()

    def show(self, placed: tuple[PlacedFinding, ...]) -> bool:
        """Hold other findings; return whether they are others."""
        if placed == self._placed:
            return False
        self.beginResetModel()
        self._placed = placed
        self.endResetModel()
        return True

    def pairs(self, row: int) -> list[tuple[str, str]]:
        """Return the words of a finding that stand for each other."""
        sheet = self._view.sheet
        if sheet is None or not 0 <= row < len(self._placed):
            return []
        placed = self._placed[row]
        if placed.finding.left is None or placed.finding.right is None:
            return []
        words = sheet.exchange(placed.row, Side.LEFT, placed.finding.left)
        return [words] if words else []

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._placed)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Say what an entry shows."""
        sheet = self._view.sheet
        if sheet is None or not index.isValid():
            return None
        placed = self._placed[index.row()]
        finding = placed.finding
        is_check = finding.strength is Strength.CHECK
        unit = self._view.locale().toString(placed.row + 1)
        say: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: words_of(finding, sheet),
            Qt.ItemDataRole.ToolTipRole: lambda: words_of(finding, sheet),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self.tr("{}, unit {}: {}").format(
                explain(finding), unit, words_of(finding, sheet)
            ),
            Entry.NOTE: lambda: self.tr("{} · unit {}").format(title_of(finding), unit),
            Entry.TAIL: lambda: "?" if is_check else None,
            Entry.IS_FAINT: lambda: is_check,
        }
        return say[role]() if role in say else None
