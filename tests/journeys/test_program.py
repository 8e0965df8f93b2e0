"""The program as a process of its own: it ends with its last window, loads no model, and leaves no child behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import psutil
import pytest

if TYPE_CHECKING:
    from pathlib import Path

_SCRIPT = """
import json, sys
import psutil
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from viewer import app

application = QApplication(sys.argv[:1])
look = QTimer()


def windows():
    return [window for window in QApplication.topLevelWidgets() if hasattr(window, "model") and window.isVisible()]


def close_when_shown():
    (window,) = windows()
    sheet = window.model.sheet
    if sheet is not None and sheet.complete:
        look.stop()
        window.command["new_window"].trigger()
        heavy = {"numpy", "torch", "scipy", "sentence_transformers", "viewer.reading", "viewer.finding"}
        report = {
            "windows": len(windows()),
            "heavy": sorted(heavy & set(sys.modules)),
            "children": [process.pid for process in psutil.Process().children()],
            "title": window.windowTitle(),
        }
        print(json.dumps(report), flush=True)
        window.command["quit"].trigger()


look.timeout.connect(close_when_shown)
look.start(20)
sys.exit(app.run(*sys.argv[1:3], sys.argv[3:]))
"""


@pytest.mark.parametrize("labels", [(), ("old", "new")])
def test_the_program_ends_with_its_windows(tmp_path: Path, labels: tuple[str, ...]) -> None:
    left, right = tmp_path / "a.txt", tmp_path / "b.txt"
    left.write_text("It rained. Nobody came.", "utf-8")
    right.write_text("It rained. Everybody came.", "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(left), str(right), *labels],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "QT_LOGGING_RULES": "*.warning=false"},
    )
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["windows"] == 2
    assert report["heavy"] == []
    assert report["title"] == ("old and new — Diptych" if labels else "a.txt and b.txt — Diptych")
    assert "Traceback" not in done.stderr
    assert len(report["children"]) == 2
    assert not any(psutil.pid_exists(number) for number in report["children"])
