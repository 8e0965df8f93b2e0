"""What was sent to a child in parts: documents, by the number of the request that brought them, pins and texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.core.errors import FindingError
from viewer.core.messages import BlocksPart, DocumentAssembler, DocumentEnd, DocumentHead, PinsPart, TextPart
from viewer.core.saying import say

if TYPE_CHECKING:
    from viewer.core.alignment import Bead
    from viewer.core.document import Document
    from viewer.core.messages import Compare, Message


class DocumentStore:
    """Documents, and the parts of whatever is still on its way."""

    def __init__(self) -> None:
        self._documents: dict[int, Document] = {}
        self._arriving: dict[int, DocumentAssembler] = {}
        self._pasted: dict[int, list[str]] = {}
        self._pins: dict[int, list[Bead]] = {}

    def take(self, message: Message) -> None:
        """Take in a part of a document, of a text to be segmented, or of pins; other messages are ignored."""
        match message:
            case DocumentHead():
                self._arriving[message.request] = DocumentAssembler(message)
            case TextPart() if message.request not in self._arriving:
                self._pasted.setdefault(message.request, []).append(message.text)
            case TextPart() | BlocksPart():
                self._arriving[message.request].add(message)
            case DocumentEnd():
                self._documents[message.request] = self._arriving.pop(message.request).finish()
            case PinsPart():
                self._pins.setdefault(message.request, []).extend(message.pins)
            case _:
                pass

    def take_text(self, request: int) -> str:
        """Return, and let go of, the text that was sent to be segmented."""
        return "".join(self._pasted.pop(request, ()))

    def take_pins(self, message: Compare) -> tuple[Bead, ...]:
        """Return all pins of a request, and let go of those sent before it."""
        return (*self._pins.pop(message.request, ()), *message.pins)

    def keep(self, request: int, document: Document) -> None:
        """Keep a document made here."""
        self._documents[request] = document

    def forget(self, request: int) -> None:
        """Let go of a document, whole or in parts."""
        self._documents.pop(request, None)
        self._arriving.pop(request, None)

    def pair(self, left: int, right: int) -> tuple[Document, Document]:
        """Return two documents. Raises FindingError where one is not known."""
        try:
            return self._documents[left], self._documents[right]
        except KeyError:
            raise FindingError(say("One of the two texts is no longer at hand; open it again.")) from None
