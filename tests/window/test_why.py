from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.ink.sheets import make_sheet
from tests.sheet.test_findings import find_words
from viewer.core.document import Side
from viewer.core.grade import FindingKind, Grade
from viewer.sheet.decisions import DecidedPair, Decision
from viewer.sheet.ignore import IgnoreRules
from viewer.window.why import explain_mark

if TYPE_CHECKING:
    from viewer.sheet.layout import Sheet


def why(sheet: Sheet, row: int, word: str, side: Side = Side.LEFT) -> str:
    return explain_mark(sheet, row, side, sheet.document(side).text.index(word))


def test_what_became_of_a_word() -> None:
    sheet = make_sheet([("At that time the keeper opened a gate.", "the old keeper at that time opened A gate, now.")])
    assert why(sheet, 0, "keeper") == ""
    assert why(sheet, 0, "old", Side.RIGHT) == "Only on the right"
    assert why(sheet, 0, "now", Side.RIGHT) == "Only on the right"
    assert why(sheet, 0, "that") == "Moved within the unit"


def test_findings_come_first_and_similarity_is_told() -> None:
    sheet = make_sheet([("He saw Anna in May.", "He saw Hanna in May.")])
    pair, found = sheet.pair(0), sheet.edits(0)
    assert pair
    assert found
    graded = tuple(
        replace(edit, grade=Grade.REWORDED, similarity=0.62) if edit.operation.value == "replace" else edit
        for edit in found.edits
    )
    sheet.add([(pair, replace(found, edits=graded))])
    assert why(sheet, 0, "Anna") == "Reworded, similarity 0.62"
    find_words(sheet, 0, FindingKind.NAME, "Anna", "Hanna")
    assert why(sheet, 0, "Anna") == "Name differs\nReworded, similarity 0.62"


def test_a_giant_is_said_to_be_one() -> None:
    sheet = make_sheet([("He saw Anna there.", "He saw nobody there.")])
    pair, found = sheet.pair(0), sheet.edits(0)
    assert pair
    assert found
    sheet.add([(pair, replace(found, coarse=True))])
    assert why(sheet, 0, "Anna").endswith("This unit is too long to be compared word by word everywhere")
    assert why(sheet, 0, "saw") == ""


def test_slight_and_ignored_differences_and_unknown_words() -> None:
    units = [("The Gate.", "The gate.")]
    sheet = make_sheet(units)
    assert why(sheet, 0, "Gate") == "Capital and small letters differ"
    sheet.set_rules(IgnoreRules(case=True))
    assert why(sheet, 0, "Gate") == "Ignored by your rules"
    assert why(make_sheet(units, complete=False), 0, "Gate") == ""


def test_what_the_reader_has_decided_is_said() -> None:
    sheet = make_sheet([("The tolls rose.", "The fares rose."), ("He shall come.", "He must come.")])
    assert why(sheet, 1, "shall") == "Only small words differ"
    decided = DecidedPair("tolls", "fares", Decision.EQUAL), DecidedPair("shall", "must", Decision.MARK)
    sheet.set_rules(IgnoreRules(decided=decided))
    assert why(sheet, 0, "tolls") == "You treat these words as equal"
    assert why(sheet, 1, "shall") == "Always marked\nOther words stand on the other side"


def test_a_unit_without_a_counterpart() -> None:
    sheet = make_sheet([("Nobody waved.", None), (None, "It rained.")])
    assert why(sheet, 0, "waved") == "Only on the left"
    assert why(sheet, 1, "rained", Side.RIGHT) == "Only on the right"
