"""One dialog to look at the printed pages, print them, or save them as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.core.document import Side
from viewer.ink.page_frame import PageOptions, usual_paper
from viewer.ink.pdf import write_pdf_in_steps
from viewer.ink.printing import find_hindrance, make_printer, print_in_steps
from viewer.ink.slices import Slices
from viewer.window.page_panel import PagePanel
from viewer.window.page_preview import PagePreview, Zoom

if TYPE_CHECKING:
    from viewer.sheet.layout import Sheet

_MARGIN = 20
_PANEL = 268


class PrintDialog(QDialog):
    """Page options at the left, the page itself at the right.

    `options` are those of the page to begin with, `folder` is where a PDF is offered to be saved. `saved`
    brings path and number of pages, `printed` the number of pages; the dialog closes itself then. A fault is said in
    the dialog, which stays.
    """

    saved = Signal(str, int)
    printed = Signal(int)

    def __init__(
        self,
        sheet: Sheet,
        parent: QWidget | None = None,
        *,
        options: PageOptions | None = None,
        folder: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print"))
        self._sheet = sheet
        self._folder = folder
        options = options or PageOptions(usual_paper())
        self.panel = PagePanel(options)
        self.preview = PagePreview()
        self.note = QLabel(wordWrap=True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.print_button = QPushButton(self.tr("&Print…"))
        self.save_button = QPushButton(self.tr("&Save as PDF…"))
        self.close_button = QPushButton(self.tr("Close"))
        self.progress = QProgressBar(textVisible=False)
        self._work = Slices(self)
        self._target: Path | None = None
        self._hindrance = find_hindrance()
        self._lay_out()
        self._connect()
        self._set_busy(busy=False)
        self.sheet_changed()
        self.preview.show_sheet(sheet, options)
        self.resize(QSize(1060, 780).boundedTo(self.screen().availableSize() * 0.9))

    # What the window asks and tells

    @property
    def options(self) -> PageOptions:
        """The page options as they are chosen now."""
        return self.panel.options

    def settings(self) -> dict[str, Any]:
        """Return what is worth remembering for the next time, by the names of `PageOptions`."""
        return self.panel.options.to_settings()

    def sheet_changed(self) -> None:
        """Show what has been added to the sheet: word differences that were not known before."""
        if self._sheet.complete:
            self._say(self._hindrance or "")
        else:
            self._say(self.tr("Not all words have been compared yet. The marks of the rest are missing so far."))
        self.preview.refresh()

    def show_other_sheet(self, sheet: Sheet) -> None:
        """Show another sheet: the documents have been compared anew."""
        self._sheet = sheet
        self.sheet_changed()
        self._show_pages()

    def save(self, path: Path) -> None:
        """Write the pages to a PDF, in slices."""
        self._target = path
        self._begin(self.tr("Saving {}").format(path.name))
        self._work.start(write_pdf_in_steps(self._sheet, path, self.options))

    # Building

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        left.addWidget(self.panel)
        left.addSpacing(12)
        left.addWidget(self.note)
        left.addStretch(1)
        left.addWidget(self.progress)
        left.addSpacing(4)
        left.addWidget(self.save_button)
        left.addWidget(self.print_button)
        left.addWidget(self.close_button)
        side = QWidget()
        side.setLayout(left)
        side.setFixedWidth(max(_PANEL, self.panel.sizeHint().width() + 2 * _MARGIN))
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.preview, 1)
        right.addWidget(_line(QFrame.Shape.HLine))
        right.addLayout(self._page_bar())
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(side)
        across.addWidget(_line(QFrame.Shape.VLine))
        across.addLayout(right, 1)

    def _page_bar(self) -> QHBoxLayout:
        self.previous_button = _arrow(Qt.ArrowType.LeftArrow, self.tr("Previous page (Page Up)"))
        self.next_button = _arrow(Qt.ArrowType.RightArrow, self.tr("Next page (Page Down)"))
        self.page_box = QSpinBox(minimum=1, maximum=1)
        self.page_box.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.page_box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.page_box.setFixedWidth(56)
        self.page_box.setAccessibleName(self.tr("Page"))
        self.count_label = QLabel()
        self.zoom_button = QToolButton(autoRaise=True)
        self.zoom_button.setCheckable(True)
        self.zoom_button.setText(self.tr("Fit &width"))
        row = QHBoxLayout()
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addStretch(1)
        for widget in (
            self.previous_button,
            QLabel(self.tr("Page")),
            self.page_box,
            self.count_label,
            self.next_button,
        ):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.zoom_button)
        return row

    def _connect(self) -> None:
        self.panel.changed.connect(self._show_pages)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._choose_and_save)
        self.close_button.clicked.connect(self.reject)
        self.previous_button.clicked.connect(lambda: self.preview.show_page(self.preview.page - 1))
        self.next_button.clicked.connect(lambda: self.preview.show_page(self.preview.page + 1))
        self.page_box.valueChanged.connect(lambda number: self.preview.show_page(number - 1))
        self.zoom_button.toggled.connect(lambda on: self.preview.set_zoom(Zoom.WIDTH if on else Zoom.PAGE))
        self.preview.pages_changed.connect(self._show_count)
        self.preview.page_changed.connect(self._show_number)
        self._work.progressed.connect(self._show_progress)
        self._work.finished.connect(self._finish)
        self._work.failed.connect(self._fail)

    # Pages

    def _show_pages(self) -> None:
        self.preview.show_sheet(self._sheet, self.options)

    def _show_count(self, count: int, finished: bool) -> None:  # noqa: FBT001 - a slot
        self.page_box.setMaximum(max(count, 1))
        self.count_label.setText(self.tr("of {}").format(count) if finished else self.tr("of {}…").format(count))
        self._show_number(self.preview.page)

    def _show_number(self, page: int) -> None:
        self.page_box.blockSignals(True)
        self.page_box.setValue(page + 1)
        self.page_box.blockSignals(False)
        self.previous_button.setEnabled(page > 0)
        self.next_button.setEnabled(page + 1 < self.preview.page_count)

    # Work

    def _choose_and_save(self) -> None:
        left, right = (Path(self._sheet.document(side).title).stem for side in Side)
        offered = Path(self._folder) / f"{left}--{right}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), str(offered), self.tr("PDF documents (*.pdf)")
        )
        if chosen:
            path = Path(chosen)
            self.save(path if path.suffix else path.with_suffix(".pdf"))

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415 - may be absent

        printer = make_printer(self._sheet, self.options)
        chooser = QPrintDialog(printer, self)
        chooser.setWindowTitle(self.tr("Print"))
        chooser.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        chooser.setMinMax(1, max(self.preview.page_count, 1))
        if chooser.exec() == QDialog.DialogCode.Accepted:
            self._target = None
            self._begin(self.tr("Printing"))
            self._work.start(print_in_steps(printer, self._sheet, self.options))

    def _begin(self, task: str) -> None:
        self._say(task)
        self.progress.setRange(0, 1)  # empty rather than busy: nothing moves that does not come nearer
        self.progress.setValue(0)
        self._set_busy(busy=True)

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _finish(self, pages: int) -> None:
        self._set_busy(busy=False)
        if self._target is None:
            self.printed.emit(pages)
        else:
            self.saved.emit(str(self._target), pages)
        self.accept()

    def _fail(self, sentence: str) -> None:
        self._set_busy(busy=False)
        self._say(sentence)

    def _set_busy(self, *, busy: bool) -> None:
        self.panel.setEnabled(not busy)
        self.save_button.setEnabled(not busy)
        self.print_button.setEnabled(not busy and self._hindrance is None)
        self.print_button.setToolTip(self._hindrance or "")
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        self.progress.setVisible(busy)
        self.close_button.setText(self.tr("Cancel") if busy else self.tr("Close"))
        (self.save_button if self._hindrance else self.print_button).setDefault(True)

    def _say(self, sentence: str) -> None:
        self.note.setText(sentence)

    def reject(self) -> None:
        """Cancel what is being done; close where nothing is."""
        if self._work.running:
            self._work.cancel()
            self._set_busy(busy=False)
            self._say(self.tr("Cancelled; nothing was written."))
            return
        super().reject()

    def done(self, result: int) -> None:
        """Leave off all work before the dialog goes."""
        self._work.cancel()
        self.preview.stop()
        super().done(result)


def _line(shape: QFrame.Shape) -> QFrame:
    line = QFrame()
    line.setFrameShape(shape)
    line.setFrameShadow(QFrame.Shadow.Sunken)
    return line


def _arrow(direction: Qt.ArrowType, tip: str) -> QToolButton:
    button = QToolButton(autoRaise=True)
    button.setArrowType(direction)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
