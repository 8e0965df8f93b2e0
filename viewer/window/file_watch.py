"""Notices that a file on the screen has changed on the disk, and offers to read it again: never by itself."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass, replace
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from viewer.core.document import Side
from viewer.window.message_bar import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from viewer.window.message_bar import MessageArea
    from viewer.window.review_model import ReviewModel

DISK = "disk"
"""Topic of the messages about files that have changed."""

_REST = 300  # milliseconds without news before a file is looked at: programs write in several steps
_ASK_EVERY = 25  # milliseconds between looks whether the thread has answered
_PIECE = 1 << 20  # bytes
_STREAMS = ("/dev/", "/proc/")


@dataclass(frozen=True, slots=True)
class Stamp:
    """Size in bytes and time of the last change in nanoseconds: while they stay, nothing is read."""

    size: int
    changed: int


@dataclass(frozen=True, slots=True)
class Watched:
    """The file of a side as it was read: `same` and `other` are stamps known to have that content, or another one."""

    path: str
    sha256: str
    same: Stamp | None = None
    other: Stamp | None = None


def look(file: Watched) -> Watched | None:
    """Return what is known of a file now, or None where it cannot be had: gone, no file, not readable.

    Only where size or time are new is the content read, so that a file that was merely touched counts as the same.
    """
    try:
        found = Path(file.path).stat()
        if not stat.S_ISREG(found.st_mode):
            return None
        stamp = Stamp(found.st_size, found.st_mtime_ns)
        if stamp == file.same:
            return replace(file, other=None)
        if stamp == file.other or (file.same is not None and stamp.size != file.same.size):
            return replace(file, other=stamp)
        is_same = _digest(file.path) == file.sha256
    except OSError:
        return None
    return replace(file, same=stamp, other=None) if is_same else replace(file, other=stamp)


def _digest(path: str) -> str:
    digest = hashlib.sha256()
    with Path(path).open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


class FileWatch(QObject):
    """Watches the files of one window, and says in its half which of them is not any more what is shown.

    The folders are watched too, since most programs save by putting a new file in the place of the old one. Network
    drives tell nothing of what others do there: they are looked at when the reader comes back to the program. Files
    are looked at in a thread, because a drive that is gone may take its time to say so.
    """

    def __init__(self, parent: QObject, model: ReviewModel, messages: MessageArea) -> None:
        super().__init__(parent)
        self._model = model
        self._messages = messages
        self._files: dict[Side, Watched] = {}
        self._watcher: QFileSystemWatcher | None = None
        self._answers: SimpleQueue[Mapping[Side, tuple[Watched, Watched | None]]] = SimpleQueue()
        self._is_looking = False
        self._has_news = False
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._look)
        self._ask = QTimer(self, interval=_ASK_EVERY)
        self._ask.timeout.connect(self._take_answer)
        model.side_changed.connect(self.follow)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._on_state)

    def follow(self, side: Side) -> None:
        """Follow the documents, which may have changed places."""
        if self._model.wanted(side):  # it is being read again, or something else is
            self._messages.withdraw(DISK, side)
        before, self._files = self._files, {}
        for each in Side:
            file = self._file_of(each)
            if file is None:
                continue
            old = [known for key in (each, each.other) if (known := before.get(key)) is not None]
            known = next((known for known in old if (known.path, known.sha256) == (file.path, file.sha256)), None)
            self._files[each] = known or file
            if known is None:
                self._messages.withdraw(DISK, each)
        self._rest.start()

    def _file_of(self, side: Side) -> Watched | None:
        given, document = self._model.shown(side), self._model.document(side)
        if given is None or document is None or not given.path or given.path.startswith(_STREAMS):
            return None
        return Watched(os.path.abspath(given.path), document.source.sha256)  # noqa: PTH100 - links are not to be followed

    # When to look

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self._files:
            self._rest.start()

    def _on_folder(self, _path: str) -> None:
        if not self._rest.isActive():  # a busy folder must not put the look off for ever
            self._rest.start()

    def _arm(self) -> None:
        """Watch the files and folders that are there now: a file that was replaced is another one to the system."""
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(lambda _path: self._rest.start())
            self._watcher.directoryChanged.connect(self._on_folder)
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        files = {file.path for file in self._files.values()}
        wanted = [*files, *{str(Path(path).parent) for path in files}]
        there = [path for path in wanted if os.access(path, os.R_OK)]
        if there:
            self._watcher.addPaths(there)

    # Looking

    def _look(self) -> None:
        if self._is_looking:
            self._has_news = True
            return
        self._arm()  # first, so that what happens after the look is told
        if not self._files:
            return
        self._is_looking = True
        files, answers = dict(self._files), self._answers

        def look_at_all() -> None:
            answers.put({side: (file, look(file)) for side, file in files.items()})

        # Not a pool of Qt's, which would wait at the end of the program for a drive that does not answer.
        Thread(target=look_at_all, name="file watch", daemon=True).start()
        self._ask.start()

    def _take_answer(self) -> None:
        try:
            answer = self._answers.get_nowait()
        except Empty:
            return
        self._ask.stop()
        self._is_looking = False
        for side, (asked, found) in answer.items():
            if found is not None and self._files.get(side) == asked and not self._model.wanted(side):
                self._files[side] = found
                self._tell(side, asked, found)
        if self._has_news or any(self._files.get(side) not in pair for side, pair in answer.items()):
            self._has_news = False
            self._rest.start()

    def _tell(self, side: Side, before: Watched, now: Watched) -> None:
        """Say once of each state of a file that it is not what is shown; take it back when it is again."""
        if now.other is None:
            self._messages.withdraw(DISK, side)
        elif now.other != before.other:
            document = self._model.document(side)
            assert document is not None
            sentence = self.tr("{} changed on disk.").format(document.title)
            path = now.path
            self._messages.say(
                Message(sentence, DISK, side, action=self.tr("Reload"), act=lambda: self._reload(path)),
            )

    def _reload(self, path: str) -> None:
        """Read a file again on the side where it is now; what is shown stays until it has been read."""
        for side, file in tuple(self._files.items()):
            given = self._model.shown(side)
            if file.path == path and given is not None:
                self._model.open(side, given)
