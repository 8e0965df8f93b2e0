"""What the status line says of work under way: what is being done, how much of it is, and how long it takes yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QLocale

from viewer.core.time_left import calm
from viewer.core.watch import MEANING, UNITS
from viewer.window.translation import counted

if TYPE_CHECKING:
    from viewer.core.messages import Progress

_EVERY = 500  # milliseconds between two changes of what is said
_MINUTE, _HOUR = 60, 3_600


class ProgressWords:
    """Finds the words for one thing after another that is done; they change seldom enough to be read."""

    def __init__(self) -> None:
        self._since = QElapsedTimer()
        self._doing = ""
        self._said: int | None = None  # seconds that were spoken of

    def take(self, doing: str, progress: Progress) -> str | None:
        """Return what is said now, or None where that is not to change yet; `doing` is said of what has no numbers."""
        if doing != self._doing:
            self._doing, self._said = doing, None
            self._since.invalidate()
        if self._since.isValid() and self._since.elapsed() < _EVERY:
            return None
        self._since.start()
        parts = [_amount(progress) or doing]
        if progress.left is not None:
            self._said = calm(progress.left, self._said)
            parts.append(time_left_words(self._said))
        return " · ".join(parts)


def _amount(progress: Progress) -> str:
    """Return how much is done in words, nothing where that says little."""
    patterns = {
        MEANING: QCoreApplication.translate("ProgressWords", "Comparing by meaning: {} of {} sentences"),
        UNITS: QCoreApplication.translate("ProgressWords", "Comparing words: {} of {} units"),
    }
    if progress.task not in patterns or not progress.done:
        return ""
    number = QLocale().toString
    return patterns[progress.task].format(number(progress.done), number(progress.total))


def time_left_words(seconds: int) -> str:
    """Return the words for a number of seconds that `calm` gave."""
    if seconds < 10:
        return QCoreApplication.translate("ProgressWords", "a few seconds left")
    if seconds == _MINUTE:
        return QCoreApplication.translate("ProgressWords", "about a minute left")
    if seconds < 2 * _MINUTE:
        return counted("ProgressWords", seconds, "about {} second left", "about {} seconds left")
    if seconds < _HOUR:
        return counted("ProgressWords", round(seconds / _MINUTE), "about {} minute left", "about {} minutes left")
    return counted("ProgressWords", round(seconds / _HOUR), "about {} hour left", "about {} hours left")
