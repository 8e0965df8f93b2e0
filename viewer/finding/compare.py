"""Two documents → the alignment of their sentences.

The steps: what the sentences share (`lexical`) and mean (`embedder`), the monotone alignment (`aligner`).
All of it is done with the two sides in an order chosen by their content, and mirrored back: so swapping the sides swaps
the result and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from viewer.core.alignment import Alignment, Bead, Move
from viewer.core.span import Span
from viewer.core.watch import unwatched
from viewer.finding import lexical
from viewer.finding.aligner import Block, Ground, Link, Taste, align, neighbourhoods
from viewer.finding.similarity import Side, Signal, Similarity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from viewer.core.document import Document
    from viewer.core.watch import Watch
    from viewer.finding.embedder import Embedder

_MEANING_SHARE = 0.7
_TASK = "Comparing sentences"


@dataclass(frozen=True, slots=True)
class _Manner:
    """How an engine works: tastes of the main pass and of gaps, least margin and similarity of a moved sentence."""

    main: Taste
    gaps: Taste
    moved_margin: float
    moved_similarity: float
    stranger: float  # similarity of two sentences that have nothing in common: score 0


_LEXICAL = _Manner(Taste(0.05, 0.05), Taste(0.08, 0.03, margin=0.0), 0.1, 0.25, 0.02)
_SEMANTIC = _Manner(Taste(0.05, 0.1), Taste(0.2, 0.05, margin=0.0), 0.0, 0.45, 0.08)


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
    texts = [[document.sentence_text(index) for index in range(len(document.sentences))] for document in (left, right)]
    order = tuple(sorted(pins, key=lambda pin: (pin.left.start, pin.right.start, pin.left.end, pin.right.end)))
    mirrored = _content_key(texts[1], [pin.right for pin in order]) < _content_key(texts[0], [p.left for p in order])
    if mirrored:
        found = _Work(texts[1], texts[0], embedder, tuple(map(_mirror, order)), watch).run()
        return Alignment(
            tuple(map(_mirror, found.beads)),
            tuple(sorted((Move(m.right, m.left, m.similarity) for m in found.moves), key=lambda m: m.left.start)),
        )
    return _Work(texts[0], texts[1], embedder, order, watch).run()


def _content_key(texts: list[str], pinned: Sequence[Span]) -> tuple[int, list[str], list[tuple[int, int]]]:
    return len(texts), texts, [(span.start, span.end) for span in pinned]


def _mirror(bead: Bead) -> Bead:
    return Bead(bead.right, bead.left, bead.score, bead.pinned)


class _Work:
    """One comparison, its sides in canonical order."""

    def __init__(
        self, left: list[str], right: list[str], embedder: Embedder | None, pins: tuple[Bead, ...], watch: Watch
    ) -> None:
        self._texts = (left, right)
        self._pins = pins
        self._watch = watch
        self._manner = _SEMANTIC if embedder is not None else _LEXICAL
        self._keys = ([lexical.key_of(text) for text in left], [lexical.key_of(text) for text in right])
        first, second = lexical.weigh(*self._keys)
        signals = [Signal(1.0 - _MEANING_SHARE if embedder is not None else 1.0, Side(first), Side(second))]
        if embedder is not None:
            vectors = embedder.encode([*left, *right], watch)
            weighted = vectors * np.sqrt(_lengths([*left, *right]))[:, None]
            signals.append(Signal(_MEANING_SHARE, Side(weighted[: len(left)]), Side(weighted[len(left) :])))
        self._ground = Ground(Similarity(signals), *map(_weights, self._texts))

    def run(self) -> Alignment:
        total = len(self._texts[0])
        self._watch(0, total, _TASK)
        free, links = self._free_stretches(), [_link_of(pin) for pin in self._pins]
        around = None
        for stretch in free:
            links += self._solve(stretch)
        del around
        links.sort()
        moved = self._repair(links)
        self._watch(total, total, _TASK)
        return self._alignment(*moved)

    def _free_stretches(self) -> list[Link]:
        """Return what lies between the pins."""
        stretches: list[Link] = []
        row = column = 0
        ends = (len(self._texts[0]), len(self._texts[1]))
        for pin in (*self._pins, Bead(Span(ends[0], ends[0]), Span(ends[1], ends[1]), None)):
            if pin.left.start > row or pin.right.start > column:
                stretches.append((row, pin.left.start, column, pin.right.start))
            row, column = pin.left.end, pin.right.end
        return stretches

    def _solve(self, stretch: Link) -> list[Link]:
        a, b, c, d = stretch
        if a == b or c == d:
            return [*((i, i + 1, c, c) for i in range(a, b)), *((b, b, j, j + 1) for j in range(c, d))]
        blocks = _corridor(stretch)
        around = neighbourhoods(self._ground.similarity, blocks, self._manner.main.nearest)
        self._around = around
        total = len(self._texts[0])
        return align(self._ground, blocks, self._manner.main, around, lambda row: self._watch(row, total, _TASK))

    def _repair(self, links: list[Link]) -> tuple[list[Link], list[Link]]:
        return links, []

    def _alignment(self, links: list[Link], moved: list[Link]) -> Alignment:
        pinned = {(pin.left, pin.right) for pin in self._pins}
        beads = []
        for a, b, c, d in links:
            span = (Span(a, b), Span(c, d))
            score = self._score((a, b, c, d)) if a < b and c < d else None
            beads.append(Bead(*span, score, span in pinned))
        moves = tuple(Move(Span(a, b), Span(c, d), self._score((a, b, c, d))) for a, b, c, d in sorted(moved))
        return Alignment(tuple(beads), moves)

    def _score(self, link: Link) -> float:
        a, b, c, d = link
        if " ".join(self._keys[0][a:b]) == " ".join(self._keys[1][c:d]):
            return 1.0
        found = self._ground.similarity.of(link)
        return round(min(1.0, max(0.0, (found - self._manner.stranger) / (1 - self._manner.stranger))), 4)


def _link_of(pin: Bead) -> Link:
    return pin.left.start, pin.left.end, pin.right.start, pin.right.end


def _lengths(texts: list[str]) -> NDArray[np.float32]:
    return np.array([max(1, len(text)) for text in texts], np.float32)


def _weights(texts: list[str]) -> NDArray[np.float32]:
    roots = np.sqrt(_lengths(texts))
    return (roots / roots.mean()).astype(np.float32) if texts else roots


def _corridor(stretch: Link) -> list[Block]:
    a, b, c, d = stretch
    return [Block(slice(row, min(b, row + 128)), slice(c, d)) for row in range(a, b, 128)]
