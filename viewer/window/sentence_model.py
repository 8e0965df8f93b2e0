"""The sentence model of the program: what the reader chose, what its child says, and what all windows hear of that."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from viewer.core.launch import INSTALLED, ModelChoice
from viewer.window.settings import MODEL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.window.children import Children
    from viewer.window.main_window import MainWindow
    from viewer.window.model_dialog import ModelDialog
    from viewer.window.settings import Setting, Settings


class SentenceModel(QObject):
    """One for the program. `windows` are those that are open, whenever it is looked at."""

    def __init__(
        self, settings: Settings, choice: ModelChoice, windows: Sequence[MainWindow], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._windows = windows
        self._children: Children | None = None
        self._before = INSTALLED  # what holds again where a model is not fetched after all
        self._is_new = False  # chosen in this run, and not ready yet
        self._missing = ""
        self._clearing: int | None = None
        self._dialog: ModelDialog | None = None
        self.choice = choice if choice.name else ModelChoice(settings.get(MODEL))
        settings.applied.connect(self._follow)

    def connect_children(self, children: Children) -> None:
        """Hear what the model child says."""
        self._children = children
        children.model_ready.connect(self._on_ready)
        children.model_unavailable.connect(self._on_unavailable)
        children.model_fetchable.connect(self._on_fetchable)
        children.model_fetched.connect(self._on_fetched)
        children.vectors_cleared.connect(self._on_cleared)
        children.failed.connect(self._on_failed)

    def connect_window(self, window: MainWindow) -> None:
        """Tell a new window what is known, and hear when its reader wants another model."""
        window.notices.model_choice_wanted.connect(partial(self.show_dialog, window))
        if self._missing:
            window.model.miss_model()

    def show_dialog(self, window: MainWindow) -> None:
        """Let the reader choose."""
        from viewer.window.model_dialog import ModelDialog  # noqa: PLC0415 - not before it is asked for

        self._dialog = dialog = ModelDialog(self.choice, window)
        dialog.chosen.connect(self.choose)
        dialog.forget_wanted.connect(self._clear)
        dialog.finished.connect(self._let_go)
        dialog.open()

    def choose(self, choice: ModelChoice) -> None:
        """Go on with another model, and remember it."""
        if choice != self.choice and not choice.may_fetch:
            self._before = self.choice
        self.choice = choice
        self._settings.set(MODEL, choice.name)
        self._missing, self._is_new = "", True
        for window in self._windows:
            window.notices.welcome_model()
        if self._children is not None:
            self._children.choose_model(choice)

    def _follow(self, setting: Setting[Any]) -> None:
        """Follow what was reset in the preferences, or put back."""
        choice = ModelChoice(self._settings.get(MODEL))
        if setting is MODEL and choice.name != self.choice.name:
            self.choose(choice)

    # What the child says

    def _on_ready(self, _name: str) -> None:
        self._missing = ""
        for window in self._windows:
            window.notices.welcome_model()
            if self._is_new:
                window.model.renew_model()
        self._is_new = False

    def _on_unavailable(self, sentence: str) -> None:
        is_first, self._missing = not self._missing, sentence
        for window in self._windows:
            window.model.miss_model()
            if is_first:
                window.notices.miss_model(sentence, may_choose=bool(self.choice.name))

    def _on_fetchable(self, sentence: str) -> None:
        """Ask at once where the reader waits for it, else let a message ask."""
        self._missing = sentence
        for window in self._windows:
            window.model.miss_model()
            if not self._is_new:
                window.notices.offer_model(sentence, partial(self.ask_to_fetch, window, sentence))
        if self._is_new and self._windows:
            active = next((window for window in self._windows if window.isActiveWindow()), self._windows[-1])
            self.ask_to_fetch(active, sentence)

    def ask_to_fetch(self, window: MainWindow, sentence: str) -> None:
        """Ask whether a model is to be fetched; `sentence` says what comes from where."""
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - not before there is something to ask

        box = QMessageBox(window)
        box.setObjectName("fetch_question")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Fetch the Sentence Model"))
        box.setText(self.tr("Fetch the sentence model “{}”?").format(self.choice.name))
        box.setInformativeText(sentence)
        fetch = box.addButton(self.tr("&Fetch"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("&Do Not Fetch"), QMessageBox.ButtonRole.RejectRole)
        box.finished.connect(lambda: self._answer(is_allowed=box.clickedButton() is fetch))
        box.finished.connect(box.deleteLater)
        box.open()

    def _answer(self, *, is_allowed: bool) -> None:
        self.choose(ModelChoice(self.choice.name, may_fetch=True) if is_allowed else self._before)

    def _on_fetched(self, done: int, total: int, source: str) -> None:
        sentence = self.tr("Fetching the sentence model from {}: {} of {} MB.").format(
            source, round(done / 1e6), round(total / 1e6)
        )
        for window in self._windows:
            window.notices.follow_fetch(sentence, partial(self.choose, self._before))

    # What is kept of sentences

    def _clear(self) -> None:
        if self._children is not None:
            self._clearing = self._children.clear_vectors()

    def _on_cleared(self, request: int) -> None:
        if request == self._clearing and self._dialog is not None:
            self._dialog.say_forgotten(self.tr("Nothing is kept of sentences any more."))

    def _on_failed(self, request: int, sentence: str) -> None:
        if request == self._clearing and self._dialog is not None:
            self._dialog.say_forgotten(sentence)

    def _let_go(self) -> None:
        self._dialog = None
