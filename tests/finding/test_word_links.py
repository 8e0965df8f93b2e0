from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.span import Span
from viewer.core.words import tokenise
from viewer.finding.word_links import link_words
from viewer.finding.word_vectors import WordReader

if TYPE_CHECKING:
    from viewer.finding.embedder import Embedder

words = st.lists(
    st.sampled_from(["the", "boat", "boats", "sail", "sails", "12", "14", ",", ".", "of", "harbour"]), max_size=9
)


@given(words, words, st.integers(0, 2**32 - 1))
def test_links_of_swapped_sides_are_mirrored(left: list[str], right: list[str], seed: int) -> None:
    meaning = np.random.default_rng(seed).uniform(-0.2, 1, (len(left), len(right))).astype(np.float32)
    there = [(link.left, link.right) for link in link_words(left, right, meaning)]
    back = [(link.right, link.left) for link in link_words(right, left, np.ascontiguousarray(meaning.T))]
    assert there == sorted(back)


def test_one_word_may_answer_several() -> None:
    meaning = np.array([[0.5, 0.5, 0.5]], np.float32)
    assert len(link_words(["now"], ["at", "this", "moment"], meaning)) > 1


def test_words_that_share_nothing_are_not_linked() -> None:
    assert not link_words(["harbour"], ["invoice"], np.zeros((1, 1), np.float32))


def text(sentence: str) -> tuple[str, list[Span]]:
    return sentence, [token.span for token in tokenise(sentence, Span(0, len(sentence)))]


@pytest.mark.model
def test_words_that_say_the_same_are_nearer_than_others(embedder: Embedder) -> None:
    ((found),) = WordReader(embedder).similarities(
        [(text("The ship reached the harbour."), text("The vessel arrived in port."))]
    )
    assert found[1].argmax() == 1
    assert found[4].argmax() == 4


@pytest.mark.model
def test_a_pair_is_read_alike_in_every_company(embedder: Embedder) -> None:
    reader = WordReader(embedder)
    pairs = [
        (text("The ship reached the harbour."), text("The vessel arrived in port.")),
        (text("Nobody came."), text("Not one of them was there, and no letter explained why.")),
        (text("The ship reached the harbour late."), text("Late, the vessel arrived in port.")),
    ]
    together = reader.similarities(pairs)
    for pair, found in zip(pairs, together, strict=True):
        np.testing.assert_array_equal(reader.similarities([pair])[0], found)


@pytest.mark.model
def test_what_the_model_cannot_read_means_nothing(embedder: Embedder) -> None:
    reader = WordReader(embedder)
    (found,) = reader.similarities([(text(""), text("A word."))])
    assert found.shape == (0, 3)
    (found,) = reader.similarities([(text("\u2060\u2061 x \ud800"), text("word " * 700))])
    assert found.shape[1] == 700
    assert np.isfinite(found).all()
