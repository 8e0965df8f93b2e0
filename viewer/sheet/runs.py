"""Word edits → runs: what each stretch of a cell looks like."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.core.counterparts import refine
from viewer.core.document import Side
from viewer.core.edits import WEAK, EditClass, Operation
from viewer.core.grade import FindingKind, Grade, Strength
from viewer.core.span import Span
from viewer.core.words import fold
from viewer.sheet.sheet import Detail, Mark, Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from viewer.core.edits import Edit, PairEdits
    from viewer.core.grade import Finding

_MARKS = {
    Operation.DELETE: Mark.REMOVED,
    Operation.INSERT: Mark.ADDED,
    Operation.REPLACE: Mark.REPLACED,
}
_GRADED = {
    Grade.FORM: Mark.REWORDED,
    Grade.REWORDED: Mark.REWORDED,
    Grade.MOVED: Mark.MOVED,
}
_STRAIGHT = frozenset({'"', "'"})  # quotation marks as they are folded
_BRACKETS = frozenset({"Pi", "Pf", "Ps", "Pe"})  # categories of Unicode
_MOVED, _SLIGHT, _WEAK, _IGNORED = map(int, (EditClass.MOVED, EditClass.SLIGHT, WEAK, EditClass.IGNORED))


def mark_of(edit: Edit) -> Mark:
    """Return what an edit looks like: nothing if it is ignored; a real move in the unit goes before its weakness.

    What is known to say the same is quiet; what nobody has graded looks as if it might not.
    """
    if edit.operation is Operation.EQUAL:
        return Mark.PLAIN
    classes = int(edit.classes)  # flags are slow, and a row has dozens of edits
    if classes & _IGNORED:
        return Mark.PLAIN
    if classes & _MOVED and not classes & _SLIGHT:
        return Mark.MOVED
    if classes & _WEAK:
        return Mark.WEAK
    return _MARKS[edit.operation] if edit.grade is None else _GRADED.get(edit.grade, _MARKS[edit.operation])


def marked_edits(found: PairEdits, detail: Detail) -> list[int]:
    """Return the indices of the edits that are marked at a level of detail, one for each finding."""
    if detail is Detail.FACTS:
        return sorted({_edit_of(finding, found) for finding in found.findings})
    silent = _silent_at(detail)
    return [index for index, edit in enumerate(found.edits) if mark_of(edit) not in silent]


def has_marks(found: PairEdits, detail: Detail) -> bool:
    """Whether any edit or finding is marked at a level of detail."""
    if found.findings or detail is Detail.FACTS:
        return bool(found.findings)
    silent = _silent_at(detail)
    return any(mark_of(edit) not in silent for edit in found.edits)


def _silent_at(detail: Detail) -> tuple[Mark, ...]:
    return (Mark.PLAIN,) if detail is Detail.ALL else (Mark.PLAIN, Mark.WEAK)


def _edit_of(finding: Finding, found: PairEdits) -> int:
    """Return the first edit that a finding lies in, one that differs before one that does not."""
    touched = [
        index
        for index, edit in enumerate(found.edits)
        if any((own := edit.side(side)) and (span := finding.side(side)) and own.overlaps(span) for side in Side)
    ]
    return min(touched, key=lambda index: (mark_of(found.edits[index]) is Mark.PLAIN, index), default=0)


def lay_runs(
    texts: tuple[str, str], side: Side, cell: Span, found: PairEdits, gaps: Sequence[Span] = ()
) -> tuple[Run, ...]:
    """Return the runs of one side of a pair; they tile `cell`.

    `texts` are the left and the right document's; `gaps` is the white space between paragraphs within the cell, which
    never carries a mark. White space next to words that are the same belongs to their run; between two marked runs it
    is a plain run of its own. Findings lie over the marks of the words that differ within them, and join those that
    follow each other; one in which no word differs is marked from end to end, and of a quotation its marks alone.
    """
    runs: Iterable[Run] = _marked(texts, side, found)
    if found.findings:
        marked = list(runs)
        runs = _emphasise(marked, _findings_on(texts[side is Side.RIGHT], side, found, marked))
    return _tile(cell, _with_gaps(runs, gaps))


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


def _findings_on(text: str, side: Side, found: PairEdits, runs: Sequence[Run]) -> list[tuple[Span, Strength]]:
    """Return what findings mark on one side, apart and in order; where they overlap, the stronger hides the other."""
    parts: dict[Strength, list[Span]] = {strength: [] for strength in Strength}
    for finding in found.findings:
        span = finding.side(side)
        if span and finding.kind is FindingKind.QUOTATION:
            # It is the marks that are missing; the words between them have marks of their own.
            ends = (Span(span.start, span.start + 1), Span(span.end - 1, span.end))
            parts[finding.strength] += [end for end in ends if _is_quotation_mark(end.of(text))] or [span]
        elif span:
            parts[finding.strength] += _differing(span, runs) or [span]
    strong, check = (_union(parts[strength]) for strength in (Strength.STRONG, Strength.CHECK))
    apart = [rest for span in check for rest in _without(span, strong)]
    return sorted(
        [(span, Strength.STRONG) for span in strong] + [(span, Strength.CHECK) for span in apart],
        key=lambda part: part[0].start,
    )


def _is_quotation_mark(letter: str) -> bool:
    """Whether a quotation may begin or end with a letter; one that goes on in the next unit ends with its words."""
    return fold(letter) in _STRAIGHT or unicodedata.category(letter) in _BRACKETS


def _touched(span: Span, runs: Sequence[Run]) -> Iterator[Run]:
    first = max(bisect_right(runs, span.start, key=lambda run: run.span.start) - 1, 0)
    for index in range(first, len(runs)):
        if runs[index].span.start >= span.end:
            return
        if runs[index].span.overlaps(span):
            yield runs[index]


def _differing(span: Span, runs: Sequence[Run]) -> list[Span]:
    """Return the parts of a span that are marked; those with nothing but white space between them are one."""
    parts: list[Span] = []
    follows = False
    for run in _touched(span, runs):
        shared = run.span.intersect(span)
        if run.mark is not Mark.PLAIN and shared:
            if follows:
                parts[-1] = parts[-1].join(shared)
            else:
                parts.append(shared)
        follows = run.mark is not Mark.PLAIN
    return parts


def _union(spans: Iterable[Span]) -> list[Span]:
    """Join spans that overlap or touch."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if joined and span.start <= joined[-1].end:
            joined[-1] = joined[-1].join(span)
        else:
            joined.append(span)
    return joined


def _without(span: Span, others: Sequence[Span]) -> Iterator[Span]:
    """Yield what is left of a span without others, which are apart and in order."""
    at = span.start
    for index in range(bisect_right(others, at, key=lambda other: other.end), len(others)):
        other = others[index]
        if other.start >= span.end:
            break
        if at < other.start:
            yield Span(at, other.start)
        at = other.end
    if at < span.end:
        yield Span(at, span.end)


def _emphasise(runs: Sequence[Run], parts: Sequence[tuple[Span, Strength]]) -> list[Run]:
    """Put parts over runs: each becomes one run, and what lies beside it keeps its mark."""
    spans = [span for span, _ in parts]
    pieces = [
        replace(run, span=rest, first=run.first and rest.start == run.span.start)
        for run in runs
        for rest in _without(run.span, spans)
    ]
    for span, strength in parts:
        below = list(_touched(span, runs))
        marks = {run.mark for run in below}
        mark = marks.pop() if len(marks) == 1 else Mark.REPLACED
        if mark not in (Mark.REMOVED, Mark.ADDED, Mark.MOVED):
            mark = Mark.REPLACED
        pieces.append(Run(span, mark, below[0].edit if below else None, strength=strength))
    return sorted(pieces, key=lambda run: run.span.start)


def _with_gaps(runs: Iterable[Run], gaps: Sequence[Span]) -> Iterable[Run]:
    """Cut the gaps out of marked runs."""
    return _cut(runs, gaps) if gaps else runs


def _cut(runs: Iterable[Run], gaps: Sequence[Span]) -> Iterator[Run]:
    for run in runs:
        at = run.span.start
        for gap in gaps if run.mark is not Mark.PLAIN else ():
            if run.span.start < gap.start and gap.end < run.span.end:
                yield replace(run, span=Span(at, gap.start), first=run.first and at == run.span.start)
                at = gap.end
        yield run if at == run.span.start else replace(run, span=Span(at, run.span.end), first=False)
