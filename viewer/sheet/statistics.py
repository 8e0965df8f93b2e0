"""What a comparison comes to in numbers: units by kind, words by what became of them, similarity along the text."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from viewer.core.document import Side
from viewer.core.edits import EditClass, Operation
from viewer.core.grade import Grade
from viewer.core.words import TokenKind, tokenise
from viewer.sheet.confidence import link_of
from viewer.sheet.row_reader import RowReader
from viewer.sheet.sheet import Link

if TYPE_CHECKING:
    from viewer.core.edits import Edit
    from viewer.core.span import Span
    from viewer.sheet.layout import Sheet

_SAME_WORDS = int(
    EditClass.CASE | EditClass.PUNCTUATION | EditClass.QUOTATION_STYLE | EditClass.WHITE_SPACE | EditClass.IGNORED
)


class Fate(Enum):
    """What became of a word.

    REPLACED by others of which nobody has said whether they mean the same; ALONE where it stands on its side only.
    """

    KEPT = 0
    FORM = 1
    MOVED = 2
    REWORDED = 3
    REPLACED = 4
    ALONE = 5


class UnitKind(Enum):
    """What a unit is. SAME and DIFFERENT are linked; a moved pair is two units that count once."""

    SAME = 0
    DIFFERENT = 1
    ONLY_LEFT = 2
    ONLY_RIGHT = 3
    MOVED = 4


_FATES = {
    Grade.KEPT: Fate.KEPT,
    Grade.FORM: Fate.FORM,
    Grade.MOVED: Fate.MOVED,
    Grade.REWORDED: Fate.REWORDED,
    Grade.REMOVED: Fate.ALONE,
    Grade.ADDED: Fate.ALONE,
}
_WIDTH = len(Fate)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some rows that follow each other: the mean similarity of the linked and moved ones, None without any."""

    start: int
    end: int
    similarity: float | None


class Statistics(RowReader):
    """The numbers of a sheet, row by row; words are counted as far as they have been compared."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet, self._take)
        self._kinds = bytearray(b"\xff" * len(sheet))  # of rows that have not been read yet none
        self._unsure = bytearray(len(sheet))
        # Of each row the words of the left side by fate, then those of the right one.
        self._words = array("I", bytes(4 * 2 * _WIDTH * len(sheet)))

    def _take(self, row: int) -> bool:
        self._unsure[row] = _is_unsure(self.sheet, row)
        self._kinds[row] = kind_of(self.sheet, row).value
        self._words[2 * _WIDTH * row : 2 * _WIDTH * (row + 1)] = array("I", _words_of(self.sheet, row))
        return True

    def units(self) -> dict[UnitKind, int]:
        """Return how many units there are of each kind, so far; a moved pair counts once."""
        counts = {kind: self._kinds.count(kind.value) for kind in UnitKind}
        counts[UnitKind.MOVED] -= counts[UnitKind.MOVED] // 2
        return counts

    def unsure(self) -> int:
        """Return how many links are unsure, so far."""
        return self._unsure.count(1)

    def words(self, side: Side) -> dict[Fate, int]:
        """Return how many words of a side had which fate, so far."""
        at = _WIDTH if side is Side.RIGHT else 0
        return {fate: sum(self._words[at + fate.value :: 2 * _WIDTH]) for fate in Fate}


def similarity_curve(sheet: Sheet, points: int) -> tuple[Stretch, ...]:
    """Return the similarity along the text in at most so many stretches of about as many rows each."""
    alignment = sheet.comparison.alignment
    rows = len(sheet)
    points = min(points, rows)
    curve = []
    for point in range(points):
        start, end = point * rows // points, (point + 1) * rows // points
        scores = []
        for row in range(start, end):
            move = alignment.move_of(row)
            score = move.similarity if move else alignment.beads[row].score
            if score is not None:
                scores.append(score)
        curve.append(Stretch(start, end, sum(scores) / len(scores) if scores else None))
    return tuple(curve)


def kind_of(sheet: Sheet, row: int) -> UnitKind:
    """Return what a row is."""
    bead = sheet.comparison.alignment.beads[row]
    if bead.is_linked:
        return UnitKind.DIFFERENT if sheet.differs(row) else UnitKind.SAME
    if sheet.pair(row) is not None:
        return UnitKind.MOVED
    return UnitKind.ONLY_LEFT if bead.left else UnitKind.ONLY_RIGHT


def _is_unsure(sheet: Sheet, row: int) -> bool:
    bead = sheet.comparison.alignment.beads[row]
    return bead.score is not None and not bead.pinned and link_of(bead.score) is Link.UNSURE


def _words_of(sheet: Sheet, row: int) -> list[int]:
    """Count the words of a row by fate, left and right; none while they have not been compared."""
    counts = [0] * (2 * _WIDTH)
    bead = sheet.comparison.alignment.beads[row]
    sides = [side for side in Side if bead.side(side)]
    found = sheet.edits(row)
    for side in sides:
        at = _WIDTH if side is Side.RIGHT else 0
        text = sheet.document(side).text
        if sheet.pair(row) is None:
            counts[at + Fate.ALONE.value] = _count(text, sheet.document(side).extent(bead.side(side)))
        elif found is not None:
            for edit in found.edits:
                span = edit.side(side)
                if span is not None:
                    counts[at + fate_of(edit).value] += _count(text, span)
    return counts


def fate_of(edit: Edit) -> Fate:
    """Return what became of the words of an edit; those that differ in case or punctuation alone are kept."""
    if edit.operation is Operation.EQUAL or int(edit.classes) & _SAME_WORDS:
        return Fate.KEPT
    if edit.grade is not None:
        return _FATES[edit.grade]
    if edit.classes & EditClass.MOVED:
        return Fate.MOVED
    return Fate.REPLACED if edit.operation is Operation.REPLACE else Fate.ALONE


def _count(text: str, span: Span) -> int:
    return sum(token.kind is not TokenKind.PUNCTUATION for token in tokenise(text, span))
