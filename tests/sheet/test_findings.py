from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.ink.sheets import MOVES, make_sheet
from viewer.core.document import Side
from viewer.core.grade import Finding, FindingKind, Strength
from viewer.core.span import Span
from viewer.sheet.excerpt import excerpt, side_by_side
from viewer.sheet.findings import FindingList, PlacedFinding, findings_of, index_of, step_from

if TYPE_CHECKING:
    from viewer.sheet.layout import Sheet


def find_words(sheet: Sheet, row: int, kind: FindingKind, left: str | None, right: str | None) -> Finding:
    """Add a finding about the first of these words on each side of a row."""
    spans = []
    for side, word in zip(Side, (left, right), strict=True):
        at = sheet.document(side).text.index(word) if word else -1
        spans.append(Span(at, at + len(word)) if word else None)
    finding = Finding(kind, Strength.STRONG, *spans)
    pair, found = sheet.pair(row), sheet.edits(row)
    assert pair
    assert found
    sheet.add([(pair, replace(found, findings=(*found.findings, finding)))])
    return finding


def read(sheet: Sheet) -> FindingList:
    found = FindingList(sheet)
    for _ in found.steps():
        pass
    return found


def test_findings_stand_in_reading_order_with_text_on_one_side_only() -> None:
    sheet = make_sheet(moves=MOVES)
    date = find_words(sheet, 1, FindingKind.DATE, "Monday", "Friday")
    found = read(sheet)
    placed = found.of_kinds()
    assert [(entry.row, entry.finding.kind) for entry in placed] == [
        (0, FindingKind.ONE_SIDED),
        (1, FindingKind.DATE),
        (6, FindingKind.ONE_SIDED),
    ]
    assert placed[1].finding == date
    assert placed[2].finding.left is None
    assert found.counts() == {FindingKind.DATE: 1, FindingKind.ONE_SIDED: 2}
    assert [entry.row for entry in found.of_kinds({FindingKind.ONE_SIDED})] == [1]
    assert found.is_complete


def test_a_moved_pair_is_told_once_at_its_left_row() -> None:
    sheet = make_sheet(moves=MOVES)
    find_words(sheet, 3, FindingKind.NEGATION, "Nobody", None)
    assert [entry.row for entry in read(sheet).of_kinds()] == [0, 3, 6]
    assert findings_of(sheet, 7) == ()


def test_words_that_arrive_later_are_read_then() -> None:
    sheet = make_sheet(complete=False)
    found = read(sheet)
    assert not found.is_complete
    whole = make_sheet()
    find_words(whole, 1, FindingKind.DATE, "Monday", "Friday")
    rows = sheet.add((pair, edits) for row in (1, 4) if (pair := whole.pair(row)) and (edits := whole.edits(row)))
    assert found.read_again(rows)
    assert not found.read_again(rows)
    assert found.counts()[FindingKind.DATE] == 1
    assert found.is_complete


def test_rows_are_read_some_at_a_time() -> None:
    sheet = make_sheet([("One.", None)] * 50)
    found = FindingList(sheet)
    progress = list(found.steps())
    assert progress[-1] == (50, 50)
    assert len(progress) > 2
    assert sum(found.counts().values()) == 50


def test_walking() -> None:
    finding = Finding(FindingKind.NAME, Strength.CHECK, Span(0, 1), None)
    placed = [PlacedFinding(row, finding) for row in (2, 2, 5)]
    assert step_from(placed, None, 0, 1) == 0
    assert step_from(placed, None, 2, 1) == 0
    assert step_from(placed, 0, 2, 1) == 1
    assert step_from(placed, 1, 2, 1) == 2
    assert step_from(placed, 2, 5, 1) is None
    assert step_from(placed, None, 3, 1) == 2
    assert step_from(placed, None, 5, -1) == 1
    assert step_from(placed, 0, 2, -1) is None
    assert step_from(placed, None, 9, 1) is None
    assert step_from((), None, 0, 1) is None
    assert [index_of(placed, one) for one in (placed[0], placed[2])] == [0, 2]
    assert index_of(placed, PlacedFinding(3, finding)) is None


def test_words_of_a_list_stand_on_one_line() -> None:
    text = "The  old\nkeeper " * 40
    assert excerpt(text, Span(0, 16)) == "The old keeper"
    cut = excerpt(text, Span(0, len(text)), 20)
    assert cut == "The old keeper The o…"
    assert side_by_side("a", "b", "≠") == "a ≠ b"
    assert side_by_side("", "b", "≠") == "b"
    assert side_by_side("שלום", "b", "≠") == "\u2068שלום\u2069 ≠ b"
