"""What is no document is refused by a clear sentence, and nothing blocks."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import pytest

from viewer.core.errors import ReadingError
from viewer.reading.load import BYTES_LIMIT, load, name_of

if TYPE_CHECKING:
    from pathlib import Path

POSIX = pytest.mark.skipif(os.name != "posix", reason="needs the files of a POSIX system")


def refusal(path: Path | str) -> str:
    with pytest.raises(ReadingError) as caught:
        load(str(path))
    message = str(caught.value)
    assert message.endswith(".")
    assert len(message) < 300
    return message


def test_the_bytes_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a\r\n\0b")
    assert load(str(path)) == b"a\r\n\0b"


def test_an_empty_file_and_the_null_device_are_empty(tmp_path: Path) -> None:
    path = tmp_path / "empty"
    path.touch()
    assert load(str(path)) == b""
    assert load(os.devnull) == b""


def test_missing(tmp_path: Path) -> None:
    assert "no file “gone.txt”" in refusal(tmp_path / "gone.txt")
    assert "no file" in refusal("")
    assert "no file" in refusal("a\0b")


def test_a_part_of_the_path_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    assert "no file" in refusal(tmp_path / "a" / "b.txt")


def test_folder(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)


@POSIX
def test_pipe_without_a_writer_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "is a pipe" in refusal(tmp_path / "pipe")


@POSIX
def test_endless_device_and_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "device" in refusal("/dev/zero")
    monkeypatch.chdir(tmp_path)  # the path of a socket is short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        assert "socket" in refusal("socket")


@POSIX
def test_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    assert "leads back to itself" in refusal(tmp_path / "loop")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="everything may be read by the administrator")
def test_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.touch(mode=0)
    assert "may not be read" in refusal(path)


def test_permission_denied_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "closed.txt"
    path.touch()
    monkeypatch.setattr(os, "open", denied)
    assert "may not be read" in refusal(path)


def test_faulty_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(*_: object) -> bytes:
        raise OSError(5, "Input/output error")

    path = tmp_path / "a.txt"
    path.write_bytes(b"x")
    monkeypatch.setattr(os, "read", faulty)
    assert "Input/output error" in refusal(path)


def test_too_large_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(BYTES_LIMIT + 1)  # a hole: takes no room on the disk
    message = refusal(path)
    assert "64 MB" in message
    assert "large.txt" in message


def test_long_and_odd_names_can_be_shown() -> None:
    assert len(name_of("/a/" + "x" * 5000)) < 130
    name_of(os.fsdecode(b"/a/b\xff.txt")).encode("utf-8")
