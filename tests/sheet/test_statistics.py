from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ink.sheets import MOVES, make_sheet
from viewer.core.document import Side
from viewer.core.edits import Edit, EditClass, Operation
from viewer.core.grade import Grade
from viewer.core.span import Span
from viewer.sheet.statistics import Fate, Statistics, UnitKind, fate_of, similarity_curve

if TYPE_CHECKING:
    from viewer.sheet.layout import Sheet


def count(sheet: Sheet) -> Statistics:
    counted = Statistics(sheet)
    for _ in counted.steps():
        pass
    return counted


def test_units_by_kind() -> None:
    counted = count(make_sheet(moves=MOVES))
    assert counted.units() == {
        UnitKind.SAME: 2,
        UnitKind.DIFFERENT: 2,
        UnitKind.ONLY_LEFT: 1,
        UnitKind.ONLY_RIGHT: 1,
        UnitKind.MOVED: 1,
    }
    assert counted.unsure() == 0
    assert count(make_sheet(score=0.05)).unsure() == 4
    assert counted.is_complete


def test_every_word_has_one_fate() -> None:
    sheet = make_sheet(
        [("The keeper opens the gate, at six.", "The old keeper unlocks the gate at six."), (None, "It rains.")]
    )
    counted = count(sheet)
    left, right = counted.words(Side.LEFT), counted.words(Side.RIGHT)
    assert sum(left.values()) == 7
    assert sum(right.values()) == 10
    assert left[Fate.KEPT] == right[Fate.KEPT] == 6
    assert left[Fate.REPLACED] == right[Fate.REPLACED] == 1
    assert (left[Fate.ALONE], right[Fate.ALONE]) == (0, 3)


def test_words_that_arrive_later_are_counted_then() -> None:
    sheet = make_sheet(complete=False)
    counted = count(sheet)
    assert not counted.is_complete
    before = sum(counted.words(Side.LEFT).values())
    whole = make_sheet()
    rows = sheet.add((pair, edits) for row in (1, 4) if (pair := whole.pair(row)) and (edits := whole.edits(row)))
    counted.read_again(rows)
    assert sum(counted.words(Side.LEFT).values()) == before + 15
    assert counted.words(Side.LEFT) == count(sheet).words(Side.LEFT)
    assert counted.is_complete


@pytest.mark.parametrize(
    ("edit", "fate"),
    [
        (Edit(Operation.EQUAL, Span(0, 1), Span(0, 1)), Fate.KEPT),
        (Edit(Operation.REPLACE, Span(0, 1), Span(0, 1), EditClass.CASE), Fate.KEPT),
        (Edit(Operation.REPLACE, Span(0, 1), Span(0, 1)), Fate.REPLACED),
        (Edit(Operation.REPLACE, Span(0, 1), Span(0, 1), grade=Grade.REWORDED), Fate.REWORDED),
        (Edit(Operation.REPLACE, Span(0, 1), Span(0, 1), grade=Grade.FORM), Fate.FORM),
        (Edit(Operation.DELETE, Span(0, 1), None, EditClass.MOVED, 3), Fate.MOVED),
        (Edit(Operation.DELETE, Span(0, 1), None), Fate.ALONE),
        (Edit(Operation.INSERT, None, Span(0, 1), EditClass.IGNORED), Fate.KEPT),
    ],
)
def test_fates(edit: Edit, fate: Fate) -> None:
    assert fate_of(edit) is fate


def test_the_curve_covers_every_row_once() -> None:
    sheet = make_sheet(moves=MOVES)
    assert [stretch.similarity for stretch in similarity_curve(sheet, 99)] == [None, 0.8, 0.8, 0.9, 0.8, 0.8, None, 0.9]
    curve = similarity_curve(sheet, 3)
    assert [stretch.start for stretch in curve] == [0, 2, 5]
    assert curve[-1].end == len(sheet)
    assert curve[0].similarity == pytest.approx(0.8)
    assert similarity_curve(make_sheet([]), 10) == ()
