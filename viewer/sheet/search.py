"""Finding words in both documents: every place where a query stands, and the order in which a reader walks them."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from viewer.core.document import Side
from viewer.core.span import Span
from viewer.sheet.expressions import Expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.core.comparison import Comparison
    from viewer.core.document import Document

_ALIKE = {'"': "“”„‟«»″〝〞＂", "'": "‘’‚‛‹›′ʼ＇`´", "-": "‐‑‒–—―−－", "σ": "ς"}
"""Signs that are found whichever of them is typed."""

_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: words as they are typed, or a regular expression.

    Without `expression`, white space stands for white space of any kind and length, line ends included, and quotation
    marks and dashes of one kind for those of the others. `whole_words` finds nothing that begins or ends within a word.
    """

    text: str
    case: bool = False
    whole_words: bool = False
    expression: bool = False

    def __bool__(self) -> bool:
        return bool(self.text.strip()) or (self.expression and bool(self.text))


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A place where the query stands, in code points of one side's document."""

    side: Side
    span: Span


class Haystack:
    """A document, ready to be searched again and again."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def _levelled(self) -> str:
        text = self.document.text
        return text if text.isascii() else _level(text)

    @cached_property
    def _small(self) -> str:
        return _small(self._levelled)

    def text(self, query: Query) -> str:
        """Return the text that a query is looked for in: as long as the document's, code point for code point."""
        if query.expression:
            return self.document.text
        return self._levelled if query.case else self._small


class Search:
    """All hits of a query in two documents, found step by step.

    Raises ExpressionError where the query is an expression that cannot be read.
    """

    def __init__(self, haystacks: tuple[Haystack, Haystack], query: Query) -> None:
        self.query = query
        self.is_complete = False
        self._haystacks = dict(zip(Side, haystacks, strict=True))
        self._starts = {side: array("l") for side in Side}
        self._ends = {side: array("l") for side in Side}
        self._pattern = None if query.expression else _pattern_of(query)
        self._expression = Expression(query.text, case=query.case) if query.expression else None
        if self._expression and query.whole_words:
            self._expression = Expression(rf"\b(?:{query.text})\b", case=query.case)

    def steps(self) -> Iterator[None]:
        """Search; each step is a paragraph. Raises ExpressionError where the expression takes too long."""
        if self.query:
            for side, haystack in self._haystacks.items():
                text = haystack.text(self.query)
                for paragraph in haystack.document.paragraphs:
                    self._search(side, haystack.document, paragraph.sentences, text)
                    yield
        self.is_complete = True

    def _search(self, side: Side, document: Document, sentences: Span, text: str) -> None:
        """Search the text of a paragraph's sentences, beside which nothing is shown."""
        extent = document.extent(sentences)
        starts, ends = self._starts[side], self._ends[side]
        if self._pattern is not None:
            for match in self._pattern.finditer(text, extent.start, extent.end):
                starts.append(match.start())
                ends.append(match.end())
        elif self._expression is not None:
            for span in self._expression.spans(extent.of(text)):
                starts.append(span.start + extent.start)
                ends.append(span.end + extent.start)

    # What was found

    def meets(self, rows: Span, comparison: Comparison) -> bool:
        """Whether any hit begins in some rows of the comparison."""
        ends = rows.start, rows.end
        starts = (bisect_left(self._starts[side], _start_of(comparison, side, at)) for side in Side for at in ends)
        left, left_end, right, right_end = starts
        return left < left_end or right < right_end

    def __len__(self) -> int:
        return sum(map(len, self._starts.values()))

    def within(self, side: Side, span: Span) -> list[Span]:
        """Return the hits that touch a stretch of one side."""
        first = bisect_right(self._ends[side], span.start)
        last = bisect_left(self._starts[side], span.end)
        return [Span(self._starts[side][at], self._ends[side][at]) for at in range(first, last)]

    def touches(self, side: Side, span: Span) -> bool:
        """Whether any hit touches a stretch of one side."""
        first = bisect_right(self._ends[side], span.start)
        return first < len(self._starts[side]) and self._starts[side][first] < span.end

    def rank(self, hit: Hit, comparison: Comparison) -> int:
        """Return how many hits a reader meets before one: unit by unit, in a unit the left side first."""
        own = bisect_left(self._starts[hit.side], hit.span.start)
        row = _row_of(comparison, hit.side, hit.span.start)
        # Of the other side comes first: for the left all earlier units, for the right those and this unit too.
        bound = _start_of(comparison, hit.side.other, row + (hit.side is Side.RIGHT))
        return own + bisect_left(self._starts[hit.side.other], bound)

    def at(self, rank: int, comparison: Comparison) -> Hit:
        """Return the hit that a reader meets after `rank` others. Raises IndexError where there are fewer."""
        if not 0 <= rank < len(self):
            raise IndexError(rank)
        for side in Side:
            starts = self._starts[side]
            found = bisect_left(range(len(starts)), rank, key=lambda at: self.rank(self._hit(side, at), comparison))
            if found < len(starts) and self.rank(self._hit(side, found), comparison) == rank:
                return self._hit(side, found)
        raise AssertionError(rank)

    def rank_from(self, row: int, comparison: Comparison) -> int:
        """Return how many hits stand before a row of the comparison."""
        return sum(bisect_left(self._starts[side], _start_of(comparison, side, row)) for side in Side)

    def _hit(self, side: Side, at: int) -> Hit:
        return Hit(side, Span(self._starts[side][at], self._ends[side][at]))


def _row_of(comparison: Comparison, side: Side, offset: int) -> int:
    sentences = comparison.document(side).sentences
    at = bisect_right(sentences, offset, key=lambda sentence: sentence.span.start) - 1
    return comparison.alignment.bead_of(side, max(at, 0))


def _start_of(comparison: Comparison, side: Side, row: int) -> int:
    """Return where the text of a row and all after it begins on a side."""
    beads, document = comparison.alignment.beads, comparison.document(side)
    first = beads[row].side(side).start if row < len(beads) else len(document.sentences)
    return document.sentences[first].span.start if first < len(document.sentences) else len(document.text)


def _pattern_of(query: Query) -> re.Pattern[str]:
    """Return the pattern of a query of plain words, for a text that is levelled as the query is."""
    forms = dict.fromkeys(unicodedata.normalize(form, query.text) for form in ("NFC", "NFD"))
    forms = dict.fromkeys((query.text, *forms))
    levelled = dict.fromkeys(_level(form) if query.case else _small(_level(form)) for form in forms)
    return re.compile("|".join(_spaced(form, whole=query.whole_words) for form in levelled))


def _spaced(text: str, *, whole: bool) -> str:
    written = r"\s+".join(map(re.escape, re.split(r"\s+", text)))
    if not whole or not text:
        return written
    if _WORD.match(text[0]):
        # Looking back from behind the first letter, so that the search still leaps from one such letter to the next.
        first = re.escape(text[0])
        written = rf"{first}(?<!\w{first}){written[len(first) :]}"
    return rf"{written}(?!\w)" if _WORD.match(text[-1]) else written


def _level(text: str) -> str:
    """Make signs that are found alike equal, code point for code point."""
    for sign, others in _ALIKE.items():
        for other in others:
            if other in text:
                text = text.replace(other, sign)
    return text


def _small(text: str) -> str:
    """Make letters small, code point for code point."""
    small = text.lower()
    if len(small) != len(text):  # a few letters become two
        small = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return small if small.isascii() else small.replace("ς", "σ")
