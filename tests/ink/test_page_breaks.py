from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.ink.page_breaks import LOSS, MINIMUM_LINES, Block, PageBreaker, break_pages

LINE = 14.0


def lines(count: int, ordinary: float, odd: float) -> tuple[float, ...]:
    """Every seventh line has another height, as where another script stands in it."""
    return tuple(odd if n % 7 == 3 else ordinary for n in range(count))


heights = st.floats(min_value=10, max_value=LINE)
side = st.builds(lines, st.integers(0, 60), heights, heights)
blocks = st.lists(
    st.tuples(side, side, st.floats(0, 10), st.booleans())
    .map(lambda parts: Block(*parts))
    .filter(lambda block: block.left or block.right),
    max_size=15,
)
page_heights = st.floats(min_value=9 * LINE, max_value=60 * LINE)


def notes_made_short(given_blocks: list[Block]) -> list[Block]:
    """Only notes of one line stay with what follows, and no two of them stand together."""
    made: list[Block] = []
    for block in given_blocks:
        if not block.stays:
            made.append(block)
        elif not made or not made[-1].stays:
            made.append(Block((block.left or block.right)[:1], (), block.above, stays=True))
    return made


@settings(deadline=None)
@given(blocks, page_heights, st.floats(min_value=0.5, max_value=1))
def test_every_line_stands_exactly_once_and_in_order(given_blocks: list[Block], height: float, first: float) -> None:
    pages = break_pages(given_blocks, height, height * first)
    pieces = [piece for page in pages for piece in page]
    for index, block in enumerate(given_blocks):
        parts = [piece for piece in pieces if piece.block == index]
        assert [n for piece in parts for n in piece.left] == list(range(len(block.left)))
        assert [n for piece in parts for n in piece.right] == list(range(len(block.right)))
        assert [piece.first for piece in parts] == [True] + [False] * (len(parts) - 1)
        assert [piece.last for piece in parts] == [False] * (len(parts) - 1) + [True]
    assert [piece.block for piece in pieces] == sorted(piece.block for piece in pieces)


@settings(deadline=None)
@given(blocks, page_heights, st.floats(min_value=0.75, max_value=1))
def test_pieces_keep_to_the_page_and_apart(given_blocks: list[Block], height: float, first: float) -> None:
    for number, page in enumerate(break_pages(given_blocks, height, height * first)):
        assert page, "no page is empty"
        assert page[0].top == 0
        assert page[-1].bottom <= (height if number else height * first) + 0.01
        for above, below in pairwise(page):
            assert below.top >= above.bottom
        for piece in page:
            block = given_blocks[piece.block]
            tallest = max(
                sum(block.left[piece.left.start : piece.left.end]),
                sum(block.right[piece.right.start : piece.right.end]),
            )
            assert abs(piece.bottom - piece.top - tallest) < 0.01


@settings(deadline=None)
@given(blocks, page_heights)
def test_a_broken_side_leaves_two_lines_on_either_page(given_blocks: list[Block], height: float) -> None:
    for page in break_pages(given_blocks, height):
        for piece in page:
            block = given_blocks[piece.block]
            for side_lines, part in ((block.left, piece.left), (block.right, piece.right)):
                begins_inside, ends_inside = part.start > 0, part.end < len(side_lines)
                if part and (begins_inside or ends_inside):
                    assert len(part) >= MINIMUM_LINES
                if piece.first and side_lines:
                    assert part, "both sides start level"


@settings(deadline=None)
@given(blocks.map(notes_made_short), page_heights)
def test_a_note_never_ends_a_page(given_blocks: list[Block], height: float) -> None:
    for page in break_pages(given_blocks, height)[:-1]:
        last = given_blocks[page[-1].block]
        assert not last.stays


@settings(deadline=None)
@given(blocks, page_heights)
def test_a_block_that_fits_a_page_is_broken_only_where_much_would_stay_empty(
    given_blocks: list[Block], height: float
) -> None:
    for page in break_pages(given_blocks, height):
        piece, block = page[-1], given_blocks[page[-1].block]
        fits_a_page = max(sum(block.left), sum(block.right)) <= height
        if len(page) > 1 and piece.first and not piece.last and fits_a_page:
            assert height - piece.top > height * LOSS


def test_a_block_taller_than_a_page_goes_on_beside_itself() -> None:
    tall = Block((10.0,) * 25, (10.0,) * 18)
    pages = break_pages([tall], 100)
    assert [(tuple(p.left), tuple(p.right)) for (p,) in pages] == [
        (tuple(range(10)), tuple(range(10))),
        (tuple(range(10, 20)), tuple(range(10, 18))),
        (tuple(range(20, 25)), ()),
    ]


def test_a_page_too_small_for_the_rules_still_takes_a_line() -> None:
    pages = break_pages([Block((10.0,) * 3, (10.0,))], 5)
    assert [len(p.left) for (p,) in pages] == [1, 1, 1]


def test_nothing_gives_no_page() -> None:
    assert break_pages([], 100) == []


def test_pages_are_there_as_soon_as_they_are_full() -> None:
    breaker = PageBreaker(100)
    for _ in range(11):
        breaker.add(Block((10.0,), ()))
    assert len(breaker.pages) == 1
    assert len(breaker.finish()) == 2
