from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ink.sheets import UNITS
from tests.window.beside import show
from viewer.core.document import Side
from viewer.core.grade import FindingKind, Strength
from viewer.sheet.statistics import Fate, UnitKind
from viewer.window.panel_page import PanelPage
from viewer.window.statistics_panel import StatisticsPanel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


@pytest.fixture
def panel(qtbot: QtBot, desk: QWidget) -> StatisticsPanel:
    desk.aside.open_panel(PanelPage.STATISTICS)
    page = desk.aside.panel.page
    assert isinstance(page, StatisticsPanel)
    qtbot.waitUntil(lambda: not page._slices.running and not page._timer.isActive())
    return page


def test_numbers(panel: StatisticsPanel) -> None:
    assert panel.said == ("Statistics", "")
    assert panel.number("all") == "7"
    assert panel.number(UnitKind.MOVED) == "1"
    assert panel.number(UnitKind.DIFFERENT) == "2"
    assert panel.number((Side.LEFT, None)) == "42"
    assert panel.number((Side.LEFT, Fate.KEPT)) == "86 %"
    assert panel.number((Side.RIGHT, Fate.ALONE)) == "14 %"


def test_findings_by_kind_and_strength(desk: QWidget, panel: StatisticsPanel) -> None:
    assert panel.number((FindingKind.DATE, Strength.STRONG)) == "1"
    assert panel.number((FindingKind.ONE_SIDED, Strength.STRONG)) == "2"
    assert panel.number((FindingKind.DATE, Strength.CHECK)) == "0"
    assert panel.number(Strength.STRONG) == "4"
    assert panel._names[FindingKind.DATE, Strength.STRONG].isVisible()
    assert not panel._names[FindingKind.NEGATION, Strength.STRONG].isVisible()
    assert desk.aside.findings.on_side(Side.LEFT)[Strength.STRONG] == 3


def test_the_curve_leads_to_its_places(qtbot: QtBot, desk: QWidget, panel: StatisticsPanel) -> None:
    plot = panel.plot
    assert len(plot.curve) == len(UNITS)
    place = QPoint(round(plot.width() * 4.5 / len(UNITS)), plot.height() // 2)
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=place)
    assert desk.view.focus_row == 4
    assert plot.accessibleDescription() == "Unit 5 · similarity 0.80"
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert desk.view.focus_row == 5
    QTest.keyClick(plot, Qt.Key.Key_Home)
    assert plot.accessibleDescription() == "Unit 1 · without a counterpart"
    QTest.keyClick(plot, Qt.Key.Key_Escape)
    qtbot.waitUntil(desk.view.hasFocus)


def test_without_a_comparison_it_says_why(qtbot: QtBot, desk: QWidget, panel: StatisticsPanel) -> None:
    show(qtbot, desk, None)
    assert panel.said[1].startswith("Numbers are given here")
