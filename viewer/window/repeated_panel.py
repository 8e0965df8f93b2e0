"""Words that stand for the same other words again and again, in the side panel, and what the reader decides of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from viewer.core.document import Side
from viewer.sheet.decisions import Decision
from viewer.sheet.excerpt import excerpt, side_by_side
from viewer.sheet.repeated import Place, RepeatedList
from viewer.window.chips import Chips, Choice
from viewer.window.deciding_list import DecidingList
from viewer.window.decision_words import name_of, rules_of, tip_of
from viewer.window.panel import ReadingPanel
from viewer.window.panel_list import Entry
from viewer.window.panel_page import PanelPage
from viewer.window.translation import counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.core.document import Document
    from viewer.window.compare_view import CompareView

_KEPT = 512  # entries remembered while they are scrolled past


class RepeatedPanel(ReadingPanel[RepeatedList]):
    """The repeated substitutions of a sheet, the most frequent first; a click goes from place to place of one.

    What is decided of the words of an entry is told (`decided`) and shown as soon as the rules of the sheet say so.
    """

    def __init__(self, view: CompareView) -> None:
        super().__init__(PanelPage.REPEATED)
        self._view = view
        self._documents: list[Document] = []
        self._chosen: str | None = None
        self._model = _Repeated(view)
        self.list = DecidingList(
            self.tr("Said again and again"), lines=2, pairs=self._model.pairs, rules=lambda: rules_of(view)
        )
        self.list.setModel(self._model)
        self.list.walked.connect(lambda row: self._turn(row, 1))
        self.list.turned.connect(self._turn)
        self.list.left.connect(self.left)
        self.list.decided.connect(self.decided)
        self._model.decision = self.list.decision
        self.choices = Chips(self.tr("What is decided of these words"), Choice)
        self.choices.switched.connect(self._switch)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._follow_entry())
        self._choice_room = self._with_margin(self.choices)
        self._place(self.list, self._choice_room)
        self._follow_entry()
        for decision in Decision:
            self.choices.chip(decision).setToolTip(tip_of(decision))

    # What is shown

    def _begin(self) -> RepeatedList | None:
        sheet = self._view.sheet
        if self._found is not None and self._found.sheet is sheet:
            return self._found  # what is said again and again is the same under other rules
        documents = [sheet.document(side) for side in Side] if sheet is not None else []
        if [id(document) for document in documents] != [id(document) for document in self._documents]:
            self._documents, self._chosen = documents, None
        self._model.show(None, [])
        return RepeatedList(sheet) if sheet is not None else None

    def _show(self) -> None:
        super()._show()
        scrolled = self.list.verticalScrollBar().value()
        terms = self._found.terms() if self._found is not None else []
        self._model.show(self._found, terms)
        self.list.verticalScrollBar().setValue(scrolled)
        # What is not listed for now may come back when more words are known.
        self.list.mark(terms.index(self._chosen) if self._chosen in terms else -1)
        self._follow_entry()
        heading = self.tr("Said again and again · {}").format(self.locale().toString(len(terms)))
        self._say(self._so_far(heading) if terms else self.title, "" if terms else self._why_empty())
        self._choice_room.setVisible(bool(terms))

    def _why_empty(self) -> str:
        if self._found is None:
            return self.tr("Words replaced again and again are listed here as soon as two documents are compared.")
        if not self._found.is_complete:
            return self.tr("The words are still being compared.")
        return self.tr("No words are replaced by the same other words in two places or more.")

    # Walking

    def _turn(self, row: int, step: int) -> None:
        """Go to the first place of an entry, and from place to place where the reader is there already."""
        place = self._model.turn(row, step)
        if place is not None:
            self._view.show_words(place.row, {Side.LEFT: place.left, Side.RIGHT: place.right})

    # Deciding

    def _follow_entry(self) -> None:
        row = self.list.currentIndex().row()
        self._chosen = self._model.term(row) or self._chosen
        made = self.list.decision(row)
        self.choices.show_chips({decision: name_of(decision) for decision in Decision}, frozenset(Decision) - {made})
        for decision in Decision:
            self.choices.chip(decision).setEnabled(row >= 0)

    def _switch(self, decision: Decision, is_on: bool) -> None:  # noqa: FBT001 - a slot
        """Decide on the entry that the reader is at; to switch a decision off takes it back."""
        self.list.decide(self.list.currentIndex().row(), decision if is_on else None)


class _Repeated(QAbstractListModel):
    """Substitutions as a list makes use of them, with the place that the reader is at in one of them."""

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view
        self._found: RepeatedList | None = None
        self._terms: list[str] = []
        self._at = ""
        self._number = 0
        self._read: dict[str, tuple[str, list[tuple[str, str]]]] = {}
        self.decision: Callable[[int], Decision | None] = lambda _row: None

    def show(self, found: RepeatedList | None, terms: list[str]) -> None:
        """Show the terms of a list as they are now."""
        self.beginResetModel()
        self._found, self._terms = found, terms
        self._read.clear()
        self.endResetModel()

    def term(self, row: int) -> str | None:
        """Return the term of an entry."""
        return self._terms[row] if 0 <= row < len(self._terms) else None

    def pairs(self, row: int) -> list[tuple[str, str]]:
        """Return the words of an entry in all forms in which they are exchanged."""
        term = self.term(row)
        return self._entry(term)[1] if term is not None else []

    def turn(self, row: int, step: int) -> Place | None:
        """Take a step among the places of an entry, to its first if the reader was elsewhere; return the place."""
        term = self.term(row)
        if self._found is None or term is None:
            return None
        self._number = (self._number + step) % self._found.count(term) if term == self._at else 0
        self._at = term
        self.dataChanged.emit(self.index(0), self.index(len(self._terms) - 1))
        return self._found.place(term, self._number)

    def _entry(self, term: str) -> tuple[str, list[tuple[str, str]]]:
        """Return the words of an entry as they stand in the first place, and those of all forms."""
        entry = self._read.get(term)
        if entry is None:
            assert self._found is not None
            if len(self._read) >= _KEPT:
                self._read.clear()
            place, sheet = self._found.place(term, 0), self._found.sheet
            words = ("", "")
            if place is not None:
                words = (
                    excerpt(sheet.document(Side.LEFT).text, place.left),
                    excerpt(sheet.document(Side.RIGHT).text, place.right),
                )
            entry = self._read[term] = side_by_side(*words, "→"), self._found.pairs(term)
        return entry

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._terms)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Say what an entry shows."""
        if self._found is None or not index.isValid() or index.row() >= len(self._terms):
            return None
        term = self._terms[index.row()]
        say: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._entry(term)[0],
            Qt.ItemDataRole.ToolTipRole: lambda: self._tip(index.row()),
            Qt.ItemDataRole.AccessibleTextRole: lambda: f"{self._entry(term)[0]}, {self._note(index.row(), ', ')}",
            Entry.NOTE: lambda: self._note(index.row(), " · "),
            Entry.IS_FAINT: lambda: self.decision(index.row()) is Decision.EQUAL,
        }
        return say[role]() if role in say else None

    def _tip(self, row: int) -> str:
        pairs = self.pairs(row)
        forms = "\n".join(side_by_side(" ".join(left.split()), " ".join(right.split()), "→") for left, right in pairs)
        way = self.tr("Click again, or press Left and Right, to go through its places")
        return f"{forms}\n{way}" if len(pairs) > 1 else way

    def _note(self, row: int, between: str) -> str:
        assert self._found is not None
        count, number = self._found.count(self._terms[row]), self._view.locale().toString
        places = counted("repeated", count, "{} place", "{} places")
        if self._at == self._terms[row]:
            places = self.tr("Place {} of {}").format(number(self._number + 1), number(count))
        decision = self.decision(row)
        return places if decision is None else between.join((places, name_of(decision, is_made=True)))
