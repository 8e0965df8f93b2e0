"""One side of a pair as the fact layer reads it: its tokens, where its sentences begin, and what stays in its place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import regex
from rapidfuzz.distance import Indel

from viewer.core.span import Span
from viewer.core.words import TokenKind, is_function_word, tokenise

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SHORT = 2
_FEW = 6
_SLIGHT = 0.2
"""Share of words of three letters or more that two passages which say the same have in common, in their order."""
_CLAUSE = 3
"""Content words that make more of a text than a fact with what belongs to it."""
_HEAD = 5
"""Letters by which a word is known in whatever form."""
_ENDS = frozenset(".!?:…") | {"...", "?!", "!?", "!!", "??"}
_BRACKETS = frozenset("([{-*•–—")
_SAYING = regex.compile(r"[\p{L}\p{N}]")


@dataclass(frozen=True, slots=True)
class Passage:
    """The tokens of one side of a pair: `raws` as they stand in the text, `keys` as they are compared.

    `starts` says of each token whether it begins a sentence or may owe its capital to something like that; `is_title`
    that most words have a capital, as in headlines, so that a capital says nothing.
    """

    text: str
    span: Span
    raws: tuple[str, ...]
    keys: tuple[str, ...]
    spans: tuple[Span, ...]
    is_word: tuple[bool, ...]
    starts: tuple[bool, ...]
    is_title: bool

    def __len__(self) -> int:
        return len(self.keys)

    def extent(self, tokens: Span) -> Span:
        """Return the code points of a range of tokens (not empty)."""
        return self.spans[tokens.start].join(self.spans[tokens.end - 1])

    def within(self, span: Span) -> Span:
        """Return the tokens that lie in a span of the text."""
        first = bisect_left(self.spans, span.start, key=lambda own: own.start)
        last = bisect_right(self.spans, span.end, key=lambda own: own.end)
        return Span(first, max(first, last))

    def says(self, at: int) -> bool:
        """Whether a token is a content word or a number."""
        return self.keys[at][0].isalnum() and not is_function_word(self.keys[at])

    def is_capital(self, at: int) -> bool:
        """Whether a token is a word that begins with a capital letter."""
        return self.is_word[at] and self.raws[at][0].isupper()


def cut_passage(text: str, span: Span) -> Passage:
    """Return one side of a pair, cut into tokens."""
    tokens = tokenise(text, span)
    raws = tuple([token.span.of(text) for token in tokens])
    keys = tuple([token.key for token in tokens])
    spans = tuple([token.span for token in tokens])
    is_word = tuple([token.kind is TokenKind.WORD for token in tokens])
    is_title = _is_title([(raw, key) for raw, word, key in zip(raws, is_word, keys, strict=True) if word])
    return Passage(text, span, raws, keys, spans, is_word, _starts(text, keys, spans), is_title)


def _is_title(words: Sequence[tuple[str, str]]) -> bool:
    """Whether words have capitals as in a headline: three of four that are no function words, and half of all."""
    long = [raw for raw, key in words if not is_function_word(key)]
    capitals = sum(raw[0].isupper() for raw in long)
    return len(long) >= 4 and 4 * capitals >= 3 * len(long) and 2 * capitals >= len(words)


def _starts(text: str, keys: Sequence[str], spans: Sequence[Span]) -> tuple[bool, ...]:
    starts: list[bool] = []
    is_open = True  # whether the next word begins a sentence
    for key, span in zip(keys, spans, strict=True):
        if starts and "\n" in text[spans[len(starts) - 1].end : span.start]:
            is_open = is_open or text[spans[len(starts) - 1].end : span.start].count("\n") > 1
        starts.append(is_open)
        if key in _ENDS or key in _BRACKETS:
            is_open = True
        elif key in {'"', "'"}:
            # An opening mark has white space before it; a closing one leaves things as they were.
            before = text[span.start - 1 : span.start]
            is_open = is_open or not before or before.isspace() or before in "([-–—"
        elif key not in {")", "]"}:
            is_open = False
    return tuple(starts)


class Correspondence:
    """Which tokens of two passages are the same and in the same order, and so which places answer each other."""

    def __init__(self, left: Passage, right: Passage) -> None:
        self.left = left
        self.right = right
        self.pairs = _kept(left.keys, right.keys)
        self.to_right = dict(self.pairs)
        self.to_left = {j: i for i, j in self.pairs}
        # Both ends of the passages answer each other.
        self.to_right |= {-1: -1, len(left): len(right)}
        self.to_left |= {-1: -1, len(right): len(left)}

    @cached_property
    def is_slight(self) -> bool:
        """Whether the two passages share next to nothing, so that no difference between them says much."""
        shared = sum(len(self.left.keys[i]) > _SHORT for i in self.to_right if 0 <= i < len(self.left))
        words = min(sum(len(key) > _SHORT for key in passage.keys) for passage in (self.left, self.right))
        return words >= _FEW and shared < _SLIGHT * words

    def gap(self, own: Span, *, mirrored: bool = False) -> Span:
        """Return the tokens of the other side that lie between what is kept around some tokens of one side.

        The one side is the left, or with `mirrored` the right.
        """
        other = self.to_left if mirrored else self.to_right
        before, after = self._around_right if mirrored else self._around_left
        start = other[before[own.start]] + 1
        return Span(start, max(start, other[after[own.end]]))

    @cached_property
    def _around_left(self) -> tuple[list[int], list[int]]:
        return _nearest(self.to_right, len(self.left))

    @cached_property
    def _around_right(self) -> tuple[list[int], list[int]]:
        return _nearest(self.to_left, len(self.right))

    def is_part_of_more(self, own: Span, *, mirrored: bool = False) -> bool:
        """Whether tokens of one side went with a clause around them that the other side has in no other words.

        Then it is the clause that is missing, not they.
        """
        passage, other = (self.right, self.left) if mirrored else (self.left, self.right)
        before, after = self._around_right if mirrored else self._around_left
        start, end = before[own.start] + 1, after[own.end]
        heads = {key[:_HEAD] for key in other.keys}
        along = [
            at
            for at in range(start, end)
            if passage.says(at) and at not in own and passage.keys[at][:_HEAD] not in heads
        ]
        return len(along) - sum(map(other.says, self.gap(own, mirrored=mirrored))) >= _CLAUSE

    def is_same_place(self, own: Span, other: Span, *, slack: int = 3) -> bool:
        """Whether tokens of the left and of the right stand between the same kept tokens, not far from each other."""
        there, here = self.gap(own), self.gap(other, mirrored=True)
        return (
            there.contains(other)
            and here.contains(own)
            and len(there) - len(other) <= slack
            and len(here) - len(own) <= slack
        )

    def is_all_there_is(self, own: Span, other: Span) -> bool:
        """Whether nothing but these tokens stands between the same kept tokens."""
        return self.gap(own) == other and self.gap(other, mirrored=True) == own

    def is_in_kept_context(self, own: Span, other: Span) -> bool:
        """Whether the tokens directly before and after both are the same, at least one of them a word or an end."""
        before = self.to_right.get(own.start - 1) == other.start - 1
        after = self.to_right.get(own.end) == other.end
        if not (before and after):
            return False
        return self._says_much(own.start - 1) or self._says_much(own.end)

    def _says_much(self, at: int) -> bool:
        return not 0 <= at < len(self.left) or bool(_SAYING.search(self.left.keys[at]))


def _nearest(kept: Mapping[int, int], length: int) -> tuple[list[int], list[int]]:
    """Return for every place between tokens the last kept token before it and the first one after it."""
    before, after = [-1] * (length + 1), [length] * (length + 1)
    for at in range(1, length + 1):
        before[at] = at - 1 if at - 1 in kept else before[at - 1]
    for at in range(length - 1, -1, -1):
        after[at] = at if at in kept else after[at + 1]
    return before, after


def _kept(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Return the indices of a longest common subsequence; swapping the sides mirrors it."""
    if tuple(right) < tuple(left):
        return [(j, i) for i, j in _kept(right, left)]
    return [
        (block.src_start + k, block.dest_start + k)
        for block in Indel.opcodes(left, right)
        if block.tag == "equal"
        for k in range(block.src_end - block.src_start)
    ]
