"""The words in which two texts differ, as a careful reader would mark them.

Tokens are compared by their keys, content words first, then what stands between them, with Myers' algorithm as
diff-match-patch has it (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986; Fraser, diff-match-patch), a
token being a character. What is the same by accident between two heavier changes is given to them; inside a change,
near-identical words and numbers answer each other, and words that stand elsewhere in the pair are moved.

Nothing here depends on a clock: what is too large to be compared word by word is cut at words that occur once.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from diff_match_patch import diff_match_patch  # noqa: TID251 - this is the one place

from viewer.core.counterparts import counterpart, refine
from viewer.core.edits import PairEdits
from viewer.core.word_blocks import tidy, to_blocks
from viewer.core.word_edits import write_edits
from viewer.core.word_pairs import FUNCTION_WEIGHT, Words, cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.core.span import Span

__all__ = ["counterpart", "diff_words", "refine"]

_LONG = 300
"""From so many tokens a side on, a pair is first cut at words that occur once on each side."""
_LONGEST = 2_500
"""More tokens a side between two cuts are compared in chunks, and the pair counts as coarse."""
_CHUNK = 1_000
_SHINGLES = (4, 3, 2, 1)
"""Numbers of successive tokens by which a place is recognised, the surest first."""
_FIRST_CODE = 0x100
_SURROGATES = 0xD800, 0x0800

_Pairs = list[tuple[int, int]]
_ENGINE = diff_match_patch()
_ENGINE.Diff_Timeout = 0


def diff_words(left_text: str, right_text: str, left: Span, right: Span) -> PairEdits:
    """Return the word differences of a pair: `left` and `right` are its code points in the two documents' texts.

    Offsets in the result are those of the documents. Swapping the sides mirrors the result: every edit keeps its
    place, deletions and insertions change their names.
    """
    one, other = cut(left_text, left), cut(right_text, right)
    if (other.keys, other.raws) < (one.keys, one.raws):
        return _diff(other, one).mirrored()
    return _diff(one, other)


def _diff(left: Words, right: Words) -> PairEdits:
    matching = _Matching(left, right)
    matching.match(0, len(left), 0, len(right), _SHINGLES)
    blocks = tidy(left, right, to_blocks(matching.pairs, len(left), len(right)))
    return PairEdits(write_edits(left, right, blocks), matching.coarse)


class _Matching:
    """Finds the words that stay in their place; `pairs` are their indices on both sides, in order."""

    def __init__(self, left: Words, right: Words) -> None:
        self.left = left
        self.right = right
        self.pairs: _Pairs = []
        self.coarse = False

    def match(self, i1: int, i2: int, j1: int, j2: int, shingles: Sequence[int]) -> None:
        """Match the tokens i1..i2 of the left with j1..j2 of the right."""
        a, b = self.left.keys, self.right.keys
        while i1 < i2 and j1 < j2 and a[i1] == b[j1]:
            self.pairs.append((i1, j1))
            i1, j1 = i1 + 1, j1 + 1
        tail = 0
        while tail < min(i2 - i1, j2 - j1) and a[i2 - 1 - tail] == b[j2 - 1 - tail]:
            tail += 1
        self._match_middle(i1, i2 - tail, j1, j2 - tail, shingles)
        self.pairs.extend((i2 - k, j2 - k) for k in range(tail, 0, -1))

    def _match_middle(self, i1: int, i2: int, j1: int, j2: int, shingles: Sequence[int]) -> None:
        longest = max(i2 - i1, j2 - j1)
        if i1 == i2 or j1 == j2:
            return
        if longest <= _LONG:
            self._match_content_first(i1, i2, j1, j2)
        elif shingles:
            self._match_between_anchors(i1, i2, j1, j2, shingles)
        elif longest <= _LONGEST:
            self._match_content_first(i1, i2, j1, j2)
        else:
            self.coarse = True
            chunks = -(-longest // _CHUNK)
            for n in range(chunks):
                i, j = i1 + (i2 - i1) * n // chunks, j1 + (j2 - j1) * n // chunks
                self._match_content_first(i, i1 + (i2 - i1) * (n + 1) // chunks, j, j1 + (j2 - j1) * (n + 1) // chunks)

    def _match_between_anchors(self, i1: int, i2: int, j1: int, j2: int, shingles: Sequence[int]) -> None:
        """Cut at places that are alike and occur once on each side, as patience diff does, and match between them."""
        width = shingles[0]
        places = _once(self.left.keys, i1, i2, width)
        others = _once(self.right.keys, j1, j2, width)
        anchors = _increasing([(i, others[key]) for key, i in places.items() if key in others])
        for i, j in anchors:
            if i >= i1 and j >= j1:
                self.match(i1, i, j1, j, shingles[1:])
                end = min(i + width, i2)
                self.pairs.extend((i + k, j + k) for k in range(end - i))
                i1, j1 = end, j + end - i
        if anchors:
            self.match(i1, i2, j1, j2, shingles[1:])
        else:
            self._match_middle(i1, i2, j1, j2, shingles[1:])

    def _match_content_first(self, i1: int, i2: int, j1: int, j2: int) -> None:
        left, right = self.left, self.right
        own = [i for i in range(i1, i2) if left.weights[i] > FUNCTION_WEIGHT]
        other = [j for j in range(j1, j2) if right.weights[j] > FUNCTION_WEIGHT]
        anchors = [(own[x], other[y]) for x, y in _common([left.keys[i] for i in own], [right.keys[j] for j in other])]
        for i, j in [*anchors, (i2, j2)]:
            gap = _common(left.keys[i1:i], right.keys[j1:j])
            self.pairs.extend((i1 + x, j1 + y) for x, y in gap)
            if i < i2:
                self.pairs.append((i, j))
            i1, j1 = i + 1, j + 1


def _once(keys: Sequence[str], start: int, end: int, width: int) -> dict[tuple[str, ...], int]:
    """Return the places of runs of `width` keys that occur once."""
    found: dict[tuple[str, ...], int] = {}
    for i in range(start, end - width + 1):
        shingle = tuple(keys[i : i + width])
        found[shingle] = -1 if shingle in found else i
    return {shingle: i for shingle, i in found.items() if i >= 0}


def _increasing(pairs: _Pairs) -> _Pairs:
    """Return a longest part of the pairs (in order on the left) that is in order on the right as well."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, j) in enumerate(pairs):
        at = bisect_left(ends, j)
        before.append(last[at - 1] if at else -1)
        ends[at : at + 1] = [j]
        last[at : at + 1] = [index]
    chain: _Pairs = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


def _common(left: Sequence[str], right: Sequence[str]) -> _Pairs:
    """Return the indices of keys that a shortest edit script keeps."""
    if set(left).isdisjoint(right):
        return []
    if len(left) == 1:
        return [(0, right.index(left[0]))]
    if len(right) == 1:
        return [(left.index(right[0]), 0)]
    codes: dict[str, str] = {}
    one, other = ("".join([codes.setdefault(key, _code(len(codes))) for key in keys]) for keys in (left, right))
    pairs: _Pairs = []
    i = j = 0
    for operation, part in _ENGINE.diff_main(one, other, checklines=False):
        if operation == 0:
            pairs.extend((i + k, j + k) for k in range(len(part)))
        i += len(part) if operation <= 0 else 0
        j += len(part) if operation >= 0 else 0
    return pairs


def _code(number: int) -> str:
    """Return a character for the n-th key; surrogates are none."""
    point = _FIRST_CODE + number
    return chr(point if point < _SURROGATES[0] else point + _SURROGATES[1])
