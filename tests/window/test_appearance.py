"""Dialogs in the colours that the reader chose: edges and buttons that are seen on dark windows as on light ones."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from viewer.sheet.ignore import NO_RULES
from viewer.sheet.palette import LIGHT
from viewer.window.about import show_about
from viewer.window.appearance import apply_appearance
from viewer.window.ignore_dialog import IgnoreDialog
from viewer.window.legend_dialog import LegendDialog
from viewer.window.settings import Appearance
from viewer.window.shortcut_dialog import ShortcutDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

_DARK = (Appearance.DARK, Appearance.HIGH_CONTRAST)
_SEEN = 3.0  # contrast of a line that carries meaning


@pytest.fixture(autouse=True)
def light_again() -> Iterator[None]:
    yield
    apply_appearance(Appearance.LIGHT)


@pytest.mark.parametrize("appearance", _DARK)
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton, QLineEdit, QSpinBox, QPlainTextEdit, QListWidget])
def test_edges_of_boxes_and_fields_are_seen_on_dark(appearance: Appearance, kind: type[QWidget], qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    QVBoxLayout(dialog).addWidget(kind())
    dialog.show()
    apply_appearance(appearance)
    window = QApplication.palette().color(QPalette.ColorRole.Window)
    qtbot.waitUntil(lambda: dialog.palette().color(QPalette.ColorRole.Window) == window)
    drawn = dialog.grab().toImage()
    colours = {drawn.pixel(x, y) for x in range(drawn.width()) for y in range(drawn.height())}
    assert max(_contrast(QColor(colour), window) for colour in colours) >= _SEEN


def test_boxes_and_fields_go_back_to_the_colours_of_the_others(qtbot: QtBot) -> None:
    box = QCheckBox()
    qtbot.addWidget(box)
    box.show()
    apply_appearance(Appearance.HIGH_CONTRAST)
    qtbot.waitUntil(lambda: box.palette().color(QPalette.ColorRole.Text) == QColor("#ffffff"))
    apply_appearance(Appearance.LIGHT)
    qtbot.waitUntil(lambda: box.palette().color(QPalette.ColorRole.Text) == QColor(LIGHT.ink))
    assert box.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.window)


@pytest.mark.parametrize("make", [partial(IgnoreDialog, NO_RULES, ""), LegendDialog, ShortcutDialog])
def test_buttons_bear_no_icons_that_are_black_on_dark(make: Callable[[], QDialog], qtbot: QtBot) -> None:
    dialog = make()
    qtbot.addWidget(dialog)
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    assert buttons.buttons()
    assert all(button.icon().isNull() for button in buttons.buttons())


def test_what_the_program_is_bears_none_either(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    show_about(parent)
    buttons = parent.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    assert all(button.icon().isNull() for button in buttons.buttons())


def _contrast(one: QColor, other: QColor) -> float:
    """Contrast of two colours as WCAG 2 defines it, 1 to 21."""
    lights = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def _luminance(colour: QColor) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
