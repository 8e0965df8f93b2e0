"""Names in which the two sides of a pair differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from viewer.core.exchanges import sort_out
from viewer.core.grade import Finding, FindingKind, Strength
from viewer.core.names import (
    find_names,
    is_form,
    is_said,
    is_similar,
    is_spelled_alike,
    is_variant,
    spelled_out,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from viewer.core.exchanges import Exchanges
    from viewer.core.fact_context import FactContext
    from viewer.core.names import Name
    from viewer.core.passage import Correspondence
    from viewer.core.span import Span


_OFTEN = 2
_COMPASS = frozenset(
    way + ending
    for way in ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
    for ending in ("", "ern")
)
"""Common words that make another place of a name."""
_SLIP = 2
"""Letters in which two names may differ by a slip, wherever they stand."""
_SLACK = 6
"""Further words between what is kept, up to which two names still stand at one place."""


def compare_names(places: Correspondence, known: FactContext) -> Iterator[Finding]:
    """Yield names exchanged for others (strong); to be checked: names on one side only, other spellings."""
    lower, names = known.left.lower | known.right.lower, known.left.names | known.right.names
    left = find_names(places.left, known.aliases, lower, names)
    right = find_names(places.right, known.aliases, lower, names)
    if not left and not right:
        return
    left_words = words_of(places.left, left, known.aliases)
    right_words = words_of(places.right, right, known.aliases)

    def is_same(mine: Name, other: Name) -> bool:
        return mine.key == other.key or is_form(mine.key, other.key)

    news = sort_out(left, right, is_same, places)
    news.left = [name for name in news.left if not is_said(name.key, right_words)]
    news.right = [name for name in news.right if not is_said(name.key, left_words)]
    if news.left or news.right:
        _settle_initials(places, news)
    for exchange in _joined(sorted(_exchanged(news, places, known), key=lambda one: one.left.start)):
        yield _finding(places, exchange.left, exchange.right, is_strong=exchange.is_strong)
    yield from _one_sided(places, news, left, right)


@dataclass(frozen=True, slots=True)
class _Exchange:
    """Tokens of a name on the left that stand for tokens of another on the right."""

    left: Span
    right: Span
    is_strong: bool


def _exchanged(news: Exchanges[Name], places: Correspondence, known: FactContext) -> Iterator[_Exchange]:
    for mine, other in news.take_pairs(_look_alike):
        distance = OSA.distance(mine.key, other.key)
        is_slip = not (is_variant(mine.key, other.key) or _is_renamed(mine, other, known))
        is_name = not (mine.is_described or other.is_described)
        # Names that are only somewhat alike may be two names, unless they stand at one place.
        is_there = distance <= _SLIP or places.is_same_place(mine.tokens, other.tokens, slack=_SLACK)
        yield _Exchange(mine.tokens, other.tokens, is_slip and is_there and (is_name or distance == 1))
    for mine, other in news.take_pairs(lambda a, b: _stand_alike(a, b, places)):
        is_name = not (mine.is_described and other.is_described) or {mine.key, other.key} <= _COMPASS
        is_same = is_variant(mine.key, other.key) or _is_renamed(mine, other, known)
        yield _Exchange(mine.tokens, other.tokens, is_name and not is_same)
    for mine, other in news.take_spares(lambda a, b: places.is_all_there_is(a.tokens, b.tokens)):
        yield _Exchange(mine.tokens, other.tokens, not (mine.is_described or other.is_described))


def _joined(exchanges: Iterable[_Exchange]) -> list[_Exchange]:
    """Join the words of one name that are exchanged, in whatever order: of a person there is one finding."""
    joined: list[_Exchange] = []
    for one in exchanges:
        last = joined[-1] if joined else None
        if last and last.left.end == one.left.start and one.right.end == last.right.start:
            joined[-1] = _Exchange(
                last.left.join(one.left), one.right.join(last.right), last.is_strong or one.is_strong
            )
        elif last and last.left.end == one.left.start and last.right.end == one.right.start:
            joined[-1] = _Exchange(
                last.left.join(one.left), last.right.join(one.right), last.is_strong or one.is_strong
            )
        else:
            joined.append(one)
    return joined


def _settle_initials(places: Correspondence, news: Exchanges[Name]) -> None:
    """Let go of names that the other side gives by their initials."""
    left, right = spelled_out(places.left, places.right), spelled_out(places.right, places.left)
    news.left = [name for name in news.left if name.tokens.start not in left]
    news.right = [name for name in news.right if name.tokens.start not in right]


def _is_renamed(mine: Name, other: Name, known: FactContext) -> bool:
    """Whether the two documents nearly always have one name each, as a rule of spelling."""
    left, right = known.left.capitals, known.right.capitals
    own, others = left.get(mine.key, 0), right.get(other.key, 0)
    return min(own, others) >= _OFTEN and 3 * left.get(other.key, 0) < own and 3 * right.get(mine.key, 0) < others


def _look_alike(mine: Name, other: Name) -> bool:
    """Whether two names differ as a slip would have it; of words that may be none, by no more than a letter."""
    if mine.is_described and other.is_described:
        return False
    if not is_similar(mine.key, other.key) and not is_spelled_alike(mine.key, other.key):
        return False
    return mine.is_sure or other.is_sure or len(mine.key) == len(other.key)


def _stand_alike(mine: Name, other: Name, places: Correspondence) -> bool:
    """Whether two names stand at one place of a text that is the same around them."""
    return mine.is_sure and other.is_sure and places.is_in_kept_context(mine.tokens, other.tokens)


def _one_sided(
    places: Correspondence, news: Exchanges[Name], left: Sequence[Name], right: Sequence[Name]
) -> Iterator[Finding]:
    """Yield what is left over, a name of several words once; a name that is only fuller on one side is no news."""
    mine = _runs(places, news.left, left, is_alone=not news.right, mirrored=False)
    others = _runs(places, news.right, right, is_alone=not news.left, mirrored=True)
    for own in mine:
        answer = next((other for other in others if places.is_same_place(own, other, slack=_SLACK)), None)
        if answer is not None:
            others.remove(answer)
        yield _finding(places, own, answer, is_strong=False)
    for other in others:
        yield _finding(places, None, other, is_strong=False)


def _runs(
    places: Correspondence, news: Sequence[Name], names: Sequence[Name], *, is_alone: bool, mirrored: bool
) -> list[Span]:
    """Return the tokens of each run of names that holds news."""
    unsaid = {name.tokens for name in news}
    partly = {name.run for name in names if name.tokens not in unsaid and not name.is_described}
    spans: dict[int, Span] = {}
    for name in news:
        if not name.is_sure or name.is_described:
            continue
        if is_alone and name.run in partly and not _has_rival(places, name, mirrored=mirrored):
            continue
        spans[name.run] = spans.get(name.run, name.tokens).join(name.tokens)
    return list(spans.values())


def _has_rival(places: Correspondence, name: Name, *, mirrored: bool) -> bool:
    """Whether another word with a capital stands where the other side should have a name."""
    own, other = (places.right, places.left) if mirrored else (places.left, places.right)
    gap = places.gap(name.tokens, mirrored=mirrored)
    return any(other.is_capital(at) and other.keys[at] not in own.keys for at in gap)


def _finding(places: Correspondence, left: Span | None, right: Span | None, *, is_strong: bool) -> Finding:
    return Finding(
        FindingKind.NAME,
        Strength.STRONG if is_strong else Strength.CHECK,
        places.left.extent(left) if left else None,
        places.right.extent(right) if right else None,
    )
