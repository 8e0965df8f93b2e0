"""Code points and UTF-16 units: the only place where the two meet.

Python counts code points, Qt counts UTF-16 units: "a😀b" has its b at 2 for the one and at 3 for the other.
"""

from __future__ import annotations

from bisect import bisect_left

_LAST_SINGLE = "\uffff"


class Positions:
    """Translates positions in one text between code points and UTF-16 units, both counted from its beginning."""

    __slots__ = ("_pairs", "_wide")

    def __init__(self, text: str) -> None:
        self._wide: list[int] = []
        if not text.isascii() and max(text) > _LAST_SINGLE:
            self._wide = [index for index, character in enumerate(text) if character > _LAST_SINGLE]
        # Where each character of two units begins, counted in units.
        self._pairs = [index + before for before, index in enumerate(self._wide)]

    def to_utf16(self, code_point: int) -> int:
        """Return the UTF-16 position of a code point."""
        return code_point + bisect_left(self._wide, code_point) if self._wide else code_point

    def to_code_point(self, utf16: int) -> int:
        """Return the code point at a UTF-16 position; the middle of a character counts as its beginning."""
        if not self._wide:
            return utf16
        return utf16 - bisect_left(self._pairs, utf16)
