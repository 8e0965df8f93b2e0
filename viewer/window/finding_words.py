"""What a finding says, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from viewer.core.document import Side
from viewer.core.grade import FindingKind, Strength
from viewer.sheet.excerpt import excerpt, side_by_side

if TYPE_CHECKING:
    from viewer.core.grade import Finding
    from viewer.sheet.layout import Sheet

_N = QT_TRANSLATE_NOOP
_KINDS = {
    FindingKind.NUMBER: _N("findings", "Numbers"),
    FindingKind.DATE: _N("findings", "Dates"),
    FindingKind.NAME: _N("findings", "Names"),
    FindingKind.NEGATION: _N("findings", "Negations"),
    FindingKind.QUOTATION: _N("findings", "Quotations"),
    FindingKind.WORD: _N("findings", "Words"),
    FindingKind.ONE_SIDED: _N("findings", "One side only"),
    FindingKind.MARKED: _N("findings", "Always marked"),
}
_TITLES = {
    FindingKind.NUMBER: (
        _N("findings", "Number differs"),
        _N("findings", "Number only on the left"),
        _N("findings", "Number only on the right"),
    ),
    FindingKind.DATE: (
        _N("findings", "Date differs"),
        _N("findings", "Date only on the left"),
        _N("findings", "Date only on the right"),
    ),
    FindingKind.NAME: (
        _N("findings", "Name differs"),
        _N("findings", "Name only on the left"),
        _N("findings", "Name only on the right"),
    ),
    FindingKind.NEGATION: (
        _N("findings", "Negation differs"),
        _N("findings", "Negation only on the left"),
        _N("findings", "Negation only on the right"),
    ),
    FindingKind.QUOTATION: (
        _N("findings", "Quotation differs"),
        _N("findings", "Quoted only on the left"),
        _N("findings", "Quoted only on the right"),
    ),
    FindingKind.WORD: (
        _N("findings", "Word doubtful"),
        _N("findings", "Word only on the left"),
        _N("findings", "Word only on the right"),
    ),
    FindingKind.ONE_SIDED: (
        _N("findings", "On one side only"),
        _N("findings", "Only on the left"),
        _N("findings", "Only on the right"),
    ),
    FindingKind.MARKED: (
        _N("findings", "Always marked"),
        _N("findings", "Always marked"),
        _N("findings", "Always marked"),
    ),
}
_CHECK = _N("findings", "{} (to be checked)")


def name_of(kind: FindingKind) -> str:
    """Return what findings of a kind are called."""
    return _translate(_KINDS[kind])


def title_of(finding: Finding) -> str:
    """Say in two or three words what is found, without the words themselves."""
    both, left, right = _TITLES[finding.kind]
    if finding.left is None:
        return _translate(right)
    return _translate(left if finding.right is None else both)


def words_of(finding: Finding, sheet: Sheet) -> str:
    """Return the words that a finding is about: of both sides with a sign between, or of the one that has any."""
    left, right = (
        excerpt(sheet.document(side).text, span) if (span := finding.side(side)) is not None else "" for side in Side
    )
    return side_by_side(left, right, "≠")


def explain(finding: Finding) -> str:
    """Say what is found and how sure it is."""
    title = title_of(finding)
    return _translate(_CHECK).format(title) if finding.strength is Strength.CHECK else title


def _translate(text: object) -> str:
    return QCoreApplication.translate("findings", str(text))
