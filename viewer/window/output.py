"""Printing and exporting from a window: waits until all is known, writes without holding the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QThread, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from viewer.core.document import Side
from viewer.core.errors import OutputError
from viewer.ink.page_frame import PageOptions, usual_paper
from viewer.ink.slices import Slices
from viewer.window.choosing import choose_export
from viewer.window.message_bar import Message, Tone
from viewer.window.opening import file_name_offered
from viewer.window.settings import FACE, FOLDER, PAGE_OPTIONS, PRINT_FACE, Paper

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from viewer.sheet.layout import Sheet
    from viewer.sheet.sheet import Detail
    from viewer.window.message_bar import MessageArea
    from viewer.window.review_model import ReviewModel
    from viewer.window.settings import Settings

TOPIC = "output"


class Output(QObject):
    """What leaves the window: pages and files, one at a time, at the level of detail that `detail` says."""

    progressed = Signal(str, int, int)  # what is being done, done, total
    ended = Signal()

    def __init__(
        self,
        window: QWidget,
        model: ReviewModel,
        settings: Settings,
        messages: MessageArea,
        detail: Callable[[], Detail],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._model = model
        self._settings = settings
        self._messages = messages
        self._detail = detail
        self._then: Callable[[], None] | None = None
        self._path = Path()
        self._writer: TextWriter | None = None
        self._slices = Slices(self)
        self._slices.progressed.connect(self._tell)
        self._slices.finished.connect(lambda _pages: self._end())
        self._slices.failed.connect(self._fail)
        model.edits_completed.connect(self._go_on)
        model.edits_given_up.connect(self._give_up)
        model.sheet_changed.connect(self._give_up_without_sheet)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._slices.running or self._writer is not None

    def print(self) -> None:
        """Open the dialog with the pages, as soon as all is known."""
        self._when_complete(self._open_print_dialog, self.tr("The pages follow as soon as the comparison is complete."))

    def export(self) -> None:
        """Ask for a file, and write it as soon as all is known; its suffix says how."""
        titles = [document.title for side in Side if (document := self._model.document(side)) is not None]
        if len(titles) != 2:
            return
        chosen = choose_export(self._window, self._settings, file_name_offered(titles[0], titles[1], ""))
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Write a file as soon as all is known."""
        self._when_complete(
            lambda: self._write(path),
            self.tr("“{}” is written as soon as the comparison is complete.").format(path.name),
        )

    def cancel(self) -> None:
        """Stop writing a PDF; nothing half-written stays. What takes no time is not stopped."""
        if self._slices.running:
            self._slices.cancel()
            self.ended.emit()

    def close(self) -> None:
        """Stop writing a PDF; let any other file become whole, which takes seconds at most and outlives the window."""
        self._slices.cancel()
        if self._writer is not None:
            self._window.hide()
            self._writer.wait()  # Qt ends the process where a thread is taken away that still runs

    def _when_complete(self, then: Callable[[], None], sentence: str) -> None:
        self._messages.withdraw(TOPIC)
        self._then = then
        if not self._model.has_all_edits:
            self._messages.say(Message(sentence, TOPIC, action=self.tr("Do Not Wait for It"), act=self._forget))
        self._model.ask_all_edits()

    def _forget(self) -> None:
        self._then = None

    def _go_on(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            self._messages.withdraw(TOPIC)
            then()

    def _give_up(self) -> None:
        """Wait no more, since the reader does not."""
        if self._then is not None:
            self._then = None
            self._messages.withdraw(TOPIC)

    def _give_up_without_sheet(self) -> None:
        if self._model.sheet is None:
            self._then = None
            self._messages.withdraw(TOPIC)
            self.cancel()

    def _open_print_dialog(self) -> None:
        from viewer.window.print_dialog import PrintDialog  # noqa: PLC0415 - printing loads what nothing else needs

        sheet = self._model.sheet
        if sheet is None:
            return
        dialog = PrintDialog(sheet, self._window, options=self._page_options(), folder=self._settings.get(FOLDER))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda _result: self._remember_page(dialog.settings()))
        dialog.saved.connect(lambda path, _pages: self._say_written(Path(path)))
        dialog.open()

    def _page_options(self) -> PageOptions:
        """Return the page as the preferences and the last print say, marked as the window is."""
        get = self._settings.get
        options = PageOptions(usual_paper(), family=get(FACE) if get(PRINT_FACE) else "", detail=self._detail())
        remembered = {name: get(setting) for name, setting in PAGE_OPTIONS.items()}
        if remembered["size"] is Paper.USUAL:
            del remembered["size"]
        return options.with_settings(remembered)

    def _remember_page(self, chosen: dict[str, Any]) -> None:
        """Remember what was changed in the dialog; the usual paper stays the usual one."""
        before = self._page_options().to_settings()
        for name, setting in PAGE_OPTIONS.items():
            value = setting.understand(chosen.get(name))
            if value is not None and chosen[name] != before[name]:
                self._settings.apply(setting, value)

    def _write(self, path: Path) -> None:
        sheet = self._snapshot()
        if sheet is None or self.is_busy:
            return
        self._path = path
        self._tell(0, 0)
        if path.suffix.lower() == ".pdf":
            from viewer.ink.pdf import write_pdf_in_steps  # noqa: PLC0415 - the same

            self._slices.start(write_pdf_in_steps(sheet, path, self._page_options()))
        else:
            self._writer = TextWriter(sheet, path, self._detail(), self)
            self._writer.failed.connect(self._fail)
            self._writer.written.connect(self._end)
            self._writer.start()

    def _tell(self, done: int, total: int) -> None:
        self.progressed.emit(self.tr("Writing “{}”").format(self._path.name), done, total)

    def _snapshot(self) -> Sheet | None:
        """Return a sheet of what is known now, which nothing that arrives later changes."""
        from viewer.sheet.layout import Sheet  # noqa: PLC0415 - the same

        comparison = self._model.comparison
        if comparison is None:
            return None
        sheet = Sheet(comparison, self._model.edits.copy())
        if self._model.rules is not None:
            sheet.set_rules(self._model.rules)
        return sheet

    def _end(self) -> None:
        self._let_go()
        self._say_written(self._path)

    def _say_written(self, path: Path) -> None:
        url = QUrl.fromLocalFile(str(path.absolute()))
        self._messages.say(
            Message(
                self.tr("“{}” has been written.").format(path.name),
                TOPIC,
                action=self.tr("Open It"),
                act=lambda: QDesktopServices.openUrl(url),
            )
        )

    def _fail(self, sentence: str) -> None:
        self._let_go()
        self._messages.say(
            Message(sentence, TOPIC, tone=Tone.PROBLEM, action=self.tr("Choose Another Place"), act=self.export)
        )

    def _let_go(self) -> None:
        if self._writer is not None:
            self._writer.wait()
            self._writer.deleteLater()
            self._writer = None
        self.ended.emit()


class TextWriter(QThread):
    """Writes a comparison as HTML or JSON beside the window; it works on a sheet of its own."""

    written = Signal()
    failed = Signal(str)

    def __init__(self, sheet: Sheet, path: Path, detail: Detail, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._path = path
        self._detail = detail

    def run(self) -> None:
        """Write the file; whatever is wrong is told as a sentence."""
        from viewer.export.write import write_atomically  # noqa: PLC0415 - loaded when something is exported

        if self._path.suffix.lower() == ".json":
            from viewer.export.json_export import to_json  # noqa: PLC0415 - the same

            text = to_json(self._sheet)
        else:
            from viewer.export.html_export import to_html  # noqa: PLC0415 - the same

            text = to_html(self._sheet, detail=self._detail)
        try:
            write_atomically(self._path, text.encode())
        except OutputError as error:
            self.failed.emit(str(error))
        else:
            self.written.emit()
