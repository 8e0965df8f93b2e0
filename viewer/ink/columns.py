"""Where the columns of a page of rows stand, from its left edge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.core.document import Side
from viewer.ink.typography import MEASURE

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QFontMetricsF

_LEAST = 60.0  # narrower columns are clipped by the window's edge rather than squeezed
_MARGIN = 1.0  # ems at the outer edges
_NUMBER_GAP = 0.9  # ems between a unit's number and its text
_GUTTER = 3.6
_SIGNS = 2.6  # ems between the numbers and a single column
_SAMPLE = "The letters of a line of prose, counted as they come: some are wide, most are not."


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edges and widths in whole units of the device: unit numbers end at `number`, text stands in two columns.

    `page` is the whole width, `em` the size of the reading face.
    """

    page: int
    em: float
    number: int
    left: int
    right: int
    width: int

    @property
    def is_single(self) -> bool:
        """Whether both sides share one column."""
        return self.left == self.right

    @property
    def gutter(self) -> tuple[int, int]:
        """Return the left edge and width of what lies between the columns, or between numbers and a single one."""
        if self.is_single:
            return self.number, self.left - self.number
        return self.left + self.width, self.right - self.left - self.width

    def edge(self, side: Side) -> int:
        """Return the left edge of a column."""
        return self.left if side is Side.LEFT else self.right

    def side_at(self, x: float) -> Side:
        """Return the side that a place belongs to; they meet in the middle of the gutter, or of a single column."""
        if self.is_single:
            return Side.LEFT if x < self.left + self.width / 2 else Side.RIGHT
        start, width = self.gutter
        return Side.LEFT if x < start + width / 2 else Side.RIGHT


def lay_columns(page: int, em: float, metrics: QFontMetricsF, number_width: float, measure: int = MEASURE) -> Columns:
    """Divide a width: two columns of the same width, at most `measure` letters wide, in the middle of the page.

    `metrics` are those of the reading face, `number_width` is the room that the longest unit number takes.
    """
    margin, gap, gutter = round(_MARGIN * em), round(_NUMBER_GAP * em), round(_GUTTER * em)
    number_room = round(number_width) + gap
    letter = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
    room = (page - 2 * margin - number_room - gutter) / 2
    width = int(max(_LEAST, min(room, measure * letter)))
    rest = page - 2 * width - gutter
    # The text stands in the middle of a wide page, and right of its numbers on a narrow one.
    left = max(margin + number_room, rest // 2)
    return Columns(page, em, left - gap, left, left + width + gutter, width)


def lay_single_column(
    page: int, em: float, metrics: QFontMetricsF, number_width: float, measure: int = MEASURE
) -> Columns:
    """Lay one column for both sides, at most `measure` letters wide, in the middle of the page."""
    margin, room_for_signs = round(_MARGIN * em), round(_SIGNS * em)
    number_room = round(number_width) + room_for_signs
    letter = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
    width = int(max(_LEAST, min(page - 2 * margin - number_room, measure * letter)))
    left = max(margin + number_room, (page - width) // 2)
    return Columns(page, em, left - room_for_signs, left, left, width)


def number_font(reading: QFont, interface: QFont) -> QFont:
    """Return the face of unit numbers: the interface's, two thirds of the text's size, digits of one width."""
    font = type(interface)(interface)
    if reading.pixelSize() > 0:
        font.setPixelSize(max(1, round(reading.pixelSize() * 0.66)))
    else:
        font.setPointSizeF(reading.pointSizeF() * 0.66)
    font.setFeature(type(interface).Tag("tnum"), 1)
    return font
