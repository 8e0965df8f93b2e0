"""Both sides of a unit in one text: words that stay once, what was removed before what was added.

For narrow windows, where two columns have no room. The text is made up, so offsets in it are its own: `InlineText`
turns them into code points of the documents and back.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from viewer.core.document import Side
from viewer.core.edits import EditClass, Operation
from viewer.core.span import Span
from viewer.sheet.sheet import Cell, Mark, Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.core.edits import Edit, PairEdits
    from viewer.sheet.sheet import Row

_SPELT_ALIKE = int(EditClass.CASE | EditClass.PUNCTUATION | EditClass.QUOTATION_STYLE | EditClass.WHITE_SPACE)
_IGNORED = int(EditClass.IGNORED)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the made-up text: `span` of one document, standing at `at`; `twin` is what it stands for besides."""

    at: int
    side: Side
    span: Span
    twin: Span | None

    def on(self, side: Side) -> Span | None:
        """Return the code points of a side that the piece stands for, or None."""
        return self.span if side is self.side else self.twin

    @property
    def end(self) -> int:
        """Where the piece ends in the made-up text."""
        return self.at + len(self.span)


@dataclass(frozen=True, slots=True)
class InlineText:
    """The made-up text of a unit, its pieces in order, and for each side the marks of the pieces that show it."""

    text: str
    pieces: tuple[Piece, ...]
    cells: tuple[Cell, Cell]

    def places(self, side: Side, span: Span) -> list[Span]:
        """Return where code points of a document stand."""
        return [
            place
            for piece in self.pieces
            if (own := piece.on(side)) is not None and (part := own.intersect(span))
            if (place := Span(self._place(piece, own, part.start), self._place(piece, own, part.end)))
        ]

    @staticmethod
    def _place(piece: Piece, own: Span, offset: int) -> int:
        # A twin may be a little longer or shorter: their ends are one.
        return piece.end if offset == own.end else piece.at + min(offset - own.start, len(piece.span))

    def place(self, side: Side, offset: int) -> int:
        """Return where a code point of a document stands, or what follows it if it does not."""
        for piece in self.pieces:
            own = piece.on(side)
            if own is not None and offset < own.end:
                return self._place(piece, own, max(offset, own.start))
        return len(self.text)

    def offset(self, side: Side, at: int) -> int | None:
        """Return the code point of a document that stands at a place, or the nearest before it; None without any."""
        index = max(bisect_right(self.pieces, at, key=lambda piece: piece.at) - 1, 0)
        if index < len(self.pieces) and (own := self.pieces[index].on(side)) is not None:
            piece = self.pieces[index]
            return own.end if at >= piece.end else own.start + min(max(at - piece.at, 0), len(own))
        before = [own for piece in self.pieces[:index] if (own := piece.on(side)) is not None]
        after = [own for piece in self.pieces[index:] if (own := piece.on(side)) is not None]
        return before[-1].end if before else after[0].start if after else None

    def side_at(self, at: int) -> Side:
        """Return the side whose words stand at a place: the right one where they are those of both."""
        index = max(bisect_right(self.pieces, at, key=lambda piece: piece.at) - 1, 0)
        return self.pieces[index].side if self.pieces else Side.RIGHT


def write_inline(texts: tuple[str, str], row: Row, found: PairEdits | None) -> InlineText:
    """Write both sides of a linked row as one text; `texts` are the documents'.

    Without edits, the left side stands before the right one.
    Raises ValueError for a row on one side only.
    """
    if row.left is None or row.right is None:
        raise ValueError("a unit on one side only needs no text of both")
    stretches = (
        _stretches(found.edits) if found else [(Side.LEFT, row.left.span, None), (Side.RIGHT, row.right.span, None)]
    )
    written: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for side, span, twin in stretches:
        text = texts[side is Side.RIGHT]
        first = span.start == (row.left if side is Side.LEFT else row.right).span.start
        if pieces and (first or text[span.start - 1].isspace()):
            written.append(" ")
            length += 1
        pieces.append(Piece(length, side, span, twin))
        written.append(span.of(text))
        length += len(span)
    blank = InlineText("".join(written), tuple(pieces), (row.left, row.right))
    left, right = (_cell(blank, cell) for cell in blank.cells)
    return replace(blank, cells=(left, right))


def _stretches(edits: tuple[Edit, ...]) -> Iterator[tuple[Side, Span, Span | None]]:
    for edit in edits:
        alike = edit.operation is Operation.EQUAL or int(edit.classes) & (_SPELT_ALIKE | _IGNORED)
        if edit.left is not None and edit.right is not None and alike:
            yield Side.RIGHT, edit.right, edit.left
            continue
        if edit.left is not None:
            yield Side.LEFT, edit.left, None
        if edit.right is not None:
            yield Side.RIGHT, edit.right, None


def _cell(inline: InlineText, cell: Cell) -> Cell:
    """Return the marks of one side where its words stand in the made-up text."""
    runs: list[Run] = []
    for piece in inline.pieces:
        if piece.side is not cell.side:
            continue
        first = max(bisect_right(cell.runs, piece.span.start, key=lambda run: run.span.start) - 1, 0)
        for run in cell.runs[first:]:
            if run.span.start >= piece.span.end:
                break
            part = run.span.intersect(piece.span)
            if part and run.mark is not Mark.PLAIN:
                runs.append(replace(run, span=part.shift(piece.at - piece.span.start)))
    return Cell(cell.side, Span(0, len(inline.text)), tuple(runs))
