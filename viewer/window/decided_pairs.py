"""The list of words on which the reader has decided, to be changed by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.sheet.decisions import DecidedPair, Decision, is_pair, keys_of, term_of
from viewer.sheet.excerpt import side_by_side
from viewer.window.decision_words import name_of
from viewer.window.own_expressions import EntryField, plain_words

if TYPE_CHECKING:
    from collections.abc import Sequence

_PAIR = Qt.ItemDataRole.UserRole
_SIGNS = {Decision.EQUAL: "=", Decision.MARK: "≠"}


class DecidedPairs(QWidget):
    """Pairs of words with what was decided of them, one of which is being written."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        heading = QLabel(self.tr("Words that stand for each other, on &whichever side each of them stands"))
        heading.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pairs of words on which you have decided"))
        heading.setBuddy(self.list)
        self.left, self.right = EntryField(), EntryField()
        self.left.setPlaceholderText(self.tr("A word or a term"))
        self.right.setPlaceholderText(self.tr("What stands for it"))
        self.left.setAccessibleName(self.tr("A word or a term"))
        self.right.setAccessibleName(self.tr("What stands for it"))
        self.decision = QComboBox()
        self.decision.setAccessibleName(self.tr("What is decided of them"))
        for decision in Decision:
            self.decision.addItem(name_of(decision), decision)
        self.add = QPushButton(self.tr("&Add"))
        self.remove = QPushButton(self.tr("&Remove"))
        self._verdict = plain_words("", is_muted=True)
        self._place(heading)
        self.list.currentRowChanged.connect(self._take_up)
        for field in (self.left, self.right):
            field.textEdited.connect(self._write)
            field.entered.connect(self._append)
        self.decision.activated.connect(self._write)
        self.add.clicked.connect(self._append)
        self.remove.clicked.connect(self._take_out)
        self._take_up(-1)

    def _place(self, heading: QLabel) -> None:
        fields, buttons = QHBoxLayout(), QHBoxLayout()
        fields.addWidget(self.left, 1)
        fields.addWidget(self.right, 1)
        fields.addWidget(self.decision)
        buttons.addWidget(self._verdict, 1)
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading)
        column.addWidget(
            plain_words(
                self.tr("Decide on them here, in the menu of a marked word, or where they are said again and again.")
            )
        )
        column.addWidget(self.list, 1)
        column.addLayout(fields)
        column.addLayout(buttons)

    @property
    def verdict(self) -> str:
        """What is said about the pair in the fields."""
        return self._verdict.text()

    def show_all(self, decided: Sequence[DecidedPair]) -> None:
        """Show other pairs."""
        blocker = QSignalBlocker(self.list)
        self.list.clear()
        for pair in decided:
            self.list.addItem(_item(pair))
        self.list.setCurrentRow(-1)
        blocker.unblock()
        self._take_up(-1)

    def decided(self) -> tuple[DecidedPair, ...]:
        """Return the pairs of the list, each once."""
        pairs = (self.list.item(row).data(_PAIR) for row in range(self.list.count()))
        return tuple({pair.names: pair for pair in pairs}.values())

    def settle(self) -> None:
        """Take what is written into the list, if it is not there yet."""
        if self.list.currentRow() < 0 and self._written() is not None:
            self._append()

    def _written(self) -> DecidedPair | None:
        """Return the pair in the fields, None while it is none."""
        left, right = term_of(self.left.text()), term_of(self.right.text())
        decision = Decision(self.decision.currentData())  # Qt keeps the bare text of it
        return DecidedPair(left, right, decision) if is_pair(left, right) else None

    def _row_of(self, pair: DecidedPair) -> int:
        """Return where a pair stands in the list, however it is decided; -1 where it does not."""
        rows = range(self.list.count())
        return next((row for row in rows if self.list.item(row).data(_PAIR).names == pair.names), -1)

    def _take_up(self, row: int) -> None:
        """Write on at a pair of the list."""
        pair: DecidedPair | None = self.list.item(row).data(_PAIR) if row >= 0 else None
        self.left.setText(pair.left if pair else "")
        self.right.setText(pair.right if pair else "")
        self.decision.setCurrentIndex(self.decision.findData(pair.decision if pair else Decision.EQUAL))
        self.remove.setEnabled(row >= 0)
        self._judge()

    def _write(self, _text: object = None) -> None:
        row, pair = self.list.currentRow(), self._written()
        if row >= 0 and pair is not None and self._row_of(pair) in (row, -1):
            _fill(self.list.item(row), pair)
            self.changed.emit()
        self._judge()

    def _append(self) -> None:
        """Take what is written into the list, in the place of what was decided of the same words."""
        pair = self._written()
        self.left.setFocus(Qt.FocusReason.OtherFocusReason)
        if pair is None:
            return
        at = self._row_of(pair)
        if at >= 0:
            _fill(self.list.item(at), pair)
        else:
            self.list.addItem(_item(pair))
            self.list.scrollToBottom()
        self.list.setCurrentRow(-1)
        self._take_up(-1)
        self.changed.emit()

    def _take_out(self) -> None:
        self.list.takeItem(self.list.currentRow())
        self._take_up(self.list.currentRow())
        self.changed.emit()

    def _judge(self) -> None:
        """Say what is wrong with the pair in the fields."""
        left, right = keys_of(self.left.text()), keys_of(self.right.text())
        verdict = ""
        if left and left == right:
            verdict = self.tr("Both are the same words.")
        elif left and right and self.list.currentRow() < 0:
            pair = self._written()
            if pair is not None and self._row_of(pair) >= 0:
                verdict = self.tr("These words are in the list already.")
        self._verdict.setText(verdict)


def _item(pair: DecidedPair) -> QListWidgetItem:
    item = QListWidgetItem()
    _fill(item, pair)
    return item


def _fill(item: QListWidgetItem, pair: DecidedPair) -> None:
    item.setData(_PAIR, pair)
    words = side_by_side(pair.left, pair.right, _SIGNS[pair.decision])
    item.setText(f"{words}   ({name_of(pair.decision, is_made=True)})")
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words}, {name_of(pair.decision, is_made=True)}")
