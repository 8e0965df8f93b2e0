"""Which units a reader wants to see: filters over the rows of a sheet, and how many rows each lets through."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from viewer.sheet.confidence import link_of
from viewer.sheet.sheet import Link
from viewer.sheet.visible import VisibleRows, fold_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.core.span import Span
    from viewer.sheet.layout import Sheet


class Filter(StrEnum):
    """What is shown: everything, or the units of one kind.

    DIFFERENCES: all that differ in any way. UNMATCHED: on one side only. MOVED: paired with one that stands elsewhere.
    UNSURE: of a link that may be wrong.
    """

    ALL = "all"
    DIFFERENCES = "differences"
    UNMATCHED = "unmatched"
    MOVED = "moved"
    UNSURE = "unsure"


_BITS: dict[Filter, int] = {
    kind: 1 << index for index, kind in enumerate(kind for kind in Filter if kind is not Filter.ALL)
}
_STEP = 16  # rows between two chances to pause


class SortedRows:
    """The rows of a sheet sorted by the filters that let them through, step by step."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._bits = bytearray()

    @property
    def is_complete(self) -> bool:
        """Whether every row is sorted."""
        return len(self._bits) == len(self.sheet)

    def steps(self) -> Iterator[None]:
        """Sort what is not sorted yet, some rows a step."""
        while not self.is_complete:
            end = min(len(self._bits) + _STEP, len(self.sheet))
            self._bits.extend(bits_of(self.sheet, row) for row in range(len(self._bits), end))
            yield

    def sort_again(self, rows: Iterable[int]) -> bool:
        """Sort rows again whose words are known now; return whether any belongs elsewhere."""
        changed = False
        for row in rows:
            if row < len(self._bits):
                bits = bits_of(self.sheet, row)
                changed = changed or bits != self._bits[row]
                self._bits[row] = bits
        return changed

    def count(self, kind: Filter) -> int:
        """Return how many of the rows sorted so far a filter lets through."""
        if kind is Filter.ALL:
            return len(self._bits)
        return self._let_through(kind).count(1)

    def show(self, kind: Filter, *, context: int = 0, opened: Iterable[Span] = ()) -> VisibleRows:
        """Return what is shown with a filter, with `context` rows around each it lets through.

        Rows that are not sorted yet count as let through.
        """
        if kind is Filter.ALL:
            return VisibleRows(len(self.sheet))
        rest = b"\1" * (len(self.sheet) - len(self._bits))
        return fold_rows(self._let_through(kind) + rest, context=context, opened=opened)

    def _let_through(self, kind: Filter) -> bytes:
        bit = _BITS[kind]
        return bytes(self._bits).translate(bytes(bool(bits & bit) for bits in range(256)))


def bits_of(sheet: Sheet, row: int) -> int:
    """Return the filters that let a row through, a bit each."""
    alignment = sheet.comparison.alignment
    bead = alignment.beads[row]
    bits = _BITS[Filter.DIFFERENCES] if sheet.differs(row) else 0
    if not bead.is_linked:
        if alignment.partner_of(row) is not None:
            bits |= _BITS[Filter.MOVED]
        elif bits:
            bits |= _BITS[Filter.UNMATCHED]
    elif not bead.pinned and link_of(bead.score or 0.0) is Link.UNSURE:
        bits |= _BITS[Filter.UNSURE]
    return bits
