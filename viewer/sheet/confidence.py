"""How sure a link is, in the three words that the reader sees."""

from __future__ import annotations

from viewer.sheet.sheet import Link

SURE_FROM = 0.62
LIKELY_FROM = 0.45
"""Least scores of a sure and of a likely link; chosen by eye, to be calibrated against links known to be right."""


def link_of(score: float) -> Link:
    """Return how sure a link with this score (0 to 1) is."""
    if score >= SURE_FROM:
        return Link.SURE
    return Link.LIKELY if score >= LIKELY_FROM else Link.UNSURE
