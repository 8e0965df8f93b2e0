"""What stretches of a cell look like: grades, findings and levels of detail."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.document import Side
from viewer.core.edits import Operation, PairEdits
from viewer.core.grade import Finding, FindingKind, Grade, Strength
from viewer.core.span import Span
from viewer.core.worddiff import diff_words
from viewer.sheet.runs import lay_runs, marked_edits
from viewer.sheet.sheet import Detail, Mark

if TYPE_CHECKING:
    from viewer.sheet.sheet import Run

LEFT = "Keeper Hanna sold the large boat for “a song” on Monday."
RIGHT = "Keeper Hanne sold the big boat for a song in May, cheaply."


def find(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))


def compare(*findings: Finding, grades: dict[str, Grade] | None = None) -> PairEdits:
    found = diff_words(LEFT, RIGHT, Span(0, len(LEFT)), Span(0, len(RIGHT)))
    edits = tuple(
        replace(edit, grade=(grades or {}).get(edit.left.of(LEFT) if edit.left else "")) for edit in found.edits
    )
    return PairEdits(edits, found.coarse, findings, graded=grades is not None)


def looks(found: PairEdits, side: Side) -> dict[str, Run]:
    text = LEFT if side is Side.LEFT else RIGHT
    runs = lay_runs((LEFT, RIGHT), side, Span(0, len(text)), found)
    assert "".join(run.span.of(text) for run in runs) == text
    return {run.span.of(text): run for run in runs}


def finding(kind: FindingKind, left: str | None, right: str | None, strength: Strength = Strength.STRONG) -> Finding:
    return Finding(kind, strength, find(LEFT, left) if left else None, find(RIGHT, right) if right else None)


@pytest.mark.parametrize(
    ("grade", "mark"), [(None, Mark.REPLACED), (Grade.REWORDED, Mark.REWORDED), (Grade.FORM, Mark.REWORDED)]
)
def test_what_says_the_same_is_quiet_and_what_nobody_graded_is_not(grade: Grade | None, mark: Mark) -> None:
    found = compare(grades={"large": grade} if grade else None)
    assert looks(found, Side.LEFT)["large"].mark is mark
    assert looks(found, Side.RIGHT)["big"].mark is mark


def test_a_finding_marks_the_whole_word_and_not_the_letters_that_differ() -> None:
    assert any(run.mark is Mark.REFINED for run in looks(compare(), Side.LEFT).values())
    found = compare(finding(FindingKind.NAME, "Hanna", "Hanne"))
    assert looks(found, Side.LEFT)["Hanna"].strength is Strength.STRONG
    assert looks(found, Side.RIGHT)["Hanne"].strength is Strength.STRONG


def test_a_finding_marks_only_the_words_in_it_that_differ() -> None:
    run = looks(compare(finding(FindingKind.NAME, "Keeper Hanna", "Keeper Hanne")), Side.LEFT)
    assert run["Hanna"].strength is Strength.STRONG
    assert run["Keeper "].strength is None


def test_a_finding_in_which_no_word_differs_is_marked_from_end_to_end() -> None:
    run = looks(compare(finding(FindingKind.WORD, "boat for", None)), Side.LEFT)["boat for"]
    assert run.strength is Strength.STRONG
    assert run.mark is not Mark.PLAIN


def test_of_a_lost_quotation_only_its_marks_are_marked() -> None:
    found = compare(finding(FindingKind.QUOTATION, "“a song”", None))
    strong = [words for words, run in looks(found, Side.LEFT).items() if run.strength]
    assert strong == ["“", "”"]


def test_of_a_quotation_that_goes_on_its_beginning_is_marked() -> None:
    found = compare(finding(FindingKind.QUOTATION, "“a song” on Monday.", None))
    strong = [words for words, run in looks(found, Side.LEFT).items() if run.strength]
    assert strong == ["“"]


def test_the_stronger_of_two_findings_is_seen() -> None:
    found = compare(
        finding(FindingKind.DATE, None, "in May, cheaply", Strength.CHECK),
        finding(FindingKind.DATE, None, "May"),
    )
    run = looks(found, Side.RIGHT)
    assert run["May"].strength is Strength.STRONG
    assert any(one.strength is Strength.CHECK for one in run.values())


def test_each_level_of_detail_stops_at_what_it_shows() -> None:
    found = compare(finding(FindingKind.NAME, "Hanna", "Hanne"))
    everything, content, facts = (marked_edits(found, detail) for detail in Detail)
    assert set(facts) < set(content) <= set(everything)
    (only,) = facts
    assert found.edits[only].operation is Operation.REPLACE
    assert marked_edits(compare(), Detail.FACTS) == []


@given(st.lists(st.tuples(st.integers(0, len(LEFT) - 1), st.integers(1, 20), st.sampled_from(Strength)), max_size=5))
def test_findings_wherever_they_lie_leave_runs_that_tile_the_cell(places: list[tuple[int, int, Strength]]) -> None:
    findings = (
        Finding(FindingKind.WORD, strength, Span(at, min(at + size, len(LEFT))), None) for at, size, strength in places
    )
    found = compare(*findings)
    runs = lay_runs((LEFT, RIGHT), Side.LEFT, Span(0, len(LEFT)), found)
    assert "".join(run.span.of(LEFT) for run in runs) == LEFT
    assert all(run.span for run in runs)
    strong = {at for run in runs if run.strength is Strength.STRONG for at in run.span}
    assert bool(strong) == any(strength is Strength.STRONG for _, _, strength in places)
