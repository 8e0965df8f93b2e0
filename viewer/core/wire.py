"""Values ↔ JSON: one format for review files and for the pipe between the processes.

Bulk values (sentences, beads, edits) become flat lists of numbers, because seventy thousand of them cross the pipe.
Unpacking checks what the values themselves check; malformed data raises ValueError, KeyError or TypeError.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from viewer.core.alignment import Bead, Move, Pair
from viewer.core.document import Paragraph, ParagraphKind, Sentence, Source
from viewer.core.edits import Edit, EditClass, Operation, PairEdits
from viewer.core.grade import Finding, FindingKind, Grade, Strength
from viewer.core.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_OPERATIONS = tuple(Operation)
_GRADES = tuple(Grade)
_KINDS = tuple(ParagraphKind)
_FINDING_KINDS = tuple(FindingKind)
_STRENGTHS = tuple(Strength)

EDITS_HEAD = 3
"""Numbers before the findings of packed edits: coarse, graded, how many findings."""
FINDING_WIDTH = 6
EDIT_WIDTH = 9
OPPOSITE_OPERATIONS = tuple(_OPERATIONS.index(Edit(one, None, None).mirrored().operation) for one in Operation)
OPPOSITE_GRADES = (*(_GRADES.index(one.opposite) for one in Grade), -1)
"""Numbers of operations and grades once left and right have changed places; the last, for -1, is that of no grade."""


def _strides(numbers: Sequence[Any], width: int) -> Iterable[Sequence[Any]]:
    if len(numbers) % width:
        raise ValueError(f"{len(numbers)} numbers do not divide into groups of {width}")
    return (numbers[at : at + width] for at in range(0, len(numbers), width))


def _ends(span: Span | None) -> tuple[int, int]:
    return (-1, -1) if span is None else (span.start, span.end)


def _span(start: int, end: int) -> Span | None:
    return None if start < 0 else Span(start, end)


def pack_source(source: Source) -> dict[str, Any]:
    """Source → JSON."""
    return {
        "path": source.path,
        "sha256": source.sha256,
        "encoding": source.encoding,
        "format": source.format,
        "remarks": list(source.remarks),
    }


def unpack_source(data: dict[str, Any]) -> Source:
    """JSON → Source."""
    return Source(data["path"], data["sha256"], data["encoding"], data["format"], tuple(data["remarks"]))


def pack_paragraphs(paragraphs: Iterable[Paragraph]) -> list[int]:
    """Paragraphs → five numbers each."""
    return [
        number
        for p in paragraphs
        for number in (p.span.start, p.span.end, p.sentences.start, p.sentences.end, _KINDS.index(p.kind))
    ]


def unpack_paragraphs(data: Sequence[int]) -> tuple[Paragraph, ...]:
    """Five numbers each → paragraphs."""
    return tuple(Paragraph(Span(a, b), Span(c, d), _KINDS[kind]) for a, b, c, d, kind in _strides(data, 5))


def pack_sentences(sentences: Iterable[Sentence]) -> list[int]:
    """Sentences → three numbers each."""
    return [number for s in sentences for number in (s.span.start, s.span.end, s.paragraph)]


def unpack_sentences(data: Sequence[int]) -> tuple[Sentence, ...]:
    """Three numbers each → sentences."""
    return tuple(Sentence(Span(a, b), paragraph) for a, b, paragraph in _strides(data, 3))


def pack_beads(beads: Iterable[Bead]) -> list[float | int | None]:
    """Beads → six entries each; a score is rounded to four digits, in which the engines already give it."""
    return [
        entry for b in beads for entry in (b.left.start, b.left.end, b.right.start, b.right.end, b.score, int(b.pinned))
    ]


def unpack_beads(data: Sequence[Any]) -> tuple[Bead, ...]:
    """Six entries each → beads."""
    return tuple(Bead(Span(a, b), Span(c, d), score, bool(pin)) for a, b, c, d, score, pin in _strides(data, 6))


def pack_moves(moves: Iterable[Move]) -> list[float]:
    """All moves → five numbers each."""
    return [n for m in moves for n in (m.left.start, m.left.end, m.right.start, m.right.end, m.similarity)]


def unpack_moves(data: Sequence[Any]) -> tuple[Move, ...]:
    """Five numbers each → moves."""
    return tuple(Move(Span(a, b), Span(c, d), similarity) for a, b, c, d, similarity in _strides(data, 5))


def pack_pairs(pairs: Iterable[Pair]) -> list[int]:
    """Pairs → four numbers each."""
    return [n for p in pairs for n in (p.left.start, p.left.end, p.right.start, p.right.end)]


def unpack_pairs(data: Sequence[int]) -> tuple[Pair, ...]:
    """Four numbers each → pairs."""
    return tuple(Pair(Span(a, b), Span(c, d)) for a, b, c, d in _strides(data, 4))


def pack_findings(findings: Iterable[Finding]) -> list[int]:
    """All findings → six numbers each (-1 where a side is missing)."""
    return [
        number
        for finding in findings
        for number in (
            _FINDING_KINDS.index(finding.kind),
            _STRENGTHS.index(finding.strength),
            *_ends(finding.left),
            *_ends(finding.right),
        )
    ]


def unpack_findings(data: Sequence[int]) -> tuple[Finding, ...]:
    """Six numbers each → findings."""
    return tuple(
        Finding(_FINDING_KINDS[kind], _STRENGTHS[strength], _span(a, b), _span(c, d))
        for kind, strength, a, b, c, d in _strides(data, FINDING_WIDTH)
    )


def pack_edits(found: PairEdits) -> list[int]:
    """Edits of one pair → numbers: coarse, graded, how many findings, these, then nine an edit (-1: no such thing).

    Similarities are packed in thousandths.
    """
    numbers = [int(found.coarse), int(found.graded), len(found.findings), *pack_findings(found.findings)]
    for edit in found.edits:
        partner = -1 if edit.partner is None else edit.partner
        operation = _OPERATIONS.index(edit.operation)
        grade = -1 if edit.grade is None else _GRADES.index(edit.grade)
        similarity = -1 if edit.similarity is None else round(edit.similarity * 1000)
        numbers += (operation, *_ends(edit.left), *_ends(edit.right), int(edit.classes), partner, grade, similarity)
    return numbers


def unpack_edits(data: Sequence[int]) -> PairEdits:
    """Inverse of `pack_edits`."""
    start = EDITS_HEAD + FINDING_WIDTH * data[2]
    edits = tuple(
        Edit(
            _OPERATIONS[operation],
            _span(a, b),
            _span(c, d),
            EditClass(classes),
            None if partner < 0 else partner,
            None if grade < 0 else _GRADES[grade],
            None if similarity < 0 else similarity / 1000,
        )
        for operation, a, b, c, d, classes, partner, grade, similarity in _strides(data[start:], EDIT_WIDTH)
    )
    return PairEdits(edits, bool(data[0]), unpack_findings(data[EDITS_HEAD:start]), bool(data[1]))
