"""How the line ends of a plain text are to be read."""

from __future__ import annotations

from enum import StrEnum


class Wrapping(StrEnum):
    """How line ends of plain text are read: by the look of the text, all joined, or each as a paragraph's end."""

    AUTO = "auto"
    JOIN = "join"
    KEEP = "keep"
