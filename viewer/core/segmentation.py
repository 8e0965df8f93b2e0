"""A text's sentences, with exact offsets, in many languages.

Rules of writing, not a model: a sentence ends at a terminator with the quotation marks and brackets behind it, unless
an abbreviation, an initial, an ordinal or a list number explains the full stop, or the text goes on in lower case. What
cannot be told from the place itself is told from the document: "Biden Jr. Wang said" are two sentences where
"Mr. Wang" stands elsewhere, and a full stop before a small letter ends a sentence where the document writes without
capitals. Every decision looks at a bounded stretch of text, so that the time grows with the length alone.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from viewer.core.abbreviations import NAMES_WITH_EXCLAMATION, LanguageRules, guess_language, rules_for
from viewer.core.span import Span
from viewer.core.watch import unwatched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.core.watch import Watch

_NEAR = 40  # code points looked at on either side of a terminator: longer than the abbreviations and names in question
_SAMPLE = 400  # paragraphs that tell the language
_STRIDE = 100_000  # code points between two looks at the watch: some twentieths of a second
_TASK = "Finding sentences"

_WIDE = "。！？｡．"
_EMOJI = (
    r"(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|❤)"
    r"[\ufe0f\u200d\u20e3\p{Emoji_Modifier}\p{Emoji_Presentation}]*+"
)
_SMILEY = r"[:;=8][-'^o]?[)(DPp\]\[*|]++(?![\p{L}\p{N}])"
_CANDIDATE = regex.compile(
    rf"""
    (?P<stop> \.(?:[ \u00a0]\.)++ | [.!?…‽⁇⁈⁉؟۔।॥։።។‼{_WIDE}]++ | (?<=\p{{Greek}})[;\u037e] )
    (?P<close> (?: [”’»›"'\)\]\}}」』）】〉》］｝] | (?<![{_WIDE}])“(?!\w) | \[\d{{1,3}}\] )*+ )
    (?P<tail>
      (?: [ \u00a0\u202f]?»(?![\p{{L}}\p{{N}}])                 # French guillemets stand off
        | [ ]?\[\d{{1,3}}(?:[-–,][ ]?\d{{1,3}})*\](?!\S)          # notes of an encyclopedia
        | \s?{_EMOJI} | [ ]?{_SMILEY}(?!\S) | [ ]?\)++(?!\S) )*+
    ) (?P<space> \s*+ )
    | (?: (?P<emoji> (?:\s?{_EMOJI})++ ) | (?<=\s)(?P<emoji>{_SMILEY}) ) (?P<space> \s++ )
    | (?P<tags> (?:\#[\p{{L}}\p{{N}}_]++\s*+){{2,}}+ )
    | (?P<bracket> [(（]++ | [)）]++ ) (?P<space> \s*+ )
    """,
    regex.X | regex.V1,
)
_MARKER = regex.compile(r"\s*+(?P<bullet>(?:[•⁃‣◦·*-]\s?)?)(?P<number>\d{1,3}|[a-h])(?P<mark>\.\)|\)|\.)\s")
_STRAIGHT = regex.compile(r'"')
_BEFORE = regex.compile(r"(?r)[\p{L}\p{M}\p{N}.'’&°]++", regex.V1)
_OPENERS = ("(", "[")
_OPENING = regex.compile(r"[\s\"“”„‟«»‹›‘’‚'`(\[{（「『–—―‒\-•*¿¡_]*+")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]++(?:['’-][\p{L}\p{M}\p{N}]++)*+")
_ACRONYM = regex.compile(r"(?:\p{L}\p{M}*\.)+\p{L}\p{M}*")
_LIST_NUMBER = regex.compile(r"\d{1,3}|[ivxIVX]{1,4}|\p{L}")
_LEAD = regex.compile(r"[\s•‣⁃◦*\-–—(]*")
_CONTINUED = regex.compile(r"[とってをのにがはもや、，,;；:：）」』]")  # goes on behind a quotation inside a sentence
_CJK = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\u30fc]")
_ADDRESS = regex.compile(r"://|@|www\.|\.\w+/")
_TITLED = regex.compile(
    r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Herr|Herrn|Frau|Señor|Señora|Sr|Sra|Monsieur|Madame|Mme|MM?)\.?\s"
    r"(\p{Lu}[\p{L}\p{M}’'-]+)"
)
_POSSESSIVE = regex.compile(r"['’]s?$")
_CAREFUL = regex.compile(r"(?<![^\s(\"“])I(?:['’](?:m|ll|ve|d))?(?=[\s,])")
_CASUAL = regex.compile(r"(?<![^\s(\"“])(?:i|i['’]?m|i['’]ll|i['’]?ve|dont|u|ur)(?=[\s,])")


def find_sentences(
    text: str, paragraphs: Sequence[Span], language: str | None = None, *, watch: Watch = unwatched
) -> list[list[Span]]:
    """Return the sentences of each paragraph: spans without white space around them, in order, never empty.

    Every code point of a paragraph that is not white space lies in exactly one sentence; a paragraph of white space has
    none. `language` is an ISO 639-1 code (a region after a hyphen is ignored); None means: judge by the text.
    `watch` hears of the code points that are done; what it raises is raised.
    """
    if language is None:
        language = guess_language("\n".join(span.of(text) for span in paragraphs[:_SAMPLE]))
    watch(0, len(text), _TASK)
    segmenter = _Segmenter(text, rules_for(language), watch)
    return [segmenter.sentences(span) for span in paragraphs]


@dataclass(frozen=True, slots=True)
class _Following:
    """What follows a terminator: its first code point behind opening marks, the word there, and the place itself."""

    at: int
    first: str
    word: str

    @property
    def is_lower(self) -> bool:
        return self.first.islower()

    @property
    def is_upper(self) -> bool:
        return self.first.isupper() or self.first.istitle()


class _Segmenter:
    """Cuts the paragraphs of one text; holds what the text as a whole tells."""

    def __init__(self, text: str, rules: LanguageRules, watch: Watch) -> None:
        self._text = text
        self._watch = watch
        self._watched = 0  # where the watch was looked at last
        self._rules = rules
        self._surnames = frozenset(_POSSESSIVE.sub("", match[1]) for match in _TITLED.finditer(text))
        self._is_casual = rules.casual and len(_CASUAL.findall(text)) > len(_CAREFUL.findall(text))
        self._paragraph = Span(0, 0)
        self._start = 0  # of the sentence being looked at
        self._quotes: list[int] = []  # straight quotation marks of the paragraph

    def sentences(self, paragraph: Span) -> list[Span]:
        """Return the sentences of one paragraph."""
        self._look(paragraph.start)
        self._paragraph = paragraph
        self._start = paragraph.start
        self._quotes = [match.start() for match in _STRAIGHT.finditer(self._text, paragraph.start, paragraph.end)]
        markers = self._items()
        cuts = {marker.start for marker in markers}
        depth = passed = 0
        for match in _CANDIDATE.finditer(self._text, paragraph.start, paragraph.end):
            self._look(match.start())
            while passed < len(markers) and markers[passed].end <= match.start():
                self._start = max(self._start, markers[passed].start)
                passed += 1
            if passed < len(markers) and match.start() >= markers[passed].start:
                continue
            opened = match.group().count("(") - match.group().count(")")
            if match.end() < paragraph.end:
                cut = self._cut(match, is_smile=depth + opened < 0)
                if cut is not None:
                    cuts.add(cut)
                    self._start = cut
            depth = max(depth + opened, 0)
        return self._between(sorted(cuts))

    def _look(self, at: int) -> None:
        """Look at the watch where that has not been done for a while."""
        if at - self._watched >= _STRIDE:
            self._watched = at
            self._watch(at, len(self._text), _TASK)

    def _between(self, cuts: list[int]) -> list[Span]:
        found = []
        for start, end in pairwise([self._paragraph.start, *cuts, self._paragraph.end]):
            part = self._text[start:end]
            visible = part.strip()
            if visible:
                first = start + len(part) - len(part.lstrip())
                found.append(Span(first, first + len(visible)))
        return found

    def _items(self) -> list[Span]:
        """Return the marks of a list within the paragraph, space behind included: "1." or "a)" and what counts on."""
        first = _MARKER.match(self._text, self._paragraph.start, self._paragraph.end)
        if not first:
            return []
        markers = [Span(first.start(), first.end())]
        number = first["number"]
        while number != "h":
            number = str(int(number) + 1) if number.isdigit() else chr(ord(number) + 1)
            mark = f"{first['bullet']}{number}{first['mark']} "
            at = self._text.find(mark, markers[-1].end, self._paragraph.end)
            if at < 0 or not self._begins_item(at, at + len(mark)):
                break
            markers.append(Span(at, at + len(mark)))
        return markers

    def _begins_item(self, at: int, end: int) -> bool:
        """Whether a mark between white space and a capital counts on: not "2. Liga" where ordinals look like that."""
        before = self._text[max(self._start, at - _NEAR) : at]
        has_ordinals = self._rules.ordinal_after or self._rules.ordinal_before
        is_apart = before[-1:].isspace() and (not has_ordinals or before.rstrip()[-1:] in {".", "!", "?", ";", ","})
        return is_apart and self._follow(end).is_upper

    def _follow(self, at: int) -> _Following:
        limit = min(at + _NEAR, self._paragraph.end)
        opening = _OPENING.match(self._text, at, limit)
        start = opening.end() if opening else at
        word = _WORD.match(self._text, start, min(start + _NEAR, self._paragraph.end))
        return _Following(start, self._text[start : min(start + 1, self._paragraph.end)], word.group() if word else "")

    def _before(self, at: int) -> str:
        """Return the word, abbreviation or number that ends at a place."""
        found = _BEFORE.match(self._text, max(self._start, at - _NEAR), at)
        return found.group() if found else ""

    def _cut(self, match: regex.Match[str], *, is_smile: bool) -> int | None:
        """Return where a sentence ends at a candidate, or None."""
        if match["stop"]:
            return self._after_stop(match)
        if match["bracket"] and not (is_smile and match["space"]):
            return None
        if match["bracket"] and len(self._before(match.start())) < 2:
            return None  # not a smile but the mark of a list: "2)"
        if match["emoji"] and not self._text[max(self._start, match.start() - _NEAR) : match.start()].strip():
            return None  # it begins the sentence
        following = self._follow(match.end())
        if following.is_upper or self._text[match.end()] == "@":
            return int(match.end())
        return None

    def _after_stop(self, match: regex.Match[str]) -> int | None:
        if not match["space"]:
            return match.end() if self._ends_tightly(match) else None
        end = self._closing_quote(match.end())
        following = self._follow(end)
        if end >= self._paragraph.end or not following.first or following.first in ",;:!?.…)/":
            return None
        return end if self._ends(match, following) else None

    def _ends(self, match: regex.Match[str], following: _Following) -> bool:
        """Whether a sentence ends at a terminator with white space behind it."""
        stop = match["stop"]
        if stop == ".":
            return self._full_stop_ends(match, following)
        if stop[-1] in _WIDE:
            return not (match["close"] and _CONTINUED.match(self._text, match.end()))
        if stop in ";\u037e":  # the Greek question mark
            return following.is_upper
        if following.is_lower:
            return self._is_casual and not match["close"] and stop[-1] in "!?"
        if stop == "!" and not match["close"] and self._before(match.start()) in NAMES_WITH_EXCLAMATION:
            return self._starts(following)
        is_omission = stop[0] in ".…" and match["close"] and self._text[match.start() - 1 : match.start()] in _OPENERS
        return not is_omission

    def _closing_quote(self, end: int) -> int:
        """Take in a straight quotation mark that stands off on both sides and closes what an earlier one opened."""
        if self._text[end] == '"' and self._text[end + 1 : end + 2].isspace() and bisect_left(self._quotes, end) % 2:
            return min(end + 2, self._paragraph.end)
        return end

    def _ends_tightly(self, match: regex.Match[str]) -> bool:
        """Whether a sentence ends though no white space follows: usual in Chinese and Japanese, elsewhere a slip."""
        stop, end = match["stop"], match.end()
        after = self._text[end]
        if stop[-1] in _WIDE:
            is_number = stop == "．" and after.isdigit()
            return not (is_number or after in "、，,;；:：" or (match["close"] and _CONTINUED.match(after)))
        if _CJK.match(after):
            return stop[-1] in "!?" or _CJK.match(self._text, match.start() - 1) is not None
        if not after.isupper():
            return False
        return bool(match["tail"]) or self._lacks_space(match)

    def _lacks_space(self, match: regex.Match[str]) -> bool:
        """Whether a space was forgotten: "had enough.The next", but not "example.Com" or "Node.Js"."""
        before = self._before(match.start())
        if not before[1:].islower() or "." in before:
            return False
        if match["stop"] == "." and self._follow(match.end()).word.lower() not in self._rules.starters:
            return False
        return not _ADDRESS.search(self._text, max(self._start, match.start() - _NEAR), match.end() + _NEAR)

    def _full_stop_ends(self, match: regex.Match[str], following: _Following) -> bool:
        """Whether a single full stop ends a sentence and does not merely shorten a word or order a number."""
        before = self._before(match.start()).strip("'’")
        if following.is_lower:
            return self._is_casual and not match["close"] and self._is_plain(before)
        if match["close"].strip(")]"):
            return True
        if self._shortens(before, following):
            return False
        starts = self._starts(following)
        may_end = self._is_listed(before, self._rules.maybe)
        if may_end or _ACRONYM.fullmatch(before):
            return starts or (may_end and _POSSESSIVE.sub("", following.word) in self._surnames)
        if len(before) == 1 and before.isalpha() and not _CJK.match(before):
            return starts and self._ends_at_letter(match, before)
        is_ordinal = before.isdigit() and self._is_ordinal(match, before, following, starts=starts)
        return not is_ordinal and not self._is_list_number(match, before)

    def _is_listed(self, before: str, words: frozenset[str]) -> bool:
        return before in words or before.lower() in words

    def _is_plain(self, before: str) -> bool:
        """Whether a word is a word, no abbreviation."""
        rules = self._rules
        listed = any(self._is_listed(before, words) for words in (rules.never, rules.maybe, rules.counted))
        return len(before) > 1 and "." not in before and not listed

    def _shortens(self, before: str, following: _Following) -> bool:
        rules = self._rules
        if self._is_listed(before, rules.counted) and following.first.isnumeric():
            return True
        return self._is_listed(before, rules.never)

    def _starts(self, following: _Following) -> bool:
        """Whether what follows is a word that commonly begins a sentence (and no initial: "A. S. Pushkin")."""
        if len(following.word) == 1 and self._text[following.at + 1 : following.at + 2] == ".":
            return False
        return following.is_upper and following.word.lower() in self._rules.starters

    def _ends_at_letter(self, match: regex.Match[str], before: str) -> bool:
        """Whether a single letter may be a last word: "plan B. The" and "and I. Did", but not "Albert I. Jones"."""
        previous = self._before(match.start() - 2)
        if previous.endswith(".") and len(previous) == 2:  # "z. B." is one abbreviation
            return self._is_listed(previous + before, self._rules.maybe)
        if before.islower():
            return False
        return not previous or not previous[0].isupper()

    def _is_list_number(self, match: regex.Match[str], before: str) -> bool:
        lead = match.start() - len(before)
        if lead - self._start >= _NEAR or not _LIST_NUMBER.fullmatch(before):
            return False
        return _LEAD.fullmatch(self._text, self._start, lead) is not None

    def _is_ordinal(self, match: regex.Match[str], before: str, following: _Following, *, starts: bool) -> bool:
        rules = self._rules
        if following.word.lower() in rules.ordinal_before:
            return True
        if not rules.ordinal_after or len(before) > 2 or starts:
            return False
        return self._before(match.start() - len(before) - 1).lower() in rules.ordinal_after
