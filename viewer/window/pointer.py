"""The pointer over the page: selecting, the word under it and its counterpart, what a click means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QCursor, QHelpEvent, QMouseEvent, QNativeGestureEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from viewer.sheet.sheet import RowKind
from viewer.window.selection import Grain, Selection, begin
from viewer.window.why import explain_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from viewer.core.document import Side
    from viewer.core.span import Span
    from viewer.sheet.layout import Sheet
    from viewer.window.page import Hit, Page

_AUTOSCROLL = 30  # milliseconds between two steps while text is selected beyond the page's edge


class _View(Protocol):
    """What the pointer needs of the view that it moves over."""

    @property
    def page(self) -> Page | None: ...
    @property
    def sheet(self) -> Sheet | None: ...
    @property
    def selection(self) -> Selection | None: ...
    @property
    def zoom(self) -> float: ...
    def viewport(self) -> QWidget: ...
    def describe(self, row: int) -> str: ...
    def go_to_partner(self) -> bool: ...
    def open_fold(self, row: int) -> bool: ...
    def mark_word(self, side: Side, offset: int | None) -> None: ...
    def offer_selection(self) -> None: ...
    def scroll_by(self, distance: int, side: Side | None = None) -> None: ...
    def select(self, selection: Selection | None) -> None: ...
    def set_focus_row(self, row: int, edit: int | None = None) -> None: ...
    def set_side(self, side: Side) -> None: ...
    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None: ...
    def update_rows(self, rows: Iterable[int]) -> None: ...


class Pointer(QObject):
    """Follows the mouse over a view's page."""

    def __init__(self, view: _View) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._over: tuple[int, Mapping[Side, Span]] | None = None
        self._drag: Selection | None = None
        self._reached = QPointF()  # by the drag
        self._last_click = (0, QPoint())
        self._clicks = 0
        self._autoscroll = QTimer(self)
        self._autoscroll.setInterval(_AUTOSCROLL)
        self._autoscroll.timeout.connect(self._scroll_and_stretch)
        view.viewport().installEventFilter(self)

    def over(self) -> tuple[int, Mapping[Side, Span]] | None:
        """Return the row under the pointer, and the word there with its counterpart."""
        return self._over

    def forget(self) -> None:
        """Forget everything about rows that are shown no more."""
        self._over = self._drag = None
        self._autoscroll.stop()

    def look_again(self) -> None:
        """See what is under the pointer now that the page stands elsewhere."""
        viewport = self._view.viewport()
        if viewport.underMouse() and self._drag is None:
            self._look(QPointF(viewport.mapFromGlobal(QCursor.pos())))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the mouse events of the page."""
        if self._view.page is None:
            return False
        match event.type():
            case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonDblClick if isinstance(event, QMouseEvent):
                self._press(event)
            case QEvent.Type.MouseMove if isinstance(event, QMouseEvent):
                self._move(event)
            case QEvent.Type.MouseButtonRelease if isinstance(event, QMouseEvent):
                self._release(event)
            case QEvent.Type.NativeGesture if isinstance(event, QNativeGestureEvent):
                self._pinch(event)
            case QEvent.Type.Leave:
                self._point(None)
            case QEvent.Type.ToolTip if isinstance(event, QHelpEvent):
                self._show_tip(event)
            case _:
                return False
        return event.type() is not QEvent.Type.Leave

    def _hit(self, at: QPointF) -> Hit | None:
        return self._view.page.hit(at) if self._view.page else None

    def _press(self, event: QMouseEvent) -> None:
        page, sheet = self._view.page, self._view.sheet
        if event.button() is not Qt.MouseButton.LeftButton or not page or not sheet or not len(page.visible):
            return
        at = event.position()
        hit = page.hit(at)
        if hit and hit.fold is not None:
            self._view.open_fold(hit.row)
            return
        if hit and hit.in_gutter:
            self._view.set_focus_row(hit.row)
            self._view.go_to_partner()
            return
        side = hit.side if hit else page.columns.side_at(at.x())
        self._count_clicks(event)
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        old = self._view.selection
        document, offset = sheet.document(side), page.offset_near(at, side)
        if shift and old and old.side is side:
            self._drag = old.to(document, offset)
        else:
            self._drag = begin(document, side, offset, list(Grain)[self._clicks - 1])
            letter = hit.cell.letter_at(at - hit.origin) if hit and hit.cell is not None else None
            self._view.mark_word(side, letter if self._clicks <= Grain.WORD.value else None)
        self._view.set_side(side)
        if hit:
            self._view.set_focus_row(hit.row)
        self._view.select(self._drag)

    def _pinch(self, event: QNativeGestureEvent) -> None:
        """Zoom by two fingers, around where they are."""
        if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self._view.set_zoom(self._view.zoom * (1 + event.value()), event.position())

    def _count_clicks(self, event: QMouseEvent) -> None:
        """Count clicks that follow each other at one place: two mean a word, three a sentence."""
        time, place = self._last_click
        at = event.position().toPoint()
        near = (at - place).manhattanLength() < QApplication.startDragDistance()
        soon = event.timestamp() - time < QApplication.doubleClickInterval()
        self._clicks = self._clicks % len(Grain) + 1 if near and soon else 1
        if event.type() is QEvent.Type.MouseButtonDblClick:
            self._clicks = max(self._clicks, 2)
        self._last_click = event.timestamp(), at

    def _move(self, event: QMouseEvent) -> None:
        if self._drag is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._look(event.position())
            return
        self._reached = event.position()
        self._stretch(self._reached)
        inside = 0 <= event.position().y() < self._view.viewport().height()
        if inside:
            self._autoscroll.stop()
        elif not self._autoscroll.isActive():
            self._autoscroll.start()

    def _stretch(self, at: QPointF) -> None:
        page, sheet = self._view.page, self._view.sheet
        if self._drag and page and sheet:
            offset = page.offset_near(at, self._drag.side)
            self._drag = self._drag.to(sheet.document(self._drag.side), offset)
            self._view.select(self._drag)

    def _scroll_and_stretch(self) -> None:
        at = self._reached
        beyond = min(at.y(), 0.0) + max(at.y() - self._view.viewport().height(), 0.0)
        if beyond and self._drag:
            self._view.scroll_by(round(beyond / 2), self._drag.side)
            self._stretch(at)

    def _release(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._drag is not None:
            self._autoscroll.stop()
            self._drag = None
            self._view.offer_selection()

    def _look(self, at: QPointF) -> None:
        hit = self._hit(at)
        sheet = self._view.sheet
        self._view.viewport().setCursor(self._cursor(hit))
        if not hit or not sheet or hit.cell is None or hit.in_gutter:
            self._point(None)
            return
        letter = hit.cell.letter_at(at - hit.origin)
        found = sheet.counterpart(hit.row, hit.side, letter) if letter is not None else None
        if found is None:
            self._point(None)
            return
        word, partner = found
        spans = {hit.side: word}
        if partner is not None:
            spans[hit.side.other] = partner
        self._point((hit.row, spans))

    def _cursor(self, hit: Hit | None) -> Qt.CursorShape:
        if hit is None:
            return Qt.CursorShape.ArrowCursor
        if hit.fold is not None:
            return Qt.CursorShape.PointingHandCursor
        if hit.in_gutter:
            sheet = self._view.sheet
            moved = sheet is not None and sheet.row(hit.row).kind is RowKind.MOVED
            return Qt.CursorShape.PointingHandCursor if moved else Qt.CursorShape.ArrowCursor
        return Qt.CursorShape.IBeamCursor if hit.cell else Qt.CursorShape.ArrowCursor

    def _point(self, over: tuple[int, Mapping[Side, Span]] | None) -> None:
        if over == self._over:
            return
        touched = [entry[0] for entry in (self._over, over) if entry]
        sheet = self._view.sheet
        if sheet:
            # The counterpart of a moved row's word stands in the partner's row.
            touched += [partner for row in touched if (partner := sheet.row(row).partner) is not None]
        self._over = over
        self._view.update_rows(touched)

    def _show_tip(self, event: QHelpEvent) -> None:
        at = QPointF(event.pos())
        hit, sheet = self._hit(at), self._view.sheet
        text = ""
        if hit and hit.in_gutter:
            text = self._view.describe(hit.row)
        elif hit and hit.cell is not None and sheet is not None:
            letter = hit.cell.letter_at(at - hit.origin)
            text = explain_mark(sheet, hit.row, hit.side, letter) if letter is not None else ""
        QToolTip.showText(event.globalPos(), text, self._view.viewport())
