"""All that a reader should look at first, as one list in the order of the rows."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from viewer.core.document import Side
from viewer.core.grade import Finding, FindingKind, Strength

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Iterable, Sequence

    from viewer.sheet.layout import Sheet

_STEP = 16  # rows between two chances to pause


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """A finding and the row in which it is read; of a moved pair that is the row of the left side."""

    row: int
    finding: Finding


class FindingList:
    """The findings of a sheet, read row by row and kept where there are any."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._read = 0
        self._found: dict[int, tuple[PlacedFinding, ...]] = {}
        self._counts: Counter[FindingKind] = Counter()

    @property
    def is_complete(self) -> bool:
        """Whether every row has been read and the words of all of them are known."""
        return self._read == len(self._sheet) and self._sheet.complete

    def steps(self) -> Generator[tuple[int, int], None, None]:
        """Read what has not been read yet, some rows a step; yield how many rows of how many have been read."""
        while self._read < len(self._sheet):
            end = min(self._read + _STEP, len(self._sheet))
            for row in range(self._read, end):
                self._take(row)
            self._read = end
            yield end, len(self._sheet)

    def read_again(self, rows: Iterable[int]) -> bool:
        """Read rows again whose words are known now; return whether any finding came or went."""
        changed = False
        for row in rows:
            if row < self._read:
                before = self._found.get(row)
                self._take(row)
                changed = changed or before != self._found.get(row)
        return changed

    def counts(self) -> dict[FindingKind, int]:
        """Return how many there are of each kind, in the order of the kinds; kinds without any are left out."""
        return {kind: self._counts[kind] for kind in FindingKind if self._counts[kind]}

    def of_kinds(self, hidden: Collection[FindingKind] = ()) -> tuple[PlacedFinding, ...]:
        """Return the findings in reading order, but for those of hidden kinds."""
        return tuple(
            placed
            for row in sorted(self._found)
            for placed in self._found[row]
            if not hidden or placed.finding.kind not in hidden
        )

    def _take(self, row: int) -> None:
        self._counts.subtract(placed.finding.kind for placed in self._found.pop(row, ()))
        found = tuple(PlacedFinding(row, finding) for finding in findings_of(self._sheet, row))
        if found:
            self._found[row] = found
            self._counts.update(placed.finding.kind for placed in found)


def findings_of(sheet: Sheet, row: int) -> tuple[Finding, ...]:
    """Return what is to be looked at in a row: its findings, or the row itself where it stands on one side only.

    The right row of a moved pair has none: they are told at the left one.
    """
    bead = sheet.comparison.alignment.beads[row]
    if sheet.pair(row) is not None:
        return tuple(dict.fromkeys(sheet.findings(row))) if bead.left else ()
    if not sheet.differs(row):
        return ()
    side = Side.LEFT if bead.left else Side.RIGHT
    span = sheet.document(side).extent(bead.side(side))
    spans = (span, None) if side is Side.LEFT else (None, span)
    return (Finding(FindingKind.ONE_SIDED, Strength.STRONG, *spans),)


def index_of(findings: Sequence[PlacedFinding], placed: PlacedFinding) -> int | None:
    """Return where a finding stands in a list in reading order, None where it does not."""
    at = bisect_left(findings, placed.row, key=lambda one: one.row)
    while at < len(findings) and findings[at].row == placed.row:
        if findings[at] == placed:
            return at
        at += 1
    return None


def step_from(findings: Sequence[PlacedFinding], current: int | None, row: int, step: Literal[1, -1]) -> int | None:
    """Return the index of the next finding (or the one before), None at the end.

    `current` is the index of the one that the reader is at, None where the reader is at a row as a whole: from there
    the row's own findings are the next ones.
    """
    if current is None:
        first = bisect_left(findings, row, key=lambda placed: placed.row)
        found = first if step > 0 else first - 1
    else:
        found = current + step
    return found if 0 <= found < len(findings) else None
