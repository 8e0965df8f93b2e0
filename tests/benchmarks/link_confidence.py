"""How often links are right that the reader is told are sure, likely or unsure.

A link is right where more than half of both its sides lies in one gold unit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.benchmarks.alignment_scores import side_of
from viewer.sheet.confidence import link_of
from viewer.sheet.sheet import Link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.core.alignment import Alignment
    from viewer.core.document import Document
    from viewer.core.span import Span

Judged = list[tuple[float, bool]]
"""The score of each link, and whether it is right."""


def judge(left: Document, right: Document, units: list[dict[str, Any]], found: Alignment) -> Judged:
    """Judge all links of an alignment, those of moved sentences included."""
    sides = (side_of(left.text, units, "left"), side_of(right.text, units, "right"))
    judged = []
    for a, b, score in scored_links(found):
        shares = []
        for side, document, span in zip(sides, (left, right), (a, b), strict=True):
            spans = [(s.span.start, s.span.end) for s in document.sentences[span.start : span.end]]
            size = side.size(spans)
            shares.append({unit for unit, part in side.by_unit(spans).items() if 2 * part > size})
        judged.append((score, bool(shares[0] & shares[1])))
    return judged


def scored_links(found: Alignment) -> list[tuple[Span, Span, float]]:
    links = [(bead.left, bead.right, bead.score or 0.0) for bead in found.beads if bead.is_linked]
    return links + [(move.left, move.right, move.similarity) for move in found.moves]


def print_confidence(kinds: dict[str, list[Judged]]) -> None:
    print(f"\n{'confidence':12} {'link':8} links  right   of the right ones")
    for kind, cases in {**kinds, "overall": [case for group in kinds.values() for case in group]}.items():
        judged = [link for case in cases for link in case]
        every = sum(is_right for _, is_right in judged)
        for link in Link:
            those = [is_right for score, is_right in judged if link_of(score) is link]
            if those:
                share, part = sum(those) / len(those), sum(those) / max(1, every)
                print(f"{kind:12} {link.name.lower():8} {len(those):5} {share:.4f}   {part:.4f}")


def print_strangers(counts: tuple[int, int], scores: Sequence[float]) -> None:
    """Print what is linked of texts that have nothing to do with each other: `counts` of pairs, of sentences."""
    words = ", ".join(f"{sum(link_of(score) is link for score in scores)} {link.name.lower()}" for link in Link)
    print(f"strangers: {counts[0]} pairs of texts that do not belong together, {counts[1]} sentences a side: {words}")
