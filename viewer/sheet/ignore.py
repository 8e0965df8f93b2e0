"""Which differences count: the reader's rules and decisions, which reclassify word edits without comparing again."""

from __future__ import annotations

import json
import re
import unicodedata
from bisect import bisect_right
from dataclasses import asdict, dataclass, fields, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from viewer.core.document import Side
from viewer.core.edits import EditClass, Operation, PairEdits
from viewer.core.errors import ExpressionError
from viewer.core.span import Span
from viewer.sheet.decisions import DecidedPair, Decision, read_decided
from viewer.sheet.expressions import Expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.core.edits import Edit
    from viewer.core.grade import Finding
    from viewer.sheet.judging import Judge

_QUOTES = "\"“”„‟«»″〝〞＂「」『』'‘’‚‛‹›′ʼ＇`´"
_DASHES = "-‐‑‒–—―−－"
_GROUPS = r" \u00a0\u2009\u202f,.'’٬"

_LEVELLED_QUOTES = str.maketrans(dict.fromkeys(_QUOTES, '"'))
_LEVELLED_DASHES = str.maketrans(dict.fromkeys(_DASHES, "-"))
_TWO_QUOTES = re.compile(r"''|``|\"\"")
_GROUPED = re.compile(rf"(?<![\d.,])([1-9]\d{{0,2}})((?:([{_GROUPS}])\d{{3}})(?:\3\d{{3}})*)([.,٫]\d+)?(?![\d.,]*\d)")
_DECIMAL_COMMA = re.compile(r"(?<![\d.,])(\d+)[,٫](\d+)(?![.,]?\d)")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[.,:/-](?=\d)|-(?=\d)")
_KEPT_SIGNS = frozenset(_QUOTES + "%‰‱")
_JOINTS = "-/"
_WHITE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class IgnoreRules:
    """What is no difference to the reader, and what always is one; all off is the default.

    CASE: capital and small letters. PUNCTUATION: signs that are there or not, quotation marks and those of numbers
    excepted. QUOTATION_STYLE: which kind of quotation mark or apostrophe. WHITE_SPACE: words written together or apart.
    NUMBERS: how numbers are written: thousands set off by comma, space or apostrophe, the decimal sign, the script of
    the digits. `expressions` are regular expressions: text that matches counts as not being there. `decided` are pairs
    of words that the reader treats as equal or wants to be marked always, each pair once; they go before all else.

    Raises ExpressionError where an expression cannot be read.
    """

    case: bool = False
    punctuation: bool = False
    quotation_style: bool = False
    white_space: bool = False
    numbers: bool = False
    expressions: tuple[str, ...] = ()
    decided: tuple[DecidedPair, ...] = ()

    def __post_init__(self) -> None:
        for written in self.expressions:
            Expression(written)

    def __bool__(self) -> bool:
        return self != NO_RULES

    @property
    def hides(self) -> bool:
        """Whether any difference may be none by these rules."""
        return bool(replace(self, decided=self.pairs(Decision.EQUAL)))

    def pairs(self, decision: Decision) -> tuple[DecidedPair, ...]:
        """Return the pairs of words on which a decision was made."""
        return tuple(pair for pair in self.decided if pair.decision is decision)


NO_RULES = IgnoreRules()
"""Every difference counts."""


def write_rules(rules: IgnoreRules) -> str:
    """Return rules as text, for a file of settings."""
    return json.dumps(asdict(rules), ensure_ascii=False)


def read_rules(written: str) -> IgnoreRules:
    """Return rules from text; what is damaged, unknown or an expression that cannot be read counts as not set."""
    try:
        found = json.loads(written or "{}")
    except ValueError:
        return NO_RULES
    if not isinstance(found, dict):
        return NO_RULES
    expressions = found.get("expressions")
    kept = {field.name: True for field in fields(IgnoreRules) if found.get(field.name) is True}
    readable = filter(is_readable, expressions if isinstance(expressions, list) else ())
    return replace(NO_RULES, **kept, expressions=tuple(readable), decided=read_decided(found.get("decided")))


def is_readable(written: object) -> bool:
    """Whether something is a regular expression that can be used."""
    if not isinstance(written, str) or not written:
        return False
    try:
        Expression(written)
    except ExpressionError:
        return False
    return True


class Ignorer:
    """Applies rules to the texts of units. An expression that takes too long once is not used again (`too_slow`)."""

    def __init__(self, rules: IgnoreRules) -> None:
        self.rules = rules
        self.too_slow: list[str] = []
        self._expressions = [Expression(written) for written in rules.expressions]
        wanted = {
            EditClass.CASE: rules.case,
            EditClass.PUNCTUATION: rules.punctuation,
            EditClass.QUOTATION_STYLE: rules.quotation_style,
            EditClass.WHITE_SPACE: rules.white_space,
            EditClass.NUMBER: rules.numbers,
        }
        # What the rules may reach at all by what the comparison of words has said already.
        self._reach = sum(int(kind) for kind, is_wanted in wanted.items() if is_wanted)
        self._moved = int(EditClass.MOVED)
        self._judge: Judge | None = None
        if rules.decided:
            from viewer.sheet.judging import Judge  # noqa: PLC0415 - most comparisons do without

            self._judge = Judge(rules.decided)

    def mask(self, texts: tuple[str, str], extents: tuple[Span, Span], found: PairEdits) -> PairEdits:
        """Return the edits of a pair, those that the rules make no difference of classed as IGNORED.

        `texts` are the documents', `extents` the code points of the pair in them. Findings of which nothing but ignored
        edits are left are left out.
        """
        found, marked = self._judge.judge(texts, extents, found) if self._judge else (found, ())
        absent = self._absent_of(texts, extents)
        edits = tuple(
            replace(edit, classes=edit.classes | EditClass.IGNORED)
            if index not in marked and self._ignores(edit, texts, absent)
            else edit
            for index, edit in enumerate(found.edits)
        )
        if not any(edit.classes & EditClass.IGNORED for edit in edits):
            return found
        return replace(found, edits=edits, findings=_left_over(found.findings, edits))

    def leaves_any(self, texts: tuple[str, str], extents: tuple[Span, Span], found: PairEdits) -> bool:
        """Whether any edit of a pair stays a difference."""
        found, marked = self._judge.judge(texts, extents, found) if self._judge else (found, ())
        if marked:
            return True
        changes = [
            edit
            for edit in found.edits
            if edit.operation is not Operation.EQUAL and not edit.classes & EditClass.IGNORED
        ]
        if not self._expressions and any(not self._may_ignore(edit) for edit in changes):
            return True
        absent = self._absent_of(texts, extents) if changes else ((), ())
        return any(not self._ignores(edit, texts, absent) for edit in changes)

    def are_same(self, left: str, right: str) -> bool:
        """Whether two texts of units are the same by the rules; for units whose words have not been compared yet."""
        parts = [_cut(text, Span(0, len(text)), self._matches(text)) for text in (left, right)]
        return self._are_alike(parts[0], parts[1])

    def is_nothing(self, text: str) -> bool:
        """Whether nothing is left of the text of a unit on one side only."""
        rest = _cut(text, Span(0, len(text)), self._matches(text)).strip()
        return not rest or (self.rules.punctuation and not _without_signs(rest, "").strip())

    # How it is done

    def _absent_of(self, texts: tuple[str, str], extents: tuple[Span, Span]) -> tuple[Sequence[Span], Sequence[Span]]:
        """Return what counts as not being there on either side, in offsets of the documents."""
        if not self._expressions:
            return (), ()
        left, right = (
            [part.shift(extent.start) for part in self._matches(extent.of(text))]
            for text, extent in zip(texts, extents, strict=True)
        )
        return left, right

    def _matches(self, text: str) -> list[Span]:
        """Return what the expressions match, in order, joined where they overlap."""
        found: list[Span] = []
        for expression in tuple(self._expressions):
            try:
                found.extend(expression.spans(text))
            except ExpressionError:
                self._expressions.remove(expression)
                self.too_slow.append(expression.written)
        joined: list[Span] = []
        for span in sorted(found):
            if joined and span.start <= joined[-1].end:
                joined[-1] = joined[-1].join(span)
            else:
                joined.append(span)
        return joined

    def _may_ignore(self, edit: Edit) -> bool:
        classes = int(edit.classes)
        return bool(classes & self._reach) and not classes & self._moved

    def _ignores(self, edit: Edit, texts: tuple[str, str], absent: tuple[Sequence[Span], Sequence[Span]]) -> bool:
        if edit.operation is Operation.EQUAL:
            return False
        spans = edit.left, edit.right
        is_cut = any(
            span is not None and any(part.overlaps(span) for part in parts)
            for span, parts in zip(spans, absent, strict=True)
        )
        if not is_cut and not self._may_ignore(edit):
            return False
        left, right = (
            _cut(text, span, parts) if span is not None else ""
            for text, span, parts in zip(texts, spans, absent, strict=True)
        )
        if edit.classes & EditClass.MOVED:
            return not left.strip() and not right.strip()
        return self._are_alike(left, right)

    def _are_alike(self, left: str, right: str) -> bool:
        one, other = self._reduce(left), self._reduce(right)
        if one == other:
            return True
        if not self.rules.punctuation:
            return False
        # A sign stands for nothing ("U.S."), a hyphen or slash perhaps for a space ("well-known").
        return any(
            self._squeeze(_without_signs(one, joint)) == self._squeeze(_without_signs(other, joint))
            for joint in ("", " ")
        )

    def _reduce(self, text: str) -> str:
        """Return a text without what the rules ignore, punctuation aside."""
        rules = self.rules
        text = unicodedata.normalize("NFC", text)
        if rules.numbers:
            text = _plain_numbers(text)
        if rules.quotation_style:
            text = _TWO_QUOTES.sub('"', text.translate(_LEVELLED_QUOTES))
        if rules.case:
            text = text.casefold()
        return self._squeeze(text)

    def _squeeze(self, text: str) -> str:
        """Leave white space out where it is ignored, and make it even where not: a line end is no difference."""
        return _WHITE.sub("" if self.rules.white_space else " ", text).strip()


def _cut(text: str, span: Span, absent: Sequence[Span]) -> str:
    """Return the text of a span without the parts that count as not being there."""
    kept, at = [], span.start
    for part in absent:
        if part.overlaps(span):
            kept.append(text[at : max(part.start, at)])
            at = max(at, part.end)
    kept.append(text[at : span.end])
    return "".join(kept)


def _left_over(findings: Sequence[Finding], edits: Sequence[Edit]) -> tuple[Finding, ...]:
    """Return the findings but for those in whose words something is ignored and nothing else differs."""
    stand = {side: [(span, edit) for edit in edits if (span := edit.side(side))] for side in Side}

    def differing(finding: Finding) -> Iterator[Edit]:
        for side in Side:
            span = finding.side(side)
            at = bisect_right(stand[side], span.start, key=lambda entry: entry[0].end) if span else 0
            while span and at < len(stand[side]) and stand[side][at][0].start < span.end:
                if stand[side][at][1].operation is not Operation.EQUAL:
                    yield stand[side][at][1]
                at += 1

    def is_ignored(finding: Finding) -> bool:
        classes = [edit.classes for edit in differing(finding)]
        return bool(classes) and all(kinds & EditClass.IGNORED for kinds in classes)

    return tuple(finding for finding in findings if not is_ignored(finding))


@lru_cache(maxsize=4096)
def _plain_numbers(text: str) -> str:
    """Write numbers as 1234.5, so far as it is clear what they are: a lone point is the sign of decimals."""
    if not any(map(str.isdecimal, text)):
        return text
    text = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)
    text = _GROUPED.sub(_ungrouped, text)
    return _DECIMAL_COMMA.sub(lambda found: found[0] if _is_grouped(found[2]) else f"{found[1]}.{found[2]}", text)


def _is_grouped(decimals: str) -> bool:
    return len(decimals) == 3


def _ungrouped(found: re.Match[str]) -> str:
    first, groups, sign, decimals = found.groups()
    is_lone_point = sign == "." and groups.count(".") == 1 and not (decimals or "").startswith((",", "٫"))
    if is_lone_point or (decimals and decimals[0] == sign):
        return found[0]
    return first + "".join(letter for letter in groups if letter.isdecimal()) + ("." + decimals[1:] if decimals else "")


@lru_cache(maxsize=4096)
def _without_signs(text: str, joint: str) -> str:
    """Return a text without its punctuation, `joint` in place of hyphens, dashes and slashes.

    What belongs to a number stays: "3.5", "-1", "10:30", "5 %".
    """
    text = text.translate(_LEVELLED_DASHES)
    kept = {found.start() for found in _BETWEEN_DIGITS.finditer(text)}
    return "".join(
        sign
        if at in kept or sign in _KEPT_SIGNS or unicodedata.category(sign)[0] != "P"
        else joint
        if sign in _JOINTS
        else ""
        for at, sign in enumerate(text)
    )
