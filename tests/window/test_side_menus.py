from __future__ import annotations

import codecs
import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from viewer.core.document import Side
from viewer.core.wrapping import Wrapping
from viewer.window.actions import SIDE_MENUS
from viewer.window.encodings import ENCODINGS, name_of_encoding
from viewer.window.headers import ColumnHeader
from viewer.window.opening import AS_FOUND, Input, Manner, Opening
from viewer.window.recent import Recent, RecentPair
from viewer.window.settings import RECENT, Settings
from viewer.window.side_menus import wrapping_titles

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from tests.window.fake_children import FakeChildren
    from viewer.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager


@pytest.fixture
def window(window: MainWindow, children: FakeChildren, tmp_path: Path) -> MainWindow:
    paths = tmp_path / "a.txt", tmp_path / "b.txt"
    for path, text in zip(paths, ("One line.\nAnother.", "One line.\nMany more."), strict=True):
        path.write_text(text, "utf-8")
    window.intake.carry_out(Opening(Input(str(paths[0])), Input(str(paths[1]))))
    children.answer()
    return window


def actions(menu: QMenu) -> dict[str, QAction]:
    """Return the actions of a menu and of the menus in it by their titles, as they are when it is opened."""
    menu.aboutToShow.emit()
    found = {}
    for action in menu.actions():
        inner = action.menu()
        found |= actions(inner) if isinstance(inner, QMenu) else {action.text().replace("&", ""): action}
    return found


def manner(window: MainWindow, side: Side) -> Manner | None:
    given = window.model.wanted(side) or window.model.shown(side)
    return given.manner if given else None


def test_every_encoding_is_one_by_the_name_that_is_given() -> None:
    for _script, entries in ENCODINGS:
        for codec, name in entries:
            assert codecs.lookup(codec).name == codec
            assert name_of_encoding(codec) == name
    assert name_of_encoding("utf-8-sig") == "UTF-8"
    assert name_of_encoding("windows-1251") == "Windows-1251"
    assert name_of_encoding("hz") == "hz"
    assert name_of_encoding("no such") == "no such"


@pytest.mark.parametrize("side", list(Side))
def test_the_menu_of_files_has_the_same_as_the_header(window: MainWindow, side: Side) -> None:
    in_bar = window.command.submenu(SIDE_MENUS[side])
    shown = window.side_menus.menu(side)
    wanted = {"Windows-1251", "UTF-16", "Each Line Is One", "Read It Again", "Copy Path", "Show in Folder"}
    assert wanted <= set(actions(in_bar))
    assert wanted <= set(actions(shown))
    assert all(action.isEnabled() for action in actions(shown).values())


def test_an_encoding_that_is_chosen_is_read_and_said(window: MainWindow, children: FakeChildren) -> None:
    entries = actions(window.side_menus.menu(Side.RIGHT))
    assert entries["Detected: UTF-8"].isChecked()
    entries["Windows-1251"].trigger()
    assert manner(window, Side.RIGHT) == Manner("cp1251")
    assert manner(window, Side.LEFT) == AS_FOUND
    children.answer()
    entries = actions(window.side_menus.menu(Side.RIGHT))
    assert entries["Windows-1251"].isChecked()
    assert not entries["Detect Again"].isChecked()
    header = window.desk.headers.findChildren(ColumnHeader)[1]
    assert "as you chose" in header.toolTip()
    entries["Detect Again"].trigger()
    assert manner(window, Side.RIGHT) == AS_FOUND


def test_how_lines_are_read_can_be_chosen(window: MainWindow, children: FakeChildren) -> None:
    for wrapping, title in wrapping_titles().items():
        actions(window.side_menus.menu(Side.LEFT))[title.replace("&", "")].trigger()
        assert manner(window, Side.LEFT) == Manner(None, wrapping)
        children.answer()
        assert actions(window.side_menus.menu(Side.LEFT))[title.replace("&", "")].isChecked()


def test_pasted_text_has_paragraphs_and_no_encoding(window: MainWindow, children: FakeChildren) -> None:
    QGuiApplication.clipboard().setText("Pasted.\nTwo lines.")
    window.command["paste_left"].trigger()
    children.answer()
    menu = window.side_menus.menu(Side.LEFT)
    inner = {action.text(): action.isEnabled() for action in menu.actions() if action.menu() is not None}
    assert inner == {"&Encoding": False, "&Paragraphs": True}
    assert not window.command["copy_path_left"].isEnabled()
    actions(menu)["Each Line Is One"].trigger()
    assert manner(window, Side.LEFT) == Manner(None, Wrapping.KEEP)


def test_what_does_not_fit_is_said_with_a_way_back(window: MainWindow, children: FakeChildren) -> None:
    window.intake.read_again(Side.RIGHT, Manner("utf-32"))
    (request,) = [number for number, (kind, _details) in children.waiting.items() if kind == "read"]
    del children.waiting[request]
    children.failed.emit(request, "“b.txt” is not written in utf-32.")
    (message,) = window.messages.messages
    assert (message.side, message.action) == (Side.RIGHT, "Detect the Encoding")
    assert window.model.document(Side.RIGHT) is not None
    assert message.act_on is not None
    message.act_on(Side.RIGHT)
    assert manner(window, Side.RIGHT) == AS_FOUND


def test_the_path_can_be_copied_and_the_folder_shown(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window.command["copy_path_left"].trigger()
    assert QGuiApplication.clipboard().text() == str(tmp_path / "a.txt")
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url.toLocalFile())))
    window.command["show_folder_right"].trigger()
    assert opened == [str(tmp_path)]
    assert "folder" in window.messages.messages[0].sentence


def test_the_header_opens_its_menu_by_arrow_pointer_and_key(window: MainWindow, qtbot: QtBot) -> None:
    header = window.desk.headers.findChildren(ColumnHeader)[0]
    arrow = header.findChild(QToolButton)
    asked: list[Side] = []
    window.desk.headers.menu_requested.disconnect()
    window.desk.headers.menu_requested.connect(lambda side, _where: asked.append(side))
    qtbot.mouseClick(arrow, Qt.MouseButton.LeftButton)
    arrow.setFocus()
    qtbot.keyClick(arrow, Qt.Key.Key_Space)
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        QApplication.sendEvent(header, QContextMenuEvent(reason, QPoint(3, 3), header.mapToGlobal(QPoint(3, 3))))
    assert asked == [Side.LEFT] * 4
    assert arrow.accessibleName()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_is_shown_and_goes(window: MainWindow, qtbot: QtBot) -> None:
    window.side_menus.show(Side.LEFT, window.mapToGlobal(QPoint(50, 120)))
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    QApplication.activePopupWidget().close()


def test_a_recent_pair_is_read_as_it_was(
    window: MainWindow, children: FakeChildren, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.window.recent.is_temporary", lambda _path: False)
    window.intake.read_again(Side.LEFT, Manner("cp1251", Wrapping.KEEP))
    children.answer()
    (pair,) = window.intake.recent.pairs()
    assert (pair.left_manner, pair.right_manner) == (Manner("cp1251", Wrapping.KEEP), AS_FOUND)
    window.model.remove(Side.LEFT)
    window.model.remove(Side.RIGHT)
    window.intake.open_pair(pair)
    assert manner(window, Side.LEFT) == Manner("cp1251", Wrapping.KEEP)


@pytest.mark.parametrize("damaged", [7, "cp1251", {"encoding": 3, "wrapping": "sideways"}, {}, None])
def test_a_damaged_manner_is_found_out_anew(qapp: object, damaged: object) -> None:
    settings = Settings()
    entry = {"left": "/a", "right": "/b", "when": "", "similarity": None, "left_manner": damaged}
    settings.set(RECENT, json.dumps([entry]))
    assert Recent(settings).pairs() == (RecentPair("/a", "/b", ""),)


def test_sides_that_are_swapped_keep_how_they_are_read(window: MainWindow, children: FakeChildren) -> None:
    window.intake.read_again(Side.LEFT, Manner("cp1251"))
    children.answer()
    window.command["swap"].trigger()
    assert manner(window, Side.RIGHT) == Manner("cp1251")
    window.command["reload"].trigger()
    assert manner(window, Side.RIGHT) == Manner("cp1251")
