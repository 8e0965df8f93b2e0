"""Simple ways to align, over shared words: the nearest sentence, one threshold, and equal sentences."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

import numpy as np

from viewer.finding import lexical
from viewer.finding.aligner import Block, Ground, Taste, align
from viewer.finding.similarity import Side, Signal, Similarity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.core.document import Document
    from viewer.finding.aligner import Link

BASELINES = ("greedy argmax", "plain DP", "difflib")
_LIMIT = 1_000_000  # cells: the simple ways need the whole matrix, and would cost more than what they are compared with
_NEAR = 0.2


def baselines(left: Document, right: Document) -> Iterator[tuple[str, list[Link]]]:
    """Yield the name of each simple way and its links; of long texts only those that need no matrix."""
    keys = [
        [lexical.key_of(document.sentence_text(index)) for index in range(len(document.sentences))]
        for document in (left, right)
    ]
    if keys[0] and keys[1]:
        if len(keys[0]) * len(keys[1]) <= _LIMIT:
            yield from _by_matrix(keys[0], keys[1])
        yield "difflib", _equal(keys[0], keys[1])


def _by_matrix(left: list[str], right: list[str]) -> Iterator[tuple[str, list[Link]]]:
    first, second = lexical.weigh(left, right)
    similarity = Similarity([Signal(1.0, Side(first), Side(second))])
    everything = Block(slice(0, len(left)), slice(0, len(right)))
    single = similarity.single(everything.rows, everything.columns)
    nearest = single.argmax(axis=1)
    yield (
        "greedy argmax",
        [(i, i + 1, int(j), int(j) + 1) for i, j in enumerate(nearest) if single[i, j] >= _NEAR],
    )
    ones = (np.ones(len(left), np.float32), np.ones(len(right), np.float32))
    zeros = (np.zeros(len(left), np.float32), np.zeros(len(right), np.float32))
    apart = (np.arange(len(left)), np.arange(len(right)) + len(left))
    barred = (np.zeros(len(left), np.bool_), np.zeros(len(right), np.bool_))
    links = align(Ground(similarity, ones, apart, zeros, barred), [everything], Taste(0.15, 0.05, margin=0.0), zeros)
    yield "plain DP", [link for link in links if link[0] < link[1] and link[2] < link[3]]


def _equal(left: list[str], right: list[str]) -> list[Link]:
    """Return what difflib finds equal."""
    blocks = difflib.SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return [(a + step, a + step + 1, b + step, b + step + 1) for a, b, size in blocks for step in range(size)]
