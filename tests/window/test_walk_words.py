"""Ways that lead nowhere say so, and differences are walked as they are marked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.ink.sheets import MOVES, UNITS, make_sheet
from viewer.core.grade import Finding, FindingKind, Strength
from viewer.sheet.filters import Filter
from viewer.sheet.sheet import Detail
from viewer.window.actions import ACTIONS, Menu
from viewer.window.compare_view import CompareView
from viewer.window.walk_words import say_nothing_there

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.sheet.layout import Sheet

WAYS = [("The gate opens at six.", "The gate opens at seven."), ("All is well.", "all is well."), *UNITS]


@pytest.fixture
def sheet() -> Sheet:
    """Return a sheet of which the first unit differs in a number and the second in a capital letter."""
    made = make_sheet(WAYS, tuple((left + 2, right + 2) for left, right in MOVES))
    pair, found = made.pair(0), made.edits(0)
    assert pair
    assert found
    edit = next(
        edit for edit in found.edits if edit.left and edit.left != edit.right and edit.operation.value != "equal"
    )
    number = Finding(FindingKind.NUMBER, Strength.STRONG, edit.left, edit.right)
    made.add([(pair, replace(found, findings=(number,), graded=True))])
    return made


@pytest.mark.parametrize(
    ("detail", "expected"),
    [
        (Detail.ALL, [0, 1, 2, 3, 5, 6, 8, 9]),
        (Detail.CONTENT, [0, 2, 3, 5, 6, 8, 9]),
        (Detail.FACTS, [0, 2, 8]),
    ],
)
def test_differences_are_walked_as_they_are_marked(
    sheet: Sheet, qtbot: QtBot, detail: Detail, expected: list[int]
) -> None:
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.set_sheet(sheet)
    view.set_detail(detail)
    walked = []
    view.first_difference()
    walked.append(view.focus_row)
    while view.next_difference():
        walked.append(view.focus_row)
    assert walked == expected
    assert view.last_difference()
    assert view.focus_row == expected[-1]
    while view.previous_difference():
        walked.append(view.focus_row)
    assert walked[len(expected) :] == expected[-2::-1]


def test_what_is_not_compared_yet_is_no_fact() -> None:
    sheet = make_sheet(UNITS, complete=False)
    assert sheet.shows(1, Detail.CONTENT)
    assert not sheet.shows(1, Detail.FACTS)
    assert sheet.next_difference(0, 1, Detail.FACTS) == 3


def test_every_way_has_words_for_its_end(sheet: Sheet) -> None:
    ways = [
        spec.id for spec in ACTIONS if spec.menu is Menu.GO and spec.id.startswith(("next_", "previous_", "first_"))
    ]
    assert len(ways) > 8
    for way in ways:
        assert say_nothing_there(way, sheet, Detail.ALL, Filter.ALL).endswith("."), way
    assert say_nothing_there("zoom_in", sheet, Detail.ALL, Filter.ALL) == ""


def test_what_hides_more_is_named(sheet: Sheet) -> None:
    said = say_nothing_there("next_difference", sheet, Detail.FACTS, Filter.MOVED)
    assert said == (
        "No further difference is marked below. Only facts and text on one side are marked now. "
        "Only some of the units are shown."
    )
    assert "facts" not in say_nothing_there("next_unsure_link", sheet, Detail.FACTS, Filter.ALL)
    assert "hidden" not in say_nothing_there("next_edit", sheet, Detail.ALL, Filter.ALL, hides_findings=True)
    hidden = say_nothing_there("next_finding", sheet, Detail.FACTS, Filter.ALL, hides_findings=True)
    assert hidden == "There is no further finding below. Some kinds of findings are hidden."
    unfinished = make_sheet(UNITS, complete=False)
    assert say_nothing_there("next_finding", unfinished, Detail.ALL, Filter.ALL).endswith("still being compared.")
