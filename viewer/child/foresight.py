"""Aligning the two documents read last before anybody asks for it: the window asks as soon as it has drawn itself."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from viewer.core.document import Side

if TYPE_CHECKING:
    from viewer.core.alignment import Alignment
    from viewer.core.document import Document

_MOST = 100_000
"""Code points of both texts together: more would hold up the next request, since this cannot be cancelled."""


class Foresight:
    """Knows which two documents will be compared next, and how they are aligned where there was time to find out."""

    def __init__(self) -> None:
        self._last: dict[Side, tuple[int, Document]] = {}
        self._found: dict[tuple[int, int], Alignment] = {}  # one at most
        self._is_due = False

    def __bool__(self) -> bool:
        return self._is_due

    def note(self, side: Side, number: int, document: Document) -> None:
        """Take note of a document that has just been read for a side."""
        self._last[side] = (number, document)
        self._found.clear()
        self._is_due = len(self._last) == len(Side) and sum(len(one.text) for _, one in self._last.values()) <= _MOST

    def work(self) -> None:
        """Align the two documents read last, of which one may be read for long already."""
        from viewer.finding.compare import compare_lexically  # noqa: PLC0415 - Ready must not wait for it

        self._is_due = False
        (left, own), (right, other) = (self._last[side] for side in Side)
        try:
            self._found = {(left, right): compare_lexically(own, other)}
        except Exception:  # noqa: BLE001 - whoever asks for it will be told
            traceback.print_exc()

    def take(self, left: int, right: int) -> Alignment | None:
        """Return what was found of two documents, and let go of it; None where there was no time for these."""
        self._is_due = False
        return self._found.pop((left, right), None)

    def forget(self, number: int) -> None:
        """Let go of a document."""
        for side, (known, _) in list(self._last.items()):
            if known == number:
                del self._last[side]
                self._is_due = False
                self._found.clear()
