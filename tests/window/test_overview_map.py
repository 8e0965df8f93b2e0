"""The map of the ruler: many rows a pixel, of which the most important one is seen."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from viewer.window.ruler_map import _raise_pixels


@given(
    st.lists(st.tuples(st.integers(1, 60), st.integers(0, 4)), min_size=1, max_size=130),
    st.integers(0, 3_000),
    st.sampled_from((0.001, 0.01, 0.3, 0.5, 1.7)),
    st.integers(0, 3),
)
def test_a_pixel_shows_the_most_important_row_that_begins_on_it(
    rows: list[tuple[int, int]], first: int, scale: float, lack: int
) -> None:
    tops = list(accumulate((height for height, _ in rows), initial=first))
    kinds = bytes(kind for _, kind in rows)
    last = max(int(tops[-1] * scale) - lack, 1)
    pixels, wanted = bytearray(last + 1), bytearray(last + 1)
    _raise_pixels(pixels, kinds, tops, scale)
    for kind, top in zip(kinds, tops, strict=False):
        at = min(int(top * scale), last)
        wanted[at] = max(wanted[at], kind)
    assert pixels == wanted
