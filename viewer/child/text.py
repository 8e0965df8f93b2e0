"""The text child: reads and segments documents, aligns them lexically, compares the words of pairs."""

from __future__ import annotations

import dataclasses
import importlib
import time
import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from viewer.child.pipe import answer
from viewer.child.store import DocumentStore
from viewer.core.comparison import Engine
from viewer.core.edits import Edit, Operation, PairEdits
from viewer.core.errors import FindingError
from viewer.core.messages import (
    Cancel,
    ClearVectors,
    Compare,
    DiffWords,
    EditsEnd,
    EditsPart,
    Failed,
    Forget,
    Read,
    Ready,
    Segment,
    Stopped,
    VectorsCleared,
    alignment_parts,
    document_parts,
)

if TYPE_CHECKING:
    from viewer.child.pipe import Inbox, Outbox
    from viewer.core.alignment import Pair
    from viewer.core.document import Document
    from viewer.core.messages import Message

_TOOLS = ("viewer.reading.read", "viewer.finding.compare", "viewer.core.worddiff")  # loaded while nothing is asked
_BATCH = 0.02  # seconds of comparing words before the inbox is looked at again


def serve_text(inbox: Inbox, outbox: Outbox) -> None:
    """Answer requests for ever: documents and alignments in order of arrival, word edits when nothing else waits."""
    outbox.send(Ready())
    child = TextChild(inbox, outbox)
    tools = list(_TOOLS)
    while True:
        message = inbox.next(wait=not (tools or child.has_words_to_compare))
        if message is not None:
            child.take(message)
        elif child.has_words_to_compare:
            child.compare_words()
        else:
            _load(tools.pop(0))


def _load(tool: str) -> None:
    """Load a module before it is asked for. Where that fails, the request that needs it says so."""
    try:
        importlib.import_module(tool)
    except Exception:  # noqa: BLE001 - the same
        traceback.print_exc()


@dataclass
class _OpenDiff:
    """What one DiffWords still has to answer."""

    request: int
    left: Document
    right: Document
    waiting: dict[Pair, None]

    def put_first(self, pairs: tuple[Pair, ...]) -> None:
        """Put those of the pairs that still wait in front, in their order."""
        wanted = {pair: None for pair in pairs if pair in self.waiting}
        self.waiting = wanted | self.waiting


class TextChild:
    """The state of the text child: documents by the number of their request, and word comparisons under way."""

    def __init__(self, inbox: Inbox, outbox: Outbox) -> None:
        self._inbox = inbox
        self._outbox = outbox
        self._documents = DocumentStore()
        self._pairs: dict[int, dict[Pair, None]] = {}  # of requests whose last part has not come yet
        self._diffs: list[_OpenDiff] = []  # the one most lately asked for last

    @property
    def has_words_to_compare(self) -> bool:
        """Whether `compare_words` has anything to do."""
        return bool(self._diffs)

    def take(self, message: Message) -> None:
        """Answer a request, or for DiffWords put it on the list."""
        match message:
            case Read() | Segment():
                answer(message.request, lambda: self._read(message), self._outbox, "reading the text")
            case Compare():
                answer(message.request, lambda: self._compare(message), self._outbox, "comparing the two texts")
            case DiffWords():
                answer(message.request, lambda: self._list_words(message), self._outbox, "comparing words")
            case Cancel():
                self._stop(message.request)
            case Forget():
                self._documents.forget(message.document)
            case ClearVectors():
                answer(message.request, lambda: self._clear_vectors(message), self._outbox, "emptying the store")
            case _:
                self._documents.take(message)

    def _read(self, message: Read | Segment) -> None:
        from viewer.reading.read import read_document, segment_text  # noqa: PLC0415 - Ready must not wait for it

        watch = self._inbox.watch(message.request, self._outbox)
        pasted = self._documents.take_text(message.request) if isinstance(message, Segment) else ""
        watch.check()
        match message:
            case Read():
                document = read_document(
                    message.path, title=message.title, encoding=message.encoding, wrapping=message.wrapping
                )
            case Segment():
                document = segment_text(pasted, title=message.title, wrapping=message.wrapping)
            case _:
                assert_never(message)
        watch.check()
        self._documents.keep(message.request, document)
        self._outbox.send_all(document_parts(message.request, message.side, document))

    def _compare(self, message: Compare) -> None:
        from viewer.finding.compare import compare_lexically  # noqa: PLC0415 - Ready must not wait for it

        pins = self._documents.take_pins(message)
        watch = self._inbox.watch(message.request, self._outbox)
        watch.check()
        left, right = self._documents.pair(message.left, message.right)
        alignment = compare_lexically(left, right, pins=pins, watch=watch)
        watch.check()
        parts = alignment_parts(message.request, alignment, Engine.LEXICAL, None, message.pins_version)
        self._outbox.send_all(parts)

    def _clear_vectors(self, message: ClearVectors) -> None:
        """Empty what the model child fills: here, since the model may take a while to load."""
        from viewer.finding.vector_store import clear, default_path  # noqa: PLC0415 - seldom wanted

        if not clear():
            raise FindingError(
                f"The store of sentences could not be emptied; close Diptych and delete “{default_path().parent}”."
            )
        self._outbox.send(VectorsCleared(message.request))

    def _list_words(self, message: DiffWords) -> None:
        if message.first:
            for diff in self._diffs:
                if diff.request == message.request:
                    diff.put_first(message.pairs)
                    self._diffs.remove(diff)
                    self._diffs.append(diff)
                    return
            return  # all of it has been answered meanwhile
        self._pairs.setdefault(message.request, {}).update(dict.fromkeys(message.pairs))
        if not message.last:
            return
        pairs = self._pairs.pop(message.request)
        self._inbox.watch(message.request, self._outbox).check()
        left, right = self._documents.pair(message.left, message.right)
        self._diffs.append(_OpenDiff(message.request, left, right, pairs))

    def _stop(self, request: int) -> None:
        """Take note of a Cancel in its turn: everything asked for before is answered but for word comparisons."""
        self._inbox.cancelled.discard(request)
        for diff in self._diffs:
            if diff.request == request:
                self._diffs.remove(diff)
                self._outbox.send(Stopped(request))
                return

    def compare_words(self) -> None:
        """Compare the words of some pairs of the request most lately asked for, and send what was found."""
        from viewer.core.worddiff import diff_words  # noqa: PLC0415 - Ready must not wait for it

        diff = self._diffs[-1]
        found: list[tuple[Pair, PairEdits]] = []
        until = time.monotonic() + _BATCH
        try:
            while diff.waiting and time.monotonic() < until:
                pair = next(iter(diff.waiting))
                del diff.waiting[pair]
                left, right = diff.left.extent(pair.left), diff.right.extent(pair.right)
                try:
                    edits = diff_words(diff.left.text, diff.right.text, left, right)
                except Exception:  # noqa: BLE001 - one pair must not take the marks of all others along
                    traceback.print_exc()
                    edits = PairEdits((Edit(Operation.REPLACE, left, right),), coarse=True)
                found.append((pair, edits))
            send_edits(diff.request, tuple(found), self._outbox)
        except Exception:  # noqa: BLE001 - a fault in one request must not end the child
            traceback.print_exc()
            self._diffs.remove(diff)
            self._outbox.send(Failed(diff.request, "The words could not be compared; compare the two texts again."))
            return
        if not diff.waiting:
            self._diffs.remove(diff)
            self._outbox.send(EditsEnd(diff.request))


def send_edits(request: int, found: tuple[tuple[Pair, PairEdits], ...], outbox: Outbox) -> None:
    """Send edits in as many parts as it takes; those of one pair that fit no frame are made coarser until they do."""
    if not found:
        return
    try:
        outbox.send(EditsPart(request, found))
    except ValueError:
        if len(found) > 1:
            middle = len(found) // 2
            send_edits(request, found[:middle], outbox)
            send_edits(request, found[middle:], outbox)
        else:
            ((pair, edits),) = found
            send_edits(request, ((pair, coarsen(edits)),), outbox)


def coarsen(found: PairEdits) -> PairEdits:
    """Return at most half as many edits that cover the same tokens: each two neighbours become one replacement."""
    edits = found.edits
    joined = [
        _join(edits[at], edits[at + 1]) if at + 1 < len(edits) else dataclasses.replace(edits[at], partner=None)
        for at in range(0, len(edits), 2)
    ]
    return PairEdits(tuple(joined), coarse=True)


def _join(first: Edit, second: Edit) -> Edit:
    sides = ((first.left, second.left), (first.right, second.right))
    left, right = (a.join(b) if a and b else a or b for a, b in sides)
    if left and right:
        return Edit(Operation.REPLACE, left, right)
    return Edit(Operation.DELETE if left else Operation.INSERT, left, right)
