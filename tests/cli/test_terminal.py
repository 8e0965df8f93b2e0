from __future__ import annotations

import io

from viewer.core.messages import Progress
from viewer.core.watch import ALIGNING, MEANING, UNITS
from viewer.terminal import ProgressLine


class Terminal(io.StringIO):
    """A stream that claims to be a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_is_told_how_far_work_is() -> None:
    stream, now = Terminal(), [0.0]
    with ProgressLine(stream, lambda: now[0]) as line:
        line.show(Progress(3, 0, 900, "Comparing words"))
        line.show(Progress(3, 1, 900, MEANING))  # too soon to be read
        now[0] = 1
        line.show(Progress(3, 200, 1_900, MEANING, 130.0, 0.1))
        now[0] = 2
        line.show(Progress(3, 300, 1_900, MEANING, 150.0, 0.1))
        now[0] = 3
        line.show(Progress(4, 5, 9, UNITS, 3.0, 0.5))
        now[0] = 4
        line.show(Progress(3, 5, 9, ALIGNING, 60.0, 0.5))
    assert stream.getvalue().split("\r\x1b[K") == [
        "",
        "Comparing the texts",
        "Comparing by meaning: 200 of 1,900 sentences, about 2 minutes left",
        "Comparing by meaning: 300 of 1,900 sentences, about 2 minutes left",
        "Comparing words: 5 of 9 units, a few seconds left",
        "Comparing the texts, about a minute left",
        "",
    ]


def test_what_is_no_terminal_is_told_nothing() -> None:
    stream = io.StringIO()
    with ProgressLine(stream) as line:
        line.show(Progress(3, 200, 1_900, MEANING, 130.0, 0.1))
    assert stream.getvalue() == ""
