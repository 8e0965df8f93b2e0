"""What is known of two documents as a whole before the facts of their pairs are compared."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

import regex

from viewer.core.aliases import Aliases, load_aliases
from viewer.core.quotations import Quotation, find_quotations
from viewer.core.span import Span
from viewer.core.words import fold, is_function_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SAMPLE = 5_000
"""Words by which a language is known."""
_FEW_WORDS = 8
_ENGLISH_SHARE = 0.18
"""Share of English function words; English prose has .35 to .5, other languages stay below .1."""

_LOWER = regex.compile(r"\b\p{Ll}[\p{L}\p{M}]*+")
_INNER_CAPITAL = regex.compile(r"(?<=[\p{Ll}\p{Nd},;] )\p{Lu}[\p{L}\p{M}]++(?:-\p{L}++)*+")
_CAPITAL = regex.compile(r"\b\p{Lu}[\p{L}\p{M}]*+(?:-\p{L}++)*+")
_WORD = regex.compile(r"[\p{L}\p{M}'’]++")
_LATIN = regex.compile(r"\p{Latin}")


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What a document as a whole says about its parts; made once, in time linear in its length.

    `lower`: words that occur without a capital. `names`: words with a capital where no sentence begins. `capitals`: how
    often words occur with a capital anywhere. All of them as keys. `quotations`: what stands in quotation marks.
    """

    lower: frozenset[str]
    names: frozenset[str]
    capitals: Mapping[str, int]
    is_english: bool
    quotations: tuple[Quotation, ...]


def know_document(text: str, paragraphs: Iterable[Span] | None = None) -> DocumentFacts:
    """Return what is to be known of a document; without `paragraphs` the text is one."""
    # Different chunks are far fewer than chunks.
    lower = frozenset(fold(word) for chunk in set(text.split()) for word in _LOWER.findall(chunk))
    names = frozenset(map(fold, set(_INNER_CAPITAL.findall(text))))
    capitals: Counter[str] = Counter()
    for word, count in Counter(_CAPITAL.findall(text)).items():
        capitals[fold(word)] += count
    quotations = find_quotations(text, (Span(0, len(text)),) if paragraphs is None else paragraphs)
    return DocumentFacts(lower, names, capitals, _is_english(text), quotations)


def _is_english(text: str) -> bool:
    words = [match.group() for match in islice(_WORD.finditer(text), _SAMPLE)]
    if len(words) < _FEW_WORDS:
        return all(_LATIN.match(word) for word in words)
    return sum(is_function_word(fold(word)) for word in words) >= _ENGLISH_SHARE * len(words)


@dataclass(frozen=True, slots=True)
class FactContext:
    """What is known of the two documents of a comparison, and of names in general."""

    left: DocumentFacts
    right: DocumentFacts
    aliases: Aliases

    @property
    def is_english(self) -> bool:
        """Whether both documents are."""
        return self.left.is_english and self.right.is_english


@cache
def shipped_aliases() -> Aliases:
    """Return the table that comes with the program."""
    return load_aliases()
