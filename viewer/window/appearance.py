"""Light, dark and high contrast: what the reader chose, and what the widgets of a window show."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from viewer.sheet.palette import DARK, HIGH_CONTRAST, LIGHT, Palette
from viewer.window.settings import Appearance, Motion

_SCHEMES = {
    Appearance.SYSTEM: Qt.ColorScheme.Unknown,
    Appearance.LIGHT: Qt.ColorScheme.Light,
    Appearance.DARK: Qt.ColorScheme.Dark,
    Appearance.HIGH_CONTRAST: Qt.ColorScheme.Dark,
}
_PAPERS = {Appearance.DARK: DARK, Appearance.HIGH_CONTRAST: HIGH_CONTRAST}


def apply_appearance(appearance: Appearance) -> None:
    """Show the whole program light, dark, in high contrast, or as the system has it.

    A platform with a theme is asked for its own colours. Where there is none (a bare X11 session), Qt knows neither
    light nor dark, and the widgets get a palette that goes with the paper; in high contrast they get it everywhere.
    """
    hints = QGuiApplication.styleHints()
    hints.setColorScheme(_SCHEMES[appearance])
    if appearance is Appearance.HIGH_CONTRAST or hints.colorScheme() is Qt.ColorScheme.Unknown:
        QApplication.setPalette(_widget_palette(_PAPERS.get(appearance, LIGHT)))
    else:
        QApplication.setPalette(QPalette())  # the platform's own


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

    White on pure black is high contrast, whether the reader chose it here or the system has such a theme.
    """
    window = widget.palette().color(QPalette.ColorRole.Window).lightness()
    if window == 0 and widget.palette().color(QPalette.ColorRole.WindowText).lightness() == 255:
        return HIGH_CONTRAST
    return DARK if window < 128 else LIGHT


def _widget_palette(colours: Palette) -> QPalette:
    is_dark = colours is not LIGHT
    button = QColor(colours.window).lighter(125) if is_dark else QColor("#f8f6f2")
    if colours is HIGH_CONTRAST:
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
