"""The window in another language: nothing is left in English, and the letters of a menu are told apart."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QTabBar,
    QWidget,
)

from tests.window.fake_children import FakeChildren
from viewer.app import Program
from viewer.core.document import Side
from viewer.core.launch import INSTALLED
from viewer.core.saying import say, speak, spoken
from viewer.window.headers import ColumnHeader
from viewer.window.main_window import MainWindow
from viewer.window.model_dialog import ModelDialog
from viewer.window.settings import LANGUAGE, Language, Settings
from viewer.window.translation import counted, find_language, use_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager

LEFT = "The ferry left at nine.\nNobody waved.\nThe gulls stayed."
RIGHT = "The ferry sailed at ten.\nNobody waved.\nThe gulls stayed.\nIt rained."
OPEN, CLOSE = "⟦", "⟧"
ROOT = Path(__file__).resolve().parents[2]


class Marking(QTranslator):
    """Translates each text into itself between brackets."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        return f"{OPEN}{text}{CLOSE}" if not context.startswith("Q") else None

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    assert use_language(qapp, "de") == "de"
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    speak("")
    QLocale.setDefault(before)


@pytest.fixture
def marking(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have all that can be translated stand between brackets."""
    translator = Marking()
    qapp.installTranslator(translator)
    monkeypatch.setattr("viewer.core.saying._Voice.translate", lambda _, text: f"{OPEN}{text}{CLOSE}")
    yield
    qapp.removeTranslator(translator)


def make_window(qtbot: QtBot, children: FakeChildren) -> MainWindow:
    QSettings("Diptych", "Diptych").clear()
    window = MainWindow(Settings())
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.model.connect_children(children)  # type: ignore[arg-type]
    window.resize(1000, 700)
    with qtbot.waitExposed(window):
        window.show()
    return window


def compare(window: MainWindow, children: FakeChildren, folder: Path) -> None:
    from viewer.window.opening import Input, Opening

    paths = []
    for name, text in (("a.txt", LEFT), ("b.txt", RIGHT)):
        (folder / name).write_text(text, "utf-8")
        paths.append(str(folder / name))
    window.intake.carry_out(Opening(Input(paths[0]), Input(paths[1])))
    children.answer()


def shown_texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """Yield all that the widgets and actions of a window say, with who says it."""
    for action in root.findChildren(QAction):
        name = f"action {action.objectName()}"
        yield name, action.text()
        yield name, action.toolTip()
        yield name, action.iconText()
    for widget in [root, *root.findChildren(QWidget)]:
        name = f"{type(widget).__name__} {widget.objectName()}"
        yield name, widget.toolTip()
        yield name, widget.accessibleName()
        yield name, widget.windowTitle()
        match widget:
            case QLabel() | QAbstractButton():
                yield name, widget.text()
            case QLineEdit():
                yield name, widget.placeholderText()
            case QComboBox():
                yield from ((name, widget.itemText(index)) for index in range(widget.count()))
            case QTabBar():
                yield from ((name, widget.tabText(index)) for index in range(widget.count()))
            case QGroupBox() | QMenu():
                yield name, widget.title()
            case _:
                pass


QT_SAYS = {"Close", "Cancel", "OK", "Scroll Left", "Scroll Right"}  # translated by Qt's own catalogues
NAMES = {"Diptych", "Letter", "a.txt", "b.txt", "paraphrase-multilingual-MiniLM-L12-v2"}
OPENED = ("side_panel", "find", "go_to_unit", "differences_page", "repeated_page", "statistics_page", "findings_page")
DIALOGS = ("preferences", "print", "ignore")


def unmarked(root: QWidget) -> set[tuple[str, str]]:
    return {
        (name, text)
        for name, text in shown_texts(root)
        if OPEN not in text and re.search(r"[A-Za-z]{3}", text) and text not in QT_SAYS | NAMES
    }


def dialogs(qtbot: QtBot, window: MainWindow, children: FakeChildren) -> Iterator[QDialog]:
    """Open one dialog after the other, and each of its pages."""
    qtbot.waitUntil(lambda: children.answer() or (window.model.sheet is not None and window.model.sheet.complete))
    for name in DIALOGS:
        window.command[name].trigger()
        qtbot.waitUntil(lambda: children.answer() or bool(open_dialogs()))
        (dialog,) = open_dialogs()
        yield dialog
        for tabs in dialog.findChildren(QTabBar):
            for index in range(1, tabs.count()):
                tabs.setCurrentIndex(index)
                yield dialog
        dialog.close()
    dialog = ModelDialog(INSTALLED, window)
    dialog.show()
    yield dialog
    dialog.close()


def open_dialogs() -> list[QDialog]:
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]


def test_every_text_of_the_window_is_translated(
    qtbot: QtBot, children: FakeChildren, marking: None, tmp_path: Path
) -> None:
    window = make_window(qtbot, children)
    assert unmarked(window) == set()
    compare(window, children, tmp_path)
    for name in OPENED:
        window.command[name].trigger()
    assert unmarked(window) == set()


def test_every_text_of_the_dialogs_is_translated(
    qtbot: QtBot, children: FakeChildren, marking: None, tmp_path: Path
) -> None:
    window = make_window(qtbot, children)
    compare(window, children, tmp_path)
    for dialog in dialogs(qtbot, window, children):
        assert {text for name, text in unmarked(dialog) if "view/face" not in name} == set(), dialog


def mnemonics(texts: list[str]) -> list[str]:
    return [found.group(1).lower() for text in texts if (found := re.search(r"&([^&\s])", text))]


def assert_told_apart(texts: list[str]) -> None:
    letters = mnemonics(texts)
    assert len(letters) == len(set(letters)), sorted((mnemonics([text]), text) for text in texts if mnemonics([text]))


@pytest.mark.parametrize("language", ["", "de"])
def test_the_letters_of_a_menu_are_told_apart(
    language: str, qtbot: QtBot, children: FakeChildren, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    if language:
        request.getfixturevalue("german")
    window = make_window(qtbot, children)
    compare(window, children, tmp_path)
    menus = [menu for menu in window.findChildren(QMenu) if menu.actions()]
    assert len(menus) > 8
    for menu in menus:
        assert_told_apart([action.text() for action in menu.actions()])
    (bar,) = window.findChildren(QMenuBar)
    assert_told_apart([action.text() for action in bar.actions()])
    for side in Side:
        menu = window.command.context_menu(side)
        window._ignoring.offer(menu, ("nine", "ten"))
        assert len(menu.actions()) > 5
        assert_told_apart([action.text() for action in menu.actions()])


@pytest.mark.parametrize("language", ["", "de"])
def test_the_letters_of_a_dialog_are_told_apart(
    language: str,
    qtbot: QtBot,
    children: FakeChildren,
    request: pytest.FixtureRequest,
    tmp_path: Path,
) -> None:
    if language:
        request.getfixturevalue("german")
    window = make_window(qtbot, children)
    compare(window, children, tmp_path)
    for dialog in dialogs(qtbot, window, children):
        said = [widget for widget in dialog.findChildren(QWidget) if isinstance(widget, QLabel | QAbstractButton)]
        tabs = [tabs.tabText(index) for tabs in dialog.findChildren(QTabBar) for index in range(tabs.count())]
        assert_told_apart([*tabs, *(widget.text() for widget in said if widget.isVisible())])


def test_the_window_speaks_german(qtbot: QtBot, children: FakeChildren, german: None, tmp_path: Path) -> None:
    window = make_window(qtbot, children)
    compare(window, children, tmp_path)
    english = {source for source, translation in catalogue().items() if translation != source}
    said = {text.replace("&", "") for _, text in shown_texts(window)}
    assert {text for text in said if text in english} == set()
    (bar,) = window.findChildren(QMenuBar)
    assert [action.text().replace("&", "") for action in bar.actions()][:2] == ["Datei", "Bearbeiten"]
    assert "verknüpft" in window.desk.status.counts_text


def catalogue() -> dict[str, str]:
    """English → German, of texts that are one word or sentence wherever they stand."""
    root = ET.parse(ROOT / "resources" / "translations" / "diptych_de.ts").getroot()
    return {
        (message.findtext("source") or "").replace("&", ""): message.findtext("translation") or ""
        for message in root.iter("message")
    }


def test_numbers_dates_and_plurals_follow_the_language(german: None) -> None:
    assert QLocale().toString(12_345.5, "f", 1) == "12.345,5"
    assert counted("RowFilter", 1, "{} other unit", "{} other units") == "1 weitere Einheit"
    assert counted("RowFilter", 1_200, "{} other unit", "{} other units") == "1.200 weitere Einheiten"


def test_english_has_its_plurals_without_a_catalogue(qapp: QApplication) -> None:
    assert counted("RowFilter", 1, "{} other unit", "{} other units") == "1 other unit"
    assert counted("RowFilter", 2, "{} other unit", "{} other units") == "2 other units"


def test_english_needs_no_translator(qapp: QApplication) -> None:
    numbers, before = QLocale(), len(qapp.findChildren(QTranslator))
    assert use_language(qapp, "en") == ""
    assert len(qapp.findChildren(QTranslator)) == before
    assert say("There is no such page.") == "There is no such page."
    QLocale.setDefault(numbers)


def test_rooms_without_qt_speak_it_too(german: None) -> None:
    assert spoken() == "de"
    assert say("{count} words", count=12_345) == "12.345 Wörter"
    assert say("There is no such page.") == "Diese Seite gibt es nicht."
    assert say("nobody has translated this") == "nobody has translated this"


def test_a_language_without_a_catalogue_is_english() -> None:
    speak("xx")
    try:
        assert say("{count} words", count=12_345) == "12,345 words"
    finally:
        speak("")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (("de-AT",), "de"),
        (("de_DE.UTF-8",), "de"),
        (("fr-FR", "de-CH", "en"), "de"),
        (("en-GB", "de"), ""),
        (("fr", "es"), ""),
        (("C",), ""),
        ((), ""),
    ],
)
def test_the_first_language_that_is_known_is_taken(wanted: tuple[str, ...], found: str) -> None:
    assert find_language(wanted) == found


def test_from_right_to_left_the_window_is_mirrored_and_the_documents_stay(
    qtbot: QtBot, qapp: QApplication, children: FakeChildren, tmp_path: Path
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = make_window(qtbot, children)
        compare(window, children, tmp_path)
        window.command["side_panel"].trigger()
        view, panel = window.desk.view, window.desk.aside.panel
        assert view.columns.edge(Side.LEFT) < view.columns.edge(Side.RIGHT)
        assert panel.mapTo(window, panel.rect().center()).x() < view.mapTo(window, view.rect().center()).x()
        headers = window.findChildren(ColumnHeader)
        left, right = (header.mapTo(window, header.rect().center()).x() for header in headers)
        assert [header.text() for header in headers] == ["a.txt", "b.txt"]
        assert left < right
        assert window.grab().width() > 0  # painted without a fault
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


ASK = """
import sys
from PySide6.QtCore import QCoreApplication, QLocale
from viewer.window.translation import use_language
application = QCoreApplication([])
print(use_language(application, sys.argv[1]), QLocale().toString(12345.5, "f", 1))
"""


@pytest.mark.parametrize(
    ("system", "chosen", "said"),
    [
        ("de_DE.UTF-8", "", "de 12.345,5"),
        ("de_CH.UTF-8", "", "de 12'345.5"),  # the language is known, and the country writes numbers its own way
        ("de_DE.UTF-8", "en", " 12,345.5"),
        ("en_GB.UTF-8", "de", "de 12.345,5"),
        ("fr_FR.UTF-8", "", " 12,345.5"),  # not known: English, numbers too
    ],
)
def test_language_and_numbers_go_together(system: str, chosen: str, said: str) -> None:
    environment = {**os.environ, "LC_ALL": system, "PYTHONUTF8": "1"}
    run = subprocess.run([sys.executable, "-c", ASK, chosen], env=environment, capture_output=True, check=True)
    assert run.stdout.decode("utf-8").rstrip("\n").replace("’", "'") == said


def clipped(root: QWidget) -> list[str]:
    """What a label or a button says that it has no room for."""
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.isVisible() or not widget.text():
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            is_whole = widget.height() >= widget.heightForWidth(widget.width())
        else:
            is_whole = widget.width() >= widget.minimumSizeHint().width()
        if not is_whole:
            found.append(widget.text())
    return found


def test_german_has_room_in_a_window_of_1000_pixels_and_in_dialogs(
    qtbot: QtBot, children: FakeChildren, german: None, tmp_path: Path
) -> None:
    window = make_window(qtbot, children)
    assert clipped(window) == []
    compare(window, children, tmp_path)
    for name in OPENED:
        window.command[name].trigger()
        qtbot.waitUntil(lambda: clipped(window) == [])
    tabs = window.desk.aside.panel.tabs
    assert tabs.tabRect(tabs.count() - 1).right() <= tabs.width()
    for dialog in dialogs(qtbot, window, children):
        qtbot.waitUntil(lambda dialog=dialog: clipped(dialog) == [])


def test_children_that_start_before_the_window_speak_its_language(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, german: None
) -> None:
    speak("")
    spoken_at_start = []

    class Listening(FakeChildren):
        def __init__(self, *_given: object, **_more: object) -> None:
            spoken_at_start.append(spoken())
            super().__init__()

    monkeypatch.setattr("viewer.window.children.Children", Listening)
    Settings().set(LANGUAGE, Language.GERMAN)
    program = Program(qapp, begins_at_once=True)
    assert spoken_at_start == ["de"]
    program.deleteLater()
    QSettings("Diptych", "Diptych").clear()
