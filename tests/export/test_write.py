import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

import pytest

from viewer.core.errors import OutputError
from viewer.export.write import write_atomically


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_bytes_and_writers(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    write_atomically(path, b"one")
    assert path.read_bytes() == b"one"

    def write(file: BinaryIO) -> None:
        file.write(b"two")

    write_atomically(path, write)
    assert path.read_bytes() == b"two"
    assert names(tmp_path) == ["out.json"]


def test_permissions_stay(tmp_path: Path) -> None:
    path = tmp_path / "out.html"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    fresh = tmp_path / "fresh.html"
    mask = os.umask(0o027)
    try:
        write_atomically(fresh, b"new")
    finally:
        os.umask(mask)
    assert stat.S_IMODE(fresh.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    link = tmp_path / "link"
    link.symlink_to("real")
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


@pytest.mark.parametrize("where", ["write", "fsync", "replace"])
def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    path = tmp_path / "out.json"
    path.write_bytes(b"old")

    def full(*args: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    if where == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    elif where == "replace":
        monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutputError, match="disk is full"):
        write_atomically(path, full if where == "write" else b"new")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["out.json"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_device_that_is_full_is_not_replaced() -> None:
    with pytest.raises(OutputError, match="disk is full"):
        write_atomically(Path("/dev/full"), b"x" * 100_000)
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


def test_what_goes_wrong_inside_passes_and_leaves_nothing(tmp_path: Path) -> None:
    def fail(file: BinaryIO) -> None:
        file.write(b"half")
        raise KeyError

    with pytest.raises(KeyError):
        write_atomically(tmp_path / "out", fail)
    assert names(tmp_path) == []


def test_places_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    for path, words in [
        (tmp_path / "missing" / "out.json", "does not exist"),
        (tmp_path, "is a folder"),
        (tmp_path / "file" / "out.json", "is not a folder"),
        (tmp_path / ("x" * 300), "too long"),
        (tmp_path / "nul\0", "no name for a file"),
        (tmp_path / "a", "no name for a file"),
    ]:
        with pytest.raises(OutputError, match=words):
            write_atomically(path, b"")
    assert names(tmp_path) == ["a", "b", "file"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(OutputError, match="may not write"):
        write_atomically(path, b"new")


def test_read_only_is_respected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out.json"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *args: False)
    with pytest.raises(OutputError, match="may not write"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
