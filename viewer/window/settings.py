"""What the program remembers from one start to the next: each thing declared once, with its default and its range.

The dialog of preferences is made from this table. What has no title is remembered and never asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import isfinite
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from viewer.ink.typography import LINE_SPACING, MEASURE, READING_SIZE, UNIT_SPACE, Typography
from viewer.sheet.sheet import Detail
from viewer.window.reading_mode import ReadingMode

if TYPE_CHECKING:
    from collections.abc import Iterable

    def QT_TRANSLATE_NOOP(_context: str, text: str, /) -> str:
        """Mark a text for the translators; it is translated where it is shown."""
        return text

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

T = TypeVar("T", bound="bool | int | float | str | QByteArray")


class Appearance(StrEnum):
    """Light, dark, white on black, black on white, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"
    HIGH_CONTRAST_LIGHT = "high_contrast_light"


class Motion(StrEnum):
    """What may move by itself: what the system allows, or nothing."""

    SYSTEM = "system"
    REDUCED = "reduced"


class Language(StrEnum):
    """What the program speaks: what the system does, or a language by the code of its catalogue."""

    SYSTEM = ""
    ENGLISH = "en"
    GERMAN = "de"


class Spacing(StrEnum):
    """White space between units."""

    TIGHT = "tight"
    NORMAL = "normal"
    WIDE = "wide"


class Paper(StrEnum):
    """The paper to print on: what is usual in the reader's country, or one by its name."""

    USUAL = ""
    A4 = "A4"
    LETTER = "Letter"


class Group(StrEnum):
    """The pages of the preferences, in their order."""

    TEXT = QT_TRANSLATE_NOOP("settings", "Text")
    COMPARING = QT_TRANSLATE_NOOP("settings", "Comparison")
    LOOK = QT_TRANSLATE_NOOP("settings", "Appearance")
    PRINTING = QT_TRANSLATE_NOOP("settings", "Printing")
    START = QT_TRANSLATE_NOOP("settings", "Start")


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One thing remembered: its key in the file of settings, and what holds until it is set.

    What the reader is asked for has a `title`, a sentence of `help` and a `group`; texts are translated in the context
    "settings". `choices` are the values that can be had, with their titles; numbers lie between `low` and `high` and go
    up by `step`, counted in a `unit`. A setting with `dialog` is changed in the dialog that the action of that name
    opens; one that is a `face` is the family of an installed font, empty for the usual one. What `keeps` the
    reader's own work is not taken away by a reset of the preferences, only in the dialog that it was made in.
    """

    key: str
    default: T
    title: str = ""
    help: str = ""
    group: Group | None = None
    choices: tuple[tuple[T, str], ...] = ()
    low: float | None = None
    high: float | None = None
    step: float = 1
    unit: str = ""
    dialog: str = ""
    face: bool = False
    keeps: bool = False

    def understand(self, found: object) -> T | None:
        """Return a value as it came out of a file, or None where it cannot be one of this setting."""
        value = _converted(found, type(self.default))
        if value is None or (self.choices and value not in [choice for choice, _ in self.choices]):
            return None
        if isinstance(value, int | float) and not isinstance(value, bool) and not self._is_within(value):
            return None
        return cast("T", value)

    def _is_within(self, value: float) -> bool:
        low, high = self.low, self.high
        return isfinite(value) and (low is None or value >= low) and (high is None or value <= high)


def _converted(found: object, kind: type) -> object:
    """Return a value as one of a type, or None: numbers, truth and names come out of a file as text."""
    if issubclass(kind, StrEnum):
        return next((member for member in kind if member.value == found), None)
    if kind is bool and isinstance(found, str):
        return {"true": True, "false": False}.get(found)
    if kind in (int, float) and isinstance(found, bool):
        return None
    if kind is float and isinstance(found, int):
        return _number(str(found), float)
    if kind in (int, float) and isinstance(found, str):
        return _number(found, kind)
    return found if isinstance(found, kind) else None


def _number(text: str, kind: type) -> object:
    try:
        return kind(text)
    except (ValueError, OverflowError):
        return None


# What is remembered without being asked for

GEOMETRY = Setting("window/geometry", QByteArray())
"""Place and size of the last window that was closed, as Qt writes it."""
ZOOM = Setting("view/zoom", 1.0, low=0.5, high=4.0)
"""Size of the text, 1 being the size that was chosen for it."""
PANEL = Setting("panel/open", default=False)
"""Whether the side panel is open."""
PANEL_PAGE = Setting("panel/page", "")
"""The page of the side panel that was shown last: a value of `PanelPage`."""
PANEL_WIDTH = Setting("panel/width", 0.0, low=0, high=10_000)
"""Width of the side panel in pixels, 0 for the one that it was designed for."""
FOLDER = Setting("files/folder", "")
"""Where the last document was chosen."""
EXPORT_SUFFIX = Setting("files/export_suffix", ".pdf")
"""The kind of file written last."""
RECENT = Setting("files/recent", "")
"""The recent pairs, as `viewer.window.recent` writes them."""
PREFERENCES_PAGE = Setting("preferences/page", 0, low=0, high=len(Group) - 1)
"""The page of the preferences that was shown last."""

# Text

FACE = Setting(
    "view/face",
    "",
    QT_TRANSLATE_NOOP("settings", "Reading &face"),
    QT_TRANSLATE_NOOP("settings", "The face of the two texts; letters that it lacks are taken from others."),
    Group.TEXT,
    face=True,
)
SIZE = Setting(
    "view/size",
    READING_SIZE,
    QT_TRANSLATE_NOOP("settings", "&Size"),
    QT_TRANSLATE_NOOP("settings", "Size of the text at 100 %; zooming multiplies it."),
    Group.TEXT,
    low=7.0,
    high=40.0,
    step=0.5,
    unit=QT_TRANSLATE_NOOP("settings", "pt"),
)
LINES = Setting(
    "view/line_spacing",
    LINE_SPACING,
    QT_TRANSLATE_NOOP("settings", "&Line height"),
    QT_TRANSLATE_NOOP("settings", "From line to line, in sizes of the face."),
    Group.TEXT,
    low=1.0,
    high=3.0,
    step=0.05,
)
LENGTH = Setting(
    "view/measure",
    MEASURE,
    QT_TRANSLATE_NOOP("settings", "Line len&gth"),
    QT_TRANSLATE_NOOP("settings", "No line gets longer than this, however wide the window is."),
    Group.TEXT,
    low=20,
    high=200,
    step=5,
    unit=QT_TRANSLATE_NOOP("settings", "letters"),
)
SPACING = Setting(
    "view/spacing",
    Spacing.NORMAL,
    QT_TRANSLATE_NOOP("settings", "Space &between units"),
    "",
    Group.TEXT,
    (
        (Spacing.TIGHT, QT_TRANSLATE_NOOP("settings", "Little")),
        (Spacing.NORMAL, QT_TRANSLATE_NOOP("settings", "Normal")),
        (Spacing.WIDE, QT_TRANSLATE_NOOP("settings", "Much")),
    ),
)
NUMBERS = Setting(
    "view/numbers",
    True,
    QT_TRANSLATE_NOOP("settings", "Show unit &numbers"),
    "",
    Group.TEXT,
)

# Comparison

MODE = Setting(
    "view/mode",
    ReadingMode.ROWS,
    QT_TRANSLATE_NOOP("settings", "&Reading mode"),
    QT_TRANSLATE_NOOP("settings", "How the two texts are laid out; the View menu changes it for one window."),
    Group.COMPARING,
    (
        (ReadingMode.ROWS, QT_TRANSLATE_NOOP("settings", "Rows: unit beside unit")),
        (ReadingMode.PROSE, QT_TRANSLATE_NOOP("settings", "Prose: running paragraphs")),
        (ReadingMode.SINGLE, QT_TRANSLATE_NOOP("settings", "Single column: both in one text")),
    ),
)
DETAIL = Setting(
    "view/detail",
    Detail.CONTENT,
    QT_TRANSLATE_NOOP("settings", "&Marks"),
    QT_TRANSLATE_NOOP("settings", "How much of what differs is marked."),
    Group.COMPARING,
    (
        (Detail.ALL, QT_TRANSLATE_NOOP("settings", "All words")),
        (Detail.CONTENT, QT_TRANSLATE_NOOP("settings", "Content")),
        (Detail.FACTS, QT_TRANSLATE_NOOP("settings", "Facts only")),
    ),
)
CONTEXT = Setting(
    "view/context",
    1,
    QT_TRANSLATE_NOOP("settings", "&Units around differences"),
    QT_TRANSLATE_NOOP("settings", "What stays to be read around each difference where the rest is folded away."),
    Group.COMPARING,
    (
        (0, QT_TRANSLATE_NOOP("settings", "None")),
        (1, QT_TRANSLATE_NOOP("settings", "One")),
        (3, QT_TRANSLATE_NOOP("settings", "Three")),
    ),
)
IGNORE = Setting(
    "view/ignore",
    "",
    QT_TRANSLATE_NOOP("settings", "What counts as a &difference"),
    QT_TRANSLATE_NOOP("settings", "Case, punctuation, how numbers are written, words, expressions of your own."),
    Group.COMPARING,
    dialog="ignore",
    keeps=True,
)
"""Which differences are none, as `viewer.sheet.ignore` writes it."""
MODEL = Setting(
    "finding/model",
    "",
    QT_TRANSLATE_NOOP("settings", "S&entence model"),
    QT_TRANSLATE_NOOP("settings", "Finds sentences that mean the same; another one may know more languages."),
    Group.COMPARING,
    dialog="sentence_model",
)
"""The sentence model that the reader chose: the path of a folder or a name; empty for the installed one."""

# Appearance

APPEARANCE = Setting(
    "view/appearance",
    Appearance.SYSTEM,
    QT_TRANSLATE_NOOP("settings", "&Colours"),
    "",
    Group.LOOK,
    (
        (Appearance.SYSTEM, QT_TRANSLATE_NOOP("settings", "As the system")),
        (Appearance.LIGHT, QT_TRANSLATE_NOOP("settings", "Light")),
        (Appearance.DARK, QT_TRANSLATE_NOOP("settings", "Dark")),
        (Appearance.HIGH_CONTRAST, QT_TRANSLATE_NOOP("settings", "High contrast, dark")),
        (Appearance.HIGH_CONTRAST_LIGHT, QT_TRANSLATE_NOOP("settings", "High contrast, light")),
    ),
)
OVERVIEW = Setting(
    "view/overview",
    True,
    QT_TRANSLATE_NOOP("settings", "Show the &overview at the right edge"),
    "",
    Group.LOOK,
)
MOTION = Setting(
    "view/motion",
    Motion.SYSTEM,
    QT_TRANSLATE_NOOP("settings", "&Movement"),
    QT_TRANSLATE_NOOP("settings", "Reduced: no blinking cursor, and nothing fades or slides."),
    Group.LOOK,
    (
        (Motion.SYSTEM, QT_TRANSLATE_NOOP("settings", "As the system")),
        (Motion.REDUCED, QT_TRANSLATE_NOOP("settings", "Reduced")),
    ),
)

LANGUAGE = Setting(
    "view/language",
    Language.SYSTEM,
    QT_TRANSLATE_NOOP("settings", "&Language"),
    QT_TRANSLATE_NOOP("settings", "Of menus and messages; another one is spoken when Diptych is started again."),
    Group.LOOK,
    (
        (Language.SYSTEM, QT_TRANSLATE_NOOP("settings", "As the system")),
        (Language.ENGLISH, "English"),
        (Language.GERMAN, "Deutsch"),
    ),
)

# Printing

PAPER = Setting(
    "print/size",
    Paper.USUAL,
    QT_TRANSLATE_NOOP("settings", "Pape&r"),
    "",
    Group.PRINTING,
    (
        (Paper.USUAL, QT_TRANSLATE_NOOP("settings", "Usual in your country")),
        (Paper.A4, QT_TRANSLATE_NOOP("settings", "A4")),
        (Paper.LETTER, QT_TRANSLATE_NOOP("settings", "Letter")),
    ),
)
LANDSCAPE = Setting(
    "print/landscape",
    False,
    QT_TRANSLATE_NOOP("settings", "&Landscape"),
    "",
    Group.PRINTING,
)
PRINT_FACE = Setting(
    "print/face",
    True,
    QT_TRANSLATE_NOOP("settings", "Print in the reading &face of the screen"),
    "",
    Group.PRINTING,
)
PRINT_SIZE = Setting(
    "print/font_size",
    9.5,
    QT_TRANSLATE_NOOP("settings", "Te&xt size"),
    "",
    Group.PRINTING,
    low=7.0,
    high=16.0,
    step=0.5,
    unit=QT_TRANSLATE_NOOP("settings", "pt"),
)
PRINT_COLOUR = Setting(
    "print/colour",
    True,
    QT_TRANSLATE_NOOP("settings", "Print in &colour"),
    "",
    Group.PRINTING,
)
PRINT_DIFFERENCES = Setting(
    "print/only_differences",
    False,
    QT_TRANSLATE_NOOP("settings", "Print only &differences"),
    "",
    Group.PRINTING,
)
PRINT_CONTEXT = Setting(
    "print/context",
    1,
    QT_TRANSLATE_NOOP("settings", "Units &around each of them"),
    "",
    Group.PRINTING,
    low=0,
    high=99,
)
PRINT_LEGEND = Setting(
    "print/legend",
    True,
    QT_TRANSLATE_NOOP("settings", "L&egend of the marks on each page"),
    "",
    Group.PRINTING,
)

# Start

REOPEN = Setting(
    "start/reopen",
    False,
    QT_TRANSLATE_NOOP("settings", "&Open the last pair again"),
    QT_TRANSLATE_NOOP("settings", "When Diptych is started without documents."),
    Group.START,
)
REMEMBER = Setting(
    "start/remember",
    True,
    QT_TRANSLATE_NOOP("settings", "&Remember the pairs that were compared"),
    QT_TRANSLATE_NOOP("settings", "Where they are and how they were read, never what they say."),
    Group.START,
)

SETTINGS: tuple[Setting[Any], ...] = (
    *(FACE, SIZE, LINES, LENGTH, SPACING, NUMBERS),
    *(MODE, DETAIL, CONTEXT, IGNORE, MODEL),
    *(APPEARANCE, OVERVIEW, MOTION, LANGUAGE),
    *(PAPER, LANDSCAPE, PRINT_FACE, PRINT_SIZE, PRINT_COLOUR, PRINT_DIFFERENCES, PRINT_CONTEXT, PRINT_LEGEND),
    *(REOPEN, REMEMBER),
    *(GEOMETRY, ZOOM, PANEL, PANEL_PAGE, PANEL_WIDTH, FOLDER, EXPORT_SUFFIX, RECENT, PREFERENCES_PAGE),
)
"""All of them, those of a page of the preferences in their order."""

PAGE_OPTIONS: dict[str, Setting[Any]] = {
    "size": PAPER,
    "landscape": LANDSCAPE,
    "font_size": PRINT_SIZE,
    "colour": PRINT_COLOUR,
    "only_differences": PRINT_DIFFERENCES,
    "context": PRINT_CONTEXT,
    "legend": PRINT_LEGEND,
}
"""What is remembered of the printed page, by the names of `viewer.ink.page_frame.PageOptions`."""

_SPACES = {Spacing.TIGHT: 0.5, Spacing.NORMAL: 1.0, Spacing.WIDE: 2.0}


class Settings(QObject):
    """The settings file of the user: damaged, foreign and impossible values count as not set.

    Each key is written by itself when it changes, so that two programs at once do not undo what the other remembers.
    """

    applied = Signal(object)  # Setting: all that is open is to follow its new value

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = QSettings("Diptych", "Diptych")

    def get(self, setting: Setting[T]) -> T:
        """Return what is remembered, or the default."""
        value = setting.understand(self._store.value(setting.key))
        return setting.default if value is None else value

    def set(self, setting: Setting[T], value: T) -> None:
        """Remember a value for the next start, or for the next window."""
        self._store.setValue(setting.key, value.value if isinstance(value, StrEnum) else value)

    def apply(self, setting: Setting[T], value: T) -> None:
        """Remember a value, and let all that is open follow it."""
        self.set(setting, value)
        self.applied.emit(setting)

    def reset(self, settings: Iterable[Setting[Any]]) -> None:
        """Forget what was set; the defaults hold again, at once."""
        for setting in settings:
            self._store.remove(setting.key)
            self.applied.emit(setting)

    @property
    def typography(self) -> Typography:
        """How the text of the page is set."""
        return Typography(
            self.get(FACE),
            self.get(SIZE),
            self.get(LINES),
            self.get(LENGTH),
            UNIT_SPACE * _SPACES[self.get(SPACING)],
            self.get(NUMBERS),
        )

    def refresh(self) -> None:
        """Take over what other programs have written in the meantime."""
        self._store.sync()

    def write(self) -> None:
        """Write what is remembered to the disk now."""
        self._store.sync()


TYPOGRAPHY: tuple[Setting[Any], ...] = (FACE, SIZE, LINES, LENGTH, SPACING, NUMBERS)
"""The settings that `Settings.typography` is made of."""
