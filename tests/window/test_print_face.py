"""Print is set in the face that was chosen for the screen, unless the reader wants another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QFontInfo

from tests.window.fake_children import FakeChildren
from viewer.ink.faces import reading_font
from viewer.sheet.sheet import Detail
from viewer.window.main_window import MainWindow
from viewer.window.opening import Input, Opening
from viewer.window.settings import FACE, LANDSCAPE, PAPER, PRINT_FACE, PRINT_SIZE, Paper, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager

SANS = "DejaVu Sans"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    QSettings("Diptych", "Diptych").clear()
    if QFontInfo(reading_font(12.0, SANS)).family() != SANS:
        pytest.skip(f"{SANS} is not installed")
    window = MainWindow(Settings())
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    children = FakeChildren()
    window.model.connect_children(children)  # type: ignore[arg-type]
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"The ferry left at nine.\nThis is {name}.", "utf-8")
    window.intake.carry_out(Opening(Input(str(tmp_path / "a.txt")), Input(str(tmp_path / "b.txt"))))
    children.answer()
    yield window
    window.close()


@pytest.mark.parametrize("same", [True, False])
def test_a_pdf_has_the_face_of_the_screen_or_not(window: MainWindow, qtbot: QtBot, tmp_path: Path, same: bool) -> None:
    settings = Settings()
    settings.set(FACE, SANS)
    settings.set(PRINT_FACE, same)
    with qtbot.waitSignal(window.output.ended):
        window.output.write(tmp_path / "out.pdf")
    assert (b"+DejaVuSans" in (tmp_path / "out.pdf").read_bytes().replace(b"+DejaVuSansMono", b"")) is same


def test_the_page_of_the_preferences_is_that_of_the_print_dialog(window: MainWindow) -> None:
    from viewer.window.print_dialog import PrintDialog

    settings = Settings()
    settings.set(PRINT_SIZE, 12.0)
    settings.set(PAPER, Paper.LETTER)
    window.output.print()
    dialog = window.findChild(PrintDialog)
    assert (dialog.options.font_size, dialog.options.size.value, dialog.options.landscape) == (12.0, "Letter", False)
    dialog.panel.orientation.setCurrentIndex(1)
    dialog.reject()
    assert (settings.get(LANDSCAPE), settings.get(PAPER), settings.get(PRINT_SIZE)) == (True, Paper.LETTER, 12.0)


def test_pages_and_files_are_marked_as_the_window_is(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    from viewer.window.print_dialog import PrintDialog

    for detail in (Detail.FACTS, Detail.ALL):
        window.command[f"detail_{detail.value}"].trigger()
        window.output.print()
        dialog = window.findChildren(PrintDialog)[-1]
        assert dialog.options.detail is detail
        dialog.panel.detail.setCurrentIndex(1)
        dialog.reject()
        assert window.desk.view.detail is detail
        with qtbot.waitSignal(window.output.ended):
            window.output.write(tmp_path / "out.html")
        assert f'id="{detail.value}" checked>' in (tmp_path / "out.html").read_text("utf-8")


def test_the_usual_paper_stays_the_usual_one(window: MainWindow) -> None:
    from viewer.window.print_dialog import PrintDialog

    window.output.print()
    dialog = window.findChild(PrintDialog)
    dialog.panel.text_size.setValue(11.0)
    dialog.reject()
    assert (Settings().get(PAPER), Settings().get(PRINT_SIZE)) == (Paper.USUAL, 11.0)
