"""What can be done with one side alone: the menus of its header, and the same in the menu of files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from viewer.core.document import Side
from viewer.core.wrapping import Wrapping
from viewer.window.actions import SIDE_MENUS
from viewer.window.encodings import ENCODINGS, known_as, name_of_encoding

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from viewer.window.actions import ActionSet
    from viewer.window.intake import Intake
    from viewer.window.opening import Manner
    from viewer.window.review_model import ReviewModel


class SideMenus(QObject):
    """The menus of both sides of a window; what is chosen in them reads a document again, its place kept."""

    def __init__(self, window: QWidget, command: ActionSet, model: ReviewModel, intake: Intake) -> None:
        super().__init__(window)
        self._window = window
        self._command = command
        self._model = model
        self._intake = intake
        self._encodings = {side: QMenu(self.tr("&Encoding"), window) for side in Side}
        self._paragraphs = {side: QMenu(self.tr("&Paragraphs"), window) for side in Side}
        for side in Side:
            menu = command.submenu(SIDE_MENUS[side])
            first = menu.actions()[0]
            menu.insertMenu(first, self._encodings[side])
            menu.insertMenu(first, self._paragraphs[side])
            menu.insertSeparator(first)
            self._encodings[side].aboutToShow.connect(lambda side=side: self._fill_encodings(side))
            self._paragraphs[side].aboutToShow.connect(lambda side=side: self._fill_paragraphs(side))

    def show(self, side: Side, where: QPoint) -> None:
        """Show the menu of a side at a point of the screen."""
        menu = self.menu(side)
        menu.popup(where)

    def menu(self, side: Side) -> QMenu:
        """Return a new menu of a side, as its header shows it; it goes when it is closed."""
        self.allow(side)
        menu = QMenu(self._window)
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(menu.deleteLater)
        command, name = self._command, side.value
        for action in (f"open_{name}", f"reload_{name}", f"paste_{name}"):
            menu.addAction(command[action])
        menu.addSeparator()
        menu.addMenu(self._encodings[side])
        menu.addMenu(self._paragraphs[side])
        menu.addSeparator()
        menu.addAction(command[f"copy_path_{name}"])
        menu.addAction(command[f"show_folder_{name}"])
        return menu

    # What is chosen

    def _manner(self, side: Side) -> Manner | None:
        given = self._model.wanted(side) or self._model.shown(side)
        return given.manner if given is not None else None

    def allow(self, side: Side) -> None:
        """Enable what can be chosen for a side now."""
        given = self._model.wanted(side) or self._model.shown(side)
        self._encodings[side].menuAction().setEnabled(given is not None and given.path is not None)
        self._paragraphs[side].menuAction().setEnabled(given is not None)

    def _fill_encodings(self, side: Side) -> None:
        menu, manner, document = self._encodings[side], self._manner(side), self._model.document(side)
        _empty(menu)
        if manner is None:
            return
        chosen = known_as(manner.encoding) if manner.encoding else ""
        found = name_of_encoding(document.source.encoding) if document is not None and not chosen else ""
        group = QActionGroup(menu)
        detect = menu.addAction(self.tr("&Detected: {}").format(found) if found else self.tr("&Detect Again"))
        detect.setCheckable(True)
        detect.setChecked(not chosen)
        group.addAction(detect)
        detect.triggered.connect(lambda: self._intake.read_again(side, replace(manner, encoding=None)))
        menu.addSeparator()
        for script, entries in ENCODINGS:
            scripts = menu.addMenu(QCoreApplication.translate("encodings", str(script)))
            for codec, name in entries:
                action = scripts.addAction(name)
                action.setCheckable(True)
                action.setChecked(codec == chosen)
                group.addAction(action)
                action.triggered.connect(
                    lambda _=False, codec=codec: self._intake.read_again(side, replace(manner, encoding=codec))
                )

    def _fill_paragraphs(self, side: Side) -> None:
        menu, manner = self._paragraphs[side], self._manner(side)
        _empty(menu)
        if manner is None:
            return
        group = QActionGroup(menu)
        for wrapping, title in wrapping_titles().items():
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(manner.wrapping is wrapping)
            group.addAction(action)
            action.triggered.connect(
                lambda _=False, wrapping=wrapping: self._intake.read_again(side, replace(manner, wrapping=wrapping))
            )


def wrapping_titles() -> dict[Wrapping, str]:
    """Return what the ways to read lines are called in the menus."""
    return {
        Wrapping.AUTO: QCoreApplication.translate("SideMenus", "&As the Lines Look"),
        Wrapping.JOIN: QCoreApplication.translate("SideMenus", "&Blank Lines Part Them"),
        Wrapping.KEEP: QCoreApplication.translate("SideMenus", "&Each Line Is One"),
    }


def _empty(menu: QMenu) -> None:
    for action in menu.actions():
        if (submenu := action.menu()) is not None:
            submenu.deleteLater()
    menu.clear()
