"""How the two texts are laid out to be read."""

from __future__ import annotations

from enum import StrEnum


class ReadingMode(StrEnum):
    """A way of laying the same sheet out.

    ROWS: unit beside unit. PROSE: running paragraphs, level where a paragraph of the coarser side begins.
    SINGLE: one column, what was removed struck through before what was added.
    """

    ROWS = "rows"
    PROSE = "prose"
    SINGLE = "single"
