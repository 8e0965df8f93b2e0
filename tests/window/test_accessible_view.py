"""What assistive technology sees of a view: units, sides, text, marks and places."""

from __future__ import annotations

import gc
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface

from tests.ink.sheets import MOVES, UNITS, make_sheet
from viewer.core.document import Side
from viewer.core.grade import Finding, FindingKind, Grade, Strength
from viewer.core.span import Span
from viewer.sheet.sheet import Detail
from viewer.sheet.visible import VisibleRows
from viewer.window import selected_rows
from viewer.window.compare_view import CompareView
from viewer.window.mark_words import describe_marks
from viewer.window.reading_mode import ReadingMode
from viewer.window.selection import caret_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[CompareView]:
    shown = CompareView()
    qtbot.addWidget(shown)
    shown.resize(900, 600)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.set_sheet(make_sheet(UNITS, MOVES))
    was = QAccessible.isActive()
    QAccessible.setActive(True)
    yield shown
    QAccessible.setActive(was)


def seen(view: CompareView) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(view)
    assert found is not None
    return found


def test_a_view_is_a_list_of_units_with_their_links(view: CompareView) -> None:
    found = seen(view)
    assert found.role() is QAccessible.Role.List
    assert found.text(NAME) == "The two documents, unit by unit"
    assert found.childCount() == len(UNITS)
    names = [found.child(row).text(NAME) for row in range(len(UNITS))]
    assert names[0] == "Unit 1 · only on the left"
    assert names[1].startswith("Unit 2 · link")
    assert "moved" in names[3]
    assert found.child(len(UNITS)) is None
    assert [found.indexOfChild(found.child(row)) for row in range(3)] == [0, 1, 2]


def test_a_unit_has_its_sides_with_their_text_and_marks(view: CompareView) -> None:
    unit = seen(view).child(1)
    assert unit.role() is QAccessible.Role.ListItem
    assert unit.parent().role() is QAccessible.Role.List
    assert unit.childCount() == 2
    left, right = unit.child(0), unit.child(1)
    assert left.text(NAME) == "The office sent its final draft on Monday."
    assert left.text(DESCRIPTION) == "other words: Monday"
    assert right.text(DESCRIPTION) == "other words: Friday"
    assert unit.indexOfChild(right) == 1
    assert seen(view).child(0).childCount() == 1
    assert seen(view).child(0).child(0).role() is QAccessible.Role.Paragraph


def test_the_text_of_a_side_can_be_read_letter_by_letter(view: CompareView) -> None:
    view.set_sheet(make_sheet([("A 😀 gate by the quay.", "A gate by the quay.")]))
    side = seen(view).child(0).child(0)
    text = side.textInterface()
    assert text.characterCount() == len("A 😀 gate by the quay.") + 1
    assert text.text(5, 9) == "gate"
    box = text.characterRect(5)
    assert side.rect().contains(box)
    assert text.offsetAtPoint(box.center()) in (5, 6)
    assert text.cursorPosition() == text.selectionCount() == 0


@pytest.mark.parametrize("mode", list(ReadingMode))
def test_places_on_the_screen_lead_back_to_what_stands_there(view: CompareView, mode: ReadingMode) -> None:
    view.set_mode(mode)
    found = seen(view)
    for row in (1, 4):
        unit = found.child(row)
        for index in range(unit.childCount()):
            side = unit.child(index)
            word = side.textInterface().characterRect(len(side.text(NAME)) - 4)
            assert unit.rect().intersects(word)
            at = word.center()
            assert found.childAt(at.x(), at.y()).text(NAME) == unit.text(NAME)
    assert found.childAt(-5000, -5000) is None or found.childAt(-5000, -5000).text(NAME)


def test_a_side_is_a_text_and_nothing_else(view: CompareView) -> None:
    unit = seen(view).child(1)
    for part in (unit, unit.child(0)):
        assert part.actionInterface() is None
        assert part.valueInterface() is None
        assert part.tableCellInterface() is None
        assert part.object() is None
        assert part.isValid()
        assert part.window() is seen(view).window()
    assert unit.textInterface() is None
    assert unit.child(0).childCount() == 0
    assert unit.child(0).child(0) is None
    assert unit.child(0).focusChild() is None
    assert unit.focusChild() is None


def test_the_unit_in_focus_is_known(view: CompareView) -> None:
    found = seen(view)
    assert found.focusChild() is None
    view.go_to_row(4)
    assert found.focusChild().text(NAME).startswith("Unit 5")
    assert found.child(4).state().selected
    assert not found.child(3).state().selected


def test_what_is_not_on_the_page_has_no_place(view: CompareView) -> None:
    view.set_sheet(make_sheet(UNITS * 30))
    last = seen(view).child(len(UNITS) * 30 - 1)
    assert last.state().offscreen
    assert last.rect().isEmpty()
    assert last.child(0).textInterface().characterRect(0).isEmpty()
    last.child(0).textInterface().scrollToSubstring(0, 1)
    assert not last.state().offscreen
    assert not last.rect().isEmpty()


def test_folds_say_what_they_hold(view: CompareView) -> None:
    view.set_words("{} units are the same".format, "")
    view.set_visible(VisibleRows(len(UNITS), (Span(2, 5),)))
    found = seen(view)
    assert found.childCount() == len(UNITS) - 2
    assert found.child(2).text(NAME) == "3 units are the same"
    assert found.child(2).childCount() == 0


def test_rows_of_another_sheet_are_other_rows(view: CompareView) -> None:
    for count in (3, 1, 2):
        view.set_sheet(make_sheet(UNITS[:count]))
        found = seen(view)
        assert found.childCount() == count
        assert all(found.child(row).child(0).text(NAME) for row in range(count))
        gc.collect()
    view.set_sheet(None)
    assert seen(view).childCount() == 0
    assert seen(view).focusChild() is None
    assert seen(view).childAt(QPoint(0, 0).x(), 0) is None


def test_views_come_and_go(qtbot: QtBot) -> None:
    for _ in range(5):
        view = CompareView()
        view.set_sheet(make_sheet())
        assert seen(view).child(1).child(0).textInterface().text(0, 3) == "The"
        view.deleteLater()
        qtbot.waitSignal(view.destroyed)
        del view
        gc.collect()


def test_marks_are_named_findings_first() -> None:
    sheet = make_sheet([("Hanna sold the large boat.", "Hanne sold the big boat.")])
    pair, found = sheet.pair(0), sheet.edits(0)
    assert pair
    assert found
    edits = tuple(
        replace(edit, grade=Grade.REWORDED) if edit.left and edit.left.start > 5 else edit for edit in found.edits
    )
    name = Finding(FindingKind.NAME, Strength.STRONG, Span(0, 5), Span(0, 5))
    cell = sheet.row(0).left
    assert cell
    text = sheet.document(Side.LEFT).text
    assert describe_marks(text, cell) == "other words: Hanna, large"
    sheet.add([(pair, replace(found, edits=edits, findings=(name,)))])
    cell = sheet.row(0).left
    assert cell
    assert describe_marks(text, cell) == "does not say the same: Hanna; reworded: large"
    assert describe_marks(text, cell, Detail.FACTS) == "does not say the same: Hanna"


def test_the_caret_and_what_is_selected_are_known(view: CompareView) -> None:
    view.set_sheet(make_sheet([("A 😀 gate by the quay.", "A gate by the quay."), ("Two.", "Two.")]))
    side = seen(view).child(0).child(0)
    text = side.textInterface()
    text.setCursorPosition(5)
    assert view.selection == caret_at(Side.LEFT, 4)
    assert text.cursorPosition() == 5
    text.addSelection(5, 9)
    assert view.selected_text() == "gate"
    assert view.side is Side.LEFT
    assert "selected: gate" in side.text(DESCRIPTION)
    assert "selected" not in seen(view).child(0).child(1).text(DESCRIPTION)
    text.setSelection(0, 0, 4)
    assert view.selected_text() == "A 😀"
    text.removeSelection(0)
    assert view.selected_text() == ""
    assert text.cursorPosition() == 4
    assert seen(view).child(1).child(0).textInterface().cursorPosition() == 0
    assert text.selectionCount() == 0


def test_the_counterpart_of_a_marked_word_is_said_on_both_sides(view: CompareView) -> None:
    assert view.sheet
    view.mark_word(Side.LEFT, view.sheet.document(Side.LEFT).text.index("Monday"))
    unit = seen(view).child(1)
    for index in range(2):
        assert unit.child(index).text(DESCRIPTION).endswith("“Monday” on the left, “Friday” on the right")
    assert "Monday" not in seen(view).child(4).child(0).text(DESCRIPTION)
    view.mark_word(Side.LEFT, None)
    assert unit.child(0).text(DESCRIPTION) == "other words: Monday"


def test_moves_of_the_caret_are_told(view: CompareView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    seen(view)
    with monkeypatch.context() as patch:
        patch.setattr(selected_rows, "announce_caret", lambda _view, row, side: told.append(f"{row} {side}"))
        patch.setattr(selected_rows, "announce_text", lambda _view, text: told.append(text))
        view.go_to_row(1)
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        assert told == ["1 left"]
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        qtbot.waitUntil(lambda: "Selected: Th" in told)
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
