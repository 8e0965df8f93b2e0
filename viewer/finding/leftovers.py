"""What the monotone alignment left over, found between neighbours that are linked.

Three passes: a gap with sentences on both sides is tried again with a lower threshold, since its neighbours speak for
it; so is what stands beside a moved link on both its sides; and a leftover joins a linked neighbour where the whole is
then more alike, in meaning and in length, or where it says what only the neighbour's other side says.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from viewer.finding.aligner import PADDING, TORN, Block, Ground, Link, Taste, align
from viewer.finding.similarity import find_completions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

_BREATH = 256  # gaps filled between two looks at the watch
_GAP_CELLS = 16  # a gap larger than this has no neighbours that speak for it
_TRUST = 0.4  # by how much the threshold is lower where no sentence of the texts moved or stands alone
_DOUBT = 10.0  # how fast it rises with the share of those that do
_LENGTH_SHARE = 0.25  # what a doubling of the length ratio costs, over ln 2
_COMPLETION = 0.4  # what it is worth that a sentence says in full what only the other side of its neighbour says
_SHORT = 12  # code points: "Yes." and "(Applause.)" belong to a neighbour rather than to nobody
_SHORT_BONUS = 0.1
_NEAR = 4  # sentences beside a moved link that are looked at in one go
_ROUNDS = 4
_MOST = 6

Pair = tuple[set[int], set[int]]
"""Sentences of the left side, and of the right one; or places between them, by the sentence behind."""


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


def fill_gaps(
    ground: Ground, linked: list[Link], taken: Pair, taste: Taste, step: Callable[[], None] = lambda: None
) -> list[Link]:
    """Link within gaps that have sentences on both sides; `taken` sentences are moved or pinned and stay alone.

    `step` is called between parts of the work.
    """
    counts = ground.similarity.counts
    silence = _silence(counts)
    found = list(linked)
    for at, (a, b, c, d) in enumerate(gaps_of(linked, counts)):
        if not at % _BREATH:
            step()
        rows = _only_run(a, b, taken[0])
        columns = _only_run(c, d, taken[1])
        if rows is not None and columns is not None:
            found += _link_few(ground, rows, columns, taste, silence)
    return sorted(found)


def extend_moves(ground: Ground, moved: list[Link], free: Pair, walls: Pair, taste: Taste) -> list[Link]:
    """Link what stands free on both sides of a moved link's end, so that a block moves as a whole; `free` shrinks."""
    silence = _silence(ground.similarity.counts)
    found = list(moved)
    for link in found:  # which grows
        for rows, columns in _beside(link, free, walls):
            chain = _link_few(ground, rows, columns, taste, silence)
            for new in _without_break(link, chain if rows.start == link[1] else chain[::-1]):
                found.append(new)
                free[0].difference_update(range(*new[:2]))
                free[1].difference_update(range(*new[2:]))
    return sorted(found)


def _without_break(link: Link, chain: list[Link]) -> Iterator[Link]:
    """Yield of links that lead away from a link those that touch the one before on both sides."""
    for new in chain:
        touching = {(new[1], new[3]): (link[0], link[2]), (new[0], new[2]): (link[1], link[3])}
        if not any(mine == others for mine, others in touching.items()):
            return
        yield new
        link = new


def _silence(counts: tuple[int, int]) -> tuple[Floats, Floats]:
    """Return what a neighbourhood is where it is of no account."""
    return np.zeros(counts[0], np.float32), np.zeros(counts[1], np.float32)


def _beside(link: Link, free: Pair, walls: Pair) -> Iterator[tuple[range, range]]:
    """Yield the free sentences right before a link, and right behind it."""
    a, b, c, d = link
    yield range(_reach(a, -1, free[0], walls[0]), a), range(_reach(c, -1, free[1], walls[1]), c)
    yield range(b, _reach(b, 1, free[0], walls[0])), range(d, _reach(d, 1, free[1], walls[1]))


def _reach(border: int, step: int, free: set[int], walls: set[int]) -> int:
    """Return how far from a border free sentences reach, without a wall between."""
    for _ in range(_NEAR):
        if border in walls or (border if step > 0 else border - 1) not in free:
            break
        border += step
    return border


def _link_few(ground: Ground, rows: range, columns: range, taste: Taste, silence: tuple[Floats, Floats]) -> list[Link]:
    """Align a few sentences that their neighbours speak for; return the two-sided beads."""
    if not rows or not columns or len(rows) * len(columns) > _GAP_CELLS:
        return []
    block = Block(slice(rows.start, rows.stop), slice(columns.start, columns.stop))
    return [link for link in align(ground, [block], taste, silence) if link[0] < link[1] and link[2] < link[3]]


def for_gaps(ground: Ground, linked: list[Link], moved: list[Link], taken: Pair, taste: Taste) -> Taste:
    """Return the taste for gaps: the less of these texts moved or stands alone elsewhere, the less a link has to show.

    Where nothing was dropped, added or moved, two sentences at the same place belong together, however unlike they are.
    """
    whole = float(ground.weights[0].sum() + ground.weights[1].sum())
    changed = _alone(ground, linked, taken)
    for a, b, c, d in moved:
        changed += float(ground.weights[0][a:b].sum() + ground.weights[1][c:d].sum())
    return replace(taste, threshold=taste.threshold + min(0.0, _DOUBT * changed / max(1.0, whole) - _TRUST))


def _alone(ground: Ground, linked: list[Link], taken: Pair) -> float:
    """Return the weight of the sentences that stand alone for sure: in gaps where the other side has nothing free."""
    weight = 0.0
    for a, b, c, d in gaps_of(linked, ground.similarity.counts):
        rows = [i for i in range(a, b) if i not in taken[0]]
        columns = [j for j in range(c, d) if j not in taken[1]]
        if not (rows and columns):
            weight += float(ground.weights[0][rows].sum() + ground.weights[1][columns].sum())
    return weight


def _only_run(start: int, stop: int, taken: set[int]) -> range | None:
    """Return what of a range is not taken, where that is one stretch."""
    free = [index for index in range(start, stop) if index not in taken]
    if not free or free[-1] - free[0] != len(free) - 1:
        return None
    return range(free[0], free[-1] + 1)


def absorb(
    ground: Ground, linked: list[Link], free: Pair, fixed: set[Link], step: Callable[[], None] = lambda: None
) -> list[Link]:
    """Let free sentences join a linked neighbour that they complete, and return the links in the order given.

    Beads in `fixed` stay as they are, and nothing is joined across one of them; `free` shrinks. `step` is called
    between parts of the work.
    """
    links = list(linked)
    walls = walls_of(fixed)
    for _ in range(_ROUNDS):
        offered = [offer for offer in _offers(links, free, walls) if links[offer[0]] not in fixed]
        step()
        losses = _values(ground, [links[offer[0]] for offer in offered])
        step()
        losses -= _values(ground, [offer[3] for offer in offered])
        step()
        losses -= _COMPLETION * _completions(ground, links, offered)
        offers = sorted(
            (float(loss), side, index, at, wider)
            for loss, (at, side, index, wider) in zip(losses, offered, strict=True)
            if loss < (_SHORT_BONUS if ground.lengths[side][index] <= _SHORT else 0.0)
        )
        changed: set[int] = set()
        for _, side, index, at, wider in offers:
            if index in free[side] and at not in changed:
                links[at] = wider
                free[side].discard(index)
                changed.add(at)
        if not changed:
            break
    return links


def _completions(ground: Ground, links: list[Link], offered: list[tuple[int, int, int, Link]]) -> NDArray[np.float64]:
    """Return how much of each offered sentence only the other side of its neighbour says."""
    found = np.zeros(len(offered))
    for side in (0, 1):
        which = np.array([number for number, offer in enumerate(offered) if offer[1] == side], np.int64)
        if len(which):
            added = np.array([offered[number][2] for number in which], np.int64)
            beside = np.array([links[offered[number][0]] for number in which], np.int64)
            found[which] = find_completions(ground.similarity.signals[0], side, added, beside)
    return found


def _values(ground: Ground, links: list[Link]) -> NDArray[np.float64]:
    """Return how good beads are: alike in meaning and in length, and not torn by the end of a paragraph."""
    ends = np.array(links, np.int64).reshape(-1, 4)
    sizes, torn = [], np.zeros(len(links))
    for side in (0, 1):
        first, last = ends[:, 2 * side], ends[:, 2 * side + 1]
        sums = np.concatenate([[0.0], np.cumsum(ground.lengths[side], dtype=np.float64)])
        sizes.append(sums[last] - sums[first] + PADDING)
        breaks = np.concatenate([[0.0], np.cumsum(ground.breaks[side], dtype=np.float64)])
        torn += np.where(last > first, breaks[last] - breaks[np.minimum(first + 1, last)], 0.0)
    differing = np.abs(np.log(sizes[0]) - np.log(sizes[1]))
    found: NDArray[np.float64] = ground.similarity.of(links) - _LENGTH_SHARE * differing - TORN * torn
    return found


def walls_of(fixed: Iterable[Link]) -> Pair:
    """Return the places, left and right, where a fixed bead without a sentence of that side stands between others."""
    return {link[0] for link in fixed if link[0] == link[1]}, {link[2] for link in fixed if link[2] == link[3]}


def _offers(links: list[Link], free: Pair, walls: Pair) -> Iterator[tuple[int, int, int, Link]]:
    """Yield every free sentence beside a bead: index of the bead, side, index of the sentence, the bead with it."""
    for at, (a, b, c, d) in enumerate(links):
        if b - a < _MOST:
            if a - 1 in free[0] and a not in walls[0]:
                yield at, 0, a - 1, (a - 1, b, c, d)
            if b in free[0] and b not in walls[0]:
                yield at, 0, b, (a, b + 1, c, d)
        if d - c < _MOST:
            if c - 1 in free[1] and c not in walls[1]:
                yield at, 1, c - 1, (a, b, c - 1, d)
            if d in free[1] and d not in walls[1]:
                yield at, 1, d, (a, b, c, d + 1)
