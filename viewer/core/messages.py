"""What the program and its children say to each other, and the frames that carry it.

Two children, each a process of its own (`diptych --child text`, `diptych --child model`), read requests from standard
input and write replies to standard output. A frame is four bytes of length (big-endian) and that many bytes of UTF-8
JSON, `{"kind": name of the message, field: value, ...}`, at most `FRAME_LIMIT` long: what is larger goes in parts, so
that whoever receives it can take it over in small slices. End of input is goodbye.

    program → text child     Read | TextPart… Segment, PinsPart… Compare, DiffWords…, Cancel, Forget, ClearVectors
                             (and, where it was restarted, documents as it had sent them)
    text child → program     Ready, DocumentHead TextPart… BlocksPart… DocumentEnd, Progress, BeadsPart… AlignmentEnd,
                             EditsPart… EditsEnd, VectorsCleared, Remark, Failed, Stopped
    program → model child    DocumentHead TextPart… BlocksPart… DocumentEnd (as the text child sent
                             them), PinsPart… Compare, DiffWords…, Cancel, Forget
    model child → program    Fetching…, Ready | Unavailable, Progress, BeadsPart… AlignmentEnd, Unsuited,
                             EditsPart… EditsEnd, Remark, Failed, Stopped

`request` numbers are given out by the program and never used twice; the number of a Read names the document from then
on. Every request but Cancel and Forget is answered by exactly one last reply (DocumentEnd, AlignmentEnd, EditsEnd,
VectorsCleared, Unsuited, Failed or Stopped). Pairs of a DiffWords come in the order asked for; a later DiffWords with
the same number and `first` set puts those of its pairs that still wait in front of the others. The model child answers
them with edits that are graded, at once even while it compares; the text child when nothing else waits.
"""

from __future__ import annotations

import dataclasses
import json
import struct
import typing
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from viewer.core import wire
from viewer.core.alignment import Alignment, Bead, Move, Pair
from viewer.core.comparison import Engine
from viewer.core.document import Document, Paragraph, Sentence, Side, Source
from viewer.core.edits import PairEdits
from viewer.core.packed_edits import PackedEdits
from viewer.core.wrapping import Wrapping

FRAME_LIMIT = 256 * 1024
"""Largest payload of a frame, in bytes."""

_TEXT_PART = 40_000  # code points: at most six bytes each in JSON's worst case for text, so within the limit
_BLOCKS_PART = 2_000  # sentences or beads a part: a few milliseconds to take over
_LENGTH = struct.Struct(">I")


@dataclass(frozen=True, slots=True)
class Message:
    """The root of all messages."""


@dataclass(frozen=True, slots=True)
class Read(Message):
    """Read a file and segment it. `title` replaces the file's name; `encoding` None means: find out."""

    request: int
    side: Side
    path: str
    title: str | None = None
    encoding: str | None = None
    wrapping: Wrapping = Wrapping.AUTO


@dataclass(frozen=True, slots=True)
class TextPart(Message):
    """A part of a document's text, in order: of one being sent, or of one to be segmented."""

    request: int
    text: str


@dataclass(frozen=True, slots=True)
class Segment(Message):
    """Segment the text sent in TextParts before (pasted from the clipboard)."""

    request: int
    side: Side
    title: str
    wrapping: Wrapping = Wrapping.AUTO


@dataclass(frozen=True, slots=True)
class Compare(Message):
    """Align two documents, named by the numbers of their Reads. `pins` are beads that the reader fixed."""

    request: int
    left: int
    right: int
    pins: tuple[Bead, ...] = ()
    pins_version: int = 0


@dataclass(frozen=True, slots=True)
class PinsPart(Message):
    """Pins of a Compare that is to follow, in order and before its own, where they are too many for one frame."""

    request: int
    pins: tuple[Bead, ...]


@dataclass(frozen=True, slots=True)
class DiffWords(Message):
    """Compare the words of pairs, in this order.

    `last` is unset where further pairs of the same request follow in messages of their own. `first` asks for nothing
    new but says which pairs of an earlier request are wanted before its others.
    """

    request: int
    left: int
    right: int
    pairs: tuple[Pair, ...]
    first: bool = False
    last: bool = True


@dataclass(frozen=True, slots=True)
class Cancel(Message):
    """The answer to a request is no longer wanted."""

    request: int


@dataclass(frozen=True, slots=True)
class Forget(Message):
    """A document is no longer needed."""

    document: int


@dataclass(frozen=True, slots=True)
class ClearVectors(Message):
    """Forget what is kept of sentences from run to run."""

    request: int


@dataclass(frozen=True, slots=True)
class VectorsCleared(Message):
    """Nothing is kept any more."""

    request: int


@dataclass(frozen=True, slots=True)
class Fetching(Message):
    """The model is being fetched: `done` of `total` bytes are here; `source` names where they come from."""

    done: int
    total: int
    source: str


@dataclass(frozen=True, slots=True)
class Ready(Message):
    """The child can work; `model` names what the model child loaded."""

    model: str | None = None


@dataclass(frozen=True, slots=True)
class Remark(Message):
    """Something that the reader should know and that concerns no request: a sentence, with the remedy."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Unavailable(Message):
    """The model cannot be had; `reason` is a sentence for the reader, with the remedy.

    With `can_fetch` the remedy is to fetch it, and the reason says from where.
    """

    reason: str
    can_fetch: bool = False


@dataclass(frozen=True, slots=True)
class Progress(Message):
    """`done` of `total` steps of a request are finished; `task` says what is being done.

    Where that can be told, `left` are the seconds until the whole request is answered, and `share` is the part of its
    time that is over, 0 to 1; it never falls.
    """

    request: int
    done: int
    total: int
    task: str
    left: float | None = None
    share: float | None = None


@dataclass(frozen=True, slots=True)
class DocumentHead(Message):
    """A document begins: the parts that follow make it up."""

    request: int
    side: Side
    title: str
    source: Source


@dataclass(frozen=True, slots=True)
class BlocksPart(Message):
    """Further paragraphs and sentences of a document, in order."""

    request: int
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class DocumentEnd(Message):
    """A document is complete."""

    request: int


@dataclass(frozen=True, slots=True)
class BeadsPart(Message):
    """Further beads of an alignment, in order."""

    request: int
    beads: tuple[Bead, ...]


@dataclass(frozen=True, slots=True)
class AlignmentEnd(Message):
    """An alignment is complete. `pins_version` is that of the request."""

    request: int
    moves: tuple[Move, ...]
    engine: Engine
    model: str | None
    pins_version: int


@dataclass(frozen=True, slots=True)
class EditsPart(Message):
    """Word edits of some pairs; they stay packed when they are received."""

    request: int
    edits: tuple[tuple[Pair, PairEdits | PackedEdits], ...]


@dataclass(frozen=True, slots=True)
class EditsEnd(Message):
    """All pairs asked for have been answered."""

    request: int


@dataclass(frozen=True, slots=True)
class Unsuited(Message):
    """The model does not know the language of the texts; `reason` is a sentence for the reader, with the remedy."""

    request: int
    reason: str


@dataclass(frozen=True, slots=True)
class Failed(Message):
    """A request cannot be answered; `reason` is a sentence for the reader."""

    request: int
    reason: str


@dataclass(frozen=True, slots=True)
class Stopped(Message):
    """A request was cancelled; nothing more will come of it."""

    request: int


def _pack_many_edits(items: tuple[tuple[Pair, PairEdits | PackedEdits], ...]) -> list[list[list[int]]]:
    return [
        [wire.pack_pairs([pair]), found.to_numbers() if isinstance(found, PackedEdits) else wire.pack_edits(found)]
        for pair, found in items
    ]


def _unpack_many_edits(data: list[list[list[int]]]) -> tuple[tuple[Pair, PackedEdits], ...]:
    return tuple((wire.unpack_pairs(pair)[0], PackedEdits.from_numbers(found)) for pair, found in data)


_Codec = tuple[Callable[[Any], Any], Callable[[Any], Any]]

_CODECS: dict[object, _Codec] = {
    Side: (lambda side: side.value, Side),
    Engine: (lambda engine: engine.value, Engine),
    Wrapping: (lambda wrapping: wrapping.value, Wrapping),
    Source: (wire.pack_source, wire.unpack_source),
    tuple[Paragraph, ...]: (wire.pack_paragraphs, wire.unpack_paragraphs),
    tuple[Sentence, ...]: (wire.pack_sentences, wire.unpack_sentences),
    tuple[Bead, ...]: (wire.pack_beads, wire.unpack_beads),
    tuple[Move, ...]: (wire.pack_moves, wire.unpack_moves),
    tuple[Pair, ...]: (wire.pack_pairs, wire.unpack_pairs),
    tuple[tuple[Pair, PairEdits | PackedEdits], ...]: (_pack_many_edits, _unpack_many_edits),
}


def _fields(kind: type[Message]) -> dict[str, _Codec | None]:
    hints = typing.get_type_hints(kind)
    return {field.name: _CODECS.get(hints[field.name]) for field in dataclasses.fields(kind)}


_KINDS: dict[str, tuple[type[Message], dict[str, _Codec | None]]] = {
    kind.__name__: (kind, _fields(kind)) for kind in Message.__subclasses__()
}


def encode(message: Message) -> bytes:
    """Return a message as one frame. Raises ValueError where it is longer than FRAME_LIMIT: send it in parts."""
    name = type(message).__name__
    data: dict[str, Any] = {"kind": name}
    for field, codec in _KINDS[name][1].items():
        value = getattr(message, field)
        data[field] = codec[0](value) if codec else value
    payload = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    if len(payload) > FRAME_LIMIT:
        raise ValueError(f"{name} of {len(payload)} bytes does not fit a frame")
    return _LENGTH.pack(len(payload)) + payload


def decode(payload: bytes) -> Message:
    """Return the message in a frame's payload. Raises ValueError where it is none."""
    try:
        data = json.loads(payload.decode("utf-8", "surrogatepass"))
        kind, fields = _KINDS[data.pop("kind")]
        return kind(**{name: codec[1](data[name]) if (codec := fields[name]) else data[name] for name in data})
    except (KeyError, TypeError, AttributeError, OverflowError) as error:
        raise ValueError(f"not a message: {error!r}") from error


class FrameReader:
    """Cuts a stream of bytes into the payloads of its frames, however the bytes are chopped up."""

    def __init__(self) -> None:
        self._waiting = bytearray()

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Take in more bytes and yield each payload that is complete. Raises ValueError on a frame over the limit."""
        self._waiting += data
        at = 0
        try:
            while len(self._waiting) - at >= _LENGTH.size:
                (length,) = _LENGTH.unpack_from(self._waiting, at)
                if length > FRAME_LIMIT:
                    raise ValueError("the stream holds no frames")
                end = at + _LENGTH.size + length
                if len(self._waiting) < end:
                    break
                payload = bytes(self._waiting[at + _LENGTH.size : end])
                at = end
                yield payload
        finally:
            del self._waiting[:at]


def frame(payload: bytes) -> bytes:
    """Return a payload as a frame again, to pass it on unread."""
    return _LENGTH.pack(len(payload)) + payload


def document_parts(request: int, side: Side, document: Document) -> Iterator[Message]:
    """Yield the messages that carry a document."""
    yield DocumentHead(request, side, document.title, document.source)
    yield from text_parts(request, document.text)
    at = 0
    for first in range(0, len(document.sentences), _BLOCKS_PART):
        sentences = document.sentences[first : first + _BLOCKS_PART]
        end = at
        while end < len(document.paragraphs) and document.paragraphs[end].sentences.start < first + len(sentences):
            end += 1
        yield BlocksPart(request, document.paragraphs[at:end], sentences)
        at = end
    yield DocumentEnd(request)


def text_parts(request: int, text: str) -> Iterator[TextPart]:
    """Yield a text in parts that fit a frame."""
    for first in range(0, len(text), _TEXT_PART):
        yield TextPart(request, text[first : first + _TEXT_PART])


def compare_parts(request: int, left: int, right: int, pins: Sequence[Bead], pins_version: int) -> Iterator[Message]:
    """Yield the messages that ask for an alignment."""
    last = max(0, len(pins) - _BLOCKS_PART)
    for first in range(0, last, _BLOCKS_PART):
        yield PinsPart(request, tuple(pins[first : min(first + _BLOCKS_PART, last)]))
    yield Compare(request, left, right, tuple(pins[last:]), pins_version)


def diff_parts(request: int, left: int, right: int, pairs: Iterable[Pair]) -> Iterator[Message]:
    """Yield the messages that ask for the word edits of pairs, which are taken as the messages are."""
    coming = iter(pairs)
    part = tuple(islice(coming, _BLOCKS_PART))
    while following := tuple(islice(coming, _BLOCKS_PART)):
        yield DiffWords(request, left, right, part, last=False)
        part = following
    yield DiffWords(request, left, right, part)


def alignment_parts(
    request: int, alignment: Alignment, engine: Engine, model: str | None, pins_version: int
) -> Iterator[Message]:
    """Yield the messages that carry an alignment."""
    for first in range(0, len(alignment.beads), _BLOCKS_PART):
        yield BeadsPart(request, alignment.beads[first : first + _BLOCKS_PART])
    yield AlignmentEnd(request, alignment.moves, engine, model, pins_version)


class DocumentAssembler:
    """Puts a document together from its parts."""

    def __init__(self, head: DocumentHead) -> None:
        self.head = head
        self._text: list[str] = []
        self._paragraphs: list[Paragraph] = []
        self._sentences: list[Sentence] = []

    def add(self, part: TextPart | BlocksPart) -> None:
        """Take in the next part."""
        if isinstance(part, TextPart):
            self._text.append(part.text)
        else:
            self._paragraphs += part.paragraphs
            self._sentences += part.sentences

    def finish(self) -> Document:
        """Return the document."""
        head = self.head
        return Document(head.title, "".join(self._text), tuple(self._paragraphs), tuple(self._sentences), head.source)
