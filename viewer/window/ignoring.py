"""The ignore rules of a window: asked for, kept for the next start, and told of where an expression fails."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from viewer.core.document import Side
from viewer.window.message_bar import Message, Tone
from viewer.window.settings import IGNORE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.sheet.ignore import IgnoreRules
    from viewer.window.message_bar import MessageArea
    from viewer.window.review_model import ReviewModel
    from viewer.window.settings import Setting, Settings

TOPIC = "ignore"


class Ignoring(QObject):
    """Lets the reader choose rules for a model."""

    def __init__(self, window: QWidget, model: ReviewModel, settings: Settings, messages: MessageArea) -> None:
        super().__init__(window)
        self._window = window
        self._model = model
        self._settings = settings
        self._messages = messages
        settings.applied.connect(self._follow)
        if settings.get(IGNORE):
            self._follow(IGNORE)

    def _follow(self, setting: Setting[Any]) -> None:
        """Take the rules that are remembered: at the start, and where they were reset in the preferences."""
        if setting is IGNORE:
            from viewer.sheet.ignore import read_rules  # noqa: PLC0415 - most start without any

            self._model.set_rules(read_rules(self._settings.get(IGNORE)))

    def ask(self, row: int) -> None:
        """Open the dialog; expressions can be tried on the text of a row, or of the first."""
        from viewer.sheet.ignore import NO_RULES  # noqa: PLC0415 - not before it is asked for
        from viewer.window.ignore_dialog import IgnoreDialog  # noqa: PLC0415 - the same

        dialog = IgnoreDialog(self._model.rules or NO_RULES, self._sample(max(row, 0)), self._window)
        dialog.rules_changed.connect(self._take)
        dialog.open()

    def _sample(self, row: int) -> str:
        sheet = self._model.sheet
        if sheet is None or row >= len(sheet):
            return ""
        cells = (sheet.row(row).cell(side) for side in Side)
        return "\n".join(cell.span.of(sheet.document(cell.side).text) for cell in cells if cell)

    def _take(self, rules: IgnoreRules) -> None:
        from viewer.sheet.ignore import write_rules  # noqa: PLC0415 - the same

        self._settings.set(IGNORE, write_rules(rules) if rules else "")
        self._messages.withdraw(TOPIC)
        self._model.set_rules(rules)

    def look_for_slow(self) -> None:
        """Say so where an expression took too long and is not used any more."""
        sheet = self._model.sheet
        slow = sheet.slow_expressions if sheet is not None else ()
        if slow and not any(message.topic == TOPIC for message in self._messages.messages):
            sentence = self.tr(
                "The expression “{}” takes too long on this text and ignores nothing; write it more simply."
            )
            self._messages.say(
                Message(
                    sentence.format(slow[0]),
                    TOPIC,
                    tone=Tone.PROBLEM,
                    action=self.tr("Change It"),
                    act=lambda: self.ask(0),
                )
            )
