"""Sheet → one HTML file that needs nothing else: no script, no font, no picture, no network."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from viewer.core.alignment import count, in_percent
from viewer.core.comparison import Engine
from viewer.core.document import Side
from viewer.core.naming import names_of
from viewer.core.saying import fill, say, spoken, to_say
from viewer.core.span import Span
from viewer.export.html_style import STYLE
from viewer.sheet.display import display_text
from viewer.sheet.rule_words import describe_rules
from viewer.sheet.sheet import Detail, Link, Mark, RowKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.core.comparison import Comparison
    from viewer.core.grade import Strength
    from viewer.sheet.layout import Sheet
    from viewer.sheet.sheet import Cell, Row, Run

# Nothing but the page's own style is ever loaded or run, whatever the two texts hold.
_HEAD = """<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Diptych">
"""
_TABLE = '<colgroup><col class="number"><col><col class="gutter"><col></colgroup>\n'

_LEVELS = (("all", to_say("All words")), ("content", to_say("Content")), ("facts", to_say("Facts only")))
_LINKS = {Link.SURE: to_say("sure link"), Link.LIKELY: to_say("likely link"), Link.UNSURE: to_say("unsure link")}
_ONLY = {RowKind.ONLY_LEFT: to_say("only on the left"), RowKind.ONLY_RIGHT: to_say("only on the right")}
_ELSEWHERE = to_say("stands elsewhere in the unit")
# What a mark looks like on a word that says it, and what it means.
_LEGEND = (
    ('<del class="removed">{}</del>', to_say("removed"), _ONLY[RowKind.ONLY_LEFT]),
    ('<ins class="added">{}</ins>', to_say("added"), _ONLY[RowKind.ONLY_RIGHT]),
    (
        '<del class="replaced">{}</del> <ins class="replaced">{}</ins>',
        to_say("other/words"),
        to_say("stand for each other"),
    ),
    ('<span class="reworded">{}</span>', to_say("reworded"), to_say("says about the same")),
    (
        '<ins class="replaced strong">{}</ins>',
        to_say("fact"),
        to_say("name, number, date or quotation that differs"),
    ),
    (
        '<ins class="replaced check">{}</ins>',
        to_say("check"),
        to_say("may not say the same, and is to be checked"),
    ),
    (
        """<del class="replaced">{}<span class="refined">{}</span>{}</del>
        <ins class="replaced">{}<span class="refined">{}</span>{}</ins>""",
        to_say("lett/e/r/lett/o/r"),
        to_say("differs in these letters"),
    ),
    ('<span class="moved first">{}</span>', to_say("moved"), _ELSEWHERE),
    ('<span class="sign" aria-hidden="true">↪</span>', "", to_say("the unit stands elsewhere")),
    (
        '<span class="link sure"></span> <span class="link likely"></span> <span class="link unsure"></span>',
        "",
        to_say("sure, likely, unsure link"),
    ),
)


def to_html(
    sheet: Sheet,
    *,
    names: tuple[str | None, str | None] = (None, None),
    languages: tuple[str | None, str | None] = (None, None),
    detail: Detail = Detail.CONTENT,
) -> str:
    """Return a sheet as an HTML page.

    `names` replace the titles of the documents, `languages` are their BCP 47 tags where known, `detail` is the level
    that the page shows until its reader chooses another one. The page follows the reader's choice of light or dark, and
    prints on white. It is to be encoded as UTF-8.
    """
    left, right = (
        _line(name or usual)
        for name, usual in zip(names, names_of(sheet.comparison.left, sheet.comparison.right), strict=True)
    )
    tags = tuple(escape(_line(language or "")) for language in languages)
    rows = "".join(_row(sheet, sheet.row(i), tags) for i in range(len(sheet)))
    nothing = "" if len(sheet) else f'<p class="nothing">{_said("Both texts are empty.")}</p>\n'
    language = spoken().replace("_", "-") or "en"
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n{_HEAD}<title>{escape(left)} – {escape(right)}</title>\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n"
        f"{_header(sheet, left, right)}{_choice(detail)}<main>\n"
        f'<table>\n<caption class="unseen">{_said("The two texts, unit by unit")}</caption>\n'
        f"{_TABLE}{_heads(sheet, left, right)}"
        f"<tbody>\n{rows}</tbody>\n</table>\n{nothing}</main>\n</body>\n</html>\n"
    )


def _said(text: str, **parts: object) -> str:
    """Return a text in the reader's language, ready for the page; so are its parts."""
    return fill(escape(say(text)), **parts) if parts else escape(say(text))


def _choice(chosen: Detail) -> str:
    """Return the switch between the levels of detail."""
    levels = "".join(
        f'<input type="radio" name="detail" id="{name}"{" checked" if name == chosen else ""}>'
        f'<label for="{name}">{_said(label)}</label>\n'
        for name, label in _LEVELS
    )
    return f'<fieldset class="choice"><legend class="unseen">{_said("Detail")}</legend>\n{levels}</fieldset>\n'


def _line(name: str) -> str:
    return display_text(name, Span(0, len(name))).strip()


def _header(sheet: Sheet, left: str, right: str) -> str:
    comparison = sheet.comparison
    counts = count(comparison.alignment, comparison.left, comparison.right)
    facts = [
        f"<b>{_said('{count} linked', count=counts.linked)}</b>",
        _said("{count} only left", count=counts.only_left),
        _said("{count} only right", count=counts.only_right),
        _said("{count} moved", count=counts.moved),
        _said("similarity {percent} %", percent=in_percent(counts.similarity)).replace(" %", "&nbsp;%"),
        _manner(comparison),
    ]
    if not sheet.complete:
        facts.append(_said("word differences are not complete"))
    elif not sheet.graded:
        facts.append(_said("not all words are judged by their meaning"))
    legend = "".join(
        f"<li>{sample.format(*_said(word).split('/'))} <span>{_said(meaning)}</span></li>"
        for sample, word, meaning in _LEGEND
    )
    rules = "".join(f'<p class="rules">{escape(sentence)}</p>\n' for sentence in describe_rules(sheet.rules))
    heading = _said(
        "{left} and {right}", left=f"<bdi>{escape(left)}</bdi><span>", right=f"</span><bdi>{escape(right)}</bdi>"
    )
    return (
        f"<header>\n<h1>{heading}</h1>\n"
        f'<p class="facts">{" <i>·</i> ".join(facts)}</p>\n{rules}'
        f'<ul class="legend" aria-label="{_said("Legend")}">{legend}</ul>\n</header>\n'
    )


def _manner(comparison: Comparison) -> str:
    if comparison.engine is Engine.LEXICAL:
        return _said("aligned by shared words")
    if not comparison.model:
        return _said("aligned by meaning")
    return _said("aligned by meaning ({model})", model=escape(_line(comparison.model)))


def _heads(sheet: Sheet, left: str, right: str) -> str:
    heads = []
    for side, name in ((Side.LEFT, left), (Side.RIGHT, right)):
        document = sheet.document(side)
        words = _counted(document.word_count, to_say("{count} word"), to_say("{count} words"))
        paragraphs = _counted(len(document.paragraphs), to_say("{count} paragraph"), to_say("{count} paragraphs"))
        heads.append(f'<th scope="col"><bdi>{escape(name)}</bdi> <span class="size">{words} · {paragraphs}</span></th>')
    return (
        f'<thead><tr><th scope="col"><span class="unseen">{_said("Unit")}</span></th>'
        f'{heads[0]}<th scope="col"><span class="unseen">{_said("Link")}</span></th>{heads[1]}</tr></thead>\n'
    )


def _counted(number: int, one: str, many: str) -> str:
    return _said(one if number == 1 else many, count=number)


def _row(sheet: Sheet, row: Row, languages: tuple[str, ...]) -> str:
    # A unit on one side only that the reader's rules ignore has the look of any other.
    kind = row.kind if row.differs else RowKind.LINKED
    classes = kind.value.replace(" ", "-") + (" opens" if row.opens_left or row.opens_right else "")
    return (
        f'<tr id="u{row.number}" class="{classes}"><th scope="row">{row.number}</th>'
        f"{_cell(sheet, row.left, languages[0])}<td>{_gutter(row)}</td>{_cell(sheet, row.right, languages[1])}</tr>\n"
    )


def _gutter(row: Row) -> str:
    if row.kind in _ONLY:
        words, sign = _said(_ONLY[row.kind]), "−" if row.kind is RowKind.ONLY_LEFT else "+"
        return f'<span class="sign" role="img" aria-label="{words}" title="{words}">{sign}</span>'
    if row.kind is RowKind.MOVED and row.partner is not None:
        other = row.partner + 1
        sign = "↪" if row.left else "↩"
        is_unsure = row.link is Link.UNSURE
        words = _said(
            to_say("moved: its counterpart is unit {unit}, unsure link, similarity {percent} %")
            if is_unsure
            else to_say("moved: its counterpart is unit {unit}, similarity {percent} %"),
            unit=str(other),
            percent=_percent(row),
        )
        return f'<a href="#u{other}" title="{words}" aria-label="{words}">{sign} {other}{"?" if is_unsure else ""}</a>'
    if row.link is None:
        return ""
    words = _said("{link}, similarity {percent} %", link=_said(_LINKS[row.link]), percent=_percent(row))
    return f'<span class="link {row.link.value}" role="img" aria-label="{words}" title="{words}"></span>'


def _percent(row: Row) -> int:
    return round(100 * (row.score or 0))


def _cell(sheet: Sheet, cell: Cell | None, language: str) -> str:
    if cell is None:
        return "<td></td>"
    text = sheet.document(cell.side).text
    body = "".join(_marked(text, cell, list(group)) for _, group in groupby(cell.runs, key=_Together()))
    return f'<td class="{cell.side.value}" lang="{language}" dir="auto"><p dir="auto">{body}</p></td>'


class _Together:
    """Key of runs that are one element: those of one edit that continue each other, within a finding or beside it."""

    def __init__(self) -> None:
        self._at = 0
        self._strength: Strength | None = None

    def __call__(self, run: Run) -> int:
        self._at += run.first or run.mark is Mark.PLAIN or run.strength is not self._strength
        self._strength = run.strength
        return self._at


def _marked(text: str, cell: Cell, runs: list[Run]) -> str:
    """Return the runs of one edit as one element."""
    inner = "".join(_piece(text, cell, run) for run in runs)
    mark = next((run.mark for run in runs if run.mark is not Mark.REFINED), Mark.REPLACED)
    tag = "del" if cell.side is Side.LEFT else "ins"
    if runs[0].strength is not None:
        return f'<{tag} class="{mark.value} {runs[0].strength.value}">{inner}</{tag}>'
    match mark:
        case Mark.PLAIN:
            return inner
        case Mark.WEAK:
            return f'<span class="weak">{inner}</span>'
        case Mark.REWORDED:
            return f'<span class="reworded">{inner}</span>'
        case Mark.MOVED:
            first = " first" if runs[0].first else ""
            return f'<span class="moved{first}" title="{_said(_ELSEWHERE)}">{inner}</span>'
        case _:
            return f'<{tag} class="{mark.value}">{inner}</{tag}>'


def _piece(text: str, cell: Cell, run: Run) -> str:
    if run.mark is Mark.REFINED:
        return f'<span class="refined">{_shown(text, run.span)}</span>'
    if run.mark is not Mark.PLAIN:
        return _shown(text, run.span)
    return '</p><p dir="auto">'.join(_shown(text, part) for part in _paragraphs(text, cell, run.span))


def _paragraphs(text: str, cell: Cell, span: Span) -> Iterator[Span]:
    """Cut a span where a paragraph ends within the cell, and leave the white space out that stands there."""
    start = span.start
    for end in cell.breaks:
        if span.start <= end < span.end:
            yield Span(start, end)
            start = end
            while start < span.end and text[start].isspace():
                start += 1
    yield Span(start, span.end)


def _shown(text: str, span: Span) -> str:
    return escape(display_text(text, span))
