from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.finding.documents import document
from tests.finding.small_models import make_model
from tests.finding.test_language import TEXTS
from viewer.child import model as module
from viewer.child.model import ModelChild, load, unsuited_sentence
from viewer.core.alignment import Pair
from viewer.core.comparison import Engine
from viewer.core.document import Side
from viewer.core.grade import Grade
from viewer.core.launch import INSTALLED, ModelChoice
from viewer.core.messages import (
    AlignmentEnd,
    Cancel,
    Compare,
    DiffWords,
    EditsEnd,
    EditsPart,
    Failed,
    Fetching,
    Forget,
    Message,
    Ready,
    Stopped,
    Unavailable,
    Unsuited,
    document_parts,
)
from viewer.core.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from viewer.core.document import Document
    from viewer.finding.embedder import Embedder

GERMAN = (TEXTS["German"], "Der Kreis lehnte ab.", "Die Fischer banden vier Kähne zusammen.")
ENGLISH = (TEXTS["English"], "The county refused.", "The fishermen tied four barges together.")


class Boxes:
    """An inbox that says nothing, an outbox that keeps everything."""

    def __init__(self) -> None:
        self.sent: list[Message] = []
        self.cancelled: set[int] = set()

    def send(self, *messages: Message) -> None:
        self.send_all(messages)

    def send_all(self, messages: Iterable[Message]) -> None:
        self.sent += messages

    def watch(self, request: int, outbox: object, plan: object = ()) -> Boxes:
        return self

    def __call__(self, done: int, total: int, task: str) -> None:
        pass

    def check(self) -> None:
        pass

    def skip(self, seconds: float) -> None:
        pass

    def next(self, *, wait: bool) -> None:
        return None


def compare(loaded: Embedder | str, left: Document, right: Document) -> list[Message]:
    boxes = Boxes()
    child = ModelChild(boxes, boxes, loaded)  # type: ignore[arg-type]
    for number, side, text in ((1, Side.LEFT, left), (2, Side.RIGHT, right)):
        for part in document_parts(number, side, text):
            child.take(part)
    child.take(Compare(3, 1, 2))
    return boxes.sent


@pytest.mark.model
def test_texts_in_another_language_are_left_to_shared_words(embedder: Embedder) -> None:
    (answer,) = compare(embedder, document(GERMAN), document(GERMAN))
    assert isinstance(answer, Unsuited)
    assert answer.request == 3
    assert answer.reason.startswith("The texts seem to be in German, but the installed model knows English only;")
    assert "paraphrase-multilingual-MiniLM-L12-v2" in answer.reason
    *_, end = compare(embedder, document(ENGLISH), document(ENGLISH))
    assert isinstance(end, AlignmentEnd)
    assert (end.engine, end.model) == (Engine.SEMANTIC, "all-MiniLM-L6-v2")


def test_the_sentence_names_each_language_once() -> None:
    texts = {name: document([text]) for name, text in TEXTS.items()}
    assert unsuited_sentence(texts["English"], texts["English"]) is None
    assert unsuited_sentence(texts["English"], document(["Ja."])) is None
    both = unsuited_sentence(texts["Japanese"], texts["Cyrillic script"])
    one = unsuited_sentence(texts["English"], texts["French"])
    assert both is not None
    assert both.startswith("The texts seem to be in Japanese and Cyrillic script,")
    assert one is not None
    assert one.startswith("One of the texts seems to be in French,")


@pytest.mark.model
def test_a_chosen_model_is_asked_whatever_the_language(tmp_path: Path) -> None:
    boxes = Boxes()
    folder = make_model(tmp_path / "small")
    loaded = load(boxes, ModelChoice(str(folder)))  # type: ignore[arg-type]
    assert boxes.sent == [Ready("small")]
    *_, end = compare(loaded, document(GERMAN), document(GERMAN[1:]))
    assert isinstance(end, AlignmentEnd)
    assert end.model == "small"


@pytest.mark.model
def test_loading_warms_up_even_where_the_store_knows_the_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    from viewer.finding.embedder import Embedder

    batches: list[int] = []
    encode_batch = Embedder._encode_batch
    monkeypatch.setattr(
        Embedder, "_encode_batch", lambda self, batch: batches.append(len(batch)) or encode_batch(self, batch)
    )
    counts = []
    for _ in range(2):
        load(Boxes(), INSTALLED)  # type: ignore[arg-type]
        counts.append(sum(batches))
    assert counts[1] == 2 * counts[0] > 0


def test_a_missing_model_is_offered_and_fetched_only_where_allowed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import huggingface_hub

    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setattr(huggingface_hub.constants, "ENDPOINT", "http://127.0.0.1:9")
    boxes = Boxes()
    reason = load(boxes, ModelChoice("somebody/small"))  # type: ignore[arg-type]
    assert boxes.sent == [Unavailable(str(reason), can_fetch=True)]
    assert "can be fetched from 127.0.0.1:9/somebody/small" in str(reason)
    assert compare(str(reason), document(ENGLISH), document(ENGLISH)) == [Failed(3, str(reason))]
    boxes = Boxes()
    reason = load(boxes, ModelChoice("somebody/small", may_fetch=True))  # type: ignore[arg-type]
    assert boxes.sent == [Unavailable(str(reason))]
    assert "no connection could be made" in str(reason)


@pytest.mark.model
def test_a_model_is_fetched_and_loaded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from viewer.finding import model_source

    folder = make_model(tmp_path / "small")

    def fetch(name: str, report: object) -> Path:
        report(10, 20)  # type: ignore[operator]
        return folder

    monkeypatch.setattr(model_source, "fetch_model", fetch)
    boxes = Boxes()
    load(boxes, ModelChoice("somebody/small", may_fetch=True))  # type: ignore[arg-type]
    assert boxes.sent == [Fetching(10, 20, "huggingface.co/somebody/small"), Ready("somebody/small")]


def test_a_folder_that_is_none_is_explained(tmp_path: Path) -> None:
    boxes = Boxes()
    load(boxes, ModelChoice(str(tmp_path)))  # type: ignore[arg-type]
    load(boxes, ModelChoice("./nowhere", may_fetch=True))  # type: ignore[arg-type]
    one, two = boxes.sent
    assert isinstance(one, Unavailable)
    assert "holds no sentence model" in one.reason
    assert isinstance(two, Unavailable)
    assert "folder “./nowhere” of the sentence model is not there" in two.reason
    assert not one.can_fetch
    assert not two.can_fetch


def test_any_other_fault_of_loading_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("odd")

    monkeypatch.setattr(module, "_load", fail)
    boxes = Boxes()
    load(boxes, INSTALLED)  # type: ignore[arg-type]
    said = "The sentence model cannot be loaded (RuntimeError). Set Diptych up again to repair the sentence model;"
    assert boxes.sent == [Unavailable(f"{said} until then texts are compared by words and letters.")]


class Queue(Boxes):
    """An inbox that hands out what was put into it."""

    def __init__(self, *waiting: Message) -> None:
        super().__init__()
        self.waiting = list(waiting)

    def next(self, *, wait: bool) -> Message | None:
        assert self.waiting or not wait, "nobody would ever wake it"
        return self.waiting.pop(0) if self.waiting else None


def with_documents(queue: Queue, loaded: Embedder | str, left: Document, right: Document) -> ModelChild:
    child = ModelChild(queue, queue, loaded)  # type: ignore[arg-type]
    for number, side, text in ((1, Side.LEFT, left), (2, Side.RIGHT, right)):
        for part in document_parts(number, side, text):
            child.take(part)
    return child


PAIR = Pair(Span(0, 1), Span(0, 1))


def grades_of(queue: Queue) -> set[Grade | None]:
    parts = [message for message in queue.sent if isinstance(message, EditsPart)]
    assert all(found.graded for part in parts for _, found in part.edits)
    return {edit.grade for part in parts for _, found in part.edits for edit in found.edits}


@pytest.mark.model
def test_words_are_graded_while_nothing_else_waits(embedder: Embedder) -> None:
    queue = Queue(DiffWords(3, 1, 2, (PAIR,)))
    left = document(["The old ship reached the harbour before the storm came."])
    right = document(["The ancient vessel reached the port before that storm came."])
    child = with_documents(queue, embedder, left, right)
    child.serve()
    child.serve()
    assert queue.sent[-1] == EditsEnd(3)
    assert {Grade.KEPT, Grade.REWORDED} <= grades_of(queue)


@pytest.mark.model
def test_words_go_before_the_batches_of_a_comparison(embedder: Embedder) -> None:
    queue = Queue(DiffWords(4, 1, 2, (PAIR,)), Cancel(9), Forget(1), Compare(5, 1, 2))
    child = with_documents(queue, embedder, document(ENGLISH), document(ENGLISH[1:]))
    child.take(Compare(3, 1, 2))
    kinds = [type(message) for message in queue.sent]
    assert kinds.index(EditsEnd) < kinds.index(AlignmentEnd)
    for _ in range(3):
        child.serve()
    assert isinstance(queue.sent[-1], Failed)  # the document was forgotten, in its turn


@pytest.mark.model
def test_words_of_other_languages_are_not_graded(embedder: Embedder) -> None:
    queue = Queue(DiffWords(3, 1, 2, (PAIR,)))
    child = with_documents(queue, embedder, document(GERMAN), document(["Der Kreis nahm an.", *GERMAN[1:]]))
    child.serve()
    child.serve()
    assert not grades_of(queue) & {Grade.REWORDED, Grade.REMOVED, Grade.ADDED}


def test_without_a_model_words_are_not_graded() -> None:
    queue = Queue(DiffWords(3, 1, 2, (PAIR,)))
    child = with_documents(queue, "There is no model.", document(ENGLISH), document(GERMAN))
    child.serve()
    child.serve()
    assert queue.sent == [Failed(3, "There is no model.")]


def test_a_cancelled_grading_stops() -> None:
    queue = Queue(DiffWords(3, 1, 2, (PAIR,)), Cancel(3))
    child = with_documents(queue, "There is no model.", document(ENGLISH), document(GERMAN))
    child.serve()
    child.serve()
    assert queue.sent == [Stopped(3)]
