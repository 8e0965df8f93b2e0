from hypothesis import given
from hypothesis import strategies as st

from viewer.core.span import Span
from viewer.sheet.confidence import LIKELY_FROM, SURE_FROM, link_of
from viewer.sheet.display import display_text
from viewer.sheet.sheet import Link


def shown(text: str) -> str:
    return display_text(text, Span(0, len(text)))


@given(st.text(), st.integers(0, 5))
def test_as_many_code_points_as_before(text: str, skipped: int) -> None:
    span = Span(min(skipped, len(text)), len(text))
    found = display_text(text, span)
    assert len(found) == len(span)
    assert not any(point in found for point in "\n\r\t\x00\u2028\u202e\u2066\ufffc")


def test_letters_stay() -> None:
    assert shown("Zoë — 犬 \u200fשלום\u200e 👩‍👩‍👧") == "Zoë — 犬 \u200fשלום\u200e 👩‍👩‍👧"


def test_line_ends_and_controls_become_spaces() -> None:
    assert shown("a\r\nb\tc\x07d") == "a\u200b b c d"


def test_turners_are_seen() -> None:
    assert shown("\u202egnp.exe\u202c") == "▯gnp.exe▯"


def test_lone_surrogates_and_objects_are_odd() -> None:
    assert shown("\ud800x\ufffc") == "\ufffdx\ufffd"


def test_how_sure_a_link_is() -> None:
    scores = (1.0, SURE_FROM, LIKELY_FROM, 0.0)
    assert [link_of(score) for score in scores] == [Link.SURE, Link.SURE, Link.LIKELY, Link.UNSURE]
