"""Words of a document as they stand in a line of a list: short, on one line, in their own direction."""

from __future__ import annotations

from viewer.core.span import Span
from viewer.sheet.display import display_text

LIMIT = 160
"""Code points: more than any list is wide."""

_ISOLATE, _END = "\u2068", "\u2069"


def excerpt(text: str, span: Span, limit: int = LIMIT) -> str:
    """Return the beginning of a stretch of text on one line, with an ellipsis where it was cut."""
    start, end = span.start, min(span.end, span.start + 2 * limit)
    words = " ".join(display_text(text, Span(start, end)).split())
    if len(words) > limit or end < span.end:
        words = words[:limit].rstrip() + "…"
    return words


def isolate(words: str) -> str:
    """Keep words of another direction from mixing with what stands beside them."""
    return words if words.isascii() else f"{_ISOLATE}{words}{_END}"


def side_by_side(left: str, right: str, sign: str) -> str:
    """Join the words of two sides by a sign; where one side has none, return those of the other."""
    return f" {sign} ".join(isolate(words) for words in (left, right) if words)
