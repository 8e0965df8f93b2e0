from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ink.sheets import make_sheet
from viewer.core.document import Side
from viewer.sheet.decisions import DecidedPair, Decision
from viewer.sheet.ignore import IgnoreRules
from viewer.sheet.repeated import RepeatedList

if TYPE_CHECKING:
    from viewer.sheet.layout import Sheet

UNITS = (
    ("The tolls were raised.", "The fares were raised."),
    ("They paid a toll at the bridge.", "They paid a fare at the bridge."),
    ("The lamp was lit.", "The lantern was lit."),
    ("Tolls are a burden, tolls on boats.", "Fares are a burden, fares on boats."),
    ("A lamp stood there.", "A lantern stood there."),
    ("The wind rose.", "The storm rose."),
)


def counted(sheet: Sheet) -> RepeatedList:
    found = RepeatedList(sheet)
    for _ in found.steps():
        pass
    return found


def told(found: RepeatedList) -> list[tuple[list[tuple[str, str]], int]]:
    return [(found.pairs(term), found.count(term)) for term in found.terms()]


def test_words_exchanged_again_and_again() -> None:
    found = counted(make_sheet(UNITS))
    assert told(found) == [([("tolls", "fares"), ("toll", "fare")], 4), ([("lamp", "lantern")], 2)]
    assert found.is_complete
    assert len(found) == 2


def test_places_come_in_the_order_of_the_text() -> None:
    sheet = make_sheet(UNITS)
    found = counted(sheet)
    term = found.terms()[0]
    places = [place for number in range(4) if (place := found.place(term, number))]
    assert [place.row for place in places] == [0, 1, 3, 3]
    texts = [sheet.document(side).text for side in Side]
    assert [(place.left.of(texts[0]), place.right.of(texts[1])) for place in places] == [
        ("tolls", "fares"),
        ("toll", "fare"),
        ("Tolls", "Fares"),
        ("tolls", "fares"),
    ]
    assert found.place(term, 4) is None
    assert found.place("nothing", 0) is None


def test_words_that_come_and_go_are_counted_again() -> None:
    whole, sheet = make_sheet(UNITS), make_sheet(UNITS, complete=False)
    found = counted(sheet)
    assert told(found) == []
    assert not found.is_complete
    rows = sheet.add((pair, edits) for row in range(6) if (pair := whole.pair(row)) and (edits := whole.edits(row)))
    found.read_again(rows)
    assert told(found) == told(counted(whole))
    found.read_again([3, 3])
    assert told(found) == told(counted(whole))


def test_a_decision_takes_nothing_away() -> None:
    sheet = make_sheet(UNITS)
    sheet.set_rules(IgnoreRules(decided=(DecidedPair("tolls", "fares", Decision.EQUAL),)))
    assert told(counted(sheet)) == told(counted(make_sheet(UNITS)))


def test_a_moved_pair_counts_once() -> None:
    units = (
        ("A lamp was lit on the old quay.", None),
        ("Same.", "Same."),
        (None, "A lantern was lit on the old quay."),
    )
    again = ("The lamp broke.", "The lantern broke.")
    found = counted(make_sheet((*units, again), moves=((0, 2),)))
    assert told(found) == [([("lamp", "lantern")], 2)]
