"""The sheet: rows, cells and runs, what screen, paper and files all show.

A sheet is made once for a comparison; its rows are made on demand, so that a Bible costs no more than what is looked
at. Nothing here knows of Qt, of fonts or of pixels.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from viewer.core.document import Side

if TYPE_CHECKING:
    from viewer.core.grade import Strength
    from viewer.core.span import Span


class Detail(StrEnum):
    """How much of what differs is shown; another level repaints and never moves anything."""

    ALL = "all"  # every word that differs, weak differences too
    CONTENT = "content"  # what may change what is said
    FACTS = "facts"  # findings, and text without a counterpart


class Mark(StrEnum):
    """What a run of text looks like; each mark becomes ink in one place (`viewer.ink.marks`)."""

    PLAIN = "plain"  # the same on both sides
    WEAK = "weak"  # only case, punctuation, quotation style or function words differ
    REPLACED = "replaced"  # other words stand here on the other side
    REWORDED = "reworded"  # other words, or another form, that say about the same
    REFINED = "refined"  # the letters in which two near-identical words differ
    REMOVED = "removed"  # on the left only
    ADDED = "added"  # on the right only
    MOVED = "moved"  # the same words stand elsewhere in the unit, or the whole unit elsewhere in the text


class RowKind(StrEnum):
    """What a row is."""

    LINKED = "linked"
    ONLY_LEFT = "only left"
    ONLY_RIGHT = "only right"
    MOVED = "moved"  # one side of a moved pair; its partner row stands elsewhere


class Link(StrEnum):
    """How sure the link of a row is."""

    SURE = "sure"
    LIKELY = "likely"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one look: its code points in the document's text, its mark, and the edit it came from.

    `edit` is an index into the edits of the row's pair, or None where those are not known yet or the run lies between
    two edits. `first` says that a mark begins here and does not continue one from the run before (for signs that are
    hung once). `strength` is that of the finding that it belongs to, None for none; such a run is never plain.
    """

    span: Span
    mark: Mark
    edit: int | None = None
    first: bool = True
    strength: Strength | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One side of a row: runs that tile its span (code points of the document's text) without a gap.

    `breaks` are the offsets at which a paragraph ends within the cell, where a unit reaches over a paragraph's end.
    """

    side: Side
    span: Span
    runs: tuple[Run, ...]
    breaks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A unit as it is shown.

    `number` counts from 1; `partner` is the index of the row that a moved row is paired with; `differs` says whether
    the two texts differ in more than white space; `opens_left` and `opens_right` say that a paragraph starts with the
    row on that side; `complete` says that its word edits are known (or not needed).
    """

    number: int
    kind: RowKind
    left: Cell | None
    right: Cell | None
    score: float | None
    link: Link | None
    partner: int | None
    differs: bool
    opens_left: bool
    opens_right: bool
    complete: bool

    def cell(self, side: Side) -> Cell | None:
        """Return the cell of one side."""
        return self.left if side is Side.LEFT else self.right
