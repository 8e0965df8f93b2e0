"""The bar in which a reader looks for words on both sides."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton

from viewer.sheet.search import Query
from viewer.window.strip import Strip

_CALM = 120  # milliseconds without typing before it is looked for
_LONGEST_OFFERED = 200  # letters
_FIELD = (220, 420)  # least and most pixels


class FindBar(Strip):
    """Field, switches, count, and the ways to the next hit and the one before; it looks for nothing itself."""

    query_changed = Signal(object)  # Query
    next_wanted = Signal()
    previous_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Find"))
        self.field.setPlaceholderText(self.tr("Find in both texts"))
        self.field.setAccessibleName(self.tr("Find in both texts"))
        self.field.setMinimumWidth(_FIELD[0])
        self.field.setMaximumWidth(_FIELD[1])
        self.field.setClearButtonEnabled(True)
        self.row.addWidget(self.field, 2)
        self._case = self._add_switch("Aa", self.tr("Capital and small letters differ"))
        self._whole = self._add_switch("|ab|", self.tr("Whole words only"))
        self._expression = self._add_switch(".*", self.tr("Regular expression"))
        self.add_button("", self.tr("Previous (Shift+F3)"), icon="previous").clicked.connect(self.previous_wanted)
        self.add_button("", self.tr("Next (F3)"), icon="next").clicked.connect(self.next_wanted)
        self._count = QLabel()
        self._count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.row.addWidget(self._count, 3)
        self.add_cross()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_CALM)
        self._timer.timeout.connect(self._tell)
        self.field.textChanged.connect(lambda _text: self._timer.start())
        self.field.onwards.connect(self._go_on)
        self.field.back.connect(self._go_back)

    def _add_switch(self, text: str, tip: str) -> QToolButton:
        button = self.add_button(text, tip)
        button.setCheckable(True)
        button.toggled.connect(lambda _on: self._tell())
        return button

    @property
    def query(self) -> Query:
        """What is looked for now."""
        return Query(
            self.field.text(),
            case=self._case.isChecked(),
            whole_words=self._whole.isChecked(),
            expression=self._expression.isChecked(),
        )

    def offer(self, text: str) -> None:
        """Take words that are selected as what to look for."""
        if 0 < len(text) <= _LONGEST_OFFERED and "\n" not in text:
            self.field.setText(text)

    def open_strip(self) -> None:
        """Open, and look again for what was looked for last."""
        was_open = self.isVisible()
        super().open_strip()
        if not was_open:
            self._tell()

    def _tell(self) -> None:
        self._timer.stop()
        self.query_changed.emit(self.query)

    def _go_on(self) -> None:
        self._settle()
        self.next_wanted.emit()

    def _go_back(self) -> None:
        self._settle()
        self.previous_wanted.emit()

    def _settle(self) -> None:
        """Look for what has just been typed, without waiting."""
        if self._timer.isActive():
            self._tell()

    # What is said

    def show_count(self, place: int, count: int, *, complete: bool = True, wrapped: bool = False) -> None:
        """Show the place of the hit in focus, counted from 1 (0 for none), and how many there are."""
        number = self.locale().toString
        if not self.query:
            text = ""
        elif not count:
            text = self.tr("Not found") if complete else ""
        elif place:
            text = self.tr("{} of {}").format(number(place), number(count))
        else:
            text = self.tr("{} found").format(number(count))
        if wrapped:
            text += self.tr(" · from the other end")
        self._say(text, is_problem=False)

    def show_problem(self, sentence: str) -> None:
        """Show what is wrong with an expression."""
        self._say(sentence, is_problem=True)

    def _say(self, text: str, *, is_problem: bool) -> None:
        if text == self._count.text():
            return
        self._count.setText(text)
        self._count.setToolTip(text)
        self._count.setForegroundRole(QPalette.ColorRole.WindowText)
        font = self._count.font()
        font.setItalic(is_problem)
        self._count.setFont(font)
        if text and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    @property
    def said(self) -> str:
        """What stands beside the field: the count, or what is wrong."""
        return self._count.text()
