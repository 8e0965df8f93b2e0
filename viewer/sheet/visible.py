"""Which rows are shown, and the folds that stand for the others: what lies between the sheet and a page of items.

A page counts *items*: an item is a row of the sheet, or a fold that stands for several rows that follow each other.
Without folds item `i` is row `i`. Whatever lays rows out maps through here, and keeps row numbers of the sheet for all
that is said and gone to.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Literal

from viewer.core.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class VisibleRows:
    """The rows of a sheet with some of them folded away; `folds` are stretches of rows, in order and apart.

    With `nothing`, no item at all is left. Raises ValueError where folds overlap, are empty or reach beyond the rows.
    """

    def __init__(self, count: int, folds: Sequence[Span] = (), *, nothing: bool = False) -> None:
        end = 0
        for fold in folds:
            if fold.start < end or not fold or fold.end > count:
                raise ValueError(f"fold {fold} is empty, out of order or reaches beyond {count} rows")
            end = fold.end
        self.row_count = count
        self.folds = tuple(folds)
        self.is_nothing = nothing or not count
        self._starts = [fold.start for fold in self.folds]
        # Where each fold stands among the items, each fold before it having swallowed all of its rows but one.
        self._items: list[int] = []
        swallowed = 0
        for fold in self.folds:
            self._items.append(fold.start - swallowed)
            swallowed += len(fold) - 1
        self._length = 0 if self.is_nothing else count - swallowed

    def __len__(self) -> int:
        return self._length

    def row_at(self, item: int) -> int:
        """Return the row that an item is, or the first of a fold's. Raises IndexError where there is no such item."""
        if not 0 <= item < len(self):
            raise IndexError(item)
        at = bisect_right(self._items, item) - 1
        if at < 0:
            return item
        inside = item - self._items[at]
        return self.folds[at].end + inside - 1 if inside else self.folds[at].start

    def fold_at(self, item: int) -> Span | None:
        """Return the rows that an item stands for if it is a fold, or None where it is a row."""
        at = bisect_right(self._items, item) - 1
        return self.folds[at] if at >= 0 and self._items[at] == item else None

    def item_of(self, row: int) -> int:
        """Return the item that is a row, or the fold that holds it; -1 where there is neither."""
        if self.is_nothing or not 0 <= row < self.row_count:
            return -1
        at = bisect_right(self._starts, row) - 1
        if at < 0:
            return row
        fold = self.folds[at]
        return self._items[at] if row < fold.end else self._items[at] + row - fold.end + 1

    def fold_of(self, row: int) -> Span | None:
        """Return the fold that a row is hidden in, or None where it is shown."""
        at = bisect_right(self._starts, row) - 1
        return self.folds[at] if at >= 0 and row in self.folds[at] else None

    def shows(self, row: int) -> bool:
        """Whether a row is an item of its own."""
        return not self.is_nothing and 0 <= row < self.row_count and self.fold_of(row) is None

    def rows_of(self, item: int) -> Span:
        """Return the rows that an item stands for, one or those of a fold."""
        row = self.row_at(item)
        return self.fold_at(item) or Span(row, row + 1)

    def spread(self, values: bytes | bytearray) -> bytes:
        """Return the bytes of the items from a byte for each row; a fold's is 0."""
        if self.is_nothing or not self.folds:
            return bytes(values[: len(self)])
        parts: list[bytes | bytearray] = []
        at = 0
        for fold in self.folds:
            parts += (values[at : fold.start], b"\0")
            at = fold.end
        return b"".join((*parts, values[at:]))

    def next_shown(self, row: int, step: Literal[1, -1]) -> int | None:
        """Return the row itself if it is shown, else the next one after (or before) it that is."""
        fold = self.fold_of(row)
        while fold is not None:
            row = fold.end if step > 0 else fold.start - 1
            fold = self.fold_of(row)
        return row if self.shows(row) else None


def fold_rows(wanted: bytes, *, context: int = 0, opened: Iterable[Span] = ()) -> VisibleRows:
    """Show the rows whose byte in `wanted` is not 0, `context` rows before and after each, and those opened by hand.

    A fold stands for at least two rows wherever there is context: one alone takes no more room than its fold would.
    """
    count = len(wanted)
    shown = bytearray(count)
    at = 0
    found = _next_wanted(wanted, 0)
    while found >= 0:
        start, end = max(found - context, at), min(found + context + 1, count)
        shown[start:end] = b"\1" * (end - start)
        at = end
        found = _next_wanted(wanted, found + 1)
    for span in opened:
        part = span.intersect(Span(0, count))
        if part:
            shown[part.start : part.end] = b"\1" * len(part)
    if 1 not in shown:
        return VisibleRows(count, nothing=True)
    return VisibleRows(count, _hidden(shown, least=2 if context else 1))


def _next_wanted(wanted: bytes, start: int) -> int:
    return wanted.find(b"\1", start)


def _hidden(shown: bytearray, least: int) -> list[Span]:
    folds: list[Span] = []
    start = shown.find(b"\0")
    while start >= 0:
        end = shown.find(b"\1", start)
        end = end if end >= 0 else len(shown)
        if end - start >= least:
            folds.append(Span(start, end))
        start = shown.find(b"\0", end)
    return folds
