"""Which units the page shows: the reader's filter, the folds opened by hand, and the counts beside each filter."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.sheet.filters import Filter, SortedRows
from viewer.sheet.visible import VisibleRows
from viewer.window.translation import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.core.span import Span
    from viewer.sheet.layout import Sheet
    from viewer.window.walked_rows import WalkedRows

_AT_ONCE = 2_000  # rows that are sorted before they are first shown
_SLICE = 0.006  # seconds
_REST = 4  # milliseconds between slices
_CALM = 150  # milliseconds without further changes before rows come or go


class RowFilter(QObject):
    """Sorts the rows of a sheet beside all else, and lets a view show those that the reader wants to see."""

    changed = Signal()  # the choice, or the counts

    def __init__(self, view: WalkedRows, context: int = 1) -> None:
        super().__init__(view)
        self._view = view
        self._rows: SortedRows | None = None
        self._work: Iterator[None] | None = None
        self._opened: list[Span] = []
        self.choice = Filter.ALL
        self.context = context
        self._timer = self._make_timer(self._work_a_slice)
        self._calm = self._make_timer(self._apply)
        view.unfold_wanted.connect(self._unfold)
        self._say()

    def _make_timer(self, then: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(then)
        return timer

    # What there is

    @property
    def is_sorted(self) -> bool:
        """Whether the counts are those of the whole sheet."""
        return self._rows is not None and self._rows.is_complete

    def count(self, kind: Filter) -> int:
        """Return how many units a filter lets through, as far as they are sorted."""
        return self._rows.count(kind) if self._rows is not None else 0

    # What is asked

    def begin(self, sheet: Sheet | None) -> VisibleRows | None:
        """Turn to another sheet; return what of it is to be shown now. The rest of a long one follows by itself."""
        self._opened.clear()
        self._calm.stop()
        return self._sort(sheet)

    def sort_anew(self) -> None:
        """Sort all rows again, since other differences count now."""
        if self._rows is not None:
            visible = self._sort(self._rows.sheet)
            if visible is not None and self.is_sorted:
                self._view.set_visible(visible)

    def sort_again(self, rows: Iterable[int]) -> None:
        """Sort rows again of which more is known."""
        if self._rows is not None and self._rows.sort_again(rows):
            self.changed.emit()
            self._calm.start(_CALM)

    def choose(self, kind: Filter) -> None:
        """Show the units that a filter lets through."""
        self.choice = kind
        self._opened.clear()
        self._say()
        self._apply()
        self.changed.emit()

    def set_context(self, context: int) -> None:
        """Show so many units before and after each that the filter lets through."""
        self.context = context
        self._apply()
        self.changed.emit()

    # How it is done

    def _sort(self, sheet: Sheet | None) -> VisibleRows | None:
        self._timer.stop()
        self._rows = SortedRows(sheet) if sheet is not None else None
        self._work = self._rows.steps() if self._rows is not None else None
        if sheet is not None and len(sheet) <= _AT_ONCE:
            self._finish()
        elif self._work is not None:
            self._timer.start(0)
        self.changed.emit()
        return self._visible()

    def _finish(self) -> None:
        for _ in self._work or ():
            pass
        self._work = None

    def _work_a_slice(self) -> None:
        end = perf_counter() + _SLICE
        while self._work is not None and perf_counter() < end:
            if next(self._work, self) is self:
                self._work = None
        if self._work is not None:
            self._timer.start(_REST)
            return
        self._apply()
        self.changed.emit()

    def _visible(self) -> VisibleRows | None:
        """Return what is to be shown; everything until all rows are sorted."""
        if self._rows is None:
            return None
        if not self.is_sorted:
            return VisibleRows(len(self._rows.sheet))
        return self._rows.show(self.choice, context=self._room, opened=self._opened)

    @property
    def _room(self) -> int:
        """How many units are shown around each; those that differ alone are read in their context."""
        return self.context if self.choice is Filter.DIFFERENCES else 0

    def _apply(self) -> None:
        visible = self._visible()
        if visible is not None and self.is_sorted:
            self._view.set_visible(visible)

    def _unfold(self, rows: Span) -> None:
        self._opened.append(rows)
        self._apply()

    def _say(self) -> None:
        empty = {
            Filter.ALL: "",
            Filter.DIFFERENCES: self.tr("The two texts do not differ."),
            Filter.UNMATCHED: self.tr("No unit stands on one side only."),
            Filter.MOVED: self.tr("No unit has been moved."),
            Filter.UNSURE: self.tr("No link is unsure."),
        }[self.choice]
        way_out = self.tr("Show all units to see the whole of both texts.")
        self._view.set_words(self._folded, f"{empty}\n{way_out}")

    def _folded(self, count: int) -> str:
        if self.choice is Filter.DIFFERENCES:
            return counted("RowFilter", count, "{} unit is the same", "{} units are the same")
        return counted("RowFilter", count, "{} other unit", "{} other units")
