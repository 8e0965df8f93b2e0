from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tests.ink.sheets import MOVES, UNITS, Unit, make_sheet
from viewer.core.alignment import Counts, count
from viewer.core.document import Side
from viewer.core.grade import Strength
from viewer.sheet.confidence import count_unsure
from viewer.sheet.palette import LIGHT
from viewer.window import headers
from viewer.window.compare_view import CompareView
from viewer.window.headers import Headers
from viewer.window.overview import Overview
from viewer.window.status import PartsLabel, StatusLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Desk(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.view = CompareView()
        self.headers, self.overview = Headers(self.view), Overview(self.view)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.headers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.view, 1)
        row.addWidget(self.overview)
        column.addLayout(row, 1)
        self.resize(900, 500)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    shown = Desk()
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def many(units: int = 90) -> list[Unit]:
    """Units that are the same on both sides, but for one of each kind far apart."""
    text = "The keeper writes down every boat that comes and every boat that goes."
    made: list[Unit] = [(f"{text} {index}.", f"{text} {index}.") for index in range(units)]
    made[0] = ("Only on the left.", None)
    made[45] = (None, "Only on the right.")
    return made


def test_headers_stand_over_the_text_of_their_columns(desk: Desk) -> None:
    sheet = make_sheet()
    desk.view.set_sheet(sheet)
    for width in (900, 640, 1500):
        desk.resize(width, 500)
        columns = desk.view.columns
        assert columns
        for side in Side:
            header = desk.headers._headers[side]
            assert header.geometry().left() + 8 == columns.edge(side)


def test_a_header_says_name_counts_path_and_encoding(desk: Desk) -> None:
    sheet = make_sheet(titles=("draft.txt", "final.txt"))
    desk.headers.set_document(Side.LEFT, sheet.document(Side.LEFT))
    header = desk.headers._headers[Side.LEFT]
    document = sheet.document(Side.LEFT)
    assert header.accessibleName() == f"draft.txt, {document.word_count} words · {len(document.paragraphs)} paragraphs"
    assert "UTF-8" in header.toolTip()
    desk.headers.set_document(Side.LEFT, None, "next.txt")
    assert header.accessibleName() == "next.txt"


def test_a_header_counts_the_findings_of_its_side(desk: Desk) -> None:
    desk.headers.set_document(Side.LEFT, make_sheet().document(Side.LEFT))
    header = desk.headers._headers[Side.LEFT]
    before = desk.headers.grab().toImage()
    header.show_findings({Strength.STRONG: 2, Strength.CHECK: 1}, so_far=True)
    assert header.accessibleName().endswith(", 3 findings so far")
    assert "1 of them to be checked" in header.toolTip()
    assert "UTF-8" in header.toolTip()
    assert desk.headers.grab().toImage() != before
    header.show_findings({Strength.STRONG: 0})
    assert desk.headers.grab().toImage() == before
    assert "findings" not in header.accessibleName() + header.toolTip()


def test_a_long_document_is_counted_in_slices(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(headers, "_COUNTED_AT_ONCE", 10)
    document = make_sheet(many()).document(Side.LEFT)
    desk.headers.set_document(Side.LEFT, document)
    header = desk.headers._headers[Side.LEFT]
    words = header.locale().toString(document.word_count)
    qtbot.waitUntil(lambda: f"{words} words" in header.accessibleName(), timeout=10_000)


def test_a_click_on_a_header_asks_for_another_document(desk: Desk, qtbot: QtBot) -> None:
    desk.view.set_sheet(make_sheet())
    with qtbot.waitSignal(desk.headers.open_requested) as asked:
        qtbot.mouseClick(desk.headers._headers[Side.RIGHT], Qt.MouseButton.LeftButton)
    assert asked.args == [Side.RIGHT]


def test_headers_light_up_for_a_drop(desk: Desk) -> None:
    desk.view.set_sheet(make_sheet())
    before = desk.headers.grab().toImage()
    desk.headers.light([Side.LEFT])
    assert desk.headers.grab().toImage() != before
    desk.headers.light(())
    assert desk.headers.grab().toImage() == before


def test_the_similarity_stands_between_the_names(desk: Desk) -> None:
    desk.view.set_sheet(make_sheet())
    before = desk.headers.grab().toImage()
    desk.headers.set_similarity(0.714)
    assert desk.headers.grab().toImage() != before


def test_the_ruler_marks_what_stands_on_one_side(desk: Desk, qtbot: QtBot) -> None:
    desk.view.set_sheet(make_sheet(many()))
    qtbot.waitUntil(lambda: desk.view.heights_refined and desk.overview.is_drawn, timeout=5000)
    image = desk.overview.grab().toImage()
    shown = {image.pixelColor(9, y).name() for y in range(image.height())}
    assert {LIGHT.removed_ink, LIGHT.added_ink} <= shown
    middle = [y for y in range(image.height()) if image.pixelColor(9, y) == QColor(LIGHT.added_ink)]
    assert 0.4 < middle[0] / image.height() < 0.6


def test_a_click_and_a_drag_on_the_ruler_go_there(desk: Desk, qtbot: QtBot) -> None:
    sheet = make_sheet(many())
    desk.view.set_sheet(sheet)
    qtbot.waitUntil(lambda: desk.view.heights_refined, timeout=5000)
    page = desk.view.page
    assert page
    qtbot.mousePress(desk.overview, Qt.MouseButton.LeftButton, pos=QPoint(8, desk.overview.height() // 2))
    assert 45 in dict(page.anchor.rows())
    qtbot.mouseMove(desk.overview, QPoint(8, desk.overview.height() - 1))
    qtbot.mouseRelease(desk.overview, Qt.MouseButton.LeftButton, pos=QPoint(8, desk.overview.height() - 1))
    qtbot.mousePress(desk.overview, Qt.MouseButton.LeftButton, pos=QPoint(8, desk.overview.height() - 1))
    assert len(sheet) - 1 in dict(page.anchor.rows())


def test_the_ruler_stands_for_the_scroll_bar(desk: Desk) -> None:
    off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
    assert desk.view.verticalScrollBarPolicy() is off
    desk.overview.hide()
    assert desk.view.verticalScrollBarPolicy() is needed
    desk.overview.show()
    assert desk.view.verticalScrollBarPolicy() is off


def test_the_status_line_counts(qtbot: QtBot) -> None:
    sheet = make_sheet(UNITS, MOVES, score=0.3)
    comparison = sheet.comparison
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_counts(
        count(comparison.alignment, comparison.left, comparison.right), count_unsure(comparison.alignment), so_far=True
    )
    assert line.counts_text.startswith("4 linked, 1 only left, 1 only right, 1 moved, 4 unsure, similarity ")
    assert line.counts_text.endswith(" %, so far")
    line.show_counts(Counts(0, 0, 0, 0, 1.0))
    assert line.counts_text == "0 linked, 0 only left, 0 only right, 0 moved, 0 unsure, similarity 100 %"
    line.show_findings(2, so_far=True)
    assert line.counts_text.startswith("0 linked, 2 findings so far, 0 only left")
    line.show_counts(Counts(0, 0, 0, 0, 1.0), so_far=True)
    assert line.counts_text.startswith("0 linked, 2 findings, 0 only left")
    line.show_counts(None)
    assert line.counts_text == ""


def test_work_is_shown_and_can_be_stopped_and_nothing_jumps(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    height = line.sizeHint().height()
    line.show_task("Comparing words…", share=0.3)
    assert line._bar.isVisible()
    with qtbot.waitSignal(line.cancel_requested):
        qtbot.mouseClick(line._cancel, Qt.MouseButton.LeftButton)
    line.show_task("Reading…")
    assert not line._bar.isVisible()
    line.end_task()
    assert not line._cancel.isVisible()
    assert line.sizeHint().height() == height


def test_a_long_task_never_makes_the_window_wider(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    narrow = line.minimumSizeHint().width()
    line.show_task("Comparing by meaning: 11,111 of 11,799 sentences · about 2 minutes left", share=0.9)
    task = line._task
    assert line.minimumSizeHint().width() <= narrow + 240  # the bar and the button
    line.resize(1_400, line.height())
    line.show()
    assert task.text() == task.whole
    room = task.width()
    line.show_task("Comparing by meaning: 1 of 2 sentences", share=0.95)
    line.layout().activate()
    assert task.width() == room, "numbers that change move nothing"
    line.resize(500, line.height())
    line.layout().activate()
    assert task.whole == task.accessibleName() == "Comparing by meaning: 1 of 2 sentences"
    line.resize(300, line.height())
    line.layout().activate()
    assert task.text().endswith("…")


def test_counts_are_left_out_whole_where_there_is_no_room(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_counts(Counts(30, 2, 1, 2, 0.77))
    line.resize(1200, 30)
    line.show()
    whole = line.counts_text
    label = line.findChild(PartsLabel)
    assert "…" not in label.text()
    assert not label.toolTip()
    line.resize(300, 30)
    assert label.text().endswith("…")
    assert label.toolTip() == line.counts_text == whole
    line.resize(1200, 30)
    assert "…" not in label.text()


def test_a_message_above_the_columns_moves_no_line_that_is_read(desk: Desk, qtbot: QtBot) -> None:
    message = QWidget()
    message.setFixedHeight(38)
    message.hide()
    column = desk.layout()
    assert isinstance(column, QVBoxLayout)
    column.insertWidget(0, message)
    view = desk.view
    view.set_sheet(make_sheet(many()))
    view.go_to_row(50)

    def line() -> int:
        assert view.page
        place = view.page.place(50)
        assert place is not None
        return view.mapTo(desk, QPoint(0, place.y)).y()

    at, top = line(), view.y()
    for is_shown in (True, False, True, False):
        message.setVisible(is_shown)
        qtbot.waitUntil(lambda shown=is_shown: (view.y() > top) is shown)  # type: ignore[misc]
        assert line() == at
    view.scroll_to_position(0)
    message.show()
    qtbot.waitUntil(lambda: view.y() > top)
    assert view.page
    assert view.page.anchor.position == 0
