"""Differences that no reader would call one: two names of one thing, two ways to write a number, a word moved a little.

They are classed as weak, so that they are quiet, when the words of a pair have been compared or graded.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from viewer.core.aliases import bare
from viewer.core.dates import DATE_WORDS
from viewer.core.document import Side
from viewer.core.edits import EditClass, Operation
from viewer.core.grade import FindingKind, Grade
from viewer.core.passage import cut_passage
from viewer.core.quantities import find_quantities
from viewer.core.quantity import UNITS
from viewer.core.word_pairs import CONTENT_WEIGHT, FUNCTION_WEIGHT, cut
from viewer.core.words import TokenKind, fold, is_function_word, is_negation, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from viewer.core.aliases import Aliases
    from viewer.core.edits import Edit, PairEdits
    from viewer.core.grade import Finding
    from viewer.core.span import Span
    from viewer.core.words import Token

_HONORIFICS = frozenset("mr mrs ms mx miss messrs mr. mrs. ms. mx. messrs.".split())  # noqa: SIM905 - reads better
_LIGHT = frozenset(
    """
    take takes took taken taking put puts putting get gets got gotten getting make makes made making go goes went gone
    going come comes came coming give gives gave given giving bring brings brought bringing let lets set sets setting
    turn turns turned turning keep keeps kept keeping
    up down off out over away back forth along around towards toward
    """.split()  # noqa: SIM905 - reads better
)
"""Words that mean little without those beside them (take over, put off): alone they are no counterpart to doubt."""
_SCOPES = frozenset({"only", "even", "alone", "solely", "merely"})
"""Words that say something else at another place."""
_REAL_MOVE = 2
"""Content words that make a move worth a look."""
_FULL_NAME = 3
"""Words of a name: one and all others may change places."""
_LONGEST_UNIT = 12
_SIGNS = regex.compile(r"[%\p{Sc}]")
_DIGIT = regex.compile(r"\p{Nd}")
_MAY_NAME = regex.compile(r"\p{Lu}|(?i:\bM(?:[rsx]|iss|essrs)\b)")
_YEAR = regex.compile(r"(?:1\d|20)\d\d")
_MOST = 2_000
"""Edits of a pair, beyond which what moved is not compared with what it passed."""


def quieten(found: PairEdits, left_text: str, right_text: str, aliases: Aliases | None) -> PairEdits:
    """Return the edits of a pair, trifles among them classed as ALIAS or SLIGHT, without doubts about light words.

    `aliases` are the names that mean the same, None where the texts are not English: then moves alone are looked at.
    """
    moves = {
        index: edit.partner
        for index, edit in enumerate(found.edits)
        if edit.classes & EditClass.MOVED and edit.operation is Operation.DELETE and edit.partner is not None
    }
    trifles: dict[int, EditClass] = {}
    common: AbstractSet[str] = aliases.common if aliases is not None else frozenset()
    for index, partner in moves.items():
        if len(found.edits) <= _MOST and _is_slight_move(found.edits, index, partner, (left_text, right_text), common):
            trifles[index] = trifles[partner] = EditClass.SLIGHT
    if aliases is not None:
        for index, edit in enumerate(found.edits):
            if edit.operation is Operation.EQUAL or edit.classes & EditClass.MOVED:
                continue
            left, right = _exchanged(found.edits, edit)
            if _says_the_same([(left_text, left), (right_text, right)], aliases) or _is_unit_of_sign(
                found.edits, index, (left_text, right_text)
            ):
                trifles[index] = EditClass.ALIAS
    found = replace(found, findings=tuple(_weighty(found.findings, (left_text, right_text))))
    if not trifles:
        return found
    edits = tuple(
        replace(edit, classes=edit.classes | trifles[index]) if index in trifles else edit
        for index, edit in enumerate(found.edits)
    )
    return replace(found, edits=edits)


def _weighty(findings: Iterable[Finding], texts: tuple[str, str]) -> Iterator[Finding]:
    """Yield findings but for doubtful words that are no more than a part of what is said."""
    for finding in findings:
        sides = zip(texts, (finding.left, finding.right), strict=True)
        if finding.kind is not FindingKind.WORD or _LIGHT.isdisjoint(
            fold(span.of(text)) for text, span in sides if span
        ):
            yield finding


# --- Names and titles


def _exchanged(edits: Sequence[Edit], edit: Edit) -> tuple[Span | None, Span | None]:
    """Return what an edit exchanges for what, be it at another place of the pair."""
    if edit.partner is None:
        return edit.left, edit.right
    partner = edits[edit.partner]
    return edit.left or partner.left, edit.right or partner.right


def _says_the_same(exchanged: Iterable[tuple[str, Span | None]], aliases: Aliases) -> bool:
    """Whether words of both texts are two names of one thing, or one number, or those of one text are "Mr."."""
    said = [(text, span) for text, span in exchanged if span is not None]
    if len(said) > 1 and any(_DIGIT.search(text, span.start, span.end) for text, span in said):
        return _are_one_number(said)
    if any(_MAY_NAME.search(text, span.start, span.end) is None for text, span in said):
        return False
    sides = [_core(text, span) for text, span in said]
    if all(token in _HONORIFICS for words in sides for token, _ in words) and any(sides):
        return True
    if len(sides) == 1 or not all(raw[0].isupper() for words in sides for _, raw in words[:1]):
        return False
    groups = [aliases.group_at([key for key, _ in words], [raw for _, raw in words], 0) for words in sides if words]
    if len(groups) < len(sides) or None in groups:
        return False
    (length, group), (other_length, other_group) = (one for one in groups if one is not None)
    return group == other_group and [length, other_length] == [len(words) for words in sides]


def _is_unit_of_sign(edits: Sequence[Edit], index: int, texts: tuple[str, str]) -> bool:
    """Whether an edit is the name of a unit that the other side has as a sign next to it: percent, %."""
    edit = edits[index]
    own = edit.left or edit.right
    if own is None or edit.operation is Operation.REPLACE or len(own) > _LONGEST_UNIT:
        return False
    side = Side.LEFT if edit.left else Side.RIGHT
    named = UNITS.get("-".join(own.of(texts[side is Side.RIGHT]).casefold().split()))
    neighbours = [edits[at].side(side.other) for at in (index - 1, index + 1) if 0 <= at < len(edits)]
    return named is not None and any(
        UNITS.get(sign) == named
        for span in neighbours
        if span is not None
        for sign in _SIGNS.findall(span.of(texts[side is Side.LEFT]))
    )


def _are_one_number(said: Sequence[tuple[str, Span]]) -> bool:
    """Whether two stretches of English text are the same number and nothing else: 400, four hundred."""
    numbers = []
    for text, span in said:
        passage = cut_passage(text, span)
        found = find_quantities(passage, english=True)
        rest = [key for at, key in enumerate(passage.keys) if not any(at in number.tokens for number in found)]
        if len(found) != 1 or not all(map(is_function_word, rest)):
            return False
        numbers += found
    return numbers[0].is_same(numbers[1])


def _core(text: str, span: Span) -> list[tuple[str, str]]:
    """Return the keys and spellings of the words in a span, but for function words and punctuation around them."""
    words = [
        (bare(token.key), token.span.of(text))
        for token in tokenise(text, span)
        if token.kind is not TokenKind.PUNCTUATION
    ]
    while words and is_function_word(words[0][0]):
        words.pop(0)
    while words and is_function_word(words[-1][0]):
        words.pop()
    return words


# --- Moves


def _is_slight_move(
    edits: Sequence[Edit], index: int, partner: int, texts: tuple[str, str], common: AbstractSet[str]
) -> bool:
    """Whether what moved is a single word that says the same at either place.

    A negation or "only" does not, nor does a name, number or date that has passed another one: they may have changed
    places. `common` are words that are often written with a capital without being names.
    """
    ends = edits[index].left, edits[partner].right
    moved = _words_of(*ends, texts, common)
    content = [word for word in moved if word.weight > FUNCTION_WEIGHT and word.key not in _HONORIFICS]
    if len(content) >= _REAL_MOVE and sum(word.weight for word in content) >= _REAL_MOVE * CONTENT_WEIGHT:
        return False
    keys = {word.key for word in content}
    if any(is_negation(key) or key in _SCOPES for key in keys):
        return False
    kinds = {word.kind for word in content} - {""}
    if not kinds:
        return True
    spans = list(_passed(edits, index, partner))
    passed = [word for left, right in spans for word in _words_of(left, right, texts, common)]
    if 0 < len(passed) < _FULL_NAME and all(word.kind == "name" for word in passed):
        sides = ([own, *others] for own, others in zip(ends, zip(*spans, strict=True), strict=True))
        if all(map(_are_in_a_row, sides, texts)):
            return True  # a surname that stands first on one side
    return not any(word.kind in kinds and word.key not in keys for word in passed)


def _are_in_a_row(spans: Iterable[Span | None], text: str) -> bool:
    """Whether nothing but white space stands between spans."""
    ordered = sorted(filter(None, spans), key=lambda span: span.start)
    return all(not text[one.end : other.start].strip() for one, other in pairwise(ordered))


def _passed(edits: Sequence[Edit], index: int, partner: int) -> Iterator[tuple[Span | None, Span | None]]:
    """Yield what is on both sides, and before what moved on one of them, behind it on the other."""
    for at, edit in enumerate(edits):
        there = at if edit.right is not None else edit.partner
        if edit.left is None or there is None or at == index or (at < index) == (there < partner):
            continue
        if edit.operation is Operation.EQUAL or edit.grade is Grade.KEPT or edit.classes & EditClass.MOVED:
            yield edit.left, edits[there].right


@dataclass(frozen=True, slots=True)
class _Word:
    """A word that is on both sides: its key and weight, and its kind (a number, a date, a name; empty for others)."""

    key: str
    weight: float
    kind: str


def _words_of(left: Span | None, right: Span | None, texts: tuple[str, str], common: AbstractSet[str]) -> list[_Word]:
    if left is None or right is None:
        return []
    one, other = cut(texts[0], left), cut(texts[1], right)
    return [
        _Word(
            token.key,
            weight,
            _kind(token, is_capital=raw[0].isupper() and other_raw[0].isupper() and token.key not in common),
        )
        for token, weight, raw, other_raw in zip(one.tokens, one.weights, one.raws, other.raws, strict=False)
    ]


def _kind(token: Token, *, is_capital: bool) -> str:
    """Return what a word may be exchanged with."""
    if token.kind is TokenKind.NUMBER:
        return "year" if _YEAR.fullmatch(token.key) else "number"
    if token.key in DATE_WORDS:
        return "date"
    return "name" if is_capital and not is_function_word(token.key) and token.key not in _HONORIFICS else ""
