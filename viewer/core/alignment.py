"""Which sentences of the two sides belong together.

Bead and alignment are the terms of Gale and Church, "A program for aligning sentences in bilingual corpora" (1993).
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, cast

from viewer.core.document import Side

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from viewer.core.document import Document
    from viewer.core.span import Span


_COUNTED = 256  # beads between two chances to pause


@dataclass(frozen=True, slots=True)
class Bead:
    """A unit: a range of sentence indices on each side, of which one may be empty.

    `score` is the similarity of the two sides, 0 to 1, or None where one side is empty; `pinned` says that the reader
    made the bead by hand.
    """

    left: Span
    right: Span
    score: float | None
    pinned: bool = False

    def side(self, side: Side) -> Span:
        """Return the range of sentence indices on one side."""
        return self.left if side is Side.LEFT else self.right

    @property
    def is_linked(self) -> bool:
        """Whether both sides have a sentence."""
        return bool(self.left) and bool(self.right)


@dataclass(frozen=True, slots=True)
class Move:
    """Two one-sided beads that belong together although they stand at different places.

    `left` and `right` are the ranges of sentence indices of the two beads; `similarity` is 0 to 1.
    """

    left: Span
    right: Span
    similarity: float


@dataclass(frozen=True)
class Alignment:
    """A monotone alignment: beads in order, every sentence of both sides in exactly one; moves lie over it.

    Raises ValueError where a sentence is left out or used twice, or where a bead holds nothing, or where a move does
    not pair a left-only with a right-only bead, each at most once.
    """

    beads: tuple[Bead, ...]
    moves: tuple[Move, ...] = ()

    def __post_init__(self) -> None:
        left = right = 0
        lone_left: set[Span] = set()
        lone_right: set[Span] = set()
        for bead in self.beads:
            if bead.left.start != left or bead.right.start != right or not (bead.left or bead.right):
                raise ValueError(f"bead {bead} does not continue the alignment at {left}, {right}")
            if (bead.score is None) == bead.is_linked:
                raise ValueError(f"bead {bead}: a score belongs to beads with two sides, and to them alone")
            left, right = bead.left.end, bead.right.end
            if not bead.right:
                lone_left.add(bead.left)
            elif not bead.left:
                lone_right.add(bead.right)
        for move in self.moves:
            if move.left not in lone_left or move.right not in lone_right:
                raise ValueError(f"move {move} does not pair two one-sided beads that are still free")
            lone_left.remove(move.left)
            lone_right.remove(move.right)

    @property
    def sentence_counts(self) -> tuple[int, int]:
        """Number of sentences on the left and on the right."""
        return (self.beads[-1].left.end, self.beads[-1].right.end) if self.beads else (0, 0)

    @cached_property
    def _starts(self) -> dict[Side, list[int]]:
        return {side: [bead.side(side).start for bead in self.beads] for side in Side}

    def bead_of(self, side: Side, sentence: int) -> int:
        """Return the index of the bead that holds a sentence. Raises IndexError where there is no such sentence."""
        if not 0 <= sentence < self.sentence_counts[side is Side.RIGHT]:
            raise IndexError(sentence)
        index = bisect_right(self._starts[side], sentence) - 1
        while not self.beads[index].side(side):
            index -= 1
        return index

    @cached_property
    def _moved(self) -> dict[int, tuple[int, Move]]:
        by_left = {bead.left: index for index, bead in enumerate(self.beads) if not bead.right}
        by_right = {bead.right: index for index, bead in enumerate(self.beads) if not bead.left}
        moved: dict[int, tuple[int, Move]] = {}
        for move in self.moves:
            left, right = by_left[move.left], by_right[move.right]
            moved[left], moved[right] = (right, move), (left, move)
        return moved

    def partner_of(self, index: int) -> int | None:
        """Return the index of the bead that a moved bead is paired with, or None where the bead is not moved."""
        found = self._moved.get(index)
        return found[0] if found else None

    def move_of(self, index: int) -> Move | None:
        """Return the move that a bead is part of, or None."""
        found = self._moved.get(index)
        return found[1] if found else None

    def pair_of(self, index: int) -> Pair | None:
        """Return the two ranges of sentences whose words are compared for a bead, or None where one has no partner."""
        bead = self.beads[index]
        if bead.is_linked:
            return Pair(bead.left, bead.right)
        move = self.move_of(index)
        return Pair(move.left, move.right) if move else None

    def pairs(self) -> Iterable[Pair]:
        """Every pair in order of the beads, moved ones at their left place."""
        for index, bead in enumerate(self.beads):
            if bead.is_linked:
                yield Pair(bead.left, bead.right)
            elif bead.left and (move := self.move_of(index)):
                yield Pair(move.left, move.right)


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Two ranges of sentence indices whose words are compared: the key of word edits, whatever bead holds them."""

    left: Span
    right: Span


@dataclass(frozen=True, slots=True)
class Counts:
    """What the status line counts, in beads; `similarity` is 0 to 1."""

    linked: int
    only_left: int
    only_right: int
    moved: int
    similarity: float


def in_percent(similarity: float) -> int:
    """Return a similarity in whole percent: 100 only for 1 and 0 only for 0, since the one word matters most."""
    return round(100 * similarity) if similarity in (0, 1) else min(max(round(100 * similarity), 1), 99)


def count(alignment: Alignment, left: Document, right: Document) -> Counts:
    """Count the units of a comparison.

    A moved pair counts once as moved and neither as only left nor as only right. Similarity is the mean score of all
    text, weighted by its length in code points on both sides; text without a counterpart counts 0; two empty
    documents are alike.
    """
    steps = count_steps(alignment, left, right)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return cast("Counts", end.value)


def count_steps(alignment: Alignment, left: Document, right: Document) -> Generator[tuple[int, int], None, Counts]:
    """Count as `count` does, some beads a step; yield how many of how many have been counted."""
    linked = only_left = only_right = 0
    weighed = total = 0.0
    for index, bead in enumerate(alignment.beads):
        weight = _length(left, bead.left) + _length(right, bead.right)
        total += weight
        if bead.score is not None:
            linked += 1
            weighed += weight * bead.score
        elif (move := alignment.move_of(index)) is not None:
            weighed += weight * move.similarity
        elif bead.left:
            only_left += 1
        else:
            only_right += 1
        if index % _COUNTED == _COUNTED - 1:
            yield index + 1, len(alignment.beads)
    return Counts(linked, only_left, only_right, len(alignment.moves), weighed / total if total else 1.0)


def _length(document: Document, sentences: Span) -> int:
    """Return how many code points there are from the first to the last of a range of sentences."""
    if not sentences:
        return 0
    return document.sentences[sentences.end - 1].span.end - document.sentences[sentences.start].span.start
