"""Answering requests for word edits: which pairs wait, in which order, and how their edits are sent."""

from __future__ import annotations

import contextlib
import dataclasses
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.child.pair_facts import pair_facts, prepare, quieted, take_complaint
from viewer.core.alignment import Pair
from viewer.core.document import Document
from viewer.core.edits import Edit, Operation, PairEdits
from viewer.core.errors import Cancelled, ViewerError
from viewer.core.messages import DiffWords, EditsEnd, EditsPart, Failed, Remark, Stopped
from viewer.core.saying import say
from viewer.core.watch import UNITS

if TYPE_CHECKING:
    from viewer.child.pipe import Inbox, Outbox, RequestWatch
    from viewer.child.store import DocumentStore

_BATCH = 0.02  # seconds of comparing words before the inbox is looked at again

Check = Callable[[], None]
"""Raises Cancelled where what is being done is no longer wanted; called between small batches of work."""

Compare = Callable[[Document, Document, Sequence[Pair], Check], list[PairEdits]]
"""Two documents and some of their pairs → the word edits of each. Raises ViewerError and Cancelled alone."""


@dataclass
class _OpenRequest:
    """What one DiffWords still has to answer."""

    number: int
    left: Document
    right: Document
    waiting: dict[Pair, None]
    watch: RequestWatch

    def __post_init__(self) -> None:
        self._asked = len(self.waiting)

    def report(self) -> None:
        """Say how many of the pairs have been answered."""
        with contextlib.suppress(Cancelled):  # its Cancel will be obeyed in its turn
            self.watch(self._asked - len(self.waiting), self._asked, UNITS)

    def put_first(self, pairs: tuple[Pair, ...]) -> None:
        """Put those of the pairs that still wait in front, in their order."""
        wanted = {pair: None for pair in pairs if pair in self.waiting}
        self.waiting = wanted | self.waiting

    def take(self, size: int) -> list[Pair]:
        """Return the next pairs, of so many code points or one at least, which wait no longer."""
        taken: list[Pair] = []
        for pair in self.waiting:
            size -= len(self.left.extent(pair.left)) + len(self.right.extent(pair.right))
            if taken and size < 0:
                break
            taken.append(pair)
        for pair in taken:
            del self.waiting[pair]
        return taken


class WordRequests:
    """The DiffWords under way; the one most lately asked for is answered first.

    `compare` is given pairs of `at_once` code points at a time, or one.
    """

    def __init__(
        self, inbox: Inbox, outbox: Outbox, documents: DocumentStore, compare: Compare, at_once: int = 0
    ) -> None:
        self._inbox = inbox
        self._outbox = outbox
        self._documents = documents
        self._compare = compare
        self._at_once = at_once
        self._pairs: dict[int, dict[Pair, None]] = {}  # of requests whose last part has not come yet
        self._open: list[_OpenRequest] = []  # the one most lately asked for last

    def __bool__(self) -> bool:
        return bool(self._open)

    def take(self, message: DiffWords) -> None:
        """Put a request on the list. Raises FindingError where a document is not known, Cancelled where it is void."""
        if message.first:
            for request in self._open:
                if request.number == message.request:
                    request.put_first(message.pairs)
                    self._open.remove(request)
                    self._open.append(request)
                    return
            return  # all of it has been answered meanwhile
        self._pairs.setdefault(message.request, {}).update(dict.fromkeys(message.pairs))
        if not message.last:
            return
        pairs = self._pairs.pop(message.request)
        watch = self._inbox.watch(message.request, self._outbox)
        watch.check()
        left, right = self._documents.pair(message.left, message.right)
        self._open.append(_OpenRequest(message.request, left, right, pairs, watch))

    def stop(self, number: int) -> bool:
        """Drop a cancelled request and say so; return whether it was on the list."""
        for request in self._open:
            if request.number == number:
                self._open.remove(request)
                self._outbox.send(Stopped(number))
                return True
        return False

    def work(self) -> None:
        """Compare the words of some pairs of the request most lately asked for, and send what was found."""
        request = self._open[-1]
        request.report()
        found: list[tuple[Pair, PairEdits]] = []
        until = time.monotonic() + _BATCH
        try:
            while request.waiting and time.monotonic() < until:
                pairs = request.take(self._at_once)
                check = request.watch.check
                found += zip(pairs, self._compare(request.left, request.right, pairs, check), strict=True)
            send_edits(request.number, tuple(found), self._outbox)
            self._complain()
        except Cancelled:
            return  # its Cancel will be obeyed in its turn
        except Exception as error:  # noqa: BLE001 - a fault in one request must not end the child
            self._open.remove(request)
            if isinstance(error, ViewerError):
                reason = str(error)
            else:
                traceback.print_exc()
                reason = say("The words could not be compared; compare the two texts again.")
            self._outbox.send(Failed(request.number, reason))
            return
        if not request.waiting:
            self._open.remove(request)
            self._outbox.send(EditsEnd(request.number))

    def _complain(self) -> None:
        """Say what is wrong with the reader's own names, once, when they were wanted."""
        complaint = take_complaint()
        if complaint is not None:
            self._outbox.send(Remark(complaint))


def compare_literally(left: Document, right: Document, pairs: Sequence[Pair], check: Check) -> list[PairEdits]:
    """Return the word edits of pairs, as they are found without a model, with the facts in which these differ."""
    found = []
    for document in (left, right):
        check()
        prepare(document)
    for pair in pairs:
        check()
        found.append(_compare_pair(left, right, pair))
    return found


def _compare_pair(left: Document, right: Document, pair: Pair) -> PairEdits:
    from viewer.core.worddiff import diff_words  # noqa: PLC0415 - Ready must not wait for it

    own, other = left.extent(pair.left), right.extent(pair.right)
    try:
        found = diff_words(left.text, right.text, own, other)
    except Exception:  # noqa: BLE001 - one pair must not take the marks of all others along
        traceback.print_exc()
        found = PairEdits((Edit(Operation.REPLACE, own, other),), coarse=True)
    return dataclasses.replace(quieted(left, right, found), findings=pair_facts(left, right, own, other))


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
    return dataclasses.replace(found, edits=tuple(joined), coarse=True)


def _join(first: Edit, second: Edit) -> Edit:
    sides = ((first.left, second.left), (first.right, second.right))
    left, right = (a.join(b) if a and b else a or b for a, b in sides)
    if left and right:
        return Edit(Operation.REPLACE, left, right)
    return Edit(Operation.DELETE if left else Operation.INSERT, left, right)
