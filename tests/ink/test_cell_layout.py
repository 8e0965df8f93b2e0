from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from viewer.core.document import Side
from viewer.core.grade import Strength
from viewer.core.span import Span
from viewer.ink.cell_layout import CellLayout
from viewer.ink.faces import em_of, missing_scripts, reading_font
from viewer.ink.marks import MarkStyle
from viewer.sheet.palette import LIGHT
from viewer.sheet.sheet import Cell, Detail, Mark, Run

pytestmark = pytest.mark.usefixtures("qapp")

PROSE = "The boats come home when the tide turns, and the keeper opens the gate for all of them before noon."
ARABIC = "وصل القارب إلى الميناء في الصباح ومعه كتاب اسمه Harbour وثلاث رسائل"
STYLE = MarkStyle(LIGHT, 1.0)


def lay(text: str, width: float = 220.0, *runs: Run, breaks: tuple[int, ...] = ()) -> CellLayout:
    span = Span(0, len(text))
    cell = Cell(Side.LEFT, span, runs or (Run(span, Mark.PLAIN),), breaks)
    return CellLayout(cell, text, reading_font(), width)


def draw(
    layout: CellLayout, selection: Span | None = None, lines: range | None = None, style: MarkStyle = STYLE
) -> QImage:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(LIGHT.paper)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    layout.draw(painter, QPointF(20, 20), style, lines, selection)
    painter.end()
    return image


def test_lines_cover_the_text_and_keep_one_distance() -> None:
    layout = lay(PROSE)
    assert layout.line_count > 2
    spans = [layout.line_span(line) for line in range(layout.line_count)]
    assert [span.start for span in spans] == [0, *(span.end for span in spans[:-1])]
    assert spans[-1].end == len(PROSE)
    assert {layout.line_height(line) for line in range(layout.line_count)} == {round(1.5 * em_of(reading_font()))}
    assert layout.height == layout.line_count * layout.line_height(0)


def test_a_span_over_two_lines_has_a_box_in_each() -> None:
    layout = lay(PROSE)
    first = layout.line_span(0)
    boxes = layout.rects(Span(first.end - 6, first.end + 5))
    assert len(boxes) == 2
    assert boxes[0].right() <= 220
    assert boxes[1].left() == 0
    assert boxes[1].top() - boxes[0].top() == layout.line_height(0)


def test_boxes_of_some_lines_count_from_the_first_of_them() -> None:
    layout = lay(PROSE)
    whole = layout.rects(Span(0, len(PROSE)))
    tail = layout.rects(Span(0, len(PROSE)), range(1, layout.line_count))
    lift = layout.line_top(1)
    assert [box.translated(0, lift) for box in tail] == whole[1:]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="ab 中😀é\u0301", min_size=1, max_size=60), st.data())
def test_a_letter_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    layout = lay(text)
    at = data.draw(st.integers(0, len(text) - 1))
    boxes = layout.rects(Span(at, at + 1))
    if not boxes or boxes[0].width() < 2:  # white space at a line's end, or a mark that stands over another letter
        return
    first = at  # marks before a letter may share its place: nothing tells a click on them from one on the letter
    while first and text[first - 1] == "\u0301":
        first -= 1
    assert layout.letter_at(boxes[0].center()) in range(max(first - 1, 0), at + 2)
    assert layout.offset_at(boxes[0].center()) in range(first - 1, at + 3)


def test_offsets_count_code_points_of_the_document() -> None:
    text = "Ahoy. 😀😀 the boats"
    span = Span(6, len(text))
    layout = CellLayout(Cell(Side.RIGHT, span, (Run(span, Mark.PLAIN),)), text, reading_font(), 300)
    boats = Span(text.index("boats"), len(text))
    box = layout.rects(boats)[0]
    assert layout.letter_at(box.center()) in boats
    assert layout.offset_at(QPointF(500, 5)) == len(text)
    assert layout.offset_at(QPointF(-5, 5)) == 6


def test_text_from_right_to_left_is_set_flush_right_in_every_line() -> None:
    layout = lay(ARABIC, 180)
    assert layout.line_count > 1
    for line in range(layout.line_count):
        boxes = layout.rects(layout.line_span(line))
        assert max(box.right() for box in boxes) == pytest.approx(180, abs=3)


def test_a_word_of_the_other_direction_has_its_own_box() -> None:
    layout = lay(ARABIC, 900)
    word = Span(ARABIC.index("Harbour"), ARABIC.index("Harbour") + 7)
    box = layout.rects(word)[0]
    across = layout.rects(Span(word.start - 4, word.start + 3))
    assert len(across) == 2
    assert layout.letter_at(box.center()) in word
    before = layout.rects(Span(0, word.start - 1))
    assert all(other.left() >= box.right() - 1 for other in before)


def test_a_paragraph_that_ends_within_the_cell_begins_a_line() -> None:
    text = "One line.\n\nAnother line."
    layout = lay(text, 500, breaks=(9,))
    assert layout.line_count == 2
    assert layout.line_span(1).of(text) == "Another line."
    assert layout.line_top(1) > layout.line_height(0)


def test_marks_change_neither_lines_nor_height() -> None:
    plain = lay(PROSE)
    marked = lay(PROSE, 220, *(Run(Span(at, at + 1), list(Mark)[at % 8], at) for at in range(len(PROSE))))
    assert [plain.line_span(i) for i in range(plain.line_count)] == [
        marked.line_span(i) for i in range(marked.line_count)
    ]
    assert plain.height == marked.height


@pytest.mark.parametrize("mark", [Mark.REPLACED, Mark.REWORDED, Mark.REFINED, Mark.REMOVED, Mark.ADDED, Mark.MOVED])
def test_each_mark_can_be_told_from_plain_text_without_colour(mark: Mark) -> None:
    run = Run(Span(4, 9), mark, 0)
    rest = (Run(Span(0, 4), Mark.PLAIN), run, Run(Span(9, len(PROSE)), Mark.PLAIN))
    paper = MarkStyle(LIGHT, 1.0, colour=False)

    def picture(layout: CellLayout) -> QImage:
        image = QImage(260, 160, QImage.Format.Format_RGB32)
        image.fill("#ffffff")
        painter = QPainter(image)
        layout.draw(painter, QPointF(10, 10), paper)
        painter.end()
        return image

    assert picture(lay(PROSE, 220, *rest)) != picture(lay(PROSE))


def test_weak_marks_are_silent_unless_wanted() -> None:
    runs = (Run(Span(0, 4), Mark.WEAK, 0), Run(Span(4, len(PROSE)), Mark.PLAIN))
    assert draw(lay(PROSE, 220, *runs)) == draw(lay(PROSE))


@pytest.mark.parametrize("mark", [Mark.REPLACED, Mark.REWORDED, Mark.MOVED])
def test_facts_alone_are_shown_where_nothing_else_is_wanted(mark: Mark) -> None:
    rest = Run(Span(4, len(PROSE)), Mark.PLAIN)
    facts = MarkStyle(LIGHT, 1.0, detail=Detail.FACTS)
    quiet = lay(PROSE, 220, Run(Span(0, 4), mark, 0), rest)
    assert draw(quiet, style=facts) == draw(lay(PROSE))
    for strength in Strength:
        found = lay(PROSE, 220, Run(Span(0, 4), mark, 0, strength=strength), rest)
        assert draw(found, style=facts) == draw(found) != draw(quiet)


def test_all_words_show_weak_differences_too() -> None:
    runs = (Run(Span(0, 4), Mark.WEAK, 0), Run(Span(4, len(PROSE)), Mark.PLAIN))
    layout = lay(PROSE, 220, *runs)
    assert draw(layout, style=MarkStyle(LIGHT, 1.0, detail=Detail.ALL)) != draw(layout)


def test_the_letters_of_a_fact_are_written_in_its_colour_and_stay_where_they_are() -> None:
    found = lay(PROSE, 220, Run(Span(0, len(PROSE)), Mark.REPLACED, 0, strength=Strength.STRONG))
    plain = lay(PROSE)
    span = Span(0, len(PROSE))
    assert found.boxes(span) == plain.boxes(span)
    image = draw(found)
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert LIGHT.removed_ink in colours
    assert LIGHT.ink not in colours


def test_on_paper_text_keeps_one_ink() -> None:
    found = lay(PROSE, 220, Run(Span(0, len(PROSE)), Mark.REPLACED, 0, strength=Strength.STRONG))
    image = draw(found, style=MarkStyle(LIGHT, 1.0, one_ink=True))
    assert LIGHT.ink in {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_new_marks_are_taken_over_without_laying_out_again() -> None:
    layout = lay(PROSE)
    before = draw(layout)
    layout.replace_marks(Cell(Side.LEFT, Span(0, len(PROSE)), (Run(Span(0, len(PROSE)), Mark.REPLACED, 0),)))
    assert draw(layout) != before


def test_a_cell_on_one_side_alone_has_no_marks_of_its_own() -> None:
    alone = lay(PROSE, 220, Run(Span(0, len(PROSE)), Mark.REMOVED))
    assert draw(alone) == draw(lay(PROSE))


def test_selected_text_has_a_ground() -> None:
    layout = lay(PROSE)
    assert draw(layout, Span(4, 60)) != draw(layout)


def test_some_lines_are_drawn_from_the_origin() -> None:
    layout = lay(PROSE)
    image, whole = draw(layout, lines=range(1, 2)), draw(layout)
    height = int(layout.line_height(0))
    assert image.copy(0, 20, 400, height) == whole.copy(0, 20 + height, 400, height)


@pytest.mark.parametrize("text", ["x" * 200_000, "word " * 40_000, "字" * 100_000])
def test_a_unit_as_long_as_a_book_is_laid_out_too(text: str) -> None:
    layout = lay(text)
    assert layout.line_span(layout.line_count - 1).end == len(text)
    middle = layout.line_count // 2
    assert layout.rects(layout.line_span(middle)) != []


def test_no_script_is_missing_where_the_faces_have_it() -> None:
    assert missing_scripts("plain prose, naïve café", reading_font()) == ()
