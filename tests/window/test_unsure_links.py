from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from viewer.core.alignment import Alignment, Bead
from viewer.core.comparison import Comparison, Engine
from viewer.core.document import ParagraphKind, Source, build_document
from viewer.core.span import Span
from viewer.sheet.layout import Sheet
from viewer.window.compare_view import CompareView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager

UNSURE = [12, 40, 41]


@pytest.fixture
def sheet() -> Sheet:
    line = "A keeper lit the lamp at dusk."
    spans = [Span(at * (len(line) + 1), at * (len(line) + 1) + len(line)) for at in range(60)]
    text = "\n".join([line] * 60)
    document = build_document(
        "lamp", text, [(span, ParagraphKind.BODY, [span]) for span in spans], Source(None, "", "utf-8")
    )
    beads = tuple(Bead(Span(at, at + 1), Span(at, at + 1), 0.2 if at in UNSURE else 0.8) for at in range(60))
    other = replace(document, title="light")
    return Sheet(Comparison(document, other, Alignment(beads), Engine.LEXICAL), {})


def test_unsure_links_are_walked_in_both_directions(qtbot: QtBot, sheet: Sheet) -> None:
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    assert not view.next_unsure_link()
    with qtbot.waitExposed(view):
        view.show()
    view.set_sheet(sheet)
    walked = []
    while view.next_unsure_link():
        walked.append(view.focus_row)
    assert walked == UNSURE
    assert view.previous_unsure_link()
    assert view.focus_row == 40
