"""The encodings that a reader can choose, and what people call them."""

from __future__ import annotations

import codecs

from PySide6.QtCore import QT_TRANSLATE_NOOP

ENCODINGS: tuple[tuple[object, tuple[tuple[str, str], ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("encodings", "Unicode"),
        (
            ("utf-8", "UTF-8"),
            ("utf-16", "UTF-16"),
            ("utf-16-le", "UTF-16 LE"),
            ("utf-16-be", "UTF-16 BE"),
            ("utf-32", "UTF-32"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("encodings", "Western European"),
        (
            ("cp1252", "Windows-1252"),
            ("iso8859-1", "ISO 8859-1"),
            ("iso8859-15", "ISO 8859-15"),
            ("mac-roman", "Mac Roman"),
            ("cp850", "DOS 850"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("encodings", "Central European"),
        (("cp1250", "Windows-1250"), ("iso8859-2", "ISO 8859-2"), ("cp852", "DOS 852")),
    ),
    (
        QT_TRANSLATE_NOOP("encodings", "Cyrillic"),
        (
            ("cp1251", "Windows-1251"),
            ("koi8-r", "KOI8-R"),
            ("koi8-u", "KOI8-U"),
            ("iso8859-5", "ISO 8859-5"),
            ("cp866", "DOS 866"),
        ),
    ),
    (QT_TRANSLATE_NOOP("encodings", "Greek"), (("cp1253", "Windows-1253"), ("iso8859-7", "ISO 8859-7"))),
    (QT_TRANSLATE_NOOP("encodings", "Turkish"), (("cp1254", "Windows-1254"), ("iso8859-9", "ISO 8859-9"))),
    (QT_TRANSLATE_NOOP("encodings", "Baltic"), (("cp1257", "Windows-1257"), ("iso8859-13", "ISO 8859-13"))),
    (QT_TRANSLATE_NOOP("encodings", "Hebrew"), (("cp1255", "Windows-1255"), ("iso8859-8", "ISO 8859-8"))),
    (QT_TRANSLATE_NOOP("encodings", "Arabic"), (("cp1256", "Windows-1256"), ("iso8859-6", "ISO 8859-6"))),
    (QT_TRANSLATE_NOOP("encodings", "Chinese"), (("gb18030", "GB 18030"), ("big5", "Big5"))),
    (
        QT_TRANSLATE_NOOP("encodings", "Japanese"),
        (("cp932", "Shift JIS"), ("euc_jp", "EUC-JP"), ("iso2022_jp", "ISO 2022-JP")),
    ),
    (QT_TRANSLATE_NOOP("encodings", "Korean"), (("cp949", "Windows-949"), ("iso2022_kr", "ISO 2022-KR"))),
    (QT_TRANSLATE_NOOP("encodings", "Thai"), (("cp874", "Windows-874"),)),
    (QT_TRANSLATE_NOOP("encodings", "Vietnamese"), (("cp1258", "Windows-1258"),)),
)
"""The encodings to choose from, by script: the names that Python gives them, and what people call them."""

_NAMES = {codec: name for _script, entries in ENCODINGS for codec, name in entries}


def known_as(codec: str) -> str:
    """Return the one name of an encoding that Python gives it, of its many; one that it does not know as it is."""
    try:
        known = codecs.lookup(codec).name
    except (LookupError, ValueError):
        return codec
    return "utf-8" if known == "utf-8-sig" else known


def name_of_encoding(codec: str) -> str:
    """Return what people call an encoding, its own name for one that is not among those to choose from."""
    return _NAMES.get(known_as(codec), codec)
