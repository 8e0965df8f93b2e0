"""What the marks of the page and the signs between its columns mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.core.saying import say
from viewer.ink.faces import em_of, reading_font
from viewer.ink.gutter import draw_link
from viewer.ink.legend import SAMPLES, SLIGHT, Sample
from viewer.ink.marks import MarkStyle
from viewer.sheet.sheet import Detail, Link, Row, RowKind
from viewer.window.appearance import paper_palette
from viewer.window.icons import take_icons_off

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_N = QT_TRANSLATE_NOOP
_SIZE = 12.5  # points of a sample
_SPACING = 1.4
_WIDE = 132  # pixels of the column of samples
_SIGNS = (
    (RowKind.LINKED, Link.SURE, _N("legend", "a sure link: the thicker the line, the more alike the two sides")),
    (RowKind.LINKED, Link.LIKELY, _N("legend", "a likely link")),
    (RowKind.LINKED, Link.UNSURE, _N("legend", "a link that may be wrong")),
    (RowKind.ONLY_LEFT, None, _N("legend", "the unit stands on the left only")),
    (RowKind.ONLY_RIGHT, None, _N("legend", "the unit stands on the right only")),
    (RowKind.MOVED, Link.SURE, _N("legend", "the unit has moved: its counterpart is unit 8")),
)


class LegendDialog(QDialog):
    """A sample of each mark and sign beside what it says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What the Marks Mean"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page = _Paper()
        grid = QGridLayout(page)
        grid.setContentsMargins(24, 16, 24, 20)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for sample in SAMPLES:
            _add(grid, MarkSample(sample), say(sample.meaning))
        _add(grid, MarkSample(SLIGHT), say(SLIGHT.meaning))
        grid.setRowMinimumHeight(grid.rowCount(), 12)
        for kind, link, meaning in _SIGNS:
            _add(grid, SignSample(kind, link), _translate(meaning))
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        take_icons_off(buttons)
        buttons.rejected.connect(self.reject)
        buttons.setContentsMargins(20, 0, 20, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(10)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        room = self.screen().availableSize() * 0.9
        self.resize(min(560, room.width()), min(page.sizeHint().height() + 60, 640, room.height()))


def _add(grid: QGridLayout, sample: QWidget, meaning: str) -> None:
    line = grid.rowCount()
    words = QLabel(meaning)
    words.setWordWrap(True)
    words.setTextFormat(Qt.TextFormat.PlainText)
    sample.setAccessibleName(f"{sample.accessibleName()}: {meaning}" if sample.accessibleName() else meaning)
    grid.addWidget(sample, line, 0, Qt.AlignmentFlag.AlignVCenter)
    grid.addWidget(words, line, 1, Qt.AlignmentFlag.AlignVCenter)


class _Paper(QWidget):
    """The ground of the samples, which is that of the page."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(paper_palette(self).paper))
        painter.end()


class _SampleArea(QWidget):
    """Room for a sample of one line."""

    def __init__(self) -> None:
        super().__init__()
        self._font: QFont = reading_font(_SIZE)
        self._high = round(QFontMetricsF(self._font).height() * _SPACING)

    def sizeHint(self) -> QSize:
        """As wide as the longest sample wants to be."""
        return QSize(_WIDE, self._high)

    def minimumSizeHint(self) -> QSize:
        """As much as it wants."""
        return self.sizeHint()

    def _style(self) -> MarkStyle:
        return MarkStyle(paper_palette(self), 1.0, detail=Detail.ALL)


class MarkSample(_SampleArea):
    """A word with a mark."""

    def __init__(self, sample: Sample) -> None:
        super().__init__()
        self._sample = sample
        self.setAccessibleName(say(sample.word))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the word as the page does."""
        laid = self._sample.lay_out(self._font, float(self.width()), _SPACING)
        painter = QPainter(self)
        laid.draw(painter, QPointF(3, (self.height() - laid.height) / 2), self._style())
        painter.end()


class SignSample(_SampleArea):
    """What stands between the columns beside a unit."""

    def __init__(self, kind: RowKind, link: Link | None) -> None:
        super().__init__()
        partner = 7 if kind is RowKind.MOVED else None
        score = 0.8 if link else None
        self._row = Row(1, kind, None, None, score, link, partner, True, False, False, True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign as the page does."""
        em = em_of(self._font, self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gutter = QRectF(0, 0, 2.6 * em, self.height())
        draw_link(painter, gutter, self.height() / 2 + 0.3 * em, em, self._row, self.font(), self._style())
        painter.end()


def _translate(text: object) -> str:
    return QCoreApplication.translate("legend", str(text))
