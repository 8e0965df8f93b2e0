from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from viewer.ink.legend import SAMPLES
from viewer.window.legend_dialog import LegendDialog, MarkSample, SignSample

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from viewer.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform has no window manager


def test_every_mark_and_sign_is_shown_with_what_it_says(qtbot: QtBot, window: MainWindow) -> None:
    window.command["legend"].trigger()
    (dialog,) = window.findChildren(LegendDialog)
    meanings = {label.text() for label in dialog.findChildren(QLabel)}
    assert {sample.meaning for sample in SAMPLES} <= meanings
    samples = [*dialog.findChildren(MarkSample), *dialog.findChildren(SignSample)]
    assert len(samples) == len(meanings)
    for sample in samples:
        assert sample.accessibleName().split(": ")[-1] or sample.accessibleName() in meanings
        image = sample.grab().toImage()
        colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
        assert len(colours) > 1  # something is painted
    dialog.close()


def test_samples_differ_from_each_other(qtbot: QtBot) -> None:
    dialog = LegendDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    pictures = [bytes(sample.grab().toImage().constBits()) for sample in dialog.findChildren(SignSample)]
    assert len(set(pictures)) == len(pictures)
