"""The caret: how keys move it through one side of a page, letter by letter, by words, lines, pages and to the ends.

Letters are grapheme clusters, in the order in which they are read; towards the end of a text that runs from right to
left leads the key that points left.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Literal

import regex
from PySide6.QtCore import QPointF, Qt

from viewer.core.span import Span
from viewer.core.words import TokenKind, tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from viewer.core.document import Document, Sentence, Side
    from viewer.window.page import Page

_CLUSTER = regex.compile(r"\X")
_NEAR = 2_000  # code points looked at for the end of a word: a sentence may be as long as a book
_KEY = Qt.Key
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Reach(Enum):
    """How far a key moves the caret."""

    LETTER = 1
    WORD = 2
    LINE = 3
    LINE_END = 4
    PAGE = 5
    TEXT_END = 6


@dataclass(frozen=True, slots=True)
class Motion:
    """What a key does to the caret: `turns` says that left and right change where the text runs from right to left."""

    reach: Reach
    step: Literal[1, -1]
    turns: bool = False


_MOTIONS = {
    _KEY.Key_Left: (Motion(Reach.LETTER, -1, turns=True), Motion(Reach.WORD, -1, turns=True)),
    _KEY.Key_Right: (Motion(Reach.LETTER, 1, turns=True), Motion(Reach.WORD, 1, turns=True)),
    _KEY.Key_Up: (Motion(Reach.LINE, -1), None),
    _KEY.Key_Down: (Motion(Reach.LINE, 1), None),
    _KEY.Key_Home: (Motion(Reach.LINE_END, -1), Motion(Reach.TEXT_END, -1)),
    _KEY.Key_End: (Motion(Reach.LINE_END, 1), Motion(Reach.TEXT_END, 1)),
    _KEY.Key_PageUp: (Motion(Reach.PAGE, -1), None),
    _KEY.Key_PageDown: (Motion(Reach.PAGE, 1), None),
}


def motion_of(event: QKeyEvent, *, browsing: bool) -> tuple[Motion, bool] | None:
    """Return how a key moves the caret and whether it selects; None where it does neither.

    With Shift keys select; without, they move the caret only when the reader browses by it, and else scroll.
    """
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    selects = bool(modifiers & _SHIFT)
    if (modifiers & ~(_SHIFT | _CTRL)) != Qt.KeyboardModifier.NoModifier or not (selects or browsing):
        return None
    plain, ctrl = _MOTIONS.get(_KEY(event.key()), (None, None))
    motion = ctrl if modifiers & _CTRL else plain
    return (motion, selects) if motion is not None else None


# In the text


def step_letter(document: Document, offset: int, step: Literal[1, -1]) -> int:
    """Return the end of the letter after an offset, or the beginning of that before; what parts sentences is one."""
    sentences, text = document.sentences, document.text
    if not sentences:
        return offset
    if step > 0:
        index = _sentence_ahead(sentences, offset)
        span = sentences[index].span
        if offset < span.start:
            return span.start
        found = _CLUSTER.match(text, offset)
        return min(found.end(), span.end) if found and offset < span.end else span.end
    index = _sentence_behind(sentences, offset)
    span = sentences[index].span
    if offset > span.end:
        return span.end
    start = _calm_start(text, span.start, offset)
    last = start
    for found in _CLUSTER.finditer(text, start, offset):
        last = found.start()
    return max(min(last, offset), span.start)


def step_word(document: Document, offset: int, step: Literal[1, -1]) -> int:
    """Return the end of the word after an offset, or the beginning of that before."""
    sentences, text = document.sentences, document.text
    if not sentences:
        return offset
    if step > 0:
        index = _sentence_ahead(sentences, offset)
        for sentence in sentences[index : index + 2]:
            start = max(offset, sentence.span.start)
            ends = [
                token.span.end
                for token in tokenise(text, Span(start, max(start, min(sentence.span.end, start + _NEAR))))
                if token.kind is not TokenKind.PUNCTUATION
            ]
            if ends:
                return ends[0]
        return sentences[min(index + 1, len(sentences) - 1)].span.end
    index = _sentence_behind(sentences, offset)
    for sentence in sentences[max(index - 1, 0) : index + 1][::-1]:
        end = min(offset, sentence.span.end)
        start = _calm_start(text, sentence.span.start, end)
        starts = [
            token.span.start
            for token in tokenise(text, Span(start, max(start, end)))
            if token.kind is not TokenKind.PUNCTUATION
        ]
        if starts:
            return starts[-1]
    return sentences[max(index - 1, 0)].span.start


def _sentence_ahead(sentences: Sequence[Sentence], offset: int) -> int:
    """Return the index of the sentence that goes on behind an offset, or the next; the last one at the end."""
    return min(bisect_right(sentences, offset, key=lambda sentence: sentence.span.end), len(sentences) - 1)


def _sentence_behind(sentences: Sequence[Sentence], offset: int) -> int:
    """Return the index of the sentence that begins before an offset; the first one at the beginning."""
    return max(bisect_left(sentences, offset, key=lambda sentence: sentence.span.start) - 1, 0)


def _calm_start(text: str, start: int, end: int) -> int:
    """Return a place not far before an offset where a word begins, or the beginning of the sentence."""
    if end - start <= _NEAR:
        return start
    near = end - _NEAR
    gap = text.find(" ", near, end)
    return gap + 1 if gap >= 0 else near


# On the page


class LineWalk:
    """Moves the caret through the lines of one side; keeps the distance from the left edge from line to line."""

    def __init__(self) -> None:
        self._x: float | None = None

    def forget(self) -> None:
        """Let the next way through lines begin where the caret stands."""
        self._x = None

    def step(self, page: Page, side: Side, offset: int, step: Literal[1, -1]) -> int:
        """Return the nearest place in the line after or before; the end of the text where there is none."""
        item = page.visible.item_of(page.sheet.row_of(side, offset))
        cell = page.laid(item).cell(side) if item >= 0 else None
        if cell is None:
            return offset
        if self._x is None:
            self._x = cell.caret_box(offset, 0.0).x()
        line = cell.line_of(offset) + step
        while not 0 <= line < cell.line_count:
            item += step
            if not 0 <= item < len(page.visible):
                return ends_of(page.sheet.document(side))[step > 0]
            found = page.laid(item).cell(side)
            if found is not None:
                cell = found
                line = 0 if step > 0 else cell.line_count - 1
        reached = cell.offset_at(QPointF(self._x, cell.line_top(line) + cell.line_height(line) / 2))
        return min(max(reached, cell.line_span(line).start), end_of_line(page, side, cell.line_span(line)))


def line_end(page: Page, side: Side, offset: int, step: Literal[1, -1]) -> int:
    """Return where the line that holds an offset begins or ends."""
    item = page.visible.item_of(page.sheet.row_of(side, offset))
    cell = page.laid(item).cell(side) if item >= 0 else None
    if cell is None:
        return offset
    span = cell.line_span(cell.line_of(offset))
    return end_of_line(page, side, span) if step > 0 else span.start


def end_of_line(page: Page, side: Side, line: Span) -> int:
    """Return the end of a line's text; behind it begins the next line."""
    document = page.sheet.document(side)
    end = line.end
    while end > line.start and document.text[end - 1].isspace():
        end -= 1
    whole = ends_of(document)[1]
    # Where no white space parts two lines, the end of one is the beginning of the other.
    goes_on = end == line.end < whole and page.sheet.row_of(side, end) == page.sheet.row_of(side, line.start)
    return max(step_letter(document, end, -1), line.start) if goes_on else end


def out_of_fold(page: Page, side: Side, offset: int, step: Literal[1, -1]) -> int:
    """Return an offset itself where its row is shown, else the nearest end of one that is: after or before it first."""
    row = page.sheet.row_of(side, offset)
    if page.filtered.shows(row):
        return offset
    for onwards in (step, -step):
        at = page.filtered.next_shown(row, 1 if onwards > 0 else -1)
        while at is not None:
            cell = page.sheet.row(at).cell(side)
            if cell is not None:
                end = cell.span.end
                is_own = page.sheet.row_of(side, end) == at  # not where the next unit begins without white space
                last = end if is_own else step_letter(page.sheet.document(side), end, -1)
                return cell.span.start if onwards > 0 else last
            at = page.filtered.next_shown(at + onwards, 1 if onwards > 0 else -1)
    return offset


def ends_of(document: Document) -> tuple[int, int]:
    """Return where the text of a document begins and ends."""
    span = document.extent(Span(0, len(document.sentences)))
    return span.start, span.end


def runs_leftwards(text: str, span: Span) -> bool:
    """Whether a stretch of text is set from right to left, as its first strong letter says."""
    for at in range(span.start, min(span.end, span.start + _NEAR)):
        direction = unicodedata.bidirectional(text[at])
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
