"""The dialog in which a reader says which differences are none, and which always count."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from viewer.sheet.decisions import Decision
from viewer.sheet.ignore import NO_RULES
from viewer.window.decided_pairs import DecidedPairs
from viewer.window.icons import take_icons_off
from viewer.window.own_expressions import Expressions, plain_words

if TYPE_CHECKING:
    from viewer.sheet.ignore import IgnoreRules

_CALM = 200  # milliseconds without typing before the page follows
_WIDTH = 560


class IgnoreDialog(QDialog):
    """Switches for the rules, pairs of words decided on, and own expressions with a text to try them on.

    The page behind follows at once (`rules_changed`); whoever cancels gets the rules from before back.
    """

    rules_changed = Signal(object)  # IgnoreRules

    def __init__(self, rules: IgnoreRules, sample: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What Counts as a Difference"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._before = self._told = rules
        self._is_telling = False
        self._switches: dict[str, QCheckBox] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_CALM)
        self._timer.timeout.connect(self._tell)
        self.pairs = DecidedPairs()
        self.expressions = Expressions(sample)
        for own in (self.pairs, self.expressions):
            own.changed.connect(self._timer.start)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(_page(self._make_switches()), self.tr("&Kinds"))
        self.tabs.addTab(_page(self.pairs), self.tr("W&ords"))
        self.tabs.addTab(_page(self.expressions), self.tr("E&xpressions"))
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self.tabs, 1)
        column.addWidget(self._make_buttons())
        self._show(rules)
        self.resize(_WIDTH, self.sizeHint().height())

    def _make_switches(self) -> QWidget:
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
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(plain_words(self.tr("Differences of these kinds are not shown and do not count.")))
        rows.addSpacing(4)
        for name, title, example in kinds:
            row = QHBoxLayout()
            switch = self._switches[name] = QCheckBox(title)
            switch.setAccessibleDescription(example)
            switch.toggled.connect(self._tell)
            row.addWidget(switch)
            row.addStretch(1)
            row.addWidget(plain_words(example, is_muted=True))
            rows.addLayout(row)
        rows.addStretch(1)
        return page

    def _make_buttons(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        take_icons_off(buttons)
        nothing = buttons.addButton(self.tr("Ignore Nothing"), QDialogButtonBox.ButtonRole.ResetRole)
        nothing.setAutoDefault(False)
        nothing.clicked.connect(self._reset)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    @property
    def rules(self) -> IgnoreRules:
        """What is chosen now; what cannot be read or understood is left out."""
        switches = {name: switch.isChecked() for name, switch in self._switches.items()}
        return replace(NO_RULES, **switches, expressions=self.expressions.readable(), decided=self.pairs.decided())

    def _show(self, rules: IgnoreRules) -> None:
        for name, switch in self._switches.items():
            blocker = QSignalBlocker(switch)
            switch.setChecked(getattr(rules, name))
            blocker.unblock()
        self.pairs.show_all(rules.decided)
        self.expressions.show_all(rules.expressions)

    def _reset(self) -> None:
        self._show(replace(NO_RULES, decided=self.rules.pairs(Decision.MARK)))
        self._tell()

    def _tell(self) -> None:
        self._timer.stop()
        rules = self.rules
        self._emit(rules)

    def _emit(self, rules: IgnoreRules) -> None:
        if rules != self._told:
            self._told = rules
            self._is_telling = True
            self.rules_changed.emit(rules)
            self._is_telling = False

    def follow(self, rules: IgnoreRules) -> None:
        """Take over what has been decided elsewhere meanwhile; to cancel here does not undo it."""
        if self._is_telling or rules == self._told:
            return
        theirs = {
            name: found
            for name in (one.name for one in fields(rules))
            if (found := getattr(rules, name)) != getattr(self._told, name)
        }
        own = replace(self.rules, **theirs)
        self._told, self._before = rules, replace(self._before, **theirs)
        self._show(own)
        self._tell()

    def done(self, result: int) -> None:
        """Keep what is chosen, or go back to what was before."""
        if result == QDialog.DialogCode.Accepted:
            self.pairs.settle()
            self.expressions.settle()
            self._tell()
        else:
            self._timer.stop()
            self._emit(self._before)
        super().done(result)


def _page(content: QWidget) -> QWidget:
    """Return a page of the dialog with room around what it shows."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(4, 14, 4, 0)
    column.addWidget(content)
    return page
