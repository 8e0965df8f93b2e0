"""Bytes → text: which encoding they are in, and what could not be decoded.

In this order: a byte order mark; UTF-16 and UTF-32 without one, where control bytes give them away; UTF-8; UTF-8 with a
few damaged places; what chardet makes of the first 64 KB.
"""

from __future__ import annotations

import codecs
import unicodedata
from dataclasses import dataclass

import chardet
import regex

from viewer.core.errors import ReadingError
from viewer.core.saying import say

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DETECTED = 64 * 1024  # bytes
_CONTROL_BYTES = regex.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UNLIKELY = frozenset({"Cn", "Co", "Cc"})  # categories: unassigned, private, control
_ENDS = regex.compile(r"[\n\r\t\f]")
_LOW_BYTES = regex.compile(rb"[\x00-\x1f]")
_HIGH_BYTES = bytes(range(128, 256))
_SEVEN_BIT = regex.compile(rb"\x1b\$[@B)AC(]|\x1b\([JI]")  # ISO 2022: Japanese and Korean in seven bits
_SURROGATES = regex.compile("[\ud800-\udfff]")
_CONTROLS = regex.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_ORDINARY = frozenset(" \n\t、。，0123456789eatoinsrheаоеинт")  # one of these is in every text of some length
_SUPERSETS = {
    "iso8859-1": "cp1252",
    "iso8859-15": "cp1252",
    "iso8859-2": "cp1250",
    "iso8859-5": "cp1251",
    "iso8859-7": "cp1253",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
}
_STRAY = regex.compile("[\udc80-\udcff]+")
_WESTERN = frozenset("€‚„…‘’“”•–—™š›œžŸ¡£§©«®°±²³·»¿½¼¾ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûü\xa0")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding it was in, by a name that Python's codecs know; `remarks` are for the reader.

    Decoding the bytes by that name, with what does not fit replaced, gives the text.
    """

    text: str
    encoding: str
    remarks: tuple[str, ...] = ()


class NotTextError(Exception):
    """The bytes are no text in any encoding."""


def decode(data: bytes, encoding: str | None = None, name: str = "file") -> Decoded:
    """Return the text in some bytes; `encoding` overrides the search, `name` is what the reader calls them.

    Raises NotTextError where the bytes are none, ReadingError where `encoding` is unknown or does not fit.
    """
    decoded = _decode_as(data, encoding, name) if encoding else _search(data)
    if len(_CONTROLS.findall(decoded.text)) > max(1, len(decoded.text) // 100):
        raise NotTextError
    return decoded


def scrub(text: str) -> str:
    """Return the text with each lone surrogate replaced: they cannot be written anywhere."""
    return _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text)


def _decode_as(data: bytes, encoding: str, name: str) -> Decoded:
    try:
        text = data.decode(encoding)  # refuses codecs that are no text encodings
        known = codecs.lookup(encoding).name
    except UnicodeDecodeError as error:
        raise ReadingError(
            say(
                "“{name}” is not written in {encoding}: the byte at position {position} does not fit. "
                "Choose another encoding, or let the program find out.",
                name=name,
                encoding=encoding,
                position=error.start,
            )
        ) from error
    except (LookupError, ValueError, TypeError, ArithmeticError, OSError) as error:
        raise ReadingError(
            say(
                "“{encoding}” is no text encoding known here. Use a name such as utf-8, windows-1252 or shift_jis.",
                encoding=scrub(encoding),
            )
        ) from error
    return Decoded(scrub(text.removeprefix("\ufeff")), known)


def _search(data: bytes) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _tolerantly(data, encoding)
    if _CONTROL_BYTES.search(data):
        wide = None if _is_narrow(data) else _without_mark(data)
        if wide:
            return wide
        if b"\0" in data:
            raise NotTextError
    if _SEVEN_BIT.search(data):
        guessed = _guess(data)
        if guessed.encoding.startswith(("iso2022", "iso-2022")):
            return guessed
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _damaged(data) or _guess(data)


def _tolerantly(data: bytes, encoding: str, *remarks: str) -> Decoded:
    """Decode with what does not fit replaced, and say so."""
    try:
        return Decoded(data.decode(encoding), encoding, remarks)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
    count = text.count("\N{REPLACEMENT CHARACTER}")
    remark = (
        say("One character of the file could not be decoded; � stands in the place.")
        if count == 1
        else say("{count} characters of the file could not be decoded; � stands in the place.", count=count)
    )
    return Decoded(text, encoding, (*remarks, remark))


def _is_narrow(data: bytes) -> bool:
    """Whether bytes with control bytes among them are UTF-8 with something spilt on it rather than UTF-16."""
    if len(_LOW_BYTES.findall(data)) * 5 > len(data):  # the upper halves of most alphabets
        return False
    try:
        data.replace(b"\0", b"").decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _without_mark(data: bytes) -> Decoded | None:
    """Decode UTF-32 and UTF-16 without a mark: their spaces and line ends hold control bytes, as no other text does."""
    found: list[tuple[float, Decoded]] = []
    for encoding, width in (("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2)):
        if len(data) % width:
            continue
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        sample = text[:_DETECTED]
        odd = sum(unicodedata.category(character) in _UNLIKELY for character in sample) - len(_ENDS.findall(sample))
        ordinary = sum(character in _ORDINARY for character in sample) / len(sample)
        if odd * 50 <= len(sample) and ordinary >= 0.02:
            found.append((ordinary, Decoded(text, encoding)))
    return max(found, key=lambda item: item[0])[1] if found else None


def _damaged(data: bytes) -> Decoded | None:
    """Decode UTF-8 of which 99 bytes in 100 fit, or that has more sound sequences than stray bytes.

    There detectors guess wildly. But where no longer sequence fits, and the stray bytes are quotation marks, dashes or
    accented letters of windows-1252, it is that, and nothing is lost.
    """
    if _is_utf8_with_surrogates(data):
        return _tolerantly(data, "utf-8")
    text = data.decode("utf-8", "surrogateescape")
    strays = _STRAY.findall(text)
    count = sum(map(len, strays))
    sound = len(text) - len(data.translate(None, _HIGH_BYTES)) - count
    if count * 100 > len(data) and sound <= count:
        return None
    if not sound:
        western = [stray.encode("utf-8", "surrogateescape").decode("cp1252", "replace") for stray in strays]
        if all(len(found) == 1 and found in _WESTERN for found in western):
            return _tolerantly(data, "cp1252", _guessed("cp1252"))
    return _tolerantly(data, "utf-8")


def _is_utf8_with_surrogates(data: bytes) -> bool:
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _guess(data: bytes) -> Decoded:
    found = chardet.detect(data[:_DETECTED], compat_names=False)["encoding"]
    if found is None:
        raise NotTextError
    for encoding in (found, _SUPERSETS.get(found, found)):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        except LookupError as error:
            raise NotTextError from error
        if encoding not in _SUPERSETS or not _CONTROLS.search(text):  # ISO 8859 has controls where Windows has quotes
            return Decoded(text, encoding, (_guessed(encoding),))
    return _tolerantly(data, _SUPERSETS.get(found, found), _guessed(found))


def _guessed(encoding: str) -> str:
    name = encoding.replace("cp125", "windows-125").replace("iso8859", "ISO 8859")
    return say(
        "The file does not say how its characters are encoded; it was read as {name}. "
        "If letters look wrong, save it as UTF-8 and open it again.",
        name=name,
    )
