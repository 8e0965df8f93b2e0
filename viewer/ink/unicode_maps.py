"""What a PDF says that its glyphs mean, mended so that a search finds what was written.

A glyph that several characters share is given by Qt's PDF writer the lowest of their numbers: a space comes out as a
tab, 人 as the radical ⼈, an Arabic letter as the code of its shape. The maps are plain text within the file and their
entries have one width, so that they can be mended in place without moving anything.
"""

from __future__ import annotations

import re
import unicodedata

_MAP = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
_ARRAY = re.compile(rb"\[[^\]]*\]")
_SINGLE = re.compile(rb"(<([0-9A-F]{4})> <\2>) (<[0-9A-F]{4}>)")  # one glyph and its character
_ENTRY = re.compile(rb"<([0-9A-F]{4})>")
_TAB, _SPACE = 0x0009, b"<0020>"
_SHAPES = (
    (0x2E80, 0x2FDF),  # radicals of Han characters
    (0xF900, 0xFAFF),  # Han characters coded twice
    (0xFB1D, 0xFDFF),  # shapes of Hebrew and Arabic letters
    (0xFE70, 0xFEFF),
)


def mend_unicode_maps(part: bytes) -> bytes:
    """Return a part of a PDF with the maps that lie within it mended; its length is the same."""
    if b"begincmap" not in part:
        return part
    return _MAP.sub(lambda found: _mend_map(found.group()), part)


def _mend_map(text: bytes) -> bytes:
    text = _ARRAY.sub(lambda found: _ENTRY.sub(_mend_entry, found.group()), text)
    return _SINGLE.sub(lambda found: found.group(1) + b" " + _ENTRY.sub(_mend_entry, found.group(3)), text)


def _mend_entry(found: re.Match[bytes]) -> bytes:
    code = int(found.group(1), 16)
    if code == _TAB:
        return _SPACE
    if any(first <= code <= last for first, last in _SHAPES):
        meant = unicodedata.normalize("NFKC", chr(code))
        if len(meant) == 1 and ord(meant) <= 0xFFFF:
            return b"<%04X>" % ord(meant)
    return found.group()
