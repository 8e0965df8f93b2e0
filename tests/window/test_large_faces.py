"""With a face of the interface twice as large nothing is cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLabel, QWidget

from tests.ink.sheets import make_sheet
from viewer.core.launch import INSTALLED
from viewer.sheet.ignore import NO_RULES
from viewer.window.drop_zone import DropZone
from viewer.window.icons import SIZE, icon_size
from viewer.window.ignore_dialog import IgnoreDialog
from viewer.window.main_window import MainWindow
from viewer.window.model_dialog import ModelDialog
from viewer.window.preferences import Preferences
from viewer.window.print_dialog import PrintDialog
from viewer.window.settings import Settings
from viewer.window.shortcut_dialog import ShortcutDialog
from viewer.window.tool_bar import ToolBar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager

DIALOGS: dict[str, Callable[[], QDialog]] = {
    "preferences": lambda: Preferences(Settings()),
    "model": lambda: ModelDialog(INSTALLED),
    "shortcuts": ShortcutDialog,
    "print": lambda: PrintDialog(make_sheet()),
    "ignore": lambda: IgnoreDialog(NO_RULES, ""),
}


@pytest.fixture(autouse=True)
def large(qapp: QApplication) -> Iterator[None]:
    QSettings("Diptych", "Diptych").clear()
    before = qapp.font()
    font = qapp.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    qapp.setFont(font)
    yield
    qapp.setFont(before)


def cut_off(window: QWidget) -> list[str]:
    """Return what is said by widgets that are too small for it."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton | QComboBox):
            continue
        text = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
        if not text:
            continue
        size = widget.size()
        if isinstance(widget, QLabel) and widget.wordWrap():
            needed = widget.heightForWidth(size.width())
            is_cut = size.height() < needed
        elif isinstance(widget, QComboBox):
            is_cut = size.height() < widget.fontMetrics().height()
        else:
            wanted = widget.minimumSizeHint() if isinstance(widget, QAbstractButton) else widget.sizeHint()
            is_cut = size.width() < wanted.width() or size.height() < widget.fontMetrics().height()
        if is_cut:
            found.append(f"{text!r} in {size.toTuple()}")
    return found


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs_show_their_words_whole(qtbot: QtBot, name: str) -> None:
    dialog = DIALOGS[name]()
    qtbot.addWidget(dialog)
    if name == "print":
        dialog.resize(1400, 900)  # its page bar shares the screen with the choices
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.waitUntil(lambda: cut_off(dialog) == [], timeout=10_000)  # what is counted later makes room for itself


def test_the_window_shows_its_words_whole(qtbot: QtBot) -> None:
    window = MainWindow(Settings())
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.resize(1200, 800)
    with qtbot.waitExposed(window):
        window.show()
    bar = window.findChild(ToolBar)
    assert icon_size() > SIZE
    assert bar.iconSize().width() == icon_size()
    for zone in window.findChildren(DropZone):
        assert zone.height() > 4 * zone.fontMetrics().height()
    assert cut_off(window) == []
    window.close()
