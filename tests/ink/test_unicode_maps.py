from __future__ import annotations

from viewer.ink.unicode_maps import mend_unicode_maps


def mapped(entries: bytes) -> bytes:
    return b"stream\n/CMapName x def\nbegincmap\n" + entries + b"\nendcmap\nend\n"


def test_shared_glyphs_get_the_character_that_is_written() -> None:
    before = mapped(b"<0001> <0004> [<770B> <2F08> <0009> <FED7> ]")
    assert mend_unicode_maps(before) == mapped(b"<0001> <0004> [<770B> <4EBA> <0020> <0642> ]")


def test_numbers_of_glyphs_are_left_alone() -> None:
    before = mapped(b"<0009> <0009> <0041>\n<2F08> <2F09> <0042>\n<0009> <000A> [<0009> <0041> ]")
    after = mapped(b"<0009> <0009> <0041>\n<2F08> <2F09> <0042>\n<0009> <000A> [<0020> <0041> ]")
    assert mend_unicode_maps(before) == after


def test_a_single_glyph_is_mended_too() -> None:
    assert mend_unicode_maps(mapped(b"<0009> <0009> <0009>")) == mapped(b"<0009> <0009> <0020>")


def test_what_means_two_characters_is_left_and_nothing_else_is_touched() -> None:
    lam_alef = mapped(b"<0001> <0002> [<FEFB> <0020> ]")
    assert mend_unicode_maps(lam_alef) == lam_alef
    assert mend_unicode_maps(b"[<0009> <2F08>]") == b"[<0009> <2F08>]"
