"""The single column: both sides in one text, hit, walked and kept in place like two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QSettings

from tests.ink.sheets import UNITS, make_sheet
from viewer.core.document import Side
from viewer.core.span import Span
from viewer.sheet.layout import Sheet
from viewer.sheet.sheet import Detail
from viewer.window.compare_view import CompareView
from viewer.window.headers import Headers
from viewer.window.main_window import MainWindow
from viewer.window.reading_mode import ReadingMode
from viewer.window.settings import MODE, Settings

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager


@pytest.fixture
def view(qtbot: QtBot) -> CompareView:
    shown = CompareView()
    qtbot.addWidget(shown)
    shown.resize(480, 600)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.set_mode(ReadingMode.SINGLE)
    shown.set_sheet(make_sheet(UNITS * 6))
    return shown


def point_of(view: CompareView, row: int, side: Side, word: str) -> tuple[QPointF, int]:
    """Return the middle of a word on the page, and where it stands in its document."""
    page, sheet = view.page, view.sheet
    assert page
    assert sheet
    cell, top = sheet.row(row).cell(side), page.top_of(row)
    assert cell
    assert top is not None
    at = sheet.document(side).text.index(word, cell.span.start)
    layout = page.laid_row(row).cell(side)
    assert layout
    box = layout.rects(Span(at, at + len(word)))[0]
    return QPointF(page.columns.left, top + page.laid_row(row).above) + box.center(), at


@pytest.mark.parametrize(("side", "word"), [(Side.LEFT, "Monday"), (Side.RIGHT, "Friday"), (Side.RIGHT, "final")])
def test_each_word_is_hit_on_its_own_side(view: CompareView, side: Side, word: str) -> None:
    where, at = point_of(view, 1, side, word)
    page = view.page
    assert page
    hit = page.hit(where)
    assert hit
    assert (hit.row, hit.side) == (1, side)
    assert hit.cell
    letter = hit.cell.letter_at(where - hit.origin)
    assert letter is not None
    assert at <= letter < at + len(word)
    assert at <= page.offset_near(where, side) <= at + len(word)


def test_a_selection_of_one_side_is_seen_where_its_words_stand(view: CompareView) -> None:
    sheet = view.sheet
    assert sheet
    before = view.viewport().grab().toImage()
    view.set_side(Side.LEFT)
    view.select_all()
    after = view.viewport().grab().toImage()
    where, _ = point_of(view, 1, Side.LEFT, "Monday")
    other, _ = point_of(view, 1, Side.RIGHT, "Friday")

    def changed(at: QPointF) -> bool:
        x, y = int(at.x()), int(at.y())
        return any(after.pixel(x + dx, y) != before.pixel(x + dx, y) for dx in range(-15, 15))

    assert changed(where)
    assert not changed(other)
    assert "Monday" in view.selected_text()


def test_all_differences_are_walked(view: CompareView) -> None:
    rows = []
    while view.next_difference() and len(rows) < 100:
        rows.append(view.focus_row)
        assert view.page
        assert view.page.top_of(view.focus_row) is not None
    assert len(rows) == len({*rows}) > 20


def test_the_place_is_kept_from_mode_to_mode(view: CompareView) -> None:
    view.go_to_row(25)
    for mode in (*ReadingMode, ReadingMode.SINGLE):
        before = view.page.top_of(25) + view.page.laid_row(25).above
        view.set_mode(mode)
        assert view.mode is mode
        assert view.page.top_of(25) + view.page.laid_row(25).above == pytest.approx(before, abs=1)


def test_edits_that_arrive_write_another_text_and_leave_the_line_being_read(view: CompareView) -> None:
    full = make_sheet(UNITS * 6)
    sheet = Sheet(full.comparison, {})
    view.set_sheet(sheet)
    view.show_row(20, 200)
    page = view.page
    assert page
    place = page.place()
    assert place
    rows = sheet.add(
        (pair, found) for row in range(len(full)) if (pair := full.pair(row)) and (found := full.edits(row))
    )
    view.rows_changed(rows)
    again = page.place()
    assert again
    assert (again.side, again.offset, again.y) == (place.side, place.offset, place.y)
    assert page.laid_row(1).inline
    assert "Monday Friday" in page.laid_row(1).inline.inline.text


def test_removed_words_are_struck_at_every_level(view: CompareView) -> None:
    pictures = []
    for detail in Detail:
        view.set_detail(detail)
        pictures.append(view.viewport().grab().toImage())
    where, _ = point_of(view, 1, Side.LEFT, "Monday")
    for picture in pictures:
        column = {picture.pixel(int(where.x()) + dx, int(where.y()) + dy) for dx in range(8) for dy in range(-6, 6)}
        assert len(column) > 1


def test_both_headers_stand_over_the_column(view: CompareView, qtbot: QtBot) -> None:
    headers = Headers(view)
    qtbot.addWidget(headers)
    headers.resize(480, 40)
    headers.show()
    left, right = (headers.childAt(x, 10) for x in (120, 360))
    assert left is not None
    assert right is not None
    assert left is not right


def test_the_mode_is_chosen_once_and_remembered(qtbot: QtBot) -> None:
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    assert window.command["mode_rows"].isChecked()
    window.command["mode_prose"].setEnabled(True)
    window.command["mode_prose"].trigger()
    again = MainWindow(Settings())
    qtbot.addWidget(again)
    assert again.command["mode_prose"].isChecked()
    assert again.desk.view.mode is ReadingMode.PROSE
    QSettings("Diptych", "Diptych").setValue(MODE.key, "nonsense")
    assert Settings().get(MODE) is ReadingMode.ROWS
