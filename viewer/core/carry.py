"""Where a place of a text is found again, once the text was changed on the disk or read in another way."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.core.document import Document

_REACH = 40
"""Sentences: how far back one is looked for that still stands, where the one of the place is gone."""


def carry(old: Document, new: Document, offset: int) -> int:
    """Return where in a document that was read again a code point of it is now; where it is gone, about there.

    What stands before the first change, or after the last, is where it was seen from that end. Between, the place is
    that of the same sentence, of the copies of it the nearest, or of the nearest sentence before that still stands;
    without any, it is as far along the changed stretch as before.
    """
    before, after = old.text, new.text
    most = min(len(before), len(after))
    head = _shared(before, after, most)
    if offset < head or before == after:
        return offset
    tail = _shared(before[::-1], after[::-1], most - head)
    if offset >= len(before) - tail and tail:
        return offset + len(after) - len(before)
    first = bisect_right(old.sentences, offset, key=lambda sentence: sentence.span.start) - 1
    share = (offset - head) / max(len(before) - tail - head, 1)
    about = head + int(share * (len(after) - tail - head))
    for index in range(first, max(first - _REACH, -1), -1):
        span = old.sentences[index].span
        found = _nearest(after, old.sentence_text(index), about - (offset - span.start))
        if found is not None:
            return found + min(offset, span.end) - span.start
    return about


def _shared(one: str, other: str, most: int) -> int:
    """Return how many code points, at most so many, two texts begin with alike."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _nearest(text: str, part: str, at: int) -> int | None:
    """Return where a part of a text begins, as near as can be to an offset; None where it is not there."""
    at = min(max(at, 0), len(text))
    places = [place for place in (text.rfind(part, 0, at + len(part)), text.find(part, at)) if place >= 0]
    return min(places, key=lambda place: abs(place - at)) if places else None
