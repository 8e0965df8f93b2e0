from __future__ import annotations

from tests.ink.sheets import make_sheet
from viewer.export.html_export import to_html
from viewer.sheet.decisions import DecidedPair, Decision
from viewer.sheet.ignore import NO_RULES, IgnoreRules
from viewer.sheet.rule_words import describe_rules


def test_what_is_chosen_is_said_in_sentences() -> None:
    rules = IgnoreRules(
        case=True,
        numbers=True,
        expressions=("{x}",),
        decided=(
            DecidedPair("toll", "fare", Decision.EQUAL),
            DecidedPair("shall", "must", Decision.MARK),
            DecidedPair("gate", "lamp oil", Decision.EQUAL),
        ),
    )
    assert list(describe_rules(rules)) == [
        "Differences not marked, as chosen: capital and small letters, how numbers are written, text that matches {x}.",
        "Words treated as equal: toll = fare, gate = lamp oil.",
        "Words always marked: shall ≠ must.",
    ]
    assert list(describe_rules(NO_RULES)) == []


def test_a_page_says_what_it_leaves_out() -> None:
    sheet = make_sheet()
    assert 'class="rules"' not in to_html(sheet)
    sheet.set_rules(IgnoreRules(decided=(DecidedPair("<b>", "Monday", Decision.EQUAL),)))
    assert '<p class="rules">Words treated as equal: b = Monday.</p>' in to_html(sheet).replace("&lt;", "").replace(
        "&gt;", ""
    )
