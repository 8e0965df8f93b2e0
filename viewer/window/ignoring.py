"""What counts as a difference in a window: rules and decisions asked for, kept, and told of where one fails."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from viewer.core.document import Side
from viewer.core.span import Span
from viewer.window.message_bar import Message, Tone
from viewer.window.settings import IGNORE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMenu, QWidget

    from viewer.sheet.decisions import Decision
    from viewer.sheet.ignore import IgnoreRules
    from viewer.window.message_bar import MessageArea
    from viewer.window.review_model import ReviewModel
    from viewer.window.settings import Setting, Settings

TOPIC = "ignore"
_LONGEST = 28  # letters of a term in a menu


class Ignoring(QObject):
    """Lets the reader choose rules for a model, and decide on words; both hold in every window and the next start."""

    said = Signal(str)  # what was decided
    followed = Signal(object)  # IgnoreRules that hold from now on

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
            rules = self._remembered()
            self._messages.withdraw(TOPIC)
            if rules != self._rules:
                self._model.set_rules(rules)
            self.followed.emit(rules)

    @property
    def _rules(self) -> IgnoreRules:
        """The rules that hold."""
        from viewer.sheet.ignore import NO_RULES  # noqa: PLC0415 - not before it is asked for

        return self._model.rules or NO_RULES

    def _remembered(self) -> IgnoreRules:
        from viewer.sheet.ignore import read_rules  # noqa: PLC0415 - most start without any

        return read_rules(self._settings.get(IGNORE))

    def ask(self, row: int) -> None:
        """Open the dialog; expressions can be tried on the text of a row, or of the first."""
        from viewer.window.ignore_dialog import IgnoreDialog  # noqa: PLC0415 - not before it is asked for

        self._settings.refresh()  # another program may have decided meanwhile
        self._follow(IGNORE)
        dialog = IgnoreDialog(self._rules, self._sample(max(row, 0)), self._window)
        dialog.rules_changed.connect(self._take)
        self.followed.connect(dialog.follow)
        dialog.open()

    def _sample(self, row: int) -> str:
        sheet = self._model.sheet
        if sheet is None or row >= len(sheet):
            return ""
        cells = (sheet.row(row).cell(side) for side in Side)
        return "\n".join(cell.span.of(sheet.document(cell.side).text) for cell in cells if cell)

    def _take(self, rules: IgnoreRules) -> None:
        from viewer.sheet.ignore import write_rules  # noqa: PLC0415 - the same

        self._settings.apply(IGNORE, write_rules(rules) if rules else "")

    def decide(self, pairs: Sequence[tuple[str, str]], decision: Decision | None) -> None:
        """Decide on words that stand for each other, or take the decision back; the pages follow at once."""
        from viewer.sheet.decisions import decide  # noqa: PLC0415 - the same

        self._settings.refresh()  # the same
        rules = self._remembered()
        self._take(replace(rules, decided=decide(rules.decided, pairs, decision)))
        self.said.emit(self._sentences()[decision].format(*self._shown(pairs[0])))

    def _sentences(self) -> dict[Decision | None, str]:
        from viewer.sheet.decisions import Decision  # noqa: PLC0415 - the same

        return {
            Decision.EQUAL: self.tr("“{}” and “{}” are treated as equal"),
            Decision.MARK: self.tr("“{}” and “{}” are always marked"),
            None: self.tr("“{}” and “{}” count as any words again"),
        }

    @staticmethod
    def _shown(words: tuple[str, str]) -> list[str]:
        from viewer.sheet.excerpt import excerpt, isolate  # noqa: PLC0415 - the same

        return [isolate(excerpt(text, Span(0, len(text)), _LONGEST)) for text in words]

    def offer(self, menu: QMenu, words: tuple[str, str] | None) -> None:
        """Put at the head of a menu what can be decided of two words that stand for each other."""
        if words is None:
            return
        from viewer.sheet.decisions import Decision, decision_on  # noqa: PLC0415 - the same

        titles = {
            Decision.EQUAL: self.tr("&Treat “{}” and “{}” as Equal"),
            Decision.MARK: self.tr("Al&ways Mark “{}” and “{}”"),
        }
        made = decision_on(self._rules.decided, *words)
        shown = [text.replace("&", "&&") for text in self._shown(words)]
        head = menu.actions()[0]
        for decision, title in titles.items():
            action = QAction(title.format(*shown), menu)
            action.setCheckable(True)
            action.setChecked(decision is made)
            action.triggered.connect(lambda on, decision=decision: self.decide([words], decision if on else None))
            menu.insertAction(head, action)
        menu.insertSeparator(head)

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
