"""The facts of pairs, with what has to be known of their documents: made when the first pair needs it, and kept."""

from __future__ import annotations

import traceback
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.core.aliases import Aliases
    from viewer.core.document import Document
    from viewer.core.fact_context import DocumentFacts, FactContext
    from viewer.core.grade import Finding
    from viewer.core.span import Span


class FactKnowledge:
    """What is known of documents, by the number of the request that brought them, and of names in general."""

    def __init__(self) -> None:
        self._documents: dict[int, DocumentFacts] = {}

    @cached_property
    def aliases(self) -> Aliases:
        """The table of names with what the reader's own adds; where that is no table, the one of the program."""
        from viewer.core.aliases import aliases_file, load_aliases  # noqa: PLC0415 - Ready must not wait for it
        from viewer.core.errors import ViewerError  # noqa: PLC0415 - the same
        from viewer.core.fact_context import shipped_aliases  # noqa: PLC0415 - the same

        try:
            return load_aliases(aliases_file())
        except ViewerError:
            traceback.print_exc()
            return shipped_aliases()

    def of(self, request: int, document: Document) -> DocumentFacts:
        """Return what is known of a document."""
        from viewer.core.fact_context import know_document  # noqa: PLC0415 - Ready must not wait for it

        if request not in self._documents:
            paragraphs = (paragraph.span for paragraph in document.paragraphs)
            self._documents[request] = know_document(document.text, paragraphs)
        return self._documents[request]

    def forget(self, request: int) -> None:
        """Let go of what is known of a document."""
        self._documents.pop(request, None)


class PairFacts:
    """Finds the facts in which pairs of two documents differ."""

    def __init__(self, knowledge: FactKnowledge, left: tuple[int, Document], right: tuple[int, Document]) -> None:
        self._knowledge = knowledge
        self._left = left
        self._right = right

    @cached_property
    def _context(self) -> FactContext:
        from viewer.core.fact_context import FactContext  # noqa: PLC0415 - Ready must not wait for it

        knowledge = self._knowledge
        return FactContext(knowledge.of(*self._left), knowledge.of(*self._right), knowledge.aliases)

    def find(self, left: Span, right: Span) -> tuple[Finding, ...]:
        """Return the facts of a pair, given as its code points in the two documents.

        A fault in the rules costs no more than the facts of this pair: its word edits are sent all the same.
        """
        from viewer.core.facts import find_facts  # noqa: PLC0415 - Ready must not wait for it

        try:
            return find_facts(self._left[1].text, self._right[1].text, left, right, self._context)
        except Exception:  # noqa: BLE001 - see above
            traceback.print_exc()
            return ()
