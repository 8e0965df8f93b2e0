"""What the reader has decided of words that stand for each other: they say the same, or they are marked always."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from viewer.core.span import Span
from viewer.core.words import TokenKind, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from viewer.core.words import Token

_LONGEST_TERM = 240  # code points

Keys = tuple[str, ...]


class Decision(StrEnum):
    """What the reader has decided: EQUAL is no difference, MARK is a finding however alike the words are."""

    EQUAL = "equal"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class DecidedPair:
    """Two words or terms that stand for each other, as they were written first, and what was decided of them.

    They are compared by the keys of their words (`viewer.core.words.fold`), in this form and no other. Which of them
    stands on which side makes no difference, so that a decision outlives it when the sides are swapped. Raises
    ValueError where there is no word, or where both are the same words.
    """

    left: str
    right: str
    decision: Decision

    def __post_init__(self) -> None:
        if not is_pair(self.left, self.right):
            raise ValueError(f"{self.left!r} and {self.right!r} are no two terms")

    @property
    def names(self) -> frozenset[Keys]:
        """What the pair is known by."""
        return frozenset((keys_of(self.left), keys_of(self.right)))


def keys_of(term: str) -> Keys:
    """Return the keys of the words of a term; punctuation is left out."""
    return _keys_of(term[:_LONGEST_TERM])


@lru_cache(maxsize=4096)
def _keys_of(term: str) -> Keys:
    return tuple(token.key for token in wordy(term, Span(0, len(term))))


def is_pair(left: str, right: str) -> bool:
    """Whether something can be decided of two terms: both have words, and not the same ones."""
    one, other = keys_of(left), keys_of(right)
    return bool(one) and bool(other) and one != other


def term_of(text: str, span: Span | None = None) -> str:
    """Return how words of a text are written in the list of what is decided."""
    whole = span or Span(0, len(text))
    words = wordy(text, whole)
    if not words:
        return ""
    return " ".join(extent(words).of(text).split())[:_LONGEST_TERM]


def decide(
    decided: Sequence[DecidedPair], pairs: Iterable[tuple[str, str]], decision: Decision | None
) -> tuple[DecidedPair, ...]:
    """Return what is decided after another decision on some pairs of terms; None takes the one before back."""
    kept = {pair.names: pair for pair in decided}
    for left, right in pairs:
        one, other = term_of(left), term_of(right)
        if not is_pair(one, other):
            continue
        names = frozenset((keys_of(one), keys_of(other)))
        if decision is None:
            kept.pop(names, None)
        else:
            before = kept.get(names)
            kept[names] = replace(before, decision=decision) if before else DecidedPair(one, other, decision)
    return tuple(kept.values())


def decision_on(decided: Iterable[DecidedPair], left: str, right: str) -> Decision | None:
    """Return what is decided of two terms."""
    names = frozenset((keys_of(left), keys_of(right)))
    return next((pair.decision for pair in decided if pair.names == names), None)


def read_decided(found: object) -> tuple[DecidedPair, ...]:
    """Return decided pairs from what JSON gave back; what is damaged is left out, and of two on one pair the first."""
    pairs: dict[frozenset[Keys], DecidedPair] = {}
    for entry in found if isinstance(found, list) else ():
        if isinstance(entry, dict) and all(isinstance(entry.get(name), str) for name in ("left", "right", "decision")):
            try:
                pair = DecidedPair(entry["left"], entry["right"], Decision(entry["decision"]))
            except ValueError:
                continue
            pairs.setdefault(pair.names, pair)
    return tuple(pairs.values())


def wordy(text: str, span: Span) -> list[Token]:
    """Return the words and numbers of a part of a text."""
    return [token for token in tokenise(text, span) if token.kind is not TokenKind.PUNCTUATION]


def extent(words: Sequence[Token]) -> Span:
    """Return the code points from the first of some words to the last."""
    return words[0].span.join(words[-1].span)
