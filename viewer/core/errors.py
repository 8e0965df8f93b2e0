"""What can go wrong, as one small tree.

ViewerError              every message is a sentence for the reader: what is wrong and what to do
├── ReadingError         a document cannot be read (missing, unreadable, binary, too large, a format not read yet)
├── FindingError         a comparison cannot be made (model missing or damaged)
├── ChildError           a child process died or cannot be started
├── ExpressionError      a regular expression of the reader's is wrong, or takes too long on this text
└── OutputError          a file cannot be written (disk full, no permission); nothing half-written is left behind
"""

from __future__ import annotations


class ViewerError(Exception):
    """The root: its text is shown to the reader as it is."""


class ReadingError(ViewerError):
    """A document cannot be read."""


class FindingError(ViewerError):
    """A comparison cannot be made."""


class ChildError(ViewerError):
    """A child process died or cannot be started."""


class ExpressionError(ViewerError):
    """A regular expression of the reader's is wrong, or takes too long."""


class OutputError(ViewerError):
    """A file cannot be written; nothing half-written is left behind."""


class Cancelled(Exception):  # noqa: N818 - not an error: the reader asked for it
    """Raised inside long work when its result is no longer wanted; never shown to the reader."""
