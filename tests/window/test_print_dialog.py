from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog

from tests.ink.sheets import UNITS, make_sheet
from viewer.core.worddiff import diff_words
from viewer.ink.page_frame import PageOptions
from viewer.sheet.sheet import Detail
from viewer.window.print_dialog import PrintDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from viewer.sheet.layout import Sheet
    from viewer.window.page_preview import PagePreview

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager
LONG = UNITS * 25


@pytest.fixture
def show(qtbot: QtBot) -> Callable[..., PrintDialog]:
    def make(sheet: Sheet, **options: object) -> PrintDialog:
        dialog = PrintDialog(sheet, **options)
        qtbot.addWidget(dialog)
        dialog.show()
        settle(qtbot, dialog)
        return dialog

    return make


def settle(qtbot: QtBot, dialog: PrintDialog) -> None:
    qtbot.waitUntil(lambda: dialog.preview.is_settled)


def inked(preview: PagePreview) -> int:
    """Number of dark pixels on the paper, of every fourth row."""
    image, paper = preview.grab().toImage(), preview.paper_rect().toRect()
    return sum(
        image.pixelColor(x, y).lightness() < 128
        for y in range(max(paper.top(), 0), min(paper.bottom(), image.height()), 4)
        for x in range(paper.left(), paper.right())
    )


def test_the_preview_shows_the_pages_that_are_saved(
    qtbot: QtBot, show: Callable[..., PrintDialog], tmp_path: Path
) -> None:
    dialog = show(make_sheet(LONG))
    count = dialog.preview.page_count
    assert count > 2
    assert dialog.count_label.text() == f"of {count}"
    assert inked(dialog.preview) > 200
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.save(tmp_path / "out.pdf")
    assert saved.args == [str(tmp_path / "out.pdf"), count]
    with pdfium.PdfDocument(tmp_path / "out.pdf") as document:
        assert len(document) == count
    assert not dialog.isVisible()


def test_pages_are_turned_by_buttons_box_and_keys(qtbot: QtBot, show: Callable[..., PrintDialog]) -> None:
    dialog = show(make_sheet(LONG))
    last = dialog.preview.page_count - 1
    assert not dialog.previous_button.isEnabled()
    dialog.next_button.click()
    assert dialog.preview.page == 1
    assert dialog.page_box.value() == 2
    dialog.page_box.setValue(last + 1)
    assert dialog.preview.page == last
    assert not dialog.next_button.isEnabled()
    for key, page in ((Qt.Key.Key_Home, 0), (Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, 0), (Qt.Key.Key_End, last)):
        qtbot.keyClick(dialog.preview, key)
        assert dialog.preview.page == page
    settle(qtbot, dialog)


def test_choices_lay_the_pages_anew_and_are_remembered(qtbot: QtBot, show: Callable[..., PrintDialog]) -> None:
    dialog = show(make_sheet(LONG))
    before = dialog.preview.page_count
    dialog.preview.show_page(before - 1)
    assert not dialog.panel.context.isEnabled()
    dialog.panel.text_size.setValue(8)
    dialog.panel.orientation.setCurrentIndex(1)
    dialog.panel.paper.setCurrentIndex(1)
    dialog.panel.ink.setCurrentIndex(1)
    dialog.panel.only_differences.setChecked(True)
    dialog.panel.context.setValue(0)
    dialog.panel.legend.setChecked(False)
    settle(qtbot, dialog)
    assert dialog.panel.context.isEnabled()
    assert dialog.preview.page_count != before
    assert dialog.preview.page < dialog.preview.page_count
    assert dialog.preview.paper_rect().width() > dialog.preview.paper_rect().height()
    again = show(make_sheet(), options=PageOptions().with_settings(dialog.settings()))
    assert again.options == dialog.options
    assert again.settings() == {
        "size": "Letter",
        "landscape": True,
        "font_size": 8.0,
        "colour": False,
        "only_differences": True,
        "context": 0,
        "legend": False,
    }


def test_the_level_of_detail_is_chosen_and_seen_at_once(qtbot: QtBot, show: Callable[..., PrintDialog]) -> None:
    dialog = show(make_sheet(UNITS), options=PageOptions(detail=Detail.ALL))
    panel = dialog.panel
    assert [panel.detail.itemText(at) for at in range(panel.detail.count())] == ["All words", "Content", "Facts only"]
    assert dialog.options.detail is Detail.ALL
    before = inked(dialog.preview)
    panel.detail.setCurrentIndex(2)
    settle(qtbot, dialog)
    assert dialog.options.detail is Detail.FACTS
    assert inked(dialog.preview) != before
    assert "detail" not in dialog.settings()


def test_the_width_fits_or_the_page(qtbot: QtBot, show: Callable[..., PrintDialog]) -> None:
    dialog = show(make_sheet())
    dialog.resize(1060, 780)  # there is room beside the page
    settle(qtbot, dialog)
    whole = dialog.preview.paper_rect()
    assert whole.height() < dialog.preview.viewport().height()
    dialog.zoom_button.click()
    settle(qtbot, dialog)
    assert dialog.preview.paper_rect().width() > whole.width()
    assert dialog.preview.verticalScrollBar().maximum() > 0


def test_a_fault_is_said_and_the_dialog_stays(qtbot: QtBot, show: Callable[..., PrintDialog], tmp_path: Path) -> None:
    dialog = show(make_sheet())
    with qtbot.assertNotEmitted(dialog.saved):
        dialog.save(tmp_path / "missing" / "out.pdf")
        qtbot.waitUntil(lambda: "does not exist" in dialog.note.text())
    assert dialog.isVisible()
    assert dialog.save_button.isEnabled()
    assert not dialog.progress.isVisible()


def test_cancel_leaves_nothing_behind(qtbot: QtBot, show: Callable[..., PrintDialog], tmp_path: Path) -> None:
    dialog = show(make_sheet(LONG * 8))
    dialog.save(tmp_path / "out.pdf")
    assert not dialog.panel.isEnabled()
    qtbot.waitUntil(lambda: dialog.progress.value() > dialog.progress.maximum() / 3)
    dialog.close_button.click()
    assert dialog.isVisible()
    assert dialog.panel.isEnabled()
    assert "Cancelled" in dialog.note.text()
    assert not list(tmp_path.glob("*.pdf*"))
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_without_a_printer_pdf_stays(show: Callable[..., PrintDialog], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.window.print_dialog.find_hindrance", lambda: "No printer was found.")
    dialog = show(make_sheet())
    assert not dialog.print_button.isEnabled()
    assert "No printer was found." in dialog.note.text()
    assert dialog.save_button.isDefault()
    monkeypatch.setattr("viewer.window.print_dialog.find_hindrance", lambda: None)
    dialog = show(make_sheet())
    assert dialog.print_button.isEnabled()
    assert dialog.note.text() == ""


def test_words_that_are_still_compared_are_shown_when_they_come(qtbot: QtBot, show: Callable[..., PrintDialog]) -> None:
    sheet = make_sheet(complete=False)
    dialog = show(sheet)
    assert "Not all words have been compared yet" in dialog.note.text()
    left, right = sheet.comparison.left, sheet.comparison.right
    sheet.add(
        (pair, diff_words(left.text, right.text, left.extent(pair.left), right.extent(pair.right)))
        for pair in sheet.comparison.alignment.pairs()
    )
    dialog.sheet_changed()
    assert "Not all words" not in dialog.note.text()
    settle(qtbot, dialog)
    dialog.show_other_sheet(make_sheet([]))
    settle(qtbot, dialog)
    assert dialog.preview.page_count == 1


def test_a_name_is_offered_and_the_suffix_added(
    qtbot: QtBot, show: Callable[..., PrintDialog], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def choose(parent: object, title: str, path: str, kinds: str) -> tuple[str, str]:
        offered.append(path)
        return str(tmp_path / "chosen"), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    dialog = show(make_sheet(), folder=str(tmp_path))
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.save_button.click()
    assert offered == [str(tmp_path / "draft--final.pdf")]
    assert saved.args is not None
    assert saved.args[0] == str(tmp_path / "chosen.pdf")


def test_the_dialog_of_the_system_leads_to_the_printer(
    qtbot: QtBot, show: Callable[..., PrintDialog], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class AcceptingDialog(QPrintDialog):
        def __init__(self, printer: QPrinter, parent: QWidget) -> None:
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(tmp_path / "printed.pdf"))
            super().__init__(printer, parent)

        def exec(self) -> int:
            return QDialog.DialogCode.Accepted

    monkeypatch.setattr("viewer.window.print_dialog.find_hindrance", lambda: None)
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrintDialog", AcceptingDialog)
    dialog = show(make_sheet(LONG))
    pages = dialog.preview.page_count
    with qtbot.waitSignal(dialog.printed) as printed:
        dialog.print_button.click()
    assert printed.args == [pages]
    with pdfium.PdfDocument(tmp_path / "printed.pdf") as document:
        assert len(document) == pages


def test_the_dialog_is_no_larger_than_the_screen(show: Callable[..., PrintDialog]) -> None:
    dialog = show(make_sheet())
    room = dialog.screen().availableSize()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
