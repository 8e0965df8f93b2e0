"""Children that answer when they are told to, in the process of the test."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.core.alignment import Alignment, Bead, Pair
from viewer.core.comparison import Engine
from viewer.core.document import Document, ParagraphKind, Side, Source, build_document
from viewer.core.span import Span
from viewer.core.worddiff import diff_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from viewer.core.edits import PairEdits
    from viewer.core.launch import ModelChoice


def make_document(title: str, text: str, path: str | None = None) -> Document:
    """A paragraph and a sentence a line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        span = Span(at, at + len(line))
        if span:
            blocks.append((span, ParagraphKind.BODY, [span]))
        at += len(line) + 1
    return build_document(title, text, blocks, Source(path, hashlib.sha256(text.encode()).hexdigest(), "utf-8"))


def level(left: Document, right: Document, score: float) -> Alignment:
    """Line by line, the rest alone."""
    beads: list[Bead] = []
    m, n = len(left.sentences), len(right.sentences)
    shared = min(m, n)
    beads = [Bead(Span(i, i + 1), Span(i, i + 1), score) for i in range(shared)]
    beads += [Bead(Span(i, i + 1), Span(n, n), None) for i in range(shared, m)]
    beads += [Bead(Span(m, m), Span(i, i + 1), None) for i in range(shared, n)]
    return Alignment(tuple(beads))


class FakeChildren(QObject):
    """Takes requests and keeps them; `answer` answers all or some of them."""

    document_read = Signal(int, object)
    aligned = Signal(int, object, object, object)
    edits_found = Signal(int, object)
    edits_finished = Signal(int)
    failed = Signal(int, str)
    stopped = Signal(int)
    progressed = Signal(int, object)
    model_ready = Signal(str)
    model_unavailable = Signal(str)
    model_fetchable = Signal(str)
    model_fetched = Signal(object, object, str)
    remarked = Signal(str)
    unsuited = Signal(int, str)
    vectors_cleared = Signal(int)
    crashed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._number = 0
        self.choices: list[ModelChoice] = []
        self.documents: dict[int, Document] = {}
        self.waiting: dict[int, tuple[str, tuple[object, ...]]] = {}
        self.asked: list[str] = []
        self.cancelled: list[int] = []
        self.forgotten: list[int] = []
        self.first: list[tuple[Pair, ...]] = []

    def _ask(self, kind: str, *details: object) -> int:
        self._number += 1
        self.waiting[self._number] = (kind, details)
        self.asked.append(kind)
        return self._number

    def read(self, side: Side, path: str, *, title: str | None = None, **_more: object) -> int:
        return self._ask("read", path, title)

    def segment(self, side: Side, title: str, text: str, **_more: object) -> int:
        return self._ask("segment", title, text)

    def align(self, left: int, right: int, engine: Engine, pins: object = (), pins_version: int = 0) -> int:
        return self._ask(engine.value, left, right)

    def diff(self, left: int, right: int, pairs: Sequence[Pair]) -> int:
        return self._ask("diff", left, right, tuple(pairs))

    def grade(self, left: int, right: int, pairs: Sequence[Pair]) -> int:
        return self._ask("grade", left, right, tuple(pairs))

    def prioritise(self, request: int, pairs: Iterable[Pair]) -> None:
        self.first.append(tuple(pairs))

    def cancel(self, request: int) -> None:
        self.cancelled.append(request)

    def forget(self, document: int) -> None:
        self.forgotten.append(document)

    def choose_model(self, choice: ModelChoice) -> None:
        self.choices.append(choice)

    def clear_vectors(self) -> int:
        return self._ask("clear")

    def close(self) -> None:
        pass

    def number_of(self, kind: str) -> int:
        """The newest waiting request of a kind."""
        return max(number for number, (asked, _) in self.waiting.items() if asked == kind)

    def fail(self, kind: str, sentence: str) -> None:
        number = self.number_of(kind)
        del self.waiting[number]
        self.failed.emit(number, sentence)

    def answer(self, *kinds: str) -> None:
        """Answer what waits of these kinds (all without any), cancelled or not, and what that leads to."""
        while todo := [n for n, (kind, _) in sorted(self.waiting.items()) if not kinds or kind in kinds]:
            for number in todo:
                kind, details = self.waiting.pop(number)
                self._answer(number, kind, details)

    def _answer(self, number: int, kind: str, details: tuple[object, ...]) -> None:
        match kind, details:
            case "read", (str(path), title):
                try:
                    text = Path(path).read_text("utf-8")
                except OSError:
                    self.failed.emit(number, f"“{path}” is not there.")
                    return
                self._send(number, make_document(str(title or Path(path).name), text, path))
            case "segment", (title, text):
                self._send(number, make_document(str(title), str(text)))
            case "clear", ():
                self.vectors_cleared.emit(number)
            case "diff", (left, right, pairs):
                self.edits_found.emit(number, tuple((pair, self._diff(left, right, pair)) for pair in pairs))
                self.edits_finished.emit(number)
            case "grade", (left, right, pairs):
                graded = tuple((pair, replace(self._diff(left, right, pair), graded=True)) for pair in pairs)
                self.edits_found.emit(number, graded)
                self.edits_finished.emit(number)
            case engine, (left, right):
                score, model = (0.4, None) if engine == "lexical" else (0.9, "fake")
                found = level(self.documents[left], self.documents[right], score)
                self.aligned.emit(number, found, Engine(engine), model)

    def _send(self, number: int, document: Document) -> None:
        self.documents[number] = document
        self.document_read.emit(number, document)

    def _diff(self, left: int, right: int, pair: Pair) -> PairEdits:
        one, other = self.documents[left], self.documents[right]
        return diff_words(one.text, other.text, one.extent(pair.left), other.extent(pair.right))
