"""Blocks of words that stay and of words that change, and how they become what a reader would mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.core.word_pairs import Words

_OUTWEIGHED = 3.0
"""An equality is absorbed where the two changes beside it weigh this many times as much together."""
_FARTHEST_SLIDE = 12


@dataclass(slots=True)
class Block:
    """The tokens i1..i2 of the left against j1..j2 of the right; where they stay, there are as many on both sides."""

    stays: bool
    i1: int
    i2: int
    j1: int
    j2: int

    @property
    def is_empty(self) -> bool:
        """Whether it holds no token."""
        return self.i1 == self.i2 and self.j1 == self.j2


def to_blocks(pairs: Iterable[tuple[int, int]], left: int, right: int) -> list[Block]:
    """Return the blocks that tile both sides (`left` and `right` tokens long), staying and changing in turn."""
    blocks: list[Block] = []
    i = j = 0
    for x, y in pairs:
        if x > i or y > j:
            blocks.append(Block(stays=False, i1=i, i2=x, j1=j, j2=y))
        i, j = x + 1, y + 1
        if blocks and blocks[-1].stays:
            blocks[-1].i2, blocks[-1].j2 = i, j
        else:
            blocks.append(Block(stays=True, i1=x, i2=i, j1=y, j2=j))
    if i < left or j < right:
        blocks.append(Block(stays=False, i1=i, i2=left, j1=j, j2=right))
    return blocks


def tidy(left: Words, right: Words, blocks: list[Block]) -> list[Block]:
    """Give the blocks the shape that reads best: changes begin and end with words, and are not strewn about."""
    _slide(left, right, blocks)
    return _absorb(left, right, _joined(blocks))


def _joined(blocks: Iterable[Block]) -> list[Block]:
    """Drop empty blocks and join neighbours of one kind."""
    result: list[Block] = []
    for block in blocks:
        if block.is_empty:
            continue
        if result and result[-1].stays == block.stays:
            result[-1].i2, result[-1].j2 = block.i2, block.j2
        else:
            result.append(block)
    return result


def _slide(left: Words, right: Words, blocks: list[Block]) -> None:
    """Move each pure insertion or deletion to where it reads best, as long as the same words are left over."""
    for before, change, after in zip(blocks, blocks[1:], blocks[2:], strict=False):
        if change.stays or (change.i1 < change.i2 and change.j1 < change.j2):
            continue
        words, start, end = (left, change.i1, change.i2) if change.i1 < change.i2 else (right, change.j1, change.j2)
        keys = words.keys
        lowest = highest = 0
        room_before = min(before.i2 - before.i1, _FARTHEST_SLIDE)
        while -lowest < room_before and keys[start + lowest - 1] == keys[end + lowest - 1]:
            lowest -= 1
        room_after = min(after.i2 - after.i1, _FARTHEST_SLIDE)
        while highest < room_after and keys[start + highest] == keys[end + highest]:
            highest += 1
        if not lowest and not highest:
            continue
        by = max(range(lowest, highest + 1), key=lambda shift: (_boundary(words, start + shift, end + shift), -shift))
        before.i2, before.j2 = before.i2 + by, before.j2 + by
        change.i1, change.i2, change.j1, change.j2 = (at + by for at in (change.i1, change.i2, change.j1, change.j2))
        after.i1, after.j1 = after.i1 + by, after.j1 + by


def _boundary(words: Words, start: int, end: int) -> float:
    """Return how well a change reads that consists of the tokens from `start` to `end`.

    Best after punctuation and with its own at the end, or as a phrase: from a function word to a content word.
    """
    score = 0.0
    if start == 0 or not words.is_wordy(start - 1):
        score += 3
    if not words.is_wordy(start) and words.keys[start] not in '"([{':
        score -= 3
    if not words.is_wordy(end - 1):
        score += 1
    elif words.is_content(end - 1):
        score += 2
    return score


def _absorb(left: Words, right: Words, blocks: list[Block]) -> list[Block]:
    """Give light equalities that stand between two heavier changes to them, until none is left.

    Content words always stay, and with them negations and conditions, which are no function words; so does lone
    punctuation, at which a change may well end.
    """
    at = 1
    while at < len(blocks) - 1:
        block = blocks[at]
        if block.stays and _is_outweighed(left, right, blocks[at - 1], block, blocks[at + 1]):
            before, after = blocks[at - 1], blocks[at + 1]
            blocks[at - 1 : at + 2] = [Block(stays=False, i1=before.i1, i2=after.i2, j1=before.j1, j2=after.j2)]
            at = max(1, at - 2)
        else:
            at += 1
    return blocks


def _is_outweighed(left: Words, right: Words, before: Block, block: Block, after: Block) -> bool:
    inside = range(block.i1, block.i2)
    if any(map(left.is_content, inside)) and not left.is_part_of_word(block.i1, block.i2):
        return False
    if not any(map(left.is_wordy, inside)):
        return False
    weight = left.weigh(block.i1, block.i2)
    first, second = (
        max(left.weigh(change.i1, change.i2), right.weigh(change.j1, change.j2)) for change in (before, after)
    )
    return weight <= min(first, second) and first + second >= _OUTWEIGHED * weight
