"""Running prose: rows of the sheet joined to passages that begin level on both sides.

A passage reaches from one paragraph start of the coarser document to the next, so that both sides read as prose and
are level again and again. Where folds stand for rows, they part passages too.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from viewer.core.document import Side
from viewer.core.span import Span
from viewer.sheet.sheet import Cell, Mark, Run
from viewer.sheet.visible import VisibleRows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.core.comparison import Comparison
    from viewer.sheet.sheet import Row

LONG, LONGEST = 3_000, 6_000
"""Code points of a side after which a passage ends at any paragraph start, and at the end of any unit."""


class Passages(VisibleRows):
    """Visible rows joined to passages: an item is a passage of rows, or a fold. `starts` are rows that begin one."""

    def __init__(self, visible: VisibleRows, starts: Sequence[int]) -> None:
        super().__init__(visible.row_count, visible.folds, nothing=visible.is_nothing)
        edges = {row for fold in visible.folds for row in (fold.start, fold.end) if row < visible.row_count}
        shown = {row for row in starts if visible.fold_of(row) is None} if visible.folds else set(starts)
        self._firsts = [] if self.is_nothing else sorted({0} | edges | shown)

    def __len__(self) -> int:
        return len(self._firsts)

    def row_at(self, item: int) -> int:
        """Return the first row of an item. Raises IndexError where there is no such item."""
        return self.rows_of(item).start

    def rows_of(self, item: int) -> Span:
        """Return the rows of an item. Raises IndexError where there is no such item."""
        if not 0 <= item < len(self):
            raise IndexError(item)
        end = self._firsts[item + 1] if item + 1 < len(self) else self.row_count
        return Span(self._firsts[item], end)

    def fold_at(self, item: int) -> Span | None:
        """Return the rows that an item stands for if it is a fold, or None where it is a passage."""
        return self.fold_of(self._firsts[item]) if 0 <= item < len(self) else None

    def item_of(self, row: int) -> int:
        """Return the passage or the fold that holds a row; -1 where there is neither."""
        if self.is_nothing or not 0 <= row < self.row_count:
            return -1
        return bisect_right(self._firsts, row) - 1

    def spread(self, values: bytes | bytearray) -> bytes:
        """Return for each item the highest of its rows' bytes; a fold's is 0."""
        return bytes(
            0 if self.fold_at(item) else max(values[start:end], default=0)
            for item, (start, end) in enumerate(pairwise((*self._firsts, self.row_count)))
        )


def cut_passages(comparison: Comparison, visible: VisibleRows) -> Passages:
    """Join rows to passages by the paragraphs of the side that has fewer of them."""
    left, right = comparison.left, comparison.right
    is_left = 0 < len(left.paragraphs) < len(right.paragraphs) or not right.paragraphs
    opening_left, opening_right = (frozenset(p.sentences.start for p in side.paragraphs) for side in (left, right))
    starts: list[int] = []
    at_left = at_right = begun_left = begun_right = 0
    for row, bead in enumerate(comparison.alignment.beads):
        one, other = bead.left, bead.right
        opens_left = one.start < one.end and one.start in opening_left
        opens_right = other.start < other.end and other.start in opening_right
        at_left = left.sentences[one.start].span.start if one.start < one.end else at_left
        at_right = right.sentences[other.start].span.start if other.start < other.end else at_right
        size = max(at_left - begun_left, at_right - begun_right)
        opens = opens_left if is_left else opens_right
        if opens or (size > LONG and (size > LONGEST or opens_left or opens_right)):
            starts.append(row)
            begun_left, begun_right = at_left, at_right
    return Passages(visible, starts)


def join_cells(rows: Sequence[Row], side: Side) -> Cell | None:
    """Return one side of rows that follow each other as one cell, or None where it has no text.

    What lies between two cells is plain, and a paragraph ends there where the row after it opens one.
    """
    runs: list[Run] = []
    breaks: list[int] = []
    for row in rows:
        cell = row.cell(side)
        if cell is None:
            continue
        if runs:
            end = runs[-1].span.end
            if row.opens_left if side is Side.LEFT else row.opens_right:
                breaks.append(end)
            if end < cell.span.start:
                runs.append(Run(Span(end, cell.span.start), Mark.PLAIN))
        runs += cell.runs
        breaks += cell.breaks
    return Cell(side, Span(runs[0].span.start, runs[-1].span.end), tuple(runs), tuple(breaks)) if runs else None
