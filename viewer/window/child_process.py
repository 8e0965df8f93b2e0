"""One child process of the window: frames out, frames in, both in slices that the window does not feel."""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from viewer.core.launch import ENVIRONMENT, LANGUAGE, shows_log
from viewer.core.messages import FrameReader, encode
from viewer.core.saying import spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from viewer.core.messages import Message

_SLICE = 0.008  # seconds of work in one turn of the event loop
_READ_SIZE = 64 * 1024
_GRACE = 2_000  # milliseconds from the end of input to killing
_LAST_WAIT = 1_000  # milliseconds for the system to take a killed process away


class ChildProcess(QObject):
    """A child, from `start` to its end. One object is one life: for a restart make a new one.

    What is sent before the start waits for it.
    """

    died = Signal()
    """It could not be started, or ended without being asked to; emitted once."""

    def __init__(self, command: list[str], take: Callable[[bytes], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._take = take
        self._frames = FrameReader()
        self._incoming: deque[bytes] = deque()
        self._outgoing: deque[Iterator[bytes]] = deque()
        self._started = self._has_turned = self._ending = False
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._turn)
        self._process = QProcess(self)
        self._process.setProgram(command[0])
        self._process.setArguments(command[1:])
        environment = QProcessEnvironment.systemEnvironment()
        for name, value in {**ENVIRONMENT, LANGUAGE: spoken()}.items():
            environment.insert(name, value)
        self._process.setProcessEnvironment(environment)
        if shows_log():
            self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        else:
            self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.started.connect(self._turns.start)
        self._process.readyReadStandardOutput.connect(self._turns.start)
        # A process that cannot be started reports an error and never finishes; one that crashes reports both.
        self._process.errorOccurred.connect(self._on_error)
        self._process.finished.connect(self._on_end)

    def start(self) -> None:
        """Start the process where that has not been done."""
        if not self._started and not self._ending:
            self._started = True
            self._process.start()
            self._process.waitForStarted()  # a few milliseconds, so that requests need not wait for the event loop

    @property
    def process_id(self) -> int:
        """The system's number of the process; 0 where it does not run."""
        return self._process.processId()

    @property
    def is_alive(self) -> bool:
        """Whether what is sent will be, or is being, read."""
        return not self._ending

    @property
    def is_running(self) -> bool:
        """Whether there is a process."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def send(self, messages: Iterable[Message]) -> None:
        """Send messages behind all that were sent before; they are made when their turn comes."""
        self._outgoing.append(encode(message) for message in messages)
        if self.is_running and not self._ending and not self._has_turned:
            self._send_one()
            self._process.waitForBytesWritten(0)  # the child begins while the window is still being made
        self._turns.start()

    def send_frame(self, frame: bytes) -> None:
        """Send a frame as it is."""
        self._outgoing.append(iter((frame,)))
        self._turns.start()

    def kill(self) -> None:
        """End the process at once; `died` follows."""
        self._process.kill()

    def retire(self) -> None:
        """End the process at once, since another takes its place. `died` will not be emitted; the object goes too."""
        self._ending = True
        self._turns.stop()
        self._outgoing.clear()
        self._process.kill()
        if self.is_running:
            self._process.finished.connect(self.deleteLater)

    def close(self) -> None:
        """Say goodbye: the process ends by itself, or is killed after two seconds. `died` will not be emitted."""
        if self._ending:
            return
        self._ending = True
        self._turns.stop()
        self._process.closeWriteChannel()
        QTimer.singleShot(_GRACE, self, self._process.kill)

    def wait_for_end(self) -> None:
        """Wait until the process is gone, two seconds and a little at most: for when no event loop runs any more."""
        if self.is_running and not self._process.waitForFinished(_GRACE):
            self._process.kill()
            self._process.waitForFinished(_LAST_WAIT)

    def _turn(self) -> None:
        self._has_turned = True
        until = time.monotonic() + _SLICE
        while time.monotonic() < until:
            if self._ending or not self.is_running or not (self._take_one() or self._send_one()):
                self._turns.stop()
                return

    def _take_one(self) -> bool:
        if not self._incoming:
            data = bytes(self._process.read(_READ_SIZE).data())
            if not data:
                return False
            try:
                self._incoming.extend(self._frames.feed(data))
            except ValueError:
                self.kill()
                return False
        if self._incoming:
            self._take(self._incoming.popleft())
        return True

    def _send_one(self) -> bool:
        while self._outgoing:
            for frame in self._outgoing[0]:
                self._process.write(frame)
                return True
            self._outgoing.popleft()
        return False

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._on_end()

    def _on_end(self) -> None:
        self._turns.stop()
        QTimer.singleShot(0, self, self._die)  # not at once: it may fail within `start` or `send`

    def _die(self) -> None:
        if not self._ending:
            self._ending = True
            self.died.emit()
