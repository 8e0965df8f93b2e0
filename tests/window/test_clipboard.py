from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ink.sheets import UNITS, make_sheet
from viewer.core.document import Side
from viewer.core.span import Span
from viewer.window import clipboard
from viewer.window.clipboard import clip_selection
from viewer.window.compare_view import CompareView
from viewer.window.selection import Selection

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from pytestqt.qtbot import QtBot


@pytest.fixture
def view(qtbot: QtBot) -> CompareView:
    shown = CompareView()
    qtbot.addWidget(shown)
    shown.set_sheet(make_sheet(UNITS))
    QGuiApplication.clipboard().clear()
    return shown


def copied() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def test_a_selection_is_copied_plain_and_with_marks(view: CompareView) -> None:
    assert view.sheet
    text = view.sheet.document(Side.RIGHT).text
    span = Span(text.index("draft on"), text.index("Boats are") + len("Boats are"))
    view.select(Selection(Side.RIGHT, span, span))
    view.copy()
    assert copied().text() == "draft on Friday.\n\nBoats are"
    assert "Friday</span>" in copied().html()
    assert copied().html().count("<p") == 2


def test_without_a_selection_the_clipboard_stays(view: CompareView) -> None:
    QGuiApplication.clipboard().setText("kept")
    view.copy()
    view.copy_unit()
    assert copied().text() == "kept"


def test_the_unit_in_focus_is_copied_as_a_table(view: CompareView) -> None:
    view.go_to_row(4)
    view.copy_unit()
    assert copied().text() == ("5\tThe keeper opens the gate at six.\tThe old keeper unlocks the gate at six.\n")
    assert "<table" in copied().html()


def test_of_a_book_the_text_alone_is_copied(view: CompareView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "_MOST_UNITS", 2)
    view.select_all()
    assert view.sheet
    assert view.selection
    data = clip_selection(view.sheet, view.selection)
    assert data is not None
    assert data.hasText()
    assert not data.hasHtml()


def test_what_is_copied_may_outlive_python() -> None:
    # The clipboard of the offscreen platform, like some others, is taken down after Python.
    script = (
        "from PySide6.QtGui import QGuiApplication; from viewer.window.clipboard import _empty_data;"
        "app = QGuiApplication([]); data = _empty_data(); data.setText('a'); data.setHtml('<b>a</b>');"
        "assert len(data.formats()) == 2; app.clipboard().setMimeData(data)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False, timeout=120).returncode == 0
