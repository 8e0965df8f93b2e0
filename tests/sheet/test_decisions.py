from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ink.sheets import make_sheet
from tests.sheet.test_ignore_rules import marked
from viewer.core.document import Side
from viewer.core.edits import Edit, EditClass, Operation, PairEdits
from viewer.core.grade import Finding, FindingKind, Grade, Strength
from viewer.core.span import Span
from viewer.core.worddiff import diff_words
from viewer.sheet.decisions import DecidedPair, Decision, decide, decision_on, read_decided, term_of
from viewer.sheet.filters import Filter, bits_of
from viewer.sheet.findings import findings_of
from viewer.sheet.ignore import IgnoreRules, read_rules, write_rules
from viewer.sheet.judging import Judge, exchange_at
from viewer.sheet.sheet import Detail, Mark
from viewer.sheet.statistics import UnitKind, kind_of

if TYPE_CHECKING:
    from viewer.sheet.layout import Sheet

EQUAL, MARK = Decision.EQUAL, Decision.MARK


def rules_of(*decided: tuple[str, str, Decision], **others: bool) -> IgnoreRules:
    return IgnoreRules(decided=tuple(DecidedPair(*pair) for pair in decided), **others)


def sheet_of(left: str, right: str, *decided: tuple[str, str, Decision]) -> Sheet:
    sheet = make_sheet([(left, right)])
    sheet.set_rules(rules_of(*decided))
    return sheet


def test_words_treated_as_equal_are_no_difference_and_the_decision_can_be_taken_back() -> None:
    sheet = sheet_of("The tolls rose.", "The fares rose.", ("tolls", "fares", EQUAL))
    assert not sheet.differs(0)
    assert marked(sheet) == []
    assert bits_of(sheet, 0) == 0
    assert kind_of(sheet, 0) is UnitKind.SAME
    sheet.set_rules(IgnoreRules())
    assert sheet.differs(0)
    assert marked(sheet) == ["tolls", "fares"]


@pytest.mark.parametrize("pair", [("tolls", "fares"), ("fares", "tolls"), ("TOLLS", "Fares")])
def test_neither_case_nor_side_matters(pair: tuple[str, str]) -> None:
    assert not sheet_of("Tolls rose.", "Fares rose.", (*pair, EQUAL)).differs(0)


def test_other_forms_are_other_words() -> None:
    assert sheet_of("The toll rose.", "The fare rose.", ("tolls", "fares", EQUAL)).differs(0)


def test_what_stands_beside_decided_words_still_differs() -> None:
    sheet = sheet_of("He saw heavy tolls.", "He saw light fares.", ("tolls", "fares", EQUAL))
    assert sheet.differs(0)
    assert marked(sheet) == ["heavy", "light"]
    found = sheet.edits(0)
    assert found
    ignored = [edit for edit in found.edits if edit.classes & EditClass.IGNORED]
    assert [edit.left.of(sheet.document(Side.LEFT).text) for edit in ignored if edit.left] == ["tolls"]


def test_terms_of_several_words() -> None:
    sheet = sheet_of("The lamp oil is dear.", "The petroleum is dear.", ("lamp oil", "petroleum", EQUAL))
    assert not sheet.differs(0)


def test_marked_words_are_a_finding_even_where_they_are_weak() -> None:
    plain = make_sheet([("He shall come.", "He must come.")])
    assert plain.next_edit(0, None, 1) is None
    sheet = sheet_of("He shall come.", "He must come.", ("shall", "must", MARK))
    (finding,) = findings_of(sheet, 0)
    assert (finding.kind, finding.strength) == (FindingKind.MARKED, Strength.STRONG)
    assert finding.left
    assert finding.left.of(sheet.document(Side.LEFT).text) == "shall"
    cell = sheet.row(0).left
    assert cell
    assert [run.strength for run in cell.runs if run.mark is not Mark.PLAIN] == [Strength.STRONG]
    for detail in (Detail.CONTENT, Detail.FACTS):
        assert sheet.next_edit(0, None, 1, detail) is not None


def test_a_decision_goes_before_other_rules() -> None:
    sheet = make_sheet([("It cost 1,200 in all.", "It cost 1200 in all.")])
    sheet.set_rules(rules_of(("1,200", "1200", MARK), numbers=True))
    assert sheet.differs(0)
    assert [finding.kind for finding in findings_of(sheet, 0)] == [FindingKind.MARKED]


def test_what_was_to_be_checked_is_marked_and_what_is_sure_keeps_its_kind() -> None:
    sheet = make_sheet([("The gate was red.", "The gate was blue.")])
    pair, plain = sheet.pair(0), sheet.edits(0)
    assert pair
    assert plain
    spans = next((edit.left, edit.right) for edit in plain.edits if edit.operation is Operation.REPLACE)
    sheet.set_rules(rules_of(("red", "blue", MARK)))
    for strength, kind in ((Strength.CHECK, FindingKind.MARKED), (Strength.STRONG, FindingKind.NAME)):
        sheet.add([(pair, PairEdits(plain.edits, findings=(Finding(FindingKind.NAME, strength, *spans),)))])
        assert [finding.kind for finding in findings_of(sheet, 0)] == [kind]


def test_a_finding_goes_with_the_words_that_are_treated_as_equal() -> None:
    sheet = make_sheet([("Ann Miller came.", "Ann Muller came.")])
    pair, plain = sheet.pair(0), sheet.edits(0)
    assert pair
    assert plain
    name = Finding(FindingKind.NAME, Strength.STRONG, Span(0, 10), Span(0, 10))
    sheet.add([(pair, PairEdits(plain.edits, findings=(name,)))])
    assert findings_of(sheet, 0) == (name,)
    sheet.set_rules(rules_of(("Miller", "Muller", EQUAL)))
    assert findings_of(sheet, 0) == ()
    assert marked(sheet) == []


def test_a_rewording_at_two_places_is_decided_as_one() -> None:
    left, right = "toll was there", "there was fare"
    edits = PairEdits(
        (
            Edit(Operation.DELETE, Span(0, 4), None, partner=2, grade=Grade.REWORDED),
            Edit(Operation.EQUAL, Span(5, 14), Span(0, 9), grade=Grade.KEPT),
            Edit(Operation.INSERT, None, Span(10, 14), partner=0, grade=Grade.REWORDED),
        )
    )
    found, _ = Judge([DecidedPair("fare", "toll", EQUAL)]).judge(
        (left, right), (Span(0, len(left)), Span(0, len(right))), edits
    )
    assert [bool(edit.classes & EditClass.IGNORED) for edit in found.edits] == [True, False, True]
    found, places = Judge([DecidedPair("fare", "toll", MARK)]).judge(
        (left, right), (Span(0, len(left)), Span(0, len(right))), edits
    )
    assert places == {0, 2}
    assert [(one.left, one.right) for one in found.findings] == [(Span(0, 4), Span(10, 14))]
    for side, offset in ((Side.LEFT, 1), (Side.RIGHT, 11)):
        assert exchange_at((left, right), edits, side, offset) == (Span(0, 4), Span(10, 14))
    assert exchange_at((left, right), edits, Side.LEFT, 6) is None


def test_the_words_under_a_letter_are_those_that_a_decision_reaches() -> None:
    sheet = make_sheet([("He saw the heavy tolls there.", "He saw light fares there.")])
    for side, word in ((Side.LEFT, "tolls"), (Side.RIGHT, "fares")):
        at = sheet.document(side).text.index(word)
        assert sheet.exchange(0, side, at + 2) == ("tolls", "fares")
        assert sheet.exchange(0, side, Span(at, at + 5)) == ("tolls", "fares")
        assert sheet.exchange(0, side, Span(0, at + 5)) == ("heavy tolls", "light fares")
    assert sheet.exchange(0, Side.LEFT, 1) is None
    assert sheet.exchange(0, Side.LEFT, Span(0, 6)) is None


WORDS = st.lists(
    st.sampled_from(["toll", "fare", "gate", "door", "red", "the", "of", "shall", "must,", "Mr.", "12", "“quay”"]),
    max_size=9,
)
PAIRS = st.lists(
    st.tuples(
        st.sampled_from(["toll", "gate", "red gate", "shall", "12"]),
        st.sampled_from(["fare", "door", "must", "of the door", "Mr."]),
        st.sampled_from(Decision),
    ),
    max_size=4,
    unique_by=lambda pair: pair[:2],
)


@given(WORDS, WORDS, PAIRS)
def test_judged_edits_rebuild_both_sides_and_mirror(
    left: list[str], right: list[str], decided: list[tuple[str, str, Decision]]
) -> None:
    texts = " ".join(left), " ".join(right)
    extents = Span(0, len(texts[0])), Span(0, len(texts[1]))
    plain = diff_words(*texts, *extents)
    judge = Judge(DecidedPair(*pair) for pair in decided)
    found, places = judge.judge(texts, extents, plain)
    for text, side in zip(texts, Side, strict=True):
        spans = [span for edit in found.edits if (span := edit.side(side))]
        assert all(one.end <= other.start for one, other in pairwise(spans))
        assert "".join("".join(span.of(text) for span in spans).split()) == "".join(text.split())
    for index, edit in enumerate(found.edits):
        if edit.partner is not None:
            assert found.edits[edit.partner].partner == index
    assert all(not found.edits[index].is_weak for index in places)
    other, _ = judge.judge(texts[::-1], extents[::-1], plain.mirrored())
    assert other.mirrored().edits == found.edits


def test_deciding_again_and_taking_back() -> None:
    decided = decide((), [("tolls", "fares"), ("same", "Same"), ("…", "x")], EQUAL)
    assert decided == (DecidedPair("tolls", "fares", EQUAL),)
    decided = decide(decided, [("Fares", "Tolls")], MARK)
    assert decided == (DecidedPair("tolls", "fares", MARK),)
    assert decision_on(decided, "fares", "tolls") is MARK
    assert decide(decided, [("fares", "tolls")], None) == ()


def test_pairs_are_written_and_read_with_the_rules() -> None:
    rules = rules_of(("Mr. Hay", "Mister Hay", EQUAL), ("shall", "must", MARK), case=True)
    assert read_rules(write_rules(rules)) == rules
    assert rules.hides
    assert not rules_of(("shall", "must", MARK)).hides
    assert bool(rules_of(("shall", "must", MARK)))
    damaged = [{"left": "a", "right": "b", "decision": "equal"}, {"left": "a", "right": "a", "decision": "mark"}, 7]
    assert read_decided([*damaged, {"left": "B", "right": "A", "decision": "mark"}]) == (DecidedPair("a", "b", EQUAL),)
    assert read_decided("nonsense") == ()


def test_terms_as_they_are_written() -> None:
    assert term_of("  (Mr.\n Hay), ") == "Mr. Hay"
    assert term_of("…") == ""
    with pytest.raises(ValueError, match="no two terms"):
        DecidedPair("lamp", "Lamp", EQUAL)


def test_filters_let_through_what_is_marked() -> None:
    sheet = sheet_of("He shall come.", "He must come.", ("shall", "must", MARK))
    assert bits_of(sheet, 0) == 1 << [kind for kind in Filter if kind is not Filter.ALL].index(Filter.DIFFERENCES)
