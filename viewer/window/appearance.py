"""Light, dark and high contrast: what the reader chose, and what the widgets of a window show."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibilityHints, QColor, QGuiApplication, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QWidget

from viewer.sheet.palette import DARK, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT, LIGHT, Palette
from viewer.window.settings import Appearance, Motion

_CHOSEN = "appearance"  # property of the application: what the reader chose
_SCHEMES = {
    Appearance.SYSTEM: Qt.ColorScheme.Unknown,
    Appearance.LIGHT: Qt.ColorScheme.Light,
    Appearance.DARK: Qt.ColorScheme.Dark,
    Appearance.HIGH_CONTRAST: Qt.ColorScheme.Dark,
    Appearance.HIGH_CONTRAST_LIGHT: Qt.ColorScheme.Light,
}
_PAPERS = {
    Appearance.DARK: DARK,
    Appearance.HIGH_CONTRAST: HIGH_CONTRAST,
    Appearance.HIGH_CONTRAST_LIGHT: HIGH_CONTRAST_LIGHT,
}
_HAS_EDGES = "has_edges"  # property of the application: boxes and fields have colours of their own
_EDGED = ("QCheckBox", "QRadioButton", "QLineEdit", "QAbstractSpinBox", "QComboBox", "QPlainTextEdit", "QListWidget")
_HIGH = {Appearance.HIGH_CONTRAST, Appearance.HIGH_CONTRAST_LIGHT}


def apply_appearance(appearance: Appearance) -> None:
    """Show the whole program light, dark, in high contrast, or as the system has it.

    A platform with a theme is asked for its own colours. Where there is none (a bare X11 session), Qt knows neither
    light nor dark, and the widgets get a palette that goes with the paper; in high contrast they get it everywhere.
    """
    if (program := QApplication.instance()) is not None:
        program.setProperty(_CHOSEN, appearance.value)
    QGuiApplication.styleHints().setColorScheme(_SCHEMES[appearance])
    _dress(appearance)
    _follow_contrast()


def _dress(appearance: Appearance) -> None:
    """Give the widgets their colours."""
    hints = QGuiApplication.styleHints()
    if appearance is Appearance.SYSTEM and system_wants_contrast() and sys.platform != "win32":
        # Windows has contrast themes of its own, in the colours that its user chose.
        is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
        _give(HIGH_CONTRAST if is_dark else HIGH_CONTRAST_LIGHT)
    elif appearance in _HIGH or not has_theme():
        _give(_PAPERS.get(appearance, LIGHT))
    else:
        QApplication.setPalette(QPalette())  # the platform's own
        _edge(None)


def _give(colours: Palette) -> None:
    """Give the widgets colours that go with a paper.

    Qt's own style draws the edges of boxes and fields in the colour of the window, a little darker: on a dark window
    nothing is seen of them. There they are told that the window around them is as light as their edges are to be.
    """
    palette = _widget_palette(colours)
    QApplication.setPalette(palette)
    is_dark = colours in (DARK, HIGH_CONTRAST)
    if is_dark:
        palette.setColor(QPalette.ColorRole.Window, QColor(colours.muted).lighter(125))
    _edge(palette if is_dark else None)


def _edge(palette: QPalette | None) -> None:
    """Give boxes and fields colours of their own, or None: those of all widgets, where they had others."""
    program = QApplication.instance()
    if program is None or (palette is None and not program.property(_HAS_EDGES)):
        return
    program.setProperty(_HAS_EDGES, palette is not None)
    for kind in _EDGED:
        QApplication.setPalette(palette or QApplication.palette(), kind)  # type: ignore[arg-type]  # it takes text only


def has_theme() -> bool:
    """Whether the platform has colours, and perhaps a style, of its own; without, Qt's own style is all there is."""
    return QGuiApplication.styleHints().colorScheme() is not Qt.ColorScheme.Unknown


def system_wants_contrast() -> bool:
    """Whether the system asks for high contrast, as far as it tells."""
    return _system_hints()[1].contrastPreference() is Qt.ContrastPreference.HighContrast


@cache
def _system_hints() -> tuple[QStyleHints, QAccessibilityHints]:
    """Return what the system tells; kept, since without its parent's wrapper PySide takes the second for deleted."""
    hints = QGuiApplication.styleHints()
    return hints, hints.accessibility()


@cache
def _follow_contrast() -> None:
    """From now on, take high contrast with the system, where the reader has left the choice to it."""
    hints, accessibility = _system_hints()
    accessibility.contrastPreferenceChanged.connect(_apply_again)
    hints.colorSchemeChanged.connect(_apply_again)


def _chosen() -> Appearance | None:
    """Return what the reader chose, None while nothing has been applied."""
    program = QApplication.instance()
    value = program.property(_CHOSEN) if program is not None else None
    return Appearance(value) if value else None


def _apply_again() -> None:
    if _chosen() is Appearance.SYSTEM:
        _dress(Appearance.SYSTEM)


def apply_motion(motion: Motion) -> None:
    """Let nothing move by itself, or what the system lets move: the cursor blinks, menus and tool tips fade in."""
    usual = _usual_motion()
    is_reduced = motion is Motion.REDUCED
    QApplication.setCursorFlashTime(0 if is_reduced else usual.flash)
    for effect in Qt.UIEffect:
        QApplication.setEffectEnabled(effect, effect in usual.effects and not is_reduced)


@dataclass(frozen=True, slots=True)
class _UsualMotion:
    flash: int  # milliseconds
    effects: frozenset[Qt.UIEffect]


@cache
def _usual_motion() -> _UsualMotion:
    """Return what the system lets move, looked at before anything is changed."""
    effects = frozenset(effect for effect in Qt.UIEffect if QApplication.isEffectEnabled(effect))
    return _UsualMotion(QApplication.cursorFlashTime(), effects)


def paper_palette(widget: QWidget) -> Palette:
    """Return the colours of the document area that go with the widgets around it.

    White on pure black is high contrast, and black on pure white, whether the reader chose it here or the system has
    such a theme.
    """
    window = widget.palette().color(QPalette.ColorRole.Window).lightness()
    text = widget.palette().color(QPalette.ColorRole.WindowText).lightness()
    by_system = _chosen() is Appearance.SYSTEM and system_wants_contrast()
    if by_system or {window, text} == {0, 255}:
        return HIGH_CONTRAST if window < text else HIGH_CONTRAST_LIGHT
    return DARK if window < 128 else LIGHT


def _widget_palette(colours: Palette) -> QPalette:
    is_dark = colours in (DARK, HIGH_CONTRAST)
    button = QColor(colours.window).lighter(125) if is_dark else QColor("#f8f6f2")
    if colours in (HIGH_CONTRAST, HIGH_CONTRAST_LIGHT):
        button = QColor(colours.focus)
    palette = QPalette(button, QColor(colours.window))
    role = QPalette.ColorRole
    for target, colour in (
        (role.Base, colours.paper),
        (role.AlternateBase, colours.focus),
        (role.Text, colours.ink),
        (role.WindowText, colours.ink),
        (role.ButtonText, colours.ink),
        (role.ToolTipBase, colours.paper),
        (role.ToolTipText, colours.ink),
        (role.PlaceholderText, colours.muted),
        (role.Highlight, colours.accent),
        (role.Accent, colours.accent),
        (role.HighlightedText, colours.paper),
        (role.Link, colours.accent),
        (role.Light, colours.paper if is_dark else "#ffffff"),
        (role.Midlight, colours.focus),
        (role.Mid, colours.hairline),
        (role.Dark, colours.hairline if is_dark else "#c9c4ba"),
        (role.Shadow, "#000000" if is_dark else "#8f8b83"),
    ):
        palette.setColor(target, QColor(colour))
    faint = QColor(colours.muted)
    faint.setAlpha(150)
    for target in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, faint)
    return palette
