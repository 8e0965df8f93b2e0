"""Documents for the tests of finding: one paragraph a line, one sentence a paragraph unless told otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.core.document import Document, ParagraphKind, Source, build_document
from viewer.core.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.core.alignment import Alignment


def document(sentences: Iterable[str]) -> Document:
    """Build a document of these sentences, one a line; none may be blank."""
    return of_paragraphs([sentence] for sentence in sentences)


def of_paragraphs(paragraphs: Iterable[Iterable[str]]) -> Document:
    """Build a document of paragraphs of sentences, a space between them; none may be blank or without a sentence."""
    text = ""
    blocks = []
    for paragraph in paragraphs:
        start, spans = len(text), []
        for sentence in paragraph:
            spans.append(Span(len(text), len(text) + len(sentence)))
            text += sentence + " "
        text = text[:-1] + "\n"
        blocks.append((Span(start, len(text) - 1), ParagraphKind.BODY, spans))
    return build_document("a text", text, blocks, Source(None, "", "utf-8"))


def shapes(alignment: Alignment) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The beads as tuples of sentence indices."""
    return [(tuple(bead.left), tuple(bead.right)) for bead in alignment.beads]


def mirrored(alignment: Alignment) -> tuple[list[tuple[object, ...]], set[tuple[object, ...]]]:
    """The alignment with its sides exchanged, as plain values."""
    return (
        [(bead.right, bead.left, bead.score, bead.pinned) for bead in alignment.beads],
        {(move.right, move.left, move.similarity) for move in alignment.moves},
    )


def plain(alignment: Alignment) -> tuple[list[tuple[object, ...]], set[tuple[object, ...]]]:
    """The alignment as plain values, to be compared with a mirrored one."""
    return (
        [(bead.left, bead.right, bead.score, bead.pinned) for bead in alignment.beads],
        {(move.left, move.right, move.similarity) for move in alignment.moves},
    )
