from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.carry import carry
from viewer.core.document import Document, ParagraphKind, Source, build_document
from viewer.core.span import Span

WORDS = ("lamp", "harbour", "keeper", "boat", "stairs", "storm", "village", "school", "light", "rock")
SENTENCES = tuple(f"The {word} was number {n}." for n, word in enumerate(WORDS))


def document(*sentences: str) -> Document:
    text, blocks = "", []
    for sentence in sentences:
        span = Span(len(text), len(text) + len(sentence))
        blocks.append((span, ParagraphKind.BODY, [span]))
        text += sentence + "\n"
    return build_document("x", text, blocks, Source(None, "", "utf-8"))


def sentence_at(read: Document, offset: int) -> str:
    return next(read.sentence_text(n) for n, sentence in enumerate(read.sentences) if offset <= sentence.span.end)


@pytest.mark.parametrize(
    "changed",
    [
        SENTENCES[3:],  # what stood above is gone
        ("Something new.", "And more of it.", *SENTENCES),
        SENTENCES[:7],  # what stood below is gone
        ("New.", *SENTENCES[2:6], "Amid.", *SENTENCES[6:], "Last."),
        tuple(sentence if n == 5 else f"Other {n}." for n, sentence in enumerate(SENTENCES)),
    ],
)
def test_a_sentence_is_found_where_it_is_now(changed: tuple[str, ...]) -> None:
    old, new = document(*SENTENCES), document(*changed)
    for within in (0, 4, 10):
        offset = carry(old, new, old.sentences[5].span.start + within)
        assert sentence_at(new, offset) == SENTENCES[5]
        assert new.text[offset : offset + 5] == old.text[old.sentences[5].span.start + within :][:5]


def test_where_a_sentence_is_gone_the_one_before_it_is_the_place() -> None:
    old, new = document(*SENTENCES), document("New.", *SENTENCES[:5], *SENTENCES[6:], "Last.")
    assert sentence_at(new, carry(old, new, old.sentences[5].span.start + 3)) == SENTENCES[4]


def test_of_copies_the_nearest_is_the_place() -> None:
    same = ("Again.",) * 30
    old, new = document("First.", *same, "Last."), document("First of all.", *same, "The very last.")
    offset = carry(old, new, old.sentences[15].span.start)
    assert abs(next(n for n, s in enumerate(new.sentences) if s.span.start == offset) - 15) <= 1


def test_of_a_text_that_is_another_the_place_is_as_far_along() -> None:
    old, new = document("a" * 100), document("b" * 200)
    assert carry(old, new, 50) == pytest.approx(100, abs=2)


@given(st.lists(st.sampled_from(SENTENCES), max_size=8), st.lists(st.sampled_from(SENTENCES), max_size=8), st.data())
def test_a_place_is_always_one_of_the_text(before: list[str], after: list[str], data: st.DataObject) -> None:
    old, new = document(*before), document(*after)
    offset = data.draw(st.integers(0, len(old.text)))
    assert 0 <= carry(old, new, offset) <= len(new.text)
    assert carry(old, old, offset) == offset
