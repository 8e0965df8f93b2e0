from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.window.fake_children import FakeChildren
from viewer.core.document import Side
from viewer.core.grade import FindingKind
from viewer.sheet.decisions import DecidedPair, Decision
from viewer.sheet.filters import Filter
from viewer.sheet.ignore import NO_RULES, IgnoreRules, read_rules
from viewer.window.ignore_dialog import IgnoreDialog
from viewer.window.main_window import MainWindow
from viewer.window.opening import Input
from viewer.window.panel_page import PanelPage
from viewer.window.repeated_panel import RepeatedPanel
from viewer.window.settings import IGNORE, Settings

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform has no window manager

LEFT = "The tolls rose in spring.\nAll tolls fell.\nA toll is a toll.\nHe shall come."
RIGHT = "The fares rose in spring.\nAll fares fell.\nA fare is a fare.\nHe must come."
CLICK = Qt.MouseButton.LeftButton
EQUAL, MARK = Decision.EQUAL, Decision.MARK


def compare(window: MainWindow, children: FakeChildren) -> None:
    for side, text in zip(Side, (LEFT, RIGHT), strict=True):
        window.model.open(side, Input(text=text, title=side.value))
    children.answer()


@pytest.fixture
def window(window: MainWindow, children: FakeChildren) -> MainWindow:
    compare(window, children)
    return window


@pytest.fixture
def panel(qtbot: QtBot, window: MainWindow) -> RepeatedPanel:
    window.desk.aside.open_panel(PanelPage.REPEATED)
    page = window.desk.aside.panel.page
    assert isinstance(page, RepeatedPanel)
    qtbot.waitUntil(lambda: not page._slices.running)
    return page


def differing(window: MainWindow) -> list[int]:
    sheet = window.model.sheet
    assert sheet is not None
    return [row for row in range(len(sheet)) if sheet.differs(row)]


def entry(panel: RepeatedPanel) -> str:
    return str(panel.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def kinds(window: MainWindow) -> list[FindingKind]:
    return [placed.finding.kind for placed in window.desk.aside.findings.shown]


def actions_of(menu: QMenu) -> list[QAction]:
    return menu.actions()


def test_a_term_is_treated_as_equal_in_all_its_forms_and_taken_back(
    qtbot: QtBot, window: MainWindow, panel: RepeatedPanel, settings: Settings
) -> None:
    equal = panel.choices.chip(EQUAL)
    assert not equal.isEnabled()
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.mouseClick(equal, CLICK)
    assert differing(window) == [3]
    assert equal.isChecked()
    assert entry(panel) == "tolls → fares, Place 1 of 4, treated as equal"
    assert window.desk.filter.count(Filter.DIFFERENCES) == 1
    assert "some differences ignored" in window.desk.status.counts_text
    assert read_rules(settings.get(IGNORE)).decided == (
        DecidedPair("tolls", "fares", EQUAL),
        DecidedPair("toll", "fare", EQUAL),
    )
    assert panel.list.currentIndex().row() == 0
    QTest.mouseClick(equal, CLICK)
    assert differing(window) == [0, 1, 2, 3]
    assert settings.get(IGNORE) == ""
    assert "ignored" not in window.desk.status.counts_text


def test_keys_of_the_list_decide(qtbot: QtBot, window: MainWindow, panel: RepeatedPanel) -> None:
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.keyClicks(panel.list, "!")
    qtbot.waitUntil(lambda: kinds(window) == [FindingKind.MARKED] * 4)
    assert panel.choices.chip(MARK).isChecked()
    assert "ignored" not in window.desk.status.counts_text
    QTest.keyClicks(panel.list, "=")
    qtbot.waitUntil(lambda: kinds(window) == [])
    assert differing(window) == [3]
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert differing(window) == [0, 1, 2, 3]
    assert entry(panel) == "tolls → fares, Place 1 of 4"


def test_the_menu_of_an_entry_decides(window: MainWindow, panel: RepeatedPanel) -> None:
    at = panel.list.visualRect(panel.list.model().index(0, 0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, panel.list.viewport().mapToGlobal(at))
    QApplication.sendEvent(panel.list.viewport(), event)
    (menu,) = panel.findChildren(QMenu)
    assert [action.text() for action in menu.actions()] == ["Treat as Equal", "Always Mark", "Undecided"]
    assert menu.actions()[2].isChecked()
    menu.actions()[0].trigger()
    menu.close()
    assert differing(window) == [3]


@pytest.mark.parametrize("page", [PanelPage.FINDINGS, PanelPage.DIFFERENCES])
def test_other_lists_decide_too(qtbot: QtBot, window: MainWindow, page: PanelPage) -> None:
    window._ignoring.decide([("shall", "must")], MARK)
    assert window.desk.status.said == "“shall” and “must” are always marked"
    qtbot.waitUntil(lambda: kinds(window) == [FindingKind.MARKED])
    window.desk.aside.open_panel(page)
    entries = window.desk.aside.panel.page.list
    qtbot.waitUntil(lambda: entries.model().rowCount() > 0)
    entries.mark(entries.model().rowCount() - 1)
    assert entries.decision(entries.currentIndex().row()) is MARK
    QTest.keyClicks(entries, "=")
    assert differing(window) == [0, 1, 2]
    assert window.desk.status.said == "“shall” and “must” are treated as equal"
    qtbot.waitUntil(lambda: kinds(window) == [])


def menu_at(window: MainWindow, row: int, word: str) -> list[QAction]:
    """Ask for the menu of a word of the left side; return what it offers."""
    view = window.desk.view
    sheet = view.sheet
    assert sheet is not None
    assert view.page is not None
    laid = view.page.laid_row(row)
    offset = sheet.document(Side.LEFT).text.index(word)
    top = view.page.top_of(row)
    assert top is not None
    cell = laid.cell(Side.LEFT)
    assert cell is not None
    (box,) = cell.rects(type(cell.cell.span)(offset, offset + len(word)))
    at = QPoint(round(view.page.columns.edge(Side.LEFT) + box.center().x()), round(top + laid.above + box.center().y()))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    menu = window.findChildren(QMenu)[-1]
    return menu.actions()


def test_the_menu_of_a_word_decides_and_takes_back(qtbot: QtBot, window: MainWindow) -> None:
    equal, mark, *rest = menu_at(window, 3, "shall")
    assert equal.text() == "&Treat “shall” and “must” as Equal"
    assert mark.text() == "Al&ways Mark “shall” and “must”"
    assert any(action.text() == window.command["copy"].text() for action in rest)
    mark.trigger()
    qtbot.waitUntil(lambda: kinds(window) == [FindingKind.MARKED])
    equal, mark, *_ = menu_at(window, 3, "shall")
    assert mark.isChecked()
    equal.trigger()
    assert differing(window) == [0, 1, 2]
    equal, mark, *_ = menu_at(window, 3, "shall")
    assert equal.isChecked()
    equal.trigger()
    assert differing(window) == [0, 1, 2, 3]


def test_words_that_stand_for_the_same_have_nothing_to_decide(window: MainWindow) -> None:
    first, *_ = menu_at(window, 3, "come")
    assert first.text() == window.command["copy"].text()


def test_the_menu_key_is_about_the_word_that_was_gone_to(window: MainWindow, panel: RepeatedPanel) -> None:
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    view = window.desk.view
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), view.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(view.viewport(), event)
    assert view.words_asked() == ("tolls", "fares")


def test_a_decision_holds_in_every_window_and_with_the_sides_swapped(
    qtbot: QtBot, window: MainWindow, settings: Settings
) -> None:
    other = MainWindow(settings)
    other.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(other)
    children = FakeChildren()
    children.setParent(other)
    other.model.connect_children(children)  # type: ignore[arg-type]
    compare(other, children)
    other.model.swap()
    window._ignoring.decide([("shall", "must")], EQUAL)
    other._ignoring.decide([("fares", "tolls")], EQUAL)
    assert differing(window) == differing(other) == [2]
    other.close()


def test_the_dialog_keeps_changes_and_removes_pairs(qtbot: QtBot, window: MainWindow) -> None:
    window._ignoring.decide([("tolls", "fares"), ("toll", "fare")], EQUAL)
    window.command["ignore"].trigger()
    dialog = window.findChildren(IgnoreDialog)[-1]
    own = dialog.pairs
    assert [own.list.item(row).text() for row in range(2)] == [
        "tolls = fares   (treated as equal)",
        "toll = fare   (treated as equal)",
    ]
    dialog._switches["case"].setChecked(True)
    assert differing(window) == [3]
    own.list.setCurrentRow(1)
    own.decision.setCurrentIndex(1)
    own.decision.activated.emit(1)
    qtbot.waitUntil(lambda: differing(window) == [2, 3])
    own.list.setCurrentRow(0)
    QTest.mouseClick(own.remove, CLICK)
    own.list.setCurrentRow(-1)
    for field, word in ((own.left, "shall"), (own.right, "must")):
        QTest.keyClicks(field, word)
    QTest.keyClick(own.right, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert own.left.text() == ""
    dialog.accept()
    assert window.model.rules == IgnoreRules(
        case=True, decided=(DecidedPair("toll", "fare", MARK), DecidedPair("shall", "must", EQUAL))
    )
    assert differing(window) == [0, 1, 2]


def test_the_dialog_says_what_is_no_pair(qtbot: QtBot) -> None:
    dialog = IgnoreDialog(IgnoreRules(decided=(DecidedPair("toll", "fare", MARK),)), "")
    qtbot.addWidget(dialog)
    own = dialog.pairs
    told: list[IgnoreRules] = []
    dialog.rules_changed.connect(told.append)
    for field in (own.left, own.right):
        QTest.keyClicks(field, "Lamp")
    assert own.verdict == "Both are the same words."
    own.settle()
    assert own.list.count() == 1
    for field, word in ((own.left, "fare"), (own.right, "Toll")):
        field.clear()
        QTest.keyClicks(field, word)
    assert own.verdict == "These words are in the list already."
    dialog.accept()
    assert told == [IgnoreRules(decided=(DecidedPair("fare", "Toll", EQUAL),))]
    dialog._reset()
    assert dialog.rules == NO_RULES


def test_to_ignore_nothing_leaves_what_is_always_marked(qtbot: QtBot) -> None:
    marked = DecidedPair("shall", "must", MARK)
    dialog = IgnoreDialog(IgnoreRules(case=True, decided=(DecidedPair("toll", "fare", EQUAL), marked)), "")
    qtbot.addWidget(dialog)
    dialog._reset()
    assert dialog.rules == IgnoreRules(decided=(marked,))


def test_cancel_gives_pairs_back(window: MainWindow) -> None:
    window._ignoring.decide([("shall", "must")], EQUAL)
    window.command["ignore"].trigger()
    dialog = window.findChildren(IgnoreDialog)[-1]
    dialog._reset()
    assert differing(window) == [0, 1, 2, 3]
    dialog.reject()
    assert differing(window) == [0, 1, 2]


def test_cancel_drops_what_has_just_been_written(qtbot: QtBot) -> None:
    dialog = IgnoreDialog(NO_RULES, "")
    qtbot.addWidget(dialog)
    told: list[IgnoreRules] = []
    dialog.rules_changed.connect(told.append)
    for field, word in ((dialog.pairs.left, "toll"), (dialog.pairs.right, "fare")):
        QTest.keyClicks(field, word)
    QTest.keyClick(dialog.pairs.right, Qt.Key.Key_Return)
    assert dialog._timer.isActive()
    dialog.reject()
    assert not dialog._timer.isActive()
    assert told == []


def test_pairs_added_by_hand_are_told_by_what_was_decided(qtbot: QtBot) -> None:
    dialog = IgnoreDialog(NO_RULES, "")
    qtbot.addWidget(dialog)
    own = dialog.pairs
    own.decision.setCurrentIndex(own.decision.findData(MARK))
    for field, word in ((own.left, "toll"), (own.right, "fare")):
        QTest.keyClicks(field, word)
    QTest.keyClick(own.right, Qt.Key.Key_Return)
    dialog._reset()
    assert dialog.rules.pairs(MARK) == (DecidedPair("toll", "fare", MARK),)


def test_an_open_dialog_keeps_what_is_decided_elsewhere(window: MainWindow, settings: Settings) -> None:
    window.command["ignore"].trigger()
    dialog = window.findChildren(IgnoreDialog)[-1]
    dialog._switches["case"].setChecked(True)
    window._ignoring.decide([("shall", "must")], EQUAL)
    dialog.reject()
    assert window.model.rules == IgnoreRules(decided=(DecidedPair("shall", "must", EQUAL),))
    assert read_rules(settings.get(IGNORE)) == window.model.rules
