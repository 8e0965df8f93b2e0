from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.alignment import Alignment, Bead, Move, Pair
from viewer.core.comparison import Comparison, Engine
from viewer.core.document import Document, ParagraphKind, Side, Source, build_document
from viewer.core.edits import Edit, EditClass, Operation, PairEdits
from viewer.core.span import Span
from viewer.sheet.layout import WHOLE_ROW, Sheet
from viewer.sheet.sheet import Link, Mark, RowKind


def document_of(*paragraphs: tuple[str, ...]) -> Document:
    text, blocks = "", []
    for sentences in paragraphs:
        text += "\n\n" if text else ""
        spans = []
        for sentence in sentences:
            text += " " if spans else ""
            spans.append(Span(len(text), len(text) + len(sentence)))
            text += sentence
        blocks.append((Span(spans[0].start, spans[-1].end), ParagraphKind.BODY, spans))
    return build_document("a text", text, blocks, Source(None, "", "utf-8"))


def span_in(text: str, part: str, start: int = 0) -> Span:
    at = text.index(part, start)
    return Span(at, at + len(part))


LEFT = document_of(
    ("A heading",),
    ("The lamp is old.", "It was lit in March.", "Ships saw it."),
    ("Nobody climbs there.", "Same  here."),
)
RIGHT = document_of(
    ("Nobody climbs up there.", "The lamp is ancient."), ("It was lit in May.",), ("Ships saw it too.", "Same here.")
)


def comparison() -> Comparison:
    beads = (
        Bead(Span(0, 1), Span(0, 0), None),
        Bead(Span(1, 1), Span(0, 1), None),
        Bead(Span(1, 3), Span(1, 3), 0.8),
        Bead(Span(3, 4), Span(3, 4), 0.5),
        Bead(Span(4, 5), Span(4, 4), None),
        Bead(Span(5, 6), Span(4, 5), 1.0),
    )
    alignment = Alignment(beads, (Move(Span(4, 5), Span(0, 1), 0.9),))
    return Comparison(LEFT, RIGHT, alignment, Engine.SEMANTIC)


LAMP = Pair(Span(1, 3), Span(1, 3))
CLIMB = Pair(Span(4, 5), Span(0, 1))


def lamp_edits() -> PairEdits:
    def equal(left: str, right: str | None = None) -> Edit:
        return Edit(Operation.EQUAL, span_in(LEFT.text, left), span_in(RIGHT.text, right or left))

    return PairEdits(
        (
            equal("The lamp is"),
            Edit(Operation.REPLACE, span_in(LEFT.text, "old"), span_in(RIGHT.text, "ancient")),
            Edit(Operation.EQUAL, span_in(LEFT.text, ".", 20), span_in(RIGHT.text, ".", 40)),
            equal("It was lit in"),
            Edit(Operation.REPLACE, span_in(LEFT.text, "March"), span_in(RIGHT.text, "May"), EditClass.NEAR),
            Edit(
                Operation.EQUAL,
                span_in(LEFT.text, ".", span_in(LEFT.text, "March").end),
                span_in(RIGHT.text, ".", span_in(RIGHT.text, "May").end),
            ),
        )
    )


def climb_edits() -> PairEdits:
    return PairEdits(
        (
            Edit(Operation.EQUAL, span_in(LEFT.text, "Nobody climbs"), span_in(RIGHT.text, "Nobody climbs")),
            Edit(Operation.INSERT, None, span_in(RIGHT.text, "up")),
            Edit(Operation.EQUAL, span_in(LEFT.text, "there."), span_in(RIGHT.text, "there.")),
        )
    )


def marks(sheet: Sheet, i: int, side: Side) -> list[tuple[str, Mark]]:
    cell = sheet.row(i).cell(side)
    assert cell
    return [(run.span.of(sheet.document(side).text), run.mark) for run in cell.runs]


def check_tiling(sheet: Sheet) -> None:
    for i in range(len(sheet)):
        for side in Side:
            cell = sheet.row(i).cell(side)
            if cell is None:
                continue
            text = sheet.document(side).text
            at = cell.span.start
            for run in cell.runs:
                assert run.span
                assert run.span.start == at
                at = run.span.end
                if run.mark is not Mark.PLAIN:
                    part = run.span.of(text)
                    assert run.mark is Mark.REFINED or part == part.strip()
            assert at == cell.span.end


def test_rows_without_edits() -> None:
    sheet = Sheet(comparison(), {})
    assert [sheet.row(i).kind for i in range(len(sheet))] == [
        RowKind.ONLY_LEFT,
        RowKind.MOVED,
        RowKind.LINKED,
        RowKind.LINKED,
        RowKind.MOVED,
        RowKind.LINKED,
    ]
    assert [sheet.row(i).complete for i in range(len(sheet))] == [True, False, False, False, False, True]
    assert [sheet.differs(i) for i in range(len(sheet))] == [True, True, True, True, True, False]
    assert marks(sheet, 0, Side.LEFT) == [("A heading", Mark.REMOVED)]
    assert marks(sheet, 2, Side.LEFT) == [("The lamp is old. It was lit in March.", Mark.PLAIN)]
    assert (sheet.row(1).partner, sheet.row(4).partner) == (4, 1)
    assert (sheet.row(1).left, sheet.row(4).right) == (None, None)
    assert [sheet.row(i).link for i in range(4)] == [None, Link.SURE, Link.SURE, Link.LIKELY]
    assert [sheet.row(i).opens_left for i in range(6)] == [True, False, True, False, True, False]
    assert [sheet.row(i).opens_right for i in range(6)] == [False, True, False, True, False, False]
    assert not sheet.complete
    check_tiling(sheet)


def test_edits_become_marks_and_paragraph_ends_stay_bare() -> None:
    sheet = Sheet(comparison(), {})
    assert sheet.add([(LAMP, lamp_edits())]) == (2,)
    assert sheet.add([(LAMP, lamp_edits())]) == ()
    assert marks(sheet, 2, Side.LEFT) == [
        ("The lamp is ", Mark.PLAIN),
        ("old", Mark.REPLACED),
        (". ", Mark.PLAIN),
        ("It was lit in ", Mark.PLAIN),
        ("Ma", Mark.REPLACED),
        ("rch", Mark.REFINED),
        (".", Mark.PLAIN),
    ]
    right = sheet.row(2).right
    assert right
    assert [offset in right.span for offset in right.breaks] == [True]
    assert RIGHT.text[right.breaks[0] :].startswith("\n\nIt was")
    assert [run.first for run in sheet.row(2).left.runs][4:6] == [True, False]  # type: ignore[union-attr]
    check_tiling(sheet)


def test_a_mark_over_a_paragraph_end_is_cut_there() -> None:
    sheet = Sheet(comparison(), {})
    whole = Edit(Operation.REPLACE, LEFT.extent(LAMP.left), RIGHT.extent(LAMP.right))
    sheet.add([(LAMP, PairEdits((whole,)))])
    assert marks(sheet, 2, Side.RIGHT) == [
        ("The lamp is ancient.", Mark.REPLACED),
        ("\n\n", Mark.PLAIN),
        ("It was lit in May.", Mark.REPLACED),
    ]
    right = sheet.row(2).right
    assert right
    assert [run.first for run in right.runs] == [True, True, False]


def test_moved_rows_show_their_word_edits_and_change_together() -> None:
    sheet = Sheet(comparison(), {})
    assert marks(sheet, 4, Side.LEFT) == [("Nobody climbs there.", Mark.PLAIN)]
    assert sheet.add([(CLIMB, climb_edits())]) == (1, 4)
    assert marks(sheet, 1, Side.RIGHT) == [
        ("Nobody climbs ", Mark.PLAIN),
        ("up", Mark.ADDED),
        (" there.", Mark.PLAIN),
    ]
    assert sheet.row(4).complete


def test_pairs_of_another_alignment_are_kept_but_change_no_row() -> None:
    edits: dict[Pair, PairEdits] = {}
    sheet = Sheet(comparison(), edits)
    other = Pair(Span(1, 2), Span(1, 2))
    assert sheet.add([(other, PairEdits(())), (Pair(Span(90, 91), Span(1, 2)), PairEdits(()))]) == ()
    assert other in edits


def test_graded_edits_stay() -> None:
    sheet = Sheet(comparison(), {})
    graded = replace(climb_edits(), graded=True)
    assert sheet.add([(CLIMB, climb_edits())]) == (1, 4)
    assert sheet.add([(CLIMB, graded)]) == (1, 4)
    assert sheet.add([(CLIMB, climb_edits())]) == ()
    assert sheet.edits(1) == graded


def test_walking_differences() -> None:
    sheet = Sheet(comparison(), {})
    assert [sheet.next_difference(i, 1) for i in (-1, 0, 3, 4, 5)] == [0, 1, 4, None, None]
    assert [sheet.next_difference(i, -1) for i in (6, 5, 1, 0)] == [4, 4, 0, None]


def test_walking_unsure_links() -> None:
    texts = document_of(*[("A line.",)] * 5)
    spans = [Span(at, at + 1) for at in range(5)]
    beads = tuple(
        Bead(span, span, score, pinned=span.start == 3)
        for span, score in zip(spans, (0.2, 0.9, 0.3, 0.1, 0.44), strict=True)
    )
    sheet = Sheet(Comparison(texts, texts, Alignment(beads), Engine.LEXICAL), {})
    assert [sheet.next_unsure(i, 1) for i in (-1, 0, 2, 4)] == [0, 2, 4, None]
    assert [sheet.next_unsure(i, -1) for i in (5, 4, 2, 0)] == [4, 2, 0, None]


def test_walking_edits() -> None:
    sheet = Sheet(comparison(), {})
    assert sheet.next_edit(1, WHOLE_ROW, 1) == (2, WHOLE_ROW)
    sheet.add([(LAMP, lamp_edits()), (CLIMB, climb_edits())])
    assert sheet.next_edit(0, None, 1) == (0, WHOLE_ROW)
    assert sheet.next_edit(0, WHOLE_ROW, 1) == (1, 1)
    assert sheet.next_edit(1, 1, 1) == (2, 1)
    assert sheet.next_edit(2, WHOLE_ROW, 1) == (2, 1)
    assert sheet.next_edit(2, 1, 1) == (2, 4)
    assert sheet.next_edit(2, 4, 1) == (3, WHOLE_ROW)
    assert sheet.next_edit(3, WHOLE_ROW, 1) == (4, WHOLE_ROW)  # the insertion is not seen on the left of the move
    assert sheet.next_edit(4, WHOLE_ROW, 1) is None
    assert sheet.next_edit(3, None, -1) == (2, 4)
    assert sheet.next_edit(2, 4, -1) == (2, 1)
    assert sheet.next_edit(0, WHOLE_ROW, -1) is None


def test_every_code_point_has_a_row() -> None:
    sheet = Sheet(comparison(), {})
    assert sheet.row_of(Side.LEFT, 0) == 0
    assert sheet.row_of(Side.LEFT, len(LEFT.text)) == 5
    assert sheet.row_of(Side.RIGHT, 0) == 1
    assert sheet.row_of(Side.RIGHT, RIGHT.text.index("May")) == 2


def test_counterparts() -> None:
    sheet = Sheet(comparison(), {})
    assert sheet.counterpart(2, Side.LEFT, LEFT.text.index("old")) is None
    sheet.add([(LAMP, lamp_edits()), (CLIMB, climb_edits())])
    found = sheet.counterpart(2, Side.LEFT, LEFT.text.index("old") + 1)
    assert found == (span_in(LEFT.text, "old"), span_in(RIGHT.text, "ancient"))
    found = sheet.counterpart(2, Side.RIGHT, RIGHT.text.index("lit"))
    assert found == (span_in(RIGHT.text, "lit"), span_in(LEFT.text, "lit"))
    assert sheet.counterpart(2, Side.RIGHT, RIGHT.text.index(" lit")) is None
    assert sheet.counterpart(1, Side.RIGHT, RIGHT.text.index("up")) == (span_in(RIGHT.text, "up"), None)
    found = sheet.counterpart(5, Side.LEFT, LEFT.text.index("here", LEFT.text.index("Same")))
    assert found == (
        span_in(LEFT.text, "here", LEFT.text.index("Same")),
        span_in(RIGHT.text, "here", RIGHT.text.index("Same")),
    )


def test_complete_once_all_pairs_are_known() -> None:
    sheet = Sheet(comparison(), {})
    sheet.add([(LAMP, lamp_edits()), (CLIMB, climb_edits())])
    assert not sheet.complete
    sheet.add([(Pair(Span(3, 4), Span(3, 4)), PairEdits(()))])
    assert sheet.complete


def test_no_row_outside() -> None:
    sheet = Sheet(comparison(), {})
    for ask in (sheet.row, sheet.pair, sheet.edits, sheet.differs):
        for i in (-1, 6):
            with pytest.raises(IndexError):
                ask(i)


def test_an_empty_comparison() -> None:
    nothing = document_of()
    sheet = Sheet(Comparison(nothing, nothing, Alignment(()), Engine.LEXICAL), {})
    assert len(sheet) == 0
    assert sheet.complete
    assert sheet.next_difference(-1, 1) is None


def test_everything_on_one_side() -> None:
    nothing = document_of()
    sheet = Sheet(Comparison(LEFT, nothing, Alignment((Bead(Span(0, 6), Span(0, 0), None),)), Engine.LEXICAL), {})
    assert [mark for _, mark in marks(sheet, 0, Side.LEFT)] == [
        Mark.REMOVED,
        Mark.PLAIN,
        Mark.REMOVED,
        Mark.PLAIN,
        Mark.REMOVED,
    ]
    assert sheet.complete
    check_tiling(sheet)


def test_a_link_made_by_hand_is_sure() -> None:
    one = document_of(("One.",))
    bead = Bead(Span(0, 1), Span(0, 1), 0.1, pinned=True)
    sheet = Sheet(Comparison(one, document_of(("Two.",)), Alignment((bead,)), Engine.LEXICAL), {})
    assert sheet.row(0).link is Link.SURE


def test_few_rows_are_kept() -> None:
    many = document_of(*[("A line.",)] * 2_000)
    beads = tuple(Bead(Span(i, i + 1), Span(i, i + 1), 1.0) for i in range(2_000))
    sheet = Sheet(Comparison(many, many, Alignment(beads), Engine.LEXICAL), {})
    assert [sheet.row(i).number for i in range(len(sheet))] == list(range(1, 2_001))
    assert len(sheet._rows) < 1_000
    assert sheet.row(3) is sheet.row(3)


@given(st.lists(st.tuples(st.booleans(), st.sampled_from(["old lamp", "new  lamp", "x"])), min_size=1, max_size=8))
def test_walking_visits_the_same_rows_both_ways(plan: list[tuple[bool, str]]) -> None:
    left = document_of(*[("old lamp",)] * len(plan))
    right = document_of(*[(text,) for linked, text in plan if linked])
    beads, at = [], 0
    for i, (linked, _) in enumerate(plan):
        beads.append(Bead(Span(i, i + 1), Span(at, at + linked), 0.7 if linked else None))
        at += linked
    sheet = Sheet(Comparison(left, right, Alignment(tuple(beads)), Engine.LEXICAL), {})
    forwards, i = [], sheet.next_difference(-1, 1)
    while i is not None:
        forwards.append(i)
        i = sheet.next_difference(i, 1)
    backwards, i = [], sheet.next_difference(len(sheet), -1)
    while i is not None:
        backwards.append(i)
        i = sheet.next_difference(i, -1)
    assert forwards == backwards[::-1] == [i for i in range(len(sheet)) if sheet.differs(i)]
