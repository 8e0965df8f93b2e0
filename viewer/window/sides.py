"""The two sides of a window: what each shows, and what is being read in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.core.document import Side
from viewer.core.naming import names_of

if TYPE_CHECKING:
    from viewer.core.document import Document
    from viewer.window.children import Children
    from viewer.window.opening import Input


@dataclass(slots=True)
class _Half:
    """One side; `number` names its document among the children."""

    shown: Input | None = None
    document: Document | None = None
    number: int | None = None
    wanted: Input | None = None
    request: int | None = None


class Sides(QObject):
    """Has documents read, and keeps the one that a side shows until the next one is there."""

    changed = Signal(object)  # Side: something new is being read, has been read, was given up or taken away
    replaced = Signal(object)  # Side: its document is another one now
    read = Signal()  # nothing is being read any more
    failed = Signal(object, object, str)  # Side, Input, sentence for the reader

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._children: Children | None = None
        self._halves = {side: _Half() for side in Side}

    def connect_children(self, children: Children) -> None:
        """Begin to read: what was opened before is read now."""
        self._children = children
        children.document_read.connect(self._take_document)
        children.failed.connect(self._take_failure)
        for side, half in self._halves.items():
            if half.wanted:
                self._read(side)

    # What there is

    def document(self, side: Side) -> Document | None:
        """Return the document of a side, or None while there is none."""
        return self._halves[side].document

    def shown(self, side: Side) -> Input | None:
        """Return where the document of a side came from."""
        return self._halves[side].shown

    def wanted(self, side: Side) -> Input | None:
        """Return what is being read for a side, or None."""
        return self._halves[side].wanted

    @property
    def is_reading(self) -> bool:
        """Whether anything is being read."""
        return any(half.wanted for half in self._halves.values())

    @property
    def documents(self) -> tuple[Document, Document] | None:
        """Both documents, or None while one is missing."""
        left, right = (half.document for half in self._halves.values())
        return (left, right) if left is not None and right is not None else None

    @property
    def names(self) -> tuple[str, str]:
        """What the documents are called, so that they are told apart; empty where there is none."""
        both = self.documents
        left, right = (half.document.title if half.document else "" for half in self._halves.values())
        return names_of(*both) if both else (left, right)

    @property
    def numbers(self) -> tuple[int, int] | None:
        """The numbers of both documents among the children."""
        left, right = (half.number for half in self._halves.values())
        return (left, right) if left is not None and right is not None else None

    def awaits(self, request: int) -> bool:
        """Whether a request is one to read a document that is still wanted."""
        return self._side_of(request) is not None

    # What is asked for

    def open(self, side: Side, given: Input) -> None:
        """Read a document for a side."""
        half = self._halves[side]
        self._cancel(half.request)
        half.wanted, half.request = given, None
        if self._children is not None:
            self._read(side)
        self.changed.emit(side)

    def reload(self) -> bool:
        """Read the files of both sides again; return whether there is any."""
        files = [(side, half.shown) for side, half in self._halves.items() if half.shown and half.shown.path]
        for side, given in files:
            self.open(side, given)
        return bool(files)

    def remove(self, side: Side) -> None:
        """Take the document of a side away, or what is being read for it."""
        half = self._halves[side]
        self._cancel(half.request)
        self._forget(half.number)
        self._halves[side] = _Half()
        self.changed.emit(side)

    def swap(self) -> None:
        """Let the two sides change places; tell of it when both have."""
        left, right = self._halves[Side.LEFT], self._halves[Side.RIGHT]
        self._halves = {Side.LEFT: right, Side.RIGHT: left}
        for side, half in self._halves.items():
            if half.wanted and self._children is not None:
                self._cancel(half.request)
                self._read(side)

    def cancel(self) -> None:
        """Give up what is being read; what is shown stays."""
        for side, half in self._halves.items():
            self._cancel(half.request)
            half.wanted = half.request = None
            self.changed.emit(side)

    def close(self) -> None:
        """Let go of everything among the children."""
        for half in self._halves.values():
            self._cancel(half.request)
            self._forget(half.number)
        if self._children is not None:
            self._children.disconnect(self)
        self._children = None

    # How it is done

    def _read(self, side: Side) -> None:
        half = self._halves[side]
        assert self._children is not None
        assert half.wanted is not None
        given, manner = half.wanted, half.wanted.manner
        if given.path is not None:
            half.request = self._children.read(
                side, given.path, title=given.title, encoding=manner.encoding, wrapping=manner.wrapping
            )
        else:
            half.request = self._children.segment(side, given.name, given.text or "", wrapping=manner.wrapping)

    def _take_document(self, request: int, document: Document) -> None:
        side = self._side_of(request)
        if side is None:
            return
        half = self._halves[side]
        self._forget(half.number)
        half.shown, half.document, half.number = half.wanted, document, request
        half.wanted = half.request = None
        self.replaced.emit(side)
        self.changed.emit(side)
        if not self.is_reading:
            self.read.emit()

    def _take_failure(self, request: int, sentence: str) -> None:
        side = self._side_of(request)
        if side is None:
            return
        half = self._halves[side]
        given = half.wanted
        half.wanted = half.request = None
        self.changed.emit(side)
        self.failed.emit(side, given, sentence)
        if not self.is_reading:
            self.read.emit()

    def _side_of(self, request: int) -> Side | None:
        return next((side for side, half in self._halves.items() if half.request == request), None)

    def _cancel(self, request: int | None) -> None:
        if request is not None and self._children is not None:
            self._children.cancel(request)

    def _forget(self, number: int | None) -> None:
        if number is not None and self._children is not None:
            self._children.forget(number)
