"""Going to what one knows of: words that are looked for, and units by their number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.window.word_search import WordSearch

if TYPE_CHECKING:
    from viewer.sheet.layout import Sheet
    from viewer.sheet.search import Hit, Query
    from viewer.window.compare_view import CompareView
    from viewer.window.find_bar import FindBar
    from viewer.window.go_bar import GoBar


class Seeking(QObject):
    """Connects the bars for words and for unit numbers, of which one is open at a time, with a view.

    `bars` is where they stand; each is made when it is first wanted.
    """

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view
        self._origin = 0
        self._find_bar: FindBar | None = None
        self._go_bar: GoBar | None = None
        self.bars = QWidget()
        column = QVBoxLayout(self.bars)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.words = WordSearch(self)
        self.words.changed.connect(self._show)
        self.words.reached.connect(view.show_hit)

    @property
    def find_bar(self) -> FindBar:
        """The bar for words."""
        if self._find_bar is None:
            from viewer.window.find_bar import FindBar  # noqa: PLC0415 - not before it is wanted

            bar = self._find_bar = FindBar()
            bar.query_changed.connect(self._look_for)
            bar.next_wanted.connect(self.find_next)
            bar.previous_wanted.connect(self.find_previous)
            bar.closed.connect(self._leave)
            self.words.failed.connect(bar.show_problem)
            self._place(bar)
        return self._find_bar

    @property
    def go_bar(self) -> GoBar:
        """The bar for unit numbers."""
        if self._go_bar is None:
            from viewer.window.go_bar import GoBar  # noqa: PLC0415 - the same

            bar = self._go_bar = GoBar()
            bar.closed.connect(self._give_back)
            bar.unit_wanted.connect(self._view.go_to_row)
            self._place(bar)
        return self._go_bar

    def _place(self, bar: QWidget) -> None:
        layout = self.bars.layout()
        assert layout is not None
        layout.addWidget(bar)

    @staticmethod
    def _close(bar: FindBar | GoBar | None) -> None:
        if bar is not None:
            bar.close_strip()

    def set_sheet(self, sheet: Sheet | None) -> None:
        """Seek in another sheet; without one nothing is sought."""
        if sheet is None:
            self.close_bars()
        self.words.set_sheet(sheet)

    def find(self) -> None:
        """Open the bar for words, with those that are selected."""
        self._close(self._go_bar)
        if not self.find_bar.isVisible():
            self._origin = self._view.row_being_read
        self.find_bar.offer(self._view.selected_text())
        self.find_bar.open_strip()

    def find_next(self) -> None:
        """Go to the next hit; without any words to look for, ask for some."""
        self._step(1)

    def find_previous(self) -> None:
        """Go to the hit before."""
        self._step(-1)

    def close_bars(self) -> bool:
        """Close whichever bar is open; return whether one was."""
        bars = [bar for bar in (self._find_bar, self._go_bar) if bar is not None]
        is_open = any(bar.isVisible() for bar in bars)
        for bar in bars:
            bar.close_strip()
        return is_open

    def go_to_unit(self) -> None:
        """Open the bar for a unit number."""
        sheet = self._view.sheet
        if sheet is not None and len(sheet):
            self._close(self._find_bar)
            self.go_bar.ask(self._view.focus_row + 1, len(sheet))

    def _step(self, step: Literal[1, -1]) -> None:
        if not self.find_bar.isVisible():
            self._origin = self._view.row_being_read
            self._close(self._go_bar)
            self.find_bar.open_strip()
        elif not self.find_bar.query:
            self.find_bar.open_strip()  # the field asks for words
        self.words.step(step, self._view.row_being_read)

    def _look_for(self, query: Query) -> None:
        self.words.look_for(query, self._origin)

    def _show(self) -> None:
        words = self.words
        self._view.set_hits(words.search, words.current)
        if self._find_bar is not None:
            self._find_bar.show_count(words.place, words.count, complete=not words.is_running, wrapped=words.wrapped)
        if words.current is not None:
            self._origin = self._row_of(words.current)

    def _row_of(self, hit: Hit) -> int:
        sheet = self._view.sheet
        return sheet.row_of(hit.side, hit.span.start) if sheet is not None else 0

    def _leave(self) -> None:
        self.words.clear()
        self._give_back()

    def _give_back(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
