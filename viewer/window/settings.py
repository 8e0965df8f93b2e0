"""What the program remembers from one start to the next, each declared once with its default."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QByteArray, QSettings

from viewer.sheet.sheet import Detail
from viewer.window.reading_mode import ReadingMode

T = TypeVar("T", bool, float, str, QByteArray)


class Appearance(StrEnum):
    """Light, dark, white on black, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One thing remembered: its key in the file of settings, and what holds until it is set."""

    key: str
    default: T


GEOMETRY = Setting("window/geometry", QByteArray())
"""Place and size of the last window, as Qt writes it."""
ZOOM = Setting("view/zoom", 1.0)
"""Size of the text, 1 being the size it was designed for."""
OVERVIEW = Setting("view/overview", default=True)
"""Whether the ruler at the right edge is shown."""
PANEL = Setting("panel/open", default=False)
"""Whether the side panel is open."""
PANEL_PAGE = Setting("panel/page", "")
"""The page of the side panel that was shown last: a value of `PanelPage`."""
PANEL_WIDTH = Setting("panel/width", 0.0)
"""Width of the side panel in pixels, 0 for the one that it was designed for."""
MODE = Setting("view/mode", ReadingMode.ROWS.value)
"""How the texts are laid out: a value of `ReadingMode`."""
DETAIL = Setting("view/detail", Detail.CONTENT.value)
"""How much of what differs is shown: a value of `Detail`."""
IGNORE = Setting("view/ignore", "")
"""Which differences are none, as `viewer.sheet.ignore` writes it."""
CONTEXT = Setting("view/context", 1.0)
"""How many units are shown around each difference where only those are shown."""
APPEARANCE = Setting("view/appearance", Appearance.SYSTEM.value)
"""A value of `Appearance`."""
FOLDER = Setting("files/folder", "")
"""Where the last document was chosen."""
EXPORT_SUFFIX = Setting("files/export_suffix", ".pdf")
"""The kind of file written last."""
PRINTING = Setting("print/options", "")
"""The page options, as JSON."""
MODEL = Setting("finding/model", "")
"""The sentence model that the reader chose: the path of a folder or a name; empty for the installed one."""
RECENT = Setting("files/recent", "")
"""The recent pairs, as `viewer.window.recent` writes them."""


class Settings:
    """The settings file of the user: damaged or foreign values count as not set."""

    def __init__(self) -> None:
        self._store = QSettings("Diptych", "Diptych")

    def get(self, setting: Setting[T]) -> T:
        """Return what is remembered, or the default."""
        value = self._store.value(setting.key, setting.default)
        kind: type = type(setting.default)
        # Numbers and truth come back as text from a file.
        if kind is bool and isinstance(value, str):
            value = value == "true"
        elif kind is float and isinstance(value, str):
            with suppress(ValueError):
                value = float(value)
        return cast("T", value) if isinstance(value, kind) else setting.default

    def set(self, setting: Setting[T], value: T) -> None:
        """Remember a value."""
        self._store.setValue(setting.key, value)

    @property
    def appearance(self) -> Appearance:
        """Light, dark, in high contrast, or as the system has it."""
        value = self.get(APPEARANCE)
        return Appearance(value) if value in tuple(Appearance) else Appearance.SYSTEM

    @property
    def mode(self) -> ReadingMode:
        """How the texts are laid out."""
        value = self.get(MODE)
        return ReadingMode(value) if value in tuple(ReadingMode) else ReadingMode.ROWS

    @property
    def detail(self) -> Detail:
        """How much of what differs is shown."""
        value = self.get(DETAIL)
        return Detail(value) if value in tuple(Detail) else Detail.CONTENT

    def write(self) -> None:
        """Write what is remembered to the disk now."""
        self._store.sync()
