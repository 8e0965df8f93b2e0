"""Facts in which the two sides of a pair differ: numbers, dates, names, negations, quotations.

Found by rules, without a model. Numbers in digits and quotation marks are compared in every language, the rest where
both documents are English; what the rules do not know stays silent. `docs/facts.md` says what is found and how well.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.core.compare_names import compare_names
from viewer.core.compare_numbers import compare_dates, compare_numbers
from viewer.core.fact_context import FactContext, know_document, shipped_aliases
from viewer.core.grade import Strength
from viewer.core.negation import compare_negations
from viewer.core.passage import Correspondence, cut_passage
from viewer.core.quotations import compare_quotations

if TYPE_CHECKING:
    from viewer.core.grade import Finding
    from viewer.core.span import Span

__all__ = ["FactContext", "find_facts", "know_document"]

_MOST = 1_000
"""Findings of one pair: a giant of which everything differs says no more with more of them."""
_LONGEST = 5_000
"""Words of one side, beyond which a pair is no unit of text: it is left alone."""


def find_facts(
    left_text: str, right_text: str, left: Span, right: Span, context: FactContext | None = None
) -> tuple[Finding, ...]:
    """Return the facts in which a pair differs; `left` and `right` are its code points in the documents' texts.

    Findings come in the order in which they are read, at most a thousand; a pair of more than 5,000 words has none.
    Swapping the sides mirrors them. Without a context the two texts are taken as the whole documents.
    """
    if left.of(left_text) == right.of(right_text):
        return ()
    known = context or FactContext(know_document(left_text), know_document(right_text), shipped_aliases())
    one, other = cut_passage(left_text, left), cut_passage(right_text, right)
    if max(len(one), len(other)) > _LONGEST:
        return ()
    places = Correspondence(one, other)
    found = [
        *compare_numbers(places, english=known.is_english),
        *compare_quotations(places, known.left.quotations, known.right.quotations),
    ]
    if known.is_english:
        found += compare_dates(places)
        found += compare_negations(places)
        found += compare_names(places, known)
    if places.is_slight:
        found = [replace(finding, strength=Strength.CHECK) for finding in found]
    found.sort(key=lambda finding: _position(finding, left, right))
    return tuple(found[:_MOST])


def _position(finding: Finding, left: Span, right: Span) -> tuple[float, str, bool]:
    """Return how far into the pair a finding stands: the same for its mirror image, but for ties."""
    ways = [
        (own.start - whole.start) / max(1, len(whole))
        for own, whole in ((finding.left, left), (finding.right, right))
        if own is not None
    ]
    return sum(ways) / len(ways), finding.kind, finding.left is None
