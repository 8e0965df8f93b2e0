from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QSettings

from viewer.ink.page_frame import PageOptions
from viewer.ink.typography import USUAL
from viewer.window import settings as declared
from viewer.window.settings import (
    APPEARANCE,
    CONTEXT,
    DETAIL,
    FACE,
    LENGTH,
    NUMBERS,
    PAGE_OPTIONS,
    SETTINGS,
    SIZE,
    ZOOM,
    Appearance,
    Group,
    Setting,
    Settings,
)

relaxed = hypothesis_settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
JUNK = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20),
    st.integers(-(2**31), 2**31 - 1),
    st.floats(),
    st.booleans(),
    st.lists(st.text("ab,;", max_size=3), max_size=3),
    st.binary(max_size=12).map(QByteArray),
    st.sampled_from(["true", "nan", "-inf", "1e400", "7", "0x10", "@Invalid()", "@Variant(\0)", "rows ", ""]),
)


@pytest.fixture(autouse=True)
def empty() -> None:
    QSettings("Diptych", "Diptych").clear()


def values_of(setting: Setting[Any]) -> st.SearchStrategy[Any]:
    """Make values that a setting can have."""
    default = setting.default
    if setting.choices:
        return st.sampled_from([value for value, _ in setting.choices])
    if isinstance(default, bool):
        return st.booleans()
    if isinstance(default, int):
        return st.integers(int(setting.low or 0), int(setting.high or 1000))
    if isinstance(default, float):
        return st.floats(setting.low, setting.high, allow_nan=False, allow_infinity=False)
    if isinstance(default, QByteArray):
        return st.binary(max_size=40).map(QByteArray)
    return st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)


def is_possible(setting: Setting[Any], value: Any) -> bool:
    if type(value) is not type(setting.default):
        return False
    if setting.choices:
        return value in [choice for choice, _ in setting.choices]
    if setting.low is not None:
        assert setting.high is not None
        return bool(setting.low <= value <= setting.high)
    return True


def test_every_setting_stands_in_the_table_once() -> None:
    named = [value for value in vars(declared).values() if isinstance(value, Setting)]
    assert {id(setting) for setting in named} == {id(setting) for setting in SETTINGS}
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)
    for setting in SETTINGS:
        assert bool(setting.title) == (setting.group is not None), setting.key
        assert setting.understand(setting.default) == setting.default, setting.key


def test_what_is_asked_for_has_choices_a_range_or_two_answers() -> None:
    for setting in SETTINGS:
        if setting.title and isinstance(setting.default, StrEnum):
            assert [value for value, _ in setting.choices] == list(type(setting.default)), setting.key
        elif setting.title and isinstance(setting.default, int | float) and not isinstance(setting.default, bool):
            assert setting.choices or (setting.low is not None and setting.high is not None), setting.key
        elif setting.title and isinstance(setting.default, str):
            assert setting.dialog or setting.face, setting.key


def test_titles_of_a_page_have_mnemonics_of_their_own() -> None:
    for group in Group:
        titles = [setting.title for setting in SETTINGS if setting.group is group]
        letters = [title[title.index("&") + 1].lower() for title in titles]
        assert len(set(letters)) == len(letters), group


@relaxed
@given(data=st.data())
@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_every_value_comes_back_from_the_file(setting: Setting[Any], data: st.DataObject) -> None:
    value = data.draw(values_of(setting))
    settings = Settings()
    settings.set(setting, value)
    settings.write()
    found = Settings().get(setting)
    assert found == value
    assert type(found) is type(setting.default)


@relaxed
@given(junk=JUNK)
@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_junk_is_the_default_or_a_value_that_can_be(setting: Setting[Any], junk: object) -> None:
    store = QSettings("Diptych", "Diptych")
    store.setValue(setting.key, junk)
    store.sync()
    found = Settings().get(setting)
    assert found == setting.default or is_possible(setting, found)


@pytest.mark.parametrize(
    ("setting", "written"),
    [
        (ZOOM, "100"),
        (ZOOM, "large"),
        (ZOOM, "nan"),
        (SIZE, "0"),
        (SIZE, "true"),
        (LENGTH, "75.5"),
        (LENGTH, "-3"),
        (CONTEXT, "2"),
        (NUMBERS, "maybe"),
        (DETAIL, "nonsense"),
        (APPEARANCE, "purple"),
    ],
)
def test_what_cannot_be_in_a_file_counts_as_not_set(setting: Setting[Any], written: str) -> None:
    path = Path(QSettings("Diptych", "Diptych").fileName())
    path.parent.mkdir(parents=True, exist_ok=True)
    section, name = setting.key.split("/")
    path.write_text(f"[{section}]\n{name}={written}\n", "utf-8")
    assert Settings().get(setting) == setting.default


@pytest.mark.parametrize("content", [b"\0\xff\xfe garbage [[[", b"[view\nzoom=2", b"", b"=\n=\n[%%%]\nzoom=%zz\n"])
def test_a_damaged_file_does_no_harm(content: bytes) -> None:
    path = Path(QSettings("Diptych", "Diptych").fileName())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    settings = Settings()
    assert all(is_possible(setting, settings.get(setting)) for setting in SETTINGS)
    settings.set(APPEARANCE, Appearance.DARK)
    assert settings.get(APPEARANCE) is Appearance.DARK


def test_two_programs_keep_what_the_other_remembers() -> None:
    here = Settings()
    assert here.get(SIZE) == SIZE.default
    other = (
        "from viewer.window.settings import FACE, SIZE, Settings\n"
        "settings = Settings()\n"
        "settings.set(SIZE, 20.0)\n"
        "settings.set(FACE, 'Charter')\n"
        "settings.write()\n"
    )
    # Qt looks for the folder of settings once in the life of a process.
    folder = Path(QSettings("Diptych", "Diptych").fileName()).parents[1]
    subprocess.run([sys.executable, "-c", other], check=True, env={**os.environ, "XDG_CONFIG_HOME": str(folder)})
    here.set(APPEARANCE, Appearance.DARK)
    here.set(FACE, "Gentium")
    here.write()
    assert (here.get(SIZE), here.get(FACE), here.get(APPEARANCE)) == (20.0, "Gentium", Appearance.DARK)


def test_what_is_applied_is_told_and_what_is_set_is_not() -> None:
    settings, told = Settings(), []
    settings.applied.connect(told.append)
    settings.set(SIZE, 14.0)
    assert told == []
    settings.apply(SIZE, 15.0)
    settings.reset([SIZE])
    assert told == [SIZE, SIZE]
    assert settings.get(SIZE) == SIZE.default


def test_the_page_is_set_as_designed_until_the_reader_chooses() -> None:
    settings = Settings()
    assert settings.typography == USUAL
    settings.set(SIZE, 18.0)
    settings.set(NUMBERS, value=False)
    assert settings.typography == replace(USUAL, size=18.0, numbers=False)


def test_all_that_a_print_remembers_is_a_setting_with_the_same_default() -> None:
    remembered = PageOptions().to_settings()
    assert set(remembered) == set(PAGE_OPTIONS)
    assert all(setting.default in ("", remembered[name]) for name, setting in PAGE_OPTIONS.items())
