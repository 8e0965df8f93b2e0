"""Facts in which the two sides of a pair differ: numbers, dates, names, negations, quotations.

Found by rules, without a model. Numbers in digits and quotation marks are compared in every language, the rest where
both documents are English; what the rules do not know stays silent. `docs/facts.md` says what is found and how well.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.core.compare_names import compare_names
from viewer.core.compare_numbers import compare_dates, compare_numbers
from viewer.core.compare_quotations import compare_quotations
from viewer.core.document import Side
from viewer.core.fact_context import FactContext, know_document, shipped_aliases
from viewer.core.grade import FindingKind, Strength
from viewer.core.negation import compare_negations
from viewer.core.passage import Correspondence, cut_passage
from viewer.core.span import Span

if TYPE_CHECKING:
    from viewer.core.grade import Finding
    from viewer.core.passage import Passage

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
        *compare_quotations(places, known),
    ]
    if known.is_english:
        found += compare_dates(places)
        found += compare_negations(places)
        found += compare_names(places, known)
    found = _with_their_month(places, found)
    if places.is_slight:
        found = [replace(finding, strength=Strength.CHECK) for finding in found]
    found.sort(key=lambda finding: _position(finding, left, right))
    return tuple(found[:_MOST])


def _with_their_month(places: Correspondence, found: list[Finding]) -> list[Finding]:
    """Join the day or year that is missing with the month next to it: "7 August" is one date."""
    for side, passage in ((Side.LEFT, places.left), (Side.RIGHT, places.right)):
        lone = [finding for finding in found if finding.side(side) and finding.side(side.other) is None]
        months = [finding for finding in lone if finding.kind is FindingKind.DATE]
        numbers = [finding for finding in lone if finding.kind is FindingKind.NUMBER]
        for month in months:
            whole, parts = month, [month]
            for number in numbers:
                span, day = whole.side(side), number.side(side)
                if span and day and _are_next(passage, span, day):
                    parts.append(number)
                    span = span.join(day)
                    whole = replace(month, left=span) if side is Side.LEFT else replace(month, right=span)
            if len(parts) > 1:
                found = [finding for finding in found if finding not in parts] + [whole]
                numbers = [number for number in numbers if number not in parts]
    return found


def _are_next(passage: Passage, one: Span, other: Span) -> bool:
    """Whether nothing but a comma or "of" stands between two parts of a date."""
    if one.overlaps(other):
        return False
    between = passage.within(Span(min(one.end, other.end), max(one.start, other.start)))
    return all(passage.keys[at] in {",", "of", "the"} for at in range(between.start, between.end)) and len(between) <= 2


def _position(finding: Finding, left: Span, right: Span) -> tuple[float, str, bool]:
    """Return how far into the pair a finding stands: the same for its mirror image, but for ties."""
    ways = [
        (own.start - whole.start) / max(1, len(whole))
        for own, whole in ((finding.left, left), (finding.right, right))
        if own is not None
    ]
    return sum(ways) / len(ways), finding.kind, finding.left is None
