"""The dialog of preferences, made from the table of settings: what is changed holds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.window.appearance import paper_palette
from viewer.window.icons import take_icons_off
from viewer.window.setting_editor import SettingEditor, worded
from viewer.window.settings import PREFERENCES_PAGE, SETTINGS, Group, Setting, Settings
from viewer.window.text_sample import TextSample

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

_MARGIN = 20
_BETWEEN = 8  # pixels between two settings
_SIZE = 36, 33  # of the dialog, in heights of a line of its text


class Preferences(QDialog):
    """A page for each group of settings, an editor for each setting; there is nothing to confirm.

    It stays beside the window, so that what a change does can be seen. What is reset can be put back until the dialog
    is closed or something else is reset.
    """

    dialog_wanted = Signal(str)  # the action that opens the dialog of a setting

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settings = settings
        self._before: dict[Setting[Any], Any] = {}
        self._helps: list[QLabel] = []
        self.editors = {setting.key: self._make_editor(setting) for setting in SETTINGS if setting.group}
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        for group in Group:
            self.pages.addTab(self._make_page(group), worded(group.value))
        self.reset_page = QPushButton(self.tr("Reset This Page"), autoDefault=False)
        self.reset_all = QPushButton(self.tr("Reset Everything"), autoDefault=False)
        self.undo = QPushButton(self.tr("Undo Reset"), autoDefault=False)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        take_icons_off(self.buttons)
        self._lay_out()
        self._connect()
        self.pages.setCurrentIndex(settings.get(PREFERENCES_PAGE))
        line = self.fontMetrics().lineSpacing()
        room = self.screen().availableSize() * 0.9
        self.resize(min(_SIZE[0] * line, room.width()), min(_SIZE[1] * line, room.height()))
        self._recolour()

    # Building

    def _make_editor(self, setting: Setting[Any]) -> SettingEditor:
        editor = SettingEditor(setting, self)
        editor.show(self._settings.get(setting))
        editor.changed.connect(lambda value: self._settings.apply(setting, value))
        editor.dialog_wanted.connect(self.dialog_wanted)
        return editor

    def _make_page(self, group: Group) -> QScrollArea:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for editor in self.editors.values():
            if editor.setting.group is group:
                self._add_row(grid, editor)
        if group is Group.TEXT:
            grid.addWidget(TextSample(self._settings), grid.rowCount(), 0, 1, 2)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _add_row(self, grid: QGridLayout, editor: SettingEditor) -> None:
        row = grid.rowCount()
        if not isinstance(editor.widget, QCheckBox):
            label = QLabel(worded(editor.setting.title))
            label.setBuddy(editor.widget)
            grid.addWidget(label, row, 0)
        grid.addWidget(editor.widget, row, 1, Qt.AlignmentFlag.AlignLeft)
        if editor.setting.help:
            grid.addWidget(self._make_help(worded(editor.setting.help)), row + 1, 1)
        grid.setRowMinimumHeight(row + 2, _BETWEEN)

    def _make_help(self, text: str) -> QLabel:
        label = QLabel(text, wordWrap=True)
        font = QFont(label.font())
        font.setPointSizeF(font.pointSizeF() * 0.92)
        label.setFont(font)
        self._helps.append(label)
        return label

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        foot.setSpacing(8)
        for button in (self.reset_page, self.reset_all, self.undo):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.buttons)
        self.undo.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 14)
        column.setSpacing(12)
        column.addWidget(self.pages, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.buttons.rejected.connect(self.reject)
        self.reset_page.clicked.connect(lambda: self._reset([Group(tuple(Group)[self.pages.currentIndex()])]))
        self.reset_all.clicked.connect(lambda: self._reset(list(Group)))
        self.undo.clicked.connect(self._put_back)
        self.pages.currentChanged.connect(lambda page: self._settings.set(PREFERENCES_PAGE, page))
        self._settings.applied.connect(self._follow)

    # Changing

    def _follow(self, setting: Setting[Any]) -> None:
        editor = self.editors.get(setting.key)
        if editor is not None:
            editor.show(self._settings.get(setting))

    def _reset(self, groups: list[Group]) -> None:
        chosen = [setting for setting in SETTINGS if setting.group in groups and not setting.keeps]
        self._before = {
            setting: value for setting in chosen if (value := self._settings.get(setting)) != setting.default
        }
        self._settings.reset(self._before)
        self.undo.setVisible(bool(self._before))

    def _put_back(self) -> None:
        for setting, value in self._before.items():
            self._settings.apply(setting, value)
        self._before = {}
        self.reset_page.setFocus()
        self.undo.hide()

    # Looks

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark, and what was chosen in the menus of a window meanwhile."""
        super().changeEvent(event)
        if event.type() is event.Type.ActivationChange and self.isActiveWindow():
            for editor in self.editors.values():
                editor.show(self._settings.get(editor.setting))
        if event.type() is event.Type.PaletteChange and hasattr(self, "_helps"):
            self._recolour()

    def _recolour(self) -> None:
        muted = paper_palette(self).muted
        for label in self._helps:
            palette = label.palette()
            palette.setColor(label.foregroundRole(), muted)
            label.setPalette(palette)
