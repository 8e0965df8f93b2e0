"""Every text of the program is in every catalogue, whole, and the files that the program loads are made of it."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from viewer.core.saying import CONTEXT
from viewer.window.settings import Language
from viewer.window.translation import ENGLISH

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = sorted((ROOT / "resources" / "translations").glob("diptych_*.ts"))
CODES = [path.stem.removeprefix("diptych_") for path in CATALOGUES]
PLACE = re.compile(r"\{\w*\}|%n|%\d")
MEND = "mend it with: .venv/bin/python packaging/translations.py"


class Entry(NamedTuple):
    context: str
    source: str
    translations: tuple[str, ...]  # more than one where a number chooses


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look for the module of their class
    spec.loader.exec_module(module)
    return module


def entries(catalogue: Path) -> list[Entry]:
    found = []
    for context in ET.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            found.append(Entry(context.findtext("name") or "", message.findtext("source") or "", tuple(forms)))
    return found


def test_there_is_a_catalogue_of_each_language_that_can_be_chosen() -> None:
    assert {language.value for language in Language} == {"", ENGLISH, *CODES}


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=CODES)
def test_nothing_is_left_to_translate(catalogue: Path, script: ModuleType) -> None:
    assert script.unfinished(catalogue) == [], MEND


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=CODES)
def test_a_catalogue_holds_the_texts_of_the_program_and_no_others(catalogue: Path, script: ModuleType) -> None:
    texts = script.find_texts()
    held = {(entry.context, entry.source) for entry in entries(catalogue)}
    assert {(text.context, text.source) for text in texts} == held, MEND


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=CODES)
def test_a_translation_has_the_places_of_its_text(catalogue: Path) -> None:
    for entry in entries(catalogue):
        for translation in entry.translations:
            assert Counter(PLACE.findall(entry.source)) == Counter(PLACE.findall(translation)), entry


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=CODES)
def test_a_translation_has_a_mnemonic_where_its_text_has_one(catalogue: Path) -> None:
    for entry in entries(catalogue):
        if entry.context != CONTEXT:
            for translation in entry.translations:
                assert translation.count("&") == entry.source.count("&"), entry


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=CODES)
def test_a_translation_ends_as_its_text_does(catalogue: Path) -> None:
    for entry in entries(catalogue):
        for translation in entry.translations:
            for sign in (".", "…", ":", "?", " "):
                assert translation.endswith(sign) == entry.source.endswith(sign), entry
            assert translation[:1].isspace() == entry.source[:1].isspace(), entry


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=CODES)
def test_what_the_program_loads_is_made_of_the_catalogue(catalogue: Path, script: ModuleType, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    script.release(catalogue, made)
    loaded = [QTranslator(), QTranslator()]
    assert loaded[0].load(str(made))
    assert loaded[1].load(str(catalogue.with_suffix(".qm")))
    for entry in entries(catalogue):
        counts = range(5) if len(entry.translations) > 1 else (-1,)
        for count in counts:
            one, other = (translator.translate(entry.context, entry.source, None, count) for translator in loaded)
            assert one == other, MEND
            assert one in entry.translations


def test_a_text_that_is_put_together_is_reported(script: ModuleType, tmp_path: Path) -> None:
    viewer = tmp_path / "viewer"
    viewer.mkdir()
    (viewer / "a.py").write_text("class A:\n    def b(self):\n        self.tr(f'{self} is wrong')\n", "utf-8")
    with pytest.raises(ValueError, match=r"viewer/a\.py:3: .* looked up"):
        script.find_texts(viewer)


def test_every_way_to_mark_a_text_is_found(script: ModuleType, tmp_path: Path) -> None:
    viewer = tmp_path / "viewer"
    viewer.mkdir()
    (viewer / "a.py").write_text(
        """
_NAMED = "named"
_TABLE = {1: _N("table", "in a table"), 2: to_say("said later")}

class Menu(StrEnum):
    FILE = "&File"

class A:
    def b(self, n, many):
        self.tr("of a class" if n else "of the same")
        counted("A", n, "{} thing", "{} things")
        QCoreApplication.translate("here", "in a context")
        say("said {what}", what=n)
        say(many)
        ActionSpec("id", "&Title", submenu=_NAMED, hint="Hint")
        return _tr("of a module")

def _tr(text):
    return QCoreApplication.translate("a", text)
""",
        "utf-8",
    )
    assert {(text.context, text.source, text.is_counted) for text in script.find_texts(viewer)} == {
        ("table", "in a table", False),
        (CONTEXT, "said later", False),
        ("actions", "&File", False),
        ("A", "of a class", False),
        ("A", "of the same", False),
        ("A", "{} things", True),
        ("here", "in a context", False),
        (CONTEXT, "said {what}", False),
        ("actions", "&Title", False),
        ("actions", "named", False),
        ("actions", "Hint", False),
        ("a", "of a module", False),
    }
