from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from viewer.core.messages import Progress
from viewer.core.watch import ALIGNING, MEANING, UNITS
from viewer.window import progress_words
from viewer.window.progress_words import ProgressWords, time_left_words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (5, "a few seconds left"),
        (20, "about 20 seconds left"),
        (60, "about a minute left"),
        (90, "about 90 seconds left"),
        (120, "about 2 minutes left"),
        (3_600, "about 1 hour left"),
        (7_200, "about 2 hours left"),
    ],
)
def test_a_time_left_has_words(seconds: int, words: str) -> None:
    assert time_left_words(seconds) == words


def test_progress_is_told_in_sentences_and_units(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress_words, "_EVERY", 0)
    words = ProgressWords()
    assert words.take("Meaning…", Progress(1, 0, 979, MEANING)) == "Meaning…"
    said = words.take("Meaning…", Progress(1, 410, 979, MEANING, 95.0, 0.4))
    assert said == "Comparing by meaning: 410 of 979 sentences · about 90 seconds left"
    said = words.take("Meaning…", Progress(1, 420, 979, MEANING, 110.0, 0.4))
    assert said is not None
    assert said.endswith("about 90 seconds left"), "what is said stays while it is near enough"
    assert words.take("Meaning…", Progress(1, 10, 20, ALIGNING, 3.0, 0.9)) == "Meaning… · a few seconds left"
    assert words.take("Words…", Progress(2, 3, 9, UNITS)) == "Comparing words: 3 of 9 units"


def test_what_is_said_stays_long_enough_to_be_read(qtbot: QtBot) -> None:
    words = ProgressWords()
    assert words.take("Words…", Progress(2, 3, 9, UNITS)) is not None
    assert words.take("Words…", Progress(2, 4, 9, UNITS)) is None
    assert words.take("Reading…", Progress(3, 4, 9, "Reading")) == "Reading…", "another task is told at once"
