"""Links that shared words make sure of, so that in long texts only the rest has to be read for meaning.

A link is settled where it stands out by its words and its neighbours on both sides do, without a gap between them: so
no sentence beside it is left that could want to join it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from viewer.finding.aligner import Ground, Link, Neighbourhood

    Flags = NDArray[np.bool_]

SMALL = 2_500
"""Sentences of both sides together that are read for meaning without exception: some tens of seconds."""

_SETTLED_MARGIN = 0.2  # over what the sentences find in their neighbourhood anyway
_NEIGHBOURS_MARGIN = 0.15


def settle(ground: Ground, links: list[Link], near: Neighbourhood) -> list[Link]:
    """Return what of a monotone list of two-sided links is settled; the similarity of `ground` is that by words."""
    if not links:
        return []
    borders = np.array(links, np.int64)
    margins = ground.similarity.of(links) - _common(borders, near)
    beside = (borders[1:, 0] == borders[:-1, 1]) & (borders[1:, 2] == borders[:-1, 3])
    stands = margins >= _NEIGHBOURS_MARGIN
    before = np.concatenate([[True], beside & stands[:-1]])
    behind = np.concatenate([beside & stands[1:], [True]])
    settled: Flags = (margins >= _SETTLED_MARGIN) & before & behind
    return [link for link, is_settled in zip(links, settled.tolist(), strict=True) if is_settled]


def _common(borders: NDArray[np.int64], near: Neighbourhood) -> NDArray[np.float64]:
    """Return the mean of what the sentences of each link find in their neighbourhood."""
    means = []
    for around, first, last in zip(near.around, borders[:, ::2].T, borders[:, 1::2].T, strict=True):
        sums = np.concatenate([[0.0], np.cumsum(around, dtype=np.float64)])
        means.append((sums[last] - sums[first]) / (last - first))
    common: NDArray[np.float64] = (means[0] + means[1]) / 2
    return common
