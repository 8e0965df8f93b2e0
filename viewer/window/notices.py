"""What a window says without being asked: failures in the half they concern, results that need a sentence."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.window.message_bar import Message, Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from viewer.core.document import Side
    from viewer.window.message_bar import MessageArea
    from viewer.window.opening import Input
    from viewer.window.review_model import ReviewModel

OPENING = "opening"
RESULT = "result"
FINDING = "finding"
MODEL = "model"
LANGUAGE = "language"
CRASH = "crash"
FAULT = "fault"
REMARK = "remark"

_LOST = "\N{REPLACEMENT CHARACTER}"


class Notices(QObject):
    """Turns what happens in the model into messages, and takes them back when they no longer hold."""

    model_choice_wanted = Signal()  # the reader wants to choose another sentence model

    def __init__(
        self, window: QWidget, model: ReviewModel, messages: MessageArea, choose: Callable[[Side], None]
    ) -> None:
        super().__init__(window)
        self._model = model
        self._messages = messages
        self._choose = choose
        self._noted: set[str] = set()  # documents of which all has been said that there is to say, and such sentences
        model.side_changed.connect(self._on_side)
        model.reading_failed.connect(self._on_reading_failed)
        model.sheet_changed.connect(self._on_sheet)
        model.settled.connect(self._on_settled)
        model.finding_failed.connect(self._on_finding_failed)
        model.finding_stopped.connect(self._on_finding_stopped)
        model.unsuited.connect(self._on_unsuited)

    def miss_model(self, sentence: str, *, may_choose: bool = False) -> None:
        """Say once that there is no comparison by meaning, and what to do."""
        action = self.tr("Choose Another") if may_choose else ""
        self._messages.say(
            Message(sentence, MODEL, tone=Tone.PROBLEM, action=action, act=self.model_choice_wanted.emit)
        )

    def offer_model(self, sentence: str, fetch: Callable[[], object]) -> None:
        """Say that the chosen model is not on this machine, and offer to fetch it."""
        self._messages.say(Message(sentence, MODEL, action=self.tr("Fetch…"), act=fetch))

    def follow_fetch(self, sentence: str, stop: Callable[[], object]) -> None:
        """Say how far the model has been fetched."""
        if not self._messages.reword(MODEL, sentence):
            self._messages.say(Message(sentence, MODEL, action=self.tr("Stop"), act=stop))

    def welcome_model(self) -> None:
        """Take back what was said of a model that is no longer asked."""
        self._messages.withdraw(MODEL)
        self._messages.withdraw(LANGUAGE)

    def report_crash(self, sentence: str) -> None:
        """Say that a child process died."""
        self._messages.say(Message(sentence, CRASH, tone=Tone.PROBLEM))

    def report_remark(self, sentence: str) -> None:
        """Say once what the reader should know, such as what is wrong with a file of settings."""
        if sentence not in self._noted:
            self._noted.add(sentence)
            self._messages.say(Message(sentence, REMARK, tone=Tone.PROBLEM))

    def report_fault(self) -> None:
        """Say that something went wrong that should not have: the reader is not left to wonder."""
        sentence = self.tr("Something went wrong inside Diptych: your documents are unharmed, try it once more.")
        self._messages.say(Message(sentence, FAULT, tone=Tone.PROBLEM))

    def _on_side(self, side: Side) -> None:
        if self._model.wanted(side):
            self._messages.withdraw(OPENING, side)
            self._messages.withdraw(OPENING)
            self._messages.withdraw(LANGUAGE)
            self._messages.withdraw(CRASH)  # what has stopped is tried once more
        document = self._model.document(side)
        read = document.source.sha256 + document.source.encoding if document is not None else ""
        if document is None or read in self._noted:
            return
        self._noted.add(read)
        if _LOST in document.text and document.source.remarks:
            self._messages.say(Message(document.source.remarks[0], OPENING, side))

    def _on_reading_failed(self, side: Side, given: Input, sentence: str) -> None:
        action, act_on = self.tr("Choose Another File"), self._choose
        if given.manner.encoding is not None:
            detected = replace(given, manner=replace(given.manner, encoding=None))
            action, act_on = self.tr("Detect the Encoding"), partial(self._open, detected)
        self._messages.say(Message(sentence, OPENING, side, Tone.PROBLEM, action, act_on=act_on))

    def _open(self, given: Input, side: Side) -> None:
        self._model.open(side, given)

    def _on_unsuited(self, sentence: str) -> None:
        """Say once that the model does not know a language."""
        if sentence not in self._noted:
            self._noted.add(sentence)
            action = self.tr("Sentence Model…")
            self._messages.say(Message(sentence, LANGUAGE, action=action, act=self.model_choice_wanted.emit))

    def _on_sheet(self) -> None:
        sentence = self._result() if self._model.is_settled else ""
        if not sentence or not self._messages.reword(RESULT, sentence):  # the sides of it have changed places
            self._messages.withdraw(RESULT)
        self._messages.withdraw(FINDING)

    def _on_settled(self) -> None:
        sentence = self._result()
        if sentence:
            self._messages.say(Message(sentence, RESULT))

    def _result(self) -> str:
        """Return what has to be said about the outcome; empty where the page says enough by itself."""
        comparison = self._model.comparison
        if comparison is None:
            return ""
        outcomes = (
            (comparison.is_equal and not comparison.left.sentences, self.tr("Both documents are empty.")),
            (comparison.is_equal, self.tr("Both documents are the same.")),
            (
                not comparison.left.sentences,
                self.tr("The left document is empty, so everything stands on the right alone."),
            ),
            (
                not comparison.right.sentences,
                self.tr("The right document is empty, so everything stands on the left alone."),
            ),
            (
                not comparison.alignment.moves and not any(bead.is_linked for bead in comparison.alignment.beads),
                self.tr("No sentence has a counterpart: these seem to be two different texts."),
            ),
        )
        return next((sentence for holds, sentence in outcomes if holds), "")

    def _on_finding_failed(self, sentence: str) -> None:
        self._messages.say(
            Message(
                sentence,
                FINDING,
                tone=Tone.PROBLEM,
                action=self.tr("Compare Again"),
                act=self._model.compare,
            )
        )

    def _on_finding_stopped(self) -> None:
        if self._model.sheet is None:
            sentence = self.tr("The comparison was stopped.")
        else:
            sentence = self.tr("Comparing by meaning was stopped: units are aligned by the words they share.")
        self._messages.say(Message(sentence, FINDING, action=self.tr("Compare Again"), act=self._model.compare))
