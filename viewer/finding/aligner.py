"""The monotone alignment of two sequences of sentences: dynamic programming within a corridor.

Beads of up to three sentences a side, weighted by length; the similarity of a bead counts by its margin over what its
sentences find in their neighbourhood anyway (CSLS: Conneau et al., "Word translation without parallel data", 2018),
which a plain cosine with one threshold does not tell.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from viewer.finding.similarity import SHAPES, WIDEST, Similarity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from numpy.typing import NDArray

    from viewer.finding.similarity import Part

    Floats = NDArray[np.float32]

Link = tuple[int, int, int, int]
"""A bead: left start, left end, right start, right end; one side may be empty."""

PADDING = 12
"""Code points added to lengths that are compared: short sentences may differ by more than long ones."""

TORN = 0.4
"""What the end of a paragraph within a bead costs: sentences of two paragraphs are one unit hardly ever."""

_SAME = 0.25
"""Least gain of two sentences that read the same, however often they stand in the text."""

_ONLY_LEFT, _ONLY_RIGHT = len(SHAPES), len(SHAPES) + 1


@dataclass(frozen=True, slots=True)
class Taste:
    """What makes a good bead.

    `threshold` is what the margin has to exceed, `penalty` what each sentence beyond 1:1 costs, `margin` how much of
    the neighbourhood is taken off, `nearest` of how many sentences the neighbourhood consists; no bead gains more than
    its similarity exceeds `floor`. `length` is what a ratio of lengths of e to one costs, `torn` what each end of a
    paragraph within a bead does.
    """

    threshold: float
    penalty: float
    margin: float = 1.0
    nearest: int = 4
    floor: float = -1.0
    length: float = 0.0
    torn: float = TORN


@dataclass(frozen=True)
class Block:
    """Some left sentences and the right sentences that they may be linked with."""

    rows: slice
    columns: slice


@dataclass(frozen=True)
class Ground:
    """What an alignment is made on: similarities, and of the sentences of each side their lengths in code points.

    Two sentences with the same number in `wordings` are the same to a reader. `breaks` is how much a paragraph that
    begins with a sentence parts it from the one before, 0 where none does. Sentences that are `barred` get no link.
    """

    similarity: Similarity
    lengths: tuple[Floats, Floats]
    wordings: tuple[NDArray[np.int64], NDArray[np.int64]]
    breaks: tuple[Floats, Floats]
    barred: tuple[NDArray[np.bool_], NDArray[np.bool_]]

    @cached_property
    def weights(self) -> tuple[Floats, Floats]:
        """How much each sentence counts: about 1, by the square root of its length."""
        return _weights(self.lengths[0]), _weights(self.lengths[1])

    def barring(self, left: set[int], right: set[int]) -> Ground:
        """Return the same ground with other sentences barred."""
        masks = [np.zeros(count, np.bool_) for count in self.similarity.counts]
        masks[0][list(left)] = True
        masks[1][list(right)] = True
        return replace(self, barred=(masks[0], masks[1]))


def _weights(lengths: Floats) -> Floats:
    roots = np.sqrt(lengths)
    return (roots / roots.mean()).astype(np.float32) if len(roots) else roots


def _ignore(rows: int) -> None:
    """Hear of progress and do nothing."""


@dataclass(frozen=True)
class Neighbourhood:
    """What every sentence finds on the other side: its best similarity, and the mean of the next ones.

    Where there are too few next ones, `BACKGROUND` stands for those missing.
    """

    best: tuple[Floats, Floats]
    around: tuple[Floats, Floats]


def look_around(
    similarity: Similarity,
    areas: Iterable[tuple[Part, Part]],
    nearest: int,
    background: float,
    step: Callable[[int], None] = _ignore,
) -> Neighbourhood:
    """Find the neighbourhood of every sentence within areas (left sentences, right ones) that follow each other.

    `step` hears of the rows that are done.
    """
    rows, columns = similarity.counts
    left = np.full((nearest + 1, rows), background, np.float32)
    right = np.full((nearest + 1, columns), background, np.float32)
    for lines, across in areas:
        single = similarity.single(lines, across)
        left[:, lines] = _highest(np.concatenate([left[:, lines], single.T]), nearest + 1)
        right[:, across] = _highest(np.concatenate([right[:, across], single]), nearest + 1)
        step(lines.stop if isinstance(lines, slice) else int(lines.max(initial=0)))
    return Neighbourhood((left[-1], right[-1]), (left[:-1].mean(axis=0), right[:-1].mean(axis=0)))


def _highest(values: Floats, count: int) -> Floats:
    """Return the highest values of each column, rising, [count, columns]."""
    return np.sort(np.partition(values, len(values) - count, axis=0)[-count:], axis=0)


def align(
    ground: Ground,
    blocks: list[Block],
    taste: Taste,
    around: tuple[Floats, Floats],
    step: Callable[[int], None] = _ignore,
) -> list[Link]:
    """Return the best monotone alignment within a corridor of blocks that follow each other from row to row.

    `around` is of the `Neighbourhood`; `step` hears of the rows that are done.
    """
    first, last = blocks[0], blocks[-1]
    top, left_edge = first.rows.start, first.columns.start
    width = last.columns.stop - left_edge + 1
    # Totals of the last rows, one entry a border between right sentences, with room for beads that begin further left.
    totals = np.full((WIDEST + 1, width + WIDEST), -np.inf)
    totals[top % (WIDEST + 1), WIDEST : WIDEST + first.columns.stop - left_edge + 1] = 0.0
    choices: list[NDArray[np.int8]] = []
    for block in blocks:
        choices.append(_advance(ground, block, taste, around, totals, (top, left_edge)))
        step(block.rows.stop)
    return _trace(blocks, choices, (top, left_edge))


def _advance(
    ground: Ground,
    block: Block,
    taste: Taste,
    around: tuple[Floats, Floats],
    totals: NDArray[np.float64],
    floor: tuple[int, int],
) -> NDArray[np.int8]:
    """Go on by the rows of one block; return the choice at every border, [rows, columns + 1]."""
    gains = _gains(ground, block, taste, around, floor)
    height, width = block.rows.stop - block.rows.start, block.columns.stop - block.columns.start
    start = WIDEST + block.columns.start - floor[1]
    window = slice(start, start + width + 1)
    candidates = np.full((len(SHAPES) + 1, width + 1), -np.inf)
    choices = np.empty((height, width + 1), np.int8)
    for index in range(height):
        row = block.rows.start + index + 1
        for kind, (lines, across) in enumerate(SHAPES):
            if row - lines < floor[0]:
                continue
            before = totals[(row - lines) % (WIDEST + 1)]
            np.add(
                before[start + 1 - across : start + 1 - across + width], gains[kind, index], out=candidates[kind, 1:]
            )
        candidates[_ONLY_LEFT] = totals[(row - 1) % (WIDEST + 1), window]
        choice = candidates.argmax(axis=0).astype(np.int8)
        best = candidates.max(axis=0)
        running = np.maximum.accumulate(best)
        choice[running > best] = _ONLY_RIGHT
        current = totals[row % (WIDEST + 1)]
        current.fill(-np.inf)
        current[window] = running
        choices[index] = choice
    return choices


def _gains(ground: Ground, block: Block, taste: Taste, around: tuple[Floats, Floats], floor: tuple[int, int]) -> Floats:
    gains = ground.similarity.merged(block.rows, block.columns, floor)
    left_around, right_around = _ending_sums(around[0], block.rows), _ending_sums(around[1], block.columns)
    left_weight, right_weight = (
        _ending_sums(ground.weights[0], block.rows),
        _ending_sums(ground.weights[1], block.columns),
    )
    left_outline, right_outline = _outlines(ground, 0, block.rows), _outlines(ground, 1, block.columns)
    for kind, (lines, across) in enumerate(SHAPES):
        common = left_around[lines - 1][:, None] / lines + right_around[across - 1][None] / across
        sizes, torn = left_outline[lines - 1]
        other_sizes, other_torn = right_outline[across - 1]
        ceiling = gains[kind] - np.float32(taste.floor)
        gains[kind] -= np.float32(taste.length) * np.abs(sizes[:, None] - other_sizes[None])
        gains[kind] -= np.float32(taste.torn) * (torn[:, None] + other_torn[None])
        gains[kind] -= np.float32(taste.margin / 2) * common
        gains[kind] -= np.float32(taste.threshold + taste.penalty * (lines + across - 2))
        np.minimum(gains[kind], ceiling, out=gains[kind])
        gains[kind] *= left_weight[lines - 1][:, None] + right_weight[across - 1][None]
    _favour_same(ground, block, gains, floor)
    _bar(ground, block, gains)
    return gains


def _outlines(ground: Ground, side: int, part: slice) -> list[tuple[Floats, Floats]]:
    """Return for runs of 1, 2, 3 sentences that end with each of `part`: logarithm of the length, paragraphs' ends."""
    lengths, breaks = _ending_sums(ground.lengths[side], part), _ending_sums(ground.breaks[side], part)
    inner = [np.zeros_like(breaks[0]), *breaks]
    return [(np.log(size + np.float32(PADDING)), torn) for size, torn in zip(lengths, inner, strict=False)]


def _bar(ground: Ground, block: Block, gains: Floats) -> None:
    """Let barred sentences have no link."""
    for axis, (barred, part) in enumerate(zip(ground.barred, (block.rows, block.columns), strict=True)):
        if barred[max(0, part.start - WIDEST) : part.stop].any():
            reach = _ending_sums(barred.astype(np.float32), part)
            for kind, shape in enumerate(SHAPES):
                view = gains[kind] if axis == 0 else gains[kind].T
                view[reach[shape[axis] - 1] > 0] = -np.inf


def _favour_same(ground: Ground, block: Block, gains: Floats, floor: tuple[int, int]) -> None:
    """Let sentences that read the same be linked one to one, and in no larger bead."""
    rows = slice(max(floor[0], block.rows.start - WIDEST + 1), block.rows.stop)
    columns = slice(max(floor[1], block.columns.start - WIDEST + 1), block.columns.stop)
    same = ground.wordings[0][rows][:, None] == ground.wordings[1][columns][None]
    if not same.any():
        return
    height, width = gains.shape[1:]
    framed = np.zeros((height + WIDEST - 1, width + WIDEST - 1), np.bool_)
    framed[len(framed) - len(same) :, framed.shape[1] - same.shape[1] :] = same
    weights = ground.weights[0][block.rows][:, None] + ground.weights[1][block.columns][None]
    alike = framed[WIDEST - 1 :, WIDEST - 1 :]
    np.maximum(gains[0], np.float32(_SAME) * weights, out=gains[0], where=alike)
    for lines, tall in enumerate(_any_of(framed, height), 1):
        for across, both in enumerate(_any_of(tall.T, width), 1):
            if (lines, across) in SHAPES[1:]:
                gains[SHAPES.index((lines, across))][both.T] = -np.inf


def _any_of(flags: NDArray[np.bool_], count: int) -> list[NDArray[np.bool_]]:
    """Return whether any of 1, 2, 3 neighbouring rows is flagged, each for the last `count` rows."""
    found = [flags[WIDEST - 1 :]]
    for back in range(1, WIDEST):
        found.append(found[-1] | flags[WIDEST - 1 - back : WIDEST - 1 - back + count])
    return found


def _ending_sums(values: Floats, part: slice) -> list[Floats]:
    """Return the sums of 1, 2, 3 neighbours that end with each of `part` (short ones at the start of the text)."""
    sums = [values[part]]
    for back in range(1, WIDEST):
        shifted = np.zeros_like(sums[0])
        first = max(0, back - part.start)
        if first < len(shifted):
            shifted[first:] = values[part.start + first - back : part.stop - back]
        sums.append(sums[-1] + shifted)
    return sums


def _trace(blocks: list[Block], choices: list[NDArray[np.int8]], floor: tuple[int, int]) -> list[Link]:
    """Walk back from the end to the start."""
    links: list[Link] = []
    row, column = blocks[-1].rows.stop, blocks[-1].columns.stop
    at = len(blocks) - 1
    while row > floor[0] or column > floor[1]:
        while at and row <= blocks[at].rows.start:
            at -= 1
        block = blocks[at]
        if row == floor[0]:
            choice = _ONLY_RIGHT
        else:
            choice = int(choices[at][row - block.rows.start - 1, column - block.columns.start])
        lines, across = {_ONLY_LEFT: (1, 0), _ONLY_RIGHT: (0, 1)}.get(choice) or SHAPES[choice]
        links.append((row - lines, row, column - across, column))
        row, column = row - lines, column - across
    return links[::-1]
