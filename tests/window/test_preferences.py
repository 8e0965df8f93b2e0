from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialog, QDoubleSpinBox, QLabel, QSpinBox

from viewer.window.main_window import MainWindow
from viewer.window.preferences import Preferences
from viewer.window.reading_mode import ReadingMode
from viewer.window.settings import (
    APPEARANCE,
    FACE,
    IGNORE,
    LENGTH,
    LINES,
    MODE,
    MODEL,
    MOTION,
    NUMBERS,
    SETTINGS,
    SIZE,
    Appearance,
    Group,
    Motion,
    Setting,
    Settings,
)
from viewer.window.text_sample import TextSample

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from pytestqt.qtbot import QtBot

    from viewer.window.setting_editor import SettingEditor

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager

ASKED = [setting for setting in SETTINGS if setting.group]


@pytest.fixture
def dialog(qtbot: QtBot, settings: Settings) -> Preferences:
    dialog = Preferences(settings)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


@pytest.fixture
def window(qtbot: QtBot, settings: Settings) -> Iterator[MainWindow]:
    window = MainWindow(settings)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()


def change(editor: SettingEditor) -> Any:
    """Let the reader change a setting; return what it is to be then."""
    widget, setting = editor.widget, editor.setting
    if isinstance(widget, QCheckBox):
        widget.click()
        return not setting.default
    if isinstance(widget, QComboBox):
        widget.setCurrentIndex(widget.count() - 1)
        return setting.understand(widget.itemData(widget.count() - 1))
    assert isinstance(widget, QSpinBox | QDoubleSpinBox)
    widget.setValue(setting.high)
    return setting.high


def test_every_setting_that_is_asked_for_has_one_editor_on_the_page_of_its_group(dialog: Preferences) -> None:
    assert set(dialog.editors) == {setting.key for setting in ASKED}
    for index, group in enumerate(Group):
        page = dialog.pages.widget(index)
        for setting in ASKED:
            editor = dialog.editors[setting.key].widget
            assert page.isAncestorOf(editor) is (setting.group is group)
            assert editor.accessibleName()


def test_every_editor_can_be_reached_by_a_letter(dialog: Preferences) -> None:
    labelled = {label.buddy() for label in dialog.findChildren(QLabel) if "&" in label.text()}
    for editor in dialog.editors.values():
        assert editor.widget in labelled or "&" in editor.widget.text()


@pytest.mark.parametrize("setting", [s for s in ASKED if not s.dialog], ids=lambda setting: setting.key)
def test_what_is_changed_holds_at_once_and_comes_back(
    dialog: Preferences, settings: Settings, setting: Setting[Any], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(settings.applied):
        wanted = change(dialog.editors[setting.key])
    assert wanted != setting.default
    assert settings.get(setting) == wanted
    settings.write()
    again = Preferences(Settings())
    qtbot.addWidget(again)
    widget, before = again.editors[setting.key].widget, dialog.editors[setting.key].widget
    if isinstance(widget, QCheckBox):
        assert widget.isChecked() == before.isChecked()
    elif isinstance(widget, QComboBox):
        assert widget.currentText() == before.currentText()
    else:
        assert widget.value() == before.value()


@pytest.mark.parametrize("setting", [IGNORE, MODEL], ids=lambda setting: setting.key)
def test_a_setting_with_a_dialog_of_its_own_asks_for_it(
    dialog: Preferences, setting: Setting[str], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(dialog.dialog_wanted) as asked:
        dialog.editors[setting.key].widget.click()
    assert asked.args == [setting.dialog]


def test_a_page_is_reset_alone_and_can_be_put_back(dialog: Preferences, settings: Settings) -> None:
    settings.apply(SIZE, 20.0)
    settings.apply(MODE, ReadingMode.PROSE)
    assert not dialog.undo.isVisible()
    dialog.pages.setCurrentIndex(tuple(Group).index(Group.TEXT))
    dialog.reset_page.click()
    assert (settings.get(SIZE), settings.get(MODE)) == (SIZE.default, ReadingMode.PROSE)
    dialog.undo.click()
    assert (settings.get(SIZE), settings.get(MODE)) == (20.0, ReadingMode.PROSE)
    assert not dialog.undo.isVisible()
    assert dialog.editors[SIZE.key].widget.value() == 20.0


def test_everything_is_reset_and_can_be_put_back(dialog: Preferences, settings: Settings) -> None:
    chosen = {setting: change(dialog.editors[setting.key]) for setting in ASKED if not setting.dialog}
    dialog.reset_all.click()
    assert [settings.get(setting) for setting in ASKED] == [setting.default for setting in ASKED]
    dialog.undo.click()
    assert {setting: settings.get(setting) for setting in chosen} == chosen


def test_no_reset_takes_the_words_that_the_reader_decided_on(dialog: Preferences, settings: Settings) -> None:
    settings.apply(IGNORE, '{"case": true}')
    dialog.reset_all.click()
    assert settings.get(IGNORE) == '{"case": true}'


def test_editors_follow_what_is_chosen_elsewhere(dialog: Preferences, settings: Settings) -> None:
    settings.apply(APPEARANCE, Appearance.DARK)
    settings.apply(NUMBERS, value=False)
    assert dialog.editors[APPEARANCE.key].widget.currentText() == "Dark"
    assert not dialog.editors[NUMBERS.key].widget.isChecked()
    settings.apply(APPEARANCE, Appearance.SYSTEM)


def test_editors_follow_the_menus_when_the_reader_comes_back(
    dialog: Preferences, settings: Settings, qtbot: QtBot
) -> None:
    settings.set(MODE, ReadingMode.PROSE)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.ActivationChange))
    qtbot.waitUntil(lambda: dialog.editors[MODE.key].widget.currentIndex() == 1)


def test_a_sample_shows_how_the_text_is_set(dialog: Preferences, settings: Settings) -> None:
    sample = dialog.findChild(TextSample)
    for setting, value in ((SIZE, 20.0), (LENGTH, 30), (LINES, 2.5), (FACE, "DejaVu Sans Mono")):
        before = sample.grab().toImage()
        settings.apply(setting, value)
        assert sample.grab().toImage() != before, setting.key


def test_a_face_that_is_gone_is_shown_as_the_usual_one(settings: Settings, qtbot: QtBot) -> None:
    settings.set(FACE, "No Such Face 1")
    dialog = Preferences(settings)
    qtbot.addWidget(dialog)
    assert dialog.editors[FACE.key].widget.currentIndex() == 0


def test_the_page_shown_last_is_shown_first(dialog: Preferences, settings: Settings, qtbot: QtBot) -> None:
    dialog.pages.setCurrentIndex(2)
    again = Preferences(settings)
    qtbot.addWidget(again)
    assert again.pages.currentIndex() == 2


def test_every_window_follows_at_once(window: MainWindow, settings: Settings, qtbot: QtBot) -> None:
    other = MainWindow(settings)
    qtbot.addWidget(other)
    other.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    view = window.desk.view
    settings.apply(LENGTH, 50)
    settings.apply(MODE, ReadingMode.SINGLE)
    assert view.typography.measure == other.desk.view.typography.measure == 50
    assert view.mode is other.desk.view.mode is ReadingMode.SINGLE
    assert window.command["mode_single"].isChecked()
    assert other.command["mode_single"].isChecked()
    window.command["mode_rows"].setEnabled(True)
    window.command["mode_rows"].trigger()  # in its own window
    assert view.mode is ReadingMode.ROWS
    assert other.desk.view.mode is ReadingMode.SINGLE
    settings.apply(SIZE, 20.0)
    assert other.command["mode_single"].isChecked()
    other.close()


def test_the_preferences_are_one_dialog_a_window(window: MainWindow, qtbot: QtBot) -> None:
    window.command["preferences"].trigger()
    window.command["preferences"].trigger()
    (shown,) = window.findChildren(Preferences)
    qtbot.waitUntil(shown.isVisible)
    shown.editors[IGNORE.key].widget.click()
    opened = [dialog for dialog in window.findChildren(QDialog) if dialog is not shown]
    assert len(opened) == 1
    opened[0].reject()
    shown.reject()


def test_nothing_moves_with_reduced_motion(window: MainWindow, settings: Settings, qapp: QApplication) -> None:
    before = qapp.cursorFlashTime()
    settings.apply(MOTION, Motion.REDUCED)
    assert qapp.cursorFlashTime() == 0
    assert not any(qapp.isEffectEnabled(effect) for effect in Qt.UIEffect)
    settings.apply(MOTION, Motion.SYSTEM)
    assert qapp.cursorFlashTime() == before
