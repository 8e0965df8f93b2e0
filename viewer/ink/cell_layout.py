"""One cell's text, broken into lines once, and where everything in it stands."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from math import ceil
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QRegion, QTextLayout, QTextLine, QTextOption

from viewer.core.span import Span
from viewer.ink.faces import em_of
from viewer.ink.marks import MarkInk, MarkStyle, colour_of, draw_hits, draw_selection, trace_marks
from viewer.ink.positions import Positions
from viewer.ink.typography import LINE_SPACING
from viewer.sheet.display import display_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPaintDevice

    from viewer.sheet.sheet import Cell

_LINE_BREAK = "\u2028"
_BREAK_GAP = 0.5  # ems above a paragraph that begins within the cell
_BOX_ABOVE = 0.93  # ems: height of the box behind a word, above and below the base line
_BOX_BELOW = 0.31
_FAR = 1 << 20  # pixels: beyond every page
_UNBROKEN = 20_000  # code points without white space: longer than any sentence of a script that needs none


class CellLayout:
    """Lays out one cell within a width; units are those of the device (pixels on the screen).

    Lines keep one distance whatever faces stand in for letters that the font lacks, so that both columns stay level.
    Offsets are code points of the document's text; `em` is the size of the face. The base direction of writing is that
    of the first strong letter, and a text that runs from right to left is set flush right (`flush_right`).
    """

    def __init__(
        self,
        cell: Cell,
        text: str,
        font: QFont,
        width: float,
        device: QPaintDevice | None = None,
        line_spacing: float = LINE_SPACING,
    ) -> None:
        self.cell = cell
        self.width = width
        self.em = em_of(font, device)
        shown = _with_breaks(cell, display_text(text, cell.span))
        self._shown = shown
        self._positions = Positions(shown)
        self._turns = not shown.isascii() and any(map(_is_turned, shown))
        self.flush_right = self._turns and _begins_turned(shown)
        self._layout = _make_layout(shown, font, device, turned=self.flush_right)
        metrics = QFontMetricsF(font, device) if device else QFontMetricsF(font)
        self._ascent, self._descent = metrics.ascent(), metrics.descent()
        # Screens show text best on whole pixels; paper has pixels enough.
        self._on_pixels = device is None
        distance = line_spacing * self.em
        self._distance = round(distance) if self._on_pixels else distance
        self._break_lines()

    def fit(self, width: float) -> None:
        """Break the lines anew in another width; letters are not shaped again."""
        self.width = width
        self._break_lines()

    def _break_lines(self) -> None:
        self._tops: list[float] = []
        self._heights: list[float] = []
        self._bases: list[float] = []
        self._lines: list[QTextLine] = []
        self._starts: list[int] = []
        self._ink: tuple[MarkStyle, MarkInk] | None = None
        layout, shown = self._layout, self._shown
        ascent, descent, distance = self._ascent, self._descent, self._distance
        top = 0.0
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self.width)
            start = self._positions.to_code_point(line.textStart())
            if start and shown[start - 1] == _LINE_BREAK:
                top += round(_BREAK_GAP * self.em)
            # Faces that stand in for missing letters may be taller; only where they would not fit do lines give way.
            height = max(distance, ascent + descent, line.ascent() + line.descent())
            base = top + (height - ascent - descent) / 2 + ascent
            if self._on_pixels:
                height, base = ceil(height), round(base)
            line.setPosition(QPointF(0, base - line.ascent()))
            self._lines.append(line)
            self._starts.append(start)
            self._tops.append(top)
            self._heights.append(height)
            self._bases.append(base)
            top += height
        layout.endLayout()
        self.height = top

    @property
    def line_count(self) -> int:
        """Number of lines, at least one."""
        return len(self._lines)

    def line_top(self, line: int) -> float:
        """Return the upper edge of a line, from the top of the cell."""
        return self._tops[line]

    def line_height(self, line: int) -> float:
        """Return the height of a line."""
        return self._heights[line]

    def line_base(self, line: int) -> float:
        """Return the height of a line's base line, from the top of the cell."""
        return self._bases[line]

    def line_span(self, line: int) -> Span:
        """Return the code points of a line."""
        end = self._starts[line + 1] if line + 1 < len(self._starts) else len(self._shown)
        return Span(self._starts[line], end).shift(self.cell.span.start)

    def line_at(self, y: float) -> int:
        """Return the line at a height, the first or last where it lies above or below."""
        for index in range(len(self._tops) - 1, 0, -1):
            if y >= self._tops[index]:
                return index
        return 0

    def line_of(self, offset: int) -> int:
        """Return the line that holds a code point of the document, the first or last where it lies outside."""
        return max(bisect_right(self._starts, offset - self.cell.span.start) - 1, 0)

    def replace_marks(self, cell: Cell) -> None:
        """Take over the marks of a cell with the same text; nothing is laid out again."""
        assert cell.span == self.cell.span
        self.cell = cell
        self._ink = None

    def boxes(self, span: Span, lines: range | None = None) -> list[tuple[QRectF, float]]:
        """Return the box of a span in each line that it touches, with the line's base line.

        Where directions of writing mix, one line may hold several boxes. White space at a line's end has no box. With
        `lines`, only those are looked at, and heights count from the top of the first of them.
        """
        wanted = lines if lines is not None else range(len(self._lines))
        lift = self._tops[wanted.start] if lines is not None and wanted else 0.0
        first, last = span.start - self.cell.span.start, span.end - self.cell.span.start
        found: list[tuple[QRectF, float]] = []
        # Lines above the span are skipped at once: a unit may be a whole book without a full stop.
        wanted = range(max(wanted.start, bisect_right(self._starts, first) - 1), wanted.stop)
        for index in wanted:
            start = max(first, self._starts[index])
            end = min(last, self._starts[index + 1] if index + 1 < len(self._starts) else len(self._shown))
            while end > start and self._shown[end - 1].isspace():
                end -= 1
            if start < end:
                base = self._bases[index] - lift
                top, height = base - _BOX_ABOVE * self.em, (_BOX_ABOVE + _BOX_BELOW) * self.em
                found += ((QRectF(x, top, w, height), base) for x, w in self._stretches(index, start, end))
            elif start >= last:
                break
        return found

    def rects(self, span: Span, lines: range | None = None) -> list[QRectF]:
        """Return the boxes of a span without their base lines; see `boxes`."""
        return [box for box, _ in self.boxes(span, lines)]

    def _stretches(self, index: int, start: int, end: int) -> list[tuple[float, float]]:
        """Where code points of a line stand: left edges and widths, one for each stretch of one direction."""
        line = self._lines[index]
        first, last = self._positions.to_utf16(start), self._positions.to_utf16(end)
        if not self._turns:
            left, right = _x_of(line, first), _x_of(line, last)
            return [(left, right - left)]
        edges = sorted(
            (box.left(), box.right()) for run in line.glyphRuns(first, last - first) for box in (run.boundingRect(),)
        )
        joined: list[tuple[float, float]] = []
        for left, right in edges:
            if joined and left <= joined[-1][1] + 0.01 * self.em:
                joined[-1] = joined[-1][0], max(joined[-1][1], right)
            else:
                joined.append((left, right))
        return [(left, right - left) for left, right in joined]

    def offset_at(self, point: QPointF) -> int:
        """Return the gap between two letters nearest to a point, as a code point of the document."""
        line = self._lines[self.line_at(point.y())]
        at = line.xToCursor(point.x(), QTextLine.CursorPosition.CursorBetweenCharacters)
        return self.cell.span.start + self._positions.to_code_point(at)

    def caret_box(self, offset: int, width: float) -> QRectF:
        """Return the place of a caret before a code point of the document, as high as its line."""
        inside = min(max(offset - self.cell.span.start, 0), len(self._shown))
        index = self.line_of(offset)
        x = _x_of(self._lines[index], self._positions.to_utf16(inside))
        return QRectF(x - width / 2, self._tops[index], width, self._heights[index])

    def letter_at(self, point: QPointF) -> int | None:
        """Return the code point of the document under a point, or None beside the text."""
        if not 0 <= point.y() < self.height:
            return None
        line = self._lines[self.line_at(point.y())]
        extent = line.naturalTextRect()
        if not extent.left() <= point.x() < extent.right():
            return None
        at = line.xToCursor(point.x(), QTextLine.CursorPosition.CursorOnCharacter)
        return self.cell.span.start + min(self._positions.to_code_point(at), len(self._shown) - 1)

    def draw(
        self,
        painter: QPainter,
        origin: QPointF,
        style: MarkStyle,
        lines: range | None = None,
        selection: Span | tuple[Span, ...] | None = None,
        found: Sequence[Span] = (),
        seen: tuple[float, float] | None = None,
    ) -> None:
        """Draw marks and text with the cell's upper left corner at `origin`; `found` are words that are looked for.

        With `lines`, only those are drawn, and `origin` is the upper left corner of the first of them. With `seen`,
        what lies wholly above or below these heights, from the top of the cell, may be left out. The painter's pen and
        brush are left changed.
        """
        if lines is not None and not lines:
            return
        ink = self._ink_of(style, lines)
        if seen is not None and lines is None:
            if seen[0] <= 0 and seen[1] >= self.height:
                seen = None
            else:
                ink = ink.within(seen[0] - self.em, seen[1] + self.em)
        painter.translate(origin)
        ink.draw_tints(painter)
        for span in found:
            draw_hits(painter, self.rects(span, lines), style)
        for span in (selection,) if isinstance(selection, Span) else selection or ():
            draw_selection(painter, self.bands(span, lines), style)
        painter.setPen(colour_of(style.palette.ink))
        if ink.inks:
            self._write_in_inks(painter, ink, lines, seen)
        else:
            self._write(painter, lines, seen)
        ink.draw_lines(painter, style)
        painter.translate(-origin)

    def _write(self, painter: QPainter, lines: range | None, seen: tuple[float, float] | None) -> None:
        if lines is None:
            if seen is None:
                self._layout.draw(painter, QPointF(0, 0))
            else:
                part = QRectF(-_FAR, seen[0], 2 * _FAR, max(seen[1] - seen[0], 1.0))
                self._layout.draw(painter, QPointF(0, 0), [], part)
            return
        lift = QPointF(0, -self._tops[lines.start])
        for index in lines:
            self._lines[index].draw(painter, lift)

    def _write_in_inks(
        self, painter: QPainter, ink: MarkInk, lines: range | None, seen: tuple[float, float] | None
    ) -> None:
        """Write through windows, colour by colour: a format of its own would part letters and could move them."""
        stretches = {name: _region(boxes) for name, boxes in ink.inks.items()}
        rest = QRegion(QRect(-_FAR, -_FAR, 2 * _FAR, 2 * _FAR))
        for region in stretches.values():
            rest -= region
        for name, region in [("", rest), *stretches.items()]:
            painter.save()
            painter.setClipRegion(region, Qt.ClipOperation.IntersectClip)
            part = seen
            if name:
                painter.setPen(colour_of(name))
                bounds = region.boundingRect()
                part = float(bounds.top()), float(bounds.bottom() + 1)
            self._write(painter, lines, part)
            painter.restore()

    def _ink_of(self, style: MarkStyle, lines: range | None) -> MarkInk:
        if lines is not None:
            return trace_marks(self.cell, self, style, lines)
        if self._ink is None or self._ink[0] != style:
            self._ink = style, trace_marks(self.cell, self, style)
        return self._ink[1]

    def bands(self, span: Span, lines: range | None = None) -> Sequence[QRectF]:
        """Return the boxes of a span, as high as the lines, so that they join."""
        wanted = lines if lines is not None else range(len(self._lines))
        lift = self._tops[wanted.start] if lines is not None else 0.0
        return [
            QRectF(box.left(), self._tops[index] - lift, box.width(), self._heights[index])
            for index in wanted
            for box, _ in self.boxes(span, range(index, index + 1))
        ]


def _region(boxes: Sequence[QRectF]) -> QRegion:
    region = QRegion()
    for box in boxes:
        region |= box.toRect()
    return region


def _x_of(line: QTextLine, position: int) -> float:
    """Where a UTF-16 position stands in a line; Qt gives the position back beside it."""
    found = line.cursorToX(position)
    return float(found[0]) if isinstance(found, tuple) else cast("float", found)


def _make_layout(shown: str, font: QFont, device: QPaintDevice | None, *, turned: bool) -> QTextLayout:
    layout = QTextLayout(shown, font, device) if device else QTextLayout(shown, font)
    option = QTextOption()
    option.setWrapMode(_wrapping_of(shown))
    # Said aloud for each cell: Qt would set the lines after the first flush left.
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight)
    side = Qt.AlignmentFlag.AlignRight if turned else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setUseDesignMetrics(device is not None)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    return layout


def _wrapping_of(shown: str) -> QTextOption.WrapMode:
    """Break lines between words; where there is no place to for very long, at any letter: else Qt takes minutes."""
    if len(shown) > _UNBROKEN and max(map(len, shown.split()), default=0) > _UNBROKEN:
        return QTextOption.WrapMode.WrapAnywhere
    return QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def _with_breaks(cell: Cell, shown: str) -> str:
    """Break the line where a paragraph ends within the cell, at the last white space: no line begins with any."""
    if not cell.breaks:
        return shown
    characters = list(shown)
    for offset in cell.breaks:
        at = offset - cell.span.start
        while at + 1 < len(characters) and characters[at].isspace() and characters[at + 1].isspace():
            at += 1
        if characters[at].isspace():
            characters[at] = _LINE_BREAK
    return "".join(characters)


def _is_turned(character: str) -> bool:
    """Whether a character is written from right to left, or turns the direction."""
    return character > "\u0589" and unicodedata.bidirectional(character) in {"R", "AL", "AN"}


def _begins_turned(shown: str) -> bool:
    for character in shown:
        direction = unicodedata.bidirectional(character)
        if direction == "L":
            return False
        if direction in {"R", "AL"}:
            return True
    return False
