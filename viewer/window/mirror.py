"""What was found between two documents, with left and right changed over: the engines answer the mirror image too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.core.alignment import Alignment, Bead, Move, Pair
from viewer.core.comparison import Comparison

if TYPE_CHECKING:
    from collections.abc import Mapping

    from viewer.core.edits import PairEdits


def mirror_alignment(alignment: Alignment) -> Alignment:
    """Return the same beads and moves with the sides changed over."""
    return Alignment(
        tuple(Bead(bead.right, bead.left, bead.score, bead.pinned) for bead in alignment.beads),
        tuple(sorted((Move(m.right, m.left, m.similarity) for m in alignment.moves), key=lambda move: move.left)),
    )


def mirror_comparison(comparison: Comparison) -> Comparison:
    """Return a comparison with its documents and all that was found changed over."""
    alignment = mirror_alignment(comparison.alignment)
    return Comparison(comparison.right, comparison.left, alignment, comparison.engine, comparison.model)


def mirror_edits(edits: Mapping[Pair, PairEdits]) -> dict[Pair, PairEdits]:
    """Return word edits by pair with the sides changed over."""
    return {Pair(pair.right, pair.left): found.mirrored() for pair, found in edits.items()}
