"""What the gutter shows, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from viewer.sheet.sheet import Link, RowKind

if TYPE_CHECKING:
    from viewer.sheet.sheet import Row

_N = QT_TRANSLATE_NOOP
_LINKS = {
    Link.SURE: _N("link_words", "sure"),
    Link.LIKELY: _N("link_words", "likely"),
    Link.UNSURE: _N("link_words", "unsure"),
}
_TEXTS = {
    RowKind.LINKED: _N("link_words", "Unit {number} · link {link}, similarity {score}"),
    RowKind.ONLY_LEFT: _N("link_words", "Unit {number} · only on the left"),
    RowKind.ONLY_RIGHT: _N("link_words", "Unit {number} · only on the right"),
    RowKind.MOVED: _N(
        "link_words", "Unit {number} · moved: stands at unit {partner} on the other side, similarity {score}"
    ),
}


def describe_link(row: Row) -> str:
    """Say in a line what a row is: its number, its link and how alike its sides are."""
    return _translate(_TEXTS[row.kind]).format(
        number=row.number,
        link=_translate(_LINKS[row.link]) if row.link else "",
        partner="" if row.partner is None else row.partner + 1,
        score=QLocale().toString(row.score or 0.0, "f", 2),
    )


def _translate(text: object) -> str:
    return QCoreApplication.translate("link_words", str(text))
