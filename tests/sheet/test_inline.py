"""Both sides of a unit in one text, and the way between that text and the documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ink.sheets import make_sheet
from viewer.core.document import Side
from viewer.core.span import Span
from viewer.sheet.inline import InlineText, write_inline
from viewer.sheet.sheet import Mark

if TYPE_CHECKING:
    from viewer.sheet.layout import Sheet

WORDS = st.lists(
    st.sampled_from(["gate", "keeper", "The", "the", "boat,", "boat.", "six", "no"]), min_size=1, max_size=9
)


def inline_of(sheet: Sheet, row: int = 0) -> InlineText:
    texts = sheet.document(Side.LEFT).text, sheet.document(Side.RIGHT).text
    return write_inline(texts, sheet.row(row), sheet.edits(row))


def test_what_stays_is_written_once_and_what_was_removed_comes_first() -> None:
    inline = inline_of(make_sheet([("The harbour keeper sold every boat.", "The harbour keeper lent every old boat.")]))
    assert inline.text == "The harbour keeper sold lent every old boat."
    marked = [{run.span.of(inline.text): run.mark for run in cell.runs} for cell in inline.cells]
    assert marked == [{"sold": Mark.REPLACED}, {"lent": Mark.REPLACED, "old": Mark.ADDED}]


def test_words_that_differ_in_case_alone_are_written_once() -> None:
    inline = inline_of(make_sheet([("Keeper sold the boat.", "keeper sold the boat.")]))
    assert inline.text == "keeper sold the boat."


def test_without_edits_the_left_side_stands_before_the_right() -> None:
    inline = inline_of(make_sheet([("One gate.", "Two gates.")], complete=False))
    assert inline.text == "One gate. Two gates."


def test_a_unit_on_one_side_needs_no_such_text() -> None:
    sheet = make_sheet([("One gate.", None)])
    with pytest.raises(ValueError, match="one side"):
        write_inline(("One gate.\n", ""), sheet.row(0), None)


@given(WORDS, WORDS)
def test_every_word_of_both_sides_has_a_place_and_is_found_there(left: list[str], right: list[str]) -> None:
    sheet = make_sheet([(" ".join(left), " ".join(right))])
    inline = inline_of(sheet)
    for side, words in ((Side.LEFT, left), (Side.RIGHT, right)):
        at = 0
        for word in words:
            span = Span(at, at + len(word))
            places = inline.places(side, span)
            shown = "".join(place.of(inline.text) for place in places)
            assert shown.casefold().strip(".,") == word.casefold().strip(".,")
            assert inline.offset(side, inline.place(side, at)) == at
            at = span.end + 1
    assert [piece.at for piece in inline.pieces] == sorted(piece.at for piece in inline.pieces)
    assert all(inline.side_at(piece.at) is piece.side for piece in inline.pieces)
    for cell in inline.cells:
        assert all(run.span.end <= len(inline.text) for run in cell.runs)
