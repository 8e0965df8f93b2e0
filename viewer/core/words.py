"""A text's words: tokens with exact offsets, and the keys on which words are compared.

Boundaries follow Unicode's word segmentation (UAX #29) with the departures that comparing prose wants: an abbreviation
keeps its full stops ("U.S.", "Mr."), a number its currency, separators and per cent sign ("$3.5", "1,000.50", "145%"),
a compound its hyphen ("well-known"), a plural possessive its apostrophe, and scripts written without spaces give one
token a character. No token ends inside a grapheme cluster.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import regex

from viewer.core.span import Span


class TokenKind(StrEnum):
    """What a token is: a word, a number (it holds a digit before any letter), or anything else."""

    WORD = "word"
    NUMBER = "number"
    PUNCTUATION = "punctuation"


@dataclass(frozen=True, slots=True)
class Token:
    """A token: its code points in the text, the key it is compared by (see `fold`), and its kind."""

    span: Span
    key: str
    kind: TokenKind


_TITLES = (
    "Mr|Mrs|Ms|Mx|Messrs|Dr|Drs|Prof|Rev|Fr|Hon|St|Ste|Mt|Jr|Sr|Esq|Pres|Gov|Sen|Rep|Gen|Adm|Lt|Col|Maj|Cmdr|Capt|Cpt|"
    "Sgt|Cpl|Pvt|Supt|Insp|Atty|Mgr|Hr|Sra|Dra|vs"
)
"""Abbreviations that keep their full stop wherever they stand."""

_SHORTENED = (
    "Inc|Ltd|Corp|Co|Bros|etc|Ave|Blvd|Rd|Dept|Univ|Assn|approx|al|Fig|Figs|Eq|Vol|Vols|Ch|Sec|Art|Ed|Eds|pp|cf|viz|ca|"
    "Nr|Bd|Str|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun|"
    "usw|bzw|vgl|evtl|ggf|inkl|zzgl|bspw"
)
"""Abbreviations that keep it unless it may be the full stop of a sentence at the same time."""

_WHITE = r"\s\x1c-\x1f"
_SINGLE = r"\p{Han}\p{Hiragana}\p{Katakana}\u30fc\uff70\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_LETTER = rf"[[\p{{L}}\p{{M}}\p{{N}}\u00ad\u200c\u200d\u2060]--[{_SINGLE}]]"
_INVISIBLE = r"(?:(?!\p{GCB=Prepend})\p{Cf})*+"

_PATTERN = regex.compile(
    rf"""
    (?P<plain> [A-Za-z]++ (?=[ ,;:\n]) )  # nothing below would say otherwise, and most words are like that
    | {_INVISIBLE}
    (?:
      (?<![\p{{L}}\p{{M}}\p{{N}}])
      (?P<abbreviation>
        (?:\p{{L}}\p{{M}}*+\.){{2,}}+ (?![\p{{L}}\p{{N}}])
      | (?:\p{{L}}\.)+ \p{{L}} (?![\p{{L}}\p{{M}}\p{{N}}.])
      | (?:Ph|Ed|Th|Sc|Psy)\.D\.
      | (?:{_TITLES})\. (?![\p{{L}}\p{{N}}.])
      | (?i:{_SHORTENED})\. (?= \s+[^\s\p{{Lu}}] | [,;:)\]] )
      | Nos?\. (?= \s?\p{{Nd}} )
      | ['’] (?i:tis|twas|em|til|cause|n(?=['’])) (?![\p{{L}}\p{{N}}])
      )
    | (?P<number>
        (?: (?<![^{_WHITE}(\[“"‘]) [-+−±] )? \p{{Sc}}?
        (?: \p{{Nd}}{{4}}-\p{{Nd}}{{2}}-\p{{Nd}}{{2}} (?![\p{{L}}\p{{N}}])
          | \p{{Nd}}++ (?: [.,:/'’٫٬] \p{{Nd}}++ )*+
            (?: ['’]s(?![\p{{L}}\p{{N}}]) | {_LETTER}++ | (?: [-‐‑] (?=\p{{L}}) {_LETTER}++ )++ )?+
        )
        [%‰٪]?
      )
    | (?P<single> [{_SINGLE}] )
    | (?P<word>
        {_LETTER}++
        (?: (?: ['’ʼ＇·‧_‐‑-] | \.(?=[\p{{Ll}}\p{{Nd}}]) | (?<=\p{{Lu}})&(?=\p{{Lu}}) )
            (?=[\p{{L}}\p{{N}}]) {_LETTER}++ )*+
      )
    | [.…]++ | -++ | [–—―]++ | [!?！？]++ | '' | `` | (?P<run>[*=_~#])(?P=run)*+
    | (?![{_WHITE}])\X
    )
    {_INVISIBLE}
    | \p{{Cf}}++
    """,
    regex.X | regex.V1,
)
_CLUSTERED = regex.compile(r"[\p{GCB=Extend}\p{GCB=SpacingMark}\p{GCB=Prepend}\p{GCB=ZWJ}\p{GCB=RI}\p{GCB=V}\p{GCB=T}]")
_KINDS = {
    "plain": TokenKind.WORD,
    "abbreviation": TokenKind.WORD,
    "number": TokenKind.NUMBER,
    "single": TokenKind.WORD,
    "word": TokenKind.WORD,
}


def tokenise(text: str, within: Span) -> tuple[Token, ...]:
    """Return the tokens of a part of a text, in order, with offsets in the whole text.

    Every code point that is not white space lies in exactly one token. What surrounds `within` has no influence.
    """
    chunk = within.of(text)
    found = _possessives(chunk, _matches(chunk))
    if _CLUSTERED.search(chunk):
        found = _whole_clusters(chunk, found)
    return tuple(
        Token(Span(within.start + start, within.start + end), fold(chunk[start:end]), kind)
        for start, end, kind in found
    )


_Found = list[tuple[int, int, TokenKind]]


def _matches(chunk: str) -> _Found:
    found: _Found = []
    for match in _PATTERN.finditer(chunk):
        group = match.lastgroup or ""
        kind = _KINDS.get(group, TokenKind.PUNCTUATION)
        if group == "word" and match.group()[0].isnumeric():
            kind = TokenKind.NUMBER
        found.append((match.start(), match.end(), kind))
    return found


def _possessives(chunk: str, found: _Found) -> _Found:
    """Give "the Wangs' house" its apostrophe, but leave a quotation its closing mark: one that was opened before."""
    if "'" not in chunk and "’" not in chunk:
        return found
    result: _Found = []
    is_open = False
    for start, end, kind in found:
        mark = chunk[start:end]
        if mark == "‘":
            is_open = True
        elif mark in {"'", "’"}:
            before = chunk[start - 1 : start]
            if not before or before.isspace() or before in '([{“"—–-':
                is_open = not chunk[end : end + 1].isspace()
            elif is_open:
                is_open = False
            elif before in {"s", "S"} and result[-1][1] == start and result[-1][2] is TokenKind.WORD:
                result[-1] = (result[-1][0], end, TokenKind.WORD)
                continue
        result.append((start, end, kind))
    return result


def _whole_clusters(chunk: str, found: _Found) -> _Found:
    """Widen and join tokens so that none begins or ends inside a grapheme cluster (emoji, flags, stacked marks)."""
    result: _Found = []
    clusters = ((match.start(), match.end()) for match in regex.finditer(r"\X", chunk))
    first, last = 0, 0
    for start, end, kind in found:
        if result and start < result[-1][1]:
            if end <= result[-1][1]:
                continue
            begin = result.pop()[0]
        else:
            while last <= start:
                first, last = next(clusters)
            begin = first
        while last < end:
            first, last = next(clusters)
        result.append((begin, last, kind))
    return result


_FOLDED = str.maketrans(
    dict.fromkeys("“”„‟«»″〝〞〟「」『』＂", '"')
    | dict.fromkeys("‘’‚‛‹›′ʼ＇`´", "'")
    | dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
)
_INVISIBLES = regex.compile(r"\p{Cf}+")


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return the key on which a token is compared: equal for tokens that differ in case or typography alone.

    Compatibility forms, case, the style of quotation marks and dashes, soft hyphens and invisible characters are made
    equal; accents are kept. The key is empty for no token.
    """
    key = word
    if not word.isascii():
        key = unicodedata.normalize("NFKC", word.translate(_FOLDED))
        key = _INVISIBLES.sub("", key) or word
        key = unicodedata.normalize("NFKC", key.casefold()).translate(_FOLDED)
    key = key.lower().replace("`", "'")
    if len(key) > 1:
        if key == "''":
            return '"'
        if not key.strip("-"):
            return "-"
        if not key.strip("."):
            return "..."
    return key


_FUNCTION_WORDS = frozenset(
    """
    a an the this that these those it its itself he him his himself she her hers herself they them their theirs
    themselves we our ours ourselves i me my mine myself you your yours yourself yourselves one's
    is are was were be been being am 's 're 'm has have had having 've 'd do does did doing done
    will would shall should can could might must 'll
    of to in on at by for from with into onto upon about as than through during within among between
    and or but so then there here which who whom whose what when where while whether how
    also just such own any some both each other
    it's he's she's that's there's here's what's who's let's i'm you're we're they're i've you've we've they've
    i'd you'd he'd she'd we'd they'd i'll you'll he'll she'll it'll we'll they'll
    """.split()  # noqa: SIM905 - a list of seventy quoted words reads worse
)
"""English words that carry grammar rather than meaning. Conditions (if, unless), negations, quantities and words of
direction or time (up, after, more) are no function words here: to change them changes what is said. Nor are words whose
keys may be something else: us (US) and may (May)."""

_NEGATIONS = frozenset(
    """
    not no nor never none nobody nothing nowhere neither cannot without n't ain't aint isn't aren't wasn't weren't
    hasn't haven't hadn't doesn't don't didn't won't wouldn't shan't shouldn't can't couldn't mayn't mightn't mustn't
    needn't daren't oughtn't
    """.split()  # noqa: SIM905 - the same
)


def is_function_word(key: str) -> bool:
    """Whether a key (see `fold`) is an English function word; negations are none. Other languages have none."""
    return key in _FUNCTION_WORDS


def is_negation(key: str) -> bool:
    """Whether a key (see `fold`) is an English word that negates."""
    return key in _NEGATIONS
