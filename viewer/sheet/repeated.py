"""Words that stand for the same other words in several places of a sheet, counted row by row."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING, NamedTuple

from viewer.core.document import Side
from viewer.core.substitutions import Substitution, substitutions
from viewer.sheet.row_reader import RowReader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.core.span import Span
    from viewer.sheet.layout import Sheet

_LEAST = 2
"""Places from which on an exchange is one that is made again and again."""


class Place(NamedTuple):
    """Where words are exchanged: the row, and the code points in the two documents."""

    row: int
    left: Span
    right: Span


class RepeatedList(RowReader):
    """The exchanges of words that are made in two places or more.

    They are counted in what was found by comparing, so that no decision on them makes any of them go. Words count as
    the same in whatever case and form (`Substitution.term`); a term may have several forms. Where words stand is read
    again when it is asked for: of a Bible, rows alone are remembered.
    """

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet, self._take)
        self._rows: dict[str, list[int]] = {}  # by form, a row as often as it is made there
        self._forms: dict[str, tuple[str, ...]] = {}  # by term
        self._of_row: dict[int, tuple[tuple[str, str], ...]] = {}  # terms and forms
        self._again: set[str] = set()

    def __len__(self) -> int:
        return len(self._again)

    def terms(self) -> list[str]:
        """Return what is exchanged again and again, the most frequent first, then in the order of the text."""
        found = [(-self.count(term), self._first(term), term) for term in self._again]
        found.sort()
        return [term for _, _, term in found]

    def count(self, term: str) -> int:
        """Return in how many places a term is exchanged."""
        return sum(len(self._rows[form]) for form in self._forms.get(term, ()))

    def place(self, term: str, number: int) -> Place | None:
        """Return one of the places of a term in the order of the text, counted from 0."""
        rows = sorted(row for form in self._forms.get(term, ()) for row in self._rows[form])
        if not 0 <= number < len(rows):
            return None
        row = rows[number]
        places = [one for one in self._exchanges(row) if one.term == term]
        within = number - bisect_left(rows, row)
        return Place(row, places[within].left, places[within].right) if within < len(places) else None

    def pairs(self, term: str) -> list[tuple[str, str]]:
        """Return the words of a term in each of its forms, as they stand where the form is met first."""
        left, right = (self.sheet.document(side).text for side in Side)
        pairs = []
        for form in self._forms.get(term, ()):
            first = next((one for one in self._exchanges(self._rows[form][0]) if one.form == form), None)
            if first is not None:
                pairs.append((first.left.of(left), first.right.of(right)))
        return pairs

    def _first(self, term: str) -> int:
        return min(self._rows[form][0] for form in self._forms[term])

    def _exchanges(self, row: int) -> Iterator[Substitution]:
        """Yield the exchanges of a row; of a moved pair they are made in the left row."""
        found = self.sheet.compared(row) if self.sheet.comparison.alignment.beads[row].left else None
        if found is not None:
            left, right = (self.sheet.document(side).text for side in Side)
            yield from substitutions(left, right, found)

    def _take(self, row: int) -> bool:
        before = self._of_row.get(row, ())
        made = tuple((one.term, one.form) for one in self._exchanges(row))
        if made == before:
            return False
        for term, form in self._of_row.pop(row, ()):
            self._remove(row, term, form)
        if made:
            self._of_row[row] = made
        for term, form in made:
            self._add(row, term, form)
        return True

    def _add(self, row: int, term: str, form: str) -> None:
        rows = self._rows.setdefault(form, [])
        if not rows:
            self._forms[term] = (*self._forms.get(term, ()), form)
        insort(rows, row)
        if term not in self._again and self.count(term) >= _LEAST:
            self._again.add(term)

    def _remove(self, row: int, term: str, form: str) -> None:
        rows = self._rows[form]
        del rows[bisect_left(rows, row)]
        if not rows:
            del self._rows[form]
            self._forms[term] = tuple(other for other in self._forms[term] if other != form)
            if not self._forms[term]:
                del self._forms[term]
        if term in self._again and self.count(term) < _LEAST:
            self._again.remove(term)
