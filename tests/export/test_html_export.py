import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ink.sheets import make_sheet
from viewer.core.alignment import Alignment
from viewer.core.comparison import Comparison, Engine
from viewer.core.document import Source, build_document
from viewer.core.edits import PairEdits
from viewer.core.grade import Finding, FindingKind, Grade, Strength
from viewer.core.span import Span
from viewer.export.html_export import to_html
from viewer.sheet.ignore import IgnoreRules
from viewer.sheet.layout import Sheet

VOID = {"meta", "col", "input"}


class Page(HTMLParser):
    """Checks that tags nest, and collects cells and tags."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {"left": [], "right": []}
        self.ids: set[str] = set()
        self._side: str | None = None
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.seen.append((tag, values))
        if tag == "td" and values.get("class") in self.texts:
            self._side = values["class"]
            self.texts[str(self._side)].append("")
        elif tag == "p" and self._side and self.texts[self._side][-1]:
            self.texts[self._side][-1] += " "
        if tag not in VOID:
            self.open.append(tag)
        if values.get("id"):
            assert values["id"] not in self.ids
            self.ids.add(str(values["id"]))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag == "td":
            self._side = None

    def handle_data(self, data: str) -> None:
        if self._side:
            self.texts[self._side][-1] += data


def test_both_texts_stand_in_it_whole(lighthouse: Sheet) -> None:
    page = Page(to_html(lighthouse))
    for side in ("left", "right"):
        text = getattr(lighthouse.comparison, side).text
        assert " ".join(page.texts[side]).split() == text.split()


def test_nothing_is_fetched_and_nothing_runs(lighthouse: Sheet) -> None:
    text = to_html(lighthouse)
    page = Page(text)
    assert not {"script", "link", "img", "iframe", "object", "form"} & {tag for tag, _ in page.seen}
    assert not re.search(r"https?:|url\(|@import|@font-face", text)
    links = [values["href"] for tag, values in page.seen if tag == "a"]
    assert links == ["#u4", "#u2"]
    assert {str(link)[1:] for link in links} <= page.ids
    assert not any(name.startswith("on") for _, values in page.seen for name in values)


def test_marks_are_elements_with_a_meaning(lighthouse: Sheet) -> None:
    text = to_html(lighthouse)
    assert '<del class="replaced">Marlo<span class="refined">w</span>e</del>' in text
    assert '<ins class="replaced">Marlo<span class="refined">v</span>e</ins>' in text
    assert '<span class="moved first" title="stands elsewhere in the unit">On Friday</span>' in text
    assert '<tr id="u1" class="only-left opens">' in text
    assert "↪ 2</a>" in text
    assert "↩ 4</a>" in text
    assert 'aria-label="likely link, similarity 50 %"' in text
    assert "<b>3 linked</b>" in text
    assert "1 moved" in text


def test_a_paragraph_that_ends_within_a_unit(lighthouse: Sheet) -> None:
    text = to_html(lighthouse)
    assert '.</p><p dir="auto">It <ins' in text


def test_findings_and_rewordings_have_classes_of_their_own(pair_of: Callable[..., Sheet]) -> None:
    sheet = pair_of("a", "b", "Hanna sold it.", "Hanne lent it.")
    pair, found = sheet.pair(0), sheet.edits(0)
    assert pair
    assert found
    edits = tuple(replace(edit, grade=Grade.REWORDED) for edit in found.edits)
    name = Finding(FindingKind.NAME, Strength.STRONG, Span(0, 5), Span(0, 5))
    sheet.add([(pair, PairEdits(edits, findings=(name,), graded=True))])
    text = to_html(sheet)
    assert '<del class="replaced strong">Hanna</del>' in text
    assert '<ins class="replaced strong">Hanne</ins>' in text
    assert '<span class="reworded">sold</span>' in text
    assert 'id="content" checked' in text


def test_hostile_texts_and_names(pair_of: Callable[..., Sheet]) -> None:
    hostile = "</style><script>alert('x')</script> & \"q\" <!--\u202e"
    sheet = pair_of(hostile, "b\n<b>", f"One {hostile} two.", f"One {hostile} three.")
    text = to_html(sheet, languages=('en"><script>', None))
    page = Page(text)
    assert "script" not in {tag for tag, _ in page.seen}
    assert "\u202e" not in text
    assert text.count("<style>") == text.count("</style>") == 1
    assert page.texts["left"][0].startswith("One </style><script>alert('x')</script> & \"q\" <!--▯ two.")


def test_languages_and_directions(pair_of: Callable[..., Sheet]) -> None:
    page = Page(to_html(pair_of("a", "b", "Ein Haus.", "بيت."), languages=("de", "ar"), names=("Links", None)))
    cells = [values for tag, values in page.seen if tag == "td" and "lang" in values]
    assert [(cell["lang"], cell["dir"]) for cell in cells] == [("de", "auto"), ("ar", "auto")]
    assert "Links" in to_html(pair_of("a", "b", "x", "y"), names=("Links", None))


def test_what_is_not_known_yet_is_said(lighthouse: Sheet) -> None:
    assert "word differences are not complete" in to_html(Sheet(lighthouse.comparison, {}))
    assert "not complete" not in to_html(lighthouse)
    assert "not all words are judged by their meaning" in to_html(lighthouse)
    graded = {pair: replace(found, graded=True) for pair, found in lighthouse._edits.items()}
    assert "not all words are judged" not in to_html(Sheet(lighthouse.comparison, graded))


def test_empty_texts() -> None:
    nothing = build_document("x", "", (), Source(None, "", "utf-8"))
    text = to_html(Sheet(Comparison(nothing, nothing, Alignment(()), Engine.LEXICAL), {}))
    Page(text)
    assert "Both texts are empty." in text
    assert "aligned by shared words" in text


@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1).filter(str.strip))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_nests(pair_of: Callable[..., Sheet], left: str, right: str) -> None:
    text = to_html(pair_of("a", "b", left.strip(), right.strip()))
    text.encode("utf-8")
    Page(text)


def test_a_unit_that_rules_ignore_has_no_ground() -> None:
    sheet = make_sheet((("Page 12", None), ("A lamp.", "A lamp.")))
    assert '<tr id="u1" class="only-left' in to_html(sheet)
    sheet.set_rules(IgnoreRules(expressions=(r"Page \d+",)))
    assert '<tr id="u1" class="linked' in to_html(sheet)
