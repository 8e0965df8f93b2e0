"""What the marks of a cell show, in words."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from viewer.core.grade import Strength
from viewer.sheet.display import display_text
from viewer.sheet.sheet import Detail, Mark

if TYPE_CHECKING:
    from viewer.sheet.sheet import Cell, Run

_N = QT_TRANSLATE_NOOP
_FOUND = {
    Strength.STRONG: _N("mark_words", "does not say the same: {}"),
    Strength.CHECK: _N("mark_words", "to be checked: {}"),
}
_MARKS = {
    Mark.REMOVED: _N("mark_words", "removed: {}"),
    Mark.ADDED: _N("mark_words", "added: {}"),
    Mark.REPLACED: _N("mark_words", "other words: {}"),
    Mark.MOVED: _N("mark_words", "moved within the unit: {}"),
    Mark.REWORDED: _N("mark_words", "reworded: {}"),
    Mark.WEAK: _N("mark_words", "differs slightly: {}"),
}


def describe_marks(text: str, cell: Cell, detail: Detail = Detail.CONTENT) -> str:
    """Say in a line which words of a cell are marked at a level of detail, findings first; `text` is the document's."""
    words: dict[object, list[str]] = {}
    for _, group in groupby(_numbered(cell.runs), key=lambda numbered: numbered[0]):
        runs = [run for _, run in group]
        kind = _kind_of(runs, detail)
        if kind is not None and runs[0].edit is not None:
            words.setdefault(kind, []).append("".join(display_text(text, run.span) for run in runs))
    return "; ".join(
        QCoreApplication.translate("mark_words", str(template)).format(", ".join(words[kind]))
        for kind, template in (*_FOUND.items(), *_MARKS.items())
        if kind in words
    )


def _numbered(runs: tuple[Run, ...]) -> list[tuple[int, Run]]:
    """Return runs with numbers; those that continue a word have the same."""
    numbered: list[tuple[int, Run]] = []
    for run in runs:
        last = numbered[-1] if numbered else None
        continues = last is not None and not run.first and last[1].edit == run.edit
        numbered.append((last[0] if last is not None and continues else len(numbered), run))
    return numbered


def _kind_of(runs: list[Run], detail: Detail) -> Strength | Mark | None:
    if runs[0].strength is not None:
        return runs[0].strength
    mark = Mark.REPLACED if any(run.mark is Mark.REFINED for run in runs) else runs[0].mark
    if detail is Detail.FACTS or mark is Mark.PLAIN or (mark is Mark.WEAK and detail is not Detail.ALL):
        return None
    return mark
