"""Numbers and dates in which the two sides of a pair differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.core.dates import find_dates
from viewer.core.exchanges import sort_out
from viewer.core.grade import Finding, FindingKind, Strength
from viewer.core.quantities import find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.core.dates import When
    from viewer.core.exchanges import Exchanges
    from viewer.core.passage import Correspondence
    from viewer.core.quantity import Quantity
    from viewer.core.span import Span

_SMALL_WORDS = 20
"""Numbers up to this, and round ones, are written as words as well, which are not known in every language."""


def compare_numbers(places: Correspondence, *, english: bool) -> Iterator[Finding]:
    """Yield numbers that differ: exchanged ones, and those on one side only that cannot well be said otherwise."""
    left = find_quantities(places.left, english=english)
    right = find_quantities(places.right, english=english)
    if not left and not right:
        return
    news = sort_out(left, right, lambda mine, other: mine.is_same(other), places)
    for mine, other in _exchanged(news, places):
        yield _finding(places, FindingKind.NUMBER, mine.tokens, other.tokens)
    for fact in news.left:
        if _is_news(fact, english=english):
            yield _finding(places, FindingKind.NUMBER, fact.tokens, None, _strength(fact))
    for fact in news.right:
        if _is_news(fact, english=english):
            yield _finding(places, FindingKind.NUMBER, None, fact.tokens, _strength(fact))


def _exchanged(news: Exchanges[Quantity], places: Correspondence) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield numbers that stand for each other, those at the surest places first."""
    yield from news.take_pairs(lambda a, b: places.is_in_kept_context(a.tokens, b.tokens))
    yield from news.take_spares(lambda a, b: places.is_all_there_is(a.tokens, b.tokens))
    yield from news.take_pairs(lambda a, b: bool(a.name) and a.name == b.name)
    yield from news.take_pairs(
        lambda a, b: places.is_same_place(a.tokens, b.tokens, slack=1 if a.is_soft or b.is_soft else 6)
    )
    yield from news.take_pairs(lambda a, b: not (a.is_soft or b.is_soft))


def _strength(fact: Quantity) -> Strength:
    """Return how much it says that a number is missing: in words it may be said in many other ways."""
    return Strength.STRONG if fact.in_digits else Strength.CHECK


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
            yield _finding(places, FindingKind.DATE, fact.tokens, None)
    for fact in news.right:
        if not fact.is_soft:
            yield _finding(places, FindingKind.DATE, None, fact.tokens)


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
