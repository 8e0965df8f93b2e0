from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import QLabel, QMainWindow, QScrollArea, QToolBar, QToolButton

from viewer.core.document import Side
from viewer.window.actions import ACTIONS, ActionSet, Facts, Menu, Needs, shortcut_list
from viewer.window.shortcut_dialog import IN_TEXT, ShortcutDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager

KEYS = {
    "next_difference": {"Alt+Down", "F8"},
    "previous_difference": {"Alt+Up", "Shift+F8"},
    "first_difference": {"Alt+Home"},
    "last_difference": {"Alt+End"},
    "current_difference": {"Alt+Return", "Alt+Enter"},
    "next_edit": {"F4"},
    "previous_edit": {"Shift+F4"},
    "next_unsure_link": {"Ctrl+Shift+Down"},
    "previous_unsure_link": {"Ctrl+Shift+Up"},
    "go_to_partner": {"Ctrl+Shift+G"},
    "compare": {"F5"},
    "reload": {"Ctrl+F5"},
    "other_side": {"F6"},
    "overview": {"F9"},
}


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def actions(window: QMainWindow, done: list[str]) -> ActionSet:
    actions = ActionSet(window, {spec.id: (lambda id_=spec.id: done.append(id_)) for spec in ACTIONS})
    actions.fill_menus(window.menuBar())
    return actions


@pytest.mark.parametrize("id_", KEYS)
def test_the_keys_of_moving_are_those_of_the_field(id_: str) -> None:
    assert {key for spec in ACTIONS if spec.id == id_ for key in spec.keys} == KEYS[id_]


def test_no_key_starts_two_actions_and_f7_starts_none() -> None:
    keys = [QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys]
    assert len(keys) == len(set(keys))
    assert all(keys)
    assert not any("F7" in key for key in keys)


def test_ids_are_unique_and_titles_have_a_mnemonic_of_their_own() -> None:
    assert len({spec.id for spec in ACTIONS}) == len(ACTIONS)
    places = {(spec.menu, spec.submenu) for spec in ACTIONS}
    for menu, submenu in places:
        titles = [spec.title for spec in ACTIONS if (spec.menu, spec.submenu) == (menu, submenu)]
        if not submenu:
            titles += sorted({spec.submenu for spec in ACTIONS if spec.menu is menu and spec.submenu})
        letters = [found[1].lower() for title in titles if (found := re.search("&(.)", title))]
        assert len(letters) == len(titles), f"{menu}: {titles}"
        assert len(set(letters)) == len(letters), f"{menu}: {letters}"


def test_every_action_stands_in_a_menu(actions: ActionSet, window: QMainWindow) -> None:
    reached = set()
    for menu in window.menuBar().actions():
        for action in menu.menu().actions():
            reached |= {inner.objectName() for inner in action.menu().actions()} if action.menu() else set()
            reached.add(action.objectName())
    assert reached >= {spec.id for spec in ACTIONS}


def test_an_action_does_what_it_is_for_once(actions: ActionSet, done: list[str]) -> None:
    for spec in ACTIONS:
        actions[spec.id].setEnabled(True)
        actions[spec.id].trigger()
    assert done == [spec.id for spec in ACTIONS]


def test_what_cannot_be_done_cannot_be_chosen(actions: ActionSet) -> None:
    assert actions["open"].isEnabled()
    assert not actions["print"].isEnabled()
    actions.allow(Facts(document=True, file=True, documents=True, sheet=True, difference=True))
    assert actions["print"].isEnabled()
    assert actions["next_difference"].isEnabled()
    assert not actions["go_to_partner"].isEnabled()
    assert all(Facts().allow(needs) is (needs is Needs.NOTHING) for needs in Needs)


def test_the_tool_bar_names_its_buttons_and_their_keys(actions: ActionSet, qtbot: QtBot) -> None:
    bar = QToolBar()
    qtbot.addWidget(bar)
    actions.fill_bar(bar)
    buttons = [button for button in bar.findChildren(QToolButton) if button.defaultAction()]
    names = [button.text() for button in buttons]
    assert names[:4] == ["Open", "Swap", "Previous", "Next"]
    assert names[-5:] == ["All words", "Content", "Facts only", "Find", "Print"]
    assert all(button.accessibleName() and not button.icon().isNull() for button in buttons)
    assert "Alt+Down" in buttons[3].toolTip()


def test_icons_are_drawn_in_the_colour_of_the_text(actions: ActionSet) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.ButtonText, "#ff0000")
    actions.recolour(palette)
    image = actions["open"].icon().pixmap(20, 20).toImage()
    colours = {
        image.pixelColor(x, y).name() for x in range(20) for y in range(20) if image.pixelColor(x, y).alpha() > 250
    }
    assert colours == {"#ff0000"}


def test_the_list_of_shortcuts_is_the_table(qtbot: QtBot) -> None:
    listed = {title for _menu, entries in shortcut_list() for title, _keys in entries}
    assert len(listed) == sum(bool(spec.keys) for spec in ACTIONS)
    assert [menu for menu, _entries in shortcut_list()] == [menu.value.replace("&", "") for menu in Menu]
    dialog = ShortcutDialog()
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.close()


def test_the_context_menu_speaks_of_its_side(actions: ActionSet) -> None:
    shown = {action.objectName() for action in actions.context_menu(Side.RIGHT).actions()}
    assert {"copy", "open_right", "paste_right"} <= shown
    assert "open_left" not in shown


def test_the_list_of_shortcuts_shows_every_key_whole(qtbot: QtBot) -> None:
    dialog = ShortcutDialog()
    qtbot.addWidget(dialog)
    shown = {label.text() for label in dialog.findChildren(QLabel)}
    for _menu, entries in shortcut_list():
        for title, keys in entries:
            assert {title, keys} <= shown
    for title, keys in IN_TEXT:
        assert title in shown
        assert all(not QKeySequence(key).isEmpty() for key in keys)
    dialog.show()
    area = dialog.findChild(QScrollArea)
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()
