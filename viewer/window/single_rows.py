"""Units in a single column, both sides in one text; laid out on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.core.document import Side
from viewer.ink.inline_layout import InlineLayout, InlineSide
from viewer.ink.row_painter import LaidRow
from viewer.sheet.inline import write_inline
from viewer.window.row_builder import UnitRows

if TYPE_CHECKING:
    from viewer.sheet.sheet import Row

_LONGER = 1.25  # times: what was removed stands in the text besides


class SingleRows(UnitRows):
    """Single mode: an item is a unit, or a fold."""

    def build(self, item: int) -> LaidRow:
        """Lay out one item."""
        row = self._sheet.row(self._visible.row_at(item))
        if self._visible.fold_at(item) is not None or row.left is None or row.right is None:
            return super().build(item)
        inline = self._lay(row)
        left, right = InlineSide(inline, row.left), InlineSide(inline, row.right)
        lead, below = self._space_around(item, opens=row.opens_left or row.opens_right)
        above = lead + self._space
        height = above + below + round(inline.height)
        return LaidRow(row, left, right, above, below, lead, height, inline=inline)

    def _lay(self, row: Row) -> InlineLayout:
        texts = self._sheet.document(Side.LEFT).text, self._sheet.document(Side.RIGHT).text
        inline = write_inline(texts, row, self._sheet.edits(row.number - 1))
        return InlineLayout(inline, self._font, self._columns.width, self._spacing)

    def _lines_of(self, item: int) -> tuple[int, bool]:
        lines, opens = super()._lines_of(item)
        linked = self._visible.fold_at(item) is None and self._sheet.differs(self._visible.row_at(item))
        return round(lines * _LONGER) if linked else lines, opens
