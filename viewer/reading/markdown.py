"""Markdown, read as the text that it is: the text stays unchanged, and marks in front of a block lie outside of it.

Headings, list items and quotations get their kinds. Marks within a line (emphasis, links) stay: taking them out would
change what the reader wrote.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from viewer.core.document import ParagraphKind
from viewer.core.span import Span
from viewer.reading.content import Content
from viewer.reading.lines import Line, join_lines, split_lines
from viewer.reading.plain_text import wrapped_remarks

if TYPE_CHECKING:
    from viewer.core.wrapping import Wrapping

_HEADING = regex.compile(r"#{1,6}[ \t]++(?P<inside>.*)$")
_ITEM = regex.compile(r"[-*+][ \t]++(?P<inside>.+)$")
_NUMBERED = regex.compile(r"\d{1,9}[.)][ \t]")
_QUOTED = regex.compile(r">[ \t]*+(?P<inside>.*)$")
_UNDERLINE = regex.compile(r"=+|-{2,}")
_RULE = regex.compile(r"(?:(?P<mark>[-*_])[ \t]*)(?:(?P=mark)[ \t]*){2,}")
_FENCE = regex.compile(r"`{3,}|~{3,}")


def read_markdown(text: str, wrapping: Wrapping) -> Content:
    """Return the blocks of a Markdown text."""
    lines: list[Line] = []
    fence = ""
    was_code = False
    for line in split_lines(text):
        body = line.span.of(text)
        is_code = bool(fence) or _FENCE.match(body) is not None
        if is_code:
            lines.append(replace(line, opens=True))
            fence = _fence_after(fence, body)
        elif _UNDERLINE.fullmatch(body) and lines and line.follows and _may_be_heading(lines[-1]):
            lines[-1] = replace(lines[-1], kind=ParagraphKind.HEADING, opens=True)
        elif not _RULE.fullmatch(body):
            marked = _mark(line, body, lines[-1] if lines else None)
            if marked:
                lines.append(replace(marked, opens=marked.opens or was_code))
        was_code = is_code
    blocks, width = join_lines(lines, wrapping)
    return Content(text, tuple(blocks), wrapped_remarks(width))


def _fence_after(fence: str, body: str) -> str:
    """Return the fence that is open after a line of a code block, or none."""
    if not fence:
        match = _FENCE.match(body)
        return match.group() if match else ""
    return "" if body.startswith(fence) and not body.strip(fence[0]) else fence


def _without_closing(inside: str, kind: ParagraphKind) -> str:
    """Return a heading without the number signs that may close it."""
    opened = inside.rstrip("#")
    return opened.rstrip() if kind is ParagraphKind.HEADING and opened[-1:] in {"", " ", "\t"} else inside


def _may_be_heading(line: Line) -> bool:
    return line.kind is ParagraphKind.BODY and not line.follows and not line.opens


def _mark(line: Line, body: str, before: Line | None) -> Line | None:
    """Give a line the kind that its mark tells, and leave the mark out; None where nothing but the mark is there."""
    for pattern, kind in (
        (_HEADING, ParagraphKind.HEADING),
        (_ITEM, ParagraphKind.LIST_ITEM),
        (_QUOTED, ParagraphKind.QUOTATION),
    ):
        match = pattern.match(body)
        if not match:
            continue
        start = line.span.start + match.start("inside")
        inside = Span(start, start + len(_without_closing(match["inside"], kind)))
        if not inside:
            return None
        goes_on = kind is ParagraphKind.QUOTATION and before is not None and before.kind is kind and line.follows
        return replace(line, span=inside, kind=kind, opens=not goes_on)
    if _NUMBERED.match(body):
        return replace(line, kind=ParagraphKind.LIST_ITEM, opens=True)
    return replace(line, opens=True) if body.startswith("|") else line
