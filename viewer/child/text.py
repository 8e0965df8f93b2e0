"""The text child: reads and segments documents, aligns them lexically, compares the words of pairs."""

from __future__ import annotations

import importlib
import traceback
from typing import TYPE_CHECKING, assert_never

from viewer.child.foresight import Foresight
from viewer.child.pipe import answer
from viewer.child.store import DocumentStore
from viewer.child.words import WordRequests, compare_literally
from viewer.core.comparison import Engine
from viewer.core.errors import FindingError
from viewer.core.messages import (
    Cancel,
    ClearVectors,
    Compare,
    DiffWords,
    Forget,
    Read,
    Ready,
    Segment,
    VectorsCleared,
    alignment_parts,
    document_parts,
)
from viewer.core.saying import say, to_say
from viewer.core.time_left import BY_WORDS

if TYPE_CHECKING:
    from viewer.child.pipe import Inbox, Outbox
    from viewer.core.messages import Message

_TOOLS = (
    "viewer.reading.read",
    "viewer.finding.compare",
    "viewer.core.worddiff",
    "viewer.core.facts",
)  # loaded while nothing is asked


def serve_text(inbox: Inbox, outbox: Outbox) -> None:
    """Answer requests for ever: documents and alignments in order of arrival, word edits when nothing else waits.

    An alignment of short texts is found before it is asked for where there is time.
    """
    outbox.send(Ready())
    child = TextChild(inbox, outbox)
    tools = list(_TOOLS)
    while True:
        message = inbox.next(wait=not (tools or child.foresight or child.has_words_to_compare))
        if message is not None:
            child.take(message)
        elif child.has_words_to_compare:
            child.compare_words()
        elif child.foresight:
            child.foresight.work()
        else:
            _load(tools.pop(0))


def _load(tool: str) -> None:
    """Load a module before it is asked for. Where that fails, the request that needs it says so."""
    try:
        importlib.import_module(tool)
    except Exception:  # noqa: BLE001 - the same
        traceback.print_exc()


class TextChild:
    """The state of the text child: documents by the number of their request, and word comparisons under way."""

    def __init__(self, inbox: Inbox, outbox: Outbox) -> None:
        self._inbox = inbox
        self._outbox = outbox
        self._documents = DocumentStore()
        self.foresight = Foresight()
        self._words = WordRequests(inbox, outbox, self._documents, compare_literally)

    @property
    def has_words_to_compare(self) -> bool:
        """Whether `compare_words` has anything to do."""
        return bool(self._words)

    def take(self, message: Message) -> None:
        """Answer a request, or for DiffWords put it on the list."""
        match message:
            case Read() | Segment():
                answer(message.request, lambda: self._read(message), self._outbox, to_say("reading the text"))
            case Compare():
                answer(message.request, lambda: self._compare(message), self._outbox, to_say("comparing the two texts"))
            case DiffWords():
                answer(message.request, lambda: self._words.take(message), self._outbox, to_say("comparing words"))
            case Cancel():
                self._stop(message.request)
            case Forget():
                self._documents.forget(message.document)
                self.foresight.forget(message.document)
            case ClearVectors():
                doing = to_say("emptying the store")
                answer(message.request, lambda: self._clear_vectors(message), self._outbox, doing)
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
                    message.path,
                    title=message.title,
                    encoding=message.encoding,
                    wrapping=message.wrapping,
                    watch=watch,
                )
            case Segment():
                document = segment_text(pasted, title=message.title, wrapping=message.wrapping, watch=watch)
            case _:
                assert_never(message)
        watch.check()
        self._documents.keep(message.request, document)
        self._outbox.send_all(document_parts(message.request, message.side, document))
        self.foresight.note(message.side, message.request, document)

    def _compare(self, message: Compare) -> None:
        from viewer.finding.compare import compare_lexically  # noqa: PLC0415 - Ready must not wait for it

        pins = self._documents.take_pins(message)
        watch = self._inbox.watch(message.request, self._outbox, BY_WORDS)
        watch.check()
        left, right = self._documents.pair(message.left, message.right)
        alignment = None if pins else self.foresight.take(message.left, message.right)
        if alignment is None:
            alignment = compare_lexically(left, right, pins=pins, watch=watch)
        watch.check()
        parts = alignment_parts(message.request, alignment, Engine.LEXICAL, None, message.pins_version)
        self._outbox.send_all(parts)

    def _clear_vectors(self, message: ClearVectors) -> None:
        """Empty what the model child fills: here, since the model may take a while to load."""
        from viewer.finding.vector_store import clear, default_path  # noqa: PLC0415 - seldom wanted

        if not clear():
            raise FindingError(
                say(
                    "The store of sentences could not be emptied; close Diptych and delete “{folder}”.",
                    folder=default_path().parent,
                )
            )
        self._outbox.send(VectorsCleared(message.request))

    def _stop(self, request: int) -> None:
        """Take note of a Cancel in its turn: everything asked for before is answered but for word comparisons."""
        self._inbox.cancelled.discard(request)
        self._words.stop(request)

    def compare_words(self) -> None:
        """Compare the words of some pairs of the request most lately asked for, and send what was found."""
        self._words.work()
