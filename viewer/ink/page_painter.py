"""The second of two passes of printing: paints one page of a paginated sheet, on whatever a painter can paint on."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from viewer.core.document import Side
from viewer.core.saying import say, to_say
from viewer.ink.legend import samples_at
from viewer.ink.marks import MarkStyle, Turn, colour_of, draw_ground, draw_hook, pen_of
from viewer.ink.page_frame import LINE_SPACING, MM, RESOLUTION
from viewer.ink.typography import READING_SIZE
from viewer.sheet.palette import PAPER
from viewer.sheet.sheet import Detail, Link, RowKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter

    from viewer.ink.page_breaks import Piece
    from viewer.ink.paginator import Item, Paginator
    from viewer.sheet.sheet import Row

_PIXEL = RESOLUTION / 96
_LEAST = 0.72  # what is finer than that part of the marks on the screen gets lost in print
_HAIRLINE = 0.12 * MM
_BAR = 0.25 * MM
_DASH = 6 * MM  # where a unit has no counterpart
_LEGEND_GAP = 4.2 * MM
_SAME_UNIT = to_say("unit {first} is the same, not printed")
_SAME_UNITS = to_say("units {first}–{last} are the same, not printed")
_UNMARKED_UNIT = to_say("unit {first} bears no mark, not printed")
_UNMARKED_UNITS = to_say("units {first}–{last} bear no marks, not printed")
_SIGNS = to_say("− only left    + only right    ≠ differs    ? unsure")


class PagePainter:
    """Paints pages of a paginator's sheet, in units of its frame from the upper left corner of the paper.

    Everything is painted in reading order, so that text taken out of a PDF comes unit by unit: number, left, right.
    """

    def __init__(self, paginator: Paginator) -> None:
        self._paginator = paginator
        self._frame = paginator.frame
        options = paginator.options
        # Tints made for the letters of the screen would touch the words beside smaller ones. Without tints the lines
        # have to carry what is strong, and stay as they are.
        scale = max(options.font_size / READING_SIZE, _LEAST) if options.colour else 1.0
        self._style = MarkStyle(PAPER, _PIXEL * scale, colour=options.colour, detail=options.detail, one_ink=True)
        self._samples = samples_at(options.detail)
        self._small = QFontMetricsF(paginator.frame.small)
        self._signs = QFontMetricsF(paginator.frame.signs)

    def paint(self, painter: QPainter, page: int) -> Iterator[None]:
        """Paint one page, a piece of a unit between two pauses."""
        if page:
            self._paint_header(painter)
        else:
            self._paint_title(painter)
        top = self._paginator.top_of(page)
        pieces = self._paginator.pages[page]
        if pieces:
            self._paint_divider(painter, pieces, top)
        for piece in pieces:
            item = self._paginator.items[piece.block]
            if item.is_note:
                self._paint_note(painter, item, piece, top)
            else:
                self._paint_unit(painter, item, piece, top)
            yield
        self._paint_footer(painter, page)
        yield

    def _paint_title(self, painter: QPainter) -> None:
        for line in self._paginator.title:
            self._write(painter, line.text, line.font, line.at, line.align, PAPER.muted if line.muted else PAPER.ink)
        self._rule(painter, self._paginator.rule)

    def _paint_header(self, painter: QPainter) -> None:
        frame, date = self._frame, self._paginator.options.date
        date_width = self._small.horizontalAdvance(date) + 4 * MM if date else 0.0
        for side in Side:
            room = frame.column - (date_width if side is Side.RIGHT else 0.0)
            name = self._small.elidedText(self._paginator.name(side), Qt.TextElideMode.ElideMiddle, room)
            self._say(painter, name, frame.x(side), frame.header)
        if date:
            self._say(painter, date, frame.right - self._small.horizontalAdvance(date), frame.header)
        self._rule(painter, frame.header + 2.0 * MM)

    def _paint_footer(self, painter: QPainter, page: int) -> None:
        frame, paginator = self._frame, self._paginator
        if paginator.finished:
            number = say("page {page} of {count}", page=str(page + 1), count=str(len(paginator.pages)))
        else:
            number = say("page {page}", page=str(page + 1))
        width = self._small.horizontalAdvance(number)
        if paginator.options.legend:
            self._paint_legend(painter, frame.right - width - _LEGEND_GAP - frame.left)
        self._say(painter, number, frame.right - width, frame.footer)

    def _paint_legend(self, painter: QPainter, room: float) -> None:
        """Show what each mark means, in letters that are small enough for all of it to stand on one line."""
        frame = self._frame
        words, signs = [say(sample.word) for sample in self._samples], say(_SIGNS)
        gaps = _LEGEND_GAP * len(words)
        font = _fitted(frame.small, sum(map(self._small.horizontalAdvance, [*words, signs])), room - gaps)
        metrics = QFontMetricsF(font)
        share = font.pixelSize() / frame.text.pixelSize()
        style = replace(self._style, pixel=self._style.pixel * share)  # in proportion to the small letters
        x = frame.left
        for word, sample in zip(words, self._samples, strict=True):
            laid = sample.lay_out(font, frame.column, LINE_SPACING)
            laid.draw(painter, QPointF(x, frame.footer - laid.line_base(0)), style)
            x += metrics.horizontalAdvance(word) + _LEGEND_GAP
        self._say(painter, signs, x, frame.footer, font, PAPER.ink)

    def _paint_divider(self, painter: QPainter, pieces: tuple[Piece, ...], top: float) -> None:
        """Draw a hairline between the columns, beside units only, as far down as there is text."""
        painter.setPen(pen_of(PAPER.hairline, _HAIRLINE))
        x, items = self._frame.middle, self._paginator.items
        for is_note, group in groupby(pieces, key=lambda piece: items[piece.block].is_note):
            stretch = list(group)
            if not is_note:
                painter.drawLine(QLineF(x, top + stretch[0].top, x, top + stretch[-1].bottom))

    def _paint_note(self, painter: QPainter, item: Item, piece: Piece, top: float) -> None:
        first, last = item.rows.start + 1, item.rows.end
        facts = self._style.detail is Detail.FACTS
        if first == last:
            said = say(_UNMARKED_UNIT if facts else _SAME_UNIT, first=str(first))
        else:
            said = say(_UNMARKED_UNITS if facts else _SAME_UNITS, first=str(first), last=str(last))
        frame = self._frame
        metrics = QFontMetricsF(frame.aside)
        middle = top + (piece.top + piece.bottom) / 2
        width = metrics.horizontalAdvance(said)
        x = (frame.left + frame.right - width) / 2
        self._say(painter, said, x, middle + metrics.xHeight() / 2, frame.aside)
        painter.setPen(pen_of(PAPER.hairline, _HAIRLINE))
        painter.drawLine(QLineF(frame.left, middle, x - 3 * MM, middle))
        painter.drawLine(QLineF(x + width + 3 * MM, middle, frame.right, middle))

    def _paint_unit(self, painter: QPainter, item: Item, piece: Piece, top: float) -> None:
        row = self._paginator.sheet.row(item.rows.start)
        layouts = {side: self._paginator.lay_out(cell) for side in Side if (cell := row.cell(side))}
        first_base = max(layout.line_base(0) for layout in layouts.values())
        base = top + piece.top + first_base
        self._paint_margin(painter, row, piece, top, base)
        for side, lines in ((Side.LEFT, piece.left), (Side.RIGHT, piece.right)):
            layout = layouts.get(side)
            if layout is None and piece.first:
                self._paint_absence(painter, row, side, base, flush_right=layouts[side.other].flush_right)
            if layout is None or not lines:
                continue
            frame, x, y = self._frame, self._frame.x(side), top + piece.top
            if row.kind is not RowKind.LINKED and row.differs:
                # A bar on the left is where all change bars are, one on the right keeps away from the hairline.
                pad = frame.left - frame.bar if side is Side.LEFT and not self._style.colour else 1.2 * MM
                ground = QRectF(x, y, frame.column, piece.bottom - piece.top).adjusted(-pad, 0, pad, 0)
                draw_ground(painter, ground, row.kind, side, self._style)
            if piece.first:
                y += first_base - layout.line_base(0)
            layout.draw(painter, QPointF(x, y), self._style, range(lines.start, lines.end))

    def _paint_margin(self, painter: QPainter, row: Row, piece: Piece, top: float, base: float) -> None:
        """Hang number, sign and change bar to the left of the columns."""
        frame = self._frame
        number = str(row.number) if piece.first else f"({row.number})"
        width = self._small.horizontalAdvance(number)
        self._say(painter, number, frame.number.right() - width, base)
        if self._has_bar(row):
            painter.fillRect(QRectF(frame.bar, top + piece.top, _BAR, piece.bottom - piece.top), colour_of(PAPER.ink))
        if not piece.first:
            return
        if row.kind is RowKind.MOVED:
            back = row.partner is not None and row.partner < row.number - 1
            turn = Turn.BACK if back else Turn.ONWARDS
            size = 2.2 * MM
            at = QPointF(frame.sign.center().x() - size / 2, base - self._small.xHeight() * 0.5)
            draw_hook(painter, at, size, PAPER.ink, turn)
            return
        sign = sign_of(row)
        width = self._signs.horizontalAdvance(sign)
        self._say(painter, sign, frame.sign.center().x() - width / 2, base, frame.signs, PAPER.ink)

    def _has_bar(self, row: Row) -> bool:
        """Whether a change bar stands beside a row: where facts alone are marked, beside those that bear a mark."""
        facts = self._style.detail is Detail.FACTS
        if not (self._paginator.sheet.shows(row.number - 1, Detail.FACTS) if facts else row.differs):
            return False
        # Without colour the ground of a lone cell is a bar at the same place.
        has_ground = row.kind is not RowKind.LINKED and not (facts and row.kind is RowKind.MOVED)
        return self._style.colour or not has_ground or row.left is None

    def _paint_absence(self, painter: QPainter, row: Row, side: Side, base: float, *, flush_right: bool) -> None:
        """Draw a short dash where a unit has no counterpart; say where it is if it stands elsewhere."""
        frame, x = self._frame, self._frame.x(side)
        if row.partner is None:
            x += frame.column - _DASH if flush_right else 0.0
            painter.setPen(pen_of(PAPER.muted, _HAIRLINE))
            y = base - QFontMetricsF(frame.text).xHeight() / 2
            painter.drawLine(QLineF(x, y, x + _DASH, y))
        else:
            place = say("see unit {unit}", unit=str(row.partner + 1))
            x += frame.column - QFontMetricsF(frame.aside).horizontalAdvance(place) if flush_right else 0.0
            self._say(painter, place, x, base, frame.aside)

    def _say(
        self,
        painter: QPainter,
        text: str,
        x: float,
        base: float,
        font: QFont | None = None,
        colour: str = PAPER.muted,
    ) -> None:
        """Write a line of the program's own in small, from a point on the base line."""
        painter.setFont(font or self._frame.small)
        painter.setPen(colour_of(colour))
        painter.drawText(QPointF(x, base), text)

    @staticmethod
    def _write(painter: QPainter, text: str, font: QFont, at: QRectF, align: Qt.AlignmentFlag, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(colour_of(colour))
        painter.drawText(at, int(align | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip), text)

    def _rule(self, painter: QPainter, y: float) -> None:
        painter.setPen(pen_of(PAPER.muted, _HAIRLINE))
        painter.drawLine(QLineF(self._frame.left, y, self._frame.right, y))


def _fitted(font: QFont, width: float, room: float) -> QFont:
    """Return a font in which what is so wide in another takes no more than the room."""
    fitted = QFont(font)
    if width > room:
        fitted.setPixelSize(max(int(font.pixelSize() * room / width), 1))
    return fitted


def sign_of(row: Row) -> str:
    """Return the sign beside the number of a row that has not moved; none where both sides are the same."""
    if row.kind is RowKind.ONLY_LEFT:
        return "−"
    if row.kind is RowKind.ONLY_RIGHT:
        return "+"
    if row.link is Link.UNSURE:
        return "?"
    return "≠" if row.differs else ""
