"""The two children as the window sees them: requests by number, replies as signals, restarts by themselves."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from viewer.core.alignment import Alignment
from viewer.core.comparison import Engine
from viewer.core.launch import INSTALLED, ChildName, ModelChoice, child_command
from viewer.core.messages import (
    AlignmentEnd,
    BeadsPart,
    BlocksPart,
    Cancel,
    ClearVectors,
    DiffWords,
    DocumentAssembler,
    DocumentEnd,
    DocumentHead,
    EditsEnd,
    EditsPart,
    Failed,
    Fetching,
    Forget,
    Progress,
    Read,
    Ready,
    Remark,
    Segment,
    Stopped,
    TextPart,
    Unavailable,
    Unsuited,
    VectorsCleared,
    compare_parts,
    decode,
    diff_parts,
    document_parts,
    frame,
    text_parts,
)
from viewer.core.saying import say, to_say
from viewer.core.wrapping import Wrapping
from viewer.window.child_process import ChildProcess

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from viewer.core.alignment import Bead, Pair
    from viewer.core.document import Document, Side
    from viewer.core.messages import Message

_HEAD_START = 800  # milliseconds
_LIVES = 3  # restarts of one child within _SPAN before it is given up
_SPAN = 60.0  # seconds
_TRIES = 2  # a request that ended its child twice is not asked again
_LOOK_EVERY = 1_000  # milliseconds between looks at the children's memory
_MEMORY_LIMIT = {ChildName.TEXT: 1.5e9, ChildName.MODEL: 3e9}  # bytes
_CHOSEN_LIMIT = 8e9  # bytes, of the model child with a model of the reader's choice, which may be large itself

_CRASHED = {
    ChildName.TEXT: to_say("Reading and comparing stopped unexpectedly and was started again."),
    ChildName.MODEL: to_say("The sentence model stopped unexpectedly and was started again."),
}
_TOO_LARGE = {
    ChildName.TEXT: to_say(
        "Comparing took more than 1.5 GB of memory and was stopped; compare shorter parts of the texts."
    ),
    ChildName.MODEL: to_say("The sentence model took too much memory and was stopped; compare shorter parts."),
}
_GIVEN_UP = {
    ChildName.TEXT: to_say(
        "Reading and comparing stopped several times; close Diptych, open it again, and try once more."
    ),
    ChildName.MODEL: to_say(
        "The sentence model stopped several times, so texts are compared by words and letters alone; "
        "open Diptych again to try it once more."
    ),
}


@dataclass
class _Request:
    """A request without its last reply, and what has come for it so far.

    `waiting` are the pairs of a word comparison that have not been answered; None for every other request.
    """

    child: ChildName
    messages: Callable[[], Iterable[Message]]
    waiting: dict[Pair, None] | None = None
    tries: int = 1
    unwanted: bool = False
    assembler: DocumentAssembler | None = None
    passed_to: ChildProcess | None = None  # the life of the model child that has got the beginning of a document
    beads: list[Bead] = field(default_factory=list)


class Children(QObject):
    """Both children, for all windows of the program. Construction starts them, the model child a little later."""

    document_read = Signal(int, object)  # request, Document
    aligned = Signal(int, object, object, object)  # request, Alignment, Engine, name of the model or None
    edits_found = Signal(int, object)  # request, tuple of (Pair, PairEdits)
    edits_finished = Signal(int)
    failed = Signal(int, str)  # request, sentence for the reader
    stopped = Signal(int)  # cancelled: nothing more will come
    progressed = Signal(int, object)  # request, Progress
    model_ready = Signal(str)
    model_unavailable = Signal(str)  # sentence for the reader, with the remedy
    model_fetchable = Signal(str)  # the same, where the remedy is to allow that the model is fetched
    model_fetched = Signal(object, object, str)  # bytes that are here, bytes in all, where they come from
    remarked = Signal(str)  # sentence for the reader, of what concerns no request
    unsuited = Signal(int, str)  # request, sentence for the reader: the model does not know the language
    vectors_cleared = Signal(int)
    crashed = Signal(str)  # sentence for the reader; the child has been started again where that helps

    def __init__(
        self,
        parent: QObject | None = None,
        command: Callable[[ChildName], list[str]] = child_command,
        choice: ModelChoice = INSTALLED,
    ) -> None:
        super().__init__(parent)
        self._command = command
        self._choice = choice
        self._numbers = 0
        self._requests: dict[int, _Request] = {}
        self._documents: dict[int, tuple[Side, Document]] = {}
        self._deaths: dict[ChildName, list[float]] = {name: [] for name in ChildName}
        self._too_large: set[ChildName] = set()
        self._closed = False
        self._processes = {name: self._make(name) for name in ChildName}
        self._processes[ChildName.TEXT].start()
        QTimer.singleShot(_HEAD_START, self, self._start_model)
        self._looks = QTimer(self)
        self._looks.setInterval(_LOOK_EVERY)
        self._looks.timeout.connect(self._look_at_memory)
        self._looks.start()
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.end)

    # Requests

    def read(
        self,
        side: Side,
        path: str | Path,
        *,
        title: str | None = None,
        encoding: str | None = None,
        wrapping: Wrapping = Wrapping.AUTO,
    ) -> int:
        """Read a file; its number, which this returns, names the document from then on."""
        number = self._next_number()
        message = Read(number, side, str(Path(path).absolute()), title, encoding, wrapping)
        return self._ask(number, ChildName.TEXT, lambda: (message,))

    def segment(self, side: Side, title: str, text: str, *, wrapping: Wrapping = Wrapping.AUTO) -> int:
        """Make a document of a pasted text; its number names the document from then on."""
        number = self._next_number()
        last = Segment(number, side, title, wrapping)
        return self._ask(number, ChildName.TEXT, lambda: (*text_parts(number, text), last))

    def align(self, left: int, right: int, engine: Engine, pins: Sequence[Bead] = (), pins_version: int = 0) -> int:
        """Align two documents that have been read; a semantic request waits until the model is ready."""
        number = self._next_number()
        child = ChildName.MODEL if engine is Engine.SEMANTIC else ChildName.TEXT
        return self._ask(number, child, lambda: compare_parts(number, left, right, pins, pins_version))

    def diff(self, left: int, right: int, pairs: Iterable[Pair]) -> int:
        """Compare the words of pairs, in this order; they are taken a part at a time while the window has its turns."""
        return self._ask_words(ChildName.TEXT, left, right, pairs)

    def grade(self, left: int, right: int, pairs: Iterable[Pair]) -> int:
        """Compare the words of pairs and grade what is found, in this order, as soon as the model is ready."""
        return self._ask_words(ChildName.MODEL, left, right, pairs)

    def prioritise(self, request: int, pairs: Iterable[Pair]) -> None:
        """Have those of the pairs of a `diff` or `grade` that still wait answered before its others."""
        asked = self._requests.get(request)
        if asked is not None:
            self._processes[asked.child].send((DiffWords(request, 0, 0, tuple(pairs), first=True),))

    def cancel(self, request: int) -> None:
        """Want no answer any more: nothing but `stopped` will come."""
        asked = self._requests.get(request)
        if asked is not None and not asked.unwanted:
            asked.unwanted = True
            self._processes[asked.child].send((Cancel(request),))

    def choose_model(self, choice: ModelChoice) -> None:
        """Go on with another sentence model; what was asked of the one before is asked of this one."""
        self._choice = choice
        if self._closed:
            return
        self._processes[ChildName.MODEL].retire()
        self._deaths[ChildName.MODEL].clear()
        self._restart(ChildName.MODEL)
        self._ask_again(ChildName.MODEL)

    def clear_vectors(self) -> int:
        """Forget what is kept of sentences from run to run."""
        number = self._next_number()
        return self._ask(number, ChildName.TEXT, lambda: (ClearVectors(number),))

    def forget(self, document: int) -> None:
        """Let go of a document in both children."""
        self._documents.pop(document, None)
        for process in self._processes.values():
            process.send((Forget(document),))

    def close(self) -> None:
        """Say goodbye to both children; they are gone after two seconds at most."""
        self._closed = True
        self._looks.stop()
        for process in self._processes.values():
            process.close()

    def end(self) -> None:
        """Close, and wait until both are gone: for the end of the program, when no event loop runs any more."""
        self.close()
        for process in self._processes.values():
            process.wait_for_end()

    def _next_number(self) -> int:
        self._numbers += 1
        return self._numbers

    def _ask(
        self,
        number: int,
        child: ChildName,
        messages: Callable[[], Iterable[Message]],
        waiting: dict[Pair, None] | None = None,
    ) -> int:
        self._requests[number] = _Request(child, messages, waiting)
        if not self._closed and not self._processes[child].is_alive and self._may_live(child):
            self._restart(child)
        if self._processes[child].is_alive:
            self._processes[child].send(messages())
        else:
            # Whoever asked learns the number first.
            QTimer.singleShot(0, self, partial(self._fail, number, say(_GIVEN_UP[child])))
        return number

    def _ask_words(self, child: ChildName, left: int, right: int, pairs: Iterable[Pair]) -> int:
        number = self._next_number()
        waiting: dict[Pair, None] = {}
        coming = self._note_waiting(number, pairs, waiting)
        # Where the child has to be asked again: what it had not answered, then what it had not been asked yet.
        return self._ask(number, child, lambda: diff_parts(number, left, right, chain(tuple(waiting), coming)), waiting)

    def _note_waiting(self, number: int, pairs: Iterable[Pair], waiting: dict[Pair, None]) -> Iterator[Pair]:
        for pair in pairs:
            asked = self._requests.get(number)
            if asked is None or asked.unwanted:
                return
            waiting[pair] = None
            yield pair

    # Replies

    def _take(self, child: ChildName, payload: bytes) -> None:
        try:
            message = decode(payload)
        except ValueError:
            self._processes[child].kill()
            return
        match message:
            case Ready() | Unavailable() | Fetching():
                self._take_model(message)
            case DocumentHead() | TextPart() | BlocksPart() | DocumentEnd():
                self._take_document(message, payload)
            case BeadsPart() | AlignmentEnd():
                self._take_alignment(message)
            case EditsPart() | EditsEnd() | Progress() | Failed() | Stopped():
                self._take_other(message)
            case Remark():
                self.remarked.emit(message.sentence)
            case Unsuited() | VectorsCleared():
                if self._close_request(message.request):
                    self._tell(message)
            case _:
                self._processes[child].kill()

    def _take_model(self, message: Ready | Unavailable | Fetching) -> None:
        match message:
            case Ready():
                if message.model is not None:
                    self.model_ready.emit(message.model)
            case Unavailable():
                (self.model_fetchable if message.can_fetch else self.model_unavailable).emit(message.reason)
            case Fetching():
                self.model_fetched.emit(message.done, message.total, message.source)

    def _tell(self, message: Unsuited | VectorsCleared) -> None:
        if isinstance(message, Unsuited):
            self.unsuited.emit(message.request, message.reason)
        else:
            self.vectors_cleared.emit(message.request)

    def _take_document(self, message: DocumentHead | TextPart | BlocksPart | DocumentEnd, payload: bytes) -> None:
        asked = self._requests.get(message.request)
        if asked is None:
            return
        model = self._processes[ChildName.MODEL]
        if isinstance(message, DocumentHead):
            asked.assembler, asked.passed_to = DocumentAssembler(message), model
        if asked.passed_to is model:
            model.send_frame(frame(payload))
        if asked.assembler is not None and isinstance(message, DocumentEnd):
            assembler = asked.assembler
            if self._close_request(message.request):
                document = assembler.finish()
                self._documents[message.request] = (assembler.head.side, document)
                if asked.passed_to is not model:  # it was started anew meanwhile
                    model.send(document_parts(message.request, assembler.head.side, document))
                self.document_read.emit(message.request, document)
            else:
                self.forget(message.request)
        elif asked.assembler is not None and isinstance(message, TextPart | BlocksPart):
            asked.assembler.add(message)

    def _take_alignment(self, message: BeadsPart | AlignmentEnd) -> None:
        asked = self._requests.get(message.request)
        if asked is None:
            return
        if isinstance(message, BeadsPart):
            asked.beads += message.beads
        elif self._close_request(message.request):
            alignment = Alignment(tuple(asked.beads), message.moves)
            self.aligned.emit(message.request, alignment, message.engine, message.model)

    def _take_other(self, message: EditsPart | EditsEnd | Progress | Failed | Stopped) -> None:
        asked = self._requests.get(message.request)
        if asked is None:
            return
        match message:
            case EditsPart() if asked.waiting is not None and not asked.unwanted:
                for pair, _ in message.edits:
                    asked.waiting.pop(pair, None)
                self.edits_found.emit(message.request, message.edits)
                self._processes[ChildName.MODEL].start()
            case Progress() if not asked.unwanted:
                self.progressed.emit(message.request, message)
            case EditsEnd() if self._close_request(message.request):
                self.edits_finished.emit(message.request)
            case Failed():
                self._fail(message.request, message.reason)
            case Stopped():
                asked.unwanted = True
                self._close_request(message.request)
            case _:
                pass

    def _close_request(self, number: int) -> bool:
        """Take note of a last reply; return whether it is still wanted, else say that the request has stopped."""
        asked = self._requests.pop(number, None)
        if asked is not None and asked.unwanted:
            self.stopped.emit(number)
        return asked is not None and not asked.unwanted

    def _fail(self, number: int, reason: str) -> None:
        asked = self._requests.get(number)
        if asked is not None and asked.assembler is not None:
            self.forget(number)  # the model child has got a part of it
        if self._close_request(number):
            self.failed.emit(number, reason)

    # Lives

    def _start_model(self) -> None:
        """Start the model child once nothing is asked of the text child, if the first word edits have not done it.

        The first window and the first answers need the processor more than a model that is read for seconds.
        """
        if any(asked.child is ChildName.TEXT for asked in self._requests.values()):
            QTimer.singleShot(_HEAD_START, self, self._start_model)
        elif not self._closed:
            self._processes[ChildName.MODEL].start()

    def _make(self, child: ChildName) -> ChildProcess:
        options = self._choice.arguments if child is ChildName.MODEL else ()
        process = ChildProcess([*self._command(child), *options], partial(self._take, child), self)
        process.died.connect(partial(self._on_death, child))
        return process

    def _may_live(self, child: ChildName) -> bool:
        now = time.monotonic()
        self._deaths[child] = [death for death in self._deaths[child] if now - death < _SPAN]
        return len(self._deaths[child]) < _LIVES

    def _restart(self, child: ChildName) -> None:
        if not self._processes[child].is_running:  # else it goes when it has ended
            self._processes[child].deleteLater()
        self._processes[child] = self._make(child)
        self._processes[child].start()
        for number, (side, document) in self._documents.items():
            self._processes[child].send(document_parts(number, side, document))

    def _on_death(self, child: ChildName) -> None:
        self._deaths[child].append(time.monotonic())
        reason = say((_TOO_LARGE if child in self._too_large else _CRASHED)[child])
        self._too_large.discard(child)
        lives = self._may_live(child)
        if lives:
            self._restart(child)
        elif child is ChildName.MODEL:
            self.model_unavailable.emit(say(_GIVEN_UP[child]))
        open_requests = {number: asked for number, asked in self._requests.items() if asked.child is child}
        suspects = _suspects(open_requests)
        for number, asked in open_requests.items():
            if number not in self._requests:
                continue  # whoever heard of a failure before this one has given it up
            asked.tries += number in suspects
            if asked.unwanted:
                self._close_request(number)
            elif not lives:
                self._fail(number, say(_GIVEN_UP[child]))
            elif asked.tries > _TRIES:
                self._fail(number, say("{reason} This text seems to be the cause.", reason=reason))
            else:
                self._repeat(asked)
        self.crashed.emit(reason if lives else say(_GIVEN_UP[child]))

    def _ask_again(self, child: ChildName) -> None:
        for number, asked in list(self._requests.items()):
            if asked.child is child and asked.unwanted:
                self._close_request(number)
            elif asked.child is child:
                self._repeat(asked)

    def _repeat(self, asked: _Request) -> None:
        """Ask what a child was asked before it ended of the one in its place."""
        asked.assembler, asked.beads = None, []
        self._processes[asked.child].send(asked.messages())

    def _look_at_memory(self) -> None:
        for child, process in self._processes.items():
            limit = _CHOSEN_LIMIT if child is ChildName.MODEL and self._choice.name else _MEMORY_LIMIT[child]
            if (_resident(process.process_id) or 0) > limit:
                self._too_large.add(child)
                process.kill()


def _suspects(requests: dict[int, _Request]) -> set[int]:
    """Return the requests that may have ended a child: it answers in order, and compares words when nothing waits."""
    others = [number for number, asked in requests.items() if asked.waiting is None]
    return {others[0]} if others else set(requests)


def _resident(process_id: int) -> int | None:
    """Bytes of memory that a process holds, or None where the system does not tell without further tools."""
    if sys.platform != "linux" or not process_id:
        return None
    try:
        pages = int(Path(f"/proc/{process_id}/statm").read_text("ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return None
    return pages * os.sysconf("SC_PAGE_SIZE")
