"""The numbers of a passage, in digits and in English words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from viewer.core.digits import read_digits
from viewer.core.number_words import may_count, read_words
from viewer.core.quantity import Quantity
from viewer.core.span import Span

if TYPE_CHECKING:
    from viewer.core.passage import Passage

_CENTURY = regex.compile("X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN = {"i": 1, "v": 5, "x": 10}
_DIGIT = regex.compile(r"\p{Nd}")


def find_quantities(passage: Passage, *, english: bool) -> list[Quantity]:
    """Return the numbers of a passage in order; those in words where it is English."""
    found: list[Quantity] = []
    at = 0
    while at < len(passage):
        key = passage.keys[at]
        number: Quantity | None = None
        if english and _CENTURY.fullmatch(passage.raws[at]) and "".join(passage.keys[at + 1 : at + 2]) == "century":
            number = Quantity(Span(at, at + 1), ((_roman(key), ""),), is_soft=False, in_digits=True)
        elif not key.isalpha() and _DIGIT.search(key):
            number = read_digits(passage, at)
        elif english and passage.is_word[at] and may_count(key):
            number = read_words(passage, at)
        if number:
            found.append(number)
        at = number.tokens.end if number else at + 1
    return found


def _roman(key: str) -> float:
    """Return what a Roman number up to thirty-nine comes to."""
    values = [_ROMAN[letter] for letter in key]
    return float(sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True)))
