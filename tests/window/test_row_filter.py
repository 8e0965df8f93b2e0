from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ink.sheets import make_sheet
from viewer.core.span import Span
from viewer.sheet.filters import Filter
from viewer.sheet.ignore import IgnoreRules
from viewer.window.overview import Overview
from viewer.window.row_filter import RowFilter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.sheet.layout import Sheet
    from viewer.window.compare_view import CompareView

FILLER = "The harbour was built of stone, and the stone was brought by boat from the hills behind the bay. "
MOVES = ((10, 70),)


def units(count: int = 100) -> list[tuple[str | None, str | None]]:
    """Every twentieth unit differs from the fifth on; 30 stands on the left only; 10 has moved to 70."""
    found: list[tuple[str | None, str | None]] = []
    for index in range(count):
        text = f"Entry {index}. " + FILLER
        other: str | None = text.replace("stone", "wood") if index % 20 == 5 else text
        found.append((None if index == 70 else text, None if index in {10, 30} else other))
    return found


DIFFERING = [5, 10, 25, 30, 45, 65, 70, 85]


@pytest.fixture
def sheet() -> Sheet:
    return make_sheet(units(), MOVES)


@pytest.fixture
def chosen(view: CompareView, sheet: Sheet) -> RowFilter:
    filter_ = RowFilter(view)
    view.set_sheet(sheet, visible=filter_.begin(sheet))
    return filter_


def items(view: CompareView) -> list[int | tuple[int, int]]:
    assert view.page
    visible = view.page.visible
    return [
        (fold.start, fold.end) if (fold := visible.fold_at(item)) else visible.row_at(item)
        for item in range(len(visible))
    ]


def test_differences_stand_with_their_context_and_folds_between(view: CompareView, chosen: RowFilter) -> None:
    assert {kind: chosen.count(kind) for kind in Filter} == {
        Filter.ALL: 100,
        Filter.DIFFERENCES: 8,
        Filter.UNMATCHED: 1,
        Filter.MOVED: 2,
        Filter.UNSURE: 0,
    }
    chosen.choose(Filter.DIFFERENCES)
    assert items(view)[:8] == [(0, 4), 4, 5, 6, (7, 9), 9, 10, 11]
    assert view.page
    assert len(view.page.heights) == len(view.page.visible)
    chosen.set_context(0)
    assert [item for item in items(view) if isinstance(item, int)] == DIFFERING
    chosen.set_context(3)
    assert items(view)[0] == (0, 2)
    chosen.choose(Filter.ALL)
    assert items(view) == list(range(100))


def test_unit_numbers_and_the_walk_from_difference_to_difference_stay_true(
    view: CompareView, chosen: RowFilter
) -> None:
    chosen.choose(Filter.DIFFERENCES)
    walked = []
    while view.next_difference():
        walked.append(view.focus_row)
        assert view.page
        assert view.page.laid_row(view.focus_row).row.number == view.focus_row + 1
        assert view.page.top_of(view.focus_row) is not None
    assert walked == DIFFERING
    chosen.choose(Filter.MOVED)
    view.set_focus_row(-1)
    view.scroll_to_position(0)
    assert view.first_difference()
    assert view.focus_row == 10
    assert view.next_difference()
    assert view.focus_row == 70
    assert not view.next_difference()
    assert view.previous_difference()
    assert view.focus_row == 10
    assert view.next_edit()
    assert view.focus_row == 10
    assert view.next_edit()
    assert view.focus_row == 70
    assert view.previous_edit()
    assert view.focus_row == 10


def test_a_fold_opens_by_click_and_by_enter(view: CompareView, chosen: RowFilter) -> None:
    chosen.choose(Filter.DIFFERENCES)
    assert view.page
    fold = view.page.laid(0)
    assert fold.fold is not None
    at = QPointF(300, fold.height / 2)
    assert view.page.hit(at)
    where = QPointF(view.viewport().mapToGlobal(at))
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view.viewport(), QMouseEvent(QEvent.Type.MouseButtonPress, at, where, button, button, none))
    assert items(view)[:5] == [0, 1, 2, 3, 4]
    assert not view.selection
    view.set_focus_row(7)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert items(view)[:12] == list(range(12))
    # Enter on a row opens nothing.
    view.set_focus_row(3)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert items(view)[:13] == [*range(12), (12, 24)]
    # Another choice, and all folds are closed again.
    chosen.choose(Filter.UNMATCHED)
    chosen.choose(Filter.DIFFERENCES)
    assert items(view)[0] == (0, 4)


def test_the_focus_steps_over_folds(view: CompareView, chosen: RowFilter) -> None:
    chosen.choose(Filter.DIFFERENCES)
    view.go_to_row(6)
    view.step_focus(1)
    assert view.focus_row == 7
    assert not view.page.visible.shows(7)  # type: ignore[union-attr]
    assert view._state_of_fold(Span(7, 9)).focused
    view.set_focus_row(8)
    assert view._state_of_fold(Span(7, 9)).focused
    assert not view._state_of_fold(Span(0, 4)).focused
    view.step_focus(1)
    assert view.focus_row == 9
    view.step_focus(-1)
    view.step_focus(-1)
    assert view.focus_row == 6


def test_what_is_gone_to_is_unfolded(view: CompareView, chosen: RowFilter) -> None:
    chosen.choose(Filter.MOVED)
    view.go_to_row(50)
    assert items(view) == [(0, 10), 10, (11, 50), 50, (51, 70), 70, (71, 100)]
    assert view.focus_row == 50
    view.go_to_row(10)
    assert view.go_to_partner()
    assert view.focus_row == 70


def test_every_key_that_scrolls_is_taken_by_an_empty_page(view: CompareView, chosen: RowFilter) -> None:
    chosen.choose(Filter.UNSURE)
    assert items(view) == []
    for key in (
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
    ):
        QTest.keyClick(view, key)
    assert items(view) == []


def test_an_empty_page_says_why_and_can_still_be_gone_from(view: CompareView, chosen: RowFilter) -> None:
    chosen.choose(Filter.UNSURE)
    assert items(view) == []
    assert view._empty_words() == "No link is unsure.\nShow all units to see the whole of both texts."
    view.grab()
    assert not view.next_difference()
    assert not view.next_edit()
    view.step_focus(1)
    view.scroll_to_end()
    view.go_to_row(20)
    assert items(view) == [(0, 20), 20, (21, 100)]
    assert view.focus_row == 20


def test_the_line_being_read_stays_where_it_is(view: CompareView, chosen: RowFilter) -> None:
    view.go_to_row(45)
    assert view.page
    before = view.page.top_of(45)
    chosen.choose(Filter.DIFFERENCES)
    assert view.page.top_of(45) == before
    chosen.choose(Filter.ALL)
    assert view.page.top_of(45) == before


def test_what_folds_say(view: CompareView, chosen: RowFilter) -> None:
    assert chosen._folded(12) == "12 other units"
    chosen.choose(Filter.DIFFERENCES)
    assert chosen._folded(12) == "12 units are the same"
    assert chosen._folded(1) == "1 unit is the same"
    view.grab()


def test_rows_shown_are_rows_of_the_sheet(qtbot: QtBot, view: CompareView, chosen: RowFilter) -> None:
    with qtbot.waitSignal(view.rows_shown) as told:
        chosen.choose(Filter.MOVED)
    assert told.args == [0, 99]


def test_rules_and_words_that_arrive_later_let_rows_go(qtbot: QtBot, view: CompareView) -> None:
    sheet = make_sheet(units(), MOVES, complete=False)
    sheet.set_rules(IgnoreRules(expressions=("[Ss]tone|[Ww]ood",)))
    known = make_sheet(units(), MOVES)
    filter_ = RowFilter(view)
    filter_.choose(Filter.DIFFERENCES)
    view.set_sheet(sheet, visible=filter_.begin(sheet))
    assert filter_.count(Filter.DIFFERENCES) == 3
    sheet.set_rules(IgnoreRules())
    filter_.sort_anew()
    assert filter_.count(Filter.DIFFERENCES) == 8
    sheet.set_rules(IgnoreRules(case=True))
    changed = sheet.add((pair, found) for i in range(100) if (pair := sheet.pair(i)) and (found := known.edits(i)))
    filter_.sort_again(changed)
    assert filter_.count(Filter.DIFFERENCES) == 8
    sheet.set_rules(IgnoreRules(expressions=("[Ss]tone|[Ww]ood",)))
    filter_.sort_again(changed)
    assert filter_.count(Filter.DIFFERENCES) == 3
    qtbot.waitUntil(lambda: len([item for item in items(view) if isinstance(item, int)]) == 9)


def test_a_long_sheet_is_sorted_beside_all_else(qtbot: QtBot, view: CompareView) -> None:
    long = make_sheet([("Same.", "Same.")] * 2_500 + [("One.", "Two.")], complete=False)
    filter_ = RowFilter(view)
    filter_.choose(Filter.DIFFERENCES)
    view.set_sheet(long, visible=filter_.begin(long))
    assert len(items(view)) == 2_501
    qtbot.waitUntil(lambda: filter_.is_sorted and len(items(view)) < 2_501)
    assert items(view) == [(0, 2_499), 2_499, 2_500]
    filter_.begin(None)
    assert filter_.count(Filter.ALL) == 0


def test_the_ruler_follows(qtbot: QtBot, view: CompareView, chosen: RowFilter) -> None:
    overview = Overview(view)
    qtbot.addWidget(overview)
    overview.resize(18, 400)
    overview.show()
    overview._begin_anew()
    qtbot.waitUntil(lambda: overview.is_drawn)
    chosen.choose(Filter.DIFFERENCES)
    qtbot.waitUntil(lambda: overview.is_drawn and overview._work is None)
    overview.grab()
    assert view.page
    assert len(view.page.visible.spread(overview._kinds)) == len(view.page.visible)
