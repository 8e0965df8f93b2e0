"""Every mark becomes ink here, for screen and paper alike.

Marks are painted behind, below and through text that is laid out already: they have no width of their own, so a mark
that arrives later, or looks different at another level of detail, moves nothing. Each has a sign that is no colour.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter, QPainterPath, QPen, QTransform

from viewer.core.document import Side
from viewer.core.grade import Strength
from viewer.core.span import Span
from viewer.sheet.sheet import Detail, Mark, RowKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.sheet.palette import Palette
    from viewer.sheet.sheet import Cell, Run

PADDING = 2.0
RADIUS = 3.0
_QUIET = 0.28  # strength of the tint behind words that are merely different
_CHECK = 0.6  # strength of the tint behind what may or may not be a finding
_REACH = 0.13  # ems
_FAINT = 0.55  # strength of the line below weak differences
_PALE = 0.6  # times the strength of selected text
_EDGE = 0.7  # strength of the line around words that are looked for
_STRIKE = -0.27  # heights of the lines, in ems below the base line
_UNDERLINE = 0.2
_DOTS = (1.0, 2.0)
_DASHES = (4.0, 2.5)


@dataclass(frozen=True, slots=True)
class MarkStyle:
    """How marks are drawn: `pixel` is 1/96 inch in units of the device, `colour` False leaves the tints out.

    `detail` says which marks are drawn; differences of case, punctuation and function words get the thinnest dotted
    line where all are. Findings and text on one side only are drawn at every level.
    `one_ink` keeps all text in the ink of the paper: text in two colours is written twice, and found twice in
    a file. `inline` says that both sides stand in one text, in which words of the left side are always struck through.
    """

    palette: Palette
    pixel: float
    colour: bool = True
    detail: Detail = Detail.CONTENT
    inline: bool = False
    one_ink: bool = False

    def tint_of(self, side: Side) -> str:
        """Return the tint of what stands on one side only."""
        return self.palette.removed if side is Side.LEFT else self.palette.added

    def line_of(self, side: Side) -> str:
        """Return the colour of strong lines and letters of a side."""
        if not self.colour:
            return self.palette.ink
        return self.palette.removed_ink if side is Side.LEFT else self.palette.added_ink


class Boxes(Protocol):
    """Where the text of a cell stands: what marks need to know of a layout."""

    em: float

    def line_span(self, line: int) -> Span:
        """Return the code points of a line."""

    def boxes(self, span: Span, lines: range | None = None) -> Sequence[tuple[QRectF, float]]:
        """Return for each line (and direction of writing) the box of a span and the height of its base line."""


@lru_cache(maxsize=256)
def colour_of(name: str, strength: float = 1.0) -> QColor:
    """Return a colour of the palette, see-through where its strength is below 1."""
    colour = QColor(name)
    colour.setAlphaF(strength)
    return colour


@lru_cache(maxsize=256)
def pen_of(name: str, width: float, dashes: tuple[float, ...] = (), strength: float = 1.0) -> QPen:
    """Return a pen with flat ends; `dashes` are lengths of ink and gap in widths of the pen."""
    pen = QPen(colour_of(name, strength), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes:
        pen.setDashPattern(list(dashes))
    return pen


@dataclass(slots=True)
class MarkInk:
    """The marks of a cell as shapes: `tints` go behind the text, `lines` and `hooks` over it.

    `inks` are stretches of lines whose text is written in a colour of its own.
    """

    tints: dict[tuple[str, float, float], list[QRectF]] = field(default_factory=dict)
    lines: dict[tuple[str, float, tuple[float, ...], float], list[QLineF]] = field(default_factory=dict)
    hooks: list[QPointF] = field(default_factory=list)
    inks: dict[str, list[QRectF]] = field(default_factory=dict)

    def within(self, top: float, bottom: float) -> MarkInk:
        """Return the shapes that reach into some heights."""
        return MarkInk(
            {
                key: [box for box in boxes if box.bottom() > top and box.top() < bottom]
                for key, boxes in self.tints.items()
            },
            {key: [line for line in lines if top < line.y1() < bottom] for key, lines in self.lines.items()},
            [at for at in self.hooks if top < at.y() < bottom],
            {
                name: near
                for name, boxes in self.inks.items()
                if (near := [box for box in boxes if box.bottom() > top and box.top() < bottom])
            },
        )

    def draw_tints(self, painter: QPainter) -> None:
        """Draw what lies behind the text."""
        if not self.tints:
            return
        if _has_pixels(painter):
            smooth = painter.testRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            for (name, strength, radius), boxes in self.tints.items():
                _fill_on_pixels(painter, boxes, name, strength, radius)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
            return
        # One by one: a path of them all, see-through, takes six times as long.
        painter.setPen(Qt.PenStyle.NoPen)
        for (name, strength, radius), boxes in self.tints.items():
            painter.setBrush(colour_of(name, strength))
            for box in boxes:
                painter.drawRoundedRect(box, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def draw_lines(self, painter: QPainter, style: MarkStyle) -> None:
        """Draw what lies over the text."""
        for key, lines in self.lines.items():
            painter.setPen(pen_of(*key))
            painter.drawLines(lines)
        for at in self.hooks:
            draw_hook(painter, at, 8 * style.pixel, style.palette.muted)


@dataclass(frozen=True, slots=True)
class _Look:
    """What one mark is made of; an empty tint or a width of 0 means that there is none."""

    tint: str = ""
    strength: float = 1.0
    line: str = ""
    width: float = 0.0
    dashes: tuple[float, ...] = ()
    height: float = _UNDERLINE
    line_strength: float = 1.0
    ink: str = ""


def _has_pixels(painter: QPainter) -> bool:
    """Whether what is drawn falls on the pixels of a picture, neither scaled nor turned."""
    plain = QTransform.TransformationType.TxNone, QTransform.TransformationType.TxTranslate
    return painter.paintEngine().type() is QPaintEngine.Type.Raster and painter.transform().type() in plain


def _fill_on_pixels(painter: QPainter, boxes: Sequence[QRectF], name: str, strength: float, radius: float) -> None:
    """Fill rounded boxes on whole pixels of a screen, ends from a picture: a tenth of the time that paths take."""
    ratio = painter.device().devicePixelRatioF()
    colour, round_by = colour_of(name, strength), max(round(radius * ratio), 1)
    for box in boxes:
        left, right = round(box.left() * ratio), round(box.right() * ratio)
        top, bottom = round(box.top() * ratio), round(box.bottom() * ratio)
        if right - left <= 2 * round_by or bottom - top <= 2 * round_by:
            painter.fillRect(QRectF(left / ratio, top / ratio, (right - left) / ratio, (bottom - top) / ratio), colour)
            continue
        begin, end = _ends(name, strength, round_by, bottom - top, ratio)
        inner = (left + round_by) / ratio, (right - round_by) / ratio
        painter.drawImage(QPointF(left / ratio, top / ratio), begin)
        painter.fillRect(QRectF(inner[0], top / ratio, inner[1] - inner[0], (bottom - top) / ratio), colour)
        painter.drawImage(QPointF(inner[1], top / ratio), end)


@lru_cache(maxsize=256)
def _ends(name: str, strength: float, radius: int, height: int, ratio: float) -> tuple[QImage, QImage]:
    """Return the rounded ends of a box, left and right; sizes in pixels of the screen."""
    whole = QImage(2 * radius, height, QImage.Format.Format_ARGB32_Premultiplied)
    whole.fill(Qt.GlobalColor.transparent)
    painter = QPainter(whole)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour_of(name, strength))
    painter.drawRoundedRect(whole.rect(), radius, radius)
    painter.end()
    ends = whole.copy(0, 0, radius, height), whole.copy(radius, 0, radius, height)
    for end in ends:
        end.setDevicePixelRatio(ratio)
    return ends


@lru_cache(maxsize=8)
def _looks_in(style: MarkStyle) -> dict[tuple[Mark, Strength | None, Side], _Look | None]:  # noqa: ARG001 - the key
    """Return what marks are made of in a style, as they are asked for: a style is slow to look up."""
    return {}


def _look_of(mark: Mark, strength: Strength | None, side: Side, style: MarkStyle) -> _Look | None:
    look = _beside(mark, strength, side, style)
    if not style.inline or side is Side.RIGHT:
        return look
    if look is None:
        look = _Look(line=style.palette.dotted if style.colour else style.palette.ink, width=1.0)
    ink = look.ink if look.tint else style.palette.muted
    return replace(look, dashes=(), width=min(look.width, 1.5), height=_STRIKE, ink=ink)


def _beside(mark: Mark, strength: Strength | None, side: Side, style: MarkStyle) -> _Look | None:
    """Return what a mark is made of where the sides stand beside each other."""
    quiet = style.palette.dotted if style.colour else style.palette.ink
    strong, tint = style.line_of(side), style.tint_of(side)
    if strength is Strength.STRONG:
        return _Look(tint, 1.0, strong, 3.0, ink=strong)
    if strength is Strength.CHECK:
        return _Look(tint, _CHECK, strong, 1.25)
    if style.detail is Detail.FACTS:
        return None
    looks = {
        Mark.REPLACED: _Look(tint, _QUIET, quiet, 1.0, _DOTS),
        Mark.REWORDED: _Look(line=quiet, width=1.0, dashes=_DOTS),
        Mark.REFINED: _Look(tint, 1.0, strong, 2.0),
        Mark.REMOVED: _Look(tint, 1.0, strong, 1.0, height=_STRIKE),
        Mark.ADDED: _Look(tint, 1.0, strong, 1.0),
        Mark.MOVED: _Look(style.palette.moved, 1.0, quiet, 1.0, _DASHES),
    }
    if style.detail is Detail.ALL:
        looks[Mark.WEAK] = _Look(line=quiet, width=0.75, dashes=_DOTS, line_strength=_FAINT)
    return looks.get(mark)


def trace_marks(
    cell: Cell, layout: Boxes, style: MarkStyle, lines: range | None = None, ink: MarkInk | None = None
) -> MarkInk:
    """Turn the marked runs of a cell into shapes, added to those that are there already.

    What stands on one side as a whole has no shapes: its ground is painted by `draw_ground` or `draw_grounds`.
    """
    ink = MarkInk() if ink is None else ink
    runs, side, looks = cell.runs, cell.side, _looks_in(style)
    within = layout.line_span(lines.start).join(layout.line_span(lines.stop - 1)) if lines else None
    for index, run in enumerate(runs):
        if (run.mark is Mark.PLAIN and run.strength is None) or _is_ground(run):
            continue
        key = run.mark, run.strength, side
        if key not in looks:
            looks[key] = _look_of(*key, style)
        look = looks[key]
        if look is None or (within is not None and not run.span.overlaps(within)):
            continue
        joined = _continues(runs, index), _continues(runs, index + 1)
        boxes = layout.boxes(run.span, lines)
        for box, base in boxes:
            _add_mark(ink, box, base, look, joined, layout.em, style)
        begins = (
            layout.boxes(Span(run.span.start, run.span.start + 1), lines)
            if run.mark is Mark.MOVED and look.tint
            else ()
        )
        if run.first and begins:
            box, base = begins[0]
            ink.hooks.append(QPointF(box.left() - style.pixel, base - 0.98 * layout.em))
    return ink


def _is_ground(run: Run) -> bool:
    """Whether a run is of a unit that stands on its side as a whole, without a counterpart."""
    return run.edit is None and run.mark in (Mark.REMOVED, Mark.ADDED)


def _continues(runs: Sequence[Run], index: int) -> bool:
    """Whether a run belongs to the same edit as the marked run before it, so that no edge lies between them."""
    if not 0 < index < len(runs):
        return False
    before, run = runs[index - 1], runs[index]
    return (
        not run.first
        and run.edit == before.edit
        and run.strength is before.strength
        and Mark.PLAIN not in (before.mark, run.mark)
    )


def _add_mark(
    ink: MarkInk, box: QRectF, base: float, look: _Look, joined: tuple[bool, bool], em: float, style: MarkStyle
) -> None:
    pixel = style.pixel
    if look.tint and style.colour:
        before, after = (0.0 if edge else PADDING * pixel for edge in joined)
        radius = RADIUS * pixel if before and after else 0.75 * RADIUS * pixel
        boxes = ink.tints.setdefault((look.tint, look.strength, radius), [])
        boxes.append(box.adjusted(-before, 0, after, 0))
    if look.ink and style.colour and not style.one_ink:
        # Letters may reach a little above and below the box.
        ink.inks.setdefault(look.ink, []).append(box.adjusted(0, -_REACH * em, 0, _REACH * em))
    if look.width:
        width = look.width * pixel
        # On whole pixels, lest a hairline becomes a grey band.
        height = pixel * round((base + look.height * em) / pixel) + width / 2
        lines = ink.lines.setdefault((look.line, width, look.dashes, look.line_strength), [])
        lines.append(QLineF(box.left(), height, box.right(), height))


def draw_ground(painter: QPainter, cell: QRectF, kind: RowKind, side: Side, style: MarkStyle) -> None:
    """Paint what lies behind a whole cell that has no counterpart or stands elsewhere; linked rows have no ground.

    Without colour it is a bar at the cell's outer edge, broken where the row has moved.
    """
    if kind is RowKind.LINKED or (kind is RowKind.MOVED and style.detail is Detail.FACTS):
        return
    pixel, moved = style.pixel, kind is RowKind.MOVED
    if style.colour:
        tint = style.palette.moved if moved else style.tint_of(side)
        path = QPainterPath()
        path.addRoundedRect(cell, RADIUS * pixel, RADIUS * pixel)
        painter.fillPath(path, colour_of(tint))
        return
    painter.setPen(pen_of(style.palette.ink, 1.5 * pixel, _DASHES if moved else ()))
    painter.drawLine(QLineF(cell.left(), cell.top(), cell.left(), cell.bottom()))


def draw_grounds(painter: QPainter, boxes: Sequence[QRectF], kind: RowKind, side: Side, style: MarkStyle) -> None:
    """Paint what lies behind the words of a whole unit in running prose, like `draw_ground` behind a cell."""
    if kind is RowKind.LINKED or (kind is RowKind.MOVED and style.detail is Detail.FACTS):
        return
    edge, radius = PADDING * style.pixel, RADIUS * style.pixel
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour_of(style.palette.moved if kind is RowKind.MOVED else style.tint_of(side)))
    for box in boxes:
        painter.drawRoundedRect(box.adjusted(-edge, 0, edge, 0), radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def draw_selection(painter: QPainter, boxes: Sequence[QRectF], style: MarkStyle, *, pale: bool = False) -> None:
    """Paint selected text's ground, pale for what answers it on the other side; the text keeps its ink."""
    palette = style.palette
    ground = colour_of(palette.accent, palette.selected * (_PALE if pale else 1.0))
    for box in boxes:
        painter.fillRect(box, ground)


def draw_hits(painter: QPainter, boxes: Sequence[QRectF], style: MarkStyle) -> None:
    """Paint the ground and the edge of words that are looked for, over the tints of their marks."""
    painter.setPen(pen_of(style.palette.found_line, style.pixel, (), _EDGE))
    painter.setBrush(colour_of(style.palette.found))
    half = style.pixel / 2
    for box in boxes:
        painter.drawRoundedRect(box.adjusted(-half, half, half, -half), RADIUS * style.pixel, RADIUS * style.pixel)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def draw_word_box(
    painter: QPainter, boxes: Sequence[QRectF], style: MarkStyle, colour: str, width: float = 1.0
) -> None:
    """Draw the line around words that are pointed at or gone to, a hairline unless it is to stand out."""
    painter.setPen(pen_of(colour, width * style.pixel))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = style.pixel / 2
    edge = PADDING * style.pixel + half
    for box in boxes:
        painter.drawRoundedRect(box.adjusted(-edge, -half, edge, half), RADIUS * style.pixel, RADIUS * style.pixel)


class Turn(Enum):
    """Which way a hook points: to what comes later, or to what came before."""

    ONWARDS = 1
    BACK = -1


def draw_hook(painter: QPainter, at: QPointF, size: float, colour: str, turn: Turn = Turn.ONWARDS) -> None:
    """Draw ↪ (or ↩), `size` wide, its left end and middle at `at`: as lines, since not every face has it."""
    unit = size / 8
    painter.save()
    painter.translate(at)
    if turn is Turn.BACK:
        painter.translate(size, 0)
    painter.scale(unit * turn.value, unit)
    pen = QPen(colour_of(colour), 1.0)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_hook())
    painter.restore()


@lru_cache(maxsize=1)
def _hook() -> QPainterPath:
    path = QPainterPath(QPointF(2.5, -2.5))
    path.cubicTo(QPointF(-0.5, -2.5), QPointF(-0.5, 1.5), QPointF(2.5, 1.5))
    path.lineTo(QPointF(7.5, 1.5))
    path.moveTo(QPointF(5.3, -0.7))
    path.lineTo(QPointF(7.5, 1.5))
    path.lineTo(QPointF(5.3, 3.7))
    return path
