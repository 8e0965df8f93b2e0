from __future__ import annotations

import pytest

from viewer.core.alignment import Alignment, Bead, Move, Pair, count, in_percent
from viewer.core.document import Document, ParagraphKind, Source, build_document
from viewer.core.span import Span

S = Span
BEADS = (
    Bead(S(0, 1), S(0, 1), 0.9),
    Bead(S(1, 2), S(1, 1), None),
    Bead(S(2, 4), S(1, 2), 0.5),
    Bead(S(4, 4), S(2, 3), None),
    Bead(S(4, 5), S(3, 3), None),
)
MOVE = Move(S(1, 2), S(2, 3), 0.8)


def document(*sentences: str) -> Document:
    text, blocks = "", []
    for sentence in sentences:
        span = Span(len(text), len(text) + len(sentence))
        blocks.append((span, ParagraphKind.BODY, [span]))
        text += sentence + "\n"
    return build_document("x", text, blocks, Source(None, "", "utf-8"))


def test_every_sentence_finds_its_bead_and_moves_their_partners() -> None:
    alignment = Alignment(BEADS, (MOVE,))
    assert alignment.sentence_counts == (5, 3)
    from viewer.core.document import Side

    assert [alignment.bead_of(Side.LEFT, n) for n in range(5)] == [0, 1, 2, 2, 4]
    assert [alignment.bead_of(Side.RIGHT, n) for n in range(3)] == [0, 2, 3]
    assert [alignment.partner_of(n) for n in range(5)] == [None, 3, None, 1, None]
    assert alignment.pair_of(1) == alignment.pair_of(3) == Pair(S(1, 2), S(2, 3))
    assert alignment.pair_of(4) is None
    assert [pair.left.start for pair in alignment.pairs()] == [0, 1, 2]
    with pytest.raises(IndexError):
        alignment.bead_of(Side.RIGHT, 3)


@pytest.mark.parametrize(
    ("beads", "moves"),
    [
        ((Bead(S(0, 1), S(0, 1), None),), ()),  # two sides without a score
        ((Bead(S(0, 1), S(0, 0), 0.5),), ()),  # one side with a score
        ((Bead(S(0, 0), S(0, 0), None),), ()),  # nothing
        ((Bead(S(1, 2), S(0, 1), 0.5),), ()),  # a sentence left out
        ((Bead(S(0, 1), S(0, 1), 0.5), Bead(S(0, 1), S(1, 2), 0.5)), ()),  # a sentence twice
        (BEADS, (Move(S(0, 1), S(2, 3), 0.5),)),  # a linked bead is not moved
        (BEADS, (MOVE, Move(S(4, 5), S(2, 3), 0.5))),  # one bead moved twice
    ],
)
def test_what_is_no_alignment_is_refused(beads: tuple[Bead, ...], moves: tuple[Move, ...]) -> None:
    with pytest.raises(ValueError, match=r"bead|move"):
        Alignment(beads, moves)


def test_counts_weigh_text_by_length_and_what_is_unmatched_as_nothing() -> None:
    left = document("aaaa", "bbbb", "cc", "cc", "dddd")
    right = document("aaaa", "cccc", "bbbb")
    counts = count(Alignment(BEADS, (MOVE,)), left, right)
    assert (counts.linked, counts.only_left, counts.only_right, counts.moved) == (2, 1, 0, 1)
    # 8 characters at .9, 4 + 4 at .8, 5 (with the line end) + 4 at .5, 4 at nothing
    assert counts.similarity == pytest.approx((8 * 0.9 + 8 * 0.8 + 9 * 0.5) / 29)
    assert count(Alignment(()), document(), document()).similarity == 1.0


def test_blocks_without_sentences_vanish_and_misplaced_ones_are_refused() -> None:
    source = Source(None, "", "utf-8")
    built = build_document(
        "x", "ab  cd", [(S(0, 2), ParagraphKind.HEADING, []), (S(4, 6), ParagraphKind.BODY, [S(4, 6)])], source
    )
    assert [p.kind for p in built.paragraphs] == [ParagraphKind.BODY]
    assert built.sentence_text(0) == "cd"
    assert built.extent(S(0, 0)) == S(0, 0)
    with pytest.raises(ValueError, match="out of order"):
        build_document("x", "abcd", [(S(0, 2), ParagraphKind.BODY, [S(0, 3)])], source)
    with pytest.raises(ValueError, match="behind the text"):
        build_document("x", "ab", [(S(0, 5), ParagraphKind.BODY, [S(0, 2)])], source)


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("one two", 2), ("it's – here…", 2), ("这是句子。", 4), ("日本語の文", 5), ("2.5 % of it", 3)],
)
def test_words_are_counted_as_a_reader_would(text: str, words: int) -> None:
    from viewer.core.document import count_words

    assert count_words(text) == words


@pytest.mark.parametrize(
    ("similarity", "percent"), [(1.0, 100), (0.9984, 99), (0.51, 51), (0.0004, 1), (0.0, 0), (1, 100), (0, 0)]
)
def test_only_what_is_the_same_is_a_hundred_percent_alike(similarity: float, percent: int) -> None:
    assert in_percent(similarity) == percent
