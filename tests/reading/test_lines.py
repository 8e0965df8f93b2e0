"""Lines → paragraphs."""

from __future__ import annotations

import textwrap

import pytest

from viewer.core.wrapping import Wrapping
from viewer.reading.lines import split_lines
from viewer.reading.plain_text import read_plain_text

PROSE = (
    "The keeper of the lamp climbed the stair at dusk, as he had done on every evening of the year, and looked out "
    "over the harbour. Nobody came. He lit the lamp, wrote the hour into the book, and sat down with his supper. When "
    "the storm rose at midnight, he was asleep, and the lamp burned on without him until the oil was gone."
)


def blocks(text: str, wrapping: Wrapping = Wrapping.AUTO) -> list[str]:
    return [block.span.of(text) for block in read_plain_text(text, wrapping).blocks]


@pytest.mark.parametrize("width", [40, 65, 72, 80, 100])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_wrapped_lines_are_joined(width: int, end: str) -> None:
    paragraph = end.join(textwrap.wrap(PROSE, width))
    text = f"A Title{end}{end}{paragraph}{end}{end}{paragraph}{end}"
    assert blocks(text) == ["A Title", paragraph, paragraph]
    assert "wrapped" in read_plain_text(text, Wrapping.AUTO).remarks[0]


def test_wrapped_lines_without_spaces_are_joined() -> None:
    line = "灯塔守护人在黄昏时分登上楼梯就像他每天晚上所做的那样并且眺望着港口没有人来他点亮了灯"
    text = f"{line}\n{line}\n{line}。\n\n{line}\n{line}\n短。"
    assert len(blocks(text)) == 2


def test_a_paragraph_a_line() -> None:
    text = f"A title\n\n{PROSE}\nHe woke.\n{PROSE}\n"
    assert blocks(text) == ["A title", PROSE, "He woke.", PROSE]


def test_short_lines_stay() -> None:
    assert blocks("Roses\nare red\nand so\nare you") == ["Roses", "are red", "and so", "are you"]


def test_verse_within_wrapped_prose_stays() -> None:
    wrapped = "\n".join(textwrap.wrap(PROSE, 60))
    text = f"{wrapped}\n\n{wrapped}\n\n{wrapped}\n\nRoses\nare red\n\n{wrapped}"
    assert blocks(text) == [wrapped, wrapped, wrapped, "Roses", "are red", wrapped]


def test_items_and_indents_begin_paragraphs_of_wrapped_prose() -> None:
    wrapped = "\n".join(textwrap.wrap(PROSE, 60))
    items = [textwrap.fill(f"- {PROSE}", 60, subsequent_indent="  ") for _ in range(2)]
    indented = textwrap.fill(PROSE, 60, initial_indent="    ")
    text = "\n\n".join([wrapped, "\n".join(items), f"{indented}\n{indented}"])
    assert blocks(text) == [wrapped, *items, indented.strip(), indented.strip()]


def test_the_reader_decides() -> None:
    text = "one line\nand another\n\n a third \n"
    assert blocks(text, Wrapping.JOIN) == ["one line\nand another", "a third"]
    assert blocks(text, Wrapping.KEEP) == ["one line", "and another", "a third"]
    wrapped = "\n".join(textwrap.wrap(PROSE, 60))
    assert blocks(wrapped, Wrapping.KEEP) == wrapped.split("\n")


def test_every_line_end_of_unicode_counts() -> None:
    text = "one\r\ntwo\rthree\nfour\u2028five\vsix\fseven\x85eight\u2029nine"
    assert [line.span.of(text) for line in split_lines(text)] == text.split() == blocks(text)


def test_blank_lines_may_hold_white_space() -> None:
    lines = split_lines("a\r\n \t\r\nb\r\nc")
    assert [line.follows for line in lines] == [False, False, True]


def test_nothing_but_white_space() -> None:
    assert blocks("") == blocks("\n\r\n \t\u3000\n") == []
