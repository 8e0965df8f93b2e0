"""The line at the foot: what the comparison counts, and what is being done."""

from __future__ import annotations

from html import escape
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from viewer.core.alignment import in_percent
from viewer.ink.marks import colour_of
from viewer.window.appearance import paper_palette
from viewer.window.translation import counted

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from viewer.core.alignment import Counts

_BAR = QSize(120, 4)
_SPACE = " " * 4  # between two counts
_NOTED = 8_000  # milliseconds for which an answer to a key stands there


class StatusLine(QWidget):
    """Counts on the left; on the right, while something is being done, what it is, how far, and a way to stop it."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = PartsLabel(self)
        self._parts: list[str] = []
        self._findings = 0
        self._findings_so_far = self._so_far = False
        self._apart = False
        self._note = TaskLabel(self)
        self._note.setObjectName("note")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._note.hide()
        self._note_timer = QTimer(self, singleShot=True, interval=_NOTED)
        self._note_timer.timeout.connect(lambda: self.say(""))
        self._task = TaskLabel(self)
        self._bar = ThinBar(self)
        self._cancel = QToolButton(self)
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setAutoRaise(True)
        self._cancel.clicked.connect(self.cancel_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 3, 10, 3)
        row.setSpacing(10)
        row.addWidget(self._counts, 1)
        for widget in (self._note, self._task, self._bar, self._cancel):
            row.addWidget(widget)
        # The line keeps its height, and the text above its place, when work begins and ends.
        self.setMinimumHeight(self._cancel.sizeHint().height() + 6)
        self.end_task()

    def show_counts(
        self, counts: Counts | None, unsure: int = 0, *, so_far: bool = False, ignores: bool = False
    ) -> None:
        """Show what a comparison counts, nothing with None; `so_far` says that a better one is on its way.

        `ignores` says that rules of the reader hide some differences.
        """
        self._so_far = so_far
        if counts is None:
            self._parts = []
            self._show_parts()
            return
        number = self.locale().toString
        linked = self.tr("{} linked").format(number(counts.linked))
        rest = [
            self.tr("{} only left").format(number(counts.only_left)),
            self.tr("{} only right").format(number(counts.only_right)),
            self.tr("{} moved").format(number(counts.moved)),
            self.tr("{} unsure").format(number(unsure)),
            self.tr("similarity {} %").format(number(in_percent(counts.similarity))),
        ]
        if ignores:
            rest.append(self.tr("some differences ignored"))
        if so_far:
            rest.append(self.tr("so far"))
        self._parts = [linked, *rest]
        self._show_parts()

    def show_findings(self, count: int, *, so_far: bool = False) -> None:
        """Show how many findings there are beside the counts, or `so_far`."""
        if (count, so_far) != (self._findings, self._findings_so_far):
            self._findings, self._findings_so_far = count, so_far
            self._show_parts()

    def show_apart(self, apart: bool) -> None:  # noqa: FBT001 - a slot
        """Show whether each side scrolls alone."""
        self._apart = apart
        self._show_parts()

    def _show_parts(self) -> None:
        parts = list(self._parts)
        if parts and self._apart:
            parts.append(self.tr("sides scroll apart"))
        if parts and self._findings:
            said = counted("StatusLine", self._findings, "{} finding", "{} findings")
            if self._findings_so_far and not self._so_far:  # else it is said of all
                said = self.tr("{} so far").format(said)
            parts.insert(1, said)
        self._counts.show_parts(parts)

    def say(self, sentence: str, *, lasting: bool = False) -> None:
        """Say something about what the reader has just done, aloud too; it goes after a while unless it is lasting."""
        self._note_timer.stop()
        self._note.say(sentence, keep_room=False)
        self._note.setVisible(bool(sentence))
        if sentence and not lasting:
            self._note_timer.start()
        if sentence and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    @property
    def said(self) -> str:
        """What was said last, as long as it stands there."""
        return self._note.whole

    def show_task(self, task: str, *, share: float | None = None, can_cancel: bool = True) -> None:
        """Show what is being done, and the share of it that is over, 0 to 1; without one the bar is left out."""
        self._task.say(task, keep_room=share is not None)
        self._bar.set_share(share or 0.0)
        self._task.show()
        self._bar.setVisible(share is not None)
        self._cancel.setVisible(can_cancel)

    def end_task(self) -> None:
        """Say that nothing is being done."""
        for widget in (self._task, self._bar, self._cancel):
            widget.hide()

    @property
    def counts_text(self) -> str:
        """The counts as they are read aloud."""
        return self._counts.accessibleName()


class TaskLabel(QLabel):
    """What is being done, on one line: numbers that change do not move it, and a narrow window cuts it off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._whole = ""
        self._room = 0

    def say(self, text: str, *, keep_room: bool) -> None:
        """Show a text; with `keep_room` in as much room as the one before needed, if that was more."""
        self._whole = text
        needed = self.fontMetrics().horizontalAdvance(text) + 2
        self._room = max(self._room, needed) if keep_room else needed
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()
        self._cut()

    @property
    def whole(self) -> str:
        """What is said, all of it."""
        return self._whole

    def sizeHint(self) -> QSize:
        """Be as wide as the text, or as it was."""
        return QSize(self._room, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Give way to the window."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text off where there is no room for it."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(self.width(), 0)))


class PartsLabel(QLabel):
    """Counts in a row, the first in bold; those that there is no room for are in the tool tip, none is cut off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[str] = []
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_parts(self, parts: list[str]) -> None:
        """Show other counts."""
        self._parts = parts
        self.setAccessibleName(", ".join(parts))
        self._fit()

    def _fit(self) -> None:
        bold = QFont(self.font())
        bold.setBold(True)
        plain, space = self.fontMetrics(), self.fontMetrics().horizontalAdvance(_SPACE)
        first = QFontMetrics(bold).horizontalAdvance(self._parts[0]) if self._parts else 0
        ends = list(accumulate((space + plain.horizontalAdvance(part) for part in self._parts[1:]), initial=first))
        room = self.width()
        if ends[-1] > room:
            room -= space + plain.horizontalAdvance("…")
        shown = [part for part, end in zip(self._parts, ends, strict=False) if end <= room] or self._parts[:1]
        rest = [*shown[1:], *(["…"] if len(shown) < len(self._parts) else [])]
        lines = [f"<b>{escape(part)}</b>" for part in shown[:1]] + [escape(part) for part in rest]
        self.setText("&nbsp;".join(_SPACE.join(lines).split(" ")))
        self.setToolTip(", ".join(self._parts) if len(shown) < len(self._parts) else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as there is room for."""
        super().resizeEvent(event)
        self._fit()


class ThinBar(QWidget):
    """How far work has come, as a thin line that calls for no attention."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setFixedSize(_BAR)

    def set_share(self, share: float) -> None:
        """Set how far, 0 to 1."""
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the whole way pale, and what is done in the accent."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colours = paper_palette(self)
        radius = self.height() / 2
        painter.setBrush(colour_of(colours.hairline))
        painter.drawRoundedRect(self.rect(), radius, radius)
        if self._share:
            painter.setBrush(colour_of(colours.accent))
            done = self.rect().adjusted(0, 0, -round((1 - self._share) * self.width()), 0)
            painter.drawRoundedRect(done, radius, radius)
