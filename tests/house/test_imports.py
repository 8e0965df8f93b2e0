from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

HEAVY = ("numpy", "scipy", "torch", "sentence_transformers", "transformers", "viewer.reading", "viewer.finding")


def loaded_by(statement: str) -> set[str]:
    """Names of the modules that a fresh interpreter holds after a statement."""
    code = f"import sys\n{statement}\nprint(*sys.modules)"
    run = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_the_import_law_holds() -> None:
    command = shutil.which("lint-imports", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    assert command, "import-linter is not installed: python3 packaging/bootstrap.py test"
    run = subprocess.run([command, "--no-cache", "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("module", ["viewer.app", "viewer.window.children", "viewer.ink.pdf", "viewer.headless"])
def test_the_window_process_loads_neither_numbers_nor_finding(module: str) -> None:
    modules = loaded_by(f"import {module}")
    assert not [name for name in modules if name.startswith(HEAVY)]


def test_the_text_child_loads_neither_qt_nor_the_model() -> None:
    modules = loaded_by("import viewer.child.text, viewer.reading.read, viewer.finding.compare, viewer.core.worddiff")
    assert not [name for name in modules if name.startswith(("PySide6", "torch", "transformers", "sentence_"))]


def test_help_and_version_load_no_qt() -> None:
    assert not [name for name in loaded_by("import viewer.cli") if name.startswith("PySide6")]


def test_packaging_does_not_shadow_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
    from packaging import version

    assert version.Version("1.0") < version.Version("2.0")


def test_the_folder_for_set_up_holds_no_name_of_the_standard_library() -> None:
    # Its scripts run with that folder first on the path.
    names = {path.stem for path in (ROOT / "packaging").glob("*.py")}
    assert not names & sys.stdlib_module_names
    assert not {path.stem for path in (ROOT / "viewer").glob("*.py")} & sys.stdlib_module_names
