"""Sides that scroll alone in running prose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.ink.sheets import make_sheet
from viewer.core.document import Side
from viewer.sheet.layout import Sheet
from viewer.sheet.visible import VisibleRows
from viewer.window.mirror import mirror_comparison
from viewer.window.reading_mode import ReadingMode

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.window.compare_view import CompareView
    from viewer.window.page import Page

WORDS = "The harbour was built of stone, and the stone was brought by boat from the hills behind the bay. "
UNITS = [(f"Entry {i}. " + WORDS * (i % 3 + 1), f"Entry {i}. " + WORDS * (i % 2 + 2)) for i in range(60)]


@pytest.fixture
def view(view: CompareView) -> CompareView:
    view.resize(1000, 600)
    view.set_sheet(make_sheet(UNITS))
    view.set_mode(ReadingMode.PROSE)
    return view


def wheel(view: CompareView, side: Side, angle: int) -> None:
    page = page_of(view)
    at = QPointF(page.columns.edge(side) + 40, 300)
    where = QPointF(view.viewport().mapToGlobal(at))
    event = QWheelEvent(
        at,
        where,
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def page_of(view: CompareView) -> Page:
    assert view.page
    return view.page


def stands(view: CompareView) -> dict[Side, tuple[int, int]]:
    page = page_of(view)
    return {side: (page.anchor_of(side).row, page.anchor_of(side).offset) for side in Side}


def test_each_side_is_scrolled_by_the_wheel_over_it(view: CompareView) -> None:
    told: list[bool] = []
    view.apart_changed.connect(told.append)
    wheel(view, Side.LEFT, -480)
    assert stands(view)[Side.LEFT] == stands(view)[Side.RIGHT] != (0, 0)
    view.scroll_together(False)
    assert told == [True]
    before = stands(view)
    wheel(view, Side.RIGHT, -1200)
    assert stands(view)[Side.LEFT] == before[Side.LEFT]
    assert stands(view)[Side.RIGHT] > before[Side.RIGHT]
    wheel(view, Side.LEFT, 120)
    assert stands(view)[Side.LEFT] < before[Side.LEFT]


def test_keys_and_the_scroll_bar_speak_to_the_side_in_hand(view: CompareView, qtbot: QtBot) -> None:
    view.scroll_together(False)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert stands(view)[Side.RIGHT] == (0, 0)
    assert stands(view)[Side.LEFT] > (0, 0)
    left = view.verticalScrollBar().value()
    assert left > 0
    view.other_side()
    assert view.verticalScrollBar().value() == 0
    qtbot.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert stands(view)[Side.RIGHT] > stands(view)[Side.LEFT]
    view.other_side()
    assert view.verticalScrollBar().value() == left


def test_scrolled_pixels_of_a_side_are_those_of_a_fresh_picture(view: CompareView) -> None:
    view.scroll_together(False)
    view.set_focus_row(1)
    view.grab()
    for side, distance in ((Side.RIGHT, 90), (Side.LEFT, 35), (Side.RIGHT, -20)):
        view.scroll_by(distance, side)
        scrolled = view.viewport().grab().toImage()
        view.viewport().update()
        assert view.viewport().grab().toImage() == scrolled


def test_what_lies_under_a_point_is_that_sides(view: CompareView) -> None:
    view.scroll_together(False)
    view.scroll_by(700, Side.RIGHT)
    page = page_of(view)
    hits = {side: page.hit(QPointF(page.columns.edge(side) + 60, 200)) for side in Side}
    assert hits[Side.LEFT]
    assert hits[Side.RIGHT]
    assert hits[Side.LEFT].row < hits[Side.RIGHT].row
    document = page.sheet.document(Side.RIGHT)
    offset = page.offset_near(QPointF(page.columns.right + 60, 200), Side.RIGHT)
    assert page.sheet.row_of(Side.RIGHT, min(offset, len(document.text))) == hits[Side.RIGHT].row


def test_together_again_the_side_in_hand_stays_and_the_other_comes(view: CompareView) -> None:
    view.scroll_together(False)
    view.scroll_by(900, Side.RIGHT)
    view.scroll_by(200, Side.LEFT)
    view.set_side(Side.RIGHT)
    right = stands(view)[Side.RIGHT]
    view.scroll_together(True)
    assert stands(view) == dict.fromkeys(Side, right)
    view.scroll_by(50)
    assert stands(view)[Side.LEFT] == stands(view)[Side.RIGHT]


def test_what_is_gone_to_is_level(view: CompareView) -> None:
    view.scroll_together(False)
    view.scroll_by(900, Side.RIGHT)
    view.go_to_row(30)
    assert stands(view)[Side.LEFT] == stands(view)[Side.RIGHT]
    view.scroll_by(300, Side.RIGHT)
    view.step_focus(1)
    assert stands(view)[Side.LEFT] == stands(view)[Side.RIGHT]
    assert page_of(view).is_apart


def test_both_places_outlive_a_new_width(view: CompareView, qtbot: QtBot) -> None:
    view.scroll_together(False)
    view.scroll_by(2500, Side.RIGHT)
    view.scroll_by(400, Side.LEFT)

    def line(side: Side) -> str:
        page = page_of(view)
        at = page.offset_near(QPointF(page.columns.edge(side) + 2, 0.3 * page.anchor.page), side)
        sheet = page.sheet
        return str(sheet.row_of(side, at))

    before = {side: line(side) for side in Side}
    view.resize(800, 600)
    qtbot.waitUntil(lambda: view.viewport().width() < 810)
    assert {side: line(side) for side in Side} == before
    view.set_zoom(1.3)
    assert {side: line(side) for side in Side} == before


def test_other_modes_are_always_level_and_prose_remembers(view: CompareView) -> None:
    view.scroll_together(False)
    view.scroll_by(900, Side.RIGHT)
    view.set_mode(ReadingMode.ROWS)
    assert not view.is_apart
    assert not page_of(view).is_apart
    view.set_mode(ReadingMode.PROSE)
    assert view.is_apart
    assert page_of(view).is_apart
    view.set_sheet(None)
    view.scroll_together(True)
    assert not view.is_apart


def test_the_right_side_in_hand_keeps_its_line_through_zoom(view: CompareView) -> None:
    view.scroll_together(False)
    view.scroll_by(2500, Side.RIGHT)
    view.set_side(Side.RIGHT)
    page = page_of(view)
    place = page.place()
    assert place
    assert place.side is Side.RIGHT
    view.set_zoom(1.4)
    view.set_zoom(1.0)
    assert page_of(view).place() == place


def test_sides_that_change_places_are_level(view: CompareView) -> None:
    assert view.sheet
    view.scroll_together(False)
    view.scroll_by(900, Side.RIGHT)
    view.scroll_by(200, Side.LEFT)
    mirrored = Sheet(mirror_comparison(view.sheet.comparison), {})
    view.set_sheet(mirrored, keep_place=True)
    assert stands(view)[Side.LEFT] == stands(view)[Side.RIGHT]
    assert view.is_apart


def test_nothing_to_show_has_no_place_on_either_side(view: CompareView) -> None:
    view.scroll_together(False)
    for visible in (VisibleRows(len(UNITS), nothing=True), VisibleRows(len(UNITS))):
        view.set_visible(visible)
        view.set_zoom(view.zoom * 1.1, QPointF(200, 200))
        wheel(view, Side.RIGHT, -120)
        assert page_of(view).is_apart
    view.set_sheet(make_sheet([]))
    view.set_zoom(1.0, QPointF(200, 200))
    assert page_of(view).place() is None
