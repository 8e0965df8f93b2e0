"""Where pages end: pure arithmetic over the heights of lines, with no notion of fonts or of Qt.

A block has lines on the left and on the right and starts level on both. What does not fit is broken between lines, on
both sides at once, so that a block taller than a page goes on beside itself on the next one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.core.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MINIMUM_LINES = 2
"""Fewest lines of a broken side that may stand at the foot (orphans) or at the head (widows) of a page."""

LOSS = 1 / 6
"""The part of a page that may stay empty for the sake of keeping a block whole."""

_TOLERANCE = 1e-3  # heights are sums of floats


@dataclass(frozen=True, slots=True)
class Block:
    """What is set: the advance of every line on the left and on the right; heights in any one unit.

    `above` is the space over it, dropped at the head of a page; `stays` keeps it on one page with what follows.
    """

    left: tuple[float, ...]
    right: tuple[float, ...]
    above: float = 0.0
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a block that stands on one page.

    `block` counts blocks in the order they were added; `left` and `right` are ranges of lines; `top` and `bottom` are
    distances from the head of the page's text area; `first` and `last` say whether the block begins and ends here.
    """

    block: int
    left: Span
    right: Span
    top: float
    bottom: float
    first: bool
    last: bool


class PageBreaker:
    """Takes blocks in order and lays them on pages of `height`, the first of `first_height`.

    `pages` grows as they fill; the last is there after `finish`. Two lines at least stay together at either side of a
    break, wherever a page has room for six.
    """

    def __init__(self, height: float, first_height: float | None = None) -> None:
        self.pages: list[tuple[Piece, ...]] = []
        self._height = height
        self._room = height if first_height is None else first_height
        self._page: list[Piece] = []
        self._bottom = 0.0
        self._blocks = 0
        self._stays = False  # whether the last piece of the page wants to stand before the next block

    def add(self, block: Block) -> None:
        """Lay the next block down; it may fill pages."""
        left = right = 0
        while True:
            top = self._bottom + block.above if self._page else 0.0
            taken = self._take(block.left[left:], block.right[right:], self._room - top, started=bool(left or right))
            if taken is None:
                self._turn()
                continue
            piece = Piece(
                self._blocks,
                Span(left, left + taken[0]),
                Span(right, right + taken[1]),
                top,
                top + max(sum(block.left[left : left + taken[0]]), sum(block.right[right : right + taken[1]])),
                first=not (left or right),
                last=left + taken[0] == len(block.left) and right + taken[1] == len(block.right),
            )
            left, right = piece.left.end, piece.right.end
            self._page.append(piece)
            self._bottom = piece.bottom
            if piece.last:
                break
            self._stays = False
            self._turn()
        self._stays = block.stays
        self._blocks += 1

    def finish(self) -> list[tuple[Piece, ...]]:
        """Close the last page and return all; no page is empty, so there is none where there was no block."""
        self._stays = False
        if self._page:
            self._turn()
        return self.pages

    def _turn(self) -> None:
        carried = self._page.pop() if self._stays and len(self._page) > 1 else None
        self.pages.append(tuple(self._page))
        self._page = []
        self._bottom, self._room = 0.0, self._height
        self._stays = False
        if carried:
            height = carried.bottom - carried.top
            self._page.append(
                Piece(carried.block, carried.left, carried.right, 0.0, height, carried.first, carried.last)
            )
            self._bottom = height

    def _take(
        self, left: Sequence[float], right: Sequence[float], room: float, *, started: bool
    ) -> tuple[int, int] | None:
        """Return how many lines of each side go on this page, or None where the block goes to the next page."""
        total = max(sum(left), sum(right))
        if total <= room + _TOLERANCE:
            return len(left), len(right)
        if self._page and not started and total <= self._height and room <= self._height * LOSS:
            return None
        taken = (_lines_that_fit(left, room), _lines_that_fit(right, room))
        if all(n > 0 or not side for n, side in zip(taken, (left, right), strict=True)):
            return taken
        if self._page:
            return None
        # A page too small for the rules: they yield, the lines do not.
        return max(_greedy(left, room), min(1, len(left))), max(_greedy(right, room), min(1, len(right)))


def break_pages(blocks: Iterable[Block], height: float, first_height: float | None = None) -> list[tuple[Piece, ...]]:
    """Lay all blocks on pages."""
    breaker = PageBreaker(height, first_height)
    for block in blocks:
        breaker.add(block)
    return breaker.finish()


def _greedy(lines: Sequence[float], room: float) -> int:
    fitting = 0
    for height in lines:
        room -= height
        if room < -_TOLERANCE:
            break
        fitting += 1
    return fitting


def _lines_that_fit(lines: Sequence[float], room: float) -> int:
    """Return how many lines may stand before a break in `room`; 0 where none may."""
    fitting = _greedy(lines, room)
    if fitting == len(lines):
        return fitting
    fitting = min(fitting, len(lines) - MINIMUM_LINES)
    return fitting if fitting >= MINIMUM_LINES else 0
