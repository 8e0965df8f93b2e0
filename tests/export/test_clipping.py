from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from tests.ink.sheets import MOVES, UNITS, make_sheet
from viewer.core.alignment import Alignment, Bead
from viewer.core.comparison import Comparison, Engine
from viewer.core.document import ParagraphKind, Side, Source, build_document
from viewer.core.span import Span
from viewer.export.clipping import marked_html, unit_html, unit_text
from viewer.sheet.ignore import IgnoreRules
from viewer.sheet.layout import Sheet


def text_of(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html.replace("</p>\n", "\n"))).strip()


class Balance(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_a_stretch_over_several_units_keeps_text_paragraphs_and_marks() -> None:
    sheet = make_sheet(UNITS, MOVES)
    text = sheet.document(Side.LEFT).text
    span = Span(text.index("final draft"), text.index("opens the gate") + len("opens"))
    html = marked_html(sheet, Side.LEFT, span)
    Balance(html)
    assert text_of(html).split("\n") == [line for line in span.of(text).split("\n") if line]
    assert ">Monday</span>" in html
    assert "class=" not in html


def test_marks_are_those_that_the_sheet_shows() -> None:
    sheet = make_sheet((("The lamp & the sea.", "The old lamp & the sea."),))
    span = Span(0, len("The old lamp &"))
    html = marked_html(sheet, Side.RIGHT, span)
    assert ">old</ins> lamp &amp;</p>" in html
    sheet.set_rules(IgnoreRules(expressions=("old",)))
    assert "<ins" not in marked_html(sheet, Side.RIGHT, span)


def test_a_paragraph_that_ends_within_a_unit_ends_in_the_copy_too() -> None:
    text = "One lamp.\n\nTwo\nlamps."
    spans = Span(0, 9), Span(11, 21)
    document = build_document(
        "a", text, [(span, ParagraphKind.BODY, [span]) for span in spans], Source(None, "", "utf-8")
    )
    alignment = Alignment((Bead(Span(0, 2), Span(0, 2), 1.0),))
    sheet = Sheet(Comparison(document, document, alignment, Engine.LEXICAL), {})
    assert marked_html(sheet, Side.LEFT, Span(4, 14)) == '<p dir="auto">lamp.</p>\n<p dir="auto">Two</p>\n'
    assert unit_text(sheet, 0) == "1\tOne lamp. Two lamps.\tOne lamp. Two lamps.\n"
    assert unit_html(sheet, 0).count("<p ") == 4


def test_nothing_selected_is_nothing() -> None:
    sheet = make_sheet((("One.", None),))
    assert marked_html(sheet, Side.LEFT, Span(0, 0)) == ""
    assert marked_html(sheet, Side.RIGHT, Span(0, 1)) == ""


def test_a_unit_as_a_table() -> None:
    sheet = make_sheet(UNITS, MOVES, titles=("<draft>.txt", "final.txt"))
    html = unit_html(sheet, 1)
    Balance(html)
    assert "&lt;draft&gt;.txt" in html
    assert html.count("<td") == 2
    assert unit_text(sheet, 1) == (
        "2\tThe office sent its final draft on Monday.\tThe office sent its final draft on Friday.\n"
    )
    assert unit_text(sheet, 0) == "1\tFishing in the harbour\t\n"
    # A moved unit stands beside its counterpart.
    assert unit_text(sheet, 3) == "4\tNobody may swim near the pier.\tNobody may swim near the pier.\n"
