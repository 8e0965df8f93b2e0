from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSysInfo

from viewer.core.document import Side
from viewer.ink.faces import missing_scripts, missing_symbol, reading_font, script_samples
from viewer.window.missing_glyphs import GLYPHS, Missing, MissingGlyphs, find_missing
from viewer.window.opening import Input, Opening

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from pytestqt.qtbot import QtBot

    from tests.window.fake_children import FakeChildren
    from viewer.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager

PLAIN = "The ferry left at nine.\nNaïve gulls stayed."
THAI = "The sign says ท่าเรือ.\nNobody waved."
ABSENT = ("Thai", "CJK", "Hiragana", "Lao")
"""Scripts that the fonts of these tests do not have, whatever is installed."""


@pytest.fixture(autouse=True)
def absent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Take the fonts of some scripts away; return which scripts are asked for."""
    asked: list[str] = []

    def missing(text: str, _font: QFont) -> tuple[str, ...]:
        asked.extend(script_samples(text))
        return tuple(script for script in script_samples(text) if script in ABSENT)

    monkeypatch.setattr("viewer.window.missing_glyphs.missing_scripts", missing)
    monkeypatch.setattr(
        "viewer.window.missing_glyphs.missing_symbol", lambda some, _font: "anchor" if "⚓" in some else ""
    )
    monkeypatch.setattr(QSysInfo, "kernelType", lambda: "linux")
    return asked


@pytest.fixture
def window(unshown: MainWindow) -> MainWindow:
    return unshown


def show(window: MainWindow, children: FakeChildren, left: str, right: str) -> None:
    sides = (Input(text=left, title="left"), Input(text=right, title="right"))
    window.intake.carry_out(Opening(*sides))
    children.answer()


def await_end(window: MainWindow, qtbot: QtBot) -> None:
    glyphs = window.findChild(MissingGlyphs)
    qtbot.waitUntil(lambda: not glyphs._rest.isActive() and not glyphs._slices.running)


def said(window: MainWindow) -> dict[Side | None, str]:
    return {message.side: message.sentence for message in window.messages.messages if message.topic == GLYPHS}


def test_letters_without_a_font_are_named_in_their_half(
    window: MainWindow, children: FakeChildren, qtbot: QtBot
) -> None:
    show(window, children, PLAIN, THAI)
    sentence = "No installed font has Thai letters; install one (on Debian: fonts-thai-tlwg or fonts-noto-core)."
    qtbot.waitUntil(lambda: said(window) == {Side.RIGHT: sentence})
    window.command["swap"].trigger()
    assert said(window) == {Side.LEFT: sentence}
    await_end(window, qtbot)
    assert said(window) == {Side.LEFT: sentence}


def test_what_is_missing_on_both_sides_is_said_once(window: MainWindow, children: FakeChildren, qtbot: QtBot) -> None:
    show(window, children, "漢字 and かな.", "かな and 漢 again.")
    sentence = "No installed font has Chinese or Hiragana letters; install one (on Debian: fonts-noto-cjk)."
    qtbot.waitUntil(lambda: said(window) == {None: sentence})


def test_symbols_are_named_too(window: MainWindow, children: FakeChildren, qtbot: QtBot) -> None:
    show(window, children, "At ⚓.", "At ⚓ ท่าเรือ.")
    qtbot.waitUntil(lambda: len(said(window)) == 2)
    symbols = "fonts-noto-color-emoji or fonts-symbola"
    assert said(window) == {
        Side.LEFT: f"No installed font has symbols such as “anchor”; install one (on Debian: {symbols}).",
        Side.RIGHT: "No installed font has Thai letters or symbols such as “anchor”; install one "
        f"(on Debian: fonts-thai-tlwg or fonts-noto-core, {symbols}).",
    }


def test_a_closed_message_stays_closed_while_the_texts_are_the_same(
    window: MainWindow, children: FakeChildren, qtbot: QtBot
) -> None:
    show(window, children, PLAIN, THAI)
    qtbot.waitUntil(lambda: Side.RIGHT in said(window))
    window.messages.withdraw(GLYPHS, Side.RIGHT)
    window.command["compare"].trigger()
    children.answer()
    await_end(window, qtbot)
    assert said(window) == {}


def test_sides_swapped_meanwhile_get_what_is_theirs(
    window: MainWindow, children: FakeChildren, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.window.missing_glyphs._PIECE", 1)
    show(window, children, PLAIN, THAI + "\n" * 400_000)
    glyphs = window.findChild(MissingGlyphs)
    qtbot.waitUntil(lambda: glyphs._slices.running)
    window.command["swap"].trigger()
    await_end(window, qtbot)
    assert set(said(window)) == {Side.LEFT}


def test_other_texts_take_the_message_back(window: MainWindow, children: FakeChildren, qtbot: QtBot) -> None:
    show(window, children, PLAIN, THAI)
    qtbot.waitUntil(lambda: Side.RIGHT in said(window))
    show(window, children, PLAIN, "Nothing strange.")
    assert said(window) == {}
    await_end(window, qtbot)
    assert said(window) == {}


def test_elsewhere_no_package_is_named(
    window: MainWindow, children: FakeChildren, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSysInfo, "kernelType", lambda: "winnt")
    show(window, children, "Thai ก, Lao ກ, 漢 and か.", PLAIN)
    sentence = "No installed font has Chinese, Hiragana or other letters; install one."
    qtbot.waitUntil(lambda: said(window) == {Side.LEFT: sentence})


def test_a_long_text_is_looked_through_in_steps_and_each_script_once(qapp: object, absent: list[str]) -> None:
    text = "⚓" + ("The ferry, паром, 船, ท่าเรือ. " * 10_000) + "".join(map(chr, range(0x4E00, 0x5E00)))
    steps = find_missing({Side.LEFT: text, Side.RIGHT: text})
    count = 0
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            found = stop.value
            break
        count += 1
    assert found == dict.fromkeys(Side, Missing(("CJK", "Thai"), "anchor"))
    assert count > 2 * len(text) / 2**15
    assert sorted(absent) == ["CJK", "Cyrillic", "Thai"]


def test_an_unassigned_and_a_rare_script_are_told_by_the_fonts_themselves(qapp: object) -> None:
    assert script_samples("abc \ue000\U000323b0 नमस्ते я") == {"Cyrillic": "я", "Devanagari": "तनम"}
    assert missing_scripts("Plain prose, naïve, \ue000", reading_font()) == ()
    assert missing_symbol("Plain prose, \ue000", reading_font()) == ""
