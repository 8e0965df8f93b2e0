"""Where a page of rows stands: the truth of scrolling is a row and an offset into it, never a distance from the top.

Heights above that are only guessed may change without moving a letter of what is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from viewer.window.row_heights import RowHeights


class ScrollAnchor:
    """The row at the upper edge of a page and how many of its pixels are above that edge.

    `measure` returns the exact height of a row and may lay it out for that; `page` is the height of what is shown.
    """

    def __init__(self, heights: RowHeights, measure: Callable[[int], int], page: int) -> None:
        self._heights = heights
        self._measure = measure
        self.page = page
        self.row = 0
        self.offset = 0

    @property
    def position(self) -> int:
        """Pixels above the page, as far as heights are known."""
        return self._heights.top_of(self.row) + self.offset if len(self._heights) else 0

    def rows(self) -> Iterator[tuple[int, int]]:
        """Yield the rows on the page with their upper edges."""
        y, row = -self.offset, self.row
        while y < self.page and row < len(self._heights):
            yield row, y
            y += self._measure(row)
            row += 1

    def top_of(self, row: int) -> int | None:
        """Return the upper edge of a row on the page, or None where it is not shown."""
        return next((y for at, y in self.rows() if at == row), None)

    def row_at(self, y: float) -> tuple[int, int] | None:
        """Return the row at a height of the page, with its upper edge."""
        found = None
        for row, top in self.rows():
            if top > y:
                break
            found = row, top
        if found and y >= found[1] + self._measure(found[0]):
            return None
        return found

    def move(self, distance: int) -> int:
        """Move down by some pixels; return by how many it was, since there is an end in both directions."""
        start = self.row, self.offset
        self.offset += distance
        clipped = self._settle()
        return distance + clipped if (self.row, self.offset) != start else 0

    def go(self, row: int, y: int) -> None:
        """Put the upper edge of a row at a height of the page, as far as there is text around it."""
        self.row, self.offset = min(max(row, 0), max(len(self._heights) - 1, 0)), -y
        self._settle()

    def go_to_position(self, position: int) -> None:
        """Go to a distance from the top, for whoever drags a scroll bar; exact as far as heights are."""
        if position >= self._heights.total - self.page:
            self.go_to_end()
            return
        self.row, offset = self._heights.row_at(position)
        guessed = self._heights[self.row]
        self.offset = offset * self._measure(self.row) // max(guessed, 1)
        self._settle()

    def go_to_end(self) -> None:
        """Show the end of the last row at the foot of the page."""
        if len(self._heights):
            self.row = len(self._heights) - 1
            self.offset = self._measure(self.row) - self.page
        self._settle()

    def _settle(self) -> int:
        """Move to the row that is at the upper edge, within the ends; return by how many pixels that moved the page."""
        if not len(self._heights):
            self.row = self.offset = 0
            return 0
        before = self._lift_to_top()
        return before + self._lower_to_bottom()

    def _lift_to_top(self) -> int:
        while self.offset < 0 and self.row > 0:
            self.row -= 1
            self.offset += self._measure(self.row)
        if self.offset < 0:
            clipped, self.offset = -self.offset, 0
            return clipped
        while self.row < len(self._heights) - 1 and self.offset >= (height := self._measure(self.row)):
            self.offset -= height
            self.row += 1
        return 0

    def _lower_to_bottom(self) -> int:
        end, row = -self.offset, self.row
        while end < self.page and row < len(self._heights):
            end += self._measure(row)
            row += 1
        lack = self.page - end
        if lack <= 0 or (self.row, self.offset) == (0, 0):
            return 0
        self.offset -= lack
        return self._lift_to_top() - lack
