"""The line that stays where it is while a page is laid out anew: kept by what it says, and gone back to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from viewer.core.document import Side

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from viewer.ink.inline_layout import LaidCell
    from viewer.ink.row_painter import LaidRow
    from viewer.sheet.layout import Sheet
    from viewer.sheet.visible import VisibleRows
    from viewer.window.scroll_anchor import ScrollAnchor

CALM = 0.3
"""Where on the page the eye rests: what is gone to is put there, and what stands there stays when all else moves."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line of text on the page, by what it says and not by its row: `y` is the height of its upper edge.

    `beside` is that of the other side, where each scrolls alone.
    """

    side: Side
    offset: int
    y: int
    beside: Place | None = None


class _Hit(Protocol):
    """What lies under a point."""

    @property
    def side(self) -> Side: ...
    @property
    def cell(self) -> LaidCell | None: ...
    @property
    def origin(self) -> QPointF: ...


class _Page(Protocol):
    """What of a page its places are read from."""

    sheet: Sheet
    visible: VisibleRows
    side: Side

    @property
    def is_apart(self) -> bool: ...
    @property
    def anchor(self) -> ScrollAnchor: ...
    def anchor_of(self, side: Side) -> ScrollAnchor: ...
    def hit(self, point: QPointF) -> _Hit | None: ...
    def inside(self, row: int) -> int: ...
    def laid(self, item: int) -> LaidRow: ...
    def level(self) -> None: ...


def place_of(page: _Page, wanted: int | None = None) -> Place | None:
    """Return the line to keep still: of the wanted row where that is shown, else the one where the eye rests.

    None at the very top, which stays the top. Where each side scrolls alone, that of the other side stands beside.
    """
    if not page.is_apart or not len(page.visible):
        return _line_of(page, wanted)
    place = _line_of(page, wanted) or Place(page.side, 0, _line_top(page, 0, 0, page.side, 0))
    return replace(place, beside=_line_beside(page))


def _line_beside(page: _Page) -> Place | None:
    """Return the line of the other side where the eye rests, its first at the top; None where it shows no text."""
    side = page.side.other
    anchor = page.anchor_of(side)
    level = anchor.page * CALM if anchor.position else 0.0
    shown = [(item, top, cell) for item, top in anchor.rows() if (cell := page.laid(item).cell(side)) is not None]
    if not shown:
        return None
    item, top, cell = next((entry for entry in reversed(shown) if entry[1] <= level), shown[0])
    above = top + page.laid(item).above
    line = cell.line_at(level - above)
    return Place(side, cell.line_span(line).start, round(above + cell.line_top(line)))


def _line_of(page: _Page, wanted: int | None) -> Place | None:
    anchor = page.anchor
    if anchor.position == 0:
        return None
    shown = list(anchor.rows())
    level = anchor.page * CALM
    still = -1 if wanted is None else page.visible.item_of(wanted)
    inside = page.inside(wanted) if wanted is not None and still >= 0 else 0
    target = next(
        ((item, y) for item, y in shown if item == still and 0 <= y + page.laid(item).above + inside < anchor.page),
        None,
    )
    if target is not None and wanted is not None:
        item, top = target
        level = top + page.laid(item).above + inside
        row = page.sheet.row(wanted)
        cell = (row.cell(page.side) if page.is_apart else None) or row.left or row.right
        if page.laid(item).units and cell is not None:
            return Place(cell.side, cell.span.start, _line_top(page, item, top, cell.side, cell.span.start))
    else:
        item, top = next(((item, y) for item, y in reversed(shown) if y <= level), shown[0])
    return _line_at(page, item, top, level)


def place_at(page: _Page, point: QPointF) -> Place | None:
    """Return the line under a point, to keep it still there; the one where the eye rests where there is none."""
    hit = page.hit(point)
    cell = hit.cell if hit is not None else None
    if hit is None or cell is None:
        return place_of(page)
    offset = cell.offset_at(point - hit.origin)
    place = Place(hit.side, offset, round(hit.origin.y() + cell.line_top(cell.line_of(offset))))
    if not page.is_apart:
        return place
    if hit.side is page.side:
        return replace(place, beside=_line_beside(page))
    own = place_of(page)
    return replace(own, beside=place) if own is not None else None


def _line_at(page: _Page, item: int, top: int, level: float) -> Place | None:
    laid = page.laid(item)
    if laid.fold is not None:
        first = laid.row.left or laid.row.right
        return Place(first.side, first.span.start, round(top + laid.above)) if first else None
    cells = [(cell.height, side, cell) for side in Side if (cell := laid.cell(side)) is not None]
    # The side in hand where each scrolls alone; else the one that has a line there, the left one where both have.
    own = [entry for entry in cells if page.is_apart and entry[1] is page.side]
    within = own or [entry for entry in cells if level < top + laid.above + entry[0]] or cells
    _, side, cell = within[0]
    line = cell.line_at(level - top - laid.above)
    return Place(side, cell.line_span(line).start, round(top + laid.above + cell.line_top(line)))


def _line_top(page: _Page, item: int, top: int, side: Side, offset: int) -> int:
    """Return the height on the page of the line that holds a code point."""
    laid = page.laid(item)
    cell = laid.cell(side)
    inside = cell.line_top(cell.line_of(offset)) if cell is not None else 0
    return round(top + laid.above + inside)


def return_to(page: _Page, place: Place | None) -> None:
    """Put the line with a place's text where it was; without a place beside it, both sides are level."""
    _return(page, page.anchor, place)
    if place is None or place.beside is None:
        page.level()
    elif page.is_apart:
        _return(page, page.anchor_of(page.side.other), place.beside)


def _return(page: _Page, anchor: ScrollAnchor, place: Place | None) -> None:
    document = page.sheet.document(place.side) if place is not None else None
    if place is None or document is None or not document.sentences or not len(page.visible):
        anchor.go(0, 0)
        return
    item = page.visible.item_of(page.sheet.row_of(place.side, min(place.offset, len(document.text))))
    anchor.go(item, place.y - _line_top(page, item, 0, place.side, place.offset))
