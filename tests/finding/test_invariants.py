"""What holds for every alignment, by words and by meaning: whole, in order, the same again, mirrored, pins kept."""

from __future__ import annotations

import zlib
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.finding.documents import mirrored, of_paragraphs, plain
from viewer.core.alignment import Bead
from viewer.core.span import Span
from viewer.finding import compare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from viewer.core.alignment import Alignment
    from viewer.core.document import Document
    from viewer.core.watch import Watch

ENGINES = pytest.mark.parametrize("engine", ["lexical", "semantic", "semantic, long"])
WORDS = ["harbour", "ferry", "bread", "county", "loan", "tug", "quay", "barge", "captain", "island", "Nobody", "rain!"]
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join)
texts = st.lists(st.lists(sentences, min_size=1, max_size=4), max_size=5)


class BagReader:
    """Stands in for the model: a sentence is the sum of directions drawn for its words, of length one."""

    def encode(self, asked: Sequence[str], _: Watch) -> NDArray[np.float32]:
        rows = [sum((self._direction(word) for word in text.split()), start=np.zeros(24)) for text in asked]
        found = np.array(rows, np.float64).reshape(-1, 24)
        norms = np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)
        return np.asarray(found / norms, np.float32)

    @staticmethod
    @cache
    def _direction(word: str) -> NDArray[np.float64]:
        return np.random.default_rng(zlib.crc32(word.encode())).normal(size=24)


def run(engine: str, left: Document, right: Document, pins: tuple[Bead, ...] = ()) -> Alignment:
    """Compare; in the long way shared words settle what they can first, as they do of whole books."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compare, "SMALL", 4 if engine == "semantic, long" else 10_000)
        if engine == "lexical":
            return compare.compare_lexically(left, right, pins=pins)
        return compare.compare_semantically(left, right, BagReader(), pins=pins)  # type: ignore[arg-type]


def check_whole(found: Alignment, left: Document, right: Document) -> None:
    """Every sentence stands in one bead, and the beads follow each other; moved ones join beads without a partner."""
    assert [index for bead in found.beads for index in bead.left] == list(range(len(left.sentences)))
    assert [index for bead in found.beads for index in bead.right] == list(range(len(right.sentences)))
    alone = (
        {bead.left for bead in found.beads if not bead.right},
        {bead.right for bead in found.beads if not bead.left},
    )
    assert {move.left for move in found.moves} <= alone[0]
    assert {move.right for move in found.moves} <= alone[1]
    assert all(0 <= bead.score <= 1 for bead in found.beads if bead.score is not None)
    assert all((bead.score is None) != bead.is_linked for bead in found.beads)


@ENGINES
@given(left=texts, right=texts)
@settings(max_examples=40, deadline=None)
def test_an_alignment_is_whole_the_same_again_and_mirrored(
    engine: str, left: list[list[str]], right: list[list[str]]
) -> None:
    sides = of_paragraphs(left), of_paragraphs(right)
    found = run(engine, *sides)
    check_whole(found, *sides)
    assert found == run(engine, *sides)
    assert plain(found) == mirrored(run(engine, sides[1], sides[0]))


@ENGINES
@given(text=texts, cuts=st.lists(st.booleans(), min_size=20, max_size=20))
@settings(max_examples=20, deadline=None)
def test_paragraphs_alone_never_part_a_text_from_itself(engine: str, text: list[list[str]], cuts: list[bool]) -> None:
    flat = [sentence for paragraph in text for sentence in paragraph]
    other: list[list[str]] = []
    for sentence, cut in zip(flat, cuts, strict=False):
        if cut or not other:
            other.append([])
        other[-1].append(sentence)
    found = run(engine, of_paragraphs(text), of_paragraphs(other))
    assert [(tuple(bead.left), tuple(bead.right)) for bead in found.beads] == [((i,), (i,)) for i in range(len(flat))]
    assert plain(found) == mirrored(run(engine, of_paragraphs(other), of_paragraphs(text)))


def _draw_pins(data: st.DataObject, counts: tuple[int, int]) -> tuple[Bead, ...]:
    pins = []
    row = column = 0
    while True:
        row += data.draw(st.integers(0, 4))
        column += data.draw(st.integers(0, 4))
        height, width = data.draw(st.integers(0, 3)), data.draw(st.integers(0, 3))
        if row + height > counts[0] or column + width > counts[1] or not height + width:
            return tuple(pins)
        score = 0.5 if height and width else None
        pins.append(Bead(Span(row, row + height), Span(column, column + width), score, pinned=True))
        row, column = row + height, column + width


@ENGINES
@given(data=st.data(), left=texts, right=texts)
@settings(max_examples=40, deadline=None)
def test_pins_are_kept_and_the_rest_stays_between_them(
    engine: str, data: st.DataObject, left: list[list[str]], right: list[list[str]]
) -> None:
    sides = of_paragraphs(left), of_paragraphs(right)
    pins = _draw_pins(data, (len(sides[0].sentences), len(sides[1].sentences)))
    found = run(engine, *sides, pins)
    check_whole(found, *sides)
    assert [(bead.left, bead.right) for bead in found.beads if bead.pinned] == [(pin.left, pin.right) for pin in pins]
    pinned = ({i for pin in pins for i in pin.left}, {j for pin in pins for j in pin.right})
    assert not any(pinned[0] & set(move.left) or pinned[1] & set(move.right) for move in found.moves)
    turned = tuple(Bead(pin.right, pin.left, pin.score, pinned=True) for pin in pins)
    assert plain(found) == mirrored(run(engine, sides[1], sides[0], turned))
