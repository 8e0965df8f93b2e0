"""What stands in quotation marks, in any script and style."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from viewer.core.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


_MARKS = regex.compile(
    r"[\"“”„‟«»「」『』〝〞〟＂]|``|''|(?<![\p{L}\p{N}])[‘'](?=\p{L})|(?<=[\p{L}\p{N}.,!?…])[’'](?![\p{L}\p{N}])"
)
_OPENING = frozenset("「『〝")
_CLOSING = frozenset("」』〟〞")
_SINGLE = frozenset("‘’'")
_LONGEST_CHAIN = 10
"""Parts that one quotation may have: more, and a closing mark is missing somewhere."""
_LONGEST_OPEN = 3
"""Paragraphs without a mark over which a quotation may stay open."""
_LONGEST_LONE = 400
"""Code points up to which a quotation in single marks may go on: an apostrophe more often than not is none of them."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands in quotation marks: its code points, the marks included, and whether each end has a mark of its own.

    One without an opening or without a closing mark goes on from, or into, another paragraph; it `is_sound` where it
    begins and ends somewhere. One that does not, or is opened nowhere, has its marks in the wrong places.
    """

    span: Span
    is_opened: bool = True
    is_closed: bool = True
    is_sound: bool = True


def find_quotations(text: str, paragraphs: Iterable[Span]) -> tuple[Quotation, ...]:
    """Return the quotations of a text in order; marks within a quotation are not looked at.

    A quotation that is not closed goes on into the next paragraphs, unless the next opens one itself; where no mark
    closes it soon, it ends with its paragraph.
    """
    found: list[Quotation] = []
    is_open = False  # whether the paragraph before left a quotation open
    for paragraph in paragraphs:
        marks = list(_MARKS.finditer(text, paragraph.start, paragraph.end))
        is_open = _read_paragraph(text, paragraph, marks, found, is_open=is_open)
    return tuple(_judged(text, found))


def _judged(text: str, found: Sequence[Quotation]) -> Iterator[Quotation]:
    """Say of the parts of quotations that go over paragraphs whether these begin and end somewhere.

    Each paragraph of a long quotation may open it anew; the last one closes it.
    """
    start = 0
    while start < len(found):
        end = start + 1
        while end < len(found) and not found[end - 1].is_closed:
            if text[found[end - 1].span.end : found[end].span.start].strip():
                break
            end += 1
        is_sound = found[start].is_opened and found[end - 1].is_closed and end - start <= _LONGEST_CHAIN
        yield from (replace(part, is_sound=is_sound and part.is_sound) for part in found[start:end])
        start = end


def _read_paragraph(
    text: str, paragraph: Span, marks: Sequence[regex.Match[str]], found: list[Quotation], *, is_open: bool
) -> bool:
    """Add the quotations of a paragraph; return whether the last one is not closed."""
    at = 0
    if is_open:
        if not marks:
            found.append(Quotation(paragraph, is_opened=False, is_closed=False))
            return any(quotation.is_opened for quotation in found[-_LONGEST_OPEN:])
        at = _end_open(text, paragraph, marks[0], found)
    while at < len(marks):
        mark = marks[at]
        at += 1
        is_single = mark.group() in _SINGLE
        if is_single:
            closing = _single_end(text, marks, at)
        elif _opens(text, mark, paragraph):
            closing = next((i for i in range(at, len(marks)) if _closes(text, mark, marks[i])), None)
        elif not _ends_something(text, mark):
            continue
        elif (closing := _misplaced_end(text, marks, at, paragraph)) is None:
            after = found[-1].span.end if found else 0
            found.append(Quotation(Span(max(after, paragraph.start), mark.end()), is_opened=False))
            continue
        if closing is not None:
            inside = marks[at:closing]
            is_sound = is_single or (
                _opens(text, mark, paragraph)
                and not any(other.group() == mark.group() and _opens(text, other, paragraph) for other in inside)
            )
            found.append(Quotation(Span(mark.start(), marks[closing].end()), is_sound=is_sound))
            at = closing + 1
        elif not is_single or mark.start() == paragraph.start:
            found.append(Quotation(Span(mark.start(), paragraph.end), is_closed=False))
            return not is_single
    return False


def _end_open(text: str, paragraph: Span, mark: regex.Match[str], found: list[Quotation]) -> int:
    """End a quotation that was open when the paragraph began, where its first mark does; return how many marks did."""
    if _opens(text, mark, paragraph) or mark.group() in _SINGLE:
        return 0
    found.append(Quotation(Span(paragraph.start, mark.end()), is_opened=False))
    return 1


def _ends_something(text: str, mark: regex.Match[str]) -> bool:
    return _attached(text, mark) and not _is_measure(text, mark)


def _misplaced_end(text: str, marks: Sequence[regex.Match[str]], at: int, paragraph: Span) -> int | None:
    """Return the index of the mark that ends what a closing mark seems to open: the white space is on its wrong side.

    None where the next mark opens something itself, or there is none.
    """
    if at == len(marks) or marks[at].group() in _SINGLE or _opens(text, marks[at], paragraph):
        return None
    return at if text[marks[at - 1].end() : marks[at - 1].end() + 1].isspace() else None


def _single_end(text: str, marks: Sequence[regex.Match[str]], at: int) -> int | None:
    """Return the index of the mark that ends a quotation in single marks, where it is one at all."""
    opening = marks[at - 1]
    if opening.start() and text[opening.start() - 1].isalnum():
        return None
    for i in range(at, len(marks)):
        if marks[i].start() - opening.start() > _LONGEST_LONE:
            return None
        if marks[i].group() in {"’", "'"} and _attached(text, marks[i]):
            return i
        if marks[i].group() not in _SINGLE:
            return None
    return None


def _opens(text: str, mark: regex.Match[str], paragraph: Span) -> bool:
    if mark.group() in _OPENING:
        return True
    if mark.group() in _CLOSING:
        return False
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    if after.isspace() and not before.isspace():
        return mark.group() in "“„«" and before in "([—–-"
    return before.isspace() or not (before.isalnum() or before in ".,!?…;:)]") or mark.group() in "“„«"


def _closes(text: str, opening: regex.Match[str], mark: regex.Match[str]) -> bool:
    if mark.group() in _SINGLE or mark.group() in _OPENING:
        return False
    if opening.group() in _OPENING:
        return mark.group() in _CLOSING
    return _attached(text, mark) or text[mark.end() : mark.end() + 1].isspace() or mark.end() == len(text)


def _attached(text: str, mark: regex.Match[str]) -> bool:
    """Whether a mark stands directly behind something and nothing directly behind it but punctuation."""
    before = text[mark.start() - 1 : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    return bool(before) and not before.isspace() and not (after.isalnum() and before in "([—–-")


def _is_measure(text: str, mark: regex.Match[str]) -> bool:
    return text[mark.start() - 1 : mark.start()].isdigit() and mark.group() in {'"', "''"}


def quotations_within(quotations: Sequence[Quotation], span: Span) -> list[Quotation]:
    """Return the quotations that reach into a span, in order."""
    at = bisect_right(quotations, span.start, key=lambda quotation: quotation.span.end)
    found: list[Quotation] = []
    while at < len(quotations) and quotations[at].span.start < span.end:
        found.append(quotations[at])
        at += 1
    return found
