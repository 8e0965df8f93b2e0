from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from viewer.window.row_heights import RowHeights
from viewer.window.scroll_anchor import ScrollAnchor

HEIGHTS = st.lists(st.integers(1, 90), min_size=1, max_size=300)


class Model:
    """Rows whose heights are found out by looking at them."""

    def __init__(self, true: list[int], page: int) -> None:
        self.true = true
        self.heights = RowHeights(len(true), 20)
        self.anchor = ScrollAnchor(self.heights, self.measure, page)

    def measure(self, row: int) -> int:
        self.heights.set(row, self.true[row], exact=True)
        return self.true[row]

    @property
    def position(self) -> int:
        return sum(self.true[: self.anchor.row]) + self.anchor.offset

    @property
    def lowest(self) -> int:
        return max(sum(self.true) - self.anchor.page, 0)


@given(HEIGHTS, st.integers(1, 400), st.lists(st.integers(-900, 900), max_size=12))
def test_moves_are_exact_and_stop_at_the_ends(true: list[int], page: int, moves: list[int]) -> None:
    model = Model(true, page)
    for distance in moves:
        before = model.position
        moved = model.anchor.move(distance)
        assert model.position == min(max(before + distance, 0), model.lowest)
        assert moved == model.position - before


@given(HEIGHTS, st.integers(1, 400), st.data())
def test_a_row_is_put_where_it_was_wanted(true: list[int], page: int, data: st.DataObject) -> None:
    model = Model(true, page)
    row, y = data.draw(st.integers(0, len(true) - 1)), data.draw(st.integers(0, page))
    model.anchor.go(row, y)
    assert model.position == min(max(sum(true[:row]) - y, 0), model.lowest)
    shown = list(model.anchor.rows())
    assert shown[0][1] <= 0 or model.lowest == 0
    for (upper, top), (lower, below) in pairwise(shown):
        assert lower == upper + 1
        assert below - top == true[upper]


@given(HEIGHTS, st.integers(-10, 30_000))
def test_rows_and_heights_are_each_others_inverse(true: list[int], y: int) -> None:
    heights = RowHeights(len(true), 7)
    for row, height in enumerate(true):
        heights.set(row, height, exact=True)
    assert heights.total == sum(true)
    row, inside = heights.row_at(y)
    inner = min(max(y, 0), sum(true) - 1)
    assert heights.top_of(row) + inside == inner
    assert heights.tops(row // 128)[row % 128] == heights.top_of(row)


@given(HEIGHTS, st.integers(1, 400))
def test_the_last_page_ends_with_the_last_row(true: list[int], page: int) -> None:
    model = Model(true, page)
    model.anchor.go_to_end()
    assert model.position == model.lowest
    model.anchor.go_to_position(10**6)
    assert model.position == model.lowest


def test_a_guess_does_not_replace_what_is_known() -> None:
    heights = RowHeights(3, 10)
    heights.set(1, 25, exact=True)
    heights.set(1, 99, exact=False)
    assert (heights[1], heights.total) == (25, 45)
    heights.forget()
    heights.set(1, 99, exact=False)
    assert heights[1] == 99


def test_no_rows_is_no_trouble() -> None:
    anchor = ScrollAnchor(RowHeights(0, 10), lambda _row: 10, 100)
    assert anchor.move(50) == 0
    anchor.go_to_end()
    anchor.go_to_position(40)
    assert (list(anchor.rows()), anchor.position) == ([], 0)
