"""File → document: load, recognise, decode, cut into blocks and sentences. A refusal is a sentence for the reader."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.core.document import Source, build_document
from viewer.core.errors import ReadingError
from viewer.core.saying import say
from viewer.core.segmentation import find_sentences
from viewer.core.watch import unwatched
from viewer.core.wrapping import Wrapping
from viewer.reading.decoding import NotTextError, decode, scrub
from viewer.reading.formats import recognise_binary, recognise_text, refusal
from viewer.reading.load import load, name_of
from viewer.reading.plain_text import read_plain_text

if TYPE_CHECKING:
    from viewer.core.document import Document
    from viewer.core.watch import Watch
    from viewer.reading.content import Content

CHARACTERS_LIMIT = 20_000_000
"""Longest text that is read, in code points."""
PARAGRAPHS_LIMIT = 200_000
"""Most paragraphs that are read."""

_TASK = "Reading"


def read_document(
    path: str | os.PathLike[str],
    *,
    title: str | None = None,
    encoding: str | None = None,
    wrapping: Wrapping = Wrapping.AUTO,
    watch: Watch = unwatched,
) -> Document:
    """Read a file as a document.

    `title` replaces the file's name; `encoding` overrides what the bytes tell, `wrapping` what the lines tell. An empty
    file and the null device are empty documents. Raises ReadingError, and what `watch` raises between two steps.
    """
    place = os.fspath(path)
    name = name_of(place)
    data = load(place)
    watch(0, len(data), _TASK)
    binary = recognise_binary(data)
    if binary:
        raise ReadingError(refusal(binary, name))
    try:
        decoded = decode(data, encoding, name)
    except NotTextError as error:
        raise ReadingError(
            say(
                "“{name}” holds binary data, not text. Choose a text document, or save it as plain text (.txt) first.",
                name=name,
            )
        ) from error
    watch(0, len(data), _TASK)
    text = scrub(decoded.text)
    _check_length(name, text)
    found = recognise_text(text, Path(place).suffix.lower())
    if found.read is None:
        raise ReadingError(refusal(found, name))
    content = found.read(text, wrapping)
    source = Source(
        place, hashlib.sha256(data).hexdigest(), decoded.encoding, found.name, (*decoded.remarks, *content.remarks)
    )
    return _document(title if title is not None else name, content, source, watch)


def segment_text(text: str, *, title: str, wrapping: Wrapping = Wrapping.AUTO, watch: Watch = unwatched) -> Document:
    """Make a document of a text that comes from no file, as plain text.

    Raises ReadingError where it is too long, and what `watch` raises between two steps.
    """
    text = scrub(text)
    _check_length(title, text)
    content = read_plain_text(text, wrapping)
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return _document(title, content, Source(None, digest, "utf-8", "text", content.remarks), watch)


def _document(title: str, content: Content, source: Source, watch: Watch) -> Document:
    if len(content.blocks) > PARAGRAPHS_LIMIT:
        raise ReadingError(
            say(
                "“{name}” has {count} paragraphs; a document may have {limit}. Split it into parts and compare those.",
                name=title,
                count=len(content.blocks),
                limit=PARAGRAPHS_LIMIT,
            )
        )
    sentences = find_sentences(content.text, [block.span for block in content.blocks], watch=watch)
    blocks = ((block.span, block.kind, found) for block, found in zip(content.blocks, sentences, strict=True))
    return build_document(title, content.text, blocks, source)


def _check_length(name: str, text: str) -> None:
    if len(text) > CHARACTERS_LIMIT:
        raise ReadingError(
            say(
                "“{name}” has {count} characters; a document may have {limit}. Split it into parts and compare those.",
                name=name,
                count=len(text),
                limit=CHARACTERS_LIMIT,
            )
        )
