from __future__ import annotations

import pytest

from viewer.core.passage import cut_passage
from viewer.core.quantities import find_quantities
from viewer.core.span import Span


def numbers(text: str, *, english: bool = True) -> list[tuple[str, tuple[object, ...]]]:
    """What is taken for a number, with its readings as values, followed by their unit where they have one."""
    passage = cut_passage(text, Span(0, len(text)))
    return [
        (passage.extent(q.tokens).of(text), tuple(f"{v:g}{u}" if isinstance(v, float) else v for v, u in q.readings))
        for q in find_quantities(passage, english=english)
    ]


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("145 %", ("145%",)),
        ("ten per cent", ("10%",)),
        ("$3.5 million", ("3.5e+06$",)),
        ("5 million dollars", ("5e+06$",)),
        ("30 US dollars", ("30$",)),
        ("3,5 Mio", ("3.5e+06",)),
        ("3000万", ("3e+07",)),
        ("1,000.50", ("1000.5", "1 000 50")),
        ("1.000", ("1000", "1", "1 000")),
        ("1 000 000", ("1e+06",)),
        ("twenty-five thousand and five", ("25005",)),
        ("three hundred and sixty five", ("365",)),
        ("two million five hundred thousand", ("2.5e+06",)),
        ("nineteen ninety-nine", ("1999",)),
        ("a hundred", ("100",)),
        ("half a million", ("500000",)),
        ("one and a half million", ("1.5e+06",)),
        ("two-thirds", ("0.666667",)),
        ("two thirds", ("0.666667",)),
        ("1/4", ("0.25", "1 4")),
        ("½", ("0.5", "1 2")),
        ("hundreds of thousands", ("100000some",)),
        ("the 1990s", ("1990decade",)),
        ("the nineties", ("90decade",)),
        ("mid-nineties", ("90decade",)),
        ("21st", ("21",)),
        ("twenty-first", ("21",)),
        ("a five-year plan", ("5",)),
        ("10:30", ("630time", "1350time", "10 30")),
        ("5 p.m.", ("1020time", "5")),
        ("five p.m.", ("1020time", "5")),
        ("12am", ("0time", "12")),
        ("minus 5", ("-5",)),
        ("2019-03-04", ("2019", "3", "4")),
        ("COVID-19", ("19", "19")),
        ("٣٤", ("34",)),
        ("12 dozen", ("144",)),
        ("9" * 40, ("9" * 40,)),
    ],
)
def test_readings(text: str, readings: tuple[str, ...]) -> None:
    ((_, found),) = numbers(text)
    assert found == readings


def test_numbers_that_follow_each_other_are_several() -> None:
    assert [said for said, _ in numbers("one or two, five six, 10 to 20 %")] == [
        "one",
        "two",
        "five",
        "six",
        "10",
        "20 %",
    ]


def test_words_count_in_english_alone() -> None:
    assert numbers("one hundred dozens of 7", english=False) == [("7", ("7",))]


@pytest.mark.parametrize("text", ["", "and", "score", "per cent", "a second glance", "the quartermaster"])
def test_what_is_no_number(text: str) -> None:
    assert numbers(text.replace("a second", "in seconds")) == []
