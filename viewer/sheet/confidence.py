"""How sure a link is, in the three words that the reader sees."""

from __future__ import annotations

from viewer.core.comparison import Engine
from viewer.sheet.sheet import Link

SURE_FROM = {Engine.SEMANTIC: 0.62, Engine.LEXICAL: 0.42}
LIKELY_FROM = {Engine.SEMANTIC: 0.45, Engine.LEXICAL: 0.25}
"""Least scores of a sure and of a likely link; chosen by eye, to be calibrated against links known to be right. Shared
words alone score lower than meaning and shared words together do for the same pair."""


def link_of(score: float, engine: Engine = Engine.SEMANTIC) -> Link:
    """Return how sure a link with this score (0 to 1) is that the engine gave."""
    if score >= SURE_FROM[engine]:
        return Link.SURE
    return Link.LIKELY if score >= LIKELY_FROM[engine] else Link.UNSURE
