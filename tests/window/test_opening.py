from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.document import Side
from viewer.window.opening import (
    Input,
    Opening,
    decide,
    file_name_offered,
    is_from_git,
    is_temporary,
    natural_key,
)

FREE: dict[Side, bool] = {}
LEFT_TAKEN = {Side.LEFT: True}
BOTH_TAKEN = {Side.LEFT: True, Side.RIGHT: True}


def test_two_files_are_left_and_right_in_their_order() -> None:
    assert decide(["b.txt", "a.txt"], None, FREE) == Opening(Input("b.txt"), Input("a.txt"))


def test_two_files_without_an_order_go_by_their_names() -> None:
    found = decide(["draft 10.txt", "Draft 2.txt"], None, FREE, in_order=False)
    assert found == Opening(Input("Draft 2.txt"), Input("draft 10.txt"))


@pytest.mark.parametrize(
    ("onto", "taken", "side"),
    [
        (Side.LEFT, BOTH_TAKEN, Side.LEFT),
        (Side.RIGHT, FREE, Side.RIGHT),
        (None, FREE, Side.LEFT),
        (None, LEFT_TAKEN, Side.RIGHT),
        (None, {Side.RIGHT: True}, Side.LEFT),
        (None, BOTH_TAKEN, Side.RIGHT),
    ],
)
def test_one_file_goes_where_it_was_put_or_where_there_is_room(
    onto: Side | None, taken: dict[Side, bool], side: Side
) -> None:
    found = decide(["a.txt"], onto, taken)
    assert found.sides == (side,)
    assert found.side(side) == Input("a.txt")


def test_what_cannot_be_meant_is_refused_in_a_sentence(tmp_path: Path) -> None:
    assert "folder" in (decide([str(tmp_path)], None, FREE).refusal or "")
    assert "3 files" in (decide(["a", "b", "c"], None, FREE).refusal or "")
    assert decide([], None, FREE).refusal
    assert decide([], None, FREE).sides == ()


def test_what_will_not_be_there_tomorrow_is_temporary(tmp_path: Path) -> None:
    assert is_temporary("/dev/null")
    assert is_temporary("/dev/fd/63")
    assert is_temporary(str(Path(tempfile.gettempdir()) / "git-blob-x" / "a.txt"))
    assert not is_temporary("/home/somebody/a.txt")


def test_escape_closes_only_what_git_started() -> None:
    old = str(Path(tempfile.gettempdir()) / "git-blob-x" / "a.txt")
    assert is_from_git({"GIT_PREFIX": ""}, [old, "a.txt"])
    assert not is_from_git({"GIT_PREFIX": ""}, ["/home/u/b.txt", "/home/u/a.txt"])
    assert not is_from_git({}, [old, "a.txt"])
    assert not is_from_git({"GIT_DIR": ".git"}, [])


def test_the_name_offered_is_one_that_file_systems_take() -> None:
    assert file_name_offered("report v1.docx.txt", "b.md", ".pdf") == "report v1.docx--b.pdf"
    assert file_name_offered("what? a: c|d", "", ".json") == "what a c d--document.json"


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)))
def test_names_can_always_be_sorted(names: list[str]) -> None:
    assert [natural_key(name) for name in sorted(names, key=natural_key)] == sorted(map(natural_key, names))
