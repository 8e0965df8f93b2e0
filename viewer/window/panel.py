"""A page of the side panel: a heading, what it shows, and a sentence where it has nothing to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

MARGIN = 16


class Panel(QWidget):
    """Does its work only while it is seen: `_refresh` is called when it is shown and whenever something changes."""

    left = Signal()  # the keyboard is to go back to the text

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self._is_stale = True
        self._heading = QLabel(title)
        font = QFont(self._heading.font())
        font.setWeight(QFont.Weight.DemiBold)
        self._heading.setFont(font)
        self._heading.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._note.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._note.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 12, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._heading)
        self._stack = QStackedLayout()  # shows what it takes at once: it needs its place first

    def _place(self, content: QWidget, *above: QWidget) -> None:
        """Put what the panel shows below its heading, and what always stands above that."""
        for widget in above:
            self._column.addWidget(widget)
        self._column.addLayout(self._stack, 1)
        self._stack.addWidget(self._note)
        self._stack.addWidget(content)
        self._content = content

    @staticmethod
    def _with_margin(widget: QWidget) -> QWidget:
        """Return a widget that keeps another within the margins of the panel."""
        room = QWidget()
        column = QVBoxLayout(room)
        column.setContentsMargins(MARGIN, 0, MARGIN, 0)
        column.addWidget(widget)
        return room

    def _say(self, heading: str, note: str = "") -> None:
        """Show a heading; with a note, that alone."""
        self._heading.setText(heading)
        self._note.setText(note)
        self._stack.setCurrentWidget(self._note if note else self._content)

    @property
    def said(self) -> tuple[str, str]:
        """The heading, and the sentence that stands for the content where there is none."""
        return self._heading.text(), self._note.text()

    def take_keyboard(self) -> None:
        """Put the keyboard where the panel is worked with."""
        self._content.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _refresh(self) -> None:
        """Show what there is now."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show what there is now, or as soon as the panel is seen."""
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has changed meanwhile."""
        if self._is_stale:
            self._is_stale = False
            self._refresh()
        super().showEvent(event)
