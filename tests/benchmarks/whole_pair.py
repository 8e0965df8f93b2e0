"""What a pair of files costs the program's own window, from opening it until all that can be had is shown.

Run by `python -m tests.benchmarks.view --pair LEFT RIGHT`; see there. Stages follow each other, and of each the longest
turn of the event loop (CPU ms) and the memory at its end (MB) are given:

- `reading`: until both documents are there;
- `reply`: from the first part of the alignment to the first frame that shows it, which is `first_paint`;
- `edits`: until the words of all units have been compared (and graded, with `--meaning`);
- `lists`: the pages of the side panel, opened one after the other until nothing moves any more.
"""

from __future__ import annotations

from time import monotonic, process_time
from typing import TYPE_CHECKING

import psutil
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer

from viewer.app import Program
from viewer.core.document import Side
from viewer.window.opening import Input, Opening
from viewer.window.panel_page import PanelPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.benchmarks.view import TimedApplication
    from viewer.window.main_window import MainWindow

_MOST = 3_600.0  # seconds that any stage may take
_LOOK = 20  # milliseconds
_QUIET = 0.05  # CPU seconds in a second


class _FirstPaint(QObject):
    """Waits for the first picture of a sheet."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._view = window.desk.view
        self._view.viewport().installEventFilter(self)
        self.began: tuple[float, float] | None = None  # CPU and wall seconds
        self.took: tuple[float, float] | None = None

    def begin(self) -> None:
        """Start the clock, when the reply begins to arrive."""
        if self.began is None:
            self.began = process_time(), monotonic()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self.took is None and self._view.sheet is not None:
            QTimer.singleShot(0, self, self._note)
        return False

    def _note(self) -> None:
        if self.took is None and self.began is not None:
            self.took = process_time() - self.began[0], monotonic() - self.began[1]


def _wait(condition: Callable[[], bool]) -> None:
    loop = QEventLoop()
    timer = QTimer()
    timer.timeout.connect(lambda: condition() and loop.quit())
    timer.start(_LOOK)
    QTimer.singleShot(round(1000 * _MOST), loop.quit)
    loop.exec()


def _pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _rest() -> None:
    """Wait until the window has nothing more to do."""
    spent = -1.0
    while process_time() - spent > _QUIET:
        spent = process_time()
        _pause(1_000)


def measure_pair(
    application: TimedApplication, paths: tuple[Path, Path], *, by_meaning: bool = False
) -> dict[str, object]:
    """Open a pair in a window of the program, wait for everything, and return the figures."""
    program = Program(application)
    program.start_children()
    window = program.open_window()
    window.resize(1400, 900)
    model = window.model
    if not by_meaning:
        model.miss_model()
    figures: dict[str, object] = {}
    memory = psutil.Process()

    def end_stage(name: str, start: tuple[float, float]) -> None:
        figures[name] = {
            "cpu_s": round(process_time() - start[0], 2),
            "wall_s": round(monotonic() - start[1], 2),
            "event_gap": round(application.longest, 1),
            "rss_mb": round(memory.memory_info().rss / 2**20, 1),
            "uss_mb": round(memory.memory_full_info().uss / 2**20, 1),
        }
        application.longest = 0.0

    def now() -> tuple[float, float]:
        return process_time(), monotonic()

    _pause(800)
    application.longest = 0.0
    start = now()
    left, right = (Input(str(path.absolute())) for path in paths)
    window.intake.carry_out(Opening(left, right))
    first = _FirstPaint(window)
    children = program.processes
    assert children is not None
    take = children._take_alignment

    def take_noted(message: object) -> None:
        first.begin()
        take(message)  # type: ignore[arg-type]

    children._take_alignment = take_noted  # type: ignore[method-assign]
    _wait(lambda: all(model.document(side) is not None for side in Side) and not model.sides.is_reading)
    end_stage("reading", start)
    _wait(lambda: first.took is not None)
    assert first.took is not None
    end_stage("reply", start)
    figures["first_paint"] = {"cpu_ms": round(1000 * first.took[0], 1), "wall_ms": round(1000 * first.took[1], 1)}
    start = now()
    _wait(lambda: model.has_all_edits)
    _rest()
    end_stage("edits", start)
    start = now()
    for page in PanelPage:
        window.desk.aside.open_panel(page)
        _rest()
    end_stage("lists", start)
    figures["event_gap"] = max(stage["event_gap"] for stage in figures.values() if "event_gap" in stage)  # type: ignore[index,operator,type-var]
    figures["rss_mb"] = round(memory.memory_info().rss / 2**20, 1)
    figures["uss_mb"] = round(memory.memory_full_info().uss / 2**20, 1)
    figures["units"] = len(model.sheet or ())
    window.close()
    program.close()
    return figures
