"""Lines → blocks: where the paragraphs of a text without markup begin and end.

A text is hard-wrapped where the next line's first word would not have fitted on the line before it; then the lines of a
block belong together, and a blank line parts the paragraphs. Otherwise each line end closes a paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from viewer.core.document import ParagraphKind
from viewer.core.span import Span
from viewer.core.wrapping import Wrapping
from viewer.reading.content import Block

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LINE = regex.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = regex.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_FIRST_WORD = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]|[^\s\p{Han}\p{Hiragana}\p{Katakana}]+")
_ITEM = regex.compile(r"(?:[-*+•‣⁃◦–—]|\(?(?:\d{1,3}|[a-zA-Z])[.)])[ \t]")
_WIDTHS = range(30, 101)  # code points: widths at which people and programs wrap
_SHARE = 0.8  # of the line ends in a wrapped text, at least, the next word would not have fitted
_BLOCK_SHARE = 0.5  # of those in one block of it: verse, addresses and tables stay as they are


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its code points without white space around them, and how far it is indented.

    `first` is the length of its first word; `follows` says that the line before it is not blank; `kind` and `opens`
    (it begins a block of its own) are what markup tells; `is_item` says that it begins like the item of a list.
    """

    span: Span
    indent: int
    first: int
    follows: bool
    kind: ParagraphKind = ParagraphKind.BODY
    opens: bool = False
    is_item: bool = False


def split_lines(text: str) -> list[Line]:
    """Return the lines of a text that are not blank; all of Unicode's line ends count."""
    found: list[Line] = []
    end = -1  # of the last line that is not blank, its line end included
    for match in _LINE.finditer(text):
        line = match.group()
        visible = line.strip()
        if not visible:
            continue
        indent = len(line) - len(line.lstrip())
        word = _FIRST_WORD.match(visible)
        start = match.start() + indent
        span = Span(start, start + len(visible))
        is_item = _ITEM.match(visible) is not None
        found.append(Line(span, indent, len(word.group()) if word else 1, match.start() == end, is_item=is_item))
        line_end = _BREAK.match(text, match.end())
        end = line_end.end() if line_end else len(text)
    return found


def measure_wrapping(lines: Sequence[Line]) -> int | None:
    """Return the width at which a text is hard-wrapped, in code points, or None where it is not."""
    pairs = [
        (line, after)
        for line, after in pairwise(lines)
        if after.follows and not after.opens and not line.opens and not after.is_item
    ]
    if len(pairs) < 2:
        return None
    lengths = sorted(line.indent + len(line.span) for line in lines)
    width = lengths[min(len(lengths) - 1, int(len(lengths) * 0.98))]
    if width not in _WIDTHS:
        return None
    full = sum(_is_full(line, after, width) for line, after in pairs)
    return width if full > _SHARE * len(pairs) else None


def _is_full(line: Line, after: Line, width: int) -> bool:
    return line.indent + len(line.span) + 1 + after.first > width


def join_lines(lines: Sequence[Line], wrapping: Wrapping) -> tuple[list[Block], int | None]:
    """Return the blocks of a text's lines, and the width at which it was found to be wrapped (None: it is not)."""
    width = measure_wrapping(lines) if wrapping is Wrapping.AUTO else None
    if wrapping is Wrapping.KEEP or (wrapping is Wrapping.AUTO and width is None):
        return [Block(line.span, line.kind) for line in lines], None
    blocks: list[Block] = []
    for group in _groups(lines, splits=width is not None):
        if width is not None and not _is_wrapped(group, width):
            blocks += [Block(line.span, line.kind) for line in group]
        else:
            blocks.append(Block(group[0].span.join(group[-1].span), group[0].kind))
    return blocks, width


def _groups(lines: Iterable[Line], *, splits: bool) -> Iterable[list[Line]]:
    """Yield the lines that belong together; with `splits` list items and deeper indents begin a paragraph as well."""
    group: list[Line] = []
    for line in lines:
        if group and (_parts(group[-1], line) or (splits and _is_set_off(group, line))):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _parts(before: Line, line: Line) -> bool:
    return not line.follows or line.opens or before.kind is ParagraphKind.HEADING


def _is_set_off(group: Sequence[Line], line: Line) -> bool:
    """Whether a line of a wrapped text begins a paragraph by its looks: the next item of a list, or indented."""
    if group[0].is_item:
        return line.is_item
    return line.indent > group[-1].indent + 1


def _is_wrapped(group: Sequence[Line], width: int) -> bool:
    pairs = list(pairwise(group))
    return sum(_is_full(line, after, width) for line, after in pairs) >= _BLOCK_SHARE * len(pairs)
