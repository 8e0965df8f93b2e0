from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.finding.agreement import agree

LINKS = [(at, at + 1, at, at + 1) for at in range(9)]
scores = st.lists(st.floats(0, 1).map(lambda score: round(score, 4)), max_size=9)


def test_company_lifts_and_strangers_lower() -> None:
    lifted, _ = agree(LINKS, [0.9] * 4 + [0.4] + [0.9] * 4, [], [])
    assert 0.45 <= (lifted[4] or 0) < 0.9
    alone = [(at, at + 1, at, at) if at != 4 else (4, 5, 4, 5) for at in range(9)]
    lowered, _ = agree(alone, [None] * 4 + [0.55] + [None] * 4, [], [])
    assert 0 < (lowered[4] or 0) < 0.45


def test_what_reads_the_same_stays_one_and_what_is_one_sided_has_no_score() -> None:
    found, _ = agree([(0, 1, 0, 0), (1, 2, 0, 1), (2, 3, 1, 1)], [None, 1.0, None], [], [])
    assert found == [None, 1.0, None]


def test_a_link_without_neighbours_keeps_its_score() -> None:
    assert agree([(0, 1, 0, 1)], [0.37], [], [])[0] == [0.37]


def test_a_moved_link_is_judged_at_both_its_places() -> None:
    links = [(0, 1, 0, 0), *((at, at + 1, at - 1, at) for at in range(1, 8)), (8, 8, 7, 8)]
    between, far = [None, *[0.9] * 7, None], [None, *[0.05] * 7, None]
    moved = [(0, 1, 7, 8)]
    assert (agree(links, between, moved, [0.6])[1][0] or 0) > 0.6 > (agree(links, far, moved, [0.6])[1][0] or 0)


@given(scores)
def test_scores_stay_between_zero_and_one(given_scores: list[float]) -> None:
    found, _ = agree(LINKS[: len(given_scores)], list(given_scores), [], [])
    assert all(0 <= (score or 0) <= 1 for score in found)
    assert all(new == 1 for new, old in zip(found, given_scores, strict=True) if old == 1)
