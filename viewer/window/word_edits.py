"""Asks for the word edits of what is shown, those first that the reader sees."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.core.alignment import Pair
    from viewer.core.packed_edits import EditStore, PackedEdits
    from viewer.sheet.layout import Sheet
    from viewer.window.children import Children

_ATTEMPTS = 3  # how often they are asked for before a failing child is believed
_AHEAD = 30  # rows behind those that the reader sees that are asked for too, where not all are


class WordEdits(QObject):
    """One request at a time for the edits that a sheet has not got yet; what has been found outlives the sheet.

    With `graded`, for edits that the sentence model has graded. Either all are asked for, those first that the reader
    sees, or only what the reader sees and comes to next.
    """

    arrived = Signal(object)  # indices of the rows that changed
    finished = Signal()  # a request for all has come to its end, one way or the other
    failed = Signal(str)  # sentence for the reader

    def __init__(self, parent: QObject | None = None, *, graded: bool = False) -> None:
        super().__init__(parent)
        self._graded = graded
        self._known: EditStore | None = None
        self.rows_shown = (0, 0)  # first and last
        self._children: Children | None = None
        self._sheet: Sheet | None = None
        self._numbers = (0, 0)
        self._request: int | None = None
        self._attempts = 0
        self._wants_all = True
        self._asked: set[Pair] = set()  # of the request, where not all are wanted
        self.is_given_up = False

    @property
    def known(self) -> EditStore:
        """The edits found so far, by pair."""
        if self._known is None:
            from viewer.core.packed_edits import EditStore  # noqa: PLC0415 - not on the way to the first frame

            self._known = EditStore()
        return self._known

    def keep(self, known: EditStore | None) -> None:
        """Take over the edits found so far, none without a store."""
        self._known = known

    def connect_children(self, children: Children) -> None:
        """Begin to work."""
        self._children = children
        children.edits_found.connect(self._take)
        children.edits_finished.connect(self._finish)
        children.failed.connect(self._take_failure)
        children.stopped.connect(self._finish)

    @property
    def is_asking(self) -> bool:
        """Whether all edits are being waited for."""
        return self._request is not None and self._wants_all

    def awaits(self, request: int) -> bool:
        """Whether it is this request that is being waited for."""
        return request == self._request

    def ask(self, sheet: Sheet, numbers: tuple[int, int], *, only_seen: bool = False) -> None:
        """Ask for what a sheet has not got yet; its documents have these numbers among the children.

        With `only_seen`, for what the reader sees and comes to, until it is asked for more.
        """
        self.cancel()
        self._sheet, self._numbers, self._attempts = sheet, numbers, 0
        self._wants_all, self.is_given_up = not only_seen, False
        self._ask()

    def show_rows(self, first: int, last: int) -> None:
        """Say which rows the reader sees."""
        self.rows_shown = (first, last)
        if not self._wants_all:
            self._follow()
        elif self._request is not None and self._children is not None:
            pairs = self._missing(self._rows_ahead())
            if pairs:
                self._children.prioritise(self._request, pairs)

    def cancel(self) -> None:
        """Ask no more."""
        if self._request is not None and self._children is not None:
            self._children.cancel(self._request)
        self._request = None
        self._sheet = None

    def close(self) -> None:
        """Let go of the children."""
        self.cancel()
        if self._children is not None:
            self._children.disconnect(self)
        self._children = None

    def _follow(self) -> None:
        """Ask for what the reader has come to, in place of what was asked for before."""
        if self._sheet is None or self._children is None or self.is_given_up:
            return
        first, last = self.rows_shown
        if self._request is not None:
            if self._asked.issuperset(self._missing(range(max(first, 0), last + 1))):
                return  # it is coming; what is ahead is asked for then
            self._children.cancel(self._request)
            self._request = None
        self._ask()

    def _ask(self) -> None:
        if self._sheet is None or self._children is None:
            return
        seen = [] if self._wants_all else self._missing(self._rows_ahead())
        self._asked = set(seen)
        wanted = self._wanted() if self._wants_all else iter(seen)
        first = next(wanted, None)
        if first is not None:
            ask = self._children.grade if self._graded else self._children.diff
            self._request = ask(*self._numbers, chain((first,), wanted))

    def _wanted(self) -> Iterator[Pair]:
        """Yield what is lacking, that of the rows that the reader sees first."""
        assert self._sheet is not None
        alignment = self._sheet.comparison.alignment
        first = dict.fromkeys(self._missing(self._rows_ahead()))
        yield from first
        yield from (pair for pair in alignment.pairs() if pair not in first and self._lacks(pair))

    def _rows_ahead(self) -> range:
        first, last = self.rows_shown
        # Graded words come slowly enough to read on meanwhile: those of the next page follow.
        ahead = (last - first + 1 if self._wants_all else _AHEAD) if self._graded else 0
        return range(max(first, 0), last + 1 + ahead)

    def _missing(self, rows: range) -> list[Pair]:
        assert self._sheet is not None
        pairs = (self._sheet.pair(row) for row in rows if row < len(self._sheet))
        return [pair for pair in pairs if pair is not None and self._lacks(pair)]

    def _lacks(self, pair: Pair) -> bool:
        found = self.known.packed(pair)
        return found is None or (self._graded and not found.graded)

    def _take(self, request: int, found: Sequence[tuple[Pair, PackedEdits]]) -> None:
        if request == self._request and self._sheet is not None:
            self._attempts = 0
            rows = self._sheet.add(found)
            if rows:
                self.arrived.emit(rows)

    def _finish(self, request: int) -> None:
        if request == self._request:
            self._request = None
            if self._wants_all:
                self.finished.emit()
            else:
                self._ask()  # for what the reader has come to meanwhile

    def _take_failure(self, request: int, reason: str) -> None:
        if request != self._request:
            return
        self._request = None
        self._attempts += 1
        if self._attempts < _ATTEMPTS:
            self._ask()
        else:
            self.is_given_up = True
            self.failed.emit(reason)
            if self._wants_all:
                self.finished.emit()
