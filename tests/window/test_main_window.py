from __future__ import annotations

import json
from pathlib import Path
from threading import Event, Timer
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton, QWidget

from viewer.core.document import Side
from viewer.export import write
from viewer.export.write import write_atomically
from viewer.sheet.palette import HIGH_CONTRAST, HIGH_CONTRAST_LIGHT
from viewer.sheet.palette import LIGHT as LIGHT_PAPER
from viewer.window import appearance
from viewer.window.desk import Desk
from viewer.window.headers import ColumnHeader
from viewer.window.main_window import MainWindow
from viewer.window.notices import CRASH, RESULT
from viewer.window.opening import Input
from viewer.window.recent import RecentPair
from viewer.window.settings import APPEARANCE, PANEL, PANEL_PAGE, Appearance, Settings
from viewer.window.start_page import PairRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.window.fake_children import FakeChildren

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager

LEFT = "The ferry left at nine.\nNobody waved.\nThe gulls stayed."
RIGHT = "The ferry sailed at ten.\nNobody waved.\nThe gulls stayed.\nIt rained."


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    left, right = tmp_path / "draft 2.txt", tmp_path / "draft 10.txt"
    left.write_text(LEFT, "utf-8")
    right.write_text(RIGHT, "utf-8")
    return str(left), str(right)


@pytest.fixture
def compared(window: MainWindow, children: FakeChildren, files: tuple[str, str]) -> MainWindow:
    drop(window.start_page, files, 100)
    children.answer()
    return window


def test_what_is_said_of_an_empty_side_changes_sides_with_it(
    window: MainWindow, children: FakeChildren, files: tuple[str, str]
) -> None:
    Path(files[0]).write_text("", "utf-8")
    drop(window.start_page, files, 100)
    children.answer()
    (said,) = (message.sentence for message in window.messages.messages)
    assert said == "The left document is empty, so everything stands on the right alone."
    window.command["swap"].trigger()
    children.answer()
    (said,) = (message.sentence for message in window.messages.messages)
    assert said == "The right document is empty, so everything stands on the left alone."
    window.messages.withdraw(RESULT)
    window.command["swap"].trigger()
    assert not window.messages.messages


def test_what_stopped_is_no_longer_said_once_it_is_tried_again(compared: MainWindow, children: FakeChildren) -> None:
    compared.notices.report_crash("Reading stopped.")
    assert [message.topic for message in compared.messages.messages] == [CRASH]
    compared.command["reload"].trigger()
    assert not compared.messages.messages
    children.answer()


def test_files_of_one_name_are_called_by_their_folders_too(
    window: MainWindow, children: FakeChildren, tmp_path: Path
) -> None:
    paths = tmp_path / "v1" / "report.txt", tmp_path / "v2" / "report.txt"
    for path in paths:
        path.parent.mkdir()
        path.write_text(f"The harbour in {path.parent.name}.", "utf-8")
    drop(window.start_page, (str(paths[0]), str(paths[1])), 100)
    children.answer()
    assert window.windowTitle() == "v1/report.txt and v2/report.txt — Diptych"
    names = [header.text() for header in window.desk.headers.findChildren(ColumnHeader)]
    assert sorted(names) == ["v1/report.txt", "v2/report.txt"]


def drop(page: QWidget, paths: tuple[str, ...], x: float, text: str = "") -> bool:
    """Drag files (or text) over a page and drop them; return whether they were taken."""
    data = QMimeData()
    if paths:
        data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    if text:
        data.setText(text)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at = QPointF(x, 200)
    enter = QDragEnterEvent(at.toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(page, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(at, Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(page, event)
    return event.isAccepted()


def names(window: MainWindow) -> list[str]:
    comparison = window.model.comparison
    return [comparison.left.title, comparison.right.title] if comparison else []


def test_it_begins_with_two_empty_zones_and_the_sample(window: MainWindow) -> None:
    assert window.pages.currentWidget() is window.start_page
    assert [zone.name for zone in window.start_page.zones.values()] == ["", ""]
    assert window.windowTitle() == "Diptych"
    assert window.start_page.findChild(PairRow, "sample") is not None


def test_two_files_dropped_are_left_and_right(compared: MainWindow) -> None:
    assert names(compared) == ["draft 2.txt", "draft 10.txt"]
    assert isinstance(compared.pages.currentWidget(), Desk)
    assert compared.windowTitle() == "draft 2.txt and draft 10.txt — Diptych"


def test_a_first_file_waits_by_name_for_the_second(
    window: MainWindow, children: FakeChildren, files: tuple[str, str]
) -> None:
    assert drop(window.start_page, files[1:], 900)
    assert window.start_page.zones[Side.RIGHT].name == "draft 10.txt"
    children.answer()
    assert "words" in window.start_page.zones[Side.RIGHT].accessibleName()
    assert window.pages.currentWidget() is window.start_page
    assert drop(window.start_page, files[:1], 100)
    children.answer()
    assert names(window) == ["draft 2.txt", "draft 10.txt"]


def test_a_waiting_document_can_be_taken_away(
    window: MainWindow, children: FakeChildren, files: tuple[str, str]
) -> None:
    drop(window.start_page, files[:1], 100)
    children.answer()
    window.start_page.zones[Side.LEFT].cross.click()
    assert window.start_page.zones[Side.LEFT].name == ""
    assert window.model.document(Side.LEFT) is None


def test_a_file_dropped_on_a_side_replaces_that_side(
    compared: MainWindow, children: FakeChildren, tmp_path: Path
) -> None:
    other = tmp_path / "third.txt"
    other.write_text("The ferry left at noon.", "utf-8")
    drop(compared.desk, (str(other),), 100)
    children.answer()
    assert names(compared) == ["third.txt", "draft 10.txt"]
    drop(compared.desk, (str(other),), 900)
    children.answer()
    assert names(compared) == ["third.txt", "third.txt"]
    assert [message.sentence for message in compared.messages.messages] == ["Both documents are the same."]


def test_text_can_be_dropped_and_what_is_no_document_cannot(window: MainWindow, children: FakeChildren) -> None:
    assert drop(window.start_page, (), 900, "A sentence from elsewhere.")
    children.answer()
    document = window.model.document(Side.RIGHT)
    assert document is not None
    assert document.text == "A sentence from elsewhere."
    assert not drop(window.start_page, (), 100)


def test_a_drop_that_cannot_be_meant_is_answered_with_a_sentence(window: MainWindow, tmp_path: Path) -> None:
    drop(window.start_page, (str(tmp_path),), 100)
    (message,) = window.messages.messages
    assert "is a folder" in message.sentence
    drop(window.start_page, ("a", "b", "c"), 100)
    (message,) = window.messages.messages
    assert "too many" in message.sentence


def test_the_side_under_a_drag_lights_up(compared: MainWindow, files: tuple[str, str]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(files[0])])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    before = compared.desk.grab().toImage()
    QApplication.sendEvent(
        compared.desk, QDragEnterEvent(QPointF(100, 200).toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    )
    lit = compared.desk.grab().toImage()
    assert lit.pixelColor(60, 300) != before.pixelColor(60, 300)
    assert lit.pixelColor(900, 300) == before.pixelColor(900, 300)


def test_a_failure_is_said_in_its_half_and_the_other_side_stays(
    compared: MainWindow, children: FakeChildren, monkeypatch: pytest.MonkeyPatch, files: tuple[str, str]
) -> None:
    drop(compared.desk, ("/nowhere/at/all.txt",), 900)
    children.answer()
    (message,) = compared.messages.messages
    assert message.side is Side.RIGHT
    assert message.action == "Choose Another File"
    assert names(compared) == ["draft 2.txt", "draft 10.txt"]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (files[0], ""))
    assert message.act_on is not None
    message.act_on(Side.RIGHT)
    children.answer()
    assert names(compared) == ["draft 2.txt", "draft 2.txt"]


def test_the_open_dialog_takes_two_files_by_the_order_of_their_names(
    window: MainWindow, children: FakeChildren, files: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a: ([files[1], files[0]], ""))
    window.command["open"].trigger()
    children.answer()
    assert names(window) == ["draft 2.txt", "draft 10.txt"]


def test_the_open_dialog_asks_for_the_other_file_where_one_was_chosen(
    window: MainWindow, children: FakeChildren, files: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a: ([files[0]], ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (files[1], ""))
    window.command["open"].trigger()
    children.answer()
    assert names(window) == ["draft 2.txt", "draft 10.txt"]


def test_pasting_fills_the_zone_in_focus_and_then_the_free_one(window: MainWindow, children: FakeChildren) -> None:
    QGuiApplication.clipboard().setText("Pasted one.")
    window.start_page.zones[Side.RIGHT].setFocus()
    window.command["paste"].trigger()
    children.answer()
    assert window.model.document(Side.RIGHT) is not None
    QGuiApplication.clipboard().setText("Pasted two.")
    window.command["paste_left"].trigger()
    children.answer()
    assert window.model.comparison is not None
    assert window.model.comparison.left.text == "Pasted two."
    assert names(window) == ["Pasted text", "Pasted text"]


def test_an_empty_clipboard_is_said(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    window.command["paste"].trigger()
    assert "clipboard" in window.messages.messages[0].sentence


def test_swapping_takes_the_messages_along(compared: MainWindow, children: FakeChildren) -> None:
    drop(compared.desk, ("/nowhere.txt",), 900)
    children.answer()
    compared.command["swap"].trigger()
    assert names(compared) == ["draft 10.txt", "draft 2.txt"]
    assert compared.messages.messages[0].side is Side.LEFT


def test_a_first_failure_leads_back_to_the_start_page(window: MainWindow, children: FakeChildren) -> None:
    drop(window.start_page, ("/nowhere 1.txt", "/nowhere 2.txt"), 100)
    assert isinstance(window.pages.currentWidget(), Desk)
    children.answer()
    assert window.pages.currentWidget() is window.start_page
    assert {message.side for message in window.messages.messages} == set(Side)


def test_keys_walk_through_the_differences(compared: MainWindow, qtbot: QtBot) -> None:
    view = compared.desk.view
    compared.activateWindow()
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert view.focus_row == 0
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert view.focus_row == 3
    qtbot.keyClick(view, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert view.focus_row == 0


def test_actions_follow_what_is_there(window: MainWindow, children: FakeChildren, files: tuple[str, str]) -> None:
    command = window.command
    assert not command["print"].isEnabled()
    assert not command["swap"].isEnabled()
    drop(window.start_page, files[:1], 100)
    children.answer()
    assert command["swap"].isEnabled()
    assert not command["compare"].isEnabled()
    drop(window.start_page, files[1:], 900)
    children.answer()
    assert command["print"].isEnabled()
    assert command["next_difference"].isEnabled()
    assert not command["go_to_partner"].isEnabled()


def test_a_file_is_written_when_all_is_known(
    window: MainWindow, children: FakeChildren, files: tuple[str, str], tmp_path: Path, qtbot: QtBot
) -> None:
    drop(window.start_page, files, 100)
    children.answer("read", "lexical")
    target = tmp_path / "out.json"
    window.output.write(target)
    assert not target.exists()
    assert window.messages.messages[0].action == "Do Not Wait for It"
    with qtbot.waitSignal(window.output.ended):
        children.answer()
    data = json.loads(target.read_text("utf-8"))
    assert data["engine"] == "semantic"
    assert all(bead["edits"] is not None for bead in data["beads"])
    assert "out.json" in window.messages.messages[0].sentence


def test_waiting_for_a_file_can_be_given_up(
    window: MainWindow, children: FakeChildren, files: tuple[str, str], tmp_path: Path
) -> None:
    drop(window.start_page, files, 100)
    children.answer("read", "lexical")
    window.output.write(tmp_path / "out.json")
    act = window.messages.messages[0].act
    assert act is not None
    act()
    children.answer()
    assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize("suffix", [".pdf", ".html", ".json"])
def test_a_file_that_cannot_be_written_is_said_and_leaves_nothing(
    compared: MainWindow, tmp_path: Path, qtbot: QtBot, suffix: str
) -> None:
    with qtbot.waitSignal(compared.output.ended):
        compared.output.write(tmp_path / "no such folder" / f"out{suffix}")
    (message,) = compared.messages.messages
    assert message.action == "Choose Another Place"
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["draft 10.txt", "draft 2.txt"]


@pytest.mark.parametrize("suffix", [".pdf", ".html", ".json"])
def test_a_window_that_is_closed_meanwhile_leaves_a_whole_file_or_none(
    compared: MainWindow, tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on = Event()

    def write_late(path: Path, data: bytes) -> None:
        may_go_on.wait(30)
        write_atomically(path, data)

    monkeypatch.setattr(write, "write_atomically", write_late)
    path = tmp_path / f"out{suffix}"
    compared.output.write(path)
    assert not path.exists()
    Timer(0.05, may_go_on.set).start()
    compared.close()
    assert path.exists() is (suffix != ".pdf")
    assert not [found for found in tmp_path.iterdir() if found.name.startswith(".")]


def test_the_pdf_is_written_in_slices(compared: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(compared.output.ended):
        compared.output.write(tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")


def test_the_name_offered_is_made_of_both(
    compared: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    offered: list[str] = []

    def choose(_parent: object, _title: str, start: str, *_more: object) -> tuple[str, str]:
        offered.append(Path(start).name)
        return str(tmp_path / "mine"), "Web page (*.html)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    with qtbot.waitSignal(compared.output.ended):
        compared.command["export"].trigger()
    assert offered == ["draft 2--draft 10.pdf"]
    assert (tmp_path / "mine.html").exists()


def test_recent_pairs_are_listed_and_open_again(
    window: MainWindow, children: FakeChildren, files: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.window.recent.is_temporary", lambda _path: False)
    drop(window.start_page, files, 100)
    children.answer()
    (pair,) = window.intake.recent.pairs()
    assert (pair.left, pair.right) == files
    assert pair.similarity is not None
    window.command.recent_menu.aboutToShow.emit()
    assert next(action.text() for action in window.command.recent_menu.actions()) == "draft 2.txt  and  draft 10.txt"
    window.command["clear_recent"].trigger()
    assert window.intake.recent.pairs() == ()


def test_a_recent_pair_is_shown_with_what_is_known_of_it(
    window: MainWindow, children: FakeChildren, qtbot: QtBot
) -> None:
    shown = RecentPair("/home/u/a.txt", "/home/u/b.txt", "2020-05-06T07:08:09", 0.824)
    window.start_page.show_pairs((shown,))
    row = window.start_page.findChildren(PairRow)[-2]
    assert row.accessibleName() == "a.txt, b.txt, 82 % alike  ·  6 May 2020"
    with qtbot.waitSignal(window.start_page.pair_chosen):
        row.click()
    assert children.asked == ["read", "read"]


def test_the_sample_opens_and_is_not_remembered(window: MainWindow, children: FakeChildren) -> None:
    window.start_page.findChild(PairRow, "sample").click()
    children.answer()
    assert names(window) == ["harbour_left.txt", "harbour_right.txt"]
    assert window.intake.recent.pairs() == ()


def test_cancelling_says_what_is_shown_instead(
    window: MainWindow, children: FakeChildren, files: tuple[str, str]
) -> None:
    drop(window.start_page, files, 100)
    children.answer("read", "lexical")
    assert window.desk.status.counts_text.endswith("so far")
    window.desk.status.cancel_requested.emit()
    (message,) = window.messages.messages
    assert "by the words they share" in message.sentence
    assert not window.desk.status.counts_text.endswith("so far")
    assert message.act is not None
    message.act()
    children.answer()
    assert window.messages.messages == ()


def test_different_texts_and_empty_ones_are_said(window: MainWindow, children: FakeChildren) -> None:
    window.model.open(Side.LEFT, Input(text="", title="nothing"))
    window.model.open(Side.RIGHT, Input(text="Something.", title="something"))
    children.answer()
    assert "left document is empty" in window.messages.messages[0].sentence
    window.model.open(Side.RIGHT, Input(text="", title="nothing"))
    children.answer()
    assert [message.sentence for message in window.messages.messages] == ["Both documents are empty."]


@pytest.mark.parametrize("closes", [True, False])
def test_escape_closes_only_where_it_should(qtbot: QtBot, closes: bool) -> None:
    window = MainWindow(Settings(), closes_by_escape=closes)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible() is not closes


def test_escape_first_clears_what_is_marked(qtbot: QtBot, children: FakeChildren, files: tuple[str, str]) -> None:
    window = MainWindow(Settings(), closes_by_escape=True)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.model.connect_children(children)  # type: ignore[arg-type]
    drop(window.start_page, files, 100)
    children.answer()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    view = window.desk.view
    view.setFocus()
    view.mark_word(Side.LEFT, 0)
    assert view.is_singled_out
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert not view.is_singled_out
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_dark_is_dark_and_light_is_light(compared: MainWindow, qtbot: QtBot) -> None:
    def lightness() -> int:
        return compared.desk.view.grab().toImage().pixelColor(2, 2).lightness()

    compared.command["appearance_dark"].trigger()
    qtbot.waitUntil(lambda: lightness() < 60)
    assert Settings().get(APPEARANCE) is Appearance.DARK
    compared.command["appearance_light"].trigger()
    qtbot.waitUntil(lambda: lightness() > 200)
    assert Settings().get(APPEARANCE) is Appearance.LIGHT


def test_high_contrast_is_black_and_goes_away_again(compared: MainWindow, qtbot: QtBot) -> None:
    view = compared.desk.view
    compared.command["appearance_high_contrast"].trigger()
    qtbot.waitUntil(lambda: view.colours is HIGH_CONTRAST)
    assert view.grab().toImage().pixelColor(2, 2).name() == HIGH_CONTRAST.paper
    assert Settings().get(APPEARANCE) is Appearance.HIGH_CONTRAST
    compared.command["appearance_light"].trigger()
    qtbot.waitUntil(lambda: view.colours is LIGHT_PAPER)


def test_high_contrast_can_be_light(compared: MainWindow, qtbot: QtBot) -> None:
    view = compared.desk.view
    compared.command["appearance_high_contrast_light"].trigger()
    qtbot.waitUntil(lambda: view.colours is HIGH_CONTRAST_LIGHT)
    assert view.grab().toImage().pixelColor(2, 2).name() == "#ffffff"
    compared.command["appearance_light"].trigger()
    qtbot.waitUntil(lambda: view.colours is LIGHT_PAPER)


def test_high_contrast_comes_with_the_system(
    compared: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = compared.desk.view
    monkeypatch.setattr(appearance, "system_wants_contrast", lambda: True)
    appearance.apply_appearance(Appearance.DARK)
    assert view.colours is not HIGH_CONTRAST_LIGHT
    appearance.apply_appearance(Appearance.SYSTEM)
    qtbot.waitUntil(lambda: view.colours in (HIGH_CONTRAST, HIGH_CONTRAST_LIGHT))
    monkeypatch.setattr(appearance, "system_wants_contrast", lambda: False)
    QGuiApplication.styleHints().accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    qtbot.waitUntil(lambda: view.colours is LIGHT_PAPER)


def test_everything_that_can_be_used_has_a_name(compared: MainWindow) -> None:
    unnamed = [
        widget
        for widget in compared.findChildren(QWidget)
        if widget.isVisibleTo(compared)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert unnamed == []


def test_the_filter_button_counts_and_filters(compared: MainWindow) -> None:
    button = compared.findChild(QToolButton, "filter")
    assert button is not None
    assert button.text() == "All Units (4)"
    assert compared.command["filter_unmatched"].text() == "&On One Side Only (1)"
    compared.command["filter_differences"].trigger()
    assert button.text() == "Differences (2)"
    page = compared.desk.view.page
    assert page is not None
    assert [len(page.visible), page.visible.row_count] == [4, 4]  # with a unit of context all are shown
    compared.command["context_0"].trigger()
    page = compared.desk.view.page
    assert page is not None
    assert len(page.visible) == 3
    assert button.accessibleName() == "Which units are shown: Differences (2)"
    assert button.isEnabled()


def test_the_side_panel_is_opened_by_keys_and_remembered(compared: MainWindow, qtbot: QtBot) -> None:
    aside, settings = compared.desk.aside, Settings()
    assert not aside.is_open
    view = compared.desk.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert aside.panel.page.title == "Differences"
    assert compared.command["side_panel"].isChecked()
    assert settings.get(PANEL)
    assert settings.get(PANEL_PAGE) == "differences"
    compared.command["side_panel"].trigger()
    assert not aside.is_open
    assert not settings.get(PANEL)
    assert view.hasFocus()
    compared.command["side_panel"].trigger()
    assert aside.panel.page.title == "Differences"


def test_keys_walk_the_findings_and_the_units(compared: MainWindow, qtbot: QtBot) -> None:
    desk = compared.desk
    desk.view.setFocus()
    qtbot.waitUntil(lambda: desk.aside.findings.is_complete and not desk.aside.findings._slices.running)
    assert f"{desk.aside.findings.total} finding" in desk.status.counts_text
    rows = [placed.row for placed in desk.aside.findings.shown]
    assert rows
    qtbot.keyClick(desk.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert desk.view.focus_row == rows[0]
    compared.command["next_unit"].trigger()
    assert desk.view.focus_row == rows[0] + 1 or rows[0] == len(desk.view.sheet) - 1


def test_a_remark_that_concerns_no_request_is_made_once(window: MainWindow) -> None:
    for _ in range(2):
        window.notices.report_remark("Your names are left out: mend line 3.")
    assert [message.sentence for message in window.messages.messages] == ["Your names are left out: mend line 3."]
    window.messages.withdraw("remark")
    window.notices.report_remark("Your names are left out: mend line 3.")
    assert not window.messages.messages


def test_the_sides_of_prose_are_parted_and_joined_by_a_switch(compared: MainWindow) -> None:
    command, desk = compared.command, compared.desk
    assert not command["sides_together"].isEnabled()
    assert command["sides_together"].isChecked()
    command["mode_prose"].trigger()
    assert command["sides_together"].isEnabled()
    command["sides_together"].trigger()
    assert desk.view.is_apart
    assert "sides scroll apart" in desk.status.counts_text
    assert desk.status.said.startswith("Each side scrolls alone")
    command["sides_together"].trigger()
    assert not desk.view.is_apart
    assert "apart" not in desk.status.counts_text
    command["mode_rows"].trigger()
    assert not command["sides_together"].isEnabled()


def test_ways_that_lead_nowhere_are_answered(compared: MainWindow) -> None:
    command, status = compared.command, compared.desk.status
    command["last_difference"].trigger()
    assert status.said == ""
    command["next_difference"].trigger()
    assert status.said.startswith("No further difference is marked below.")
    command["first_difference"].trigger()
    assert status.said == ""
    command["copy"].trigger()
    assert status.said == "Nothing is selected to be copied."
    command["text_cursor"].trigger()
    assert compared.desk.view.browses_by_caret
    assert status.said == "The arrow keys move a cursor in the text."
