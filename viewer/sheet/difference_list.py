"""Every difference of a sheet as a line: counted row by row, and read only where it is looked at."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from viewer.core.document import Side
from viewer.core.grade import FindingKind, Strength
from viewer.core.span import Span
from viewer.sheet.layout import WHOLE_ROW
from viewer.sheet.row_reader import RowReader
from viewer.sheet.runs import mark_of, marked_edits
from viewer.sheet.sheet import Detail, Mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.core.edits import PairEdits
    from viewer.core.grade import Finding
    from viewer.sheet.layout import Sheet
    from viewer.sheet.visible import VisibleRows

_MOST = 0xFFFF  # differences of one row that are listed


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference: its row, the index of its edit (WHOLE_ROW for the row), what it is and where its words stand.

    `left` and `right` are code points of the documents; one is None where words stand on one side only. `mark` is PLAIN
    for two texts that differ in words that are not known yet, or in nothing but a finding. `strength` is that of the
    finding that the words belong to, None for none.
    """

    row: int
    edit: int
    mark: Mark
    left: Span | None
    right: Span | None
    strength: Strength | None = None


class DifferenceList(RowReader):
    """The differences of the rows that are shown, at a level of detail; of a moved pair they stand at the left row."""

    def __init__(self, sheet: Sheet, detail: Detail, visible: VisibleRows | None = None) -> None:
        super().__init__(sheet, self._take)
        self._detail = detail
        self._visible = visible
        self._counts = array("H", bytes(2 * len(sheet)))
        self._ends: list[int] | None = None

    def _take(self, row: int) -> bool:
        self._counts[row] = min(len(edits_listed(self.sheet, row, self._detail)), _MOST)
        self._ends = None
        return True

    def show(self, visible: VisibleRows | None) -> None:
        """List the differences of other rows: those that are shown, or all."""
        self._visible = visible
        self._ends = None

    @property
    def total(self) -> int:
        """Number of differences counted so far, whether their rows are shown or not."""
        return sum(self._counts)

    def __len__(self) -> int:
        ends = self._rows_end()
        return ends[-1] if ends else 0

    def __getitem__(self, index: int) -> Difference:
        if not 0 <= index < len(self):
            raise IndexError(index)
        ends = self._rows_end()
        row = bisect_right(ends, index)
        start = ends[row - 1] if row else 0
        edits = edits_listed(self.sheet, row, self._detail)
        return difference_of(self.sheet, row, edits[min(index - start, len(edits) - 1)])

    def first_of(self, row: int) -> int | None:
        """Return the index of the first difference of a row, None where it has none that is listed."""
        ends = self._rows_end()
        if not 0 <= row < len(ends):
            return None
        count = self.count_in(row)
        return ends[row] - count if count else None

    def count_in(self, row: int) -> int:
        """Return how many differences of a row are listed."""
        ends = self._rows_end()
        return ends[row] - (ends[row - 1] if row else 0)

    def row_of(self, index: int) -> int:
        """Return the row of a difference, cheaply."""
        return bisect_right(self._rows_end(), index)

    def _rows_end(self) -> list[int]:
        """Return, for each row, how many differences are listed up to its end."""
        if self._ends is None:
            counts: Iterable[int] = self._counts
            if self._visible is not None:
                hidden = bytearray(b"\1" * len(self._counts))
                for fold in self._visible.folds:
                    hidden[fold.start : fold.end] = bytes(len(fold))
                if self._visible.is_nothing:
                    hidden = bytearray(len(self._counts))
                counts = (count * shown for count, shown in zip(self._counts, hidden, strict=False))
            self._ends = list(accumulate(counts))
        return self._ends


def edits_listed(sheet: Sheet, row: int, detail: Detail) -> list[int]:
    """Return the indices of a row's edits that are listed at a level of detail, WHOLE_ROW for the row itself.

    Two halves of one edit that stand at different places are listed once, at the left one.
    """
    bead = sheet.comparison.alignment.beads[row]
    if not sheet.differs(row):
        return []
    if sheet.pair(row) is None:
        return [WHOLE_ROW]
    if not bead.left:
        return []
    whole = [] if bead.is_linked or detail is Detail.FACTS else [WHOLE_ROW]
    found = sheet.edits(row)
    if found is None:
        return [WHOLE_ROW]
    return whole + [index for index in marked_edits(found, detail) if not _is_second_half(found, index)]


def difference_of(sheet: Sheet, row: int, edit: int) -> Difference:
    """Return the difference of a row that an edit is, or the row itself."""
    found = sheet.edits(row)
    if edit == WHOLE_ROW or found is None:
        bead = sheet.comparison.alignment.beads[row]
        left, right = (
            sheet.document(side).extent(sentences) if (sentences := bead.side(side)) else None for side in Side
        )
        mark = Mark.PLAIN
        if not bead.is_linked:
            mark = Mark.REMOVED if bead.left else Mark.ADDED
            mark = Mark.MOVED if sheet.pair(row) is not None else mark
        return Difference(row, WHOLE_ROW, mark, left, right)
    one = found.edits[edit]
    left, right = one.left, one.right
    if one.partner is not None:
        other = found.edits[one.partner]
        left, right = left or other.left, right or other.right
    strengths = {finding.strength for finding in found.findings if _concerns(finding, left, right)}
    strength = next((strength for strength in Strength if strength in strengths), None)
    return Difference(row, edit, mark_of(one), left, right, strength)


def _concerns(finding: Finding, left: Span | None, right: Span | None) -> bool:
    """Whether a finding is about words of a difference; of a quotation, the marks at its ends alone are."""
    for own, span in ((left, finding.left), (right, finding.right)):
        if own is not None and span is not None and own.overlaps(span):
            ends = Span(span.start, span.start + 1), Span(span.end - 1, span.end)
            if finding.kind is not FindingKind.QUOTATION or any(own.overlaps(end) for end in ends):
                return True
    return False


def _is_second_half(found: PairEdits, index: int) -> bool:
    edit = found.edits[index]
    return edit.left is None and edit.partner is not None and found.edits[edit.partner].left is not None
