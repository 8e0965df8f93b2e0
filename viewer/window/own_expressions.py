"""The reader's own regular expressions, with a text to try them on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from viewer.core.errors import ExpressionError
from viewer.ink.positions import Positions
from viewer.sheet.expressions import Expression
from viewer.sheet.ignore import is_readable
from viewer.window.appearance import paper_palette

if TYPE_CHECKING:
    from viewer.core.span import Span


class Expressions(QWidget):
    """The reader's own regular expressions, one of which is being written and tried on a text."""

    changed = Signal()

    def __init__(self, sample: str) -> None:
        super().__init__()
        heading = QLabel(self.tr("Text that matches one of these &expressions"))
        self.list = QListWidget()
        self.list.setMaximumHeight(96)
        self.list.setAccessibleName(self.tr("Own regular expressions"))
        heading.setBuddy(self.list)
        self.field = EntryField()
        self.field.setPlaceholderText(self.tr("A regular expression, such as \\[\\d+\\]"))
        self.field.setAccessibleName(self.tr("The expression that is being written"))
        self.add = QPushButton(self.tr("&Add"))
        self.remove = QPushButton(self.tr("&Remove"))
        self.sample = QPlainTextEdit(sample)
        self.sample.setAccessibleName(self.tr("A text to try it on"))
        self.sample.setMaximumHeight(110)
        self.sample.setTabChangesFocus(True)
        self._verdict = plain_words("", is_muted=True)
        # Its height is kept for two lines, so that nothing below jumps while somebody writes.
        self._verdict.setMinimumHeight(2 * self._verdict.fontMetrics().lineSpacing())
        self._verdict.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._place(heading)
        self.list.currentRowChanged.connect(self._take_up)
        self.field.textEdited.connect(self._write)
        self.field.entered.connect(self._append)
        self.add.clicked.connect(self._append)
        self.remove.clicked.connect(self._take_out)
        self.sample.textChanged.connect(self._try)
        self._take_up(-1)

    def _place(self, heading: QLabel) -> None:
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading)
        column.addWidget(self.list)
        column.addLayout(row)
        column.addWidget(plain_words(self.tr("Try it here:"), is_muted=True))
        column.addWidget(self.sample, 1)
        column.addWidget(self._verdict)

    @property
    def verdict(self) -> str:
        """What is said about the expression in the field."""
        return self._verdict.text()

    def show_all(self, expressions: tuple[str, ...]) -> None:
        """Show other expressions."""
        blocker = QSignalBlocker(self.list)
        self.list.clear()
        self.list.addItems(expressions)
        blocker.unblock()
        self.list.setCurrentRow(0 if expressions else -1)
        self._take_up(self.list.currentRow())

    def readable(self) -> tuple[str, ...]:
        """Return the expressions that can be used, each once."""
        written = (self.list.item(row).text() for row in range(self.list.count()))
        return tuple(dict.fromkeys(filter(is_readable, written)))

    def _take_up(self, row: int) -> None:
        """Write on at an expression of the list."""
        self.field.setText(self.list.item(row).text() if row >= 0 else "")
        self.remove.setEnabled(row >= 0)
        self._try()

    def _write(self, text: str) -> None:
        item = self.list.currentItem()
        if item is not None:
            item.setText(text)
            self.changed.emit()
        self._try()

    def _append(self) -> None:
        """Take what is written into the list, and begin another one."""
        text = self.field.text()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if not text:
            return
        is_new = self.list.currentRow() < 0
        if is_new:
            self.list.addItem(text)
            self.list.scrollToBottom()
        self.list.setCurrentRow(-1)
        self._take_up(-1)
        if is_new:
            self.changed.emit()

    def settle(self) -> None:
        """Take what is written into the list, if it is not there yet."""
        if self.list.currentRow() < 0 and self.field.text():
            self._append()

    def _take_out(self) -> None:
        self.list.takeItem(self.list.currentRow())
        self._take_up(self.list.currentRow())
        self.changed.emit()

    def _try(self) -> None:
        """Mark what the expression in the field matches in the text below it."""
        written, text = self.field.text(), self.sample.toPlainText()
        spans: list[Span] = []
        if not written:
            verdict = ""
        else:
            try:
                spans = list(Expression(written).spans(text))
            except ExpressionError as error:
                verdict = str(error)
            else:
                number = self.locale().toString(len(spans))
                verdict = self.tr("Matches {} times in this text.").format(number)
                if len(spans) < 2:
                    verdict = (
                        self.tr("Matches once in this text.") if spans else self.tr("Matches nowhere in this text.")
                    )
        self._verdict.setText(verdict)
        self._mark(spans)

    def _mark(self, spans: list[Span]) -> None:
        colours = paper_palette(self)
        look = QTextCharFormat()
        look.setBackground(QColor(colours.found))
        look.setForeground(QColor(colours.ink))
        positions = Positions(self.sample.toPlainText())
        marks: list[QTextEdit.ExtraSelection] = []
        for span in spans:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.sample.document())
            cursor.setPosition(positions.to_utf16(span.start))
            cursor.setPosition(positions.to_utf16(span.end), QTextCursor.MoveMode.KeepAnchor)
            mark.cursor, mark.format = cursor, look
            marks.append(mark)
        self.sample.setExtraSelections(marks)


class EntryField(QLineEdit):
    """A field in which Enter means its own text, and not the dialog around it."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def plain_words(text: str, *, is_muted: bool = False) -> QLabel:
    """Return a label that shows a text as it is, quietly if it is muted."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(not is_muted or not text)
    if is_muted:
        label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
    return label
