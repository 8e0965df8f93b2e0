"""Sentences that stand at another place: links among what the monotone alignment left over, across its order.

A seed is a pair of leftovers that are each other's best, in margin, and about the best of all sentences. Runs of
leftovers with a seed are aligned like small documents, so that whole paragraphs move with their edited sentences.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from viewer.finding.aligner import Block, Ground, Link, Neighbourhood, Taste, align
from viewer.finding.corridor import rare_pairs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]


_EVERY_PAIR = 1_000_000  # pairs of leftovers that are all looked at
_FEW = 100  # pairs of leftovers among which a lone seed is no chance
_CHANCE = 0.05  # further margin that each tenfold number of pairs demands
_REACH = 60  # sentences around a seed that may move with it


@dataclass(frozen=True, slots=True)
class MoveTaste:
    """What a seed has to have: margin, similarity, and how little it may fall short of the best of all sentences."""

    margin: float
    similarity: float
    slack: float
    run: Taste


def find_moves(
    ground: Ground,
    free: tuple[list[int], list[int]],
    near: Neighbourhood,
    taste: MoveTaste,
    step: Callable[[float], None] = lambda _: None,
) -> list[Link]:
    """Return links between free sentences, in order of their left side.

    `step` is called between parts of the work, with the share of it that is done, 0 to 1.
    """
    seeds = _seeds(ground, free, near, taste)
    first = len(seeds)
    remaining = (set(free[0]), set(free[1]))
    found: list[Link] = []
    while seeds:
        step(1 - (len(seeds) / first) ** 2)  # each round goes through all seeds that are left
        rows, columns = _runs(remaining[0]), _runs(remaining[1])
        tried: dict[tuple[range, range], float] = {}
        for (i, j), margin in seeds.items():
            key = (rows[i], columns[j])
            tried[key] = tried.get(key, 0.0) + margin
        best = _around(min(tried, key=lambda key: (-tried[key], key[0].start, key[1].start)), seeds)
        chain = _chain(ground, best, near, taste, seeds)
        inside = {pair for pair in seeds if pair[0] in best[0] and pair[1] in best[1]}
        if not chain:
            chain = [(i, i + 1, j, j + 1) for i, j in sorted(inside)[:1]]
        found += chain
        for a, b, c, d in chain:
            remaining[0].difference_update(range(a, b))
            remaining[1].difference_update(range(c, d))
        seeds = {pair: margin for pair, margin in seeds.items() if pair[0] in remaining[0] and pair[1] in remaining[1]}
    return sorted(found)


def _around(runs: tuple[range, range], seeds: dict[tuple[int, int], float]) -> tuple[range, range]:
    """Cut two runs to the surroundings of their best seed: a longer move is found in pieces."""
    rows, columns = runs
    inside = [pair for pair in seeds if pair[0] in rows and pair[1] in columns]
    row, column = min(inside, key=lambda pair: (-seeds[pair], pair))
    return (
        range(max(rows.start, row - _REACH), min(rows.stop, row + _REACH + 1)),
        range(max(columns.start, column - _REACH), min(columns.stop, column + _REACH + 1)),
    )


def crossing(moved: list[Link], linked: list[Link]) -> list[Link]:
    """Return the links that lie across the order of a monotone list; the others only want a lower threshold."""
    lefts, rights = [link[0] for link in linked], [link[2] for link in linked]
    return [link for link in moved if bisect_left(lefts, link[0]) != bisect_left(rights, link[2])]


def _seeds(
    ground: Ground, free: tuple[list[int], list[int]], near: Neighbourhood, taste: MoveTaste
) -> dict[tuple[int, int], float]:
    """Return the pairs of free sentences that are moved for sure, with their margins."""
    rows, columns, alike = _candidates(ground, free)
    margin = alike - (near.around[0][rows] + near.around[1][columns]) / 2
    good = (
        (margin >= taste.margin)
        & (alike >= taste.similarity)
        & (alike >= near.best[0][rows] - taste.slack)
        & (alike >= near.best[1][columns] - taste.slack)
    )
    highest = (np.full(len(near.best[0]), -np.inf), np.full(len(near.best[1]), -np.inf))
    np.maximum.at(highest[0], rows, margin)
    np.maximum.at(highest[1], columns, margin)
    good &= (margin >= highest[0][rows]) & (margin >= highest[1][columns])
    seeds: dict[tuple[int, int], float] = {}
    used: tuple[set[int], set[int]] = (set(), set())
    for row, column, value in zip(rows[good].tolist(), columns[good].tolist(), margin[good].tolist(), strict=True):
        if row not in used[0] and column not in used[1]:
            seeds[row, column] = value
            used[0].add(row)
            used[1].add(column)
    crowd = max(1.0, len(free[0]) * len(free[1]) / _FEW)
    return _without_chance(ground, seeds, taste.margin + _CHANCE * math.log10(crowd))


def _without_chance(ground: Ground, seeds: dict[tuple[int, int], float], margin: float) -> dict[tuple[int, int], float]:
    """Drop seeds that chance may have made: the more leftovers and the shorter it is, the more a lone one must have."""
    near = [(down, over) for down in range(-2, 3) for over in range(-2, 3) if down * over > 0]
    return {
        (row, column): value
        for (row, column), value in seeds.items()
        if value * min(1.0, ground.weights[0][row], ground.weights[1][column]) >= margin
        or any((row + down, column + over) in seeds for down, over in near)
    }


def _candidates(
    ground: Ground, free: tuple[list[int], list[int]]
) -> tuple[NDArray[np.int64], NDArray[np.int64], Floats]:
    """Return the pairs worth a look, and how alike they are: all if they are few, else those that share a rare word."""
    left, right = np.array(free[0], np.int64), np.array(free[1], np.int64)
    if len(left) * len(right) <= _EVERY_PAIR:
        rows, columns = np.repeat(left, len(right)), np.tile(right, len(left))
        return rows, columns, ground.similarity.single(left, right).ravel()
    words = ground.similarity.signals[0]
    rows, columns, _ = rare_pairs(words.left.rows[left], words.right.rows[right])
    rows, columns = left[rows], right[columns]
    return rows, columns, ground.similarity.of_pairs(rows, columns)


def _runs(indices: Iterable[int]) -> dict[int, range]:
    """Return the run of neighbours that each index belongs to."""
    runs: dict[int, range] = {}
    for index in sorted(indices):
        first = runs[index - 1].start if index - 1 in runs else index
        runs[index] = range(first, index + 1)
    for index in sorted(runs, reverse=True):
        runs[index] = runs.get(index + 1, runs[index])
    return runs


def _chain(
    ground: Ground,
    runs: tuple[range, range],
    near: Neighbourhood,
    taste: MoveTaste,
    seeds: dict[tuple[int, int], float],
) -> list[Link]:
    """Align two runs; keep the stretches of beads without a break that hold a seed."""
    rows, columns = runs
    block = Block(slice(rows.start, rows.stop), slice(columns.start, columns.stop))
    links = align(ground, [block], taste.run, near.around)
    kept: list[Link] = []
    stretch: list[Link] = []
    for link in [*links, (0, 0, 0, 0)]:
        if link[0] < link[1] and link[2] < link[3]:
            stretch.append(link)
            continue
        if any((i, j) in seeds for a, b, c, d in stretch for i in range(a, b) for j in range(c, d)):
            kept += stretch
        stretch = []
    return kept
