"""Bytes → text."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.errors import ReadingError
from viewer.reading.decoding import NotTextError, decode

if TYPE_CHECKING:
    from pathlib import Path

GERMAN = "Die Größe der Straße überrascht. Möwen kreisen über den Dächern, und „schön“ ist es – fürwahr.\n" * 5
CHINESE = "这是一盏灯。它照亮了港口，船只都能看见。\n守灯人睡着了。"
HINDI = "यह एक दीपक है। यह बंदरगाह को रोशन करता है, और जहाज़ उसे देखते हैं।\nरखवाला सोता है। सुबह दूसरा आएगा।\n"
RUSSIAN = "Это лампа. Она освещает гавань, и корабли видят её издалека.\nСмотритель спит. Утром придёт другой.\n"


@pytest.mark.parametrize("text", [GERMAN, CHINESE, RUSSIAN, HINDI, "plain\r\n"])
@pytest.mark.parametrize(
    ("mark", "codec", "name"),
    [
        (b"", "utf-8", "utf-8"),
        (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
        (b"", "utf-16-le", "utf-16-le"),
        (b"", "utf-16-be", "utf-16-be"),
        (b"", "utf-32-be", "utf-32-be"),
    ],
)
def test_unicode(text: str, mark: bytes, codec: str, name: str) -> None:
    data = mark + text.encode(codec)
    decoded = decode(data)
    assert (decoded.text, decoded.encoding, decoded.remarks) == (text, name, ())
    assert data.decode(decoded.encoding) == text


@pytest.mark.parametrize(("text", "codec"), [(GERMAN, "cp1252"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r")])
def test_others_are_guessed_and_it_is_said(text: str, codec: str) -> None:
    decoded = decode(text.encode(codec))
    assert decoded.text == text
    assert "does not say" in decoded.remarks[0]


def test_a_few_damaged_places_do_not_change_the_encoding() -> None:
    decoded = decode(GERMAN.encode() + b"\xff" + GERMAN.encode())
    assert decoded.text == f"{GERMAN}\N{REPLACEMENT CHARACTER}{GERMAN}"
    assert decoded.encoding == "utf-8"
    assert decoded.remarks[0].startswith("One character")


def test_a_stray_byte_in_plain_letters() -> None:
    assert decode(b"All is well. " * 50 + b"\xff").encoding == "utf-8"


def test_a_few_typographic_marks_are_not_thrown_away() -> None:
    decoded = decode(b"All is well. " * 50 + b"It\x92s a caf\xe9.")
    assert decoded.text.endswith("It’s a café.")
    assert decoded.encoding == "cp1252"


def test_windows_quotes_are_not_read_as_controls() -> None:
    decoded = decode("„Schön“, sagte er – „sehr schön“. Möwen über Dächern.".encode("cp1252"))
    assert "–" in decoded.text


def test_lone_surrogates_do_not_survive() -> None:
    for data in (b"before \xed\xa0\xbd after", b"\xff\xfeA\0\0\xd8B\0"):
        decoded = decode(data)
        decoded.text.encode("utf-8")
        assert "\N{REPLACEMENT CHARACTER}" in decoded.text
        assert decoded.remarks


@pytest.mark.parametrize(
    "data",
    [b"some text\0 and more of it", bytes(range(256)) * 8, b"\0" * 100, b"abc\x01\x02\x03def" * 10],
    ids=["nul", "every byte", "zeros", "controls"],
)
def test_binary_is_no_text(data: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(data)


def test_one_control_character_is_no_reason() -> None:
    assert decode(b"The end.\x1a").text == "The end.\x1a"


def test_override() -> None:
    assert decode("Größe".encode("cp437"), "cp437").text == "Größe"
    assert decode(codecs.BOM_UTF8 + b"a", "utf-8").text == "a"


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("ascii", "not written in ascii"),
        ("utf-16", "not written"),
        ("klingon", "klingon"),
        ("hex", "hex"),
        ("\0", "no text"),
    ],
)
def test_override_that_fails(encoding: str, said: str) -> None:
    with pytest.raises(ReadingError, match=said):
        decode("Größe".encode(), encoding)


@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_that_can_be_written_or_are_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except NotTextError:
        return
    decoded.text.encode("utf-8")
    assert data.decode(decoded.encoding, "replace") == decoded.text


def test_the_encodings_of_the_shared_samples(shared: Path) -> None:
    paths = sorted((shared / "corpus" / "encodings").glob("*.txt"))
    assert len(paths) == 23
    for path in paths:
        assert decode(path.read_bytes()).text == path.with_suffix(".gold").read_bytes().decode("utf-8"), path.name
