"""Why a word is marked, in a line or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from viewer.core.document import Side
from viewer.core.edits import EditClass, Operation
from viewer.sheet.decisions import Decision, decision_on
from viewer.sheet.statistics import Fate, fate_of
from viewer.window.finding_words import explain

if TYPE_CHECKING:
    from viewer.core.edits import Edit
    from viewer.sheet.layout import Sheet

_N = QT_TRANSLATE_NOOP
_FATES = {
    Fate.FORM: _N("why", "Another form of the word"),
    Fate.MOVED: _N("why", "Moved within the unit"),
    Fate.REWORDED: _N("why", "Reworded"),
    Fate.REPLACED: _N("why", "Other words stand on the other side"),
}
_ALONE = {Side.LEFT: _N("why", "Only on the left"), Side.RIGHT: _N("why", "Only on the right")}
_CLASSES = {
    EditClass.IGNORED: _N("why", "Ignored by your rules"),
    EditClass.CASE: _N("why", "Capital and small letters differ"),
    EditClass.QUOTATION_STYLE: _N("why", "Another kind of quotation mark"),
    EditClass.PUNCTUATION: _N("why", "Only the punctuation differs"),
    EditClass.ALIAS: _N("why", "Says the same in another way"),
    EditClass.WHITE_SPACE: _N("why", "Written together or apart"),
    EditClass.FUNCTION_WORDS: _N("why", "Only small words differ"),
}
_DECIDED = _N("why", "You treat these words as equal")
_COARSE = _N("why", "This unit is too long to be compared word by word everywhere")
_SIMILARITY = _N("why", "{}, similarity {}")


def explain_mark(sheet: Sheet, row: int, side: Side, offset: int) -> str:
    """Say why the word under a code point of one side is marked: what was found there, and what became of it.

    Empty where nothing is marked, or nothing is known yet.
    """
    found = sheet.edits(row)
    if sheet.pair(row) is None and sheet.differs(row):
        return _translate(_ALONE[side])
    if found is None:
        return ""
    lines = [
        explain(finding) for finding in found.findings if (span := finding.side(side)) is not None and offset in span
    ]
    edit = next((edit for edit in found.edits if (span := edit.side(side)) is not None and offset in span), None)
    if edit is not None and edit.operation is not Operation.EQUAL:
        is_decided = edit.classes & EditClass.IGNORED and _is_decided(sheet, row, side, offset)
        lines.append(_translate(_DECIDED) if is_decided else _became(edit, side))
        if found.coarse:
            lines.append(_translate(_COARSE))
    return "\n".join(dict.fromkeys(lines))


def _is_decided(sheet: Sheet, row: int, side: Side, offset: int) -> bool:
    words = sheet.exchange(row, side, offset)
    return words is not None and decision_on(sheet.rules.decided, *words) is Decision.EQUAL


def _became(edit: Edit, side: Side) -> str:
    for kind, text in _CLASSES.items():
        if edit.classes & kind:
            return _translate(text)
    fate = fate_of(edit)
    words = _translate(_FATES.get(fate, _ALONE[side]))
    if edit.similarity is None or fate not in (Fate.REWORDED, Fate.REPLACED):
        return words
    return _translate(_SIMILARITY).format(words, QLocale().toString(edit.similarity, "f", 2))


def _translate(text: object) -> str:
    return QCoreApplication.translate("why", str(text))
