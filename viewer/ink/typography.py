"""How running text is set on the screen: values alone, so that settings can be read before Qt's fonts are."""

from __future__ import annotations

from dataclasses import dataclass

READING_SIZE = 12.5
"""Points of the reading face where the reader has not chosen."""

LINE_SPACING = 1.5
"""Distance of lines, in sizes of the face."""

MEASURE = 75
"""Letters a line holds at most: longer lines are hard to come back from."""

UNIT_SPACE = 0.54
"""Ems above and below a unit: 9 pixels at the size the page was designed for."""


@dataclass(frozen=True, slots=True)
class Typography:
    """What the reader chose of the page: `family` is empty for the first of the reading faces that is installed.

    `size` is in points before any zoom, `line_spacing` in sizes of the face, `measure` in letters, `unit_space` in
    ems above and below a unit. Without `numbers` units are not numbered at the left edge.
    """

    family: str = ""
    size: float = READING_SIZE
    line_spacing: float = LINE_SPACING
    measure: int = MEASURE
    unit_space: float = UNIT_SPACE
    numbers: bool = True


USUAL = Typography()
"""The page as it was designed."""
