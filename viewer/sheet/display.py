"""Text as it may be shown: what would break, hide or turn around a line is replaced, code point for code point."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.core.span import Span

_ZERO_WIDTH = "\u200b"
_TURNER = "▯"
_ODD = "\ufffd"

_SHOWN: dict[int, str] = {
    # Controls, line ends and tabs: a cell breaks its lines itself.
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029), " "),
    # A byte order mark in the middle of a text.
    0xFEFF: _ZERO_WIDTH,
    # Embeddings, overrides and isolates can make a text read as what it is not (CVE-2021-42574).
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), _TURNER),
    # Text layouts take these for a picture, for the end, or refuse them.
    **dict.fromkeys((0xFFFC, 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)), _ODD),
}


def display_text(text: str, span: Span) -> str:
    """Return the code points of `span` as they are shown, exactly as many.

    Line ends, tabs and controls become a space (of a CR LF the first half has no width), controls that turn the
    direction of writing become ▯, and what no text layout can show becomes U+FFFD. Marks of direction that stand for a
    letter (LRM, RLM, ALM) stay.
    """
    part = span.of(text)
    if part.isascii() and part.isprintable():
        return part
    return part.replace("\r\n", _ZERO_WIDTH + " ").translate(_SHOWN)
