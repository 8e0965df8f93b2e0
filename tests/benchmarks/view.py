"""What looking at a comparison costs: CPU milliseconds of the window's process, at the size of a Bible.

    python -m tests.benchmarks.view [--rows N] [--scale 1|2] [--mode rows|prose|single] [--json FILE]
    python -m tests.benchmarks.view --pair LEFT RIGHT [--meaning] [--scale 1|2] [--json FILE]

The first drives a window of the program, 1400 × 900, with two made-up texts; without a display it starts itself again
under xvfb-run. `wheel`, `page` and `zoom` are single steps, `jump` goes from anywhere to the end, `ruler` from anywhere
to anywhere, `resize` makes the window 12 pixels narrower or wider (`resize_narrow` where columns follow its width),
`first_paint` is from a comparison to its picture; each as median and 95th percentile, from the action to the end of the
frame that shows it. `event_gap` is the longest turn of the event loop while heights are refined and the ruler is drawn.

The second opens two files as the program does and follows them to the end: see `tests.benchmarks.whole_pair`.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import psutil
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from viewer.app import rarely_search_circles
from viewer.core.alignment import Alignment, Bead
from viewer.core.comparison import Comparison, Engine
from viewer.core.document import ParagraphKind, Side, Source, build_document
from viewer.core.packed_edits import EditStore
from viewer.core.span import Span
from viewer.core.worddiff import diff_words
from viewer.sheet.layout import Sheet
from viewer.window.main_window import MainWindow
from viewer.window.reading_mode import ReadingMode
from viewer.window.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.core.document import Document
    from viewer.window.compare_view import CompareView
    from viewer.window.review_model import ReviewModel

SCREEN = "2900x1900x24"
_FIRST_PAINTS = 9
_WORDS = (  # noqa: SIM905 - a list of sixty strings would be no easier to read
    "the of and to in that he shall unto for his they be is with not all them it him which came said king upon people "
    "house children land men when out before their day was made have from were then went there into up also one son "
    "thou hand great sent being water bread evening mountain answered brother city stranger remember wilderness"
).split()


class Painted(QObject):
    """Waits until a widget has been painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen = False
        self.loop = QEventLoop()
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.seen = True
            QTimer.singleShot(0, self.loop.quit)
        return False

    def after(self, action: Callable[[], object]) -> float:
        """Return the CPU milliseconds from an action to the picture that shows it."""
        self.seen = False
        start = process_time()
        action()
        if not self.seen:
            QTimer.singleShot(400, self.loop.quit)
            self.loop.exec()
        return 1000 * (process_time() - start)


class TimedApplication(QApplication):
    """Measures how long each event keeps the window from the next."""

    longest = 0.0
    _depth = 0

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        self._depth += 1
        start = process_time()
        try:
            return super().notify(receiver, event)
        finally:
            self._depth -= 1
            if not self._depth:
                self.longest = max(self.longest, 1000 * (process_time() - start))


def make_sheet(rows: int) -> Sheet:
    """Two texts of `rows` sentences of 21 words on the mean, of which every fourth word differs."""
    chance = random.Random(7)
    sides: list[list[str]] = [[], []]
    for _ in range(rows):
        words = chance.choices(_WORDS, k=max(3, round(chance.gauss(21, 8))))
        other = [chance.choice(_WORDS) if chance.random() < 0.25 else word for word in words]
        for side, sentence in zip(sides, (words, other), strict=True):
            side.append(" ".join(sentence).capitalize() + ".")
    left, right = (make_document(name, side) for name, side in zip(("left", "right"), sides, strict=True))
    beads: list[Bead] = []
    at = {Side.LEFT: 0, Side.RIGHT: 0}
    for row in range(rows):
        sizes = {Side.LEFT: int(row % 50 != 7), Side.RIGHT: int(row % 50 != 8)}
        spans = {side: Span(at[side], at[side] + sizes[side]) for side in Side}
        score = round(0.4 + 0.6 * chance.random(), 4) if all(sizes.values()) else None
        beads.append(Bead(spans[Side.LEFT], spans[Side.RIGHT], score))
        at = {side: spans[side].end for side in Side}
    lacking = {side: len(document.sentences) - at[side] for side, document in zip(Side, (left, right), strict=True)}
    for _ in range(lacking[Side.LEFT]):
        beads.append(Bead(Span(at[Side.LEFT], at[Side.LEFT] + 1), Span(at[Side.RIGHT], at[Side.RIGHT]), None))
        at[Side.LEFT] += 1
    for _ in range(lacking[Side.RIGHT]):
        beads.append(Bead(Span(at[Side.LEFT], at[Side.LEFT]), Span(at[Side.RIGHT], at[Side.RIGHT] + 1), None))
        at[Side.RIGHT] += 1
    return Sheet(Comparison(left, right, Alignment(tuple(beads)), Engine.LEXICAL), {})


def make_document(title: str, sentences: list[str]) -> Document:
    """A document with a paragraph every five sentences."""
    parts: list[str] = []
    blocks: list[tuple[Span, ParagraphKind, list[Span]]] = []
    at = 0
    for first in range(0, len(sentences), 5):
        spans: list[Span] = []
        for sentence in sentences[first : first + 5]:
            spans.append(Span(at, at + len(sentence)))
            at += len(sentence) + 1
        parts.append(" ".join(sentences[first : first + 5]))
        blocks.append((Span(spans[0].start, spans[-1].end), ParagraphKind.BODY, spans))
    return build_document(title, "\n".join(parts), blocks, Source(None, "0" * 64, "utf-8"))


def know_edits(model: ReviewModel, sheet: Sheet, first: int) -> None:
    """Give the rows on the next pages their word edits, as the child process would."""
    texts = [sheet.document(side).text for side in Side]
    for row in range(first, min(first + 30, len(sheet))):
        pair = sheet.pair(row)
        if pair is not None and sheet.edits(row) is None:
            extents = (sheet.document(Side.LEFT).extent(pair.left), sheet.document(Side.RIGHT).extent(pair.right))
            model.rows_changed.emit(sheet.add([(pair, diff_words(*texts, *extents))]))


def wheel(view: CompareView, steps: int) -> None:
    """Turn the mouse wheel."""
    at = QPointF(view.viewport().rect().center())
    where = QPointF(view.viewport().mapToGlobal(at))
    event = QWheelEvent(
        at,
        where,
        QPoint(),
        QPoint(0, -120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def wait(milliseconds: int) -> None:
    """Let the window work for itself."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(view: CompareView) -> None:
    """Wait until heights are refined."""
    for _ in range(600):
        wait(20)
        if view.heights_refined:
            return


def open_window() -> MainWindow:
    """Open a window of the program that shows the page with the columns."""
    window = MainWindow(Settings())
    window.resize(1400, 900)
    window.pages.setCurrentWidget(window.desk)
    window.show()
    return window


def measure(application: TimedApplication, rows: int, mode: ReadingMode = ReadingMode.ROWS) -> dict[str, object]:
    """Do what a reader does, many times; return the figures."""
    made = make_sheet(rows)
    window = open_window()
    model, view = window.model, window.desk.view
    view.set_mode(mode)
    painted = Painted(view.viewport())
    wait(300)
    figures: dict[str, object] = {"rows": len(made)}

    def note(name: str, spent: list[float]) -> None:
        p95 = sorted(spent)[math.ceil(0.95 * len(spent)) - 1]
        figures[name] = {"median": round(statistics.median(spent), 2), "p95": round(p95, 2)}

    def show_anew() -> None:
        model._show(made.comparison, EditStore(), keep_place=False)
        model.stage_changed.emit()

    spent = []
    for _ in range(_FIRST_PAINTS):
        spent.append(painted.after(show_anew))
        wait(100)
    note("first_paint", spent)
    application.longest = 0.0
    settle(view)
    figures["event_gap"] = round(application.longest, 2)
    assert model.sheet is not None
    sheet = model.sheet

    def series(
        name: str,
        count: int,
        action: Callable[[int], object],
        target: Callable[[int], int] | None = None,
        before: Callable[[int], object] = lambda _index: None,
    ) -> None:
        spent = []
        for index in range(count):
            before(index)
            know_edits(model, sheet, target(index) if target else view.page.anchor.row)
            wait(30)
            spent.append(painted.after(lambda index=index: action(index)))
        note(name, spent)

    chance = random.Random(3)
    targets = [chance.randrange(len(sheet)) for _ in range(20)]

    def go_to_target(index: int) -> None:
        view.show_row(targets[index], 0)
        wait(30)

    series("wheel", 60, lambda _index: wheel(view, 1))
    series("page", 20, lambda _index: view.scroll_by(view.viewport().height() - 40))
    series("jump", 20, lambda _index: view.scroll_to_end(), lambda _index: len(sheet) - 30, go_to_target)
    series("ruler", 20, lambda index: view.show_row(targets[index], 0), targets.__getitem__)
    view.show_row(len(sheet) // 2, 100)
    series("resize", 24, lambda index: window.resize(1400 - 12 * (index % 12 + 1), 900))
    series("resize_narrow", 24, lambda index: window.resize(1000 - 12 * (index % 12 + 1), 900))
    window.resize(1400, 900)
    series("zoom", 12, lambda index: view.zoom_in() if index % 4 < 2 else view.zoom_out())
    series("difference", 12, lambda _index: view.next_difference())
    figures["rss_mb"] = round(psutil.Process().memory_info().rss / 2**20, 1)
    figures["uss_mb"] = round(psutil.Process().memory_full_info().uss / 2**20, 1)
    window.close()
    return figures


def main() -> int:
    parser = argparse.ArgumentParser(description="CPU milliseconds of looking at a comparison")
    parser.add_argument("--rows", type=int, default=31_000)
    parser.add_argument("--scale", type=int, choices=(1, 2), default=1)
    parser.add_argument("--mode", type=ReadingMode, choices=tuple(ReadingMode), default=ReadingMode.ROWS)
    parser.add_argument("--pair", nargs=2, type=Path, metavar=("LEFT", "RIGHT"))
    parser.add_argument("--meaning", action="store_true")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    if not os.environ.get("DISPLAY") and sys.platform == "linux":
        if not shutil.which("xvfb-run"):
            print("There is no display, and xvfb-run is not installed.", file=sys.stderr)
            return 2
        command = ["xvfb-run", "-a", "-s", f"-screen 0 {SCREEN}", sys.executable, "-m", "tests.benchmarks.view"]
        return subprocess.run([*command, *sys.argv[1:]], check=False).returncode
    os.environ.pop("QT_QPA_PLATFORM", None)
    os.environ["QT_SCALE_FACTOR"] = str(options.scale)
    figures: dict[str, object] = {"scale": options.scale}
    with tempfile.TemporaryDirectory(prefix="diptych-view-") as folder:
        for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
            os.environ[f"XDG_{kind}_HOME"] = f"{folder}/{kind.lower()}"
        application = TimedApplication(sys.argv[:1])
        rarely_search_circles()
        if options.pair:
            from tests.benchmarks.whole_pair import measure_pair

            figures |= measure_pair(application, tuple(options.pair), by_meaning=options.meaning)
        else:
            figures |= {"mode": options.mode, **measure(application, options.rows, options.mode)}
    print(json.dumps(figures, indent=1))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
