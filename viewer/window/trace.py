"""Writes down when something first stood on the screen, for the start-up benchmark.

Nothing is written unless the environment variable DIPTYCH_TRACE names a file; each mark is then one line of JSON:
{"event": name, "cpu": CPU seconds of this process so far, "wall": seconds since the process started}.
"""

from __future__ import annotations

import os
import time

_PATH = os.environ.get("DIPTYCH_TRACE")
_done: set[str] = set()


def is_wanted() -> bool:
    """Whether anybody measures: what costs time to find out is left alone otherwise."""
    return _PATH is not None


def mark(event: str) -> None:
    """Write down that `event` has just happened for the first time; later calls with the same event do nothing.

    Known events: "first-frame" (the first complete frame of a window has been painted), "lexical-shown" and
    "semantic-shown" (the first frame that shows the differences of that stage).
    """
    if _PATH is None or event in _done:
        return
    import json  # noqa: PLC0415 - only a benchmark pays for it

    _done.add(event)
    line = json.dumps({"event": event, "cpu": time.process_time(), "wall": _age()})
    with open(_PATH, "a", encoding="utf-8") as file:  # noqa: PTH123 - no pathlib on the way to the first frame
        file.write(line + "\n")


def _age() -> float | None:
    """Seconds since this process started, or None where the system does not tell (only Linux does, to 10 ms)."""
    try:
        with open("/proc/self/stat", encoding="ascii") as file:  # noqa: PTH123 - the same
            ticks = int(file.read().rpartition(")")[2].split()[19])
    except OSError:
        return None
    return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
