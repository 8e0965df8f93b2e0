"""What tests of the lists beside the text show there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ink.sheets import MOVES, make_sheet
from tests.sheet.test_findings import find_words
from viewer.core.grade import FindingKind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from viewer.sheet.layout import Sheet


def facts() -> Sheet:
    """Return a sheet with a date and a word that do not say the same."""
    sheet = make_sheet(moves=MOVES)
    find_words(sheet, 1, FindingKind.DATE, "Monday", "Friday")
    find_words(sheet, 4, FindingKind.WORD, "opens", "unlocks")
    return sheet


def show(qtbot: QtBot, desk: QWidget, sheet: Sheet | None) -> None:
    """Show a sheet, and wait until its findings have been read."""
    desk.view.set_sheet(sheet)
    desk.aside.follow_sheet()
    qtbot.waitUntil(lambda: sheet is None or desk.aside.findings.is_complete)
    qtbot.waitUntil(lambda: not desk.aside.findings._slices.running)
