"""What every test may rely on: no display, no network, no settings of whoever runs the tests."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]

# Before Qt or a model is imported, and before any child process starts.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TOKENIZERS_PARALLELISM"] = "false"
os.environ["LC_ALL"] = "C.UTF-8"  # the program speaks the language of the system, and tests read what it says
os.environ.pop("LANGUAGE", None)
_HOME = Path(tempfile.mkdtemp(prefix="diptych-tests-"))  # for what is read at import; each test gets its own below
for _variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[_variable] = str(_HOME / _variable)

# How long an example takes says more of what else the machine does than of the program.
settings.register_profile("diptych", deadline=None, suppress_health_check=(HealthCheck.too_slow,))
settings.load_profile("diptych")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of samples beside the project, which is no part of it."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder of shared samples does not stand beside the project")
    return folder


@pytest.fixture(scope="session")
def seeds(shared: Path) -> tuple[Path, Path]:
    """The real pair, left and right."""
    folder = shared / "samples" / "seeds"
    paths = sorted(folder.glob("*.txt"))
    if len(paths) != 2:
        pytest.skip("the real pair does not stand beside the project")
    return paths[0], paths[1]


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give every test settings and data folders of its own."""
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable.lower()))
