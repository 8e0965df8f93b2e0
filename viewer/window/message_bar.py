"""Messages that do not stop anybody: a sentence, at most one action, a cross."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from viewer.core.document import Side
from viewer.window.appearance import paper_palette
from viewer.window.line_button import LineButton

if TYPE_CHECKING:
    from collections.abc import Callable

_STRIPE = 3  # pixels: a sign at the edge, besides the words


class Tone(StrEnum):
    """How loud a message is: something to know, or something that went wrong."""

    NOTE = "note"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Message:
    """What a bar says. `action` names a button that calls `act`; `side` is the side that it concerns, None for both.

    `act_on` is called in place of `act` with that side, which is the other one once the documents have changed places.
    `topic` names what it is about: a newer message of the same topic and side takes its place.
    """

    sentence: str
    topic: str
    side: Side | None = None
    tone: Tone = Tone.NOTE
    action: str = ""
    act: Callable[[], object] | None = None
    act_on: Callable[[Side], object] | None = None


class MessageBar(QFrame):
    """One message; closed by its cross, by its action, or when it no longer holds."""

    def __init__(self, message: Message, close: Callable[[], None]) -> None:
        super().__init__()
        self.message = message
        self.setObjectName(f"message_{message.topic}")
        self.setAccessibleName(message.sentence)
        self._sentence = QLabel(message.sentence)
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        policy = self._sentence.sizePolicy()  # it knows that the height goes with the width
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self._sentence.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(16 + _STRIPE, 7, 8, 7)
        row.setSpacing(12)
        row.addWidget(self._sentence, 1)
        if message.action:
            button = QPushButton(message.action)
            button.setAutoDefault(False)
            button.clicked.connect(self._act)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        cross = LineButton("cross", self.tr("Close this message"))
        cross.clicked.connect(close)
        row.addWidget(cross, 0, Qt.AlignmentFlag.AlignVCenter)
        self._close = close

    def reword(self, sentence: str) -> None:
        """Say something newer; buttons and focus stay."""
        self.message = replace(self.message, sentence=sentence)
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)

    def _act(self) -> None:
        said = self.message
        self._close()
        if said.act:
            said.act()
        elif said.act_on and said.side:
            said.act_on(said.side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a quiet band with a stripe at its edge."""
        colours = paper_palette(self)
        stripe = colours.removed_ink if self.message.tone is Tone.PROBLEM else colours.accent
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.focus))
        painter.fillRect(0, 0, _STRIPE, self.height(), QColor(stripe))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(colours.hairline))
        painter.end()


class MessageArea(QWidget):
    """The place under the tool bar where messages stand: those for a side in its half, the others across."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: list[MessageBar] = []
        self._across = _column()
        self._halves = {side: _column() for side in Side}
        halves = QHBoxLayout()
        halves.setSpacing(0)
        for half in self._halves.values():
            halves.addLayout(half, 1)
        column = _column(self)
        column.addLayout(self._across)
        column.addLayout(halves)
        self.hide()

    @property
    def messages(self) -> tuple[Message, ...]:
        """What is being said, oldest first."""
        return tuple(bar.message for bar in self._bars)

    def say(self, message: Message) -> None:
        """Show a message in place of an older one of its topic and side."""
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # noqa: PLC0415 - not on the way to the first frame

        self.withdraw(message.topic, message.side)
        bar = MessageBar(message, lambda: self._remove(bar))
        self._bars.append(bar)
        self._arrange()
        QAccessible.updateAccessibility(QAccessibleEvent(bar, QAccessible.Event.Alert))

    def reword(self, topic: str, sentence: str) -> bool:
        """Change the words of a message that offers to do something and is still shown; return whether it is."""
        for bar in self._bars:
            if bar.message.topic == topic and bar.message.side is None and bar.message.tone is Tone.NOTE:
                bar.reword(sentence)
                return True
        return False

    def withdraw(self, topic: str, side: Side | None = None) -> None:
        """Take back a message that no longer holds."""
        for bar in self._bars.copy():
            if bar.message.topic == topic and bar.message.side is side:
                self._remove(bar)

    def swap(self) -> None:
        """Let the messages of the two sides change places with their documents."""
        for bar in self._bars:
            side = bar.message.side
            if side is not None:
                bar.message = replace(bar.message, side=side.other)
        self._arrange()

    def _remove(self, bar: MessageBar) -> None:
        if bar in self._bars:
            self._bars.remove(bar)
            bar.hide()
            bar.deleteLater()
            self._arrange()

    def _arrange(self) -> None:
        for bar in self._bars:
            side = bar.message.side
            (self._across if side is None else self._halves[side]).addWidget(bar, 0, Qt.AlignmentFlag.AlignTop)
            bar.show()
        self.setVisible(bool(self._bars))
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Let what stands beside a message look like the paper below it."""
        painter = QPainter(self)
        colours = paper_palette(self)
        painter.fillRect(self.rect(), QColor(colours.paper))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(colours.hairline))
        painter.end()


def _column(parent: QWidget | None = None) -> QVBoxLayout:
    column = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
