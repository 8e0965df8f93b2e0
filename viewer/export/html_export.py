"""Sheet → one HTML file that needs nothing else: no script, no font, no picture, no network."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from viewer.core.alignment import count
from viewer.core.comparison import Engine
from viewer.core.document import Side
from viewer.core.span import Span
from viewer.export.html_style import STYLE
from viewer.sheet.display import display_text
from viewer.sheet.sheet import Link, Mark, RowKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.core.comparison import Comparison
    from viewer.core.grade import Strength
    from viewer.sheet.layout import Sheet
    from viewer.sheet.sheet import Cell, Row, Run

# Nothing but the page's own style is ever loaded or run, whatever the two texts hold.
_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Diptych">
"""
_CHOICE = """<fieldset class="choice"><legend class="unseen">Detail</legend>
<input type="radio" name="detail" id="all"><label for="all">All words</label>
<input type="radio" name="detail" id="content" checked><label for="content">Content</label>
<input type="radio" name="detail" id="facts"><label for="facts">Facts only</label>
</fieldset>
"""
_TABLE = """<table>
<caption class="unseen">The two texts, unit by unit</caption>
<colgroup><col class="number"><col><col class="gutter"><col></colgroup>
"""

_LINKS = {Link.SURE: "sure link", Link.LIKELY: "likely link", Link.UNSURE: "unsure link"}
_LEGEND = (
    ('<del class="removed">removed</del>', "only on the left"),
    ('<ins class="added">added</ins>', "only on the right"),
    ('<del class="replaced">other</del> <ins class="replaced">words</ins>', "stand for each other"),
    ('<span class="reworded">reworded</span>', "says about the same"),
    ('<ins class="replaced strong">fact</ins>', "name, number, date or quotation that differs"),
    (
        """<del class="replaced">lett<span class="refined">e</span>r</del>
        <ins class="replaced">lett<span class="refined">o</span>r</ins>""",
        "differs in these letters",
    ),
    ('<span class="moved first">moved</span>', "stands elsewhere in the unit"),
    ('<span class="sign" aria-hidden="true">↪</span>', "the unit stands elsewhere"),
    (
        '<span class="link sure"></span> <span class="link likely"></span> <span class="link unsure"></span>',
        "sure, likely, unsure link",
    ),
)


def to_html(
    sheet: Sheet,
    *,
    names: tuple[str | None, str | None] = (None, None),
    languages: tuple[str | None, str | None] = (None, None),
) -> str:
    """Return a sheet as an HTML page.

    `names` replace the titles of the documents, `languages` are their BCP 47 tags where known. The page follows the
    reader's choice of light or dark, and prints on white. It is to be encoded as UTF-8.
    """
    left, right = (
        _line(name or sheet.document(side).title) for name, side in zip(names, (Side.LEFT, Side.RIGHT), strict=True)
    )
    tags = tuple(escape(_line(language or "")) for language in languages)
    rows = "".join(_row(sheet, sheet.row(i), tags) for i in range(len(sheet)))
    nothing = "" if len(sheet) else '<p class="nothing">Both texts are empty.</p>\n'
    return (
        f"{_HEAD}<title>{escape(left)} – {escape(right)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"{_header(sheet, left, right)}{_CHOICE}<main>\n{_TABLE}{_heads(sheet, left, right)}"
        f"<tbody>\n{rows}</tbody>\n</table>\n{nothing}</main>\n</body>\n</html>\n"
    )


def _line(name: str) -> str:
    return display_text(name, Span(0, len(name))).strip()


def _header(sheet: Sheet, left: str, right: str) -> str:
    comparison = sheet.comparison
    counts = count(comparison.alignment, comparison.left, comparison.right)
    facts = [
        f"<b>{counts.linked} linked</b>",
        f"{counts.only_left} only left",
        f"{counts.only_right} only right",
        f"{counts.moved} moved",
        f"similarity {round(100 * counts.similarity)}&nbsp;%",
        _manner(comparison),
    ]
    if not sheet.complete:
        facts.append("word differences are not complete")
    legend = "".join(f"<li>{sample} <span>{meaning}</span></li>" for sample, meaning in _LEGEND)
    return (
        f"<header>\n<h1><bdi>{escape(left)}</bdi> <span>and</span> <bdi>{escape(right)}</bdi></h1>\n"
        f'<p class="facts">{" <i>·</i> ".join(facts)}</p>\n'
        f'<ul class="legend" aria-label="Legend">{legend}</ul>\n</header>\n'
    )


def _manner(comparison: Comparison) -> str:
    if comparison.engine is Engine.LEXICAL:
        return "aligned by shared words"
    return f"aligned by meaning ({escape(_line(comparison.model))})" if comparison.model else "aligned by meaning"


def _heads(sheet: Sheet, left: str, right: str) -> str:
    heads = []
    for side, name in ((Side.LEFT, left), (Side.RIGHT, right)):
        document = sheet.document(side)
        words = _plural(document.word_count, "word")
        paragraphs = _plural(len(document.paragraphs), "paragraph")
        heads.append(f'<th scope="col"><bdi>{escape(name)}</bdi> <span class="size">{words} · {paragraphs}</span></th>')
    return (
        '<thead><tr><th scope="col"><span class="unseen">Unit</span></th>'
        f'{heads[0]}<th scope="col"><span class="unseen">Link</span></th>{heads[1]}</tr></thead>\n'
    )


def _plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _row(sheet: Sheet, row: Row, languages: tuple[str, ...]) -> str:
    # A unit on one side only that the reader's rules ignore has the look of any other.
    kind = row.kind if row.differs else RowKind.LINKED
    classes = kind.value.replace(" ", "-") + (" opens" if row.opens_left or row.opens_right else "")
    return (
        f'<tr id="u{row.number}" class="{classes}"><th scope="row">{row.number}</th>'
        f"{_cell(sheet, row.left, languages[0])}<td>{_gutter(row)}</td>{_cell(sheet, row.right, languages[1])}</tr>\n"
    )


def _gutter(row: Row) -> str:
    if row.kind is RowKind.ONLY_LEFT:
        return '<span class="sign" role="img" aria-label="only on the left" title="only on the left">−</span>'
    if row.kind is RowKind.ONLY_RIGHT:
        return '<span class="sign" role="img" aria-label="only on the right" title="only on the right">+</span>'
    if row.kind is RowKind.MOVED and row.partner is not None:
        other = row.partner + 1
        sign = "↪" if row.left else "↩"
        unsure = f", {_LINKS[row.link]}" if row.link is Link.UNSURE else ""
        words = f"moved: its counterpart is unit {other}{unsure}, similarity {_percent(row)}"
        return f'<a href="#u{other}" title="{words}" aria-label="{words}">{sign} {other}{"?" if unsure else ""}</a>'
    if row.link is None:
        return ""
    words = f"{_LINKS[row.link]}, similarity {_percent(row)}"
    return f'<span class="link {row.link.value}" role="img" aria-label="{words}" title="{words}"></span>'


def _percent(row: Row) -> str:
    return f"{round(100 * (row.score or 0))} %"


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
            return f'<span class="moved{first}" title="stands elsewhere in the unit">{inner}</span>'
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
