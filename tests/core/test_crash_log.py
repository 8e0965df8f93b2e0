from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from viewer.core import crash_log

DIE = "from viewer.core.crash_log import keep_log; keep_log(); import ctypes; ctypes.string_at(0)"
NOTE = """
import sys
from viewer.core.crash_log import keep_log, note
keep_log()
try:
    {}["lost"]
except KeyError:
    note(sys.exc_info()[0], sys.exc_info()[2])
"""


def run(code: str, state: Path) -> int:
    environment = os.environ | {"XDG_STATE_HOME": str(state), "LOCALAPPDATA": str(state), "HOME": str(state)}
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, stderr=subprocess.DEVNULL, check=False
    ).returncode


@pytest.mark.skipif(sys.platform != "linux", reason="says where the file lies on Linux")
def test_a_native_fault_leaves_its_stack_behind_for_the_user_alone(tmp_path: Path) -> None:
    assert run(DIE, tmp_path) < 0
    log = tmp_path / "diptych" / "crash.log"
    assert "Fatal Python error: Segmentation fault" in log.read_text("utf-8")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert run(NOTE, tmp_path) == 0
    assert log.read_text("utf-8").endswith("KeyError\n\n")
    assert "lost" not in log.read_text("utf-8").replace('{}["lost"]', "")
    log.write_bytes(b"x" * 1_000_001)
    assert run("from viewer.core.crash_log import keep_log; keep_log()", tmp_path) == 0
    assert log.stat().st_size == 0


def test_without_a_place_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "diptych").write_text("no folder")
    assert run("from viewer.core.crash_log import keep_log; keep_log()", tmp_path) == 0


def test_it_lies_where_logs_lie(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for state in (str(tmp_path), "", "not/absolute"):
        monkeypatch.setenv("XDG_STATE_HOME", state)
        if state != "not/absolute":
            assert crash_log.folder() == platformdirs.user_state_dir("diptych", appauthor=False)
        assert Path(crash_log.folder()).is_absolute()
