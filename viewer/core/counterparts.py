"""What stands for what on the other side: the letters of two near-identical words, the word under the pointer."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from viewer.core.document import Side
from viewer.core.span import Span
from viewer.core.words import tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.core.edits import Edit, PairEdits
    from viewer.core.words import Token

_CLUSTERS = regex.compile(r"\X")
_LONGEST_WORD = 64
"""Longer words are compared by what they begin and end with alone."""


@lru_cache(maxsize=4096)
def refine(left_word: str, right_word: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the letters in which two near-identical words differ, as spans into each word.

    Letters are grapheme clusters, which are never split. What lies between the common beginning and the common end is
    one span a side, or several where at least half of it is the same on both sides.
    """
    left, right = _CLUSTERS.findall(left_word), _CLUSTERS.findall(right_word)
    head = 0
    while head < min(len(left), len(right)) and left[head] == right[head]:
        head += 1
    tail = 0
    while tail < min(len(left), len(right)) - head and left[-1 - tail] == right[-1 - tail]:
        tail += 1
    left_middle, right_middle = left[head : len(left) - tail], right[head : len(right) - tail]
    kept = _common(left_middle, right_middle)
    if 2 * len(kept) < max(len(left_middle), len(right_middle)) or len(kept) < 2:
        kept = []
    return (
        _differing(left, head, len(left) - tail, {head + i for i, _ in kept}),
        _differing(right, head, len(right) - tail, {head + j for _, j in kept}),
    )


def _common(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Return the indices of a longest common subsequence, earliest first."""
    if not left or not right or max(len(left), len(right)) > _LONGEST_WORD:
        return []
    length = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            length[i][j] = length[i + 1][j + 1] + 1 if left[i] == right[j] else max(length[i + 1][j], length[i][j + 1])
    i = j = 0
    found = []
    while i < len(left) and j < len(right):
        if left[i] == right[j]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif length[i + 1][j] >= length[i][j + 1]:
            i += 1
        else:
            j += 1
    return found


def _differing(clusters: Sequence[str], start: int, end: int, kept: set[int]) -> tuple[Span, ...]:
    """Return the spans, in code points, of the clusters from `start` to `end` that are not kept."""
    spans: list[Span] = []
    at = sum(map(len, clusters[:start]))
    for index in range(start, end):
        after = at + len(clusters[index])
        if index not in kept:
            if spans and spans[-1].end == at:
                spans[-1] = Span(spans[-1].start, after)
            else:
                spans.append(Span(at, after))
        at = after
    return tuple(spans)


def counterpart(
    found: PairEdits, left_text: str, right_text: str, side: Side, offset: int
) -> tuple[Span, Span | None] | None:
    """Return the word under a code point of one side, and what stands for it on the other, in document offsets.

    Of an edit with as many words on both sides, word answers word; of another replacement the whole answers the whole.
    None where there is no word; the second is None where the word has no counterpart.
    """
    edit = _edit_at(found, side, offset)
    if edit is None:
        return None
    texts = {Side.LEFT: left_text, Side.RIGHT: right_text}
    own = edit.side(side)
    other = edit.side(side.other)
    if other is None and edit.partner is not None:
        other = found.edits[edit.partner].side(side.other)
    words = _tokens(found, texts[side], side, own)
    index = next((index for index, word in enumerate(words) if offset in word.span), None)
    if own is None or index is None:
        return None
    if other is None:
        return words[index].span, None
    answers = _tokens(found, texts[side.other], side.other, other)
    if len(answers) == len(words):
        return words[index].span, answers[index].span
    return own, other


def answers(found: PairEdits, left_text: str, right_text: str, side: Side, span: Span) -> tuple[Span, ...]:
    """Return what stands on the other side for the words that a stretch of one side touches, in order and joined.

    Word answers word as in `counterpart`; words without one add nothing.
    """
    texts = {Side.LEFT: left_text, Side.RIGHT: right_text}
    spans: list[Span] = []
    for edit in found.edits:
        own = edit.side(side)
        if own is None or not own.overlaps(span):
            continue
        other = edit.side(side.other)
        if other is None and edit.partner is not None:
            other = found.edits[edit.partner].side(side.other)
        if other is None:
            continue
        if span.contains(own):
            spans.append(other)
            continue
        words, replies = _tokens(found, texts[side], side, own), _tokens(found, texts[side.other], side.other, other)
        if len(words) == len(replies):
            touched = [reply.span for word, reply in zip(words, replies, strict=True) if word.span.overlaps(span)]
            spans += [touched[0].join(touched[-1])] if touched else []
        else:
            spans.append(other)
    return _joined(spans, texts[side.other])


def _joined(spans: Sequence[Span], text: str) -> tuple[Span, ...]:
    """Put spans in order and join those with nothing but white space between them."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = joined[-1].join(span)
        else:
            joined.append(span)
    return tuple(joined)


def _edit_at(found: PairEdits, side: Side, offset: int) -> Edit | None:
    for edit in found.edits:
        span = edit.side(side)
        if span is not None and offset in span:
            return edit
    return None


def _tokens(found: PairEdits, text: str, side: Side, span: Span | None) -> list[Token]:
    """Return the tokens of one edit, cut as they are in the whole pair."""
    sides = [part for edit in found.edits if (part := edit.side(side))]
    if span is None or not sides:
        return []
    return [token for token in tokenise(text, sides[0].join(sides[-1])) if span.contains(token.span)]
