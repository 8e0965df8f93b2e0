from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.window.fake_children import FakeChildren, level
from viewer.core.alignment import count
from viewer.core.comparison import Engine
from viewer.core.document import Side
from viewer.sheet.confidence import count_unsure
from viewer.window import review_model
from viewer.window.opening import Input
from viewer.window.review_model import ReviewModel, Stage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT = "The ferry left at nine.\nNobody waved.\nThe gulls stayed."
RIGHT = "The ferry sailed at ten.\nNobody waved.\nThe gulls stayed.\nIt rained."


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text(LEFT, "utf-8")
    right.write_text(RIGHT, "utf-8")
    return str(left), str(right)


@pytest.fixture
def model(children: FakeChildren) -> ReviewModel:
    model = ReviewModel()
    model.connect_children(children)  # type: ignore[arg-type]
    return model


@pytest.fixture
def compared(model: ReviewModel, children: FakeChildren, files: tuple[str, str]) -> ReviewModel:
    open_both(model, files)
    children.answer()
    return model


def open_both(model: ReviewModel, files: tuple[str, str]) -> None:
    for side, path in zip(Side, files, strict=True):
        model.open(side, Input(path))


def test_the_lexical_result_is_shown_at_once_and_the_semantic_one_takes_over(
    model: ReviewModel, children: FakeChildren, files: tuple[str, str]
) -> None:
    kept: list[bool] = []
    model.sheet_changed.connect(kept.append)
    open_both(model, files)
    assert model.stage is Stage.READING
    children.answer("read")
    assert model.stage is Stage.LEXICAL
    children.answer("lexical")
    assert model.comparison is not None
    assert model.comparison.engine is Engine.LEXICAL
    assert model.stage is Stage.SEMANTIC
    assert not model.is_settled
    children.answer("semantic")
    assert model.comparison.engine is Engine.SEMANTIC
    assert model.comparison.model == "fake"
    assert model.is_settled
    assert kept == [False, True]


def test_word_edits_are_kept_where_the_alignment_changes(
    model: ReviewModel, children: FakeChildren, files: tuple[str, str]
) -> None:
    open_both(model, files)
    children.answer("read", "lexical", "diff")
    known = dict(model.edits)
    assert len(known) == 3
    children.answer("semantic")
    assert model.edits == known
    assert children.asked.count("diff") == 1, "the same pairs are not compared twice"
    assert not model.has_all_edits
    assert model.stage is Stage.EDITS
    children.answer("grade")
    assert model.has_all_edits
    assert all(found.graded for found in model.edits.values())


def test_grades_are_asked_for_once_and_stay(
    model: ReviewModel, children: FakeChildren, files: tuple[str, str], qtbot: QtBot
) -> None:
    open_both(model, files)
    children.answer("read", "semantic")
    model.show_rows(0, 0)
    assert [pair.left.start for pair in children.first[-1]] == [0, 1], "what is seen, and the next page"
    children.answer("grade")
    children.answer("diff")
    assert all(found.graded for found in model.edits.values())
    model.swap()
    assert model.has_all_edits
    assert children.asked.count("grade") == 1


def test_what_is_seen_is_graded_before_sentences_are_compared_by_meaning(
    model: ReviewModel, children: FakeChildren, files: tuple[str, str]
) -> None:
    open_both(model, files)
    children.answer("read", "lexical")
    assert model.stage is Stage.SEMANTIC
    number = children.number_of("grade")
    assert [pair.left.start for pair in children.waiting[number][1][2]] == [0, 1, 2]  # type: ignore[attr-defined]
    children.answer("grade")
    assert all(found.graded for found in model.edits.values())
    assert not model.has_all_edits
    children.answer("diff", "semantic")
    assert model.has_all_edits
    assert children.asked.count("grade") == 1, "grades outlive the alignment"


def test_nothing_is_graded_where_the_comparison_by_meaning_is_given_up(
    model: ReviewModel, children: FakeChildren, files: tuple[str, str]
) -> None:
    open_both(model, files)
    children.answer("read", "lexical")
    number = children.number_of("grade")
    children.fail("semantic", "There is no model.")
    assert number in children.cancelled
    children.answer("diff")
    assert model.has_all_edits


def test_of_a_long_text_only_what_is_seen_is_graded_until_all_is_wanted(
    model: ReviewModel, children: FakeChildren, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.window.review_model._GRADED_AT_ONCE", 50)
    monkeypatch.setattr("viewer.window.word_edits._AHEAD", 5)
    paths = tmp_path / "left.txt", tmp_path / "right.txt"
    for path, word in zip(paths, ("left", "sailed"), strict=True):
        path.write_text("\n".join(f"Boat {number} {word}." for number in range(200)), "utf-8")
    open_both(model, (str(paths[0]), str(paths[1])))
    model.show_rows(0, 9)

    def graded() -> list[int]:
        return sorted(pair.left.start for pair, found in model.edits.items() if found.graded)

    children.answer()
    assert graded() == [*range(15)]
    assert model.stage is Stage.IDLE, "nobody waits"
    assert not model.has_all_edits
    model.show_rows(100, 109)
    model.show_rows(102, 111)
    assert children.asked[-1] == "grade"
    model.show_rows(20, 29)  # what is not seen any more is not waited for
    children.answer()
    assert {*range(15), *range(20, 35)} <= set(graded())
    assert len(graded()) < 60
    completed: list[bool] = []
    model.edits_completed.connect(lambda: completed.append(True))
    model.ask_all_edits()
    assert model.stage is Stage.EDITS
    children.answer()
    assert model.has_all_edits
    assert len(graded()) == 200
    assert completed == [True]


def test_all_that_was_wanted_before_the_comparison_by_meaning_is_graded_after_it(
    model: ReviewModel, children: FakeChildren, files: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.window.review_model._GRADED_AT_ONCE", 1)
    monkeypatch.setattr("viewer.window.word_edits._AHEAD", 0)
    completed, given_up = [], []
    model.edits_completed.connect(lambda: completed.append(True))
    model.edits_given_up.connect(lambda: given_up.append(True))
    open_both(model, files)
    children.answer("read", "lexical", "diff")
    model.ask_all_edits()
    children.answer("semantic")
    assert model.stage is Stage.EDITS
    model.cancel()
    assert (completed, given_up) == ([], [True])
    model.ask_all_edits()
    children.answer()
    assert (completed, given_up) == ([True], [True])
    assert all(found.graded for found in model.edits.values())


def test_words_without_grades_will_do_where_grading_fails(
    model: ReviewModel, children: FakeChildren, files: tuple[str, str]
) -> None:
    failures: list[str] = []
    model.finding_failed.connect(failures.append)
    open_both(model, files)
    children.answer("read", "semantic", "diff")
    for _ in range(3):
        assert not model.has_all_edits
        children.fail("grade", "It did not work.")
    assert model.has_all_edits
    assert not failures


def test_another_model_grades_anew(model: ReviewModel, children: FakeChildren, files: tuple[str, str]) -> None:
    open_both(model, files)
    children.answer()
    before = children.asked.count("grade")
    model.compare()
    number = children.number_of("semantic")
    left, right = children.waiting.pop(number)[1]
    found = level(children.documents[left], children.documents[right], 0.9)  # type: ignore[index]
    children.aligned.emit(number, found, Engine.SEMANTIC, "another")
    assert children.asked.count("grade") == before + 1


def test_rows_that_are_seen_are_compared_first(
    model: ReviewModel, children: FakeChildren, files: tuple[str, str]
) -> None:
    open_both(model, files)
    children.answer("read", "lexical")
    model.show_rows(2, 2)
    assert [pair.left.start for pair in children.first[-1]] == [2]


def test_answers_to_old_questions_are_void(
    compared: ReviewModel, children: FakeChildren, files: tuple[str, str]
) -> None:
    before = compared.comparison
    compared.compare()
    old = children.number_of("semantic")
    compared.compare()
    details = children.waiting.pop(old)[1]
    children._answer(old, "semantic", details)
    assert compared.comparison is before
    assert old in children.cancelled


def test_the_lexical_result_never_takes_the_place_of_a_semantic_one(
    compared: ReviewModel, children: FakeChildren
) -> None:
    compared.compare()
    children.answer("lexical")
    assert compared.comparison is not None
    assert compared.comparison.engine is Engine.SEMANTIC


def test_a_replaced_side_stays_until_the_new_document_is_there(
    compared: ReviewModel, children: FakeChildren, tmp_path: Path
) -> None:
    sheet = compared.sheet
    other = tmp_path / "other.txt"
    other.write_text("Quite another story.", "utf-8")
    compared.open(Side.RIGHT, Input(str(other)))
    assert compared.sheet is sheet
    children.answer()
    assert compared.sheet is not sheet
    document = compared.document(Side.RIGHT)
    assert document is not None
    assert document.title == "other.txt"
    assert len(children.forgotten) == 1


def test_a_document_that_cannot_be_read_leaves_both_sides_as_they_are(
    compared: ReviewModel, children: FakeChildren
) -> None:
    sheet, failures = compared.sheet, []
    compared.reading_failed.connect(lambda side, given, sentence: failures.append((side, given.path, sentence)))
    compared.open(Side.LEFT, Input("/nowhere/at/all.txt"))
    children.answer()
    assert failures == [(Side.LEFT, "/nowhere/at/all.txt", "“/nowhere/at/all.txt” is not there.")]
    assert compared.sheet is sheet
    assert compared.wanted(Side.LEFT) is None
    assert compared.stage is Stage.IDLE


def test_one_failure_of_two_still_compares_what_was_read(
    compared: ReviewModel, children: FakeChildren, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Quite another story.", "utf-8")
    compared.open(Side.LEFT, Input(str(other)))
    compared.open(Side.RIGHT, Input("/nowhere.txt"))
    children.answer()
    assert compared.comparison is not None
    assert compared.comparison.left.title == "other.txt"
    assert compared.comparison.right.title == "right.txt"


def test_swapping_mirrors_what_was_found_without_asking_again(compared: ReviewModel, children: FakeChildren) -> None:
    before, edits, asked = compared.comparison, dict(compared.edits), len(children.asked)
    compared.swap()
    assert compared.comparison is not None
    assert before is not None
    assert compared.comparison.left is before.right
    assert compared.comparison.alignment.beads[-1].left
    assert len(children.asked) == asked
    compared.swap()
    assert compared.comparison.alignment == before.alignment
    assert compared.edits == edits


def test_swapping_while_the_model_works_asks_it_again(
    model: ReviewModel, children: FakeChildren, files: tuple[str, str]
) -> None:
    open_both(model, files)
    children.answer("read", "lexical", "diff")
    model.swap()
    children.answer()
    assert model.comparison is not None
    assert model.comparison.engine is Engine.SEMANTIC
    assert model.comparison.left.title == "right.txt"
    assert model.has_all_edits


def test_what_is_seen_is_graded_after_swapping_too(
    model: ReviewModel, children: FakeChildren, files: tuple[str, str]
) -> None:
    open_both(model, files)
    children.answer("read", "lexical", "diff")
    model.swap()
    children.answer("grade")
    assert model.stage is Stage.SEMANTIC
    assert all(found.graded for found in model.edits.values())


def test_between_two_readings_no_words_of_documents_that_are_gone_are_asked_for(
    model: ReviewModel, children: FakeChildren, files: tuple[str, str], tmp_path: Path
) -> None:
    open_both(model, files)
    children.answer("read", "lexical")
    model.cancel()
    other = tmp_path / "other.txt"
    other.write_text("Quite another story.", "utf-8")
    for side in Side:
        model.open(side, Input(str(other)))
    number = min(number for number, (kind, _) in children.waiting.items() if kind == "read")
    children._answer(number, *children.waiting.pop(number))
    assert model.sheet is not None
    asked = children.asked.copy()
    model.ask_all_edits()
    assert children.asked == asked
    done: list[bool] = []
    model.edits_completed.connect(lambda: done.append(True))
    children.answer()
    assert done


def test_cancelling_the_second_of_two_readings_compares_what_was_read(
    compared: ReviewModel, children: FakeChildren, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Quite another story.", "utf-8")
    compared.open(Side.LEFT, Input(str(other)))
    number = children.number_of("read")
    compared.open(Side.RIGHT, Input(str(other)))
    children._answer(number, *children.waiting.pop(number))
    compared.cancel()
    children.answer("lexical", "semantic", "diff", "grade")
    assert compared.comparison is not None
    assert compared.comparison.left.title == "other.txt"
    assert compared.comparison.right.title == "right.txt"


def test_swapping_while_reading(model: ReviewModel, children: FakeChildren, files: tuple[str, str]) -> None:
    open_both(model, files)
    model.swap()
    children.answer()
    assert model.comparison is not None
    assert (model.comparison.left.title, model.comparison.right.title) == ("right.txt", "left.txt")


def test_swapping_with_one_document_alone(model: ReviewModel, children: FakeChildren, files: tuple[str, str]) -> None:
    model.open(Side.LEFT, Input(files[0]))
    children.answer()
    model.swap()
    assert model.document(Side.LEFT) is None
    assert model.document(Side.RIGHT) is not None


def test_reloading_reads_the_disk_and_keeps_the_place(
    compared: ReviewModel, children: FakeChildren, files: tuple[str, str]
) -> None:
    kept: list[bool] = []
    compared.sheet_changed.connect(kept.append)
    with Path(files[1]).open("a", encoding="utf-8") as file:
        file.write("\nThe sun came out.")
    assert compared.reload()
    children.answer()
    assert compared.comparison is not None
    assert compared.comparison.right.text.endswith("The sun came out.")
    assert kept[0] is True


def test_pasted_text_is_segmented_and_not_reloaded(model: ReviewModel, children: FakeChildren) -> None:
    for side in Side:
        model.open(side, Input(text="One line.", title="Pasted text"))
    children.answer()
    assert model.comparison is not None
    assert model.comparison.is_equal
    assert not model.reload()
    assert "semantic" not in children.asked, "there is nothing that meaning could add to equal texts"


def test_cancelling_the_semantic_stage_keeps_the_lexical_result(
    model: ReviewModel, children: FakeChildren, files: tuple[str, str], qtbot: QtBot
) -> None:
    open_both(model, files)
    children.answer("read", "lexical")
    number = children.number_of("semantic")
    with qtbot.waitSignals([model.finding_stopped, model.settled]):
        model.cancel()
    assert number in children.cancelled
    children.answer()
    assert model.comparison is not None
    assert model.comparison.engine is Engine.LEXICAL
    assert model.has_all_edits


def test_without_the_model_the_lexical_result_is_the_last_word(
    model: ReviewModel, children: FakeChildren, files: tuple[str, str], qtbot: QtBot
) -> None:
    open_both(model, files)
    children.answer("read", "lexical", "diff")
    with qtbot.waitSignals([model.settled, model.edits_completed]):
        model.miss_model()
    assert model.is_settled
    model.compare()
    assert children.asked.count("semantic") == 1


def test_edits_are_asked_for_again_where_that_failed_and_given_up_after_three_times(
    model: ReviewModel, children: FakeChildren, files: tuple[str, str]
) -> None:
    sentences: list[str] = []
    model.finding_failed.connect(sentences.append)
    open_both(model, files)
    children.answer("read", "lexical")
    children.fail("diff", "It broke.")
    children.fail("diff", "It broke.")
    assert not sentences
    children.fail("diff", "It broke.")
    assert sentences == ["It broke."]
    model.ask_all_edits()
    children.answer()
    assert model.has_all_edits


def test_all_edits_are_waited_for(
    model: ReviewModel, children: FakeChildren, files: tuple[str, str], qtbot: QtBot
) -> None:
    open_both(model, files)
    children.answer("read", "lexical", "diff")
    model.ask_all_edits()
    with qtbot.waitSignal(model.edits_completed):
        children.answer()
    with qtbot.waitSignal(model.edits_completed):
        model.ask_all_edits()


def test_taking_a_document_away_takes_the_comparison_away(compared: ReviewModel) -> None:
    compared.remove(Side.LEFT)
    assert compared.sheet is None
    assert compared.counts is None
    assert compared.document(Side.RIGHT) is not None


def test_empty_documents_are_documents(model: ReviewModel, children: FakeChildren) -> None:
    model.open(Side.LEFT, Input(text="", title="nothing"))
    model.open(Side.RIGHT, Input(text="One line.", title="Pasted text"))
    children.answer()
    assert model.sheet is not None
    assert len(model.sheet) == 1
    assert model.is_settled


def test_a_closed_model_hears_nothing_more(compared: ReviewModel, children: FakeChildren) -> None:
    before = compared.sheet
    compared.compare()
    compared.close()
    children.answer()
    assert compared.sheet is before


def test_the_units_of_a_book_are_counted_beside_all_else(
    qtbot: QtBot, model: ReviewModel, children: FakeChildren, files: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review_model, "_SEARCHED_AT_ONCE", 1)
    open_both(model, files)
    with qtbot.waitSignal(model.counted):
        children.answer()
        assert model.comparison is not None
        assert model.counts is None
    found = model.comparison
    assert model.counts == count(found.alignment, found.left, found.right)
    assert model.unsure == count_unsure(found.alignment)
    model.swap()
    assert model.counts is None
    qtbot.waitUntil(lambda: model.counts is not None)
    model.remove(Side.LEFT)
    assert model.counts is None
    assert model.unsure == 0
