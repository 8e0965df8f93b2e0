"""Light and dark: what the reader chose, and what the widgets of a window show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from viewer.sheet.palette import DARK, LIGHT, Palette
from viewer.window.settings import Appearance

_SCHEMES = {
    Appearance.SYSTEM: Qt.ColorScheme.Unknown,
    Appearance.LIGHT: Qt.ColorScheme.Light,
    Appearance.DARK: Qt.ColorScheme.Dark,
}


def apply_appearance(appearance: Appearance) -> None:
    """Show the whole program light, dark, or as the system has it.

    A platform with a theme is asked for its own colours. Where there is none (a bare X11 session), Qt knows neither
    light nor dark, and the widgets get a palette that goes with the paper.
    """
    hints = QGuiApplication.styleHints()
    hints.setColorScheme(_SCHEMES[appearance])
    if hints.colorScheme() is Qt.ColorScheme.Unknown:
        QApplication.setPalette(_widget_palette(DARK if appearance is Appearance.DARK else LIGHT))


def paper_palette(widget: QWidget) -> Palette:
    """Return the colours of the document area that go with the widgets around it."""
    return DARK if widget.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def _widget_palette(colours: Palette) -> QPalette:
    is_dark = colours is DARK
    button = QColor(colours.window).lighter(125) if is_dark else QColor("#f8f6f2")
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
