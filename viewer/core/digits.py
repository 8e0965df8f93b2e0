"""Numbers in digits, of any script."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import regex

from viewer.core.quantity import SCALES, SUFFIXES, UNITS, Quantity, Reading, complete, parse_hour, scaled, with_hours
from viewer.core.span import Span

if TYPE_CHECKING:
    from viewer.core.passage import Passage

_LONGEST = 30
"""Digits: longer numbers are compared as they are written."""
_SHAPE = regex.compile(
    r"(?P<sign>[-+±]?)(?P<currency>\p{Sc}?)(?P<number>\d+(?:[.,:/'٫٬]\d+)*)(?P<tail>'?s|[^\d%]*)(?P<percent>%?)"
)
_THOUSANDS = regex.compile(r"\d{1,3}(?:([,.'])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$")
_DAY = regex.compile(r"(\d{4})-(\d{2})-(\d{2})$")
_THIN_SPACES = frozenset("\u0020\u00a0\u2009\u202f")


def read_digits(passage: Passage, at: int) -> Quantity | None:
    """Return the number that begins with a token that holds digits, or None where they are none."""
    key = _plain(passage.keys[at])
    here = Span(at, at + 1)
    day = _DAY.match(key)
    if day:
        return Quantity(here, tuple((float(part), "") for part in day.groups()), is_soft=False, in_digits=True)
    shape = _SHAPE.fullmatch(key)
    if shape is None or passage.is_word[at]:
        return _read_code(key, here)
    number, end = shape["number"], at + 1
    while number.isdigit() and len(shape["number"]) <= 3 and end < len(passage) and _continues(passage, end):
        number += _plain(passage.keys[end])
        end += 1
    tokens = Span(at, end)
    tail = shape["tail"].lstrip("-‐‑").split("-")[0]
    if tail in {"s", "'s"} and number.isdigit() and len(number) <= _LONGEST:
        return Quantity(tokens, ((float(number), "decade"),), is_soft=False, in_digits=True)
    unit = UNITS.get(shape["currency"], "") or ("%" if shape["percent"] else "") or UNITS.get(tail, "")
    readings = _readings(number)
    if tail in SCALES or tail in SUFFIXES:
        factor = SCALES.get(tail) or SUFFIXES[tail]
        # "5m" may be metres.
        readings = scaled(readings, factor) + (readings if len(tail) == 1 else [])
    elif tail in {"am", "pm"}:
        readings = with_hours(number, readings, tail)
    return complete(passage, tokens, readings, unit, in_digits=True, is_negative=shape["sign"] == "-")


def _plain(text: str) -> str:
    """Return text with the digits of all scripts as those of ASCII."""
    if text.isascii():
        return text
    return "".join(_ascii_digit(character) for character in text).replace("\u2044", "/")


def _ascii_digit(character: str) -> str:
    value = unicodedata.decimal(character, -1)
    return character if value < 0 else str(value)


def _read_code(key: str, here: Span) -> Quantity | None:
    """Return what is no plain number ("COVID-19", "F16"): its digits, within a name."""
    code = "".join(regex.findall(r"\d", key))
    readings: list[Reading] = [(float(code), ""), (code, "")] if 0 < len(code) <= _LONGEST else [(code, "")]
    name = regex.sub(r"\d", "", key)
    return Quantity(here, tuple(readings), is_soft=True, in_digits=True, name=name) if code else None


def _continues(passage: Passage, at: int) -> bool:
    """Whether three further digits belong to a number whose groups are set apart by spaces."""
    gap = passage.text[passage.spans[at - 1].end : passage.spans[at].start]
    raw = _plain(passage.keys[at])
    return gap in _THIN_SPACES and len(raw) == 3 and raw.isdigit()


def _readings(number: str) -> list[Reading]:
    """Return what digits may mean: marks between them set apart thousands, decimals, hours, or the parts of a date."""
    if len(number) > _LONGEST:
        return [(number, "")]
    if number.isdigit():
        return [(float(number), "")]
    plain = number.replace("٬", ",").replace("٫", ".")
    readings = [*_decimals(plain)]
    if regex.fullmatch(r"\d+/\d+", plain) and float(plain.split("/")[1]):
        top, bottom = map(float, plain.split("/"))
        readings.append((top / bottom, ""))
    hour = parse_hour(plain) if ":" in plain else None
    if hour:
        minutes, is_full = hour
        readings += [(minutes % 1440, "time"), ((minutes + 720) % 1440, "time")]
        if is_full:
            readings.append((minutes // 60, ""))
    # Whatever else it is (a date, a score, an address), it is the same as what is written alike.
    return [*readings, (regex.sub(r"[^\d]+", " ", plain), "")]


def _decimals(plain: str) -> list[Reading]:
    readings: list[Reading] = []
    grouped = _THOUSANDS.match(plain)
    if grouped:
        mark = grouped[1]
        last = max(plain.rfind(","), plain.rfind("."))
        tail = plain[last + 1 :] if last >= 0 and plain[last] != mark else ""
        whole = (plain[:last] if tail else plain).replace(mark, "")
        readings.append((float(f"{whole}.{tail or 0}"), ""))
    if regex.fullmatch(r"\d+[.,]\d+", plain) and not (grouped and grouped[1] == ","):
        readings.append((float(plain.replace(",", ".")), ""))
    return readings
