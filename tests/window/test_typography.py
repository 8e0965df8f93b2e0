from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontDatabase

from tests.ink.sheets import Unit, make_sheet
from viewer.ink.faces import reading_family, reading_font
from viewer.ink.typography import USUAL, Typography
from viewer.window.compare_view import CompareView
from viewer.window.reading_mode import ReadingMode

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

OTHERS = [
    Typography(size=20.0),
    Typography(line_spacing=2.2),
    Typography(measure=40),
    Typography(unit_space=1.5),
    Typography(numbers=False),
    Typography("DejaVu Sans", 15.0, 1.2, 60, 0.2, numbers=False),
]


def many(units: int = 80) -> list[Unit]:
    text = "The keeper writes down every boat that comes and every boat that goes, and what the wind was like then."
    return [(f"{text} {index}.", f"{text} {index}, he says.") for index in range(units)]


@pytest.fixture
def view(qtbot: QtBot) -> CompareView:
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(1300, 600)
    with qtbot.waitExposed(view):
        view.show()
    view.set_sheet(make_sheet(many()))
    return view


@pytest.mark.parametrize("mode", list(ReadingMode))
@pytest.mark.parametrize("other", OTHERS)
def test_the_line_being_read_stays_where_it_is(view: CompareView, mode: ReadingMode, other: Typography) -> None:
    view.set_mode(mode)
    view.go_to_row(40)
    assert view.page
    before = view.page.place(40)
    assert before
    view.set_typography(other)
    after = view.page.place(40)
    assert after
    assert (after.side, after.offset) == (before.side, before.offset)
    assert abs(after.y - before.y) <= 1
    view.set_typography(USUAL)
    assert view.page.place(40) == before


def test_each_choice_changes_the_page(view: CompareView) -> None:
    for other in OTHERS:
        before = view.grab().toImage()
        view.set_typography(other)
        assert view.grab().toImage() != before
        view.set_typography(USUAL)
        assert view.grab().toImage() == before


def test_lines_are_as_long_as_chosen(view: CompareView) -> None:
    assert view.columns
    usual = view.columns.width
    view.set_typography(replace(USUAL, measure=40))
    assert view.columns.width < usual
    view.resize(4000, 600)
    narrow = view.columns.width
    view.set_typography(replace(USUAL, measure=80))
    assert abs(view.columns.width - 2 * narrow) <= 2


def test_zoom_multiplies_the_chosen_size(view: CompareView) -> None:
    view.set_typography(replace(USUAL, size=20.0))
    view.set_zoom(1.5)
    assert view.page
    assert view.page.font.pointSizeF() == pytest.approx(30.0)


def test_a_face_that_is_not_installed_gives_way_to_the_usual_one() -> None:
    installed = QFontDatabase.families()[0]
    assert reading_family(installed) == installed
    assert reading_family("No Such Face 1") == reading_family()
    assert reading_font(11.0, installed).family() == installed
