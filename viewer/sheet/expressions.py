"""The reader's own regular expressions: checked when they are written, bounded when they are used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from viewer.core.errors import ExpressionError
from viewer.core.saying import say, to_say
from viewer.core.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 0.25
"""Seconds that an expression may take on one stretch of text: the few that need more would need for ever."""


class Expression:
    """A regular expression, ready to be used; `^` and `$` stand for the ends of a line.

    Raises ExpressionError where it cannot be read.
    """

    def __init__(self, written: str, *, case: bool = True) -> None:
        self.written = written
        flags = regex.MULTILINE if case else regex.MULTILINE | regex.IGNORECASE
        try:
            self._pattern = regex.compile(written, flags)
        except (regex.error, RecursionError, OverflowError) as error:
            raise ExpressionError(_sentence(written, error)) from error

    def spans(self, chunk: str) -> Iterator[Span]:
        """Yield where the expression matches, offsets in `chunk`; matches of nothing at all are left out.

        Raises ExpressionError where that takes too long.
        """
        try:
            for match in self._pattern.finditer(chunk, timeout=PATIENCE):
                if match.end() > match.start():
                    yield Span(match.start(), match.end())
        except TimeoutError as error:
            message = say(
                "The expression “{written}” takes too long on this text; write it more simply.", written=self.written
            )
            raise ExpressionError(message) from error


def _sentence(written: str, error: Exception) -> str:
    at = getattr(error, "pos", None)
    if at is None:
        return say("The expression “{written}” cannot be read: it is too large.", written=written)
    # The library ends its own message with the place, counted from 0.
    reason = str(error).split(" at position")[0].rstrip(".")
    return say(
        "The expression “{written}” cannot be read: {reason} at character {place}.",
        written=written,
        reason=say(reason),
        place=at + 1,
    )


# What the library says most often, for the translators.
_REASONS = (
    to_say("bad character in group name"),
    to_say("bad character range"),
    to_say("bad escape (end of pattern)"),
    to_say("expected }"),
    to_say("invalid group reference"),
    to_say("min repeat greater than max repeat"),
    to_say("missing )"),
    to_say("missing ]"),
    to_say("missing group name"),
    to_say("multiple repeat"),
    to_say("nothing to repeat"),
    to_say("repeat count too big"),
    to_say("unbalanced parenthesis"),
    to_say("unknown extension"),
    to_say("unknown group"),
    to_say("unknown property"),
    to_say("unterminated character set"),
)
