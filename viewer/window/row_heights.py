"""Heights of all rows, guessed until they are known: from rows to pixels and back without laying out a book."""

from __future__ import annotations

from array import array
from itertools import accumulate

BLOCK = 128
"""Rows whose sum is kept: a step through all blocks and one through a block costs microseconds for a Bible."""


class RowHeights:
    """The heights of rows in pixels, each at least 1, and which of them are exact."""

    def __init__(self, count: int, guess: int) -> None:
        self._heights = array("l", [guess]) * count
        self._exact = bytearray(count)
        self._blocks = [sum(self._heights[at : at + BLOCK]) for at in range(0, count, BLOCK)]
        self.total = sum(self._blocks)

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        return self._heights[row]

    def is_exact(self, row: int) -> bool:
        """Whether the height of a row is known."""
        return bool(self._exact[row])

    def set(self, row: int, height: int, *, exact: bool) -> None:
        """Set a height; a guess never replaces what is exact."""
        if self._exact[row] and not exact:
            return
        self._exact[row] = exact
        grown = height - self._heights[row]
        if grown:
            self._heights[row] = height
            self._blocks[row // BLOCK] += grown
            self.total += grown

    def forget(self) -> None:
        """Take all heights for guesses from now on, since the width or the face has changed."""
        self._exact = bytearray(len(self._heights))

    def top_of(self, row: int) -> int:
        """Return the upper edge of a row from the top of the first."""
        block = row // BLOCK
        return sum(self._blocks[:block]) + sum(self._heights[block * BLOCK : row])

    def tops(self, block: int) -> list[int]:
        """Return the upper edges of the rows of a block, from the top of the first row of all, and its lower edge."""
        start = block * BLOCK
        return list(accumulate(self._heights[start : start + BLOCK], initial=sum(self._blocks[:block])))

    @property
    def block_count(self) -> int:
        """Number of blocks."""
        return len(self._blocks)

    def row_at(self, y: int) -> tuple[int, int]:
        """Return the row at a height and how far below its upper edge that is; the first or last row outside."""
        if y <= 0 or not self._heights:
            return 0, 0
        top, block = 0, 0
        while block < len(self._blocks) - 1 and y >= top + self._blocks[block]:
            top += self._blocks[block]
            block += 1
        row = block * BLOCK
        last = min(row + BLOCK, len(self._heights)) - 1
        while row < last and y >= top + self._heights[row]:
            top += self._heights[row]
            row += 1
        return row, min(y - top, self._heights[row] - 1)
