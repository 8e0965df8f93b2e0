"""How sure a link is, in the three words that the reader sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.sheet.sheet import Link

if TYPE_CHECKING:
    from viewer.core.alignment import Alignment

SURE_FROM, LIKELY_FROM = 0.6, 0.45
"""Least scores of a sure and of a likely link, the same for words alone and for every model.

Set on texts with known links (`python -m tests.benchmarks.alignment` prints how often each word is right): of the sure
ones more than 99 in 100 are right, of the likely ones more than 90, and texts that have nothing to do with each other
get unsure ones, but where sentences are the same.
"""


def link_of(score: float) -> Link:
    """Return how sure a link with this score (0 to 1) is."""
    if score >= SURE_FROM:
        return Link.SURE
    return Link.LIKELY if score >= LIKELY_FROM else Link.UNSURE


def count_unsure(alignment: Alignment) -> int:
    """Count the links that are unsure; those that the reader made are sure."""
    scores = (bead.score for bead in alignment.beads if not bead.pinned)
    return sum(score is not None and link_of(score) is Link.UNSURE for score in scores)
