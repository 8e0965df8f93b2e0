"""The word that the reader is at, and what stands for it on the other side: kept until another one is singled out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from viewer.core.document import Side
from viewer.sheet.excerpt import excerpt, isolate
from viewer.window.selection import Grain, grain_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from viewer.core.span import Span
    from viewer.sheet.layout import Sheet
    from viewer.window.selection import Selection

_LONG = 20_000
"""Code points of a unit: in a longer one counterparts of a selection would hold up the pointer that stretches it."""
_LONGEST = 60  # letters of a word, or of the words that answer it, as they are said


@dataclass(frozen=True, slots=True)
class WordPair:
    """A word of one side, and its counterpart; `known` says whether the words of its unit have been compared."""

    side: Side
    word: Span
    answer: Span | None
    known: bool

    @property
    def spans(self) -> Mapping[Side, Span]:
        """The words, side by side; one of them where the other side has none."""
        own = {self.side: self.word}
        return own if self.answer is None else own | {self.side.other: self.answer}

    def describe(self, sheet: Sheet) -> str:
        """Say in a line what stands for what."""
        words = {side: isolate(excerpt(sheet.document(side).text, s, _LONGEST)) for side, s in self.spans.items()}
        if self.answer is not None:
            text = QCoreApplication.translate("word_pair", "“{}” on the left, “{}” on the right")
            return text.format(words[Side.LEFT], words[Side.RIGHT])
        if not self.known:
            text = QCoreApplication.translate("word_pair", "“{}”: its words have not been compared yet")
        elif self.side is Side.LEFT:
            text = QCoreApplication.translate("word_pair", "“{}” has no counterpart on the right")
        else:
            text = QCoreApplication.translate("word_pair", "“{}” has no counterpart on the left")
        return text.format(words[self.side])


def pair_at(sheet: Sheet, side: Side, offset: int) -> WordPair | None:
    """Return the word at a code point of one side with its counterpart; None where there is no word."""
    document = sheet.document(side)
    word = grain_at(document, offset, Grain.WORD)
    if not word:
        return None
    row = sheet.row_of(side, word.start)
    found = sheet.counterpart(row, side, offset if offset in word else word.start)
    if found is not None:
        return WordPair(side, *found, known=True)
    return WordPair(side, word, None, known=sheet.pair(row) is None)


class WordMark:
    """What of both sides is singled out in a view: a word with its counterpart, and what answers selected words."""

    def __init__(self) -> None:
        self._place: tuple[Side, int] | None = None
        self._selection: Selection | None = None
        self.pair: WordPair | None = None
        self.answers: tuple[Side, tuple[Span, ...]] | None = None

    def point(self, sheet: Sheet | None, place: tuple[Side, int] | None) -> None:
        """Single out the word at a code point of one side, or none."""
        self._place = place
        self.look_again(sheet)

    def follow(self, sheet: Sheet | None, selection: Selection | None) -> None:
        """Take note of what is selected; a word stays singled out while nothing, or it alone, is selected."""
        self._selection = selection
        if self.pair and (selection is None or (selection.span and not self.pair.word.contains(selection.span))):
            self._place = None
        self.look_again(sheet)

    def mirror(self, selection: Selection | None) -> None:
        """Follow the documents, which change sides."""
        self._place = (self._place[0].other, self._place[1]) if self._place else None
        self._selection = selection

    def look_again(self, sheet: Sheet | None) -> None:
        """Find the counterparts again, since other words may answer now."""
        self.pair = pair_at(sheet, *self._place) if sheet is not None and self._place else None
        self.answers = _answers(sheet, self._selection) if sheet is not None and self._selection else None

    def spans(self, sheet: Sheet | None) -> Mapping[Side, Span]:
        """Return the words that get a box: a selected one needs none of its own."""
        if self.pair is None or sheet is None:
            return {}
        selected = self._selection is not None and bool(self._selection.span)
        return {side: span for side, span in self.pair.spans.items() if not (selected and side is self.pair.side)}


def _answers(sheet: Sheet, selection: Selection) -> tuple[Side, tuple[Span, ...]] | None:
    """Return what stands for selected words; None where more than one unit is selected, or of one that is very long."""
    span, side = selection.span, selection.side
    if not span or not sheet.document(side).sentences:
        return None
    row = sheet.row_of(side, span.start)
    cell = sheet.row(row).cell(side)
    if row != sheet.row_of(side, span.end - 1) or cell is None or len(cell.span) > _LONG:
        return None
    return side.other, sheet.answers(row, side, span)
