"""A narrow bar at the foot of the page that asks for something: opened by a key, closed by Escape or its cross."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from viewer.window.appearance import paper_palette
from viewer.window.line_button import LineButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QToolButton


class Strip(QWidget):
    """A row of widgets, the first of which is a field; who opens it puts the keyboard there, who closes it back."""

    closed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.field = StripField()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(15, 5, 10, 5)
        self.row.setSpacing(6)
        self.field.left.connect(self.close_strip)
        self.hide()

    def add_button(self, text: str, tip: str, *, icon: str = "", name: str = "") -> QToolButton:
        """Add a flat button with a word or an icon, at the end of the row."""
        button = LineButton(icon, tip, name)
        button.setText(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.row.addWidget(button)
        return button

    def add_cross(self) -> None:
        """Add what closes the strip, at the end of the row."""
        self.add_button("", self.tr("Close (Esc)"), icon="cross", name=self.tr("Close")).clicked.connect(
            self.close_strip
        )

    def open_strip(self) -> None:
        """Show the strip and write in its field."""
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_strip(self) -> None:
        """Hide the strip; whoever listens takes the keyboard back."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape, whichever of the widgets has the keyboard."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_strip()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a hairline that sets the strip off from the page."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(paper_palette(self).hairline))
        painter.end()


def claims_escape(event: QEvent) -> bool:
    """Accept Escape for a widget before a shortcut of its window takes it; return whether it was that."""
    if (
        isinstance(event, QKeyEvent)
        and event.type() is QEvent.Type.ShortcutOverride
        and event.key() == Qt.Key.Key_Escape
    ):
        event.accept()
        return True
    return False


class StripField(QLineEdit):
    """The field of a strip: Enter goes on, with Shift back, Escape leaves."""

    onwards = Signal()
    back = Signal()
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Take Escape before the window does, which may close by it."""
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, back, or leave."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                (self.back if is_back else self.onwards).emit()
            case _:
                super().keyPressEvent(event)
