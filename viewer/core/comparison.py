"""Two documents and what was found between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from viewer.core.document import Side

if TYPE_CHECKING:
    from viewer.core.alignment import Alignment
    from viewer.core.document import Document


class Engine(StrEnum):
    """How sentences were aligned: by shared words and letters alone, or by meaning and shared words together."""

    LEXICAL = "lexical"
    SEMANTIC = "semantic"


@dataclass(frozen=True)
class Comparison:
    """Two documents with the alignment of their sentences, and how it was found.

    `model` names the sentence model (None for the lexical engine). Word edits are kept beside the comparison, keyed by
    `Pair`, since they arrive later and outlive a change of the alignment.
    """

    left: Document
    right: Document
    alignment: Alignment
    engine: Engine
    model: str | None = None

    def document(self, side: Side) -> Document:
        """Return the document of one side."""
        return self.left if side is Side.LEFT else self.right

    @property
    def is_equal(self) -> bool:
        """Whether the two texts are the same once line ends are made equal."""
        return _with_plain_line_ends(self.left.text) == _with_plain_line_ends(self.right.text)


def _with_plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
