"""Word edits → runs: what each stretch of a cell looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.core.counterparts import refine
from viewer.core.document import Side
from viewer.core.edits import WEAK, EditClass, Operation
from viewer.core.span import Span
from viewer.sheet.sheet import Mark, Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from viewer.core.edits import Edit, PairEdits

_MARKS = {
    Operation.DELETE: Mark.REMOVED,
    Operation.INSERT: Mark.ADDED,
    Operation.REPLACE: Mark.REPLACED,
}
_MOVED, _WEAK, _IGNORED = int(EditClass.MOVED), int(WEAK), int(EditClass.IGNORED)


def mark_of(edit: Edit) -> Mark:
    """Return what an edit looks like: nothing if it is ignored; a move within the unit goes before its weakness."""
    if edit.operation is Operation.EQUAL:
        return Mark.PLAIN
    classes = int(edit.classes)  # flags are slow, and a row has dozens of edits
    if classes & _IGNORED:
        return Mark.PLAIN
    if classes & _MOVED:
        return Mark.MOVED
    return Mark.WEAK if classes & _WEAK else _MARKS[edit.operation]


def lay_runs(
    texts: tuple[str, str], side: Side, cell: Span, found: PairEdits, gaps: Sequence[Span] = ()
) -> tuple[Run, ...]:
    """Return the runs of one side of a pair; they tile `cell`.

    `texts` are the left and the right document's; `gaps` is the white space between paragraphs within the cell, which
    never carries a mark. White space next to words that are the same belongs to their run; between two marked runs it
    is a plain run of its own.
    """
    return _tile(cell, _with_gaps(_marked(texts, side, found), gaps))


def lay_whole(cell: Span, mark: Mark, gaps: Sequence[Span] = ()) -> tuple[Run, ...]:
    """Return the runs of a cell that looks the same from end to end, the gaps between its paragraphs aside."""
    return _tile(cell, _with_gaps([Run(cell, mark)], gaps))


def _tile(cell: Span, parts: Iterable[Run]) -> tuple[Run, ...]:
    """Fill up with plain runs what lies between the parts."""
    runs: list[Run] = []
    for run in parts:
        at = runs[-1].span.end if runs else cell.start
        if run.span.start > at:
            _append(runs, Run(Span(at, run.span.start), Mark.PLAIN))
        _append(runs, run)
    at = runs[-1].span.end if runs else cell.start
    if at < cell.end:
        _append(runs, Run(Span(at, cell.end), Mark.PLAIN))
    return tuple(runs)


def _append(runs: list[Run], run: Run) -> None:
    """Add a run; plain ones grow together unless they come from two edits."""
    last = runs[-1] if runs else None
    if last and last.mark is run.mark is Mark.PLAIN and (last.edit is None or run.edit is None):
        edit = run.edit if last.edit is None else last.edit
        runs[-1] = Run(Span(last.span.start, run.span.end), Mark.PLAIN, edit)
    else:
        runs.append(run)


def _marked(texts: tuple[str, str], side: Side, found: PairEdits) -> Iterator[Run]:
    for index, edit in enumerate(found.edits):
        span = edit.side(side)
        if span is None:
            continue
        mark = mark_of(edit)
        if mark is Mark.REPLACED and edit.classes & EditClass.NEAR and edit.left and edit.right:
            letters = refine(edit.left.of(texts[0]), edit.right.of(texts[1]))[side is Side.RIGHT]
            yield from _refined(span, index, letters)
        else:
            yield Run(span, mark, index)


def _refined(span: Span, index: int, letters: Iterable[Span]) -> Iterator[Run]:
    """Yield the runs of a word of which some letters differ."""
    at = span.start
    for part in letters:
        differing = part.shift(span.start)
        if differing.start > at:
            yield Run(Span(at, differing.start), Mark.REPLACED, index, first=at == span.start)
        yield Run(differing, Mark.REFINED, index, first=differing.start == span.start)
        at = differing.end
    if at < span.end:
        yield Run(Span(at, span.end), Mark.REPLACED, index, first=at == span.start)


def _with_gaps(runs: Iterable[Run], gaps: Sequence[Span]) -> Iterable[Run]:
    """Cut the gaps out of marked runs."""
    return _cut(runs, gaps) if gaps else runs


def _cut(runs: Iterable[Run], gaps: Sequence[Span]) -> Iterator[Run]:
    for run in runs:
        at = run.span.start
        for gap in gaps if run.mark is not Mark.PLAIN else ():
            if run.span.start < gap.start and gap.end < run.span.end:
                yield Run(Span(at, gap.start), run.mark, run.edit, run.first and at == run.span.start)
                at = gap.end
        yield run if at == run.span.start else Run(Span(at, run.span.end), run.mark, run.edit, first=False)
