"""Measures of an alignment against a gold one, in code points that are not white space, so that segmentation is free.

area      overlap of beads and gold units, each a rectangle of left by right text: F1.
char      each linked code point scores the share of its bead's other side that lies in its own gold unit: F1. Beads
          finer than the gold lose nothing.
unmatched code points without a counterpart: F1, None where gold and prediction have none.
moved     share of the moved gold units that are at least half recalled.
crossing  share of right text in the crossing beads, those outside a longest rising chain.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

Spans = list[tuple[int, int]]
Beads = list[tuple[Spans, Spans]]


@dataclass(frozen=True)
class Scores:
    """The measures of one pair; None where there is nothing to measure."""

    area: float
    char: float
    unmatched_f1: float | None
    moved_recall: float | None
    crossing_precision: float | None
    false_unmatched: float
    false_crossing: int


class MeasuredSide:
    """One text with its gold spans: counts code points that are not white space."""

    def __init__(self, text: str, spans: Sequence[tuple[int, int, int]]) -> None:
        self.before = [0, *accumulate(not character.isspace() for character in text)]
        self.gold = sorted(spans)
        self.starts = [start for start, _, _ in self.gold]

    def size(self, spans: Spans) -> int:
        return sum(self.before[end] - self.before[start] for start, end in spans)

    def by_unit(self, spans: Spans) -> dict[int, int]:
        found: dict[int, int] = {}
        for start, end in spans:
            at = max(0, bisect_right(self.starts, start) - 1)
            while at < len(self.gold) and self.gold[at][0] < end:
                a, b = max(start, self.gold[at][0]), min(end, self.gold[at][1])
                if a < b and self.before[b] > self.before[a]:
                    unit = self.gold[at][2]
                    found[unit] = found.get(unit, 0) + self.before[b] - self.before[a]
                at += 1
        return found


def side_of(text: str, units: list[dict[str, Any]], name: str) -> MeasuredSide:
    """Return one side of a gold alignment, "left" or "right"."""
    return MeasuredSide(text, [(s, e, index) for index, unit in enumerate(units) for s, e in unit.get(name) or []])


def score(left: str, right: str, units: list[dict[str, Any]], beads: Beads) -> Scores:
    """Score two-sided beads (spans in code points); text in none of them counts as without a counterpart."""
    gold = [
        ([tuple(s) for s in u.get("left") or []], [tuple(s) for s in u.get("right") or []], bool(u.get("moved")))
        for u in units
    ]
    sides = (
        side_of(left, units, "left"),
        side_of(right, units, "right"),
    )
    sizes = [(sides[0].size(unit[0]), sides[1].size(unit[1])) for unit in gold]
    linked = [index for index, (a, b) in enumerate(sizes) if a and b]
    overlap = predicted = 0
    good = predicted_chars = 0.0
    unit_good = [0.0] * len(gold)
    placed: list[tuple[int, int, float, int]] = []
    covered: tuple[Spans, Spans] = ([], [])
    for bead in beads:
        n, m = sides[0].size(bead[0]), sides[1].size(bead[1])
        if not n or not m:
            continue
        shares = [side.by_unit(spans) for side, spans in zip(sides, bead, strict=True)]
        predicted += n * m
        predicted_chars += n + m
        right_chars = 0.0
        for unit in shares[0].keys() & shares[1].keys():
            product = shares[0][unit] * shares[1][unit]
            overlap += product
            value = product / m + product / n
            unit_good[unit] += value
            right_chars += value
        good += right_chars
        placed.append((bead[0][0][0], bead[1][0][0], right_chars, n + m))
        for side, spans in zip(covered, bead, strict=True):
            side.extend(spans)
    recalled = [min(value, a + b) for value, (a, b) in zip(unit_good, sizes, strict=True)]
    gold_area = sum(a * b for a, b in sizes)
    gold_chars = sum(sum(sizes[index]) for index in linked)
    moved = [index for index in linked if gold[index][2]]
    crossed = _crossing(sorted(placed))
    crossed_chars = sum(bead[3] for bead in crossed)
    unmatched, false_unmatched = _unmatched(sides, gold, set(linked), covered)
    return Scores(
        area=_f1(overlap / predicted if predicted else 0.0, overlap / gold_area if gold_area else 0.0),
        char=_f1(
            good / predicted_chars if predicted_chars else 0.0,
            sum(recalled[index] for index in linked) / gold_chars if gold_chars else 0.0,
        ),
        unmatched_f1=unmatched,
        moved_recall=sum(recalled[i] >= sum(sizes[i]) / 2 for i in moved) / len(moved) if moved else None,
        crossing_precision=sum(bead[2] for bead in crossed) / crossed_chars if crossed_chars else None,
        false_unmatched=false_unmatched / gold_chars if gold_chars else 0.0,
        false_crossing=sum(bead[2] < bead[3] / 2 for bead in crossed),
    )


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _unmatched(
    sides: tuple[MeasuredSide, MeasuredSide], gold: list[Any], linked: set[int], covered: tuple[Spans, Spans]
) -> tuple[float | None, int]:
    """Return F1 of the text without a counterpart, and how much linked gold text is taken for it."""
    right = predicted = expected = false = 0
    for index, side in enumerate(sides):
        covering = sorted(covered[index])
        starts = [start for start, _ in covering]
        for number, unit in enumerate(gold):
            size = side.size(unit[index])
            taken = side.size(_common(unit[index], covering, starts))
            predicted += size - taken
            if number in linked:
                false += size - taken
            else:
                expected += size
                right += size - taken
    return (2 * right / (predicted + expected) if predicted + expected else None), false


def _common(spans: Spans, covering: Spans, starts: list[int]) -> Spans:
    """Return what of `spans` is in the sorted `covering`, which has these `starts`, each code point once."""
    found: Spans = []
    for start, end in spans:
        reached = start
        at = max(0, bisect_right(starts, start) - 1)
        while at < len(covering) and covering[at][0] < end:
            a, b = max(reached, covering[at][0]), min(end, covering[at][1])
            if a < b:
                found.append((a, b))
                reached = b
            at += 1
    return found


def _crossing(placed: list[tuple[int, int, float, int]]) -> list[tuple[int, int, float, int]]:
    """Return the beads outside one longest rising chain of their right sides; beads come in order of the left."""
    ends: list[int] = []
    heads: list[int] = []
    before: list[int] = []
    for index, bead in enumerate(placed):
        at = bisect_left(ends, bead[1])
        before.append(heads[at - 1] if at else -1)
        ends[at : at + 1] = [bead[1]]
        heads[at : at + 1] = [index]
    chain: set[int] = set()
    index = heads[-1] if heads else -1
    while index >= 0:
        chain.add(index)
        index = before[index]
    return [bead for index, bead in enumerate(placed) if index not in chain]
