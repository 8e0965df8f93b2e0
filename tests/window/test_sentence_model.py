from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton

from tests.window.fake_children import FakeChildren
from viewer.app import Program
from viewer.core.comparison import Engine
from viewer.core.document import Side
from viewer.core.launch import INSTALLED, ModelChoice
from viewer.window.model_dialog import MULTILINGUAL, ModelDialog
from viewer.window.opening import Input
from viewer.window.settings import MODEL, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from viewer.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager
OTHER = ModelChoice("somebody/model")


@pytest.fixture
def children(qapp: object, monkeypatch: pytest.MonkeyPatch) -> FakeChildren:
    """Take the place of the children of every program of a test."""
    fake = FakeChildren()
    fake.end = fake.close  # type: ignore[attr-defined]

    def make(_parent: object, choice: ModelChoice) -> FakeChildren:
        fake.choices.append(choice)
        return fake

    monkeypatch.setattr("viewer.window.children.Children", make)
    return fake


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, children: FakeChildren) -> Iterator[Program]:
    QSettings("Diptych", "Diptych").clear()
    program = Program(qapp)
    yield program
    close(program)


def close(program: Program) -> None:
    for window in program.windows.copy():
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        window.close()
        window.deleteLater()
    program.deleteLater()


@pytest.fixture
def window(program: Program, children: FakeChildren, tmp_path: Path) -> MainWindow:
    """A window with two documents compared by meaning."""
    program.start_children()
    window = program.open_window()
    for side, name, text in ((Side.LEFT, "a.txt", "One.\nTwo."), (Side.RIGHT, "b.txt", "One.\nThree.")):
        (tmp_path / name).write_text(text, "utf-8")
        window.model.open(side, Input(str(tmp_path / name)))
    children.answer()
    assert window.model.comparison is not None
    assert window.model.comparison.engine is Engine.SEMANTIC
    return window


def said(window: MainWindow) -> dict[str, str]:
    return {message.topic: message.sentence for message in window.messages.messages}


def act(window: MainWindow, topic: str) -> None:
    bar = next(bar for bar in window.messages._bars if bar.message.topic == topic)
    bar.findChild(QPushButton).click()


def dialog_of(window: MainWindow) -> ModelDialog:
    return window.findChildren(ModelDialog)[-1]


def question_of(window: MainWindow) -> QMessageBox:
    return window.findChildren(QMessageBox, "fetch_question")[-1]


def test_the_dialog_shows_and_gives_what_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    for choice in (INSTALLED, ModelChoice(str(tmp_path)), OTHER):
        dialog = ModelDialog(choice)
        qtbot.addWidget(dialog)
        assert dialog.choice == choice
        with qtbot.waitSignal(dialog.chosen) as chosen:
            dialog.use.click()
        assert chosen.args == [choice]


def test_typing_chooses_the_kind_and_nothing_typed_cannot_be_used(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dialog = ModelDialog(INSTALLED)
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.name, " somebody/model ")
    assert dialog.choice == OTHER
    dialog.name.clear()
    assert dialog.choice == ModelChoice(MULTILINGUAL)
    dialog.in_folder.setChecked(True)
    assert not dialog.use.isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    dialog.browse.click()
    assert dialog.use.isEnabled()
    assert dialog.choice == ModelChoice(str(tmp_path))
    assert dialog.choice.is_folder


def test_another_model_is_loaded_remembered_and_asked_anew(
    window: MainWindow, program: Program, children: FakeChildren
) -> None:
    assert children.choices == [INSTALLED]
    window.command["sentence_model"].trigger()
    dialog = dialog_of(window)
    dialog.by_name.setChecked(True)
    dialog.name.setText(OTHER.name)
    dialog.use.click()
    assert children.choices[-1] == OTHER
    assert Settings().get(MODEL) == OTHER.name
    asked = children.asked.count("semantic")
    children.model_ready.emit(OTHER.name)
    assert children.asked.count("semantic") == asked + 1
    assert children.asked.count("lexical") == 1, "what is shown stays until something better comes"
    children.answer()
    assert said(window) == {}


def test_what_was_chosen_holds_in_the_next_run_unless_the_command_line_names_another(
    window: MainWindow, program: Program, children: FakeChildren, qapp: QApplication
) -> None:
    program.sentence_model.choose(OTHER)
    program.settings.write()
    for given, expected in ((INSTALLED, OTHER), (ModelChoice("/folder"), ModelChoice("/folder"))):
        again = Program(qapp, choice=given)
        again.start_children()
        assert children.choices[-1] == expected
        close(again)
    assert Settings().get(MODEL) == OTHER.name


def test_a_model_is_fetched_after_a_question(window: MainWindow, program: Program, children: FakeChildren) -> None:
    program.sentence_model.choose(OTHER)
    children.model_fetchable.emit("It can be fetched from a hub.")
    box = question_of(window)
    assert OTHER.name in box.text()
    assert box.informativeText() == "It can be fetched from a hub."
    box.buttons()[0].click()
    assert children.choices[-1] == ModelChoice(OTHER.name, may_fetch=True)
    children.model_fetched.emit(0, 5_000_000_000, "a hub")
    assert said(window) == {"model": "Fetching the sentence model from a hub: 0 of 5000 MB."}
    bar = window.messages._bars[0]
    children.model_fetched.emit(2_500_000_000, 5_000_000_000, "a hub")
    assert window.messages._bars == [bar], "focus stays where it is"
    assert bar.accessibleName() == "Fetching the sentence model from a hub: 2500 of 5000 MB."
    children.model_ready.emit(OTHER.name)
    assert said(window) == {}
    assert children.asked[-1] == "semantic"


def test_without_permission_the_model_before_it_stays(
    window: MainWindow, program: Program, children: FakeChildren
) -> None:
    program.sentence_model.choose(OTHER)
    children.model_fetchable.emit("It can be fetched.")
    question_of(window).buttons()[1].click()
    assert children.choices[-1] == INSTALLED
    assert Settings().get(MODEL) == ""


def test_fetching_is_stopped_by_going_back(window: MainWindow, program: Program, children: FakeChildren) -> None:
    program.sentence_model.choose(OTHER)
    children.model_fetchable.emit("It can be fetched.")
    question_of(window).buttons()[0].click()
    children.model_fetched.emit(1, 2, "a hub")
    act(window, "model")
    assert children.choices[-1] == INSTALLED
    assert said(window) == {}


def test_a_remembered_model_that_has_gone_is_offered_in_a_message(
    window: MainWindow, children: FakeChildren, program: Program
) -> None:
    program.sentence_model.choice = OTHER
    children.model_fetchable.emit("It can be fetched.")
    assert said(window) == {"model": "It can be fetched."}
    assert not window.findChildren(QMessageBox, "fetch_question")
    act(window, "model")
    question_of(window).buttons()[0].click()
    assert children.choices[-1] == ModelChoice(OTHER.name, may_fetch=True)


def test_a_model_that_cannot_be_loaded_is_explained_and_another_one_offered(
    window: MainWindow, program: Program, children: FakeChildren
) -> None:
    program.sentence_model.choose(OTHER)
    children.model_unavailable.emit("It is pickled.")
    assert said(window) == {"model": "It is pickled."}
    act(window, "model")
    dialog_of(window).installed.setChecked(True)
    dialog_of(window).use.click()
    assert children.choices[-1] == INSTALLED
    children.model_ready.emit("installed")
    assert said(window) == {}
    assert children.asked[-1] == "semantic"


def test_another_language_is_said_once_and_compared_by_words(
    window: MainWindow, program: Program, children: FakeChildren
) -> None:
    window.model.compare()
    children.answer("lexical")
    children.waiting.pop(number := children.number_of("semantic"))
    children.unsuited.emit(number, "The texts seem to be in German.")
    assert said(window) == {"language": "The texts seem to be in German."}
    children.answer()
    assert window.model.comparison is not None
    assert window.model.comparison.engine is Engine.LEXICAL, "what another model found is not shown any more"
    assert window.model.is_settled
    window.messages.withdraw("language")
    window.model.compare()
    children.answer("lexical")
    children.waiting.pop(number := children.number_of("semantic"))
    children.unsuited.emit(number, "The texts seem to be in German.")
    assert said(window) == {}


def test_the_message_about_a_language_leads_to_the_dialog(window: MainWindow, children: FakeChildren) -> None:
    window.notices._on_unsuited("The texts seem to be in German.")
    act(window, "language")
    assert dialog_of(window).isVisible()


def test_what_is_kept_is_forgotten_from_the_dialog(window: MainWindow, children: FakeChildren) -> None:
    window.command["sentence_model"].trigger()
    dialog = dialog_of(window)
    dialog.forget.click()
    children.answer("clear")
    assert dialog.kept.text() == "Nothing is kept of sentences any more."
    assert not dialog.forget.isEnabled()
    dialog.reject()
    window.command["sentence_model"].trigger()
    dialog = dialog_of(window)
    dialog.forget.click()
    children.fail("clear", "It could not be emptied.")
    assert dialog.kept.text() == "It could not be emptied."


def test_a_new_window_knows_that_there_is_no_model(
    window: MainWindow, program: Program, children: FakeChildren
) -> None:
    children.model_unavailable.emit("There is none.")
    other = program.open_window()
    assert not other.model._has_model
    assert said(other) == {}, "it has been said"
