from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from viewer.child import text as text_child
from viewer.child.foresight import Foresight
from viewer.child.words import coarsen, send_edits
from viewer.core.alignment import Bead, Pair
from viewer.core.document import Document, ParagraphKind, Side, Source, build_document
from viewer.core.edits import Edit, Operation, PairEdits
from viewer.core.launch import ChildName, child_command
from viewer.core.messages import (
    AlignmentEnd,
    BeadsPart,
    Cancel,
    DiffWords,
    DocumentEnd,
    DocumentHead,
    EditsEnd,
    EditsPart,
    Failed,
    Forget,
    Message,
    Progress,
    Read,
    Ready,
    Remark,
    Segment,
    Stopped,
    TextPart,
    compare_parts,
    decode,
    diff_parts,
    document_parts,
    encode,
)
from viewer.core.span import Span
from viewer.finding.compare import compare_lexically
from viewer.headless import PipedChild

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LAST = (DocumentEnd, AlignmentEnd, EditsEnd, Failed, Stopped)


def make_document(*sentences: str) -> Document:
    spans, at = [], 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
    text = " ".join(sentences)
    return build_document(
        "invented", text, [(Span(0, len(text)), ParagraphKind.BODY, spans)], Source(None, "", "utf-8")
    )


LEFT = make_document("The harbour was quiet at dawn.", "Two boats lay at the pier.", "Nobody spoke.")
RIGHT = make_document("The harbour was silent at dawn.", "Three boats lay at the pier.", "Nobody spoke.")
PAIRS = tuple(Pair(Span(i, i + 1), Span(i, i + 1)) for i in range(3))


@pytest.fixture
def child() -> Iterator[PipedChild]:
    with PipedChild(ChildName.TEXT) as child:
        assert decode(child.receive()) == Ready()
        yield child


def send_both(child: PipedChild, left: Document = LEFT, right: Document = RIGHT) -> None:
    child.send(document_parts(1, Side.LEFT, left))
    child.send(document_parts(2, Side.RIGHT, right))


def until_last(child: PipedChild, request: int) -> list[Message]:
    """Every message up to the last reply to a request, progress left out."""
    messages: list[Message] = []
    while not (messages and isinstance(messages[-1], _LAST) and messages[-1].request == request):
        message = decode(child.receive())
        if not isinstance(message, Progress):
            messages.append(message)
    return messages


def test_reads_a_file_and_hands_it_over_in_parts(child: PipedChild, tmp_path: Path) -> None:
    path = tmp_path / "harbour.txt"
    path.write_text("The harbour was quiet. Two boats lay there.\n\nNobody spoke.\n", "utf-8")
    child.send([Read(7, Side.LEFT, str(path), title="my harbour")])
    head, *_, end = until_last(child, 7)
    assert isinstance(head, DocumentHead)
    assert (head.title, head.side, head.source.path) == ("my harbour", Side.LEFT, str(path))
    assert end == DocumentEnd(7)


def test_segments_a_pasted_text(child: PipedChild) -> None:
    child.send([TextPart(3, "One sentence. And"), TextPart(3, " another one."), Segment(3, Side.RIGHT, "pasted")])
    messages = until_last(child, 3)
    assert TextPart(3, "One sentence. And another one.") in messages
    assert messages[-1] == DocumentEnd(3)


def test_says_why_a_file_cannot_be_read_and_goes_on(child: PipedChild, tmp_path: Path) -> None:
    child.send([Read(1, Side.LEFT, str(tmp_path / "nowhere.txt"))])
    (failed,) = until_last(child, 1)
    assert isinstance(failed, Failed)
    assert "nowhere.txt" in failed.reason
    send_both(child)
    child.send(compare_parts(5, 1, 2, (), 0))
    assert isinstance(until_last(child, 5)[-1], AlignmentEnd)


def test_aligns_two_documents(child: PipedChild) -> None:
    send_both(child)
    child.send(compare_parts(5, 1, 2, (), pins_version=4))
    beads, end = until_last(child, 5)
    assert isinstance(beads, BeadsPart)
    assert [(bead.left, bead.right) for bead in beads.beads] == [(pair.left, pair.right) for pair in PAIRS]
    assert isinstance(end, AlignmentEnd)
    assert (end.engine, end.model, end.pins_version) == ("lexical", None, 4)


def test_what_was_aligned_in_advance_is_what_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    found = compare_lexically(LEFT, RIGHT)
    foresight = Foresight()
    foresight.note(Side.LEFT, 1, LEFT)
    assert not foresight
    foresight.note(Side.RIGHT, 2, RIGHT)
    assert foresight
    foresight.work()
    assert not foresight
    assert foresight.take(1, 3) is None
    assert foresight.take(1, 2) == found
    assert foresight.take(1, 2) is None
    foresight.note(Side.RIGHT, 4, RIGHT)
    foresight.work()
    foresight.forget(1)
    assert foresight.take(1, 4) is None
    foresight.note(Side.LEFT, 5, LEFT)
    monkeypatch.setattr("viewer.child.foresight._MOST", 10)
    foresight.note(Side.RIGHT, 6, RIGHT)
    assert not foresight


def test_reading_two_files_and_comparing_them_in_one_go_or_slowly_gives_the_same(
    child: PipedChild, tmp_path: Path
) -> None:
    for name, document in (("left.txt", LEFT), ("right.txt", RIGHT)):
        (tmp_path / name).write_text(document.text, "utf-8")
    answers = []
    for first, waits in ((1, False), (4, True)):
        child.send((Read(first, Side.LEFT, str(tmp_path / "left.txt")),))
        child.send((Read(first + 1, Side.RIGHT, str(tmp_path / "right.txt")),))
        if waits:
            until_last(child, first + 1)
        child.send(compare_parts(first + 2, first, first + 1, (), 0))
        answers.append([part.beads for part in until_last(child, first + 2) if isinstance(part, BeadsPart)])
    assert answers[0] == answers[1] != []


def test_keeps_the_pins_of_the_reader(child: PipedChild) -> None:
    pin = Bead(Span(0, 2), Span(0, 1), 0.5, pinned=True)
    send_both(child)
    child.send(compare_parts(5, 1, 2, (pin,), 1))
    beads, _ = until_last(child, 5)
    assert isinstance(beads, BeadsPart)
    assert [(bead.left, bead.right) for bead in beads.beads if bead.pinned] == [(pin.left, pin.right)]


def test_a_document_that_is_not_known_fails_with_a_sentence(child: PipedChild) -> None:
    send_both(child)
    child.send([Forget(2), *compare_parts(5, 1, 2, (), 0)])
    (failed,) = until_last(child, 5)
    assert isinstance(failed, Failed)
    assert failed.reason.endswith("open it again.")


def test_streams_the_words_of_pairs_in_the_order_asked_for(child: PipedChild) -> None:
    send_both(child)
    child.send(diff_parts(6, 1, 2, PAIRS[::-1]))
    messages = until_last(child, 6)
    found = [pair for message in messages if isinstance(message, EditsPart) for pair, _ in message.edits]
    assert found == list(PAIRS[::-1])
    assert messages[-1] == EditsEnd(6)


def test_no_pairs_at_all_are_answered_too(child: PipedChild) -> None:
    send_both(child)
    child.send(diff_parts(6, 1, 2, ()))
    assert until_last(child, 6) == [EditsEnd(6)]


def test_a_cancelled_request_stops_and_the_next_is_answered(child: PipedChild) -> None:
    many = make_document(*(f"Boat number {i} left the harbour with {i * 7} barrels of salt." for i in range(3_000)))
    send_both(child, many, many)
    pairs = [Pair(Span(i, i + 1), Span(j, j + 1)) for i in range(100) for j in range(100)]
    child.send(diff_parts(6, 1, 2, pairs))
    child.send([Cancel(6), *diff_parts(7, 1, 2, PAIRS)])
    stopped = until_last(child, 6)
    assert stopped[-1] == Stopped(6)
    assert until_last(child, 7)[-1] == EditsEnd(7)


def test_prioritised_pairs_come_first_and_none_comes_twice(child: PipedChild) -> None:
    many = make_document(*(f"Boat number {i} left the harbour with {i * 7} barrels of salt." for i in range(300)))
    send_both(child, many, many)
    pairs = [Pair(Span(i, i + 1), Span(i + 1, i + 2)) for i in range(299)]
    wanted = (pairs[298], pairs[297], Pair(Span(0, 3), Span(0, 3)))  # the last was never asked for
    child.send([*diff_parts(6, 1, 2, pairs), DiffWords(6, 1, 2, wanted, first=True)])
    messages = until_last(child, 6)
    found = [pair for message in messages if isinstance(message, EditsPart) for pair, _ in message.edits]
    assert sorted(found) == sorted(pairs)
    assert found.index(pairs[298]) + 1 == found.index(pairs[297]) < 298


def test_ends_with_its_input_even_in_the_middle_of_work() -> None:
    process = subprocess.Popen(child_command(ChildName.TEXT), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    many = make_document(*(f"Boat {i} left the harbour with {i * 7} barrels." for i in range(20_000)))
    for message in (*document_parts(1, Side.LEFT, many), *document_parts(2, Side.RIGHT, many)):
        process.stdin.write(encode(message))
    process.stdin.write(b"".join(map(encode, compare_parts(5, 1, 2, (), 0))))
    process.communicate(timeout=60)
    assert process.returncode == 0


def test_an_input_that_holds_no_frames_ends_it_without_hanging() -> None:
    run = subprocess.run(
        child_command(ChildName.TEXT), input=b"\xff" * 64, capture_output=True, timeout=60, check=False
    )
    assert run.returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind are POSIX's")
def test_an_interrupt_of_the_terminal_is_left_to_the_parent(child: PipedChild) -> None:
    os.kill(child.process_id, signal.SIGINT)
    send_both(child)
    child.send(diff_parts(6, 1, 2, PAIRS))
    assert until_last(child, 6)[-1] == EditsEnd(6)


class Recorder:
    """An outbox that keeps frames as they would be sent."""

    def __init__(self) -> None:
        self.sent: list[Message] = []

    def send(self, *messages: Message) -> None:
        for message in messages:
            encode(message)
            self.sent.append(message)


def test_a_giant_pair_is_sent_coarser_until_it_fits() -> None:
    edits = tuple(Edit(Operation.REPLACE, Span(10**7 + i, 10**7 + i + 1), Span(i, i + 1)) for i in range(20_000))
    recorder = Recorder()
    send_edits(1, ((PAIRS[0], PairEdits(())), (PAIRS[1], PairEdits(edits))), recorder)
    small, giant = (item for message in recorder.sent if isinstance(message, EditsPart) for item in message.edits)
    assert small == (PAIRS[0], PairEdits(()))
    assert giant[1].coarse
    assert giant[1].edits[0].left.start == 10**7
    assert giant[1].edits[-1].right == Span(giant[1].edits[-1].right.start, 20_000)


def test_coarser_edits_cover_the_same_tokens_and_keep_one_sided_ones() -> None:
    found = PairEdits(
        (
            Edit(Operation.EQUAL, Span(0, 3), Span(0, 3)),
            Edit(Operation.DELETE, Span(4, 6), None),
            Edit(Operation.INSERT, None, Span(4, 5), partner=0),
            Edit(Operation.INSERT, None, Span(6, 8)),
            Edit(Operation.EQUAL, Span(7, 9), Span(9, 11)),
        )
    )
    assert coarsen(found).edits == (
        Edit(Operation.REPLACE, Span(0, 6), Span(0, 3)),
        Edit(Operation.INSERT, None, Span(4, 8)),
        Edit(Operation.EQUAL, Span(7, 9), Span(9, 11)),
    )


def test_a_fault_in_one_pair_leaves_the_marks_of_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def diff_words(*arguments: object) -> PairEdits:
        raise RuntimeError("a fault of the program")

    monkeypatch.setattr("viewer.core.worddiff.diff_words", diff_words)
    recorder = Recorder()
    child = text_child.TextChild(QuietInbox(), recorder)
    for number, document in ((1, LEFT), (2, RIGHT)):
        for message in document_parts(number, Side.LEFT, document):
            child.take(message)
    for message in diff_parts(6, 1, 2, PAIRS[:1]):
        child.take(message)
    child.compare_words()
    whole = PairEdits((Edit(Operation.REPLACE, LEFT.sentences[0].span, RIGHT.sentences[0].span),), coarse=True)
    assert recorder.sent == [EditsPart(6, ((PAIRS[0], whole),)), EditsEnd(6)]


class QuietInbox:
    def __init__(self) -> None:
        self.cancelled: set[int] = set()

    def watch(self, request: int, outbox: object) -> QuietInbox:
        return self

    def __call__(self, done: int, total: int, task: str) -> None:
        pass

    def check(self) -> None:
        pass


def test_says_once_what_is_wrong_with_the_readers_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = tmp_path / "Diptych" / "aliases.txt"
    names.parent.mkdir()
    names.write_text("[same]\nTalvik = Talvikian\n[nonsense]\n", "utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    if sys.platform != "linux":
        pytest.skip("the folder of the settings is moved by a variable on Linux alone")
    with PipedChild(ChildName.TEXT) as child:
        assert decode(child.receive()) == Ready()
        send_both(child)
        for request in (5, 6):
            child.send(diff_parts(request, 1, 2, PAIRS))
        said = [message.sentence for message in until_last(child, 6) if isinstance(message, Remark)]
    assert len(said) == 1
    assert f"line 3 of {names} " in said[0]
    assert "[nonsense]" in said[0]
