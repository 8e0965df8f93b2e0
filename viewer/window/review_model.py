"""The one thing of a window that changes: what its two sides hold and what has been found between them so far.

Widgets show it and hold no truth of their own. Work is asked of the children; what they answer is taken over here,
and an answer to a question that is no longer asked is void.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.core.comparison import Comparison, Engine
from viewer.core.document import Side
from viewer.ink.slices import Slices
from viewer.window.sides import Sides
from viewer.window.word_edits import WordEdits

if TYPE_CHECKING:
    from collections.abc import Generator

    from viewer.core.alignment import Alignment, Counts
    from viewer.core.document import Document
    from viewer.core.messages import Progress
    from viewer.core.packed_edits import EditStore
    from viewer.sheet.ignore import IgnoreRules
    from viewer.sheet.layout import Sheet
    from viewer.window.children import Children
    from viewer.window.opening import Input

_SEARCHED_AT_ONCE = 2_000  # units
_GRADED_AT_ONCE = 1_000  # units; of a longer text only those are graded that the reader sees, until all are wanted


class Stage(StrEnum):
    """What a window is waiting for."""

    IDLE = "idle"
    READING = "reading"
    LEXICAL = "lexical"
    SEMANTIC = "semantic"
    EDITS = "edits"


class ReviewModel(QObject):
    """Two sides, the comparison of their documents, its word edits and its sheet."""

    side_changed = Signal(object)  # Side: something new is being read, has been read, or was taken away
    reading_failed = Signal(object, object, str)  # Side, Input, sentence for the reader
    sheet_changed = Signal(bool)  # whether the same two documents are shown, so that the place is to be kept
    rows_changed = Signal(object)  # indices of rows whose word edits have arrived
    stage_changed = Signal()
    progressed = Signal(object)  # Progress of what is being waited for
    finding_failed = Signal(str)  # sentence for the reader
    unsuited = Signal(str)  # sentence for the reader: the sentence model does not know the language
    finding_stopped = Signal()  # the comparison by meaning was cancelled
    rules_changed = Signal()  # other differences count now
    counted = Signal()  # the units of a long comparison, a while after it is shown
    settled = Signal()  # the alignment will not change by itself any more
    edits_completed = Signal()
    edits_given_up = Signal()  # the reader has cancelled the words of all units that somebody waits for

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._children: Children | None = None
        self.sides = Sides(self)
        self._is_stale = False  # a document has been replaced since the two were compared
        self._lexical: int | None = None
        self._semantic: int | None = None
        self.words = WordEdits(self)
        self.grades = WordEdits(self, graded=True)
        self._has_model = True
        self._wants_all = False  # somebody waits for the words of all units
        self._is_outdated = False  # what is shown was found by a model that is not asked any more
        self._compared: tuple[Document, Document] | None = None
        self._counts: Counts | None = None
        self.unsure = 0  # links, as far as they are counted
        self._counting = Slices(self)
        self._counting.finished.connect(self._take_counts)
        self.rules: IgnoreRules | None = None
        self._differs: bool | None = None
        self.comparison: Comparison | None = None
        self.sheet: Sheet | None = None
        self.sides.changed.connect(self._tell_side)
        self.sides.replaced.connect(self._note_replaced)
        self.sides.read.connect(self._compare_read)
        self.sides.failed.connect(self.reading_failed)
        self.words.arrived.connect(self.rows_changed)
        self.words.finished.connect(self._finish_edits)
        self.words.failed.connect(self.finding_failed)
        self.grades.arrived.connect(self.rows_changed)
        self.grades.finished.connect(self._finish_edits)

    # What there is

    def document(self, side: Side) -> Document | None:
        """Return the document of a side, or None while there is none."""
        return self.sides.document(side)

    def shown(self, side: Side) -> Input | None:
        """Return where the document of a side came from."""
        return self.sides.shown(side)

    def wanted(self, side: Side) -> Input | None:
        """Return what is being read for a side, or None."""
        return self.sides.wanted(side)

    @property
    def edits(self) -> EditStore:
        """The word edits known so far, by pair."""
        return self.words.known

    @property
    def rows_shown(self) -> tuple[int, int]:
        """The first and the last row that the reader sees."""
        return self.words.rows_shown

    @property
    def stage(self) -> Stage:
        """What is being waited for, the first of what is still to come."""
        if self.sides.is_reading:
            return Stage.READING
        if self._lexical is not None and self.sheet is None:
            return Stage.LEXICAL
        if self._semantic is not None:
            return Stage.SEMANTIC
        if self._lexical is not None:
            return Stage.LEXICAL
        return Stage.EDITS if self._is_asking_edits else Stage.IDLE

    @property
    def is_settled(self) -> bool:
        """Whether the alignment is the last word until somebody asks for another."""
        return self.sheet is not None and self._lexical is None and self._semantic is None

    @property
    def has_all_edits(self) -> bool:
        """Whether the words of every unit have been compared, and graded where the model aligned the sentences.

        So for an alignment that will not change by itself; and for as much of it as can be had.
        """
        if self.sheet is None or not self.is_settled or self._is_asking_edits:
            return False
        return self.sheet.complete and (self.sheet.graded or self.grades.is_given_up)

    @property
    def counts(self) -> Counts | None:
        """What the status line counts, or None while nothing is compared or a long comparison has not been counted."""
        return self._counts

    def _count(self) -> None:
        """Count the units of what is shown: those of a book beside all else."""
        self._counting.cancel()
        self._counts, self.unsure = None, 0
        if self.comparison is None:
            return
        if len(self.comparison.alignment.beads) > _SEARCHED_AT_ONCE:
            self._counting.start(_count_steps(self.comparison))
        else:
            from viewer.core.alignment import count  # noqa: PLC0415 - not on the way to the start page
            from viewer.sheet.confidence import count_unsure  # noqa: PLC0415 - the same

            found = self.comparison
            self._counts = count(found.alignment, found.left, found.right)
            self.unsure = count_unsure(found.alignment)

    def _take_counts(self, found: tuple[Counts, int]) -> None:
        self._counts, self.unsure = found
        self.counted.emit()
        self.stage_changed.emit()

    @property
    def has_difference(self) -> bool:
        """Whether any unit differs; of a long text with ignore rules, whether any may."""
        if self.rules and self.sheet is not None and len(self.sheet) > _SEARCHED_AT_ONCE:
            return True  # to find out by every unit would hold the window
        if self._differs is None:
            self._differs = self.sheet is not None and self.sheet.next_difference(-1, 1) is not None
        return self._differs

    # What is asked for

    def set_rules(self, rules: IgnoreRules) -> None:
        """Let other rules say which differences count; nothing is compared again."""
        self.rules = rules
        if self.sheet is not None:
            self.sheet.set_rules(rules)
        self._differs = None
        self.rules_changed.emit()

    def connect_children(self, children: Children) -> None:
        """Begin to work: what was opened before is read now."""
        self._children = children
        children.aligned.connect(self._take_alignment)
        children.failed.connect(self._take_failure)
        children.unsuited.connect(self._take_unsuited)
        children.stopped.connect(self._take_stop)
        children.progressed.connect(self._take_progress)
        self.words.connect_children(children)
        self.grades.connect_children(children)
        self.sides.connect_children(children)

    def open(self, side: Side, given: Input) -> None:
        """Read a document for a side; what the side shows now stays until the new one is there."""
        self.sides.open(side, given)

    def remove(self, side: Side) -> None:
        """Take the document of a side away, or what is being read for it."""
        self._drop_comparison()
        self.sides.remove(side)

    def reload(self) -> bool:
        """Read the files of both sides again; return whether there is any."""
        return self.sides.reload()

    def compare(self) -> None:
        """Align the two documents: by shared words at once, and by meaning as soon as it can be had."""
        documents, numbers = self.sides.documents, self.sides.numbers
        if self._children is None or documents is None or numbers is None:
            return
        self._is_stale = False
        if self._compared != documents:
            self._forget_edits()
        self._cancel(self._lexical)
        self._lexical = self._children.align(*numbers, Engine.LEXICAL)
        self._ask_meaning()
        self.stage_changed.emit()

    def swap(self) -> None:
        """Let left and right change places. What was found is mirrored, not found again."""
        self.sides.swap()
        waiting = self._lexical is not None, self._semantic is not None
        self._stop_finding()
        if self.comparison is not None and self._compared is not None:
            from viewer.window.mirror import mirror_comparison  # noqa: PLC0415 - the same

            mirrored = self.edits.mirrored()
            self._compared = (self._compared[1], self._compared[0])
            self._show(mirror_comparison(self.comparison), mirrored)
        if waiting[0]:
            self.compare()
        elif waiting[1]:
            self._ask_meaning()
            self._ask_edits()  # what is seen is judged while that goes on
        for side in Side:
            self.side_changed.emit(side)
        self.stage_changed.emit()

    def show_rows(self, first: int, last: int) -> None:
        """Say which rows the reader sees: their words are compared first."""
        self.words.show_rows(first, last)
        self.grades.show_rows(first, last)

    def cancel(self) -> None:
        """Stop what is being waited for, and keep what has been found."""
        stage = self.stage
        if stage is Stage.READING:
            self.sides.cancel()
            self._compare_read()
        elif stage is Stage.EDITS:
            self._cancel_edits()
            self._wants_all = False
            self.edits_given_up.emit()
        elif stage is not Stage.IDLE:
            self._cancel(self._lexical)
            self._cancel(self._semantic)
            self._lexical = self._semantic = None
            self.finding_stopped.emit()
            self._settle()
        self.stage_changed.emit()

    def ask_all_edits(self) -> None:
        """See to it that `edits_completed` follows, now or when the words of every unit have been compared."""
        self._wants_all = True
        if self.has_all_edits:
            self._complete_edits()
        elif self.is_settled:
            self._ask_edits()
            self.stage_changed.emit()

    def close(self) -> None:
        """Let go of the children, who may go on working for other windows."""
        self.sides.close()
        self.words.close()
        self.grades.close()
        self._stop_finding()
        if self._children is not None:
            self._children.disconnect(self)
        self._children = None

    # What is answered

    def _tell_side(self, side: Side) -> None:
        self.side_changed.emit(side)
        self.stage_changed.emit()

    def _note_replaced(self, _side: Side) -> None:
        self._is_stale = True
        self._stop_finding()

    def _compare_read(self) -> None:
        if self._is_stale:
            self.compare()
        self.stage_changed.emit()

    def _take_alignment(self, request: int, alignment: Alignment, engine: Engine, model: str | None) -> None:
        if request == self._semantic:
            self._semantic = None
            if self._lexical is not None:  # whatever it still says is worth less
                self._cancel(self._lexical)
                self._lexical = None
        elif request == self._lexical:
            self._lexical = None
        else:
            return
        documents = self.sides.documents
        assert documents is not None
        is_better = self._compared != documents or self._rank(engine) >= self._rank(self._engine_shown)
        if is_better or self._is_outdated:
            self._is_outdated = False
            same = self._compared == documents or self._is_reloaded(*documents)
            edits = self._edits_for(model) if self._compared == documents else None
            self._compared = documents
            self._show(Comparison(*documents, alignment, engine, model), edits, keep_place=same)
        self._settle()
        self.stage_changed.emit()

    def _edits_for(self, model: str | None) -> EditStore:
        """Return the edits known so far; what another model has graded is to be graded again."""
        shown = self.comparison.model if self.comparison is not None else None
        if shown in {None, model}:
            return self.edits
        return self.edits.without_grades()

    def _finish_edits(self) -> None:
        self.stage_changed.emit()
        if self.has_all_edits:
            self._complete_edits()

    def _complete_edits(self) -> None:
        self._wants_all = False
        self.edits_completed.emit()

    def _take_failure(self, request: int, reason: str) -> None:
        if request in {self._lexical, self._semantic}:
            self._void(request)
            self.finding_failed.emit(reason)
            self._settle()
            self.stage_changed.emit()

    def _take_unsuited(self, request: int, sentence: str) -> None:
        if request != self._semantic:
            return
        self._semantic = None
        numbers = self.sides.numbers
        if self._engine_shown is Engine.SEMANTIC and self._children is not None and numbers is not None:
            self._is_outdated = True
            self._lexical = self._children.align(*numbers, Engine.LEXICAL)
        self.unsuited.emit(sentence)
        self._settle()
        self.stage_changed.emit()

    def _take_stop(self, request: int) -> None:
        """Forget a request that somebody else cancelled (those cancelled here are forgotten already)."""
        if request in {self._lexical, self._semantic}:
            self._void(request)
            self._settle()
            self.stage_changed.emit()

    def _void(self, request: int) -> None:
        self._lexical = None if request == self._lexical else self._lexical
        self._semantic = None if request == self._semantic else self._semantic

    def _take_progress(self, request: int, progress: Progress) -> None:
        current = {
            Stage.READING: self.sides.awaits(request),
            Stage.LEXICAL: request == self._lexical,
            Stage.SEMANTIC: request == self._semantic,
            Stage.EDITS: (self.grades if self.grades.is_asking else self.words).awaits(request),
        }
        if current.get(self.stage):
            self.progressed.emit(progress)

    def miss_model(self) -> None:
        """Take note that there is no comparison by meaning in this run."""
        self._has_model = False
        if self._semantic is not None:
            self._cancel(self._semantic)
            self._semantic = None
            self._settle()
            self.stage_changed.emit()

    def renew_model(self) -> None:
        """Take note that another sentence model is ready: what the one before it found is found anew."""
        self._has_model = True
        if self.comparison is not None:
            self._ask_meaning()
            self.stage_changed.emit()

    # How it is done

    @property
    def _engine_shown(self) -> Engine | None:
        return self.comparison.engine if self.comparison is not None else None

    @staticmethod
    def _rank(engine: Engine | None) -> int:
        return (None, Engine.LEXICAL, Engine.SEMANTIC).index(engine)

    def _is_reloaded(self, left: Document, right: Document) -> bool:
        """Whether these are the files, or the pasted texts, shown before, read again."""
        if self._compared is None or not all(document.sentences for document in (*self._compared, left, right)):
            return False
        return all(
            old.source.path == new.source.path and (new.source.path is not None or old.text == new.text)
            for old, new in zip(self._compared, (left, right), strict=True)
        )

    def _ask_meaning(self) -> None:
        """Ask for the alignment by meaning, where it can say more than shared words do."""
        self._cancel(self._semantic)
        self._semantic = None
        documents, numbers = self.sides.documents, self.sides.numbers
        if self._children is None or documents is None or numbers is None or not self._has_model:
            return
        if all(document.sentences for document in documents) and documents[0].text != documents[1].text:
            self._semantic = self._children.align(*numbers, Engine.SEMANTIC)

    def _show(self, comparison: Comparison, edits: EditStore | None, *, keep_place: bool = True) -> None:
        from viewer.core.packed_edits import EditStore  # noqa: PLC0415 - not before there is something to show
        from viewer.sheet.layout import Sheet  # noqa: PLC0415 - the same

        self._cancel_edits()
        known = EditStore() if edits is None else edits
        self.words.keep(known)
        self.grades.keep(known)
        self.comparison = comparison
        self._count()
        self.sheet, self._differs = Sheet(comparison, known), None
        if self.rules is not None:
            self.sheet.set_rules(self.rules)
        self.sheet_changed.emit(keep_place)
        self._ask_edits()

    def _ask_edits(self) -> None:
        sheet, numbers, documents = self.sheet, self.sides.numbers, self.sides.documents
        if sheet is None or numbers is None or documents is None:
            return
        if any(
            shown is not held
            for shown, held in zip((sheet.comparison.left, sheet.comparison.right), documents, strict=True)
        ):
            return  # one side has been read again and the other is still to come: then they are compared anew
        if not self.words.is_asking:
            self.words.ask(sheet, numbers)
        if self.grades.is_asking:
            return
        if sheet.comparison.engine is Engine.SEMANTIC:
            self.grades.ask(sheet, numbers, only_seen=not self._wants_all and len(sheet) > _GRADED_AT_ONCE)
        elif self._semantic is not None:
            self.grades.ask(sheet, numbers, only_seen=True)  # the model is on its way, and words outlive the alignment

    @property
    def _is_asking_edits(self) -> bool:
        return self.words.is_asking or self.grades.is_asking

    def _cancel_edits(self) -> None:
        self.words.cancel()
        self.grades.cancel()

    def _forget_edits(self) -> None:
        self._cancel_edits()
        self.words.keep(None)
        self.grades.keep(None)

    def _settle(self) -> None:
        if self.is_settled:
            if self._engine_shown is not Engine.SEMANTIC:
                self.grades.cancel()
            self.settled.emit()
            if self.has_all_edits:
                self._complete_edits()

    def _stop_finding(self) -> None:
        self._cancel(self._lexical)
        self._cancel(self._semantic)
        self._lexical = self._semantic = None
        self._cancel_edits()

    def _drop_comparison(self) -> None:
        self._stop_finding()
        self._wants_all = False
        self.comparison = self.sheet = self._compared = self._differs = None
        self._count()
        self._forget_edits()
        self.sheet_changed.emit(False)

    def _cancel(self, request: int | None) -> None:
        if request is not None and self._children is not None:
            self._children.cancel(request)


def _count_steps(comparison: Comparison) -> Generator[tuple[int, int], None, tuple[Counts, int]]:
    """Count units and unsure links in steps."""
    from viewer.core.alignment import count_steps  # noqa: PLC0415 - not on the way to the start page
    from viewer.sheet.confidence import count_unsure  # noqa: PLC0415 - the same

    counts = yield from count_steps(comparison.alignment, comparison.left, comparison.right)
    return counts, count_unsure(comparison.alignment)
