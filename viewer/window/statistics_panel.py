"""What a comparison comes to in numbers, in the side panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from viewer.core.document import Side
from viewer.sheet.statistics import Fate, Statistics, UnitKind
from viewer.window.panel import MARGIN, ReadingPanel
from viewer.window.share_bar import ShareBar
from viewer.window.similarity_plot import SimilarityPlot

if TYPE_CHECKING:
    from viewer.window.compare_view import CompareView

_COLOURS = {
    Fate.KEPT: "paper",
    Fate.FORM: "hairline",
    Fate.REWORDED: "hairline",
    Fate.MOVED: "moved",
    Fate.REPLACED: "dotted",
}
_ORDER = (Fate.KEPT, Fate.FORM, Fate.REWORDED, Fate.MOVED, Fate.REPLACED, Fate.ALONE)


class StatisticsPanel(ReadingPanel[Statistics]):
    """Units by kind, words by what became of them, and similarity along the text; counted while it is seen."""

    def __init__(self, view: CompareView) -> None:
        super().__init__()
        self.title = self.tr("Statistics")
        self._view = view
        self.plot = SimilarityPlot()
        self.plot.row_wanted.connect(view.go_to_row)
        view.focus_changed.connect(self.plot.set_row)
        self._bars = {side: ShareBar([*_COLOURS.values(), f"{_tint(side)}"]) for side in Side}
        self._numbers: dict[object, QLabel] = {}
        self._names: dict[object, QLabel] = {}
        self._place(self._lay_out())

    # Placing

    def _lay_out(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        column.setSpacing(6)
        column.addWidget(self.plot)
        column.addWidget(_faint(self.tr("Similarity from the beginning to the end")))
        column.addSpacing(12)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for line, (key, name) in enumerate(self._unit_names().items()):
            self._add_line(grid, line, name, (key,), column=2)
        line = grid.rowCount()
        grid.setRowMinimumHeight(line, 16)
        for column_at, side in enumerate(Side, 1):
            head = _faint(self.tr("Left") if side is Side.LEFT else self.tr("Right"))
            grid.addWidget(head, line + 1, column_at, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(_faint(self.tr("Words")), line + 1, 0)
        for fate_line, (fate, name) in enumerate(self._fate_names().items(), line + 2):
            self._add_line(grid, fate_line, name, tuple((side, fate) for side in Side))
        self._add_line(grid, grid.rowCount(), self.tr("All words"), tuple((side, None) for side in Side))
        column.addLayout(grid)
        column.addSpacing(8)
        for side in Side:
            column.addWidget(self._bars[side])
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFocusProxy(self.plot)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        return area

    def _add_line(self, grid: QGridLayout, line: int, name: str, keys: tuple[object, ...], column: int = 1) -> None:
        label = QLabel(name)
        grid.addWidget(label, line, 0)
        for place, key in enumerate(keys, column):
            number = QLabel()
            grid.addWidget(number, line, place, Qt.AlignmentFlag.AlignRight)
            self._numbers[key], self._names[key] = number, label

    def _unit_names(self) -> dict[object, str]:
        return {
            "all": self.tr("Units"),
            UnitKind.SAME: self.tr("Linked, the same"),
            UnitKind.DIFFERENT: self.tr("Linked, different"),
            UnitKind.ONLY_LEFT: self.tr("Only on the left"),
            UnitKind.ONLY_RIGHT: self.tr("Only on the right"),
            UnitKind.MOVED: self.tr("Moved"),
            "unsure": self.tr("Unsure links"),
        }

    def _fate_names(self) -> dict[Fate, str]:
        return {
            Fate.KEPT: self.tr("Kept"),
            Fate.FORM: self.tr("Other form"),
            Fate.REWORDED: self.tr("Reworded"),
            Fate.MOVED: self.tr("Moved"),
            Fate.REPLACED: self.tr("Replaced"),
            Fate.ALONE: self.tr("On this side only"),
        }

    # Showing

    def _begin(self) -> Statistics | None:
        sheet = self._view.sheet
        self.plot.set_sheet(sheet)
        self.plot.set_row(self._view.focus_row)
        return Statistics(sheet) if sheet is not None else None

    def _show(self) -> None:
        super()._show()
        counted = self._found
        if counted is None:
            self._say(self.title, self.tr("Numbers are given here as soon as two documents are compared."))
            return
        self._say(self._so_far(self.title))
        units = counted.units()
        self._show_number("all", sum(units.values()))
        self._show_number("unsure", counted.unsure())
        for kind, count in units.items():
            self._show_number(kind, count)
        for side in Side:
            words = counted.words(side)
            total = sum(words.values())
            self._show_number((side, None), total)
            for fate in _ORDER:
                share = words[fate] / total if total else 0.0
                self._numbers[side, fate].setText(self._percent(share))
                self._numbers[side, fate].setToolTip(self.tr("{} words").format(self.locale().toString(words[fate])))
            self._bars[side].set_shares([words[fate] / total if total else 0.0 for fate in _ORDER])

    def _show_number(self, key: object, number: int) -> None:
        self._numbers[key].setText(self.locale().toString(number))

    def _percent(self, share: float) -> str:
        digits = 1 if 0 < share < 0.1 else 0
        return self.tr("{} %").format(self.locale().toString(100 * share, "f", digits))

    def number(self, key: object) -> str:
        """Return what stands beside a line: a `UnitKind`, "all", "unsure", or a side with a `Fate` (None for all)."""
        return self._numbers[key].text()

    def take_keyboard(self) -> None:
        """Put the keyboard on the curve."""
        self.plot.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _tint(side: Side) -> str:
    return "removed" if side is Side.LEFT else "added"


def _faint(text: str) -> QLabel:
    label = QLabel(text)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    label.setWordWrap(True)
    return label
