"""What the rooms without Qt say to the reader, in the reader's language.

A sentence is written in English where it is said; `packaging/translations.py` finds it there and puts it into the
catalogues of `resources/translations`, in the context "saying". Whoever starts a process chooses its language, once.
"""

from __future__ import annotations

CONTEXT = "saying"


class _Voice:
    """The language of this process and what is known of it, which is read when something is said."""

    def __init__(self, language: str = "") -> None:
        self.language = language
        self._texts: dict[str, str] | None = None if language else {}

    def translate(self, text: str) -> str:
        if self._texts is None:
            self._texts = _read(self.language)
        return self._texts.get(text, text)


_voices = [_Voice()]


def speak(language: str) -> None:
    """Choose the language of what is said from now on: the code of a catalogue, such as "de"; "" is English."""
    _voices[:] = [_Voice(language)]


def spoken() -> str:
    """Return the language of what is said; "" is English."""
    return _voices[0].language


def say(text: str, /, **parts: object) -> str:
    """Return a text in the reader's language, with its {parts} put in; whole numbers are grouped in threes.

    Without parts braces stand for themselves. `text` must be a literal, or one marked by `to_say`.
    """
    translated = _voices[0].translate(text)
    return fill(translated, **parts) if parts else translated


def fill(said: str, /, **parts: object) -> str:
    """Put {parts} into what was said without them."""
    return said.format(**{name: _written(part) for name, part in parts.items()})


def to_say(text: str) -> str:
    """Mark a text in a table that is said later."""
    return text


def _written(part: object) -> object:
    if isinstance(part, int):
        # The catalogue of a language says by this example what stands between thousands.
        return f"{part:,}".replace(",", say("1,234")[1:-3])
    return part


def _read(language: str) -> dict[str, str]:
    """Return what a catalogue holds for these rooms: English → translation. Where there is none, nothing is known."""
    from importlib.resources import files  # noqa: PLC0415 - seldom wanted
    from xml.etree import ElementTree as ET  # noqa: PLC0415 - the same

    catalogue = files("viewer.resources.translations").joinpath(f"diptych_{language}.ts")
    if not catalogue.is_file():
        return {}
    root = ET.fromstring(catalogue.read_text("utf-8"))  # noqa: S314 - a file of our own
    found: dict[str, str] = {}
    for context in root.iter("context"):
        if context.findtext("name") == CONTEXT:
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is not None and translation.text and not translation.get("type"):
                    found[message.findtext("source") or ""] = translation.text
    return found
