"""How alike sentences and runs of neighbouring sentences are.

A signal gives each sentence a vector; neighbours are merged by adding their vectors. All products of merged vectors are
sums of products of single ones, so that one matrix a block serves beads of every shape.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Part = slice | NDArray[np.int64]

SHAPES = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2), (2, 3), (3, 2), (3, 3))
"""Shapes of linked beads: sentences on the left, on the right."""

WIDEST = 3

_PORTION = 4_000_000  # numbers looked at in one go: some tens of megabytes


class Side:
    """The vectors of one side: `rows` is dense or scipy-sparse, one a sentence, of any length."""

    def __init__(self, rows: Any) -> None:
        self.rows = rows

    @cached_property
    def norms(self) -> Floats:
        """Length of the sum of the 1, 2, 3 vectors that end with each sentence, [3, sentences]; never 0."""
        products = [self._products(distance) for distance in range(WIDEST)]
        squares = products[0]
        found = [squares]
        for width in range(1, WIDEST):
            added = 2 * sum(_behind(products[apart], width - apart) for apart in range(1, width + 1))
            squares = squares + _behind(products[0], width) + added
            found.append(squares)
        return np.sqrt(np.maximum(np.stack(found), 1e-12)).astype(np.float32)

    @property
    def sizes(self) -> NDArray[np.int64]:
        """Of how many numbers the vector of each sentence consists, [sentences]."""
        if isinstance(self.rows, np.ndarray):
            return np.full(len(self.rows), self.rows.shape[1], np.int64)
        borders = np.asarray(self.rows.indptr, np.int64)
        return borders[1:] - borders[:-1]

    def _products(self, distance: int) -> NDArray[np.float64]:
        """Product of each sentence with the one that stands `distance` before it; 0 where there is none."""
        count = self.rows.shape[0]
        found = np.zeros(count)
        if distance < count:
            found[distance:] = row_products(self.rows[: count - distance], self.rows[distance:])
        return found


def _portions(sizes: NDArray[np.int64]) -> Iterator[slice]:
    """Yield stretches of things of these sizes, as long as memory allows, but one at least."""
    ends = np.cumsum(sizes)
    start = 0
    while start < len(sizes):
        done = int(ends[start - 1]) if start else 0
        stop = max(start + 1, int(np.searchsorted(ends, done + _PORTION, side="right")))
        yield slice(start, stop)
        start = stop


def _behind(values: NDArray[np.float64], places: int) -> NDArray[np.float64]:
    """Each value moved to a later place, zeros before it."""
    found = np.zeros_like(values)
    found[places:] = values[: len(values) - places]
    return found


@dataclass(frozen=True)
class Signal:
    """One way of being alike, with its share of the whole (shares sum up to 1)."""

    share: float
    left: Side
    right: Side

    def products(self, rows: Part, columns: Part) -> Floats:
        """Products of the vectors of some left and some right sentences, [rows, columns]."""
        first, second = self.left.rows[rows], self.right.rows[columns]
        found = first @ second.T
        return np.asarray(found if isinstance(found, np.ndarray) else found.toarray(), np.float32)


class Similarity:
    """Similarity by several signals together: 1 for the same, about 0 for strangers."""

    def __init__(self, signals: Sequence[Signal]) -> None:
        self.signals = tuple(signals)
        self.counts = (self.signals[0].left.rows.shape[0], self.signals[0].right.rows.shape[0])

    def single(self, rows: Part, columns: Part) -> Floats:
        """Similarity of single sentences, [rows, columns]."""
        return sum(
            (
                np.float32(signal.share)
                * signal.products(rows, columns)
                / signal.left.norms[0, rows][:, None]
                / signal.right.norms[0, columns][None]
                for signal in self.signals
            ),
            start=np.zeros((), np.float32),
        )

    def merged(self, rows: slice, columns: slice, floor: tuple[int, int] = (0, 0)) -> Floats:
        """Similarity of the runs of each of SHAPES that end with each pair, [shapes, rows, columns].

        Runs that would begin before `floor` (a left and a right sentence) get minus infinity.
        """
        above = min(WIDEST - 1, rows.start - floor[0])
        before = min(WIDEST - 1, columns.start - floor[1])
        height, width = rows.stop - rows.start, columns.stop - columns.start
        found = np.zeros((len(SHAPES), height, width), np.float32)
        for signal in self.signals:
            products = np.zeros((height + WIDEST - 1, width + WIDEST - 1), np.float32)
            products[WIDEST - 1 - above :, WIDEST - 1 - before :] = signal.products(
                slice(rows.start - above, rows.stop), slice(columns.start - before, columns.stop)
            )
            tall = _running_sums(products, height)
            for lines, block in enumerate(tall):
                wide = _running_sums(block.T, width)
                for across, sums in enumerate(wide):
                    shape = (lines + 1, across + 1)
                    if shape in SHAPES:
                        found[SHAPES.index(shape)] += (
                            np.float32(signal.share)
                            * sums.T
                            / signal.left.norms[lines, rows][:, None]
                            / signal.right.norms[across, columns][None]
                        )
        for index, (lines, across) in enumerate(SHAPES):
            found[index, : max(0, floor[0] + lines - 1 - rows.start)] = -np.inf
            found[index, :, : max(0, floor[1] + across - 1 - columns.start)] = -np.inf
        return found

    def of_pairs(self, rows: NDArray[np.int64], columns: NDArray[np.int64]) -> Floats:
        """Return the similarity of single sentences, pair by pair."""
        found = np.zeros(len(rows), np.float32)
        for signal in self.signals:
            for part in _portions(signal.left.sizes[rows] + signal.right.sizes[columns]):
                found[part] += signal.share * (
                    row_products(signal.left.rows[rows[part]], signal.right.rows[columns[part]])
                    / signal.left.norms[0][rows[part]]
                    / signal.right.norms[0][columns[part]]
                )
        return found

    def of(self, links: Sequence[tuple[int, int, int, int]]) -> NDArray[np.float64]:
        """Return the similarity of pairs of runs of any length: left start, left end, right start, right end."""
        total = np.zeros(len(links))
        if not links:
            return total
        ends = np.array(links, np.int64)
        for signal in self.signals:
            first = _summed(signal.left.rows, ends[:, 0], ends[:, 1])
            second = _summed(signal.right.rows, ends[:, 2], ends[:, 3])
            norms = np.sqrt(row_products(first, first) * row_products(second, second))
            total += signal.share * row_products(first, second) / np.maximum(norms, 1e-9)
        return total


def find_completions(
    words: Signal, side: int, added: NDArray[np.int64], links: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return how much of each sentence the other side of a link beside it says that its own side does not: 0 to 1.

    `added` are sentences of one side (0 is left), `links` what they stand beside, [sentences, 4]; shares are of the
    sentence's weight by squares.
    """
    rows = (words.left.rows, words.right.rows)
    mine, others = links[:, 2 * side : 2 * side + 2], links[:, 2 - 2 * side : 4 - 2 * side]
    sentence = _summed(rows[side], added, added + 1)
    own, other = _summed(rows[side], mine[:, 0], mine[:, 1]), _summed(rows[1 - side], others[:, 0], others[:, 1])
    if isinstance(sentence, np.ndarray):
        weights = sentence * sentence
        new = weights * (other > 0) * (own <= 0)
    else:
        weights = sentence.multiply(sentence)
        told = weights.multiply(other > 0)
        new = told - told.multiply(own > 0)
    sums = [np.asarray(part.sum(axis=1), np.float64).ravel() for part in (new, weights)]
    return np.asarray(sums[0] / np.maximum(sums[1], 1e-9), np.float64)


def _summed(rows: Any, starts: NDArray[np.int64], stops: NDArray[np.int64]) -> Any:
    """Return the sums of some runs of rows."""
    counts = stops - starts
    borders = np.concatenate([[0], np.cumsum(counts)])
    indices = np.arange(borders[-1]) - np.repeat(borders[:-1] - starts, counts)
    if isinstance(rows, np.ndarray) and counts.all():
        return np.add.reduceat(rows[indices], borders[:-1], axis=0)
    from scipy import sparse  # noqa: PLC0415 - not for short texts, which it would keep waiting

    chosen = sparse.csr_array((np.ones(len(indices), np.float32), indices, borders), shape=(len(starts), rows.shape[0]))
    return chosen @ rows


def row_products(first: Any, second: Any) -> NDArray[np.float64]:
    """Return the product of each row with the row at the same place."""
    if isinstance(first, np.ndarray):
        return np.asarray(np.einsum("ij,ij->i", first, second, dtype=np.float64), np.float64)
    return np.asarray(first.multiply(second).sum(axis=1), np.float64).ravel()


def _running_sums(products: Floats, count: int) -> list[Floats]:
    """Return the sums of 1, 2, 3 neighbouring rows, each with the last `count` rows."""
    sums = [products[WIDEST - 1 :]]
    for back in range(1, WIDEST):
        sums.append(sums[-1] + products[WIDEST - 1 - back : WIDEST - 1 - back + count])
    return sums
