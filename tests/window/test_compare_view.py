from __future__ import annotations

import dataclasses
from itertools import pairwise
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QGuiApplication,
    QHelpEvent,
    QMouseEvent,
    QPalette,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication

from tests.ink.sheets import MOVES, UNITS, Unit, make_sheet
from viewer.core.document import Side
from viewer.core.edits import Operation
from viewer.core.span import Span
from viewer.sheet.layout import Sheet
from viewer.sheet.palette import DARK, LIGHT
from viewer.window.mirror import mirror_comparison

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.window.compare_view import CompareView


NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
FILLER = "The harbour was built of stone, and the stone was brought by boat from the hills behind the bay. "


def long_units(count: int = 120) -> list[Unit]:
    """Units of one to four lines, of which every tenth differs and every thirtieth stands on one side only."""
    units: list[Unit] = []
    for index in range(count):
        text = f"Entry {index}. " + FILLER * (index % 4 + 1)
        if index % 30 == 29:
            units.append((text, None))
        else:
            units.append((text, text.replace("stone", "wood") if index % 10 == 5 else text))
    return units


@pytest.fixture(scope="module")
def long_sheet() -> Sheet:
    return make_sheet(long_units())


def top_line(view: CompareView, row: int) -> int | None:
    assert view.page
    top = view.page.anchor.top_of(row)
    return None if top is None else top + view.page.laid(row).above


def wheel(view: CompareView, angle: int, pixels: int = 0, modifiers: Qt.KeyboardModifier = NONE) -> None:
    at = QPointF(view.viewport().rect().center())
    where = QPointF(view.viewport().mapToGlobal(at))
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        at, where, QPoint(0, pixels), QPoint(0, angle), Qt.MouseButton.NoButton, modifiers, phase, False
    )
    QApplication.sendEvent(view.viewport(), event)


def mouse(view: CompareView, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton = LEFT) -> None:
    where = QPointF(view.viewport().mapToGlobal(at))
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else button
    QApplication.sendEvent(view.viewport(), QMouseEvent(kind, at, where, button, held, NONE))


def point_of(view: CompareView, row: int, side: Side, word: str) -> QPointF:
    """Return the middle of a word's box."""
    assert view.page
    assert view.sheet
    cell = view.page.laid(row).cell(side)
    top = view.page.anchor.top_of(row)
    assert cell is not None
    assert top is not None
    start = view.sheet.document(side).text.index(word, cell.cell.span.start)
    box = cell.rects(Span(start, start + len(word)))[0]
    return box.center() + QPointF(view.page.columns.edge(side), top + view.page.laid(row).above)


def drag(view: CompareView, start: QPointF, end: QPointF) -> None:
    mouse(view, QEvent.Type.MouseButtonPress, start)
    mouse(view, QEvent.Type.MouseMove, end)
    mouse(view, QEvent.Type.MouseButtonRelease, end)


# Level, anchored, calm


def test_both_cells_of_a_row_begin_at_one_height_and_rows_follow_without_a_gap(
    view: CompareView, long_sheet: Sheet
) -> None:
    view.set_sheet(long_sheet)
    assert view.page
    rows = list(view.page.anchor.rows())
    assert len(rows) > 3
    for (row, top), (_, following) in pairwise(rows):
        laid = view.page.laid(row)
        assert following == top + laid.height
        cells = [cell for side in Side if (cell := laid.cell(side))]
        assert laid.height == laid.above + laid.below + max(cell.height for cell in cells)
        assert len({cell.line_base(0) for cell in cells}) == 1


def test_lines_are_bounded_and_margins_grow(view: CompareView, long_sheet: Sheet, qtbot: QtBot) -> None:
    view.set_sheet(long_sheet)
    view.resize(1900, 600)
    assert view.page
    columns = view.page.columns
    cell = view.page.laid(3).cell(Side.LEFT)
    assert cell
    assert max(len(cell.line_span(line)) for line in range(cell.line_count)) <= 85
    assert columns.left > 300
    assert columns.page - columns.right - columns.width > 300


def test_the_line_being_read_stays_where_it_is_through_resizes(view: CompareView, long_sheet: Sheet) -> None:
    view.set_sheet(long_sheet)
    view.go_to_row(60)
    before = top_line(view, 60)
    for width in (820, 760, 700, 640, 1000, 900):
        view.resize(width, 600)
        assert top_line(view, 60) == before


def test_zoom_keeps_the_line_and_is_bounded(view: CompareView, long_sheet: Sheet, qtbot: QtBot) -> None:
    view.set_sheet(long_sheet)
    view.go_to_row(60)
    before = top_line(view, 60)
    with qtbot.waitSignal(view.zoom_changed):
        view.zoom_in()
    view.zoom_in()
    assert top_line(view, 60) == before
    view.set_zoom(99)
    assert view.zoom == 4.0
    view.zoom_reset()
    assert (view.zoom, top_line(view, 60)) == (1.0, before)
    wheel(view, 120, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == pytest.approx(1.1)


def test_another_sheet_of_the_same_documents_keeps_the_line(view: CompareView) -> None:
    view.set_sheet(make_sheet(long_units()))
    view.go_to_row(60)
    before = top_line(view, 60)
    units = long_units()
    # The same texts, of which the first twenty units are linked no more: every row further down has another number.
    apart = [unit for left, right in units[:20] for unit in ((left, None), (None, right)) if any(unit)]
    view.set_sheet(make_sheet([*apart, *units[20:]]), keep_place=True)
    moved = len(apart) - 20
    assert view.focus_row == 60 + moved
    assert top_line(view, 60 + moved) == before


def test_a_text_that_was_changed_above_the_line_keeps_it_and_nothing_singled_out(view: CompareView) -> None:
    view.set_sheet(make_sheet(long_units()))
    view.go_to_row(60)
    before = top_line(view, 60)
    view.select_all()
    view.set_sheet(make_sheet([("All of this is new.", "So is this."), *long_units()[25:]]), keep_place=True)
    assert view.focus_row == 60 - 25 + 1
    assert top_line(view, view.focus_row) == before
    assert not view.selected_text()


def test_a_new_sheet_begins_at_the_top(view: CompareView, long_sheet: Sheet) -> None:
    view.set_sheet(long_sheet)
    view.go_to_row(60)
    view.set_sheet(make_sheet())
    assert view.page
    assert (view.page.anchor.position, view.focus_row) == (0, -1)


def test_edits_that_arrive_move_nothing(view: CompareView) -> None:
    blank = make_sheet(long_units(), complete=False)
    full = make_sheet(long_units())
    view.set_sheet(blank)
    assert view.page
    view.go_to_row(45)
    before = list(view.page.anchor.rows())
    pictures = [view.grab().toImage()]
    pairs = [(pair, full.edits(row)) for row in range(len(full)) if (pair := full.pair(row))]
    view.rows_changed(blank.add([(pair, edits) for pair, edits in pairs if edits]))
    pictures.append(view.grab().toImage())
    assert list(view.page.anchor.rows()) == before
    assert pictures[0] != pictures[1]


def test_refined_heights_move_nothing_on_the_page(view: CompareView, long_sheet: Sheet, qtbot: QtBot) -> None:
    view.set_sheet(long_sheet)
    view.go_to_row(100)
    assert view.page
    before = list(view.page.anchor.rows())
    qtbot.waitUntil(lambda: view.heights_refined, timeout=5000)
    assert list(view.page.anchor.rows()) == before
    assert all(view.page.heights.is_exact(row) for row in range(len(long_sheet)))
    bar = view.verticalScrollBar()
    assert bar.maximum() == view.page.heights.total - view.viewport().height()
    assert bar.value() == view.page.anchor.position


# Scrolling


def test_scrolled_pixels_are_the_pixels_a_fresh_picture_would_have(
    view: CompareView, long_sheet: Sheet, qtbot: QtBot
) -> None:
    view.set_sheet(long_sheet)
    qtbot.waitUntil(lambda: view.heights_refined, timeout=5000)
    view.set_focus_row(2)

    def shows_what_is_fresh() -> bool:
        shown = view.screen().grabWindow(view.winId()).toImage()
        return bool(shown == view.grab().toImage().convertToFormat(shown.format()))

    for angle in (-240, 120, -600):
        wheel(view, angle)
        qtbot.waitUntil(shows_what_is_fresh, timeout=20000)  # nothing mends pixels that were moved wrongly


def test_who_has_scrolled_away_goes_on_from_what_is_shown(view: CompareView, long_sheet: Sheet) -> None:
    view.set_sheet(long_sheet)
    view.next_difference()
    view.show_row(70, 0)
    view.next_difference()
    assert view.focus_row == 75


def test_words_far_down_in_a_tall_unit_are_brought_onto_the_page(view: CompareView) -> None:
    text = FILLER * 30
    view.set_sheet(make_sheet([("Before.", "Before."), (text, text[:-40] + "sea " + text[-40:]), ("After.", "After.")]))
    assert view.next_edit()
    assert view.page
    assert view.sheet
    top = view.page.anchor.top_of(1)
    assert top is not None
    assert top < -400
    found = view.sheet.edits(1)
    assert found
    index = next(index for index, edit in enumerate(found.edits) if edit.operation is not Operation.EQUAL)
    assert 0 <= top + view.page.top_of_edit(1, index) < view.viewport().height()


def test_wheels_scroll_by_steps_and_touch_pads_by_pixels(view: CompareView, long_sheet: Sheet) -> None:
    view.set_sheet(long_sheet)
    assert view.page
    wheel(view, -120)
    assert view.page.anchor.position == 3 * view.line_step
    wheel(view, -120, pixels=-7)
    assert view.page.anchor.position == 3 * view.line_step + 7
    for _ in range(8):
        wheel(view, 15)
    assert view.page.anchor.position == 7
    wheel(view, 1200)
    assert view.page.anchor.position == 0


def test_keys_scroll_and_reach_both_ends(view: CompareView, long_sheet: Sheet, qtbot: QtBot) -> None:
    view.set_sheet(long_sheet)
    assert view.page
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Up):
        qtbot.keyClick(view, key)
        seen.append(view.page.anchor.position)
    assert seen[0] < seen[1] < seen[3] < seen[2]
    assert seen[4] < seen[3]
    assert list(view.page.anchor.rows())[-1][0] < len(long_sheet) - 1
    qtbot.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert list(view.page.anchor.rows())[-1][0] == len(long_sheet) - 1
    qtbot.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert view.page.anchor.position == 0


def test_the_scroll_bar_is_followed_where_it_is_dragged(view: CompareView, long_sheet: Sheet, qtbot: QtBot) -> None:
    view.set_sheet(long_sheet)
    qtbot.waitUntil(lambda: view.heights_refined, timeout=5000)
    assert view.page
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert view.page.anchor.position == bar.value()
    bar.setValue(bar.maximum())
    assert list(view.page.anchor.rows())[-1][0] == len(long_sheet) - 1


def test_what_is_shown_is_told_once_the_page_stands_still(view: CompareView, long_sheet: Sheet, qtbot: QtBot) -> None:
    view.set_sheet(long_sheet)
    with qtbot.waitSignal(view.rows_shown) as told:
        view.go_to_row(80)
        view.scroll_by(10)
    first, last = told.args
    assert view.page
    assert (first, last) == tuple(row for row, _ in view.page.anchor.rows())[:: len(list(view.page.anchor.rows())) - 1]


# Going to places


def test_differences_are_walked_and_stand_where_the_eye_rests(view: CompareView, long_sheet: Sheet) -> None:
    view.set_sheet(long_sheet)
    assert view.page
    walked = []
    while view.next_difference():
        walked.append(view.focus_row)
        top = view.page.anchor.top_of(view.focus_row)
        assert top is not None
        assert 0 <= top <= 0.65 * view.viewport().height() or view.page.anchor.row + 8 > len(long_sheet) - 8
    assert walked == [row for row in range(len(long_sheet)) if long_sheet.differs(row)]
    assert view.previous_difference()
    assert view.focus_row == walked[-2]
    assert view.first_difference()
    assert view.focus_row == walked[0]
    assert not view.previous_difference()
    assert view.last_difference()
    assert view.focus_row == walked[-1]


def test_without_a_focus_the_next_difference_is_the_next_on_the_page(view: CompareView, long_sheet: Sheet) -> None:
    view.set_sheet(long_sheet)
    view.show_row(50, 0)
    view.next_difference()
    assert view.focus_row == 55


def test_words_that_differ_are_walked(view: CompareView) -> None:
    view.set_sheet(make_sheet(UNITS, MOVES))
    stops = []
    while view.next_edit():
        stops.append(view.focus_row)
    assert stops == sorted(stops)
    assert stops.count(4) == 2
    assert view.previous_edit()


def test_the_partner_of_a_moved_row_is_gone_to_and_lit(view: CompareView, qtbot: QtBot) -> None:
    view.set_sheet(make_sheet(UNITS, MOVES))
    view.set_focus_row(3)
    assert view.go_to_partner()
    assert view.focus_row == 7
    assert view._state_of(7).flashed
    qtbot.waitUntil(lambda: not view._state_of(7).flashed, timeout=10_000)
    view.set_focus_row(1)
    assert not view.go_to_partner()


def test_a_click_on_the_sign_of_a_moved_row_goes_to_its_partner(view: CompareView) -> None:
    view.set_sheet(make_sheet(UNITS, MOVES))
    assert view.page
    start, width = view.page.columns.gutter
    line = top_line(view, 3)
    assert line is not None
    mouse(view, QEvent.Type.MouseButtonPress, QPointF(start + width / 2, line + 8))
    assert view.focus_row == 7


def test_the_focus_moves_from_unit_to_unit_and_stays_on_the_page(view: CompareView, long_sheet: Sheet) -> None:
    view.set_sheet(long_sheet)
    assert view.page
    for _ in range(15):
        view.step_focus(1)
        assert view.focus_row in dict(view.page.anchor.rows())
    assert view.focus_row == 14
    view.step_focus(-1)
    assert view.focus_row == 13


def test_a_unit_of_many_pages_is_painted_where_it_is_shown(view: CompareView) -> None:
    text = FILLER * 300
    view.set_sheet(make_sheet([(text, text.replace("hills", "fells"))]))
    pictures = []
    for position in (0, 4000, 4010):
        view.scroll_to_position(position)
        pictures.append(view.grab().toImage())
    columns = view.columns
    assert columns
    room = (columns.left, 0, columns.width, 400)
    assert pictures[1].copy(*room).size() == pictures[0].copy(*room).size()
    assert pictures[1] != pictures[0]
    moved = (columns.left, 10, columns.width, 400)
    assert pictures[1].copy(*moved) == pictures[2].copy(*room)


# Text is text


def test_a_drag_selects_across_rows_within_a_side(view: CompareView) -> None:
    view.set_sheet(make_sheet(UNITS, MOVES))
    drag(view, point_of(view, 1, Side.LEFT, "office"), point_of(view, 5, Side.LEFT, "flags"))
    text = view.selected_text()
    assert text.count("\n\n") == 4
    assert "Nobody may swim near the pier." in text
    assert "Friday" not in text
    assert view.selection
    assert view.selection.side is Side.LEFT


def test_double_and_triple_clicks_take_words_and_sentences(view: CompareView, qtbot: QtBot) -> None:
    view.set_sheet(make_sheet())
    at = point_of(view, 4, Side.RIGHT, "unlocks").toPoint()
    qtbot.mouseClick(view.viewport(), LEFT, pos=at)
    assert view.selected_text() == ""
    qtbot.mouseDClick(view.viewport(), LEFT, pos=at)
    assert view.selected_text() == "unlocks"
    qtbot.mouseClick(view.viewport(), LEFT, pos=at)
    assert view.selected_text() == "The old keeper unlocks the gate at six."


def test_shift_and_a_click_stretch_the_selection(view: CompareView, qtbot: QtBot) -> None:
    view.set_sheet(make_sheet())
    qtbot.mouseClick(view.viewport(), LEFT, pos=point_of(view, 1, Side.LEFT, "The office").toPoint())
    there = point_of(view, 2, Side.LEFT, "time").toPoint()
    qtbot.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, pos=there)
    assert "Monday.\n\nBoats are welcome" in view.selected_text()


def test_everything_of_a_side_is_selected_and_copied(view: CompareView, qtbot: QtBot) -> None:
    sheet = make_sheet()
    view.set_sheet(sheet)
    with qtbot.waitSignal(view.side_changed):
        view.other_side()
    with qtbot.waitSignal(view.selection_changed):
        view.select_all()
    view.copy()
    expected = sheet.document(Side.RIGHT).text.strip().replace("\n", "\n\n")
    assert QGuiApplication.clipboard().text() == expected


def test_the_word_under_the_pointer_and_its_counterpart_are_found(view: CompareView) -> None:
    sheet = make_sheet()
    view.set_sheet(sheet)
    no_button = Qt.MouseButton.NoButton
    mouse(view, QEvent.Type.MouseMove, point_of(view, 4, Side.LEFT, "opens"), no_button)
    over = view._pointer.over()
    assert over
    words = {side: span.of(sheet.document(side).text) for side, span in over[1].items()}
    assert words[Side.LEFT] == "opens"
    assert "unlocks" in words[Side.RIGHT]
    mouse(view, QEvent.Type.MouseMove, QPointF(880, 590), no_button)
    assert view._pointer.over() is None


def test_a_click_puts_the_row_and_the_side_into_focus(view: CompareView, qtbot: QtBot) -> None:
    view.set_sheet(make_sheet())
    with qtbot.waitSignals([view.focus_changed, view.side_changed]):
        qtbot.mouseClick(view.viewport(), LEFT, pos=point_of(view, 2, Side.RIGHT, "welcome").toPoint())
    assert (view.focus_row, view.side) == (2, Side.RIGHT)


def test_the_gutter_says_what_it_shows(view: CompareView, monkeypatch: pytest.MonkeyPatch) -> None:
    view.set_sheet(make_sheet(UNITS, MOVES, score=0.83))
    assert view.describe(1) == "Unit 2 · link sure, similarity 0.83"
    assert view.describe(0) == "Unit 1 · only on the left"
    assert view.describe(6) == "Unit 7 · only on the right"
    assert view.describe(3) == "Unit 4 · moved: stands at unit 8 on the other side, similarity 0.90"
    assert view.page
    start, width = view.page.columns.gutter
    line = top_line(view, 1)
    assert line is not None
    at = QPoint(start + width // 2, line + 5)
    said: list[str] = []
    monkeypatch.setattr(
        "viewer.window.pointer.QToolTip", SimpleNamespace(showText=lambda _at, text, _of: said.append(text))
    )
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at)))
    assert said == [view.describe(1)]


# The rest


def test_nothing_and_two_empty_documents_are_shown_without_complaint(view: CompareView) -> None:
    for sheet in (None, make_sheet(())):
        view.set_sheet(sheet)
        view.grab()
        assert not view.next_difference()
        assert not view.next_edit()
        assert not view.go_to_partner()
        view.scroll_by(50)
        view.scroll_to_end()
        view.select_all()
        view.zoom_in()
        view.step_focus(1)
        mouse(view, QEvent.Type.MouseButtonPress, QPointF(100, 100))
        assert view.selected_text() == ""


def test_one_side_may_be_empty(view: CompareView) -> None:
    view.set_sheet(make_sheet([("Only here.", None), ("And here.", None)]))
    mouse(view, QEvent.Type.MouseButtonPress, QPointF(800, 30))
    view.set_sheet(make_sheet([("Only here.", None), ("And here.", None)]), keep_place=True)
    assert view.focus_row == 0


def test_the_paper_follows_light_and_dark(view: CompareView, qtbot: QtBot) -> None:
    view.set_sheet(make_sheet())
    for window, palette in (("#202020", DARK), ("#f0f0f0", LIGHT)):
        colours = QPalette(QColor(window))
        view.setPalette(colours)
        assert view.colours is palette
        assert view.grab().toImage().pixelColor(2, 590) == QColor(palette.paper)


def test_drags_are_left_to_the_window(view: CompareView) -> None:
    data = QMimeData()
    data.setText("a text")
    event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(view.viewport(), event)
    assert not event.isAccepted()


def test_a_menu_is_asked_for_with_row_and_side(view: CompareView, qtbot: QtBot) -> None:
    view.set_sheet(make_sheet())
    at = point_of(view, 1, Side.RIGHT, "office").toPoint()
    asked = []
    view.context_menu_wanted.connect(lambda _where, row, side: asked.append((row, side)))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=at)
    QApplication.sendEvent(
        view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    )
    assert asked == [(1, Side.RIGHT)]


def test_columns_are_told_when_they_change(view: CompareView, qtbot: QtBot) -> None:
    view.set_sheet(make_sheet())
    with qtbot.waitSignal(view.columns_changed) as told:
        view.resize(QSize(700, 500))
    assert told.args == [view.columns]
    assert dataclasses.is_dataclass(view.columns)


def test_what_is_read_and_selected_changes_sides_with_its_text(view: CompareView) -> None:
    for texts in ([(None, "Only the right has a text."), (None, "It has two lines.")], UNITS):
        sheet = make_sheet(texts)
        view.set_sheet(sheet)
        view.go_to_row(1)
        view.set_side(Side.RIGHT)
        view.select_all()
        selected = view.selected_text()
        view.set_sheet(Sheet(mirror_comparison(sheet.comparison), {}), keep_place=True)
        assert view.focus_row == 1
        assert view.selected_text() == selected
        assert view.selection
        assert view.selection.side is Side.LEFT
        view.grab()
