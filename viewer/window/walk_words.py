"""What is said where a way leads nowhere: a key that does nothing without a word looks broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from viewer.sheet.filters import Filter
from viewer.sheet.sheet import Detail

if TYPE_CHECKING:
    from viewer.sheet.layout import Sheet

_N = QT_TRANSLATE_NOOP
_NOWHERE = {
    "next_difference": _N("walk_words", "No further difference is marked below."),
    "previous_difference": _N("walk_words", "No further difference is marked above."),
    "first_difference": _N("walk_words", "No difference is marked."),
    "last_difference": _N("walk_words", "No difference is marked."),
    "current_difference": _N("walk_words", "No unit is in focus yet."),
    "next_edit": _N("walk_words", "No further words are marked below."),
    "previous_edit": _N("walk_words", "No further words are marked above."),
    "next_finding": _N("walk_words", "There is no further finding below."),
    "previous_finding": _N("walk_words", "There is no further finding above."),
    "next_unsure_link": _N("walk_words", "There is no further unsure link below."),
    "previous_unsure_link": _N("walk_words", "There is no further unsure link above."),
    "go_to_partner": _N("walk_words", "The unit in focus has not been moved."),
    "next_unit": _N("walk_words", "This is the last unit."),
    "previous_unit": _N("walk_words", "This is the first unit."),
    "copy": _N("walk_words", "Nothing is selected to be copied."),
    "copy_unit": _N("walk_words", "No unit is in focus to be copied."),
}
_BY_LEVEL = ("difference", "edit")
_LEVELS = {
    Detail.FACTS: _N("walk_words", "Only facts and text on one side are marked now."),
    Detail.CONTENT: _N("walk_words", "Small differences are not marked now."),
}
_WALKS = ("next_", "previous_", "first_", "last_")
_FILTERED = _N("walk_words", "Only some of the units are shown.")
_HIDDEN = _N("walk_words", "Some kinds of findings are hidden.")
_UNFINISHED = _N("walk_words", "Words are still being compared.")


def say_nothing_there(
    action: str, sheet: Sheet | None, detail: Detail, shown: Filter, *, hides_findings: bool = False
) -> str:
    """Return what is said where an action has found nothing, and what hides more, if anything does; empty for others.

    `action` is its name in the table of actions; `hides_findings` says that not all kinds of them are shown.
    """
    sentences = [_NOWHERE[action]] if action in _NOWHERE else []
    if sentences and action.startswith(_WALKS) and not action.endswith("unit"):
        if detail in _LEVELS and action.endswith(_BY_LEVEL):
            sentences.append(_LEVELS[detail])
        if shown is not Filter.ALL and not action.endswith("finding"):
            sentences.append(_FILTERED)
        if hides_findings and action.endswith("finding"):
            sentences.append(_HIDDEN)
        if sheet is not None and not sheet.complete:
            sentences.append(_UNFINISHED)
    return " ".join(QCoreApplication.translate("walk_words", str(sentence)) for sentence in sentences)
