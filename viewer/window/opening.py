"""What a drop, a paste, a choice of files or an argument means: pure decisions, no widgets."""

from __future__ import annotations

import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from viewer.core.document import Side
from viewer.core.wrapping import Wrapping

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_GIT_VARIABLES = ("GIT_DIR", "GIT_PREFIX", "GIT_EXEC_PATH", "GIT_DIFFTOOL_EXTCMD", "GIT_DIFF_PATH_TOTAL")
_STREAMS = ("/dev/", "/proc/self/fd/")


@dataclass(frozen=True, slots=True)
class Manner:
    """How a document is to be read where the reader knows better: `encoding` None means to find out."""

    encoding: str | None = None
    wrapping: Wrapping = Wrapping.AUTO


AS_FOUND = Manner()
"""Everything is found out from the document itself."""


@dataclass(frozen=True, slots=True)
class Input:
    """What a side is asked to show: a file, or text that was pasted or dropped.

    Exactly one of `path` and `text` is set; `title` replaces the file's name.
    """

    path: str | None = None
    text: str | None = None
    title: str | None = None
    manner: Manner = AS_FOUND

    @property
    def name(self) -> str:
        """How the document is called before it has been read."""
        return self.title or (Path(self.path).name or self.path if self.path else "")


@dataclass(frozen=True, slots=True)
class Opening:
    """What is to happen: an input for one side or both, or else a sentence that says why nothing happens."""

    left: Input | None = None
    right: Input | None = None
    refusal: str | None = None

    def side(self, side: Side) -> Input | None:
        """Return the input of one side."""
        return self.left if side is Side.LEFT else self.right

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides that get something new."""
        return tuple(side for side in Side if self.side(side))


def natural_key(path: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key that sorts names as people number them: "draft 2" before "draft 10"."""
    parts = re.split(r"(\d+)", Path(path).name.casefold())
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part)


def decide(paths: Sequence[str], onto: Side | None, taken: Mapping[Side, bool], *, in_order: bool = True) -> Opening:
    """Say what opening files means.

    Two files are left and right, in their order, or in the order of their names where the given order says nothing
    (`in_order` False). One file goes to the side it was put `onto`, else to the first side that is not `taken`, else
    to the right, which is the variant that changes more often.
    """
    folder = next((path for path in paths if Path(path).is_dir()), None)
    if folder is not None:
        return Opening(refusal=_tr("“{}” is a folder: choose two documents in it.").format(Path(folder).name))
    if len(paths) > 2:
        return Opening(refusal=_tr("{} files are too many: choose one or two documents.").format(len(paths)))
    if len(paths) == 2:
        left, right = paths if in_order else sorted(paths, key=natural_key)
        return Opening(Input(left), Input(right))
    if not paths:
        return Opening(refusal=_tr("There is no document in this: drop a file or text."))
    return on_side(Input(paths[0]), onto or free_side(taken))


def on_side(given: Input, side: Side) -> Opening:
    """Put an input on a side."""
    return Opening(left=given) if side is Side.LEFT else Opening(right=given)


def free_side(taken: Mapping[Side, bool]) -> Side:
    """Return the first side without a document, or the right one where both have theirs."""
    return next((side for side in Side if not taken.get(side)), Side.RIGHT)


def is_temporary(path: str) -> bool:
    """Whether a path names something that will not be there tomorrow: a stream, /dev/null, a temporary file."""
    if path.startswith(_STREAMS) or path.upper() == "NUL":
        return True
    folder = Path(tempfile.gettempdir())
    return Path(os.path.abspath(path)).is_relative_to(folder)  # noqa: PTH100 - resolve() would leave links followed


def is_from_git(environment: Mapping[str, str], paths: Sequence[str]) -> bool:
    """Whether git started the program to show a difference: then Esc closes the window."""
    return any(name in environment for name in _GIT_VARIABLES) and any(map(is_temporary, paths))


def file_name_offered(left: str, right: str, suffix: str) -> str:
    """Return "left--right.ext" for two document titles, without what file systems refuse."""
    stems = (re.sub(r'[\x00-\x1f/\\:*?"<>|]+', " ", Path(title).stem) for title in (left, right))
    return "--".join(" ".join(stem.split())[:80] or "document" for stem in stems) + suffix


def _tr(text: str) -> str:
    return QCoreApplication.translate("Opening", text)
