"""Real files read as the reader says, and several windows at once, with the real children behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt

from viewer.app import Program
from viewer.core.document import Side
from viewer.core.wrapping import Wrapping
from viewer.window.opening import Input, Manner, Opening
from viewer.window.settings import REOPEN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from viewer.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager

RUSSIAN = "\n\n".join(f"Паром номер {n} отошёл от причала в девять. Никто не махал рукой." for n in range(60))
WRAPPED = "\n\n".join(
    f"The ferry number {n} left the pier at nine in the morning and nobody\n"
    "waved, because the fog had come in over the water and the gulls were\n"
    "silent. The captain wrote it down."
    for n in range(40)
)
PATIENCE = 60_000  # milliseconds


@pytest.fixture(scope="module")
def program(qapp: QApplication) -> Iterator[Program]:
    program = Program(qapp)
    program.start_children()
    yield program
    program.close()


def open_window(program: Program, qtbot: QtBot, left: Path, right: Path) -> MainWindow:
    window = program.open_window(Opening(Input(str(left)), Input(str(right))))
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.resize(1000, 700)
    compared(window, qtbot)
    return window


def compared(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until both documents are read and aligned, whatever by."""
    model = window.model

    def ready() -> bool:
        documents = [model.document(side) for side in Side]
        comparison = model.comparison
        return (
            comparison is not None
            and [comparison.left, comparison.right] == documents
            and not model.wanted(Side.LEFT)
            and not model.wanted(Side.RIGHT)
        )

    qtbot.waitUntil(ready, timeout=PATIENCE)


def text_of(window: MainWindow, side: Side) -> str:
    document = window.model.document(side)
    return document.text if document else ""


def line_read(window: MainWindow) -> str:
    """Return the line that stands where the eye rests."""
    page = window.desk.view.page
    assert page
    place = page.place()
    assert place
    return window.desk.view.sheet.document(place.side).text[place.offset :][:40] if window.desk.view.sheet else ""


def test_a_cyrillic_file_is_read_by_the_encoding_that_is_chosen(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    QSettings("Diptych", "Diptych").clear()
    left, right = tmp_path / "паром.txt", tmp_path / "wide.txt"
    left.write_bytes(RUSSIAN.encode("cp1251"))
    right.write_bytes(RUSSIAN.encode("utf-16"))
    window = open_window(program, qtbot, left, right)
    assert text_of(window, Side.LEFT) == text_of(window, Side.RIGHT) == RUSSIAN
    window.intake.read_again(Side.LEFT, Manner("koi8-r"))
    compared(window, qtbot)
    assert text_of(window, Side.LEFT) == RUSSIAN.encode("cp1251").decode("koi8-r")
    window.intake.read_again(Side.LEFT, Manner("utf-8"))
    qtbot.waitUntil(lambda: bool(window.messages.messages), timeout=PATIENCE)
    (message,) = window.messages.messages
    assert message.side is Side.LEFT
    assert "not written in utf-8" in message.sentence
    assert "Паром" not in text_of(window, Side.LEFT)  # what was shown stays
    assert message.act_on is not None
    message.act_on(Side.LEFT)
    compared(window, qtbot)
    qtbot.waitUntil(lambda: text_of(window, Side.LEFT) == RUSSIAN, timeout=PATIENCE)
    window.close()


def test_the_place_is_kept_when_lines_are_read_in_another_way(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    left, right = tmp_path / "a.txt", tmp_path / "b.txt"
    left.write_text(WRAPPED, "utf-8")
    right.write_text(WRAPPED.replace("silent", "loud"), "utf-8")
    window = open_window(program, qtbot, left, right)
    document = window.model.document(Side.LEFT)
    assert document
    assert len(document.paragraphs) == 40
    window.desk.view.go_to_row(50)
    row = window.desk.view.focus_row
    sheet = window.desk.view.sheet
    assert sheet
    cell = sheet.row(row).left
    assert cell
    window.intake.read_again(Side.LEFT, Manner(None, Wrapping.KEEP))
    compared(window, qtbot)
    document = window.model.document(Side.LEFT)
    assert document
    assert len(document.paragraphs) == 120
    assert "wrapped" not in "".join(document.source.remarks)
    view = window.desk.view
    qtbot.waitUntil(lambda: view.sheet is not None and view.sheet.document(Side.LEFT) is document, timeout=PATIENCE)
    assert view.sheet
    found = view.sheet.row(view.focus_row)
    assert found.left
    assert found.left.span.start <= cell.span.start < found.left.span.end
    assert view.page
    assert view.page.top_of(view.focus_row) is not None
    window.close()


def test_windows_have_comparisons_of_their_own(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    paths = [tmp_path / f"{n}.txt" for n in range(4)]
    for n, path in enumerate(paths):
        path.write_text(f"Text number {n}.\n\nThe ferry left at nine. Nobody waved.", "utf-8")
    first = open_window(program, qtbot, *paths[:2])
    second = open_window(program, qtbot, *paths[2:])
    assert first.pos() != second.pos()
    assert len({id(window) for window in program.windows}) == 2
    assert [text_of(first, side)[:13] for side in Side] == ["Text number 0", "Text number 1"]
    assert [text_of(second, side)[:13] for side in Side] == ["Text number 2", "Text number 3"]
    first.close()
    assert program.windows == [second]
    second.command["swap"].trigger()
    second.command["compare"].trigger()
    compared(second, qtbot)
    assert [text_of(second, side)[:13] for side in Side] == ["Text number 3", "Text number 2"]
    second.close()
    assert program.windows == []


def test_the_last_pair_is_opened_again_where_that_is_wanted(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    QSettings("Diptych", "Diptych").clear()
    monkeypatch.setattr("viewer.window.recent.is_temporary", lambda _path: False)
    left, right = tmp_path / "a.txt", tmp_path / "b.txt"
    left.write_text("The ferry left at nine.", "utf-8")
    right.write_text("The ferry sailed at nine.", "utf-8")
    first = open_window(program, qtbot, left, right)
    qtbot.waitUntil(lambda: bool(first.intake.recent.pairs()), timeout=PATIENCE)
    first.close()
    window = program.open_window()
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.intake.reopen()
    assert window.model.wanted(Side.LEFT) is None
    program.settings.set(REOPEN, value=True)
    window.intake.reopen()
    compared(window, qtbot)
    assert text_of(window, Side.RIGHT) == "The ferry sailed at nine."
    window.close()
