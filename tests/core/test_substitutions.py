from __future__ import annotations

from viewer.core.edits import Edit, Operation, PairEdits
from viewer.core.grade import Grade
from viewer.core.span import Span
from viewer.core.substitutions import substitutions
from viewer.core.worddiff import diff_words


def exchanges(left: str, right: str) -> list[tuple[str, str]]:
    found = diff_words(left, right, Span(0, len(left)), Span(0, len(right)))
    return [(one.left.of(left), one.right.of(right)) for one in substitutions(left, right, found)]


def test_words_for_words() -> None:
    assert exchanges("The tolls were raised.", "The fares were raised.") == [("tolls", "fares")]
    assert exchanges("The harbour master came.", "The port supervisor came.") == [
        ("harbour", "port"),
        ("master", "supervisor"),
    ]
    assert exchanges("The lamp oil is dear.", "The petroleum is dear.") == [("lamp oil", "petroleum")]


def test_the_same_words_in_another_form_or_case_are_one_term() -> None:
    left, right = "Tolls. A toll. tolls.", "Fares. A fare. fares."
    found = diff_words(left, right, Span(0, len(left)), Span(0, len(right)))
    made = list(substitutions(left, right, found))
    assert len(made) == 3
    assert len({one.term for one in made}) == 1
    assert made[0].form == made[2].form != made[1].form


def test_forms_of_one_word_and_weak_edits_are_no_exchange() -> None:
    assert exchanges("He painted a boat.", "He paints boats.") == []
    assert exchanges("The lamp.", "The Lamp!") == []
    assert exchanges("It is so.", "It was so.") == []


def test_rewordings_at_two_places_of_a_pair() -> None:
    left, right = "toll was there", "there was fare"
    edits = PairEdits(
        (
            Edit(Operation.DELETE, Span(0, 4), None, partner=2, grade=Grade.REWORDED),
            Edit(Operation.EQUAL, Span(5, 14), Span(0, 9), grade=Grade.KEPT),
            Edit(Operation.INSERT, None, Span(10, 14), partner=0, grade=Grade.REWORDED),
        )
    )
    (found,) = substitutions(left, right, edits)
    assert (found.left, found.right) == (Span(0, 4), Span(10, 14))
    assert list(substitutions(left, right, PairEdits(edits.edits[1:2]))) == []
