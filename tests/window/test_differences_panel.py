from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ink.sheets import UNITS, make_sheet
from tests.window.beside import show
from viewer.core.span import Span
from viewer.sheet.sheet import Detail
from viewer.sheet.visible import VisibleRows
from viewer.window.differences_panel import DifferencesPanel
from viewer.window.panel_page import PanelPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


@pytest.fixture
def panel(qtbot: QtBot, desk: QWidget) -> DifferencesPanel:
    desk.aside.open_panel(PanelPage.DIFFERENCES)
    page = desk.aside.panel.page
    assert isinstance(page, DifferencesPanel)
    settle(qtbot, page)
    return page


def settle(qtbot: QtBot, panel: DifferencesPanel) -> None:
    qtbot.waitUntil(lambda: not panel._slices.running and not panel._timer.isActive())


def entries(panel: DifferencesPanel) -> list[str]:
    model = panel.list.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def test_each_difference_has_a_line(panel: DifferencesPanel) -> None:
    assert panel.said == ("All differences · 6", "")
    assert entries(panel)[:3] == [
        "Only on the left, unit 1: Fishing in the harbour",
        "Replaced, unit 2: Monday → Friday",
        "Moved, unit 4: Nobody may swim near the pier.",
    ]


def test_walking_leads_the_text_from_edit_to_edit(desk: QWidget, panel: DifferencesPanel) -> None:
    rows = []
    for _ in entries(panel):
        QTest.keyClick(panel.list, Qt.Key.Key_Down)
        rows.append(desk.view.focus_row)
    assert rows == [0, 1, 3, 4, 4, 6]
    assert panel.list.currentIndex().row() == 5
    desk.view.go_to_row(4)
    assert panel.list.currentIndex().row() == 3
    desk.view.go_to_row(2)
    assert not panel.list.selectedIndexes()
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)


def test_it_follows_detail_and_filter(qtbot: QtBot, desk: QWidget, panel: DifferencesPanel) -> None:
    desk.view.set_visible(VisibleRows(len(UNITS), (Span(0, 4), Span(5, 8))))
    assert panel.said[0] == "Differences · 2 of 6"
    desk.view.set_visible(VisibleRows(len(UNITS), nothing=True))
    assert panel.said == ("Differences · 0 of 6", "The units with differences are hidden by the filter.")
    desk.view.set_visible(VisibleRows(len(UNITS)))
    assert panel.said[0] == "All differences · 6"
    desk.view.set_visible(VisibleRows(len(UNITS), nothing=True))
    assert panel.said[0] == "Differences · 0 of 6"
    desk.view.set_visible(VisibleRows(len(UNITS)))
    desk.view.set_detail(Detail.FACTS)
    settle(qtbot, panel)
    assert len(entries(panel)) == 4


def test_no_empty_page(qtbot: QtBot, desk: QWidget, panel: DifferencesPanel) -> None:
    show(qtbot, desk, make_sheet([("All the same.", "All the same.")]))
    settle(qtbot, panel)
    assert panel.said == ("Differences", "Nothing differs.")
    show(qtbot, desk, None)
    assert panel.said[1].startswith("Differences are listed here")


def test_words_that_arrive_are_counted_then(qtbot: QtBot, desk: QWidget, panel: DifferencesPanel) -> None:
    show(qtbot, desk, make_sheet())
    settle(qtbot, panel)
    whole = make_sheet()
    sheet = make_sheet(complete=False)
    desk.view.set_sheet(sheet)
    desk.aside.follow_sheet()
    qtbot.waitUntil(lambda: panel.said[0].endswith("so far"))
    rows = sheet.add((pair, edits) for row in range(6) if (pair := whole.pair(row)) and (edits := whole.edits(row)))
    panel.read_again(rows)
    settle(qtbot, panel)
    assert not panel.said[0].endswith("so far")


def test_it_is_counted_only_while_it_is_seen(qtbot: QtBot, desk: QWidget, panel: DifferencesPanel) -> None:
    desk.aside.close_panel()
    desk.view.set_sheet(make_sheet([("One.", "Two.")]))
    desk.aside.follow_sheet()
    assert not panel._slices.running
    desk.aside.open_panel()
    settle(qtbot, panel)
    assert panel.said[0] == "All differences · 1"


def test_pages_that_are_not_seen_hold_no_sheet(qtbot: QtBot, desk: QWidget) -> None:
    show(qtbot, desk, make_sheet())
    for page in PanelPage:
        desk.aside.open_panel(page)
        qtbot.wait(10)
    known = weakref.ref(desk.view.sheet)
    show(qtbot, desk, make_sheet())
    desk.aside.close_panel()
    show(qtbot, desk, make_sheet())
    gc.collect()
    assert known() is None
