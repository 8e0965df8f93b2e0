"""Which face the text is set in, and what it cannot show."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication

from viewer.core.saying import say, to_say
from viewer.ink.typography import READING_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintDevice

READING_FAMILIES = (
    "New York",
    "Charter",
    "Sitka Text",
    "Cambria",
    "Gentium",
    "Gentium Plus",
    "Gentium Book Plus",
    "Noto Serif",
    "DejaVu Serif",
)
"""Serif faces of the systems, made for reading, the first that is installed is taken."""

_SAMPLES = 3  # characters of a script that are looked at: a font has a script or has it not


@cache
def reading_family(wanted: str = "") -> str:
    """Return the wanted face where it is installed, else the first reading face that is, else the system's serif."""
    installed = set(QFontDatabase.families())
    for family in (wanted, *READING_FAMILIES):
        if family in installed:
            return family
    return "serif"


def reading_font(size_pt: float = READING_SIZE, family: str = "", *, ligatures: bool = True) -> QFont:
    """Return the reading face at a size in points; `family` is the reader's own, empty for none.

    `ligatures` are left out for PDF, where a ligature is one glyph that a search for its letters would miss.
    """
    font = QFont(reading_family(family))
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(size_pt)
    # Widths that do not depend on the pixel grid: lines break at the same words at every zoom and on paper.
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    if not ligatures:
        font.setFeature(QFont.Tag("liga"), 0)
    return font


def em_of(font: QFont, device: QPaintDevice | None = None) -> float:
    """Return the size of a font in units of the device (of the first screen where there is none)."""
    if font.pixelSize() > 0:
        return float(font.pixelSize())
    if device is not None:
        return font.pointSizeF() * device.logicalDpiY() / 72
    return font.pointSizeF() * QGuiApplication.primaryScreen().logicalDotsPerInchY() / 72


def missing_scripts(text: str, font: QFont) -> tuple[str, ...]:
    """Return the names of scripts in a text that neither the font nor those that stand in for it can show."""
    metrics = QFontMetricsF(font)
    return tuple(
        script
        for script, samples in script_samples(text).items()
        if not any(metrics.inFontUcs4(ord(sample)) for sample in samples)
    )


def script_name(script: str) -> str:
    """Return what the reader calls a script."""
    return say("Chinese") if script == "CJK" else say(script)


# Scripts of many readers, for the translators; others keep the name that Unicode gives them.
_NAMED = (
    *(to_say("Arabic"), to_say("Armenian"), to_say("Bengali"), to_say("Cyrillic"), to_say("Devanagari")),
    *(to_say("Ethiopic"), to_say("Georgian"), to_say("Greek"), to_say("Gujarati"), to_say("Gurmukhi")),
    *(to_say("Hebrew"), to_say("Khmer"), to_say("Lao"), to_say("Mongolian"), to_say("Myanmar")),
    *(to_say("Sinhala"), to_say("Syriac"), to_say("Tamil"), to_say("Thai"), to_say("Tibetan")),
)


def missing_symbol(characters: Iterable[str], font: QFont) -> str:
    """Return the name of one symbol, such as an emoji, that no font can show; empty where there is none."""
    metrics = QFontMetricsF(font)
    for character in sorted(set(characters)):
        if unicodedata.category(character) == "So" and not metrics.inFontUcs4(ord(character)):
            return unicodedata.name(character, "unnamed").lower()
    return ""


def script_samples(characters: Iterable[str]) -> dict[str, str]:
    """Return a few letters of each script among some characters, the lowest, by the name of the script."""
    seen: dict[str, str] = {}
    for character in sorted(set(characters)):
        if character.isascii() or not character.isalpha():
            continue
        word = unicodedata.name(character, "UNKNOWN").split()[0]
        script = "CJK" if word == "CJK" else word.title()
        if len(samples := seen.get(script, "")) < _SAMPLES:
            seen[script] = samples + character
    return seen
