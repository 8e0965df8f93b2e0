"""Paper: what the reader chose for the page, and where on it everything stands.

All lengths of a page are in units of 1/1200 inch, whatever it is painted on, so that lines and pages end at the same
words in the preview, in a PDF and on every printer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QLocale, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QPageSize

from viewer.core.document import Side
from viewer.core.saying import say, spoken
from viewer.ink.faces import reading_font
from viewer.sheet.sheet import Detail

if TYPE_CHECKING:
    from collections.abc import Mapping

RESOLUTION = 1200
"""Units of a page to the inch."""

MM = RESOLUTION / 25.4
_POINT = RESOLUTION / 72

LINE_SPACING = 1.35
SMALLEST_TEXT, LARGEST_TEXT = 7.0, 16.0
_LARGEST_SIGN = 11.0  # points: the margin does not grow with the text


class PaperSize(StrEnum):
    """The papers of the world."""

    A4 = "A4"
    LETTER = "Letter"

    @property
    def page_size(self) -> QPageSize:
        """The same for Qt."""
        return QPageSize(QPageSize.PageSizeId.A4 if self is PaperSize.A4 else QPageSize.PageSizeId.Letter)


def usual_paper() -> PaperSize:
    """Return the paper that is usual where the reader lives."""
    american = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return PaperSize.LETTER if american else PaperSize.A4


@dataclass(frozen=True, slots=True)
class PageOptions:
    """What the reader chose for the page.

    `font_size` is in points. `only_differences` leaves out units that are the same, but for `context` units on either
    side of a difference. Names that are empty are taken from the documents' titles. `printed_at` is the date as it
    stands on the page; None stands for today. `family` is the face of the text, empty for the usual one. `detail` is
    the level of detail: which marks are painted.
    """

    size: PaperSize = PaperSize.A4
    landscape: bool = False
    font_size: float = 9.5
    colour: bool = True
    only_differences: bool = False
    context: int = 1
    legend: bool = True
    left_name: str = ""
    right_name: str = ""
    printed_at: str | None = None
    family: str = ""
    detail: Detail = Detail.CONTENT

    @property
    def date(self) -> str:
        """The date as it stands on the page, written as the language of its texts has it."""
        if self.printed_at is not None:
            return self.printed_at
        return QLocale(spoken() or "en").toString(QDate.currentDate(), say("d MMM yyyy"))

    def to_settings(self) -> dict[str, Any]:
        """Return what is worth remembering for the next print: everything but names, date, face and level of detail."""
        return {
            "size": self.size.value,
            "landscape": self.landscape,
            "font_size": self.font_size,
            "colour": self.colour,
            "only_differences": self.only_differences,
            "context": self.context,
            "legend": self.legend,
        }

    def with_settings(self, settings: Mapping[str, Any]) -> PageOptions:
        """Return these options with what was remembered; what cannot be understood is left as it is."""
        options = self
        for name, read in _READ_SETTING.items():
            if name in settings:
                try:
                    options = replace(options, **{name: read(settings[name])})
                except (TypeError, ValueError, OverflowError):
                    continue
        return options


def _read_flag(value: object) -> bool:
    """Read a flag as settings files give it back: "true", "false"."""
    return value.lower() in ("true", "1") if isinstance(value, str) else bool(value)


_READ_SETTING: dict[str, Any] = {
    "size": PaperSize,
    "landscape": _read_flag,
    "font_size": lambda value: min(max(round(float(value) * 2) / 2, SMALLEST_TEXT), LARGEST_TEXT),
    "colour": _read_flag,
    "only_differences": _read_flag,
    "context": lambda value: min(max(int(value), 0), 99),
    "legend": _read_flag,
}


class PageFrame:
    """Where things stand on a page, from the upper left corner of the paper."""

    # Measured from the edges of the paper; wider than what any printer leaves blank.
    _TOP, _BOTTOM, _RIGHT = 22 * MM, 20 * MM, 17 * MM
    _LEFT = 25 * MM  # unit numbers, signs and change bars hang in it
    _BETWEEN = 8 * MM

    def __init__(self, options: PageOptions) -> None:
        size = options.size.page_size.size(QPageSize.Unit.Millimeter)
        if options.landscape:
            size = QSizeF(size.height(), size.width())
        self.width = size.width() * MM
        self.height = size.height() * MM
        self.column = (self.width - self._LEFT - self._RIGHT - self._BETWEEN) / 2
        self.top = self._TOP
        self.bottom = self.height - self._BOTTOM
        self.left = self._LEFT
        self.right = self.width - self._RIGHT
        self.middle = self._LEFT + self.column + self._BETWEEN / 2
        self.bar = self._LEFT - 2.4 * MM
        self.sign = QRectF(self._LEFT - 6.4 * MM, 0, 3.4 * MM, 0)
        self.number = QRectF(6 * MM, 0, self._LEFT - 12.6 * MM, 0)
        self.header = 14.5 * MM  # base line
        self.footer = self.height - 11.5 * MM  # base line
        self._size, self._family = options.font_size, options.family

    def x(self, side: Side) -> float:
        """Return where a column begins."""
        return self.left if side is Side.LEFT else self.middle + self._BETWEEN / 2

    @cached_property
    def text(self) -> QFont:
        """The face of the text."""
        return self._font(self._size)

    @cached_property
    def small(self) -> QFont:
        """Numbers, header and footer: figures of one width."""
        font = self._font(max(self._size * 0.77, 6.5))
        metrics = QFontMetricsF(font)
        if len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) > 1:
            # Only where it is needed: figures of another shape may come out of a PDF as nothing.
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    @cached_property
    def signs(self) -> QFont:
        """The signs in the margin, which have to be seen."""
        return self._font(min(self._size * 0.95, _LARGEST_SIGN))

    @cached_property
    def aside(self) -> QFont:
        """What the program says between the lines of the text."""
        font = QFont(self.small)
        font.setItalic(True)
        return font

    @cached_property
    def title(self) -> QFont:
        """The names of the two documents on the first page."""
        return self._font(self._size * 1.45)

    @cached_property
    def line(self) -> float:
        """Height of a line of the text."""
        return QFontMetricsF(self.text).lineSpacing() * LINE_SPACING / 1.2

    def _font(self, points: float) -> QFont:
        font = reading_font(points, self._family, ligatures=False)
        font.setPixelSize(max(round(points * _POINT), 1))  # pixels are units of the page
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font
