from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ink.sheets import make_sheet
from viewer.core.document import Side
from viewer.core.edits import EditClass, Operation
from viewer.core.errors import ExpressionError
from viewer.core.grade import Finding, FindingKind, Strength
from viewer.sheet.ignore import NO_RULES, Ignorer, IgnoreRules, read_rules, write_rules
from viewer.sheet.sheet import Mark, RowKind

if TYPE_CHECKING:
    from viewer.sheet.layout import Sheet

ALL = IgnoreRules(case=True, punctuation=True, quotation_style=True, white_space=True, numbers=True)


def sheet_of(left: str | None, right: str | None, rules: IgnoreRules = NO_RULES, *, complete: bool = True) -> Sheet:
    sheet = make_sheet([(left, right)], complete=complete)
    sheet.set_rules(rules)
    return sheet


def marked(sheet: Sheet) -> list[str]:
    """The stretches of both sides that carry any mark."""
    row = sheet.row(0)
    return [
        run.span.of(sheet.document(side).text)
        for side in Side
        if (cell := row.cell(side))
        for run in cell.runs
        if run.mark is not Mark.PLAIN
    ]


ONE_RULE_EACH = [
    (IgnoreRules(case=True), "The Lamp burns.", "the lamp Burns."),
    (IgnoreRules(punctuation=True), "Well, the lamp burns.", "Well the lamp burns!"),
    (IgnoreRules(punctuation=True), "A well-known lamp of the U.S. coast.", "A well known lamp of the US coast."),
    (IgnoreRules(quotation_style=True), 'He said "no" to Ann\'s plan.', "He said «no» to Ann’s plan."),
    (IgnoreRules(white_space=True), "The light house burns.", "The lighthouse burns."),
    (IgnoreRules(numbers=True), "It cost 12,500.50 in all.", "It cost 12500.50 in all."),
    (IgnoreRules(numbers=True), "Boats: 1.234.567 and 3,5 more.", "Boats: 1234567 and 3.5 more."),
    (IgnoreRules(numbers=True), "It has ٣٤ steps.", "It has 34 steps."),
    (IgnoreRules(expressions=(r"\[\d+\]",)), "The lamp [12] burns.", "The lamp [7] burns."),
    (IgnoreRules(expressions=(r"Page \d+",)), "See Page 12 for it.", "See Page 14 for it."),
    (IgnoreRules(expressions=("colou?r",)), "The colour fades.", "The color fades."),
]


@pytest.mark.parametrize(("rules", "left", "right"), ONE_RULE_EACH)
def test_a_rule_makes_its_differences_none(rules: IgnoreRules, left: str, right: str) -> None:
    sheet = sheet_of(left, right)
    assert sheet.differs(0)
    sheet.set_rules(rules)
    assert not sheet.differs(0)
    assert not sheet.row(0).differs
    assert marked(sheet) == []
    assert sheet.next_difference(-1, 1) is None
    assert sheet.next_edit(0, None, 1) is None
    sheet.set_rules(NO_RULES)
    assert sheet.differs(0)
    assert marked(sheet)


@pytest.mark.parametrize(("rules", "left", "right"), ONE_RULE_EACH)
def test_a_row_says_the_same_before_its_words_are_compared(rules: IgnoreRules, left: str, right: str) -> None:
    assert sheet_of(left, right, complete=False).differs(0)
    assert not sheet_of(left, right, rules, complete=False).differs(0)


@pytest.mark.parametrize(
    ("rules", "left", "right"),
    [
        (ALL, "It cost 12,500 in all.", "It cost 12,600 in all."),
        (ALL, "It is 3.5 high.", "It is 35 high."),
        (ALL, "It fell to -5 degrees.", "It fell to 5 degrees."),
        (ALL, "It grew by 5% a year.", "It grew by 5 a year."),
        (ALL, "The gate opens at 10:30 now.", "The gate opens at 1030 now."),
        (ALL, "The lamp burns.", "The lamp glows."),
        (ALL, "The lamp is lit.", "The lamp is not lit."),
        (ALL, "He called it “safe” then.", "He called it safe then."),
        (ALL, "Nobody, not even Ann, came.", "Nobody, not Ben, came."),
        (IgnoreRules(punctuation=True), "A Lamp, here.", "a lamp here."),
        (IgnoreRules(case=True), "Don't stop.", "Don’t Stop now."),
        (IgnoreRules(numbers=True), "It is 1.234 wide.", "It is 1234 wide."),
        (IgnoreRules(expressions=("colour",)), "The colour fades.", "The red fades."),
    ],
)
def test_rules_leave_what_they_do_not_speak_of(rules: IgnoreRules, left: str, right: str) -> None:
    sheet = sheet_of(left, right, rules)
    assert sheet.differs(0)
    assert sheet_of(left, right, rules, complete=False).differs(0)


def test_ignored_edits_keep_their_place_among_the_others() -> None:
    sheet = sheet_of("The Lamp burns, at night.", "The lamp burns at dawn.", IgnoreRules(punctuation=True, case=True))
    found = sheet.edits(0)
    plain = sheet_of("The Lamp burns, at night.", "The lamp burns at dawn.").edits(0)
    assert found
    assert plain
    assert [(edit.operation, edit.left, edit.right) for edit in found.edits] == [
        (edit.operation, edit.left, edit.right) for edit in plain.edits
    ]
    assert marked(sheet) == ["night", "dawn"]
    at = sheet.next_edit(0, None, 1)
    assert at
    assert found.edits[at[1]].operation is Operation.REPLACE
    assert sheet.next_edit(*at, 1) is None


def test_findings_within_ignored_edits_are_left_out() -> None:
    sheet = sheet_of("It cost 12,500 on Monday.", "It cost 12500 on Friday.")
    pair, plain = sheet.pair(0), sheet.edits(0)
    assert pair
    assert plain
    numbers, days = (
        next(edit for edit in plain.edits if edit.left and word in edit.left.of(sheet.document(Side.LEFT).text))
        for word in ("12,500", "Monday")
    )
    findings = (
        Finding(FindingKind.NUMBER, Strength.STRONG, numbers.left, numbers.right),
        Finding(FindingKind.DATE, Strength.STRONG, days.left, days.right),
    )
    sheet.add([(pair, type(plain)(plain.edits, findings=findings))])
    sheet.set_rules(IgnoreRules(numbers=True))
    masked = sheet.edits(0)
    assert masked
    assert [finding.kind for finding in masked.findings] == [FindingKind.DATE]


def test_text_on_one_side_only_that_is_nothing_by_the_rules() -> None:
    rules = IgnoreRules(expressions=(r"^Page \d+$",))
    page, text = sheet_of("Page 12", None, rules), sheet_of("Page 12 is torn.", None, rules)
    assert page.row(0).kind is RowKind.ONLY_LEFT
    assert not page.differs(0)
    assert marked(page) == []
    assert text.differs(0)
    assert marked(text) == ["Page 12 is torn."]
    assert not sheet_of(None, "* * *", IgnoreRules(punctuation=True)).differs(0)


def test_edits_that_arrive_later_obey_the_rules() -> None:
    sheet = sheet_of("The Lamp burns.", "The lamp burns.", IgnoreRules(case=True), complete=False)
    known = sheet_of("The Lamp burns.", "The lamp burns.")
    pair, found = known.pair(0), known.edits(0)
    assert pair
    assert found
    assert sheet.add([(pair, found)]) == (0,)
    assert not sheet.differs(0)
    shown = sheet.edits(0)
    assert shown
    assert any(edit.classes & EditClass.IGNORED for edit in shown.edits)


def test_a_wrong_expression_is_refused_in_a_sentence() -> None:
    with pytest.raises(ExpressionError, match=r"“\(a” cannot be read: .* at character"):
        IgnoreRules(expressions=("(a",))


def test_an_expression_that_takes_too_long_is_given_up_and_named() -> None:
    endless = r"(.*?,){25}P"
    sheet = sheet_of("1," * 60 + "a", "1," * 60 + "b", IgnoreRules(expressions=(endless, "b")), complete=False)
    assert sheet.differs(0)
    assert sheet.slow_expressions == (endless,)


def test_rules_are_kept_as_text_and_damage_counts_as_not_set() -> None:
    rules = IgnoreRules(case=True, numbers=True, expressions=("colou?r", "“x”"))
    assert read_rules(write_rules(rules)) == rules
    assert read_rules("") == read_rules("[1]") == read_rules("{") == NO_RULES
    damaged = '{"case": 1, "numbers": true, "sound": true, "expressions": ["(a", 7, "", "b"]}'
    assert read_rules(damaged) == IgnoreRules(numbers=True, expressions=("b",))
    assert read_rules('{"expressions": "b"}') == NO_RULES


WORDS = st.lists(st.sampled_from(["Lamp", "lamp", "1,200", "1200", ",", "“", '"', "sea", "light house"]), max_size=8)


@given(WORDS, WORDS, st.tuples(*[st.booleans()] * 5))
def test_rules_only_ever_hide(left: list[str], right: list[str], chosen: tuple[bool, ...]) -> None:
    texts = " ".join(["a", *left]), " ".join(["a", *right])
    sheet = sheet_of(*texts, IgnoreRules(*chosen))
    plain = sheet_of(*texts)
    assert set(marked(sheet)) <= set(marked(plain))
    assert plain.differs(0) or not sheet.differs(0)


@given(WORDS, WORDS, st.tuples(*[st.booleans()] * 5))
def test_rules_are_the_same_from_either_side(left: list[str], right: list[str], chosen: tuple[bool, ...]) -> None:
    ignorer = Ignorer(IgnoreRules(*chosen))
    one, other = " ".join(left), " ".join(right)
    assert ignorer.are_same(one, other) == ignorer.are_same(other, one)
    assert ignorer.are_same(one, one)
