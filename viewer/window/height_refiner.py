"""Better heights in idle moments: a few milliseconds at a time, so that nobody waits for a scroll bar."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.window.page import Page

_SLICE = 0.006  # seconds
_REST = 8  # milliseconds between slices, for whatever else the window has to do
_PATIENCE = 120  # milliseconds of quiet before it begins
_LAY_OUT_ALL = 3_000  # rows up to which every height is made exact; guesses are good to a few per cent
_STEP = 4  # rows between two looks at the clock


class HeightRefiner(QObject):
    """Replaces guessed heights of a page: first by guesses row by row, then, in a short sheet, by exact ones."""

    refined = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Iterator[None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work_a_slice)

    def begin(self, page: Page | None) -> None:
        """Begin again, for a new page, width or face."""
        self._timer.stop()
        self._work = _refine(page) if page is not None else None
        if page is not None:
            self._timer.start(_PATIENCE)

    def put_off(self) -> None:
        """Let the reader's hand go first."""
        if self._work is not None:
            self._timer.start(_PATIENCE)

    @property
    def is_done(self) -> bool:
        """Whether there is nothing left to refine."""
        return self._work is None

    def _work_a_slice(self) -> None:
        end = perf_counter() + _SLICE
        while self._work is not None and perf_counter() < end:
            if next(self._work, self) is self:
                self._work = None
        if self._work is not None:
            self._timer.start(_REST)
        self.refined.emit()


def _refine(page: Page) -> Iterator[None]:
    heights = page.heights
    for row in range(len(heights)):
        if not heights.is_exact(row):
            heights.set(row, page.builder.guess(row), exact=False)
        if row % (16 * _STEP) == 0:
            yield
    if len(heights) > _LAY_OUT_ALL:
        return
    for row in range(len(heights)):
        if not heights.is_exact(row):
            heights.set(row, page.builder.build(row).height, exact=True)
            if row % _STEP == 0:
                yield
