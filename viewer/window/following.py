"""How a window takes what is remembered, and follows it when the reader changes it in the preferences."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from viewer.sheet.sheet import Detail
from viewer.window.appearance import apply_appearance, apply_motion
from viewer.window.reading_mode import ReadingMode
from viewer.window.settings import (
    APPEARANCE,
    CONTEXT,
    DETAIL,
    MODE,
    MOTION,
    OVERVIEW,
    PANEL,
    PANEL_PAGE,
    PANEL_WIDTH,
    TYPOGRAPHY,
    ZOOM,
    Appearance,
    Setting,
    Settings,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.window.actions import ActionSet
    from viewer.window.aside import Aside
    from viewer.window.desk import Desk

_CHOICES: dict[Setting[Any], str] = {MODE: "mode", DETAIL: "detail", CONTEXT: "context", APPEARANCE: "appearance"}
"""Settings that one of some actions stands for, and what the names of these begin with."""

CONTEXTS = tuple(units for units, _ in CONTEXT.choices)
"""How many units may be shown around each difference."""


class Following(QObject):
    """The actions that stand for a setting, and the page, of one window.

    What is chosen in the menus holds for this window and for those that are opened later; what is chosen in the
    preferences, and the appearance, holds for all windows at once.
    """

    def __init__(self, parent: QObject, settings: Settings) -> None:
        super().__init__(parent)
        self._settings = settings
        self._command: ActionSet | None = None
        self._desk: Desk | None = None
        settings.applied.connect(self._follow)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do that choose a setting, by the names of the actions."""
        handlers: dict[str, Callable[[], object]] = {"overview": self._toggle_overview}
        for appearance in Appearance:
            handlers[f"appearance_{appearance.value}"] = partial(self._settings.apply, APPEARANCE, appearance)
        for mode in ReadingMode:
            handlers[f"mode_{mode.value}"] = partial(self._choose, MODE, mode)
        for detail in Detail:
            handlers[f"detail_{detail.value}"] = partial(self._choose, DETAIL, detail)
        for units in CONTEXTS:
            handlers[f"context_{units}"] = partial(self._choose, CONTEXT, units)
        return handlers

    def check(self, command: ActionSet) -> None:
        """Let the actions of the window say what holds."""
        self._command = command
        for setting in (*_CHOICES, OVERVIEW):
            self._check(setting)

    def _check(self, setting: Setting[Any]) -> None:
        value = self._settings.get(setting)
        if self._command is not None and setting in _CHOICES:
            self._command[f"{_CHOICES[setting]}_{value}"].setChecked(True)
        elif self._command is not None and setting is OVERVIEW:
            self._command["overview"].setChecked(value)

    def dress(self, desk: Desk) -> None:
        """Let a new page be as the settings say."""
        get = self._settings.get
        self._desk = desk
        if self._command is not None:
            self.check(self._command)  # another window may have remembered something since
        desk.view.set_zoom(get(ZOOM))
        desk.view.set_typography(self._settings.typography)
        desk.view.set_detail(get(DETAIL))
        desk.view.set_mode(get(MODE))
        desk.filter.set_context(get(CONTEXT))
        desk.show_overview(get(OVERVIEW))
        self._open_panel(desk.aside)
        desk.zoom_changed.connect(lambda zoom: self._settings.set(ZOOM, zoom))

    def _open_panel(self, aside: Aside) -> None:
        """Let the side panel be as it was, and remember what becomes of it."""
        settings = self._settings
        aside.remember(settings.get(PANEL_PAGE), settings.get(PANEL_WIDTH))
        if settings.get(PANEL):
            aside.open_panel(take_keyboard=False)
        if self._command is not None:
            self._command["side_panel"].setChecked(aside.is_open)
            aside.shown.connect(self._command["side_panel"].setChecked)
        aside.shown.connect(lambda is_open: settings.set(PANEL, is_open))
        aside.turned.connect(lambda page: settings.set(PANEL_PAGE, page))
        aside.resized.connect(lambda width: settings.set(PANEL_WIDTH, width))

    # What the reader chooses

    def _choose(self, setting: Setting[Any], value: object) -> None:
        self._settings.set(setting, value)
        self._take(setting)

    def _toggle_overview(self) -> None:
        assert self._command is not None
        self._choose(OVERVIEW, self._command["overview"].isChecked())

    def _follow(self, setting: Setting[Any]) -> None:
        self._check(setting)
        self._take(setting)

    def _take(self, setting: Setting[Any]) -> None:
        """Let the page, or the whole program, be as one setting says now."""
        get, desk = self._settings.get, self._desk
        if setting is APPEARANCE:
            apply_appearance(get(APPEARANCE))
        elif setting is MOTION:
            apply_motion(get(MOTION))
        elif desk is None:
            return
        elif setting in TYPOGRAPHY:
            desk.view.set_typography(self._settings.typography)
        elif setting is MODE:
            desk.view.set_mode(get(MODE))
        elif setting is DETAIL:
            desk.view.set_detail(get(DETAIL))
        elif setting is CONTEXT:
            desk.filter.set_context(get(CONTEXT))
        elif setting is OVERVIEW:
            desk.show_overview(get(OVERVIEW))
