from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "bootstrap.py"


class Runs:
    """Stands in for subprocess.run: keeps what was to be run and answers with a status a program."""

    def __init__(self) -> None:
        self.commands: list[list[str]] = []
        self.answers: dict[str, tuple[int, str]] = {}

    def __call__(self, command: list[object], **_: object) -> subprocess.CompletedProcess[str]:
        words = [str(word) for word in command]
        self.commands.append(words)
        status, text = next((answer for key, answer in self.answers.items() if key in words), (0, ""))
        if _.get("check") and status:
            raise subprocess.CalledProcessError(status, words)
        return subprocess.CompletedProcess(words, status, text, text)

    def with_word(self, word: str) -> list[list[str]]:
        return [command for command in self.commands if word in command]


@pytest.fixture
def bootstrap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script with an environment of its own, which looks as if venv and pip had made it."""
    spec = importlib.util.spec_from_file_location("bootstrap", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = tmp_path / ".venv"
    for name, path in {
        "ENVIRONMENT": folder,
        "PYTHON": folder / "bin" / "python",
        "STAMP": folder / "stamp.json",
        "INSTALLING": folder / "installing",
        "LOG": folder / "log",
        "LIBRARIES": folder / "libraries",
    }.items():
        monkeypatch.setattr(module, name, path)
    module.PYTHON.parent.mkdir(parents=True)
    module.PYTHON.touch()
    version = sys.version.split()[0]
    (folder / "pyvenv.cfg").write_text(f"version = {version}\ncommand = python3 -m venv --clear {folder}\n", "utf-8")
    return module


@pytest.fixture
def runs(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Runs:
    runs = Runs()
    monkeypatch.setattr(bootstrap.subprocess, "run", runs)
    return runs


def test_the_second_call_installs_nothing(bootstrap: ModuleType, runs: Runs) -> None:
    bootstrap.set_up(with_tests=False)
    assert len(runs.with_word("install")) == 1
    bootstrap.set_up(with_tests=False)
    assert len(runs.with_word("install")) == 1
    bootstrap.set_up(with_tests=True)
    bootstrap.set_up(with_tests=False)
    assert len(runs.with_word("install")) == 2
    assert runs.with_word("install")[1][-1].endswith("[test]")
    assert runs.with_word("venv") == []


def test_changed_requirements_are_installed(bootstrap: ModuleType, runs: Runs) -> None:
    bootstrap.set_up(with_tests=False)
    stamp = json.loads(bootstrap.STAMP.read_text("utf-8"))
    bootstrap.STAMP.write_text(json.dumps(stamp | {"files": "other"}), "utf-8")
    bootstrap.set_up(with_tests=False)
    assert len(runs.with_word("install")) == 2


@pytest.mark.parametrize("damage", ["no python", "no pip", "moved", "interrupted", "no settings"])
def test_a_damaged_environment_is_made_anew(bootstrap: ModuleType, runs: Runs, damage: str) -> None:
    settings = bootstrap.ENVIRONMENT / "pyvenv.cfg"
    match damage:
        case "no python":
            bootstrap.PYTHON.unlink()
        case "no pip":
            runs.answers["--version"] = (1, "No module named pip")
        case "moved":
            settings.write_text(settings.read_text("utf-8").replace("--clear ", "--clear /elsewhere"), "utf-8")
        case "interrupted":
            bootstrap.INSTALLING.touch()
        case _:
            settings.unlink()
    bootstrap.set_up(with_tests=False)
    assert len(runs.with_word("venv")) == 1


def test_a_failure_of_pip_names_the_log_and_leaves_no_stamp(
    bootstrap: ModuleType, runs: Runs, capsys: pytest.CaptureFixture[str]
) -> None:
    runs.answers["install"] = (1, "")
    assert bootstrap.main(["run"]) == 2
    assert str(bootstrap.LOG) in capsys.readouterr().err
    assert not bootstrap.STAMP.exists()
    assert not bootstrap.INSTALLING.exists()


def test_a_python_without_venv_is_said_with_its_package(
    bootstrap: ModuleType, runs: Runs, capsys: pytest.CaptureFixture[str]
) -> None:
    bootstrap.PYTHON.unlink()
    runs.answers["venv"] = (1, "ensurepip is not available")
    assert bootstrap.main(["test"]) == 2
    assert "sudo apt install python3-venv python3-pip" in capsys.readouterr().err


def test_an_interrupt_is_taken_up_again(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        if "install" in command:
            raise KeyboardInterrupt
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(bootstrap.subprocess, "run", run)
    assert bootstrap.main(["run"]) == 130
    assert bootstrap.INSTALLING.exists()
    assert "goes on where it stopped" in capsys.readouterr().err


@pytest.fixture
def screenless(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
@pytest.mark.parametrize(
    ("files", "status", "name", "expected"),
    [
        ([], 1, "harbour_left--harbour_right.pdf", 0),
        (["texts/old.md", "new.txt"], 1, "old--new.pdf", 0),
        (["old.md", "new.txt"], 0, "old--new.pdf", 0),
        (["old.md", "new.txt"], 2, None, 2),
        (["old.md"], 0, None, 2),
    ],
)
def test_without_a_display_the_pdf_is_written(  # noqa: PLR0917 - fixtures are arguments
    bootstrap: ModuleType,
    runs: Runs,
    screenless: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    files: list[str],
    status: int,
    name: str | None,
    expected: int,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(bootstrap, "provide_libraries", lambda *, windows: None)
    runs.answers["--export"] = (status, "")
    assert bootstrap.main(["run", *files]) == expected
    lines = capsys.readouterr().out.splitlines()
    if name is None:
        assert not any(line.endswith(".pdf") for line in lines)
    else:
        assert lines[-1] == str(tmp_path / name)
        assert any("No display was found" in line for line in lines)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt brings its libraries elsewhere")
@pytest.mark.parametrize("as_root", [True, False])
def test_missing_libraries_are_installed_or_unpacked(
    bootstrap: ModuleType, runs: Runs, monkeypatch: pytest.MonkeyPatch, as_root: bool
) -> None:
    missing = iter([["libgl1", "libegl1"], []])
    monkeypatch.setattr(bootstrap, "missing_packages", lambda *, windows: next(missing))
    monkeypatch.setattr(bootstrap.shutil, "which", lambda program: f"/usr/bin/{program}")
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 0 if as_root else 1000)
    runs.answers["true"] = (1, "a password is required")
    runs.answers["--print-uris"] = (0, "'http://mirror/libgl1_1.7_amd64.deb' libgl1_1.7_amd64.deb 1 SHA256:0\n")
    bootstrap.LIBRARIES.mkdir()
    bootstrap.provide_libraries(windows=True)
    if as_root:
        assert runs.commands[-1][-2:] == ["libgl1", "libegl1"]
        assert runs.with_word("download") == []
    else:
        assert runs.with_word("download")[0][-1] == "libgl1"
        assert (bootstrap.LIBRARIES / "fonts.conf").exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt brings its libraries elsewhere")
def test_libraries_that_cannot_be_had_are_named_in_one_line(
    bootstrap: ModuleType, runs: Runs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "missing_packages", lambda *, windows: ["libgl1", "libegl1"])
    monkeypatch.setattr(bootstrap.shutil, "which", lambda program: None)
    assert bootstrap.main(["test"]) == 2
    assert "sudo apt install libgl1 libegl1" in capsys.readouterr().err


def test_it_needs_nothing_but_the_standard_library() -> None:
    names = {
        line.split()[1].partition(".")[0]
        for line in SCRIPT.read_text("utf-8").splitlines()
        if line.startswith(("import ", "from "))
    }
    assert names <= sys.stdlib_module_names
