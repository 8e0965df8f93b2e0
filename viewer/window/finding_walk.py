"""The findings of a window: read beside all else, filtered by kind, and walked from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.core.document import Side
from viewer.ink.slices import Slices
from viewer.sheet.findings import FindingList, PlacedFinding, index_of, step_from

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.core.grade import FindingKind, Strength
    from viewer.sheet.layout import Sheet
    from viewer.window.compare_view import CompareView

_CALM = 200  # milliseconds: what arrives meanwhile is shown at once


class FindingWalk(QObject):
    """The findings of a view's sheet so far, those that are shown, and the one that the reader is at."""

    changed = Signal()  # which there are, or which are shown
    current_changed = Signal(int)  # index among those shown, -1 for none

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view
        self._list: FindingList | None = None
        self._current: PlacedFinding | None = None
        self.hidden: frozenset[FindingKind] = frozenset()
        self.shown: tuple[PlacedFinding, ...] = ()
        self._slices = Slices(self)
        self._slices.progressed.connect(lambda *_: self._tell_soon())
        self._slices.finished.connect(lambda _: self._tell())
        self._timer = QTimer(self, singleShot=True, interval=_CALM)
        self._timer.timeout.connect(self._tell)
        view.focus_changed.connect(self._leave)

    # What there is

    def set_sheet(self, sheet: Sheet | None) -> None:
        """Read the findings of another sheet, or of the same one again after its rules have changed."""
        self._slices.cancel()
        self._list = FindingList(sheet) if sheet is not None else None
        self._current = None
        if self._list is not None:
            self._slices.start(self._list.steps())
        self._tell()

    def read_again(self, rows: Iterable[int]) -> None:
        """Take note of rows whose words are known now."""
        if self._list is not None and (self._list.read_again(rows) or self._list.is_complete):
            self._tell_soon()

    @property
    def is_complete(self) -> bool:
        """Whether no more will be found by itself."""
        return self._list is not None and self._list.is_complete

    @property
    def counts(self) -> dict[FindingKind, int]:
        """How many there are of each kind that there is, shown or not."""
        return self._list.counts() if self._list is not None else {}

    @property
    def graded(self) -> dict[tuple[FindingKind, Strength], int]:
        """How many there are of each kind and strength that there is."""
        return self._list.graded() if self._list is not None else {}

    def on_side(self, side: Side) -> dict[Strength, int]:
        """Return how many there are of each strength in which words of a side stand."""
        return self._list.on_side(side) if self._list is not None else {}

    @property
    def total(self) -> int:
        """How many there are, shown or not."""
        return sum(self.counts.values())

    def show_kind(self, kind: FindingKind, *, shown: bool) -> None:
        """Show the findings of a kind, or hide them."""
        self.hidden = self.hidden - {kind} if shown else self.hidden | {kind}
        self._tell()

    # Walking

    @property
    def current(self) -> int | None:
        """The index, among those shown, of the finding that the reader is at."""
        return index_of(self.shown, self._current) if self._current is not None else None

    def go_to(self, index: int) -> None:
        """Go to one of those shown."""
        placed = self.shown[index]
        words = {side: span for side in Side if (span := placed.finding.side(side)) is not None}
        self._view.show_words(placed.row, words)
        self._current = placed
        self.current_changed.emit(index)

    def next_finding(self) -> bool:
        """Go to the next one that is shown; return whether there was one."""
        return self._step(1)

    def previous_finding(self) -> bool:
        """Go to the one before; return whether there was one."""
        return self._step(-1)

    def _step(self, step: Literal[1, -1]) -> bool:
        row = max(self._view.row_being_read, 0)
        current = self.current if self._current and self._current.row == row else None
        found = step_from(self.shown, current, row, step)
        if found is not None:
            self.go_to(found)
        return found is not None

    def _leave(self, row: int) -> None:
        if self._current is not None and row != self._current.row:
            self._current = None
            self.current_changed.emit(-1)

    # Telling

    def _tell_soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _tell(self) -> None:
        self._timer.stop()
        self.shown = self._list.of_kinds(self.hidden) if self._list is not None else ()
        self.changed.emit()
