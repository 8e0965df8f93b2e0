"""What stands beside the text: the findings and the way through them always, the side panel from when it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from viewer.window.actions import with_keys
from viewer.window.finding_walk import FindingWalk
from viewer.window.panel import ReadingPanel
from viewer.window.panel_page import PanelPage, title_of
from viewer.window.side_panel import PanelSplitter, SidePanel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.window.compare_view import CompareView
    from viewer.window.panel import Panel
    from viewer.window.review_model import ReviewModel


class Aside(QObject):
    """Lets the side panel follow a view and its model, and tells what is to be remembered of it."""

    shown = Signal(bool)  # whether the panel is open
    turned = Signal(str)  # a value of `PanelPage`
    resized = Signal(float)  # width of the panel in pixels
    decided = Signal(object, object)  # pairs of words, and the Decision on them, None for none

    def __init__(self, view: CompareView, model: ReviewModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._panel: SidePanel | None = None
        self._page = PanelPage.FINDINGS
        self._width = 0.0
        self._pages: list[Panel] = []
        self.findings = FindingWalk(view)
        self.splitter = PanelSplitter()
        self.splitter.splitterMoved.connect(self._note_width)
        view.detail_changed.connect(self._refresh)
        model.rows_changed.connect(self.findings.read_again)
        model.stage_changed.connect(self.findings.changed)
        model.settled.connect(self._ask_for_all)
        self.shown.connect(self._ask_for_all)

    def place(self, text: QWidget) -> None:
        """Put the text at the left of where the panel opens."""
        self.splitter.addWidget(text)
        self.splitter.setStretchFactor(0, 1)

    def follow_sheet(self) -> None:
        """Show what is found in the sheet of the view, after it is another or its rules are."""
        self.findings.set_sheet(self._view.sheet)
        self._refresh()

    # The panel

    @property
    def is_open(self) -> bool:
        """Whether the panel is open."""
        return self._panel is not None and not self._panel.isHidden()

    @property
    def panel(self) -> SidePanel:
        """The panel, made when it is first wanted."""
        if self._panel is None:
            self._panel = SidePanel([title_of(page) for page in PanelPage], self._make_page)
            for index, page in enumerate(PanelPage):
                self._panel.tabs.setTabToolTip(index, with_keys(title_of(page), f"{page.value}_page"))
            self._panel.closed.connect(self.close_panel)
            self._panel.left.connect(self._give_back)
            self._panel.turned.connect(lambda index: self._note_page(tuple(PanelPage)[index]))
            self._panel.hide()
            self.splitter.addWidget(self._panel)
        return self._panel

    def remember(self, page: str, width: float) -> None:
        """Take over what was remembered: the page that was open last, and how wide the panel was."""
        self._page = PanelPage(page) if page in tuple(PanelPage) else PanelPage.FINDINGS
        self._width = width

    def open_panel(self, page: PanelPage | None = None, *, take_keyboard: bool = True) -> None:
        """Open the panel at a page, or at the one that was open last."""
        panel = self.panel
        was_open = self.is_open
        panel.show()
        if not was_open:
            self._restore_width()
        panel.turn_to(tuple(PanelPage).index(page or self._page), take_keyboard=take_keyboard)
        if not was_open:
            self.shown.emit(True)

    def close_panel(self) -> None:
        """Close the panel; the keyboard goes back to the text."""
        if self.is_open:
            holder = QApplication.focusWidget()
            had_keyboard = holder is not None and self.panel.isAncestorOf(holder)
            self.panel.hide()
            self.shown.emit(False)
            if had_keyboard:
                self._give_back()

    def _make_page(self, index: int) -> Panel:
        page = self._new_page(tuple(PanelPage)[index])
        if isinstance(page, ReadingPanel):
            self._model.rows_changed.connect(page.read_again)
        page.decided.connect(self.decided)
        self._pages.append(page)
        return page

    def _new_page(self, which: PanelPage) -> Panel:
        if which is PanelPage.FINDINGS:
            from viewer.window.findings_panel import FindingsPanel  # noqa: PLC0415 - not before it is wanted

            return FindingsPanel(self._view, self.findings)
        if which is PanelPage.DIFFERENCES:
            from viewer.window.differences_panel import DifferencesPanel  # noqa: PLC0415 - the same

            return DifferencesPanel(self._view)
        if which is PanelPage.STATISTICS:
            from viewer.window.statistics_panel import StatisticsPanel  # noqa: PLC0415 - the same

            return StatisticsPanel(self._view, self.findings)
        from viewer.window.repeated_panel import RepeatedPanel  # noqa: PLC0415 - the same

        return RepeatedPanel(self._view)

    def _ask_for_all(self) -> None:
        """Have the words of all units judged: lists and counts are of the whole."""
        if self.is_open:
            self._model.ask_all_edits()

    def _refresh(self) -> None:
        for page in self._pages:
            page.refresh()

    def _restore_width(self) -> None:
        whole = self.splitter.width()
        wide = round(self._width) or self.panel.sizeHint().width()
        self.splitter.setSizes([whole - wide, wide])

    def _note_width(self) -> None:
        self._width = float(self.panel.width())
        self.resized.emit(self._width)

    def _note_page(self, page: PanelPage) -> None:
        self._page = page
        self.turned.emit(page.value)

    def _give_back(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
