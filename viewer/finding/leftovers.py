"""What the monotone alignment left over, found between neighbours that are linked.

Two passes: a gap with sentences on both sides is tried again with a lower threshold, since its neighbours speak for it;
a leftover joins a linked neighbour where the whole is then more alike, in meaning and in length.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from viewer.finding.aligner import Block, Ground, Link, Taste, align

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

_GAP_CELLS = 16  # a gap larger than this has no neighbours that speak for it
_LENGTH_SHARE = 0.25  # what a doubling of the length ratio costs, over ln 2
_SHORT = 12  # code points: "Yes." and "(Applause.)" belong to a neighbour rather than to nobody
_SHORT_BONUS = 0.1
_PADDING = 12  # code points: short sentences may differ in length by more than long ones
_ROUNDS = 4
_MOST = 6


def complete(linked: list[Link], counts: tuple[int, int]) -> list[Link]:
    """Add a bead for each sentence that no bead of a monotone list holds."""
    found: list[Link] = []
    row = column = 0
    for link in [*linked, (counts[0], counts[0], counts[1], counts[1])]:
        found += ((i, i + 1, column, column) for i in range(row, link[0]))
        found += ((link[0], link[0], j, j + 1) for j in range(column, link[2]))
        if link[0] < link[1] or link[2] < link[3]:
            found.append(link)
        row, column = link[1], link[3]
    return found


def gaps_of(linked: list[Link], counts: tuple[int, int]) -> Iterator[Link]:
    """Yield what lies between the two-sided beads of a monotone list, where either side has a sentence."""
    row = column = 0
    for link in [*linked, (counts[0], counts[0], counts[1], counts[1])]:
        if link[0] > row or link[2] > column:
            yield row, link[0], column, link[2]
        row, column = link[1], link[3]


def fill_gaps(ground: Ground, linked: list[Link], taken: tuple[set[int], set[int]], taste: Taste) -> list[Link]:
    """Link within gaps that have sentences on both sides; `taken` sentences are moved or pinned and stay alone."""
    counts = ground.similarity.counts
    around = (np.zeros(counts[0], np.float32), np.zeros(counts[1], np.float32))
    found = list(linked)
    for a, b, c, d in gaps_of(linked, counts):
        rows = _only_run(a, b, taken[0])
        columns = _only_run(c, d, taken[1])
        if rows is None or columns is None or len(rows) * len(columns) > _GAP_CELLS:
            continue
        block = Block(slice(rows.start, rows.stop), slice(columns.start, columns.stop))
        found += (link for link in align(ground, [block], taste, around) if link[0] < link[1] and link[2] < link[3])
    return sorted(found)


def _only_run(start: int, stop: int, taken: set[int]) -> range | None:
    """Return what of a range is not taken, where that is one stretch."""
    free = [index for index in range(start, stop) if index not in taken]
    if not free or free[-1] - free[0] != len(free) - 1:
        return None
    return range(free[0], free[-1] + 1)


def absorb(
    ground: Ground,
    linked: list[Link],
    taken: tuple[set[int], set[int]],
    lengths: tuple[list[int], list[int]],
    fixed: set[Link],
    step: Callable[[], None] = lambda: None,
) -> list[Link]:
    """Let leftovers join a linked neighbour that they complete; beads in `fixed` stay as they are.

    `step` is called between parts of the work.
    """
    links = list(linked)
    for _ in range(_ROUNDS):
        offered = [
            offer
            for offer in _offers(links, ground.similarity.counts)
            if links[offer[0]] not in fixed and offer[2] not in taken[offer[1]]
        ]
        step()
        losses = _values(ground, [links[offer[0]] for offer in offered], lengths)
        step()
        losses -= _values(ground, [offer[3] for offer in offered], lengths)
        offers = sorted(
            (float(loss), side, index, at, wider)
            for loss, (at, side, index, wider) in zip(losses, offered, strict=True)
            if loss < (_SHORT_BONUS if lengths[side][index] <= _SHORT else 0.0)
        )
        used: tuple[set[int], set[int]] = (set(), set())
        changed: set[int] = set()
        for _, side, index, at, wider in offers:
            if index not in used[side] and at not in changed:
                links[at] = wider
                used[side].add(index)
                changed.add(at)
        if not changed:
            break
    return links


def _values(ground: Ground, links: list[Link], lengths: tuple[list[int], list[int]]) -> NDArray[np.float64]:
    """Return how good beads are: alike in meaning and in length."""
    ratios = [(sum(lengths[0][a:b]) + _PADDING) / (sum(lengths[1][c:d]) + _PADDING) for a, b, c, d in links]
    return ground.similarity.of(links) - _LENGTH_SHARE * np.abs(np.log(ratios))


def _offers(links: list[Link], counts: tuple[int, int]) -> Iterator[tuple[int, int, int, Link]]:
    """Yield every free sentence beside a bead: index of the bead, side, index of the sentence, the bead with it."""
    borders = [(0, 0), *((link[1], link[3]) for link in links)]
    starts = [*((link[0], link[2]) for link in links), counts]
    for at, link in enumerate(links):
        for side, index, wider in _neighbours(link, borders[at], starts[at + 1]):
            yield at, side, index, wider


def _neighbours(link: Link, before: tuple[int, int], after: tuple[int, int]) -> Iterator[tuple[int, int, Link]]:
    """Every free sentence beside a bead: its side, its index, the bead with it."""
    a, b, c, d = link
    if b - a < _MOST:
        if a > before[0]:
            yield 0, a - 1, (a - 1, b, c, d)
        if b < after[0]:
            yield 0, b, (a, b + 1, c, d)
    if d - c < _MOST:
        if c > before[1]:
            yield 1, c - 1, (a, b, c - 1, d)
        if d < after[1]:
            yield 1, d, (a, b, c, d + 1)
