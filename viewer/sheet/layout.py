"""Comparison and word edits → sheet, row by row as they are looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from typing import TYPE_CHECKING, Literal

from viewer.core.comparison import Engine
from viewer.core.counterparts import answers, counterpart
from viewer.core.document import Side
from viewer.core.edits import Edit, Operation, PairEdits
from viewer.core.grade import Grade
from viewer.core.packed_edits import EditStore, PackedEdits, unpacked
from viewer.core.span import Span
from viewer.sheet.confidence import link_of
from viewer.sheet.ignore import NO_RULES, Ignorer, IgnoreRules
from viewer.sheet.runs import has_marks, lay_runs, lay_whole, marked_edits
from viewer.sheet.sheet import Cell, Detail, Link, Mark, Row, RowKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, MutableMapping

    from viewer.core.alignment import Pair
    from viewer.core.comparison import Comparison
    from viewer.core.document import Document
    from viewer.core.grade import Finding

WHOLE_ROW = -1
"""Where an edit's index is asked for: the row as a whole, because it has no word edits or they are not known yet."""

_KEPT_ROWS = 512
_SAME, _DIFFERS = 1, 2  # what is known of a row; 0 is nothing yet


class Sheet:
    """What is shown of a comparison: row `i` is bead `i` of its alignment.

    `edits` are the word edits known so far, by pair; the sheet looks them up and adds to them, and they outlive it.
    Rows are made on demand and a few hundred are kept. Row indices count from 0; IndexError where there is no such row.
    `rules` say which differences are none to the reader: their edits are classed as IGNORED and have no mark.

    A linked row without known edits has one plain run a cell and is not complete. A row on one side only is one run,
    removed or added. A moved row shows the word edits between it and its partner like a linked one, and never a mark
    over the whole cell: that it is moved is said by its kind, which is painted as a tint behind whatever marks there
    are, so that nothing of it changes when word edits arrive.
    """

    def __init__(
        self, comparison: Comparison, edits: MutableMapping[Pair, PairEdits], rules: IgnoreRules = NO_RULES
    ) -> None:
        self.comparison = comparison
        self._alignment = comparison.alignment
        self._edits = edits
        self._rows: OrderedDict[int, Row] = OrderedDict()
        self._masked: OrderedDict[Pair, PairEdits] = OrderedDict()
        self._complete_before = self._graded_before = 0
        self.set_rules(rules)

    def set_rules(self, rules: IgnoreRules) -> None:
        """Let other rules say which differences count; all rows may look otherwise from now on."""
        self.rules = rules
        self._ignorer = Ignorer(rules) if rules else None
        self._rows.clear()
        self._masked.clear()
        self._known_to_differ = bytearray(len(self))

    @property
    def slow_expressions(self) -> tuple[str, ...]:
        """The expressions of the rules that took too long on some unit and are not used any more."""
        return tuple(self._ignorer.too_slow) if self._ignorer else ()

    def __len__(self) -> int:
        return len(self._alignment.beads)

    def document(self, side: Side) -> Document:
        """Return the document of one side."""
        return self.comparison.document(side)

    def row(self, i: int) -> Row:
        """Return a row."""
        row = self._rows.get(i)
        if row is None:
            row = self._rows[i] = self._make_row(i)
            if len(self._rows) > _KEPT_ROWS:
                self._rows.popitem(last=False)
        else:
            self._rows.move_to_end(i)
        return row

    def pair(self, i: int) -> Pair | None:
        """Return the sentences whose words are compared for a row (linked or moved), or None on one side only."""
        return self._alignment.pair_of(self._checked(i))

    def edits(self, i: int) -> PairEdits | None:
        """Return the word edits of a row's pair, or None where there is no pair or they are not known yet.

        Two texts that are the same but for white space need not be compared: their edits are always known.
        """
        pair, found = self.pair(i), self.compared(i)
        return self._mask(pair, found) if pair and found and self._ignorer else found

    def compared(self, i: int) -> PairEdits | None:
        """Return the word edits of a row's pair as they were found, whatever the rules make of them."""
        pair = self.pair(i)
        found = self._edits.get(pair) if pair else None
        if pair and found is None and not self._texts_differ(pair):
            left, right = self._extents(pair)
            found = PairEdits((Edit(Operation.EQUAL, left, right, grade=Grade.KEPT),), graded=True)
        return found

    def findings(self, i: int) -> tuple[Finding, ...]:
        """Return the facts in which a row's pair differs, none where its word edits are not known yet.

        Where edits are kept packed and no rules speak, they are not unpacked for that.
        """
        if isinstance(self._edits, EditStore) and self._ignorer is None:
            pair = self.pair(i)
            packed = self._edits.packed(pair) if pair is not None else None
            return packed.findings() if packed is not None else ()
        found = self.edits(i)
        return found.findings if found is not None else ()

    def add(self, edits: Iterable[tuple[Pair, PairEdits | PackedEdits]]) -> tuple[int, ...]:
        """Take in word edits; return the indices of the rows that changed, in order.

        Graded ones replace those without grades, never the other way round.
        """
        changed: set[int] = set()
        for pair, found in edits:
            if not self._replace(pair, found):
                continue
            self._masked.pop(pair, None)
            changed.update(self._rows_of(pair))
        for i in changed:
            self._rows.pop(i, None)
            self._known_to_differ[i] = 0
        return tuple(sorted(changed))

    def _replace(self, pair: Pair, found: PairEdits | PackedEdits) -> bool:
        """Take in the word edits of a pair; return whether they say more than those that were known."""
        known: PairEdits | PackedEdits | None
        if isinstance(self._edits, EditStore):
            found = PackedEdits.of(found) if isinstance(found, PairEdits) else found
            known = self._edits.packed(pair)
        else:
            found, known = unpacked(found), self._edits.get(pair)
        if known == found or (known is not None and known.graded and not found.graded):
            return False
        self._edits[pair] = found  # type: ignore[assignment]  # a store takes both
        return True

    def row_of(self, side: Side, offset: int) -> int:
        """Return the row that shows a code point of a document; between two sentences, that of the one before.

        Raises IndexError where that document has no sentence.
        """
        sentences = self.document(side).sentences
        at = bisect_right(sentences, offset, key=lambda sentence: sentence.span.start) - 1
        return self._alignment.bead_of(side, max(at, 0))

    def differs(self, i: int) -> bool:
        """Whether a row is a difference: moved, on one side only, or of texts that differ in more than white space.

        With rules, differences that they ignore are none, nor is a text on one side only of which they leave nothing.
        """
        known = self._known_to_differ[self._checked(i)]
        if not known:
            known = self._known_to_differ[i] = _DIFFERS if self._find_whether_differs(i) else _SAME
        return known == _DIFFERS

    def _find_whether_differs(self, i: int) -> bool:
        bead = self._alignment.beads[i]
        pair = self._alignment.pair_of(i)
        if pair is not None:
            return not bead.is_linked or self._pair_differs(pair)
        if self._ignorer is None:
            return True
        side = Side.LEFT if bead.left else Side.RIGHT
        document = self.document(side)
        return not self._ignorer.is_nothing(document.extent(bead.side(side)).of(document.text))

    def shows(self, i: int, detail: Detail) -> bool:
        """Whether a row is a difference that is marked at a level of detail.

        Of words that have not been compared yet it is not known that a fact differs.
        """
        if not self.differs(i) or detail is Detail.ALL:
            return self.differs(i)
        bead = self._alignment.beads[i]
        if self.pair(i) is None:
            return True
        if detail is Detail.FACTS:
            side = None if bead.is_linked else Side.LEFT if bead.left else Side.RIGHT
            return any(side is None or finding.side(side) is not None for finding in self.findings(i))
        found = self.edits(i)
        return found is None or not bead.is_linked or has_marks(found, detail)

    def next_difference(self, i: int, step: Literal[1, -1], detail: Detail = Detail.ALL) -> int | None:
        """Return the next row after (or before) row `i` that is a difference and marked as one at a level of detail.

        `i` may be -1 or the number of rows.
        """
        return next((at for at in self._rows_from(i + step, step) if self.shows(at, detail)), None)

    def next_unsure(self, i: int, step: Literal[1, -1]) -> int | None:
        """Return the next row after (or before) row `i` of which the link is unsure."""
        return next((at for at in self._rows_from(i + step, step) if self._link(at) is Link.UNSURE), None)

    def _link(self, i: int) -> Link | None:
        """Return how sure the link of a row is, None where it has none; what the reader linked is sure."""
        bead, move = self._alignment.beads[i], self._alignment.move_of(i)
        score = move.similarity if move else bead.score
        if score is None:
            return None
        return Link.SURE if bead.pinned else link_of(score)

    def next_edit(
        self, i: int, edit_index: int | None, step: Literal[1, -1], detail: Detail = Detail.CONTENT
    ) -> tuple[int, int] | None:
        """Return the next place to stop at, as a row and the index of one of its edits that is marked at a level.

        With `edit_index` None the search starts at the top of row `i`: forwards with its first edit, backwards with
        the row before. A row that is a difference but has no edits, or whose edits are not known yet, is one stop, with
        the index WHOLE_ROW.
        """
        if edit_index is not None or step > 0:
            at = WHOLE_ROW - 1 if edit_index is None else edit_index
            ahead = [stop for stop in self._stops(i, detail) if (stop > at if step > 0 else stop < at)]
            if ahead:
                return i, ahead[0 if step > 0 else -1]
        for row in self._rows_from(i + step, step):
            stops = self._stops(row, detail)
            if stops:
                return row, stops[0 if step > 0 else -1]
        return None

    def counterpart(self, i: int, side: Side, offset: int) -> tuple[Span, Span | None] | None:
        """Return the word of row `i` under a code point of one side, and its counterpart on the other side.

        None where there is no word or the row's edits are not known; the second span is None where the word has none.
        """
        found = self.edits(i)
        return counterpart(found, *self._texts, side, offset) if found else None

    def answers(self, i: int, side: Side, span: Span) -> tuple[Span, ...]:
        """Return what stands on the other side for the words of row `i` that a stretch of one side touches."""
        found = self.edits(i)
        return answers(found, *self._texts, side, span) if found else ()

    def knows(self, i: int) -> bool:
        """Whether all that will be known of the words of a row is known: their edits, and grades if there are any."""
        return self._is_complete(self._checked(i)) and self._is_graded(i)

    def exchange(self, i: int, side: Side, place: int | Span) -> tuple[str, str] | None:
        """Return the words of row `i` that stand for each other at a place of one side, left and right; None for none.

        At a code point they are as few as answer each other, in a stretch as many. It does not matter what was decided
        of them before.
        """
        from viewer.sheet.judging import exchange_at, exchange_within  # noqa: PLC0415 - seldom asked

        found = self.compared(i)
        if found is None:
            return None
        if isinstance(place, Span):
            exchange = exchange_within(self._texts, found, side, place)
        else:
            exchange = exchange_at(self._texts, found, side, place)
        left, right = self._texts
        return (exchange.left.of(left), exchange.right.of(right)) if exchange else None

    @property
    def complete(self) -> bool:
        """Whether the word edits of all rows are known or not needed."""
        while self._complete_before < len(self) and self._is_complete(self._complete_before):
            self._complete_before += 1
        return self._complete_before == len(self)

    @property
    def graded(self) -> bool:
        """Whether the sentence model has had its say about the words of all rows, or has none."""
        while self._graded_before < len(self) and self._is_graded(self._graded_before):
            self._graded_before += 1
        return self._graded_before == len(self)

    @property
    def _texts(self) -> tuple[str, str]:
        return self.comparison.left.text, self.comparison.right.text

    def _checked(self, i: int) -> int:
        if not 0 <= i < len(self):
            raise IndexError(i)
        return i

    def _rows_from(self, i: int, step: int) -> range:
        return range(max(i, 0), len(self)) if step > 0 else range(min(i, len(self) - 1), -1, -1)

    def _is_complete(self, i: int) -> bool:
        pair = self.pair(i)
        return pair is None or pair in self._edits or not self._texts_differ(pair)

    def _is_graded(self, i: int) -> bool:
        """Whether the words of a row are graded, or never will be: only the model that aligned sentences grades."""
        if self.comparison.engine is not Engine.SEMANTIC:
            return True
        pair = self.pair(i)
        if pair is None:
            return True
        packed = self._edits.packed(pair) if isinstance(self._edits, EditStore) else self._edits.get(pair)
        return packed.graded if packed is not None else not self._texts_differ(pair)

    def _extents(self, pair: Pair) -> tuple[Span, Span]:
        return self.comparison.left.extent(pair.left), self.comparison.right.extent(pair.right)

    def _texts_differ(self, pair: Pair) -> bool:
        left, right = (span.of(text) for span, text in zip(self._extents(pair), self._texts, strict=True))
        return left != right and left.split() != right.split()

    def _pair_differs(self, pair: Pair) -> bool:
        """Whether the rules leave a difference: by the word edits, or by the texts while those are not known."""
        if not self._texts_differ(pair):
            return False
        if self._ignorer is None:
            return True
        found = self._edits.get(pair)
        if found is not None:
            return self._ignorer.leaves_any(self._texts, self._extents(pair), found)
        left, right = (span.of(text) for span, text in zip(self._extents(pair), self._texts, strict=True))
        return not self._ignorer.are_same(left, right)

    def _mask(self, pair: Pair, found: PairEdits) -> PairEdits:
        masked = self._masked.get(pair)
        if masked is None:
            assert self._ignorer is not None
            masked = self._masked[pair] = self._ignorer.mask(self._texts, self._extents(pair), found)
            if len(self._masked) > _KEPT_ROWS:
                self._masked.popitem(last=False)
        return masked

    def _rows_of(self, pair: Pair) -> Iterator[int]:
        """Yield the row of a pair, or both rows of a moved one; none where the pair is of another alignment."""
        if not pair.left or pair.left.end > self._alignment.sentence_counts[0]:
            return
        row = self._alignment.bead_of(Side.LEFT, pair.left.start)
        if self.pair(row) == pair:
            yield row
            partner = self._alignment.partner_of(row)
            if partner is not None:
                yield partner

    def _stops(self, i: int, detail: Detail) -> list[int]:
        if not (self.shows(i, detail) if detail is Detail.FACTS else self.differs(i)):
            return []
        bead = self._alignment.beads[i]
        found = self.edits(i)
        if found is None:
            return [WHOLE_ROW]
        sides = tuple(Side) if bead.is_linked else (Side.LEFT if bead.left else Side.RIGHT,)
        stops = [index for index in marked_edits(found, detail) if any(found.edits[index].side(side) for side in sides)]
        return stops if stops or bead.is_linked or detail is Detail.FACTS else [WHOLE_ROW]

    def _make_row(self, i: int) -> Row:
        self._checked(i)
        bead, move = self._alignment.beads[i], self._alignment.move_of(i)
        score = move.similarity if move else bead.score
        if bead.is_linked:
            kind = RowKind.LINKED
        elif move:
            kind = RowKind.MOVED
        else:
            kind = RowKind.ONLY_LEFT if bead.left else RowKind.ONLY_RIGHT
        found, differs = self.edits(i), self.differs(i)
        return Row(
            number=i + 1,
            kind=kind,
            left=self._make_cell(Side.LEFT, bead.left, found, differs=differs and kind is RowKind.ONLY_LEFT),
            right=self._make_cell(Side.RIGHT, bead.right, found, differs=differs and kind is RowKind.ONLY_RIGHT),
            score=score,
            link=self._link(i),
            partner=self._alignment.partner_of(i),
            differs=differs,
            opens_left=self._opens(Side.LEFT, bead.left),
            opens_right=self._opens(Side.RIGHT, bead.right),
            complete=self._is_complete(i),
        )

    def _opens(self, side: Side, sentences: Span) -> bool:
        document = self.document(side)
        if not sentences:
            return False
        paragraph = document.paragraphs[document.sentences[sentences.start].paragraph]
        return paragraph.sentences.start == sentences.start

    def _make_cell(self, side: Side, sentences: Span, found: PairEdits | None, *, differs: bool) -> Cell | None:
        """Make one side of a row; `differs` says that it differs as a whole."""
        if not sentences:
            return None
        document = self.document(side)
        span = document.extent(sentences)
        gaps = tuple(_paragraph_gaps(document, sentences))
        if found is not None:
            runs = lay_runs(self._texts, side, span, found, gaps)
        elif differs:
            runs = lay_whole(span, Mark.REMOVED if side is Side.LEFT else Mark.ADDED, gaps)
        else:
            runs = lay_whole(span, Mark.PLAIN)
        return Cell(side, span, runs, tuple(gap.start for gap in gaps))


def _paragraph_gaps(document: Document, sentences: Span) -> Iterator[Span]:
    """Yield what lies between two paragraphs within a range of sentences."""
    for index in range(sentences.start, sentences.end - 1):
        before, after = document.sentences[index], document.sentences[index + 1]
        if before.paragraph != after.paragraph:
            yield Span(before.span.end, after.span.start)
