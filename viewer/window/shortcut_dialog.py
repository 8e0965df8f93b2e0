"""The list of all shortcuts: of the table of actions, and of what keys and wheel do in the text."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from viewer.window.actions import shortcut_list
from viewer.window.icons import take_icons_off

IN_TEXT: tuple[tuple[object, tuple[str, ...]], ...] = (
    (QT_TRANSLATE_NOOP("shortcuts", "Scroll"), ("Up", "Down")),
    (QT_TRANSLATE_NOOP("shortcuts", "Turn a page"), ("Space", "Shift+Space", "PgDown", "PgUp")),
    (QT_TRANSLATE_NOOP("shortcuts", "To the beginning or the end"), ("Home", "End", "Ctrl+Home", "Ctrl+End")),
    (QT_TRANSLATE_NOOP("shortcuts", "Select letters and lines"), ("Shift+Right", "Shift+Left", "Shift+Down")),
    (QT_TRANSLATE_NOOP("shortcuts", "Select words"), ("Ctrl+Shift+Right", "Ctrl+Shift+Left")),
    (
        QT_TRANSLATE_NOOP("shortcuts", "Select to the end of the line, or of the text"),
        ("Shift+End", "Ctrl+Shift+End"),
    ),
    (QT_TRANSLATE_NOOP("shortcuts", "Open what is folded away"), ("Return",)),
    (QT_TRANSLATE_NOOP("shortcuts", "Menu of what is in focus"), ("Shift+F10",)),
    (QT_TRANSLATE_NOOP("shortcuts", "Next part of the window, or the one before"), ("Tab", "Shift+Tab")),
    (QT_TRANSLATE_NOOP("shortcuts", "Take back a selection, close a bar or a panel"), ("Esc",)),
)
"""What keys do that belong to no action: they work where the keyboard is."""

_MARGIN = 20
_LINES = 32  # of text that are seen at once


class ShortcutDialog(QDialog):
    """Every action that has a key, menu by menu, and the keys of the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        area = QScrollArea()
        page = self._make_page()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        take_icons_off(buttons)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        column.setSpacing(8)
        buttons.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        room = self.screen().availableSize() * 0.9
        width = page.sizeHint().width() + area.verticalScrollBar().sizeHint().width() + _MARGIN
        self.resize(min(width, room.width()), min(_LINES * self.fontMetrics().lineSpacing(), room.height()))

    def _make_page(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(_MARGIN, 8, _MARGIN, 16)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(5)
        for title, entries in (*shortcut_list(), (self.tr("In the Text"), _keys_in_text(self.tr("wheel")))):
            if entries:
                self._add(grid, title, entries)
        grid.setColumnStretch(0, 1)
        return page

    def _add(self, grid: QGridLayout, title: str, entries: tuple[tuple[str, str], ...]) -> None:
        heading = QLabel(title)
        font = QFont(heading.font())
        font.setWeight(QFont.Weight.DemiBold)
        heading.setFont(font)
        heading.setContentsMargins(0, 12, 0, 2)
        grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
        for name, keys in entries:
            row = grid.rowCount()
            grid.addWidget(QLabel(name), row, 0)
            shown = QLabel(keys)
            shown.setTextFormat(Qt.TextFormat.PlainText)
            shown.setAccessibleName(f"{name}: {keys}")
            grid.addWidget(shown, row, 1)


def _keys_in_text(wheel: str) -> tuple[tuple[str, str], ...]:
    """Return (what is done, keys as they are written on this machine), with what the wheel does besides."""
    control = QKeySequence("Ctrl+A").toString(QKeySequence.SequenceFormat.NativeText).removesuffix("A")
    shift = QKeySequence("Shift+A").toString(QKeySequence.SequenceFormat.NativeText).removesuffix("A")
    by_wheel = (
        (QCoreApplication.translate("shortcuts", "Larger or smaller text"), control + wheel),
        (QCoreApplication.translate("shortcuts", "Turn pages by the wheel"), shift + wheel),
    )
    by_key = (
        (
            QCoreApplication.translate("shortcuts", str(title)),
            "   ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys),
        )
        for title, keys in IN_TEXT
    )
    return (*by_key, *by_wheel)
