"""The dialog in which a reader says which differences are none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
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
from viewer.sheet.ignore import NO_RULES, is_readable
from viewer.window.appearance import paper_palette

if TYPE_CHECKING:
    from viewer.core.span import Span
    from viewer.sheet.ignore import IgnoreRules

_CALM = 200  # milliseconds without typing before the page follows
_WIDTH = 560


class IgnoreDialog(QDialog):
    """Switches for the rules, and the reader's own expressions with a text to try them on.

    The page behind follows at once (`rules_changed`); whoever cancels gets the rules from before back.
    """

    rules_changed = Signal(object)  # IgnoreRules

    def __init__(self, rules: IgnoreRules, sample: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Ignore"))
        self._before = self._told = rules
        self._decided = rules.decided
        self._switches: dict[str, QCheckBox] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_CALM)
        self._timer.timeout.connect(self._tell)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(_words(self.tr("Differences of these kinds are not shown and do not count.")))
        column.addLayout(self._make_switches())
        column.addSpacing(6)
        self.expressions = Expressions(sample)
        self.expressions.changed.connect(self._timer.start)
        column.addWidget(self.expressions, 1)
        column.addWidget(self._make_buttons())
        self._show(rules)
        self.resize(_WIDTH, self.sizeHint().height())

    def _make_switches(self) -> QVBoxLayout:
        kinds = (
            ("case", self.tr("&Capital and small letters"), self.tr("Lamp, lamp")),
            ("punctuation", self.tr("&Punctuation, quotation marks aside"), self.tr("well-known, well known")),
            (
                "quotation_style",
                self.tr("&Style of quotation marks and apostrophes"),
                self.tr("“lamp”, «lamp», 'lamp'"),
            ),
            ("white_space", self.tr("&White space within words"), self.tr("light house, lighthouse")),
            ("numbers", self.tr("How &numbers are written"), self.tr("12,500.50, 12500.50")),
        )
        rows = QVBoxLayout()
        rows.setSpacing(4)
        for name, title, example in kinds:
            row = QHBoxLayout()
            switch = self._switches[name] = QCheckBox(title)
            switch.setAccessibleDescription(example)
            switch.toggled.connect(self._tell)
            row.addWidget(switch)
            row.addStretch(1)
            row.addWidget(_words(example, is_muted=True))
            rows.addLayout(row)
        return rows

    def _make_buttons(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        nothing = buttons.addButton(self.tr("Ignore Nothing"), QDialogButtonBox.ButtonRole.ResetRole)
        nothing.setAutoDefault(False)
        nothing.clicked.connect(self._reset)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    @property
    def rules(self) -> IgnoreRules:
        """What is chosen now; expressions that cannot be read are left out."""
        switches = {name: switch.isChecked() for name, switch in self._switches.items()}
        return replace(NO_RULES, **switches, expressions=self.expressions.readable(), decided=self._decided)

    def _show(self, rules: IgnoreRules) -> None:
        for name, switch in self._switches.items():
            blocker = QSignalBlocker(switch)
            switch.setChecked(getattr(rules, name))
            blocker.unblock()
        self.expressions.show_all(rules.expressions)

    def _reset(self) -> None:
        self._show(NO_RULES)
        self._tell()

    def _tell(self) -> None:
        self._timer.stop()
        rules = self.rules
        if rules != self._told:
            self._told = rules
            self.rules_changed.emit(rules)

    def done(self, result: int) -> None:
        """Keep what is chosen, or go back to what was before."""
        if result == QDialog.DialogCode.Accepted:
            self.expressions.settle()
            self._tell()
        elif self._told != self._before:
            self._timer.stop()
            self._told = self._before
            self.rules_changed.emit(self._before)
        super().done(result)


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
        self.field = ExpressionField()
        self.field.setPlaceholderText(self.tr("A regular expression, such as \\[\\d+\\]"))
        self.field.setAccessibleName(self.tr("The expression that is being written"))
        self.add = QPushButton(self.tr("&Add"))
        self.remove = QPushButton(self.tr("&Remove"))
        self.sample = QPlainTextEdit(sample)
        self.sample.setAccessibleName(self.tr("A text to try it on"))
        self.sample.setMaximumHeight(110)
        self.sample.setTabChangesFocus(True)
        self._verdict = _words("", is_muted=True)
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
        column.addWidget(_words(self.tr("Try it here:"), is_muted=True))
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


class ExpressionField(QLineEdit):
    """A field in which Enter means its own text, and not the dialog around it."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def _words(text: str, *, is_muted: bool = False) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(not is_muted or not text)
    if is_muted:
        label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
    return label
