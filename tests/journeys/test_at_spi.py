"""The view read over a real accessibility bus, as a screen reader does."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
TOOLS = ("dbus-run-session", "xvfb-run", "gdbus")


def test_a_client_on_the_bus_reads_units_sides_text_and_marks(tmp_path: Path) -> None:
    launcher = next((path for path in LAUNCHERS if Path(path).exists()), None)
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if launcher is None or missing:
        pytest.skip(f"no accessibility bus to be tried: {', '.join(missing) or 'at-spi2-core'} is not installed")
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "QT_QPA_PLATFORM")}
    command = ("dbus-run-session", "--", "xvfb-run", "-a", sys.executable, "-m", "tests.journeys.at_spi_session")
    done = subprocess.run(
        (*command, launcher, str(tmp_path / "read.json")),
        # No pipes: the daemons of the bus would hold them open.
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=90,
        check=False,
        cwd=Path(__file__).parents[2],
        env=environment,
    )
    assert done.returncode == 0
    read = json.loads((tmp_path / "read.json").read_text(encoding="utf-8"))
    assert "The two documents, unit by unit" in read["window"]
    assert "Unit 2 · link" in read["unit"]
    assert "list item" in read["role"]
    assert "The office sent its final draft on Monday." in read["side"]
    assert "other words: Monday" in read["marks"]
    assert "office" in read["text"]
    assert read["word"] == "('office', 4, 10)"
    assert "10" in read["caret"]
    assert read["said"].endswith("selected: office'>,)")
    assert "Error" not in read["letter"] + read["place"]
    assert read["alive"] == "True"
