"""Which words of two texts answer each other, by meaning, letters, place and neighbours together.

Word alignment without trained weights: words that are each other's best counterpart are linked, and links grow to
their neighbours, so that one word may answer several. The constants were set on annotated paraphrases
(tests/benchmarks/words.py measures them).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from viewer.core.forms import stem
from viewer.core.words import is_function_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

_IDENTICAL_CONTENT = 0.05
_IDENTICAL_PUNCTUATION = 0.04
_LETTERS = 0.2
_SAME_STEM = 0.8
_LEAST_EDIT_RATIO = 0.6
_NEIGHBOURS_MEANING = 0.12
_NEIGHBOURS_IDENTICAL = 0.1
_FUNCTION_FOR_CONTENT = 0.04
_WORD_FOR_PUNCTUATION = 0.44
_OTHER_NUMBER = 0.04
_OTHER_FUNCTION_WORD = 0.06
_DISTANCE = 0.17
_DISTANCE_OF_LIGHT_WORDS = 0.23
_LINKED_FROM = 0.3
_GROWN_FROM = 0.425
_ROUNDS = 3


@dataclass(frozen=True, slots=True, order=True)
class WordLink:
    """Two words that answer each other, by their indices; `similarity` is that of their meanings, -1 to 1."""

    left: int
    right: int
    similarity: float


def link_words(left: Sequence[str], right: Sequence[str], meaning: Matrix) -> list[WordLink]:
    """Return the links between the words of two texts, in order.

    Words and signs are given by their keys (see `viewer.core.words.fold`) and by how near they are in meaning,
    [left, right] (see `viewer.finding.word_vectors`).
    """
    if not left or not right:
        return []
    score = _score(left, right, meaning)
    linked = _mutual(score)
    _grow(score, linked)
    return [WordLink(int(i), int(j), float(meaning[i, j])) for i, j in zip(*np.nonzero(linked), strict=True)]


class _Side:
    """What is asked of the words of one side."""

    def __init__(self, keys: Sequence[str]) -> None:
        self.is_word = np.array([any(map(str.isalnum, key)) for key in keys])
        self.is_function = np.array([is_function_word(key) for key in keys])
        self.has_digit = np.array([any(map(str.isdigit, key)) for key in keys])
        self.place = (np.arange(len(keys), dtype=np.float32) + 0.5) / len(keys)


def _score(left: Sequence[str], right: Sequence[str], meaning: Matrix) -> Matrix:
    """Return how well each word of the left answers each of the right."""
    numbers: dict[str, int] = {}
    codes = [np.array([numbers.setdefault(key, len(numbers)) for key in keys]) for keys in (left, right)]
    same = codes[0][:, None] == codes[1]
    one, other = _Side(left), _Side(right)
    are_words = one.is_word[:, None] & other.is_word
    are_signs = ~one.is_word[:, None] & ~other.is_word
    are_function = one.is_function[:, None] & other.is_function
    identical = same.astype(np.float32)
    distance = np.abs(one.place[:, None] - other.place)
    score = meaning + _NEIGHBOURS_MEANING * _beside(meaning) + _NEIGHBOURS_IDENTICAL * _beside(identical)
    score += _IDENTICAL_CONTENT * (same & ~are_function & ~are_signs) + _IDENTICAL_PUNCTUATION * (same & are_signs)
    score += _LETTERS * np.where(are_words & ~same, _likeness(left, right), 0)
    score -= _FUNCTION_FOR_CONTENT * (are_words & (one.is_function[:, None] != other.is_function))
    score -= _WORD_FOR_PUNCTUATION * (one.is_word[:, None] != other.is_word)
    score -= _OTHER_NUMBER * (one.has_digit[:, None] & other.has_digit & ~same)
    score -= _OTHER_FUNCTION_WORD * (are_function & ~same)
    score -= (_DISTANCE + _DISTANCE_OF_LIGHT_WORDS * (are_function | are_signs)) * distance
    found: Matrix = score.astype(np.float32)
    return found


def _beside(values: Matrix) -> Matrix:
    """Return the mean of the two neighbours on the diagonal; what lies outside counts nothing."""
    padded = np.pad(values, 1)
    mean: Matrix = (padded[:-2, :-2] + padded[2:, 2:]) * np.float32(0.5)
    return mean


def _likeness(left: Sequence[str], right: Sequence[str]) -> Matrix:
    """Return how alike words are in their letters: in trigrams, in edits, in their stems, whichever says most."""
    edits = cdist(left, right, scorer=Indel.normalized_similarity)
    edits[edits <= _LEAST_EDIT_RATIO] = 0
    stems: dict[str, int] = {}
    codes = [np.array([stems.setdefault(stem(key), len(stems)) for key in keys]) for keys in (left, right)]
    same_stem = _SAME_STEM * (codes[0][:, None] == codes[1])
    found: Matrix = np.maximum(np.maximum(edits, same_stem), _dice(left, right)).astype(np.float32)
    return found


def _dice(left: Sequence[str], right: Sequence[str]) -> Matrix:
    """Return the Dice coefficient of the letter trigrams of words, their ends counted as letters."""
    columns: dict[str, int] = {}
    cells = [
        [(row, columns.setdefault(trigram, len(columns))) for row, key in enumerate(keys) for trigram in _trigrams(key)]
        for keys in (left, right)
    ]
    one, other = (np.zeros((len(keys), len(columns)), np.float32) for keys in (left, right))
    for matrix, filled in zip((one, other), cells, strict=True):
        if filled:
            matrix[tuple(np.array(filled).T)] = 1
    sizes = one.sum(axis=1)[:, None] + other.sum(axis=1)
    dice: Matrix = 2 * (one @ other.T) / np.maximum(sizes, 1)
    return dice


def _trigrams(key: str) -> set[str]:
    bounded = f"^{key}$"
    return {bounded[at : at + 3] for at in range(len(bounded) - 2)}


def _mutual(score: Matrix) -> NDArray[np.bool_]:
    """Link words that are each other's best counterpart."""
    rows, columns = np.arange(score.shape[0]), score.argmax(axis=1)
    chosen = (score.argmax(axis=0)[columns] == rows) & (score[rows, columns] >= _LINKED_FROM)
    linked = np.zeros(score.shape, np.bool_)
    linked[rows[chosen], columns[chosen]] = True
    return linked


def _grow(score: Matrix, linked: NDArray[np.bool_]) -> None:
    """Link words that are left over to their best counterpart beside a link: by sharing it, or by going on with it."""
    near = score >= _GROWN_FROM
    for _ in range(_ROUNDS):
        added = [*_growth(score, near, linked), *((i, j) for j, i in _growth(score.T, near.T, linked.T))]
        if not added:
            return
        for i, j in added:
            linked[i, j] = True


def _growth(score: Matrix, near: NDArray[np.bool_], linked: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Yield the links that the free words of the rows grow."""
    padded = np.pad(linked, 1)
    shares = padded[:-2, 1:-1] | padded[2:, 1:-1]
    goes_on = (padded[:-2, :-2] | padded[2:, 2:]) & ~linked.any(axis=0, keepdims=True)
    able = near & (shares | goes_on) & ~linked.any(axis=1, keepdims=True)
    best = np.where(able, score, -np.inf).argmax(axis=1)
    yield from ((i, int(j)) for i, j in enumerate(best) if able[i, j])
