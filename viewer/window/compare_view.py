"""The two documents side by side, as the reader works with them: what is in focus, gone to, selected and copied."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal

from viewer.core.carry import carry
from viewer.core.document import Side
from viewer.ink.row_painter import RowState
from viewer.sheet.layout import WHOLE_ROW
from viewer.window.accessible_view import announce_focus, expose, forget_rows
from viewer.window.link_words import describe_link
from viewer.window.pointer import Pointer
from viewer.window.selected_rows import SelectedRows
from viewer.window.strip import claims_escape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from viewer.core.span import Span
    from viewer.sheet.layout import Sheet
    from viewer.sheet.search import Hit, Search
    from viewer.sheet.visible import VisibleRows
    from viewer.window.place import Place


class CompareView(SelectedRows):
    """Shows a sheet; holds what is in focus, selected and pointed at, and no truth about the comparison itself."""

    context_menu_wanted = Signal(QPoint, int, object)  # where on the screen, row (-1 for none), side
    hits_changed = Signal()  # what is looked for, or what has been found of it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The two documents, unit by unit"))
        self._search: Search | None = None
        self._hit: Hit | None = None
        self._singled: tuple[int, Mapping[Side, Span]] | None = None
        self._asked: tuple[int, Side, int] | None = None  # row, side and letter that the last menu was about
        self._pointer = Pointer(self)
        self.rows_shown.connect(self._pointer.look_again)
        expose(self, self)
        self.sheet_changed.connect(lambda: forget_rows(self))
        self.focus_changed.connect(lambda row: announce_focus(self, row))

    # What is shown

    def set_sheet(self, sheet: Sheet | None, *, keep_place: bool = False, visible: VisibleRows | None = None) -> None:
        """Show a sheet; with `keep_place`, one of the same two documents, the line being read staying where it is.

        The two may have changed sides: the place is one of the text, not of the column.
        `visible` are its rows that are shown, all without it.
        """
        keep = keep_place and self._page is not None and sheet is not None
        place = self.keep_place() if keep else None
        focus = self._focused_text() if keep else None
        if keep and _has_changed_sides(self.sheet, sheet):
            place = replace(place, side=place.side.other, beside=None) if place else None
            focus = (focus[0].other, focus[1]) if focus else None
            self._mirror_selection()
        elif keep:
            place = _carried_place(place, self.sheet, sheet)
            focus = (focus[0], _carried(*focus, self.sheet, sheet)) if focus else None
            keep = not _says_something_else(self.sheet, sheet)
        self._edit, self._flashed, self._singled, self._asked = None, -1, None, None
        self._pointer.forget()
        if not keep:
            self.select(None)
            self.mark_word(self._side, None)
        self._focus = sheet.row_of(*focus) if sheet is not None and focus else -1
        self._show_sheet(sheet, visible, place)
        self._look_at_words_again()
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
            if self._page.mend(changed):
                self.viewport().update()
            self.update_rows(changed)
            self._look_at_words_again()

    def describe(self, row: int) -> str:
        """Say in a line what the gutter shows of a row."""
        return describe_link(self.sheet.row(row)) if self.sheet is not None else ""

    def describe_fold(self, count: int) -> str:
        """Say in a line what a fold of rows says."""
        return self._folded_words(count)

    def _state_of(self, row: int) -> RowState:
        focused = row == self._focus
        chosen: dict[Side, Span] | None = None
        if focused and self._singled and self._singled[0] == row:
            chosen = dict(self._singled[1])
        elif focused and self._edit is not None and self._edit != WHOLE_ROW and self.sheet:
            found = self.sheet.edits(row)
            if found and self._edit < len(found.edits):
                edit = found.edits[self._edit]
                chosen = {side: span for side in Side if (span := edit.side(side)) is not None}
        if self._hit and self.sheet and row == self.sheet.row_of(self._hit.side, self._hit.span.start):
            chosen = {self._hit.side: self._hit.span}
        over = self._pointer.over()
        selection, caret = self._selection, self._caret
        return RowState(
            focused=focused,
            keyboard=focused and self.hasFocus(),
            flashed=row == self._flashed,
            selection=(selection.side, selection.span) if selection and selection.span else None,
            pointed=over[1] if over else None,
            chosen=chosen,
            marked=self._mark.spans(self.sheet) or None,
            answers=self._mark.answers,
            caret=caret if caret and self.sheet and row == self.sheet.row_of(*caret) else None,
            found=self._hits_in(row),
        )

    # What is looked for

    @property
    def search(self) -> Search | None:
        """What is looked for and marked as found."""
        return self._search

    def set_hits(self, search: Search | None, hit: Hit | None) -> None:
        """Mark what a search has found, and the hit that was gone to."""
        self._search, self._hit = search, hit
        self.viewport().update()
        self.hits_changed.emit()

    def show_hit(self, hit: Hit) -> None:
        """Put the row of a hit into focus, and the line that it stands in where the eye rests."""
        if self.sheet is None or self._page is None:
            return
        row = self.sheet.row_of(hit.side, hit.span.start)
        self.set_side(hit.side)
        self._go(row, None)
        self._show_line(row, hit.side, hit.span)

    def show_words(self, row: int, words: Mapping[Side, Span], edit: int | None = None) -> None:
        """Put a row into focus with a box around some of its words, and their line where the eye rests.

        With the index of an edit the ways from word to word go on from there.
        """
        if self._page is None or not 0 <= row < len(self._page.sheet):
            return
        self._go(row, edit)
        self._singled = (row, words) if words else None
        self.update_rows((row,))
        for side, span in tuple(words.items())[:1]:
            self._show_line(row, side, span)

    def _show_line(self, row: int, side: Side, span: Span) -> None:
        """In a tall row, bring a line of it to where the eye rests."""
        if self._page is None or self._page.visible.item_of(row) < 0:
            return
        inside = self._page.top_of_words(row, side, span)
        if inside and self._page.height_of(row) > 0.6 * self.viewport().height():
            self._show_part(row, inside)

    def set_focus_row(self, row: int, edit: int | None = None) -> None:
        """Put a row into focus, and one of its edits if it was gone to; nothing scrolls."""
        if row != self._focus or edit is not None:
            self._singled = None
        super().set_focus_row(row, edit)

    def _hits_in(self, row: int) -> dict[Side, list[Span]] | None:
        if not self._search or not self.sheet:
            return None
        shown = self.sheet.row(row)
        return {side: self._search.within(side, cell.span) if (cell := shown.cell(side)) else [] for side in Side}

    # Keys

    def event(self, event: QEvent) -> bool:
        """Take Escape before the window does, which may close by it, while it clears what is singled out."""
        if event.type() is QEvent.Type.ShortcutOverride and self.is_singled_out and claims_escape(event):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select and move the caret by the keys that do so in text; scroll by those that scroll everywhere."""
        if self._moves_caret(event) or (event.key() == Qt.Key.Key_Escape and self.clear_selection()):
            return
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        then = self._keys(ctrl=ctrl, plain=plain, shift=shift).get(Qt.Key(event.key()))
        if then is None:
            event.ignore()
        else:
            then()

    def _keys(self, *, ctrl: bool, plain: bool, shift: bool) -> dict[Qt.Key, Callable[[], object]]:
        leaf = self.leaf
        ends: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Home: lambda: self.show_row(0, 0),
            Qt.Key.Key_End: self.scroll_to_end,
        }
        if ctrl:
            return ends
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
            Qt.Key.Key_Return: lambda: self.open_fold(self._focus),
            Qt.Key.Key_Enter: lambda: self.open_fold(self._focus),
        }

    # Menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu, by the mouse or by its key."""
        page = self._page
        if page is None:
            return
        by_mouse = event.reason() is event.Reason.Mouse
        hit = page.hit(event.pos().toPointF()) if by_mouse else None
        row = hit.row if hit else -1 if by_mouse else self._focus
        side = hit.side if hit else self._side
        letter = hit.cell.letter_at(event.pos().toPointF() - hit.origin) if hit and hit.cell else None
        self._asked = (row, side, letter) if letter is not None else None if by_mouse else self._word_at_hand()
        if hit:
            self.set_focus_row(row)
            self.set_side(side)
        self.context_menu_wanted.emit(event.globalPos(), row, side)

    def _word_at_hand(self) -> tuple[int, Side, int] | None:
        """Return where a word stands that the reader marked or went to last: its row, its side, its first letter."""
        if self._mark.pair is not None and self.sheet is not None:
            pair = self._mark.pair
            return self.sheet.row_of(pair.side, pair.word.start), pair.side, pair.word.start
        chosen = self._state_of(self._focus).chosen or {} if self._focus >= 0 else {}
        return next(((self._focus, side, span.start) for side, span in chosen.items()), None)

    def words_asked(self) -> tuple[str, str] | None:
        """Return the words that stand for each other where the last menu was asked for, left and right."""
        return self.sheet.exchange(*self._asked) if self.sheet is not None and self._asked else None


def _carried(side: Side, offset: int, old: Sheet | None, new: Sheet | None) -> int:
    """Return where a code point of one sheet's text is in another's, where that was read again."""
    if old is None or new is None:
        return offset
    return carry(old.document(side), new.document(side), offset)


def _carried_place(place: Place | None, old: Sheet | None, new: Sheet | None) -> Place | None:
    """Return the place of the same words in another sheet, on both sides where each scrolls alone."""
    if place is None:
        return None
    beside = _carried_place(place.beside, old, new)
    return replace(place, offset=_carried(place.side, place.offset, old, new), beside=beside)


def _says_something_else(old: Sheet | None, new: Sheet | None) -> bool:
    """Whether a text of the one sheet is another in the other, so that what was singled out means nothing there."""
    return old is not None and new is not None and any(old.document(s).text != new.document(s).text for s in Side)


def _has_changed_sides(old: Sheet | None, new: Sheet | None) -> bool:
    """Whether the left document of one sheet is the right one of another, and no longer the left one."""
    if old is None or new is None:
        return False
    left, right = old.document(Side.LEFT), old.document(Side.RIGHT)
    return left is not right and left is new.document(Side.RIGHT) and right is new.document(Side.LEFT)
