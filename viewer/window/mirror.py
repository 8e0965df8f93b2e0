"""What was found between two documents, with left and right changed over: the engines answer the mirror image too."""

from __future__ import annotations

from viewer.core.alignment import Alignment, Bead, Move
from viewer.core.comparison import Comparison


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
