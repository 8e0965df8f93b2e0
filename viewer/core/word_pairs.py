"""Words that answer each other although they are not the same or do not stand in the same place."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import regex
from rapidfuzz.distance import Indel, Levenshtein

from viewer.core.words import Token, TokenKind, is_function_word, is_negation, tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.core.span import Span

_LARGEST_TABLE = 10_000
"""Blocks with more pairs of words than this are searched neither for near-identical nor for moved words."""

_LONGEST_WORD = 64
"""What is longer is no word of a language."""

_JOINTS = regex.compile(r"[-.·‧\s\u0591-\u05bd\u05bf-\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]+")
"""What spellings of one word differ in: joints of compounds, and points that Hebrew and Arabic may leave out."""
_GROUPS = regex.compile(r"(?<=\d)[,'](?=\d{3}(?!\d))")
_SINGLES = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_IN_FULL = {"can't": "cannot", "won't": "willnot", "shan't": "shallnot", "ain't": "ain't"}
_KANA = regex.compile(r"\p{Hiragana}+")

PUNCTUATION_WEIGHT = 0.15
FUNCTION_WEIGHT = 0.4
SINGLE_WEIGHT = 0.6
CONTENT_WEIGHT = 1.0
NUMBER_WEIGHT = 2.0

QUOTES = frozenset({'"', "'"})
"""Keys of lone quotation marks."""


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of one side with what is asked of them again and again: keys, their text, and weights."""

    tokens: tuple[Token, ...]
    keys: list[str]
    raws: list[str]
    weights: list[float]

    def __len__(self) -> int:
        return len(self.tokens)

    def weigh(self, start: int, end: int) -> float:
        """Return how much the tokens from `start` to `end` say."""
        return sum(self.weights[start:end])

    def is_wordy(self, index: int) -> bool:
        """Whether a token is more than punctuation."""
        return self.weights[index] > PUNCTUATION_WEIGHT

    def is_content(self, index: int) -> bool:
        """Whether a token is neither punctuation nor a function word."""
        return self.weights[index] > FUNCTION_WEIGHT

    def is_part_of_word(self, start: int, end: int) -> bool:
        """Whether the tokens hold no more than one character of a script that is written without spaces."""
        return sum(self.weights[index] == SINGLE_WEIGHT for index in range(start, end)) == 1 and not any(
            self.weights[index] > SINGLE_WEIGHT for index in range(start, end)
        )


def cut(text: str, span: Span) -> Words:
    """Return the words of a part of a text."""
    tokens = tokenise(text, span)
    return Words(
        tokens,
        [token.key for token in tokens],
        [text[token.span.start : token.span.end] for token in tokens],
        [_weight(token.key, token.kind) for token in tokens],
    )


@lru_cache(maxsize=32768)
def _weight(key: str, kind: TokenKind) -> float:
    """Weigh a token: punctuation little, a function word some, a number twice as much as another word.

    A character of a script without spaces is part of a word; in Japanese, grammar is written in Hiragana.
    """
    if kind is TokenKind.NUMBER:
        return NUMBER_WEIGHT
    if kind is TokenKind.PUNCTUATION and all(unicodedata.category(sign)[0] in "PZC" or sign in "`^~" for sign in key):
        return PUNCTUATION_WEIGHT  # other signs (currencies, arrows, emoji) say as much as a word
    if is_function_word(key):
        return FUNCTION_WEIGHT
    if _KANA.match(key):
        return FUNCTION_WEIGHT
    return SINGLE_WEIGHT if _SINGLES.match(key) else CONTENT_WEIGHT + 0.05 * min(len(key), 10)


def bare(keys: Sequence[str]) -> str:
    """Return keys run together, without hyphens, full stops and vowel points, and with "not" in full.

    Equal for spellings of one compound, abbreviation, contraction or number with its thousands set apart.
    """
    joined = _join(keys)
    if any(map(str.isdigit, joined)):
        return _GROUPS.sub("", joined)
    return _JOINTS.sub("", joined)


def _join(keys: Sequence[str]) -> str:
    """Return keys run together; two numbers stay apart unless the second one may be thousands of the first."""
    parts: list[str] = []
    for key in keys:
        if parts and parts[-1][-1].isdigit() and key[0].isdigit() and not (len(key) == 3 and key.isdigit()):
            parts.append(" ")
        parts.append(_IN_FULL.get(key) or (f"{key[:-3]}not" if key.endswith("n't") else key))
    return "".join(parts)


@lru_cache(maxsize=32768)
def likeness(left: str, right: str, are_names: bool) -> float:  # noqa: FBT001 - part of the cache's key
    """Return how far two different words read as one in two spellings or forms, or as two names easily confused.

    0 to 1, and 0 where they do not. `are_names` says that both are capitalised, which lets them differ anywhere.
    """
    shortest, longest = sorted((len(left), len(right)))
    if _JOINTS.sub("", left) == _JOINTS.sub("", right) or without_possessive(left) == without_possessive(right):
        return 0.95
    if (
        shortest < 3
        or longest > _LONGEST_WORD
        or not (left[0].isalpha() and right[0].isalpha())
        or _SINGLES.search(left + right)
    ):
        return 0.0
    head = 0
    while head < shortest and left[head] == right[head]:
        head += 1
    distance = Levenshtein.distance(left, right)
    if are_names:
        close = (distance == 1 and longest >= 4) or (distance == 2 and shortest >= 6)
    else:
        close = (distance == 1 and shortest >= 5 and head > 0) or (distance == 2 and shortest >= 8 and head > 0)
    if close:
        return 0.9
    if head < max(4, (shortest + 1) // 2):
        return 0.0
    same = Indel.normalized_similarity(left, right)
    return float(same) if same >= 0.64 else 0.0


def without_possessive(word: str) -> str:
    """Return a key without the ending of a possessive or a plural, whichever of them it may be."""
    for ending in ("'s", "s'", "'", "s"):
        if len(word) > len(ending) + 2 and word.endswith(ending):
            return word[: -len(ending)]
    return word


def pair_words(
    left: Words, right: Words, left_span: tuple[int, int], right_span: tuple[int, int]
) -> list[tuple[int, int]]:
    """Return the indices of words within a replaced block that answer each other, in order on both sides.

    The same word, a near-identical one, or a number for a number: the heaviest monotone pairing (Needleman and Wunsch).
    Function words that a rewrite happens to share are left unpaired.
    """
    (i1, i2), (j1, j2) = left_span, right_span
    rows, columns = i2 - i1, j2 - j1
    if not rows or not columns or rows * columns > _LARGEST_TABLE:
        return []
    worth = [[_worth(left, right, i, j) for j in range(j1, j2)] for i in range(i1, i2)]
    if not any(map(any, worth)):
        return []
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            paired = best[i + 1][j + 1] + worth[i][j] if worth[i][j] else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < rows and j < columns:
        if worth[i][j] and best[i][j] == best[i + 1][j + 1] + worth[i][j]:
            pairs.append((i1 + i, j1 + j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _worth(left: Words, right: Words, i: int, j: int) -> float:
    if not (left.is_content(i) and right.is_content(j)):
        return 0.0
    a, b = left.tokens[i], right.tokens[j]
    if a.key == b.key:
        return left.weights[i]
    if a.kind is TokenKind.NUMBER or b.kind is TokenKind.NUMBER:
        return 0.9 * NUMBER_WEIGHT if a.kind is b.kind else 0.0
    alike = likeness(a.key, b.key, left.raws[i][0].isupper() and right.raws[j][0].isupper())
    return alike * min(left.weights[i], right.weights[j])


@dataclass(frozen=True, slots=True)
class MovedRun:
    """Words that stand at one place on the left and at another on the right: first indices and number of tokens."""

    left: int
    right: int
    length: int


def find_moved(left: Words, right: Words, left_free: Sequence[int], right_free: Sequence[int]) -> list[MovedRun]:
    """Return words moved within the unit, among those that have no counterpart in their place, heaviest first.

    A run of two words or more of which one is a content word, or a single number or capitalised word.
    """
    if len(left_free) * len(right_free) > _LARGEST_TABLE:
        return []
    places: dict[str, list[int]] = {}
    for j in right_free:
        places.setdefault(right.keys[j], []).append(j)
    free_left, free_right = set(left_free), set(right_free)
    runs: list[tuple[float, MovedRun]] = []
    for i in left_free:
        for j in places.get(left.keys[i], ()):
            if i - 1 in free_left and j - 1 in free_right and left.keys[i - 1] == right.keys[j - 1]:
                continue  # part of a longer run
            run = _trimmed(left, right, _longest(left, right, i, j, free_left, free_right))
            if run:
                runs.append((left.weigh(run.left, run.left + run.length), run))
    found: list[MovedRun] = []
    for _, run in sorted(runs, key=lambda item: (-item[0], item[1].left, item[1].right)):
        own, other = (set(range(start, start + run.length)) for start in (run.left, run.right))
        if own <= free_left and other <= free_right:
            free_left -= own
            free_right -= other
            found.append(run)
    return found


def _longest(left: Words, right: Words, i: int, j: int, free_left: set[int], free_right: set[int]) -> MovedRun:
    length = 1
    while i + length in free_left and j + length in free_right and left.keys[i + length] == right.keys[j + length]:
        length += 1
    return MovedRun(i, j, length)


def _trimmed(left: Words, right: Words, run: MovedRun) -> MovedRun | None:
    """Take off punctuation at both ends and function words at the end; None where too little is left to be a move."""
    start, end = run.left, run.left + run.length
    while end > start and not left.is_content(end - 1):
        end -= 1
    while start < end and not left.is_wordy(start):
        start += 1
    words = [index for index in range(start, end) if left.is_wordy(index)]
    if not words:
        return None
    shift = run.right - run.left
    if len(words) == 1:
        only = words[0]
        is_number = left.tokens[only].kind is TokenKind.NUMBER
        is_name = (
            left.raws[only][0].isupper()
            and right.raws[only + shift][0].isupper()
            and len(left.keys[only]) > 1
            and not left.keys[only].endswith(".")  # a title: its name is elsewhere
        )
        if not (is_number or is_name):
            return None
    elif left.weigh(start, end) < 2 * SINGLE_WEIGHT or not any(
        left.is_content(index) and not is_negation(left.keys[index]) for index in words
    ):
        return None
    return MovedRun(start, start + shift, end - start)
