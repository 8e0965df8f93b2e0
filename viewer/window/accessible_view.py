"""The rows of a view as assistive technology sees them: a list of units, each with its two sides and their text.

Widgets are known to Qt; what they paint is not. Rows are made when they are asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr, getCppPointer

from viewer.core.span import Span
from viewer.ink.positions import Positions
from viewer.sheet.display import display_text
from viewer.window.accessible_factory import expose_by, made_for
from viewer.window.mark_words import describe_marks
from viewer.window.selection import Selection, caret_at

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.core.document import Side
    from viewer.sheet.sheet import Cell, Detail
    from viewer.window.page import Page
    from viewer.window.word_pair import WordPair

_KNOWN = 2_000
"""Rows that are kept for whoever asks; a reader that walks a Bible lets go of those that it has left."""


class _View(Protocol):
    """What of a view its rows are read from."""

    @property
    def page(self) -> Page | None: ...
    @property
    def detail(self) -> Detail: ...
    @property
    def focus_row(self) -> int: ...
    @property
    def selection(self) -> Selection | None: ...
    @property
    def marked_words(self) -> WordPair | None: ...
    def select(self, selection: Selection | None) -> None: ...
    def set_side(self, side: Side) -> None: ...
    def describe(self, row: int) -> str: ...
    def describe_fold(self, count: int) -> str: ...
    def viewport(self) -> QWidget: ...
    def hasFocus(self) -> bool: ...
    def go_to_row(self, row: int) -> None: ...


class AccessibleView(QAccessibleWidget):
    """A view as a list; its children are the units that a filter leaves, and the folds."""

    def __init__(self, widget: QWidget, view: _View) -> None:
        super().__init__(widget, QAccessible.Role.List, widget.accessibleName())
        self.view = view
        self._rows: dict[int, AccessibleRow] = {}

    def row(self, row: int) -> AccessibleRow:
        """Return a row by its place in the sheet."""
        known = self._rows.get(row)
        if known is None:
            if len(self._rows) >= _KNOWN:
                self.forget()
            known = self._rows[row] = AccessibleRow(self, row)
            QAccessible.registerAccessibleInterface(known)
        return known

    def forget(self) -> None:
        """Let go of all rows: they are of another sheet, or too many."""
        rows, self._rows = list(self._rows.values()), {}
        for row in rows:
            row.forget()

    def childCount(self) -> int:
        """Return how many units and folds there are."""
        return len(self.view.page.filtered) if self.view.page else 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt's null
        """Return a unit or a fold."""
        page = self.view.page
        return self.row(page.filtered.row_at(index)) if page and 0 <= index < len(page.filtered) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of a unit in the list."""
        page = self.view.page
        return page.filtered.item_of(child.index) if page and isinstance(child, AccessibleRow) else -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt's null
        """Return the unit in focus."""
        return self.row(self.view.focus_row) if self.view.page and self.view.focus_row >= 0 else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt's null
        """Return the unit at a place of the screen."""
        hit = self.view.page.hit(self.to_page(QPoint(x, y))) if self.view.page else None
        return self.row(hit.row) if hit else None

    def to_page(self, point: QPoint) -> QPointF:
        """Return where a place of the screen lies on the page."""
        return QPointF(self.view.viewport().mapFromGlobal(point))

    def to_screen(self, box: QRect) -> QRect:
        """Return where a box of the page lies on the screen."""
        return QRect(self.view.viewport().mapToGlobal(box.topLeft()), box.size())


class _Part(QAccessibleInterface):
    """What rows and sides have in common: they are of a view, and no objects of Qt."""

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject | None:  # type: ignore[override]  # Qt's null
        return None

    def window(self) -> QWindow:
        return self.parent().window()

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Change nothing: the texts are read only."""


class AccessibleRow(_Part):
    """A unit: its name says what its link is, its children are its sides."""

    def __init__(self, view: AccessibleView, row: int) -> None:
        super().__init__()
        self._view, self.index = view, row
        self._sides: dict[Side, AccessibleSide] = {}

    @property
    def view(self) -> AccessibleView:
        """The list that the unit is in."""
        return self._view

    def forget(self) -> None:
        """Unregister the row and its sides."""
        for side in self._sides.values():
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(side))
        self._sides.clear()
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(self))

    @property
    def fold(self) -> Span | None:
        """The rows that are folded here, or None where it is a unit."""
        page = self._view.view.page
        return page.filtered.fold_of(self.index) if page else None

    def _cells(self) -> list[Cell]:
        page = self._view.view.page
        if page is None or self.fold is not None or self.index >= len(page.sheet):
            return []
        row = page.sheet.row(self.index)
        return [cell for cell in (row.left, row.right) if cell is not None]

    def role(self) -> QAccessible.Role:
        """Return that it is an item of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Return whether the unit is in focus and on the page."""
        state = QAccessible.State()
        view = self._view.view
        state.focusable = state.selectable = True
        state.focused = state.active = self.index == view.focus_row and view.hasFocus()
        state.selected = self.index == view.focus_row
        state.offscreen = self._top() is None
        return state

    def _top(self) -> int | None:
        page = self._view.view.page
        return page.top_of(self.index) if page and self.index < len(page.sheet) else None

    def rect(self) -> QRect:
        """Return where the unit stands on the screen; nothing where it is not shown."""
        top, page = self._top(), self._view.view.page
        if top is None or page is None:
            return QRect()
        return self._view.to_screen(QRect(0, top, page.columns.page, page.height_of(self.index)))

    def text(self, kind: QAccessible.Text) -> str:
        """Return what the gutter says of the unit, or what a fold says."""
        if kind is not QAccessible.Text.Name:
            return ""
        fold = self.fold
        return self._view.view.describe_fold(len(fold)) if fold else self._view.view.describe(self.index)

    def parent(self) -> QAccessibleInterface:
        """Return the list."""
        return self._view

    def childCount(self) -> int:
        """Return how many sides have text."""
        return len(self._cells())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt's null
        """Return a side, the left one first."""
        cells = self._cells()
        return self.side(cells[index].side) if 0 <= index < len(cells) else None

    def side(self, side: Side) -> AccessibleSide:
        """Return one side of the unit."""
        known = self._sides.get(side)
        if known is None:
            known = self._sides[side] = AccessibleSide(self, side)
            QAccessible.registerAccessibleInterface(known)
        return known

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of a side."""
        sides = [cell.side for cell in self._cells()]
        return sides.index(child.side) if isinstance(child, AccessibleSide) and child.side in sides else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt's null
        """Return the side at a place of the screen."""
        page = self._view.view.page
        hit = page.hit(self._view.to_page(QPoint(x, y))) if page else None
        has_text = hit is not None and any(cell.side is hit.side for cell in self._cells())
        return self.side(hit.side) if hit is not None and hit.row == self.index and has_text else None


class AccessibleSide(_Part):
    """One side of a unit: its name is its text, its description names the words that are marked."""

    def __init__(self, row: AccessibleRow, side: Side) -> None:
        super().__init__()
        self._row, self.side = row, side
        self._text = AccessibleText(self)

    @property
    def page(self) -> Page | None:
        """The page that the side stands on."""
        return self._row.view.view.page

    @property
    def cell(self) -> Cell | None:
        """The cell, if it is there still."""
        page = self.page
        return page.sheet.row(self._row.index).cell(self.side) if page and self._row.index < len(page.sheet) else None

    def shown(self) -> str:
        """Return the text as it is shown."""
        cell, page = self.cell, self.page
        return display_text(page.sheet.document(self.side).text, cell.span) if cell and page else ""

    def role(self) -> QAccessible.Role:
        """Return that it is a paragraph."""
        return QAccessible.Role.Paragraph

    def state(self) -> QAccessible.State:
        """Return that it can be read only."""
        state = QAccessible.State()
        state.readOnly = state.multiLine = state.selectableText = True
        state.offscreen = not self.boxes(None)
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Return the text, or which of its words are marked."""
        cell, page = self.cell, self.page
        if kind in (QAccessible.Text.Name, QAccessible.Text.Value):
            return self.shown()
        if kind is QAccessible.Text.Description and cell and page:
            view = self._row.view.view
            marks = describe_marks(page.sheet.document(self.side).text, cell, view.detail)
            pair = view.marked_words
            word = pair.spans.get(self.side) if pair is not None else None
            answer = pair.describe(page.sheet) if pair is not None and word and cell.span.contains(word) else ""
            return "; ".join(part for part in (marks, answer, self._describe_selection()) if part)
        return ""

    def _describe_selection(self) -> str:
        span, page = self.selected, self.page
        if not span or page is None:
            return ""
        words = display_text(page.sheet.document(self.side).text, span)
        return QCoreApplication.translate("accessible_view", "selected: {}").format(words)

    @property
    def selected(self) -> Span | None:
        """What of the side is selected: code points of the document, empty where a caret stands; None without either.

        Qt's interface of texts cannot be asked for it from here, for its method is not among those that PySide has.
        """
        selection, cell = self._row.view.view.selection, self.cell
        if selection is None or cell is None or selection.side is not self.side:
            return None
        if not selection.span:
            inside = cell.span.start <= selection.caret <= cell.span.end
            return selection.span if inside else None
        return selection.span.intersect(cell.span) or None

    @property
    def caret(self) -> int | None:
        """The code point before which the end of the selection stands that moves, None where it is in another unit."""
        selection, cell = self._row.view.view.selection, self.cell
        if selection is None or cell is None or selection.side is not self.side:
            return None
        return selection.caret if cell.span.start <= selection.caret <= cell.span.end else None

    def select(self, start: int, end: int) -> None:
        """Select code points of the document; nothing but a caret where both are the same."""
        view = self._row.view.view
        view.set_side(self.side)
        view.select(caret_at(self.side, start).to_caret(end))

    @property
    def caret_position(self) -> int:
        """Where the caret stands, in UTF-16 units from the beginning."""
        return self._text.cursorPosition()

    def boxes(self, span: Span | None) -> list[QRect]:
        """Return where code points of the document stand on the screen, or all of the side; nothing if not shown."""
        page, cell, row = self.page, self.cell, self._row.index
        if page is None or cell is None or page.top_of(row) is None:
            return []
        item = page.visible.item_of(row)
        top, laid = page.anchor_of(self.side).top_of(item), page.laid(item)
        layout = laid.cell(self.side)
        if top is None or layout is None:
            return []
        left, above = page.columns.edge(self.side), top + laid.above
        rects = layout.rects(cell.span if span is None else span)
        return [self._row.view.to_screen(box.translated(left, above).toAlignedRect()) for box in rects]

    def rect(self) -> QRect:
        """Return where the side stands on the screen."""
        whole = QRect()
        for box in self.boxes(None):
            whole = whole.united(box)
        return whole

    def offset_at(self, point: QPoint) -> int | None:
        """Return the code point of the document at a place of the screen."""
        page = self.page
        return page.offset_near(self._row.view.to_page(point), self.side) if page else None

    def show(self) -> None:
        """Bring the unit onto the page."""
        self._row.view.view.go_to_row(self._row.index)

    def parent(self) -> QAccessibleInterface:
        """Return the unit."""
        return self._row

    def childCount(self) -> int:
        """Return that there is nothing within."""
        return 0

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt's null
        """Return nothing."""
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Return that nothing is within."""
        return -1

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt's null
        """Return nothing."""
        return None

    def interface_cast(self, kind: QAccessible.InterfaceType) -> VoidPtr:  # type: ignore[override]  # void * in Qt
        """Return the address of the text within, and for all else that there is nothing."""
        # Nothing but this type becomes a pointer; None and numbers become addresses that are none.
        is_text = kind is QAccessible.InterfaceType.TextInterface
        return VoidPtr(getCppPointer(self._text)[0] if is_text else 0)


class AccessibleText(QAccessibleTextInterface):
    """The text of a side; offsets are UTF-16 units from its beginning."""

    def __init__(self, side: AccessibleSide) -> None:
        super().__init__()
        self._side = side

    def _positions(self) -> Positions:
        return Positions(self._side.shown())

    def _start(self) -> int:
        cell = self._side.cell
        return cell.span.start if cell else 0

    def text(self, start: int, end: int) -> str:
        """Return a part of the text."""
        positions, shown = self._positions(), self._side.shown()
        last = len(shown) if end < 0 else positions.to_code_point(end)
        return shown[positions.to_code_point(start) : last]

    def characterCount(self) -> int:
        """Return the length of the text."""
        return self._positions().to_utf16(len(self._side.shown()))

    def characterRect(self, offset: int) -> QRect:
        """Return where a letter stands on the screen; nothing if it is not shown."""
        at = self._positions().to_code_point(offset) + self._start()
        boxes = self._side.boxes(Span(at, at + 1))
        return boxes[0] if boxes else QRect()

    def offsetAtPoint(self, point: QPoint) -> int:
        """Return the letter at a place of the screen, -1 for none."""
        offset = self._side.offset_at(point)
        return -1 if offset is None else self._positions().to_utf16(max(offset - self._start(), 0))

    def scrollToSubstring(self, _start: int, _end: int) -> None:
        """Bring the unit onto the page."""
        self._side.show()

    def cursorPosition(self) -> int:
        """Return where the caret stands, the beginning where it stands elsewhere."""
        caret = self._side.caret
        return 0 if caret is None else self._positions().to_utf16(caret - self._start())

    def setCursorPosition(self, position: int) -> None:
        """Put the caret somewhere."""
        self.addSelection(position, position)

    def selectionCount(self) -> int:
        """Return that nothing can be asked for: the method that says which letters are selected is not in PySide.

        What is selected is said in the description of the side.
        """
        return 0

    def addSelection(self, start: int, end: int) -> None:
        """Select letters; what was selected before is so no more."""
        positions, first = self._positions(), self._start()
        self._side.select(first + positions.to_code_point(start), first + positions.to_code_point(end))

    def removeSelection(self, _index: int) -> None:
        """Select nothing."""
        caret = self._side.caret
        if caret is not None:
            self._side.select(caret, caret)

    def setSelection(self, _index: int, start: int, end: int) -> None:
        """Select letters."""
        self.addSelection(start, end)


def expose(widget: QWidget, view: _View) -> None:
    """Let assistive technology see the rows of a view, for as long as its widget is there."""
    expose_by(widget, lambda: AccessibleView(widget, view))


def _made_for(widget: QWidget) -> AccessibleView | None:
    made = made_for(widget)
    return made if isinstance(made, AccessibleView) else None


def forget_rows(widget: QWidget) -> None:
    """Let go of the rows that were made for a view, since it shows others now."""
    made = _made_for(widget)
    if made is not None:
        made.forget()


def announce_focus(widget: QWidget, row: int) -> None:
    """Tell assistive technology, if there is any, that a row is in focus."""
    made = _made_for(widget)
    if made is not None and row >= 0 and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(made.row(row), QAccessible.Event.Focus))


def announce_caret(widget: QWidget, row: int, side: Side) -> None:
    """Tell assistive technology, if there is any, that the caret stands elsewhere in a side of a row."""
    made = _made_for(widget)
    if made is not None and row >= 0 and QAccessible.isActive():
        text = made.row(row).side(side)
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(text, text.caret_position))


def announce_text(widget: QWidget, text: str) -> None:
    """Have assistive technology, if there is any, say something when it has nothing else to say."""
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
