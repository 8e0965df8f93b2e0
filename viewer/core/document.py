"""A document as it was read: one text, its paragraphs and sentences as spans into it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from viewer.core.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable


class Side(StrEnum):
    """Left or right: two variants of one document, neither of which is the original."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Side:
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class ParagraphKind(StrEnum):
    """What a block of a document is, as far as its format tells."""

    BODY = "body"
    HEADING = "heading"
    LIST_ITEM = "list item"
    QUOTATION = "quotation"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its code points in the document's text, without white space around it, and its paragraph's index."""

    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its code points in the document's text, its sentences as a range of indices, and its kind."""

    span: Span
    sentences: Span
    kind: ParagraphKind = ParagraphKind.BODY


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document came from.

    `path` is None for text pasted from the clipboard; `sha256` is of the bytes read; `encoding` a name that Python's
    codecs know; `format` a short name such as "text" or "markdown"; `remarks` are sentences for the reader about what
    was done while reading (characters replaced, lines joined).
    """

    path: str | None
    sha256: str
    encoding: str
    format: str = "text"
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Document:
    """One variant: `text` with its paragraphs and sentences in order.

    Every sentence lies in its paragraph, paragraphs and sentences do not overlap, and what lies between them is white
    space (or markup that the reader left out of every sentence). Offsets are code points of `text`.
    """

    title: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    source: Source

    def sentence_text(self, index: int) -> str:
        """Return the text of one sentence."""
        return self.sentences[index].span.of(self.text)

    def extent(self, sentences: Span) -> Span:
        """Return the code points from the first to the last of a range of sentences; empty for an empty range."""
        if not sentences:
            at = self.sentences[sentences.start - 1].span.end if sentences.start else 0
            return Span(at, at)
        return self.sentences[sentences.start].span.join(self.sentences[sentences.end - 1].span)

    @cached_property
    def word_count(self) -> int:
        """Number of words, as white space separates them (each character of Han, Kana or Hangul-free scripts apart)."""
        return count_words(self.text)


def count_words(text: str) -> int:
    """Count words for the reader: runs between white space that hold a letter or digit; Han and Kana count singly."""
    total = 0
    for chunk in text.split():
        if chunk.isascii():
            total += any(map(str.isalnum, chunk))
            continue
        wide = sum(_counts_singly(character) for character in chunk)
        total += wide or any(map(str.isalnum, chunk))
    return total


def _counts_singly(character: str) -> bool:
    point = ord(character)
    return (
        0x3040 <= point <= 0x30FF
        or 0x3400 <= point <= 0x9FFF
        or 0xF900 <= point <= 0xFAFF
        or 0x20000 <= point < 0x40000
    )


def build_document(
    title: str, text: str, blocks: Iterable[tuple[Span, ParagraphKind, Iterable[Span]]], source: Source
) -> Document:
    """Build a document from blocks in order: (span, kind, spans of its sentences); blocks without a sentence vanish.

    Raises ValueError where spans overlap, leave their block, or are out of order.
    """
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    end = 0
    for span, kind, parts in blocks:
        first = len(sentences)
        for part in parts:
            if part.start < end or not part or not span.contains(part):
                raise ValueError(f"sentence {part} is out of order or outside its paragraph {span}")
            sentences.append(Sentence(part, len(paragraphs)))
            end = part.end
        if len(sentences) > first:
            paragraphs.append(Paragraph(span, Span(first, len(sentences)), kind))
        end = max(end, span.end)
    if end > len(text):
        raise ValueError("a paragraph ends behind the text")
    return Document(title, text, tuple(paragraphs), tuple(sentences), source)
