"""What all lists beside the text have in common: they read a sheet row by row, and some rows again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from viewer.sheet.layout import Sheet


class RowReader:
    """Reads the rows of a sheet one after another, and again those of which more is known.

    `take` keeps what comes of a row in the place of what came of it before, and returns whether that is something else.
    """

    STEP = 8
    """Rows between two chances to pause."""

    def __init__(self, sheet: Sheet, take: Callable[[int], bool]) -> None:
        self.sheet = sheet
        self._take_row = take
        self._read = 0
        self._waiting: set[int] = set()  # rows of which the words are not known

    @property
    def is_complete(self) -> bool:
        """Whether every row has been read and the words of all of them were known."""
        return self._read == len(self.sheet) and not self._waiting

    def steps(self) -> Generator[tuple[int, int], None, None]:
        """Read what has not been read yet, some rows a step; yield how many rows of how many have been."""
        while self._read < len(self.sheet):
            end = min(self._read + self.STEP, len(self.sheet))
            for row in range(self._read, end):
                self._note(row)
            self._read = end
            yield end, len(self.sheet)

    def read_again(self, rows: Iterable[int]) -> bool:
        """Read rows again of which more is known; return whether anything comes of it that was not there before."""
        changed = False
        for row in rows:
            if row < self._read:
                changed = self._note(row) or changed
        return changed

    def _note(self, row: int) -> bool:
        if self.sheet.knows(row):
            self._waiting.discard(row)
        else:
            self._waiting.add(row)
        return self._take_row(row)
