"""Rows that are walked: which one is in focus, and the ways from difference to difference."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal

from viewer.core.span import Span
from viewer.window.place import CALM
from viewer.window.wheeled_rows import WheeledRows

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

    from viewer.core.document import Side
    from viewer.ink.row_painter import RowState
    from viewer.window.page import Page

_FLASH = 900  # milliseconds for which a row that was jumped to stays lit
_NEAR_TOP, _NEAR_FOOT = 0.08, 0.62  # of the page: a row that begins between them is left where it is


class WalkedRows(WheeledRows):
    """Rows of which one is in focus, and one of its edits perhaps; the ways that lead to others."""

    focus_changed = Signal(int)  # row, -1 for none
    side_changed = Signal(object)  # the side that "copy" and "select all" speak to
    unfold_wanted = Signal(object)  # Span: rows that are hidden in a fold and are to be shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._focus = -1
        self._edit: int | None = None
        self._flashed = -1
        self._flash_timer: QTimer = self._make_timer(_FLASH, lambda: self._flash(-1))

    # Focus

    @property
    def focus_row(self) -> int:
        """The row in focus, -1 for none."""
        return self._focus

    @property
    def side(self) -> Side:
        """The side that "copy" and "select all" speak to."""
        return self._side

    def set_focus_row(self, row: int, edit: int | None = None) -> None:
        """Put a row into focus, and one of its edits if it was gone to; nothing scrolls."""
        if (row, edit) == (self._focus, self._edit):
            return
        changed = {self._focus, row}
        moved = row != self._focus
        self._focus, self._edit = row, edit
        self.update_rows(changed)
        if moved:
            self.focus_changed.emit(row)

    def _state_of_fold(self, fold: Span) -> RowState:
        """Show the focus where it is hidden in a fold."""
        return self._state_of(self._focus if self._focus in fold else fold.start)

    def set_side(self, side: Side) -> None:
        """Say which side keys speak to."""
        if side is not self._side:
            self._side = side
            if self._page is not None:
                self._page.side = side
                self._sync_bar()
                self.scrolled.emit()
            self.side_changed.emit(side)

    def other_side(self) -> None:
        """Turn to the other side."""
        self.set_side(self._side.other)

    def _still_row(self) -> int | None:
        return self._focus if self._focus >= 0 else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is: whoever comes by the Tab key sees a row in focus."""
        super().focusInEvent(event)
        by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_key and self._focus < 0 and self._page and len(self._page.sheet):
            self.set_focus_row(self._first_shown())
        self.update_rows((self._focus,))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the sign of the keyboard away."""
        super().focusOutEvent(event)
        self.update_rows((self._focus,))

    # Going to places

    def go_to_row(self, row: int) -> None:
        """Put a row into focus, where the eye rests; one that can be read well already is left where it is."""
        self._go(row, None)

    def _go(self, row: int, edit: int | None) -> None:
        if self._page is None or not 0 <= row < len(self._page.sheet):
            return
        if not self._page.visible.shows(row):
            self.unfold_wanted.emit(Span(row, row + 1))
        page = self._page
        if page.visible.item_of(row) < 0:
            return
        self._come_level(page)
        self.set_focus_row(row, edit)
        top = page.top_of(row)
        height, high = self.viewport().height(), page.height_of(row)
        if high > 0.6 * height:
            self._show_part(row, page.top_of_edit(row, edit) if edit is not None else 0)
        elif top is None or top + high > height or not _NEAR_TOP * height <= top <= _NEAR_FOOT * height:
            self.show_row(row, round(CALM * height))

    def _come_level(self, page: Page) -> None:
        """Bring the sides level where each scrolls alone: what is gone to is read on both."""
        if page.is_apart:
            page.level()
            self.viewport().update()

    def _show_part(self, row: int, inside: int) -> None:
        """Bring a place within a tall row to where the eye rests, unless it can be read well already."""
        assert self._page is not None
        height = self.viewport().height()
        top = self._page.top_of(row)
        if top is None or not 0 <= top + inside <= _NEAR_FOOT * height:
            self.show_row(row, round(CALM * height) - inside if inside else 0)

    def _first_shown(self) -> int:
        """Return the first row of which the text begins on the page."""
        if not self._page:
            return -1
        rows = list(self._page.rows())
        return next((row for row, top in rows if top + self._page.laid_row(row).above >= 0), rows[0][0] if rows else -1)

    @property
    def row_being_read(self) -> int:
        """The row in focus if it is on the page, else the first of which the text begins there; -1 without any."""
        return self._focus if self._focus_is_shown() else self._first_shown()

    def _start(self, step: Literal[1, -1]) -> int:
        """Return the row from which the next difference is looked for: that in focus if shown, else the page's."""
        if self._focus_is_shown():
            return self._focus
        return self._first_shown() - (step > 0)

    def _focus_is_shown(self) -> bool:
        """Whether the row in focus is on the page: who has scrolled away goes on from what is read now."""
        return self._focus >= 0 and self._page is not None and self._page.top_of(self._focus) is not None

    def next_difference(self) -> bool:
        """Go to the next row with a difference that is marked now; return whether there was one."""
        return self._go_to_difference(1)

    def previous_difference(self) -> bool:
        """Go to the row before with a difference that is marked now; return whether there was one."""
        return self._go_to_difference(-1)

    def next_unsure_link(self) -> bool:
        """Go to the next row of which the link is unsure; return whether there was one."""
        return self.sheet is not None and self._go_to(self.sheet.next_unsure, 1)

    def previous_unsure_link(self) -> bool:
        """Go to the row before of which the link is unsure; return whether there was one."""
        return self.sheet is not None and self._go_to(self.sheet.next_unsure, -1)

    def _go_to_difference(self, step: Literal[1, -1], start: int | None = None) -> bool:
        sheet = self.sheet
        if sheet is None:
            return False
        return self._go_to(lambda row, onwards: sheet.next_difference(row, onwards, self.detail), step, start)

    def _go_to(
        self, find: Callable[[int, Literal[1, -1]], int | None], step: Literal[1, -1], start: int | None = None
    ) -> bool:
        """Go to the next row that `find` finds from another; return whether there was one."""
        if self._page is None:
            return False
        visible = self._page.visible
        found = find(self._start(step) if start is None else start, step)
        # What a filter folds away is passed over.
        while found is not None and not visible.shows(found):
            shown = visible.next_shown(found, step)
            found = None if shown is None else find(shown - step, step)
        if found is not None:
            self._go(found, None)
        return found is not None

    def first_difference(self) -> bool:
        """Go to the first row that is a difference."""
        return self._go_to_difference(1, -1)

    def last_difference(self) -> bool:
        """Go to the last row that is a difference."""
        return self.sheet is not None and self._go_to_difference(-1, len(self.sheet))

    def current_difference(self) -> bool:
        """Bring the row in focus back onto the page; return whether there is one."""
        self._go(self._focus, self._edit)
        return self._focus >= 0

    def next_edit(self) -> bool:
        """Go to the next words that differ; return whether there were any."""
        return self._go_to_edit(1)

    def previous_edit(self) -> bool:
        """Go to the words before that differ; return whether there were any."""
        return self._go_to_edit(-1)

    def _go_to_edit(self, step: Literal[1, -1]) -> bool:
        if self._page is None or not len(self._page.visible):
            return False
        sheet, visible = self._page.sheet, self._page.visible
        start, edit = (self._focus, self._edit) if self._focus_is_shown() else (self._first_shown(), None)
        found = sheet.next_edit(start, edit, step, self.detail)
        while found is not None and not visible.shows(found[0]):
            shown = visible.next_shown(found[0], step)
            # Backwards, a search without an edit begins with the row before.
            found = None if shown is None else sheet.next_edit(shown + (step < 0), None, step, self.detail)
        if found is not None:
            self._go(*found)
        return found is not None

    def go_to_partner(self) -> bool:
        """From a moved row in focus, go to where its text stands on the other side; return whether there is such."""
        sheet = self.sheet
        partner = sheet.row(self._focus).partner if sheet is not None and self._focus >= 0 else None
        if partner is None:
            return False
        self._go(partner, None)
        self._flash(partner)
        return True

    def _flash(self, row: int) -> None:
        touched = (self._flashed, row)
        self._flashed = row
        self.update_rows(touched)
        if row >= 0:
            self._flash_timer.start()

    def step_focus(self, step: Literal[1, -1]) -> bool:
        """Move the focus to the next row or the one before, scrolling no more than is needed; return whether it moved.

        At an end it is brought back onto the page.
        """
        page = self._page
        if page is None or not len(page.visible):
            return False
        before = self._focus
        row = page.neighbour(self._focus, step) if self._focus >= 0 else self._first_shown()
        self._come_level(page)
        self.set_focus_row(row)
        height, top = self.viewport().height(), page.top_of(row)
        if top is None:
            self.show_row(row, round(CALM * height))
        elif top < 0:
            self.scroll_by(top)
        elif (beyond := top + page.height_of(row) - height) > 0:
            self.scroll_by(min(beyond, top))
        return row != before

    def next_unit(self) -> bool:
        """Move the focus to the next row; return whether there is one."""
        return self.step_focus(1)

    def previous_unit(self) -> bool:
        """Move the focus to the row before; return whether there is one."""
        return self.step_focus(-1)

    def open_fold(self, row: int) -> bool:
        """Ask for the rows of the fold that a row is hidden in; return whether there is one."""
        fold = self._page.visible.fold_of(row) if self._page is not None and row >= 0 else None
        if fold is None:
            return False
        self.set_focus_row(fold.start)
        self.unfold_wanted.emit(fold)
        return True
