from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.finding.documents import document, mirrored, of_paragraphs, plain, shapes
from viewer.core.alignment import Bead
from viewer.core.errors import Cancelled
from viewer.core.span import Span
from viewer.finding.compare import compare_lexically, compare_semantically
from viewer.sheet.confidence import link_of
from viewer.sheet.sheet import Link

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from viewer.core.watch import Watch

HARBOUR = (
    "The old ferry stopped running in March after its boiler cracked.",
    "For three weeks nobody on the island could get fresh bread or letters.",
    "Mayor Ellen Broch asked the county for a loan of 40,000 crowns.",
    "The county refused, because the quay had never been insured.",
    "Fishermen then tied four barges together and towed them across the sound.",
    "It worked better than anyone had hoped, and the children cheered.",
    "A shipyard in Lund offered to lend its smallest tug until autumn.",
    "The captain, who is seventy, said he had waited all his life for such a crossing.",
)
RETOLD = (
    "In March the old ferry ceased running when its boiler cracked.",
    "Nobody on the island got fresh bread for three weeks.",
    "They could not get letters on the island either.",
    "Mayor Ellen Broch asked the county for a loan of 40,000 crowns, but the county refused, the quay being uninsured.",
    "The captain, a man of seventy, said that he had waited for such a crossing all his life.",
    "So the fishermen tied four barges together and towed them over the sound.",
    "Reporters from the capital arrived by helicopter.",
    "A shipyard at Lund offered its smallest tug until the autumn.",
)
words = st.sampled_from(["harbour", "ferry", "bread", "county", "loan", "tug", "quay", "barge", "captain", "island"])
sentences = st.lists(st.lists(words, min_size=1, max_size=6).map(" ".join), max_size=12)


def test_paraphrase_is_aligned_with_splits_merges_and_moves() -> None:
    found = compare_lexically(document(HARBOUR), document(RETOLD))
    assert [shape for shape in shapes(found) if all(shape)] == [
        ((0,), (0,)),
        ((1,), (1, 2)),
        ((2, 3), (3,)),
        ((4,), (5,)),
        ((6,), (7,)),
    ]
    assert [(tuple(move.left), tuple(move.right)) for move in found.moves] == [((7,), (4,))]


def test_score_is_one_for_the_same_and_unsure_for_strangers() -> None:
    found = compare_lexically(
        document(HARBOUR), document((*HARBOUR[:3], "Nothing of this is true at all.", *HARBOUR[4:]))
    )
    scores = {bead.left.start: bead.score for bead in found.beads if bead.left}
    assert scores[0] == scores[7] == 1.0
    assert scores[3] is None or link_of(scores[3]) is Link.UNSURE


def test_a_heading_is_no_unit_with_the_sentence_below() -> None:
    heading, lead = "Old ferry stops running", "The old ferry stopped running in March, the mayor of the island said."
    left = of_paragraphs([[heading], [lead, HARBOUR[1]], [HARBOUR[2], HARBOUR[3]]])
    right = of_paragraphs([[heading + " in March"], [HARBOUR[1]], [HARBOUR[2], HARBOUR[3]]])
    assert shapes(compare_lexically(left, right))[:3] == [((0,), (0,)), ((1,), ()), ((2,), (1,))]


def test_what_one_side_says_in_a_sentence_of_its_own_joins_the_sentence_that_says_it_too() -> None:
    joined = "Storms and gusts up to 20 m/s are likely in the harbour, the office for shipping said on Sunday, 3 May."
    parted = (
        "Storms and gusts up to 20 m/s are likely in the harbour.",
        "This was announced by the shipping office on the island, as reported there on Sunday, 3 May.",
    )
    found = compare_lexically(
        of_paragraphs([[HARBOUR[0], joined, HARBOUR[1]]]), of_paragraphs([[HARBOUR[0], *parted, HARBOUR[1]]])
    )
    assert shapes(found) == [((0,), (0,)), ((1,), (1, 2)), ((2,), (3,))]


def test_a_sentence_put_in_the_place_of_another_stands_beside_it_and_is_unsure() -> None:
    left = of_paragraphs([HARBOUR[:4], HARBOUR[4:]])
    right = of_paragraphs([[*HARBOUR[:2], "She wanted help from the state, forty thousand at once.", *HARBOUR[3:]]])
    found = compare_lexically(left, right)
    assert ((2,), (2,)) in shapes(found)
    assert link_of(found.beads[2].score or 0.0) is Link.UNSURE


def test_a_reworded_sentence_moves_with_its_block() -> None:
    block = (HARBOUR[4], "Not one of those who watched had believed that it would float.", HARBOUR[6])
    reworded = (HARBOUR[4], "Nobody looking on had thought this could stay above water.", HARBOUR[6])
    others = tuple(f"On day {number} the {word} stood empty." for number, word in enumerate(["quay", "inn", "mill"]))
    found = compare_lexically(document((*block, *HARBOUR[:4], *others)), document((*HARBOUR[:4], *others, *reworded)))
    assert [(tuple(move.left), tuple(move.right)) for move in found.moves] == [((0,), (7,)), ((1,), (8,)), ((2,), (9,))]


def test_moved_block_moves_as_a_whole() -> None:
    found = compare_lexically(document(HARBOUR), document((*HARBOUR[5:], *HARBOUR[:5])))
    assert [(tuple(move.left), tuple(move.right)) for move in found.moves] == [((5,), (0,)), ((6,), (1,)), ((7,), (2,))]
    assert all(move.similarity == 1.0 for move in found.moves)


def test_repeated_sentences_keep_their_places() -> None:
    left = (HARBOUR[0], "Nothing happened.", HARBOUR[1], "Nothing happened.", HARBOUR[2])
    right = (HARBOUR[0], HARBOUR[1], "Nothing happened.", HARBOUR[2])
    found = compare_lexically(document(left), document(right))
    assert ((3,), (2,)) in shapes(found)
    assert ((1,), ()) in shapes(found)
    assert not found.moves


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            ("海の上に古い橋がある。", "船長は七十歳になった。", "島の人々は手紙を待っていた。"),
            ("古い橋が海の上にある。", "島の人びとは手紙を待った。"),
        ),
        (
            ("旧渡轮三月停驶了。", "市长向县里借四万克朗。", "渔民把四条驳船连在一起。"),
            ("三月旧渡轮停止行驶。", "渔民们把四条驳船绑在一起。"),
        ),
        (
            ("توقفت العبارة القديمة في مارس.", "طلبت العمدة قرضا من المقاطعة.", "ربط الصيادون أربعة قوارب معا."),
            ("في مارس توقفت العبارة القديمة.", "ثم ربط الصيادون أربعة قوارب."),
        ),
        (
            (
                "Die alte Fähre fuhr seit März nicht mehr.",
                "Der Kreis lehnte ab.",
                "Die Fischer banden vier Kähne zusammen.",
            ),
            ("Seit März fuhr die alte Fähre nicht.", "Vier Kähne banden die Fischer zusammen."),
        ),
    ],
)
def test_other_languages_align_by_their_words_and_letters(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    found = compare_lexically(document(left), document(right))
    assert ((0,), (0,)) in shapes(found)
    assert ((2,), (1,)) in shapes(found)
    assert ((1,), ()) in shapes(found)


@given(sentences, sentences)
@settings(max_examples=60, deadline=None)
def test_swapping_the_sides_swaps_the_result(left: list[str], right: list[str]) -> None:
    there = compare_lexically(document(left), document(right))
    back = compare_lexically(document(right), document(left))
    assert plain(there) == mirrored(back)
    assert there.sentence_counts == (len(left), len(right))


@given(sentences)
@settings(max_examples=40, deadline=None)
def test_a_text_is_aligned_with_itself(texts: list[str]) -> None:
    found = compare_lexically(document(texts), document(texts))
    assert shapes(found) == [((index,), (index,)) for index in range(len(texts))]
    assert all(bead.score == 1.0 for bead in found.beads)


def test_the_same_input_gives_the_same_result() -> None:
    first, second = (compare_lexically(document(HARBOUR), document(RETOLD)) for _ in range(2))
    assert first == second


def _pin(left: tuple[int, int], right: tuple[int, int], score: float | None = 0.5) -> Bead:
    return Bead(Span(*left), Span(*right), score if left[0] < left[1] and right[0] < right[1] else None, pinned=True)


def test_pins_are_kept_and_constrain_the_rest() -> None:
    pins = (_pin((4, 5), (5, 6)), _pin((5, 6), (6, 7)))
    found = compare_lexically(document(HARBOUR), document(RETOLD), pins=pins)
    assert [bead for bead in found.beads if bead.pinned] == [
        Bead(pin.left, pin.right, bead.score, pinned=True)
        for pin, bead in zip(pins, (b for b in found.beads if b.pinned), strict=True)
    ]
    assert ((0,), (0,)) in shapes(found)
    assert ((6,), (7,)) in shapes(found)


def test_pinned_one_sided_beads_stay_alone() -> None:
    pins = (_pin((0, 1), (0, 0)), _pin((1, 1), (0, 1)), _pin((7, 8), (5, 5)))
    found = compare_lexically(document(HARBOUR), document(RETOLD), pins=pins)
    assert ((0,), ()) in shapes(found)
    assert ((), (0,)) in shapes(found)
    assert ((7,), ()) in shapes(found)
    assert not any(move.left in {Span(0, 1), Span(7, 8)} or move.right == Span(0, 1) for move in found.moves)


def test_what_moves_is_not_torn_apart_by_a_pin() -> None:
    left = ["harbour", "harbour", "harbour", "ferry", "harbour"]
    right = ["harbour", "harbour", "harbour", "harbour", "ferry bread"]
    pins = (_pin((0, 1), (0, 0)), _pin((3, 3), (0, 3)))
    assert compare_lexically(document(left), document(right), pins=pins).sentence_counts == (5, 5)


@given(st.data(), sentences, sentences)
@settings(max_examples=25, deadline=None)
def test_any_pins_are_kept_on_both_sides(data: st.DataObject, left: list[str], right: list[str]) -> None:
    pins = []
    row = column = 0
    while True:
        row += data.draw(st.integers(0, 3))
        column += data.draw(st.integers(0, 3))
        height, width = data.draw(st.integers(0, 3)), data.draw(st.integers(0, 3))
        if row + height > len(left) or column + width > len(right) or not height + width:
            break
        pins.append(_pin((row, row + height), (column, column + width)))
        row, column = row + height, column + width
    there = compare_lexically(document(left), document(right), pins=tuple(pins))
    kept = [(bead.left, bead.right) for bead in there.beads if bead.pinned]
    assert kept == [(pin.left, pin.right) for pin in pins]
    turned = tuple(Bead(pin.right, pin.left, pin.score, pinned=True) for pin in pins)
    assert plain(there) == mirrored(compare_lexically(document(right), document(left), pins=turned))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ([], [], []),
        ([], ["One."], [((), (0,))]),
        (["One."], [], [((0,), ())]),
        (["One."], ["One."], [((0,), (0,))]),
        (["…"], ["…"], [((0,), (0,))]),
        (["Same."] * 1_500, ["Same."] * 1_500, [((index,), (index,)) for index in range(1_500)]),
    ],
)
def test_degenerate_input(left: list[str], right: list[str], expected: list[object]) -> None:
    assert shapes(compare_lexically(document(left), document(right))) == expected


def test_one_sentence_against_many() -> None:
    many = [f"Word{index} stands before number{index * 7}." for index in range(3_000)]
    found = compare_lexically(document(["Word70 stands before number490."]), document(many))
    assert ((0,), (70,)) in shapes(found)


def test_one_sentence_of_endless_words() -> None:
    text = " ".join(f"word{index % 977}" for index in range(60_000))
    found = compare_lexically(document([text, HARBOUR[0]]), document([text + " more", HARBOUR[0]]))
    assert shapes(found) == [((0,), (0,)), ((1,), (1,))]


def _long_text(count: int) -> list[str]:
    names = ("gate", "lamp", "stone", "river", "coat", "table", "horse", "candle", "letter", "window", "orchard")
    return [
        f"The {names[index % 11]} of house {index} faced the {names[index * 7 % 11]} and {names[index // 11 % 11]}."
        for index in range(count)
    ]


def test_long_text_with_changes_is_followed_by_its_rare_words() -> None:
    left = _long_text(4_000)
    right = [*left[:700], *(f"Wholly new line number {index} about nothing." for index in range(300)), *left[900:]]
    found = compare_lexically(document(left), document(right))
    linked = {shape for shape in shapes(found) if all(shape)}
    kept = {((index,), (index if index < 700 else index + 100,)) for index in (*range(700), *range(900, 4_000))}
    assert len(kept & linked) >= 0.99 * len(kept)


def test_cancelling_stops_the_work() -> None:
    def watch(done: int, total: int, task: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        compare_lexically(document(HARBOUR), document(RETOLD), watch=watch)


def test_progress_rises_to_its_end() -> None:
    seen: list[tuple[int, int]] = []

    def watch(done: int, total: int, task: str) -> None:
        seen.append((done, total))

    compare_lexically(document(HARBOUR), document(RETOLD), watch=watch)
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]


class _Reader:
    """Stands in for the model: gives each sentence a direction of its own, and counts what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: list[str], watch: Watch) -> NDArray[np.float32]:
        self.asked += texts
        rows = np.stack(
            [np.random.default_rng(len(text) * 7919 + sum(map(ord, text))).normal(size=64) for text in texts]
        )
        found: NDArray[np.float32] = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
        return found


def test_of_a_long_text_only_what_words_leave_open_is_read_for_meaning() -> None:
    left = _long_text(2_000)
    right = [*left[:700], *(f"Wholly new line number {index} about nothing." for index in range(60)), *left[760:]]
    reader = _Reader()
    found = compare_semantically(document(left), document(right), reader)  # type: ignore[arg-type]
    assert set(left[701:759]) | set(right[701:759]) <= set(reader.asked)
    assert len(reader.asked) < 0.2 * (len(left) + len(right))
    linked = {shape for shape in shapes(found) if all(shape)}
    assert {((index,), (index,)) for index in (*range(700), *range(760, 2_000))} <= linked
    there = plain(found)
    assert there == mirrored(compare_semantically(document(right), document(left), _Reader()))  # type: ignore[arg-type]


def test_of_a_short_text_every_sentence_is_read_for_meaning() -> None:
    reader = _Reader()
    compare_semantically(document(HARBOUR), document(RETOLD), reader)  # type: ignore[arg-type]
    assert sorted(reader.asked) == sorted([*HARBOUR, *RETOLD])


def test_pins_and_settled_links_hold_together_in_a_long_text() -> None:
    left = _long_text(2_000)
    right = [*left[:1_000], "A line that came later.", *left[1_000:]]
    pins = (_pin((500, 501), (502, 503)), _pin((1_000, 1_000), (1_000, 1_001)))
    found = compare_semantically(document(left), document(right), _Reader(), pins=pins)  # type: ignore[arg-type]
    assert [(bead.left, bead.right) for bead in found.beads if bead.pinned] == [(pin.left, pin.right) for pin in pins]
    assert found.sentence_counts == (2_000, 2_001)
    assert ((1_500,), (1_501,)) in shapes(found)
