from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ink.sheets import MOVES, UNITS, make_sheet
from viewer.core.span import Span
from viewer.sheet.filters import Filter, SortedRows
from viewer.sheet.ignore import IgnoreRules
from viewer.sheet.visible import VisibleRows, fold_rows


def items(visible: VisibleRows) -> list[int | tuple[int, int]]:
    return [
        (fold.start, fold.end) if (fold := visible.fold_at(item)) else visible.row_at(item)
        for item in range(len(visible))
    ]


def test_without_folds_an_item_is_a_row() -> None:
    visible = VisibleRows(5)
    assert items(visible) == [0, 1, 2, 3, 4]
    assert [visible.item_of(row) for row in (-1, 0, 4, 5)] == [-1, 0, 4, -1]


def test_folds_stand_for_the_rows_between() -> None:
    visible = VisibleRows(9, (Span(0, 3), Span(5, 7)))
    assert items(visible) == [(0, 3), 3, 4, (5, 7), 7, 8]
    assert [visible.item_of(row) for row in range(9)] == [0, 0, 0, 1, 2, 3, 3, 4, 5]
    assert visible.fold_of(1) == Span(0, 3)
    assert not visible.shows(6)
    assert visible.next_shown(1, -1) is None
    assert visible.next_shown(1, 1) == 3
    assert visible.next_shown(6, -1) == 4
    assert visible.next_shown(8, 1) == 8
    assert visible.next_shown(9, 1) is None
    with pytest.raises(IndexError):
        visible.row_at(6)


def test_nothing_is_shown_where_nothing_is_let_through() -> None:
    visible = fold_rows(bytes(4))
    assert visible.is_nothing
    assert len(visible) == 0
    assert visible.item_of(0) == -1
    assert visible.next_shown(0, 1) is None


@pytest.mark.parametrize("folds", [(Span(1, 1),), (Span(1, 4), Span(3, 5)), (Span(4, 9),)])
def test_wrong_folds_are_refused(folds: tuple[Span, ...]) -> None:
    with pytest.raises(ValueError, match="fold"):
        VisibleRows(6, folds)


def test_context_and_opened_rows() -> None:
    wanted = bytes([0, 0, 0, 1, 0, 0, 0, 0, 1, 0])
    assert items(fold_rows(wanted)) == [(0, 3), 3, (4, 8), 8, (9, 10)]
    # A fold of one row would hide less than it takes.
    assert items(fold_rows(wanted, context=1)) == [(0, 2), 2, 3, 4, (5, 7), 7, 8, 9]
    assert items(fold_rows(wanted, context=2)) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert items(fold_rows(wanted, opened=(Span(4, 6), Span(9, 20)))) == [(0, 3), 3, 4, 5, (6, 8), 8, 9]


@given(st.binary(max_size=40).map(lambda raw: bytes(byte & 1 for byte in raw)), st.integers(0, 3), st.integers(0, 40))
def test_every_row_is_in_one_item(wanted: bytes, context: int, opened: int) -> None:
    visible = fold_rows(wanted, context=context, opened=(Span(opened, opened + 3),))
    rows: list[int] = []
    for item in range(len(visible)):
        fold = visible.fold_at(item)
        part = list(fold) if fold else [visible.row_at(item)]
        assert visible.row_at(item) == part[0]
        for row in part:
            assert visible.item_of(row) == item
            assert visible.shows(row) == (fold is None)
            assert not (fold and wanted[row])
        rows += part
    assert rows == ([] if visible.is_nothing else list(range(len(wanted))))
    assert visible.is_nothing == (1 not in wanted and opened >= len(wanted))


def sorted_rows(rules: IgnoreRules | None = None) -> SortedRows:
    sheet = make_sheet(UNITS, MOVES)
    if rules:
        sheet.set_rules(rules)
    rows = SortedRows(sheet)
    assert not rows.is_complete
    for _ in rows.steps():
        pass
    assert rows.is_complete
    return rows


def test_filters_count_and_show_their_rows() -> None:
    rows = sorted_rows()
    assert {kind.value: rows.count(kind) for kind in Filter} == {
        "all": 8,
        "differences": 6,
        "unmatched": 2,
        "moved": 2,
        "unsure": 0,
    }
    assert items(rows.show(Filter.ALL)) == list(range(8))
    assert items(rows.show(Filter.DIFFERENCES)) == [0, 1, (2, 3), 3, 4, (5, 6), 6, 7]
    assert items(rows.show(Filter.UNMATCHED)) == [0, (1, 6), 6, (7, 8)]
    assert items(rows.show(Filter.MOVED)) == [(0, 3), 3, (4, 7), 7]
    assert rows.show(Filter.UNSURE).is_nothing


def test_unsure_links_by_the_scale_of_their_engine() -> None:
    rows = SortedRows(make_sheet((("a", "b"), ("c", None)), score=0.1))
    assert len(rows.show(Filter.UNSURE)) == 2  # not sorted yet
    assert rows.count(Filter.UNSURE) == 0
    for _ in rows.steps():
        pass
    assert items(rows.show(Filter.UNSURE)) == [0, (1, 2)]


def test_rules_take_rows_away_from_the_differences() -> None:
    rows = sorted_rows(IgnoreRules(expressions=("Monday|Friday", "^Fishing.*")))
    assert rows.count(Filter.DIFFERENCES) == 4
    assert rows.count(Filter.UNMATCHED) == 1


def test_rows_are_sorted_again_when_more_is_known() -> None:
    sheet = make_sheet((("One lamp.", "One lamp!"),), complete=False)
    rows = SortedRows(sheet)
    for _ in rows.steps():
        pass
    assert not rows.sort_again([0])
    sheet.set_rules(IgnoreRules(punctuation=True))
    assert rows.sort_again([0])
    assert rows.count(Filter.DIFFERENCES) == 0
