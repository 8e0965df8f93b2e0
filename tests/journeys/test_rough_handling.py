"""Windows handled at random and in haste: nothing may be raised, said by Qt, or end the process.

Each run is drawn from a seed, so that what it finds can be found again. For longer runs, with a fault handler:

    DIPTYCH_ROUGH_SECONDS=300 DIPTYCH_ROUGH_SEED=7 pytest tests/journeys/test_rough_handling.py
"""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QElapsedTimer, QPoint, QPointF, QSettings, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from viewer.app import Program
from viewer.core.document import Side
from viewer.sheet.decisions import Decision
from viewer.sheet.ignore import IgnoreRules, write_rules
from viewer.window.opening import Input, Opening
from viewer.window.settings import IGNORE, SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from viewer.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager

SECONDS = float(os.environ.get("DIPTYCH_ROUGH_SECONDS", "8"))
SEED = int(os.environ.get("DIPTYCH_ROUGH_SEED", "1"))
PAUSES = (0, 0, 1, 5, 20, 60, 200)  # milliseconds between two actions, so that replies arrive at every moment
KEYS = (
    *(Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_Tab),
    *(Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Escape),
)
HELD = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier)
COMMANDS = (
    *("swap", "compare", "reload", "overview", "side_panel", "other_side"),
    *("copy", "copy_unit", "select_all", "zoom_in", "zoom_out", "zoom_reset"),
    *("next_difference", "previous_difference", "first_difference", "last_difference", "current_difference"),
    *("next_edit", "previous_edit", "next_unsure_link", "previous_unsure_link", "go_to_partner"),
    *("find", "find_next", "find_previous", "go_to_unit", "next_finding", "previous_finding"),
    *("sides_together", "sides_together", "text_cursor", "next_unit", "previous_unit"),
)
CHOICES = ("mode_", "detail_", "filter_", "context_", "appearance_")  # the beginnings of what is chosen by name

ENGLISH = "The keeper of light {0} walked {1} miles to the village and asked for bread. Nobody answered before noon!"
CHINESE = "守灯人{0}走了{1}里路到村里去要面包。没有人在中午以前回答！"
ARABIC = "مشى حارس المنارة {0} مسافة {1} ميلا إلى القرية وطلب خبزا. لم يجب أحد قبل الظهر!"
MANY = 1_000


def document(line: str, count: int, step: int) -> str:
    """Return paragraphs of a few lines each; another step makes another variant of them."""
    lines = [line.format(n, n * step) for n in range(count) if n % (7 + step)]
    return "\n\n".join(" ".join(lines[at : at + 4]) for at in range(0, len(lines), 4))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, Path]]:
    """Pairs of files: of several writings, without any text, and long."""
    folder = tmp_path_factory.mktemp("texts")
    pairs = []
    texts = [
        *((document(line, 24, 1), document(line, 24, 2)) for line in (ENGLISH, CHINESE, ARABIC)),
        (document(ENGLISH, 12, 1), document(ARABIC, 12, 1)),
        ("", ""),
        ("", document(ENGLISH, 3, 1)),
        (document(ENGLISH, MANY // 2, 1), document(ENGLISH, MANY // 2, 3)),
    ]
    for number, pair in enumerate(texts):
        paths = []
        for side, text in zip(("left", "right"), pair, strict=True):
            path = folder / f"{number} {side}.txt"
            path.write_text(text, "utf-8")
            paths.append(path)
        pairs.append((paths[0], paths[1]))
    return pairs


@pytest.fixture(scope="module")
def program(qapp: QApplication) -> Iterator[Program]:
    QSettings("Diptych", "Diptych").clear()
    program = Program(qapp)
    program.start_children()
    yield program
    for window in list(program.windows):
        window.close()
    program.close()


class Hand:
    """What does something at random to one of the windows, again and again."""

    def __init__(self, program: Program, files: list[tuple[Path, Path]], seed: int) -> None:
        self._program = program
        self._files = files
        self._chance = random.Random(seed)
        self.done: list[str] = []
        self._acts: list[Callable[[MainWindow], object]] = [
            *(self._open, self._paste, self._resize, self._close, self._another),
            *[self._command] * 14,
            *[self._choose] * 8,
            *(self._type, self._wheel, self._point, self._look_for) * 3,
            *(self._set, self._set, self._decide, self._ignore, self._cancel, self._remove, self._export),
        ]

    def act(self) -> int:
        """Do something; return how many milliseconds to wait before the next time."""
        if not self._program.windows:
            self._program.open_window()
        window = self._chance.choice(self._program.windows)
        act = self._chance.choice(self._acts)
        self.done.append(act.__name__)
        act(window)
        return self._chance.choice(PAUSES)

    def _open(self, window: MainWindow) -> None:
        left, right = (str(path) for path in self._chance.choice(self._files))
        window.intake.carry_out(Opening(Input(left), Input(right)))

    def _paste(self, window: MainWindow) -> None:
        QApplication.clipboard().setText(self._chance.choice(self._files)[0].read_text("utf-8"))
        window.intake.paste(self._chance.choice([*Side, None]))

    def _resize(self, window: MainWindow) -> None:
        window.resize(self._chance.randint(300, 1500), self._chance.randint(200, 1000))

    def _close(self, window: MainWindow) -> None:
        window.close()

    def _another(self, _window: MainWindow) -> None:
        if len(self._program.windows) < 3:
            self._program.open_window()

    def _command(self, window: MainWindow) -> None:
        name = self._chance.choice(COMMANDS)
        self.done[-1] = name
        window.command[name].trigger()

    def _choose(self, window: MainWindow) -> None:
        beginning = self._chance.choice(CHOICES)
        actions = [action for action in window.actions() if action.objectName().startswith(beginning)]
        if actions:
            action = self._chance.choice(actions)
            self.done[-1] = action.objectName()
            action.trigger()

    def _type(self, window: MainWindow) -> None:
        held = self._chance.choice(HELD) | self._chance.choice(HELD)
        QTest.keyClick(window.focusWidget() or window, self._chance.choice(KEYS), held)

    def _wheel(self, window: MainWindow) -> None:
        if window.pages.currentWidget() is window.start_page:
            return
        place, turn = (
            QPointF(self._chance.randint(0, 900), 90),
            QPoint(0, self._chance.choice((-1200, -120, 120, 1200))),
        )
        viewport = window.desk.view.viewport()
        keys = self._chance.choice(HELD)
        phase = Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(
            place, viewport.mapToGlobal(place), QPoint(), turn, Qt.MouseButton.NoButton, keys, phase, False
        )
        QApplication.sendEvent(viewport, event)

    def _point(self, window: MainWindow) -> None:
        if window.pages.currentWidget() is window.start_page:
            return
        viewport = window.desk.view.viewport()
        at = [QPoint(self._chance.randint(0, 1200), self._chance.randint(0, 800)) for _ in range(2)]
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at[0])
        QTest.mouseMove(viewport, at[1])
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at[1])
        QTest.mouseMove(window.desk.overview, QPoint(5, self._chance.randint(0, 700)))
        if self._chance.random() < 0.3:
            QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at[0])

    def _set(self, _window: MainWindow) -> None:
        setting = self._chance.choice([one for one in SETTINGS if one.choices or isinstance(one.default, bool)])
        choices = [value for value, _ in setting.choices] or [True, False]
        self.done[-1] = setting.key
        if self._chance.random() < 0.2:
            self._program.settings.reset([setting])
        else:
            self._program.settings.apply(setting, self._chance.choice(choices))

    def _decide(self, window: MainWindow) -> None:
        pair = self._chance.choice((("light", "bread"), ("1", "2"), ("village", "面包"), ("12", "36")))
        window._ignoring.decide([pair], self._chance.choice([*Decision, None]))

    def _ignore(self, _window: MainWindow) -> None:
        on = {name: self._chance.random() < 0.5 for name in ("case", "punctuation", "numbers", "white_space")}
        rules = IgnoreRules(**on, expressions=self._chance.choice(((), (r"\d+",))))
        self._program.settings.apply(IGNORE, write_rules(rules))

    def _cancel(self, window: MainWindow) -> None:
        window.model.cancel()

    def _remove(self, window: MainWindow) -> None:
        if self._chance.random() < 0.3:
            window.model.remove(self._chance.choice(list(Side)))

    def _export(self, window: MainWindow) -> None:
        window.output.write(self._files[0][0].with_name(f"out.{self._chance.choice(('pdf', 'html', 'json'))}"))

    def _look_for(self, window: MainWindow) -> None:
        if window.pages.currentWidget() is window.start_page:
            return
        window.command["find"].trigger()
        QTest.keyClicks(window.focusWidget() or window, self._chance.choice(("the", "12", "zz")))


def test_nothing_comes_of_haste(program: Program, files: list[tuple[Path, Path]], qtbot: QtBot) -> None:
    """Exceptions and warnings of Qt fail the test by themselves; the end of the process cannot be missed."""
    hand = Hand(program, files, SEED)
    clock = QElapsedTimer()
    clock.start()
    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(lambda: timer.start(hand.act()))
    timer.start(0)
    try:
        qtbot.waitUntil(lambda: clock.elapsed() > SECONDS * 1000, timeout=int(SECONDS * 1000) + 60_000)
    finally:
        timer.stop()
        print(f"seed {SEED}: {len(hand.done)} actions, the last ones {', '.join(hand.done[-40:])}")
    assert len(hand.done) > SECONDS
