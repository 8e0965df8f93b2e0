"""Words that are exchanged for other words: made again and again, a choice of terms, or one error made often."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.core.edits import EditClass, Operation
from viewer.core.forms import stem
from viewer.core.grade import Grade
from viewer.core.words import TokenKind, is_function_word, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.core.edits import Edit, PairEdits
    from viewer.core.span import Span
    from viewer.core.words import Token

_LONGEST = 3
"""Words that say something, up to which a stretch is a term."""
_BETWEEN = "\n"


@dataclass(frozen=True, slots=True)
class Substitution:
    """Words of the left that stand for words of the right: code points of the documents.

    `term` is the same for the same words in whatever case and form, function words aside; `form` for the same words in
    whatever case.
    """

    term: str
    form: str
    left: Span
    right: Span


def substitutions(left_text: str, right_text: str, found: PairEdits) -> Iterator[Substitution]:
    """Yield the exchanges of words among the edits of a pair; weak and moved edits are none."""
    for edit in found.edits:
        yield from _exchanges(left_text, right_text, edit, found)


def _exchanges(left_text: str, right_text: str, edit: Edit, found: PairEdits) -> Iterator[Substitution]:
    """Yield what an edit exchanges: its words as a whole, or where there are as many on both sides each for one."""
    spans = answer_of(edit, found)
    if spans is None or edit.is_weak or edit.classes & EditClass.MOVED:
        return
    left, right = _words(left_text, spans[0]), _words(right_text, spans[1])
    lefts, rights = _content(left), _content(right)
    if len(lefts) == len(rights):
        for mine, other in zip(lefts, rights, strict=True):
            yield from _exchange([mine], [other])
    elif 0 < len(lefts) <= _LONGEST and 0 < len(rights) <= _LONGEST:
        yield from _exchange(_trimmed(left), _trimmed(right))


def answer_of(edit: Edit, found: PairEdits) -> tuple[Span, Span] | None:
    """Return what an edit exchanges for what: a rewording may stand at two places of the pair."""
    right = edit.right
    if edit.operation is Operation.DELETE and edit.grade is Grade.REWORDED and edit.partner is not None:
        right = found.edits[edit.partner].right
    elif edit.operation is not Operation.REPLACE:
        return None
    return (edit.left, right) if edit.left is not None and right is not None else None


def _exchange(left: list[Token], right: list[Token]) -> Iterator[Substitution]:
    stems = [" ".join(stem(token.key) for token in _content(words)) for words in (left, right)]
    keys = [" ".join(token.key for token in words) for words in (left, right)]
    if stems[0] != stems[1]:
        term, form = _BETWEEN.join(stems), _BETWEEN.join(keys)
        yield Substitution(term, form, left[0].span.join(left[-1].span), right[0].span.join(right[-1].span))


def _words(text: str, span: Span) -> list[Token]:
    return [token for token in tokenise(text, span) if token.kind is not TokenKind.PUNCTUATION]


def _content(words: Sequence[Token]) -> list[Token]:
    """Return the words that say something."""
    return [token for token in words if not is_function_word(token.key)]


def _trimmed(words: list[Token]) -> list[Token]:
    """Return words without the function words at their ends."""
    at = [index for index, token in enumerate(words) if not is_function_word(token.key)]
    return words[at[0] : at[-1] + 1]
