"""Long work in the window's own thread, in slices short enough that nobody waits for it."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.core.errors import ViewerError

if TYPE_CHECKING:
    from collections.abc import Generator

SLICE = 0.008
"""Seconds after which the event loop has its turn again."""


class Slices(QObject):
    """Runs one generator at a time, a slice of it whenever the event loop is idle.

    What it yields, how much of how much is done, comes as `progressed`, once a slice; what it returns as `finished`;
    the sentence of a ViewerError as `failed`. Cancelling, or starting anew, closes it without a signal.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Generator[tuple[int, int], None, Any] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._run_slice)

    @property
    def running(self) -> bool:
        """Whether there is work left."""
        return self._steps is not None

    def start(self, steps: Generator[tuple[int, int], None, Any]) -> None:
        """Begin, in the place of what is running."""
        self.cancel()
        self._steps = steps
        self._timer.start()

    def cancel(self) -> None:
        """Stop, and let the work clear away what it had begun."""
        self._timer.stop()
        steps, self._steps = self._steps, None
        if steps is not None:
            steps.close()

    def _run_slice(self) -> None:
        steps = self._steps
        if steps is None:
            return
        end = monotonic() + SLICE
        try:
            done, total = next(steps)
            while monotonic() < end:
                done, total = next(steps)
        except StopIteration as stop:
            self._let_go()
            self.finished.emit(stop.value)
        except ViewerError as error:
            self._let_go()
            self.failed.emit(str(error))
        except BaseException:
            self._let_go()
            raise
        else:
            self.progressed.emit(done, total)

    def _let_go(self) -> None:
        self._timer.stop()
        self._steps = None
