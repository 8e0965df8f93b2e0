"""From documents on the disk to marks on the screen, with the real children behind a real window."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from viewer.app import Program
from viewer.core.comparison import Engine
from viewer.core.document import Side
from viewer.core.launch import ChildName
from viewer.window.opening import Input, Opening
from viewer.window.review_model import Stage
from viewer.window.start_page import PairRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from viewer.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager

LEFT = """The lighthouse keeper

Old Marit kept the light for forty years. She never missed a night. In winter the stairs froze.

The village paid her in fish. When she died, nobody wanted the post."""
RIGHT = """The lighthouse keeper

Old Marit looked after the light for fifty years. In winter the stairs froze. She never missed a night.

The village paid her in bread and fish. A machine turns the lamp now."""
PATIENCE = 60_000  # milliseconds


@pytest.fixture(scope="module")
def program(qapp: QApplication) -> Iterator[Program]:
    """One program for all journeys: the sentence model is loaded once."""
    program = Program(qapp)
    program.start_children()
    yield program
    program.close()


@pytest.fixture
def window(program: Program, qtbot: QtBot) -> Iterator[MainWindow]:
    QSettings("Diptych", "Diptych").clear()
    window = program.open_window()
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.resize(1000, 700)
    yield window
    window.close()


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    left, right = tmp_path / "keeper 1.txt", tmp_path / "keeper 2.txt"
    left.write_text(LEFT, "utf-8")
    right.write_text(RIGHT, "utf-8")
    return str(left), str(right)


def shown(window: MainWindow, qtbot: QtBot, engine: Engine = Engine.LEXICAL) -> None:
    """Wait until the comparison is shown with the words of every unit."""

    def ready() -> bool:
        sheet = window.model.sheet
        wanted = sheet is not None and (engine is Engine.LEXICAL or sheet.comparison.engine is engine)
        return bool(wanted and sheet is not None and sheet.complete and not window.model.wanted(Side.LEFT))

    qtbot.waitUntil(ready, timeout=PATIENCE)
    assert window.pages.currentWidget() is window.desk
    assert window.desk.view.sheet is window.model.sheet


def texts(window: MainWindow) -> tuple[str, str]:
    comparison = window.model.comparison
    assert comparison is not None
    return comparison.left.text, comparison.right.text


def open_both(window: MainWindow, files: tuple[str, str], labels: tuple[str | None, str | None] = (None, None)) -> None:
    window.intake.carry_out(Opening(Input(files[0], title=labels[0]), Input(files[1], title=labels[1])))


def kill_child(program: Program, name: ChildName, qtbot: QtBot) -> None:
    children = program.processes
    assert children is not None
    # A process that has not begun yet has the number 0, which would be this one and all its kin.
    qtbot.waitUntil(lambda: children._processes[name].process_id > 0, timeout=PATIENCE)
    os.kill(children._processes[name].process_id, signal.SIGKILL)


def test_the_model_child_dies_while_it_begins(
    program: Program, window: MainWindow, qtbot: QtBot, files: tuple[str, str]
) -> None:
    """First of all, since the model is loaded anew after it."""
    open_both(window, files)
    kill_child(program, ChildName.MODEL, qtbot)
    shown(window, qtbot)
    qtbot.waitUntil(lambda: bool(window.messages.messages), timeout=PATIENCE)
    assert "model" in window.messages.messages[0].sentence
    assert window.model.stage is Stage.SEMANTIC


def test_two_arguments_with_labels(window: MainWindow, qtbot: QtBot, files: tuple[str, str]) -> None:
    open_both(window, files, ("before", "after"))
    shown(window, qtbot)
    assert texts(window) == (LEFT, RIGHT)
    assert window.windowTitle() == "before and after — Diptych"
    marked = window.desk.view.grab().toImage()
    window.desk.view.set_sheet(None)
    assert window.desk.view.grab().toImage() != marked


def test_two_files_dropped(window: MainWindow, qtbot: QtBot, files: tuple[str, str]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in files])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at = QPointF(200, 200)
    page = window.start_page
    QApplication.sendEvent(page, QDragEnterEvent(at.toPoint(), Qt.DropAction.CopyAction, data, buttons, keys))
    QApplication.sendEvent(page, QDropEvent(at, Qt.DropAction.CopyAction, data, buttons, keys))
    shown(window, qtbot)
    assert texts(window) == (LEFT, RIGHT)


def test_files_chosen_in_a_dialog(
    window: MainWindow, qtbot: QtBot, files: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a: (list(files), ""))
    window.command["open"].trigger()
    shown(window, qtbot)
    assert texts(window) == (LEFT, RIGHT)


def test_texts_pasted_then_swapped(window: MainWindow, qtbot: QtBot) -> None:
    for text in (LEFT, RIGHT):
        QGuiApplication.clipboard().setText(text)
        window.command["paste"].trigger()
    shown(window, qtbot)
    assert texts(window) == (LEFT, RIGHT)
    before = window.model.comparison
    assert before is not None
    window.command["swap"].trigger()
    shown(window, qtbot)
    assert texts(window) == (RIGHT, LEFT)


def test_a_file_that_changed_is_read_again_in_place(window: MainWindow, qtbot: QtBot, files: tuple[str, str]) -> None:
    open_both(window, files)
    shown(window, qtbot)
    window.desk.view.last_difference()
    with Path(files[0]).open("a", encoding="utf-8") as file:
        file.write(" The gulls remained.")
    window.command["reload"].trigger()
    qtbot.waitUntil(lambda: texts(window)[0].endswith("The gulls remained."), timeout=PATIENCE)
    shown(window, qtbot)
    assert window.desk.view.focus_row >= 0


def test_the_sample_pair(window: MainWindow, qtbot: QtBot) -> None:
    window.start_page.findChild(PairRow, "sample").click()
    shown(window, qtbot)
    assert window.model.comparison is not None
    assert len(window.model.comparison.alignment.beads) > 10


def test_documents_that_cannot_be_read(
    window: MainWindow, qtbot: QtBot, files: tuple[str, str], tmp_path: Path
) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    open_both(window, (files[0], str(tmp_path / "picture.png")))
    qtbot.waitUntil(lambda: bool(window.messages.messages), timeout=PATIENCE)
    (message,) = window.messages.messages
    assert message.side is Side.RIGHT
    assert "picture.png" in message.sentence
    qtbot.waitUntil(lambda: window.model.document(Side.LEFT) is not None, timeout=PATIENCE)
    assert window.pages.currentWidget() is window.start_page
    window.intake.carry_out(Opening(right=Input("/dev/null")))
    shown(window, qtbot)
    assert any("right document is empty" in message.sentence for message in window.messages.messages)


def test_what_could_not_be_decoded_is_said(
    window: MainWindow, qtbot: QtBot, files: tuple[str, str], tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.txt"
    damaged.write_bytes("Smörgåsbord för alla. ".encode() * 40 + b"\xff\xfe Hej d\xe5.")
    open_both(window, (files[0], str(damaged)))
    shown(window, qtbot)
    document = window.model.document(Side.RIGHT)
    assert document is not None
    said = [message.sentence for message in window.messages.messages if message.side is Side.RIGHT]
    assert said == ([document.source.remarks[0]] if "\ufffd" in document.text else [])


def test_the_text_child_dies_in_the_middle(
    program: Program, window: MainWindow, qtbot: QtBot, files: tuple[str, str]
) -> None:
    open_both(window, files)
    kill_child(program, ChildName.TEXT, qtbot)
    shown(window, qtbot)
    assert texts(window) == (LEFT, RIGHT)
    assert any("started again" in message.sentence for message in window.messages.messages)


def test_exports_and_pages_from_the_window(
    window: MainWindow, qtbot: QtBot, files: tuple[str, str], tmp_path: Path
) -> None:
    open_both(window, files)
    shown(window, qtbot)
    window.model.cancel()
    for suffix in (".json", ".html", ".pdf"):
        with qtbot.waitSignal(window.output.ended, timeout=PATIENCE):
            window.output.write(tmp_path / f"out{suffix}")
    assert json.loads((tmp_path / "out.json").read_text("utf-8"))["engine"] == "lexical"
    assert "looked after" in (tmp_path / "out.html").read_text("utf-8")
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.model
def test_meaning_takes_over_without_losing_the_place(
    window: MainWindow, qtbot: QtBot, files: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.window.recent.is_temporary", lambda _path: False)
    open_both(window, files)
    shown(window, qtbot)
    window.desk.view.first_difference()
    read = window.desk.view.focus_row
    shown(window, qtbot, Engine.SEMANTIC)
    assert window.desk.view.focus_row == read
    assert not window.desk.status.counts_text.endswith("so far")
    (pair,) = window.intake.recent.pairs()
    assert (pair.left, pair.right) == files
    assert pair.similarity is not None
