"""A list in the side panel: as long as it likes, a line or two an entry, walked by arrows and clicks."""

from __future__ import annotations

from enum import IntEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from viewer.window.appearance import paper_palette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.sheet.palette import Palette

_BESIDE, _ABOVE, _BETWEEN = 16, 8, 2  # pixels around an entry
_SIGN = 16  # pixels kept for the sign before an entry's words
_SMALLER = 0.87  # size of the small line


class Entry(IntEnum):
    """What a model says of an entry, besides its words; None where it has no such thing."""

    NOTE = Qt.ItemDataRole.UserRole + 1  # the small line above its words
    SIGN = Qt.ItemDataRole.UserRole + 2  # the sign before its words
    TAIL = Qt.ItemDataRole.UserRole + 3  # what stands at the end of its first line
    IS_FAINT = Qt.ItemDataRole.UserRole + 4  # whether its words call for less attention


class PanelList(QTableView):
    """Shows entries of one height. Arrows walk them, and Enter goes to the text with the keyboard.

    A table of one column, since a list of Qt asks for the size of every entry before it shows the first.
    """

    walked = Signal(int)  # the entry that was walked to or clicked on
    turned = Signal(int, int)  # an entry, and 1 or -1: to what comes next within it, or before
    left = Signal()  # the keyboard is to go back to the text

    def __init__(self, name: str, *, lines: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._painter = _EntryPainter(self, lines)
        self.setItemDelegate(self._painter)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit()
        self.clicked.connect(lambda index: self.walked.emit(index.row()))

    def _fit(self) -> None:
        """Give all entries the height that the letters need."""
        high = self._painter.height_with(self.font())
        self.verticalHeader().setMinimumSectionSize(high)
        self.verticalHeader().setDefaultSectionSize(high)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the interface's letters."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def mark(self, row: int) -> None:
        """Show which entry the reader is at, -1 for none, without going there."""
        model = self.model()
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif row != self.currentIndex().row() or not self.selectedIndexes():
            index = model.index(row, 0)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, or go there with the keyboard."""
        key = event.key()
        before = self.currentIndex().row()
        step = _STEPS.get(Qt.Key(key))
        if step and before >= 0:
            self.turned.emit(before, step)
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if before >= 0:
                self.walked.emit(before)
                self.left.emit()
            return
        super().keyPressEvent(event)
        after = self.currentIndex().row()
        if after >= 0 and after != before:
            self.walked.emit(after)


class _EntryPainter(QStyledItemDelegate):
    """Paints an entry: a small line, a sign, its words; the one that the reader is at on paper and in the accent."""

    def __init__(self, parent: QWidget, lines: int) -> None:
        super().__init__(parent)
        self._lines = lines

    def height_with(self, font: QFont) -> int:
        """Return the height of an entry in pixels."""
        high = QFontMetrics(font).height()
        if self._lines == 1:
            return high + _ABOVE
        return QFontMetrics(_small(font)).height() + _BETWEEN + high + 2 * _ABOVE

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint an entry."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        colours = paper_palette(option.widget)
        is_at = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._paint_ground(painter, rect, state, colours)
        room = rect.adjusted(_BESIDE, 0, -_BESIDE, 0)
        turned = partial(QStyle.visualRect, painter.layoutDirection(), rect)
        small = _small(font)
        note, tail = index.data(Entry.NOTE), index.data(Entry.TAIL)
        first = QRect(room)
        if self._lines > 1:
            first = QRect(room.x(), room.y() + _ABOVE, room.width(), QFontMetrics(small).height())
            room.setTop(first.bottom() + 1 + _BETWEEN)
            room.setBottom(rect.bottom() - _ABOVE)
        painter.setPen(QColor(colours.muted))
        painter.setFont(small)
        if tail:
            painter.drawText(turned(first), _AT_END, tail)
            wide = QFontMetrics(small).horizontalAdvance(tail) + _SIGN // 2
            first.setWidth(first.width() - wide)
            room.setWidth(room.width() - (wide if self._lines == 1 else 0))
        if note:
            painter.drawText(turned(first), _AT_START, _elided(small, note, first))
        painter.setFont(font)
        if sign := index.data(Entry.SIGN):
            painter.drawText(turned(room), _AT_START, sign)
            room.setLeft(room.left() + _SIGN)
        is_faint = bool(index.data(Entry.IS_FAINT))
        painter.setPen(QColor(colours.accent if is_at else colours.muted if is_faint else colours.ink))
        painter.drawText(turned(room), _AT_START, _elided(font, str(index.data()), room))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, colours: Palette) -> None:
        is_at, is_over = state & QStyle.StateFlag.State_Selected, state & QStyle.StateFlag.State_MouseOver
        if is_at or is_over:
            painter.fillRect(rect, QColor(colours.paper if is_at else colours.focus))
        if is_at and state & QStyle.StateFlag.State_HasFocus:
            bar = QRect(rect.x(), rect.y(), _BAR, rect.height())
            painter.fillRect(QStyle.visualRect(painter.layoutDirection(), rect, bar), QColor(colours.accent))
        if self._lines > 1:
            painter.fillRect(rect.x() + _BESIDE, rect.bottom(), rect.width() - 2 * _BESIDE, 1, QColor(colours.hairline))


_BAR = 3
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
# Words of two sides stand in the order of the sides, whatever is written in them.
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextForceLeftToRight
_AT_START = int(Qt.AlignmentFlag.AlignLeft | _MIDDLE)
_AT_END = int(Qt.AlignmentFlag.AlignRight | _MIDDLE)


def _elided(font: QFont, text: str, room: QRect) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * _SMALLER)
    return small
