from __future__ import annotations

import pytest

from viewer.core.forms import is_other_form, stem


def test_stems_are_those_of_snowball() -> None:
    assert stem("negotiated") == stem("negotiating") == "negoti"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("prices", "price"),
        ("negotiated", "negotiations"),
        ("sail", "sailing"),
        ("happy", "happily"),
        ("organise", "organize"),
        ("theatre", "theater"),
    ],
)
def test_forms_of_one_word(left: str, right: str) -> None:
    assert is_other_form(left, right)
    assert is_other_form(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("praise", "rent"),
        ("care", "careless"),
        ("1990", "1990s"),
        ("in", "inn"),
        ("boat", "boat"),
        ("is", "isn't"),
        ("prise", "prime"),
    ],
)
def test_words_that_are_no_forms_of_each_other(left: str, right: str) -> None:
    assert not is_other_form(left, right)
