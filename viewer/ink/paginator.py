"""The first of two passes of printing: which lines of which unit stand on which page.

Every cell is laid out once and let go again; only its line heights are looked at and only ranges of lines are kept, so
that a book of pages costs no more memory than a list of numbers. The second pass is `viewer.ink.page_painter`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from viewer.core.alignment import count, in_percent
from viewer.core.comparison import Engine
from viewer.core.document import Side
from viewer.core.naming import names_of
from viewer.core.saying import say, to_say
from viewer.core.span import Span
from viewer.ink.cell_layout import CellLayout
from viewer.ink.faces import missing_scripts, missing_symbol, script_name
from viewer.ink.page_breaks import Block, PageBreaker
from viewer.ink.page_frame import LINE_SPACING, MM, PageFrame
from viewer.sheet.display import display_text
from viewer.sheet.rule_words import describe_rules
from viewer.sheet.sheet import Detail

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from viewer.ink.page_breaks import Piece
    from viewer.ink.page_frame import PageOptions
    from viewer.sheet.layout import Sheet
    from viewer.sheet.sheet import Cell

_UNIT_GAP = 0.5  # lines above a unit
_PARAGRAPH_GAP = 1.05  # lines above a unit that opens a paragraph
_REMARKS_GAP, _REMARKS_LINE = 0.35, 1.12  # lines above the remarks of the title, from one of them to the next
_LEAST_TITLE = 0.7  # part of its size that the face of the title may be made smaller to
_SCAN = 64  # rows looked through between two reports
_LEVELS = {
    Detail.ALL: to_say("All words that differ are marked, slight differences too."),
    Detail.FACTS: to_say("Only facts and text on one side are marked."),
}


@dataclass(frozen=True, slots=True)
class Item:
    """What stands in the columns: a unit, or the note that a range of rows is the same and left out."""

    rows: Span
    is_note: bool = False


@dataclass(frozen=True, slots=True)
class TitleLine:
    """A line of the title block: its text, face and place (upper left corner, width); `muted` is said quietly."""

    text: str
    font: QFont
    at: QRectF
    muted: bool = False
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


class Paginator:
    """Lays a sheet on pages of its `frame`.

    `pages` and `items` grow while `run` is drawn on; `finished` says that all pages are there. A sheet without rows
    has one page with the title alone.
    """

    def __init__(self, sheet: Sheet, options: PageOptions) -> None:
        self.sheet = sheet
        self.options = options
        self.frame = PageFrame(options)
        self.items: list[Item] = []
        self.title: list[TitleLine] = []
        self.finished = False
        title_height = self._set_title()
        self.text_top = self.frame.top, max(self.frame.top, title_height)
        height = self.frame.bottom - self.frame.top
        self._breaker = PageBreaker(height, self.frame.bottom - self.text_top[1])

    @property
    def pages(self) -> list[tuple[Piece, ...]]:
        """The pages that are full so far; item numbers are indices into `items`."""
        return self._breaker.pages

    def top_of(self, page: int) -> float:
        """Return where the columns of a page begin, from the upper edge of the paper."""
        return self.text_top[page == 0]

    def name(self, side: Side) -> str:
        """Return the name of a document as it stands on the page."""
        chosen = self.options.left_name if side is Side.LEFT else self.options.right_name
        name = chosen or names_of(self.sheet.comparison.left, self.sheet.comparison.right)[side is Side.RIGHT]
        return display_text(name, Span(0, len(name)))

    def run(self) -> Generator[tuple[int, int], None, None]:
        """Measure and break, a unit at a time; yield how many of how many rows are done."""
        total = len(self.sheet)
        for item in self._select():
            if not item.rows:  # a pause while looking for differences
                yield item.rows.start, total
                continue
            self.items.append(item)
            self._breaker.add(self._note_block() if item.is_note else self._unit_block(item.rows.start))
            yield item.rows.end, total
        if not self._breaker.finish():
            self.pages.append(())
        self.finished = True

    def lay_out(self, cell: Cell) -> CellLayout:
        """Lay out one cell as it stands on the page; the same each time."""
        text = self.sheet.document(cell.side).text
        return CellLayout(cell, text, self.frame.text, self.frame.column, line_spacing=LINE_SPACING)

    def _select(self) -> Iterator[Item]:
        """Yield what is printed, in order; items without rows are pauses."""
        total = len(self.sheet)
        if not self.options.only_differences:
            yield from (Item(Span(row, row + 1)) for row in range(total))
            return
        done = 0
        for row in range(total):
            if row % _SCAN == 0:
                yield Item(Span(done, done))
            if not self._is_printed(row):
                continue
            first, end = max(done, row - self.options.context), min(row + self.options.context + 1, total)
            if first > done:
                yield Item(Span(done, first), is_note=True)
            # Some of these may differ in their turn; each is printed once.
            yield from (Item(Span(at, at + 1)) for at in range(first, end))
            done = max(done, end)
        if done < total:
            yield Item(Span(done, total), is_note=True)

    def _is_printed(self, row: int) -> bool:
        """Whether a row is one of the differences; where facts alone are marked, those that bear a mark are."""
        facts = self.options.detail is Detail.FACTS
        return self.sheet.shows(row, Detail.FACTS) if facts else self.sheet.differs(row)

    def _note_block(self) -> Block:
        line = self.frame.line
        return Block((1.5 * line,), (), _UNIT_GAP * line, stays=True)

    def _unit_block(self, index: int) -> Block:
        row = self.sheet.row(index)
        opens = (row.opens_left or row.left is None) and (row.opens_right or row.right is None)
        follows_note = len(self.items) > 1 and self.items[-2].is_note
        gap = _PARAGRAPH_GAP if opens and not follows_note else _UNIT_GAP
        layouts = [self.lay_out(cell) if cell else None for cell in (row.left, row.right)]
        base = max(layout.line_base(0) for layout in layouts if layout)
        left, right = (_advances(layout, base) if layout else () for layout in layouts)
        return Block(left, right, gap * self.frame.line)

    def _set_title(self) -> float:
        """Set the title block of the first page; return where it ends."""
        frame, top = self.frame, 17 * MM
        face = self._title_face()
        height = QFontMetricsF(face).height()
        heights = []
        for side in Side:
            name, x = self.name(side), frame.x(side)
            y = top
            for line in _wrap(name, face, frame.column):
                self.title.append(TitleLine(line, face, QRectF(x, y, frame.column, height)))
                y += height
            heights.append(y)
        y = max(heights) + 0.6 * MM
        small = QFontMetricsF(frame.small).height()
        for side in Side:
            place = QRectF(frame.x(side), y, frame.column, small)
            self.title.append(TitleLine(self._extent(side), frame.small, place, muted=True))
        y += small + 5.2 * MM
        self.rule = y - 2.4 * MM
        summary = self._summary()
        wide = frame.right - frame.left
        date_width = QFontMetricsF(frame.small).horizontalAdvance(self.options.date) + 4 * MM
        right = Qt.AlignmentFlag.AlignRight
        self.title.append(
            TitleLine(self.options.date, frame.small, QRectF(frame.left, y, wide, small), muted=True, align=right)
        )
        for line in _wrap(summary, frame.small, wide - date_width, most=3):
            self.title.append(TitleLine(line, frame.small, QRectF(frame.left, y, wide, small)))
            y += small
        y += _REMARKS_GAP * small
        for remark in self._remarks():
            for line in _wrap(remark, frame.aside, wide, most=3):
                self.title.append(TitleLine(line, frame.aside, QRectF(frame.left, y, wide, small)))
                y += _REMARKS_LINE * small
        return y + 6 * MM

    def _title_face(self) -> QFont:
        """Return the face of the names: smaller where both then fit on a line, since names of files break badly."""
        face = QFont(self.frame.title)
        width = max(QFontMetricsF(face).horizontalAdvance(self.name(side)) for side in Side)
        share = self.frame.column / max(width, 1.0)
        if _LEAST_TITLE <= share < 1:
            face.setPixelSize(int(face.pixelSize() * share))
        return face

    def _extent(self, side: Side) -> str:
        document = self.sheet.document(side)
        words, paragraphs = document.word_count, len(document.paragraphs)
        return " · ".join(
            (
                say("{count} word", count=words) if words == 1 else say("{count} words", count=words),
                say("{count} paragraph", count=paragraphs)
                if paragraphs == 1
                else say("{count} paragraphs", count=paragraphs),
            )
        )

    def _summary(self) -> str:
        comparison = self.sheet.comparison
        counts = count(comparison.alignment, comparison.left, comparison.right)
        parts = [
            say("{count} linked", count=counts.linked),
            say("{count} only left", count=counts.only_left),
            say("{count} only right", count=counts.only_right),
            say("{count} moved", count=counts.moved),
            say("similarity {percent} %", percent=in_percent(counts.similarity)),
        ]
        if comparison.engine is not Engine.SEMANTIC:
            parts.append(say("aligned by shared words"))
        elif comparison.model:
            parts.append(say("aligned by meaning ({model})", model=comparison.model))
        else:
            parts.append(say("aligned by meaning"))
        return "  ·  ".join(parts)

    def _remarks(self) -> Iterator[str]:
        if not len(self.sheet):
            yield say("Both documents are empty.")
        elif self.options.only_differences:
            yield say("Only differences are printed.")
        if len(self.sheet) and self.options.detail in _LEVELS:
            yield say(_LEVELS[self.options.detail])
        yield from describe_rules(self.sheet.rules)
        if not self.sheet.complete:
            yield say("Not all words have been compared yet; units without marks may differ.")
        elif not self.sheet.graded:
            yield say("Not all words are judged by their meaning; some that say the same may be marked.")
        texts = "".join({*self.sheet.comparison.left.text, *self.sheet.comparison.right.text})
        missing = tuple(map(script_name, missing_scripts(texts, self.frame.text)))
        if symbol := missing_symbol(texts, self.frame.text):
            missing = *missing, say("symbols such as “{symbol}”", symbol=symbol)
        if missing:
            yield say(
                "This computer has no font for {letters}: they are printed as boxes or not at all.",
                letters=", ".join(missing),
            )


def _advances(layout: CellLayout, base: float) -> tuple[float, ...]:
    """Return the distance of each line to the next; the first base line comes to stand at `base` on both sides."""
    tops = [layout.line_top(line) for line in range(layout.line_count)]
    tops[0] -= base - layout.line_base(0)
    return tuple(after - top for top, after in zip(tops, [*tops[1:], layout.height], strict=True))


def _wrap(text: str, font: QFont, width: float, most: int = 2) -> list[str]:
    """Break a text into at most so many lines, shortened in the middle where they do not hold it."""
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideMiddle, width * (most - 0.2))
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        units = shown.encode("utf-16-le", "surrogatepass")
        start, end = line.textStart() * 2, (line.textStart() + line.textLength()) * 2
        lines.append(units[start:end].decode("utf-16-le", "replace").strip())
    layout.endLayout()
    return lines[:most] or [""]
