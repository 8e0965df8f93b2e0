"""How documents come into a window: dialogs, drops, the clipboard, recent pairs, the sample."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from viewer.core.document import Side
from viewer.window.drop import Carried, carried_by
from viewer.window.message_bar import Message, Tone
from viewer.window.notices import OPENING
from viewer.window.opening import Input, Manner, Opening, decide
from viewer.window.recent import Recent, RecentPair
from viewer.window.settings import REMEMBER, REOPEN

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.window.message_bar import MessageArea
    from viewer.window.review_model import ReviewModel
    from viewer.window.settings import Settings


def _sample() -> Path:
    """Return the folder of the sample pair."""
    from importlib.resources import files  # noqa: PLC0415 - not on the way to the first frame

    return Path(str(files("viewer.resources.samples")))


class Intake(QObject):
    """Turns what the reader offers into documents of the model."""

    def __init__(self, window: QWidget, model: ReviewModel, settings: Settings, messages: MessageArea) -> None:
        super().__init__(window)
        self._window = window
        self._model = model
        self._settings = settings
        self._messages = messages
        self.recent = Recent(settings)

    def carry_out(self, opening: Opening) -> None:
        """Do what was decided, or say why nothing is done."""
        self._messages.withdraw(OPENING)
        if opening.refusal:
            self._messages.say(Message(opening.refusal, OPENING, tone=Tone.PROBLEM))
        for side in opening.sides:
            given = opening.side(side)
            assert given is not None
            self._messages.withdraw(OPENING, side)
            self._model.open(side, given)

    def choose(self) -> None:
        """Let the reader choose two documents, or one for the side that has none."""
        from viewer.window.choosing import choose_documents  # noqa: PLC0415 - no dialog before one is asked for

        paths = choose_documents(self._window, self._settings)
        taken = set(self._taken.values())
        if len(paths) == 1 and len(taken) == 1:  # both sides are free, or both are to be replaced
            self.carry_out(decide(paths, Side.LEFT, self._taken))
            self.choose_side(Side.RIGHT)
        elif paths:
            self.carry_out(decide(paths, None, self._taken, in_order=False))

    def choose_side(self, side: Side) -> None:
        """Let the reader choose the document of one side."""
        from viewer.window.choosing import choose_document  # noqa: PLC0415 - the same

        path = choose_document(self._window, self._settings, side)
        if path:
            self.carry_out(decide([path], side, self._taken))

    def take(self, carried: Carried, side: Side | None) -> None:
        """Take what was dropped on a side, or pasted."""
        self.carry_out(carried.opening(side, self._taken, self.tr("Pasted text")))

    def paste(self, side: Side | None) -> None:
        """Take the text or the files of the clipboard."""
        carried = carried_by(QGuiApplication.clipboard().mimeData())
        if carried:
            self.take(carried, side)
        else:
            sentence = self.tr("There is no text and no document on the clipboard: copy one and paste again.")
            self._messages.say(Message(sentence, OPENING))

    def open_pair(self, pair: RecentPair) -> None:
        """Open a recent pair again."""
        left, right = Input(pair.left, manner=pair.left_manner), Input(pair.right, manner=pair.right_manner)
        self.carry_out(Opening(left, right))

    def reopen(self) -> None:
        """Open the pair that was compared last, where the reader wants that at every start."""
        pairs = self.recent.pairs() if self._settings.get(REOPEN) else ()
        for pair in pairs[:1]:
            self.open_pair(pair)

    def choose_pair(self) -> Opening | None:
        """Let the reader choose documents for another window; None where the dialog was cancelled."""
        from viewer.window.choosing import choose_documents  # noqa: PLC0415 - the same

        paths = choose_documents(self._window, self._settings)
        return decide(paths, None, {}, in_order=False) if paths else None

    def copy_path(self, side: Side) -> None:
        """Put the path of a side's file on the clipboard."""
        if path := self._path(side):
            QGuiApplication.clipboard().setText(path)

    def show_folder(self, side: Side) -> None:
        """Show the folder of a side's file in the system's own program for files, or say that it cannot be shown."""
        from PySide6.QtCore import QUrl  # noqa: PLC0415 - not on the way to the first frame
        from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 - the same

        path = self._path(side)
        if path and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent))):
            sentence = self.tr("The folder cannot be shown: no program for folders was found.")
            self._messages.say(Message(sentence, OPENING, side, Tone.PROBLEM))

    def _path(self, side: Side) -> str | None:
        given = self._model.wanted(side) or self._model.shown(side)
        return str(Path(given.path).absolute()) if given is not None and given.path else None

    def read_again(self, side: Side, manner: Manner | None = None) -> None:
        """Read the document of a side again, in another manner where one is given; the place is kept."""
        given = self._model.wanted(side) or self._model.shown(side)
        if given is not None:
            self._messages.withdraw(OPENING, side)
            self._model.open(side, given if manner is None else replace(given, manner=manner))

    def open_sample(self) -> None:
        """Open the sample pair."""
        left = Input(str(_sample() / "harbour_left.txt"))
        right = Input(str(_sample() / "harbour_right.txt"))
        self.carry_out(Opening(left, right))

    def remember(self, similarity: float) -> None:
        """Put the pair that is compared on the list of recent pairs, if it can be opened again."""
        if not self._settings.get(REMEMBER):
            return
        shown = [given for side in Side if (given := self._model.shown(side)) is not None and given.path]
        paths = [str(Path(given.path or "").absolute()) for given in shown]
        if len(paths) == 2 and not any(Path(path).is_relative_to(_sample()) for path in paths):
            from PySide6.QtCore import QDateTime  # noqa: PLC0415 - not on the way to the first frame

            now = QDateTime.currentDateTime().toString(Qt.DateFormat.ISODate)
            manners = (given.manner for given in shown)
            self.recent.add(RecentPair(paths[0], paths[1], now, round(similarity, 4), *manners))

    @property
    def _taken(self) -> dict[Side, bool]:
        return {side: bool(self._model.document(side) or self._model.wanted(side)) for side in Side}
