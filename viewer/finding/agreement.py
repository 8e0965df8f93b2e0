"""What the links around a link say of it: a score that stands alone among strangers counts for less than in company.

So texts that have nothing to do with each other get unsure links only, and a free rewording between links that are
beyond doubt is not called unsure. 0 stays 0 at least, and 1, which means that the sentences read the same, stays 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from viewer.finding.aligner import Link

    Scores = list[float | None]

_REACH = 3  # beads before and after that have a say
_SAY = 0.7
_USUAL = 0.5  # mean score around at which nothing is changed; unlinked beads count 0


def agree(links: list[Link], scores: Scores, moved: list[Link], moved_scores: Scores) -> tuple[Scores, Scores]:
    """Return the scores of all beads in order and of moved links, with what stands around them taken into account."""
    places: tuple[dict[int, int], dict[int, int]] = ({}, {})
    for at, link in enumerate(links):
        for side, (start, end) in enumerate((link[:2], link[2:])):
            if start < end:
                places[side][start] = at
    own = np.array([score or 0.0 for score in scores])
    for link, score in zip(moved, moved_scores, strict=True):
        own[[places[0][link[0]], places[1][link[2]]]] = score or 0.0
    around = _around(own)
    beads = [score if score is None else _changed(score, around[at]) for at, score in enumerate(scores)]
    both = [
        _changed(score or 0.0, (around[places[0][link[0]]] + around[places[1][link[2]]]) / 2)
        for link, score in zip(moved, moved_scores, strict=True)
    ]
    return beads, [*both]


def _around(own: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the mean of the scores around each bead, its own left out; the usual where there is nothing around."""
    sums = np.concatenate([[0.0], np.cumsum(own)])
    at = np.arange(len(own))
    first, last = np.maximum(0, at - _REACH), np.minimum(len(own), at + _REACH + 1)
    others = last - first - 1
    mean: NDArray[np.float64] = np.where(
        others > 0, (sums[last] - sums[first] - own) / np.maximum(others, 1), _USUAL
    ).round(6)
    return mean


def _changed(score: float, around: float) -> float:
    return round(min(1.0, max(0.0, score + _SAY * (float(around) - _USUAL) * (1.0 - score))), 4)
