"""The main window: places what others draw and connects what others do, nothing else."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from viewer.core.document import Side
from viewer.sheet.filters import Filter
from viewer.window.actions import SIDE_MENUS, ActionSet, Facts
from viewer.window.drop import DropWatcher
from viewer.window.filter_button import FilterButton
from viewer.window.following import Following
from viewer.window.ignoring import Ignoring
from viewer.window.intake import Intake
from viewer.window.message_bar import MessageArea
from viewer.window.notices import Notices
from viewer.window.panel_page import PanelPage
from viewer.window.reading_mode import ReadingMode
from viewer.window.review_model import ReviewModel
from viewer.window.settings import GEOMETRY, Settings
from viewer.window.start_page import StartPage
from viewer.window.tool_bar import ToolBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent, QPoint
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from viewer.window.desk import Desk
    from viewer.window.output import Output
    from viewer.window.side_menus import SideMenus

_FIRST_SIZE = QSize(1240, 860)

_BY_VIEW = (
    *("copy", "copy_unit", "select_all", "zoom_in", "zoom_out", "zoom_reset"),
    *("next_difference", "previous_difference", "first_difference", "last_difference", "current_difference"),
    *("next_edit", "previous_edit", "next_unsure_link", "previous_unsure_link", "go_to_partner"),
    *("next_unit", "previous_unit", "next_finding", "previous_finding"),
)
"""Actions that the view with the two columns, or the walk through its findings, carries out by that name."""

_BY_SEEKING = ("find", "find_next", "find_previous", "go_to_unit")
"""The same, of what seeks in that view."""


class MainWindow(QMainWindow):
    """One window with one comparison."""

    painted = Signal()  # the first complete frame stands on the screen
    closed = Signal()
    new_window_wanted = Signal(object)  # Opening, or None for a start page
    quit_wanted = Signal()

    def __init__(self, settings: Settings, *, closes_by_escape: bool = False) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settings = settings
        self._desk: Desk | None = None
        self._output: Output | None = None
        self._side_menus: SideMenus | None = None
        self._is_painted = False
        self.model = ReviewModel(self)
        self.messages = MessageArea()
        self.intake = Intake(self, self.model, settings, self.messages)
        self.notices = Notices(self, self.model, self.messages, self.intake.choose_side)
        self._ignoring = Ignoring(self, self.model, settings, self.messages)
        self._following = Following(self, settings)
        self.start_page = StartPage(self.intake.recent.pairs())
        self.pages = QStackedWidget()
        self.command = ActionSet(self, self._handlers())
        self._bar = self._place()
        if closes_by_escape:
            QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        self._connect()
        self._restore()
        self._refresh()

    # Placing

    def _place(self) -> ToolBar:
        self.command.fill_menus(self.menuBar())
        bar = ToolBar(self.tr("Tool Bar"))
        bar.show_words(_FIRST_SIZE.width())
        self.command.fill_bar(bar)
        self._filter_button = FilterButton(self.command, bar)
        bar.insertWidget(self.command["find"], self._filter_button)
        self.setTabOrder(bar.widgetForAction(self.command["detail_facts"]), self._filter_button)
        self.setTabOrder(self._filter_button, bar.widgetForAction(self.command["find"]))
        self.addToolBar(bar)
        self.pages.addWidget(self.start_page)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(middle)
        return bar

    def _restore(self) -> None:
        if not self.restoreGeometry(self._settings.get(GEOMETRY)):
            self.resize(_FIRST_SIZE.boundedTo(self.screen().availableSize() * 0.9))
        self._following.check(self.command)
        self.command["sides_together"].setChecked(True)
        self.start_page.setFocus()

    @property
    def desk(self) -> Desk:
        """The page with the two columns, made when it is first needed."""
        if self._desk is None:
            from viewer.window.desk import Desk  # noqa: PLC0415 - not on the way to the start page

            self._desk = Desk(self.model)
            self._desk.choose.connect(self.intake.choose_side)
            self._desk.headers.menu_requested.connect(self._show_side_menu)
            self._desk.filter.changed.connect(self._show_filter)
            self._desk.filter.changed.connect(self._ignoring.look_for_slow)
            self._following.dress(self._desk)
            self._desk.view.mode_changed.connect(lambda _mode: self._refresh())
            self._desk.view.context_menu_wanted.connect(self._show_context_menu)
            self._desk.aside.decided.connect(self._ignoring.decide)
            self._ignoring.said.connect(self._desk.status.say)
            DropWatcher(self._desk, self._desk).dropped.connect(self.intake.take)
            self.pages.addWidget(self._desk)
        return self._desk

    @property
    def output(self) -> Output:
        """What prints and exports, made when it is first needed."""
        if self._output is None:
            from viewer.window.output import Output  # noqa: PLC0415 - the same

            self._output = Output(self, self.model, self._settings, self.messages, lambda: self.desk.view.detail)
            self._output.progressed.connect(self.desk.show_output)
            self._output.ended.connect(self.desk.end_output)
            self.desk.status.cancel_requested.connect(self._output.cancel)
        return self._output

    # Connecting

    def _connect(self) -> None:
        DropWatcher(self.start_page, self.start_page).dropped.connect(self.intake.take)
        self.start_page.choose.connect(self.intake.choose_side)
        self.start_page.remove.connect(self.model.remove)
        self.start_page.pair_chosen.connect(self.intake.open_pair)
        self.start_page.sample_chosen.connect(self.intake.open_sample)
        self.model.side_changed.connect(self._watch_sides)
        self.model.side_changed.connect(lambda _side: self._refresh())
        self.model.sheet_changed.connect(lambda _keep: self._refresh())
        self.model.rules_changed.connect(self._refresh)
        self.model.stage_changed.connect(self._refresh)
        self.model.settled.connect(self._remember)
        self.model.counted.connect(self._remember)
        self.command.recent_menu.aboutToShow.connect(self._fill_recent)
        for side, title in SIDE_MENUS.items():
            self.command.submenu(title).aboutToShow.connect(lambda side=side: self.side_menus.allow(side))

    def _watch_sides(self, side: Side) -> None:
        """Watch what is shown from the first document on; the first frame does without."""
        from viewer.window.file_watch import FileWatch  # noqa: PLC0415 - not on the way to the first frame
        from viewer.window.missing_glyphs import MissingGlyphs  # noqa: PLC0415 - the same

        self.model.side_changed.disconnect(self._watch_sides)
        FileWatch(self, self.model, self.messages).follow(side)
        MissingGlyphs(self, self.model, self.messages)

    def _handlers(self) -> dict[str, Callable[[], object]]:
        intake = self.intake
        handlers: dict[str, Callable[[], object]] = {
            "new_window": lambda: self.new_window_wanted.emit(None),
            "open": intake.choose,
            "open_in_window": self._open_in_window,
            "open_left": lambda: intake.choose_side(Side.LEFT),
            "open_right": lambda: intake.choose_side(Side.RIGHT),
            "clear_recent": self._clear_recent,
            "swap": self._swap,
            "compare": self.model.compare,
            "reload": self.model.reload,
            "export": lambda: self.output.export(),  # noqa: PLW0108 - made when it is needed
            "print": lambda: self.output.print(),  # noqa: PLW0108 - the same
            "close": self.close,
            "quit": self.quit_wanted.emit,
            "paste": lambda: intake.paste(self._side_in_focus),
            "paste_left": lambda: intake.paste(Side.LEFT),
            "paste_right": lambda: intake.paste(Side.RIGHT),
            "other_side": lambda: self._page.other_side(),  # noqa: PLW0108 - of the page that is shown then
            "side_panel": self._toggle_panel,
            "ignore": lambda: self._ignoring.ask(self.desk.view.focus_row),
            "preferences": self._show_preferences,
            "sides_together": lambda: self.desk.view.scroll_together(self.command["sides_together"].isChecked()),
            "text_cursor": lambda: self.desk.view.browse_by_caret(self.command["text_cursor"].isChecked()),
            "shortcuts": self._show_shortcuts,
            "legend": self._show_legend,
            "about": self._show_about,
            "sentence_model": self.notices.model_choice_wanted.emit,
            **self._following.handlers(),
        }
        for page in PanelPage:
            handlers[f"{page.value}_page"] = partial(self._open_page, page)
        for name in _BY_VIEW:
            handlers[name] = partial(self._by_view, name)
        for kind in Filter:
            handlers[f"filter_{kind.value}"] = partial(self._choose_filter, kind)
        for side in Side:
            handlers[f"reload_{side.value}"] = partial(intake.read_again, side)
            handlers[f"copy_path_{side.value}"] = partial(intake.copy_path, side)
            handlers[f"show_folder_{side.value}"] = partial(intake.show_folder, side)
        for name in _BY_SEEKING:
            handlers[name] = partial(self._by_seeking, name)
        return handlers

    def _by_view(self, name: str) -> None:
        self.desk.walk(name)

    def _choose_filter(self, kind: Filter) -> None:
        self.desk.filter.choose(kind)

    def _show_filter(self) -> None:
        self._filter_button.follow(self.desk.filter if self.model.sheet is not None else None)

    def _by_seeking(self, name: str) -> None:
        getattr(self.desk.seek, name)()

    @property
    def _page(self) -> StartPage | Desk:
        return self._desk if self._desk is not None and self.pages.currentWidget() is self._desk else self.start_page

    @property
    def _side_in_focus(self) -> Side | None:
        return self._page.side_in_focus

    def _refresh(self) -> None:
        """Let everything say what the model says now."""
        model = self.model
        inputs = {side: model.wanted(side) or model.shown(side) for side in Side}
        documents = [model.document(side) for side in Side]
        has_sheet = model.sheet is not None
        if has_sheet or all(inputs.values()):
            self._turn_to_desk()
        else:
            self.start_page.show_sides(model)
            self.pages.setCurrentWidget(self.start_page)
        self.command.allow(
            Facts(
                document=any(inputs.values()),
                file=any(given.path for given in inputs.values() if given),
                **{f"{side.value}_file": bool(given and given.path) for side, given in inputs.items()},
                documents=all(documents),
                sheet=has_sheet,
                difference=model.has_difference,
                move=model.comparison is not None and bool(model.comparison.alignment.moves),
                prose=has_sheet and self.desk.view.mode is ReadingMode.PROSE,
            )
        )
        names = model.sides.names
        shown = self.tr("{} and {}").format(*names) if all(names) else "".join(names)
        self.setWindowTitle(f"{shown} — Diptych" if shown else "Diptych")

    def _turn_to_desk(self) -> None:
        if self.pages.currentWidget() is not self.desk:
            self.pages.setCurrentWidget(self.desk)
            self.desk.view.setFocus()  # not a header, which would be the first to take the keyboard

    def _remember(self) -> None:
        if self.model.is_settled and self.model.counts is not None:
            self.intake.remember(self.model.counts.similarity)

    # Carrying out

    @property
    def side_menus(self) -> SideMenus:
        """The menus of what can be done with one side alone, made when one is first needed."""
        if self._side_menus is None:
            from viewer.window.side_menus import SideMenus  # noqa: PLC0415 - the same

            self._side_menus = SideMenus(self, self.command, self.model, self.intake)
        return self._side_menus

    def _show_side_menu(self, side: Side, where: QPoint) -> None:
        self.side_menus.show(side, where)

    def _open_in_window(self) -> None:
        opening = self.intake.choose_pair()
        if opening is not None:
            self.new_window_wanted.emit(opening)

    def _swap(self) -> None:
        self.messages.swap()
        self.model.swap()

    def _fill_recent(self) -> None:
        menu, last = self.command.recent_menu, self.command["clear_recent"]
        for action in menu.actions():
            if action is not last:
                menu.removeAction(action)
        for pair in self.intake.recent.pairs():
            action = menu.addAction(self.tr("{}  and  {}").format(*pair.names).replace("&", "&&"))
            action.setToolTip(f"{pair.left}\n{pair.right}")
            action.triggered.connect(lambda _=False, pair=pair: self.intake.open_pair(pair))
            menu.insertAction(last, action)
        menu.insertSeparator(last)

    def _clear_recent(self) -> None:
        self.intake.recent.clear()
        self.start_page.show_pairs(())

    def _toggle_panel(self) -> None:
        if self.command["side_panel"].isChecked():
            self.desk.aside.open_panel()
        else:
            self.desk.aside.close_panel()

    def _open_page(self, page: PanelPage) -> None:
        self.desk.aside.open_panel(page)

    def _show_context_menu(self, where: QPoint, _row: int, side: Side) -> None:
        menu = self.command.context_menu(side)
        self._ignoring.offer(menu, self.desk.view.words_asked())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def _show_preferences(self) -> None:
        from viewer.window.preferences import Preferences  # noqa: PLC0415 - not before they are asked for

        shown = self.findChild(Preferences)
        if shown is None:
            shown = Preferences(self._settings, self)
            ways: dict[str, Callable[[], object]] = {
                "ignore": partial(self._ignoring.ask, 0),
                "sentence_model": self.notices.model_choice_wanted.emit,
            }
            shown.dialog_wanted.connect(lambda name: ways[name]())
        shown.show()
        shown.raise_()
        shown.activateWindow()

    def _show_shortcuts(self) -> None:
        from viewer.window.shortcut_dialog import ShortcutDialog  # noqa: PLC0415 - not before it is asked for

        ShortcutDialog(self).open()

    def _show_legend(self) -> None:
        from viewer.window.legend_dialog import LegendDialog  # noqa: PLC0415 - the same

        LegendDialog(self).open()

    def _show_about(self) -> None:
        from viewer.window.about import show_about  # noqa: PLC0415 - the same

        show_about(self)

    # What Qt tells

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again when light turns to dark."""
        if event.type() is event.Type.PaletteChange and hasattr(self, "command"):
            self.command.recolour(self.palette())
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first frame, once all within the window has been painted too."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the words of the tool bar where there is no room for them."""
        self._bar.show_words(self.width())
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window and let go of what it asked for."""
        self._settings.set(GEOMETRY, self.saveGeometry())
        self.model.close()
        if self._output is not None:
            self._output.close()
        super().closeEvent(event)
        self.closed.emit()
