"""Sentences → vectors of the words and letters they are made of (tf-idf): dense for short texts, sparse for long ones.

Features are words, pairs of neighbouring words, and runs of four letters within words; a letter of Han, Kana or Thai is
a word of its own. Rare features weigh more: by their number of sentences in both documents together.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

import numpy as np
import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

_WORD = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]|[\p{L}\p{M}\p{N}_]+")
_PAIR_WEIGHT = 0.5
_LETTERS_WEIGHT = 0.5
_LETTERS = 4
_BREATH = 4_000  # sentences counted in one go
_PORTION = 200_000  # pairs of words numbered in one go
_DENSE = 2_000_000  # cells; a table up to this is dense: importing scipy takes longer than all that is done with it


def key_of(text: str) -> str:
    """Return what of a sentence is compared: its words, one space between, without case or compatibility forms."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return " ".join(_WORD.findall(text.casefold()))


def _ignore() -> None:
    """Hear of nothing."""


def weigh(left: Sequence[str], right: Sequence[str], step: Callable[[], None] = _ignore) -> tuple[Any, Any]:
    """Return the tf-idf rows of the keys of both sides, [sentences, features], not scaled to length one.

    They are a dense array for short texts and scipy's compressed rows for long ones, by their size alone. Rows of
    neighbouring sentences may be added: the sum stands for both. A sentence without a word has an empty row.
    `step` is called between parts of the work.
    """
    keys = [*left, *right]
    text = _Text(keys, step)
    features: list[NDArray[np.int64]] = []
    times: list[NDArray[np.float64]] = []
    sizes: list[NDArray[np.int64]] = [np.zeros(1, np.int64)]
    for start in range(0, len(keys), _BREATH):
        step()
        rows, found, counts = text.count(start, min(len(keys), start + _BREATH))
        features.append(found)
        times.append(np.sqrt(counts))
        sizes.append(np.bincount(rows, minlength=min(len(keys), start + _BREATH) - start))
    step()
    columns = np.concatenate([*features, np.zeros(0, np.int64)])
    spread = np.bincount(columns, minlength=text.feature_count)
    step()
    rarity = text.weights() * np.log1p(len(keys) / np.maximum(spread, 1))
    step()
    values = rarity[columns]
    step()
    values *= np.concatenate([*times, np.zeros(0)])
    step()
    table = _table(values.astype(np.float32), columns, np.concatenate(sizes), text.feature_count)
    return table[: len(left)], table[len(left) :]


def _table(values: NDArray[np.float32], columns: NDArray[np.int64], sizes: NDArray[np.int64], width: int) -> Any:
    """Return the rows whose entries follow each other, `sizes` (after a zero) of them a row."""
    count = len(sizes) - 1
    if count * width <= _DENSE:
        table = np.zeros((count, width), np.float32)
        table[np.repeat(np.arange(count), sizes[1:]), columns] = values
        return table
    from scipy import sparse  # noqa: PLC0415 - a seventh of a second that short texts need not wait for

    borders = np.cumsum(sizes).astype(np.int32)
    return sparse.csr_array((values, columns.astype(np.int32), borders), shape=(count, width))


class _Text:
    """The words of all sentences in a row, with numbers for features: words first, then runs of letters, then pairs."""

    def __init__(self, keys: list[str], step: Callable[[], None]) -> None:
        words: dict[str, int] = {}
        numbers: list[int] = []
        starts = [0]
        for row, key in enumerate(keys):
            if not row % _BREATH:
                step()
            numbers += [words.setdefault(word, len(words)) for word in _WORD.findall(key)]
            starts.append(len(numbers))
        self._words = np.array(numbers, np.int64)
        self._starts = np.array(starts, np.int64)
        self._word_count = max(1, len(words))
        step()
        owner, self._letters = _letters_of(list(words))
        self._letter_starts = np.searchsorted(owner, np.arange(len(words) + 1))
        self._letter_count = int(self._letters.max()) + 1 if len(self._letters) else 0
        step()
        self._pairs, pair_count = _number(self._words[:-1] * self._word_count + self._words[1:], step)
        self.feature_count = self._word_count + self._letter_count + pair_count

    def weights(self) -> NDArray[np.float64]:
        """Return the weight of each feature by its kind."""
        weights = np.full(self.feature_count, _PAIR_WEIGHT)
        weights[: self._word_count + self._letter_count] = _LETTERS_WEIGHT
        weights[: self._word_count] = 1.0
        return weights

    def count(self, start: int, stop: int) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """Return the features of some sentences, in order: index from `start`, number, how often."""
        first, last = self._starts[start], self._starts[stop]
        words = self._words[first:last]
        rows = np.repeat(np.arange(stop - start), np.diff(self._starts[start : stop + 1]))
        lengths = np.diff(self._letter_starts)[words]
        ends = np.cumsum(lengths)
        at = np.arange(lengths.sum()) + np.repeat(self._letter_starts[words] - ends + lengths, lengths)
        same = rows[1:] == rows[:-1]
        cells = np.concatenate(
            [
                rows * self.feature_count + words,
                np.repeat(rows, lengths) * self.feature_count + self._letters[at] + self._word_count,
                (rows[1:] * self.feature_count + self._pairs[first : max(first, last - 1)])[same]
                + (self._word_count + self._letter_count),
            ]
        )
        found, times = np.unique(cells, return_counts=True)
        return found // self.feature_count, found % self.feature_count, times


def _number(values: NDArray[np.int64], step: Callable[[], None]) -> tuple[NDArray[np.int64], int]:
    """Return the rank of each value among all that there are, and how many there are; a portion at a time."""
    portions = [values[start : start + _PORTION] for start in range(0, len(values), _PORTION)]
    known = [np.zeros(0, np.int64)]
    for portion in portions:
        known.append(_distinct(portion))
        step()
    every = _distinct(np.concatenate(known))
    step()
    ranks = np.empty(len(values), np.int64)
    for at, portion in enumerate(portions):
        order = np.argsort(portion)  # neighbours are looked up faster
        ranks[at * _PORTION + order] = np.searchsorted(every, portion[order])
        step()
    return ranks, len(every)


def _distinct(values: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the values that there are, rising; for as many as these, numpy's own way takes ten times as long."""
    ordered = np.sort(values)
    is_new = np.ones(len(ordered), np.bool_)
    is_new[1:] = ordered[1:] != ordered[:-1]
    found: NDArray[np.int64] = ordered[is_new]
    return found


def _letters_of(words: list[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the runs of letters of each word, its borders included: (index of the word, number of the run)."""
    numbers: dict[str, int] = {}
    owner: list[int] = []
    found: list[int] = []
    for index, word in enumerate(words):
        framed = f"#{word}#"
        for start in range(len(framed) - _LETTERS + 1):
            owner.append(index)
            found.append(numbers.setdefault(framed[start : start + _LETTERS], len(numbers)))
    return np.array(owner, np.int64), np.array(found, np.int64)
