"""A widget to change one setting with, made from what the table says of it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QPushButton, QSizePolicy, QSpinBox

from viewer.ink.faces import READING_FAMILIES, reading_family

if TYPE_CHECKING:
    from viewer.window.settings import Setting

_LETTERS = 22  # of the widest choice that is shown whole

Widget: TypeAlias = QCheckBox | QComboBox | QDoubleSpinBox | QSpinBox | QPushButton


class SettingEditor(QObject):
    """Holds a widget that shows the value of a setting and lets the reader change it.

    A switch says its own title. A button stands for a setting that has a dialog of its own.
    """

    changed = Signal(object)  # the value that the reader chose
    dialog_wanted = Signal(str)  # the action that opens the dialog

    def __init__(self, setting: Setting[Any], parent: QObject) -> None:
        super().__init__(parent)
        self.setting = setting
        self.widget = self._make()
        self.widget.setObjectName(setting.key)
        title = worded(setting.title).replace("&", "")
        self.widget.setAccessibleName(title)
        self.widget.setAccessibleDescription(worded(setting.help))

    def show(self, value: Any) -> None:
        """Show a value; nothing is told of it."""
        widget = self.widget
        widget.blockSignals(True)
        if isinstance(widget, QCheckBox):
            widget.setChecked(value)
        elif isinstance(widget, QComboBox):
            widget.setCurrentIndex(max(widget.findData(_plain(value)), 0))
        elif not isinstance(widget, QPushButton):
            widget.setValue(value)
        widget.blockSignals(False)

    def _make(self) -> Widget:
        setting = self.setting
        if setting.dialog:
            return self._make_button()
        if setting.choices:
            return self._make_list([(worded(title), _plain(value)) for value, title in setting.choices])
        if setting.face:
            return self._make_faces()
        if isinstance(setting.default, bool):
            box = QCheckBox(worded(setting.title))
            box.toggled.connect(self._tell)
            return box
        return self._make_number()

    def _make_button(self) -> QPushButton:
        button = QPushButton(QCoreApplication.translate("settings", "Choose…"), autoDefault=False)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.dialog_wanted.emit(self.setting.dialog))
        return button

    def _make_list(self, entries: list[tuple[str, object]]) -> QComboBox:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_LETTERS)
        for title, value in entries:
            box.addItem(title, value)
        box.currentIndexChanged.connect(lambda index: self._tell(box.itemData(index)))
        return box

    def _make_faces(self) -> QComboBox:
        """List the usual face, the other ones made for reading, and below a line all that can be drawn at any size."""
        usual = QCoreApplication.translate("settings", "Usual ({})").format(reading_family())
        families = [family for family in QFontDatabase.families() if not QFontDatabase.isPrivateFamily(family)]
        made_for_reading = [family for family in READING_FAMILIES if family in families]
        box = self._make_list([(usual, ""), *((family, family) for family in made_for_reading)])
        box.insertSeparator(box.count())
        for family in families:
            if family not in made_for_reading and QFontDatabase.isSmoothlyScalable(family):
                box.addItem(family, family)
        return box

    def _make_number(self) -> QDoubleSpinBox | QSpinBox:
        setting = self.setting
        assert setting.low is not None
        assert setting.high is not None
        box: QDoubleSpinBox | QSpinBox
        if isinstance(setting.default, float):
            box = QDoubleSpinBox(minimum=setting.low, maximum=setting.high, singleStep=setting.step)
            box.setDecimals(1 if setting.step * 10 == round(setting.step * 10) else 2)
        else:
            box = QSpinBox(minimum=int(setting.low), maximum=int(setting.high), singleStep=int(setting.step))
        if setting.unit:
            box.setSuffix(f" {worded(setting.unit)}")
        box.setKeyboardTracking(False)  # the 1 of a 14 being typed is no size
        box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        box.valueChanged.connect(self._tell)
        return box

    def _tell(self, found: object) -> None:
        value = self.setting.understand(found)
        if value is not None:
            self.changed.emit(value)


def worded(text: str) -> str:
    """Return a text of the table in the reader's language."""
    return QCoreApplication.translate("settings", text) if text else ""


def _plain(value: object) -> object:
    return value.value if isinstance(value, StrEnum) else value
