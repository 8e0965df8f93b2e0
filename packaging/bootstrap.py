#!/usr/bin/env python3
"""Set Diptych up and run it, or test it, from a fresh checkout.

    python3 packaging/bootstrap.py run [LEFT RIGHT]     set up, then open the window (arguments are diptych's)
    python3 packaging/bootstrap.py test [ARGUMENTS]     set up, then run the tests (arguments are pytest's)

Needs Python 3.11 or newer with venv, and nothing else: everything goes into .venv beside this folder, and the second
call starts at once. Without a display `run` writes the annotated PDF of the two texts into the current folder.
"""

from __future__ import annotations

import glob
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = ENVIRONMENT / "diptych-stamp.json"
INSTALLING = ENVIRONMENT / "diptych-installing"  # stands there while pip works: packages may be half there
LOG = ENVIRONMENT / "set-up.log"
LIBRARIES = ENVIRONMENT / "system-libraries"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
SAMPLE = tuple(ROOT / "resources" / "samples" / f"harbour_{side}.txt" for side in ("left", "right"))
FONT_PACKAGE = "fonts-dejavu-core"
# Software OpenGL and what hangs on it: named by the packages that are fetched, never loaded by the program.
NOT_NEEDED = ("libgl1-mesa-dri", "libllvm", "libz3", "libdrm", "libpciaccess", "libelf", "libedit", "libsensors")

OLDEST = (3, 11)
DIFFERENT = 1  # diptych's exit status where the two texts differ


def main(arguments: list[str]) -> int:
    """Do what the first argument says; return the exit status."""
    if not arguments or arguments[0] not in {"run", "test"}:
        print(__doc__.strip())
        return 2
    command, rest = arguments[0], arguments[1:]
    try:
        set_up(with_tests=command == "test")
        return test(rest) if command == "test" else run(rest)
    except SetUpError as error:
        print(f"Set-up stopped: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Set-up was interrupted; the same command goes on where it stopped.", file=sys.stderr)
        return 130


class SetUpError(Exception):
    """What is wrong and what to do, in one sentence."""


# The environment


def set_up(*, with_tests: bool) -> None:
    """Bring .venv up to date. The stamp is written last, so that an interrupted set-up is taken up again."""
    stamp = {"root": str(ROOT), "python": sys.version, "files": _hash(), "tests": with_tests}
    if _read_stamp() in (stamp, stamp | {"tests": True}):
        return
    if sys.version_info[:2] < OLDEST:
        raise SetUpError(f"Python {sys.version.split()[0]} is too old; run this with Python 3.11 or newer.")
    STAMP.unlink(missing_ok=True)
    if INSTALLING.exists() or not _has_working_pip():
        _make_environment()
    INSTALLING.touch()
    _install(with_tests=with_tests)
    INSTALLING.unlink()
    partial = STAMP.with_suffix(".part")
    partial.write_text(json.dumps(stamp), "utf-8")
    partial.replace(STAMP)


def _hash() -> str:
    files = (ROOT / "pyproject.toml", CONSTRAINTS)
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def _read_stamp() -> object:
    try:
        return json.loads(STAMP.read_text("utf-8")) if PYTHON.exists() else None
    except (OSError, ValueError):
        return None


def _has_working_pip() -> bool:
    """Whether .venv was made by this Python, at this place, and to the end."""
    try:
        lines = (ENVIRONMENT / "pyvenv.cfg").read_text("utf-8").splitlines()
    except OSError:
        return False
    settings = dict(line.split(" = ", 1) for line in lines if " = " in line)
    if settings.get("version") != sys.version.split()[0] or not settings.get("command", "").endswith(f" {ENVIRONMENT}"):
        return False
    pip = [PYTHON, "-m", "pip", "--version"]
    return PYTHON.exists() and subprocess.run(pip, capture_output=True, check=False).returncode == 0


def _make_environment() -> None:
    print(f"Making {ENVIRONMENT} …", flush=True)
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", ENVIRONMENT], capture_output=True, text=True, check=False
    )
    if made.returncode:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        if "ensurepip" in made.stdout + made.stderr or "No module named venv" in made.stderr:
            raise SetUpError(
                "Python's venv and pip are missing; on Debian or Ubuntu: "
                f"sudo apt install python3-venv python3-pip (or python{version}-venv)."
            )
        last = (made.stderr or made.stdout).strip().splitlines()[-1:] or ["no reason given"]
        raise SetUpError(f"{ENVIRONMENT} cannot be made ({last[0]}); check the folder's permissions and free space.")


def _install(*, with_tests: bool) -> None:
    print("Installing what Diptych needs; this happens once and can take some minutes …", flush=True)
    what = f"{ROOT}[test]" if with_tests else str(ROOT)
    done = subprocess.run(
        [PYTHON, "-m", "pip", "install", "--log", LOG, "--constraint", CONSTRAINTS, "--editable", what], check=False
    )
    if done.returncode:
        INSTALLING.unlink()
        raise SetUpError(
            f"pip could not install the packages; the reason stands above and in {LOG}. "
            "Check the network and the free space, then give the same command again."
        )


# Qt's system libraries


def provide_libraries(*, windows: bool) -> None:
    """See to it that Qt can load: install the missing libraries, or unpack them beside the environment."""
    packages = missing_packages(windows=windows)
    if not packages:
        return
    print(f"Qt needs system libraries that are missing: {' '.join(packages)}", flush=True)
    by_hand = SetUpError(f"install Qt's system libraries: sudo apt install {' '.join(packages)}")
    if shutil.which("apt-get") is None:
        raise by_hand
    prefix = _becoming_root()
    try:
        if prefix is not None:
            subprocess.run([*prefix, "apt-get", "update", "-qq"], check=True)
            subprocess.run(
                [*prefix, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
                check=True,
                env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
            )
        else:
            _unpack(packages)
    except (subprocess.CalledProcessError, OSError) as error:
        raise by_hand from error
    if left := missing_packages(windows=windows):
        raise SetUpError(f"Qt still cannot load; install by hand: sudo apt install {' '.join(left)}")


def missing_packages(*, windows: bool) -> list[str]:
    """Return the Debian packages that Qt needs and lacks here."""
    if not sys.platform.startswith("linux"):
        return []
    probe = [str(PYTHON), "-P", str(ROOT / "viewer" / "display.py"), *(["--windows"] if windows else [])]
    found = subprocess.run(probe, env=environment(), capture_output=True, text=True, check=True).stdout.split()
    return found if _has_fonts() else [*found, FONT_PACKAGE]


def _has_fonts() -> bool:
    folders = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts", LIBRARIES)
    patterns = (f"{Path(folder).expanduser()}/**/*.[to]t[fc]" for folder in folders)
    return any(next(glob.iglob(pattern, recursive=True), None) for pattern in patterns)  # noqa: PTH207 - stops early


def _becoming_root() -> list[str] | None:
    """Return what to put before a command to run it as root; None where that needs a password or is not allowed."""
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


def _unpack(packages: list[str]) -> None:
    """Fetch packages and what they need without being root, and unpack them where `environment` points to."""
    work = ENVIRONMENT / "apt"
    shutil.rmtree(work, ignore_errors=True)
    for folder in ("lists/partial", "cache/archives/partial"):
        (work / folder).mkdir(parents=True)
    apt = ["apt-get", "-qq", "-o", f"Dir::State::lists={work}/lists", "-o", f"Dir::Cache={work}/cache"]
    subprocess.run([*apt, "update"], check=True)
    plan = subprocess.run(
        [*apt, "install", "--print-uris", "-y", "--no-install-recommends", *packages],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    names = [line.split()[1].split("_")[0] for line in plan.splitlines() if line.startswith("'")]
    wanted = [name for name in names if not name.startswith(NOT_NEEDED)]
    print(f"Unpacking {len(wanted)} packages into {LIBRARIES} …", flush=True)
    subprocess.run([*apt, "download", *wanted], check=True, cwd=work)
    for package in work.glob("*.deb"):
        subprocess.run(["dpkg-deb", "--extract", package, LIBRARIES], check=True)
    shutil.rmtree(work)
    _write_font_configuration()


def _write_font_configuration() -> None:
    """Point fontconfig at the unpacked fonts as well as at those of the system and the reader."""
    folders = (
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        "~/.fonts",
        "~/.local/share/fonts",
        f"{LIBRARIES}/usr/share/fonts",
    )
    lines = [f"  <dir>{folder}</dir>" for folder in folders]
    text = "\n".join(
        [
            '<?xml version="1.0"?>',
            '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
            "<fontconfig>",
            *lines,
            f"  <cachedir>{LIBRARIES}/font-cache</cachedir>",
            "</fontconfig>",
        ]
    )
    (LIBRARIES / "fonts.conf").write_text(text, "utf-8")


def environment() -> dict[str, str]:
    """Return the environment in which the unpacked libraries, where there are any, are found."""
    variables = dict(os.environ)
    if not LIBRARIES.is_dir():
        return variables
    folders = [
        str(folder) for pattern in ("usr/lib/*-linux-gnu", "lib/*-linux-gnu") for folder in LIBRARIES.glob(pattern)
    ]
    known = variables.get("LD_LIBRARY_PATH")
    variables["LD_LIBRARY_PATH"] = os.pathsep.join([*folders, *([known] if known else [])])
    if not Path("/usr/share/X11/xkb").is_dir():
        variables.setdefault("XKB_CONFIG_ROOT", str(LIBRARIES / "usr/share/X11/xkb"))
    if not Path("/etc/fonts/fonts.conf").exists():
        variables.setdefault("FONTCONFIG_FILE", str(LIBRARIES / "fonts.conf"))
    return variables


# What it was all for


def test(arguments: list[str]) -> int:
    """Run the tests, on no screen."""
    provide_libraries(windows=False)
    variables = environment() | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run([PYTHON, "-m", "pytest", *arguments], cwd=ROOT, env=variables, check=False).returncode


def run(arguments: list[str]) -> int:
    """Start the program; on a machine without a display write the PDF of the two texts instead."""
    on_linux = sys.platform.startswith("linux")
    has_display = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if on_linux and not has_display and not any(argument.startswith("-") for argument in arguments):
        return _print_without_display(arguments)
    provide_libraries(windows=has_display)
    command = [str(PYTHON), "-P", "-m", "viewer", *arguments]
    if os.name == "nt":
        return subprocess.run(command, check=False).returncode
    sys.stdout.flush()
    os.execve(PYTHON, command, environment())  # noqa: S606 - this process becomes the program
    return 0


def _print_without_display(files: list[str]) -> int:
    if len(files) not in {0, 2}:
        raise SetUpError("two texts are needed: bootstrap.py run LEFT RIGHT")
    left, right = map(Path, files or SAMPLE)
    pdf = Path.cwd() / f"{left.stem}--{right.stem}.pdf"
    print("No display was found, so the annotated PDF is written instead of opening a window.", flush=True)
    provide_libraries(windows=False)
    command = [str(PYTHON), "-P", "-m", "viewer", "--export", str(pdf), "--", str(left), str(right)]
    status = subprocess.run(command, env=environment(), check=False).returncode
    if status > DIFFERENT:
        return status
    print(pdf)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
