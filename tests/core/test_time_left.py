from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.time_left import Forecast, Outlook, Task, calm

PLAN = (Task("first"), Task("second"), Task("third", like="first", times=2.0))


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def run(clock: Clock, forecast: Forecast, name: str, seconds: float, steps: int) -> list[tuple[float, Outlook | None]]:
    """Do a task in even steps; return when each was done, and what was said of it."""
    said = [(clock.now, forecast.note(0, steps, name))]
    for step in range(1, steps + 1):
        clock.now += seconds / steps
        said.append((clock.now, forecast.note(step, steps, name)))
    return said


@pytest.mark.parametrize("pace", [1.0, 1.6])
def test_what_is_said_after_a_tenth_is_true_within_a_factor_of_two(pace: float) -> None:
    clock = Clock()
    forecast = Forecast(PLAN, clock)
    begin = clock.now
    said = run(clock, forecast, "first", 6, 50)
    clock.now += 3  # finding out how much there is to do: no pace
    said += run(clock, forecast, "second", 100, 400)
    said += run(clock, forecast, "third", 2 * 6 * pace, 60)  # not quite what was expected
    whole = clock.now - begin
    told = [(when, outlook) for when, outlook in said if outlook is not None and when - begin >= whole / 10]
    assert len(told) > 400
    for when, outlook in told:
        left = begin + whole - when
        if left >= 2:
            assert left / 2 <= outlook.left <= left * 2
    shares = [outlook.share for _, outlook in told]
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)


def test_nothing_is_said_before_it_is_known_how_much_there_is() -> None:
    clock = Clock()
    forecast = Forecast(PLAN, clock)
    assert all(outlook is None for _, outlook in run(clock, forecast, "first", 6, 10))
    assert forecast.note(0, 5, "second") is None
    clock.now += 0.1
    assert forecast.note(1, 5, "second") is None, "too soon"


def test_work_without_a_plan_goes_by_its_own_pace() -> None:
    clock = Clock()
    forecast = Forecast(clock=clock)
    forecast.note(0, 10, "words")
    clock.now += 4
    assert forecast.note(2, 10, "words") == Outlook(16.0, 0.2)


def test_time_spent_on_something_else_does_not_count() -> None:
    clock = Clock()
    forecast = Forecast(clock=clock)
    forecast.note(0, 10, "words")
    clock.now += 34
    forecast.skip(30)
    assert forecast.note(2, 10, "words") == Outlook(16.0, 0.2)


@given(st.floats(0, 1e6), st.none() | st.integers(1, 100_000))
def test_what_is_spoken_of_is_near_and_stays(seconds: float, said: int | None) -> None:
    spoken = calm(seconds, said)
    assert calm(seconds, spoken) == spoken or seconds < 5 or seconds > 86_400
    if 5 <= seconds <= 80_000:
        assert seconds / 1.5 <= spoken <= seconds * 1.5


def test_what_is_spoken_of_goes_down_in_few_steps() -> None:
    said: list[int] = []
    for left in range(600, 0, -1):
        spoken = calm(left, said[-1] if said else None)
        if not said or spoken != said[-1]:
            said.append(spoken)
    assert said == sorted(said, reverse=True)
    assert len(said) <= 14
