"""A scroll area of rows: paints what is on the page, scrolls, zooms and keeps the line being read where it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from viewer.core.document import Side
from viewer.ink.faces import reading_font
from viewer.ink.marks import MarkStyle, colour_of
from viewer.ink.prose_painter import ProsePainter
from viewer.ink.row_painter import RowPainter, RowState
from viewer.ink.typography import USUAL
from viewer.sheet.sheet import Detail
from viewer.sheet.visible import VisibleRows
from viewer.window.appearance import paper_palette
from viewer.window.height_refiner import HeightRefiner
from viewer.window.page import Page
from viewer.window.reading_mode import ReadingMode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

    from viewer.core.span import Span
    from viewer.ink.columns import Columns
    from viewer.ink.typography import Typography
    from viewer.sheet.layout import Sheet
    from viewer.sheet.palette import Palette
    from viewer.window.place import Place

LEAST_ZOOM, MOST_ZOOM = 0.5, 4.0
_SHOWN_AFTER = 40  # milliseconds without scrolling before others are told what is shown


class RowsArea(QAbstractScrollArea):
    """Shows the rows of a sheet, always level. Rows count from 0.

    What stands where is held by `page`; the scroll bar is told where that is and only asked when somebody else moved
    it. The widget takes no drops: they are its parent's.
    """

    rows_shown = Signal(int, int)  # first and last row on the page, once it stands still
    zoom_changed = Signal(float)
    detail_changed = Signal()
    mode_changed = Signal(object)  # ReadingMode
    columns_changed = Signal(object)  # Columns
    apart_changed = Signal(bool)  # whether each side scrolls alone
    sheet_changed = Signal()
    scrolled = Signal()
    heights_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self._page: Page | None = None
        self._zoom = 1.0
        self._typography = USUAL
        self._detail = Detail.CONTENT
        self._mode = ReadingMode.ROWS
        self._side = Side.LEFT
        self._parted = False
        self._rolled: Side | None = None  # scrolled last, where each side scrolls alone
        self._colours = paper_palette(self)
        self._syncing = False
        self._kept: tuple[Place | None] | None = None  # through a row of resizes or zooms, so that none drifts
        self._kept_at = QPointF()  # where a pointer keeps it
        self._top: int | None = None  # of the area in its window, where it was laid out last
        self._folded_words: Callable[[int], str] = str
        self._nothing_words = ""
        self._refiner = HeightRefiner(self)
        self._refiner.refined.connect(self._take_heights)
        self._shown_timer = self._make_timer(_SHOWN_AFTER, self._tell_shown)

    def _make_timer(self, pause: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(then)
        return timer

    # What is shown

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that is shown."""
        return self._page.sheet if self._page else None

    @property
    def page(self) -> Page | None:
        """The geometry of what is shown."""
        return self._page

    @property
    def columns(self) -> Columns | None:
        """Where the columns stand."""
        return self._page.columns if self._page else None

    @property
    def colours(self) -> Palette:
        """The palette of the paper, light or dark as the widgets around it."""
        return self._colours

    def _show_sheet(self, sheet: Sheet | None, visible: VisibleRows | None, place: Place | None) -> None:
        """Show a sheet, with the line of a place where it says."""
        self._page = None
        if sheet is not None:
            self._make_page(sheet, visible or VisibleRows(len(sheet)), place)
        self._refiner.begin(self._page)
        self.viewport().update()
        self.sheet_changed.emit()
        self._after_scroll()

    def _make_page(self, sheet: Sheet, visible: VisibleRows, place: Place | None) -> None:
        fonts = self._font(), self.font()
        self._page = Page(sheet, visible, *fonts, self.viewport().size(), self._mode, self._typography)
        self._page.side = self._side
        if self._parted:
            self._page.part()
        self._page.return_to(place)
        self.columns_changed.emit(self._page.columns)

    def set_visible(self, visible: VisibleRows) -> None:
        """Show other rows of the same sheet; the line being read stays where it is, if it is still there."""
        page = self._page
        if page is None or (visible.folds == page.filtered.folds and visible.is_nothing == page.filtered.is_nothing):
            return
        self._replace_page(page.sheet, visible)

    def _replace_page(self, sheet: Sheet, visible: VisibleRows) -> None:
        place = self.keep_place()
        self._make_page(sheet, visible, place)
        self._refiner.begin(self._page)
        self.viewport().update()
        self.heights_changed.emit()
        self._tell_scrolled()

    @property
    def mode(self) -> ReadingMode:
        """How the texts are laid out."""
        return self._mode

    def set_mode(self, mode: ReadingMode) -> None:
        """Lay the texts out in another way; the line being read stays where it is."""
        if mode is self._mode:
            return
        self._mode = mode
        if self._page is not None:
            self._replace_page(self._page.sheet, self._page.filtered)
        self.mode_changed.emit(mode)
        if self._parted:
            self.apart_changed.emit(self.is_apart)

    @property
    def is_apart(self) -> bool:
        """Whether each side scrolls alone now."""
        return self._parted and self._mode is ReadingMode.PROSE

    def scroll_together(self, together: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Let both sides scroll together, or each alone in running prose; the side in hand stays where it is."""
        if together is not self._parted:
            return
        self._parted = not together
        if self._page is not None:
            if together:
                self._page.join()
            else:
                self._page.part()
            self.viewport().update()
            self._after_scroll()
        self.apart_changed.emit(self.is_apart)

    def set_words(self, folded: Callable[[int], str], empty: str) -> None:
        """Set what is said of a number of rows that are folded, and where no row is left to be shown."""
        self._folded_words, self._nothing_words = folded, empty
        self.viewport().update()

    @property
    def detail(self) -> Detail:
        """How much of what differs is shown."""
        return self._detail

    def set_detail(self, detail: Detail) -> None:
        """Show more or less of what differs; nothing moves."""
        self._detail = detail
        self.detail_changed.emit()
        self.viewport().update()

    def update_rows(self, rows: Iterable[int]) -> None:
        """Paint some rows again, where they are on the page."""
        if self._page:
            wanted = {self._page.visible.item_of(row) for row in rows}
            for item, top, side in self._page.shown():
                if item in wanted:
                    self.viewport().update(self._page.rect_of(item, top, side))

    # Painting

    def _state_of(self, row: int) -> RowState:  # noqa: ARG002 - for those who know more
        """Return what of the reader's doing shows in a row."""
        return RowState()

    def _state_of_fold(self, fold: Span) -> RowState:
        """Return what of the reader's doing shows in a fold."""
        return self._state_of(fold.start)

    def _empty_words(self) -> str:
        """Return the sentence that stands where there are no rows."""
        return (
            self._nothing_words if self.sheet is not None and len(self.sheet) else self.tr("Both documents are empty.")
        )

    def mark_style(self) -> MarkStyle:
        """Return how marks are drawn now."""
        # Lines grow with the text, in whole pixels, so that they stay sharp.
        return MarkStyle(self._colours, float(max(1, round(self._zoom * 0.8))), detail=self._detail)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that were asked for, on paper."""
        painter = QPainter(self.viewport())
        try:
            self._paint(painter, event)
        finally:
            # A painter that outlives its event, held by the trace of an error, would take the process down.
            painter.end()

    def _paint(self, painter: QPainter, event: QPaintEvent) -> None:
        painter.fillRect(event.rect(), colour_of(self._colours.paper))
        page = self._page
        if page is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not len(page.visible):
            painter.setPen(colour_of(self._colours.muted))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._empty_words())
            return
        seen = float(event.rect().top()), float(event.rect().bottom() + 1)
        rows = RowPainter(page.columns, self.mark_style(), page.numbers, page.typography.numbers, seen)
        prose = ProsePainter(rows)
        region = event.region()
        for item, top, side in page.shown():
            if not region.intersects(page.rect_of(item, top, side)):
                continue
            if page.laid(item).units:
                passage = page.laid(item)
                states = [self._state_of(unit.number - 1) for unit in passage.units]
                prose.paint(painter, passage, top, states, side)
            else:
                laid, row = page.laid(item), page.visible.row_at(item)
                if laid.fold is None:
                    state = self._state_of(row)
                else:
                    state = replace(self._state_of_fold(laid.fold), caption=self._folded_words(len(laid.fold)))
                rows.paint(painter, laid, top, state, side)
        if page.is_apart:
            self._paint_link(painter, page, prose)

    def _paint_link(self, painter: QPainter, page: Page, prose: ProsePainter) -> None:
        """Draw the link of the row in focus from where it stands on one side to where it does on the other."""
        row = self._still_row()
        item = page.visible.item_of(row) if row is not None else -1
        if row is None or item < 0 or not page.laid(item).units:
            return
        tops = {side: top for side in Side if (top := page.anchor_of(side).top_of(item)) is not None}
        if len(tops) == len(Side):
            prose.paint_link(painter, page.laid(item), tops, page.sheet.row(row))

    # Scrolling

    @property
    def heights_refined(self) -> bool:
        """Whether heights are as good as they will get, so that the scroll bar stands still."""
        return self._refiner.is_done

    def _take_heights(self) -> None:
        self._sync_bar()
        self.heights_changed.emit()

    def _sync_bar(self) -> None:
        bar = self.verticalScrollBar()
        self._syncing = True
        height = self.viewport().height()
        bar.setRange(0, max(0, self._page.heights.total - height) if self._page else 0)
        bar.setPageStep(height)
        bar.setSingleStep(self.line_step)
        bar.setValue(self._page.anchor.position if self._page else 0)
        self._syncing = False

    @property
    def line_step(self) -> int:
        """Pixels of about one line of text."""
        return round(1.5 * self._page.columns.em) if self._page else 24

    def scrollContentsBy(self, _dx: int, dy: int) -> None:
        """Follow the scroll bar where somebody else moved it."""
        if self._syncing or not self._page:
            return
        if abs(dy) <= self.viewport().height():
            self.scroll_by(-dy)
        else:
            self.scroll_to_position(self.verticalScrollBar().value())

    def scroll_by(self, distance: int, side: Side | None = None) -> None:
        """Move by some pixels, exactly; what is on the page already is moved and not painted again.

        Where each side scrolls alone, it is the one in hand or the one that is named.
        """
        page = self._page
        if not page:
            return
        self._rolled = side or self._side
        moved = page.anchor_of(self._rolled).move(distance)
        if moved and abs(moved) >= self.viewport().height():
            self.viewport().update()
        elif moved and page.is_apart:
            self.viewport().scroll(0, -moved, page.half(self._rolled))
            start, width = page.columns.gutter
            self.viewport().update(start, 0, width, self.viewport().height())
        elif moved:
            self.viewport().scroll(0, -moved)
        self._after_scroll()

    def scroll_to_position(self, position: int) -> None:
        """Go to a distance from the top, as a scroll bar or a ruler counts it."""
        if self._page:
            self._page.anchor.go_to_position(position)
            self.viewport().update()
            self._after_scroll()

    def show_row(self, row: int, y: int) -> None:
        """Put the upper edge of a row, or of the fold that it is hidden in, at a height of the page.

        Nothing happens where the filter leaves no row at all. Both sides are level then.
        """
        if self._page and not self._page.visible.is_nothing:
            self._page.anchor.go(self._page.visible.item_of(row), y - self._page.inside(row))
            self._page.level()
            self.viewport().update()
            self._after_scroll()

    def show_line(self, item: int, inside: int, high: int) -> None:
        """Scroll no more than shows a line: `inside` is how far below the upper edge of its item it begins."""
        page = self._page
        if page is None:
            return
        height, top = self.viewport().height(), page.anchor.top_of(item)
        if top is None:
            page.anchor.go(item, (high if item < page.anchor.row else height - 2 * high) - inside)
            self.viewport().update()
            self._after_scroll()
        elif top + inside < 0:
            self.scroll_by(top + inside - high // 2)
        elif (beyond := top + inside + high - height) > 0:
            self.scroll_by(beyond + high // 2)

    def scroll_to_end(self) -> None:
        """Show the last page."""
        if self._page:
            self._page.anchor.go_to_end()
            self.viewport().update()
            self._after_scroll()

    def _after_scroll(self) -> None:
        self._kept = None
        self._tell_scrolled()

    def _tell_scrolled(self) -> None:
        self._sync_bar()
        self._refiner.put_off()
        self.scrolled.emit()
        self._shown_timer.start()

    def _tell_shown(self) -> None:
        if self._page:
            items = [item for item, _ in self._page.anchor_of(self._rolled or self._side).rows()]
            if items:
                visible = self._page.visible
                self.rows_shown.emit(visible.row_at(items[0]), visible.rows_of(items[-1]).end - 1)

    # Size and face

    def _still_row(self) -> int | None:
        """Return the row whose first line stays where it is when width or face change, where it is shown."""
        return None

    def keep_place(self) -> Place | None:
        """Return the line to keep still; the same one through changes that follow each other without scrolling."""
        if self._kept is None and self._page:
            self._kept = (self._page.place(self._still_row()),)
        return self._kept[0] if self._kept else None

    def _lay_again(self) -> None:
        page = self._page
        if page is None:
            return
        before = page.columns
        page.lay_again(self._font(), self.font(), self.viewport().size())
        page.return_to(self.keep_place())
        if (page.columns.width, page.columns.em) != (before.width, before.em):
            self._refiner.begin(page)
        if page.columns != before:
            self.columns_changed.emit(page.columns)
        self.viewport().update()
        self._tell_scrolled()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line being read where it is, also where a message above takes room or gives it back."""
        super().resizeEvent(event)
        before, self._top = self._top, self.mapTo(self.window(), QPoint()).y()
        if self._page and event.size() != event.oldSize():
            self._kept = (_raised(self.keep_place(), 0 if before is None else self._top - before),)
            self._lay_again()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the light and dark, and the face, of the widgets around."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._colours = paper_palette(self)
            self.viewport().update()
        elif event.type() is QEvent.Type.FontChange:
            self._lay_again()

    @property
    def zoom(self) -> float:
        """Size of the text, 1 being the size it was designed for."""
        return self._zoom

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Set the size of the text; the line being read stays where it is, or the one at a point of the page."""
        zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        if abs(zoom - self._zoom) > 1e-6:
            if at is not None and self._page and (self._kept is None or self._kept_at != at):
                self._kept, self._kept_at = (self._page.place_at(at),), at
            self.keep_place()
            self._zoom = zoom
            self._lay_again()
            self.zoom_changed.emit(zoom)

    @property
    def typography(self) -> Typography:
        """How the text is set."""
        return self._typography

    def set_typography(self, typography: Typography) -> None:
        """Set the text in another way; the line being read stays where it is."""
        if typography == self._typography:
            return
        self._typography = typography
        if self._page is not None:
            self._replace_page(self._page.sheet, self._page.filtered)

    def _font(self) -> QFont:
        return reading_font(self._typography.size * self._zoom, self._typography.family)


def _raised(place: Place | None, distance: int) -> Place | None:
    """Return a place some pixels further up, so that it stays on the screen when the area sinks by as many."""
    if place is None or not distance:
        return place
    return replace(place, y=place.y - distance, beside=_raised(place.beside, distance))
