"""The line over the columns: what each document is called and how long it is, and how alike the two are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolButton, QWidget

from viewer.core.alignment import in_percent
from viewer.core.document import Side, count_words
from viewer.core.grade import Strength
from viewer.core.wrapping import Wrapping
from viewer.ink.marks import colour_of
from viewer.window.actions import with_keys
from viewer.window.encodings import name_of_encoding
from viewer.window.translation import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from viewer.core.document import Document
    from viewer.ink.columns import Columns
    from viewer.window.compare_view import CompareView
    from viewer.window.finding_walk import FindingWalk
    from viewer.window.opening import Manner

_PADDING = 12  # pixels above and below the line of text
_GAP = 10  # between name and counts
_REACH = 8  # by which the lit ground of a header reaches beyond its text
_LIT = 0.16
_COUNTED_AT_ONCE = 100_000  # code points
_SLICE = 20  # paragraphs


class Headers(QWidget):
    """The headers of both columns, in line with the text of a view that stands below at the same left edge."""

    open_requested = Signal(object)  # Side
    menu_requested = Signal(object, QPoint)  # Side, where on the screen

    def __init__(self, view: CompareView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._similarity: float | None = None
        self._headers = {side: ColumnHeader(view, side, self) for side in Side}
        for side, header in self._headers.items():
            header.clicked.connect(lambda _=False, side=side: self.open_requested.emit(side))
            header.menu_wanted.connect(lambda where, side=side: self.menu_requested.emit(side, where))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        view.columns_changed.connect(lambda _columns: self._place())
        view.sheet_changed.connect(self._place)
        view.side_changed.connect(lambda _side: self.update())

    def set_document(self, side: Side, document: Document | None, name: str = "", manner: Manner | None = None) -> None:
        """Show a document's name and counts, or the name alone while it is being read.

        `manner` is how the reader had it read.
        """
        self._headers[side].show_document(document, name, manner)

    def show_name(self, side: Side, name: str) -> None:
        """Show what a document is called beside the other one."""
        self._headers[side].show_name(name)

    def set_similarity(self, similarity: float | None) -> None:
        """Show how alike the documents are, 0 to 1, between their names; nothing with None."""
        self._similarity = similarity
        self.setToolTip(
            ""
            if similarity is None
            else self.tr("Similarity: mean of all links by length of text; what has no counterpart counts 0")
        )
        self.update()

    def set_findings(self, walk: FindingWalk) -> None:
        """Show how many findings there are in the words of either side; nothing where there is none."""
        for side, header in self._headers.items():
            header.show_findings(walk.on_side(side), so_far=not walk.is_complete)

    def light(self, sides: Iterable[Side]) -> None:
        """Light up the headers of the sides on which a drop would land."""
        lit = set(sides)
        for side, header in self._headers.items():
            header.set_lit(lit=side in lit)

    def sizeHint(self) -> QSize:
        """As high as a line of text with room around it."""
        return QSize(400, self.fontMetrics().height() + 2 * _PADDING)

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, self.sizeHint().height())

    def _place(self) -> None:
        columns = self._view.columns
        for side, header in self._headers.items():
            header.setGeometry(self._box(columns, side))
        self.update()

    def _box(self, columns: Columns | None, side: Side) -> QRect:
        height = self.height() - 1
        if columns is None:
            half = self.width() // 2
            return QRect(half if side is Side.RIGHT else _REACH, 0, half - _REACH, height)
        if columns.is_single:
            half = columns.width // 2
            return QRect(columns.left - _REACH + (half if side is Side.RIGHT else 0), 0, half + _REACH, height)
        return QRect(columns.edge(side) - _REACH, 0, columns.width + 2 * _REACH, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the headers anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint paper, the similarity, and a hairline below."""
        painter = QPainter(self)
        colours = self._view.colours
        painter.fillRect(self.rect(), colour_of(colours.paper))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), colour_of(colours.hairline))
        columns = self._view.columns
        if self._similarity is not None and columns is not None:
            start, width = (0, columns.left - _REACH) if columns.is_single else columns.gutter
            painter.setPen(colour_of(colours.muted))
            text = self.tr("{} %").format(self.locale().toString(in_percent(self._similarity)))
            font = _smaller(self.font())
            needed = QFontMetrics(font).horizontalAdvance(text) + _GAP
            if needed > width and font.pointSizeF() > 0:  # a large face of the interface, and text that is not
                font.setPointSizeF(font.pointSizeF() * width / needed)
            painter.setFont(font)
            painter.drawText(QRect(start, 0, width, self.height() - 1), Qt.AlignmentFlag.AlignCenter, text)


class ColumnHeader(QAbstractButton):
    """One document's name and counts; a click or the space bar asks for another file, the arrow for all else."""

    menu_wanted = Signal(QPoint)  # where on the screen

    def __init__(self, view: CompareView, side: Side, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._side = side
        self._name = self._counts = self._findings = ""
        self._tips = ["", ""]  # of the document, and of its findings
        self._lit = False
        self._manner: Manner | None = None
        self._counting: Iterator[None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._count_on)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.arrow = QToolButton(self)
        self.arrow.setArrowType(Qt.ArrowType.DownArrow)
        self.arrow.setAutoRaise(True)
        self.arrow.setCursor(Qt.CursorShape.ArrowCursor)
        self.arrow.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tip = (
            self.tr("Left document: encoding, paragraphs and more")
            if side is Side.LEFT
            else self.tr("Right document: encoding, paragraphs and more")
        )
        self.arrow.setToolTip(tip)
        self.arrow.setAccessibleName(tip)
        self.arrow.clicked.connect(lambda: self._ask_for_menu(self.arrow.rect().bottomLeft(), self.arrow))

    def _ask_for_menu(self, point: QPoint, of: QWidget) -> None:
        self.menu_wanted.emit(of.mapToGlobal(point))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu where the pointer is, or under the name by the key for menus."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self._ask_for_menu(event.pos() if by_mouse else QPoint(_REACH, self.height()), self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the arrow at the right end."""
        super().resizeEvent(event)
        side = self.fontMetrics().height() + _REACH
        self.arrow.setGeometry(self.width() - side, (self.height() - side) // 2, side, side)

    def show_document(self, document: Document | None, name: str, manner: Manner | None = None) -> None:
        """Show a document, or a name alone."""
        self._manner = manner
        self._name = document.title if document else name
        self.setText(self._name)
        self._say_tip(document=self._tip(document) if document else self._name)
        self._counting = None
        if document is None:
            self._show_counts("")
        elif len(document.text) <= _COUNTED_AT_ONCE:
            self._show_counts(self._describe(document, document.word_count))
        else:
            self._show_counts("")
            self._counting = self._count_in_slices(document)
            self._timer.start()

    def show_name(self, name: str) -> None:
        """Show what the document is called beside the other one."""
        if name != self._name:
            self._name = name
            self.setText(name)
            self._say_name()

    def _show_counts(self, counts: str) -> None:
        self._counts = counts
        self._say_name()

    def _say_name(self) -> None:
        self.setAccessibleName(", ".join(filter(None, (self._name, self._counts, self._findings))))
        self.update()

    def _say_tip(self, *, document: str | None = None, findings: str | None = None) -> None:
        self._tips = [old if new is None else new for old, new in zip(self._tips, (document, findings), strict=True)]
        self.setToolTip("\n".join(filter(None, self._tips)))

    def show_findings(self, found: Mapping[Strength, int], *, so_far: bool = False) -> None:
        """Show how many findings of each strength stand in the document."""
        total, check = sum(found.values()), found.get(Strength.CHECK, 0)
        said = counted("ColumnHeader", total, "{} finding", "{} findings") if total else ""
        said = self.tr("{} so far").format(said) if said and so_far else said
        if said != self._findings:
            self._findings = said
            tip = self.tr("{}, {} of them to be checked").format(said, self.locale().toString(check))
            self._say_tip(findings=tip if said and check else said)
            self._say_name()

    def _count_in_slices(self, document: Document) -> Iterator[None]:
        """Count the words of a long document without holding the window."""
        words = 0
        for index, paragraph in enumerate(document.paragraphs):
            words += count_words(paragraph.span.of(document.text))
            if index % _SLICE == 0:
                yield
        self._show_counts(self._describe(document, words))

    def _count_on(self) -> None:
        if self._counting is None or next(self._counting, self) is self:
            self._counting = None
            self._timer.stop()

    def set_lit(self, *, lit: bool) -> None:
        """Light up, or not."""
        self._lit = lit
        self.update()

    def _describe(self, document: Document, words: int) -> str:
        paragraphs = len(document.paragraphs)
        return " · ".join(
            (
                counted("ColumnHeader", words, "{} word", "{} words"),
                counted("ColumnHeader", paragraphs, "{} paragraph", "{} paragraphs"),
            )
        )

    def _tip(self, document: Document) -> str:
        source = document.source
        encoding = name_of_encoding(source.encoding)
        chosen = self.tr("Encoding: {}, as you chose") if self._manner and self._manner.encoding else ""
        lines = [source.path or self.tr("Pasted text"), (chosen or self.tr("Encoding: {}")).format(encoding)]
        if self._manner is not None and self._manner.wrapping is not Wrapping.AUTO:
            joined = self.tr("Paragraphs: blank lines part them, as you chose")
            kept = self.tr("Paragraphs: each line is one, as you chose")
            lines.append(joined if self._manner.wrapping is Wrapping.JOIN else kept)
        lines += [
            *source.remarks,
            with_keys(self.tr("Click to open another document on this side"), f"open_{self._side.value}"),
        ]
        return "\n".join([*lines, self.tr("The arrow, or the right button, offers other encodings and more")])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the name, shortened in its middle, and counts where there is room, last that of the findings."""
        painter = QPainter(self)
        colours = self._view.colours
        if self._lit or self.isDown():
            painter.fillRect(self.rect(), colour_of(colours.accent, _LIT))
        elif self.underMouse():
            painter.fillRect(self.rect(), colour_of(colours.focus))
        room = self.rect().adjusted(_REACH, 0, -self.arrow.width() - 2, 0)
        bold = QFont(self.font())
        bold.setBold(True)
        name_width = QFontMetrics(bold).horizontalAdvance(self._name)
        counts_width = self.fontMetrics().horizontalAdvance(self._counts)
        findings_width = self.fontMetrics().horizontalAdvance(self._findings)
        has_counts = bool(self._counts) and room.width() >= min(name_width, room.width() // 2) + _GAP + counts_width
        for_name = room.width() - (_GAP + counts_width if has_counts else 0)
        has_findings = bool(self._findings) and for_name >= name_width + 2 * _GAP + findings_width
        name = QFontMetrics(bold).elidedText(self._name, Qt.TextElideMode.ElideMiddle, for_name)
        # The column stands where it does in every language, so its name begins at its left edge in each, too.
        line = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(bold)
        painter.setPen(colour_of(colours.ink))
        painter.drawText(room, line, name)
        if has_counts:
            painter.setFont(self.font())
            painter.setPen(colour_of(colours.muted))
            painter.drawText(room.adjusted(min(name_width, for_name) + _GAP, 0, 0, 0), line, self._counts)
        if has_findings:
            painter.setFont(self.font())
            painter.setPen(colour_of(colours.muted))
            at_end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(room, at_end, self._findings)
        self._paint_focus(painter, QRect(room.left(), 0, min(name_width, for_name), self.height()))

    def _paint_focus(self, painter: QPainter, name: QRect) -> None:
        """Underline the name that the keyboard speaks to, or to whose column it speaks."""
        view = self._view
        in_turn = view.hasFocus() and view.side is self._side and view.sheet is not None
        if self.hasFocus() or in_turn:
            width = 2 if self.hasFocus() else 1
            line = QRect(name.left(), name.bottom() + 1 - width, name.width(), width)
            painter.fillRect(line, colour_of(view.colours.accent))

    def event(self, event: QEvent) -> bool:
        """Paint again when the pointer comes and goes."""
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)


def _smaller(font: QFont) -> QFont:
    smaller = QFont(font)
    if font.pointSizeF() > 0:
        smaller.setPointSizeF(font.pointSizeF() * 0.9)
    return smaller
