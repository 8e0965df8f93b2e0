"""Months, weekdays and words like "this month" and "yesterday" in an English text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from viewer.core.span import Span

if TYPE_CHECKING:
    from viewer.core.passage import Passage

_MONTHS = "january february march april may june july august september october november december".split()  # noqa: SIM905 - reads better
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()  # noqa: SIM905 - the same
_NAMES = (
    {name: name for name in (*_MONTHS, *_DAYS)}
    | {name + "s": name for name in _DAYS}
    | {"mid-" + name: name for name in _MONTHS}
)
DATE_WORDS = frozenset(_NAMES)
"""Keys of months and weekdays."""
_SHORT = {name[:3]: name for name in (*_MONTHS, *_DAYS) if name != "may"} | {
    "sept": "september",
    "tues": "tuesday",
    "thur": "thursday",
    "thurs": "thursday",
}
_AMBIGUOUS = frozenset({"may", "march", "august"})
_BEFORE = (
    "in of by since until till during last next this early late mid from to before after between through and end "
    "beginning start"
)
_BEFORE_MONTH = frozenset(_BEFORE.split())
_RELATIONS = {
    "this": "this", "current": "this", "that": "that", "last": "last", "past": "last", "previous": "last",
    "preceding": "last", "next": "next", "following": "next", "coming": "next", "upcoming": "next",
}  # fmt: skip
_PERIODS = frozenset("year month week decade century quarter weekend season summer autumn winter spring".split())  # noqa: SIM905 - the same
_ADVERBS = frozenset({"today", "tonight", "yesterday", "tomorrow"})
_SEASONS = {"summer": "summer", "winter": "winter", "autumn": "autumn", "spring": "spring"}
_LISTING = frozenset({",", "and", "or", "/"})
_RANGE = regex.compile("-+")
_ISO = regex.compile(r"\d{4}-(\d{2})-\d{2}$")


@dataclass(frozen=True, slots=True)
class When:
    """A word of time in a passage.

    `about` is what it can be exchanged with (a month with a month, "this week" with "last week"), `value` what it says;
    `is_soft` that it may well be said otherwise, so that only an exchange is worth a word.
    """

    tokens: Span
    about: str
    value: str
    is_soft: bool


def find_dates(passage: Passage) -> list[When]:
    """Return the words of time of a passage, in order."""
    found: list[When] = []
    for at, key in enumerate(passage.keys):
        here = Span(at, at + 1)
        if name := _name_at(passage, at, key):
            found.append(When(here, "weekday" if name in _DAYS else "month", name, is_soft=False))
        elif key in _RELATIONS and at + 1 < len(passage):
            noun = passage.keys[at + 1]
            if noun in _PERIODS:
                found.append(When(Span(at, at + 2), f"which {noun}", _RELATIONS[key], is_soft=True))
            elif noun in _NAMES and _name_at(passage, at + 1, noun):
                found.append(When(here, "which " + _NAMES[noun], _RELATIONS[key], is_soft=True))
        elif key in _ADVERBS:
            found.append(When(here, "day", key, is_soft=True))
        elif key in _SEASONS:
            found.append(When(here, "season", _SEASONS[key], is_soft=True))
        elif len(key) == 10 and (day := _ISO.match(key)) and 1 <= int(day[1]) <= 12:
            found.append(When(here, "month", _MONTHS[int(day[1]) - 1], is_soft=False))
    return found


def _name_at(passage: Passage, at: int, key: str) -> str | None:
    """Return the month or weekday that a token names, or None."""
    if not passage.raws[at][0].isupper():
        return _uncapitalised(passage, at, key)
    name = _NAMES.get(key)
    if name is not None:
        return name if name not in _AMBIGUOUS or _is_month(passage, at, name) else None
    short = _SHORT.get(key.rstrip("."))
    if short is None or passage.raws[at].isupper():
        return None
    return short if (key.endswith(".") or _has_number(passage, at)) else None


def _is_month(passage: Passage, at: int, name: str) -> bool:
    """Whether May, March or August with a capital is a month, and no verb or first name."""
    if _is_dated(passage, at):
        return True
    is_capital_anyway = passage.starts[at] or (passage.is_title and name != "august")
    return not (is_capital_anyway or name == "may" or _is_first_name(passage, at))


def _uncapitalised(passage: Passage, at: int, key: str) -> str | None:
    """Return the month or weekday that a word without its capital is: of those that are words as well, at an end."""
    name = _NAMES.get(key)
    if name in _AMBIGUOUS:
        is_end = at + 1 == len(passage) or not passage.is_word[at + 1]
        before = passage.keys[at - 1] if at else ""
        is_dated = before in _BEFORE_MONTH and (before != "to" or name == "may")
        return name if is_end and is_dated else None
    return name


def _has_number(passage: Passage, at: int) -> bool:
    around = (*passage.keys[max(0, at - 1) : at], *passage.keys[at + 1 : at + 2])
    return any(key[0].isdigit() for key in around)


def _is_dated(passage: Passage, at: int) -> bool:
    """Whether what stands around a word shows that it is a month."""
    return _has_number(passage, at) or (at > 0 and passage.keys[at - 1] in _BEFORE_MONTH) or _is_listed(passage, at)


def _is_listed(passage: Passage, at: int) -> bool:
    """Whether a word is one of several months: May, June and July."""
    return any(
        0 <= other < len(passage)
        and passage.keys[other] in _MONTHS
        and (passage.keys[between] in _LISTING or _RANGE.fullmatch(passage.keys[between]) is not None)
        for between, other in ((at - 1, at - 2), (at + 1, at + 2))
        if 0 <= between < len(passage)
    )


def _is_first_name(passage: Passage, at: int) -> bool:
    """Whether a word like August stands before a surname."""
    after = at + 1
    return (
        after < len(passage)
        and passage.is_capital(after)
        and not passage.is_title
        and passage.keys[after] not in _NAMES
    )
