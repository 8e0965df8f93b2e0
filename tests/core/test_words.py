"""Tokens and the keys on which they are compared."""

from __future__ import annotations

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.core.span import Span
from viewer.core.words import TokenKind, fold, is_function_word, is_negation, tokenise


def words(text: str) -> list[str]:
    return [token.span.of(text) for token in tokenise(text, Span(0, len(text)))]


WHOLE = [
    "U.S.",
    "145%",
    "$3.5",
    "1,000.50",
    "Mr.",
    "Jr.",
    "1990s",
    "don't",
    "well-known",
    "Ph.D.",
    "21st",
    "20-year-old",
]


@pytest.mark.parametrize("word", [*WHOLE, "e.g.", "AT&T", "12:30", "2026-11-21", "example.org", "F-16", "l’eau", "−5"])
def test_one_token(word: str) -> None:
    assert words(f"so {word} it") == ["so", word, "it"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. She", ["He", "left", ".", "She"]),
        ("the end.", ["the", "end", "."]),
        ("end.Then", ["end", ".", "Then"]),
        ("Smith, Jr., came", ["Smith", ",", "Jr.", ",", "came"]),
        ("Acme Inc. is", ["Acme", "Inc.", "is"]),
        ("by Acme Inc.", ["by", "Acme", "Inc", "."]),
        ("in No. 5 or no.", ["in", "No.", "5", "or", "no", "."]),
        ("wait... what?!", ["wait", "...", "what", "?!"]),
        ("a—b -- c", ["a", "—", "b", "--", "c"]),
        ("(10%)", ["(", "10%", ")"]),
        ("3-5 pages", ["3", "-", "5", "pages"]),
        ("**bold** _it_", ["**", "bold", "**", "_", "it", "_"]),
        ("rock 'n' roll", ["rock", "'n", "'", "roll"]),
    ],
)
def test_boundaries(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Lees’ house", ["the", "Lees’", "house"]),
        ("the boys' dog", ["the", "boys'", "dog"]),
        ("he said 'yes' twice", ["he", "said", "'", "yes", "'", "twice"]),
        ("‘two cats’ he said", ["‘", "two", "cats", "’", "he", "said"]),
        ("the cats’", ["the", "cats’"]),
    ],
)
def test_possessive_or_closing_quote(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_scripts_without_spaces_give_a_character_a_token() -> None:
    assert words("他说好。") == ["他", "说", "好", "。"]
    assert words("コーヒーが") == ["コ", "ー", "ヒ", "ー", "が"]
    assert words("커피 한잔") == ["커피", "한잔"]


@pytest.mark.parametrize("cluster", ["👨‍👩‍👧", "🇩🇪", "e\u0301", "क्षि", "1\ufe0f\u20e3", "👍🏽", "か\u3099"])
def test_clusters_stay_whole(cluster: str) -> None:
    assert words(f"a {cluster} b") == ["a", cluster, "b"]
    assert words(f"{cluster}!") == [cluster, "!"]


def test_kinds() -> None:
    kinds = {token.key: token.kind for token in tokenise("Mr. X paid $5, ½ now!", Span(0, 21))}
    assert kinds["$5"] is kinds[fold("½")] is TokenKind.NUMBER
    assert kinds["mr."] is kinds["now"] is TokenKind.WORD
    assert kinds[","] is kinds["!"] is TokenKind.PUNCTUATION


def test_offsets_are_those_of_the_whole_text_and_surroundings_have_no_say() -> None:
    text = "xx'He ran.yy"
    assert [token.span for token in tokenise(text, Span(3, 10))] == [Span(3, 5), Span(6, 9), Span(9, 10)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Xi", "XI"),
        ("“", '"'),
        ("«", "„"),
        ("’", "'"),
        ("don’t", "don't"),
        ("—", "-"),
        ("--", "–"),
        ("…", "..."),
        ("so\u00adft", "soft"),
        ("a\u200bb", "ab"),
        ("e\u0301", "é"),
        ("ﬁn", "fin"),
        ("''", "”"),
        ("Straße", "STRASSE"),
    ],
)
def test_equal_keys(left: str, right: str) -> None:
    assert fold(left) == fold(right)


@pytest.mark.parametrize(("left", "right"), [("é", "e"), ("a", "b"), ("10", "100"), (".", "..."), ("'", '"')])
def test_different_keys(left: str, right: str) -> None:
    assert fold(left) != fold(right)


def test_function_words_and_negations() -> None:
    assert all(map(is_function_word, ["the", "of", "is", "they're", "and"]))
    assert not any(map(is_function_word, ["not", "if", "after", "trade", "us", "more", "nicht", "der"]))
    assert all(map(is_negation, ["not", "don't", "never", "without", "cannot"]))
    assert not any(map(is_negation, ["note", "the", "kein"]))


ODD = st.text(
    st.one_of(
        st.characters(exclude_categories=()),
        st.sampled_from("aZ é'’‘.,-—5$% \n\t\u00ad\u200b\u200d\u0301\ufe0f\u20e3👨👩🇩🇪क्ष他がコ가\u0600"),
    )
)


@given(ODD)
@example("\u0600 5\u0301 \u0301\r\n\u0301x")
@example("a\ud800\u0301")
def test_tokens_cover_the_text_and_split_no_cluster(text: str) -> None:
    tokens = tokenise(text, Span(0, len(text)))
    edges = {match.start() for match in regex.finditer(r"\X", text)} | {len(text)}
    at = 0
    for token in tokens:
        assert token.span
        assert token.key
        assert text[at : token.span.start].isspace() or at == token.span.start
        assert {token.span.start, token.span.end} <= edges
        at = token.span.end
    assert not text[at:].strip()


@given(ODD)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
