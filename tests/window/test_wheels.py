"""Wheels, touch pads, pinches and drags beyond the edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.ink.sheets import make_sheet
from viewer.core.document import Side
from viewer.window.reading_mode import ReadingMode

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.window.compare_view import CompareView
    from viewer.window.page import Page

LEFT, MIDDLE, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.NoButton
NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
WORDS = "The harbour was built of stone, and the stone was brought by boat from the hills behind the bay. "
UNITS = [(f"Entry {i}. " + WORDS * (i % 3 + 1), f"Entry {i}. " + WORDS * (i % 3 + 1)) for i in range(80)]


@pytest.fixture
def view(view: CompareView) -> CompareView:
    view.resize(1000, 600)
    view.set_sheet(make_sheet(UNITS))
    return view


def page_of(view: CompareView) -> Page:
    assert view.page
    return view.page


def wheel(
    view: CompareView,
    angle: QPoint,
    held: Qt.KeyboardModifier = NONE,
    *,
    pixels: QPoint | None = None,
    at: QPointF | None = None,
    phase: Qt.ScrollPhase = Qt.ScrollPhase.NoScrollPhase,
) -> None:
    place = at or QPointF(300, 300)
    where = QPointF(view.viewport().mapToGlobal(place))
    event = QWheelEvent(place, where, pixels or QPoint(), angle, NO_BUTTON, held, phase, False)
    QApplication.sendEvent(view.viewport(), event)


def test_shift_turns_pages(view: CompareView) -> None:
    wheel(view, QPoint(0, -120), SHIFT)
    assert page_of(view).anchor.position == view.leaf
    wheel(view, QPoint(-120, 0), SHIFT)  # where the system turns Shift into sideways
    assert page_of(view).anchor.position == 2 * view.leaf
    wheel(view, QPoint(0, 240), SHIFT)
    assert page_of(view).anchor.position == 0


def test_sideways_nothing_moves(view: CompareView) -> None:
    wheel(view, QPoint(-120, 0))
    wheel(view, QPoint(-40, 0), pixels=QPoint(-30, 0))
    assert page_of(view).anchor.position == 0


def test_a_new_stroke_forgets_the_rest_of_the_last(view: CompareView) -> None:
    wheel(view, QPoint(0, -1))
    rest = view._wheeled
    assert rest
    wheel(view, QPoint(0, 0), phase=Qt.ScrollPhase.ScrollBegin)
    assert view._wheeled == 0


@pytest.mark.parametrize("mode", list(ReadingMode))
def test_the_letter_under_the_pointer_stays_there_while_zooming(view: CompareView, mode: ReadingMode) -> None:
    view.set_mode(mode)
    view.go_to_row(40)
    view.scroll_by(60)
    at = QPointF(page_of(view).columns.right + 80, 420)

    def line() -> tuple[int, int]:
        page = page_of(view)
        hit = page.hit(at)
        assert hit
        assert hit.cell
        return page.sheet.row_of(hit.side, hit.cell.offset_at(at - hit.origin)), round(hit.origin.y())

    before = line()
    for _ in range(5):
        wheel(view, QPoint(0, 120), CTRL, at=at)
    assert view.zoom == pytest.approx(1.1**5)
    assert line()[0] == before[0]
    for _ in range(5):
        wheel(view, QPoint(0, -120), CTRL, at=at)
    assert line() == before


def test_a_stroke_that_runs_out_does_not_zoom(view: CompareView) -> None:
    wheel(view, QPoint(0, -120), CTRL, phase=Qt.ScrollPhase.ScrollMomentum)
    assert view.zoom == 1.0


def test_two_fingers_zoom_around_themselves(view: CompareView) -> None:
    view.go_to_row(40)
    at = QPointF(300, 400)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        QPointF(view.viewport().mapToGlobal(at)),
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(view.viewport(), event)
    assert view.zoom == pytest.approx(1.25)


def mouse(view: CompareView, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton = LEFT) -> None:
    where = QPointF(view.viewport().mapToGlobal(at))
    held = NO_BUTTON if kind is QEvent.Type.MouseButtonRelease else button
    QApplication.sendEvent(view.viewport(), QMouseEvent(kind, at, where, button, held, NONE))


def test_the_middle_button_does_nothing(view: CompareView) -> None:
    QGuiApplication.clipboard().setText("kept")
    at = QPointF(300, 300)
    mouse(view, QEvent.Type.MouseButtonPress, at, MIDDLE)
    mouse(view, QEvent.Type.MouseMove, QPointF(300, 500), MIDDLE)
    mouse(view, QEvent.Type.MouseButtonRelease, at, MIDDLE)
    assert view.selection is None
    assert view.focus_row == -1
    assert view.marked_words is None
    assert QGuiApplication.clipboard().text() == "kept"


def test_a_drag_beyond_the_edge_scrolls_on_and_selects(view: CompareView, qtbot: QtBot) -> None:
    left = page_of(view).columns.left
    mouse(view, QEvent.Type.MouseButtonPress, QPointF(left + 40, 300))
    mouse(view, QEvent.Type.MouseMove, QPointF(left + 60, 660))
    first = len(view.selected_text())
    qtbot.waitUntil(lambda: page_of(view).anchor.position > 200)
    assert len(view.selected_text()) > first
    mouse(view, QEvent.Type.MouseMove, QPointF(left + 60, -80))
    qtbot.waitUntil(lambda: page_of(view).anchor.position == 0)
    mouse(view, QEvent.Type.MouseButtonRelease, QPointF(left + 60, -80))
    assert view.selection
    assert view.selection.side is Side.LEFT
    assert view.selection.span.start < 20
    assert not view._pointer._autoscroll.isActive()
