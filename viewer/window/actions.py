"""Everything that can be done, in one table: menus, tool bar and the list of shortcuts are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QPalette
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from viewer.core.document import Side
from viewer.window.icons import line_icon

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMenuBar, QToolBar


class Menu(StrEnum):
    """The menus, in their order from the left."""

    FILE = "&File"
    EDIT = "&Edit"
    VIEW = "&View"
    GO = "&Go"
    HELP = "&Help"


class Needs(StrEnum):
    """What has to be there before an action can be chosen."""

    NOTHING = "nothing"
    DOCUMENT = "document"  # a document on either side
    FILE = "file"  # a document that came from a file, on either side
    LEFT_FILE = "left_file"  # ... on the left
    RIGHT_FILE = "right_file"
    DOCUMENTS = "documents"  # a document on each side
    SHEET = "sheet"  # a comparison is shown
    DIFFERENCE = "difference"  # ... and something differs
    MOVE = "move"  # ... and something was moved
    PROSE = "prose"  # a comparison is shown as running prose


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: what it is called, which keys start it, where it stands.

    `keys` are in Qt's portable notation, the first is shown in the menu. `bar` is its place in the tool bar counted
    from the left, None for none; `short` its name there. `group` numbers the stretch of its menu, set off by lines;
    `submenu` names a menu within the menu. `choice` makes it one of a group of which one is chosen, `toggles` a switch.
    Texts are translated in the context "actions".
    """

    id: str
    title: str
    menu: Menu
    group: int
    keys: tuple[str, ...] = ()
    needs: Needs = Needs.NOTHING
    icon: str = ""
    bar: int | None = None
    short: str = ""
    hint: str = ""
    submenu: str = ""
    choice: str = ""
    toggles: bool = False


_RECENT = "Open Recen&t"
_LEFT = "Left Doc&ument"
_RIGHT = "Right Docu&ment"
SIDE_MENUS = {Side.LEFT: _LEFT, Side.RIGHT: _RIGHT}
"""Titles of the menus of what can be done with one side alone."""
_APPEARANCE = "&Appearance"
_SHOWN = "&Show"
_LISTS = "&Lists at the Side"
AROUND = "&Units Around Differences"
"""Title of the menu within a menu that says how much is shown around each difference."""

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new_window", "&New Window", Menu.FILE, 1, ("Ctrl+N",), icon="window"),
    ActionSpec(
        "open",
        "&Open…",
        Menu.FILE,
        2,
        ("Ctrl+O",),
        icon="open",
        bar=10,
        short="Open",
        hint="Choose two documents, or first one and then the other",
    ),
    ActionSpec("open_left", "Open &Left…", Menu.FILE, 2, ("Ctrl+L",)),
    ActionSpec("open_right", "Open &Right…", Menu.FILE, 2, ("Ctrl+R",)),
    ActionSpec(
        "open_in_window",
        "Open in New &Window…",
        Menu.FILE,
        2,
        ("Ctrl+Shift+N",),
        hint="Choose two documents for a window of their own",
    ),
    ActionSpec("clear_recent", "&Forget Recent Pairs", Menu.FILE, 2, submenu=_RECENT),
    ActionSpec("reload_left", "&Read It Again", Menu.FILE, 2, (), Needs.LEFT_FILE, submenu=_LEFT),
    ActionSpec("copy_path_left", "&Copy Path", Menu.FILE, 2, (), Needs.LEFT_FILE, submenu=_LEFT),
    ActionSpec("show_folder_left", "&Show in Folder", Menu.FILE, 2, (), Needs.LEFT_FILE, submenu=_LEFT),
    ActionSpec("reload_right", "&Read It Again", Menu.FILE, 2, (), Needs.RIGHT_FILE, submenu=_RIGHT),
    ActionSpec("copy_path_right", "&Copy Path", Menu.FILE, 2, (), Needs.RIGHT_FILE, submenu=_RIGHT),
    ActionSpec("show_folder_right", "&Show in Folder", Menu.FILE, 2, (), Needs.RIGHT_FILE, submenu=_RIGHT),
    ActionSpec(
        "swap",
        "&Swap Sides",
        Menu.FILE,
        3,
        ("Ctrl+Shift+X",),
        Needs.DOCUMENT,
        icon="swap",
        bar=11,
        short="Swap",
        hint="Put the left document on the right, and the right one on the left",
    ),
    ActionSpec(
        "compare",
        "Compare &Again",
        Menu.FILE,
        3,
        ("F5",),
        Needs.DOCUMENTS,
        icon="compare",
    ),
    ActionSpec("reload", "Reloa&d from Disk", Menu.FILE, 3, ("Ctrl+F5",), Needs.FILE, icon="reload"),
    ActionSpec("export", "&Export…", Menu.FILE, 4, ("Ctrl+E",), Needs.SHEET, icon="export"),
    ActionSpec(
        "print",
        "&Print…",
        Menu.FILE,
        4,
        ("Ctrl+P",),
        Needs.SHEET,
        icon="print",
        bar=91,
        short="Print",
        hint="Look at the printed pages, print them or save them as PDF",
    ),
    ActionSpec("close", "&Close Window", Menu.FILE, 5, ("Ctrl+W",)),
    ActionSpec("quit", "&Quit", Menu.FILE, 5, ("Ctrl+Q",)),
    ActionSpec("copy", "&Copy", Menu.EDIT, 1, ("Ctrl+C",), Needs.SHEET, icon="copy"),
    ActionSpec(
        "copy_unit",
        "Copy &Unit as Table",
        Menu.EDIT,
        1,
        ("Ctrl+Shift+C",),
        Needs.SHEET,
        hint="Copy both sides of the unit in focus, for a table or a message",
    ),
    ActionSpec("select_all", "Select &All", Menu.EDIT, 1, ("Ctrl+A",), Needs.SHEET),
    ActionSpec(
        "paste",
        "&Paste Document",
        Menu.EDIT,
        2,
        ("Ctrl+V",),
        icon="paste",
        hint="Take the text or the files of the clipboard onto the side in focus",
    ),
    ActionSpec("paste_left", "Paste as Le&ft Document", Menu.EDIT, 2, ("Ctrl+Shift+L",)),
    ActionSpec("paste_right", "Paste as R&ight Document", Menu.EDIT, 2, ("Ctrl+Shift+R",)),
    ActionSpec(
        "find",
        "Fin&d…",
        Menu.EDIT,
        3,
        ("Ctrl+F",),
        Needs.SHEET,
        icon="find",
        bar=90,
        short="Find",
        hint="Find words in both texts",
    ),
    ActionSpec("find_next", "Find &Next", Menu.EDIT, 3, ("F3",), Needs.SHEET),
    ActionSpec("find_previous", "Find Pre&vious", Menu.EDIT, 3, ("Shift+F3",), Needs.SHEET),
    ActionSpec("sentence_model", "Sentence &Model…", Menu.EDIT, 9),
    ActionSpec("preferences", "Pr&eferences…", Menu.EDIT, 9, ("Ctrl+,",)),
    ActionSpec("zoom_in", "Zoom &In", Menu.VIEW, 1, ("Ctrl++", "Ctrl+="), Needs.SHEET),
    ActionSpec("zoom_out", "Zoom &Out", Menu.VIEW, 1, ("Ctrl+-",), Needs.SHEET),
    ActionSpec("zoom_reset", "&Normal Size", Menu.VIEW, 1, ("Ctrl+0",), Needs.SHEET),
    ActionSpec(
        "mode_rows",
        "&Rows",
        Menu.VIEW,
        2,
        ("Ctrl+4",),
        Needs.SHEET,
        icon="mode_rows",
        bar=30,
        short="Rows",
        hint="Unit beside unit",
        choice="mode",
    ),
    ActionSpec(
        "mode_prose",
        "Pros&e",
        Menu.VIEW,
        2,
        ("Ctrl+5",),
        Needs.SHEET,
        icon="mode_prose",
        bar=31,
        short="Prose",
        hint="Running paragraphs, level where one begins on both sides",
        choice="mode",
    ),
    ActionSpec(
        "mode_single",
        "Single Colu&mn",
        Menu.VIEW,
        2,
        ("Ctrl+6",),
        Needs.SHEET,
        icon="mode_single",
        bar=32,
        short="Single",
        hint="One text: what was removed struck through, what was added underlined",
        choice="mode",
    ),
    ActionSpec(
        "detail_all",
        "All &Words",
        Menu.VIEW,
        6,
        ("Ctrl+1",),
        Needs.SHEET,
        icon="detail_all",
        bar=40,
        short="All words",
        hint="Mark differences of case, punctuation and small words too",
        choice="detail",
    ),
    ActionSpec(
        "detail_content",
        "&Content",
        Menu.VIEW,
        6,
        ("Ctrl+2",),
        Needs.SHEET,
        icon="detail_content",
        bar=41,
        short="Content",
        hint="Mark what may change what is said",
        choice="detail",
    ),
    ActionSpec(
        "detail_facts",
        "&Facts Only",
        Menu.VIEW,
        6,
        ("Ctrl+3",),
        Needs.SHEET,
        icon="detail_facts",
        bar=42,
        short="Facts only",
        hint="Mark nothing but names, numbers, dates, negations and quotations that differ, and text on one side only",
        choice="detail",
    ),
    ActionSpec("other_side", "O&ther Side", Menu.VIEW, 4, ("F6",)),
    ActionSpec(
        "sides_together",
        "Scroll Si&des Together",
        Menu.VIEW,
        4,
        ("Ctrl+7",),
        Needs.PROSE,
        hint="In prose, let each side scroll alone, or bring both level again",
        toggles=True,
    ),
    ActionSpec(
        "text_cursor",
        "Te&xt Cursor",
        Menu.VIEW,
        4,
        ("Ctrl+T",),
        Needs.SHEET,
        hint="Let the arrow keys move a cursor in the text; without it they scroll, and select with Shift",
        toggles=True,
    ),
    ActionSpec("overview", "O&verview", Menu.VIEW, 4, ("F9",), toggles=True),
    ActionSpec("side_panel", "Side &Panel", Menu.VIEW, 4, ("Ctrl+B",), Needs.SHEET, toggles=True),
    ActionSpec("findings_page", "&Findings", Menu.VIEW, 4, ("Ctrl+Shift+F",), Needs.SHEET, submenu=_LISTS),
    ActionSpec("differences_page", "All &Differences", Menu.VIEW, 4, ("Ctrl+Shift+D",), Needs.SHEET, submenu=_LISTS),
    ActionSpec("repeated_page", "Said &Again and Again", Menu.VIEW, 4, ("Ctrl+Shift+A",), Needs.SHEET, submenu=_LISTS),
    ActionSpec("statistics_page", "&Statistics", Menu.VIEW, 4, ("Ctrl+Shift+S",), Needs.SHEET, submenu=_LISTS),
    ActionSpec("filter_all", "&All Units", Menu.VIEW, 3, ("Alt+1",), Needs.SHEET, submenu=_SHOWN, choice="filter"),
    ActionSpec(
        "filter_differences",
        "&Differences",
        Menu.VIEW,
        3,
        ("Alt+2",),
        Needs.SHEET,
        submenu=_SHOWN,
        choice="filter",
    ),
    ActionSpec(
        "filter_unmatched",
        "&On One Side Only",
        Menu.VIEW,
        3,
        ("Alt+3",),
        Needs.SHEET,
        submenu=_SHOWN,
        choice="filter",
    ),
    ActionSpec("filter_moved", "&Moved", Menu.VIEW, 3, ("Alt+4",), Needs.SHEET, submenu=_SHOWN, choice="filter"),
    ActionSpec(
        "filter_unsure",
        "Unsu&re Links",
        Menu.VIEW,
        3,
        ("Alt+5",),
        Needs.SHEET,
        submenu=_SHOWN,
        choice="filter",
    ),
    ActionSpec("context_0", "&None", Menu.VIEW, 3, submenu=AROUND, choice="context"),
    ActionSpec("context_1", "&One", Menu.VIEW, 3, submenu=AROUND, choice="context"),
    ActionSpec("context_3", "&Three", Menu.VIEW, 3, submenu=AROUND, choice="context"),
    ActionSpec(
        "ignore",
        "I&gnore…",
        Menu.VIEW,
        3,
        ("Ctrl+I",),
        Needs.SHEET,
        hint="Choose which differences are none: case, punctuation, numbers, words, expressions of your own",
    ),
    ActionSpec(
        "appearance_system",
        "As the &System",
        Menu.VIEW,
        5,
        submenu=_APPEARANCE,
        choice="appearance",
    ),
    ActionSpec("appearance_light", "&Light", Menu.VIEW, 5, submenu=_APPEARANCE, choice="appearance"),
    ActionSpec("appearance_dark", "&Dark", Menu.VIEW, 5, submenu=_APPEARANCE, choice="appearance"),
    ActionSpec(
        "appearance_high_contrast",
        "&High Contrast, Dark",
        Menu.VIEW,
        5,
        submenu=_APPEARANCE,
        choice="appearance",
        hint="White on black, every mark in strong colours",
    ),
    ActionSpec(
        "appearance_high_contrast_light",
        "High &Contrast, Light",
        Menu.VIEW,
        5,
        submenu=_APPEARANCE,
        choice="appearance",
        hint="Black on white, every mark in strong colours",
    ),
    ActionSpec(
        "previous_difference",
        "&Previous Difference",
        Menu.GO,
        1,
        ("Alt+Up", "Shift+F8"),
        Needs.DIFFERENCE,
        icon="previous",
        bar=20,
        short="Previous",
    ),
    ActionSpec(
        "next_difference",
        "&Next Difference",
        Menu.GO,
        1,
        ("Alt+Down", "F8"),
        Needs.DIFFERENCE,
        icon="next",
        bar=21,
        short="Next",
    ),
    ActionSpec("first_difference", "&First Difference", Menu.GO, 2, ("Alt+Home",), Needs.DIFFERENCE),
    ActionSpec("last_difference", "&Last Difference", Menu.GO, 2, ("Alt+End",), Needs.DIFFERENCE),
    ActionSpec(
        "current_difference",
        "&Current Difference",
        Menu.GO,
        2,
        ("Alt+Enter", "Alt+Return"),
        Needs.DIFFERENCE,
        hint="Back to the difference in focus, wherever the page was scrolled to",
    ),
    ActionSpec("previous_finding", "Previou&s Finding", Menu.GO, 3, ("Ctrl+Up",), Needs.SHEET),
    ActionSpec("next_finding", "Ne&xt Finding", Menu.GO, 3, ("Ctrl+Down",), Needs.SHEET),
    ActionSpec("previous_edit", "P&revious Word Change", Menu.GO, 3, ("Shift+F4",), Needs.DIFFERENCE),
    ActionSpec("next_edit", "Next &Word Change", Menu.GO, 3, ("F4",), Needs.DIFFERENCE),
    ActionSpec("previous_unit", "Previous Uni&t", Menu.GO, 4, ("Ctrl+PgUp",), Needs.SHEET),
    ActionSpec("next_unit", "Next Un&it", Menu.GO, 4, ("Ctrl+PgDown",), Needs.SHEET),
    ActionSpec("previous_unsure_link", "Pre&vious Unsure Link", Menu.GO, 4, ("Ctrl+Shift+Up",), Needs.SHEET),
    ActionSpec("next_unsure_link", "Next Unsure Lin&k", Menu.GO, 4, ("Ctrl+Shift+Down",), Needs.SHEET),
    ActionSpec("go_to_partner", "&Moved Partner", Menu.GO, 4, ("Ctrl+Shift+G",), Needs.MOVE),
    ActionSpec("go_to_unit", "&Unit…", Menu.GO, 4, ("Ctrl+G",), Needs.SHEET),
    ActionSpec("shortcuts", "&Keyboard Shortcuts", Menu.HELP, 1, ("F1",)),
    ActionSpec("legend", "What the &Marks Mean", Menu.HELP, 1, ("Shift+F1",)),
    ActionSpec("about", "&About Diptych", Menu.HELP, 2),
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is there, so far as actions ask for it."""

    document: bool = False
    file: bool = False
    left_file: bool = False
    right_file: bool = False
    documents: bool = False
    sheet: bool = False
    difference: bool = False
    move: bool = False
    prose: bool = False

    def allow(self, needs: Needs) -> bool:
        """Whether an action with these needs can be chosen."""
        return needs is Needs.NOTHING or bool(getattr(self, needs.value))


def title_of(spec: ActionSpec) -> str:
    """Return the translated title without its mnemonic and without the dots of a dialog."""
    return _tr(spec.title).replace("&", "").rstrip("… ")


def with_keys(tip: str, id_: str) -> str:
    """Return a tool tip with the keys of an action that does the same."""
    spec = next(spec for spec in ACTIONS if spec.id == id_)
    keys = " · ".join(_native(key) for key in _distinct(spec.keys))
    return f"{tip} ({keys})" if keys else tip


def shortcut_list() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return, menu by menu, (title, keys as they are written on this machine) of every action that has a key."""
    return tuple(
        (
            _tr(menu.value).replace("&", ""),
            tuple(
                (title_of(spec), "   ".join(_native(key) for key in _distinct(spec.keys)))
                for spec in ACTIONS
                if spec.menu is menu and spec.keys
            ),
        )
        for menu in Menu
    )


class ActionSet(QObject):
    """The actions of one window, made from the table."""

    def __init__(self, window: QWidget, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Make the actions; `handlers` says what each does. Raises KeyError where one has no handler."""
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._submenus: dict[str, QMenu] = {}
        groups: dict[str, QActionGroup] = {}
        for spec in ACTIONS:
            action = QAction(_tr(spec.title), window)
            action.setObjectName(spec.id)
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            action.setToolTip(_tip(spec))
            action.setStatusTip("")
            action.setMenuRole(_ROLES.get(spec.id, QAction.MenuRole.NoRole))
            action.setCheckable(bool(spec.choice) or spec.toggles)
            if spec.short:
                action.setIconText(_tr(spec.short))
            if spec.choice:
                groups.setdefault(spec.choice, QActionGroup(window)).addAction(action)
            action.triggered.connect(_without_argument(handlers[spec.id]))
            window.addAction(action)
            self._actions[spec.id] = action
        self.recolour(window.palette())
        self.allow(Facts())

    def __getitem__(self, id_: str) -> QAction:
        return self._actions[id_]

    def submenu(self, title: str) -> QMenu:
        """Return a menu within a menu by its title in the table."""
        return self._submenus[title]

    @property
    def recent_menu(self) -> QMenu:
        """The menu that takes the recent pairs, above the action that clears them."""
        return self._submenus[_RECENT]

    def fill_menus(self, bar: QMenuBar) -> None:
        """Put the actions into the menus of a window."""
        for menu in Menu:
            shown = bar.addMenu(_tr(menu.value))
            shown.setToolTipsVisible(True)
            shown.aboutToShow.connect(partial(self._draw, menu))
            group = 0
            for spec in ACTIONS:
                if spec.menu is not menu:
                    continue
                if group and spec.group != group:
                    shown.addSeparator()
                group = spec.group
                self._place(shown, spec)

    def _place(self, menu: QMenu, spec: ActionSpec) -> None:
        if spec.submenu and spec.submenu not in self._submenus:
            self._submenus[spec.submenu] = menu.addMenu(_tr(spec.submenu))
        target = self._submenus[spec.submenu] if spec.submenu else menu
        target.addAction(self._actions[spec.id])

    def context_menu(self, side: Side) -> QMenu:
        """Return a new menu of what can be done with one side of the page."""
        menu = QMenu(self._window)
        on_side = ("open_left", "paste_left") if side is Side.LEFT else ("open_right", "paste_right")
        for group in (("copy", "copy_unit", "select_all"), ("go_to_partner",), on_side):
            for id_ in group:
                menu.addAction(self._actions[id_])
            menu.addSeparator()
        return menu

    def fill_bar(self, bar: QToolBar) -> None:
        """Put the actions into the tool bar: tens set off by lines, from the nineties on at its far end."""
        places = sorted((spec.bar, spec.id) for spec in ACTIONS if spec.bar is not None)
        for index, (place, id_) in enumerate(places):
            if index and place // 10 != places[index - 1][0] // 10:
                bar.addSeparator() if place < _FAR_END else bar.addWidget(_spring())
            bar.addAction(self._actions[id_])
        for button in bar.findChildren(QToolButton):
            if (action := button.defaultAction()) is not None:
                button.setAccessibleName(action.text().replace("&", ""))
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                button.setMinimumHeight(_BUTTON_HEIGHT)

    def allow(self, facts: Facts) -> None:
        """Enable what can be done now."""
        for spec in ACTIONS:
            self._actions[spec.id].setEnabled(facts.allow(spec.needs))

    def recolour(self, palette: QPalette) -> None:
        """Draw the icons in the colours of the window: those of the tool bar now, the others with their menu."""
        self._palette = QPalette(palette)
        self._undrawn = {menu for menu in Menu if any(spec.icon and spec.menu is menu for spec in ACTIONS)}
        for spec in ACTIONS:
            if spec.icon and spec.bar is not None:
                self._actions[spec.id].setIcon(line_icon(spec.icon, palette))

    def _draw(self, menu: Menu) -> None:
        if menu in self._undrawn:
            self._undrawn.remove(menu)
            for spec in ACTIONS:
                if spec.menu is menu and spec.icon and spec.bar is None:
                    self._actions[spec.id].setIcon(line_icon(spec.icon, self._palette))


_FAR_END = 90
_BUTTON_HEIGHT = 34  # pixels
_ROLES = {
    "about": QAction.MenuRole.AboutRole,
    "quit": QAction.MenuRole.QuitRole,
    "preferences": QAction.MenuRole.PreferencesRole,
}


def _spring() -> QWidget:
    spring = QWidget()
    spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return spring


def _tip(spec: ActionSpec) -> str:
    return with_keys(_tr(spec.hint) if spec.hint else title_of(spec), spec.id)


def _distinct(keys: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out a second spelling of the same key, such as the larger of two Enter keys."""
    return tuple(key for key in keys if key not in {"Alt+Return", "Ctrl+="})


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _without_argument(handler: Callable[[], object]) -> Callable[[bool], None]:
    """Keep the checked state that Qt passes along from the handler, which asks for it where it needs it."""

    def call(_checked: bool = False) -> None:  # noqa: FBT001, FBT002 - the signature of QAction.triggered
        handler()

    return call


def _tr(text: str) -> str:
    return QCoreApplication.translate("actions", text)
