"""Which names mean the same, which titles may be left out, and which words with a capital are no names.

They stand in `resources/aliases.txt`, which says how it is written, and the reader may add a file of the same form.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.core.errors import ViewerError
from viewer.core.saying import say
from viewer.core.span import Span
from viewer.core.words import fold, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SECTIONS = ("same", "titles", "common")
_LONGEST_FILE = 1_000_000
"""Code points: more is no table of names."""


@dataclass(slots=True)
class Aliases:
    """A table of names.

    `groups` leads from the first key of a form to all forms that begin with it: their keys, whether they count in
    capitals alone, and the name of their group (the first form of its first line); longest forms first. `titles` and
    `common` are keys.
    """

    groups: dict[str, list[tuple[tuple[str, ...], bool, str]]] = field(default_factory=dict)
    titles: set[str] = field(default_factory=set)
    common: set[str] = field(default_factory=set)

    def group_at(self, keys: Sequence[str], raws: Sequence[str], at: int) -> tuple[int, str] | None:
        """Return how many tokens from `at` on are a form of a name, and the name of its group, or None.

        A single word may have an "s" more, as in "Chinas ministry".
        """
        own = keys[at] if keys[at] in self.groups else keys[at].removesuffix("s")
        for form, is_upper, group in self.groups.get(own, ()):
            length = len(form)
            if (own, *keys[at + 1 : at + length]) != form:
                continue
            if raws[at].isupper() if is_upper else raws[at][0].isupper() or not raws[at][0].isalpha():
                return length, group
        return None


_PLAIN = str.maketrans({"ð": "d", "đ": "d", "þ": "th", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i"})
"""Letters that have no accent to lose."""


@lru_cache(maxsize=16384)
def bare(key: str) -> str:
    """Return the key of a word without a possessive ending and accents, which variants of names differ in."""
    key = key.removesuffix("'s")
    key = key.rstrip("'")
    if not key.isascii():
        key = "".join(c for c in unicodedata.normalize("NFD", key) if not unicodedata.combining(c)).translate(_PLAIN)
    return key


def load_aliases(extra: Path | None = None) -> Aliases:
    """Return the table that comes with the program, and what the reader's own file adds to it, where there is one.

    Raises ViewerError where that file cannot be read or is no such table.
    """
    lines = list(_lines(files("viewer.resources").joinpath("aliases.txt").read_text("utf-8"), "aliases.txt"))
    if extra is not None and extra.is_file():
        try:
            with extra.open(encoding="utf-8-sig") as file:
                text = file.read(_LONGEST_FILE)
        except (OSError, UnicodeDecodeError) as error:
            raise ViewerError(
                say("The names in {file} cannot be read; save the file as plain text in UTF-8.", file=extra)
            ) from error
        lines += _lines(text, str(extra))
    return _build(lines)


def aliases_file() -> Path:
    """Return where the reader's own table is looked for: beside the settings, which Qt keeps for the window."""
    home = Path.home()
    if sys.platform == "win32":
        folder = Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming")
    elif sys.platform == "darwin":
        folder = home / "Library" / "Preferences"
    else:
        folder = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    return folder / "Diptych" / "aliases.txt"


def _lines(text: str, name: str) -> Iterator[tuple[str, str]]:
    """Yield the lines that say something, each with its section."""
    section = "same"
    for number, line in enumerate(text.splitlines(), start=1):
        said = line.partition("#")[0].strip()
        if said.startswith("["):
            section = said.strip("[] ").casefold()
            if section not in _SECTIONS:
                raise ViewerError(
                    say(
                        "Your names are left out: in line {line} of {file} write [same], [titles] or [common] instead "
                        "of {said}, and start Diptych again.",
                        line=number,
                        file=name,
                        said=said,
                    )
                )
        elif said:
            yield section, said


def _build(lines: Iterable[tuple[str, str]]) -> Aliases:
    aliases = Aliases()
    names: dict[tuple[tuple[str, ...], bool], str] = {}
    for section, line in lines:
        if section != "same":
            (aliases.titles if section == "titles" else aliases.common).update(
                bare(fold(word)) for word in line.split()
            )
            continue
        forms = [form for part in line.split("=") if (form := _form(part.strip()))[0]]
        known = {names[form] for form in forms if form in names}
        name = min(known, default=" ".join(forms[0][0]) if forms else "")
        for form, old in names.items():
            if old in known:
                names[form] = name
        names.update(dict.fromkeys(forms, name))
    for (keys, is_upper), name in names.items():
        aliases.groups.setdefault(keys[0], []).append((keys, is_upper, name))
    for forms_of_key in aliases.groups.values():
        forms_of_key.sort(key=lambda form: -len(form[0]))
    return aliases


def _form(text: str) -> tuple[tuple[str, ...], bool]:
    """Return the keys of a form, and whether it counts in capitals alone."""
    keys = tuple(bare(token.key) for token in tokenise(text, Span(0, len(text))))
    return keys, len(keys) == 1 and len(text) > 1 and text.isalpha() and text.isupper()
