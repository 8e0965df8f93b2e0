"""Samples of the marks, each a word that looks like what it says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from viewer.core.document import Side
from viewer.core.grade import Strength
from viewer.core.saying import say, to_say
from viewer.core.span import Span
from viewer.ink.cell_layout import CellLayout
from viewer.sheet.sheet import Cell, Detail, Mark, Run

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

_ANY = Span(0, 1)


@dataclass(frozen=True, slots=True)
class Sample:
    """A word with a mark, and what the mark says; a word to be said in the reader's language."""

    word: str
    look: Run
    side: Side
    meaning: str

    def lay_out(self, font: QFont, width: float, line_spacing: float) -> CellLayout:
        """Lay the sample out as the cell of a unit."""
        word = say(self.word)
        span = Span(0, len(word))
        # The edit's number keeps a sample from being taken for a cell that stands on one side as a whole.
        run = replace(self.look, span=span, edit=0)
        return CellLayout(Cell(self.side, span, (run,)), word, font, width, line_spacing=line_spacing)


SAMPLES = (
    Sample(to_say("removed"), Run(_ANY, Mark.REMOVED), Side.LEFT, to_say("stands on the left only")),
    Sample(to_say("added"), Run(_ANY, Mark.ADDED), Side.RIGHT, to_say("stands on the right only")),
    Sample(to_say("replaced"), Run(_ANY, Mark.REPLACED), Side.LEFT, to_say("other words stand on the other side")),
    Sample(to_say("reworded"), Run(_ANY, Mark.REWORDED), Side.LEFT, to_say("says about the same in other words")),
    Sample(to_say("moved"), Run(_ANY, Mark.MOVED), Side.LEFT, to_say("stands elsewhere in the unit")),
    Sample(
        to_say("fact"),
        Run(_ANY, Mark.REPLACED, strength=Strength.STRONG),
        Side.LEFT,
        to_say("a name, number, date or quotation that differs, or what you always want to be marked"),
    ),
    Sample(
        to_say("check"),
        Run(_ANY, Mark.REPLACED, strength=Strength.CHECK),
        Side.LEFT,
        to_say("may not say the same, and is to be checked"),
    ),
)

SLIGHT = Sample(
    to_say("slight"),
    Run(_ANY, Mark.WEAK),
    Side.LEFT,
    to_say("only case, punctuation or small words differ; marked where all words are shown"),
)
"""What is marked where all words are."""


def samples_at(detail: Detail) -> tuple[Sample, ...]:
    """Return the samples of what is marked at a level of detail."""
    if detail is Detail.FACTS:
        return tuple(sample for sample in SAMPLES if sample.look.strength is not None)
    return (*SAMPLES, SLIGHT) if detail is Detail.ALL else SAMPLES
