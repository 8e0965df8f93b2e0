"""Literal word edits and links between words → edits of a word or a few, with what became of them.

What the literal comparison keeps, respells or sees moved stays as it is. What it calls replaced, deleted or inserted is
taken apart and put together anew along the links: the heaviest chain of links that do not cross becomes replacements,
links that cross it become deletions and insertions that are partners, and what has no link is removed or added. Every
token stays in exactly one edit.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from viewer.core.document import Side
from viewer.core.edits import NO_CLASS, Edit, EditClass, Operation, PairEdits
from viewer.core.grade import Finding, FindingKind, Grade, Strength
from viewer.core.word_edits import SAME_WORDS, are_forms, classes_of, surface_of
from viewer.core.word_pairs import likeness
from viewer.core.words import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from viewer.core.span import Span
    from viewer.core.word_pairs import Words
    from viewer.finding.word_links import WordLink

_DOUBTFUL_BELOW = 0.3
"""A word whose counterpart is less near in meaning is worth a look."""
_LEAST_WEIGHT = 0.05
"""A link counts for something in the chain however far apart its words are in meaning."""

_LIKE_NAMES = 0.4
"""Names so much alike in their letters may be confused with each other."""

_FEW = 8
"""Of so many content words one may differ in a unit that is called the same otherwise, and one in a short one."""
_LEAST_CONTENT = 4
"""A unit with fewer content words has not enough in common to be called the same otherwise."""

_Range = tuple[int, int]


def grade_edits(
    left: Words, right: Words, found: PairEdits, links: Sequence[WordLink], meaning: NDArray[np.float32]
) -> PairEdits:
    """Return the edits of a pair with their grades.

    `left` and `right` are its words, `found` its literal edits, `links` the words that answer each other, and
    `meaning` how near the words are in meaning, [left, right]. Words whose counterparts are doubtful join the findings;
    so does a word that was exchanged where all else is the same, however near the two are in meaning: that is the news.
    """
    return _Writer(left, right, found, links, meaning).write()


def _says_other_words(edit: Edit) -> bool:
    """Whether other words stand there, rather than the same ones at another place or in another form."""
    if edit.operation is Operation.EQUAL or edit.grade is Grade.FORM:
        return False
    return not edit.classes & (SAME_WORDS | EditClass.MOVED)


@dataclass(slots=True)
class _Group:
    """Words that replace words: the links of the chain that share words, as they come."""

    left: _Range
    right: _Range
    similarities: list[float]


@dataclass(slots=True)
class _Region:
    """Edits in a row that are not two-sided and settled: `edits` are their indices."""

    edits: list[int] = field(default_factory=list)
    groups: list[_Group] = field(default_factory=list)


class _Half:
    """One side of a pair while its edits are written anew."""

    def __init__(self, words: Words, spans: Iterable[Span | None]) -> None:
        self.words = words
        starts = {token.span.start: index for index, token in enumerate(words.tokens)}
        ends = {token.span.end: index + 1 for index, token in enumerate(words.tokens)}
        self.ranges: list[_Range | None] = [(starts[span.start], ends[span.end]) if span else None for span in spans]
        self.region: dict[int, int] = {}  # of tokens that are open
        self.links: dict[int, list[WordLink]] = {}
        self.grouped: set[int] = set()
        self.crossing: dict[int, int] = {}  # tokens of links that cross the chain, by number of the run they are in

    def is_light(self, index: int) -> bool:
        """Whether a token says next to nothing by itself."""
        return not self.words.is_content(index)


class _Writer:
    """Writes the edits of one pair anew."""

    def __init__(
        self, left: Words, right: Words, found: PairEdits, links: Sequence[WordLink], meaning: NDArray[np.float32]
    ) -> None:
        self._found = found
        self._meaning = meaning
        self._left = _Half(left, (edit.left for edit in found.edits))
        self._right = _Half(right, (edit.right for edit in found.edits))
        for link in links:
            self._left.links.setdefault(link.left, []).append(link)
            self._right.links.setdefault(link.right, []).append(link)
        self._links = links
        self._edits: list[Edit] = []
        self._doubtful: list[Finding] = []
        self._partners: dict[tuple[str, int], list[int]] = {}
        self._is_lone = self._is_nearly_same()

    def write(self) -> PairEdits:
        """Return the edits."""
        regions = self._cut_regions()
        for number, region in enumerate(regions):
            region.groups = self._group(self._chain(number))
            for group in region.groups:
                self._left.grouped.update(range(*group.left))
                self._right.grouped.update(range(*group.right))
        self._cross()
        starts = {region.edits[0]: region for region in regions}
        inside = {index for region in regions for index in region.edits}
        for index in range(len(self._found.edits)):
            if index in starts:
                self._write_region(starts[index])
            elif index not in inside:
                self._write_settled(index)
        for halves in self._partners.values():
            if len(halves) == 2:
                for own, other in (halves, halves[::-1]):
                    self._edits[own] = replace(self._edits[own], partner=other)
        return replace(
            self._found,
            edits=tuple(self._edits),
            findings=(*self._found.findings, *self._doubtful),
            graded=True,
        )

    # What stays and what is open

    def _cut_regions(self) -> list[_Region]:
        regions: list[_Region] = []
        is_open = False
        for index, edit in enumerate(self._found.edits):
            if self._is_settled(index, edit):
                is_open = False
                continue
            if not is_open:
                regions.append(_Region())
                is_open = True
            regions[-1].edits.append(index)
            for half in (self._left, self._right):
                if (part := half.ranges[index]) and not self._is_fixed(index):
                    half.region.update(dict.fromkeys(range(*part), len(regions) - 1))
        return regions

    def _is_settled(self, index: int, edit: Edit) -> bool:
        """Whether an edit with two sides stays as it is."""
        own, other = self._left.ranges[index], self._right.ranges[index]
        if own is None or other is None:
            return False
        if edit.operation is Operation.EQUAL or edit.classes & SAME_WORDS:
            return True
        if own[1] - own[0] != 1 or other[1] - other[0] != 1 or not edit.classes & (EditClass.NEAR | EditClass.NUMBER):
            return False
        i, j = own[0], other[0]
        if self._left.words.tokens[i].kind is not self._right.words.tokens[j].kind:
            return False
        answers = [(link.left, link.right) for link in (*self._left.links.get(i, ()), *self._right.links.get(j, ()))]
        return (i, j) in answers or not answers

    def _is_fixed(self, index: int) -> bool:
        """Whether an edit with one side stays as it is: moved words, and punctuation by itself."""
        edit = self._found.edits[index]
        if edit.classes & EditClass.MOVED:
            return True
        return edit.operation is not Operation.REPLACE and bool(
            edit.classes & (EditClass.QUOTATION_MARK | EditClass.PUNCTUATION)
        )

    # The chain

    def _chain(self, number: int) -> list[WordLink]:
        """Return the heaviest links of a region that do not cross; they may share words."""
        links = [
            link
            for link in self._links
            if self._left.region.get(link.left) == number == self._right.region.get(link.right)
        ]
        if not links:
            return []
        first = min(link.right for link in links)
        best: list[tuple[float, int]] = [(0.0, -1)] * (max(link.right for link in links) - first + 1)
        before: list[int] = []
        for at, link in enumerate(links):  # in order on the left, then on the right
            column = link.right - first
            weight, last = max(best[: column + 1], key=lambda end: end[0])
            before.append(last)
            reached = weight + self._weight(link)
            if reached > best[column][0]:
                best[column] = (reached, at)
        chain: list[WordLink] = []
        at = max(best, key=lambda end: end[0])[1]
        while at >= 0:
            chain.append(links[at])
            at = before[at]
        return chain[::-1]

    def _weight(self, link: WordLink) -> float:
        least = min(self._left.words.weights[link.left], self._right.words.weights[link.right])
        return least * max(link.similarity, _LEAST_WEIGHT)

    def _group(self, chain: Sequence[WordLink]) -> list[_Group]:
        """Join the links of a chain that share a word; a link that would reach over other words is left out."""
        groups: list[_Group] = []
        for link in chain:
            last = groups[-1] if groups else None
            if last is None or (link.left >= last.left[1] and link.right >= last.right[1]):
                groups.append(_Group((link.left, link.left + 1), (link.right, link.right + 1), [link.similarity]))
            elif self._reaches(self._left, last.left, link.left) and self._reaches(self._right, last.right, link.right):
                last.left = (last.left[0], max(last.left[1], link.left + 1))
                last.right = (last.right[0], max(last.right[1], link.right + 1))
                last.similarities.append(link.similarity)
        return groups

    @staticmethod
    def _reaches(half: _Half, part: _Range, index: int) -> bool:
        """Whether nothing but function words stands between a group and a further word of it."""
        return all(
            between in half.region and half.is_light(between) and half.words.is_wordy(between)
            for between in range(part[1], index)
        )

    def _cross(self) -> None:
        """Find the content words that answer each other across the chain, each once, and number their runs."""
        taken: dict[int, int] = {}
        free = (
            link
            for link in sorted(self._links, key=lambda link: (-self._weight(link), link.left, link.right))
            if link.left in self._left.region and link.right in self._right.region
        )
        used: set[int] = set(self._right.grouped)
        for link in free:
            is_free = link.left not in self._left.grouped and link.left not in taken and link.right not in used
            if is_free and not self._left.is_light(link.left) and not self._right.is_light(link.right):
                taken[link.left] = link.right
                used.add(link.right)
        run = -1
        for i in sorted(taken):
            j = taken[i]
            goes_on = taken.get(i - 1) == j - 1 and self._is_same(i, j) and self._is_same(i - 1, j - 1)
            in_one_place = self._left.region[i] == self._left.region.get(i - 1) and (
                self._right.region[j] == self._right.region.get(j - 1)
            )
            if not (goes_on and in_one_place):
                run = i
            self._left.crossing[i] = self._right.crossing[j] = run
        self._crossed = taken

    def _is_same(self, i: int, j: int) -> bool:
        return self._left.words.keys[i] == self._right.words.keys[j]

    # Writing

    def _write_settled(self, index: int) -> None:
        edit = self._found.edits[index]
        own, other = self._left.ranges[index], self._right.ranges[index]
        if own and other and edit.classes & (EditClass.NEAR | EditClass.NUMBER) and not edit.classes & SAME_WORDS:
            grade = edit.grade or (None if self._is_loud(own[0], other[0]) else Grade.REWORDED)
            similarity = _rounded(float(self._meaning[own[0], other[0]]))
            edit = replace(edit, grade=grade, similarity=similarity)
            is_single = own[1] - own[0] == 1 == other[1] - other[0]
            if is_single and grade is Grade.REWORDED and self._is_lone and self._is_doubtful(own[0], other[0], 0.0):
                self._doubt(own[0], other[0])
        self._edits.append(edit)

    def _write_region(self, region: _Region) -> None:
        lefts, rights = (self._items(half, region) for half in (self._left, self._right))
        for group in region.groups:
            self._write_between(_until(lefts, group.left), _until(rights, group.right))
            self._write_group(group)
        self._write_between(lefts, rights)

    def _write_between(self, lefts: Sequence[tuple[int, int | None]], rights: Sequence[tuple[int, int | None]]) -> None:
        """Write what stands at one place on both sides and is not in the chain."""
        own, other = self._write_lone(self._left, lefts), self._write_lone(self._right, rights)
        if len(own) == len(other) == 1 and self._is_doubtful(own[0], other[0], 0.0):
            self._doubt(own[0], other[0])

    def _items(self, half: _Half, region: _Region) -> list[tuple[int, int | None]]:
        """Return the tokens of one side of a region, each with the fixed edit that it belongs to."""
        return [
            (token, index if self._is_fixed(index) else None)
            for index in region.edits
            if (part := half.ranges[index])
            for token in range(*part)
        ]

    def _write_group(self, group: _Group) -> None:
        i, j = group.left[0], group.right[0]
        is_single = group.left[1] - i == 1 == group.right[1] - j
        similarity = _rounded(sum(group.similarities) / len(group.similarities))
        if is_single and self._is_same(i, j):
            classes = surface_of(self._left.words.raws[i], self._right.words.raws[j])
            operation = Operation.REPLACE if classes else Operation.EQUAL
            self._append(operation, group.left, group.right, classes, Grade.KEPT)
            return
        classes = classes_of(self._left.words, self._right.words, group.left, group.right)
        grade: Grade | None = Grade.REWORDED
        if classes & SAME_WORDS:
            grade = Grade.KEPT if self._left.words.is_wordy(i) else Grade.REWORDED
        elif is_single:
            if are_forms(self._left.words, self._right.words, i, j):
                grade = Grade.FORM
            elif self._is_loud(i, j):
                grade = None
            classes |= self._nearness(i, j, classes)
        is_said = grade is not Grade.KEPT and self._left.words.is_wordy(i)
        self._append(Operation.REPLACE, group.left, group.right, classes, grade, similarity if is_said else None)
        if is_single and grade is Grade.REWORDED and self._is_doubtful(i, j, 0.0 if self._is_lone else similarity):
            self._doubt(i, j)

    def _is_nearly_same(self) -> bool:
        """Whether next to no content word differs on either side."""
        for side, half in ((Side.LEFT, self._left), (Side.RIGHT, self._right)):
            content = sum(half.words.is_content(index) for index in range(len(half.words.tokens)))
            differing = sum(
                half.words.is_content(index)
                for edit, part in zip(self._found.edits, half.ranges, strict=True)
                if part and edit.side(side) and _says_other_words(edit)
                for index in range(*part)
            )
            if content < _LEAST_CONTENT or differing > max(1, content // _FEW):
                return False
        return True

    def _nearness(self, i: int, j: int, classes: EditClass) -> EditClass:
        left, right = self._left.words, self._right.words
        if classes & (EditClass.NUMBER | EditClass.FUNCTION_WORDS) or self._left.is_light(i) or self._right.is_light(j):
            return NO_CLASS
        are_names = left.raws[i][0].isupper() and right.raws[j][0].isupper()
        return EditClass.NEAR if likeness(left.keys[i], right.keys[j], are_names) else NO_CLASS

    def _is_loud(self, i: int, j: int) -> bool:
        """Whether two words that answer each other are numbers or names, which nearness in meaning says nothing of."""
        left, right = self._left.words, self._right.words
        if left.tokens[i].kind is right.tokens[j].kind is TokenKind.NUMBER:
            return True
        if not (left.raws[i][0].isupper() and right.raws[j][0].isupper()):
            return False
        if self._left.is_light(i) or self._right.is_light(j):
            return False
        is_far = float(self._meaning[i, j]) < _DOUBTFUL_BELOW
        return is_far or Indel.normalized_similarity(left.keys[i], right.keys[j]) >= _LIKE_NAMES

    def _is_doubtful(self, i: int, j: int, similarity: float) -> bool:
        """Whether two lone words answer each other that may not mean the same; names and numbers are told elsewhere."""
        left, right = self._left.words, self._right.words
        if similarity >= _DOUBTFUL_BELOW or self._left.is_light(i) or self._right.is_light(j):
            return False
        are_names = (i and left.raws[i][0].isupper()) or (j and right.raws[j][0].isupper())
        return left.tokens[i].kind is right.tokens[j].kind is TokenKind.WORD and not are_names

    def _doubt(self, i: int, j: int) -> None:
        left, right = self._left.words.tokens[i].span, self._right.words.tokens[j].span
        self._doubtful.append(Finding(FindingKind.WORD, Strength.CHECK, left, right))

    def _write_lone(self, half: _Half, items: Sequence[tuple[int, int | None]]) -> list[int]:
        """Write what is not in the chain, one edit for what belongs together; return content words without a link."""
        unlinked: list[int] = []
        run: list[int] = []
        done = -1
        for token, fixed in items:
            if token <= done:
                continue
            crossing = half.crossing.get(token) if fixed is None else None
            if fixed is None and crossing is None and (half.is_light(token) or token not in half.links):
                run.append(token)
                unlinked += () if half.is_light(token) else (token,)
                continue
            self._write_unlinked(half, run)
            run = []
            if fixed is not None:
                part = half.ranges[fixed]
                assert part is not None
                done = part[1] - 1
                self._write_fixed(fixed)
            elif crossing is not None:
                done = token
                while half.crossing.get(done + 1) == crossing:
                    done += 1
                self._write_crossing(half, (token, done + 1), crossing)
            else:
                similarity = max(link.similarity for link in half.links[token])
                self._append_lone(half, (token, token + 1), Grade.REWORDED, similarity=_rounded(similarity))
        self._write_unlinked(half, run)
        return unlinked

    def _write_fixed(self, index: int) -> None:
        edit = self._found.edits[index]
        if edit.partner is not None:
            self._partners.setdefault(("moved", min(index, edit.partner)), []).append(len(self._edits))
        self._edits.append(replace(edit, partner=None))

    def _write_crossing(self, half: _Half, part: _Range, run: int) -> None:
        i, j = run, self._crossed[run]
        self._partners.setdefault(("crossing", run), []).append(len(self._edits))
        if self._is_same(i, j):
            self._append_lone(half, part, Grade.MOVED, EditClass.MOVED)
        else:
            grade = Grade.FORM if are_forms(self._left.words, self._right.words, i, j) else Grade.REWORDED
            self._append_lone(half, part, grade, similarity=_rounded(float(self._meaning[i, j])))

    def _write_unlinked(self, half: _Half, run: Sequence[int]) -> None:
        """Write words without a counterpart: from the first function word before a content word to the last of these.

        Punctuation at the ends, and function words behind, are edits of their own.
        """
        for part in _stretches(run):
            start, end = part
            while start < end and not half.words.is_wordy(start):
                start += 1
            last = end
            while last > start and half.is_light(last - 1):
                last -= 1
            wordy = last
            while wordy < end and half.words.is_wordy(wordy):
                wordy += 1
            grade = Grade.REMOVED if half is self._left else Grade.ADDED
            for piece in ((part[0], start), (start, last), (last, wordy), (wordy, end)):
                if piece[0] < piece[1]:
                    is_said = any(map(half.words.is_wordy, range(*piece)))
                    self._append_lone(half, piece, grade if is_said else None)

    def _append_lone(
        self,
        half: _Half,
        part: _Range,
        grade: Grade | None,
        classes: EditClass = NO_CLASS,
        *,
        similarity: float | None = None,
    ) -> None:
        if half is self._left:
            classes |= classes_of(self._left.words, self._right.words, part, None)
            self._append(Operation.DELETE, part, None, classes, grade, similarity)
        else:
            classes |= classes_of(self._left.words, self._right.words, None, part)
            self._append(Operation.INSERT, None, part, classes, grade, similarity)

    def _append(
        self,
        operation: Operation,
        own: _Range | None,
        other: _Range | None,
        classes: EditClass,
        grade: Grade | None,
        similarity: float | None = None,
    ) -> None:
        left, right = _span(self._left.words, own), _span(self._right.words, other)
        self._edits.append(Edit(operation, left, right, classes, None, grade, similarity))


def _until(items: list[tuple[int, int | None]], part: _Range) -> list[tuple[int, int | None]]:
    """Take the items before a range of tokens, and throw away those in it."""
    before = [item for item in items if item[0] < part[0]]
    del items[: len(before) + sum(part[0] <= token < part[1] for token, _ in items)]
    return before


def _stretches(tokens: Sequence[int]) -> Iterator[_Range]:
    """Yield the ranges of successive tokens."""
    start = 0
    for at in range(1, len(tokens) + 1):
        if at == len(tokens) or tokens[at] != tokens[at - 1] + 1:
            yield tokens[start], tokens[at - 1] + 1
            start = at


def _span(words: Words, part: _Range | None) -> Span | None:
    return words.tokens[part[0]].span.join(words.tokens[part[1] - 1].span) if part else None


def _rounded(similarity: float) -> float:
    return round(min(max(similarity, 0.0), 1.0), 2)
