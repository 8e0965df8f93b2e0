"""Windows with children that answer when they are told to, and with the settings of a first start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.window.beside import facts, show
from tests.window.fake_children import FakeChildren
from viewer.window.aside import Aside
from viewer.window.compare_view import CompareView
from viewer.window.main_window import MainWindow
from viewer.window.review_model import ReviewModel
from viewer.window.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def children(qapp: object) -> FakeChildren:
    return FakeChildren()


@pytest.fixture
def settings() -> Settings:
    QSettings("Diptych", "Diptych").clear()
    return Settings()


@pytest.fixture
def unshown(qtbot: QtBot, children: FakeChildren, settings: Settings) -> Iterator[MainWindow]:
    """A window that is not on the screen."""
    window = MainWindow(settings)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.model.connect_children(children)  # type: ignore[arg-type]
    window.resize(1000, 700)
    yield window
    window.close()


@pytest.fixture
def window(qtbot: QtBot, unshown: MainWindow) -> MainWindow:
    """A window on the screen, with nothing open in it."""
    with qtbot.waitExposed(unshown):
        unshown.show()
    return unshown


@pytest.fixture
def view(qtbot: QtBot) -> CompareView:
    """A view on the screen, with no sheet."""
    shown = CompareView()
    qtbot.addWidget(shown)
    shown.resize(900, 600)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    """A view with what stands beside it, of a small sheet with findings."""
    desk = QWidget()
    qtbot.addWidget(desk)
    desk.view = CompareView()
    desk.aside = Aside(desk.view, ReviewModel(desk))
    desk.aside.place(desk.view)
    QVBoxLayout(desk).addWidget(desk.aside.splitter)
    desk.resize(1000, 600)
    with qtbot.waitExposed(desk):
        desk.show()
    show(qtbot, desk, facts())
    return desk
