"""How every file for the reader is written: whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, BinaryIO

from viewer.core.errors import OutputError
from viewer.core.saying import say, to_say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def write_atomically(path: Path, content: bytes | Callable[[BinaryIO], None]) -> None:
    """Write a file, given its bytes or what writes them; see `replacing`."""
    with replacing(path) as file:
        if callable(content):
            content(file)
        else:
            file.write(content)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a file beside `path` that takes its place at the end of the block, and vanishes where that fails.

    What stood at `path` keeps its permissions and, until then, its content. A device or a pipe is written to as it is.
    An OSError inside the block becomes an OutputError with a sentence for the reader; other errors pass through.
    """
    try:
        target = _target(path)
        if target is None:
            with path.open("wb") as file:
                yield file
            return
        part = target.with_name(f".{target.name[:60]}.{secrets.token_hex(4)}.part")
        try:
            with part.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            with suppress(FileNotFoundError):
                shutil.copymode(target, part)
            part.replace(target)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise
    except OSError as error:
        raise OutputError(_sentence(path, error)) from error


def _target(path: Path) -> Path | None:
    """Return the file to be replaced, which of a link is what it points to; None where a device or pipe stands there.

    Raises OSError where nothing can be written, a file that is set to be read only included.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            return None
        target = path.resolve()
    except (RuntimeError, ValueError) as error:  # a circle of links; a name with a character that no name may have
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL)) from error
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return target


def _sentence(path: Path, error: OSError) -> str:
    sentence = _SENTENCES.get(error.errno or 0, _UNKNOWN)
    return say(
        sentence,
        name=path.name,
        start=path.name[:40],
        written=repr(path.name),
        folder=path.parent.resolve(),
        reason=error.strerror or str(error) or say("unknown fault"),
    )


_SENTENCES = {
    errno.ENOSPC: to_say("The disk is full, so {name} was not written. Make room, or choose another disk."),
    errno.EDQUOT: to_say("Your share of the disk is used up, so {name} was not written. Choose another disk."),
    errno.EFBIG: to_say("{name} is too large for its disk and was not written. Choose another disk."),
    errno.EACCES: to_say("You may not write {name} in {folder}. Choose another folder."),
    errno.EPERM: to_say("You may not write {name} in {folder}. Choose another folder."),
    errno.EROFS: to_say("{folder} can only be read, so {name} was not written. Choose another folder."),
    errno.ENOENT: to_say("The folder {folder} does not exist, so {name} was not written. Choose another folder."),
    errno.ENOTDIR: to_say("{folder} is not a folder, so {name} was not written. Choose another."),
    errno.EISDIR: to_say("{name} is a folder. Choose another name."),
    errno.EINVAL: to_say("{written} is no name for a file here. Choose another."),
    errno.ENAMETOOLONG: to_say("The name {start}… is too long. Choose a shorter one."),
}
_UNKNOWN = to_say("{name} could not be written ({reason}). Choose another place.")
