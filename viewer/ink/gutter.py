"""The gutter between the columns: what a link, a row without counterpart and a moved row look like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from viewer.ink.marks import MarkStyle, Turn, colour_of, draw_hook, pen_of
from viewer.sheet.sheet import Link, Row, RowKind

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

_LINE = 2.1  # ems
_PALE = 0.5
_THICKER_FROM = 0.6  # score
_DASHES = (3.0, 3.0)
_SIGNS = {RowKind.ONLY_LEFT: "\u2212", RowKind.ONLY_RIGHT: "+"}


def draw_link(
    painter: QPainter, gutter: QRectF, base: float, em: float, row: Row, font: QFont, style: MarkStyle
) -> None:
    """Draw the sign of a row into the gutter, level with its first line of text (`base` is that line's base line)."""
    middle = QPointF(gutter.center().x(), base - 0.3 * em)
    match row.kind:
        case RowKind.LINKED:
            _draw_line(painter, middle, em, row, font, style)
        case RowKind.MOVED:
            _draw_moved(painter, middle, base, em, row, font, style)
        case kind:
            _draw_sign(painter, middle, base, _SIGNS[kind], _scaled(font, 1.5), style.palette.muted)


def _draw_line(painter: QPainter, middle: QPointF, em: float, row: Row, font: QFont, style: MarkStyle) -> None:
    pixel, half = style.pixel, _LINE * em / 2
    height = pixel * (round(middle.y() / pixel) + 0.5)
    colour = style.palette.dotted
    left, right = middle.x() - half, middle.x() + half
    if row.link is Link.UNSURE:
        painter.setPen(pen_of(colour, pixel, _DASHES))
        gap = 0.42 * em
        painter.drawLines(
            [QLineF(left, height, middle.x() - gap, height), QLineF(middle.x() + gap, height, right, height)]
        )
        metrics = QFontMetricsF(font, painter.device())
        _draw_sign(painter, middle, height + metrics.capHeight() / 2, "?", font, style.palette.muted)
        return
    sure = row.link is Link.SURE
    # From a hairline to twice that where the words are the same.
    surplus = max(0.0, (row.score or 0.0) - _THICKER_FROM) / (1 - _THICKER_FROM) if sure else 0.0
    painter.setPen(pen_of(colour, round(2 * (1 + surplus)) / 2 * pixel, (), 1.0 if sure else _PALE))
    painter.drawLine(QLineF(left, height, right, height))


def _draw_moved(
    painter: QPainter, middle: QPointF, base: float, em: float, row: Row, font: QFont, style: MarkStyle
) -> None:
    """Draw a hook towards the partner, with the partner's unit number."""
    if row.partner is None:
        return
    onwards = row.partner + 1 > row.number
    number = str(row.partner + 1)
    width = QFontMetricsF(font, painter.device()).horizontalAdvance(number)
    hook, gap = 0.72 * em, 0.22 * em
    left = middle.x() - (hook + gap + width) / 2
    turn = Turn.ONWARDS if onwards else Turn.BACK
    draw_hook(painter, QPointF(left, middle.y()), hook, style.palette.muted, turn)
    painter.setFont(font)
    painter.setPen(colour_of(style.palette.muted))
    painter.drawText(QPointF(left + hook + gap, base), number)


def _draw_sign(painter: QPainter, middle: QPointF, base: float, sign: str, font: QFont, colour: str) -> None:
    width = QFontMetricsF(font, painter.device()).horizontalAdvance(sign)
    painter.setFont(font)
    painter.setPen(colour_of(colour))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawText(QPointF(middle.x() - width / 2, base), sign)


def _scaled(font: QFont, factor: float) -> QFont:
    scaled = type(font)(font)
    if font.pixelSize() > 0:
        scaled.setPixelSize(max(1, round(font.pixelSize() * factor)))
    else:
        scaled.setPointSizeF(font.pointSizeF() * factor)
    return scaled
