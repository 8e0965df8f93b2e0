from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core import wire
from viewer.core.alignment import Bead, Move, Pair
from viewer.core.document import Paragraph, ParagraphKind, Sentence, Source
from viewer.core.edits import Edit, EditClass, Operation, PairEdits
from viewer.core.grade import Finding, FindingKind, Grade, Strength
from viewer.core.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

numbers = st.integers(0, 2**40)
spans = st.tuples(numbers, numbers).map(lambda pair: Span(*sorted(pair)))
scores = st.floats(0, 1)


def many(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=6).map(tuple)


edits = st.builds(
    Edit,
    st.sampled_from(Operation),
    st.none() | spans,
    st.none() | spans,
    st.integers(0, 511).map(EditClass),
    st.none() | numbers,
    st.none() | st.sampled_from(Grade),
    st.none() | st.integers(0, 1000).map(lambda thousandths: thousandths / 1000),
)

findings = st.builds(
    Finding, st.sampled_from(FindingKind), st.sampled_from(Strength), spans, st.none() | spans
).flatmap(lambda finding: st.sampled_from((finding, finding.mirrored())))

KINDS: dict[str, tuple[st.SearchStrategy[Any], Callable[[Any], Any], Callable[[Any], Any]]] = {
    "source": (
        st.builds(Source, st.none() | st.text(), st.text(), st.text(), st.text(), many(st.text())),
        wire.pack_source,
        wire.unpack_source,
    ),
    "paragraphs": (
        many(st.builds(Paragraph, spans, spans, st.sampled_from(ParagraphKind))),
        wire.pack_paragraphs,
        wire.unpack_paragraphs,
    ),
    "sentences": (many(st.builds(Sentence, spans, numbers)), wire.pack_sentences, wire.unpack_sentences),
    "beads": (
        many(st.builds(Bead, spans, spans, st.none() | scores, st.booleans())),
        wire.pack_beads,
        wire.unpack_beads,
    ),
    "moves": (many(st.builds(Move, spans, spans, scores)), wire.pack_moves, wire.unpack_moves),
    "pairs": (many(st.builds(Pair, spans, spans)), wire.pack_pairs, wire.unpack_pairs),
    "edits": (
        st.builds(PairEdits, many(edits), st.booleans(), many(findings), st.booleans()),
        wire.pack_edits,
        wire.unpack_edits,
    ),
    "findings": (many(findings), wire.pack_findings, wire.unpack_findings),
}
FLAT = [name for name in KINDS if name != "source"]


@pytest.mark.parametrize("name", KINDS)
@given(data=st.data())
def test_values_come_back_from_json_as_they_were(name: str, data: st.DataObject) -> None:
    strategy, pack, unpack = KINDS[name]
    value = data.draw(strategy)
    assert unpack(json.loads(json.dumps(pack(value)))) == value


@pytest.mark.parametrize("name", FLAT)
def test_lists_of_the_wrong_length_are_refused(name: str) -> None:
    _, _, unpack = KINDS[name]
    with pytest.raises(ValueError, match="do not divide"):
        unpack([0] * 11)


def test_values_are_checked_when_they_are_unpacked() -> None:
    with pytest.raises(ValueError, match="not a span"):
        wire.unpack_sentences([5, 2, 0])
    with pytest.raises(IndexError):
        wire.unpack_edits([0, 0, 0, 99, 0, 1, 0, 1, 0, -1, -1, -1])
    with pytest.raises(ValueError, match="at least one side"):
        wire.unpack_findings([0, 0, -1, -1, -1, -1])
