"""Rows of the sheet → rows laid out, made on demand and kept while they are near."""

from __future__ import annotations

from collections import OrderedDict
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QFontMetricsF

from viewer.core.document import Side
from viewer.ink.cell_layout import CellLayout
from viewer.ink.row_painter import LaidRow
from viewer.ink.typography import USUAL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QFont

    from viewer.ink.columns import Columns
    from viewer.ink.typography import Typography
    from viewer.sheet.layout import Sheet
    from viewer.sheet.sheet import Cell
    from viewer.sheet.visible import VisibleRows

_PARAGRAPH = 0.72  # ems more where a paragraph begins
_ENDS = 0.6  # ems more at the top and at the foot of the whole
_KEPT = 300
_SAMPLE = 4_000  # code points whose width stands for the rest


class RowBuilder(Protocol):
    """A way of making the items of a page: units level with each other, or running prose."""

    def __len__(self) -> int: ...

    def build(self, item: int) -> LaidRow:
        """Lay out one item."""

    def refit(self, item: int, laid: LaidRow) -> LaidRow:
        """Return an item that was laid out in the same face and another width, now in this one."""

    def mend(self, item: int, laid: LaidRow) -> None:
        """Take over what changed in the marks of an item."""

    def guess(self, item: int) -> int:
        """Return about how high an item is, without laying it out."""

    def typical(self) -> int:
        """Return the height of an item of mean length."""


class UnitRows:
    """Rows mode: an item is a unit of the sheet, or a fold."""

    def __init__(
        self, sheet: Sheet, visible: VisibleRows, font: QFont, columns: Columns, typography: Typography = USUAL
    ) -> None:
        self._sheet, self._visible, self._font, self._columns = sheet, visible, font, columns
        self._spacing = typography.line_spacing
        self._space = round(typography.unit_space * columns.em)
        self._paragraph = round(_PARAGRAPH * columns.em)
        self._ends = round(_ENDS * columns.em)
        self._line = max(round(self._spacing * columns.em), 1)

    def __len__(self) -> int:
        return len(self._visible)

    def build(self, item: int) -> LaidRow:
        """Lay out one item."""
        shown = self._sheet.row(self._visible.row_at(item))
        fold = self._visible.fold_at(item)
        if fold is not None:
            lead, below = self._space_around(item, opens=False)
            above = lead + self._space
            return LaidRow(shown, None, None, above, below, lead, above + below + self._line, fold)
        cells = {side: self._lay_cell(cell) for side in Side if (cell := shown.cell(side)) is not None}
        lead, below = self._space_around(item, opens=shown.opens_left or shown.opens_right)
        above = lead + self._space
        height = above + below + round(max(cell.height for cell in cells.values()))
        return LaidRow(shown, cells.get(Side.LEFT), cells.get(Side.RIGHT), above, below, lead, height)

    def _lay_cell(self, cell: Cell) -> CellLayout:
        text = self._sheet.document(cell.side).text
        return CellLayout(cell, text, self._font, self._columns.width, line_spacing=self._spacing)

    def refit(self, item: int, laid: LaidRow) -> LaidRow:
        """Return an item that was laid out in the same face and another width, now in this one."""
        cells = [cell for side in Side if isinstance(cell := laid.cell(side), CellLayout)]
        if not cells:  # a fold, or both sides in one text
            return self.build(item)
        self.mend(item, laid)
        for cell in cells:
            cell.fit(self._columns.width)
        laid.height = laid.above + laid.below + round(max(cell.height for cell in cells))
        return laid

    def mend(self, item: int, laid: LaidRow) -> None:
        """Take over what changed in the marks of an item."""
        laid.mend(self._sheet.row(self._visible.row_at(item)))

    def guess(self, item: int) -> int:
        """Return about how high an item is: from the number of its letters and their mean width in its document."""
        lines, opens = self._lines_of(item)
        lead, below = self._space_around(item, opens=opens)
        return lead + self._space + below + lines * self._line

    def _lines_of(self, item: int) -> tuple[int, bool]:
        """Return about how many lines the longer side of an item has, and whether a paragraph begins with it."""
        bead = self._sheet.comparison.alignment.beads[self._visible.row_at(item)]
        lines, opens = 1, False
        for side in Side if self._visible.fold_at(item) is None else ():
            sentences = bead.side(side)
            if sentences:
                document = self._sheet.document(side)
                length = len(document.extent(sentences))
                lines = max(lines, -(-length // self._letters[side]))
                first = document.sentences[sentences.start]
                opens = opens or document.paragraphs[first.paragraph].sentences.start == sentences.start
        return lines, opens

    def typical(self) -> int:
        """Return the height of an item of mean length, to begin with."""
        count = max(self._count(), 1)
        longest = max(len(self._sheet.document(side).text) // self._letters[side] for side in Side)
        return 2 * self._space + round((longest / count + 0.5) * self._line) or 1

    def _count(self) -> int:
        """Return into how many items both documents fall without folds."""
        return len(self._sheet)

    def _space_around(self, item: int, *, opens: bool) -> tuple[int, int]:
        """Return the white space that sets an item off, and that below its text."""
        lead = self._ends if item == 0 else self._paragraph if opens else 0
        return lead, self._space + (self._ends if item == len(self) - 1 else 0)

    @cached_property
    def _letters(self) -> dict[Side, int]:
        # Not before somebody guesses: a window that is being resized does not.
        metrics = QFontMetricsF(self._font)
        return {side: self._letters_in_line(side, metrics) for side in Side}

    def _letters_in_line(self, side: Side, metrics: QFontMetricsF) -> int:
        """Return how many letters a line of a document holds on the mean, half a word at its end being empty."""
        text = self._sheet.document(side).text
        middle = max((len(text) - _SAMPLE) // 2, 0)
        sample = " ".join(text[middle : middle + _SAMPLE].split()) or "x"
        letter = metrics.horizontalAdvance(sample) / len(sample) or 1.0
        return max(round(self._columns.width / letter - 2.5), 1)


class RowCache:
    """Keeps the rows laid out last; tells `measured` the exact height of each row it has laid out."""

    def __init__(self, builder: RowBuilder, measured: Callable[[int, int], None]) -> None:
        self._builder = builder
        self._measured = measured
        self._rows: OrderedDict[int, LaidRow] = OrderedDict()
        self._before: OrderedDict[int, LaidRow] = OrderedDict()

    def take_over(self, other: RowCache) -> None:
        """Go on with the rows of a cache of the same face and another width, which is not used any more."""
        self._before = other._rows

    def row(self, row: int) -> LaidRow:
        """Return a row, laid out."""
        laid = self._rows.get(row)
        if laid is None:
            earlier = self._before.pop(row, None)
            laid = self._builder.build(row) if earlier is None else self._builder.refit(row, earlier)
            self._rows[row] = laid
            self._measured(row, laid.height)
            if len(self._rows) > _KEPT:
                self._rows.popitem(last=False)
        else:
            self._rows.move_to_end(row)
        return laid

    def forget(self, rows: Iterable[int]) -> None:
        """Lay some rows out anew when they are asked for again."""
        for row in rows:
            self._rows.pop(row, None)
            self._before.pop(row, None)

    def known(self, rows: Iterable[int]) -> list[tuple[int, LaidRow]]:
        """Return those of some rows that are laid out."""
        return [(row, laid) for row in rows if (laid := self._rows.get(row)) is not None]
