"""How much a difference weighs: grades of words, and findings that a reader should look at first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from viewer.core.document import Side

if TYPE_CHECKING:
    from viewer.core.span import Span


class Grade(StrEnum):
    """What became of a word.

    KEPT: the same word in its place. FORM: another form of the same word. MOVED: the same word at another place of the
    unit. REWORDED: another word that says about the same. REMOVED, ADDED: a word without a counterpart.
    """

    KEPT = "kept"
    FORM = "form"
    MOVED = "moved"
    REWORDED = "reworded"
    REMOVED = "removed"
    ADDED = "added"

    @property
    def opposite(self) -> Grade:
        """What it is called once left and right have changed places."""
        return {Grade.REMOVED: Grade.ADDED, Grade.ADDED: Grade.REMOVED}.get(self, self)


class FindingKind(StrEnum):
    """What a finding is about.

    NUMBER: numbers, percentages, money, counting words. DATE: months, weekdays, "this month". NAME: names of people,
    places and organisations. NEGATION: not, no, never, without. QUOTATION: quotation marks on one side only. WORD: a
    word whose counterpart means something else. ONE_SIDED: text without a counterpart. MARKED: words that the reader
    wants to be marked wherever they stand for each other; never found by comparing, said by the sheet alone.
    """

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    QUOTATION = "quotation"
    WORD = "word"
    ONE_SIDED = "one-sided"
    MARKED = "marked"


class Strength(StrEnum):
    """How sure a finding is: STRONG changes what is said, CHECK may well be another way of saying the same."""

    STRONG = "strong"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where the two sides may not say the same.

    `left` and `right` are code points of the documents' texts; one of them is None where something stands on one side
    only. Raises ValueError where both are.
    """

    kind: FindingKind
    strength: Strength
    left: Span | None
    right: Span | None

    def __post_init__(self) -> None:
        if self.left is None and self.right is None:
            raise ValueError("a finding stands on at least one side")

    def side(self, side: Side) -> Span | None:
        """Return the code points on one side, or None."""
        return self.left if side is Side.LEFT else self.right

    def mirrored(self) -> Finding:
        """Return the finding with its sides swapped."""
        return Finding(self.kind, self.strength, self.right, self.left)
