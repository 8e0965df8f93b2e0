"""How long work speaks to whoever waits for it."""

from __future__ import annotations

from typing import Protocol

WEIGHING, MEANING, ALIGNING = "Comparing words", "Reading for meaning", "Comparing sentences"
"""The tasks of aligning, in order; sentences are read for meaning by the semantic engine alone."""
UNITS = "Comparing words of units"
"""The task of finding, or grading, word edits."""


class Watch(Protocol):
    """Called between small batches of work: reports progress and is the place where cancelling takes effect."""

    def __call__(self, done: int, total: int, task: str) -> None:
        """Report that `done` of `total` steps of `task` (such as "Comparing sentences") are finished.

        They are sentences, units or code points, counted so that they grow about evenly with the time a task takes.
        Raises Cancelled where the result is no longer wanted.
        """


def unwatched(done: int, total: int, task: str) -> None:
    """Watch nothing: for callers who wait to the end."""
