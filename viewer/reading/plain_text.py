"""Plain text: lines, and blank lines between paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.core.saying import say
from viewer.reading.content import Content
from viewer.reading.lines import join_lines, split_lines

if TYPE_CHECKING:
    from viewer.core.wrapping import Wrapping


def read_plain_text(text: str, wrapping: Wrapping) -> Content:
    """Return the blocks of a plain text."""
    blocks, width = join_lines(split_lines(text), wrapping)
    return Content(text, tuple(blocks), wrapped_remarks(width))


def wrapped_remarks(width: int | None) -> tuple[str, ...]:
    """Return what the reader is told about a text whose lines were joined."""
    if width is None:
        return ()
    return (
        say(
            "The lines are wrapped at {width} characters; those between blank lines were joined into paragraphs.",
            width=width,
        ),
    )
