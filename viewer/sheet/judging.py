"""What follows from the reader's decisions: word edits in which decided words stand alone, ignored or marked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from viewer.core.edits import NO_CLASS, WEAK, Edit, EditClass, Operation, PairEdits
from viewer.core.grade import Finding, FindingKind, Grade, Strength
from viewer.core.substitutions import answer_of
from viewer.core.word_edits import classes_of
from viewer.core.word_pairs import cut
from viewer.core.words import is_function_word
from viewer.sheet.decisions import Decision, extent, is_pair, keys_of, wordy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from viewer.core.document import Side
    from viewer.core.span import Span
    from viewer.core.word_pairs import Words
    from viewer.sheet.decisions import DecidedPair, Keys

_LONGEST = 48  # tokens of one side, beyond which an edit is no exchange of terms
_MOVED = int(EditClass.MOVED)


class Exchange(NamedTuple):
    """Words of the left that stand for words of the right: code points of the documents."""

    left: Span
    right: Span


def exchange_at(texts: tuple[str, str], found: PairEdits, side: Side, offset: int) -> Exchange | None:
    """Return the words under a code point of one side and what stands for them: as few of them as answer each other."""
    for edit in found.edits:
        own = edit.side(side)
        if own is not None and offset in own:
            for reading in reversed(_readings(texts, _left_half(edit, found), found)):
                for exchange in reading:
                    if offset in getattr(exchange, side.value) and is_pair(*_said(texts, exchange)):
                        return exchange
    return None


def exchange_within(texts: tuple[str, str], found: PairEdits, side: Side, span: Span) -> Exchange | None:
    """Return the first words in a stretch of one side that are exchanged: as many of them as stand for others."""
    for edit in found.edits:
        own = edit.side(side)
        if own is None or not own.overlaps(span) or edit.operation is Operation.EQUAL:
            continue
        if span.contains(own):
            readings = _readings(texts, _left_half(edit, found), found)
            # The second one leaves function words at the ends out, where there are others.
            whole = next((reading for reading in reversed(readings[:2]) if len(reading) == 1), None)
            exchange = whole[0] if whole else None
        else:
            exchange = exchange_at(texts, found, side, max(own.start, span.start))
        if exchange is not None and is_pair(*_said(texts, exchange)):
            return exchange
    return None


def _left_half(edit: Edit, found: PairEdits) -> Edit:
    """Return the half of an edit at two places that stands on the left."""
    return found.edits[edit.partner] if edit.left is None and edit.partner is not None else edit


def _readings(texts: tuple[str, str], edit: Edit, found: PairEdits) -> list[list[Exchange]]:
    """Return the ways to read an edit as exchanges: its words as a whole first, word for word last.

    As a whole with and without the function words at its ends; word for word where there are as many on both sides,
    with and without function words. An edit of which the other half stands elsewhere is read as a whole alone.
    """
    spans = answer_of(edit, found)
    if spans is None or int(edit.classes) & _MOVED:
        return []
    sides = [wordy(text, span) for text, span in zip(texts, spans, strict=True)]
    if not all(0 < len(words) <= _LONGEST for words in sides):
        return []
    contents = [[word for word in words if not is_function_word(word.key)] for words in sides]
    readings: list[list[Exchange]] = []
    for left, right in (sides, contents):
        if left and right:
            readings.append([Exchange(extent(left), extent(right))])
    for left, right in (sides, contents) if edit.partner is None else ():
        if len(left) == len(right) > 0:
            readings.append([Exchange(one.span, other.span) for one, other in zip(left, right, strict=True)])
    return readings


def _said(texts: tuple[str, str], exchange: Exchange) -> tuple[str, str]:
    return exchange.left.of(texts[0]), exchange.right.of(texts[1])


class Judge:
    """Applies decisions to word edits."""

    def __init__(self, decided: Iterable[DecidedPair]) -> None:
        self._decisions = {pair.names: pair.decision for pair in decided}
        self._clues = [tuple(tuple(name) for name in names) for names in self._decisions]

    def judge(
        self, texts: tuple[str, str], extents: tuple[Span, Span], found: PairEdits
    ) -> tuple[PairEdits, frozenset[int]]:
        """Return edits in which decided words stand alone, and the indices of those that are to be marked.

        What is treated as equal is classed as IGNORED; what is marked is not weak, and a finding. `extents` are the
        code points of the pair in the documents' texts.
        """
        if not self._may_concern(texts, extents):
            return found, frozenset()
        ruled = {index: hits for index, edit in enumerate(found.edits) if (hits := self._hits(texts, edit, found))}
        if not ruled:
            return found, frozenset()
        edits: list[Edit] = []
        places: dict[int, int] = {}
        marked: set[int] = set()
        findings: list[Finding] = []
        for index, edit in enumerate(found.edits):
            places[index] = len(edits)
            for piece, decision in _cut(texts, edit, ruled.get(index, ())):
                if decision is Decision.MARK:
                    marked.add(len(edits))
                edits.append(piece)
            findings += [_finding(exchange) for exchange, decision in ruled.get(index, ()) if decision is Decision.MARK]
        for index, hits in ruled.items():
            partner = found.edits[index].partner
            if partner is not None:  # the other half stands elsewhere: the whole of it is decided
                at = places[partner]
                edits[at] = _decided(edits[at], hits[0][1])
                if hits[0][1] is Decision.MARK:
                    marked.add(at)
        edits = [replace(edit, partner=places[edit.partner]) if edit.partner is not None else edit for edit in edits]
        return replace(found, edits=tuple(edits), findings=_join(found.findings, findings)), frozenset(marked)

    def _hits(self, texts: tuple[str, str], edit: Edit, found: PairEdits) -> list[tuple[Exchange, Decision]]:
        """Return the decided exchanges of an edit, in order."""
        spans = answer_of(edit, found)
        if spans is None or not self._may_concern(texts, spans):
            return []
        for reading in _readings(texts, edit, found):
            hits = [(one, hit) for one in reading if (hit := self._decisions.get(_names(texts, one))) is not None]
            if hits:
                return hits
        return []

    def _may_concern(self, texts: tuple[str, str], spans: tuple[Span, Span]) -> bool:
        """Whether the letters of some decided pair stand in two stretches: far cheaper than to cut them into words."""
        left, right = spans[0].of(texts[0]), spans[1].of(texts[1])
        if not (left.isascii() and right.isascii()):
            return True
        left, right = left.lower(), right.lower()
        return any(
            (_stands_in(one, left) and _stands_in(other, right)) or (_stands_in(other, left) and _stands_in(one, right))
            for one, other in self._clues
        )


def _stands_in(keys: Keys, text: str) -> bool:
    return not keys[0].isalnum() or keys[0] in text


def _names(texts: tuple[str, str], exchange: Exchange) -> frozenset[Keys]:
    left, right = _said(texts, exchange)
    return frozenset((keys_of(left), keys_of(right)))


def _finding(exchange: Exchange) -> Finding:
    return Finding(FindingKind.MARKED, Strength.STRONG, exchange.left, exchange.right)


def _join(findings: Sequence[Finding], marked: Sequence[Finding]) -> tuple[Finding, ...]:
    """Put what is marked among what was found: in the place of the same words that were to be checked."""
    strong = {(one.left, one.right) for one in findings if one.strength is Strength.STRONG}
    new = [one for one in marked if (one.left, one.right) not in strong]
    places = {(one.left, one.right) for one in new}
    kept = [one for one in findings if (one.left, one.right) not in places]
    return tuple(sorted([*kept, *new], key=lambda one: one.left.start if one.left else -1)) if new else tuple(findings)


def _decided(edit: Edit, decision: Decision) -> Edit:
    if decision is Decision.EQUAL:
        return replace(edit, classes=edit.classes | EditClass.IGNORED)
    return replace(edit, classes=edit.classes & ~WEAK)


def _cut(
    texts: tuple[str, str], edit: Edit, hits: Sequence[tuple[Exchange, Decision]]
) -> Iterator[tuple[Edit, Decision | None]]:
    """Yield an edit in pieces: what is decided, and what lies between."""
    if not hits:
        yield edit, None
        return
    if edit.left is None or edit.right is None:
        yield _decided(edit, hits[0][1]), hits[0][1]
        return
    words = cut(texts[0], edit.left), cut(texts[1], edit.right)
    i = j = 0
    for exchange, decision in hits:
        own, other = (_range(side, span) for side, span in zip(words, exchange, strict=True))
        yield from _between(words, edit, (i, own[0]), (j, other[0]))
        is_whole = exchange == (edit.left, edit.right)
        piece = edit if is_whole else _piece(words, edit, own, other)
        yield _decided(piece, decision), decision
        i, j = own[1], other[1]
    yield from _between(words, edit, (i, len(words[0])), (j, len(words[1])))


def _range(words: Words, span: Span) -> tuple[int, int]:
    """Return the indices of the tokens within a span."""
    inside = [index for index, token in enumerate(words.tokens) if span.contains(token.span)]
    return inside[0], inside[-1] + 1


def _between(
    words: tuple[Words, Words], edit: Edit, own: tuple[int, int], other: tuple[int, int]
) -> Iterator[tuple[Edit, Decision | None]]:
    if own[0] < own[1] or other[0] < other[1]:
        yield _piece(words, edit, own, other), None


def _piece(words: tuple[Words, Words], edit: Edit, own: tuple[int, int], other: tuple[int, int]) -> Edit:
    """Return a part of a replacement as an edit: ranges of tokens of both sides, of which one may be empty."""
    left, right = words
    mine, answer = (
        extent(side.tokens[slice(*part)]) if part[0] < part[1] else None
        for side, part in zip(words, (own, other), strict=True)
    )
    classes = classes_of(left, right, own if mine else None, other if answer else None)
    if mine and answer:
        if left.raws[slice(*own)] == right.raws[slice(*other)]:
            return Edit(Operation.EQUAL, mine, answer, NO_CLASS, grade=Grade.KEPT)
        return Edit(Operation.REPLACE, mine, answer, classes | (edit.classes & EditClass.NEAR), grade=edit.grade)
    grade = edit.grade
    if grade is not None and grade is not Grade.REWORDED:
        grade = Grade.REMOVED if mine else Grade.ADDED
    return Edit(Operation.DELETE if mine else Operation.INSERT, mine, answer, classes, grade=grade)
