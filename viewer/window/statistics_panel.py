"""What a comparison comes to in numbers, in the side panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from viewer.core.document import Side
from viewer.core.grade import FindingKind, Strength
from viewer.sheet.statistics import Fate, Statistics, UnitKind
from viewer.window.finding_words import name_of
from viewer.window.panel import MARGIN, ReadingPanel
from viewer.window.panel_page import PanelPage
from viewer.window.share_bar import ShareBar
from viewer.window.similarity_plot import SimilarityPlot

if TYPE_CHECKING:
    from viewer.window.compare_view import CompareView
    from viewer.window.finding_walk import FindingWalk

_COLOURS = {
    Fate.KEPT: "paper",
    Fate.FORM: "hairline",
    Fate.REWORDED: "hairline",
    Fate.MOVED: "moved",
    Fate.REPLACED: "dotted",
}
_ORDER = (Fate.KEPT, Fate.FORM, Fate.REWORDED, Fate.MOVED, Fate.REPLACED, Fate.ALONE)


class StatisticsPanel(ReadingPanel[Statistics]):
    """Units and findings by kind, words by what became of them, and similarity along the text.

    All but the findings, which a walk knows already, is counted while it is seen.
    """

    def __init__(self, view: CompareView, walk: FindingWalk) -> None:
        super().__init__(PanelPage.STATISTICS)
        self._view, self._walk = view, walk
        self.plot = SimilarityPlot()
        self.plot.row_wanted.connect(view.go_to_row)
        view.focus_changed.connect(self.plot.set_row)
        self._bars = {side: ShareBar([*_COLOURS.values(), f"{_tint(side)}"]) for side in Side}
        self._numbers: dict[object, QLabel] = {}
        self._names: dict[object, QLabel] = {}
        self._place(self._lay_out())
        walk.changed.connect(self._show_findings)

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
        self._add_head(grid, self.tr("Findings"), self.tr("Sure"), self.tr("To check"))
        for finding in FindingKind:
            keys = tuple((finding, strength) for strength in Strength)
            self._add_line(grid, grid.rowCount(), name_of(finding), keys)
        self._add_line(grid, grid.rowCount(), self.tr("All findings"), tuple(Strength))
        self._add_head(grid, self.tr("Words"), self.tr("Left"), self.tr("Right"))
        for fate, name in self._fate_names().items():
            self._add_line(grid, grid.rowCount(), name, tuple((side, fate) for side in Side))
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

    @staticmethod
    def _add_head(grid: QGridLayout, *titles: str) -> None:
        """Set off what follows by room and the titles of its columns."""
        line = grid.rowCount()
        grid.setRowMinimumHeight(line, 16)
        for column, title in enumerate(titles):
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            grid.addWidget(_faint(title), line + 1, column, side)

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
            self.plot.set_sheet(None)
            self._say(self.title, self.tr("Numbers are given here as soon as two documents are compared."))
            return
        self._say(self._so_far(self.title))
        self._show_findings()
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

    def _show_findings(self) -> None:
        if not self.isVisible():
            return
        graded = self._walk.graded
        for kind in FindingKind:
            for strength in Strength:
                self._show_number((kind, strength), graded.get((kind, strength), 0))
            has_any = any((kind, strength) in graded for strength in Strength)
            for label in (
                self._names[kind, Strength.STRONG],
                *(self._numbers[kind, strength] for strength in Strength),
            ):
                label.setVisible(has_any)
        for strength in Strength:
            self._show_number(strength, sum(graded.get((kind, strength), 0) for kind in FindingKind))

    def _show_number(self, key: object, number: int) -> None:
        self._numbers[key].setText(self.locale().toString(number))

    def _percent(self, share: float) -> str:
        digits = 1 if 0 < share < 0.1 or 0.99 < share < 1 else 0
        return self.tr("{} %").format(self.locale().toString(100 * share, "f", digits))

    def number(self, key: object) -> str:
        """Return what stands beside a line.

        A line is a `UnitKind`, "all", "unsure", a `FindingKind` with a `Strength` (that alone for all kinds), or a side
        with a `Fate` (None for all).
        """
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
