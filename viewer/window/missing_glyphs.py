"""Says which letters of a text no font of this computer has: the reader would see boxes and wonder."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSysInfo, QTimer

from viewer.core.document import Side
from viewer.ink.faces import missing_scripts, missing_symbol, reading_font, script_name, script_samples
from viewer.ink.slices import Slices
from viewer.window.message_bar import Message

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from viewer.window.message_bar import MessageArea
    from viewer.window.review_model import ReviewModel

GLYPHS = "glyphs"
"""Topic of the messages about letters without a font."""

_PATIENCE = 400  # milliseconds after a comparison is shown: nobody shall wait for this
_PIECE = 1 << 15  # code points of a text a step
_NAMED = 500  # different code points a step
_MOST = 3  # scripts named in a sentence

_CJK = "fonts-noto-cjk"
_PACKAGES = {
    "Thai": "fonts-thai-tlwg or fonts-noto-core",
    **dict.fromkeys(("CJK", "Hiragana", "Katakana", "Hangul", "Bopomofo"), _CJK),
}
_PACKAGE = "fonts-noto-core"
_SYMBOLS = "fonts-noto-color-emoji or fonts-symbola"


@dataclass(frozen=True, slots=True)
class Missing:
    """What a text has and no font: the names of scripts, and of one symbol (empty for none)."""

    scripts: tuple[str, ...] = ()
    symbol: str = ""


def find_missing(texts: Mapping[Side, str]) -> Generator[tuple[int, int], None, dict[Side, Missing]]:
    """Return by side what has no font; yields (steps done, 0) between steps of a few milliseconds."""
    font = reading_font()
    steps = 0
    known: dict[str, bool] = {}  # whether a script is missing: a miss asks every font of the computer
    found: dict[Side, Missing] = {}
    for side, text in texts.items():
        characters: set[str] = set()
        for at in range(0, len(text), _PIECE):
            characters.update(text[at : at + _PIECE])
            yield (steps := steps + 1), 0
        samples: dict[str, str] = {}
        symbol = ""
        left = iter(sorted(characters))
        while some := tuple(islice(left, _NAMED)):
            samples = {**script_samples(some), **samples}
            symbol = symbol or missing_symbol(some, font)
            yield (steps := steps + 1), 0
        for script, letters in samples.items():
            if script not in known:
                known[script] = bool(missing_scripts(letters, font))
                yield (steps := steps + 1), 0
        found[side] = Missing(tuple(sorted(script for script in samples if known[script])), symbol)
    return found


class MissingGlyphs(QObject):
    """Looks through the texts of each comparison once, in idle time, and says in its half what cannot be shown."""

    def __init__(self, parent: QObject, model: ReviewModel, messages: MessageArea) -> None:
        super().__init__(parent)
        self._model = model
        self._messages = messages
        self._compared: frozenset[str] = frozenset()
        self._slices = Slices(self)
        self._slices.finished.connect(self._tell)
        self._rest = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._rest.timeout.connect(self._begin)
        model.sheet_changed.connect(self._on_sheet)

    def _on_sheet(self) -> None:
        """Begin anew where other texts are compared; swapped sides are the same texts, and so is a better link."""
        comparison = self._model.comparison
        texts = (comparison.left, comparison.right) if comparison is not None else ()
        compared = frozenset(document.source.sha256 + document.source.encoding for document in texts)
        if compared == self._compared:
            if self._slices.running:  # the sides may have changed places
                self._slices.cancel()
                self._rest.start()
            return
        self._compared = compared
        self._slices.cancel()
        for side in (*Side, None):
            self._messages.withdraw(GLYPHS, side)
        if compared:
            self._rest.start()
        else:
            self._rest.stop()

    def _begin(self) -> None:
        comparison = self._model.comparison
        if comparison is not None:
            texts = (comparison.left.text, comparison.right.text)
            self._slices.start(find_missing(dict(zip(Side, texts, strict=True))))

    def _tell(self, missing: Mapping[Side, Missing]) -> None:
        if len(set(missing.values())) == 1:
            self._say(missing[Side.LEFT], None)
            return
        for side, found in missing.items():
            self._say(found, side)

    def _say(self, missing: Missing, side: Side | None) -> None:
        if missing != Missing():
            self._messages.say(Message(self._sentence(missing), GLYPHS, side))

    def _sentence(self, missing: Missing) -> str:
        parts = [self.tr("{} letters").format(self._names(missing.scripts))] if missing.scripts else []
        packages = [_PACKAGES.get(script, _PACKAGE) for script in missing.scripts]
        if missing.symbol:
            parts.append(self.tr("symbols such as “{}”").format(missing.symbol))
            packages.append(_SYMBOLS)
        named = self.tr(" or ").join(parts)
        if QSysInfo.kernelType() != "linux":
            return self.tr("No installed font has {}; install one.").format(named)
        debian = ", ".join(dict.fromkeys(packages))
        return self.tr("No installed font has {}; install one (on Debian: {}).").format(named, debian)

    def _names(self, scripts: tuple[str, ...]) -> str:
        names = [script_name(script) for script in scripts[:_MOST]]
        if len(scripts) > _MOST:
            names[-1] = self.tr("other")
        if len(names) == 1:
            return names[0]
        return self.tr("{} or {}").format(", ".join(names[:-1]), names[-1])
