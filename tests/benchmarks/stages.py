"""Seconds of the processor and peak memory of work that is done stage by stage."""

from __future__ import annotations

import resource
import sys
import time
from contextlib import suppress
from pathlib import Path

_PROCESS = Path("/proc/self")


class Stages:
    """Sums up what each stage takes; one is left where the next is entered.

    Peaks are in megabytes of the whole process. Linux lets them be counted anew for each stage; elsewhere a stage is
    charged with what was reached before it, too.
    """

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.peaks: dict[str, float] = {}
        self._stage: str | None = None
        self._since = 0.0

    def enter(self, stage: str | None) -> None:
        """Leave the stage that is on, if any; None begins no other."""
        now = time.process_time()
        if self._stage is not None:
            self.seconds[self._stage] = self.seconds.get(self._stage, 0.0) + now - self._since
            self.peaks[self._stage] = max(self.peaks.get(self._stage, 0.0), peak_mb())
        self._stage, self._since = stage, now
        with suppress(OSError):
            (_PROCESS / "clear_refs").write_text("5")  # forget the peak


def peak_mb() -> float:
    """Return the peak memory in megabytes, since it was forgotten last where that is possible."""
    with suppress(OSError):
        for line in (_PROCESS / "status").read_text("ascii", "replace").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024**2 if sys.platform == "darwin" else peak / 1024
