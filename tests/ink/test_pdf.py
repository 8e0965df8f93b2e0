from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2 as pdfium
import pytest

from tests.ink.sheets import MOVES, UNITS, make_sheet
from viewer.core.errors import Cancelled, OutputError
from viewer.ink.faces import missing_scripts, reading_font
from viewer.ink.page_frame import PageOptions, PaperSize
from viewer.ink.pdf import write_pdf, write_pdf_in_steps

if TYPE_CHECKING:
    from collections.abc import Sequence

pytestmark = pytest.mark.usefixtures("qapp")
TALL = "The tide turns and the boats come home. " * 220


def texts(path: Path) -> list[str]:
    with pdfium.PdfDocument(path) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def shades(path: Path, page: int = 0) -> set[tuple[int, ...]]:
    """The colours of a page, apart from greys."""
    with pdfium.PdfDocument(path) as document:
        picture = document[page].render(scale=0.5)
        pixels, size = bytes(picture.buffer), picture.n_channels
    colours = {tuple(pixels[at : at + 3]) for at in range(0, len(pixels) - 2, size)}
    return {colour for colour in colours if max(colour) - min(colour) > 24}


def assert_in_order(text: str, parts: Sequence[str]) -> None:
    at = 0
    for part in parts:
        found = text.find(part, at)
        assert found >= 0, f"{part!r} is not behind {text[max(at - 60, 0) : at]!r}"
        at = found + len(part)


def test_text_comes_unit_by_unit_left_before_right(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    assert write_pdf(make_sheet(UNITS, MOVES), path) == 1
    (text,) = texts(path)
    assert_in_order(
        text,
        [
            "draft.txt",
            "final.txt",
            "1 − Fishing in the harbour",
            "2 ≠ The office sent its final draft on Monday. The office sent its final draft on Friday.",
            "3 Boats are welcome",
            "4 Nobody may swim",
            "see unit 8",
            "5 ≠ The keeper opens",
            "The old keeper unlocks",
            "7 + Dogs stay",
            "8 see unit 4 Nobody may swim",
            "page 1 of 1",
        ],
    )


def test_search_finds_words_that_would_be_set_with_ligatures(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    write_pdf(make_sheet([("The final office was difficult; flags fluttered.", None)]), path)
    with pdfium.PdfDocument(path) as document:
        page = document[0].get_textpage()
        for word in ("final", "office", "difficult", "flags", "fluttered"):
            assert page.search(word, match_case=True, match_whole_word=True).get_next(), word


@pytest.mark.parametrize(
    ("options", "size"),
    [
        (PageOptions(), (595, 842)),
        (PageOptions(landscape=True), (842, 595)),
        (PageOptions(size=PaperSize.LETTER), (612, 792)),
        (PageOptions(size=PaperSize.LETTER, landscape=True), (792, 612)),
    ],
)
def test_pages_have_the_size_that_was_chosen(tmp_path: Path, options: PageOptions, size: tuple[int, int]) -> None:
    path = tmp_path / "out.pdf"
    write_pdf(make_sheet(), path, options)
    with pdfium.PdfDocument(path) as document:
        assert document[0].get_size() == pytest.approx(size, abs=1)


def test_fonts_are_embedded_and_the_file_names_itself(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    write_pdf(make_sheet(), path)
    assert b"/FontFile" in path.read_bytes()
    with pdfium.PdfDocument(path) as document:
        assert document.get_metadata_value("Title") == "draft.txt – final.txt"
        assert document.get_metadata_value("Creator") == "Diptych"


def test_names_that_no_page_can_bear_are_shown_as_far_as_they_can(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    write_pdf(make_sheet(titles=("a\udcff\nb.txt", "\u202ecod.txt")), path)
    assert_in_order(texts(path)[0], ["a", "b.txt", "cod.txt"])


def test_a_unit_taller_than_a_page_goes_on_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    pages = write_pdf(make_sheet([*UNITS, (TALL, TALL.replace("tide", "gale"))]), path)
    said = texts(path)
    assert len(said) == pages >= 3
    assert "(9)" not in said[0]
    assert all("(9)" in text for text in said[1:])
    assert " ".join(said).count("tide") == 220
    assert " ".join(said).count("gale") == 220
    for number, text in enumerate(said, 1):
        assert f"page {number} of {pages}" in text


def test_running_header_and_legend(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    write_pdf(make_sheet(UNITS * 20), path, PageOptions(left_name="Entwurf", printed_at="1 May 2031"))
    for text in texts(path):
        assert_in_order(text, ["Entwurf", "final.txt", "1 May 2031", "removed", "added", "reworded", "moved"])
    write_pdf(make_sheet(UNITS), path, PageOptions(legend=False))
    assert "reworded" not in texts(path)[0]


def test_only_differences_names_what_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    units = [("Same as ever.", "Same as ever.")] * 5 + [("One word.", "Two words.")] + [("End.", "End.")] * 2
    write_pdf(make_sheet(units), path, PageOptions(only_differences=True, context=1))
    assert_in_order(
        texts(path)[0], ["units 1–4 are the same, not printed", "5 Same", "6 ≠ One", "7 End", "unit 8 is the same"]
    )


def test_black_and_white_has_no_colour_and_every_mark(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    sheet = make_sheet(UNITS, MOVES)
    write_pdf(sheet, path)
    assert shades(path)
    write_pdf(sheet, path, PageOptions(colour=False))
    assert not shades(path)
    assert_in_order(texts(path)[0], ["1 −", "2 ≠", "7 +"])


def test_equal_units_bear_no_sign(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    write_pdf(make_sheet([("Same.", "Same.")] * 3), path)
    assert "1 Same. Same. 2 Same. Same. 3 Same. Same." in texts(path)[0]
    assert "≠" not in texts(path)[0].split("removed")[0]


def test_other_scripts_come_out_as_text(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    missing = missing_scripts("看Кκق", reading_font())
    if missing:
        pytest.skip(f"no font for {', '.join(missing)}")
    units = [("看守人六点开门，九点关门。", "看守人七点开门。"), ("Ключ у сторожа.", "Κλειδί.")]
    write_pdf(make_sheet([*units, ("قلم", "كتب")]), path)
    text = texts(path)[0]
    for part in ("看守人六点开门，九点关门。", "Ключ у сторожа.", "Κλειδί.", "قلم", "كتب"):
        assert part in text


def test_empty_documents_make_a_page(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    assert write_pdf(make_sheet([]), path) == 1
    assert "Both documents are empty." in texts(path)[0]


def test_progress_grows_to_its_end(tmp_path: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    write_pdf(make_sheet(UNITS * 8), tmp_path / "out.pdf", watch=lambda *step: seen.append(step))
    assert [done for done, _, _ in seen] == sorted(done for done, _, _ in seen)
    assert {task for _, _, task in seen} == {"Printing"}
    assert seen[-1][0] == seen[-1][1]


def test_cancelling_leaves_nothing_behind_and_the_old_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    path.write_bytes(b"old")

    def stop_in_the_middle(done: int, total: int, task: str) -> None:
        if done > total / 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_pdf(make_sheet(UNITS * 20), path, watch=stop_in_the_middle)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_closing_the_steps_leaves_nothing_behind(tmp_path: Path) -> None:
    steps = write_pdf_in_steps(make_sheet(UNITS * 20), tmp_path / "out.pdf", PageOptions())
    for _ in range(200):
        next(steps)
    steps.close()
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_said_and_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    path = tmp_path / "out.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr("viewer.export.write.os.fsync", full)
    with pytest.raises(OutputError, match="The disk is full"):
        write_pdf(make_sheet(), path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_disk_that_is_full_from_the_first_byte(tmp_path: Path) -> None:
    link = tmp_path / "out.pdf"
    link.symlink_to("/dev/full")
    with pytest.raises(OutputError, match="The disk is full"):
        write_pdf(make_sheet(UNITS * 20), link)
    assert Path("/dev/full").exists()


@pytest.mark.parametrize(
    ("place", "sentence"), [("no/out.pdf", "does not exist"), ("file/out.pdf", "not a folder"), (".", "is a folder")]
)
def test_places_that_cannot_be_written_are_said(tmp_path: Path, place: str, sentence: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match=sentence):
        write_pdf(make_sheet(), tmp_path / place)


def test_an_existing_file_keeps_its_permissions_and_links(tmp_path: Path) -> None:
    path, link = tmp_path / "out.pdf", tmp_path / "link.pdf"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)
    write_pdf(make_sheet(), link)
    assert link.is_symlink()
    assert path.read_bytes().startswith(b"%PDF")
    assert path.stat().st_mode & 0o777 == 0o640


def test_the_same_sheet_is_printed_the_same_again(tmp_path: Path) -> None:
    said: list[Any] = []
    for name in ("a.pdf", "b.pdf"):
        write_pdf(make_sheet(UNITS * 6, ()), tmp_path / name, PageOptions(printed_at="now"))
        said.append(texts(tmp_path / name))
    assert said[0] == said[1]
