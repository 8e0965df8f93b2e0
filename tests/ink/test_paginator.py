from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from tests.ink.sheets import MOVES, UNITS, make_sheet
from viewer.core.document import Side
from viewer.ink.page_frame import MM, PageFrame, PageOptions, PaperSize
from viewer.ink.paginator import Paginator
from viewer.sheet.decisions import DecidedPair, Decision
from viewer.sheet.ignore import IgnoreRules

if TYPE_CHECKING:
    from viewer.sheet.layout import Sheet

pytestmark = pytest.mark.usefixtures("qapp")
TALL = "The tide turns and the boats come home. " * 220


def paginate(sheet: Sheet, options: PageOptions | None = None) -> Paginator:
    paginator = Paginator(sheet, options or PageOptions())
    for _ in paginator.run():
        pass
    return paginator


def printed_units(paginator: Paginator) -> list[int]:
    return [row for item in paginator.items if not item.is_note for row in item.rows]


def test_all_units_are_printed_in_order() -> None:
    paginator = paginate(make_sheet(UNITS * 20))
    assert printed_units(paginator) == list(range(len(UNITS) * 20))
    assert paginator.finished
    assert len(paginator.pages) > 1


def test_every_line_of_every_cell_is_printed_once() -> None:
    sheet = make_sheet([*UNITS, (TALL, TALL[:4000]), *UNITS])
    paginator = paginate(sheet)
    for number, item in enumerate(paginator.items):
        row = sheet.row(item.rows.start)
        parts = [piece for page in paginator.pages for piece in page if piece.block == number]
        for side in Side:
            cell = row.cell(side)
            lines = [line for piece in parts for line in (piece.left if side is Side.LEFT else piece.right)]
            assert lines == list(range(paginator.lay_out(cell).line_count if cell else 0))


def test_text_keeps_to_its_area() -> None:
    for options in (PageOptions(), PageOptions(size=PaperSize.LETTER, landscape=True, font_size=14)):
        paginator = paginate(make_sheet([*UNITS * 6, (TALL, TALL)]), options)
        for number, page in enumerate(paginator.pages):
            assert page
            assert paginator.top_of(number) + page[-1].bottom <= paginator.frame.bottom + 1
            assert paginator.frame.bottom < paginator.frame.footer - 3 * MM


def test_first_lines_stand_level_whatever_the_script() -> None:
    sheet = make_sheet([("The keeper opens the gate at six and shuts it at nine.", "看守人六点开门，九点关门。")])
    paginator = paginate(sheet)
    row = sheet.row(0)
    assert row.left
    assert row.right
    layouts = [paginator.lay_out(cell) for cell in (row.left, row.right)]
    base = max(layout.line_base(0) for layout in layouts)
    (piece,) = paginator.pages[0]
    heights = [layout.height + base - layout.line_base(0) for layout in layouts]
    assert piece.bottom - piece.top == pytest.approx(max(heights))


@settings(deadline=None)
@given(st.lists(st.booleans(), max_size=40), st.integers(0, 3))
def test_differences_are_printed_with_their_context_and_the_rest_is_named(differs: list[bool], context: int) -> None:
    sheet = make_sheet([("one two", "one three" if other else "one two") for other in differs], complete=False)
    paginator = paginate(sheet, PageOptions(only_differences=True, context=context))
    wanted = [i for i in range(len(differs)) if any(differs[max(i - context, 0) : i + context + 1])]
    assert printed_units(paginator) == wanted
    assert [row for item in paginator.items for row in item.rows] == list(range(len(differs)))


def test_nothing_differs() -> None:
    paginator = paginate(make_sheet([("one", "one")] * 5), PageOptions(only_differences=True))
    assert [item.is_note for item in paginator.items] == [True]


def test_empty_documents_have_one_page() -> None:
    paginator = paginate(make_sheet([]))
    assert paginator.pages == [()]
    assert any("Both documents are empty." in line.text for line in paginator.title)


def test_title_says_what_is_known() -> None:
    sheet = make_sheet(UNITS, MOVES)
    said = " ".join(line.text for line in paginate(sheet, PageOptions(printed_at="1 May")).title)
    for part in ("draft.txt", "final.txt", "4 linked", "1 only left", "1 only right", "1 moved", "similarity", "1 May"):
        assert part in said
    assert "shared words" in said
    assert "not been compared" not in said


def test_title_warns_of_words_that_are_not_compared_yet() -> None:
    said = " ".join(line.text for line in paginate(make_sheet(complete=False)).title)
    assert "Not all words have been compared yet" in said


def test_title_says_which_differences_do_not_count() -> None:
    sheet = make_sheet(UNITS, MOVES)
    sheet.set_rules(IgnoreRules(case=True, decided=(DecidedPair("Monday", "Friday", Decision.EQUAL),)))
    said = " ".join(line.text for line in paginate(sheet).title)
    assert "Differences not marked, as chosen: capital and small letters." in said
    assert "Words treated as equal: Monday = Friday." in said


def test_title_names_scripts_without_a_font(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.ink.paginator.missing_scripts", lambda text, font: ("Tibetan",))
    said = " ".join(line.text for line in paginate(make_sheet()).title)
    assert "no font for Tibetan" in said


def test_title_names_a_symbol_without_a_font(monkeypatch: pytest.MonkeyPatch) -> None:
    def has_glyph(metrics: QFontMetricsF, code: int) -> bool:
        return code != ord("👋")

    monkeypatch.setattr(QFontMetricsF, "inFontUcs4", has_glyph)
    said = " ".join(line.text for line in paginate(make_sheet([("Hello 👋 ☃", "Hello")])).title)
    assert "no font for symbols such as “waving hand sign”" in said


def test_long_names_are_shortened_in_the_middle() -> None:
    name = "minutes of the harbour board " * 12 + "final.docx"
    paginator = paginate(make_sheet(titles=(name, "b.txt")))
    said = [line.text for line in paginator.title]
    assert any("…" in line for line in said)
    assert any(line.endswith("final.docx") for line in said)
    assert paginator.top_of(0) < paginator.frame.height / 3


def test_names_that_nearly_fit_are_set_smaller_and_never_broken() -> None:
    names = ("minutes_of_the_board.txt", "minutes_of_the_harbour.txt")
    options = PageOptions(font_size=14)
    paginator = paginate(make_sheet(titles=names), options)
    assert [line.text for line in paginator.title[:2]] == list(names)
    faces = {line.font.pixelSize() for line in paginator.title[:2]}
    assert len(faces) == 1
    assert PageFrame(options).text.pixelSize() <= faces.pop() < PageFrame(options).title.pixelSize()


def test_progress_counts_rows() -> None:
    sheet = make_sheet()
    assert list(Paginator(sheet, PageOptions()).run()) == [(row + 1, len(sheet)) for row in range(len(sheet))]


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("landscape", [False, True])
def test_columns_are_equal_and_inside_the_margins(size: PaperSize, landscape: bool) -> None:
    frame = PageFrame(PageOptions(size=size, landscape=landscape))
    assert (frame.width > frame.height) == landscape
    assert frame.x(Side.RIGHT) + frame.column == pytest.approx(frame.right)
    assert frame.width - frame.right >= 15 * MM
    assert frame.number.left() >= 5 * MM


def test_options_are_remembered_and_nonsense_is_not() -> None:
    options = PageOptions(PaperSize.LETTER, landscape=True, font_size=12, colour=False, context=3, left_name="x")
    assert PageOptions(left_name="x").with_settings(options.to_settings()) == options
    as_text = {name: str(value).lower() for name, value in options.to_settings().items()} | {"size": "Letter"}
    assert PageOptions(left_name="x").with_settings(as_text) == options
    assert PageOptions().with_settings({"size": "A0", "font_size": "big", "context": None}) == PageOptions()
    assert PageOptions().with_settings({"font_size": float("nan"), "context": float("inf")}) == PageOptions()
    assert PageOptions().with_settings({"font_size": 900}).font_size == 16
