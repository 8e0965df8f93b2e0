"""What is shown before two documents are there: two places for them, the recent pairs, and a sample."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from viewer.core.alignment import in_percent
from viewer.core.document import Side
from viewer.window.appearance import paper_palette
from viewer.window.drop_zone import DropZone, scaled
from viewer.window.translation import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QEvent, QPoint
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from viewer.window.recent import RecentPair
    from viewer.window.review_model import ReviewModel

_WIDEST = 920  # pixels: the page stays together on a wide window


class PairRow(QAbstractButton):
    """A pair to open again: both names, and what is known of it at the right."""

    def __init__(self, names: tuple[str, str], remark: str, tip: str = "") -> None:
        super().__init__()
        self._names = names
        self._remark = remark
        self.setToolTip(tip)
        self.setAccessibleName(", ".join(part for part in (*names, remark) if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a line's height with some air."""
        return QSize(300, self.fontMetrics().height() + 16)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the two names and the remark on one line."""
        colours = paper_palette(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus() or self.isDown():
            painter.setPen(QPen(QColor(colours.accent), 1.5) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.paper))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        metrics = self.fontMetrics()
        remark_width = metrics.horizontalAdvance(self._remark)
        line = QRectF(self.rect()).adjusted(12, 0, -12, 0)
        painter.setPen(QColor(colours.muted))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._remark)
        painter.setPen(QColor(colours.ink))
        room = line.width() - remark_width - 24
        if self._names[1]:
            names = self.tr("{}  and  {}").format(*self._elided(metrics, room))
        else:
            names = metrics.elidedText(self._names[0], Qt.TextElideMode.ElideMiddle, int(room))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, names)
        painter.end()

    def _elided(self, metrics: QFontMetrics, room: float) -> tuple[str, str]:
        """Shorten both names in their middle so that both are still told apart."""
        half = max(60, int(room - metrics.horizontalAdvance("  and  ")) // 2)
        widths = [metrics.horizontalAdvance(name) for name in self._names]
        spare = [max(half, 2 * half - widths[1]), max(half, 2 * half - widths[0])]
        left, right = (
            metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, space)
            for name, space in zip(self._names, spare, strict=True)
        )
        return left, right


class StartPage(QScrollArea):
    """Two zones, the recent pairs and the sample pair."""

    choose = Signal(object)  # Side: a file is to be chosen for it
    remove = Signal(object)  # Side: its document is to be taken away
    pair_chosen = Signal(object)  # RecentPair
    sample_chosen = Signal()

    def __init__(self, pairs: Sequence[RecentPair] = ()) -> None:
        super().__init__()
        # A viewport of our own: for one that Qt has made PySide would look at every class of widgets first.
        self._ground = QWidget()
        self._ground.setAutoFillBackground(True)
        self.setViewport(self._ground)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget()
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        around = QHBoxLayout(self._page)
        around.setContentsMargins(40, 32, 40, 24)
        around.addStretch(1)
        held = QWidget()
        held.setMaximumWidth(_WIDEST)
        held.setLayout(self._column)
        around.addWidget(held, 100)
        around.addStretch(1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.zones = {side: DropZone(side) for side in Side}
        self._place_zones()
        self._pairs = QVBoxLayout()
        self._pairs.setSpacing(2)
        self._column.addSpacing(28)
        self._column.addLayout(self._pairs)
        self._column.addStretch(3)
        self._headings: list[QLabel] = []
        self.setWidget(self._page)
        self.show_pairs(pairs)

    def _place_zones(self) -> None:
        self._column.addStretch(1)
        grid = QGridLayout()
        grid.setSpacing(20)
        for column, (side, zone) in enumerate(self.zones.items()):
            zone.setMaximumHeight(320)
            grid.addWidget(zone, 0, column)
            zone.clicked.connect(lambda _=False, side=side: self.choose.emit(side))
            zone.cross.clicked.connect(lambda _=False, side=side: self.remove.emit(side))
        self._column.addLayout(grid, 8)

    def show_sides(self, model: ReviewModel) -> None:
        """Show in each zone what its side holds or is reading."""
        for side, zone in self.zones.items():
            wanted, document = model.wanted(side), model.document(side)
            if wanted is not None:
                zone.show_document(wanted.name, self.tr("being read…"))
            elif document is not None:
                shown = counted("StartPage", document.word_count, "{} word", "{} words")
                zone.show_document(document.title, self.tr("{} · now the other document").format(shown))
            else:
                zone.show_document("", "")

    def show_pairs(self, pairs: Sequence[RecentPair]) -> None:
        """List the recent pairs, and the sample under them."""
        while self._pairs.count():
            item = self._pairs.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._headings.clear()
        if pairs:
            self._add_heading(self.tr("Recent"))
        for pair in pairs:
            row = PairRow(pair.names, _remark(pair), f"{pair.left}\n{pair.right}")
            row.clicked.connect(lambda _=False, pair=pair: self.pair_chosen.emit(pair))
            self._pairs.addWidget(row)
        self._add_heading(self.tr("For a first look"))
        sample = PairRow((self.tr("Try the sample pair"), ""), self.tr("one story, told twice"))
        sample.setObjectName("sample")
        sample.clicked.connect(lambda _=False: self.sample_chosen.emit())
        self._pairs.addWidget(sample)
        self._recolour()

    def _add_heading(self, text: str) -> None:
        label = QLabel(text)
        label.setFont(scaled(self.font(), 0.92, QFont.Weight.DemiBold))
        label.setContentsMargins(12, 10, 0, 2)
        self._pairs.addWidget(label)
        self._headings.append(label)

    def light(self, sides: Iterable[Side]) -> None:
        """Light up the zones on which a drop would land."""
        lit = set(sides)
        for side, zone in self.zones.items():
            zone.light(side in lit)

    def side_at(self, point: QPoint) -> Side:
        """Return the side over which a point of this widget lies."""
        return Side.LEFT if point.x() < self.width() / 2 else Side.RIGHT

    @property
    def side_in_focus(self) -> Side | None:
        """The zone that has the keyboard, or None."""
        return next((side for side, zone in self.zones.items() if zone.hasFocus()), None)

    def other_side(self) -> None:
        """Give the keyboard to the other zone."""
        side = self.side_in_focus
        self.zones[side.other if side else Side.LEFT].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        if event.type() is event.Type.PaletteChange and hasattr(self, "_headings"):
            self._recolour()
        super().changeEvent(event)

    def _recolour(self) -> None:
        colours = paper_palette(self)
        palette = self._ground.palette()
        palette.setColor(self._ground.backgroundRole(), QColor(colours.window))
        self._ground.setPalette(palette)
        for label in self._headings:
            palette = label.palette()
            palette.setColor(label.foregroundRole(), QColor(colours.muted))
            label.setPalette(palette)


def _remark(pair: RecentPair) -> str:
    when = _when(pair.when)
    if pair.similarity is None:
        return when
    share = _tr("{} % alike").format(QLocale().toString(in_percent(pair.similarity)))
    return f"{share}  ·  {when}" if when else share


def _when(iso: str) -> str:
    """Return a time as people say it: the hour today, "yesterday", or the date."""
    moment = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
    if not moment.isValid():
        return ""
    days = moment.date().daysTo(QDate.currentDate())
    if days == 0:
        return QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
    if days == 1:
        return _tr("yesterday")
    return QLocale().toString(moment.date(), _tr("d MMM yyyy"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("StartPage", text)
