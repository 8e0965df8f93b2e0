"""Numbers in English words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from viewer.core.quantity import SCALES, Quantity, Reading, complete
from viewer.core.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.core.passage import Passage

_SMALL_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_SMALL = {word: float(value) for value, word in enumerate(_SMALL_WORDS.split())}
_TENS = {
    "twenty": 20.0, "thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "seventy": 70.0, "eighty": 80.0,
    "ninety": 90.0,
}  # fmt: skip
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
)
_ORDINALS = {word: float(value) for value, word in enumerate(_ORDINAL_WORDS.split(), start=1)} | {
    word[:-1] + "ieth": value for word, value in _TENS.items()
}
_DECADES = {word[:-1] + "ies": value for word, value in _TENS.items()}
_UNCOUNTED = {"dozens": 10.0, "tens": 10.0, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9}
_MULTIPLES = {
    "half": ((0.5, ""), (50.0, "%"), (30.0, "")), "halves": ((0.5, ""), (50.0, "%")), "both": ((2.0, ""),),
    "quarter": ((0.25, ""), (25.0, "%"), (15.0, "")), "quarters": ((0.25, ""), (25.0, "%")),
    "once": ((1.0, ""),), "twice": ((2.0, ""),), "thrice": ((3.0, ""),), "double": ((2.0, ""),),
    "doubled": ((2.0, ""),), "doubles": ((2.0, ""),), "doubling": ((2.0, ""),), "twofold": ((2.0, ""),),
    "triple": ((3.0, ""),), "tripled": ((3.0, ""),), "threefold": ((3.0, ""),), "tripling": ((3.0, ""),),
    "single": ((1.0, ""),), "pair": ((2.0, ""),), "couple": ((2.0, ""),), "fortnight": ((2.0, ""),),
    "duo": ((2.0, ""),), "trio": ((3.0, ""),), "twins": ((2.0, ""),), "quadruple": ((4.0, ""),),
    "decade": ((10.0, ""),), "noon": ((12 * 60.0, "time"), (12.0, "")), "midnight": ((0.0, "time"), (12.0, "")),
}  # fmt: skip
_FRACTIONS = {
    "half": 2,
    "halfs": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourths": 4,
} | {word + "s": value for word, value in _ORDINALS.items() if value >= 5}
_TABLES = (_SMALL, _TENS, _ORDINALS, SCALES, _UNCOUNTED, _MULTIPLES, _DECADES, {"dozen": 12.0})


@lru_cache(maxsize=8192)
def may_count(key: str) -> bool:
    """Whether a word may begin a number: most do not."""
    parts = key.split("-")
    return any(word in table for table in _TABLES for word in (key, parts[0])) or parts[-1] in _DECADES


def read_words(passage: Passage, at: int) -> Quantity | None:
    """Return the number that begins with a word, or None where none does."""
    keys = passage.keys
    key = keys[at]
    before = keys[at - 1] if at else ""
    if key in _UNCOUNTED:
        return _uncounted(keys, at)
    if key in _MULTIPLES:
        return _multiple(keys, at)
    decade = _DECADES.get(key.rsplit("-", 1)[-1])
    if decade:
        return Quantity(Span(at, at + 1), ((decade, "decade"),), is_soft=False, in_digits=False)
    if key in _ORDINALS and (key != "second" or before in {"the", "a", "his", "her", "its", "their"}):
        return _ordinal(at, at + 1, _ORDINALS[key])
    if key in SCALES or key == "dozen":
        number = complete(passage, Span(at, at + 1), [(SCALES.get(key, 12.0), "")], "", in_digits=False)
        start = at - 1 if before in {"a", "an"} else at
        return Quantity(Span(start, number.tokens.end), number.readings, is_soft=key == "dozen", in_digits=False)
    return _compound(key, at) or _spelled(passage, at)


def _compound(key: str, at: int) -> Quantity | None:
    """Return the number of "third-place": soft, since in most such words nothing is counted."""
    head, hyphen, _ = key.partition("-")
    if not hyphen or head == "second" or head not in _ORDINALS:
        return None
    return Quantity(Span(at, at + 1), ((_ORDINALS[head], ""),), is_soft=True, in_digits=False)


def _uncounted(keys: Sequence[str], at: int) -> Quantity:
    """Return a number that is not counted: hundreds of thousands."""
    value, end = _UNCOUNTED[keys[at]], at + 1
    while end + 1 < len(keys) and keys[end] == "of" and keys[end + 1] in _UNCOUNTED:
        value *= _UNCOUNTED[keys[end + 1]]
        end += 2
    return Quantity(Span(at, end), ((value, "some"),), is_soft=True, in_digits=False)


def _multiple(keys: Sequence[str], at: int) -> Quantity:
    if keys[at] == "half":
        end = at + (2 if keys[at + 1 : at + 2] in {("a",), ("of",)} else 1)
        if end < len(keys) and (keys[end] in SCALES or keys[end] == "dozen"):
            value = SCALES.get(keys[end], 12.0) / 2
            return Quantity(Span(at, end + 1), ((value, ""),), is_soft=False, in_digits=False)
    return Quantity(Span(at, at + 1), tuple(_MULTIPLES[keys[at]]), is_soft=True, in_digits=False)


def _ordinal(start: int, end: int, value: float) -> Quantity:
    readings: list[Reading] = [(value, "")]
    if value == 3:
        readings += [(1 / 3, ""), (33.0, "%")]
    return Quantity(Span(start, end), tuple(readings), is_soft=value <= 2, in_digits=False)


class _Sum:
    """Adds up number words as they come: two hundred and five thousand, nineteen ninety."""

    def __init__(self) -> None:
        self.total = 0.0
        self.current = 0.0
        self.last = 0.0

    @property
    def value(self) -> float:
        """What the words so far come to."""
        return self.total + self.current

    def add(self, value: float) -> bool:
        """Take in a number below a hundred (or a small one with its scale); return whether it fits."""
        if self.current and self.last < 100 and not (self.last >= 20 and self.last % 10 == 0 and value < 10):
            if not (10 < self.current < 21 and value >= 20 and self.last == self.current):
                return False
            self.current *= 100  # a year: nineteen ninety
        self.current += value
        self.last = value % 100 or value
        return True

    def scale(self, factor: float) -> bool:
        """Take in hundred, thousand, million; return whether there is something to multiply."""
        if not self.current:
            return False
        self.current *= factor
        self.last = factor
        if factor >= 1e3:
            self.total, self.current = self.value, 0.0
        return True


def _spelled(passage: Passage, at: int) -> Quantity | None:
    """Return a number that is written out: "twenty-five", "two hundred and five thousand", "two-thirds"."""
    keys = passage.keys
    summed = _Sum()
    end = at
    parts: list[str] = []
    while end < len(keys):
        parts = keys[end].split("-")
        value = _word_value(parts)
        if value is not None:
            if not summed.add(value):
                break
        elif keys[end] in SCALES:
            if not summed.scale(SCALES[keys[end]]):
                break
        elif not (keys[end] == "and" and summed.last >= 100 and _follows(keys, end)):
            break
        end += 1
        # Of "five-year" the rest is no number, and an ordinal is the end of one.
        if value is not None and (len(parts) > _length_of_number(parts) or parts[-1] in _ORDINALS):
            break
    if end == at:
        return None
    fraction = _fraction(keys, at, end, summed.value)
    if fraction is None and parts[-1] in _ORDINALS and keys[end - 1].split("-") == parts:
        return _ordinal(at, end, summed.value)
    return fraction or _whole(passage, at, end, summed.value)


def _fraction(keys: Sequence[str], at: int, end: int, value: float) -> Quantity | None:
    """Return "one-third", "two-thirds" or "two thirds", or None."""
    head = keys[at].split("-")
    of_one = head[-1] + "s" if head[0] == "one" else head[-1]
    if len(head) > 1 and head[0] in _SMALL and of_one in _FRACTIONS:
        value, bottom = _SMALL[head[0]], _FRACTIONS[of_one]
    elif end < len(keys) and keys[end] in _FRACTIONS and keys[end].endswith("s"):
        bottom, end = _FRACTIONS[keys[end]], end + 1
    else:
        return None
    return Quantity(Span(at, end), ((value / bottom, ""),), is_soft=False, in_digits=False)


def _whole(passage: Passage, at: int, end: int, value: float) -> Quantity:
    if passage.keys[end : end + 3] == ("and", "a", "half"):
        value, end = value + 0.5, end + 3
    return complete(passage, Span(at, end), [(value, "")], "", in_digits=False)


def _follows(keys: Sequence[str], at: int) -> bool:
    return at + 1 < len(keys) and _word_value(keys[at + 1].split("-")) is not None


def _word_value(parts: list[str]) -> float | None:
    """Return what the number words at the head of a compound come to, or None."""
    head, *rest = parts
    if head in _SMALL:
        return _SMALL[head] * SCALES.get(rest[0], 1.0) if rest else _SMALL[head]
    if head in _TENS:
        return _TENS[head] + (_SMALL.get(rest[0], _ORDINALS.get(rest[0], 0.0)) if rest else 0.0)
    return _ORDINALS[head] if head in _ORDINALS and not rest and head != "second" else None


def _length_of_number(parts: list[str]) -> int:
    """Return how many parts of a compound are number words: two in "twenty-five-year", one in "five-year"."""
    if len(parts) == 1:
        return 1
    is_two = parts[1] in SCALES or (parts[0] in _TENS and (parts[1] in _SMALL or parts[1] in _ORDINALS))
    return 2 if is_two else 1
