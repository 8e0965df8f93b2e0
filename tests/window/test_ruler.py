"""The ruler: what it shows of the unit under the pointer, and how it is dragged."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from tests.ink.sheets import MOVES, UNITS, make_sheet
from viewer.core.document import Side
from viewer.core.grade import Finding, FindingKind, Strength
from viewer.core.span import Span
from viewer.sheet.sheet import Detail
from viewer.sheet.visible import VisibleRows
from viewer.window.compare_view import CompareView
from viewer.window.overview import Overview
from viewer.window.reading_mode import ReadingMode
from viewer.window.ruler_card import RulerCard, beginning_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

LONG = "The harbour was built of stone, and the stone was brought by boat from the hills behind the bay. "
MANY = [(f"Entry {i}. " + LONG, None if i == 77 else f"Entry {i}. " + LONG) for i in range(400)]


@pytest.fixture
def ruler(qtbot: QtBot) -> Iterator[Overview]:
    area = QWidget()
    view = CompareView()
    overview = Overview(view)
    row = QHBoxLayout(area)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(view, 1)
    row.addWidget(overview)
    area.resize(1000, 600)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    view.set_sheet(make_sheet(MANY))
    qtbot.waitUntil(lambda: overview.is_drawn and view.heights_refined, timeout=8000)
    yield overview
    del area


def card(ruler: Overview) -> RulerCard:
    found = ruler.parentWidget().findChildren(RulerCard)
    assert found
    return found[0]


def rest(qtbot: QtBot, ruler: Overview, y: int) -> None:
    qtbot.mouseMove(ruler, QPoint(8, y))


def test_the_card_follows_the_pointer_and_goes_with_it(ruler: Overview, qtbot: QtBot) -> None:
    rest(qtbot, ruler, 100)
    shown = card(ruler)
    assert shown.isVisible()
    assert abs(shown.row - 400 * 100 / 600) < 12
    first, place = shown.row, shown.geometry()
    assert place.right() < ruler.x()
    rest(qtbot, ruler, 400)
    assert shown.row > first + 100
    assert shown.y() > place.y() + 250
    rest(qtbot, ruler, 599)
    assert ruler.parentWidget().rect().contains(shown.geometry())
    QApplication.sendEvent(ruler, QEvent(QEvent.Type.Leave))
    assert not shown.isVisible()
    assert shown.row == -1


def test_a_marked_unit_is_met_by_a_pointer_near_its_mark(ruler: Overview, qtbot: QtBot) -> None:
    page = ruler._view.page
    assert page
    y = round(page.heights.top_of(77) / page.heights.total * ruler.height())
    assert ruler.row_at(y) == 77
    assert ruler.row_at(y + 1) == 77
    assert ruler.row_at(y + 60) != 77
    assert ruler.row_at(-1) is None
    rest(qtbot, ruler, y)
    assert card(ruler).row == 77


@pytest.mark.parametrize("mode", list(ReadingMode))
def test_every_unit_can_be_previewed_in_every_mode(qtbot: QtBot, ruler: Overview, mode: ReadingMode) -> None:
    view = ruler._view
    view.set_sheet(make_sheet(UNITS, MOVES))
    view.set_mode(mode)
    qtbot.waitUntil(lambda: ruler.is_drawn)
    seen = set()
    assert view.page
    for y in range(0, view.page.heights.total, 12):
        at = y * ruler.height() // max(view.page.heights.total, ruler.height())
        rest(qtbot, ruler, at)
        if card(ruler).isVisible():
            seen.add(card(ruler).row)
            card(ruler).grab()
    assert seen >= {1, 2, 4, 5} or len(seen) > 4


def test_folds_and_empty_pages_are_previewed_as_they_are(ruler: Overview, qtbot: QtBot) -> None:
    view = ruler._view
    view.set_words("{} units are the same".format, "")
    view.set_visible(VisibleRows(400, (Span(10, 390),)))
    qtbot.waitUntil(lambda: ruler.is_drawn)
    assert view.page
    y = round((view.page.heights.top_of(10) + 5) / view.page.heights.total * ruler.height())
    rest(qtbot, ruler, y)
    assert card(ruler)._fold == "380 units are the same"
    card(ruler).grab()
    view.set_sheet(None)
    rest(qtbot, ruler, 50)
    assert not card(ruler).isVisible()


def test_the_frame_is_taken_hold_of_and_dragged(ruler: Overview, qtbot: QtBot) -> None:
    view = ruler._view
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(ruler, left, pos=QPoint(8, 300))
    qtbot.mouseRelease(ruler, left, pos=QPoint(8, 300))
    assert view.page
    before = view.page.anchor.position
    frame = ruler._frame()
    assert frame
    grip = QPoint(8, round(frame.bottom()) - 2)
    qtbot.mousePress(ruler, left, pos=grip)
    assert view.page.anchor.position == before
    ruler.mouseMoveEvent(_held_move(QPoint(8, grip.y() + 60)))
    moved = ruler._frame()
    assert moved
    assert abs(moved.top() - frame.top() - 60) < 4
    qtbot.mouseRelease(ruler, left, pos=grip)


def _held_move(at: QPoint) -> QMouseEvent:
    button = Qt.MouseButton.LeftButton
    return QMouseEvent(QEvent.Type.MouseMove, QPointF(at), QPointF(at), button, button, Qt.KeyboardModifier.NoModifier)


def test_the_ruler_is_a_scroll_bar_that_says_where_it_stands(ruler: Overview) -> None:
    was = QAccessible.isActive()
    QAccessible.setActive(True)
    found = QAccessible.queryAccessibleInterface(ruler)
    assert found.role() is QAccessible.Role.ScrollBar
    assert found.text(QAccessible.Text.Name) == "Overview"
    assert found.text(QAccessible.Text.Value).startswith("Units 1 to ")
    ruler._view.scroll_to_end()
    assert found.text(QAccessible.Text.Value).endswith("to 400 of 400")
    QAccessible.setActive(was)


def test_long_units_are_begun_alone() -> None:
    sheet = make_sheet([(LONG * 50, LONG.replace("stone", "wood") * 50)])
    cell = sheet.row(0).left
    assert cell
    text = sheet.document(Side.LEFT).text
    begun = beginning_of(cell, text)
    assert len(begun.span) <= 240
    assert text[begun.span.end] == " "
    assert begun.runs[0].span.start == begun.span.start
    assert begun.runs[-1].span.end == begun.span.end
    assert beginning_of(begun, text) is begun


def test_where_facts_alone_are_marked_the_ruler_shows_them_alone(ruler: Overview, qtbot: QtBot) -> None:
    view = ruler._view
    sheet = make_sheet(UNITS, MOVES)
    view.set_sheet(sheet)
    view.set_detail(Detail.FACTS)
    qtbot.waitUntil(lambda: ruler.is_drawn and len(ruler._kinds) == len(UNITS))
    assert [row for row, kind in enumerate(ruler._kinds) if kind] == [0, 6]
    pair, found = sheet.pair(1), sheet.edits(1)
    assert pair
    assert found
    date = Finding(FindingKind.DATE, Strength.STRONG, found.edits[1].left, found.edits[1].right)
    ruler.sort_again(sheet.add([(pair, replace(found, findings=(date,), graded=True))]))
    assert [row for row, kind in enumerate(ruler._kinds) if kind] == [0, 1, 6]
    view.set_detail(Detail.ALL)
    qtbot.waitUntil(lambda: ruler.is_drawn and len(ruler._kinds) == len(UNITS))
    assert [row for row, kind in enumerate(ruler._kinds) if kind] == [0, 1, 3, 4, 6, 7]
