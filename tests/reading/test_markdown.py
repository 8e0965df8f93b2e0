"""Markdown as the text that it is."""

from __future__ import annotations

from viewer.core.wrapping import Wrapping
from viewer.reading.markdown import read_markdown


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(text)) for block in read_markdown(text, Wrapping.AUTO).blocks]


def test_marks_in_front_lie_outside() -> None:
    text = "# The lamp #\n\nIt *burns*.\n\n- oil\n* wick\n1. First\n\n> Said he.\n> And she.\n"
    assert blocks(text) == [
        ("heading", "The lamp"),
        ("body", "It *burns*."),
        ("list item", "oil"),
        ("list item", "wick"),
        ("list item", "1. First"),
        ("quotation", "Said he."),
        ("quotation", "And she."),
    ]


def test_underlined_headings_and_rules() -> None:
    assert blocks("Lamps\n=====\n\nOil\n---\n\n***\n\nIt burns.\n- - -\n") == [
        ("heading", "Lamps"),
        ("heading", "Oil"),
        ("body", "It burns."),
    ]


def test_code_and_tables_stay_line_by_line() -> None:
    text = "```py\n# no heading\n- no item\n```\nAfter.\n\n| a | b |\n|---|---|\n"
    assert blocks(text) == [
        ("body", "```py"),
        ("body", "# no heading"),
        ("body", "- no item"),
        ("body", "```"),
        ("body", "After."),
        ("body", "| a | b |"),
        ("body", "|---|---|"),
    ]


def test_what_only_looks_like_a_mark() -> None:
    assert blocks("#hashtag\n\n-5 degrees\n\n*bold* it\n\n#\n") == [
        ("body", "#hashtag"),
        ("body", "-5 degrees"),
        ("body", "*bold* it"),
        ("body", "#"),
    ]


def test_the_text_is_unchanged() -> None:
    text = "# A\r\n\r\n> b\r\n"
    assert read_markdown(text, Wrapping.AUTO).text == text


def test_joined_on_demand() -> None:
    text = "# A\nb\nc\n\n- d\n  e\n- f\n> g\n> h\n"
    found = [(block.kind.value, block.span.of(text)) for block in read_markdown(text, Wrapping.JOIN).blocks]
    assert found == [
        ("heading", "A"),
        ("body", "b\nc"),
        ("list item", "d\n  e"),
        ("list item", "f"),
        ("quotation", "g\n> h"),
    ]


def test_monsters_come_to_an_end() -> None:
    for part in ("#", "# ", "> ", "- ", "`", "[", "*\n", "---\n", "- a\n", "=\n", "```\n"):
        read_markdown(part * (40_000 // len(part)), Wrapping.AUTO)
