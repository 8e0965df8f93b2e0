"""Words that stand for the same other words again and again, in the side panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer

from viewer.core.document import Side
from viewer.core.substitutions import SubstitutionCount
from viewer.ink.slices import Slices
from viewer.sheet.excerpt import excerpt, side_by_side
from viewer.window.panel import Panel
from viewer.window.panel_list import Entry, PanelList

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from viewer.core.span import Span
    from viewer.core.substitutions import Substitution
    from viewer.sheet.layout import Sheet
    from viewer.window.compare_view import CompareView

_CALM = 600  # milliseconds after the last words that arrived, before all are counted again
_STEP = 8  # rows between two chances to pause


class RepeatedPanel(Panel):
    """The repeated substitutions of a sheet, the most frequent first; a click goes from place to place of one."""

    def __init__(self, view: CompareView) -> None:
        super().__init__("")
        self.title = self.tr("Repeated")
        self._view = view
        self._model = _Repeated(view)
        self.list = PanelList(self.tr("Said again and again"), lines=2)
        self.list.setModel(self._model)
        self.list.walked.connect(self._walk)
        self.list.turned.connect(self._turn)
        self.list.left.connect(self.left)
        self._place(self.list)
        self._slices = Slices(self)
        self._slices.finished.connect(self._show)
        self._timer = QTimer(self, singleShot=True, interval=_CALM)
        self._timer.timeout.connect(self._count)

    def count_again(self, _rows: object = None) -> None:
        """Take note of rows whose words are known now."""
        if not self.isVisible():
            self.refresh()
        else:
            self._timer.start()

    def _refresh(self) -> None:
        self._model.show(())
        self._say(self.title, self._why_empty())
        self._count()

    def _count(self) -> None:
        self._timer.stop()
        sheet = self._view.sheet
        if sheet is not None:
            self._slices.start(_steps(sheet))
        else:
            self._slices.cancel()

    def _show(self, found: tuple[Substitution, ...]) -> None:
        at = self.list.currentIndex().row()
        scrolled = self.list.verticalScrollBar().value()
        chosen = self._model.words(at) if at >= 0 else None
        if self._model.show(found):
            self.list.verticalScrollBar().setValue(scrolled)
            words = [self._model.words(row) for row in range(self._model.rowCount())]
            self.list.mark(words.index(chosen) if chosen in words else -1)
        heading = self.tr("Said again and again · {}").format(self.locale().toString(len(found)))
        if not self._is_complete:
            heading = self.tr("{} so far").format(heading)
        self._say(heading if found else self.title, "" if found else self._why_empty())

    @property
    def _is_complete(self) -> bool:
        return self._view.sheet is not None and self._view.sheet.complete and not self._slices.running

    def _why_empty(self) -> str:
        if self._view.sheet is None:
            return self.tr("Words replaced again and again are listed here as soon as two documents are compared.")
        if not self._is_complete:
            return self.tr("The words are still being compared.")
        return self.tr("No words are replaced by the same other words in two places or more.")

    # Walking

    def _walk(self, row: int) -> None:
        """Go to the first place of an entry, and on from place to place where the reader is there already."""
        self._turn(row, 1)

    def _turn(self, row: int, step: int) -> None:
        place = self._model.turn(row, step)
        sheet = self._view.sheet
        if sheet is not None:
            at = sheet.row_of(Side.LEFT, place[Side.LEFT].start)
            self._view.show_words(at, place)


def _steps(sheet: Sheet) -> Generator[tuple[int, int], None, tuple[Substitution, ...]]:
    """Count the substitutions of all rows whose words are known."""
    counted = SubstitutionCount(sheet.comparison.left.text, sheet.comparison.right.text)
    alignment = sheet.comparison.alignment
    for row in range(len(sheet)):
        pair, found = alignment.pair_of(row), sheet.edits(row)
        if pair is not None and found is not None and alignment.beads[row].left:
            counted.add(pair, found)
        if row % _STEP == 0:
            yield row, len(sheet)
    return counted.repeated()


class _Repeated(QAbstractListModel):
    """Substitutions as a list makes use of them, with the place that the reader is at in one of them."""

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view
        self._found: tuple[Substitution, ...] = ()
        self._at: tuple[str, str] | None = None
        self._place = 0

    def show(self, found: tuple[Substitution, ...]) -> bool:
        """Hold others; return whether they are others."""
        if found == self._found:
            return False
        self.beginResetModel()
        self._found = found
        self.endResetModel()
        return True

    def words(self, row: int) -> tuple[str, str]:
        """Return the words of one, left and right."""
        return self._found[row].left, self._found[row].right

    def turn(self, row: int, step: int) -> dict[Side, Span]:
        """Take a step among the places of one, to its first if the reader was elsewhere; return where words stand."""
        one, before = self._found[row], self._at
        self._at = self.words(row)
        self._place = (self._place + step) % len(one.places) if before == self._at else 0
        self.dataChanged.emit(self.index(0), self.index(len(self._found) - 1))
        place = one.places[self._place]
        return {Side.LEFT: place.left, Side.RIGHT: place.right}

    def _as_written(self, one: Substitution) -> str:
        """Return the words as they stand in the first place."""
        sheet, place = self._view.sheet, one.places[0]
        if sheet is None:
            return ""
        texts = sheet.comparison.left.text, sheet.comparison.right.text
        left, right = (excerpt(text, span) for text, span in zip(texts, (place.left, place.right), strict=True))
        return side_by_side(left, right, "→")

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Say what an entry shows."""
        if not index.isValid() or index.row() >= len(self._found):
            return None
        one = self._found[index.row()]
        number = self._view.locale().toString
        words = self._as_written(one)
        places = self.tr("{} places").format(number(len(one.places)))
        if self._at == self.words(index.row()):
            places = self.tr("Place {} of {}").format(number(self._place + 1), number(len(one.places)))
        say: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: words,
            Qt.ItemDataRole.ToolTipRole: lambda: self.tr(
                "Click again, or press Left and Right, to go through its places"
            ),
            Qt.ItemDataRole.AccessibleTextRole: lambda: f"{words}, {places}",
            Entry.NOTE: lambda: places,
        }
        return say[role]() if role in say else None
