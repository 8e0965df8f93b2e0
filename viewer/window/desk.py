"""The page with the two documents: headers, columns, ruler and status line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from viewer.core.document import Side
from viewer.window import trace
from viewer.window.aside import Aside
from viewer.window.compare_view import CompareView
from viewer.window.drop import DropLight
from viewer.window.headers import Headers
from viewer.window.overview import Overview
from viewer.window.progress_words import ProgressWords
from viewer.window.review_model import Stage
from viewer.window.row_filter import RowFilter
from viewer.window.seeking import Seeking
from viewer.window.status import StatusLine
from viewer.window.walk_words import say_nothing_there

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent

    from viewer.core.messages import Progress
    from viewer.window.review_model import ReviewModel


class Desk(QWidget):
    """Places what shows a comparison, and lets it follow the model."""

    choose = Signal(object)  # Side: another file is to be chosen for it
    zoom_changed = Signal(float)

    def __init__(self, model: ReviewModel) -> None:
        super().__init__()
        self._model = model
        self.view = CompareView()
        self.headers = Headers(self.view)
        self.overview = Overview(self.view)
        self.seek = Seeking(self.view)
        self.filter = RowFilter(self.view)
        self.status = StatusLine()
        self._progress = ProgressWords()
        self._stage_told = Stage.IDLE
        self.aside = Aside(self.view, model)
        self._place()
        self._veil = DropLight(self._columns)
        self.headers.open_requested.connect(self.choose)
        self.status.cancel_requested.connect(model.cancel)
        self.view.zoom_changed.connect(self.zoom_changed)
        self.view.rows_shown.connect(model.show_rows)
        self.view.apart_changed.connect(self._say_apart)
        self.view.browsing_changed.connect(self._say_browsing)
        self.view.word_marked.connect(lambda words: self.status.say(words, lasting=True))
        self.aside.findings.changed.connect(self._show_findings)
        self.aside.findings.changed.connect(lambda: self.headers.set_findings(self.aside.findings))
        model.side_changed.connect(self._show_side)
        model.sheet_changed.connect(self._show_sheet)
        model.rows_changed.connect(self.view.rows_changed)
        model.rows_changed.connect(self.filter.sort_again)
        model.rows_changed.connect(self.overview.sort_again)
        model.rules_changed.connect(self._show_rules)
        model.stage_changed.connect(self._show_stage)
        model.progressed.connect(self._show_progress)
        if trace.is_wanted():
            self.view.viewport().installEventFilter(self)
        for side in Side:
            self._show_side(side)
        self._show_sheet(keep_place=False)
        self._show_stage()

    def _place(self) -> None:
        self._columns = QWidget()
        left = QVBoxLayout(self._columns)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.headers)
        left.addWidget(self.view, 1)
        text = QWidget()
        middle = QHBoxLayout(text)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._columns, 1)
        middle.addWidget(self.overview)
        self.aside.place(text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.aside.splitter, 1)
        column.addWidget(self.seek.bars)
        column.addWidget(self.status)

    # What the model says

    def _show_side(self, side: Side) -> None:
        wanted = self._model.wanted(side)
        document = self._model.document(side)
        shown = self._model.shown(side)
        manner = shown.manner if shown is not None else None
        self.headers.set_document(side, None if wanted else document, wanted.name if wanted else "", manner)
        for each, name in zip(Side, self._model.sides.names, strict=True):  # the other one may be called the same now
            if name and not self._model.wanted(each):
                self.headers.show_name(each, name)

    def _show_sheet(self, keep_place: bool) -> None:  # noqa: FBT001 - a slot
        sheet = self._model.sheet
        self.view.set_sheet(sheet, keep_place=keep_place, visible=self.filter.begin(sheet))
        self.seek.set_sheet(self._model.sheet)
        self.aside.follow_sheet()

    def _show_rules(self) -> None:
        sheet = self._model.sheet
        if sheet is not None:
            self.view.rows_changed(range(len(sheet)))
            self.filter.sort_anew()
            self.overview.sort_anew()
            self.aside.follow_sheet()
        self._show_stage()

    def _show_findings(self) -> None:
        found = self.aside.findings
        self.status.show_findings(found.total, so_far=not found.is_complete)

    def _show_stage(self) -> None:
        model = self._model
        counts = model.counts
        self.status.show_counts(
            counts, model.unsure, so_far=not model.is_settled, ignores=model.rules is not None and model.rules.hides
        )
        self.headers.set_similarity(counts.similarity if counts is not None else None)
        if model.stage is Stage.IDLE:
            self.status.end_task()
        elif model.stage is not self._stage_told:  # else its progress stands there
            self.status.show_task(self._task_of(model.stage))
        self._stage_told = model.stage

    def _show_progress(self, progress: Progress) -> None:
        said = self._progress.take(self._task_of(self._model.stage), progress)
        if said is not None and self._model.stage is not Stage.IDLE:
            self.status.show_task(said, share=progress.share)

    def _task_of(self, stage: Stage) -> str:
        return {
            Stage.READING: self.tr("Reading…"),
            Stage.LEXICAL: self.tr("Comparing sentences…"),
            Stage.SEMANTIC: self.tr("Comparing by meaning…"),
            Stage.EDITS: self.tr("Comparing words…"),
            Stage.IDLE: "",
        }[stage]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the bar at the foot by Escape, from wherever on the page."""
        if event.key() == Qt.Key.Key_Escape and self.seek.close_bars():
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the start-up benchmark of the first frame that shows the differences of a stage."""
        if event.type() is QEvent.Type.Paint and watched is self.view.viewport():
            sheet, last = self._model.sheet, self._model.rows_shown[1]
            if sheet is not None and all(sheet.row(row).complete for row in range(min(max(last, 1), len(sheet)))):
                event_name = f"{sheet.comparison.engine.value}-shown"
                QTimer.singleShot(0, self, lambda: trace.mark(event_name))  # once the frame is complete
        return False

    def show_output(self, task: str, done: int, total: int) -> None:
        """Show that a file is being written."""
        self.status.show_task(task, share=done / total if total else None)
        self._stage_told = Stage.IDLE

    def end_output(self) -> None:
        """Show again what the model does."""
        self._show_stage()

    def walk(self, action: str) -> None:
        """Let the view, or its findings, do what is called like an action; where that leads nowhere, say so."""
        walks = self.aside.findings if action.endswith("_finding") else self.view
        done = getattr(walks, action)()
        if done is False:
            sheet, shown = self._model.sheet, self.filter.choice
            hides = bool(self.aside.findings.hidden)
            self.status.say(say_nothing_there(action, sheet, self.view.detail, shown, hides_findings=hides))
        elif self.view.marked_words is None:
            self.status.say("")

    def _say_apart(self, apart: bool) -> None:  # noqa: FBT001 - a slot
        self.status.show_apart(apart)
        alone = self.tr("Each side scrolls alone: by the wheel over it, or by keys; F6 turns to the other side.")
        self.status.say(alone if apart else self.tr("Both sides scroll together."))

    def _say_browsing(self, by_caret: bool) -> None:  # noqa: FBT001 - a slot
        moves = self.tr("The arrow keys move a cursor in the text.")
        self.status.say(moves if by_caret else self.tr("The arrow keys scroll."))

    # What a page has to offer

    def show_overview(self, shown: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Show or hide the ruler."""
        self.overview.setVisible(shown)

    def side_at(self, point: QPoint) -> Side:
        """Return the side over which a point of this widget lies."""
        return Side.LEFT if point.x() < self.view.width() / 2 else Side.RIGHT

    def light(self, sides: Iterable[Side]) -> None:
        """Light up the sides on which a drop would land."""
        self._veil.light(sides)

    @property
    def side_in_focus(self) -> Side | None:
        """The side that keys speak to."""
        return self.view.side

    def other_side(self) -> None:
        """Turn to the other side."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.view.other_side()
