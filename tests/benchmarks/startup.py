"""How long it takes until something is to be seen, on a real X server.

    python -m tests.benchmarks.startup [--runs N] [--display N] [--json FILE] [LEFT RIGHT]

- CPU seconds of the window's process from its start to the first complete frame of the start page, beside those of a
  script that shows a bare QMainWindow with the same Qt;
- seconds from the start of the process until the differences of LEFT and RIGHT (the sample pair where none is named)
  stand on the screen, by words and by meaning, and the same for Meld where it is installed;
- memory of the window's process alone (USS) with the pair shown to the end.

Runs of all programs alternate, after one that is not counted, and medians are given. Everything is shown by an Xvfb of
its own, whose picture lies in a file: a program has shown its result with the first picture that differs from its last
one in less than one byte of five hundred, so that a blinking cursor or a progress line does not count. Diptych also
tells its stages itself (DIPTYCH_TRACE), which is how the lexical stage, an intermediate picture, is timed.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import psutil

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "samples"
PROGRAM = [sys.executable, "-P", "-m", "viewer"]
SIZE = (1400, 900)
LOOK_EVERY = 0.03  # seconds
STILL = 2.5  # seconds without a change of the picture: the program has come to rest
TOO_LONG = 60.0  # seconds
SAME = 1 / 500  # share of pixels

BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, finish)
def finish():
    print(time.process_time())
    application.quit()
application = QApplication(sys.argv)
window = Window()
window.resize(1200, 800)
window.show()
application.exec()
"""


@dataclass
class Screen:
    """A virtual screen: how programs find it, and the file that holds its picture."""

    picture: Path
    environment: dict[str, str]

    def take(self) -> bytes:
        """Return the picture as it is now."""
        return self.picture.read_bytes()


@contextlib.contextmanager
def screen(number: int | None) -> Iterator[Screen]:
    """Open a virtual screen, with settings and data of its own and a session bus where there is one to be had."""
    with tempfile.TemporaryDirectory(prefix="diptych-startup-") as name, contextlib.ExitStack() as stack:
        folder = Path(name)
        reading, writing = os.pipe()
        place = [] if number is None else [f":{number}"]
        size = f"{SIZE[0]}x{SIZE[1]}x24"
        command = ["Xvfb", *place, "-screen", "0", size, "-fbdir", name, "-displayfd", str(writing), "-nolisten", "tcp"]
        server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        stack.callback(_end, server)
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as answer:
            display = answer.readline().strip()
        if not display:
            sys.exit("Xvfb did not start; is the display taken?")
        settings = folder / "config" / "gtk-3.0"
        settings.mkdir(parents=True)
        (settings / "settings.ini").write_text("[Settings]\ngtk-cursor-blink=0\ngtk-enable-animations=0\n", "utf-8")
        environment = os.environ | {
            "DISPLAY": f":{display}",
            "QT_QPA_PLATFORM": "xcb",
            "GSETTINGS_BACKEND": "memory",
            "NO_AT_BRIDGE": "1",
            "PYTHONPYCACHEPREFIX": f"{name}/bytecode",
            **{f"XDG_{kind}_HOME": f"{name}/{kind.lower()}" for kind in ("CONFIG", "DATA", "CACHE", "STATE")},
        }
        for variable in ("WAYLAND_DISPLAY", "PYTHONDONTWRITEBYTECODE"):
            environment.pop(variable, None)
        if shutil.which("dbus-run-session"):
            keeper = ["dbus-run-session", "--", "sh", "-c", "echo $DBUS_SESSION_BUS_ADDRESS; cat"]
            bus = subprocess.Popen(keeper, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            stack.callback(bus.communicate)  # the end of its input ends it, and the bus with it
            assert bus.stdout is not None
            environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        yield Screen(folder / "Xvfb_screen0", environment)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait()


@dataclass
class Watched:
    """What was seen of one run: pictures by the seconds since its start, without repetitions."""

    pictures: list[tuple[float, bytes]] = field(default_factory=list)

    def shown_after(self) -> float:
        """Return seconds until the picture was, and stayed, that of the end."""
        last = np.frombuffer(self.pictures[-1][1], np.uint8)
        shown = self.pictures[-1][0]
        for at, picture in reversed(self.pictures):
            differing = np.count_nonzero(np.frombuffer(picture, np.uint8) != last) / last.size
            if differing > SAME:
                break
            shown = at
        return shown


def watch(command: list[str], where: Screen, until: list[str], trace: Path) -> tuple[Watched, psutil.Process]:
    """Start a program and look at the screen until it rests and its trace holds all events waited for."""
    start = time.monotonic()
    process = psutil.Popen(
        command,
        env=where.environment | {"DIPTYCH_TRACE": str(trace)},
        stderr=subprocess.DEVNULL,
        cwd=where.picture.parent,
    )
    watched, seen, changed = Watched(), None, start
    while (now := time.monotonic()) - start < TOO_LONG:
        picture = where.take()
        key = zlib.crc32(picture)
        if key != seen:
            seen, changed = key, now
            watched.pictures.append((now - start, picture))
        if now - changed > STILL and now - start > STILL and all(event in events(trace) for event in until):
            break
        time.sleep(LOOK_EVERY)
    return watched, process


def events(trace: Path) -> dict[str, dict[str, float]]:
    """Return what a program said about its stages: {event: {"cpu", "wall"}}."""
    if not trace.exists():
        return {}
    return {line["event"]: line for line in map(json.loads, trace.read_text("utf-8").splitlines())}


def end(process: psutil.Process) -> None:
    """End a program and all that it started."""
    everyone = [process, *process.children(recursive=True)]
    for one in everyone:
        with contextlib.suppress(psutil.NoSuchProcess):
            one.terminate()
    _, left = psutil.wait_procs(everyone, timeout=5)
    for one in left:
        one.kill()
    psutil.wait_procs(left, timeout=5)


def first_frame(where: Screen, trace: Path) -> float:
    """Return CPU seconds of the window's process to the first complete frame of the start page."""
    process = psutil.Popen(PROGRAM, env=where.environment | {"DIPTYCH_TRACE": str(trace)}, cwd=where.picture.parent)
    start = time.monotonic()
    while "first-frame" not in events(trace) and time.monotonic() - start < TOO_LONG:
        time.sleep(LOOK_EVERY)
    end(process)
    return events(trace)["first-frame"]["cpu"]


def bare_frame(where: Screen) -> float:
    """Return the same of a script with nothing but a window."""
    command = [sys.executable, "-P", "-c", BARE]
    run = subprocess.run(command, env=where.environment, capture_output=True, text=True, check=True)
    return float(run.stdout)


def measure(pair: tuple[Path, Path], runs: int, where: Screen, folder: Path) -> dict[str, float]:
    """Return medians over alternating runs."""
    found: dict[str, list[float]] = {}

    def note(name: str, value: float) -> None:
        print(f"  {name}: {value:.3f}", file=sys.stderr)
        found.setdefault(name, []).append(value)

    files = [str(path.absolute()) for path in pair]
    for run in range(-1, runs):
        if run == 0:
            found.clear()  # the run before the first compiles modules and fills the system's caches
        note("CPU s to first frame, Diptych", first_frame(where, folder / f"frame-{run}"))
        note("CPU s to first frame, bare window", bare_frame(where))
        trace = folder / f"pair-{run}"
        watched, process = watch([*PROGRAM, *files], where, ["lexical-shown", "semantic-shown"], trace)
        note("MB of its own, Diptych's window", process.memory_full_info().uss / 1e6)
        end(process)
        told = events(trace)
        if "semantic-shown" not in told:
            sys.exit(f"Diptych did not show both stages within {TOO_LONG:.0f} seconds; it showed {sorted(told)}.")
        note("s to differences shown, Diptych by words", told["lexical-shown"]["wall"])
        note("s to differences shown, Diptych by meaning", told["semantic-shown"]["wall"])
        note("s to last picture, Diptych", watched.shown_after())
        note("CPU s of the window to differences by words, Diptych", told["lexical-shown"]["cpu"])
        if meld := shutil.which("meld"):
            watched, process = watch([meld, *files], where, [], trace)
            note("CPU s until at rest, Meld", sum(process.cpu_times()[:2]))
            end(process)
            note("s to differences shown, Meld", watched.shown_after())
    return {name: statistics.median(values) for name, values in found.items()}


def main() -> None:
    """Measure, print, and write the figures where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="LEFT RIGHT")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--display", type=int, help="number of the virtual screen; a free one is taken otherwise")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    if not shutil.which("Xvfb"):
        sys.exit("This benchmark needs Xvfb (on Debian or Ubuntu: sudo apt install xvfb).")
    left, right = options.files or (SAMPLES / f"harbour_{side}.txt" for side in ("left", "right"))
    with screen(options.display) as where, tempfile.TemporaryDirectory() as folder:
        figures = measure((left, right), options.runs, where, Path(folder))
    extra = figures["CPU s to first frame, Diptych"] - figures["CPU s to first frame, bare window"]
    figures["CPU s to first frame, more than the bare window"] = extra
    if "s to differences shown, Meld" in figures:
        ratio = figures["s to differences shown, Diptych by words"] / figures["s to differences shown, Meld"]
        figures["differences by words, Diptych's share of Meld's time"] = ratio
    for name, value in figures.items():
        print(f"{name:55} {value:8.3f}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
