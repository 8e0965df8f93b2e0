"""The levels of detail: chosen by tool bar and keys, remembered, and never moving a line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings

from tests.ink.sheets import make_sheet
from viewer.core.document import Side
from viewer.core.grade import Finding, FindingKind, Strength
from viewer.core.span import Span
from viewer.sheet.sheet import Detail
from viewer.window.main_window import MainWindow
from viewer.window.settings import DETAIL, Settings

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.sheet.layout import Sheet
    from viewer.window.compare_view import CompareView

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager

UNITS = [("The keeper came on Monday, late.", "the Keeper arrived on Friday, Late.")] * 30


def sheet_with_findings() -> Sheet:
    sheet = make_sheet(UNITS)
    texts = {side: sheet.document(side).text for side in Side}
    changed = []
    for row in range(0, len(UNITS), 10):
        pair, found = sheet.pair(row), sheet.edits(row)
        assert pair
        assert found
        spans = []
        for side, word in ((Side.LEFT, "Monday"), (Side.RIGHT, "Friday")):
            cell = sheet.row(row).cell(side)
            assert cell
            at = texts[side].index(word, cell.span.start)
            spans.append(Span(at, at + len(word)))
        changed.append((pair, replace(found, findings=(Finding(FindingKind.DATE, Strength.STRONG, *spans),))))
    sheet.add(changed)
    return sheet


def test_another_level_paints_otherwise_and_moves_nothing(view: CompareView) -> None:
    view.set_sheet(sheet_with_findings())
    view.scroll_by(150)
    pictures, places = [], []
    for detail in Detail:
        view.set_detail(detail)
        assert view.detail is detail
        assert view.page
        pictures.append(view.viewport().grab().toImage())
        places.append(list(view.page.anchor.rows()))
    assert places[0] == places[1] == places[2]
    assert all(one != other for one, other in ((pictures[0], pictures[1]), (pictures[1], pictures[2])))


def test_words_are_walked_as_far_as_they_are_shown(view: CompareView) -> None:
    view.set_sheet(sheet_with_findings())
    view.set_detail(Detail.FACTS)
    rows = []
    while view.next_edit() and len(rows) < 10:
        rows.append(view.focus_row)
    assert rows == [0, 10, 20]
    view.set_detail(Detail.ALL)
    view.first_difference()
    stops = 0
    while view.next_edit() and view.focus_row == 0:
        stops += 1
    view.set_detail(Detail.CONTENT)
    view.go_to_row(0)
    fewer = 0
    while view.next_edit() and view.focus_row == 0:
        fewer += 1
    assert stops > fewer > 0


def test_the_level_is_chosen_once_and_remembered(qtbot: QtBot) -> None:
    settings = Settings()
    window = MainWindow(settings)
    qtbot.addWidget(window)
    assert window.command["detail_content"].isChecked()
    window.command["detail_facts"].setEnabled(True)
    window.command["detail_facts"].trigger()
    assert not window.command["detail_content"].isChecked()
    assert window.desk.view.detail is Detail.FACTS
    again = MainWindow(Settings())
    qtbot.addWidget(again)
    assert again.command["detail_facts"].isChecked()
    assert again.desk.view.detail is Detail.FACTS
    QSettings("Diptych", "Diptych").setValue(DETAIL.key, "nonsense")
    assert settings.get(DETAIL) is Detail.CONTENT
