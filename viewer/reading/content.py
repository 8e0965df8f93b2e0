"""What a format's reader hands on: the text of a document and the blocks that it falls into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.core.document import ParagraphKind

if TYPE_CHECKING:
    from viewer.core.span import Span


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph before it is cut into sentences: code points of the text, without markup before and after it."""

    span: Span
    kind: ParagraphKind = ParagraphKind.BODY


@dataclass(frozen=True, slots=True)
class Content:
    """A document before it is cut into sentences: blocks in order, and remarks for the reader about reading it."""

    text: str
    blocks: tuple[Block, ...]
    remarks: tuple[str, ...] = ()
