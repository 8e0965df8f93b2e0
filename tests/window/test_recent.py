from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings

from viewer.window.recent import LIMIT, Recent, RecentPair
from viewer.window.settings import APPEARANCE, RECENT, ZOOM, Appearance, Settings

WHEN = "2026-01-02T03:04:05"


@pytest.fixture
def settings(qapp: object) -> Settings:
    QSettings("Diptych", "Diptych").clear()
    return Settings()


@pytest.fixture
def recent(settings: Settings) -> Recent:
    return Recent(settings)


def pair(name: str, similarity: float | None = 0.5) -> RecentPair:
    return RecentPair(f"/home/u/{name} 1.txt", f"/home/u/{name} 2.txt", WHEN, similarity)


def test_the_newest_pair_stands_first_and_once(recent: Recent) -> None:
    recent.add(pair("a"))
    recent.add(pair("b"))
    recent.add(pair("a", 0.7))
    assert recent.pairs() == (pair("a", 0.7), pair("b"))


def test_no_more_than_the_limit_is_kept(recent: Recent) -> None:
    for number in range(LIMIT + 3):
        recent.add(pair(str(number)))
    assert len(recent.pairs()) == LIMIT
    assert recent.pairs()[0] == pair(str(LIMIT + 2))


def test_what_is_temporary_is_not_remembered(recent: Recent) -> None:
    recent.add(RecentPair("/dev/null", "/home/u/a.txt", WHEN))
    assert recent.pairs() == ()


def test_the_list_can_be_emptied(recent: Recent) -> None:
    recent.add(pair("a"))
    recent.clear()
    assert recent.pairs() == ()


@pytest.mark.parametrize(
    "damaged", ["{", "[1]", '{"a": 1}', '[{"left": 1}]', "null", '[{"left":1,"right":2,"when":3}]']
)
def test_a_damaged_list_counts_as_empty(settings: Settings, recent: Recent, damaged: str) -> None:
    settings.set(RECENT, damaged)
    assert recent.pairs() == ()


def test_names_that_are_the_same_are_told_apart_by_their_folders() -> None:
    assert RecentPair("/a/old/x.txt", "/a/new/x.txt", WHEN).names == ("old/x.txt", "new/x.txt")
    assert RecentPair("/a/x.txt", "/a/y.txt", WHEN).names == ("x.txt", "y.txt")
    assert RecentPair("/a/x.txt", "/a/x.txt", WHEN).names == ("/a/x.txt", "/a/x.txt")
    assert RecentPair("/a/new/in/x.txt", "/a/old/in/x.txt", WHEN).names == ("new/in/x.txt", "old/in/x.txt")


def test_settings_come_back_as_they_were_set(settings: Settings) -> None:
    settings.set(ZOOM, 1.25)
    settings.write()
    assert Settings().get(ZOOM) == 1.25


def test_foreign_values_count_as_not_set(settings: Settings) -> None:
    QSettings("Diptych", "Diptych").setValue(ZOOM.key, "large")
    QSettings("Diptych", "Diptych").setValue("view/appearance", "purple")
    assert Settings().get(ZOOM) == ZOOM.default
    assert Settings().get(APPEARANCE) is Appearance.SYSTEM
