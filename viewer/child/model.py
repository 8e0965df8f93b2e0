"""The model child: loads the sentence model once, aligns documents by meaning, and grades word edits."""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from viewer.child.grading import WordGrading
from viewer.child.pipe import answer
from viewer.child.store import DocumentStore
from viewer.child.words import WordRequests
from viewer.core.comparison import Engine
from viewer.core.errors import FindingError, ViewerError
from viewer.core.messages import (
    Cancel,
    Compare,
    DiffWords,
    Fetching,
    Forget,
    Ready,
    Unavailable,
    Unsuited,
    alignment_parts,
)
from viewer.core.saying import say, to_say
from viewer.core.time_left import BY_MEANING
from viewer.core.watch import unwatched

if TYPE_CHECKING:
    from viewer.child.pipe import Inbox, Outbox, RequestWatch
    from viewer.core.document import Document
    from viewer.core.launch import ModelChoice
    from viewer.core.messages import Message
    from viewer.finding.embedder import Embedder

_NICENESS = 5  # loading the model must not take the processor from the window and the text child
_FIRST_SENTENCES = tuple(" ".join(["The first batches take longer than those after them."] * n) for n in range(1, 25))
_MULTILINGUAL = "paraphrase-multilingual-MiniLM-L12-v2"
_AT_ONCE = 1_600  # code points of pairs graded in one go: some tenths of a second, after which others have their turn


def serve_model(inbox: Inbox, outbox: Outbox, choice: ModelChoice) -> None:
    """Load the model, say so, and answer requests for ever; requests sent meanwhile wait."""
    if sys.platform != "win32":
        os.nice(_NICENESS)
    loaded = load(outbox, choice)
    child = ModelChild(inbox, outbox, loaded)
    while True:
        child.serve()


def load(outbox: Outbox, choice: ModelChoice) -> Embedder | str:
    """Load and warm the model and report it; return it, or the sentence that says why it cannot be had."""
    try:
        import viewer.finding.compare  # noqa: F401, PLC0415 - here, so that the first comparison need not wait for it

        embedder = _load(outbox, choice)
        embedder.encode(_FIRST_SENTENCES, unwatched, keep=False)
    except ViewerError as error:
        unavailable = Unavailable(str(error), is_fetchable(error))
    except Exception as error:  # noqa: BLE001 - PyTorch fails in many ways, and the program works without it
        traceback.print_exc()
        reason = say(
            "The sentence model cannot be loaded ({name}). Set Diptych up again to repair the sentence model; "
            "until then texts are compared by words and letters.",
            name=type(error).__name__,
        )
        unavailable = Unavailable(reason)
    else:
        outbox.send(Ready(embedder.model))
        return embedder
    outbox.send(unavailable)
    return unavailable.reason


def _load(outbox: Outbox, choice: ModelChoice) -> Embedder:
    """Load the model of the reader's choice. Raises FindingError, and what libraries raise."""
    from viewer.finding.embedder import load_embedder  # noqa: PLC0415 - the import may be what fails
    from viewer.finding.vector_store import VectorStore  # noqa: PLC0415 - the same

    store = VectorStore()
    if not choice.name:
        return load_embedder(store=store)
    from viewer.finding.model_source import fetch_model, locate_model, source_of  # noqa: PLC0415 - seldom wanted

    try:
        folder = locate_model(choice.name, is_folder=choice.is_folder)
        return load_embedder(folder, name=folder.name if choice.is_folder else choice.name, store=store)
    except FindingError:  # it is not here, or not all of it
        if choice.is_folder or not choice.may_fetch:
            raise
    source = source_of(choice.name)
    folder = fetch_model(choice.name, lambda done, total: outbox.send(Fetching(done, total, source)))
    return load_embedder(folder, name=choice.name, store=store)


def is_fetchable(error: ViewerError) -> bool:
    """Whether what is missing is a model that could be fetched."""
    from viewer.finding.model_source import NotFetchedError  # noqa: PLC0415 - loaded with the model

    return isinstance(error, NotFetchedError)


def unsuited_sentence(left: Document, right: Document) -> str | None:
    """Return what the reader is told where texts are in a language that the installed model does not know."""
    from viewer.finding.language import ENGLISH, find_language  # noqa: PLC0415 - the same

    found = [find_language(document) for document in (left, right)]
    foreign = list(dict.fromkeys(language for language in found if language not in {None, ENGLISH}))
    if not foreign:
        return None
    names = [say(language) for language in foreign if language]
    language = say("{one} and {other}", one=names[0], other=names[1]) if len(names) == 2 else names[0]
    if len(names) == 2 or found[0] == found[1]:
        seem = say("The texts seem to be in {language}", language=language)
    else:
        seem = say("One of the texts seems to be in {language}", language=language)
    return say(
        "{seem}, but the installed model knows English only; so sentences are aligned by the words and letters they "
        "share. To align them by meaning, choose a multilingual model, such as {model} "
        "(Edit > Sentence Model…, or --model).",
        seem=seem,
        model=_MULTILINGUAL,
    )


class ModelChild:
    """The state of the model child: its model (or why there is none) and the documents sent to it.

    Words that the reader looks at come first: they are graded between the batches of a comparison, too.
    """

    def __init__(self, inbox: Inbox, outbox: Outbox, loaded: Embedder | str) -> None:
        self._inbox = inbox
        self._outbox = outbox
        self._loaded = loaded
        self._documents = DocumentStore()
        self._grading = WordGrading(loaded)
        self._is_warm = False
        self._words = WordRequests(inbox, outbox, self._documents, self._grading, at_once=_AT_ONCE)
        self._postponed: deque[Message] = deque()  # what came during a comparison and has to wait for its end

    def serve(self) -> None:
        """Answer the next request, or grade some words where none has come."""
        if self._postponed:
            self.take(self._postponed.popleft())
            return
        message = self._inbox.next(wait=self._is_warm and not self._words)
        if message is not None:
            self.take(message)
        elif self._words:
            self._words.work()
        else:
            self._is_warm = True
            self._warm()

    def _warm(self) -> None:
        """Make grading ready while nothing is asked. Where that fails, the first words say so."""
        try:
            self._grading.warm()
        except Exception:  # noqa: BLE001 - the same
            traceback.print_exc()

    def take(self, message: Message) -> None:
        """Answer a request."""
        match message:
            case Compare():
                answer(message.request, lambda: self._compare(message), self._outbox, to_say("comparing the two texts"))
            case DiffWords():
                answer(message.request, lambda: self._words.take(message), self._outbox, to_say("grading words"))
            case Cancel():
                self._inbox.cancelled.discard(message.request)
                self._words.stop(message.request)
            case Forget():
                self._documents.forget(message.document)
            case _:
                self._documents.take(message)

    def _compare(self, message: Compare) -> None:
        pins = self._documents.take_pins(message)
        watch = self._inbox.watch(message.request, self._outbox, BY_MEANING)
        watch.check()
        if isinstance(self._loaded, str):
            raise FindingError(self._loaded)
        left, right = self._documents.pair(message.left, message.right)
        if self._loaded.is_english_only and (sentence := unsuited_sentence(left, right)):
            self._outbox.send(Unsuited(message.request, sentence))
            return
        from viewer.finding.compare import compare_semantically  # noqa: PLC0415 - loaded with the model

        obliging = partial(self._oblige, watch)
        alignment = compare_semantically(left, right, self._loaded, pins=pins, watch=obliging)
        watch.check()
        model = self._loaded.model
        self._outbox.send_all(alignment_parts(message.request, alignment, Engine.SEMANTIC, model, message.pins_version))

    def _oblige(self, watch: RequestWatch, done: int, total: int, task: str) -> None:
        """Watch a comparison; between two of its batches, grade the words that are waited for.

        Raises Cancelled where the comparison is no longer wanted.
        """
        watch(done, total, task)
        began = time.monotonic()
        while True:
            while (message := self._inbox.next(wait=False)) is not None:
                self._take_meanwhile(message)
            if not self._words:
                break
            self._words.work()
            watch.check()
        watch.skip(time.monotonic() - began)

    def _take_meanwhile(self, message: Message) -> None:
        """Take what comes during a comparison: words at once, and what may concern comparisons in its turn."""
        match message:
            case Compare() | Forget():
                self._postponed.append(message)
            case Cancel() if not self._words.stop(message.request):
                self._postponed.append(message)
            case Cancel():
                self._inbox.cancelled.discard(message.request)
            case _:
                self.take(message)
