"""Sheet → PDF, without a window and without a print queue.

PDF goes through QPdfWriter and never through a printer's queue, which may turn letters into pictures of letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPainter, QPdfWriter

from viewer.core.document import Side
from viewer.core.errors import OutputError
from viewer.core.saying import say, to_say
from viewer.core.watch import Watch, unwatched
from viewer.export.write import replacing
from viewer.ink.page_frame import RESOLUTION, PageOptions
from viewer.ink.page_painter import PagePainter
from viewer.ink.paginator import Paginator
from viewer.ink.unicode_maps import mend_unicode_maps

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice

    from viewer.sheet.layout import Sheet

PAINTING = 3
"""How many times longer a row takes to be painted than to be measured, for an even progress."""

_DEAF = to_say("The printer takes no pages. Check that it is switched on, or save as PDF.")


def write_pdf(sheet: Sheet, path: Path, options: PageOptions | None = None, watch: Watch = unwatched) -> int:
    """Write a sheet as PDF and return its number of pages.

    The file is complete or not there: what stood at `path` before stays until the new one is whole. Raises OutputError
    where it cannot be written, Cancelled where `watch` does. Needs a QGuiApplication; without a display, one made with
    QT_QPA_PLATFORM=offscreen will do.
    """
    steps = write_pdf_in_steps(sheet, path, options or PageOptions())
    while True:
        try:
            done, total = next(steps)
        except StopIteration as end:
            return int(end.value)
        try:
            watch(done, total, "Printing")
        except BaseException:
            steps.close()
            raise


def write_pdf_in_steps(sheet: Sheet, path: Path, options: PageOptions) -> Generator[tuple[int, int], None, int]:
    """Do the same a little at a time: yield how much of how much is done, return the number of pages.

    Closing the generator before its end leaves nothing behind.
    """
    with replacing(path) as file:
        drain = _Drain()
        writer = QPdfWriter(drain.device)
        writer.setResolution(RESOLUTION)
        writer.setCreator("Diptych")
        paginator = Paginator(sheet, options)
        writer.setTitle(f"{paginator.name(Side.LEFT)} – {paginator.name(Side.RIGHT)}")
        set_paper(writer, options)
        steps = paint_in_steps(writer, paginator)
        try:
            for step in steps:
                drain.pour(file)
                yield step
        finally:
            steps.close()  # the painter lets go of the writer before the writer goes
        drain.pour(file)
    return len(paginator.pages)


def set_paper(device: QPagedPaintDevice, options: PageOptions) -> None:
    """Give a device the paper of the options; the margins are the page's own."""
    turned = QPageLayout.Orientation.Landscape if options.landscape else QPageLayout.Orientation.Portrait
    layout = QPageLayout(options.size.page_size, turned, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)


def paint_in_steps(
    device: QPagedPaintDevice, paginator: Paginator, choose: Callable[[int], Sequence[int]] = range
) -> Generator[tuple[int, int], None, None]:
    """Paginate and paint on a device; yield how much of how much is done.

    `choose` turns the number of pages into those to be painted, in their order, counted from 0. Raises OutputError
    where the device cannot be painted on.
    """
    rows = max(len(paginator.sheet), 1)
    total = rows * (1 + PAINTING)
    for done, _ in paginator.run():
        yield done, total
    pages = choose(len(paginator.pages))
    page_painter = PagePainter(paginator)
    painter = QPainter()
    if not pages or not painter.begin(device):
        raise OutputError(say("There is no such page.") if not pages else say(_DEAF))
    try:
        scale = device.logicalDpiX() / RESOLUTION
        painter.scale(scale, scale)
        for index, page in enumerate(pages):
            if index and not device.newPage():
                raise OutputError(say(_DEAF))
            done = rows + rows * PAINTING * index // len(pages)
            for _ in page_painter.paint(painter, page):
                yield done, total
    finally:
        painter.end()
    yield total, total


class _Drain:
    """Passes what QPdfWriter writes on to a Python file, which, unlike the writer, says what went wrong."""

    def __init__(self) -> None:
        self._bytes = QByteArray()
        self.device = QBuffer(self._bytes)
        self.device.open(QIODevice.OpenModeFlag.WriteOnly)

    def pour(self, file: BinaryIO) -> None:
        """Write what has come in since the last time; raises OSError."""
        if self._bytes.size():
            file.write(mend_unicode_maps(bytes(self._bytes.data())))
            self._bytes.clear()
            self.device.seek(0)
