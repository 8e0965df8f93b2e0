from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from viewer import display

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lets parts of Qt be missing")


@pytest.fixture(autouse=True)
def screenless(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def test_nothing_is_in_the_way_of_drawing_here() -> None:
    assert display.obstacle(windows=False) is None


def test_missing_libraries_are_named_as_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(display._DRAWING, "libnowhere.so.1", "libnowhere1")
    monkeypatch.setitem(display._WINDOWS, "libnowhere-x11.so.1", "libnowhere-x11-1")
    assert "libnowhere1" in display.missing_packages(windows=False)
    assert "libnowhere-x11-1" not in display.missing_packages(windows=False)
    sentence = display.obstacle(windows=False)
    assert sentence is not None
    assert "sudo apt install" in sentence
    monkeypatch.setenv("DISPLAY", ":1")
    assert "libnowhere-x11-1" in str(display.obstacle(windows=True))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert "libnowhere-x11-1" not in str(display.obstacle(windows=True))


def test_no_screen_and_a_screen_that_is_silent_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "missing_packages", lambda *, windows: [])
    assert "No display was found" in str(display.obstacle(windows=True))
    monkeypatch.setenv("DISPLAY", ":64999")
    assert ":64999 does not answer" in str(display.obstacle(windows=True))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert display.obstacle(windows=True) is None


def test_it_runs_before_anything_is_installed() -> None:
    path = Path(display.__file__)
    done = subprocess.run([sys.executable, "-I", "-S", path], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"
