"""Two small texts with everything an export has to show."""

from collections.abc import Callable

import pytest

from viewer.core.alignment import Alignment, Bead, Move
from viewer.core.comparison import Comparison, Engine
from viewer.core.document import Document, ParagraphKind, Source, build_document
from viewer.core.span import Span
from viewer.core.worddiff import diff_words
from viewer.sheet.layout import Sheet


def document_of(title: str, *paragraphs: tuple[str, ...]) -> Document:
    text, blocks = "", []
    for sentences in paragraphs:
        text += "\n\n" if text else ""
        spans = []
        for sentence in sentences:
            text += " " if spans else ""
            spans.append(Span(len(text), len(text) + len(sentence)))
            text += sentence
        blocks.append((Span(spans[0].start, spans[-1].end), ParagraphKind.BODY, spans))
    return build_document(title, text, blocks, Source(f"/somewhere/{title}", "ab" * 32, "utf-8"))


def sheet_of(left: Document, right: Document, alignment: Alignment) -> Sheet:
    sheet = Sheet(Comparison(left, right, alignment, Engine.SEMANTIC, "a-model"), {})
    sheet.add(
        [
            (pair, diff_words(left.text, right.text, left.extent(pair.left), right.extent(pair.right)))
            for pair in alignment.pairs()
        ]
    )
    return sheet


@pytest.fixture
def lighthouse() -> Sheet:
    """A pair with a left-only, a right-only, a moved pair, a unit over a paragraph's end, and equal text."""
    left = document_of(
        "old.txt",
        ("The lighthouse",),
        ("Marlowe lit the lamp in 1901.", "It burned oil.", "Nobody climbs there now."),
        ("On Friday the ships came.", "The same line."),
    )
    right = document_of(
        "new.txt",
        ("Nobody climbs there today.",),
        ("Marlove lit the lamp in 1902.",),
        ("It used gas.", "The ships came on Friday."),
        ("The same line.", "An end was added."),
    )
    beads = (
        Bead(Span(0, 1), Span(0, 0), None),
        Bead(Span(1, 1), Span(0, 1), None),
        Bead(Span(1, 3), Span(1, 3), 0.71),
        Bead(Span(3, 4), Span(3, 3), None),
        Bead(Span(4, 5), Span(3, 4), 0.5),
        Bead(Span(5, 6), Span(4, 5), 1.0),
        Bead(Span(6, 6), Span(5, 6), None),
    )
    return sheet_of(left, right, Alignment(beads, (Move(Span(3, 4), Span(0, 1), 0.9),)))


@pytest.fixture
def pair_of() -> Callable[[str, str, str, str], Sheet]:
    """Make a sheet of two texts of one sentence each: titles, then texts."""

    def make(left_title: str, right_title: str, left: str, right: str) -> Sheet:
        bead = Bead(Span(0, 1), Span(0, 1), 0.3)
        return sheet_of(document_of(left_title, (left,)), document_of(right_title, (right,)), Alignment((bead,)))

    return make
