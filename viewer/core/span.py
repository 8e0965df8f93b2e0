"""Half-open ranges of integers, with their algebra.

After the small range type at the bottom of Visual Studio Code's diff: offsets of text and indices of sentences are
the same kind of thing, and every off-by-one is made here or nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The integers from `start` up to, not including, `end`: code points of a text, or indices of a sequence.

    Raises ValueError where `end` lies before `start` or `start` below 0.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return self.end > self.start

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.start, self.end))

    def __contains__(self, position: object) -> bool:
        return isinstance(position, int) and self.start <= position < self.end

    def contains(self, other: Span) -> bool:
        """Whether every integer of `other` is in this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one integer."""
        return max(self.start, other.start) < min(self.end, other.end)

    def intersect(self, other: Span) -> Span | None:
        """Return what both share (possibly empty where they touch), or None where they lie apart."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start <= end else None

    def join(self, other: Span) -> Span:
        """Return the smallest span that contains both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def shift(self, offset: int) -> Span:
        """Return the span moved by `offset`."""
        return Span(self.start + offset, self.end + offset)

    def of(self, text: str) -> str:
        """Return the part of `text` that the span covers."""
        return text[self.start : self.end]
