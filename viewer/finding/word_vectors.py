"""The words of two texts → how near they are in meaning, each in its own sentence.

A word's vector is the mean of its word pieces' vectors in the inner layers of the sentence model, which know words
better than its last one, that knows sentences. What all words have in common is taken away first.
"""

from __future__ import annotations

import contextlib
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from viewer.core.span import Span
from viewer.core.words import tokenise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from viewer.finding.embedder import Embedder

    Text = tuple[str, Sequence[Span]]

_LAYERS = {2: 0.125, 3: 1.0, 4: 0.25}
"""Inner layers of the model with their shares in the similarity of two words."""

_USUAL_WORDS = 50
"""The usual mean counts as much as so many words of the texts at hand."""

_USUAL_TEXTS = (
    "The committee met on Tuesday to discuss the plans for the new bridge, which will cost about 40 million dollars.",
    '"We did not expect so many people to come," said Maria Lopez, who has led the museum since 2009.',
    "Prices rose by 3.5 percent in the first half of the year, more than most economists had predicted.",
    "In the beginning there was only a small house by the river; a town grew up around it within a few decades.",
    "Doctors warn that the disease may spread if patients are not treated early, but the new drug gives them hope.",
    "Both countries signed an agreement in Geneva last month under which prisoners are to be sent home.",
    "She opened the window, looked down at the empty street, and wondered whether he would ever write again.",
    "The law, passed by parliament in March, makes it easier for small firms to borrow money from local banks.",
    "Water is heated until it turns into steam, and the steam then drives a wheel that is linked to the generator.",
    "After a long and bitter game the visitors won 3-2, their second victory in the series, in front of 12,000 fans.",
)
"""Plain English of several kinds, from which is learned what all words have in common."""


class WordReader:
    """Reads words in their sentences by a sentence model's inner layers."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def warm(self) -> None:
        """Find out what the words of a language have in common, which is done once."""
        _ = self._usual

    def similarities(
        self, pairs: Sequence[tuple[Text, Text]], check: Callable[[], None] = lambda: None
    ) -> list[NDArray[np.float32]]:
        """Return, for each pair of texts with the spans of their words, the cosines [left words, right words].

        1 is the same meaning, 0 is nothing in common; there are values below. What one pair comes to does not depend
        on the others that are read with it. `check` is called between parts of the work; what it raises is raised.
        """
        read = self._read([text for pair in pairs for text in pair], check)
        return [self._compare(left, right) for left, right in zip(read[::2], read[1::2], strict=True)]

    def _compare(self, left: NDArray[np.float32], right: NDArray[np.float32]) -> NDArray[np.float32]:
        count = left.shape[1] + right.shape[1]
        total = left.sum(axis=1) + right.sum(axis=1)
        mean = (_USUAL_WORDS * self._usual + total) / np.float32(_USUAL_WORDS + count)
        whole = sum(_LAYERS.values())
        found = np.zeros((left.shape[1], right.shape[1]), np.float32)
        for at, share in enumerate(_LAYERS.values()):
            one, other = _unit(left[at] - mean[at]), _unit(right[at] - mean[at])
            found += np.float32(share / whole) * (one @ other.T)
        return found

    @cached_property
    def _usual(self) -> NDArray[np.float32]:
        """What the words of a language have in common, [layers, dimension]."""
        texts = [(text, [token.span for token in tokenise(text, Span(0, len(text)))]) for text in _USUAL_TEXTS]
        mean: NDArray[np.float32] = np.concatenate(self._read(texts), axis=1).mean(axis=1)
        return mean

    def _read(self, texts: Sequence[Text], check: Callable[[], None] = lambda: None) -> list[NDArray[np.float32]]:
        """Return the vectors of words, [layers, words, dimension] a text; zero where the model sees no word."""
        with _one_thread():
            read = self._embedder.read_pieces([text for text, _ in texts], tuple(_LAYERS), check)
        return [_words(pieces, states, spans) for (pieces, states), (_, spans) in zip(read, texts, strict=True)]


@contextlib.contextmanager
def _one_thread() -> Iterator[None]:
    """Let PyTorch use one thread: for so few words, threads that wait for each other cost more than they do."""
    import torch  # noqa: PLC0415 - seconds of work, wanted in the model child alone

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def _words(
    pieces: Sequence[tuple[int, int]], states: NDArray[np.float32], spans: Sequence[Span]
) -> NDArray[np.float32]:
    """Average the pieces that overlap each word."""
    starts = np.array([start for start, _ in pieces], np.int64)
    ends = np.array([end for _, end in pieces], np.int64)
    first = np.searchsorted(ends, [span.start for span in spans], side="right")
    after = np.searchsorted(starts, [span.end for span in spans], side="left")
    words = np.zeros((states.shape[0], len(spans), states.shape[2]), np.float32)
    for at, (start, end) in enumerate(zip(first, after, strict=True)):
        if start < end:
            words[:, at] = states[:, start:end].mean(axis=1)
    return words


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: NDArray[np.float32] = vectors / np.maximum(norms, np.float32(1e-6))
    return unit
