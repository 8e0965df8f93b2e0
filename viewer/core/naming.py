"""Names that tell two documents apart."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.core.document import Document


def tell_apart(left: str, right: str) -> tuple[str, str]:
    """Return the names of two files, with as much of the folders as tells them apart where the names are the same."""
    one, other = PurePath(left), PurePath(right)
    if one.name != other.name:
        return one.name, other.name
    for depth in range(2, min(len(one.parts), len(other.parts)) + 1):
        if one.parts[-depth] != other.parts[-depth]:
            return "/".join(one.parts[-depth:]), "/".join(other.parts[-depth:])
    return left, right


def names_of(left: Document, right: Document) -> tuple[str, str]:
    """Return what two documents are called beside each other: their titles, told apart where both are one file name."""
    paths = left.source.path, right.source.path
    is_one_name = left.title == right.title and all(path and PurePath(path).name == left.title for path in paths)
    if not is_one_name or paths[0] == paths[1] or paths[0] is None or paths[1] is None:
        return left.title, right.title
    return tell_apart(paths[0], paths[1])
