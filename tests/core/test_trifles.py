from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.edits import EditClass, Operation, PairEdits
from viewer.core.fact_context import shipped_aliases
from viewer.core.grade import Finding, FindingKind, Strength
from viewer.core.span import Span
from viewer.core.trifles import quieten
from viewer.core.worddiff import diff_words


def compared(left: str, right: str) -> PairEdits:
    found = diff_words(left, right, Span(0, len(left)), Span(0, len(right)))
    return quieten(found, left, right, shipped_aliases())


def loud(left: str, right: str) -> list[str]:
    """The words of the edits that are not weak."""
    return [
        (edit.left.of(left) if edit.left else "-") + "|" + (edit.right.of(right) if edit.right else "-")
        for edit in compared(left, right).edits
        if edit.operation is not Operation.EQUAL and not edit.is_weak
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The lamps of the U.S. are lit.", "The lamps of America are lit."),
        ("The U.S. keeper came.", "The American keeper came."),
        ("The United States sent a keeper.", "The U.S. sent a keeper."),
        ("They burned four hundred lamps.", "They burned 400 lamps."),
        ("It was 10 percent of the oil.", "It was 10% of the oil."),
        ("It was 10 per cent of the oil.", "It was 10% of the oil."),
        ("It cost 3 dollars then.", "It cost $3 then."),
        ("China's keeper came.", "The Chinese keeper came."),
        ("We saw Mr. Okafor there.", "We saw Okafor there."),
        ("We saw Mr. Okafor there.", "We saw Ms. Okafor there."),
        ("We saw Mr. Okafor and the old keeper.", "We saw the old keeper and Mr. Okafor."),
        ("Okafor Samuel came to the old harbour.", "Samuel Okafor came to the old harbour."),
        ("In 2019 the 40 keepers came.", "The 40 keepers came in 2019."),
        ("The Court of Harbour Protection came.", "The Harbour Protection Court came."),
        ("In 2019 the keeper left the old harbour.", "The keeper left the old harbour in 2019."),
        ("On Friday the keeper left the old harbour.", "The keeper left the old harbour on Friday."),
    ],
)
def test_trifles_are_weak(left: str, right: str) -> None:
    assert loud(left, right) == []
    assert loud(right, left) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The U.S. keeper came.", "The French keeper came."),
        ("They burned four hundred lamps.", "They burned 401 lamps."),
        ("It cost 3 dollars then.", "It cost €3 then."),
        ("We saw Dr. Okafor there.", "We saw Okafor there."),
        ("Okafor hit Marlowe there.", "Marlowe struck Okafor there."),
        ("Okafor gave Marlowe the old lamp.", "Marlowe gave Okafor the old lamp."),
        ("From 1893 they burned oil until 1921 there.", "From 1921 they burned oil until 1893 there."),
        ("The old brass lamp was lit by the keeper.", "The keeper lit the old brass lamp."),
    ],
)
def test_real_differences_are_not(left: str, right: str) -> None:
    assert loud(left, right)
    assert loud(right, left)


def test_texts_in_other_languages_have_no_aliases() -> None:
    left, right = "Das U.S. Boot.", "Das American Boot."
    found = diff_words(left, right, Span(0, len(left)), Span(0, len(right)))
    assert quieten(found, left, right, None) == found


def test_light_words_are_not_doubted() -> None:
    left, right = "They put off the feast.", "They postponed the feast."
    found = diff_words(left, right, Span(0, len(left)), Span(0, len(right)))
    for words, is_kept in ((("put", "postponed"), False), (("feast", "feast"), True)):
        spans = (
            Span(text.index(word), text.index(word) + len(word))
            for text, word in zip((left, right), words, strict=True)
        )
        doubt = Finding(FindingKind.WORD, Strength.CHECK, *spans)
        assert bool(quieten(replace(found, findings=(doubt,)), left, right, None).findings) is is_kept


_WORDS = st.sampled_from(
    """
    the a keeper lamp Okafor Marlowe Mr. U.S. American China Chinese 1893 1921 Friday not only came . , old 10 10%
    percent ten $3 dollars
    """.split()  # noqa: SIM905 - reads better
)


@given(st.lists(_WORDS, max_size=14), st.lists(_WORDS, max_size=14))
def test_the_mirror_image_is_as_quiet(left: list[str], right: list[str]) -> None:
    one, other = " ".join(left), " ".join(right)
    found, mirrored = compared(one, other), compared(other, one).mirrored()
    assert [edit.classes & ~EditClass.NUMBER for edit in found.edits] == [
        edit.classes & ~EditClass.NUMBER for edit in mirrored.edits
    ]
    assert quieten(found, one, other, shipped_aliases()) == found
