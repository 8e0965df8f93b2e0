"""The pairs compared lately, newest first."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from viewer.core.naming import tell_apart
from viewer.core.wrapping import Wrapping
from viewer.window.opening import AS_FOUND, Manner, is_temporary
from viewer.window.settings import RECENT

if TYPE_CHECKING:
    from viewer.window.settings import Settings

LIMIT = 8
"""How many pairs are remembered."""


@dataclass(frozen=True, slots=True)
class RecentPair:
    """Two files that were compared: absolute paths, when (ISO 8601, local time), and their similarity from 0 to 1.

    The manners are how the reader had them read.
    """

    left: str
    right: str
    when: str
    similarity: float | None = None
    left_manner: Manner = AS_FOUND
    right_manner: Manner = AS_FOUND

    @property
    def names(self) -> tuple[str, str]:
        """The two file names, with as much of the folders as tells them apart where the names are the same."""
        return tell_apart(self.left, self.right)


class Recent:
    """Reads and writes the recent pairs; inputs that will not be there tomorrow are never remembered."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def pairs(self) -> tuple[RecentPair, ...]:
        """Return the pairs, newest first; a damaged list counts as empty."""
        kept = self._settings.get(RECENT)
        if not kept:
            return ()
        import json  # noqa: PLC0415 - not on the way to the first frame where there is nothing to read

        try:
            return tuple(_unpack(entry) for entry in json.loads(kept))[:LIMIT]
        except (ValueError, TypeError, KeyError):
            return ()

    def add(self, pair: RecentPair) -> None:
        """Put a pair in front; the same two files are listed once."""
        if is_temporary(pair.left) or is_temporary(pair.right):
            return
        self._settings.refresh()  # another program may have put its pairs there
        others = [old for old in self.pairs() if (old.left, old.right) != (pair.left, pair.right)]
        self._write((pair, *others))

    def forget(self, pair: RecentPair) -> None:
        """Take a pair off the list."""
        self._write(tuple(old for old in self.pairs() if old != pair))

    def clear(self) -> None:
        """Empty the list."""
        self._write(())

    def _write(self, pairs: tuple[RecentPair, ...]) -> None:
        import json  # noqa: PLC0415 - the same

        self._settings.set(RECENT, json.dumps([asdict(pair) for pair in pairs[:LIMIT]]))


def _unpack(entry: dict[str, Any]) -> RecentPair:
    """Check what may have been edited by hand. Raises TypeError or KeyError."""
    similarity = entry["similarity"]
    texts = (entry["left"], entry["right"], entry["when"])
    if not all(isinstance(text, str) for text in texts) or not isinstance(similarity, float | int | None):
        raise TypeError
    return RecentPair(*texts, similarity, _manner(entry.get("left_manner")), _manner(entry.get("right_manner")))


def _manner(found: object) -> Manner:
    """Return a manner; what is damaged is found out anew."""
    if not isinstance(found, dict):
        return AS_FOUND
    encoding, wrapping = found.get("encoding"), found.get("wrapping")
    return Manner(
        encoding if isinstance(encoding, str) and encoding else None,
        Wrapping(wrapping) if wrapping in tuple(Wrapping) else Wrapping.AUTO,
    )
