"""The program with windows: one Qt application, one pair of children, as many windows as wanted."""

from __future__ import annotations

import gc
import os
import signal
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication

from viewer import __version__
from viewer.core.crash_log import keep_log, note
from viewer.core.document import Side
from viewer.core.launch import INSTALLED, ModelChoice
from viewer.window import trace
from viewer.window.opening import Input, Manner, Opening, is_from_git
from viewer.window.sentence_model import SentenceModel
from viewer.window.settings import APPEARANCE, LANGUAGE, MOTION, Settings
from viewer.window.translation import use_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import TracebackType

    from viewer.window.children import Children
    from viewer.window.main_window import MainWindow

_FOR_CHILDREN = ("viewer.core.wire", "viewer.core.messages", "viewer.window.children")
_LOADED_LATER = (
    *("PySide6.QtGui:QGradient", "PySide6.QtWidgets:QStyle", "viewer.ink.marks", "viewer.ink.row_painter"),
    *("regex", "viewer.core.words", "rapidfuzz.distance", "viewer.core.word_pairs", "viewer.core.worddiff"),
    *("viewer.core.packed_edits", "viewer.sheet.ignore", "viewer.sheet.layout", "viewer.sheet.statistics"),
    *("viewer.window.accessible_view", "viewer.window.page", "viewer.window.rows_area", "viewer.window.compare_view"),
    *("viewer.window.side_panel", "viewer.window.aside", "viewer.window.headers", "viewer.window.seeking"),
    *("viewer.window.row_filter", "viewer.window.overview", "viewer.window.status", "viewer.window.desk"),
    *("viewer.window.missing_glyphs", "viewer.window.file_watch"),
)
"""What the first comparison needs, in portions of a few milliseconds: modules, and classes of Qt with many names."""


class Program(QObject):
    """All windows of one run, with the children and the settings that they share.

    With `begins_at_once` the children start before all else: they load what they need while a window is being made.
    """

    def __init__(
        self,
        application: QApplication,
        *,
        closes_by_escape: bool = False,
        choice: ModelChoice = INSTALLED,
        begins_at_once: bool = False,
    ) -> None:
        super().__init__(application)
        self.settings = Settings()
        self.windows: list[MainWindow] = []
        self._closes_by_escape = closes_by_escape
        self.processes: Children | None = None
        self._is_begun = False
        self.sentence_model = SentenceModel(self.settings, choice, self.windows, self)
        use_language(application, self.settings.get(LANGUAGE))  # the children speak it too
        if begins_at_once:
            self.start_children()
        self._dress(application)

    def _dress(self, application: QApplication) -> None:
        """Let the whole program look as the reader wants it to."""
        from viewer.window.appearance import apply_appearance, apply_motion  # noqa: PLC0415 - the children start first
        from viewer.window.icons import program_icon  # noqa: PLC0415 - the same

        apply_appearance(self.settings.get(APPEARANCE))
        apply_motion(self.settings.get(MOTION))
        application.setWindowIcon(program_icon())

    def open_window(self, opening: Opening | None = None) -> MainWindow:
        """Open a window with its start page, or with documents."""
        from viewer.window.main_window import MainWindow  # noqa: PLC0415 - the children start before it is loaded

        window = MainWindow(self.settings, closes_by_escape=self._closes_by_escape)
        if self.windows:
            window.move(self.windows[-1].pos().x() + 32, self.windows[-1].pos().y() + 32)
        self.windows.append(window)
        window.new_window_wanted.connect(self.open_window)
        window.quit_wanted.connect(QApplication.closeAllWindows)
        window.closed.connect(lambda: self.windows.remove(window))
        if self.processes is not None:
            self._connect(window)
        window.painted.connect(self._begin)
        window.show()
        if opening is not None:
            window.intake.carry_out(opening)
        return window

    def _begin(self) -> None:
        """Start what the first frame did not wait for."""
        trace.mark("first-frame")
        if not self._is_begun:
            self._is_begun = True
            self._go_on(self._steps())

    def _steps(self) -> Iterator[None]:
        """Start the children, and load what the first comparison will need, so that opening it holds no window."""
        for name in _FOR_CHILDREN:
            _load(name)
            yield
        self.start_children()
        yield
        for name in _LOADED_LATER:
            _load(name)
            yield

    def _go_on(self, steps: Iterator[None]) -> None:
        """Take a step a turn of the event loop."""
        if next(steps, self) is not self:
            QTimer.singleShot(0, self, lambda: self._go_on(steps))

    def start_children(self) -> None:
        """Start reading and comparing; what the windows were asked to open is read now."""
        from viewer.window.children import Children  # noqa: PLC0415 - not on the way to the first frame

        if self.processes is not None:
            return
        children = self.processes = Children(self, choice=self.sentence_model.choice)
        self.sentence_model.connect_children(children)
        children.crashed.connect(self._report_crash)
        children.remarked.connect(self._report_remark)
        for window in self.windows:
            self._connect(window)

    def close(self) -> None:
        """Say goodbye to the children."""
        if self.processes is not None:
            self.processes.end()
        self.settings.write()

    def _connect(self, window: MainWindow) -> None:
        assert self.processes is not None
        window.model.connect_children(self.processes)
        self.sentence_model.connect_window(window)

    def _report_crash(self, sentence: str) -> None:
        for window in self.windows:
            window.notices.report_crash(sentence)

    def _report_remark(self, sentence: str) -> None:
        for window in self.windows:
            window.notices.report_remark(sentence)

    def report_fault(self, kind: type[BaseException], fault: BaseException, trace_: TracebackType | None) -> None:
        """Take the place of `sys.excepthook`: a sentence in the windows, the details for developers alone."""
        note(kind, trace_)
        if os.environ.get("DIPTYCH_DEBUG"):
            sys.__excepthook__(kind, fault, trace_)
        for window in self.windows:
            window.notices.report_fault()


def _load(name: str) -> None:
    """Load a module, or of one the part behind a colon."""
    module, _, part = name.partition(":")
    loaded = import_module(module)
    if part:
        getattr(loaded, part)


def rarely_search_circles() -> None:
    """Let Python search for circles of dead values less often.

    What a comparison leaves behind holds none, and a full search among the values of a Bible would hold the window for
    a sixth of a second each time.
    """
    gc.set_threshold(20_000, 50, 10_000)


def run(
    left: str | None = None,
    right: str | None = None,
    labels: Sequence[str] = (),
    choice: ModelChoice = INSTALLED,
    encodings: tuple[str | None, str | None] = (None, None),
) -> int:
    """Open a window, with one or two documents where their paths are given; return 0 when the last one is closed.

    `labels` are names to show instead of the files' names, the left one first. `choice` is the sentence model of this
    run where it names one, in place of the one remembered. `encodings` are those of the files, found out
    where they are None.
    """
    keep_log()
    rarely_search_circles()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends the program; children notice
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    QCoreApplication.setApplicationName("Diptych")
    QCoreApplication.setOrganizationName("Diptych")
    QCoreApplication.setApplicationVersion(__version__)
    application.setApplicationDisplayName("Diptych")
    application.setDesktopFileName("diptych")
    paths = [path for path in (left, right) if path is not None]
    closes_by_escape = is_from_git(os.environ, paths)
    program = Program(application, closes_by_escape=closes_by_escape, choice=choice, begins_at_once=bool(paths))
    sys.excepthook = program.report_fault
    window = program.open_window()
    titles = dict(zip(Side, (*labels, None, None), strict=False))
    given = {
        side: Input(path, title=titles[side], manner=Manner(encoding))
        for side, path, encoding in zip(Side, (left, right), encodings, strict=True)
        if path
    }
    window.intake.carry_out(Opening(given.get(Side.LEFT), given.get(Side.RIGHT)))
    if not given:
        window.intake.reopen()
    status = application.exec()
    program.close()
    return status
