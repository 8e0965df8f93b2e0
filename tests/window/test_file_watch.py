from __future__ import annotations

import hashlib
import os
import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from viewer.core.document import Side
from viewer.window.file_watch import DISK, FileWatch, Stamp, Watched, look
from viewer.window.message_bar import MessageBar
from viewer.window.opening import Input, Opening

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.window.fake_children import FakeChildren
    from viewer.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager

LEFT = "The ferry left at nine.\nNobody waved."
RIGHT = "The ferry sailed at ten.\nNobody waved."
NEWER = "The ferry sailed at noon.\nNobody waved.\nIt rained."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "one.txt").write_text(LEFT, "utf-8")
    (folder / "two.txt").write_text(RIGHT, "utf-8")
    return folder


@pytest.fixture
def window(qtbot: QtBot, unshown: MainWindow, children: FakeChildren, folder: Path) -> MainWindow:
    unshown.intake.carry_out(Opening(Input(str(folder / "one.txt")), Input(str(folder / "two.txt"))))
    children.answer()
    watch = unshown.findChild(FileWatch)
    qtbot.waitUntil(lambda: len(watch._files) == 2 and all(file.same for file in watch._files.values()))
    return unshown


def said(window: MainWindow) -> dict[Side | None, str]:
    return {message.side: message.sentence for message in window.messages.messages if message.topic == DISK}


def await_look(window: MainWindow, qtbot: QtBot) -> None:
    """Let the watch look once more, as it does when the reader comes back, and wait for the end of it."""
    watch = window.findChild(FileWatch)
    application = QCoreApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: not watch._rest.isActive() and not watch._is_looking)


def replace_atomically(path: Path, text: str) -> None:
    new = path.with_suffix(".new")
    new.write_text(text, "utf-8")
    new.replace(path)


def reload(window: MainWindow) -> None:
    (bar,) = (bar for bar in window.messages.findChildren(MessageBar) if bar.message.topic == DISK)
    bar.findChild(QPushButton).click()


def test_a_changed_file_is_told_in_its_half_and_read_only_when_asked(
    window: MainWindow, children: FakeChildren, folder: Path, qtbot: QtBot
) -> None:
    assert said(window) == {}
    asked = len(children.asked)
    (folder / "two.txt").write_text(NEWER, "utf-8")
    qtbot.waitUntil(lambda: said(window) == {Side.RIGHT: "two.txt changed on disk."})
    assert len(children.asked) == asked
    sheet = window.model.sheet
    reload(window)
    assert children.asked[asked:] == ["read"]
    assert window.model.sheet is sheet
    children.answer()
    assert window.model.document(Side.RIGHT).text == NEWER  # type: ignore[union-attr]
    assert said(window) == {}
    await_look(window, qtbot)
    assert said(window) == {}


def test_a_file_that_is_replaced_again_and_again_is_still_watched(
    window: MainWindow, children: FakeChildren, folder: Path, qtbot: QtBot
) -> None:
    for text in ("One.", "Two.", "Three."):
        replace_atomically(folder / "one.txt", text)
        qtbot.waitUntil(lambda: Side.LEFT in said(window))
        reload(window)
        children.answer()
        assert window.model.document(Side.LEFT).text == text  # type: ignore[union-attr]
        assert said(window) == {}


def test_a_touched_file_is_not_worth_a_word(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    os.utime(folder / "one.txt", (1, 1))
    replace_atomically(folder / "two.txt", RIGHT)
    (folder / "three.txt").write_text("Somebody else's.", "utf-8")
    await_look(window, qtbot)
    assert said(window) == {}


def test_what_is_as_it_was_takes_the_message_back(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    (folder / "one.txt").write_text("Something else.", "utf-8")
    qtbot.waitUntil(lambda: Side.LEFT in said(window))
    (folder / "one.txt").write_text(LEFT, "utf-8")
    qtbot.waitUntil(lambda: said(window) == {})


def test_a_closed_message_stays_closed_until_something_is_new(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    (folder / "one.txt").write_text("Something else.", "utf-8")
    qtbot.waitUntil(lambda: Side.LEFT in said(window))
    window.messages.withdraw(DISK, Side.LEFT)
    await_look(window, qtbot)
    assert said(window) == {}
    (folder / "one.txt").write_text("Something quite different.", "utf-8")
    qtbot.waitUntil(lambda: Side.LEFT in said(window))


def test_a_message_goes_along_when_the_sides_are_swapped(
    window: MainWindow, children: FakeChildren, folder: Path, qtbot: QtBot
) -> None:
    (folder / "two.txt").write_text(NEWER, "utf-8")
    qtbot.waitUntil(lambda: Side.RIGHT in said(window))
    window.command["swap"].trigger()
    assert said(window) == {Side.LEFT: "two.txt changed on disk."}
    reload(window)
    children.answer()
    assert window.model.document(Side.LEFT).text == NEWER  # type: ignore[union-attr]
    assert window.model.document(Side.RIGHT).text == LEFT  # type: ignore[union-attr]


def test_of_a_vanished_file_nothing_is_said_until_it_is_read_again(
    window: MainWindow, children: FakeChildren, folder: Path, qtbot: QtBot
) -> None:
    (folder / "two.txt").unlink()
    await_look(window, qtbot)
    assert window.messages.messages == ()
    window.command["reload"].trigger()
    children.answer()
    assert [message.sentence for message in window.messages.messages] == [f"“{folder / 'two.txt'}” is not there."]
    assert window.model.sheet is not None
    assert window.pages.currentWidget() is window.desk
    assert window.model.document(Side.RIGHT).text == RIGHT  # type: ignore[union-attr]


def test_a_folder_may_vanish_and_come_back(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    shutil.rmtree(folder)
    await_look(window, qtbot)
    assert window.messages.messages == ()
    folder.mkdir()
    (folder / "one.txt").write_text(NEWER, "utf-8")
    (folder / "two.txt").write_text(RIGHT, "utf-8")
    await_look(window, qtbot)
    assert said(window) == {Side.LEFT: "one.txt changed on disk."}
    replace_atomically(folder / "two.txt", NEWER)
    qtbot.waitUntil(lambda: set(said(window)) == set(Side))


def test_what_changed_while_reading_was_given_up_is_told(
    window: MainWindow, children: FakeChildren, folder: Path, qtbot: QtBot
) -> None:
    window.command["reload"].trigger()
    (folder / "two.txt").write_text(NEWER, "utf-8")
    await_look(window, qtbot)
    assert said(window) == {}
    window.model.cancel()
    qtbot.waitUntil(lambda: said(window) == {Side.RIGHT: "two.txt changed on disk."})


def test_a_side_without_a_file_is_left_alone(window: MainWindow, children: FakeChildren, qtbot: QtBot) -> None:
    window.model.open(Side.LEFT, Input(text="Pasted.", title="Pasted text"))
    children.answer()
    window.model.remove(Side.RIGHT)
    await_look(window, qtbot)
    assert said(window) == {}
    assert window.findChild(FileWatch)._files == {}


def test_a_look_reads_only_what_may_have_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(b"same")
    file = Watched(str(path), hashlib.sha256(b"same").hexdigest())
    known = look(file)
    assert known is not None
    assert known.same is not None
    assert known.other is None
    with monkeypatch.context() as patch:
        patch.setattr("viewer.window.file_watch._digest", lambda _path: pytest.fail("it is read"))
        assert look(known) == known
        path.write_bytes(b"longer now")
        other = look(known)
        assert other is not None
        assert other.other == Stamp(10, path.stat().st_mtime_ns)
        assert look(other) == other
    path.write_bytes(b"same")
    os.utime(path, (1, 1))
    again = look(other)
    assert again is not None
    assert again.other is None
    assert look(Watched(str(tmp_path), "")) is None
    assert look(Watched(str(tmp_path / "none"), "")) is None
