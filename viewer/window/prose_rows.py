"""Passages of running prose, laid out on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.core.document import Side
from viewer.ink.row_painter import LaidRow
from viewer.sheet.passages import join_cells
from viewer.window.row_builder import UnitRows

if TYPE_CHECKING:
    from viewer.core.span import Span

_BETWEEN = 0.9  # ems between two passages


class ProseRows(UnitRows):
    """Prose mode: an item is a passage of units, or a fold."""

    def build(self, item: int) -> LaidRow:
        """Lay out one item."""
        if self._visible.fold_at(item) is not None:
            return super().build(item)
        rows = tuple(self._sheet.row(row) for row in self._visible.rows_of(item))
        cells = {side: self._lay_cell(cell) for side in Side if (cell := join_cells(rows, side)) is not None}
        lead, below = self._space_around(item, opens=True)
        above = lead + self._space
        height = above + below + round(max(cell.height for cell in cells.values()))
        return LaidRow(rows[0], cells.get(Side.LEFT), cells.get(Side.RIGHT), above, below, lead, height, units=rows)

    def mend(self, item: int, laid: LaidRow) -> None:
        """Take over what changed in the marks of a passage."""
        laid.units = tuple(self._sheet.row(row) for row in self._visible.rows_of(item))
        laid.row = laid.units[0]
        for side in Side:
            layout, cell = laid.cell(side), join_cells(laid.units, side)
            if layout is not None and cell is not None:
                layout.replace_marks(cell)

    def _space_around(self, item: int, *, opens: bool) -> tuple[int, int]:
        lead, below = super()._space_around(item, opens=opens)
        between = round(_BETWEEN * self._columns.em) - 2 * self._space
        return (max(between, 0) if item else lead), below

    def _lines_of(self, item: int) -> tuple[int, bool]:
        """Return about how many lines the longer side of an item has."""
        if self._visible.fold_at(item) is not None:
            return 1, False
        rows = self._visible.rows_of(item)
        return max(*(-(-self._length(side, rows) // self._letters[side]) for side in Side), 1), True

    def _count(self) -> int:
        return len(self)

    def _length(self, side: Side, rows: Span) -> int:
        beads = self._sheet.comparison.alignment.beads
        sentences = beads[rows.start].side(side).join(beads[rows.end - 1].side(side))
        return len(self._sheet.document(side).extent(sentences)) if sentences else 0
