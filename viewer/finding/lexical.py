"""Sentences → sparse vectors of the words and letters they are made of (tf-idf).

Features are words, pairs of neighbouring words, and runs of four letters within words; a letter of Han, Kana or Thai is
a word of its own. Rare features weigh more: by their number of sentences in both documents together.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import numpy as np
import regex
from scipy import sparse

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

_WORD = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]|[\p{L}\p{M}\p{N}_]+")
_PAIR_WEIGHT = 0.5
_LETTERS_WEIGHT = 0.5
_LETTERS = 4
_BREATH = 4_000  # sentences read between two steps


def key_of(text: str) -> str:
    """Return what of a sentence is compared: its words, one space between, without case or compatibility forms."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return " ".join(_WORD.findall(text.casefold()))


def _ignore() -> None:
    """Hear of nothing."""


def weigh(
    left: Sequence[str], right: Sequence[str], step: Callable[[], None] = _ignore
) -> tuple[sparse.csr_array, sparse.csr_array]:
    """Return the tf-idf rows of the keys of both sides, [sentences, features], not scaled to length one.

    Rows of neighbouring sentences may be added: the sum stands for both. A sentence without a word has an empty row.
    `step` is called between parts of the work.
    """
    keys = [*left, *right]
    rows, features, weights = _count(keys, step)
    if not len(rows):
        empty = sparse.csr_array((len(keys), 1), dtype=np.float32)
        return empty[: len(left)], empty[len(left) :]
    cells, first, times = np.unique(rows * (features.max() + 1) + features, return_index=True, return_counts=True)
    del cells
    rows, features, weights = rows[first], features[first], weights[first]
    spread = np.bincount(features)
    values = weights * np.sqrt(times) * np.log1p(len(keys) / spread[features])
    table = sparse.csr_array(
        (values.astype(np.float32), features.astype(np.int32), _starts(rows, len(keys))),
        shape=(len(keys), len(spread)),
    )
    return table[: len(left)], table[len(left) :]


def _starts(rows: NDArray[np.int64], count: int) -> NDArray[np.int32]:
    return np.searchsorted(rows, np.arange(count + 1)).astype(np.int32)


def _count(
    keys: list[str], step: Callable[[], None]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Return every occurrence of every feature: its row, its number, its weight."""
    words: dict[str, int] = {}
    row_of: list[int] = []
    number_of: list[int] = []
    for row, key in enumerate(keys):
        if not row % _BREATH:
            step()
        for word in _WORD.findall(key):
            row_of.append(row)
            number_of.append(words.setdefault(word, len(words)))
    rows = np.array(row_of, np.int64)
    numbers = np.array(number_of, np.int64)
    if not len(rows):
        return rows, numbers, numbers.astype(np.float64)

    same = rows[1:] == rows[:-1]
    pair_rows = rows[1:][same]
    _, pairs = np.unique((numbers[:-1] * len(words) + numbers[1:])[same], return_inverse=True)

    owner, letters = _letters_of(list(words))
    starts = np.searchsorted(owner, np.arange(len(words) + 1))
    counts = (starts[1:] - starts[:-1])[numbers]
    letter_rows = np.repeat(rows, counts)
    ends = np.cumsum(counts)
    at = np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - counts, counts) + np.repeat(starts[numbers], counts)
    letter_numbers = letters[at]

    pair_base = len(words)
    letter_base = pair_base + (int(pairs.max()) + 1 if len(pairs) else 0)
    return (
        np.concatenate([rows, pair_rows, letter_rows]),
        np.concatenate([numbers, pairs + pair_base, letter_numbers + letter_base]),
        np.concatenate(
            [
                np.ones(len(rows)),
                np.full(len(pair_rows), _PAIR_WEIGHT),
                np.full(len(letter_rows), _LETTERS_WEIGHT),
            ]
        ),
    )


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
