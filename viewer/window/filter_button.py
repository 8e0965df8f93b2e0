"""The button that says which units are shown, and lets the reader choose others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QMenu, QStyleOptionToolButton, QToolBar, QToolButton

from viewer.sheet.filters import Filter
from viewer.window.actions import AROUND
from viewer.window.icons import icon_size, line_icon

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent

    from viewer.window.actions import ActionSet
    from viewer.window.row_filter import RowFilter

_HEIGHT = 34  # pixels
_ARROW = 8  # pixels, the sign that there is a menu
_LINE = 1.4  # pixels, as wide as the lines of the icons


class FilterButton(QToolButton):
    """Opens a menu of the filters, each with its count; the counts stand in the menus of the window too."""

    _icon = ""  # of the class, since a palette may come before the rest is made

    def __init__(self, command: ActionSet, bar: QToolBar) -> None:
        super().__init__(bar)
        self._command = command
        self._titles = {kind: command[f"filter_{kind.value}"].text() for kind in Filter}
        self.setObjectName("filter")
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(_HEIGHT)
        self.setIconSize(QSize(icon_size(), icon_size()))
        self.setToolButtonStyle(bar.toolButtonStyle())
        bar.toolButtonStyleChanged.connect(self.setToolButtonStyle)
        menu = QMenu(self)
        for kind in Filter:
            menu.addAction(command[f"filter_{kind.value}"])
        menu.addSeparator()
        menu.addMenu(command.submenu(AROUND))
        self.setMenu(menu)
        self.follow(None)

    def follow(self, shown: RowFilter | None) -> None:
        """Say what a filter lets through now; without one, that there is nothing to choose."""
        choice = shown.choice if shown is not None else Filter.ALL
        for kind, title in self._titles.items():
            counted = shown is not None and shown.is_sorted
            number = self.locale().toString(shown.count(kind)) if shown is not None and counted else ""
            self._command[f"filter_{kind.value}"].setText(f"{title} ({number})" if number else title)
        self._command[f"filter_{choice.value}"].setChecked(True)
        self.setEnabled(shown is not None)
        # Where there is no room for words, the icon says that not all is shown.
        icon = "filter" if choice is Filter.ALL else "filter_on"
        if icon != self._icon:
            self._icon = icon
            self._draw()
        text = self._command[f"filter_{choice.value}"].text().replace("&", "")
        self.setText(text)
        self.setToolTip(self.tr("Which units are shown: {}").format(text))
        self.setAccessibleName(self.toolTip())

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() is event.Type.PaletteChange and self._icon:
            self._draw()

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        """Leave the style's own sign for a menu out: it hangs in the corner, below the line of the words."""
        super().initStyleOption(option)
        option.features &= ~QStyleOptionToolButton.ToolButtonFeature.HasMenu

    def sizeHint(self) -> QSize:
        """As large as any tool button, and the arrow."""
        return super().sizeHint() + QSize(_ARROW, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow behind the words, on their line."""
        super().paintEvent(event)
        middle = QPointF(self.width() - _ARROW / 2 - 4, self.height() / 2 + 1)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            middle.setX(self.width() - middle.x())
        reach, painter = _ARROW * 0.35, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.ButtonText), _LINE))
        painter.drawPolyline(
            [middle + QPointF(x * reach, y * reach) for x, y in ((-1.0, -0.5), (0.0, 0.5), (1.0, -0.5))]
        )
        painter.end()

    def _draw(self) -> None:
        self.setIcon(line_icon(self._icon, self.palette()))
