"""What a run without a window shows of its progress: one line on standard error, where that is a terminal."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING, Self

from viewer.core.saying import say
from viewer.core.time_left import calm
from viewer.core.watch import MEANING, UNITS

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import TextIO

    from viewer.core.messages import Progress

_EVERY = 0.5  # seconds between two changes of the line
_CLEAR = "\r\x1b[K"
_MINUTE, _HOUR = 60, 3_600


class ProgressLine:
    """One line that says how far work is; gone when it ends. A context manager that writes to terminals alone."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._clock = clock
        self._is_terminal = stream.isatty()
        self._written = -_EVERY
        self._is_there = False
        self._of: tuple[int, str] | None = None
        self._said: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    def show(self, progress: Progress) -> None:
        """Show how far work is, where the line has stood long enough to be read."""
        now = self._clock()
        if not self._is_terminal or now - self._written < _EVERY:
            return
        if self._of != (progress.request, progress.task):
            self._of, self._said = (progress.request, progress.task), None
        parts = [_amount(progress)]
        if progress.left is not None:
            self._said = calm(progress.left, self._said)
            parts.append(_time_left(self._said))
        room = shutil.get_terminal_size().columns - 1
        self._stream.write(_CLEAR + ", ".join(parts)[:room])
        self._stream.flush()
        self._written, self._is_there = now, True

    def clear(self) -> None:
        """Take the line away, so that something else can be written."""
        if self._is_there:
            self._stream.write(_CLEAR)
            self._stream.flush()
            self._is_there = False


def _amount(progress: Progress) -> str:
    match progress.task:
        case str(task) if task == MEANING and progress.done:
            return say("Comparing by meaning: {done} of {total} sentences", done=progress.done, total=progress.total)
        case str(task) if task == UNITS and progress.done:
            return say("Comparing words: {done} of {total} units", done=progress.done, total=progress.total)
        case _:
            return say("Comparing the texts")


def _time_left(seconds: int) -> str:
    """Return the words for a number of seconds that `calm` gave."""
    if seconds < 10:
        return say("a few seconds left")
    if seconds == _MINUTE:
        return say("about a minute left")
    if seconds < 2 * _MINUTE:
        return say("about {count} seconds left", count=seconds)
    if seconds < _HOUR:
        return say("about {count} minutes left", count=round(seconds / _MINUTE))
    if seconds == _HOUR:
        return say("about an hour left")
    return say("about {count} hours left", count=round(seconds / _HOUR))
