from itertools import count, pairwise

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from viewer.core import worddiff
from viewer.core.document import Side
from viewer.core.edits import EditClass, Operation, PairEdits
from viewer.core.span import Span
from viewer.core.worddiff import counterpart, diff_words, refine
from viewer.core.words import tokenise

OPPOSITE = {Operation.DELETE: Operation.INSERT, Operation.INSERT: Operation.DELETE}

WORDS = st.sampled_from(
    "the a of not no if lamp lamps lighted keeper Keeper Anna Hanna 12 13 1,200 1200 U.S. US well-known well known "  # noqa: SIM905 - reads better
    "don't do ' \" “ ” , . ; – — … 灯 台 は が ملح 😀 👩‍👩‍👧 e\u0301te\u0301 x".split()
)
TEXTS = st.lists(WORDS, max_size=24).flatmap(
    lambda words: st.sampled_from([" ", " ", "\n\n", ""]).map(lambda gap: gap.join(words))
)


def diff(left: str, right: str) -> PairEdits:
    return diff_words(left, right, Span(0, len(left)), Span(0, len(right)))


def parts(left: str, right: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (edit.operation.value, edit.left and edit.left.of(left), edit.right and edit.right.of(right))
        for edit in diff(left, right).edits
    ]


def changes(left: str, right: str) -> list[tuple[str | None, str | None, EditClass]]:
    return [
        (edit.left and edit.left.of(left), edit.right and edit.right.of(right), edit.classes)
        for edit in diff(left, right).edits
        if edit.operation is not Operation.EQUAL
    ]


def check(left: str, right: str, found: PairEdits) -> None:
    for side, text in ((Side.LEFT, left), (Side.RIGHT, right)):
        spans = [span for edit in found.edits if (span := edit.side(side)) is not None]
        starts = {token.span.start for token in tokenise(text, Span(0, len(text)))}
        ends = {token.span.end for token in tokenise(text, Span(0, len(text)))}
        assert all(span and span.start in starts and span.end in ends for span in spans)
        bounds = [0, *(at for span in spans for at in (span.start, span.end)), len(text)]
        assert bounds == sorted(bounds)
        assert "".join(text[a:b] for a, b in list(pairwise(bounds))[::2]).strip() == ""
    for index, edit in enumerate(found.edits):
        assert (edit.left is None, edit.right is None) == {
            Operation.EQUAL: (False, False),
            Operation.REPLACE: (False, False),
            Operation.DELETE: (False, True),
            Operation.INSERT: (True, False),
        }[edit.operation]
        assert bool(edit.classes & EditClass.MOVED) == (edit.partner is not None)
        if edit.partner is not None:
            partner = found.edits[edit.partner]
            assert partner.partner == index
            assert {edit.operation, partner.operation} == {Operation.DELETE, Operation.INSERT}
        if edit.operation is Operation.EQUAL:
            assert edit.left
            assert edit.right
            assert not edit.classes
            keys = [token.key for token in tokenise(left, edit.left)]
            assert keys == [token.key for token in tokenise(right, edit.right)]


@given(TEXTS, TEXTS)
def test_edits_rebuild_both_sides(left: str, right: str) -> None:
    check(left, right, diff(left, right))


@given(st.text(max_size=60), st.text(max_size=60))
def test_edits_rebuild_any_text(left: str, right: str) -> None:
    for edit in diff(left, right).edits:
        assert edit.left or edit.right
    for side, text in ((Side.LEFT, left), (Side.RIGHT, right)):
        covered = [text[span.start : span.end] for edit in diff(left, right).edits if (span := edit.side(side))]
        assert "".join("".join(covered).split()) == "".join(text.split())


@given(TEXTS, TEXTS)
def test_swapping_the_sides_mirrors_the_result(left: str, right: str) -> None:
    there, back = diff(left, right), diff(right, left)
    assert back == there.mirrored()


@given(TEXTS)
def test_equal_texts_are_equal(text: str) -> None:
    assert len(diff(text, text).edits) == bool(text.strip())
    assert all(edit.operation is Operation.EQUAL for edit in diff(text, text).edits)


def test_offsets_are_those_of_the_documents() -> None:
    left, right = "Before. The lamp is old. After.", "The lamp is new."
    found = diff_words(left, right, Span(8, 24), Span(0, 16))
    assert [edit.left and edit.left.of(left) for edit in found.edits] == ["The lamp is", "old", "."]
    assert [edit.right and edit.right.of(right) for edit in found.edits] == ["The lamp is", "new", "."]


@pytest.mark.parametrize(
    ("left", "right", "classes"),
    [
        ("The Harbour", "THE HARBOUR", EditClass.CASE),
        ("“Yes”", '"Yes"', EditClass.QUOTATION_STYLE),
        ("“Yes”", "'Yes'", EditClass.QUOTATION_STYLE),
        ("the keeper’s lamp", "the keeper's lamp", EditClass.QUOTATION_STYLE),
        ("old – and dry", "old — and dry", EditClass.PUNCTUATION),
        ("old, and dry", "old; and dry", EditClass.PUNCTUATION),
        ("old, and dry", "old and dry", EditClass.PUNCTUATION),
        ("a well-known lamp", "a well known lamp", EditClass.PUNCTUATION),
        ("the U.S. coast", "the US coast", EditClass.PUNCTUATION),
        ("some 1,200 ships", "some 1200 ships", EditClass.PUNCTUATION),
        ("the lamp light", "the lamplight", EditClass.WHITE_SPACE),
        ("some 10 % more", "some 10% more", EditClass.WHITE_SPACE),
        ("some 1 200 ships", "some 1200 ships", EditClass.WHITE_SPACE),
        ("She cannot see", "She can't see", EditClass.PUNCTUATION),
        ("مَدْرَسَةٌ كبيرة", "مدرسة كبيرة", EditClass.PUNCTUATION),
        ("שָׁלוֹם לכם", "שלום לכם", EditClass.PUNCTUATION),
        ("in the lamp of brass", "in a lamp of brass", EditClass.FUNCTION_WORDS),
    ],
)
def test_weak_differences(left: str, right: str, classes: EditClass) -> None:
    found = [edit for edit in diff(left, right).edits if edit.operation is not Operation.EQUAL]
    assert found
    assert all(edit.is_weak and edit.classes & classes for edit in found)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("She did not climb.", "She did climb."),
        ("They go if it rains.", "They go when it rains."),
        ("She said “dim” twice.", "She said dim twice."),
        ("Paid in € only.", "Paid in $ only."),
        ("Fine 😀", "Fine"),
        ("some 1,200 ships", "some 1,300 ships"),
        ("some 3.5 ships", "some 35 ships"),
        ("some 3 5 ships", "some 35 ships"),
        ("彼は行く。", "彼は行かない。"),
    ],
)
def test_differences_that_are_never_weak(left: str, right: str) -> None:
    assert any(not edit.is_weak and edit.operation is not Operation.EQUAL for edit in diff(left, right).edits)


def test_composed_and_decomposed_letters_are_equal() -> None:
    assert [operation for operation, _, _ in parts("cafe\u0301 noir", "café noir")] == ["equal"]


def test_words_answer_words() -> None:
    assert parts("The old lamp burned oil.", "The old lantern used oil.") == [
        ("equal", "The old", "The old"),
        ("replace", "lamp burned", "lantern used"),
        ("equal", "oil.", "oil."),
    ]


def test_no_confetti() -> None:
    left = "The harbour master tried hard to reach the drifting vessel."
    right = "The harbour master set out to rescue the stricken boat."
    assert parts(left, right) == [
        ("equal", "The harbour master", "The harbour master"),
        ("replace", "tried hard to reach the drifting vessel", "set out to rescue the stricken boat"),
        ("equal", ".", "."),
    ]


def test_near_identical_names_and_words() -> None:
    assert changes("Then Marlowe met the Hansens' boys.", "Then Marlove met the Hansen's boys.") == [
        ("Marlowe", "Marlove", EditClass.NEAR),
        ("Hansens'", "Hansen's", EditClass.NEAR),
    ]
    assert changes("They resume soon.", "They resumed soon.") == [("resume", "resumed", EditClass.NEAR)]


def test_words_that_merely_share_letters_are_not_near() -> None:
    for left, right in [("lamp", "boat"), ("form", "farm house"), ("big", "bad"), ("灯台", "灯火")]:
        assert not any(classes & EditClass.NEAR for _, _, classes in changes(f"a {left} b", f"a {right} b"))


def test_a_number_answers_a_number() -> None:
    assert changes("It rose by 12% in the spring.", "It climbed by 14% in the spring.")[-1] == (
        "12%",
        "14%",
        EditClass.NUMBER,
    )


def test_quotation_marks_on_one_side() -> None:
    found = changes("She called it a “perfect night” then.", "She called it a perfect night then.")
    assert found == [("“", None, EditClass.QUOTATION_MARK), ("”", None, EditClass.QUOTATION_MARK)]


def test_words_moved_within_the_unit() -> None:
    left = "On Friday the keeper lit the great lamp again."
    right = "The keeper lit the great lamp again on Friday."
    found = [edit for edit in diff(left, right).edits if edit.classes & EditClass.MOVED]
    assert [(edit.left or edit.right) for edit in found] == [Span(0, 9), Span(36, 45)]
    assert [diff(left, right).edits.index(edit) for edit in found] == [found[1].partner, found[0].partner]


def test_words_that_say_little_are_not_moved() -> None:
    left = "She did not know, they waited in the dark."
    right = "They waited in the dark, unlit; she did not ask."
    assert not any(classes & EditClass.MOVED for _, _, classes in changes(left, right))


def test_an_insertion_is_a_phrase() -> None:
    assert changes("the dog and the cat", "the dog and the bird and the cat") == [(None, "and the bird", EditClass(0))]
    assert changes("The report was read.", "The report, which was long, was read.") == [
        (None, ", which was long,", EditClass(0))
    ]


def test_one_side_empty() -> None:
    assert parts("", "two words") == [("insert", None, "two words")]
    assert parts("", "") == []
    assert parts(" \n", "\t") == []


def long_text(words: int, seed: int) -> str:
    return " ".join(f"w{(number * 7919 + seed * (number % 11 == 0)) % 1_999}" for number in range(words))


def test_giants_are_compared_and_bounded_by_size() -> None:
    left, right = long_text(9_000, 0), long_text(9_000, 17)
    found = diff(left, right)
    check(left, right, found)
    equal = sum(len(edit.left) for edit in found.edits if edit.operation is Operation.EQUAL and edit.left)
    assert equal > len(left) * 0.8


def test_giants_without_an_anchor_are_coarse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worddiff, "_LONG", 20)
    monkeypatch.setattr(worddiff, "_LONGEST", 30)
    monkeypatch.setattr(worddiff, "_CHUNK", 15)
    left, right = "lamp oil " * 50 + "end", "start " + "oil oil lamp " * 40
    found = diff(left, right)
    assert found.coarse
    check(left, right, found)
    assert not diff("lamp oil " * 50, "lamp oil " * 50).coarse


@given(st.lists(WORDS, min_size=40, max_size=120), st.data())
def test_giants_rebuild_both_sides_and_are_mirrored(words: list[str], data: st.DataObject) -> None:
    """With bounds that few words reach, every way of cutting a giant is gone."""
    others = words.copy()
    for _ in range(data.draw(st.integers(0, 6))):
        at = data.draw(st.integers(0, len(others)))
        others[at : at + data.draw(st.integers(0, 30))] = data.draw(st.lists(WORDS, max_size=30))
    left, right = " ".join(words), " ".join(others)
    with pytest.MonkeyPatch.context() as patch:
        for bound, value in (("_LONG", 8), ("_LONGEST", 16), ("_CHUNK", 10)):
            patch.setattr(worddiff, bound, value)
        found = diff(left, right)
        check(left, right, found)
        assert diff(right, left) == found.mirrored()


def test_nothing_depends_on_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    assert worddiff._ENGINE.Diff_Timeout == 0
    left, right = long_text(400, 0), long_text(400, 17)
    found = diff(left, right)
    clock = count(0, 1_000_000)
    monkeypatch.setattr("time.time", lambda: next(clock))  # days go by between two looks
    assert diff(left, right) == found


def test_keys_become_characters_without_surrogates() -> None:
    codes = [worddiff._code(number) for number in (0, 0xD6FF, 0xD700, 1_000_000)]
    assert len(set(codes)) == len(codes)
    assert not any(0xD800 <= ord(code) < 0xE000 for code in codes)


@given(st.text(max_size=20), st.text(max_size=20))
def test_refined_letters_lie_in_the_words_and_split_no_cluster(left: str, right: str) -> None:
    for word, other, spans in zip((left, right), (right, left), refine(left, right), strict=True):
        bounds = {0} | {match.end() for match in regex.finditer(r"\X", word)}
        ends = [at for span in spans for at in (span.start, span.end)]
        assert ends == sorted(set(ends))
        assert set(ends) <= bounds
        assert spans or len(regex.findall(r"\X", word)) <= len(regex.findall(r"\X", other))


@given(st.text(max_size=20), st.text(max_size=20))
def test_what_is_not_refined_is_the_same(left: str, right: str) -> None:
    def rest(word: str, spans: tuple[Span, ...]) -> str:
        return "".join(letter for at, letter in enumerate(word) if not any(at in span for span in spans))

    for_left, for_right = refine(left, right)
    assert rest(left, for_left) == rest(right, for_right)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Marlowe", "Marlove", (["w"], ["v"])),
        ("resume", "resumed", ([], ["d"])),
        ("Hansens'", "Hansen's", (["s'"], ["'s"])),
        ("organisation", "organizations", (["s"], ["z", "s"])),
        ("same", "same", ([], [])),
        ("क्षिति", "क्षेति", (["क्षि"], ["क्षे"])),
    ],
)
def test_refined_letters(left: str, right: str, expected: tuple[list[str], list[str]]) -> None:
    for_left, for_right = refine(left, right)
    assert ([span.of(left) for span in for_left], [span.of(right) for span in for_right]) == expected


def test_counterparts() -> None:
    left = "On Friday Marlowe lit the great old lamp again."
    right = "Marlove lit a huge, old lamp again on Friday."
    found = diff(left, right)

    def answer(side: Side, word: str) -> tuple[str, str | None] | None:
        text, other = (left, right) if side is Side.LEFT else (right, left)
        result = counterpart(found, left, right, side, text.index(word))
        return result and (result[0].of(text), result[1] and result[1].of(other))

    assert answer(Side.LEFT, "Marlowe") == ("Marlowe", "Marlove")
    assert answer(Side.LEFT, "Friday") == ("Friday", "Friday")
    assert answer(Side.RIGHT, "Friday") == ("Friday", "Friday")
    assert answer(Side.RIGHT, "old") == ("old", "old")
    assert answer(Side.LEFT, " lit") is None
    assert counterpart(found, left, right, Side.LEFT, 10_000) is None


@given(TEXTS, TEXTS, st.integers(0, 60), st.sampled_from(Side))
def test_counterparts_lie_on_words(left: str, right: str, offset: int, side: Side) -> None:
    found = diff(left, right)
    answer = counterpart(found, left, right, side, offset)
    text = left if side is Side.LEFT else right
    if offset < len(text) and not text[offset].isspace():
        assert answer is not None
        assert offset in answer[0]
    elif offset >= len(text):
        assert answer is None
