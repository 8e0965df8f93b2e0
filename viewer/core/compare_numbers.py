"""Numbers and dates in which the two sides of a pair differ."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import regex

from viewer.core.dates import find_dates
from viewer.core.durations import duration_of, single_durations
from viewer.core.exchanges import sort_out
from viewer.core.grade import Finding, FindingKind, Strength
from viewer.core.quantities import find_quantities
from viewer.core.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.core.dates import When
    from viewer.core.exchanges import Exchanges
    from viewer.core.passage import Correspondence, Passage
    from viewer.core.span import Span

_SIGN = regex.compile(r"[-:/×.,]")
_DIGITS = regex.compile(r"\p{Nd}+")
_SHORT_YEAR = 2
_SMALL_WORDS = 20
"""Numbers up to this, and round ones, are written as words as well, which are not known in every language."""


def compare_numbers(places: Correspondence, *, english: bool) -> Iterator[Finding]:
    """Yield numbers that differ: exchanged ones, and those on one side only that cannot well be said otherwise."""
    left = find_quantities(places.left, english=english)
    right = find_quantities(places.right, english=english)
    if not left and not right:
        return
    is_same = partial(_is_same_length, places) if english else Quantity.is_same
    news = sort_out(left, right, is_same, places)
    _settle_said(places, news, english=english)
    for mine, other in _exchanged(news, places):
        yield _finding(places, FindingKind.NUMBER, mine.tokens, other.tokens)
    is_clear = len(news.left) == len(news.right) == 1
    for mine, other in news.take_pairs(lambda a, b: not (a.is_soft or b.is_soft)):
        # Nothing but that they are left over says that these stand for each other.
        strength = Strength.STRONG if is_clear else Strength.CHECK
        yield _finding(places, FindingKind.NUMBER, mine.tokens, other.tokens, strength)
    for fact in _scores(places.left, [fact for fact in news.left if _is_news(fact, english=english)]):
        strength = _strength(places, fact, mirrored=False)
        yield _finding(places, FindingKind.NUMBER, fact.tokens, None, strength)
    for fact in _scores(places.right, [fact for fact in news.right if _is_news(fact, english=english)]):
        strength = _strength(places, fact, mirrored=True)
        yield _finding(places, FindingKind.NUMBER, None, fact.tokens, strength)


def _is_same_length(places: Correspondence, mine: Quantity, other: Quantity) -> bool:
    """Whether two numbers are the same, or as long: 48 hours, two days."""
    if mine.is_same(other):
        return True
    length = duration_of(places.left, mine)
    return length is not None and length == duration_of(places.right, other)


def _settle_said(places: Correspondence, news: Exchanges[Quantity], *, english: bool) -> None:
    """Let go of numbers that the other side writes in parts ("1: 2" for "1:2") or leaves to a word ("24 hours")."""
    for own, other, facts, others in (
        (places.left, places.right, news.left, news.right),
        (places.right, places.left, news.right, news.left),
    ):
        for fact in list(facts):
            if any(_SIGN.search(own.keys[at]) for at in range(fact.tokens.start, fact.tokens.end)):
                parts = _parts(own, fact, other)
                if parts:
                    facts.remove(fact)
                    others[:] = [part for part in others if part.tokens.start not in parts]
                    continue
            if _is_short_year(own, fact, other):
                facts.remove(fact)
                continue
            length = duration_of(own, fact) if english else None
            if length and length in single_durations(other):
                facts.remove(fact)


def _parts(own: Passage, fact: Quantity, other: Passage) -> range | None:
    """Return the tokens of another passage that have the digits of a number one after the other, signs between them.

    The years of "2019/20" and "2019-2020" are the same.
    """
    said = [group for at in range(fact.tokens.start, fact.tokens.end) for group in _DIGITS.findall(own.keys[at])]
    width = 2 * len(said) - 1
    for start in range(len(other) - width + 1):
        parts, signs = other.keys[start : start + width : 2], other.keys[start + 1 : start + width : 2]
        if all(map(_SIGN.fullmatch, signs)) and all(map(_is_same_year, said, parts)):
            return range(start, start + width)
    return None


def _is_short_year(own: Passage, fact: Quantity, other: Passage) -> bool:
    """Whether a number is the end of a span of years of which the other side gives the last two digits: 1893-95."""
    at = fact.tokens.start
    if at < _SHORT_YEAR or not _SIGN.fullmatch(own.keys[at - 1]):
        return False
    return any(
        one == own.keys[at - 2] and _SIGN.fullmatch(sign) and _is_same_year(own.keys[at], two)
        for one, sign, two in zip(other.keys, other.keys[1:], other.keys[2:], strict=False)
    )


def _is_same_year(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) == _SHORT_YEAR and len(long) == 2 * _SHORT_YEAR and long.isdigit() and long.endswith(short)


def _scores(passage: Passage, facts: Iterable[Quantity]) -> list[Quantity]:
    """Join numbers with nothing but a sign between them: of a score, a date or a range there is one finding."""
    joined: list[Quantity] = []
    for fact in facts:
        last = joined[-1] if joined else None
        gap = range(last.tokens.end, fact.tokens.start) if last else range(0)
        if last and len(gap) <= 1 and all(_SIGN.fullmatch(passage.keys[at]) for at in gap):
            joined[-1] = replace(last, tokens=last.tokens.join(fact.tokens), in_digits=last.in_digits or fact.in_digits)
        else:
            joined.append(fact)
    return joined


def _exchanged(news: Exchanges[Quantity], places: Correspondence) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield numbers that stand for each other, those at the surest places first."""
    yield from news.take_pairs(lambda a, b: places.is_in_kept_context(a.tokens, b.tokens))
    yield from news.take_spares(lambda a, b: places.is_all_there_is(a.tokens, b.tokens))
    yield from news.take_pairs(lambda a, b: bool(a.name) and a.name == b.name)
    yield from news.take_pairs(
        lambda a, b: places.is_same_place(a.tokens, b.tokens, slack=1 if a.is_soft or b.is_soft else 6)
    )


def _strength(places: Correspondence, fact: Quantity, *, mirrored: bool) -> Strength:
    """Return how much it says that a number is missing: in words it may be said in many other ways."""
    is_lone = fact.in_digits and not places.is_part_of_more(fact.tokens, mirrored=mirrored)
    return Strength.STRONG if is_lone else Strength.CHECK


def _is_news(fact: Quantity, *, english: bool) -> bool:
    if fact.is_soft:
        return False
    value = fact.readings[0][0]
    return english or isinstance(value, str) or not (value <= _SMALL_WORDS or len(f"{value:.0f}".rstrip("0")) == 1)


def compare_dates(places: Correspondence) -> Iterator[Finding]:
    """Yield words of time that differ."""
    left, right = find_dates(places.left), find_dates(places.right)
    if not left and not right:
        return
    news = sort_out(left, right, lambda mine, other: (mine.about, mine.value) == (other.about, other.value), places)

    def exchanged(mine: When, other: When) -> bool:
        return mine.about == other.about and (not mine.is_soft or mine.value != other.value)

    for mine, other in news.take_pairs(exchanged):
        yield _finding(places, FindingKind.DATE, mine.tokens, other.tokens)
    for mine, other in news.take_spares(exchanged):
        yield _finding(places, FindingKind.DATE, mine.tokens, other.tokens)
    for fact in news.left:
        if not fact.is_soft:
            strength = Strength.CHECK if places.is_part_of_more(fact.tokens) else Strength.STRONG
            yield _finding(places, FindingKind.DATE, fact.tokens, None, strength)
    for fact in news.right:
        if not fact.is_soft:
            strength = Strength.CHECK if places.is_part_of_more(fact.tokens, mirrored=True) else Strength.STRONG
            yield _finding(places, FindingKind.DATE, None, fact.tokens, strength)


def _finding(
    places: Correspondence,
    kind: FindingKind,
    left: Span | None,
    right: Span | None,
    strength: Strength = Strength.STRONG,
) -> Finding:
    return Finding(
        kind,
        strength,
        places.left.extent(left) if left else None,
        places.right.extent(right) if right else None,
    )
