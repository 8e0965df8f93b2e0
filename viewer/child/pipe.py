"""The child's end of the two pipes: requests come in through a thread, replies go out at once."""

from __future__ import annotations

import os
import queue
import sys
import threading
import time
import traceback
from typing import TYPE_CHECKING

from viewer.core.errors import Cancelled, ViewerError
from viewer.core.messages import Cancel, Failed, FrameReader, Message, Progress, Stopped, decode, encode
from viewer.core.saying import say
from viewer.core.time_left import Forecast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from viewer.core.time_left import Task

_READ_SIZE = 256 * 1024
_PROGRESS_EVERY = 0.1  # seconds
_REASON_LIMIT = 4_000  # code points: a reason is a sentence, whatever a library put into it


def reply_descriptor() -> int:
    """Keep standard output for replies alone and point file descriptor 1 at standard error.

    Whatever a library prints then lands in the log and not between two frames. Returns the descriptor for replies.
    """
    sys.stdout.flush()
    replies = _as_binary(os.dup(1))
    os.dup2(2, 1)
    return replies


def request_descriptor() -> int:
    """Keep standard input for requests alone: whatever else reads it finds it empty. Returns the descriptor."""
    requests = _as_binary(os.dup(0))
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    return requests


def _as_binary(descriptor: int) -> int:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - exists there alone

        msvcrt.setmode(descriptor, os.O_BINARY)
    return descriptor


class Outbox:
    """Sends replies."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def send(self, *messages: Message) -> None:
        """Send replies in order. Ends the process where nobody reads them any more."""
        self.send_all(messages)

    def send_all(self, messages: Iterable[Message]) -> None:
        """Send replies in order, each as soon as it is made."""
        for message in messages:
            data = memoryview(encode(message))
            try:
                while data:
                    data = data[os.write(self._descriptor, data) :]
            except OSError:
                os._exit(0)


class Inbox:
    """Receives requests in a thread of its own, so that a Cancel is heard, and the end of input obeyed, during work."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._waiting: queue.SimpleQueue[Message] = queue.SimpleQueue()
        self.cancelled: set[int] = set()
        threading.Thread(target=self._listen, name="requests", daemon=True).start()

    def _listen(self) -> None:
        reader = FrameReader()
        try:
            while data := os.read(self._descriptor, _READ_SIZE):
                for payload in reader.feed(data):
                    message = decode(payload)
                    if isinstance(message, Cancel):
                        self.cancelled.add(message.request)
                    self._waiting.put(message)
        except Exception:  # noqa: BLE001 - a child that cannot understand its parent has nothing left to do
            traceback.print_exc()
            os._exit(1)
        # Not sys.exit: work in the main thread may sit in a library for seconds, and nobody waits for it.
        os._exit(0)

    def next(self, *, wait: bool) -> Message | None:
        """Return the next request in order of arrival; None where there is none yet and `wait` is false."""
        try:
            return self._waiting.get(block=wait)
        except queue.Empty:
            return None

    def watch(self, request: int, outbox: Outbox, plan: Sequence[Task] = ()) -> RequestWatch:
        """Return the watch of one request, of which `plan` says how long its tasks take."""
        return RequestWatch(request, self.cancelled, outbox, plan)


class RequestWatch:
    """A Watch that reports progress of a request ten times a second at most and stops it once it is cancelled."""

    def __init__(self, request: int, cancelled: set[int], outbox: Outbox, plan: Sequence[Task] = ()) -> None:
        self._request = request
        self._cancelled = cancelled
        self._outbox = outbox
        self._reported = time.monotonic()
        self._forecast = Forecast(plan)

    def __call__(self, done: int, total: int, task: str) -> None:
        """Report progress. Raises Cancelled where the request was cancelled."""
        self.check()
        outlook = self._forecast.note(done, total, task)
        now = time.monotonic()
        if now - self._reported >= _PROGRESS_EVERY:
            self._reported = now
            left, share = (round(outlook.left, 1), round(outlook.share, 4)) if outlook is not None else (None, None)
            self._outbox.send(Progress(self._request, done, total, task, left, share))

    def skip(self, seconds: float) -> None:
        """Leave time that was spent on another request out of what is told of this one."""
        self._forecast.skip(seconds)

    def check(self) -> None:
        """Raise Cancelled where the request was cancelled."""
        if self._request in self._cancelled:
            raise Cancelled


def answer(request: int, work: Callable[[], None], outbox: Outbox, doing: str) -> None:
    """Run the work of one request; where it cannot be done say so in its place.

    `doing` completes the sentence "Something went wrong while …", for faults that are the program's own. It is marked
    by `to_say`.
    """
    try:
        work()
    except Cancelled:
        outbox.send(Stopped(request))
    except ViewerError as error:
        outbox.send(Failed(request, str(error)[:_REASON_LIMIT]))
    except MemoryError:
        traceback.print_exc()
        outbox.send(
            Failed(
                request,
                say(
                    "There is not enough memory for {doing}. Close other programs, or split the text.", doing=say(doing)
                ),
            )
        )
    except Exception as error:  # noqa: BLE001 - whatever it was, it must not take the other requests along
        traceback.print_exc()
        reason = say(
            "Something went wrong while {doing} ({name}); this is a fault of the program. Try it once more.",
            doing=say(doing),
            name=type(error).__name__,
        )
        outbox.send(Failed(request, reason))
