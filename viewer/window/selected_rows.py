"""Rows with text that is singled out: what is selected, by mouse and keys, and the word that the reader is at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QGuiApplication

from viewer.core.span import Span
from viewer.window.accessible_view import announce_caret, announce_text
from viewer.window.caret import (
    LineWalk,
    Motion,
    Reach,
    ends_of,
    line_end,
    motion_of,
    out_of_fold,
    runs_leftwards,
    step_letter,
    step_word,
)
from viewer.window.clipboard import clip_selection, clip_unit
from viewer.window.selection import Selection, caret_at, plain_text, whole
from viewer.window.walked_rows import WalkedRows
from viewer.window.word_pair import WordMark

if TYPE_CHECKING:
    from PySide6.QtGui import QClipboard, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from viewer.core.document import Side
    from viewer.window.page import Page
    from viewer.window.word_pair import WordPair


_CALM = 250  # milliseconds without a further stretch before what is selected is said aloud
_SAID = 300  # letters of it


class SelectedRows(WalkedRows):
    """Rows of which a stretch of one side may be selected, and a word be marked together with its counterpart."""

    selection_changed = Signal(bool)  # whether anything is selected
    caret_moved = Signal()  # ... or what is selected is another stretch
    word_marked = Signal(str)  # a line that says what stands for what, empty where no word is marked any more
    browsing_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection: Selection | None = None
        self._browses = False
        self._mark = WordMark()
        self._lines = LineWalk()
        self._say_timer = self._make_timer(_CALM, self._say_selection)
        self.caret_moved.connect(self._tell_caret)

    # What is selected

    @property
    def selection(self) -> Selection | None:
        """What is selected, or where a selection would begin."""
        return self._selection

    def select(self, selection: Selection | None) -> None:
        """Select a stretch of one side, or nothing."""
        had = bool(self._selection and self._selection.span)
        moved, pair = selection != self._selection, self._mark.pair
        self._selection = selection
        self._lines.forget()
        self._mark.follow(self.sheet, selection)
        self.viewport().update()
        if pair and self._mark.pair is None:
            self.word_marked.emit("")
        has = bool(selection and selection.span)
        if has != had:
            self.selection_changed.emit(has)
        if moved:
            self.caret_moved.emit()
            if QAccessible.isActive():
                self._say_timer.start()

    def select_all(self) -> None:
        """Select everything on the side in focus."""
        if self.sheet is not None:
            self.select(whole(self.sheet.document(self._side), self._side))

    def selected_text(self) -> str:
        """Return the selected text as it stands in its document, paragraphs separated by blank lines."""
        if self.sheet is None or not self._selection:
            return ""
        return plain_text(self.sheet.document(self._selection.side), self._selection.span)

    def copy(self) -> bool:
        """Put the selected text on the clipboard, as it stands and with its marks; return whether there was any."""
        data = clip_selection(self.sheet, self._selection) if self.sheet is not None and self._selection else None
        if data is not None:
            QGuiApplication.clipboard().setMimeData(data)
        return data is not None

    def copy_unit(self) -> bool:
        """Put both sides of the row in focus on the clipboard, as a table; return whether one is in focus."""
        if self.sheet is None or not 0 <= self._focus < len(self.sheet):
            return False
        QGuiApplication.clipboard().setMimeData(clip_unit(self.sheet, self._focus))
        return True

    def offer_selection(self) -> None:
        """Where the desktop has a clipboard for what is selected, put it there."""
        clipboard: QClipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and (text := self.selected_text()):
            clipboard.setText(text, clipboard.Mode.Selection)

    def _tell_caret(self) -> None:
        selection, sheet = self._selection, self.sheet
        if selection is not None and sheet is not None and QAccessible.isActive():
            announce_caret(self, sheet.row_of(selection.side, selection.caret), selection.side)

    def _say_selection(self) -> None:
        selection, sheet = self._selection, self.sheet
        if selection is None or sheet is None or not selection.span:
            return
        begun = Span(selection.span.start, min(selection.span.end, selection.span.start + _SAID))
        text = plain_text(sheet.document(selection.side), begun)
        announce_text(self, self.tr("Selected: {}").format(text))

    # The word that the reader is at

    @property
    def marked_words(self) -> WordPair | None:
        """The word that was clicked on or that the caret stands at, with its counterpart."""
        return self._mark.pair

    def mark_word(self, side: Side, offset: int | None) -> None:
        """Single out the word at a code point of one side, or none, together with what stands for it."""
        self._mark.point(self.sheet, (side, offset) if offset is not None else None)
        self._say_word()

    def _say_word(self) -> None:
        pair, sheet = self._mark.pair, self.sheet
        self.viewport().update()
        self.word_marked.emit(pair.describe(sheet) if pair and sheet is not None else "")

    def _mirror_selection(self) -> None:
        """Follow the documents, which change sides; counterparts are looked for when they have."""
        if self._selection is not None:
            self._selection = replace(self._selection, side=self._selection.side.other)
        self._mark.mirror(self._selection)

    def _look_at_words_again(self) -> None:
        """Find counterparts again, since edits have arrived."""
        before = self._mark.pair
        self._mark.look_again(self.sheet)
        if self._mark.pair != before:
            self._say_word()

    def clear_selection(self) -> bool:
        """Select nothing and mark no word; return whether anything was."""
        had = self.is_singled_out
        if had:
            side = self._selection.side if self._selection else self._side
            self.select(caret_at(side, self._selection.caret) if self._selection and self._browses else None)
            self.mark_word(side, None)
        return had

    @property
    def is_singled_out(self) -> bool:
        """Whether anything is selected or marked that Escape would clear."""
        return bool(self._mark.pair or (self._selection and self._selection.span))

    # The caret

    @property
    def browses_by_caret(self) -> bool:
        """Whether the keys that scroll move a caret instead."""
        return self._browses

    def browse_by_caret(self, wanted: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Let arrow keys move a caret that is shown, or let them scroll."""
        if wanted == self._browses:
            return
        self._browses = wanted
        if wanted:
            self.select(self._begin_selection())
            self._show_caret()
        self.viewport().update()
        self.browsing_changed.emit(wanted)

    def _moves_caret(self, event: QKeyEvent) -> bool:
        """Move the caret, or select by it, where a key does that; return whether it does."""
        wanted = motion_of(event, browsing=self._browses)
        page = self._page
        if wanted is None or page is None or not len(page.visible):
            return False
        selection = self._begin_selection()
        if selection is None:
            return False
        motion, selects = wanted
        lines = self._lines if motion.reach is Reach.LINE else LineWalk()
        offset = self._reach(page, selection, motion, lines)
        self.set_side(selection.side)
        self.select(selection.to_caret(offset) if selects else caret_at(selection.side, offset))
        self._lines = lines
        if not selects:
            self.mark_word(selection.side, offset)
        self._show_caret()
        if selects:
            self.offer_selection()
        return True

    def _begin_selection(self) -> Selection | None:
        """Return the selection to go on from: at the last click, else where the unit being read begins."""
        page, side = self._page, self._side
        if page is None or not len(page.sheet):
            return None
        chosen = self._selection
        if chosen is not None and chosen.side is side and (chosen.span or not self._has_gone_on(chosen)):
            return chosen
        row = max(self.row_being_read, 0)
        for at in (*range(row, len(page.sheet)), *range(row - 1, -1, -1)):
            cell = page.sheet.row(at).cell(side)
            if cell is not None and page.filtered.shows(at):
                return caret_at(side, cell.span.start)
        return None

    def _has_gone_on(self, selection: Selection) -> bool:
        """Whether another row was gone to since a click; without a row in focus none was."""
        return (
            self._focus >= 0
            and self.sheet is not None
            and self._focus != self.sheet.row_of(selection.side, selection.caret)
        )

    def _reach(self, page: Page, selection: Selection, motion: Motion, lines: LineWalk) -> int:
        """Return where a motion leads from the end of the selection that moves; what is folded away is passed over."""
        side, step = selection.side, motion.step
        document = page.sheet.document(side)
        if motion.turns:
            cell = page.sheet.row(page.sheet.row_of(side, selection.caret)).cell(side)
            if cell is not None and runs_leftwards(document.text, cell.span):
                step = 1 if step < 0 else -1
        return out_of_fold(page, side, self._step(page, side, selection.caret, Motion(motion.reach, step), lines), step)

    def _step(self, page: Page, side: Side, offset: int, motion: Motion, lines: LineWalk) -> int:
        """Return the place that lies in reach of an offset."""
        document = page.sheet.document(side)
        step = motion.step
        match motion.reach:
            case Reach.LETTER:
                return step_letter(document, offset, step)
            case Reach.WORD:
                return step_word(document, offset, step)
            case Reach.LINE:
                return lines.step(page, side, offset, step)
            case Reach.LINE_END:
                return line_end(page, side, offset, step)
            case Reach.TEXT_END:
                return ends_of(document)[step > 0]
            case Reach.PAGE:
                for _ in range(max(self.viewport().height() // max(self.line_step, 1) - 2, 1)):
                    offset = lines.step(page, side, offset, step)
                return offset

    def _show_caret(self) -> None:
        """Put the row that the caret stands in into focus, and scroll no more than shows its line."""
        selection, page = self._selection, self._page
        if selection is None or page is None:
            return
        row = page.sheet.row_of(selection.side, selection.caret)
        self.set_focus_row(row)
        item = page.visible.item_of(row)
        cell = page.laid(item).cell(selection.side) if item >= 0 else None
        if cell is None:
            return
        line = cell.line_of(selection.caret)
        inside = page.laid(item).above + cell.line_top(line)
        self.show_line(item, round(inside), round(cell.line_height(line)))

    @property
    def _caret(self) -> tuple[Side, int] | None:
        """Where a caret is painted: while the reader browses by it, in the view that has the keyboard."""
        shown = self._browses and self._selection is not None and self.hasFocus()
        return (self._selection.side, self._selection.caret) if shown and self._selection else None
