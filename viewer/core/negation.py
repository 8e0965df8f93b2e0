"""Negations of an English text, and other ways of saying the same: unaware for not aware, refused for did not agree."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from viewer.core.grade import Finding, FindingKind, Strength
from viewer.core.span import Span
from viewer.core.words import is_negation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from viewer.core.passage import Correspondence, Passage

_AFFIRMED = frozenset({"least", "doubt", "matter", "wonder"})
"""Words that make no denial of a negation before them: not least, no doubt."""
_EXCEEDED = frozenset({"only", "just", "merely", "simply", "solely"})
"""The same where "but" or "also" follows: not only this but also that."""
_BUT = frozenset({"but", "also"})
_BUT_FOR = frozenset({"but", "except", "other", "more"})
_IMPLICIT = regex.compile(
    r"""(?:fail|refus|den(?:y|ie)|lack|reject|declin|ceas|stop|avoid|prevent|prohibit|bann(?:ed|ing)$|forb[iae]d|
    oppos|exclud|neglect|absen|hardly$|barely$|scarcely$|rarely$|seldom$|unable$|unless$)|[a-z]{3}less(?:ly|ness)?$""",
    regex.X,
)
_PREFIX = regex.compile(r"(?:un|in|im|ir|il|dis|non-?)(?=[a-z]{3})")
_MOST = 200
"""Negations of one side, beyond which a pair is no unit of text."""
_NEAR = 4
"""Tokens between a negation's place on the other side and what says the same there."""
_REACH = 8
"""Tokens after a negation that it denies."""
_ONE_SENTENCE = 16
"""Tokens of a unit so short that it has one thing to deny."""
_NEXT = 3
"""Tokens after a negation among which what it denies is looked for first."""
_STEM = 4


def find_negations(passage: Passage) -> list[int]:
    """Return the indices of the tokens that deny something."""
    keys = passage.keys
    found: list[int] = []
    for at, key in enumerate(keys):
        if not _denies(key):
            continue
        after = keys[at + 1] if at + 1 < len(keys) else ""
        if key == "nor" and found and keys[found[-1]] == "neither":
            continue
        if key == "no" and (after[:1].isdigit() or after == "."):  # "no. 5"
            continue
        found.append(at)
    return found


def compare_negations(places: Correspondence) -> Iterator[Finding]:
    """Yield negations that the other side neither has nor says in another way."""
    left, right = find_negations(places.left), find_negations(places.right)
    if not (left or right) or max(len(left), len(right)) > _MOST:
        return
    for i in left.copy():
        j = places.to_right.get(i)
        if j in right:
            left.remove(i)
            right.remove(j)
    left = [i for i in left if not _affirms(places.left.keys, i, places.to_right)]
    right = [j for j in right if not _affirms(places.right.keys, j, places.to_left)]
    for i, j in _answering(places, left, right):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
    left, right = _unanswered(left, places, mirrored=False), _unanswered(right, places, mirrored=True)
    if len(left) == len(right) == 1 and max(len(places.left), len(places.right)) <= _ONE_SENTENCE:
        return  # the same, in the active voice and in the passive
    for i in left:
        yield Finding(FindingKind.NEGATION, Strength.CHECK, places.left.spans[i], None)
    for j in right:
        yield Finding(FindingKind.NEGATION, Strength.CHECK, None, places.right.spans[j])


def _answering(places: Correspondence, left: Sequence[int], right: Sequence[int]) -> list[tuple[int, int]]:
    """Return the negations that may be one: those of the same thing first, then those at the same place."""
    found = [(not _deny_the_same(places, i, j), _distance(places, i, j), i + j, i, j) for i in left for j in right]
    return [(i, j) for is_other, distance, _, i, j in sorted(found) if not is_other or distance <= _NEAR]


def _affirms(keys: Sequence[str], at: int, kept: Mapping[int, int]) -> bool:
    """Whether a negation denies nothing (not only) and came with the word after it, which the other side has not."""
    if at + 1 >= len(keys) or at + 1 in kept:
        return False
    after = keys[at + 1]
    return after in _AFFIRMED or (after in _EXCEEDED and not _BUT.isdisjoint(keys[at + 2 :]))


def _deny_the_same(places: Correspondence, i: int, j: int) -> bool:
    """Whether what follows two negations is the same, wherever they stand: no lamps, don't have lamps."""
    return not {*_denied_words(places.left, i)}.isdisjoint(_denied_words(places.right, j))


def _denied_words(passage: Passage, at: int) -> Iterator[str]:
    """Yield the content words directly after a negation."""
    for after in range(at + 1, min(at + 1 + _NEXT, len(passage))):
        if not passage.keys[after][0].isalnum():
            return
        if passage.says(after):
            yield passage.keys[after]


def _distance(places: Correspondence, i: int, j: int) -> int:
    """Return how far two tokens are from each other's place, the same both ways round."""
    there, here = places.gap(Span(i, i + 1)), places.gap(Span(j, j + 1), mirrored=True)
    return max(there.start - j, j - there.end, 0) + max(here.start - i, i - here.end, 0)


def _unanswered(alone: Sequence[int], places: Correspondence, *, mirrored: bool) -> list[int]:
    """Return those of the negations that no other wording on the other side answers."""
    if not alone:
        return []
    own, other = (places.right, places.left) if mirrored else (places.left, places.right)
    kept = places.to_left if mirrored else places.to_right
    answers = set(range(len(other))) - set(kept.values())
    found = []
    for at in alone:
        place = places.gap(Span(at, at + 1), mirrored=mirrored)
        answer = next((j for j in sorted(answers) if _answers(own, at, other, j, place)), None)
        if answer is None:
            found.append(at)
        else:
            answers.remove(answer)
    return found


def _answers(own: Passage, at: int, other: Passage, j: int, place: Span) -> bool:
    """Whether token `j` of the other side says what a negation says."""
    key = other.keys[j]
    if any((head := _denied(word)) and key.startswith(head) for word in own.keys[at + 1 : at + 1 + _NEXT]):
        return True  # not impossible, possible
    denied = _denied(key)
    if denied and any(word.startswith(denied) for word in own.keys[at + 1 : at + 1 + _REACH]):
        return True
    if not place.start - _NEAR <= j < place.end + _NEAR:
        return False
    if key in {"only", "just"} and not _BUT_FOR.isdisjoint(own.keys[at + 1 : at + 1 + _NEXT]):
        return True  # nobody but her, only her
    if key in {"only", "after"}:
        return "until" in own.keys[at : at + _REACH]
    return _denies_in_itself(key)


@lru_cache(maxsize=8192)
def _denies(key: str) -> bool:
    return is_negation(key) or key.endswith("n't") or key == "no-one"


@lru_cache(maxsize=8192)
def _denies_in_itself(key: str) -> bool:
    """Whether a word may say what a negation says elsewhere: refused, hardly, harmless."""
    return bool(_IMPLICIT.match(key))


@lru_cache(maxsize=8192)
def _denied(key: str) -> str | None:
    """Return the head of what a word with a denying prefix denies ("awar" of "unaware"), or None."""
    match = _PREFIX.match(key)
    return key[match.end() : match.end() + _STEM] if match and len(key) - match.end() >= _STEM else None
