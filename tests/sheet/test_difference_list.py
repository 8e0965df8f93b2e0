from __future__ import annotations

import pytest

from tests.ink.sheets import MOVES, UNITS, make_sheet
from tests.sheet.test_findings import find_words
from viewer.core.grade import FindingKind, Strength
from viewer.core.span import Span
from viewer.sheet.decisions import DecidedPair, Decision
from viewer.sheet.difference_list import DifferenceList
from viewer.sheet.ignore import IgnoreRules
from viewer.sheet.layout import WHOLE_ROW, Sheet
from viewer.sheet.sheet import Detail, Mark
from viewer.sheet.visible import VisibleRows


def count(sheet: Sheet, detail: Detail = Detail.CONTENT, visible: VisibleRows | None = None) -> DifferenceList:
    found = DifferenceList(sheet, detail, visible)
    for _ in found.steps():
        pass
    return found


def lines(found: DifferenceList, sheet: Sheet) -> list[tuple[int, Mark, str, str]]:
    texts = sheet.comparison.left.text, sheet.comparison.right.text
    return [
        (
            one.row,
            one.mark,
            *(span.of(text) if span else "" for span, text in zip((one.left, one.right), texts, strict=True)),
        )
        for one in (found[index] for index in range(len(found)))
    ]


def test_each_difference_is_a_line_and_a_moved_pair_is_told_once() -> None:
    sheet = make_sheet(moves=MOVES)
    found = count(sheet)
    assert lines(found, sheet) == [
        (0, Mark.REMOVED, "Fishing in the harbour", ""),
        (1, Mark.REPLACED, "Monday", "Friday"),
        (3, Mark.MOVED, "Nobody may swim near the pier.", ""),
        (4, Mark.ADDED, "", "old"),
        (4, Mark.REPLACED, "opens", "unlocks"),
        (6, Mark.ADDED, "", "Dogs stay on the quay."),
    ]
    assert found.is_complete
    assert [found[index].edit == WHOLE_ROW for index in range(len(found))] == [True, False, True, False, False, True]
    assert [found.first_of(row) for row in range(len(UNITS))] == [0, 1, None, 2, 3, None, 5, None]
    assert [found.row_of(index) for index in range(len(found))] == [0, 1, 3, 4, 4, 6]
    assert found.count_in(4) == 2
    with pytest.raises(IndexError):
        found[6]


def test_it_follows_the_level_of_detail() -> None:
    sheet = make_sheet([("The boats went out.", "the boats went away.")])
    assert len(count(sheet)) == 1
    assert [one[1] for one in lines(count(sheet, Detail.ALL), sheet)] == [Mark.WEAK, Mark.REPLACED]
    assert len(count(sheet, Detail.FACTS)) == 0


def test_it_follows_the_filter() -> None:
    sheet = make_sheet(moves=MOVES)
    found = count(sheet, visible=VisibleRows(len(UNITS), (Span(0, 2), Span(5, 8))))
    assert [one[0] for one in lines(found, sheet)] == [3, 4, 4]
    assert (len(found), found.total) == (3, 6)
    assert found.first_of(6) is None
    found.show(VisibleRows(len(UNITS), nothing=True))
    assert len(found) == 0
    found.show(None)
    assert len(found) == found.total == 6


def test_units_of_unknown_words_are_a_line_until_they_are_known() -> None:
    sheet = make_sheet(complete=False)
    found = count(sheet)
    assert not found.is_complete
    assert lines(found, sheet)[1][:2] == (1, Mark.PLAIN)
    whole = make_sheet()
    rows = sheet.add((pair, edits) for row in range(6) if (pair := whole.pair(row)) and (edits := whole.edits(row)))
    found.read_again(rows)
    assert lines(found, sheet)[1] == (1, Mark.REPLACED, "Monday", "Friday")
    assert found.is_complete


def test_the_halves_of_a_move_within_a_unit_are_one_line() -> None:
    sheet = make_sheet([("At that time the old keeper left.", "The old keeper left at that time.")])
    found = lines(count(sheet), sheet)
    assert len([one for one in found if one[1] is Mark.MOVED]) == 1
    assert found[0][2].casefold() == found[0][3].casefold()


def test_a_difference_is_as_strong_as_what_was_found_in_it() -> None:
    units = [("He shall sail at six.", "He must sail at seven."), ("The boat left.", "The ship left.")]
    sheet = make_sheet(units)
    find_words(sheet, 1, FindingKind.WORD, "boat", "ship")
    sheet.set_rules(IgnoreRules(decided=(DecidedPair("shall", "must", Decision.MARK),)))
    found = count(sheet)
    assert [(found[index].row, found[index].strength) for index in range(3)] == [
        (0, Strength.STRONG),
        (0, None),
        (1, Strength.STRONG),
    ]
