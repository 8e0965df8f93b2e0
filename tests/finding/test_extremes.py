"""Texts as no one writes them: every engine comes to an end with something sane."""

from __future__ import annotations

import resource
import sys

import pytest

from tests.finding.documents import document, shapes
from tests.finding.test_invariants import ENGINES, check_whole, run


def _lines(count: int, start: int = 0) -> list[str]:
    return [f"Word{index} stands before number{index * 7}." for index in range(start, start + count)]


@ENGINES
@pytest.mark.parametrize("count", [0, 1, 1_500])
def test_an_empty_side(engine: str, count: int) -> None:
    left, right = document([]), document(_lines(count))
    found = run(engine, left, right)
    check_whole(found, left, right)
    assert not found.moves


@ENGINES
def test_one_sentence_beside_thousands(engine: str) -> None:
    many = _lines(4_000)
    found = run(engine, document([many[2_500]]), document(many))
    assert [shape for shape in shapes(found) if all(shape)] == [((0,), (2_500,))]


@ENGINES
@pytest.mark.parametrize(("left", "right"), [(400, 400), (2_000, 1_700)])
def test_the_same_line_again_and_again(engine: str, left: int, right: int) -> None:
    found = run(engine, document(["Same."] * left), document(["Same."] * right))
    assert sum(bead.is_linked for bead in found.beads) == min(left, right)
    assert all(bead.score == 1.0 for bead in found.beads if bead.is_linked)
    assert not found.moves


@ENGINES
def test_nothing_in_common(engine: str) -> None:
    left, right = document(_lines(300)), document([f"Term{i} lies past figure{i * 3}!" for i in range(300)])
    found = run(engine, left, right)
    check_whole(found, left, right)
    assert not any((bead.score or 0.0) > 0.5 for bead in found.beads)


@ENGINES
def test_other_languages_on_each_side(engine: str) -> None:
    left = document(
        ["Der Hund lief durch den Garten.", "Am Abend regnete es sehr stark.", "Alle gingen nach Hause."] * 20
    )
    right = document(["公園で犬が走った。", "夜は雨が強かった。", "みんな家に帰った。"] * 20)
    found = run(engine, left, right)
    check_whole(found, left, right)
    assert not any((bead.score or 0.0) > 0.5 for bead in found.beads)


@ENGINES
def test_a_sentence_of_a_hundred_thousand_words(engine: str) -> None:
    giant = " ".join(f"word{index % 977}" for index in range(100_000))
    found = run(engine, document([giant, "A last line."]), document([giant + " more", "A last line."]))
    assert shapes(found) == [((0,), (0,)), ((1,), (1,))]


@ENGINES
def test_a_giant_beside_many_takes_little_memory(engine: str) -> None:
    giant = " ".join(f"word{index}" for index in range(40_000))
    left, right = document([giant]), document(_lines(700, 100_000))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    check_whole(run(engine, left, right), left, right)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 300 * (1024**2 if sys.platform == "darwin" else 1024)
