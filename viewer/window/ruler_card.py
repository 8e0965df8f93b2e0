"""What the ruler shows of the unit under the pointer: its number and the first words of both sides, in the same ink."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from viewer.core.document import Side
from viewer.core.span import Span
from viewer.ink.cell_layout import CellLayout
from viewer.ink.columns import number_font
from viewer.ink.faces import em_of
from viewer.ink.gutter import draw_link
from viewer.ink.marks import MarkStyle, colour_of, draw_ground, pen_of
from viewer.sheet.sheet import Cell

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

    from viewer.sheet.sheet import Row
    from viewer.window.compare_view import CompareView

_SMALLER = 0.84  # times the size of the page
_LINES = 3  # of each side at most
_LETTERS = 240  # of each side that are laid out at most: more than the lines hold
_COLUMN = 15.0  # ems
_GUTTER = 3.2
_SPACE = 0.8  # ems around the text
_RADIUS = 6.0
_GAP = 8  # pixels between the card and the ruler
_GROUND = 0.3  # ems by which the ground of a side reaches beyond its text


class RulerCard(QWidget):
    """A small card beside the ruler; takes no mouse, no keyboard and no time to come."""

    def __init__(self, view: CompareView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view, self._area = view, parent
        self._row: Row | None = None
        self._fold = ""
        self._cells: dict[Side, CellLayout] = {}
        self._cut: set[Side] = set()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def row(self) -> int:
        """The row that is shown, -1 for none."""
        return self._row.number - 1 if self._row is not None and self.isVisible() else -1

    def show_row(self, row: int, ruler: QWidget, y: int) -> None:
        """Show a row, or the fold that hides it, level with a height of the ruler."""
        page = self._view.page
        if page is None or not 0 <= row < len(page.sheet):
            self.hide()
            return
        made = page.sheet.row(row)
        fold = page.filtered.fold_of(row)
        caption = self._view.describe_fold(len(fold)) if fold is not None else ""
        if self._row != made or caption != self._fold or not self.isVisible():
            self._row, self._fold = made, caption
            self._lay(self._font())
        self._place(ruler, y)
        self.show()
        self.raise_()
        self.update()

    def _font(self) -> QFont:
        page = self._view.page
        assert page is not None
        font = type(page.font)(page.font)
        font.setPointSizeF(max(page.font.pointSizeF() * _SMALLER, 8.0))
        return font

    def _lay(self, font: QFont) -> None:
        em = em_of(font)
        self._em, self._numbers = em, number_font(font, self.font())
        self._numbers_room = QFontMetricsF(self._numbers).horizontalAdvance("0" * 5) + em
        self._cells, self._cut = {}, set()
        if self._row is not None and not self._fold:
            for side in Side:
                cell = self._row.cell(side)
                if cell is not None:
                    self._lay_side(cell, font)
        lines = max((min(cell.line_count, _LINES) for cell in self._cells.values()), default=1)
        high = max((cell.line_height(0) for cell in self._cells.values()), default=1.5 * em)
        width = self._numbers_room + (2 * _COLUMN + _GUTTER + 2 * _SPACE) * em
        self.resize(round(width), round(lines * high + 2 * _SPACE * em))

    def _lay_side(self, cell: Cell, font: QFont) -> None:
        page = self._view.page
        assert page is not None
        text = page.sheet.document(cell.side).text
        begun = beginning_of(cell, text)
        laid = self._cells[cell.side] = CellLayout(begun, text, font, _COLUMN * self._em)
        if len(begun.span) < len(cell.span) or laid.line_count > _LINES:
            self._cut.add(cell.side)

    def _place(self, ruler: QWidget, y: int) -> None:
        edge = ruler.mapTo(self._area, ruler.rect().topLeft())
        if self.width() > edge.x() - 2 * _GAP:
            self.resize(max(edge.x() - 2 * _GAP, 1), self.height())
        top = edge.y() + y - self.height() // 2
        self.move(edge.x() - _GAP - self.width(), max(edge.y(), min(top, edge.y() + ruler.height() - self.height())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the unit on a sheet of its own paper."""
        if self._row is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._view.colours
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.fillPath(path, colour_of(palette.paper))
        painter.setPen(pen_of(palette.dotted, 1.0))
        painter.drawPath(path)
        painter.setClipPath(path)
        self._paint_unit(painter, self._row, self._view.mark_style())
        painter.end()

    def _paint_unit(self, painter: QPainter, row: Row, style: MarkStyle) -> None:
        em, top = self._em, _SPACE * self._em
        metrics = QFontMetricsF(self._numbers)
        painter.setFont(self._numbers)
        painter.setPen(colour_of(style.palette.muted))
        first = next(iter(self._cells.values()), None)
        base = top + (first.line_base(0) if first is not None else 1.1 * em)
        if self._fold:
            painter.drawText(QPointF(_SPACE * em, base), self._fold)
            return
        number = str(row.number)
        left = self._numbers_room + 0.4 * em
        painter.drawText(QPointF(self._numbers_room - 0.4 * em - metrics.horizontalAdvance(number), base), number)
        gutter = QRectF(left + _COLUMN * em, 0, _GUTTER * em, self.height())
        draw_link(painter, gutter, base, em, row, self._numbers, style)
        for side, cell in self._cells.items():
            origin = QPointF(left if side is Side.LEFT else gutter.right(), top)
            lines = range(min(cell.line_count, _LINES))
            last = lines[-1]
            height = cell.line_top(last) + cell.line_height(last)
            if row.differs:
                reach = _GROUND * em
                box = QRectF(origin.x() - reach, top, _COLUMN * em + 2 * reach, height)
                draw_ground(painter, box, row.kind, side, style)
            cell.draw(painter, origin, style, lines)
            if side in self._cut:
                end = max((box.right() for box in cell.rects(cell.line_span(last), range(last, last + 1))), default=0.0)
                painter.setPen(colour_of(style.palette.ink))
                painter.setFont(self._numbers)
                painter.drawText(origin + QPointF(end + 1, cell.line_base(last)), "…")


def beginning_of(cell: Cell, text: str, limit: int = _LETTERS) -> Cell:
    """Return the first words of a cell with their marks, cut between two words where there is a place to."""
    if len(cell.span) <= limit:
        return cell
    end = cell.span.start + limit
    gap = text.rfind(" ", cell.span.start + limit // 2, end)
    span = Span(cell.span.start, gap if gap > 0 else end)
    runs = tuple(
        type(run)(part, run.mark, run.edit, run.first, run.strength)
        for run in cell.runs
        if (part := run.span.intersect(span))
    )
    return Cell(cell.side, span, runs, tuple(at for at in cell.breaks if at < span.end))
