"""Selected text: a stretch of one document, taken letter by letter, word by word or sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from viewer.core.span import Span
from viewer.core.words import tokenise

if TYPE_CHECKING:
    from viewer.core.document import Document, Side

_LINE_ENDS = re.compile(r"[^\S\n]*(?:\r\n|\r|\n)\s*")


class Grain(Enum):
    """What a selection grows by."""

    LETTER = 1
    WORD = 2
    SENTENCE = 3


@dataclass(frozen=True, slots=True)
class Selection:
    """Code points of one side: `origin` is what was clicked first and stays selected, `span` is the whole."""

    side: Side
    origin: Span
    span: Span
    grain: Grain = Grain.LETTER

    @property
    def caret(self) -> int:
        """The end that moves, where a stretch by keys goes on."""
        return self.span.start if self.span.start < self.origin.start else self.span.end

    @property
    def anchor(self) -> int:
        """The end that stays."""
        return self.origin.end if self.span.start < self.origin.start else self.origin.start

    def to(self, document: Document, offset: int) -> Selection:
        """Return the selection stretched from its origin to an offset, by its grain."""
        reached = grain_at(document, offset, self.grain)
        return Selection(self.side, self.origin, self.origin.join(reached), self.grain)

    def to_caret(self, offset: int) -> Selection:
        """Return the selection from the end that stays to an offset, letter by letter."""
        at = self.anchor
        return Selection(self.side, Span(at, at), Span(min(at, offset), max(at, offset)))


def begin(document: Document, side: Side, offset: int, grain: Grain) -> Selection:
    """Return the selection that a click makes: empty, a word or a sentence."""
    origin = grain_at(document, offset, grain)
    return Selection(side, origin, origin, grain)


def grain_at(document: Document, offset: int, grain: Grain) -> Span:
    """Return the word or sentence at an offset; empty for letters, and between words or sentences."""
    empty = Span(offset, offset)
    if grain is Grain.LETTER or not document.sentences:
        return empty
    index = max(bisect_right(document.sentences, offset, key=lambda sentence: sentence.span.start) - 1, 0)
    sentence = document.sentences[index].span
    if not sentence.start <= offset <= sentence.end:
        return empty
    if grain is Grain.SENTENCE:
        return sentence
    tokens = tokenise(document.text, sentence)
    # A click right behind the last letter of a word means that word.
    return next(
        (token.span for inside in (True, False) for token in tokens if _meets(token.span, offset, inside=inside)), empty
    )


def _meets(span: Span, offset: int, *, inside: bool) -> bool:
    return offset in span if inside else span.end == offset


def caret_at(side: Side, offset: int) -> Selection:
    """Return an empty selection, from which one may begin."""
    return Selection(side, Span(offset, offset), Span(offset, offset))


def whole(document: Document, side: Side) -> Selection:
    """Return everything of a side, from its first sentence to its last."""
    span = document.extent(Span(0, len(document.sentences)))
    return Selection(side, span, span)


def plain_text(document: Document, span: Span) -> str:
    """Return the text of a span as it stands in the document: a line each paragraph, blank lines between them."""
    first = max(bisect_right(document.paragraphs, span.start, key=lambda paragraph: paragraph.span.start) - 1, 0)
    parts: list[str] = []
    for paragraph in document.paragraphs[first:]:
        if paragraph.span.start >= span.end:
            break
        part = paragraph.span.intersect(span)
        if part:
            parts.append(_LINE_ENDS.sub(" ", part.of(document.text)))
    return "\n\n".join(parts)
