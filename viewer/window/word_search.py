"""Looking for words in a comparison: step by step beside all else, with one hit in focus."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.core.errors import ExpressionError
from viewer.sheet.search import Haystack, Hit, Query, Search

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.sheet.layout import Sheet

_SLICE = 0.006  # seconds
_REST = 4  # milliseconds between slices


class WordSearch(QObject):
    """The hits of a query in the documents of a sheet, and the one that the reader has gone to."""

    changed = Signal()  # hits or their count
    reached = Signal(object)  # Hit: gone to
    failed = Signal(str)  # sentence for the reader

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._haystacks: tuple[Haystack, Haystack] | None = None
        self._query = Query("")
        self._work: Iterator[None] | None = None
        self._origin = 0
        self._awaited: Literal[1, -1] | None = None
        self.search: Search | None = None
        self.current: Hit | None = None
        self.wrapped = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work_a_slice)

    @property
    def is_running(self) -> bool:
        """Whether more may still be found."""
        return self._work is not None

    @property
    def place(self) -> int:
        """The place of the hit in focus among all, counted from 1; 0 for none."""
        if self.search is None or self.current is None or self._sheet is None:
            return 0
        return self.search.rank(self.current, self._sheet.comparison) + 1

    @property
    def count(self) -> int:
        """Number of hits found so far."""
        return len(self.search) if self.search is not None else 0

    def set_sheet(self, sheet: Sheet | None) -> None:
        """Look in another sheet; hits stay where the documents are the same, whatever units they are in."""
        old, self._sheet = self._haystacks, sheet
        if sheet is None:
            self._haystacks = None
            self._drop()
            return
        documents = sheet.comparison.left, sheet.comparison.right
        if old is None or any(had.document is not new for had, new in zip(old, documents, strict=True)):
            self._haystacks = Haystack(documents[0]), Haystack(documents[1])
            self.look_for(self._query, self._origin, go=False)
        else:
            self.changed.emit()

    def look_for(self, query: Query, origin: int, *, go: bool = True) -> None:
        """Look for something else, and go to the first hit from row `origin` on."""
        self._query, self._origin = query, origin
        self._drop()
        if self._haystacks is None or not query:
            return
        try:
            self.search = Search(self._haystacks, query)
        except ExpressionError as error:
            self.failed.emit(str(error))
            return
        self._work = self.search.steps()
        self._awaited = 1 if go else None
        self._timer.start(0)

    def clear(self) -> None:
        """Look for nothing any more."""
        self._query = Query("")
        self._drop()

    def step(self, step: Literal[1, -1], origin: int) -> None:
        """Go to the next hit or the one before, from the other end behind the last; with none in focus, from a row."""
        self._origin = origin
        if self.is_running:
            self._awaited = step
            return
        if self.search is None or self._sheet is None or not self.count:
            return
        comparison = self._sheet.comparison
        if self.current is not None:
            rank = self.place - 1 + step
        else:
            rank = self.search.rank_from(origin, comparison) - (step < 0)
        self.wrapped = not 0 <= rank < self.count
        self.current = self.search.at(rank % self.count, comparison)
        self.changed.emit()
        self.reached.emit(self.current)

    def _drop(self) -> None:
        self._timer.stop()
        self._work = self._awaited = None
        self.search = self.current = None
        self.wrapped = False
        self.changed.emit()

    def _work_a_slice(self) -> None:
        end = perf_counter() + _SLICE
        try:
            while self._work is not None and perf_counter() < end:
                if next(self._work, self) is self:
                    self._work = None
        except ExpressionError as error:
            self._drop()
            self.failed.emit(str(error))
            return
        if self._work is not None:
            self._timer.start(_REST)
            return
        step, self._awaited = self._awaited, None
        if self.count and step is not None:
            self.step(step, self._origin)
        else:
            self.changed.emit()
