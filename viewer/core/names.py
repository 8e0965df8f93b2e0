"""Names in an English text: capitalised words that nothing but a name explains."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import regex
from rapidfuzz.distance import OSA, JaroWinkler

from viewer.core.aliases import bare
from viewer.core.dates import DATE_WORDS
from viewer.core.span import Span
from viewer.core.words import is_function_word, is_negation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.core.aliases import Aliases
    from viewer.core.passage import Passage


@dataclass(frozen=True, slots=True)
class Name:
    """One word of a name, or a form from the table of aliases.

    `key` is what it is compared by; `is_sure` says that it stands with a capital where only names do; `is_described`
    that it is also a common word, which alone makes no name; `run` counts the words in a row that it belongs to.
    """

    tokens: Span
    key: str
    is_sure: bool
    is_described: bool
    run: int


def find_names(passage: Passage, aliases: Aliases, lower: frozenset[str], known: frozenset[str]) -> list[Name]:
    """Return the names of a passage in order.

    `lower` are words that also occur without a capital in the two documents, `known` those with a capital where no
    sentence begins.
    """
    found: list[Name] = []
    at, run, last = 0, 0, -2
    keys = tuple([_COMPOUND.sub("", bare(key)) if "-" in key else bare(key) for key in passage.keys])
    while at < len(passage):
        if not passage.raws[at][0].isupper() or not passage.is_word[at]:
            at += 1
            continue
        group = aliases.group_at(keys, passage.raws, at)
        length, key = group or (1, keys[at])
        tokens = Span(at, at + length)
        if last != at:
            run += 1
        at, last = tokens.end, tokens.end
        is_century = "".join(passage.keys[at : at + 1]) == "century"  # the XVI century
        if group is None and (len(key) < 2 or is_century or _is_no_name(key, aliases)):
            continue
        begins = passage.starts[tokens.start] or passage.is_title
        described = group is None and (key in aliases.common or key in lower)
        if begins and described and key not in known:
            continue
        sure = group is not None or not begins or key in known or _leads_on(passage, at, aliases)
        found.append(Name(tokens, key, sure, described, run))
    return found


def _leads_on(passage: Passage, at: int, aliases: Aliases) -> bool:
    """Whether the next word has a capital too, as in "Marlowe Street"."""
    return (
        at < len(passage)
        and passage.is_capital(at)
        and not passage.is_title
        and (passage.keys[at] not in aliases.common)
    )


def _is_no_name(key: str, aliases: Aliases) -> bool:
    return (
        key in aliases.titles
        or key in DATE_WORDS
        or is_function_word(key)
        or is_negation(key)
        or (len(key) == 2 and key[1] == ".")
    )


def words_of(passage: Passage, names: list[Name], aliases: Aliases) -> frozenset[str]:
    """Return everything in a passage that a name of the other side may answer to, in whatever case it stands there."""
    return frozenset(
        {bare(key) for key in passage.keys}
        | {
            group
            for key in passage.keys
            for form, is_upper, group in aliases.groups.get(key, ())
            if len(form) == 1 and not is_upper
        }
        | {part for key in passage.keys if "-" in key for part in key.split("-")}
        | {name.key for name in names}
        | {part for name in names for part in name.key.split()}
        | {letters for letters, _ in _initials(passage)}
    )


def spelled_out(passage: Passage, other: Passage) -> frozenset[int]:
    """Return the tokens of names that the other side gives by their initials: European Central Bank, ECB."""
    initials = {key for key, raw in zip(other.keys, other.raws, strict=True) if len(raw) > 1 and raw.isupper()}
    return frozenset(at for letters, tokens in _initials(passage) if letters in initials for at in tokens)


def _initials(passage: Passage) -> Iterator[tuple[str, Span]]:
    """Yield the initials of capitalised words in a row, and where these are: European Central Bank → ec, ecb, cb."""
    run: list[int] = []
    for at in range(len(passage)):
        if passage.is_capital(at):
            run.append(at)
            for first in run[-_LONGEST_INITIALS:-1]:
                letters = "".join(passage.keys[own][0] for own in run if own >= first)
                yield letters, Span(first, at + 1)
        elif passage.keys[at] not in {"of", "the", "for", "and", "on", "in"}:
            run = []


def is_said(key: str, words: frozenset[str]) -> bool:
    """Whether a name is among the words of the other side, in whatever number."""
    if key in words or key.replace(".", "") in words:
        return True
    if key.endswith("s") and key[:-1] in words:
        return True
    if key + "s" in words or (len(key) > 4 and key + "es" in words):
        return True
    if " " in key or "-" in key:
        return all(is_said(part, words) for part in key.replace("-", " ").split())
    return False


def is_form(one: str, other: str) -> bool:
    """Whether two words are a name and its plural, people or adjective (Siberia, Siberian), which say the same."""
    short, long = sorted((one, other), key=len)
    if not long.startswith(short[:-1]) or len(short) < 3:
        return False
    if long == short + "s" or long == short + "es":
        return True
    if short.endswith("ic") and long == short + "a":
        return True
    return long.startswith(short) and (short.endswith("ia") and long[len(short) :] in {"n", "ns"})


@lru_cache(maxsize=4096)
def is_similar(one: str, other: str) -> bool:
    """Whether two names differ by letters as a slip would have it."""
    if one.isdigit() or other.isdigit():
        return False
    distance = OSA.distance(one, other)
    if distance <= 1:
        return min(len(one), len(other)) > 1
    return distance <= max(len(one), len(other)) // 3 + 1 and JaroWinkler.normalized_similarity(one, other) >= 0.85


def is_variant(one: str, other: str) -> bool:
    """Whether two names may be the same in another spelling, or one cut short: Andrei and Andrey, Sho and Shogyo."""
    short, long = sorted((one, other), key=len)
    if long.startswith(short):
        further = len(long) - len(short)
        if (len(short) >= _STEM and further <= _ENDING) or (len(short) >= _SHORTENED and further >= _ENDING):
            return True
    return is_spelled_alike(one, other)


def is_spelled_alike(one: str, other: str) -> bool:
    """Whether two names are one in two ways of writing another script in Latin letters."""
    return not romanised(one).isdisjoint(romanised(other))


_COMPOUND = regex.compile(
    r"-(?:style|based|born|led|made|backed|like|speaking|wide|era|owned|occupied|controlled|held|run|type|only|funded|"
    r"trained|educated|registered|listed|sponsored|friendly|related|bound|esque|area|mediated|brokered)$"
)
"""What makes a name an adjective, and is no part of it."""
_LONGEST_INITIALS = 6
_STEM = 4
_ENDING = 2
_SHORTENED = 3
_SPELLINGS = tuple(
    (regex.compile(pattern), letters)
    for pattern, *letters in (
        (r"[^\p{L}\p{N}]+", ""),
        (r"s?ch|sh|cz|zh|sz|ts|tz|z|ß", "s"),
        (r"c(?=[eiy]|$)", "s", "c"),
        (r"ck|kh|gh|q|k", "c"),
        (r"x", "cs"),
        (r"ph", "f"),
        (r"th|dt", "t"),
        (r"n(?=[bmp])", "m"),
        (r"(?<=[^aeiou])[yij]o", "e"),
        (r"[yj]", "i"),
        (r"ou|oo", "u", "o"),
        (r"^[iy]e|(?<=[^aeiou])i(?=[aeou])", "e"),
        (r"(?<=[aeiou])h|h$|e$", ""),
        (r"(.)\1+", r"\1"),
    )
)
"""What ways of writing other scripts in Latin letters differ in; where it may stand for two things, for both."""


@lru_cache(maxsize=4096)
def romanised(key: str) -> frozenset[str]:
    """Return a name in one spelling, or a few, for those that ways of writing other scripts differ in."""
    keys = {key}
    for pattern, letters in _SPELLINGS:
        keys = {pattern.sub(sound, spelled) for spelled in keys for sound in letters}
    return frozenset(keys)
