"""Two forms of one English word: by its stem, or by how far the two begin alike."""

from __future__ import annotations

from functools import lru_cache

from snowballstemmer import stemmer

_SHARED = 0.8  # of the shorter word
_SHORTEST = 4  # letters: shorter words begin alike by accident
_REVERSING = ("less", "n't")  # endings that turn a word into its opposite

_stemmer = stemmer("english")


@lru_cache(maxsize=65536)
def stem(key: str) -> str:
    """Return the stem of a word's key (see `words.fold`), by the Snowball rules for English (Porter 2001)."""
    return str(_stemmer.stemWord(key))


def is_other_form(left: str, right: str) -> bool:
    """Whether the keys of two words that answer each other read as two forms of one word, not as two words.

    They share their stem or four fifths of the shorter one. Numbers and names have no forms: ask for neither.
    """
    if left == right or not (left[:1].isalpha() and right[:1].isalpha()):
        return False
    if any(map(str.isdigit, left + right)) or any(left.endswith(end) != right.endswith(end) for end in _REVERSING):
        return False
    if stem(left) == stem(right):
        return True
    shorter = min(len(left), len(right))
    shared = next((at for at in range(shorter) if left[at] != right[at]), shorter)
    return shorter >= _SHORTEST and shared >= _SHARED * shorter
