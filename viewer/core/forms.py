"""Two forms of one English word: by its stem, or by how far the two begin alike."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_SHARED = 0.8  # of the shorter word
_SHORTEST = 4  # letters: shorter words begin alike by accident
_REVERSING = ("less", "n't")  # endings that turn a word into its opposite


@cache
def _stem_word() -> Callable[[str], str]:
    from snowballstemmer import stemmer  # noqa: PLC0415 - a window compares no words, and it loads thirty languages

    return stemmer("english").stemWord  # type: ignore[no-any-return]


@lru_cache(maxsize=65536)
def stem(key: str) -> str:
    """Return the stem of a word's key (see `words.fold`), by the Snowball rules for English (Porter 2001)."""
    return _stem_word()(key)


def is_other_form(left: str, right: str) -> bool:
    """Whether the keys of two words that answer each other read as two forms of one word, not as two words.

    They share their stem or four fifths of the shorter one. Numbers and names have no forms: ask for neither.
    """
    if left == right or not (left[:1].isalpha() and right[:1].isalpha()):
        return False
    if any(map(str.isdigit, left + right)) or any(left.endswith(end) != right.endswith(end) for end in _REVERSING):
        return False
    if stem(left) == stem(right) or _spelled(left) == _spelled(right):
        return True
    shorter = min(len(left), len(right))
    shared = next((at for at in range(shorter) if left[at] != right[at]), shorter)
    return shorter >= _SHORTEST and shared >= _SHARED * shorter


def _spelled(key: str) -> str:
    """Return a key with what British and American spelling disagree about written one way."""
    if len(key) < _SHORTEST + 1:
        return key
    key = key.replace("iz", "is").replace("yz", "ys")
    return key[:-2] + "er" if key.endswith("re") else key
