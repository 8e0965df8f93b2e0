"""What the store of vectors costs and saves.

    python -m tests.benchmarks.vector_store [--stored N] [--json FILE] [LEFT RIGHT]

- a store of N vectors (default 100,000) of 384 numbers: CPU microseconds a text to keep, and to look up 10,000 of them
  that are known and 10,000 that are not, and bytes of the file a vector;
- 1,000 invented sentences: CPU milliseconds to encode them with the installed model cold, that is with an empty store,
  and warm, in a run that finds them all in it;
- where LEFT and RIGHT are named: CPU seconds of comparing them by meaning, cold and warm, once they have been read.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from tests.benchmarks.children import _WORDS
from viewer.finding.compare import compare_semantically
from viewer.finding.embedder import Embedder, load_embedder
from viewer.finding.vector_store import VectorStore
from viewer.reading.read import read_document

if TYPE_CHECKING:
    from collections.abc import Callable

_LOOKED_UP = 10_000
_ENCODER = "an encoder"


def invent_sentences(count: int) -> list[str]:
    """Return sentences of 4 to 40 words, all different."""
    chance = random.Random(1)
    return [
        f"{' '.join(chance.choice(_WORDS) for _ in range(chance.randint(3, 39)))} {number}." for number in range(count)
    ]


def spent(work: Callable[[], object]) -> float:
    """CPU seconds of this process, all its threads."""
    before = time.process_time()
    work()
    return time.process_time() - before


def measure_store(path: Path, count: int) -> dict[str, float]:
    """Microseconds a text, and bytes a vector."""
    texts = [f"The keeper of lamp number {number} went home." for number in range(count + _LOOKED_UP)]
    vectors = np.random.default_rng(1).normal(size=(count, 384)).astype(np.float16)
    with closing(VectorStore(path)) as store:

        def keep() -> None:
            for start in range(0, count, 24):  # about as many as one batch of the encoder has
                store.keep(_ENCODER, dict(zip(texts[start : start + 24], vectors[start : start + 24], strict=False)))
            store.flush()

        keeping = spent(keep)
    chosen = random.Random(2).sample(texts[:count], _LOOKED_UP)
    with closing(VectorStore(path)) as store:
        known = spent(lambda: store.find(_ENCODER, chosen))
        unknown = spent(lambda: store.find(_ENCODER, texts[count:]))
        assert len(store.find(_ENCODER, chosen)) == _LOOKED_UP
    return {
        "keeping a vector, µs": 1e6 * keeping / count,
        "looking up a known text, µs": 1e6 * known / _LOOKED_UP,
        "looking up an unknown text, µs": 1e6 * unknown / _LOOKED_UP,
        "bytes a vector": path.stat().st_size / count,
    }


def measure_encoding(path: Path) -> dict[str, float]:
    """Milliseconds to encode 1,000 sentences."""
    plain = load_embedder()
    texts = invent_sentences(1_000)
    plain.encode(texts[:100])
    figures = {}
    for name in ("cold", "warm"):
        with closing(VectorStore(path)) as store:
            embedder = Embedder(plain._network, plain.model, plain._identity, store)
            figures[f"encoding 1,000 sentences {name}, ms"] = 1e3 * spent(lambda of=embedder: of.encode(texts))
    return figures


def measure_comparison(path: Path, pair: list[Path]) -> dict[str, float]:
    """Seconds of comparing two files by meaning."""
    plain = load_embedder()
    plain.encode(invent_sentences(100))
    left, right = (read_document(file) for file in pair)
    figures = {}
    for name in ("cold", "warm"):
        with closing(VectorStore(path)) as store:
            embedder = Embedder(plain._network, plain.model, plain._identity, store)
            figures[f"comparing by meaning {name}, s"] = spent(
                lambda by=embedder: compare_semantically(left, right, by)
            )
    return figures


def main() -> None:
    """Measure, print, and write the figures where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stored", type=int, default=100_000)
    parser.add_argument("--json", type=Path)
    parser.add_argument("pair", nargs="*", type=Path, metavar="LEFT RIGHT")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = measure_store(Path(folder) / "many.sqlite", options.stored)
        figures |= measure_encoding(Path(folder) / "few.sqlite")
        if options.pair:
            figures |= measure_comparison(Path(folder) / "pair.sqlite", options.pair)
    for name, value in figures.items():
        print(f"{name:40} {value:12.1f}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
