"""The field in which a reader writes the number of the unit to go to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from viewer.window.strip import Strip

_FIELD = 90  # pixels


class GoBar(Strip):
    """Asks for the number of a unit; what is no number of one is answered by a sentence."""

    unit_wanted = Signal(int)  # row, counted from 0

    def __init__(self) -> None:
        super().__init__(self.tr("Go to unit"))
        self._units = 0
        label = QLabel(self.tr("Go to unit"))
        label.setBuddy(self.field)
        self.field.setAccessibleName(self.tr("Number of the unit"))
        self.field.setFixedWidth(_FIELD)
        self._note = QLabel()
        self.row.addWidget(label)
        self.row.addWidget(self.field)
        self.row.addWidget(self._note, 1)
        self.add_cross()
        self.field.onwards.connect(self._go)
        self.field.back.connect(self._go)
        self.field.textEdited.connect(lambda _text: self._say_range())

    def ask(self, unit: int, units: int) -> None:
        """Ask for one of `units` units; `unit` is the number of the one in focus, 0 for none."""
        self._units = units
        self.field.setText(str(unit) if unit else "")
        self._say_range()
        self.open_strip()

    @property
    def note(self) -> str:
        """What stands beside the field."""
        return self._note.text()

    def _say_range(self) -> None:
        self._note.setText(self.tr("of {}").format(self.locale().toString(self._units)))

    def _go(self) -> None:
        written = self.field.text().strip()
        unit, is_number = self.locale().toInt(written)
        if not is_number and written.isdecimal():
            unit, is_number = int(written), True
        if is_number and 1 <= unit <= self._units:
            self.close_strip()
            self.unit_wanted.emit(unit - 1)
            return
        self._note.setText(
            self.tr("There is no such unit; write a number from 1 to {}.").format(self.locale().toString(self._units))
        )
        self.field.selectAll()
