from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.span import Span


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start, end = sorted((draw(st.integers(0, 60)), draw(st.integers(0, 60))))
    return Span(start, end)


@given(spans(), spans())
def test_algebra_agrees_with_sets_of_integers(one: Span, two: Span) -> None:
    shared = set(one) & set(two)
    assert one.overlaps(two) == bool(shared)
    met = one.intersect(two)
    assert set(met or ()) == shared
    assert one.contains(two) == (one.start <= two.start and two.end <= one.end)
    joined = one.join(two)
    assert joined.contains(one)
    assert joined.contains(two)
    assert joined.start in {one.start, two.start}
    assert joined.end in {one.end, two.end}
    assert all((position in one) == (position in set(one)) for position in range(62))


@given(spans(), st.integers(0, 40))
def test_shifting_keeps_the_length_and_comes_back(span: Span, offset: int) -> None:
    assert len(span.shift(offset)) == len(span)
    assert span.shift(offset).shift(-offset) == span


def test_a_span_covers_its_part_of_a_text() -> None:
    assert Span(2, 5).of("a😀bcd") == "bcd"


@pytest.mark.parametrize(("start", "end"), [(3, 2), (-1, 4)])
def test_a_span_that_is_none_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)
