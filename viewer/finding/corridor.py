"""Where in the plane of left and right sentences the alignment may run, so that cost grows with length, not its square.

Small pairs are searched everywhere. In larger ones, sentences that share what is rare on both sides are tied; the
heaviest rising chain of such ties is the path that the corridor follows. Where nothing ties, it follows the diagonal.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any

import numpy as np

from viewer.finding.aligner import Block, Link
from viewer.finding.similarity import row_products

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from viewer.finding.similarity import Part

Tie = tuple[int, int, float]
"""A left sentence, a right one, and how strongly they are tied."""

_EVERYWHERE = 2_000_000  # cells that are searched without a corridor: about 1,400 by 1,400 sentences
_COMPANY = 250_000  # cells that are one neighbourhood: about 500 by 500 sentences
_TALL, _LOW = 128, 32  # rows a block, without and with a corridor
_MARGIN = 24  # sentences on both sides of the path
_DIAGONAL_MARGIN = 256  # the same where nothing ties
_BOX = 1_000_000  # cells between two ties that are searched in full
_RARE = 3  # sentences a side that may share a feature for it to tie them
_STRONG = 0.12  # least similarity by rare features alone
_LOCAL, _STRAY = 12, 200  # ties before and after that vote; how far from their middle a tie may stand


def lay_out(stretch: Link, ties: Sequence[Tie]) -> list[Block]:
    """Return blocks of rows with their columns, following each other through a stretch along a chain of ties."""
    a, b, c, d = stretch
    if (b - a) * (d - c) <= _EVERYWHERE:
        return [Block(slice(row, min(b, row + _TALL)), slice(c, d)) for row in range(a, b, _TALL)]
    low, high = _borders(stretch, [tie for tie in ties if a <= tie[0] < b and c <= tie[1] < d])
    blocks = []
    for row in range(a, b, _LOW):
        stop = min(b, row + _LOW)
        blocks.append(Block(slice(row, stop), slice(int(low[row - a]), int(high[stop - 1 - a]))))
    return blocks


def gather(laid_out: Sequence[tuple[Link, list[Block]]]) -> Iterator[tuple[Part, Part]]:
    """Yield areas of left and right sentences that are near each other; small stretches share one.

    What a sentence finds in its neighbourhood would mean little in a stretch of three sentences.
    """
    rows: list[int] = []
    columns: list[int] = []
    for (a, b, c, d), blocks in laid_out:
        large = (b - a) * (d - c) > _COMPANY
        if rows and (large or (len(rows) + b - a) * (len(columns) + d - c) > _COMPANY):
            yield np.array(rows, np.int64), np.array(columns, np.int64)
            rows, columns = [], []
        if large:
            yield from ((block.rows, block.columns) for block in blocks)
        else:
            rows += range(a, b)
            columns += range(c, d)
    if rows:
        yield np.array(rows, np.int64), np.array(columns, np.int64)


def _borders(stretch: Link, ties: list[Tie]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return for each row the first column of the corridor and the one behind the last."""
    a, b, c, d = stretch
    low, high = np.empty(b - a, np.int64), np.empty(b - a, np.int64)
    row, column = a, c
    for next_row, next_column in [*((tie[0] + 1, tie[1] + 1) for tie in ties), (b, d)]:
        height, width = next_row - row, next_column - column
        part = slice(row - a, next_row - a)
        if height * width <= _BOX:
            low[part], high[part] = column - _MARGIN, next_column + _MARGIN
        else:
            steps = np.arange(height)
            low[part] = column + steps * width // height - _DIAGONAL_MARGIN
            high[part] = column + (steps + 1) * width // height + _DIAGONAL_MARGIN
        row, column = next_row, next_column
    low, high = np.clip(low, c, d), np.clip(high, c, d)
    low[0], high[-1] = c, d
    return np.minimum.accumulate(low[::-1])[::-1], np.maximum.accumulate(high)


def find_ties(left: Any, right: Any) -> list[Tie]:
    """Return the heaviest rising chain of sentence pairs tied by rare features; rows are tf-idf."""
    rows, columns, values = rare_pairs(left, right)
    strong = values >= _STRONG
    rows, columns, values = rows[strong], columns[strong], values[strong]
    best_left, best_right = np.zeros(left.shape[0]), np.zeros(right.shape[0])
    np.maximum.at(best_left, rows, values)
    np.maximum.at(best_right, columns, values)
    mutual = (values >= best_left[rows]) & (values >= best_right[columns])
    chain = heaviest_chain(rows[mutual], columns[mutual], values[mutual])
    return _without_strays(chain, right.shape[0] / max(1, left.shape[0]))


def rare_pairs(left: Any, right: Any) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Return the pairs that share a rare feature: rows, columns, similarity by rare features alone; in order."""
    spread = [_spread(side) for side in (left, right)]
    rare = (spread[0] > 0) & (spread[0] <= _RARE) & (spread[1] > 0) & (spread[1] <= _RARE)
    columns = np.flatnonzero(rare)
    products = left[:, columns] @ right[:, columns].T
    if isinstance(products, np.ndarray):
        first, second = np.nonzero(products)
        values = products[first, second]
    else:
        products = products.tocoo()
        first, second = products.coords
        order = np.lexsort((second, first))
        first, second = first[order].astype(np.int64), second[order].astype(np.int64)
        values = products.data[order]
    norms = [np.sqrt(np.maximum(row_products(side, side), 1e-12)) for side in (left, right)]
    return first, second, values / norms[0][first] / norms[1][second]


def _spread(side: Any) -> NDArray[np.int64]:
    """Return in how many sentences each feature stands."""
    if isinstance(side, np.ndarray):
        return np.asarray(np.count_nonzero(side, axis=0), np.int64)
    return np.bincount(side.indices, minlength=side.shape[1])


def heaviest_chain(rows: NDArray[np.int64], columns: NDArray[np.int64], weights: NDArray[np.float64]) -> list[Tie]:
    """Return the pairs, rising on both sides, whose weights sum up highest; pairs come in order of rows, then columns.

    Kept as a staircase of best sums by column, so that the cost is that of a sorted list.
    """
    ends: list[int] = []  # columns at which a higher sum is reached
    sums: list[float] = []
    heads: list[int] = []  # the pair that reaches it
    before = np.full(len(rows), -1, np.int64)
    start = 0
    while start < len(rows):
        stop = start
        while stop < len(rows) and rows[stop] == rows[start]:
            stop += 1
        offers = []
        for index in range(start, stop):
            at = bisect_left(ends, int(columns[index])) - 1
            before[index] = heads[at] if at >= 0 else -1
            offers.append(((sums[at] if at >= 0 else 0.0) + float(weights[index]), index))
        for total, index in offers:
            column = int(columns[index])
            at = bisect_left(ends, column)
            known = sums[at] if at < len(ends) and ends[at] == column else (sums[at - 1] if at else 0.0)
            if total <= known:
                continue
            last = at
            while last < len(ends) and sums[last] <= total:
                last += 1
            ends[at:last], sums[at:last], heads[at:last] = [column], [total], [index]
        start = stop
    chain: list[Tie] = []
    index = heads[-1] if heads else -1
    while index >= 0:
        chain.append((int(rows[index]), int(columns[index]), float(weights[index])))
        index = int(before[index])
    return chain[::-1]


def _without_strays(chain: list[Tie], slope: float) -> list[Tie]:
    """Drop ties that stand far from where their neighbours in the chain lead."""
    if len(chain) <= 2 * _LOCAL:
        return chain
    offsets = np.array([tie[1] - tie[0] * slope for tie in chain])
    padded = np.pad(offsets, _LOCAL, mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * _LOCAL + 1)
    middle = np.median(windows, axis=1)
    return [tie for tie, near in zip(chain, np.abs(offsets - middle) <= _STRAY, strict=True) if near]
