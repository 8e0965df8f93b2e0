"""Words that are exchanged for the same other words again and again: a choice of terms, or one error made often."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.core.edits import EditClass, Operation
from viewer.core.forms import stem
from viewer.core.grade import Grade
from viewer.core.words import TokenKind, is_function_word, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.core.alignment import Pair
    from viewer.core.edits import Edit, PairEdits
    from viewer.core.span import Span
    from viewer.core.words import Token

_LONGEST = 3
"""Words that say something, up to which a stretch is a term."""
_LEAST = 2
"""Places from which on an exchange is one that is made again and again."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where words are exchanged: the pair, and the code points in the two documents."""

    pair: Pair
    left: Span
    right: Span


@dataclass(frozen=True, slots=True)
class Substitution:
    """Words of the left that stand for words of the right in several places.

    The words are given as they stand in the first place, in lower case; the places come in the order of the text.
    """

    left: str
    right: str
    places: tuple[Place, ...]


def repeated_substitutions(
    left_text: str, right_text: str, edits: Iterable[tuple[Pair, PairEdits]]
) -> tuple[Substitution, ...]:
    """Return the exchanges of words that are made in two places or more, the most frequent first.

    `edits` are the word edits of a comparison's pairs in the order of the text. Words count as the same in whatever
    case and form; function words around them are not looked at. Weak and moved edits are no exchanges.
    """
    found = SubstitutionCount(left_text, right_text)
    for pair, of_pair in edits:
        found.add(pair, of_pair)
    return found.repeated()


class SubstitutionCount:
    """Counts exchanges of words pair by pair, for who cannot wait for all of them at once."""

    def __init__(self, left_text: str, right_text: str) -> None:
        self._texts = left_text, right_text
        self._places: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Place]] = defaultdict(list)

    def add(self, pair: Pair, found: PairEdits) -> None:
        """Take the edits of the next pair in the order of the text."""
        for edit in found.edits:
            for key, left, right in _exchanges(*self._texts, edit, found):
                self._places[key].append(Place(pair, left, right))

    def repeated(self) -> tuple[Substitution, ...]:
        """Return the exchanges that were made in two places or more, the most frequent first."""
        repeated = [places for places in self._places.values() if len(places) >= _LEAST]
        repeated.sort(key=lambda places: -len(places))
        left_text, right_text = self._texts
        return tuple(
            Substitution(_said(left_text, places[0].left), _said(right_text, places[0].right), tuple(places))
            for places in repeated
        )


_Exchange = tuple[tuple[tuple[str, ...], tuple[str, ...]], "Span", "Span"]


def _exchanges(left_text: str, right_text: str, edit: Edit, found: PairEdits) -> Iterator[_Exchange]:
    """Yield what an edit exchanges: its words as a whole, or where there are as many on both sides each for one."""
    spans = answer_of(edit, found)
    if spans is None or edit.is_weak or edit.classes & EditClass.MOVED:
        return
    left, right = _words(left_text, spans[0]), _words(right_text, spans[1])
    if len(left) == len(right):
        for mine, other in zip(left, right, strict=True):
            yield from _exchange([mine], [other])
    elif 0 < len(left) <= _LONGEST and 0 < len(right) <= _LONGEST:
        yield from _exchange(left, right)


def answer_of(edit: Edit, found: PairEdits) -> tuple[Span, Span] | None:
    """Return what an edit exchanges for what: a rewording may stand at two places of the pair."""
    right = edit.right
    if edit.operation is Operation.DELETE and edit.grade is Grade.REWORDED and edit.partner is not None:
        right = found.edits[edit.partner].right
    elif edit.operation is not Operation.REPLACE:
        return None
    return (edit.left, right) if edit.left is not None and right is not None else None


def _exchange(left: list[Token], right: list[Token]) -> Iterator[_Exchange]:
    key = tuple(stem(token.key) for token in left), tuple(stem(token.key) for token in right)
    if key[0] != key[1]:
        yield key, left[0].span.join(left[-1].span), right[0].span.join(right[-1].span)


def _words(text: str, span: Span) -> list[Token]:
    """Return the words of a span that say something."""
    return [
        token
        for token in tokenise(text, span)
        if token.kind is not TokenKind.PUNCTUATION and not is_function_word(token.key)
    ]


def _said(text: str, span: Span) -> str:
    return " ".join(span.of(text).casefold().split())
