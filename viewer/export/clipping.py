"""Parts of a sheet for the clipboard: HTML with its styles in place, and text for tables."""

from __future__ import annotations

import re
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from viewer.core.document import Side
from viewer.core.grade import Strength
from viewer.core.naming import names_of
from viewer.core.span import Span
from viewer.sheet.palette import LIGHT
from viewer.sheet.sheet import Mark

if TYPE_CHECKING:
    from viewer.sheet.layout import Sheet
    from viewer.sheet.sheet import Cell, Run

_WHITE = re.compile(r"\s+")
_INK = f"color:{LIGHT.ink}"
_QUIET = {Side.LEFT: "#fff1e3", Side.RIGHT: "#e3f4ff"}  # the tints of a side, as pale as on the screen
_STRONG = {Side.LEFT: (LIGHT.removed, LIGHT.removed_ink), Side.RIGHT: (LIGHT.added, LIGHT.added_ink)}
_CELL = f"border:1px solid {LIGHT.hairline};padding:4px 8px;vertical-align:top;text-align:start"


def marked_html(sheet: Sheet, side: Side, span: Span) -> str:
    """Return a stretch of one side as a fragment of HTML, a paragraph each, its marks as styles of their own.

    `span` is code points of the document; what no sentence holds is left out.
    """
    if not sheet.document(side).sentences or not span:
        return ""
    paragraphs: list[str] = []
    for row in range(sheet.row_of(side, span.start), sheet.row_of(side, span.end - 1) + 1):
        shown = sheet.row(row)
        cell = shown.cell(side)
        part = cell.span.intersect(span) if cell else None
        if cell is None or not part:
            continue
        opens = shown.opens_left if side is Side.LEFT else shown.opens_right
        first, *more = _paragraphs(sheet, cell, part)
        if paragraphs and not (opens and part.start == cell.span.start):
            paragraphs[-1] += f" {first}"
        else:
            paragraphs.append(first)
        paragraphs.extend(more)
    return "".join(f'<p dir="auto">{paragraph}</p>\n' for paragraph in paragraphs)


def unit_html(sheet: Sheet, row: int) -> str:
    """Return both sides of a unit as a table in HTML, marks included; of a moved unit, its counterpart beside it."""
    cells = []
    for cell in _both(sheet, row):
        paragraphs = _paragraphs(sheet, cell, cell.span) if cell else ()
        body = "".join(f'<p dir="auto" style="margin:0">{paragraph}</p>' for paragraph in paragraphs)
        cells.append(f'<td style="{_CELL};width:46%">{body}</td>')
    heads = "".join(
        f'<th scope="col" style="{_CELL}">{escape(head)}</th>'
        for head in ("", *names_of(sheet.comparison.left, sheet.comparison.right))
    )
    return (
        f'<table style="border-collapse:collapse;width:100%"><thead><tr>{heads}</tr></thead><tbody><tr>'
        f'<th scope="row" style="{_CELL}">{sheet.row(row).number}</th>{"".join(cells)}</tr></tbody></table>\n'
    )


def unit_text(sheet: Sheet, row: int) -> str:
    """Return both sides of a unit as a line: its number and the two texts, tabs between them."""
    texts = [
        _WHITE.sub(" ", cell.span.of(sheet.document(cell.side).text)) if cell else "" for cell in _both(sheet, row)
    ]
    return "\t".join([str(sheet.row(row).number), *texts]) + "\n"


def _both(sheet: Sheet, row: int) -> tuple[Cell | None, Cell | None]:
    """Return the cells of a row; where it is moved, its partner's beside its own."""
    shown = sheet.row(row)
    other = shown if shown.partner is None else sheet.row(shown.partner)
    return shown.left or other.left, shown.right or other.right


def _paragraphs(sheet: Sheet, cell: Cell, part: Span) -> list[str]:
    """Return a part of a cell, cut where a paragraph ends within it."""
    text = sheet.document(cell.side).text
    cuts = [part.start, *(at for at in cell.breaks if part.start < at < part.end), part.end]
    return [
        "".join(
            _marked(text, cell.side, run, shared)
            for run in cell.runs
            if (shared := run.span.intersect(Span(start, end)))
        ).strip()
        for start, end in pairwise(cuts)
    ]


def _marked(text: str, side: Side, run: Run, part: Span) -> str:
    inner = escape(_WHITE.sub(" ", part.of(text)))
    tint, ink = _STRONG[side]
    if run.strength is not None:
        colour = f"color:{ink}" if run.strength is Strength.STRONG else _INK
        return f'<span style="background-color:{tint};{colour};text-decoration:underline">{inner}</span>'
    match run.mark:
        case Mark.PLAIN | Mark.WEAK:
            return inner
        case Mark.REMOVED:
            return f'<del style="background-color:{tint};{_INK};text-decoration:line-through">{inner}</del>'
        case Mark.ADDED:
            return f'<ins style="background-color:{tint};{_INK};text-decoration:underline">{inner}</ins>'
        case Mark.REPLACED:
            style = f"background-color:{_QUIET[side]};{_INK};text-decoration:underline dotted"
        case Mark.REWORDED:
            style = f"{_INK};text-decoration:underline dotted"
        case Mark.REFINED:
            style = f"background-color:{tint};color:{ink};text-decoration:underline"
        case Mark.MOVED:
            style = f"background-color:{LIGHT.moved};{_INK};text-decoration:underline dashed"
    return f'<span style="{style}">{inner}</span>'
