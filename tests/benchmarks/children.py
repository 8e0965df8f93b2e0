"""What the children cost, and what the window feels of it.

    python -m tests.benchmarks.children [--sentences N] [--json FILE] [LEFT RIGHT]

- the text child, after its start, on two invented texts of N sentences: CPU seconds of reading both, of the lexical
  reply, and of comparing all words;
- the window's process meanwhile, on the same texts: the largest CPU time of one turn of its event loop, from the
  opening of the two files until nothing is left to do (lexical and semantic stage, all word edits);
- the model child, once it is ready, on LEFT and RIGHT (the sample pair where none is named): CPU seconds of the
  semantic reply, the first time and again.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import tempfile
import time
from pathlib import Path

import psutil

from viewer.core.document import Side
from viewer.core.launch import ChildName
from viewer.core.messages import (
    AlignmentEnd,
    BeadsPart,
    DocumentEnd,
    EditsEnd,
    Failed,
    Message,
    Read,
    Ready,
    compare_parts,
    decode,
    diff_parts,
    frame,
)
from viewer.headless import PipedChild

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"


_WORDS = tuple(
    """
    the of and to in a is that for it as with was on by at from this be are not but they have had were all one which
    harbour pier boat captain salt rope anchor tide storm morning evening net gull fish market price letter council
    bridge river road winter summer year month mayor school village island lamp keeper sail wind rain stone wall house
    said went came found gave took kept left turned opened closed carried counted repaired painted lowered waited
    old new long short heavy empty quiet loud early late northern southern broken silent public private
    """.split()  # noqa: SIM905 - reads better
)


def invent_pair(folder: Path, sentences: int) -> tuple[Path, Path]:
    """Write two invented texts: the right one rewords a fifth of the words and drops or adds some sentences."""
    chance = random.Random(1)

    def word() -> str:
        return chance.choice(_WORDS) if chance.random() < 0.8 else f"number {chance.randrange(2_000)}"

    left = [[word() for _ in range(chance.randint(8, 32))] for _ in range(sentences)]
    right = []
    for sentence in left:
        if chance.random() < 0.02:
            continue
        right.append([kept if chance.random() > 0.2 else word() for kept in sentence])
        if chance.random() < 0.02:
            right.append([word() for _ in range(12)])
    paths = folder / "left.txt", folder / "right.txt"
    for path, text in zip(paths, (left, right), strict=True):
        spoken = [" ".join(words).capitalize() + "." for words in text]
        paragraphs = (" ".join(spoken[at : at + 5]) for at in range(0, len(spoken), 5))
        path.write_text("\n\n".join(paragraphs) + "\n", "utf-8")
    return paths


class Meter:
    """A child whose CPU time is read before a request and after its last reply."""

    def __init__(self, name: ChildName) -> None:
        self.child = PipedChild(name)
        self._process = psutil.Process(self.child.process_id)
        ready = decode(self.child.receive())
        assert isinstance(ready, Ready), ready
        self.started = self._cpu()

    def _cpu(self) -> float:
        times = self._process.cpu_times()
        return times.user + times.system

    def ask(self, requests: list[Message], last: type[Message], times: int = 1) -> tuple[float, list[Message]]:
        """Return CPU seconds until the last of so many last replies, and all replies."""
        before = self._cpu()
        self.child.send(requests)
        replies: list[Message] = []
        while times:
            replies.append(decode(self.child.receive()))
            assert not isinstance(replies[-1], Failed), replies[-1]
            times -= isinstance(replies[-1], last)
        return self._cpu() - before, replies


def measure_text_child(paths: tuple[Path, Path]) -> dict[str, float]:
    """CPU seconds of the text child by kind of work."""
    meter = Meter(ChildName.TEXT)
    with meter.child:
        reads: list[Message] = [Read(n, side, str(path)) for n, side, path in zip((1, 2), Side, paths, strict=True)]
        reading, _ = meter.ask(reads, DocumentEnd, 2)
        aligning, replies = meter.ask([*compare_parts(3, 1, 2, (), 0)], AlignmentEnd)
        beads = [bead for reply in replies if isinstance(reply, BeadsPart) for bead in reply.beads]
        from viewer.core.alignment import Pair

        pairs = [Pair(bead.left, bead.right) for bead in beads if bead.is_linked]
        words, _ = meter.ask([*diff_parts(4, 1, 2, pairs)], EditsEnd)
    return {
        "text child until ready": meter.started,
        "reading both": reading,
        "lexical reply": aligning,
        "words of all pairs": words,
    }


def measure_model_child(paths: tuple[Path, Path]) -> dict[str, float]:
    """CPU seconds of the model child: its start, and the semantic reply three times over."""
    meter = Meter(ChildName.MODEL)
    with meter.child, PipedChild(ChildName.TEXT) as text:
        for number, side, path in zip((1, 2), Side, paths, strict=True):
            text.send([Read(number, side, str(path))])
            while True:
                payload = text.receive()
                message = decode(payload)
                if isinstance(message, Ready):
                    continue
                meter.child.send_frame(frame(payload))
                if isinstance(message, DocumentEnd):
                    break
        spent = [meter.ask([*compare_parts(number, 1, 2, (), 0)], AlignmentEnd)[0] for number in (3, 4, 5)]
    return {
        "model child until ready": meter.started,
        "semantic reply, first": spent[0],
        "semantic reply, again": statistics.median(spent[1:]),
    }


class Turns:
    """CPU seconds of every turn of the event loop, and the part of the work it fell into."""

    def __init__(self) -> None:
        from PySide6.QtCore import QAbstractEventDispatcher

        self._began = time.thread_time()
        self.stage = "start"
        self.largest: dict[str, float] = {}
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        # One turn lies between two of these: sockets, timers and posted events are all handled within.
        dispatcher.aboutToBlock.connect(self._turn)

    def _turn(self) -> None:
        now = time.thread_time()
        self.largest[self.stage] = max(self.largest.get(self.stage, 0.0), now - self._began)
        self._began = time.thread_time()


def measure_window(paths: tuple[Path, Path]) -> dict[str, float]:
    """CPU milliseconds of the longest turn of the window's event loop while it opens and compares two files."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from viewer.app import Program
    from viewer.window.opening import Input, Opening
    from viewer.window.review_model import Stage

    application = QApplication([])
    program = Program(application)
    window = program.open_window()
    turns = Turns()
    model = window.model

    def begin() -> None:
        model.stage_changed.connect(lambda: setattr(turns, "stage", model.stage.value))
        window.intake.carry_out(Opening(*(Input(str(path)) for path in paths)))

    def finish() -> None:
        if model.is_settled and model.stage is Stage.IDLE:
            window.close()
            application.quit()

    poll = QTimer(interval=200)
    poll.timeout.connect(finish)
    poll.start()
    QTimer.singleShot(1_000, begin)
    QTimer.singleShot(600_000, application.quit)
    application.exec()
    program.close()
    assert model.is_settled, "the comparison did not come to its end"
    return {f"longest turn, {stage} stage": 1_000 * spent for stage, spent in turns.largest.items() if stage != "start"}


def main() -> None:
    """Measure, print, and write the figures where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="LEFT RIGHT")
    parser.add_argument("--sentences", type=int, default=1_000)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    pair = tuple(options.files) or tuple(SAMPLES / f"harbour_{side}.txt" for side in ("left", "right"))
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = folder
        invented = invent_pair(Path(folder), options.sentences)
        figures = {
            "seconds of CPU": measure_text_child(invented) | measure_model_child(pair),
            "milliseconds of CPU": measure_window(invented),
        }
    for unit, values in figures.items():
        for name, value in values.items():
            print(f"{name:45} {value:9.3f} {unit}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
