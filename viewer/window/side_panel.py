"""The panel at the right, closed until wanted: lists of what was found, and the ways from them to the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QSplitterHandle,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from viewer.window.actions import with_keys
from viewer.window.appearance import paper_palette
from viewer.window.line_button import LineButton
from viewer.window.strip import claims_escape

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

    from viewer.window.panel import Panel

_LEAST, _FIRST = 280, 328  # pixels of width
_HEAD_LEFT, _HEAD_RIGHT = 8, 6
_TAB_BESIDE, _TAB_ABOVE = 8, 8
_UNDERLINE = 2


class SidePanel(QWidget):
    """Pages under small tabs, each made when it is first turned to, with a cross that closes them all."""

    closed = Signal()
    left = Signal()  # the keyboard is to go back to the text
    turned = Signal(int)  # to which page

    def __init__(self, titles: Sequence[str], make: Callable[[int], Panel]) -> None:
        super().__init__()
        self._make = make
        self._made: dict[int, Panel] = {}
        self.setAccessibleName(self.tr("Side panel"))
        self.setMinimumWidth(_LEAST)
        self.tabs = _Tabs()
        self.tabs.setAccessibleName(self.tr("Pages of the side panel"))
        self.pages = QStackedWidget()
        self._cross = LineButton("cross", with_keys(self.tr("Close the side panel"), "side_panel"))
        self._cross.clicked.connect(self.closed)
        for title in titles:
            self.tabs.addTab(title)
        self.tabs.currentChanged.connect(self._show_page)
        self.tabs.currentChanged.connect(self.turned)
        head = QHBoxLayout()
        head.setContentsMargins(_HEAD_LEFT, 4, _HEAD_RIGHT, 0)
        head.setSpacing(0)
        head.addWidget(self.tabs, 1)
        head.addWidget(self._cross)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.pages, 1)

    def sizeHint(self) -> QSize:
        """As wide as its lists read well, and as the words on its tabs need in any language."""
        tabs = sum(self.tabs.tabSizeHint(index).width() for index in range(self.tabs.count()))
        return QSize(max(_FIRST, tabs + self._cross.sizeHint().width() + _HEAD_LEFT + _HEAD_RIGHT), 400)

    def turn_to(self, index: int, *, take_keyboard: bool = True) -> None:
        """Show a page, and work there with the keyboard."""
        self.tabs.setCurrentIndex(index)
        self._show_page(index)
        if take_keyboard:
            self.page.take_keyboard()

    def _show_page(self, index: int) -> None:
        page = self._made.get(index)
        if page is None:
            page = self._made[index] = self._make(index)
            page.left.connect(self.left)
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)

    @property
    def page(self) -> Panel:
        """The page that is shown."""
        return self.pages.currentWidget()  # type: ignore[return-value]

    def event(self, event: QEvent) -> bool:
        """Take Escape before the window does, which may close by it."""
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the keyboard back by Escape, whichever of the widgets has it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _Tabs(QTabBar):
    """Words side by side, that of the page that is shown underlined."""

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def tabSizeHint(self, index: int) -> QSize:
        """As much as the words need."""
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(self.tabText(index)) + 2 * _TAB_BESIDE
        return QSize(wide, metrics.height() + 2 * _TAB_ABOVE)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Never cut the words."""
        return self.tabSizeHint(index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words."""
        colours = paper_palette(self)
        painter = QPainter(self)
        for index in range(self.count()):
            rect = self.tabRect(index)
            is_shown = index == self.currentIndex()
            painter.setPen(QColor(colours.ink if is_shown else colours.muted))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
            if is_shown:
                line = QRect(rect.x() + _TAB_BESIDE, rect.bottom() - 3, rect.width() - 2 * _TAB_BESIDE, _UNDERLINE)
                painter.fillRect(line, QColor(colours.accent if self.hasFocus() else colours.muted))
        painter.end()


class PanelSplitter(QSplitter):
    """The text and the side panel, parted by a hairline that can be dragged."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)

    def createHandle(self) -> QSplitterHandle:
        """Return what is dragged."""
        return _Hairline(self.orientation(), self)


class _Hairline(QSplitterHandle):
    """A line of one pixel; Qt lets it be taken hold of a few pixels beside it, too."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(paper_palette(self).hairline))
        painter.end()
