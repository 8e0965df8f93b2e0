"""Sheet → JSON, for programs: which stretches of the two texts belong together, and the words in which they differ.

    {"diptych": 1,
     "left": {"path": string or null, "sha256": string, "encoding": string}, "right": the same,
     "engine": "lexical" or "semantic", "model": name of the sentence model that aligned, or null,
     "compared": true or false, "graded": true or false,
     "rules": null, or {"ignored": ["case", "numbers", ...], "expressions": [string, ...],
                        "decided": [{"left": string, "right": string, "decision": "equal" or "mark"}, ...]},
     "beads": [{"left": [[start, end], ...], "right": [[start, end], ...], "score": 0 to 1 or null,
                "confidence": "sure", "likely" or "unsure", or null, "moved": true or false, "coarse": true or false,
                "edits": [
                   {"operation": "equal", "delete", "insert" or "replace",
                    "left": [start, end] or null, "right": [start, end] or null,
                    "classes": ["case", "near", ...],
                    "grade": "kept", "form", "moved", "reworded", "removed" or "added", or null where it is not known,
                    "similarity": 0 to 1, or null}, ...],
                "findings": [
                   {"kind": "number", "date", "name", "negation", "quotation", "word", "one-sided" or "marked",
                    "strength": "strong" or "check",
                    "left": [start, end] or null, "right": [start, end] or null}, ...]}, ...]}

Offsets are code points of the decoded texts, half-open. Every sentence is in exactly one bead, of which an empty side
means that there is no counterpart; a moved pair is one bead, where its left side stands. A bead has one span for each
paragraph that it touches on a side; a coarse one is too long to be compared word by word everywhere. Classes are the
names of `viewer.core.edits.EditClass` in small letters. Findings are what may not say the same on both sides; a bead
with one side is one as a whole. Edits and findings are null where the words of a bead have not been compared yet:
`compared` says whether those of all beads have, `graded` whether the model that aligned the sentences has judged them
all, which without one is never. Rules are what the reader has chosen and decided, null for nothing: what they make no
difference of has the class "ignored", and the pairs that are always marked are findings of that kind.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from viewer.core.comparison import Engine
from viewer.core.document import Side
from viewer.core.edits import Edit, EditClass, Operation
from viewer.core.grade import Finding, FindingKind, Grade, Strength
from viewer.sheet.sheet import RowKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.core.document import Document
    from viewer.sheet.ignore import IgnoreRules
    from viewer.sheet.layout import Sheet
    from viewer.sheet.sheet import Cell, Row

VERSION = 1


def to_json(sheet: Sheet) -> str:
    """Return a sheet as JSON, a bead on a line."""
    head = {
        "diptych": VERSION,
        "left": _pack_source(sheet.document(Side.LEFT)),
        "right": _pack_source(sheet.document(Side.RIGHT)),
        "engine": sheet.comparison.engine.value,
        "model": sheet.comparison.model,
        "compared": sheet.complete,
        "graded": sheet.comparison.engine is Engine.SEMANTIC and sheet.complete and sheet.graded,
        "rules": _pack_rules(sheet.rules) if sheet.rules else None,
    }
    beads = ",\n".join(json.dumps(bead, ensure_ascii=False, separators=(",", ":")) for bead in _beads(sheet))
    text = json.dumps(head, ensure_ascii=False, indent=1)[:-2] + f',\n "beads": [\n{beads}\n]}}\n'
    # A path may hold bytes that are no text; as lone surrogates they cannot be encoded, as escapes they are valid JSON.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _pack_source(document: Document) -> dict[str, str | None]:
    source = document.source
    return {"path": source.path, "sha256": source.sha256, "encoding": source.encoding}


def _pack_rules(rules: IgnoreRules) -> dict[str, Any]:
    chosen = asdict(rules)
    return {
        "ignored": [name for name, is_on in chosen.items() if is_on is True],
        "expressions": chosen["expressions"],
        "decided": chosen["decided"],
    }


def _beads(sheet: Sheet) -> Iterator[dict[str, Any]]:
    for i in range(len(sheet)):
        row = sheet.row(i)
        left, right = row.left, row.right
        if row.kind is RowKind.MOVED and row.partner is not None:
            if left is None:
                continue  # said where its left side stands
            right = sheet.row(row.partner).right
        yield {
            "left": _stretches(sheet, left),
            "right": _stretches(sheet, right),
            "score": row.score,
            "confidence": None if row.link is None else row.link.value,
            "moved": row.kind is RowKind.MOVED,
            "coarse": (found := sheet.edits(i)) is not None and found.coarse,
            "edits": _edits(sheet, i, row),
            "findings": _findings(sheet, i, row),
        }


def _stretches(sheet: Sheet, cell: Cell | None) -> list[list[int]]:
    """Return the spans of a cell, one for each paragraph."""
    if cell is None:
        return []
    text = sheet.document(cell.side).text
    stretches = []
    start = cell.span.start
    for end in cell.breaks:
        stretches.append([start, end])
        start = end
        while text[start].isspace():
            start += 1
    return [*stretches, [start, cell.span.end]]


def _edits(sheet: Sheet, i: int, row: Row) -> list[dict[str, Any]] | None:
    if row.kind is RowKind.ONLY_LEFT and row.left:
        return [_pack_edit(Edit(Operation.DELETE, row.left.span, None, grade=Grade.REMOVED))]
    if row.kind is RowKind.ONLY_RIGHT and row.right:
        return [_pack_edit(Edit(Operation.INSERT, None, row.right.span, grade=Grade.ADDED))]
    found = sheet.edits(i)
    return None if found is None else [_pack_edit(edit) for edit in found.edits]


def _findings(sheet: Sheet, i: int, row: Row) -> list[dict[str, Any]] | None:
    if row.kind is RowKind.ONLY_LEFT and row.left:
        return [_pack_finding(Finding(FindingKind.ONE_SIDED, Strength.STRONG, row.left.span, None))]
    if row.kind is RowKind.ONLY_RIGHT and row.right:
        return [_pack_finding(Finding(FindingKind.ONE_SIDED, Strength.STRONG, None, row.right.span))]
    found = sheet.edits(i)
    return None if found is None else [_pack_finding(finding) for finding in found.findings]


def _pack_finding(finding: Finding) -> dict[str, Any]:
    return {
        "kind": finding.kind.value,
        "strength": finding.strength.value,
        "left": [finding.left.start, finding.left.end] if finding.left else None,
        "right": [finding.right.start, finding.right.end] if finding.right else None,
    }


def _pack_edit(edit: Edit) -> dict[str, Any]:
    return {
        "operation": edit.operation.value,
        "left": [edit.left.start, edit.left.end] if edit.left else None,
        "right": [edit.right.start, edit.right.end] if edit.right else None,
        "classes": [kind.name.lower() for kind in EditClass if kind in edit.classes and kind.name],
        "grade": edit.grade.value if edit.grade else None,
        "similarity": edit.similarity,
    }
