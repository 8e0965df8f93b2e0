"""Sheets made of given units, for tests of ink."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.core.alignment import Alignment, Bead, Move
from viewer.core.comparison import Comparison, Engine
from viewer.core.document import Document, ParagraphKind, Source, build_document
from viewer.core.span import Span
from viewer.core.worddiff import diff_words
from viewer.sheet.layout import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

Unit = tuple[str | None, str | None]

UNITS: tuple[Unit, ...] = (
    ("Fishing in the harbour", None),
    ("The office sent its final draft on Monday.", "The office sent its final draft on Friday."),
    ("Boats are welcome at any time of the day.", "Boats are welcome at any time of the day."),
    ("Nobody may swim near the pier.", None),
    ("The keeper opens the gate at six.", "The old keeper unlocks the gate at six."),
    ("Two flags mean that the wind is rising.", "Two flags mean that the wind is rising."),
    (None, "Dogs stay on the quay."),
    (None, "Nobody may swim near the pier."),
)
MOVES = ((3, 7),)


def _document(title: str, sentences: Sequence[str]) -> Document:
    text, blocks = "", []
    for sentence in sentences:
        span = Span(len(text), len(text) + len(sentence))
        blocks.append((span, ParagraphKind.BODY, [span]))
        text += sentence + "\n"
    return build_document(title, text, blocks, Source(None, "0" * 64, "utf-8"))


def make_sheet(
    units: Sequence[Unit] = UNITS,
    moves: Sequence[tuple[int, int]] = (),
    titles: tuple[str, str] = ("draft.txt", "final.txt"),
    *,
    score: float = 0.8,
    complete: bool = True,
) -> Sheet:
    """Make a sheet in which every unit is a sentence and a paragraph on either side; moves pair units."""
    left = _document(titles[0], [unit[0] for unit in units if unit[0] is not None])
    right = _document(titles[1], [unit[1] for unit in units if unit[1] is not None])
    beads, i, j = [], 0, 0
    for a, b in units:
        spans = Span(i, i + (a is not None)), Span(j, j + (b is not None))
        beads.append(Bead(*spans, score if all(spans) else None))
        i, j = spans[0].end, spans[1].end
    alignment = Alignment(tuple(beads), tuple(Move(beads[a].left, beads[b].right, 0.9) for a, b in moves))
    sheet = Sheet(Comparison(left, right, alignment, Engine.LEXICAL), {})
    if complete:
        sheet.add(
            (pair, diff_words(left.text, right.text, left.extent(pair.left), right.extent(pair.right)))
            for pair in alignment.pairs()
        )
    return sheet
