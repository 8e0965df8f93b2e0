"""All that a reader should look at first, as one list in the order of the rows."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from viewer.core.document import Side
from viewer.core.grade import Finding, FindingKind, Strength
from viewer.sheet.row_reader import RowReader

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from viewer.sheet.layout import Sheet


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """A finding and the row in which it is read; of a moved pair that is the row of the left side."""

    row: int
    finding: Finding


class FindingList(RowReader):
    """The findings of a sheet, read row by row and kept where there are any."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet, self._take)
        self._found: dict[int, tuple[PlacedFinding, ...]] = {}
        self._counts: Counter[tuple[FindingKind, Strength]] = Counter()
        self._on_side: Counter[tuple[Side, Strength]] = Counter()

    def counts(self) -> dict[FindingKind, int]:
        """Return how many there are of each kind, in the order of the kinds; kinds without any are left out."""
        counts = {kind: sum(self._counts[kind, strength] for strength in Strength) for kind in FindingKind}
        return {kind: count for kind, count in counts.items() if count}

    def graded(self) -> dict[tuple[FindingKind, Strength], int]:
        """Return how many there are of each kind and strength; those without any are left out."""
        return {key: count for key, count in self._counts.items() if count}

    def on_side(self, side: Side) -> dict[Strength, int]:
        """Return how many there are of each strength in which words of a side stand."""
        return {strength: self._on_side[side, strength] for strength in Strength}

    def of_kinds(self, hidden: Collection[FindingKind] = ()) -> tuple[PlacedFinding, ...]:
        """Return the findings in reading order, but for those of hidden kinds."""
        return tuple(
            placed
            for row in sorted(self._found)
            for placed in self._found[row]
            if not hidden or placed.finding.kind not in hidden
        )

    def _take(self, row: int) -> bool:
        before = self._found.get(row, ())
        found = tuple(PlacedFinding(row, finding) for finding in findings_of(self.sheet, row))
        if found == before:
            return False
        self._counts.subtract(_graded(before))
        self._counts.update(_graded(found))
        self._on_side.subtract(_sided(before))
        self._on_side.update(_sided(found))
        self._found.pop(row, None)
        if found:
            self._found[row] = found
        return True


def _graded(found: Iterable[PlacedFinding]) -> Iterator[tuple[FindingKind, Strength]]:
    return ((placed.finding.kind, placed.finding.strength) for placed in found)


def _sided(found: Iterable[PlacedFinding]) -> Iterator[tuple[Side, Strength]]:
    return ((side, one.finding.strength) for one in found for side in Side if one.finding.side(side) is not None)


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
