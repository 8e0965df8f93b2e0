from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from viewer.core.alignment import Pair
from viewer.core.comparison import Engine
from viewer.core.document import Side
from viewer.core.launch import ChildName, ModelChoice
from viewer.core.span import Span
from viewer.window import children as children_module
from viewer.window.children import Children

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

LONG = 60_000  # milliseconds: nothing is measured here, and the machine may be busy
STAND_IN = Path(__file__).with_name("stand_in_child.py")
SIGNALS = (
    "document_read",
    "aligned",
    "edits_found",
    "edits_finished",
    "failed",
    "stopped",
    "progressed",
    "model_ready",
    "model_unavailable",
    "crashed",
)


class Log:
    """Everything that children said, in order, as (signal, arguments…)."""

    def __init__(self, children: Children) -> None:
        self.lines: list[tuple[object, ...]] = []
        for name in SIGNALS:
            getattr(children, name).connect(self._keep(name))

    def _keep(self, name: str) -> Callable[..., None]:
        return lambda *arguments: self.lines.append((name, *arguments))

    def of(self, name: str) -> list[tuple[object, ...]]:
        return [line[1:] for line in self.lines if line[0] == name]


@pytest.fixture
def started(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Children, Log, Path]]:
    children = Children(command=lambda name: [sys.executable, "-P", str(STAND_IN), name.value, str(tmp_path)])
    yield children, Log(children), tmp_path
    children.end()


def write(folder: Path, name: str, text: str = "The first line.\nThe second line.\n") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def pairs(count: int) -> list[Pair]:
    return [Pair(Span(i, i + 1), Span(i, i + 1)) for i in range(count)]


def test_reads_aligns_and_compares_words(qtbot: QtBot, started: tuple[Children, Log, Path]) -> None:
    children, log, folder = started
    left = children.read(Side.LEFT, write(folder, "a.txt"), title="mine")
    right = children.segment(Side.RIGHT, "pasted", "The first line.\nAnother line.")
    qtbot.waitUntil(lambda: len(log.of("document_read")) == 2, timeout=LONG)
    documents = dict(log.of("document_read"))
    assert (documents[left].title, len(documents[left].sentences)) == ("mine", 2)
    assert documents[right].text == "The first line.\nAnother line."

    for engine, model in ((Engine.LEXICAL, None), (Engine.SEMANTIC, "stand-in")):
        with qtbot.waitSignal(children.aligned, timeout=LONG) as aligned:
            request = children.align(left, right, engine)
        assert aligned.args[0] == request
        assert aligned.args[2:] == [engine, model]
        assert len(aligned.args[1].beads) == 2

    for ask, graded in ((children.diff, False), (children.grade, True)):
        with qtbot.waitSignal(children.edits_finished, timeout=LONG) as finished:
            request = ask(left, right, pairs(2))
            children.prioritise(request, pairs(2))
        assert finished.args == [request]
        found = [entry for number, part in log.of("edits_found") if number == request for entry in part]
        assert [pair for pair, _ in found] == pairs(2)
        assert {edits.graded for _, edits in found} == {graded}
    assert log.of("failed") == log.of("crashed") == []


def test_the_model_child_starts_after_the_first_answers(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(children_module, "_HEAD_START", 1)
    children = Children(command=lambda name: [sys.executable, "-P", str(STAND_IN), name.value, str(tmp_path)])
    model = children._processes[ChildName.MODEL]
    left, right = (children.read(side, write(tmp_path, f"{side}.txt")) for side in Side)
    had: list[bool] = []
    children.document_read.connect(lambda number, _: number == right and children.align(left, right, Engine.LEXICAL))
    children.aligned.connect(lambda *_: (had.append(model.is_running), children.diff(left, right, pairs(2))))
    children.edits_found.connect(lambda *_: had.append(model.is_running))
    with qtbot.waitSignal(children.edits_finished, timeout=LONG):
        pass
    assert had[:2] == [False, False]
    qtbot.waitUntil(lambda: model.is_running, timeout=LONG)
    children.end()


def test_many_pairs_are_asked_for_in_parts_that_fit(qtbot: QtBot, started: tuple[Children, Log, Path]) -> None:
    children, log, folder = started
    path = write(folder, "long.txt", "".join(f"Line {i}.\n" for i in range(30_000)))
    number = children.read(Side.LEFT, path)
    with qtbot.waitSignal(children.edits_finished, timeout=LONG):
        children.diff(number, number, pairs(30_000))
    assert sum(len(found) for _, found in log.of("edits_found")) == 30_000
    with qtbot.waitSignal(children.aligned, timeout=LONG) as aligned:
        children.align(number, number, Engine.SEMANTIC)
    assert len(aligned.args[1].beads) == 30_000


def test_pairs_are_taken_while_they_are_sent_and_no_more_once_they_are_unwanted(
    qtbot: QtBot, started: tuple[Children, Log, Path]
) -> None:
    children, log, folder = started
    left = children.read(Side.LEFT, write(folder, "a.txt", "Line.\n" * 9_000))
    qtbot.waitUntil(lambda: bool(log.of("document_read")), timeout=LONG)
    taken = 0

    def coming() -> Iterator[Pair]:
        nonlocal taken
        for pair in pairs(9_000):
            taken += 1
            yield pair

    request = children.diff(left, left, coming())
    assert taken < 9_000
    children.cancel(request)
    before = taken
    qtbot.waitUntil(lambda: log.of("stopped") == [(request,)], timeout=LONG)
    assert taken <= before + 1
    with qtbot.waitSignal(children.edits_finished, timeout=LONG):
        children.diff(left, left, coming())
    assert sum(len(found) for _, found in log.of("edits_found")) == 9_000


def test_a_failure_is_a_sentence(qtbot: QtBot, started: tuple[Children, Log, Path]) -> None:
    children, _, folder = started
    with qtbot.waitSignal(children.failed, timeout=LONG) as failed:
        request = children.read(Side.LEFT, folder / "missing.txt")
    assert failed.args == [request, "The file is not there."]


def test_no_model_is_said_once_and_fails_only_what_needs_it(qtbot: QtBot, started: tuple[Children, Log, Path]) -> None:
    _, _, folder = started
    (folder / "no-model").touch()
    children = Children(command=lambda name: [sys.executable, "-P", str(STAND_IN), name.value, str(folder)])
    log = Log(children)
    left = children.read(Side.LEFT, write(folder, "a.txt"))
    children.align(left, left, Engine.SEMANTIC)
    with qtbot.waitSignal(children.aligned, timeout=LONG):
        children.align(left, left, Engine.LEXICAL)
    qtbot.waitUntil(lambda: bool(log.of("failed")), timeout=LONG)
    assert log.of("model_unavailable") == [("There is no model here.",)]
    assert [reason for _, reason in log.of("failed")] == ["There is no model here."]
    children.end()


def test_what_is_cancelled_stops_and_says_nothing_more(qtbot: QtBot, started: tuple[Children, Log, Path]) -> None:
    children, log, folder = started
    left = children.read(Side.LEFT, write(folder, "a.txt", "Line.\n" * 500))
    qtbot.waitUntil(lambda: bool(log.of("document_read")), timeout=LONG)
    request = children.diff(left, left, pairs(500))
    children.cancel(request)
    qtbot.waitUntil(lambda: log.of("stopped") == [(request,)], timeout=LONG)
    read = children.read(Side.RIGHT, write(folder, "b.txt"))
    children.cancel(read)
    qtbot.waitUntil(lambda: log.of("stopped") == [(request,), (read,)], timeout=LONG)
    assert [line for line in log.lines if line[1] in {request, read}] == [("stopped", request), ("stopped", read)]


def test_a_killed_child_comes_back_and_knows_its_documents(qtbot: QtBot, started: tuple[Children, Log, Path]) -> None:
    children, log, folder = started
    left = children.read(Side.LEFT, write(folder, "a.txt"))
    qtbot.waitUntil(lambda: bool(log.of("document_read")), timeout=LONG)
    for name, engine in ((ChildName.TEXT, Engine.LEXICAL), (ChildName.MODEL, Engine.SEMANTIC)):
        qtbot.waitUntil(lambda name=name: children._processes[name].is_running, timeout=LONG)
        with qtbot.waitSignal(children.crashed, timeout=LONG):
            children._processes[name].kill()
        with qtbot.waitSignal(children.aligned, timeout=LONG) as aligned:
            children.align(left, left, engine)
        assert len(aligned.args[1].beads) == 2


@pytest.mark.parametrize("name", ["dies-once", "words"])
def test_a_request_that_met_a_crash_is_asked_again(
    qtbot: QtBot, started: tuple[Children, Log, Path], name: str
) -> None:
    children, log, folder = started
    left = children.read(Side.LEFT, write(folder, f"{name}.txt", "One.\nLet it die in words.\nThree.\n"))
    with qtbot.waitSignal(children.edits_finished, timeout=LONG):
        children.diff(left, left, pairs(3))
    assert {pair for _, found in log.of("edits_found") for pair, _ in found} == set(pairs(3))
    assert log.of("failed") == []
    assert log.of("crashed")


def test_a_request_that_kills_twice_fails_and_the_others_are_answered(
    qtbot: QtBot, started: tuple[Children, Log, Path]
) -> None:
    children, log, folder = started
    deadly = children.read(Side.LEFT, write(folder, "dies.txt"))
    qtbot.waitUntil(lambda: bool(log.of("failed")), timeout=LONG)
    assert log.of("failed")[0][0] == deadly
    assert len(log.of("crashed")) == 2
    with qtbot.waitSignal(children.document_read, timeout=LONG):
        children.read(Side.RIGHT, write(folder, "b.txt"))


def test_a_child_that_keeps_dying_is_given_up(qtbot: QtBot, started: tuple[Children, Log, Path]) -> None:
    children, log, folder = started
    (folder / "model-dies").touch()
    left = children.read(Side.LEFT, write(folder, "a.txt"))
    qtbot.waitUntil(lambda: bool(log.of("document_read")), timeout=LONG)
    children._processes[ChildName.MODEL].kill()
    request = children.align(left, left, Engine.SEMANTIC)
    qtbot.waitUntil(lambda: bool(log.of("model_unavailable")), timeout=LONG)
    assert [number for number, _ in log.of("failed")] == [request]
    again = children.align(left, left, Engine.SEMANTIC)
    qtbot.waitUntil(lambda: len(log.of("failed")) == 2, timeout=LONG)
    assert log.of("failed")[1][0] == again
    with qtbot.waitSignal(children.aligned, timeout=LONG):
        children.align(left, left, Engine.LEXICAL)


def test_a_program_that_does_not_exist_fails_with_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    children = Children(command=lambda name: [str(tmp_path / "nothing-here")])
    log = Log(children)
    request = children.read(Side.LEFT, tmp_path / "a.txt")
    qtbot.waitUntil(lambda: bool(log.of("failed")) and bool(log.of("model_unavailable")), timeout=LONG)
    assert log.of("failed")[0][0] == request
    children.end()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the memory of a process without further tools")
def test_a_child_that_grows_too_large_is_stopped_with_a_sentence(
    qtbot: QtBot, started: tuple[Children, Log, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, log, _ = started
    monkeypatch.setitem(children_module._MEMORY_LIMIT, ChildName.TEXT, 1.0)
    qtbot.waitUntil(lambda: bool(log.of("crashed")), timeout=LONG)
    assert "1.5 GB" in str(log.of("crashed")[0][0])


def test_closing_leaves_no_process_behind(qtbot: QtBot, started: tuple[Children, Log, Path]) -> None:
    children, log, folder = started
    qtbot.waitUntil(lambda: bool(log.of("model_ready")), timeout=LONG)
    children.read(Side.LEFT, write(folder, "slow.txt"))
    numbers = [process.process_id for process in children._processes.values()]
    children.close()
    qtbot.waitUntil(lambda: not any(process.is_running for process in children._processes.values()), timeout=LONG)
    for number in numbers:
        with pytest.raises(ProcessLookupError):
            os.kill(number, 0)
    assert log.of("crashed") == []


@pytest.mark.skipif(sys.platform == "win32", reason="SIGSTOP is POSIX's")
def test_a_child_that_does_not_listen_is_killed_at_the_end(
    qtbot: QtBot, started: tuple[Children, Log, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.window.child_process._GRACE", 50)
    children, log, _ = started
    qtbot.waitUntil(lambda: bool(log.of("model_ready")), timeout=LONG)
    number = children._processes[ChildName.TEXT].process_id
    os.kill(number, signal.SIGSTOP)
    children.end()
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


def test_another_model_takes_over_what_was_asked(qtbot: QtBot, started: tuple[Children, Log, Path]) -> None:
    children, log, folder = started
    left = children.read(Side.LEFT, write(folder, "a.txt"))
    qtbot.waitUntil(lambda: bool(log.of("document_read")), timeout=LONG)
    unwanted = children.align(left, left, Engine.SEMANTIC)
    wanted = children.align(left, left, Engine.SEMANTIC)
    children.cancel(unwanted)
    old = children._processes[ChildName.MODEL]
    gone = []
    old.destroyed.connect(lambda: gone.append(True))
    with qtbot.waitSignal(children.model_ready, timeout=LONG):
        children.choose_model(ModelChoice(str(folder), may_fetch=True))
    qtbot.waitUntil(lambda: bool(log.of("aligned")), timeout=LONG)
    assert [number for number, *_ in log.of("aligned")] == [wanted]
    assert log.of("stopped") == [(unwanted,)]
    assert log.of("crashed") == log.of("failed") == []
    process = children._processes[ChildName.MODEL]._process
    assert process.arguments()[-3:] == ["--model", str(folder), "--allow-download"]
    assert children._processes[ChildName.TEXT]._process.arguments()[-1] == str(folder)
    qtbot.waitUntil(lambda: bool(gone), timeout=LONG)


def test_a_document_on_its_way_reaches_a_model_that_was_chosen_meanwhile(
    qtbot: QtBot, started: tuple[Children, Log, Path]
) -> None:
    children, log, folder = started
    left = children.read(Side.LEFT, write(folder, "long.txt", "".join(f"Line {i}.\n" for i in range(30_000))))
    qtbot.waitUntil(lambda: children._requests[left].assembler is not None, timeout=LONG)
    children.choose_model(ModelChoice(str(folder)))
    qtbot.waitUntil(lambda: bool(log.of("document_read")), timeout=LONG)
    with qtbot.waitSignal(children.aligned, timeout=LONG) as aligned:
        children.align(left, left, Engine.SEMANTIC)
    assert len(aligned.args[1].beads) == 30_000
    assert log.of("crashed") == []


def test_vectors_are_forgotten_by_the_text_child(qtbot: QtBot, started: tuple[Children, Log, Path]) -> None:
    children, _, _ = started
    with qtbot.waitSignal(children.vectors_cleared, timeout=LONG) as cleared:
        request = children.clear_vectors()
    assert cleared.args == [request]
