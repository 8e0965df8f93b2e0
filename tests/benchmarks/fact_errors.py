"""Errors for the benchmark of facts: one change at a time to a text, of a kind that changes what is said.

What is changed is chosen by plain patterns of its own, not by the fact layer, so that what that does not recognise
counts as missed.
"""

from __future__ import annotations

import re
import string
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

# ruff: noqa: SIM905 - lists of words read better as text

MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
NUMBER_WORDS = "three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty".split()
NAMES = """
Marlowe Hartmann Okafor Lindqvist Castellano Novotny Brandvold Achebe Fairweather Pemberton Yamaguchi Delacroix
Rosenthal
Abernathy Kowalski Villanueva Thorvaldsen Mukherjee Whitcombe Zielinski Aldridge Bergstrom Cavendish Dimitrov Eriksen
Fontaine Gallagher Holloway Ibrahim Jankowski Kavanagh Lombardi Montague Nakamura Ostrowski Prescott Quintero Rasmussen
Sinclair Tolliver Ulrich Vasquez Wainwright Xavier Yarborough Zimmerman Auckland Bristol Calgary Dresden Essen Florence
Granada Halifax Innsbruck Jakarta Krakow Lausanne Marseille Nairobi Oporto Palermo
""".split()

_NUMBER = re.compile(r"(?<![\w.,])\d[\d,.]*\d|(?<![\w.,])\d(?![\w])")
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(NUMBER_WORDS)})\b(?!-)", re.IGNORECASE)
_DATE = re.compile(rf"\b(?:{'|'.join((*MONTHS, *DAYS))})\b")
_MAY = re.compile(r"(?:^|[.!?:\"“”]\s+)(?:May|March|August)\b|\bMay\s+[a-z]")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-zà-ÿ]{3,}(?![\w-])")
_AUXILIARY = re.compile(
    r"\b(?:is|was|are|were|will|would|can|could|has|have|had|should|may|must|does|did)\b(?! not|n't|')"
)
_NOT = re.compile(r"\b(?:not |never )|n[’']t\b")
_QUOTED = re.compile(r"[“\"][^“”\"\n]{8,120}[”\"]")
_CAPITALISED_COMMON = frozenset(
    "The This That These Those When While After Before But And However President Minister Prime Ministry Department "
    "Government State States City Region Street University Council Court Bank Central National Federal".split()
)

KINDS = ("number", "number word", "date", "name, a letter", "name, whole", "not, inserted", "not, dropped", "quotation")


@dataclass(frozen=True)
class Error:
    """A change of text[start:end] into `new`; `kind` is one of KINDS."""

    kind: str
    start: int
    end: int
    new: str

    def apply(self, text: str) -> str:
        """Return the text with the error in it."""
        return text[: self.start] + self.new + text[self.end :]


def errors_in(text: str, start: int, end: int, other: str, chance: random.Random) -> list[Error]:
    """Return errors that text[start:end] can be given, at most two of a kind.

    What is changed stands in `other`, the text it is compared with, as well.
    """
    makers: dict[str, Callable[[], Iterator[Error]]] = {
        "number": lambda: _numbers(text, start, end, other, chance),
        "number word": lambda: _number_words(text, start, end, other, chance),
        "date": lambda: _dates(text, start, end, other, chance),
        "name, a letter": lambda: _letters(text, start, end, other, chance),
        "name, whole": lambda: _names(text, start, end, other, chance),
        "not, inserted": lambda: _inserted(text, start, end),
        "not, dropped": lambda: _dropped(text, start, end, other),
        "quotation": lambda: _quotations(text, start, end, other, chance),
    }
    found: list[Error] = []
    for make in makers.values():
        errors = list(make())
        found += chance.sample(errors, min(2, len(errors)))
    return found


def _shared(pattern: re.Pattern[str], text: str, start: int, end: int, other: str) -> Iterator[re.Match[str]]:
    for match in pattern.finditer(text, start, end):
        if re.search(rf"(?<![\w.,]){re.escape(match.group())}(?![\w]|[.,]\d)", other):
            yield match


def _numbers(text: str, start: int, end: int, other: str, chance: random.Random) -> Iterator[Error]:
    for match in _shared(_NUMBER, text, start, end, other):
        places = [i for i, character in enumerate(match.group()) if character.isdigit()]
        at = chance.choice(places)
        old = match.group()[at]
        digits = [d for d in string.digits if d != old and (d != "0" or at)]
        new = match.group()[:at] + chance.choice(digits) + match.group()[at + 1 :]
        yield Error("number", match.start(), match.end(), new)


def _number_words(text: str, start: int, end: int, other: str, chance: random.Random) -> Iterator[Error]:
    for match in _shared(_NUMBER_WORD, text, start, end, other):
        new = chance.choice([word for word in NUMBER_WORDS if word != match.group().lower()])
        yield Error("number word", match.start(), match.end(), new.title() if match.group()[0].isupper() else new)


def _dates(text: str, start: int, end: int, other: str, chance: random.Random) -> Iterator[Error]:
    unclear = {match.end() for match in _MAY.finditer(text)}
    for match in _shared(_DATE, text, start, end, other):
        names = MONTHS if match.group() in MONTHS else DAYS
        if match.group() not in {"May", "March", "August"} or match.end() not in unclear:
            new = chance.choice([name for name in names if name not in {match.group(), "May"}])
            yield Error("date", match.start(), match.end(), new)


def _are_names(text: str, start: int, end: int, other: str) -> Iterator[re.Match[str]]:
    for match in _shared(_NAME, text, start, end, other):
        word = match.group()
        if word not in {*MONTHS, *DAYS} | _CAPITALISED_COMMON and not re.search(rf"\b{word.lower()}\b", text + other):
            yield match


def _letters(text: str, start: int, end: int, other: str, chance: random.Random) -> Iterator[Error]:
    for match in _are_names(text, start, end, other):
        word = match.group()
        at = chance.randrange(1, len(word))
        new = chance.choice([c for c in string.ascii_lowercase if c != word[at]])
        yield Error("name, a letter", match.start(), match.end(), word[:at] + new + word[at + 1 :])


def _names(text: str, start: int, end: int, other: str, chance: random.Random) -> Iterator[Error]:
    for match in _are_names(text, start, end, other):
        new = chance.choice([name for name in NAMES if name not in text and name not in other])
        yield Error("name, whole", match.start(), match.end(), new)


def _inserted(text: str, start: int, end: int) -> Iterator[Error]:
    for match in _AUXILIARY.finditer(text, start, end):
        yield Error("not, inserted", match.end(), match.end(), " not")


def _dropped(text: str, start: int, end: int, other: str) -> Iterator[Error]:
    for match in _NOT.finditer(text, start, end):
        if _NOT.search(other):
            yield Error("not, dropped", match.start(), match.end(), "")


def _quotations(text: str, start: int, end: int, other: str, chance: random.Random) -> Iterator[Error]:
    """Yield quotations exchanged for another one of the same text, where the other side quotes something too."""
    everything = [match.group() for match in _QUOTED.finditer(text)]
    for match in _QUOTED.finditer(text, start, end):
        others = [quoted for quoted in everything if not set(_words(quoted)) & set(_words(match.group()))]
        if others and _QUOTED.search(other) and len(_words(match.group())) > 1:
            yield Error("quotation", match.start(), match.end(), chance.choice(others))


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text.lower()) if len(word) > 3]
