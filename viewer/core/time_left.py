"""How much longer work takes, told from how long it has taken so far, and said so that it does not jump."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from viewer.core.watch import ALIGNING, MEANING, WEIGHING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_SOON = 1.0  # seconds of a task before its own pace tells anything
_TRUSTED = 0.25  # share of a task from which on its own pace alone tells
_CALM = 1.35  # what is said stays while the truth is within this factor of it
_MINUTE, _HOUR = 60, 3_600
_STEPS: tuple[int, ...] = (
    *(5, 10, 15, 20, 30, 45, _MINUTE, 90),
    *range(2 * _MINUTE, 11 * _MINUTE, _MINUTE),
    *(15 * _MINUTE, 20 * _MINUTE, 30 * _MINUTE, 45 * _MINUTE),
    *range(_HOUR, 25 * _HOUR, _HOUR),
)


@dataclass(frozen=True, slots=True)
class Task:
    """A task of known kind, with how long it takes: `times` as long as the task `like`, which comes before it.

    Without `like` that is not known before its own pace tells.
    """

    name: str
    like: str = ""
    times: float = 1.0


@dataclass(frozen=True, slots=True)
class Outlook:
    """What lies before and behind work: seconds that are left, and the share of all its time that is over, 0 to 1."""

    left: float
    share: float


BY_WORDS = (Task(WEIGHING), Task(ALIGNING, like=WEIGHING, times=1.75))
"""The tasks of aligning two documents by words, their times as measured on two Bibles and on made-up texts."""
BY_MEANING = (Task(WEIGHING), Task(MEANING), Task(ALIGNING, like=WEIGHING, times=1.35))
"""The same of aligning them by meaning, which begins with what words make sure of."""


class Forecast:
    """Tells how much longer work takes that reports how far each of its tasks is.

    `plan` are its tasks in order; work without a plan is one task, of any name. Within a task, what is reported as done
    has to grow about evenly with time.
    """

    def __init__(self, plan: Sequence[Task] = (), clock: Callable[[], float] = time.monotonic) -> None:
        self._plan = {task.name: task for task in plan}
        self._clock = clock
        self._name: str | None = None
        self._began = self._started = clock()
        self._taken: dict[str, float] = {}
        self._share = 0.0

    def skip(self, seconds: float) -> None:
        """Leave out time that was spent on something else."""
        self._began += seconds
        self._started += seconds

    def note(self, done: int, total: int, task: str) -> Outlook | None:
        """Take note of how far a task is; return what is left of all work, or None while that cannot be told."""
        now = self._clock()
        if task != self._name:
            if self._name is not None:
                self._taken[self._name] = now - self._started
            self._name, self._began, self._started = task, now, now
        if done <= 0:
            self._began = now  # what comes before the first step, such as finding out how many there are, tells no pace
            return None
        own = self._own(task, min(done / max(total, 1), 1.0), now - self._began)
        later = self._later(task, now - self._started + (own or 0.0))
        if own is None or later is None:
            return None
        left = own + later
        spent = sum(self._taken.values()) + now - self._started
        self._share = max(self._share, spent / max(spent + left, 1e-9))
        return Outlook(left, self._share)

    def _own(self, task: str, share: float, spent: float) -> float | None:
        """Return the seconds that a task takes yet: by its own pace, and at first by what was expected of it."""
        paced = spent / share
        expected = self._expected(task, {})
        if expected is None:
            return paced * (1 - share) if spent >= _SOON else None
        trust = min(share / _TRUSTED, 1.0)
        return (trust * paced + (1 - trust) * expected) * (1 - share)

    def _expected(self, task: str, taken: dict[str, float]) -> float | None:
        planned = self._plan.get(task)
        before = {**taken, **self._taken}.get(planned.like) if planned is not None else None
        return None if planned is None or before is None else before * planned.times

    def _later(self, task: str, whole: float) -> float | None:
        """Return the seconds of the tasks that come after one which takes so long as a whole."""
        if task not in self._plan:
            return 0.0
        names = list(self._plan)
        expected = [self._expected(name, {task: whole}) for name in names[names.index(task) + 1 :]]
        return None if None in expected else sum(filter(None, expected))


def calm(seconds: float, said: int | None = None) -> int:
    """Return the number of seconds to speak of: a round one near the truth, or `said` while that is near enough."""
    if said is not None and said / _CALM <= max(seconds, 1e-9) <= said * _CALM:
        return said
    if seconds <= _STEPS[0]:
        return _STEPS[0]
    for low, high in pairwise(_STEPS):
        if seconds < math.sqrt(low * high):
            return low
    return _STEPS[-1]
