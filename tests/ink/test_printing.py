from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

import pypdfium2 as pdfium
import pytest
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrinter

from tests.ink.sheets import UNITS, make_sheet
from viewer.core.errors import OutputError
from viewer.ink.page_frame import PageOptions, PaperSize
from viewer.ink.printing import NO_PRINTING, find_hindrance, make_printer, print_in_steps
from viewer.ink.slices import Slices

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")


def make_file_printer(path: Path, options: PageOptions) -> QPrinter:
    printer = make_printer(make_sheet(), options)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def run(steps: Any) -> int:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return int(end.value)


def first_words(path: Path) -> list[str]:
    with pdfium.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range().split("page ")[-1].strip() for page in document]


def test_a_printer_gets_the_same_pages(tmp_path: Path) -> None:
    options = PageOptions(size=PaperSize.LETTER, landscape=True)
    printer = make_file_printer(tmp_path / "out.pdf", options)
    count = run(print_in_steps(printer, make_sheet(UNITS * 20), options))
    assert first_words(tmp_path / "out.pdf") == [f"{n} of {count}" for n in range(1, count + 1)]
    with pdfium.PdfDocument(tmp_path / "out.pdf") as document:
        assert document[0].get_size() == pytest.approx((792, 612), abs=1)


def test_pages_and_order_are_the_readers_choice(tmp_path: Path) -> None:
    printer = make_file_printer(tmp_path / "out.pdf", PageOptions())
    ranges = QPageRanges()
    ranges.addRange(2, 3)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(ranges)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert run(print_in_steps(printer, make_sheet(UNITS * 30), PageOptions())) == 2
    assert [words.split()[0] for words in first_words(tmp_path / "out.pdf")] == ["3", "2"]


def test_pages_that_are_not_there_are_refused(tmp_path: Path) -> None:
    printer = make_file_printer(tmp_path / "out.pdf", PageOptions())
    ranges = QPageRanges()
    ranges.addPage(40)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(ranges)
    with pytest.raises(OutputError, match="no such page"):
        run(print_in_steps(printer, make_sheet(), PageOptions()))


def test_a_system_without_printing_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    real_import = builtins.__import__

    def without_printing(name: str, *arguments: Any, **named: Any) -> Any:
        if name == "PySide6.QtPrintSupport":
            raise ImportError(name)
        return real_import(name, *arguments, **named)

    monkeypatch.setattr(builtins, "__import__", without_printing)
    assert find_hindrance() == NO_PRINTING
    with pytest.raises(OutputError, match="libcups2"):
        make_printer(make_sheet(), PageOptions())


def count_to(number: int, closed: list[bool] | None = None) -> Iterator[Any]:
    try:
        for n in range(number):
            yield n, number
    finally:
        if closed is not None:
            closed.append(True)
    return "done"


def test_slices_report_progress_and_the_end(qtbot: QtBot) -> None:
    slices = Slices()
    seen: list[int] = []
    slices.progressed.connect(lambda done, total: seen.append(done))
    with qtbot.waitSignal(slices.finished) as finished:
        slices.start(count_to(300_000))
    assert finished.args == ["done"]
    assert seen == sorted(seen)
    assert len(seen) > 1
    assert not slices.running


def test_cancelled_slices_close_their_work_and_are_silent(qtbot: QtBot) -> None:
    slices, closed = Slices(), []
    with qtbot.waitSignal(slices.progressed):
        slices.start(count_to(10_000_000, closed))
    with qtbot.assertNotEmitted(slices.finished, wait=20):
        slices.cancel()
    assert closed == [True]
    assert not slices.running


def test_a_fault_in_slices_is_a_sentence(qtbot: QtBot) -> None:
    def fail() -> Iterator[Any]:
        yield 0, 1
        raise OutputError("The disk is full.")

    slices = Slices()
    with qtbot.waitSignal(slices.failed) as failed:
        slices.start(fail())
    assert failed.args == ["The disk is full."]
