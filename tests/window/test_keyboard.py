"""Everything can be reached by keys, in the order in which it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolBar, QWidget

from viewer.window.headers import ColumnHeader
from viewer.window.opening import Input, Opening
from viewer.window.panel_page import PanelPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.window.fake_children import FakeChildren
    from viewer.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager


@pytest.fixture
def window(qtbot: QtBot, unshown: MainWindow) -> MainWindow:
    unshown.resize(1300, 800)
    with qtbot.waitActive(unshown):
        unshown.show()
        unshown.activateWindow()
    return unshown


@pytest.fixture
def compared(window: MainWindow, children: FakeChildren, tmp_path: Path) -> MainWindow:
    left, right = tmp_path / "a.txt", tmp_path / "b.txt"
    left.write_text("The ferry left at nine.\nNobody waved.", "utf-8")
    right.write_text("The ferry left at ten.\nNobody waved.\nIt rained.", "utf-8")
    window.intake.carry_out(Opening(Input(str(left)), Input(str(right))))
    children.answer()
    return window


def walk(window: MainWindow, qtbot: QtBot, start: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Return what has the keyboard, one after the other, until it is back where it began."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    seen = [start]
    for _ in range(80):
        focused = QApplication.focusWidget()
        assert focused
        qtbot.keyClick(focused, key)
        focused = QApplication.focusWidget()
        assert focused
        if focused is start:
            return seen
        assert focused not in seen, f"{focused} comes twice and {start} never again"
        seen.append(focused)
    raise AssertionError(seen)


def focusable(window: MainWindow) -> set[QWidget]:
    """Return what a reader with a mouse could use."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QAbstractButton) and widget.isVisible() and widget.isEnabled()
    }


def test_tab_goes_through_the_whole_comparison_and_back(compared: MainWindow, qtbot: QtBot) -> None:
    view = compared.desk.view
    there = walk(compared, qtbot, view)
    back = walk(compared, qtbot, view, Qt.Key.Key_Backtab)
    assert [view, *reversed(back[1:])] == there
    left_out = focusable(compared) - set(there)
    assert not left_out, [(w.accessibleName(), w.objectName(), w.parent()) for w in left_out]


@pytest.mark.parametrize("page", list(PanelPage))
def test_tab_goes_through_the_side_panel_too(compared: MainWindow, qtbot: QtBot, page: PanelPage) -> None:
    compared.command["find"].trigger()
    compared.command[f"{page.value}_page"].trigger()
    view = compared.desk.view
    there = walk(compared, qtbot, view)
    back = walk(compared, qtbot, view, Qt.Key.Key_Backtab)
    assert [view, *reversed(back[1:])] == there
    left_out = focusable(compared) - set(there)
    assert not left_out, [(w.accessibleName(), w.objectName(), w.parent()) for w in left_out]


def test_tab_reads_the_window_from_its_upper_left_corner(compared: MainWindow, qtbot: QtBot) -> None:
    first = compared.findChild(QToolBar).widgetForAction(compared.command["open"])
    there = walk(compared, qtbot, first)
    places = [widget.mapTo(compared, QPoint(0, 0)) for widget in there]
    parts = [
        0
        if compared.findChild(QToolBar).isAncestorOf(widget)
        else 1
        if widget.parent() in header_parts(compared)
        else 2
        for widget in there
    ]
    assert parts == sorted(parts)
    for part in (0, 1):
        across = [place.x() for place, at in zip(places, parts, strict=True) if at == part]
        assert across == sorted(across)


def header_parts(window: MainWindow) -> list[QWidget]:
    return [window.desk.headers, *window.desk.headers.findChildren(ColumnHeader)]


def test_tab_goes_through_the_start_page(window: MainWindow, qtbot: QtBot) -> None:
    there = walk(window, qtbot, next(iter(window.start_page.zones.values())))
    left_out = focusable(window) - set(there)
    assert not left_out, [(w.accessibleName(), w.objectName(), w.parent()) for w in left_out]


def test_every_button_says_its_keys(compared: MainWindow) -> None:
    bar = compared.findChild(QToolBar)
    for action in compared.command["open"].parent().actions():
        button = bar.widgetForAction(action)
        if button is not None and action.shortcut().toString():
            assert action.shortcut().toString() in button.toolTip(), action.objectName()


def test_the_side_panel_says_its_keys(compared: MainWindow) -> None:
    compared.command["side_panel"].setChecked(True)
    panel = compared.desk.aside.panel
    for index, page in enumerate(PanelPage):
        keys = compared.command[f"{page.value}_page"].shortcut().toString()
        assert keys in panel.tabs.tabToolTip(index)
