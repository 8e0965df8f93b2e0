"""Work that nobody wants any more stops at the next look at its watch, wherever it is."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest

from tests.child.test_model_child import ENGLISH, PAIR, Queue, with_documents
from tests.finding.documents import document
from viewer.child.words import compare_literally
from viewer.core.errors import Cancelled
from viewer.core.messages import Cancel, DiffWords, EditsPart, Progress, Stopped
from viewer.core.watch import UNITS
from viewer.finding.compare import compare_lexically, compare_semantically
from viewer.reading.read import read_document, segment_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from viewer.core.watch import Watch
    from viewer.finding.embedder import Embedder

SENTENCE = "The keeper of the lamp went home, and nobody saw him on the way. "


class Patience:
    """A watch that ends the work at its n-th look, and notes every look."""

    def __init__(self, looks: int = 1_000_000) -> None:
        self._looks = looks
        self.seen: list[tuple[int, int, str]] = []

    def __call__(self, done: int, total: int, task: str) -> None:
        self.seen.append((done, total, task))
        if len(self.seen) > self._looks:
            raise Cancelled


def stops_everywhere(work: Callable[[Watch], object]) -> int:
    """Let work end at each of its looks, or at some of very many; return how many there are."""
    whole = Patience()
    work(whole)
    looks = len(whole.seen)
    for at in range(0, looks, max(1, looks // 12)):
        patience = Patience(at)
        with pytest.raises(Cancelled):
            work(patience)
        assert len(patience.seen) == at + 1
    return looks


@pytest.mark.parametrize("joint", [" ", "\n\n"])
def test_reading_stops_within_a_text(tmp_path: Path, joint: str) -> None:
    text = joint.join([SENTENCE * 5] * 500)
    path = tmp_path / "long.txt"
    path.write_text(text, "utf-8")
    assert stops_everywhere(lambda watch: read_document(path, watch=watch)) >= 2
    assert stops_everywhere(lambda watch: segment_text(text, title="pasted", watch=watch)) >= 2
    seen = Patience()
    segment_text(text, title="pasted", watch=seen)
    done = [at for at, _, _ in seen.seen]
    assert done == sorted(done)


def test_aligning_by_words_stops_everywhere() -> None:
    left = document([f"Lamp number {number} stands at the pier." for number in range(60)])
    right = document([f"Lamp number {number} stood at a pier." for number in range(55)])
    assert stops_everywhere(lambda watch: compare_lexically(left, right, watch=watch)) > 8


@pytest.mark.model
def test_aligning_by_meaning_stops_everywhere(embedder: Embedder) -> None:
    left, right = document(ENGLISH), document(ENGLISH[1:])
    assert stops_everywhere(lambda watch: compare_semantically(left, right, embedder, watch=watch)) > 8


def test_comparing_words_stops_between_two_pairs() -> None:
    left, right = document(ENGLISH), document(ENGLISH)

    def work(watch: Watch) -> None:
        compare_literally(left, right, (PAIR, PAIR), lambda: watch(0, 2, UNITS))

    assert stops_everywhere(work) >= 3


@pytest.mark.model
def test_grading_stops_within_a_pair_and_the_child_goes_on(embedder: Embedder) -> None:
    class Changing(Queue):
        """Hears of the Cancel in the middle of the work, as the thread that listens does."""

        def __init__(self, looks: int) -> None:
            super().__init__(DiffWords(3, 1, 2, (PAIR,)))
            self._numbers = count()
            self._looks = looks

        def check(self) -> None:
            if next(self._numbers) == self._looks:
                self.waiting.append(Cancel(3))
                raise Cancelled

    left = document(["The old ship reached the harbour before the storm came."])
    right = document(["The ancient vessel reached the port before that storm came."])
    for looks in (2, 4, 5):
        queue = Changing(looks)
        child = with_documents(queue, embedder, left, right)
        for _ in range(3):
            child.serve()
        answers = [message for message in queue.sent if not isinstance(message, Progress)]
        assert answers == [Stopped(3)], looks
        queue.waiting.append(DiffWords(4, 1, 2, (PAIR,)))
        child.serve()
        child.serve()
        assert any(isinstance(message, EditsPart) for message in queue.sent)
