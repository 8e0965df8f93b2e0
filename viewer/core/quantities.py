"""The numbers of a passage, in digits and in English words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from viewer.core.digits import read_digits
from viewer.core.number_words import may_count, read_words

if TYPE_CHECKING:
    from viewer.core.passage import Passage
    from viewer.core.quantity import Quantity

_DIGIT = regex.compile(r"\p{Nd}")


def find_quantities(passage: Passage, *, english: bool) -> list[Quantity]:
    """Return the numbers of a passage in order; those in words where it is English."""
    found: list[Quantity] = []
    at = 0
    while at < len(passage):
        key = passage.keys[at]
        number: Quantity | None = None
        if not key.isalpha() and _DIGIT.search(key):
            number = read_digits(passage, at)
        elif english and passage.is_word[at] and may_count(key):
            number = read_words(passage, at)
        if number:
            found.append(number)
        at = number.tokens.end if number else at + 1
    return found
