from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ink.sheets import make_sheet
from tests.window.beside import show
from viewer.core.document import Side
from viewer.window.panel_page import PanelPage
from viewer.window.repeated_panel import RepeatedPanel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

UNITS = (
    ("The tariffs rose in spring.", "The prices rose in spring."),
    ("Nobody liked the gate.", "Nobody liked the door."),
    ("The boats were late.", "The boats were late."),
    ("New tariffs came in autumn.", "New prices came in autumn."),
    ("He painted the gate.", "He painted the door."),
    ("All tariffs fell.", "All prices fell."),
)


@pytest.fixture
def panel(qtbot: QtBot, desk: QWidget) -> RepeatedPanel:
    show(qtbot, desk, make_sheet(UNITS))
    desk.aside.open_panel(PanelPage.REPEATED)
    page = desk.aside.panel.page
    assert isinstance(page, RepeatedPanel)
    settle(qtbot, page)
    return page


def settle(qtbot: QtBot, panel: RepeatedPanel) -> None:
    qtbot.waitUntil(lambda: not panel._slices.running and not panel._timer.isActive())


def entries(panel: RepeatedPanel) -> list[str]:
    model = panel.list.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def test_the_most_frequent_come_first(panel: RepeatedPanel) -> None:
    assert panel.said == ("Said again and again · 2", "")
    assert entries(panel) == ["tariffs → prices, 3 places", "gate → door, 2 places"]


def test_clicks_walk_the_places_one_after_another(desk: QWidget, panel: RepeatedPanel) -> None:
    place = QPoint(panel.list.visualRect(panel.list.model().index(0, 0)).center())
    rows = []
    for _ in range(4):
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        rows.append(desk.view.focus_row)
    assert rows == [0, 3, 5, 0]
    chosen = desk.view._state_of(0).chosen
    assert chosen is not None
    sheet = desk.view.sheet
    assert [chosen[side].of(sheet.document(side).text) for side in Side] == ["tariffs", "prices"]
    assert entries(panel)[0] == "tariffs → prices, Place 1 of 3"


def test_keys_walk_them_too(desk: QWidget, panel: RepeatedPanel) -> None:
    rows = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(panel.list, key)
        rows.append(desk.view.focus_row)
    assert rows == [0, 3, 0, 5, 1, 4]


def test_words_that_arrive_are_counted_then(qtbot: QtBot, desk: QWidget, panel: RepeatedPanel) -> None:
    whole, sheet = make_sheet(UNITS), make_sheet(UNITS, complete=False)
    desk.view.set_sheet(sheet)
    desk.aside.follow_sheet()
    settle(qtbot, panel)
    assert panel.said[1] == "The words are still being compared."
    rows = sheet.add((pair, edits) for row in range(6) if (pair := whole.pair(row)) and (edits := whole.edits(row)))
    panel.read_again(rows)
    settle(qtbot, panel)
    assert len(entries(panel)) == 2


def test_no_empty_page(qtbot: QtBot, desk: QWidget, panel: RepeatedPanel) -> None:
    show(qtbot, desk, make_sheet([("All the same.", "All the same.")]))
    settle(qtbot, panel)
    assert panel.said == ("Repeated", "No words are replaced by the same other words in two places or more.")
    show(qtbot, desk, None)
    assert panel.said[1].startswith("Words replaced again and again are listed here")
