from __future__ import annotations

import subprocess
import sys
import zipfile
from importlib.resources import files
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ("harbour_left.txt", "harbour_right.txt")


def test_resources_are_found_as_a_package() -> None:
    resources = files("viewer.resources")
    assert all(resources.joinpath("samples", name).read_text("utf-8").strip() for name in SAMPLES)
    assert any(entry.name.endswith(".svg") for entry in resources.joinpath("icons").iterdir())


def test_a_wheel_holds_every_module_and_resource(tmp_path: Path) -> None:
    build = (
        "import sys\nfrom setuptools import build_meta\n"
        "print(build_meta.build_wheel(sys.argv[1], {'--build-option': []}))"
    )
    source = tmp_path / "source"
    _copy_tracked(source)
    run = subprocess.run(
        [sys.executable, "-P", "-c", build, str(tmp_path)], cwd=source, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    modules = {path.relative_to(source).as_posix() for path in (source / "viewer").rglob("*.py")}
    resources = {
        f"viewer/{path.relative_to(source).as_posix()}"
        for path in (source / "resources").rglob("*")
        if path.suffix in {".py", ".svg", ".txt", ".ts", ".qm"}
    }
    assert modules | resources <= held


def _copy_tracked(target: Path) -> None:
    """Copy what a wheel is made of, without what an editable installation left in the working folder."""
    import shutil

    for folder in ("viewer", "resources"):
        shutil.copytree(ROOT / folder, target / folder, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, target / name)


def test_the_version_is_the_same_everywhere() -> None:
    from importlib.metadata import version

    from viewer import __version__

    assert version("diptych") == __version__


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_are_plain_text_that_everyone_may_pass_on(name: str) -> None:
    text = files("viewer.resources").joinpath("samples", name).read_text("utf-8")
    assert 300 < len(text.split()) < 1_200
