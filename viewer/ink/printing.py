"""Sheet → printer.

Qt's printing is a part that a system may lack (on Linux it needs the library of CUPS), so it is looked for only when it
is asked for, and its absence is a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.core.errors import OutputError
from viewer.core.saying import say, to_say
from viewer.core.span import Span
from viewer.ink.paginator import Paginator
from viewer.ink.pdf import paint_in_steps, set_paper
from viewer.sheet.display import display_text

if TYPE_CHECKING:
    from collections.abc import Generator

    from PySide6.QtPrintSupport import QPrinter

    from viewer.ink.page_frame import PageOptions
    from viewer.sheet.layout import Sheet

NO_PRINTING = to_say("This system lacks a part that printing needs (on Linux: libcups2). Save as PDF works without it.")
NO_PRINTER = to_say("No printer was found. Save as PDF works without one.")


def find_hindrance() -> str | None:
    """Return the sentence that says why nothing can be printed, or None where there is a printer."""
    try:
        from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 - may be absent
    except ImportError:
        return say(NO_PRINTING)
    return None if QPrinterInfo.availablePrinterNames() else say(NO_PRINTER)


def make_printer(sheet: Sheet, options: PageOptions) -> QPrinter:
    """Return the reader's usual printer with the paper of the options. Raises OutputError where printing is absent."""
    try:
        from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415 - may be absent
    except ImportError as error:
        raise OutputError(say(NO_PRINTING)) from error
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_paper(printer, options)
    printer.setCreator("Diptych")
    name = f"{sheet.comparison.left.title} – {sheet.comparison.right.title}"
    printer.setDocName(display_text(name, Span(0, len(name))))
    return printer


def print_in_steps(printer: QPrinter, sheet: Sheet, options: PageOptions) -> Generator[tuple[int, int], None, int]:
    """Print a little at a time: yield how much of how much is done, return the number of pages printed.

    Follows the printer's choice of pages and their order. Raises OutputError where the printer fails. Closing the
    generator before its end takes the job back.
    """
    # The dialog of the system may have changed the paper; the pages were shown as the options say.
    set_paper(printer, options)
    paginator = Paginator(sheet, options)
    printed = 0

    def choose(count: int) -> list[int]:
        nonlocal printed
        pages = _chosen_pages(printer, count)
        printed = len(pages)
        return pages

    steps = paint_in_steps(printer, paginator, choose)
    try:
        yield from steps
    except GeneratorExit:
        printer.abort()
        raise
    finally:
        steps.close()
    if printer.printerState() is printer.PrinterState.Error:
        raise OutputError(say("The printer reports a fault. Look at the printer, then print again."))
    return printed


def _chosen_pages(printer: QPrinter, count: int) -> list[int]:
    """Return the pages that the reader chose in the dialog of the system, counted from 0, in the order of printing."""
    ranges = printer.pageRanges()
    pages = list(range(count))
    if printer.printRange() is printer.PrintRange.PageRange and not ranges.isEmpty():
        pages = [page for page in pages if ranges.contains(page + 1)]
    if printer.pageOrder() is printer.PageOrder.LastPageFirst:
        pages.reverse()
    return pages
