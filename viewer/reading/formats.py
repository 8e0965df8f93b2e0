"""The table of formats: how each is recognised by its content, and what reads it.

A format that nothing reads yet is recognised all the same, so that the reader is told what to do. Nothing is unpacked
to find out: the names of an archive's members stand in it uncompressed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import regex

from viewer.core.saying import say, to_say
from viewer.core.wrapping import Wrapping
from viewer.reading.content import Content
from viewer.reading.markdown import read_markdown
from viewer.reading.plain_text import read_plain_text

TextReader = Callable[[str, Wrapping], Content]
"""Reads a format that is text: the decoded text → its content."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """A sentence on what to do about a format; `them` is what it speaks of ("Word documents"), where it does."""

    sentence: str
    them: str = ""


@dataclass(frozen=True, slots=True)
class BinaryFormat:
    """A format of bytes: `noun` is what the reader calls it ("a Word document"). Texts are said when they are shown."""

    name: str
    noun: str
    recognises: Callable[[bytes], bool]
    remedy: Remedy


@dataclass(frozen=True, slots=True)
class TextFormat:
    """A format that is text: recognised by the text and the file's suffix (lower case, with its dot)."""

    name: str
    noun: str
    recognises: Callable[[str, str], bool]
    read: TextReader | None = None
    remedy: Remedy | None = None


def refusal(found: BinaryFormat | TextFormat, name: str) -> str:
    """Say that a file of this name is in a format that is not read, and what to do."""
    remedy = found.remedy
    done = say(remedy.sentence, them=say(remedy.them)) if remedy else ""
    return say("“{name}” is {noun}. {remedy}", name=name, noun=say(found.noun), remedy=done)


def _begins(*signatures: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(signatures)


def _holds(*names: bytes) -> Callable[[bytes], bool]:
    """Recognise a zip archive with one of these member names (or a stored mimetype) in it."""
    return lambda data: data.startswith(_ZIP) and any(name in data for name in names)


def _compound(*streams: str) -> Callable[[bytes], bool]:
    """Recognise an OLE compound file with one of these streams."""
    wanted = [stream.encode("utf-16-le") for stream in streams]
    return lambda data: data.startswith(_OLE) and any(name in data for name in wanted)


def _unless_text(*signatures: bytes) -> Callable[[bytes], bool]:
    """Signatures short enough to begin a text as well."""
    return lambda data: data.startswith(signatures) and b"\0" in data[:1024]


def _at(offset: int, *signatures: bytes) -> Callable[[bytes], bool]:
    return lambda data: data[offset : offset + 16].startswith(signatures) and b"\0" in data[:1024]


_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LATER = to_say("Reading {them} comes later; save it as plain text (.txt) and open that.")
_WORDS = Remedy("Export it as plain text (.txt) and open that.")
_PICTURE = Remedy("It holds no text that can be compared; choose a text document.")
_UNPACK = Remedy("Unpack it and open the document in it.")


def _later(them: str) -> Remedy:
    return Remedy(_LATER, them)


BINARY_FORMATS = (
    BinaryFormat("pdf", "a PDF document", lambda data: b"%PDF-" in data[:1024], _later("PDF documents")),
    BinaryFormat("docx", "a Word document", _holds(b"word/document.xml", b"word/_rels/"), _later("Word documents")),
    BinaryFormat("xlsx", "an Excel workbook", _holds(b"xl/workbook.xml", b"xl/workbook.bin"), _WORDS),
    BinaryFormat("pptx", "a PowerPoint presentation", _holds(b"ppt/presentation.xml"), _WORDS),
    BinaryFormat(
        "epub", "an EPUB book", _holds(b"application/epub+zip", b"META-INF/container.xml"), _later("EPUB books")
    ),
    BinaryFormat(
        "odt",
        "an OpenDocument text",
        _holds(b"application/vnd.oasis.opendocument.text"),
        _later("OpenDocument texts"),
    ),
    BinaryFormat(
        "ods", "an OpenDocument spreadsheet", _holds(b"application/vnd.oasis.opendocument.spreadsheet"), _WORDS
    ),
    BinaryFormat(
        "odp", "an OpenDocument presentation", _holds(b"application/vnd.oasis.opendocument.presentation"), _WORDS
    ),
    BinaryFormat(
        "pages", "an Apple iWork document", _holds(b"Index/Document.iwa", b"index.apxl", b"index.xml"), _WORDS
    ),
    BinaryFormat("zip", "a zip archive", _begins(*_ZIP), _UNPACK),
    BinaryFormat("doc", "a Word document", _compound("WordDocument"), _later("Word documents")),
    BinaryFormat(
        "encrypted",
        "a document with a password",
        _compound("EncryptedPackage"),
        Remedy("Remove the password in the program that made it, and save it as plain text (.txt)."),
    ),
    BinaryFormat("xls", "an Excel workbook", _compound("Workbook", "Book"), _WORDS),
    BinaryFormat("ppt", "a PowerPoint presentation", _compound("PowerPoint Document"), _WORDS),
    BinaryFormat("ole", "a document of Microsoft Office", _begins(_OLE), _WORDS),
    BinaryFormat(
        "rtf", "an RTF document", lambda data: data[:64].lstrip().startswith(b"{\\rtf"), _later("RTF documents")
    ),
    BinaryFormat("postscript", "a PostScript document", _begins(b"%!PS"), _WORDS),
    BinaryFormat("djvu", "a DjVu document", _begins(b"AT&TFORM"), _WORDS),
    BinaryFormat("mobi", "a Kindle book", _at(60, b"BOOKMOBI", b"TEXtREAd"), _WORDS),
    BinaryFormat(
        "picture",
        "a picture",
        _begins(
            b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*", b"\0\0\1\0", b"8BPS\0"
        ),
        _PICTURE,
    ),
    BinaryFormat("bitmap", "a picture", _unless_text(b"BM"), _PICTURE),
    BinaryFormat("webp", "a picture or a recording", _unless_text(b"RIFF"), _PICTURE),
    BinaryFormat("sound", "a recording", _begins(b"ID3", b"OggS", b"fLaC", b"\x1aE\xdf\xa3"), _PICTURE),
    BinaryFormat("film", "a recording", _at(4, b"ftyp"), _PICTURE),
    BinaryFormat(
        "archive",
        "an archive",
        _begins(
            b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd", b"BZh9", b"BZh6"
        ),
        _UNPACK,
    ),
    BinaryFormat("tar", "an archive", lambda data: data[257:262] == b"ustar", _UNPACK),
    BinaryFormat(
        "program",
        "a program",
        lambda data: (
            data.startswith((b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")) or _unless_text(b"MZ")(data)
        ),
        _PICTURE,
    ),
    BinaryFormat("sqlite", "a database", _begins(b"SQLite format 3\0"), _PICTURE),
)
"""Formats of bytes, the special before the general; none is read yet."""

_HEAD = 4096  # code points in which a text says what it is
_PREFACE = r"\s*+(?:<\?xml[^>]*+>\s*+)?(?:<!--(?:[^-]|-(?!->))*+-->\s*+)*+"
_HTML = regex.compile(_PREFACE + r"(?i:<!doctype\s+html|<(?:html|head|body|meta|title)[\s>/])")
_ELEMENT = regex.compile(
    r"\s*+(?i:<(?:div|p|table|ul|ol|dl|h[1-6]|b|i|em|strong|span|a|br|hr|img|section|article|center|font|style|script|"
    r"link|pre|blockquote|form|header|main|nav)(?:\s[^<>]*+)?/?>|<(?:div|p|table|span|a|font|img)\s)"
)
_MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdwn"})


def _is_html(text: str, suffix: str) -> bool:
    """Whether a text is a web page: it says so, or begins with an element (as Markdown may do, too)."""
    head = text[:_HEAD]
    return _HTML.match(head) is not None or (suffix not in _MARKDOWN_SUFFIXES and _ELEMENT.match(head) is not None)


def _names(root: str) -> Callable[[str, str], bool]:
    """Recognise an XML document with this beginning of a root element."""
    return lambda text, _suffix: text[:64].lstrip().startswith("<") and root in text[:_HEAD]


TEXT_FORMATS = (
    TextFormat("html", "a web page", _is_html, remedy=_later("web pages")),
    TextFormat("fodt", "an OpenDocument text", _names("<office:document"), remedy=_later("OpenDocument texts")),
    TextFormat("word-xml", "a Word document", _names("<w:wordDocument"), remedy=_later("Word documents")),
    TextFormat("word-package", "a Word document", _names("<pkg:package"), remedy=_later("Word documents")),
    TextFormat("fb2", "a FictionBook", _names("<FictionBook"), remedy=_later("FictionBooks")),
    TextFormat("markdown", "Markdown", lambda _text, suffix: suffix in _MARKDOWN_SUFFIXES, read_markdown),
    TextFormat("text", "plain text", lambda _text, _suffix: True, read_plain_text),
)
"""Formats that are text, the special before the general; the last recognises everything."""


def recognise_binary(data: bytes) -> BinaryFormat | None:
    """Return the format of some bytes that are no text, or None."""
    return next((found for found in BINARY_FORMATS if found.recognises(data)), None)


def recognise_text(text: str, suffix: str) -> TextFormat:
    """Return the format of a text."""
    return next(found for found in TEXT_FORMATS if found.recognises(text, suffix))
