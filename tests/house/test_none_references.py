"""PySide6 6.12.0 on Python 3.10 and 3.11 gives up a reference to None in nearly every call that returns nothing."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CALLS = 1_000


def test_calls_into_qt_keep_their_references_to_none(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setWindowTitle("before the first count")
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        widget.setWindowTitle("the same again")
    lost = before - sys.getrefcount(None)
    assert lost < CALLS // 10, f"{lost} of {CALLS} calls lost a reference to None: the interpreter will die of it"
