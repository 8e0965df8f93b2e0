"""Formats are recognised by content, whatever the name, and what is not read is refused with a remedy."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from viewer.core.errors import ReadingError
from viewer.reading.formats import BINARY_FORMATS, TEXT_FORMATS, recognise_binary, recognise_text, refusal
from viewer.reading.read import read_document

if TYPE_CHECKING:
    from pathlib import Path


def archive(*members: str, mimetype: str = "") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        if mimetype:
            file.writestr("mimetype", mimetype, zipfile.ZIP_STORED)
        for member in members:
            file.writestr(member, "<x>some content</x>" * 50)
    return target.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
SAMPLES = {
    "docx": archive("[Content_Types].xml", "word/document.xml"),
    "xlsx": archive("[Content_Types].xml", "xl/workbook.xml"),
    "pptx": archive("[Content_Types].xml", "ppt/presentation.xml"),
    "odt": archive("content.xml", mimetype="application/vnd.oasis.opendocument.text"),
    "ods": archive("content.xml", mimetype="application/vnd.oasis.opendocument.spreadsheet"),
    "epub": archive("META-INF/container.xml", mimetype="application/epub+zip"),
    "zip": archive("a.txt"),
    "doc": OLE + "WordDocument".encode("utf-16-le"),
    "encrypted": OLE + "EncryptedPackage".encode("utf-16-le"),
    "xls": OLE + "Workbook".encode("utf-16-le"),
    "ole": OLE,
    "pdf": b"\n%PDF-1.7\n1 0 obj",
    "rtf": rb"{\rtf1\ansi Hello}",
    "postscript": b"%!PS-Adobe-3.0",
    "picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "archive": b"\x1f\x8b\x08\0abc",
    "program": b"\x7fELF\x02\x01",
    "sqlite": b"SQLite format 3\0...",
    "film": b"\0\0\0\x20ftypisom\0\0",
}


@pytest.mark.parametrize("name", SAMPLES)
def test_bytes(name: str, tmp_path: Path) -> None:
    found = recognise_binary(SAMPLES[name])
    assert found is not None
    assert found.name == name
    path = tmp_path / "renamed.txt"
    path.write_bytes(SAMPLES[name])
    with pytest.raises(ReadingError) as caught:
        read_document(path)
    assert str(caught.value) == refusal(found, "renamed.txt")
    assert str(caught.value).startswith(f"“renamed.txt” is {found.noun}. ")


def test_the_sentence_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(SAMPLES["docx"])
    with pytest.raises(ReadingError) as caught:
        read_document(path)
    assert str(caught.value) == (
        "“report.docx” is a Word document. Reading Word documents comes later; "
        "save it as plain text (.txt) and open that."
    )


def test_a_damaged_archive_is_recognised_still() -> None:
    data = SAMPLES["docx"]
    found = recognise_binary(data[: len(data) // 2])
    assert found is not None
    assert found.name == "docx"


@pytest.mark.parametrize(
    "text", ["BMW is a firm.", "MZ wrote.", "RIFF raff", "PK is a pair", "II. Of the lamp", "ID card"]
)
def test_texts_that_begin_like_a_signature(text: str) -> None:
    assert recognise_binary(text.encode()) is None


@pytest.mark.parametrize(
    ("text", "suffix", "name"),
    [
        ("<!DOCTYPE html><p>a", ".txt", "html"),
        ("\n<!-- x -->\n<HTML lang='en'>", "", "html"),
        ("<?xml version='1.0'?>\n<html xmlns='x'>", ".xml", "html"),
        ("<p>One<p>Two", ".html", "html"),
        ("<!DOCTYPE html>", ".md", "html"),
        ('<p align="center">A picture</p>\n\n# Title', ".md", "markdown"),
        ("# Title", ".md", "markdown"),
        ("# Title", ".txt", "text"),
        ("<?xml version='1.0'?><office:document>", ".fodt", "fodt"),
        ("<?xml version='1.0'?><settings/>", ".xml", "text"),
        ("<note to self> buy oil", ".txt", "text"),
        ("1\n00:00:01,000 --> 00:00:04,000\nHello.", ".srt", "text"),
        ("", ".docx", "text"),
    ],
)
def test_texts(text: str, suffix: str, name: str) -> None:
    assert recognise_text(text, suffix).name == name


def test_every_refusal_is_a_sentence() -> None:
    refused = [*BINARY_FORMATS, *(found for found in TEXT_FORMATS if found.read is None)]
    for found in refused:
        sentence = refusal(found, "a.b").removeprefix(f"“a.b” is {found.noun}. ")
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert "{" not in sentence
        assert found.noun.split()[0] in {"a", "an"}


def test_the_last_format_takes_any_text() -> None:
    assert TEXT_FORMATS[-1].recognises("", "")
