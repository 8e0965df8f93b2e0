"""How long something takes: 24 hours are a day, whether it is counted or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.core.passage import Passage
    from viewer.core.quantity import Quantity

_SECONDS = {"second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0, "fortnight": 1209600.0}
_MONTHS = {"month": 1.0, "quarter": 3.0, "year": 12.0, "decade": 120.0, "century": 1200.0}
_ADJECTIVES = {
    "hourly": "hour", "daily": "day", "weekly": "week", "fortnightly": "fortnight", "monthly": "month",
    "quarterly": "quarter", "yearly": "year", "annual": "year", "annually": "year",
}  # fmt: skip

Duration = tuple[float, str]
"""A length in seconds or in months, which are of no one length."""


def duration_of(passage: Passage, number: Quantity) -> Duration | None:
    """Return how long a number of hours, days or years is; None where it counts something else."""
    value, unit = number.readings[0]
    end = number.tokens.end
    if isinstance(value, str) or unit:
        return None
    _, hyphen, rest = passage.keys[end - 1].rpartition("-")  # "24-hour"
    after = passage.keys[end] if end < len(passage) else ""
    return _length(value, rest if hyphen else after)


def single_durations(passage: Passage) -> Iterator[Duration]:
    """Yield how long the periods are that a passage names, each taken once: per day, daily, in a year."""
    for key in passage.keys:
        length = _length(1.0, _ADJECTIVES.get(key, key))
        if length:
            yield length


def _length(value: float, word: str) -> Duration | None:
    one = word.removesuffix("s") if word != "centuries" else "century"
    if one in _SECONDS:
        return value * _SECONDS[one], "seconds"
    return (value * _MONTHS[one], "months") if one in _MONTHS else None
