"""How long a cancelled comparison goes on: the longest stretch of work between two looks at whether it is still wanted.

    python -m tests.benchmarks.cancelling [LEFT RIGHT] [--sentences N] [--engine lexical|semantic] [--pairs N]
                                          [--store FILE] [--trace FILE] [--json FILE] [--cancels N]

Reads both texts, aligns them by words and by meaning and grades the words of the first pairs, each under a watch that
takes the time; without LEFT and RIGHT, two made-up texts of N sentences. For each stage: CPU seconds in all, the
longest stretch between two looks (seconds of the thread that works, and of all threads of the process), and the place
in the code where it ended. Of aligning, too, how much longer it was said to take at a tenth, a quarter and so on of its
time, and by which factor what was said was farthest from the truth after the first tenth, as long as five seconds were
left. `--store` names a file of vectors, which makes a second run warm; `--trace` a file for all
looks, a JSON line each.

With `--cancels`, LEFT and RIGHT are worked on by the children instead, which are told N times for each kind of work, at
random moments (the same ones every time), that it is not wanted any more: seconds of the processor, and by the clock,
from then until they say that they have stopped.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil

from tests.benchmarks.finding import made_up_pair
from viewer.child.grading import WordGrading
from viewer.core.alignment import Pair
from viewer.core.comparison import Engine
from viewer.core.document import Side
from viewer.core.launch import ChildName
from viewer.core.messages import (
    AlignmentEnd,
    Cancel,
    DocumentEnd,
    EditsEnd,
    Failed,
    Progress,
    Read,
    Ready,
    Stopped,
    compare_parts,
    decode,
    diff_parts,
    frame,
)
from viewer.core.span import Span
from viewer.core.time_left import BY_MEANING, BY_WORDS, Forecast, calm
from viewer.finding.compare import compare_lexically, compare_semantically
from viewer.finding.embedder import load_embedder
from viewer.finding.vector_store import VectorStore
from viewer.headless import PipedChild
from viewer.reading.read import read_document, segment_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from types import FrameType

    from viewer.core.messages import Message
    from viewer.core.time_left import Task

_SHARES = (0.1, 0.25, 0.5, 0.75, 0.9)
_WORTH_IT = 5.0  # seconds: what is nearer the end is said to be "a few seconds"
_LAST = (AlignmentEnd, DocumentEnd, EditsEnd, Failed, Stopped)
_LONG = 0.1  # seconds: stretches of this length are traced with their place
_AT_ONCE = 8  # pairs graded in one go: about as many as in the model child


@dataclass
class Stage:
    """A watch that takes the time between two looks."""

    name: str
    trace: list[dict[str, Any]]
    longest: float = 0.0
    of_all_threads: float = 0.0
    place: str = ""
    looks: int = 0
    began: float = field(default_factory=time.process_time)
    _thread: float = field(default_factory=time.thread_time)
    _all: float = field(default_factory=time.process_time)

    def __call__(self, done: int, total: int, task: str) -> None:
        """Look, as the watch of a request does."""
        thread, together, wall = time.thread_time(), time.process_time(), time.monotonic()
        self.looks += 1
        gap = thread - self._thread
        if gap > self.longest:
            self.longest = gap
            self.place = _place()
        self.of_all_threads = max(self.of_all_threads, together - self._all)
        look = {"stage": self.name, "task": task, "done": done, "total": total, "cpu": together, "wall": wall}
        self.trace.append(look | ({"gap": gap, "place": _place()} if gap > _LONG else {}))
        self._thread, self._all = time.thread_time(), time.process_time()

    def end(self) -> dict[str, Any]:
        """Count the end of the stage as a look; print its row and return it."""
        self(0, 0, "end")
        whole = time.process_time() - self.began
        print(
            f"{self.name:12} {whole:9.2f} {self.looks:8} {self.longest:9.3f} {self.of_all_threads:9.3f}  {self.place}",
            flush=True,
        )
        return {"cpu_s": whole, "longest_s": self.longest, "all_threads_s": self.of_all_threads, "place": self.place}


def _place() -> str:
    """Return the functions that led to the look, the innermost last."""
    frame: FrameType | None = sys._getframe(2)
    names: list[str] = []
    while frame is not None and len(names) < 6:
        code = frame.f_code
        if "viewer" in code.co_filename:
            names.append(f"{Path(code.co_filename).stem}.{code.co_name}:{frame.f_lineno}")
        frame = frame.f_back
    return " < ".join(names[1:4] if names and names[0].startswith("compare._tell") else names[:3])


def judge_forecast(trace: list[dict[str, Any]], stage: str, plan: Sequence[Task]) -> dict[str, float]:
    """Return, for shares of the time of a stage, what was left and what was said; and the largest error."""
    looks = [look for look in trace if look["stage"] == stage]
    begin, end = looks[0]["cpu"], looks[-1]["cpu"]
    now = [begin]
    forecast = Forecast(plan, lambda: now[0])
    told: list[tuple[float, float, float]] = []  # share of the time, seconds left, seconds said
    silent = 0.0
    for look in looks[:-1]:
        now[0] = look["cpu"]
        outlook = forecast.note(look["done"], look["total"], look["task"])
        if outlook is not None:
            told.append(((now[0] - begin) / (end - begin), end - now[0], outlook.left))
        elif not told:
            silent = now[0] - begin
    figures = {"silent_s": silent}
    for share in _SHARES:
        at = next((line for line in told if line[0] >= share), None)
        if at is not None:
            print(f"    {share:4.0%} of its time over: {at[1]:7.1f} s left, said {at[2]:7.1f} ({calm(at[2])})")
            figures |= {f"left_{share}": at[1], f"said_{share}": at[2]}
    late = [max(said / left, left / said) for share, left, said in told if share >= _SHARES[0] and left >= _WORTH_IT]
    worst = max(late, default=1.0)
    print(f"    silent for {silent:.1f} s, farthest from the truth after a tenth: a factor of {worst:.2f}")
    return figures | {"worst_factor": worst}


def measure(options: argparse.Namespace) -> dict[str, dict[str, Any]]:
    """Go through all stages; return their figures."""
    trace: list[dict[str, Any]] = []
    figures: dict[str, dict[str, Any]] = {}
    print(f"{'stage':12} {'CPU-s':>9} {'looks':>8} {'longest':>9} {'threads':>9}")
    pair = () if options.files else made_up_pair(options.sentences)
    stage = Stage("reading", trace)
    if options.files:
        left, right = (read_document(path, watch=stage) for path in options.files)
    else:
        left, right = (segment_text(text, title="made up", watch=stage) for text in pair)
    figures["reading"] = stage.end()
    stage = Stage("lexical", trace)
    alignment = compare_lexically(left, right, watch=stage)
    figures["lexical"] = stage.end() | judge_forecast(trace, "lexical", BY_WORDS)
    if options.engine is Engine.SEMANTIC:
        embedder = load_embedder(store=VectorStore(options.store) if options.store else None)
        embedder.encode([" ".join(["Warm."] * n) for n in range(1, 25)], keep=False)
        stage = Stage("semantic", trace)
        alignment = compare_semantically(left, right, embedder, watch=stage)
        figures["semantic"] = stage.end() | judge_forecast(trace, "semantic", BY_MEANING)
        pairs = list(alignment.pairs())[: options.pairs]
        grading = WordGrading(embedder)
        grading.warm()
        stage = Stage("grading", trace)
        for at in range(0, len(pairs), _AT_ONCE):
            look = partial(stage, at, len(pairs), "Grading")
            look()
            grading(left, right, pairs[at : at + _AT_ONCE], look)
        figures["grading"] = stage.end()
    if options.trace:
        options.trace.write_text("".join(json.dumps(look) + "\n" for look in trace), "utf-8")
    return figures


class Requests:
    """A child that is asked and then told, in the middle of it, that nobody wants the answer."""

    def __init__(self, child: PipedChild) -> None:
        self.child = child
        self._process = psutil.Process(child.process_id)
        self._numbers = count(100)

    def _cpu(self) -> float:
        times = self._process.cpu_times()
        return float(times.user + times.system)

    def cancel(self, ask: Callable[[int], Iterable[Message]], after: float) -> tuple[float, float]:
        """Ask, let the child work so many seconds, cancel; return seconds of CPU and of the clock until it stops."""
        number = next(self._numbers)
        begun = self._cpu()
        self.child.send(ask(number))
        while self._cpu() - begun < after:
            time.sleep(0.005)
        spent, now = self._cpu(), time.monotonic()
        self.child.send((Cancel(number),))
        while not isinstance(message := decode(self.child.receive()), _LAST) or message.request != number:
            pass
        return self._cpu() - spent, time.monotonic() - now


def measure_cancels(paths: list[Path], times: int) -> dict[str, Any]:
    """Cancel work of every kind at random moments; return the longest seconds of CPU and by the clock."""
    chance = random.Random(1)
    figures: dict[str, Any] = {}
    with PipedChild(ChildName.TEXT) as text, PipedChild(ChildName.MODEL) as model:
        for number, side, path in zip((1, 2), Side, paths, strict=True):
            text.send((Read(number, side, str(path.absolute())),))
            while not isinstance(message := decode(payload := text.receive()), DocumentEnd):
                if not isinstance(message, Ready | Progress):
                    model.send_frame(frame(payload))
            model.send_frame(frame(payload))
        while not isinstance(decode(model.receive()), Ready):
            pass
        pairs = [Pair(Span(at, at + 1), Span(at, at + 1)) for at in range(1_000)]
        by_text, by_model = Requests(text), Requests(model)
        file = str(paths[0].absolute())
        for name, child, ask, longest in (
            ("reading", by_text, lambda number: (Read(number, Side.LEFT, file),), 0.9),
            ("lexical", by_text, lambda number: compare_parts(number, 1, 2, (), 0), 8.0),
            ("semantic", by_model, lambda number: compare_parts(number, 1, 2, (), 0), 12.0),
            ("words", by_text, lambda number: diff_parts(number, 1, 2, pairs), 0.5),
            ("grading", by_model, lambda number: diff_parts(number, 1, 2, pairs), 2.0),
        ):
            found = [child.cancel(ask, chance.uniform(0.05, longest)) for _ in range(times)]
            cpu, wall = (max(column) for column in zip(*found, strict=True))
            print(f"{name:12} stopped {times} times, after {cpu:.2f} CPU-s and {wall:.2f} s at most", flush=True)
            figures[name] = {"cpu_s": cpu, "wall_s": wall}
    return figures


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and write the figures where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="LEFT RIGHT")
    parser.add_argument("--sentences", type=int, default=3_000)
    parser.add_argument("--engine", type=Engine, default=Engine.SEMANTIC)
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--store", type=Path)
    parser.add_argument("--trace", type=Path)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--cancels", type=int, default=0)
    options = parser.parse_args(arguments)
    if options.cancels and len(options.files) != 2:
        parser.error("name two long texts to be cancelled")
    figures = measure_cancels(options.files, options.cancels) if options.cancels else measure(options)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
