"""Blocks of words → edits: what answers what, what is moved, and what is weak."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from viewer.core.edits import NO_CLASS, Edit, EditClass, Operation
from viewer.core.forms import is_other_form
from viewer.core.grade import Grade
from viewer.core.word_pairs import QUOTES, bare, find_moved, pair_words, without_possessive
from viewer.core.words import TokenKind, is_function_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.core.span import Span
    from viewer.core.word_blocks import Block
    from viewer.core.word_pairs import MovedRun, Words


def write_edits(left: Words, right: Words, blocks: Sequence[Block]) -> tuple[Edit, ...]:
    """Return the edits that the blocks of a pair come to."""
    return _Writer(left, right).write(blocks)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Tokens of one side within a change; `move` is the index of the moved run that they are, or None."""

    start: int
    end: int
    move: int | None = None


class _Writer:
    """Writes the edits of one pair."""

    def __init__(self, left: Words, right: Words) -> None:
        self.left = left
        self.right = right
        self.edits: list[Edit] = []
        self.moved: list[MovedRun] = []
        self._halves: dict[int, list[int]] = {}
        self._left_moves: dict[int, int] = {}
        self._right_moves: dict[int, int] = {}

    def write(self, blocks: Sequence[Block]) -> tuple[Edit, ...]:
        """Return the edits."""
        pairs = [self._pairs(block) for block in blocks]
        self._find_moved(blocks, pairs)
        for block, inner in zip(blocks, pairs, strict=True):
            if block.stays:
                self._write_staying(block.i1, block.i2, block.j1)
            else:
                self._write_change(block, inner)
        for first, second in self._halves.values():
            self.edits[first] = replace(self.edits[first], partner=second)
            self.edits[second] = replace(self.edits[second], partner=first)
        return tuple(self.edits)

    def _pairs(self, block: Block) -> list[tuple[int, int]]:
        """Return the words of a change that answer each other; none where the whole is one word spelled otherwise."""
        if block.stays or _is_respelled(self.left, self.right, block.i1, block.i2, block.j1, block.j2):
            return []
        return pair_words(self.left, self.right, (block.i1, block.i2), (block.j1, block.j2))

    def _find_moved(self, blocks: Sequence[Block], pairs: Sequence[Sequence[tuple[int, int]]]) -> None:
        free_left: list[int] = []
        free_right: list[int] = []
        for block, inner in zip(blocks, pairs, strict=True):
            if not block.stays:
                own, other = {i for i, _ in inner}, {j for _, j in inner}
                free_left.extend(i for i in range(block.i1, block.i2) if i not in own)
                free_right.extend(j for j in range(block.j1, block.j2) if j not in other)
        self.moved = find_moved(self.left, self.right, free_left, free_right)
        for index, run in enumerate(self.moved):
            self._left_moves.update(dict.fromkeys(range(run.left, run.left + run.length), index))
            self._right_moves.update(dict.fromkeys(range(run.right, run.right + run.length), index))

    def _write_staying(self, i1: int, i2: int, j1: int) -> None:
        """Write words that stay: equal as far as they look the same, else a weak replacement."""
        shift = j1 - i1
        start = i1
        classes = [surface_of(self.left.raws[i], self.right.raws[i + shift]) for i in range(i1, i2)]
        for i in range(i1, i2):
            if i + 1 == i2 or classes[i + 1 - i1] != classes[i - i1]:
                found = classes[start - i1]
                operation = Operation.REPLACE if found else Operation.EQUAL
                self._append(operation, (start, i + 1), (start + shift, i + 1 + shift), found)
                start = i + 1

    def _write_change(self, block: Block, pairs: Sequence[tuple[int, int]]) -> None:
        i, j = block.i1, block.j1
        for x, y in [*pairs, (block.i2, block.j2)]:
            self._write_segment(i, x, j, y)
            if x < block.i2 and y < block.j2:
                self._write_pair(x, y)
            i, j = x + 1, y + 1

    def _write_pair(self, i: int, j: int) -> None:
        if self.left.keys[i] == self.right.keys[j]:
            self._write_staying(i, i + 1, j)
            return
        classes = self._classes((i, i + 1), (j, j + 1))
        if not classes & EditClass.NUMBER:
            classes |= EditClass.NEAR
        grade = Grade.FORM if are_forms(self.left, self.right, i, j) else None
        self._append(Operation.REPLACE, (i, i + 1), (j, j + 1), classes, grade=grade)

    def _write_segment(self, i1: int, i2: int, j1: int, j2: int) -> None:
        """Write words without a counterpart in their place: moved ones, quotation marks, and what is left."""
        lefts = list(_pieces(self.left, i1, i2, self._left_moves))
        rights = list(_pieces(self.right, j1, j2, self._right_moves))
        for one, other in _partnered(self.left, lefts, self.right, rights):
            if one and other:
                self._write_replacement(one, other)
            elif one:
                self._append(
                    Operation.DELETE, (one.start, one.end), None, self._classes((one.start, one.end), None), one
                )
            elif other:
                classes = self._classes(None, (other.start, other.end))
                self._append(Operation.INSERT, None, (other.start, other.end), classes, other)

    def _write_replacement(self, one: _Piece, other: _Piece) -> None:
        """Write words for words; what is the same at both ends stays."""
        i1, i2, j1, j2 = one.start, one.end, other.start, other.end
        head, tail = 0, 0
        while head < min(i2 - i1, j2 - j1) and self.left.keys[i1 + head] == self.right.keys[j1 + head]:
            head += 1
        while tail < min(i2 - i1, j2 - j1) - head and self.left.keys[i2 - 1 - tail] == self.right.keys[j2 - 1 - tail]:
            tail += 1
        self._write_staying(i1, i1 + head, j1)
        self._write_differing(i1 + head, i2 - tail, j1 + head, j2 - tail)
        self._write_staying(i2 - tail, i2, j2 - tail)

    def _write_differing(self, i1: int, i2: int, j1: int, j2: int) -> None:
        """Write words for other words; punctuation at their ends is an edit of its own."""
        if i1 == i2 or j1 == j2 or _is_wordy(self.left, i1, i2) != _is_wordy(self.right, j1, j2):
            self._write_lone((i1, i2), (j1, j2))
            return
        if _is_respelled(self.left, self.right, i1, i2, j1, j2):
            self._append(Operation.REPLACE, (i1, i2), (j1, j2), self._classes((i1, i2), (j1, j2)))
            return
        head_i, head_j = _head(self.left, i1, i2), _head(self.right, j1, j2)
        tail_i, tail_j = _tail(self.left, i1, i2), _tail(self.right, j1, j2)
        self._write_punctuation((i1, head_i), (j1, head_j))
        words = (head_i, tail_i), (head_j, tail_j)
        self._append(Operation.REPLACE, *words, self._classes(*words))
        self._write_punctuation((tail_i, i2), (tail_j, j2))

    def _write_punctuation(self, own: tuple[int, int], other: tuple[int, int]) -> None:
        """Write the punctuation at one end of a change."""
        if own[0] < own[1] and other[0] < other[1]:
            self._append(Operation.REPLACE, own, other, self._classes(own, other))
        else:
            self._write_lone(own, other)

    def _write_lone(self, own: tuple[int, int], other: tuple[int, int]) -> None:
        """Write what stands on one side alone; both may be empty."""
        if own[0] < own[1]:
            self._append(Operation.DELETE, own, None, self._classes(own, None))
        if other[0] < other[1]:
            self._append(Operation.INSERT, None, other, self._classes(None, other))

    def _append(
        self,
        operation: Operation,
        own: tuple[int, int] | None,
        other: tuple[int, int] | None,
        classes: EditClass,
        piece: _Piece | None = None,
        grade: Grade | None = None,
    ) -> None:
        if piece is not None and piece.move is not None:
            classes |= EditClass.MOVED
            grade = Grade.MOVED
            self._halves.setdefault(piece.move, []).append(len(self.edits))
        elif operation is Operation.EQUAL or (own and classes & SAME_WORDS and _is_wordy(self.left, *own)):
            grade = Grade.KEPT
        self.edits.append(Edit(operation, _span(self.left, own), _span(self.right, other), classes, None, grade=grade))

    def _classes(self, own: tuple[int, int] | None, other: tuple[int, int] | None) -> EditClass:
        return classes_of(self.left, self.right, own, other)


SAME_WORDS = EditClass.CASE | EditClass.PUNCTUATION | EditClass.QUOTATION_STYLE | EditClass.WHITE_SPACE
"""Classes of changes in which the words stay the same."""


def classes_of(left: Words, right: Words, own: tuple[int, int] | None, other: tuple[int, int] | None) -> EditClass:
    """Return why a change of these tokens, as ranges of indices, is weak or special."""
    changed = [(words, index) for words, part in ((left, own), (right, other)) if part for index in range(*part)]
    classes = NO_CLASS
    if any(words.tokens[index].kind is TokenKind.NUMBER for words, index in changed):
        classes |= EditClass.NUMBER
    if own and other and _is_respelled(left, right, *own, *other):
        is_spaced = "".join(left.keys[slice(*own)]) == "".join(right.keys[slice(*other)])
        return classes | (EditClass.WHITE_SPACE if is_spaced else EditClass.PUNCTUATION)
    wordy = [words.keys[index] for words, index in changed if words.is_wordy(index)]
    if not wordy:
        if own and other and all(words.keys[index] in QUOTES for words, index in changed):
            return classes | EditClass.QUOTATION_STYLE
        is_quote = any(words.keys[index] in QUOTES for words, index in changed)
        return classes | (EditClass.QUOTATION_MARK if is_quote else EditClass.PUNCTUATION)
    if all(map(is_function_word, wordy)):
        classes |= EditClass.FUNCTION_WORDS
    return classes


def are_forms(left: Words, right: Words, i: int, j: int) -> bool:
    """Whether two words that answer each other are forms of one; two names never are, but for a possessive."""
    a, b = left.keys[i], right.keys[j]
    if left.raws[i][0].isupper() and right.raws[j][0].isupper():
        return without_possessive(a) == without_possessive(b)
    return is_other_form(a, b)


def _span(words: Words, part: tuple[int, int] | None) -> Span | None:
    return words.tokens[part[0]].span.join(words.tokens[part[1] - 1].span) if part else None


def surface_of(left: str, right: str) -> EditClass:
    """Return in what two tokens of one key differ."""
    if left == right or unicodedata.normalize("NFC", left) == unicodedata.normalize("NFC", right):
        return NO_CLASS
    classes = NO_CLASS
    if left.casefold() == right.casefold():
        return EditClass.CASE
    if not any(map(str.isalnum, left)):
        is_dash = any(unicodedata.category(sign) == "Pd" for sign in left + right)
        is_dots = "." in left + right or "…" in left + right
        return EditClass.PUNCTUATION if is_dash or is_dots else EditClass.QUOTATION_STYLE
    if _letters(left) != _letters(right):
        classes |= EditClass.CASE
    if _letters(left).casefold() == _letters(right).casefold():
        has_quote = any(sign in "'’‘ʼ＇`´" for sign in left + right)
        classes |= EditClass.QUOTATION_STYLE if has_quote else EditClass.PUNCTUATION
    return classes or EditClass.PUNCTUATION


def _letters(word: str) -> str:
    return "".join(filter(str.isalnum, word))


def _is_wordy(words: Words, start: int, end: int) -> bool:
    """Whether a stretch is more than punctuation."""
    return any(map(words.is_wordy, range(start, end)))


def _is_respelled(left: Words, right: Words, i1: int, i2: int, j1: int, j2: int) -> bool:
    """Whether two stretches are the same but for hyphens, full stops of abbreviations, spaces within a compound."""
    if i1 == i2 or j1 == j2 or not _is_wordy(left, i1, i2):
        return False
    return bare(left.keys[i1:i2]) == bare(right.keys[j1:j2])


def _pieces(words: Words, start: int, end: int, moves: dict[int, int]) -> Iterator[_Piece]:
    """Cut a stretch at moved words and at quotation marks."""
    cuts = [start]
    for index in range(start + 1, end):
        apart = words.keys[index] in QUOTES or words.keys[index - 1] in QUOTES
        if moves.get(index) != moves.get(index - 1) or (apart and index not in moves):
            cuts.append(index)
    if start < end:
        for first, after in pairwise([*cuts, end]):
            yield _Piece(first, after, moves.get(first))


def _head(words: Words, start: int, end: int) -> int:
    """Return where the punctuation at the beginning of a stretch ends; nowhere where there is nothing else."""
    at = start
    while at < end and not words.is_wordy(at):
        at += 1
    return at if at < end else start


def _tail(words: Words, start: int, end: int) -> int:
    """Return where the punctuation at the end of a stretch begins."""
    at = end
    while at > start and not words.is_wordy(at - 1):
        at -= 1
    return at if at > start else end


def _partnered(
    left: Words, lefts: Sequence[_Piece], right: Words, rights: Sequence[_Piece]
) -> Iterator[tuple[_Piece | None, _Piece | None]]:
    """Yield the pieces of both sides in order, those together that replace each other: the heaviest ones, as they come.

    Between those, punctuation on one side answers punctuation on the other where there is nothing else.
    """
    own, other = _replaceable(left, lefts), _replaceable(right, rights)
    count = min(len(own), len(other))
    pairs = zip(sorted(own[:count]), sorted(other[:count]), strict=True)
    i = j = 0
    for x, y in [*pairs, (len(lefts), len(rights))]:
        if x - i == y - j == 1 and _sign_of(left, lefts[i]) == _sign_of(right, rights[j]) is not None:
            yield lefts[i], rights[j]
        else:
            yield from ((piece, None) for piece in lefts[i:x])
            yield from ((None, piece) for piece in rights[j:y])
        if x < len(lefts):
            yield lefts[x], rights[y]
        i, j = x + 1, y + 1


def _sign_of(words: Words, piece: _Piece) -> bool | None:
    """Whether a piece is a quotation mark (True) or other punctuation (False); None where it is words or moved."""
    if piece.move is not None or _is_wordy(words, piece.start, piece.end):
        return None
    return words.keys[piece.start] in QUOTES


def _replaceable(words: Words, pieces: Sequence[_Piece]) -> list[int]:
    """Return the pieces that may replace others, heaviest first: not moved, and holding a word."""
    found = [
        (-words.weigh(piece.start, piece.end), index)
        for index, piece in enumerate(pieces)
        if piece.move is None and _is_wordy(words, piece.start, piece.end)
    ]
    return [index for _, index in sorted(found)]
