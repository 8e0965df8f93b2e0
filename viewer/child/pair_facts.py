"""The facts of pairs, with what has to be known of their documents: made when the first pair needs it, and kept."""

from __future__ import annotations

import traceback
import weakref
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.core.aliases import Aliases
    from viewer.core.document import Document
    from viewer.core.edits import PairEdits
    from viewer.core.fact_context import DocumentFacts
    from viewer.core.grade import Finding
    from viewer.core.span import Span

_known: list[tuple[weakref.ref[Document], DocumentFacts]] = []
"""What is known of the documents at hand; by identity, since to compare two of them means to read both."""
_complaints: list[str] = []


def pair_facts(left: Document, right: Document, own: Span, other: Span) -> tuple[Finding, ...]:
    """Return the facts in which a pair differs, given as its code points in the two documents.

    A fault in the rules costs no more than the facts of this pair: its word edits are sent all the same.
    """
    from viewer.core.fact_context import FactContext  # noqa: PLC0415 - Ready must not wait for it
    from viewer.core.facts import find_facts  # noqa: PLC0415 - the same

    try:
        context = FactContext(_know(left), _know(right), _aliases())
        return find_facts(left.text, right.text, own, other, context)
    except Exception:  # noqa: BLE001 - see above
        traceback.print_exc()
        return ()


def quieted(left: Document, right: Document, found: PairEdits) -> PairEdits:
    """Return the edits of a pair with the trifles among them classed as such; as they are where a rule has a fault."""
    from viewer.core.trifles import quieten  # noqa: PLC0415 - the same

    try:
        is_english = _know(left).is_english and _know(right).is_english
        return quieten(found, left.text, right.text, _aliases() if is_english else None)
    except Exception:  # noqa: BLE001 - the marks are only louder then
        traceback.print_exc()
        return found


def prepare(document: Document) -> None:
    """Find out what has to be known of a document as a whole, which takes some tenths of a second for a book."""
    try:
        _know(document)
    except Exception:  # noqa: BLE001 - its pairs will do without facts
        traceback.print_exc()


def _know(document: Document) -> DocumentFacts:
    from viewer.core.fact_context import know_document  # noqa: PLC0415 - Ready must not wait for it

    for reference, facts in _known:
        if reference() is document:
            return facts
    facts = know_document(document.text, (paragraph.span for paragraph in document.paragraphs))
    _known[:] = [item for item in _known if item[0]() is not None]
    _known.append((weakref.ref(document), facts))
    return facts


@cache
def _aliases() -> Aliases:
    """Return the table of names with what the reader's own adds; where that is no table, the one of the program."""
    from viewer.core.aliases import aliases_file, load_aliases  # noqa: PLC0415 - Ready must not wait for it
    from viewer.core.errors import ViewerError  # noqa: PLC0415 - the same
    from viewer.core.fact_context import shipped_aliases  # noqa: PLC0415 - the same

    try:
        return load_aliases(aliases_file())
    except ViewerError as error:
        _complaints.append(str(error))
        return shipped_aliases()


def take_complaint() -> str | None:
    """Return once, as a sentence for the reader, what is wrong with the reader's own names; None where nothing is."""
    return _complaints.pop() if _complaints else None
