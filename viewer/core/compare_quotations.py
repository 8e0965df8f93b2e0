"""Quotations in which the two sides of a pair differ."""

from __future__ import annotations

from operator import and_
from typing import TYPE_CHECKING

import regex

from viewer.core.grade import Finding, FindingKind, Strength
from viewer.core.quotations import quotations_within
from viewer.core.span import Span
from viewer.core.words import is_function_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.core.fact_context import FactContext
    from viewer.core.passage import Correspondence, Passage
    from viewer.core.quotations import Quotation

_SAID = 1 / 3
"""Share of a quotation's words that must be quoted on the other side for it to be the same quotation."""
_LONGEST_NAME = 5
"""Words up to which something in quotation marks may be a name."""
_LONGEST_TERM = 3
"""Words up to which something in quotation marks may be a term."""
_SAYING = regex.compile(
    r"""(?:sa(?:y|id)|t(?:ell|old)|sp(?:eak|oke)|claim|call|vow|promis|pledg|insist|prais|critici|warn|accus|oppos|
    expla[in]|wr(?:i|o)t|add(?:s|ed|ing)$|ask|repl(?:y|ie)|answer|describ|declar|stat(?:e[ds]?|ing|ements?)$|den(?:y|ie)|
    admit|argu|remark|not(?:e[ds]|ing)$|comment|accord|quot|jok|urg|demand|refer|term(?:s|ed)$|dub|label|mean(?:s|t)$|
    word|phras|express|slogan|motto|interview|announc|agree|reject|assur|testif|report|mention|shout|cr(?:y|ie)|mock|
    complain|confirm|suggest|stress|emphasi|conclud|point|reiterat|boast|condemn|denounc|hail|believ|th(?:ink|ought))""",
    regex.X,
)
_MANY = 50
"""Quotations of one document, beyond which another without any does not use the marks."""
_STEM = 4
_TELLING = 2
"""Words that a quotation must have for it to be another one."""


def compare_quotations(places: Correspondence, known: FactContext) -> Iterator[Finding]:
    """Yield quotations whose marks stand on one side only, and quotations of other words altogether.

    The quotations are those of the whole documents: one may begin or end in another pair. To be checked are names in
    quotation marks, which are a matter of style more often than not, and what stands beside marks in wrong places.
    """
    left, right = places.left, places.right
    mine = quotations_within(known.left.quotations, left.span)
    others = quotations_within(known.right.quotations, right.span)
    if not mine and not others:
        return
    words, other_words = _words_in(left, mine), _words_in(right, others)
    lost = _lost(left.span, mine, words, other_words)
    added = _lost(right.span, others, other_words, words)
    # What is left over on both sides is one quotation in other words, or another one.
    shared = min(len(lost), len(added))
    for one, other in zip(lost[:shared], added[:shared], strict=True):
        if any(map(and_, _goes_on(mine, one, left.span), _goes_on(others, other, right.span))):
            continue  # parts of what is quoted all along
        telling = 1 if places.is_in_kept_context(left.within(one), right.within(other)) else _TELLING
        if _is_exchanged(left, one, right, other, telling=telling):
            yield Finding(FindingKind.QUOTATION, Strength.CHECK, one, other)
    is_told = all(quotation.is_sound for quotation in (*mine, *others)) and not _is_unmarked(known)
    for one in lost[shared:]:
        if not _is_bracketed(places, one, mirrored=False):
            strength = _strength(places, one, known, mirrored=False) if is_told else Strength.CHECK
            yield Finding(FindingKind.QUOTATION, strength, one, None)
    for other in added[shared:]:
        if not _is_bracketed(places, other, mirrored=True):
            strength = _strength(places, other, known, mirrored=True) if is_told else Strength.CHECK
            yield Finding(FindingKind.QUOTATION, strength, None, other)


def _goes_on(quotations: Sequence[Quotation], one: Span, pair: Span) -> tuple[bool, bool]:
    """Return whether a quotation, cut to its pair, began before the pair, and whether it ends after it."""
    began = one.start == pair.start and any(
        own.span.start < pair.start < own.span.end or (own.span.start == pair.start and not own.is_opened)
        for own in quotations
    )
    goes_on = one.end == pair.end and any(
        own.span.start < pair.end < own.span.end or (own.span.end == pair.end and not own.is_closed)
        for own in quotations
    )
    return began, goes_on


def _is_exchanged(left: Passage, one: Span, right: Passage, other: Span, *, telling: int) -> bool:
    """Whether two quotations have no word in common, although both have so many."""
    own, others = (
        {
            key[:_STEM]
            for at in passage.within(span)
            if (key := passage.keys[at])[0].isalnum() and not is_function_word(key)
        }
        for passage, span in ((left, one), (right, other))
    )
    return min(len(own), len(others)) >= telling and not own & others


def _words_in(passage: Passage, quotations: Sequence[Quotation]) -> list[frozenset[str]]:
    """Return the content words of each quotation, as far as they lie in the passage."""
    return [
        frozenset(
            key
            for at in passage.within(quotation.span)
            if (key := passage.keys[at])[0].isalnum() and not is_function_word(key)
        )
        for quotation in quotations
    ]


def _lost(
    span: Span, quotations: Sequence[Quotation], words: Sequence[frozenset[str]], others: Sequence[frozenset[str]]
) -> list[Span]:
    """Return the quotations, cut to a span, of whose words too few stand in a quotation of the other side."""
    quoted = frozenset().union(*others)
    lost = []
    for quotation, own in zip(quotations, words, strict=True):
        start, end = quotation.span.start, quotation.span.end
        has_mark = (quotation.is_opened and start >= span.start) or (quotation.is_closed and end <= span.end)
        is_said = len(own & quoted) >= _SAID * len(own) if own else bool(others)
        is_said = is_said or any(len(own & other) >= _SAID * min(len(own), len(other)) > 0 for other in others)
        if has_mark and not is_said:
            lost.append(Span(max(start, span.start), min(end, span.end)))
    return lost


def _is_unmarked(known: FactContext) -> bool:
    """Whether one of the documents has no quotation marks at all although the other has many: as a rule of its own."""
    counts = sorted((len(known.left.quotations), len(known.right.quotations)))
    return not counts[0] and counts[1] > _MANY


def _is_bracketed(places: Correspondence, quotation: Span, *, mirrored: bool) -> bool:
    """Whether the other side has brackets for the quotation marks."""
    own, other = (places.right, places.left) if mirrored else (places.left, places.right)
    tokens = own.within(quotation)
    gap = places.gap(tokens, mirrored=mirrored)
    inside = other.keys[gap.start : gap.end]
    return any(
        opening in inside
        and closing in inside[inside.index(opening) :]
        and not set(inside).isdisjoint(_said(own, tokens))
        for opening, closing in ("[]", "<>", "\uff3b\uff3d", "〈〉", "《》", "【】")
    )


def _said(passage: Passage, tokens: Span) -> Iterator[str]:
    """Yield the content words among some tokens, compounds in parts."""
    for at in range(tokens.start, tokens.end):
        if passage.keys[at][0].isalnum() and not is_function_word(passage.keys[at]):
            yield from passage.keys[at].split("-")


def _strength(places: Correspondence, quotation: Span, known: FactContext, *, mirrored: bool) -> Strength:
    """Return how much it says that a quotation, cut to its pair, is on one side only."""
    passage, other, document = (
        (places.right, places.left, known.right) if mirrored else (places.left, places.right, known.left)
    )
    tokens = passage.within(quotation)
    is_beginning = not any(own.span.start < quotation.start < own.span.end for own in document.quotations)
    within = [at for at in tokens if passage.keys[at][0].isalnum()]
    capitals = {other.keys[at] for at in range(len(other)) if other.is_capital(at)}
    is_name = (
        0 < len(within) <= _LONGEST_NAME
        and all(
            passage.raws[at][0].isupper() or passage.raws[at][0].isdigit() or is_function_word(passage.keys[at])
            for at in within
        )
        and passage.raws[within[0]][0].isupper()
        and (
            not all(passage.keys[at] in known.aliases.common or is_function_word(passage.keys[at]) for at in within)
            or capitals.issuperset(passage.keys[at] for at in within if not is_function_word(passage.keys[at]))
        )
    )
    is_term = known.is_english and len(within) <= _LONGEST_TERM and not _is_somebody_speaking(places)
    is_lone = is_beginning and not (is_name or is_term) and not places.is_part_of_more(tokens, mirrored=mirrored)
    return Strength.STRONG if is_lone else Strength.CHECK


def _is_somebody_speaking(places: Correspondence) -> bool:
    """Whether either side has a word of saying: without one, marks around a few words set a term apart."""
    return any(_SAYING.match(key) for passage in (places.left, places.right) for key in passage.keys)
