"""Word differences of one pair of texts, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntFlag, StrEnum
from typing import TYPE_CHECKING

from viewer.core.document import Side

if TYPE_CHECKING:
    from viewer.core.grade import Finding, Grade
    from viewer.core.span import Span


class Operation(StrEnum):
    """What an edit does, in the terms of diff-match-patch; replace is a delete and an insert at one place."""

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"
    REPLACE = "replace"


class EditClass(IntFlag):
    """Why a difference is weak or special. A bit is set where it holds for the whole edit.

    CASE, PUNCTUATION, QUOTATION_STYLE, WHITE_SPACE: the words are the same but for that (weak).
    FUNCTION_WORDS: nothing but function words and punctuation differ (weak), negations excepted.
    QUOTATION_MARK: a quotation mark that stands on one side only.
    NUMBER: holds a number.
    NEAR: two spellings or forms of one word, or two names a letter or two apart; the letters that differ are marked.
    MOVED: the same words stand elsewhere in the unit; `partner` is the other half.
    ALIAS: two names of one thing (the U.S., American), one number (400, four hundred), or "Mr." before a name (weak).
    SLIGHT: MOVED, but no more than a word, which says the same at either place (weak).
    IGNORED: a difference that the reader's rules make none; never found by comparing, said by the sheet alone.
    """

    CASE = 1
    PUNCTUATION = 2
    QUOTATION_STYLE = 4
    WHITE_SPACE = 8
    FUNCTION_WORDS = 16
    QUOTATION_MARK = 32
    NUMBER = 64
    NEAR = 128
    MOVED = 256
    IGNORED = 512
    ALIAS = 1024
    SLIGHT = 2048


NO_CLASS = EditClass(0)
"""Neither weak nor special."""

WEAK = (
    EditClass.CASE
    | EditClass.PUNCTUATION
    | EditClass.QUOTATION_STYLE
    | EditClass.WHITE_SPACE
    | EditClass.FUNCTION_WORDS
    | EditClass.ALIAS
    | EditClass.SLIGHT
)


_OPPOSITE = {Operation.DELETE: Operation.INSERT, Operation.INSERT: Operation.DELETE}


@dataclass(frozen=True, slots=True)
class Edit:
    """One step from the left text of a pair to the right one.

    `left` and `right` are code points of the documents' texts (not of the pair's), None where the operation has no
    such side. They begin and end with a token. `partner` is the index, among the edits of the pair, of the other half
    of what stands at another place of the pair: words that moved, or a rewording that crosses what lies between.

    `grade` is what became of the words, None where it is not known (nobody has graded them, or they are a name for a
    name or a number for a number, of which nearness in meaning says nothing); `similarity` that of their meanings, 0
    to 1 in two digits, where the sentence model has read them. Since every token is in exactly one edit, a word that is
    answered by a part of another edit (two words for one that stays) is a deletion or an insertion without a partner
    that is graded REWORDED all the same.
    """

    operation: Operation
    left: Span | None
    right: Span | None
    classes: EditClass = NO_CLASS
    partner: int | None = None
    grade: Grade | None = None
    similarity: float | None = None

    def side(self, side: Side) -> Span | None:
        """Return the code points on one side, or None."""
        return self.left if side is Side.LEFT else self.right

    def mirrored(self) -> Edit:
        """Return the edit with its sides swapped."""
        operation = _OPPOSITE.get(self.operation, self.operation)
        grade = self.grade.opposite if self.grade else None
        return Edit(operation, self.right, self.left, self.classes, self.partner, grade, self.similarity)

    @property
    def is_weak(self) -> bool:
        """Whether the difference is one of case, punctuation, typography, function words, or another trifle."""
        return self.operation is not Operation.EQUAL and bool(self.classes & WEAK)


@dataclass(frozen=True, slots=True)
class PairEdits:
    """The edits of one pair, in order on both sides.

    Every token of both sides is in exactly one edit, and between edits there is only white space, so that the edits
    rebuild both texts. `coarse` says that the pair was too large to be compared word by word everywhere (a bound by
    size, never by time). `findings` are facts that differ, in the order in which they are read.
    `graded` says that the sentence model has had its say (none, where it does not know the language): replaced blocks
    are then edits of a word or a few, with what became of them.
    """

    edits: tuple[Edit, ...]
    coarse: bool = False
    findings: tuple[Finding, ...] = ()
    graded: bool = False

    def mirrored(self) -> PairEdits:
        """Return the edits of the same pair with its sides swapped."""
        return PairEdits(
            tuple(edit.mirrored() for edit in self.edits),
            self.coarse,
            tuple(finding.mirrored() for finding in self.findings),
            self.graded,
        )
