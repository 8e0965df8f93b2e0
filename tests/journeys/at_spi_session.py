"""A view on a real accessibility bus, and a small client that reads it; run within a session bus and a display.

    dbus-run-session -- xvfb-run -a python -m tests.journeys.at_spi_session LAUNCHER FILE

Writes what the client has read into FILE as JSON. With "window" for LAUNCHER it is the program that is read.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_TEXT = "org.a11y.atspi.Text"
_REFERENCE = re.compile(r"\('([^']+)', (?:objectpath )?'([^']+)'\)")
_PATIENCE = 20  # seconds


def _show_window() -> int:
    from PySide6.QtWidgets import QApplication

    from tests.ink.sheets import make_sheet
    from viewer.window.compare_view import CompareView

    application = QApplication([])
    view = CompareView()
    view.resize(900, 600)
    view.set_sheet(make_sheet())
    view.show()
    return application.exec()


def _call(address: str, destination: str, path: str, method: str, *arguments: str) -> str:
    to = ("--address", address) if address else ("--session",)
    command = ("gdbus", "call", *to, "--dest", destination, "--object-path", path, "--method", method, *arguments)
    done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=False)
    return done.stdout.strip() or done.stderr.strip()


def _read(address: str) -> dict[str, str]:
    end = time.monotonic() + _PATIENCE
    found = None
    while found is None and time.monotonic() < end:
        children = _call(
            address, "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root", f"{_ACCESSIBLE}.GetChildren"
        )
        found = _REFERENCE.search(children)
    assert found is not None, "no program on the bus"
    program, root = found.groups()

    def ask(path: str, method: str, *arguments: str) -> str:
        return _call(address, program, path, method, *arguments)

    def child(path: str, index: int) -> str:
        answer = ask(path, f"{_ACCESSIBLE}.GetChildAtIndex", str(index))
        reference = _REFERENCE.search(answer)
        assert reference is not None, answer
        return reference[2]

    def name(path: str, kind: str = "Name") -> str:
        return ask(path, "org.freedesktop.DBus.Properties.Get", _ACCESSIBLE, kind)

    window = child(root, 0)
    unit = child(window, 1)
    side = child(unit, 0)
    read = {
        "window": name(window),
        "unit": name(unit),
        "role": ask(unit, f"{_ACCESSIBLE}.GetRoleName"),
        "side": name(side),
        "marks": name(side, "Description"),
        "text": ask(side, f"{_TEXT}.GetText", "4", "10"),
        "word": ask(side, f"{_TEXT}.GetStringAtOffset", "5", "1"),
        "letter": ask(side, f"{_TEXT}.GetCharacterExtents", "4", "0"),
        "place": ask(unit, "org.a11y.atspi.Component.GetExtents", "0"),
    }
    # Done, though the bridge answers that it is not: it asks how many selections there are now.
    ask(side, f"{_TEXT}.AddSelection", "4", "10")
    caret = ask(side, "org.freedesktop.DBus.Properties.Get", _TEXT, "CaretOffset")
    return read | {"caret": caret, "said": name(side, "Description")}


def main() -> int:
    """Run the window, or the launcher, the window and the client."""
    launcher = sys.argv[1]
    if launcher == "window":
        return _show_window()
    bus = subprocess.Popen((launcher, "--launch-immediately"), stderr=subprocess.DEVNULL)
    environment = os.environ | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
    command = (sys.executable, "-m", "tests.journeys.at_spi_session", "window")
    window = subprocess.Popen(command, env=environment, cwd=Path(__file__).parents[2])
    try:
        address = re.search("'(.*)'", _call("", "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress"))
        assert address is not None, "no accessibility bus"
        read = _read(address[1]) | {"alive": str(window.poll() is None)}
        Path(sys.argv[2]).write_text(json.dumps(read), encoding="utf-8")
    finally:
        window.kill()
        bus.terminate()
        window.wait()
        bus.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
