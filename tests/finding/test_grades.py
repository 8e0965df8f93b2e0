from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.core.document import Side
from viewer.core.edits import EditClass, Operation, PairEdits
from viewer.core.grade import FindingKind, Grade, Strength
from viewer.core.span import Span
from viewer.core.word_pairs import cut
from viewer.core.worddiff import diff_words
from viewer.core.words import is_function_word, tokenise
from viewer.finding.graded_edits import grade_edits
from viewer.finding.grades import Grader, Literal
from viewer.finding.word_links import WordLink, link_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.finding.embedder import Embedder

WORDS = [
    "The",
    "the",
    "boat",
    "boats",
    "Boat",
    "sails",
    "12",
    "14",
    ",",
    ".",
    "“",
    "of",
    "not",
    "harbour",
    "Anna",
    "Anne",
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)


def literal(left: str, right: str) -> Literal:
    spans = Span(0, len(left)), Span(0, len(right))
    return Literal(left, right, *spans, diff_words(left, right, *spans))


def graded(left: str, right: str, links: Sequence[tuple[int, int, float]]) -> PairEdits:
    """Grade along links made by hand."""
    pair = literal(left, right)
    one, other = cut(left, pair.left), cut(right, pair.right)
    meaning = np.zeros((len(one), len(other)), np.float32)
    for i, j, similarity in links:
        meaning[i, j] = similarity
    return grade_edits(one, other, pair.edits, [WordLink(*link) for link in sorted(links)], meaning)


def said(found: PairEdits, left: str, right: str) -> list[tuple[str, str, Grade | None]]:
    return [
        (edit.left.of(left) if edit.left else "", edit.right.of(right) if edit.right else "", edit.grade)
        for edit in found.edits
        if edit.operation is not Operation.EQUAL
    ]


def check_edits(found: PairEdits, left: str, right: str) -> None:
    assert found.graded
    for side, text in ((Side.LEFT, left), (Side.RIGHT, right)):
        spans = [span for edit in found.edits if (span := edit.side(side))]
        assert spans == sorted(spans)
        tokens = tokenise(text, Span(0, len(text)))
        assert [sum(span.contains(token.span) for span in spans) for token in tokens] == [1] * len(tokens)
        assert "".join("".join(span.of(text) for span in spans).split()) == "".join(text.split())
    for index, edit in enumerate(found.edits):
        assert (edit.left is None) == (edit.operation is Operation.INSERT)
        assert (edit.right is None) == (edit.operation is Operation.DELETE)
        assert (edit.grade is Grade.REMOVED) <= (edit.operation is Operation.DELETE)
        assert (edit.grade is Grade.ADDED) <= (edit.operation is Operation.INSERT)
        if edit.partner is not None:
            other = found.edits[edit.partner]
            assert other.partner == index
            assert {edit.operation, other.operation} == {Operation.DELETE, Operation.INSERT}


@settings(max_examples=200)
@given(TEXTS, TEXTS, st.data())
def test_any_links_leave_every_token_in_one_edit(left: str, right: str, data: st.DataObject) -> None:
    m, n = (len(tokenise(text, Span(0, len(text)))) for text in (left, right))
    places = st.tuples(st.integers(0, max(m - 1, 0)), st.integers(0, max(n - 1, 0)))
    chosen = data.draw(st.sets(places, max_size=8)) if m and n else set()
    check_edits(graded(left, right, [(i, j, 0.5) for i, j in chosen]), left, right)


@given(TEXTS, TEXTS, st.integers(0, 2**32 - 1))
def test_links_as_they_are_found_leave_every_token_in_one_edit(left: str, right: str, seed: int) -> None:
    pair = literal(left, right)
    one, other = cut(left, pair.left), cut(right, pair.right)
    meaning = np.random.default_rng(seed).uniform(-0.2, 1, (len(one), len(other))).astype(np.float32)
    found = grade_edits(one, other, pair.edits, link_words(one.keys, other.keys, meaning), meaning)
    check_edits(found, left, right)


def test_links_take_a_block_apart() -> None:
    left, right = "They soon reached agreement.", "Quickly, an understanding was found."
    found = graded(left, right, [(1, 0, 0.6), (3, 3, 0.7)])
    assert ("soon", "Quickly", Grade.REWORDED) in said(found, left, right)
    assert ("agreement", "understanding", Grade.REWORDED) in said(found, left, right)
    assert ("reached", "", Grade.REMOVED) in said(found, left, right)


def test_links_that_cross_are_partners() -> None:
    left, right = "big dogs bark", "howling hounds are large"
    found = graded(left, right, [(0, 3, 0.6), (1, 1, 0.7), (2, 0, 0.5)])
    partners = [edit for edit in found.edits if edit.partner is not None]
    assert {edit.grade for edit in partners} == {Grade.REWORDED}
    assert {edit.similarity for edit in partners} <= {0.5, 0.6, 0.7}
    check_edits(found, left, right)


def test_a_word_that_moved_is_the_same_word() -> None:
    left, right = "slowly they rowed", "they rowed slowly"
    found = graded(left, right, [(0, 2, 0.9), (1, 0, 0.9), (2, 1, 0.9)])
    moved = [edit for edit in found.edits if edit.grade is Grade.MOVED]
    assert len(moved) == 2
    assert all(edit.classes & EditClass.MOVED for edit in moved)


def test_several_words_answer_one() -> None:
    left, right = "now they left", "at this moment they left"
    found = graded(left, right, [(0, 0, 0.4), (0, 1, 0.4), (0, 2, 0.7)])
    assert said(found, left, right) == [("now", "at this moment", Grade.REWORDED)]


def test_function_words_are_faint_and_negations_are_not() -> None:
    left, right = "they did row", "they row not"
    found = graded(left, right, [])
    by_word = {(edit.left or edit.right): edit for edit in found.edits}
    for edit in by_word.values():
        text = edit.left.of(left) if edit.left else edit.right.of(right) if edit.right else ""
        if edit.operation is not Operation.EQUAL:
            assert edit.is_weak == is_function_word(text)


def test_words_that_stand_for_each_other_with_nothing_in_common_are_doubtful() -> None:
    left, right = "they came to praise him", "they came to rent him"
    for links in ([], [(3, 3, 0.1)]):
        (finding,) = graded(left, right, links).findings
        assert finding.kind is FindingKind.WORD
        assert finding.left is not None
        assert finding.left.of(left) == "praise"
    assert not graded(left, right, [(3, 3, 0.5)]).findings


def test_the_one_word_exchanged_where_all_else_is_the_same_is_doubtful_however_near() -> None:
    left, right = (
        "Captain Holm sold the old ferry to the town council",
        "Captain Holm sold the old boat to the town council",
    )
    (finding,) = graded(left, right, [(5, 5, 0.8)]).findings
    assert finding.strength is Strength.CHECK
    assert finding.left is not None
    assert finding.left.of(left) == "ferry"
    others = "Captain Holm gave the worn boat to the town council"
    assert not graded(left, others, [(2, 2, 0.8), (4, 4, 0.8), (5, 5, 0.8)]).findings


@pytest.fixture
def grader(embedder: Embedder) -> Grader:
    return Grader(embedder)


PAIRS = [
    ("The old ship reached the harbour on Monday.", "On Monday the ancient vessel arrived in port."),
    ("The talks were deadlocked.", "The negotiations had come to an impasse."),
    ("Prices have risen sharply since the spring.", "Since spring, the price of bread rose sharply."),
]


@pytest.mark.model
def test_rewordings_are_seen(grader: Grader) -> None:
    left, right = "The old ship reached the harbour.", "The ancient vessel arrived in port."
    (found,) = grader.grade([literal(left, right)])
    check_edits(found, left, right)
    by_words = {(one, other): grade for one, other, grade in said(found, left, right)}
    assert by_words["old", "ancient"] is by_words["ship", "vessel"] is Grade.REWORDED
    assert all(edit.similarity is not None for edit in found.edits if edit.grade is Grade.REWORDED)


@pytest.mark.model
def test_company_and_sides_make_no_difference(grader: Grader) -> None:
    together = grader.grade([literal(*pair) for pair in PAIRS])
    for (left, right), found in zip(PAIRS, together, strict=True):
        assert grader.grade([literal(left, right)]) == [found]
        (mirrored,) = grader.grade([literal(right, left)])
        assert mirrored.edits == found.mirrored().edits


@pytest.mark.model
@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Same words.", "Same words."),
        ("同じ言葉です。", "別の言葉です。"),
        ("", "Words."),
        ("Старый корабль", "Новый корабль"),
    ],
)
def test_what_is_not_graded_keeps_its_edits(grader: Grader, left: str, right: str) -> None:
    pair = literal(left, right)
    (found,) = grader.grade([pair])
    assert found.graded
    if left:
        assert found.edits == pair.edits.edits


def test_nearness_in_meaning_says_nothing_of_names_and_numbers() -> None:
    left, right = "They met Anna Mills on 12 boats", "They met Anne Miller on 14 boats"
    found = graded(left, right, [(2, 2, 0.9), (3, 3, 0.8), (5, 5, 0.9)])
    grades = {one: grade for one, _, grade in said(found, left, right)}
    assert grades == {"Anna": None, "Mills": None, "12": None}
    left, right = "The Wang's boat came", "The Wangs' boat came"
    assert [grade for *_, grade in said(graded(left, right, [(1, 1, 0.9)]), left, right)] == [Grade.FORM]


@pytest.mark.model
def test_a_giant_keeps_its_edits(grader: Grader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.finding.grades._LARGEST", 20)
    pair = literal(*PAIRS[0])
    (found,) = grader.grade([pair])
    assert found.graded
    assert found.edits == pair.edits.edits
