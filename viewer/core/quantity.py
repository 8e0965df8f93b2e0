"""A number as it is compared: its readings, and the words around it that decide its value.

A quantity has readings, since "1.000" is a thousand to some and one to others, and "half" is .5 and 50 %; two
quantities are the same where one reading of each is.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from viewer.core.span import Span

if TYPE_CHECKING:
    from viewer.core.passage import Passage

Reading = tuple[float | str, str]
"""A value and its unit, which is often empty; a text where the digits are no number."""

SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SUFFIXES = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6, "bn": 1e9, "bln": 1e9, "trn": 1e12,
    "tsd": 1e3, "tausend": 1e3, "mille": 1e3, "mil": 1e3, "тыс": 1e3, "тысяч": 1e3, "тысячи": 1e3, "тысяча": 1e3,
    "millionen": 1e6, "millions": 1e6, "millones": 1e6, "millón": 1e6, "milioni": 1e6, "milhões": 1e6, "miljoen": 1e6,
    "млн": 1e6, "миллион": 1e6, "миллиона": 1e6, "миллионов": 1e6, "mrd": 1e9, "milliarden": 1e9, "milliarde": 1e9,
    "milliard": 1e9, "milliards": 1e9, "miljard": 1e9, "miliardi": 1e9, "млрд": 1e9, "миллиард": 1e9,
    "миллиарда": 1e9, "миллиардов": 1e9, "thousands": 1e3, "billions": 1e9,
    "十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "萬": 1e4, "億": 1e8, "亿": 1e8, "兆": 1e12,
}  # fmt: skip
UNITS = {
    "%": "%", "percent": "%", "percentage": "%", "per-cent": "%", "٪": "%", "pct": "%", "percents": "%",
    "$": "$", "dollar": "$", "dollars": "$", "usd": "$", "us$": "$", "bucks": "$",
    "€": "€", "euro": "€", "euros": "€", "eur": "€", "£": "£", "pound": "£", "pounds": "£", "gbp": "£",
    "¥": "¥", "yen": "¥", "jpy": "¥", "yuan": "yuan", "renminbi": "yuan", "rmb": "yuan",
    "₽": "ruble", "ruble": "ruble", "rubles": "ruble", "rouble": "ruble", "roubles": "ruble", "rub": "ruble",
    "₹": "rupee", "rupee": "rupee", "rupees": "rupee", "₴": "hryvnia", "hryvnia": "hryvnia", "hryvnias": "hryvnia",
    "krona": "krona", "kronas": "krona", "kronor": "krona", "krónur": "krona", "króna": "krona", "isk": "krona",
    "crowns": "krona", "crown": "krona", "kroner": "krona",
}  # fmt: skip
_CODES = frozenset({"usd", "eur", "gbp", "$", "€", "£", "¥", "us$", "rub", "isk"})
"""Units that stand before their number."""
_OWN = frozenset({"decade", "time", "some"})
"""Units without which a number is another: the 1990s are not 1990."""
_HOUR = regex.compile(r"([01]?\d|2[0-4])(?:[:.]([0-5]\d))?$")
_HALVES = frozenset({"am", "pm", "a.m.", "p.m.", "a.m", "p.m"})
_SOFT = ((1.0, ""), (2.0, ""), (0.0, ""))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a passage: its tokens, and its readings as (value, unit), the unit often empty.

    `is_soft` says that it may well be left out or said otherwise: one, first, both, a number within a name like
    "COVID-19"; `in_digits` that it is written in digits; `name` what it is part of ("covid-").
    """

    tokens: Span
    readings: tuple[Reading, ...]
    is_soft: bool
    in_digits: bool
    name: str = ""

    def is_same(self, other: Quantity) -> bool:
        """Whether the two may be the same number of the same thing."""
        return any(_same_reading(a, b) for a in self.readings for b in other.readings)


def _same_reading(one: Reading, other: Reading) -> bool:
    (a, unit), (b, other_unit) = one, other
    if isinstance(a, str) or isinstance(b, str):
        return a == b
    if unit == other_unit == "decade":
        return a == b or (a % 100 == b % 100 and min(a, b) < 100)
    if unit != other_unit and (unit in _OWN or other_unit in _OWN or (unit and other_unit)):
        return False
    return math.isclose(a, b, rel_tol=1e-9)


def parse_hour(number: str) -> tuple[float, bool] | None:
    """Return the minutes since midnight of "10", "10:30" or "10.30", and whether the hour is full; None for no hour."""
    hour = _HOUR.match(number)
    return (float(hour[1]) * 60 + float(hour[2] or 0), hour[2] in {None, "00"}) if hour else None


def with_hours(number: str, readings: list[Reading], half: str) -> list[Reading]:
    """Return the readings of a number before am or pm."""
    hour = parse_hour(number)
    if hour is None:
        return readings
    minutes = hour[0] % 720 + (720 if half == "pm" else 0)
    return [(minutes, "time"), *(reading for reading in readings if reading[1] != "time")]


def scaled(readings: list[Reading], factor: float) -> list[Reading]:
    """Return readings so many times as large; as they are where none is a number."""
    return [(value * factor, unit) for value, unit in readings if isinstance(value, float)] or readings


def complete(
    passage: Passage, tokens: Span, readings: list[Reading], unit: str, *, in_digits: bool, is_negative: bool = False
) -> Quantity:
    """Take in what stands after a number (a scale, per cent, a currency, am or pm) and before it (minus, US$)."""
    keys = passage.keys
    end = tokens.end
    while end < len(keys) and (factor := _factor(keys[end])):
        readings = scaled(readings, factor)
        end += 1
    after, next_to_it = (*keys[end : end + 2], "", "")[:2]
    if after in _HALVES:
        number = keys[tokens.start] if in_digits else f"{readings[0][0]}".removesuffix(".0")
        readings, end = with_hours(number, readings, after.replace(".", "")), end + 1
    else:
        named, length = _unit(after, next_to_it)
        unit, end = unit or named, end + length
    before = keys[tokens.start - 1] if tokens.start else ""
    if before in _CODES:
        unit = unit or UNITS[before]
    if is_negative or before == "minus":
        readings = scaled(readings, -1)
    is_soft = not unit and readings[:1] in ([_SOFT[0]], *([] if in_digits else [[soft] for soft in _SOFT]))
    said = tuple((value, own or unit) for value, own in readings)
    return Quantity(Span(tokens.start, end), said, is_soft=is_soft, in_digits=in_digits)


def _factor(key: str) -> float:
    """Return what a word after a number multiplies it by, or 0."""
    if key == "dozen":
        return 12
    return 0 if key in {"m", "k"} else SCALES.get(key) or SUFFIXES.get(key.rstrip("."), 0)


def _unit(after: str, next_to_it: str) -> tuple[str, int]:
    """Return the unit that stands after a number, and how many tokens it takes up."""
    if after == "per" and next_to_it == "cent":
        return "%", 2
    if after in {"us", "u.s."} and next_to_it in {"dollars", "$"}:
        return "$", 2
    if after == "percentage":  # points
        return "%", 0
    return (UNITS[after], 1) if after in UNITS and after not in {"crown", "crowns"} else ("", 0)
