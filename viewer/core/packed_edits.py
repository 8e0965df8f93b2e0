"""Word edits kept as bare numbers, an eighth of the room of the values: those of a Bible are some half a million.

They are what crosses the pipe (`wire.pack_edits`), four bytes a number, and become values when somebody looks at them.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import MutableMapping
from dataclasses import dataclass
from operator import le
from typing import TYPE_CHECKING

from viewer.core import wire
from viewer.core.alignment import Pair
from viewer.core.edits import PairEdits
from viewer.core.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from viewer.core.grade import Finding

_HEAD = wire.EDITS_HEAD
_GRADED = 1  # place of the mark among the numbers of the head
_DECODED = 256
"""Pairs whose values are kept: what is painted is asked for several times."""

_BITS = 32  # of each number of a pair, in the key that stands for it


@dataclass(frozen=True, slots=True)
class PackedEdits:
    """The edits of one pair: signed numbers of four bytes, as `wire.pack_edits` lays them out.

    Raises ValueError where they cannot be edits, OverflowError where a text is longer than two thousand million.
    """

    numbers: bytes

    @classmethod
    def of(cls, found: PairEdits) -> PackedEdits:
        """Pack edits."""
        return cls.from_numbers(wire.pack_edits(found))

    @classmethod
    def from_numbers(cls, numbers: Sequence[int]) -> PackedEdits:
        """Take over what `wire.pack_edits` gave; looks whether it can be edits, without making values of it."""
        packed = array("i", numbers)
        if len(packed) < _HEAD or packed[2] < 0:
            raise ValueError("edits begin with three numbers")
        edits = packed[_HEAD + wire.FINDING_WIDTH * packed[2] :]
        if len(edits) % wire.EDIT_WIDTH or len(packed) < _HEAD + wire.FINDING_WIDTH * packed[2]:
            raise ValueError(f"{len(packed)} numbers are not those of whole edits")
        for start in (1, 3):
            starts, ends = edits[start :: wire.EDIT_WIDTH], edits[start + 1 :: wire.EDIT_WIDTH]
            if not all(map(le, starts, ends)):
                raise ValueError("an edit ends before it begins")
        return cls(packed.tobytes())

    def to_numbers(self) -> list[int]:
        """Return the numbers, for the pipe."""
        return self._view().tolist()

    def unpack(self) -> PairEdits:
        """Return the edits as values."""
        return wire.unpack_edits(self.to_numbers())

    def findings(self) -> tuple[Finding, ...]:
        """Return the facts that differ; the edits stay packed."""
        view = self._view()
        count = view[2]
        return wire.unpack_findings(view[_HEAD : _HEAD + wire.FINDING_WIDTH * count].tolist()) if count else ()

    @property
    def graded(self) -> bool:
        """Whether the sentence model has had its say."""
        return bool(self._view()[_GRADED])

    def without_grade(self) -> PackedEdits:
        """Return the same edits, to be graded again."""
        packed = array("i", self.numbers)
        packed[_GRADED] = 0
        return PackedEdits(packed.tobytes())

    def mirrored(self) -> PackedEdits:
        """Return the edits of the same pair with its sides swapped."""
        packed = array("i", self.numbers)
        first = _HEAD + wire.FINDING_WIDTH * packed[2]
        for start, end, width, left in (
            (_HEAD, first, wire.FINDING_WIDTH, 2),
            (first, len(packed), wire.EDIT_WIDTH, 1),
        ):
            for own, other in ((left, left + 2), (left + 1, left + 3)):
                here, there = slice(start + own, end, width), slice(start + other, end, width)
                packed[here], packed[there] = packed[there], packed[here]
        for place, opposite in ((0, wire.OPPOSITE_OPERATIONS), (7, wire.OPPOSITE_GRADES)):
            column = slice(first + place, len(packed), wire.EDIT_WIDTH)
            packed[column] = array("i", map(opposite.__getitem__, packed[column]))
        return PackedEdits(packed.tobytes())

    def _view(self) -> memoryview[int]:
        return memoryview(self.numbers).cast("i")


def unpacked(found: PairEdits | PackedEdits) -> PairEdits:
    """Return edits as values, however they come."""
    return found if isinstance(found, PairEdits) else found.unpack()


class EditStore(MutableMapping[Pair, PairEdits]):
    """Word edits by pair, packed; those looked at last are kept as values too."""

    def __init__(self, edits: Mapping[Pair, PairEdits] | None = None) -> None:
        self._packed: dict[int, PackedEdits] = {}
        self._decoded: OrderedDict[int, PairEdits] = OrderedDict()
        if edits:
            self.update(edits)

    def __getitem__(self, pair: Pair) -> PairEdits:
        key = _key(pair)
        found = self._decoded.get(key)
        if found is None:
            found = self._decoded[key] = self._packed[key].unpack()
            if len(self._decoded) > _DECODED:
                self._decoded.popitem(last=False)
        else:
            self._decoded.move_to_end(key)
        return found

    def __setitem__(self, pair: Pair, found: PairEdits | PackedEdits) -> None:
        key = _key(pair)
        self._packed[key] = PackedEdits.of(found) if isinstance(found, PairEdits) else found
        self._decoded.pop(key, None)

    def __delitem__(self, pair: Pair) -> None:
        key = _key(pair)
        del self._packed[key]
        self._decoded.pop(key, None)

    def __iter__(self) -> Iterator[Pair]:
        return map(_pair, self._packed)

    def __len__(self) -> int:
        return len(self._packed)

    def __contains__(self, pair: object) -> bool:
        return isinstance(pair, Pair) and _key(pair) in self._packed

    def packed(self, pair: Pair) -> PackedEdits | None:
        """Return the edits of a pair as they are kept, None where they are not known."""
        return self._packed.get(_key(pair))

    def copy(self) -> EditStore:
        """Return a store with the same edits that changes by itself."""
        copied = EditStore()
        copied._packed = self._packed.copy()
        return copied

    def mirrored(self) -> EditStore:
        """Return the same edits with left and right changed over."""
        mirrored = EditStore()
        half = 2 * _BITS
        low = (1 << half) - 1
        mirrored._packed = {(key & low) << half | key >> half: found.mirrored() for key, found in self._packed.items()}
        return mirrored

    def without_grades(self) -> EditStore:
        """Return the same edits, all to be graded again."""
        plain = EditStore()
        plain._packed = {key: found.without_grade() for key, found in self._packed.items()}
        return plain


def _key(pair: Pair) -> int:
    """Return a number that stands for a pair: a third of its room, and compared at once."""
    left, right = pair.left, pair.right
    return ((left.start << _BITS | left.end) << _BITS | right.start) << _BITS | right.end


def _pair(key: int) -> Pair:
    mask = (1 << _BITS) - 1
    return Pair(Span(key >> 3 * _BITS, key >> 2 * _BITS & mask), Span(key >> _BITS & mask, key & mask))
