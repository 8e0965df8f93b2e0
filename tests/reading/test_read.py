"""Files and pasted texts → documents."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.document import Document, ParagraphKind
from viewer.core.errors import ReadingError
from viewer.core.wrapping import Wrapping
from viewer.reading import read
from viewer.reading.read import read_document, segment_text

if TYPE_CHECKING:
    from pathlib import Path


def sentences(document: Document) -> list[str]:
    return [document.sentence_text(index) for index in range(len(document.sentences))]


def test_a_document(tmp_path: Path) -> None:
    path = tmp_path / "lamp.txt"
    data = b"The lamp\r\n\r\nIt burns. Mr. Orr sleeps.\r\n"
    path.write_bytes(data)
    document = read_document(path)
    assert document.title == "lamp.txt"
    assert document.text == data.decode()
    assert sentences(document) == ["The lamp", "It burns.", "Mr. Orr sleeps."]
    assert [paragraph.span.of(document.text) for paragraph in document.paragraphs] == [
        "The lamp",
        "It burns. Mr. Orr sleeps.",
    ]
    source = document.source
    assert (source.path, source.encoding, source.format, source.remarks) == (str(path), "utf-8", "text", ())
    assert source.sha256 == hashlib.sha256(data).hexdigest()


def test_offsets_are_code_points_behind_the_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeff😀 A.\nB.".encode())
    document = read_document(path)
    assert document.text == "😀 A.\nB."
    assert [sentence.span.start for sentence in document.sentences] == [0, 5]


def test_title_and_encoding_can_be_given(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Größe".encode("cp437"))
    document = read_document(str(path), title="Left", encoding="cp437")
    assert (document.title, document.text, document.source.encoding) == ("Left", "Größe", "cp437")
    with pytest.raises(ReadingError, match=r"“a\.txt” is not written in ascii"):
        read_document(path, encoding="ascii")


def test_empty_documents(tmp_path: Path) -> None:
    path = tmp_path / "empty.docx"
    path.touch()
    for document in (read_document(path), read_document(os.devnull)):
        assert (document.text, document.paragraphs, document.sentences) == ("", (), ())
        assert document.source.sha256 == hashlib.sha256(b"").hexdigest()


def test_binary_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"some\0thing")
    with pytest.raises(ReadingError, match=r"“a\.txt” holds binary data"):
        read_document(path)


def test_markdown_has_kinds(tmp_path: Path) -> None:
    path = tmp_path / "a.MD"
    path.write_text("# Title\n\n- one. Two.\n", "utf-8")
    document = read_document(path)
    assert [paragraph.kind for paragraph in document.paragraphs] == [ParagraphKind.HEADING, ParagraphKind.LIST_ITEM]
    assert sentences(document)[0] == "Title"
    assert document.source.format == "markdown"


def test_wrapping_is_passed_on() -> None:
    assert len(segment_text("a b\nc d", title="x").paragraphs) == 2
    assert len(segment_text("a b\nc d", title="x", wrapping=Wrapping.JOIN).paragraphs) == 1


def test_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "CHARACTERS_LIMIT", 10)
    monkeypatch.setattr(read, "PARAGRAPHS_LIMIT", 3)
    with pytest.raises(ReadingError, match="11 characters; a document may have 10"):
        segment_text("x" * 11, title="x")
    with pytest.raises(ReadingError, match="4 paragraphs; a document may have 3"):
        segment_text("a\nb\nc\nd", title="x")
    path = tmp_path / "a.txt"
    path.write_text("x" * 11)
    with pytest.raises(ReadingError, match=r"“a\.txt” has 11 characters"):
        read_document(path)


def test_pasted_text_is_scrubbed() -> None:
    document = segment_text("a\ud800b. C", title="Clipboard")
    assert document.text == "a\N{REPLACEMENT CHARACTER}b. C"
    assert document.source.path is None


@given(st.binary(max_size=400), st.sampled_from(["", ".md"]))
def test_any_file_is_a_document_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(data)
    try:
        document = read_document(path)
    except ReadingError:
        return
    document.text.encode("utf-8")
    if suffix != ".md":
        covered = "".join(sentence.span.of(document.text) for sentence in document.sentences)
        assert "".join(covered.split()) == "".join(document.text.split())


def test_hostile_files(shared: Path) -> None:
    refused = []
    for path in sorted((shared / "corpus" / "hostile").iterdir()):
        try:
            read_document(path)
        except ReadingError as error:
            refused.append((path.suffix, str(error).startswith(f"“{path.name}” ")))
    assert {".docx", ".odt", ".epub", ".pdf", ".rtf", ".doc", ".html"} <= {suffix for suffix, _ in refused}
    assert all(is_named for _, is_named in refused)


def test_foreign_formats(shared: Path) -> None:
    for path in sorted((shared / "corpus" / "formats").iterdir()):
        if path.suffix == ".txt":
            assert read_document(path).sentences
        else:
            with pytest.raises(ReadingError, match="comes later"):
                read_document(path)


def test_the_real_pair(seeds: tuple[Path, Path]) -> None:
    left, right = map(read_document, seeds)
    assert (len(left.paragraphs), len(left.sentences)) == (22, 37)
    assert (len(right.paragraphs), len(right.sentences)) == (7, 37)
