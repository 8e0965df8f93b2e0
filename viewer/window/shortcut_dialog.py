"""The list of all shortcuts, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from viewer.window.actions import shortcut_list


class ShortcutDialog(QDialog):
    """Every action that has a key, menu by menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(20, 8, 20, 16)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(5)
        row = 0
        for menu, entries in shortcut_list():
            if not entries:
                continue
            heading = QLabel(menu)
            font = QFont(heading.font())
            font.setWeight(QFont.Weight.DemiBold)
            heading.setFont(font)
            heading.setContentsMargins(0, 12, 0, 2)
            grid.addWidget(heading, row, 0, 1, 2)
            for title, keys in entries:
                row += 1
                grid.addWidget(QLabel(title), row, 0)
                shown = QLabel(keys)
                shown.setTextFormat(Qt.TextFormat.PlainText)
                shown.setAccessibleName(f"{title}: {keys}")
                grid.addWidget(shown, row, 1)
            row += 1
        grid.setColumnStretch(0, 1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        column.setSpacing(8)
        buttons.setContentsMargins(20, 0, 20, 0)
        self.resize(460, 640)
