from __future__ import annotations

import re
from bisect import bisect_left

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ink.sheets import make_sheet
from viewer.core.document import ParagraphKind, Side, Source, build_document
from viewer.core.errors import ExpressionError
from viewer.core.span import Span
from viewer.sheet.search import Haystack, Hit, Query, Search

UNITS = (
    ("The Keeper’s lamp is old.", "The keeper's lamp is ancient."),
    ("Ships saw the lamp,\nand the lamplight.", None),
    (None, "No ship came."),
    ("Nobody climbs.", "Nobody climbs to the lamp."),
)
COMPARISON = make_sheet(UNITS).comparison
HAYSTACKS = Haystack(COMPARISON.left), Haystack(COMPARISON.right)


def search(text: str, *, haystacks: tuple[Haystack, Haystack] = HAYSTACKS, **options: bool) -> Search:
    found = Search(haystacks, Query(text, **options))
    assert not found.is_complete
    for _ in found.steps():
        pass
    assert found.is_complete
    return found


def hits(found: Search) -> list[tuple[Side, str]]:
    """All hits in the order in which a reader meets them."""
    return [
        (hit.side, hit.span.of(COMPARISON.document(hit.side).text))
        for hit in (found.at(rank, COMPARISON) for rank in range(len(found)))
    ]


L, R = Side.LEFT, Side.RIGHT


def test_hits_are_met_unit_by_unit_and_left_before_right() -> None:
    assert hits(search("lamp")) == [(L, "lamp"), (R, "lamp"), (L, "lamp"), (L, "lamp"), (R, "lamp")]
    assert hits(search("the")) == [(L, "The"), (R, "The"), (L, "the"), (L, "the"), (R, "the")]


@pytest.mark.parametrize(
    ("text", "options", "count"),
    [
        ("lamp", {"whole_words": True}, 4),
        ("The", {"case": True}, 2),
        ("keeper's", {}, 2),
        ("KEEPER’S", {}, 2),
        ("Keeper’s", {"case": True}, 1),
        ("the lamp, and", {}, 1),
        ("the  lamp,\tand", {}, 1),
        ("lamp.", {}, 1),
        ("lamp,", {"whole_words": True}, 1),
        (".", {}, 6),
        ("a.p", {}, 0),
        ("a.p", {"expression": True}, 5),
        ("^the", {"expression": True}, 2),
        ("^the", {"expression": True, "case": True}, 0),
        ("light|climb", {"expression": True}, 3),
        ("light|climbs", {"expression": True, "whole_words": True}, 2),
        ("x*", {"expression": True}, 0),
        ("", {}, 0),
        ("  ", {}, 0),
        ("no such words", {}, 0),
    ],
)
def test_queries(text: str, options: dict[str, bool], count: int) -> None:
    assert len(search(text, **options)) == count


def test_letters_are_found_however_they_are_put_together() -> None:
    text = "Cafe\u0301 and Café, ΟΔΟΣ and İstanbul."
    span = Span(0, len(text))
    document = build_document("a", text, [(span, ParagraphKind.BODY, [span])], Source(None, "", "utf-8"))
    haystacks = Haystack(document), Haystack(document)
    assert len(search("café", haystacks=haystacks)) == 4
    assert len(search("οδος", haystacks=haystacks)) == 2
    assert [span.of(text) for span in search("stanbul", haystacks=haystacks).within(L, span)] == ["stanbul"]


def test_what_stands_outside_of_sentences_is_not_found() -> None:
    text = "# Lamp\n\n> lamp"
    blocks = [
        (Span(0, 6), ParagraphKind.HEADING, [Span(2, 6)]),
        (Span(8, 14), ParagraphKind.QUOTATION, [Span(10, 14)]),
    ]
    document = build_document("a", text, blocks, Source(None, "", "utf-8"))
    haystacks = Haystack(document), Haystack(document)
    assert len(search("#", haystacks=haystacks)) == 0
    assert len(search("^lamp$", haystacks=haystacks, expression=True)) == 4


def test_hits_of_a_stretch_are_those_that_touch_it() -> None:
    found = search("lamp")
    text = COMPARISON.left.text
    whole = [Span(match.start(), match.end()) for match in re.finditer("lamp", text)]
    assert found.within(L, Span(0, len(text))) == whole
    first = whole[0]
    assert found.within(L, Span(first.start + 1, first.start + 2)) == [first]
    assert found.within(L, Span(first.end, whole[1].start)) == []
    assert found.touches(L, first)
    assert not found.touches(L, Span(0, first.start))


def test_ranks_and_rows() -> None:
    found = search("lamp")
    assert [found.rank(found.at(rank, COMPARISON), COMPARISON) for rank in range(5)] == list(range(5))
    assert [found.rank_from(row, COMPARISON) for row in range(5)] == [0, 2, 4, 4, 5]
    assert found.rank(Hit(L, Span(0, 3)), COMPARISON) == 0
    with pytest.raises(IndexError):
        found.at(5, COMPARISON)


def test_wrong_and_slow_expressions_are_told_in_a_sentence() -> None:
    with pytest.raises(ExpressionError, match=r"“\(a” cannot be read: missing \) at character 3\."):
        search("(a", expression=True)
    text = "1," * 60 + "a"
    span = Span(0, len(text))
    document = build_document("a", text, [(span, ParagraphKind.BODY, [span])], Source(None, "", "utf-8"))
    with pytest.raises(ExpressionError, match="takes too long"):
        search(r"(.*?,){25}P", haystacks=(Haystack(document), Haystack(document)), expression=True)


LETTERS = st.text("ab ", min_size=1, max_size=12).filter(str.strip)
UNIT = st.one_of(st.tuples(LETTERS, LETTERS), st.tuples(LETTERS, st.none()), st.tuples(st.none(), LETTERS))


@given(st.lists(UNIT, min_size=1, max_size=6), st.text("ab", min_size=1, max_size=2))
def test_every_hit_has_one_place_in_the_order(units: list[tuple[str | None, str | None]], wanted: str) -> None:
    comparison = make_sheet([(a and f"x{a}x", b and f"x{b}x") for a, b in units]).comparison
    found = search(wanted, haystacks=(Haystack(comparison.left), Haystack(comparison.right)))
    order = [found.at(rank, comparison) for rank in range(len(found))]
    assert len(set(order)) == len(order)
    keys = []
    for hit in order:
        starts = [sentence.span.start for sentence in comparison.document(hit.side).sentences]
        sentence = bisect_left(starts, hit.span.start + 1) - 1
        keys.append((comparison.alignment.bead_of(hit.side, sentence), hit.side is R, hit.span.start))
    assert keys == sorted(keys)
    expected = sum(len(re.findall(wanted, comparison.document(side).text)) for side in Side)
    assert len(found) == expected
