"""A page of the side panel: a heading, what it shows, and a sentence where it has nothing to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from viewer.ink.slices import Slices
from viewer.sheet.row_reader import RowReader
from viewer.window.panel_page import title_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QShowEvent

    from viewer.window.panel_page import PanelPage

MARGIN = 16
_CALM = 150  # milliseconds: what arrives meanwhile is shown at once

R = TypeVar("R", bound=RowReader)


class Panel(QWidget):
    """Does its work only while it is seen: `_refresh` is called when it is shown and whenever something changes."""

    left = Signal()  # the keyboard is to go back to the text
    decided = Signal(object, object)  # pairs of words, and the Decision on them, None for none

    def __init__(self, page: PanelPage) -> None:
        super().__init__()
        self.title = title_of(page)
        self._is_stale = True
        self._heading = QLabel(self.title)
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


class ReadingPanel(Panel, Generic[R]):
    """A panel of what is read from the rows of a sheet: in slices, while it is seen, and again where more is known.

    `_begin` returns what reads the rows, or None without a sheet; `_show` shows what has come of it so far.
    """

    def __init__(self, page: PanelPage) -> None:
        super().__init__(page)
        self._found: R | None = None
        self._slices = Slices(self)
        self._slices.progressed.connect(lambda *_: self._show_soon())
        self._slices.finished.connect(lambda _: self._show())
        self._timer = QTimer(self, singleShot=True, interval=_CALM)
        self._timer.timeout.connect(self._show)

    def read_again(self, rows: Iterable[int]) -> None:
        """Take note of rows of which more is known."""
        if not self.isVisible():
            self.refresh()
        elif self._found is not None and self._found.read_again(rows):
            self._show_soon()

    def refresh(self) -> None:
        """Show what there is now; while the panel is not seen, let go of what was read, and of its sheet."""
        super().refresh()
        if self._is_stale and self._found is not None:
            self._slices.cancel()
            self._found = None
            self._show()

    def _refresh(self) -> None:
        """Read all over again: another sheet, other rules, another level of detail."""
        self._slices.cancel()
        self._found = self._begin()
        if self._found is not None:
            self._slices.start(self._found.steps())
        self._show()

    def _show_soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _so_far(self, heading: str) -> str:
        """Return a heading that says whether more is to come."""
        return heading if self._found is None or self._found.is_complete else self.tr("{} so far").format(heading)

    def _begin(self) -> R | None:
        raise NotImplementedError

    def _show(self) -> None:
        """Show what has been read so far; to be called by who overrides it."""
        self._timer.stop()
