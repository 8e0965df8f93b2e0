"""A file's bytes, taken in without being held up by what is no file.

A named pipe would block, a device has no end, a symbolic link may point at itself: everything is asked before it is
read, and no more is read than a document may hold.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from viewer.core.errors import ReadingError
from viewer.core.saying import say, to_say

BYTES_LIMIT = 64 * 1024 * 1024
"""Largest file that is read, in bytes."""

_CHUNK = 1024 * 1024
_NAME_SHOWN = 120  # characters

_REASONS = {
    errno.ENOENT: to_say("There is no file “{name}”. Check the path, or choose another file."),
    errno.ENOTDIR: to_say("There is no file “{name}”: a part of its path is no folder. Check the path."),
    errno.EACCES: to_say("“{name}” may not be read. Change its permissions, or choose another file."),
    errno.EPERM: to_say("“{name}” may not be read. Change its permissions, or choose another file."),
    errno.ELOOP: to_say("“{name}” is a link that leads back to itself. Choose the file that it was meant for."),
    errno.ENAMETOOLONG: to_say("The path of “{name}” is too long. Move the file to a shorter path and open it there."),
    errno.EISDIR: to_say("“{name}” is a folder. Choose a document in it."),
    errno.ENXIO: to_say("“{name}” is a socket or a device, not a document. Choose a file."),
}


def name_of(path: str) -> str:
    """Return the name of a file as it can be shown: names are bytes on some systems, and not always text."""
    name = Path(path).name or path
    if len(name) > _NAME_SHOWN:
        name = f"{name[: _NAME_SHOWN // 2]}…{name[-_NAME_SHOWN // 2 :]}"
    return os.fsencode(name).decode("utf-8", "replace").replace("\0", "\N{REPLACEMENT CHARACTER}")


def load(path: str) -> bytes:
    """Return the bytes of a regular file, or none for the null device.

    Raises ReadingError where there is no such file, or it cannot or should not be read.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
    name = name_of(path)
    try:
        descriptor = os.open(path, flags | getattr(os, "O_CLOEXEC", 0))
    except ValueError as error:  # a NUL in the path
        raise ReadingError(say(_REASONS[errno.ENOENT], name=name)) from error
    except OSError as error:
        raise ReadingError(_reason(error, path, name)) from error
    try:
        return _read(descriptor, name)
    except OSError as error:
        raise ReadingError(_reason(error, path, name)) from error
    finally:
        os.close(descriptor)


def _reason(error: OSError, path: str, name: str) -> str:
    if error.errno == errno.EACCES and Path(path).is_dir():  # what Windows says of a folder
        return say(_REASONS[errno.EISDIR], name=name)
    known = _REASONS.get(error.errno or 0)
    if known:
        return say(known, name=name)
    reason = error.strerror or say("unknown error")
    return say("“{name}” cannot be read ({reason}). Check the disk, or choose another file.", name=name, reason=reason)


def _read(descriptor: int, name: str) -> bytes:
    found = os.fstat(descriptor)
    if stat.S_ISDIR(found.st_mode):
        raise ReadingError(say(_REASONS[errno.EISDIR], name=name))
    if _is_null_device(found):
        return b""
    if stat.S_ISFIFO(found.st_mode):
        raise ReadingError(
            say("“{name}” is a pipe, not a file. Save what comes out of it in a file and open that.", name=name)
        )
    if not stat.S_ISREG(found.st_mode):
        raise ReadingError(say(_REASONS[errno.ENXIO], name=name))
    if found.st_size > BYTES_LIMIT:
        raise ReadingError(_too_large(name, found.st_size))
    chunks: list[bytes] = []
    left = BYTES_LIMIT + 1  # a file may be longer than it says
    while left and (chunk := os.read(descriptor, min(_CHUNK, left))):
        chunks.append(chunk)
        left -= len(chunk)
    if not left:
        raise ReadingError(_too_large(name, None))
    return b"".join(chunks)


def _is_null_device(found: os.stat_result) -> bool:
    if not stat.S_ISCHR(found.st_mode):
        return False
    null = Path(os.devnull).stat()
    return (found.st_dev, found.st_ino, found.st_rdev) == (null.st_dev, null.st_ino, null.st_rdev) or (
        found.st_rdev == null.st_rdev and found.st_rdev != 0
    )


def _too_large(name: str, size: int | None) -> str:
    if not size:
        return say(
            "“{name}” goes on and on; a document may have 64 MB. Split it into parts and compare those.", name=name
        )
    return say(
        "“{name}” has {size} MB; a document may have 64 MB. Split it into parts and compare those.",
        name=name,
        size=round(size / 1024 / 1024),
    )
