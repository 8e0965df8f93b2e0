"""The language of the program's own texts: chosen once, when the program starts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from viewer.core.saying import speak

if TYPE_CHECKING:
    from collections.abc import Sequence

ENGLISH = "en"
"""The language that the texts are written in."""


def use_language(application: QCoreApplication, chosen: str = "") -> str:
    """Have the program speak a language, or the first of the system's that it knows; return its code, "" for English.

    Numbers and dates follow the system where it speaks that language too, in whichever country, and the language
    where it does not. To be called before any window is made and any child is started.
    """
    system = QLocale.system()
    code = find_language((chosen,) if chosen else system.uiLanguages())
    spoken_here = QLocale(code or ENGLISH)
    if system.language() is not spoken_here.language() and (chosen or system.language() is not QLocale.Language.C):
        QLocale.setDefault(spoken_here)
    if code:
        for name, folder in (("qtbase", _qt_folder()), ("diptych", _folder())):
            translator = QTranslator(application)
            if translator.load(f"{name}_{code}", str(folder)):
                application.installTranslator(translator)  # what is installed last is asked first
    speak(code)
    return code


def find_language(wanted: Sequence[str]) -> str:
    """Return the first of some languages that there is a catalogue of, as its code; "" for English, and for none."""
    for tag in wanted:
        parts = tag.replace("_", "-").split("-")
        if parts[0] in {ENGLISH, "C"}:
            return ""
        for code in ("_".join(parts), parts[0]):
            if (_folder() / f"diptych_{code}.qm").is_file():
                return code
    return ""


def counted(context: str, count: int, one: str, many: str) -> str:
    """Return the form of a text that goes with a count, the number put in at {}; `many` stands in the catalogue.

    English has the two forms that are given, other languages as many as their translators write.
    """
    text = QCoreApplication.translate(context, many, None, count)
    if text == many and count == 1:
        text = one
    return text.format(QLocale().toString(count))


def _folder() -> Path:
    from importlib.resources import files  # noqa: PLC0415 - English needs none, and it takes its time

    return Path(str(files("viewer.resources"))) / "translations"


def _qt_folder() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
