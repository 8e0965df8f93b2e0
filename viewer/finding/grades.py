"""Pairs of texts → their word edits with grades, by the sentence model."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from viewer.core.edits import Operation
from viewer.core.word_edits import SAME_WORDS
from viewer.core.word_pairs import cut
from viewer.finding.graded_edits import grade_edits
from viewer.finding.word_links import link_words
from viewer.finding.word_vectors import WordReader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from viewer.core.edits import PairEdits
    from viewer.core.span import Span
    from viewer.core.word_pairs import Words
    from viewer.finding.embedder import Embedder

_LARGEST = 1_000_000
"""Pairs with more pairs of words than this keep their literal edits."""
_ASCII_SHARE = 0.8
"""Texts with fewer letters of English among their letters are not graded: the model was not measured on them."""


@dataclass(frozen=True, slots=True)
class Literal:
    """A pair whose words have been compared literally: the documents' texts, its code points in them, its edits."""

    left_text: str
    right_text: str
    left: Span
    right: Span
    edits: PairEdits

    def mirrored(self) -> Literal:
        """Return the pair with its sides swapped."""
        return Literal(self.right_text, self.left_text, self.right, self.left, self.edits.mirrored())


class Grader:
    """Grades word edits."""

    def __init__(self, embedder: Embedder) -> None:
        self._reader = WordReader(embedder)

    def warm(self) -> None:
        """Find out what has to be known once."""
        self._reader.warm()

    def grade(self, pairs: Sequence[Literal], check: Callable[[], None] = lambda: None) -> list[PairEdits]:
        """Return the edits of each pair with grades; what one pair comes to does not depend on the others.

        Swapping the sides of a pair mirrors the result. Pairs in which no word changes, that are too large, or that are
        not in English letters, keep their edits; they count as graded all the same. `check` is called between parts of
        the work; what it raises is raised.
        """
        found = [replace(pair.edits, graded=True) for pair in pairs]
        open_pairs = {at: _Ordered(pair) for at, pair in enumerate(pairs) if _is_open(pair)}
        readable = {at: pair for at, pair in open_pairs.items() if len(pair.left) * len(pair.right) <= _LARGEST}
        meanings = self._reader.similarities([pair.texts for pair in readable.values()], check)
        for (at, pair), meaning in zip(readable.items(), meanings, strict=True):
            check()
            found[at] = pair.grade(meaning)
        return found


class _Ordered:
    """A pair with its sides in an order chosen by their content, so that swapping them mirrors the result."""

    def __init__(self, pair: Literal) -> None:
        one, other = cut(pair.left_text, pair.left), cut(pair.right_text, pair.right)
        self._is_mirrored = (other.keys, other.raws) < (one.keys, one.raws)
        if self._is_mirrored:
            pair, one, other = pair.mirrored(), other, one
        self._edits = pair.edits
        self.left, self.right = one, other
        self.texts = _text(pair.left_text, pair.left, one), _text(pair.right_text, pair.right, other)

    def grade(self, meaning: NDArray[np.float32]) -> PairEdits:
        links = link_words(self.left.keys, self.right.keys, meaning)
        found = grade_edits(self.left, self.right, self._edits, links, meaning)
        return found.mirrored() if self._is_mirrored else found


def _text(text: str, span: Span, words: Words) -> tuple[str, list[Span]]:
    return span.of(text), [token.span.shift(-span.start) for token in words.tokens]


def _is_open(pair: Literal) -> bool:
    """Whether there is anything to be graded, in a language that the model may know."""
    changes = (edit for edit in pair.edits.edits if edit.operation is not Operation.EQUAL)
    if all(edit.classes & SAME_WORDS for edit in changes):
        return False
    letters = [sign for sign in pair.left.of(pair.left_text) + pair.right.of(pair.right_text) if sign.isalpha()]
    return sum(map(str.isascii, letters)) >= _ASCII_SHARE * len(letters)
