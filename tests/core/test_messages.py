from __future__ import annotations

import dataclasses
import json
import struct
import typing
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core import messages
from viewer.core.alignment import Alignment, Bead, Move, Pair
from viewer.core.comparison import Engine
from viewer.core.document import Document, Paragraph, ParagraphKind, Sentence, Side, Source, build_document
from viewer.core.edits import Edit, EditClass, Operation, PairEdits
from viewer.core.grade import Finding, FindingKind, Strength
from viewer.core.messages import (
    FRAME_LIMIT,
    AlignmentEnd,
    BeadsPart,
    BlocksPart,
    Cancel,
    Compare,
    DiffWords,
    DocumentAssembler,
    DocumentEnd,
    DocumentHead,
    Failed,
    FrameReader,
    Message,
    PinsPart,
    TextPart,
    alignment_parts,
    compare_parts,
    decode,
    diff_parts,
    document_parts,
    encode,
    frame,
)
from viewer.core.packed_edits import PackedEdits
from viewer.core.span import Span
from viewer.core.wrapping import Wrapping

numbers = st.integers(0, 2**31 - 1)
texts = st.text(st.characters(exclude_categories=()), max_size=60)  # lone surrogates too: a file's name may hold them
spans = st.tuples(numbers, numbers).map(lambda pair: Span(*sorted(pair)))
pairs = st.builds(Pair, spans, spans)
sources = st.builds(Source, st.none() | texts, texts, texts, texts, st.lists(texts, max_size=3).map(tuple))
edits = st.builds(
    Edit,
    st.sampled_from(Operation),
    st.none() | spans,
    st.none() | spans,
    st.integers(0, 511).map(EditClass),
    st.none() | numbers,
)
findings = st.builds(
    Finding, st.sampled_from(FindingKind), st.sampled_from(Strength), spans, st.none() | spans
).flatmap(lambda finding: st.sampled_from((finding, finding.mirrored())))
found = st.builds(
    PairEdits, st.lists(edits, max_size=5).map(tuple), st.booleans(), st.lists(findings, max_size=3).map(tuple)
)
beads = st.builds(Bead, spans, spans, st.none() | st.floats(0, 1), st.booleans())

moves = st.builds(Move, spans, spans, st.floats(0, 1))

FIELDS: dict[object, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: numbers,
    str: texts,
    str | None: st.none() | texts,
    float | None: st.none() | st.floats(0, 1e9),
    Side: st.sampled_from(Side),
    Engine: st.sampled_from(Engine),
    Wrapping: st.sampled_from(Wrapping),
    Source: sources,
    tuple[Bead, ...]: st.lists(beads, max_size=4).map(tuple),
    tuple[Move, ...]: st.lists(moves, max_size=4).map(tuple),
    tuple[Pair, ...]: st.lists(pairs, max_size=4).map(tuple),
    tuple[Paragraph, ...]: st.lists(st.builds(Paragraph, spans, spans, st.sampled_from(ParagraphKind)), max_size=4).map(
        tuple
    ),
    tuple[Sentence, ...]: st.lists(st.builds(Sentence, spans, numbers), max_size=4).map(tuple),
    tuple[tuple[Pair, PairEdits | PackedEdits], ...]: st.lists(
        st.tuples(pairs, found.map(PackedEdits.of)), max_size=3
    ).map(tuple),
}


def of_kind(kind: type[Message]) -> st.SearchStrategy[Message]:
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{field.name: FIELDS[hints[field.name]] for field in dataclasses.fields(kind)})


any_message = st.one_of(*(of_kind(kind) for kind, _ in messages._KINDS.values()))


@given(any_message)
def test_every_message_comes_out_as_it_went_in(message: Message) -> None:
    (payload,) = FrameReader().feed(encode(message))
    assert decode(payload) == message
    assert frame(payload) == encode(message)


@given(st.lists(any_message, max_size=6), st.lists(st.integers(0, 600), max_size=8))
def test_frames_are_found_however_the_stream_is_chopped(sent: list[Message], cuts: list[int]) -> None:
    stream = b"".join(map(encode, sent))
    reader, at, received = FrameReader(), 0, []
    for cut in (*sorted(cuts), len(stream)):
        received += [decode(payload) for payload in reader.feed(stream[at:cut])]
        at = max(at, cut)
    assert received == sent


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"1",
        b"null",
        b'"Cancel"',
        b"{}",
        b'{"kind":"Nonsense"}',
        b'{"kind":["Cancel"]}',
        b'{"kind":"Cancel"}',
        b'{"kind":"Cancel","request":1,"more":2}',
        b'{"kind":"Read","request":1,"side":"middle","path":"a"}',
        b'{"kind":"BeadsPart","request":1,"beads":[1,2]}',
        b'{"kind":"BeadsPart","request":1,"beads":[4,2,0,1,0.5,0]}',
        b'{"kind":"BeadsPart","request":1,"beads":7}',
    ],
)
def test_what_is_no_message_is_refused(payload: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json, unicode and our own: all are ValueErrors
        decode(payload)


def test_a_stream_without_frames_is_refused_before_it_is_kept() -> None:
    with pytest.raises(ValueError, match="no frames"):
        list(FrameReader().feed(b"Traceback (most recent call last):"))


def test_a_message_over_the_limit_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        encode(TextPart(1, "x" * FRAME_LIMIT))


def test_frames_say_their_length_in_four_bytes_and_then_json() -> None:
    sent = encode(Cancel(7))
    assert struct.unpack(">I", sent[:4]) == (len(sent) - 4,)
    assert json.loads(sent[4:]) == {"kind": "Cancel", "request": 7}


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document with random paragraphs and sentences of one letter and more."""
    blocks, at = [], 0
    for lengths in draw(st.lists(st.lists(st.integers(1, 4), min_size=1, max_size=4), max_size=6)):
        start, sentences = at, []
        for length in lengths:
            sentences.append(Span(at, at + length))
            at += length + draw(st.integers(0, 2))
        blocks.append((Span(start, at), draw(st.sampled_from(ParagraphKind)), sentences))
    text = draw(st.text(min_size=at, max_size=at))
    return build_document(draw(texts), text, blocks, draw(sources))


def assemble(parts: list[Message]) -> Document:
    head, *middle, end = parts
    assert isinstance(head, DocumentHead)
    assert isinstance(end, DocumentEnd)
    assembler = DocumentAssembler(head)
    for part in middle:
        assert isinstance(part, TextPart | BlocksPart)
        assembler.add(part)
    return assembler.finish()


@given(documents(), st.integers(1, 3), st.integers(1, 5))
def test_a_document_goes_over_in_parts(document: Document, blocks: int, text: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(messages, "_BLOCKS_PART", blocks)
        patch.setattr(messages, "_TEXT_PART", text)
        parts = [decode(encode(part)[4:]) for part in document_parts(4, Side.RIGHT, document)]
    assert all(part.request == 4 for part in parts)
    assert assemble(parts) == document


def test_parts_fit_a_frame_even_at_their_worst() -> None:
    control = "\x01" * 100_000  # six bytes each in JSON
    high = [Span(2_000_000_000 + i, 2_000_000_001 + i) for i in range(0, 20_000, 2)]
    document = dataclasses.replace(
        build_document("", control, [], Source(None, "", "utf-8")),
        sentences=tuple(messages.wire.unpack_sentences([n for s in high for n in (s.start, s.end, s.start)])),
        paragraphs=tuple(
            messages.wire.unpack_paragraphs([n for i, s in enumerate(high) for n in (s.start, s.end, i, i + 1, 0)])
        ),
    )
    parts = list(document_parts(1, Side.LEFT, document))
    assert all(len(encode(part)) <= FRAME_LIMIT + 4 for part in parts)
    assert assemble(parts) == document


@given(st.integers(0, 12), st.integers(1, 5))
def test_an_alignment_goes_over_in_parts(count: int, size: int) -> None:
    alignment = Alignment(
        (
            *(Bead(Span(i, i + 1), Span(i, i + 1), 0.25) for i in range(count)),
            Bead(Span(count, count + 1), Span(count, count), None),
            Bead(Span(count + 1, count + 1), Span(count, count + 2), None),
        ),
        (Move(Span(count, count + 1), Span(count, count + 2), 0.5),),
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(messages, "_BLOCKS_PART", size)
        *parts, end = alignment_parts(9, alignment, Engine.SEMANTIC, "a model", 3)
    assert all(isinstance(part, BeadsPart) and len(part.beads) <= size for part in parts)
    assert isinstance(end, AlignmentEnd)
    assert Alignment(tuple(bead for part in parts for bead in part.beads), end.moves) == alignment
    assert (end.engine, end.model, end.pins_version) == (Engine.SEMANTIC, "a model", 3)


@given(st.integers(0, 12), st.integers(1, 5))
def test_pins_go_over_in_parts_before_their_request(count: int, size: int) -> None:
    pins = [Bead(Span(i, i + 1), Span(i, i + 1), 1.0, pinned=True) for i in range(count)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(messages, "_BLOCKS_PART", size)
        *parts, last = compare_parts(9, 1, 2, pins, 3)
    assert isinstance(last, Compare)
    assert (last.left, last.right, last.pins_version) == (1, 2, 3)
    assert all(isinstance(part, PinsPart) for part in parts)
    assert [pin for part in (*parts, last) for pin in part.pins] == pins
    assert all(len(part.pins) <= size for part in (*parts, last))


@given(st.integers(0, 12), st.integers(1, 5))
def test_pairs_go_over_in_parts_and_the_last_says_so(count: int, size: int) -> None:
    wanted = [Pair(Span(i, i + 1), Span(i, i + 1)) for i in range(count)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(messages, "_BLOCKS_PART", size)
        parts = list(diff_parts(9, 1, 2, iter(wanted)))
    assert all(isinstance(part, DiffWords) and not part.first and len(part.pairs) <= size for part in parts)
    assert [pair for part in parts for pair in part.pairs] == wanted
    assert [part.last for part in parts] == [False] * (len(parts) - 1) + [True]


def test_a_reason_keeps_every_character() -> None:
    message = Failed(1, "“Größe” – 大きさ 😀\u2028\x00")
    assert decode(encode(message)[4:]) == message
    assert Wrapping("auto") is Wrapping.AUTO
