from __future__ import annotations

from dataclasses import replace

from viewer.core.alignment import Pair
from viewer.core.edits import Edit, Operation, PairEdits
from viewer.core.grade import Grade
from viewer.core.span import Span
from viewer.core.substitutions import Substitution, repeated_substitutions
from viewer.core.worddiff import diff_words


def compare(*lines: tuple[str, str]) -> tuple[Substitution, ...]:
    left, right = ("\n".join(line[side] for line in lines) for side in (0, 1))
    edits, i, j = [], 0, 0
    for n, (one, other) in enumerate(lines):
        spans = Span(i, i + len(one)), Span(j, j + len(other))
        edits.append((Pair(Span(n, n + 1), Span(n, n + 1)), diff_words(left, right, *spans)))
        i, j = spans[0].end + 1, spans[1].end + 1
    return repeated_substitutions(left, right, edits)


def test_words_exchanged_again_and_again() -> None:
    found = compare(
        ("The tolls were raised.", "The fares were raised."),
        ("They paid a toll at the bridge.", "They paid a fare at the bridge."),
        ("The lamp was lit.", "The lantern was lit."),
        ("Tolls are a burden on boats.", "Fares are a burden on boats."),
        ("A lamp stood there.", "A lantern stood there."),
        ("The wind rose.", "The storm rose."),
    )
    assert [(one.left, one.right, len(one.places)) for one in found] == [("tolls", "fares", 3), ("lamp", "lantern", 2)]
    assert [place.pair.left.start for place in found[0].places] == [0, 1, 3]
    assert found[0].places[1].left == Span(35, 39)


def test_forms_of_one_word_and_weak_edits_are_no_exchange() -> None:
    assert compare(("He painted a boat.", "He paints boats."), ("She painted a boat.", "She paints boats.")) == ()
    assert compare(("The lamp.", "The Lamp!"), ("The lamp.", "The Lamp!")) == ()
    assert compare(("It is so.", "It was so."), ("It is not.", "It was not.")) == ()


def test_terms_of_several_words() -> None:
    found = compare(
        ("The harbour master came.", "The port supervisor came."),
        ("A harbour master left.", "A port supervisor left."),
        ("The lamp oil is dear.", "The petroleum is dear."),
        ("Lamp oil burns here.", "Petroleum burns here."),
    )
    assert {(one.left, one.right) for one in found} == {
        ("harbour", "port"),
        ("master", "supervisor"),
        ("lamp oil", "petroleum"),
    }


def test_rewordings_at_two_places_of_a_pair() -> None:
    left, right = "toll was there", "there was fare"
    edits = PairEdits(
        (
            Edit(Operation.DELETE, Span(0, 4), None, partner=2, grade=Grade.REWORDED),
            Edit(Operation.EQUAL, Span(5, 14), Span(0, 9), grade=Grade.KEPT),
            Edit(Operation.INSERT, None, Span(10, 14), partner=0, grade=Grade.REWORDED),
        )
    )
    pairs = [Pair(Span(i, i + 1), Span(i, i + 1)) for i in range(2)]
    (found,) = repeated_substitutions(left, right, [(pair, edits) for pair in pairs])
    assert (found.left, found.right) == ("toll", "fare")
    lonely = replace(edits, edits=edits.edits[:1] + edits.edits[1:2])
    assert repeated_substitutions(left, right, [(pairs[0], replace(lonely, edits=lonely.edits[1:]))]) == ()
