from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.quotations import find_quotations
from viewer.core.span import Span


def quoted(text: str) -> list[str]:
    paragraphs = [Span(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]
    return [quotation.span.of(text) for quotation in find_quotations(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “good” to it.", ["“good”"]),
        ('He said "good" and "bad".', ['"good"', '"bad"']),
        ("Er sagte „gut“ und »schlecht«.", ["„gut“", "»schlecht«"]),
        ("Il dit « bon » et part.", ["« bon »"]),
        ("他说「很好」。", ["「很好」"]),
        ("He said ‘good’ to it.", ["‘good’"]),
        ("He said 'good' to it.", ["'good'"]),
        ("The keepers' lamps don't shine; it's the boys' turn.", []),
        ("“He said ‘good’ to it,” she said.", ["“He said ‘good’ to it,”"]),
        ('A screen of 5" and a pipe.', []),
        ("“It was quiet,” he said. “Nobody came.”", ["“It was quiet,”", "“Nobody came.”"]),
        ("“It was quiet.\n“Nobody came.”", ["“It was quiet.", "“Nobody came.”"]),
        ("“It was quiet.\nNobody came,” he said. He left.", ["“It was quiet.", "Nobody came,”"]),
        ("Nobody came,” he said.", ["Nobody came,”"]),
        ("“It was quiet.\nA\nB\nC\nD\nE", ["“It was quiet.", "A", "B", "C"]),
    ],
)
def test_finds_what_is_quoted(text: str, found: list[str]) -> None:
    assert quoted(text) == found


@given(st.text("ab .“”\"'‘’«»\n"))
def test_quotations_come_in_order_within_the_text(text: str) -> None:
    paragraphs = [Span(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]
    spans = [quotation.span for quotation in find_quotations(text, paragraphs)]
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(span and span.end <= len(text) for span in spans)
