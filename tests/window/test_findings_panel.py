from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ink.sheets import UNITS, make_sheet
from tests.window.beside import facts, show
from viewer.core.document import Side
from viewer.core.grade import FindingKind
from viewer.window.findings_panel import FindingsPanel
from viewer.window.panel_page import PanelPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


@pytest.fixture
def panel(desk: QWidget) -> FindingsPanel:
    desk.aside.open_panel(PanelPage.FINDINGS)
    page = desk.aside.panel.page
    assert isinstance(page, FindingsPanel)
    return page


def entries(panel: FindingsPanel) -> list[str]:
    model = panel.list.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def test_findings_are_listed_with_their_kind_and_unit(panel: FindingsPanel) -> None:
    assert panel.said == ("Findings · 4", "")
    assert entries(panel) == [
        "Only on the left, unit 1: Fishing in the harbour",
        "Date differs, unit 2: Monday ≠ Friday",
        "Word doubtful, unit 5: opens ≠ unlocks",
        "Only on the right, unit 7: Dogs stay on the quay.",
    ]


def test_a_click_goes_there_and_keeps_the_keyboard(qtbot: QtBot, desk: QWidget, panel: FindingsPanel) -> None:
    place = panel.list.visualRect(panel.list.model().index(2, 0)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert desk.view.focus_row == 4
    chosen = desk.view._state_of(4).chosen
    assert chosen is not None
    assert set(chosen) == set(Side)
    qtbot.waitUntil(panel.list.hasFocus)


def test_arrows_walk_enter_and_escape_go_back_to_the_text(qtbot: QtBot, desk: QWidget, panel: FindingsPanel) -> None:
    qtbot.waitUntil(panel.list.hasFocus)
    for row in (0, 1):
        QTest.keyClick(panel.list, Qt.Key.Key_Down)
        assert desk.view.focus_row == row
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    qtbot.waitUntil(desk.view.hasFocus)
    assert desk.view.focus_row == 1
    desk.aside.open_panel()
    qtbot.waitUntil(panel.list.hasFocus)
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    qtbot.waitUntil(desk.view.hasFocus)
    assert desk.aside.is_open


def test_next_and_previous_need_no_panel(desk: QWidget) -> None:
    walk, view = desk.aside.findings, desk.view
    rows = []
    while walk.next_finding():
        rows.append(view.focus_row)
    assert rows == [0, 1, 4, 6]
    assert not desk.aside.is_open
    assert walk.previous_finding()
    assert view.focus_row == 4
    view.go_to_row(2)
    assert walk.current is None
    assert walk.next_finding()
    assert view.focus_row == 4
    view.go_to_row(2)
    assert walk.previous_finding()
    assert view.focus_row == 1


def test_the_list_follows_the_walk(desk: QWidget, panel: FindingsPanel) -> None:
    desk.aside.findings.next_finding()
    desk.aside.findings.next_finding()
    assert panel.list.currentIndex().row() == 1
    desk.view.go_to_row(3)
    assert not panel.list.selectedIndexes()


def test_kinds_are_switched_off_and_on(qtbot: QtBot, desk: QWidget, panel: FindingsPanel) -> None:
    chip = panel.chips.chip(FindingKind.ONE_SIDED)
    assert chip.text() == "One side only 2"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert panel.said == ("Findings · 2 of 4", "")
    assert len(entries(panel)) == 2
    rows = []
    while desk.aside.findings.next_finding():
        rows.append(desk.view.focus_row)
    assert rows == [1, 4]
    for kind in (FindingKind.DATE, FindingKind.WORD):
        panel.chips.chip(kind).click()
    assert panel.said == ("Findings · 0 of 4", "All kinds of findings are switched off.")
    chip.click()
    assert len(entries(panel)) == 2


def test_a_panel_without_content_says_why(qtbot: QtBot, desk: QWidget, panel: FindingsPanel) -> None:
    show(qtbot, desk, make_sheet([("All the same.", "All the same.")]))
    assert panel.said[1].startswith("No number, date")
    show(qtbot, desk, None)
    assert panel.said == ("Findings", "Findings are listed here as soon as two documents are compared.")


def test_so_far_until_all_words_are_known(qtbot: QtBot, desk: QWidget, panel: FindingsPanel) -> None:
    desk.view.set_sheet(make_sheet(complete=False))
    desk.aside.follow_sheet()
    qtbot.waitUntil(lambda: panel.said[0] == "Findings · 4 so far")
    sheet, whole = desk.view.sheet, facts()
    rows = sheet.add((pair, whole.edits(row)) for row in range(len(UNITS)) if (pair := sheet.pair(row)))
    desk.aside.findings.read_again(rows)
    qtbot.waitUntil(lambda: panel.said[0] == "Findings · 6")


def test_the_panel_remembers_its_width_and_page(qtbot: QtBot, desk: QWidget) -> None:
    aside = desk.aside
    aside.remember("nonsense", 360.0)
    aside.open_panel(take_keyboard=False)
    qtbot.waitUntil(lambda: aside.panel.width() == 360)
    with qtbot.waitSignal(aside.shown):
        aside.panel._cross.click()
    assert not aside.is_open
    aside.open_panel()
    qtbot.waitUntil(lambda: aside.panel.width() == 360)
