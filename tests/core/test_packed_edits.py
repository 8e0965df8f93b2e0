"""Packed word edits say what the values say."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.alignment import Pair
from viewer.core.edits import Edit, EditClass, Operation, PairEdits
from viewer.core.grade import Finding, FindingKind, Grade, Strength
from viewer.core.packed_edits import EditStore, PackedEdits, unpacked
from viewer.core.span import Span
from viewer.core.wire import pack_edits
from viewer.core.worddiff import diff_words

OFFSETS = st.integers(0, 5_000_000)
SPANS = st.builds(lambda start, length: Span(start, start + length), OFFSETS, st.integers(0, 500))
SIDES = st.one_of(
    st.tuples(SPANS, st.none()),
    st.tuples(st.none(), SPANS),
    st.tuples(SPANS, SPANS),
)
EDITS = st.builds(
    lambda operation, sides, classes, partner, grade, hundredths: Edit(
        operation, *sides, EditClass(classes), partner, grade, None if hundredths is None else hundredths / 100
    ),
    st.sampled_from(Operation),
    SIDES,
    st.integers(0, 1023),
    st.one_of(st.none(), st.integers(0, 1_000)),
    st.one_of(st.none(), st.sampled_from(Grade)),
    st.one_of(st.none(), st.integers(0, 100)),
)
FINDINGS = st.builds(
    lambda kind, strength, sides: Finding(kind, strength, *sides),
    st.sampled_from(FindingKind),
    st.sampled_from(Strength),
    SIDES,
)
FOUND = st.builds(
    PairEdits, st.lists(EDITS, max_size=8).map(tuple), st.booleans(), st.lists(FINDINGS, max_size=3).map(tuple)
)
PAIRS = st.builds(Pair, SPANS, SPANS)


@given(FOUND, st.booleans())
def test_packing_and_unpacking_changes_nothing(found: PairEdits, graded: bool) -> None:
    found = PairEdits(found.edits, found.coarse, found.findings, graded)
    packed = PackedEdits.of(found)
    assert packed.unpack() == found
    assert packed.findings() == found.findings
    assert packed.graded == graded
    assert unpacked(packed) == unpacked(found) == found
    assert packed == PackedEdits.of(found)
    assert packed.without_grade().unpack() == PairEdits(found.edits, found.coarse, found.findings)


@given(FOUND)
def test_mirrored_packed_edits_are_the_packed_mirror_image(found: PairEdits) -> None:
    assert PackedEdits.of(found).mirrored() == PackedEdits.of(found.mirrored())


@given(st.dictionaries(PAIRS, FOUND, max_size=8))
def test_a_store_is_a_dictionary(known: dict[Pair, PairEdits]) -> None:
    store = EditStore(known)
    assert store == known
    assert set(store) == set(known)
    assert len(store) == len(known)
    assert all(pair in store and store.packed(pair) == PackedEdits.of(found) for pair, found in known.items())
    assert store.mirrored() == {Pair(pair.right, pair.left): found.mirrored() for pair, found in known.items()}
    copied = store.copy()
    for pair in known:
        del copied[pair]
        assert pair not in copied
    assert store == known


def test_a_store_forgets_values_that_are_replaced() -> None:
    pair, first = Pair(Span(0, 1), Span(0, 1)), diff_words("a red hat", "a blue hat", Span(0, 9), Span(0, 10))
    store = EditStore({pair: first})
    assert store[pair] is store[pair]
    other = PairEdits(first.edits, graded=True)
    store[pair] = other
    assert store[pair] == other
    assert not store.without_grades()[pair].graded
    assert store[pair].graded
    assert Pair(Span(0, 1), Span(0, 2)) not in store
    assert store.packed(Pair(Span(0, 1), Span(0, 2))) is None
    with pytest.raises(KeyError):
        store[Pair(Span(1, 2), Span(0, 1))]


def test_a_store_keeps_every_pair_of_many() -> None:
    found = PairEdits((Edit(Operation.EQUAL, Span(0, 3), Span(0, 3)),))
    pairs = [Pair(Span(at, at + 1), Span(at, at + 2)) for at in range(1_000)]
    store = EditStore(dict.fromkeys(pairs, found))
    assert [store[pair] for pair in pairs] == [found] * 1_000
    assert list(store) == pairs


@pytest.mark.parametrize(
    "numbers",
    [
        [],
        [0, 0],
        [0, 0, -1],
        [0, 0, 1, 0, 0],
        [0, 0, 0, 1, 2, 3],
        [0, 0, 0, 0, 5, 4, 0, 1, 0, -1, -1, -1],
        [0, 0, 0, 0, 0, 4, 7, 1, 0, -1, -1, -1],
    ],
)
def test_numbers_that_are_no_edits_are_refused(numbers: list[int]) -> None:
    with pytest.raises(ValueError, match="edit"):
        PackedEdits.from_numbers(numbers)


def test_an_edit_takes_no_more_than_forty_bytes() -> None:
    text = " ".join(f"word{number}" for number in range(200))
    other = text.replace("7", "8")
    found = diff_words(text, other, Span(0, len(text)), Span(0, len(other)))
    packed = PackedEdits.of(found)
    assert len(packed.numbers) <= 40 * len(found.edits) + 12
    assert array("i", packed.numbers).tolist() == pack_edits(found)
