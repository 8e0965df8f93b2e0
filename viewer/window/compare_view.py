"""The two documents side by side, as the reader works with them: what is in focus, gone to, selected and copied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from viewer.core.document import Side
from viewer.ink.row_painter import RowState
from viewer.sheet.layout import WHOLE_ROW
from viewer.window.page import CALM
from viewer.window.pointer import Pointer, describe_link
from viewer.window.rows_area import RowsArea
from viewer.window.selection import Selection, plain_text, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QClipboard, QContextMenuEvent, QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from viewer.core.span import Span
    from viewer.sheet.layout import Sheet

_FLASH = 900  # milliseconds for which a row that was jumped to stays lit
_NEAR_TOP, _NEAR_FOOT = 0.08, 0.62  # of the page: a row that begins between them is left where it is


class CompareView(RowsArea):
    """Shows a sheet; holds what is in focus, selected and pointed at, and no truth about the comparison itself."""

    focus_changed = Signal(int)  # row, -1 for none
    side_changed = Signal(object)  # the side that "copy" and "select all" speak to
    selection_changed = Signal(bool)  # whether anything is selected
    context_menu_wanted = Signal(QPoint, int, object)  # where on the screen, row (-1 for none), side

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The two documents, unit by unit"))
        self._focus = -1
        self._side = Side.LEFT
        self._edit: int | None = None
        self._flashed = -1
        self._selection: Selection | None = None
        self._pointer = Pointer(self)
        self._flash_timer: QTimer = self._make_timer(_FLASH, lambda: self._flash(-1))
        self.rows_shown.connect(self._pointer.look_again)

    # What is shown

    def set_sheet(self, sheet: Sheet | None, *, keep_place: bool = False) -> None:
        """Show a sheet; with `keep_place`, one of the same two documents, the line being read staying where it is."""
        keep = keep_place and self._page is not None and sheet is not None
        place = self.keep_place() if keep else None
        focus = self._focused_text() if keep else None
        self._edit, self._flashed = None, -1
        self._pointer.forget()
        if not keep:
            self.select(None)
        self._focus = sheet.row_of(*focus) if sheet is not None and focus else -1
        self._show_sheet(sheet, place)
        self.focus_changed.emit(self._focus)

    def _focused_text(self) -> tuple[Side, int] | None:
        """Say what the row in focus is by its text, to find it in another sheet of the same documents."""
        sheet = self.sheet
        if sheet is None or self._focus < 0:
            return None
        row = sheet.row(self._focus)
        cell = row.left or row.right
        return (cell.side, cell.span.start) if cell else None

    def rows_changed(self, rows: Iterable[int]) -> None:
        """Paint rows again whose marks have changed; nothing moves."""
        if self._page:
            changed = tuple(rows)
            self._page.mend(changed)
            self.update_rows(changed)

    def describe(self, row: int) -> str:
        """Say in a line what the gutter shows of a row."""
        return describe_link(self, row)

    def _state_of(self, row: int) -> RowState:
        focused = row == self._focus
        chosen: dict[Side, Span] | None = None
        if focused and self._edit is not None and self._edit != WHOLE_ROW and self.sheet:
            found = self.sheet.edits(row)
            if found and self._edit < len(found.edits):
                edit = found.edits[self._edit]
                chosen = {side: span for side in Side if (span := edit.side(side)) is not None}
        over = self._pointer.over()
        selection = self._selection
        return RowState(
            focused=focused,
            keyboard=focused and self.hasFocus(),
            flashed=row == self._flashed,
            selection=(selection.side, selection.span) if selection and selection.span else None,
            pointed=over[1] if over else None,
            chosen=chosen,
        )

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

    def set_side(self, side: Side) -> None:
        """Say which side keys speak to."""
        if side is not self._side:
            self._side = side
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
        page = self._page
        if page is None or not 0 <= row < len(page.sheet):
            return
        self.set_focus_row(row, edit)
        top = page.anchor.top_of(row)
        height, high = self.viewport().height(), page.laid(row).height
        if high > 0.6 * height:
            self._show_part(row, page.top_of_edit(row, edit) if edit is not None else 0)
        elif top is None or top + high > height or not _NEAR_TOP * height <= top <= _NEAR_FOOT * height:
            self.show_row(row, round(CALM * height))

    def _show_part(self, row: int, inside: int) -> None:
        """Bring a place within a tall row to where the eye rests, unless it can be read well already."""
        assert self._page is not None
        height = self.viewport().height()
        top = self._page.anchor.top_of(row)
        if top is None or not 0 <= top + inside <= _NEAR_FOOT * height:
            self.show_row(row, round(CALM * height) - inside if inside else 0)

    def _first_shown(self) -> int:
        """Return the first row of which the text begins on the page."""
        if not self._page:
            return -1
        rows = list(self._page.anchor.rows())
        return next((row for row, top in rows if top + self._page.laid(row).above >= 0), rows[0][0] if rows else -1)

    def _start(self, step: Literal[1, -1]) -> int:
        """Return the row from which the next difference is looked for: that in focus if shown, else the page's."""
        if self._focus_is_shown():
            return self._focus
        return self._first_shown() - (step > 0)

    def _focus_is_shown(self) -> bool:
        """Whether the row in focus is on the page: who has scrolled away goes on from what is read now."""
        return self._focus >= 0 and self._page is not None and self._page.anchor.top_of(self._focus) is not None

    def next_difference(self) -> bool:
        """Go to the next row that is a difference; return whether there was one."""
        return self._go_to_difference(1)

    def previous_difference(self) -> bool:
        """Go to the row before that is a difference; return whether there was one."""
        return self._go_to_difference(-1)

    def _go_to_difference(self, step: Literal[1, -1], start: int | None = None) -> bool:
        if self.sheet is None:
            return False
        found = self.sheet.next_difference(self._start(step) if start is None else start, step)
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
        if self.sheet is None or not len(self.sheet):
            return False
        start, edit = (self._focus, self._edit) if self._focus_is_shown() else (self._first_shown(), None)
        found = self.sheet.next_edit(start, edit, step)
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

    def step_focus(self, step: Literal[1, -1]) -> None:
        """Move the focus to the next row or the one before, scrolling no more than is needed."""
        page = self._page
        if page is None or not len(page.sheet):
            return
        row = self._focus + step if self._focus >= 0 else self._first_shown()
        row = min(max(row, 0), len(page.sheet) - 1)
        self.set_focus_row(row)
        height, rows = self.viewport().height(), dict(page.anchor.rows())
        if row not in rows:
            self.show_row(row, round(CALM * height))
        elif rows[row] < 0:
            self.scroll_by(rows[row])
        elif (beyond := rows[row] + page.laid(row).height - height) > 0:
            self.scroll_by(min(beyond, rows[row]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys that scroll everywhere; with Ctrl the arrows move the focus from unit to unit."""
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        then = self._keys(ctrl=ctrl, plain=plain, shift=shift).get(Qt.Key(event.key()))
        if then is None:
            event.ignore()
        else:
            then()

    def _keys(self, *, ctrl: bool, plain: bool, shift: bool) -> dict[Qt.Key, Callable[[], object]]:
        leaf = max(self.viewport().height() - 2 * self.line_step, self.line_step)
        ends: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Home: lambda: self.show_row(0, 0),
            Qt.Key.Key_End: self.scroll_to_end,
        }
        if ctrl:
            return ends | {Qt.Key.Key_Up: lambda: self.step_focus(-1), Qt.Key.Key_Down: lambda: self.step_focus(1)}
        if shift:
            return {Qt.Key.Key_Space: lambda: self.scroll_by(-leaf)}
        if not plain:
            return {}
        return ends | {
            Qt.Key.Key_Up: lambda: self.scroll_by(-2 * self.line_step),
            Qt.Key.Key_Down: lambda: self.scroll_by(2 * self.line_step),
            Qt.Key.Key_PageUp: lambda: self.scroll_by(-leaf),
            Qt.Key.Key_PageDown: lambda: self.scroll_by(leaf),
            Qt.Key.Key_Space: lambda: self.scroll_by(leaf),
        }

    # Selection

    @property
    def selection(self) -> Selection | None:
        """What is selected, or where a selection would begin."""
        return self._selection

    def select(self, selection: Selection | None) -> None:
        """Select a stretch of one side, or nothing."""
        had = bool(self._selection and self._selection.span)
        self._selection = selection
        self.viewport().update()
        has = bool(selection and selection.span)
        if has != had:
            self.selection_changed.emit(has)

    def select_all(self) -> None:
        """Select everything on the side in focus."""
        if self.sheet is not None:
            self.select(whole(self.sheet.document(self._side), self._side))

    def selected_text(self) -> str:
        """Return the selected text as it stands in its document, paragraphs separated by blank lines."""
        if self.sheet is None or not self._selection:
            return ""
        return plain_text(self.sheet.document(self._selection.side), self._selection.span)

    def copy(self) -> None:
        """Put the selected text on the clipboard."""
        text = self.selected_text()
        if text:
            QGuiApplication.clipboard().setText(text)

    def offer_selection(self) -> None:
        """Where the desktop has a clipboard for what is selected, put it there."""
        clipboard: QClipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and (text := self.selected_text()):
            clipboard.setText(text, clipboard.Mode.Selection)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu, by the mouse or by its key."""
        page = self._page
        if page is None:
            return
        by_mouse = event.reason() is event.Reason.Mouse
        hit = page.hit(event.pos().toPointF()) if by_mouse else None
        row = hit.row if hit else -1 if by_mouse else self._focus
        side = hit.side if hit else self._side
        if hit:
            self.set_focus_row(row)
            self.set_side(side)
        self.context_menu_wanted.emit(event.globalPos(), row, side)
