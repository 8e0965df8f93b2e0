"""Two documents → the alignment of their sentences.

The steps: what the sentences share (`lexical`) and mean (`embedder`), the monotone alignment (`aligner`).
All of it is done with the two sides in an order chosen by their content, and mirrored back: so swapping the sides swaps
the result and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from viewer.core.alignment import Alignment, Bead, Move
from viewer.core.span import Span
from viewer.core.watch import ALIGNING, WEIGHING, unwatched
from viewer.finding import lexical
from viewer.finding.agreement import agree
from viewer.finding.aligner import Block, Ground, Link, Neighbourhood, Taste, align, look_around
from viewer.finding.corridor import find_ties, gather, lay_out
from viewer.finding.leftovers import absorb, complete, extend_moves, fill_gaps, for_gaps, walls_of
from viewer.finding.moves import MoveTaste, crossing, find_moves
from viewer.finding.settled import SMALL, settle
from viewer.finding.similarity import Side, Signal, Similarity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from viewer.core.document import Document
    from viewer.core.watch import Watch
    from viewer.finding.embedder import Embedder

_MEANING_SHARE = 0.65
_BREATH = 4_000  # sentences read between two looks at the watch
# Shares of the time of aligning that are over at the ends of its parts.
_AROUND, _STRICT, _MOVED, _LENIENT, _FILLED, _ABSORBED = 0.07, 0.36, 0.5, 0.8, 0.85, 0.91


@dataclass(frozen=True, slots=True)
class _Manner:
    """How an engine works: tastes of two passes, of gaps and of moves.

    The strict pass links only what is sure, so that a moved sentence is not linked with a stranger before its partner
    is found; the lenient one comes when the moved sentences are known. `stranger` is the similarity of two sentences
    that have nothing in common: it scores 0. Scores are raised to the power `curve`, so that both engines give the same
    score to links that are as often right.
    """

    strict: Taste
    lenient: Taste
    gaps: Taste
    moves: MoveTaste
    stranger: float
    curve: float


_LEXICAL = _Manner(
    Taste(0.15, 0.1, length=0.1),
    Taste(0.02, 0.1, length=0.1, floor=0.1),
    Taste(0.02, 0.03, length=0.1, margin=0.0),
    MoveTaste(0.15, 0.2, 0.05, Taste(0.05, 0.05, length=0.1)),
    0.02,
    0.56,
)
_SEMANTIC = _Manner(
    Taste(0.26, 0.1, length=0.1),
    Taste(0.015, 0.1, length=0.1, floor=0.18),
    Taste(0.11, 0.03, length=0.2, margin=0.0),
    MoveTaste(0.15, 0.4, 0.05, Taste(0.1, 0.1, length=0.1)),
    0.08,
    1.0,
)


def compare_lexically(
    left: Document, right: Document, *, pins: tuple[Bead, ...] = (), watch: Watch = unwatched
) -> Alignment:
    """Align by shared words and letters. Beads in `pins` are kept as they are; `watch` may raise Cancelled."""
    return _compare(left, right, None, pins, watch)


def compare_semantically(
    left: Document,
    right: Document,
    embedder: Embedder,
    *,
    pins: tuple[Bead, ...] = (),
    watch: Watch = unwatched,
) -> Alignment:
    """Align by meaning and shared words together. Beads in `pins` are kept; `watch` may raise Cancelled."""
    return _compare(left, right, embedder, pins, watch)


def _compare(
    left: Document, right: Document, embedder: Embedder | None, pins: tuple[Bead, ...], watch: Watch
) -> Alignment:
    order = tuple(sorted(pins, key=lambda pin: (pin.left.start, pin.right.start, pin.left.end, pin.right.end)))
    texts = _text_of(left, [pin.left for pin in order]), _text_of(right, [pin.right for pin in order])
    if texts[1].key < texts[0].key:
        found = _Work((texts[1], texts[0]), embedder, tuple(map(_mirror, order)), watch).run()
        return Alignment(
            tuple(map(_mirror, found.beads)),
            tuple(sorted((Move(m.right, m.left, m.similarity) for m in found.moves), key=lambda m: m.left.start)),
        )
    return _Work(texts, embedder, order, watch).run()


@dataclass(frozen=True, slots=True)
class _Text:
    """One side: its sentences, which of them begin a paragraph, and what of them is pinned."""

    sentences: list[str]
    begins: list[bool]
    pinned: list[tuple[int, int]]

    @property
    def key(self) -> tuple[int, list[str], list[bool], list[tuple[int, int]]]:
        """What the order of the sides is chosen by."""
        return len(self.sentences), self.sentences, self.begins, self.pinned


def _text_of(document: Document, pinned: Sequence[Span]) -> _Text:
    sentences = [document.sentence_text(index) for index in range(len(document.sentences))]
    owners = [-1, *(sentence.paragraph for sentence in document.sentences)]
    return _Text(sentences, [a != b for a, b in pairwise(owners)], [(span.start, span.end) for span in pinned])


def _mirror(bead: Bead) -> Bead:
    return Bead(bead.right, bead.left, bead.score, bead.pinned)


class _Work:
    """One comparison, its sides in canonical order."""

    def __init__(
        self,
        texts: tuple[_Text, _Text],
        embedder: Embedder | None,
        pins: tuple[Bead, ...],
        watch: Watch,
    ) -> None:
        left, right = self._texts = (texts[0].sentences, texts[1].sentences)
        self._begins = (texts[0].begins, texts[1].begins)
        self._pins = [_link_of(pin) for pin in pins]
        self._watch = watch
        self._task = WEIGHING
        self._done = 0
        self._manner = _SEMANTIC if embedder is not None else _LEXICAL
        self._keys = (self._read(left), self._read(right))
        self._words = tuple(map(Side, lexical.weigh(*self._keys, self._still)))
        self._still()
        self._ties = find_ties(self._words[0].rows, self._words[1].rows)
        self._settled: dict[Link, float | None] = {}
        self._ground = self._ground_of([Signal(1.0, *self._words)])
        if embedder is not None and left and right:
            if len(left) + len(right) > SMALL:
                self._settle()
            shares = (Signal(1.0 - _MEANING_SHARE, *self._words), Signal(_MEANING_SHARE, *self._meaning(embedder)))
            self._ground = self._ground_of(shares)

    def _read(self, texts: list[str]) -> list[str]:
        keys = []
        for index, text in enumerate(texts):
            if not index % _BREATH:
                self._still()
            keys.append(lexical.key_of(text) or text)
        return keys

    def _ground_of(self, signals: Sequence[Signal]) -> Ground:
        left, right = self._texts
        for side in (side for signal in signals for side in (signal.left, signal.right)):
            self._still()
            _ = side.norms  # found here, where the watch is looked at
        return Ground(
            Similarity(signals),
            (_lengths(left), _lengths(right)),
            _number(self._keys),
            (_breaks(self._begins[0]), _breaks(self._begins[1])),
            (np.zeros(len(left), np.bool_), np.zeros(len(right), np.bool_)),
        )

    def _settle(self) -> None:
        """Link by words what they make sure of."""
        manner, ground = _LEXICAL, self._ground
        stretches, near = self._look(manner, self._still)
        taken = _sentences_of(self._pins)
        links = sorted([*self._pins, *self._solve(ground, stretches, near, manner.lenient, self._still)])
        self._still()
        taste = for_gaps(ground, links, [], taken, manner.gaps)
        links = fill_gaps(ground, links, taken, taste, self._still)
        self._still()
        fixed = {*self._pins, *filter(self._reads_the_same, links)}
        links = absorb(ground, links, self._free(links, taken), fixed, self._still)
        self._still()
        settled = [link for link in settle(ground, list(filter(_is_linked, links)), near) if link not in self._pins]
        self._still()
        self._settled = dict(zip(settled, self._scores(settled, manner), strict=True))

    def _meaning(self, embedder: Embedder) -> list[Side]:
        """Read what is not settled for its meaning; settled sentences have none."""
        settled = _sentences_of([*self._settled])
        open_lines = [
            [line for line in range(len(texts)) if line not in done]
            for texts, done in zip(self._texts, settled, strict=True)
        ]
        asked = [texts[line] for texts, lines in zip(self._texts, open_lines, strict=True) for line in lines]
        vectors = embedder.encode(asked, self._watch)
        self._task = ALIGNING
        vectors *= np.sqrt(_lengths(asked))[:, None]
        sides = []
        for texts, lines, part in zip(self._texts, open_lines, np.split(vectors, [len(open_lines[0])]), strict=True):
            rows = part
            if len(lines) < len(texts):
                rows = np.zeros((len(texts), vectors.shape[1]), np.float32)
                rows[lines] = part
            sides.append(Side(rows))
        return sides

    def run(self) -> Alignment:
        """Go through the steps."""
        counts = self._ground.similarity.counts
        self._task = ALIGNING
        given = sorted([*self._pins, *self._settled])
        taken = _sentences_of(given)
        stretches, near = self._look(self._manner, self._step(0.0, _AROUND))
        links = sorted(
            [*given, *self._solve(self._ground, stretches, near, self._manner.strict, self._step(_AROUND, _STRICT))]
        )
        self._still()
        free = self._free(links, taken)
        moved = find_moves(self._ground, (sorted(free[0]), sorted(free[1])), near, self._manner.moves, self._moving)
        moved = [link for link in crossing(moved, links) if not any(_parts(pin, link) for pin in self._pins)]
        for side, more in zip(taken, _sentences_of(moved), strict=True):
            side.update(more)

        self._tell(round(_MOVED * counts[0]))
        ground = self._ground.barring(*taken)
        links = sorted(
            [*given, *self._solve(ground, stretches, near, self._manner.lenient, self._step(_MOVED, _LENIENT))]
        )
        self._tell(round(_LENIENT * counts[0]))
        links, moved = self._round_off(links, moved, taken)
        return self._alignment(complete(links, counts), moved)

    def _round_off(
        self, links: list[Link], moved: list[Link], taken: tuple[set[int], set[int]]
    ) -> tuple[list[Link], list[Link]]:
        """Let what was left over find its neighbours; return the links in order and the moved ones."""
        ground, count = self._ground, len(self._texts[0])
        taste = for_gaps(ground, links, moved, taken, self._manner.gaps)
        links = fill_gaps(ground, links, taken, taste, self._still)
        self._tell(round(_FILLED * count))
        moved = extend_moves(ground, moved, self._free(links, taken), walls_of(self._pins), taste)
        self._still()
        fixed = {*self._pins, *self._settled, *filter(self._reads_the_same, [*links, *moved])}
        wider = absorb(ground, [*links, *moved], self._free([*links, *moved], taken), fixed, self._still)
        self._tell(round(_ABSORBED * count))
        return wider[: len(links)], sorted(wider[len(links) :])

    def _look(
        self, manner: _Manner, step: Callable[[int], None]
    ) -> tuple[list[tuple[Link, list[Block]]], Neighbourhood]:
        """Return the stretches to be aligned with their corridors, and what their sentences find there."""
        stretches = [(stretch, lay_out(stretch, self._ties)) for stretch in self._free_stretches()]
        near = look_around(self._ground.similarity, gather(stretches), manner.strict.nearest, manner.stranger, step)
        return stretches, near

    def _step(self, begin: float, end: float) -> Callable[[int], None]:
        """Return what hears of the rows done in a pass over all of them, which takes this part of the time."""
        count = len(self._texts[0])
        return lambda row: self._tell(round(begin * count + (end - begin) * row))

    def _moving(self, share: float) -> None:
        """Hear how much of the search for moved sentences is done."""
        self._tell(round((_STRICT + (_MOVED - _STRICT) * share) * len(self._texts[0])))

    def _tell(self, done: int) -> None:
        """Say how far the comparison is, in sentences; raises Cancelled where it is no longer wanted."""
        self._done = done
        self._watch(done, len(self._texts[0]), self._task)

    def _still(self, _: int = 0) -> None:
        """Only look whether the comparison is still wanted."""
        self._tell(self._done)

    def _free(self, links: list[Link], taken: tuple[set[int], set[int]]) -> tuple[set[int], set[int]]:
        left = set(range(len(self._texts[0]))) - taken[0]
        right = set(range(len(self._texts[1]))) - taken[1]
        for a, b, c, d in links:
            left.difference_update(range(a, b))
            right.difference_update(range(c, d))
        return left, right

    def _free_stretches(self) -> list[Link]:
        """Return what lies between the pins and what is settled."""
        stretches: list[Link] = []
        row = column = 0
        ends = (len(self._texts[0]), len(self._texts[1]))
        for a, b, c, d in (*sorted([*self._pins, *self._settled]), (ends[0], ends[0], ends[1], ends[1])):
            if a > row or c > column:
                stretches.append((row, a, column, c))
            row, column = b, d
        return stretches

    def _solve(
        self,
        ground: Ground,
        stretches: list[tuple[Link, list[Block]]],
        near: Neighbourhood,
        taste: Taste,
        step: Callable[[int], None],
    ) -> list[Link]:
        """Align the stretches; return their two-sided beads."""
        links: list[Link] = []
        for (a, b, c, d), blocks in stretches:
            if a < b and c < d:
                links += align(ground, blocks, taste, near.around, step)
        return [link for link in links if _is_linked(link)]

    def _alignment(self, links: list[Link], moved: list[Link]) -> Alignment:
        pinned = set(self._pins)
        spread = _with_moved(links, moved)
        scores = [
            self._settled.get(link, score)
            for link, score in zip(spread, self._scores(spread, self._manner), strict=True)
        ]
        self._still()
        scores, moved_scores = agree(spread, scores, moved, self._scores(moved, self._manner))
        self._tell(len(self._texts[0]))
        beads = []
        for link, score in zip(spread, scores, strict=True):
            a, b, c, d = link
            beads.append(Bead(Span(a, b), Span(c, d), score, link in pinned))
        moves = tuple(
            Move(Span(a, b), Span(c, d), score or 0.0) for (a, b, c, d), score in zip(moved, moved_scores, strict=True)
        )
        return Alignment(tuple(beads), moves)

    def _reads_the_same(self, link: Link) -> bool:
        a, b, c, d = link
        return self._keys[0][a:b] == self._keys[1][c:d]

    def _scores(self, links: list[Link], manner: _Manner) -> list[float | None]:
        """Return the scores of beads; None for those with one side."""
        linked = [link for link in links if _is_linked(link)]
        found = np.clip((self._alike(linked) - manner.stranger) / (1 - manner.stranger), 0, 1)
        scores = dict(zip(linked, (found**manner.curve).round(4).tolist(), strict=True))
        for a, b, c, d in linked:
            if self._reads_the_same((a, b, c, d)):
                scores[a, b, c, d] = 1.0
        return [scores.get(link) for link in links]

    def _alike(self, links: list[Link]) -> NDArray[np.float64]:
        """Return the similarity of links, looking now and then whether it is still wanted."""
        found = [np.zeros(0)]
        for start in range(0, len(links), _BREATH):
            found.append(self._ground.similarity.of(links[start : start + _BREATH]))
            self._still()
        return np.concatenate(found)


def _with_moved(links: list[Link], moved: list[Link]) -> list[Link]:
    """Join the one-sided beads of moved sentences that moved together."""
    left = {i: link for link in moved for i in range(link[0] + 1, link[1])}
    right = {j: link for link in moved for j in range(link[2] + 1, link[3])}
    found: list[Link] = []
    for link in links:
        a, b, c, d = link
        if c == d and a in left:
            found[-1] = (found[-1][0], b, c, d)
        elif a == b and c in right:
            found[-1] = (a, b, found[-1][2], d)
        else:
            found.append(link)
    return found


def _parts(pin: Link, link: Link) -> bool:
    """Whether a pin without a counterpart stands between the sentences of a link."""
    a, b, c, d = link
    return (pin[0] == pin[1] and a < pin[0] < b) or (pin[2] == pin[3] and c < pin[2] < d)


def _is_linked(link: Link) -> bool:
    return link[0] < link[1] and link[2] < link[3]


def _sentences_of(links: list[Link]) -> tuple[set[int], set[int]]:
    return {i for a, b, _, _ in links for i in range(a, b)}, {j for _, _, c, d in links for j in range(c, d)}


def _link_of(pin: Bead) -> Link:
    return pin.left.start, pin.left.end, pin.right.start, pin.right.end


def _number(keys: tuple[list[str], list[str]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give each wording a number, the same on both sides."""
    known: dict[str, int] = {}
    left, right = ([known.setdefault(key, len(known)) for key in side] for side in keys)
    return np.array(left, np.int64), np.array(right, np.int64)


def _lengths(texts: list[str]) -> NDArray[np.float32]:
    return np.array([max(1, len(text)) for text in texts], np.float32)


def _breaks(begins: list[bool]) -> NDArray[np.float32]:
    """Return how much parts each sentence from the one before: a new paragraph does, the less the more there are."""
    found = np.array(begins, np.float32)
    return found * (1 - found.mean()) if begins else found
