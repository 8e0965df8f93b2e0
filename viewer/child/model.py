"""The model child: loads the sentence model once and aligns documents by meaning."""

from __future__ import annotations

import os
import sys
import traceback
from typing import TYPE_CHECKING

from viewer.child.pipe import answer
from viewer.child.store import DocumentStore
from viewer.core.comparison import Engine
from viewer.core.errors import FindingError, ViewerError
from viewer.core.messages import (
    Cancel,
    Compare,
    Forget,
    Ready,
    Unavailable,
    alignment_parts,
)
from viewer.core.watch import unwatched

if TYPE_CHECKING:
    from viewer.child.pipe import Inbox, Outbox
    from viewer.core.messages import Message
    from viewer.finding.embedder import Embedder

_NICENESS = 5  # loading the model must not take the processor from the window and the text child
_FIRST_SENTENCES = tuple(" ".join(["The first batches take longer than those after them."] * n) for n in range(1, 25))
_REINSTALL = "Set Diptych up again to repair the sentence model; until then texts are compared by words and letters."


def serve_model(inbox: Inbox, outbox: Outbox) -> None:
    """Load the model, say so, and answer requests for ever; requests sent meanwhile wait."""
    if sys.platform != "win32":
        os.nice(_NICENESS)
    loaded = load(outbox)
    child = ModelChild(inbox, outbox, loaded)
    while True:
        message = inbox.next(wait=True)
        if message is not None:
            child.take(message)


def load(outbox: Outbox) -> Embedder | str:
    """Load and warm the model and report it; return it, or the sentence that says why it cannot be had."""
    try:
        import viewer.finding.compare  # noqa: F401, PLC0415 - here, so that the first comparison need not wait for it
        from viewer.finding.embedder import load_embedder  # noqa: PLC0415 - the import may be what fails
        from viewer.finding.vector_store import VectorStore  # noqa: PLC0415 - the same

        embedder = load_embedder(store=VectorStore())
        embedder.encode(_FIRST_SENTENCES, unwatched)
    except ViewerError as error:
        reason = str(error)
    except Exception as error:  # noqa: BLE001 - PyTorch fails in many ways, and the program works without it
        traceback.print_exc()
        reason = f"The sentence model cannot be loaded ({type(error).__name__}). {_REINSTALL}"
    else:
        outbox.send(Ready(embedder.model))
        return embedder
    outbox.send(Unavailable(reason))
    return reason


class ModelChild:
    """The state of the model child: its model (or why there is none) and the documents sent to it."""

    def __init__(self, inbox: Inbox, outbox: Outbox, loaded: Embedder | str) -> None:
        self._inbox = inbox
        self._outbox = outbox
        self._loaded = loaded
        self._documents = DocumentStore()

    def take(self, message: Message) -> None:
        """Answer a request."""
        match message:
            case Compare():
                answer(message.request, lambda: self._compare(message), self._outbox, "comparing the two texts")
            case Cancel():
                self._inbox.cancelled.discard(message.request)
            case Forget():
                self._documents.forget(message.document)
            case _:
                self._documents.take(message)

    def _compare(self, message: Compare) -> None:
        pins = self._documents.take_pins(message)
        watch = self._inbox.watch(message.request, self._outbox)
        watch.check()
        if isinstance(self._loaded, str):
            raise FindingError(self._loaded)
        left, right = self._documents.pair(message.left, message.right)
        from viewer.finding.compare import compare_semantically  # noqa: PLC0415 - loaded with the model

        alignment = compare_semantically(left, right, self._loaded, pins=pins, watch=watch)
        watch.check()
        model = self._loaded.model
        self._outbox.send_all(alignment_parts(message.request, alignment, Engine.SEMANTIC, model, message.pins_version))
