"""Pages at each level of detail: the same words, other marks, and a page that says so."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw

from tests.ink.sheets import MOVES, UNITS, make_sheet
from viewer.core.document import Side
from viewer.core.facts import find_facts
from viewer.core.saying import speak
from viewer.ink.faces import reading_font
from viewer.ink.legend import SAMPLES, SLIGHT, samples_at
from viewer.ink.marks import MarkStyle, trace_marks
from viewer.ink.page_frame import PageOptions, PaperSize
from viewer.ink.paginator import Paginator
from viewer.ink.pdf import write_pdf
from viewer.sheet.ignore import IgnoreRules
from viewer.sheet.palette import PAPER
from viewer.sheet.sheet import Detail

if TYPE_CHECKING:
    from pathlib import Path

    from viewer.sheet.layout import Sheet

pytestmark = pytest.mark.usefixtures("qapp")
FACT = ("The ferry carried 40 people.", "The ferry carried 45 people.")
SLIGHTLY = ("Nobody waved, from the pier.", "Nobody waved from the pier.")
SAID = {
    Detail.ALL: "All words that differ are marked, slight differences too.",
    Detail.FACTS: "Only facts and text on one side are marked.",
}


def sheet_with_facts() -> Sheet:
    """Units of every kind, of which one differs in a number and one in a comma; moves too."""
    sheet = make_sheet([*UNITS, FACT, SLIGHTLY], MOVES)
    left, right = sheet.document(Side.LEFT), sheet.document(Side.RIGHT)
    pairs = [(i, pair) for i in range(len(sheet)) if (pair := sheet.pair(i)) is not None]
    found = []
    for i, pair in pairs:
        edits = sheet.edits(i)
        assert edits is not None
        facts = find_facts(left.text, right.text, left.extent(pair.left), right.extent(pair.right))
        found.append((pair, replace(edits, findings=facts)))
    sheet.add(found)
    return sheet


def text_of(path: Path) -> str:
    with pdfium.PdfDocument(path) as document:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)


def shapes_of(path: Path) -> int:
    """How many lines and grounds are painted, letters aside."""
    with pdfium.PdfDocument(path) as document:
        return sum(1 for page in document for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]))


@pytest.mark.parametrize("colour", [True, False])
def test_a_pdf_has_the_same_text_and_more_marks_at_every_level(tmp_path: Path, colour: bool) -> None:
    texts, shapes = {}, {}
    for detail in Detail:
        path = tmp_path / "out.pdf"
        write_pdf(sheet_with_facts(), path, PageOptions(colour=colour, legend=False, printed_at="now", detail=detail))
        said = text_of(path)
        assert [level for level, sentence in SAID.items() if sentence in said] == [detail] * (detail in SAID)
        texts[detail] = said.replace(SAID.get(detail, ""), "").split("1 −")[1]
        shapes[detail] = shapes_of(path)
    assert len(set(texts.values())) == 1
    assert shapes[Detail.FACTS] < shapes[Detail.CONTENT] < shapes[Detail.ALL]


@pytest.mark.parametrize("detail", Detail)
def test_the_legend_shows_the_marks_that_are_painted_and_no_others(tmp_path: Path, detail: Detail) -> None:
    style = MarkStyle(PAPER, 1.0, detail=detail)
    painted = []
    for sample in (*SAMPLES, SLIGHT):
        laid = sample.lay_out(reading_font(12), 400.0, 1.35)
        ink = trace_marks(laid.cell, laid, style)
        if any(ink.tints.values()) or any(ink.lines.values()):
            painted.append(sample)
    assert list(samples_at(detail)) == painted
    write_pdf(make_sheet([("One.", "One.")]), tmp_path / "out.pdf", PageOptions(detail=detail))
    foot = text_of(tmp_path / "out.pdf").split("One. One.")[1]
    assert [sample.word for sample in (*SAMPLES, SLIGHT) if sample.word in foot.split()] == [s.word for s in painted]


def test_only_differences_are_those_that_bear_a_fact_where_facts_alone_are_marked(tmp_path: Path) -> None:
    options = PageOptions(only_differences=True, context=0, legend=False)
    write_pdf(sheet_with_facts(), tmp_path / "facts.pdf", replace(options, detail=Detail.FACTS))
    said = text_of(tmp_path / "facts.pdf")
    assert "carried 40 people" in said
    assert "Nobody may swim" not in said
    assert "Nobody waved" not in said
    assert "unit 10 bears no mark, not printed" in said
    assert "are the same" not in said
    write_pdf(sheet_with_facts(), tmp_path / "all.pdf", replace(options, detail=Detail.ALL))
    said = text_of(tmp_path / "all.pdf")
    assert "Nobody waved" in said
    assert "unit 3 is the same, not printed" in said


def test_the_page_says_level_and_rules_under_each_other() -> None:
    sheet = sheet_with_facts()
    sheet.set_rules(IgnoreRules(case=True))
    paginator = Paginator(sheet, PageOptions(only_differences=True, detail=Detail.FACTS))
    remarks = [line for line in paginator.title if line.font == paginator.frame.aside]
    assert [line.text.split(" ")[0] for line in remarks] == ["Only", "Only", "Differences"]
    places = [line.at for line in remarks]
    assert not any(one.intersects(other) for one, other in pairwise(places))
    assert paginator.top_of(0) > places[-1].bottom()


@pytest.mark.parametrize("language", ["", "de"])
@pytest.mark.parametrize("size", [PaperSize.A4, PaperSize.LETTER])
@pytest.mark.parametrize("detail", Detail)
def test_the_longest_legend_ends_before_the_number_of_the_page(
    language: str, size: PaperSize, detail: Detail, tmp_path: Path
) -> None:
    last, number = {"": ("unsure", "page 1"), "de": ("unsicher", "Seite 1")}[language]
    speak(language)
    try:
        write_pdf(make_sheet(), tmp_path / "a.pdf", PageOptions(size, font_size=16, detail=detail))
    finally:
        speak("")
    with pdfium.PdfDocument(tmp_path / "a.pdf") as document:
        page = document[0].get_textpage()
        boxes = []
        for word in (last, number):
            place = page.search(word).get_next()
            assert place is not None, word
            boxes.append([page.get_charbox(at) for at in range(place[0], sum(place))])
    assert max(box[2] for box in boxes[0]) < min(box[0] for box in boxes[1])


def test_where_nothing_stands_is_at_the_beginning_of_what_would(tmp_path: Path) -> None:
    write_pdf(make_sheet([("קח אותי הביתה.", None), (None, "קח אותי הביתה.")], [(0, 1)]), tmp_path / "a.pdf")
    with pdfium.PdfDocument(tmp_path / "a.pdf") as document:
        page = document[0].get_textpage()
        width = document[0].get_size()[0]
        search = page.search("unit")
        rights = []
        while (place := search.get_next()) is not None:
            rights.append(max(page.get_charbox(at)[2] for at in range(place[0], sum(place))))
    left, right = sorted(rights)
    assert 0 < width / 2 - left < 40
    assert 0 < width - right < 80


def test_the_level_is_not_remembered_with_the_page() -> None:
    options = PageOptions(detail=Detail.FACTS)
    assert "detail" not in options.to_settings()
    assert PageOptions(detail=Detail.ALL).with_settings(options.to_settings()).detail is Detail.ALL
