"""What finding costs, in seconds of the processor.

    python -m tests.benchmarks.finding [LEFT RIGHT] [--scale] [--json FILE]

The lexical reply for two made-up texts of 1,000 sentences, segmentation included; then the semantic reply for a pair
(the sample pair unless told otherwise) with a warm model, and what making the model ready costs. With `--scale` both
replies for made-up texts of 1, 3, 10 and 30 thousand sentences.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sys
import time
from functools import partial
from pathlib import Path

import viewer
from viewer.finding.compare import compare_lexically, compare_semantically
from viewer.finding.embedder import load_embedder
from viewer.reading.read import read_document, segment_text

_SAMPLES = Path(viewer.__file__).resolve().parents[1] / "resources" / "samples"
_SENTENCES = 1_000
_SCALE = (1_000, 3_000, 10_000, 30_000)


def made_up_pair(count: int, seed: int = 7) -> tuple[str, str]:
    """Two texts of `count` sentences: the second rewords every third word, drops and adds some sentences."""
    source = random.Random(seed)
    syllables = [a + b for a in "bdfgklmnprstv" for b in ("a", "e", "i", "o", "u", "an", "er", "is")]
    vocabulary = ["".join(source.choices(syllables, k=source.randint(1, 4))) for _ in range(4_000)]
    frequent = vocabulary[:60]

    def sentence() -> list[str]:
        length = source.randint(6, 28)
        return [source.choice(frequent if source.random() < 0.45 else vocabulary) for _ in range(length)]

    left = [sentence() for _ in range(count)]
    right = []
    for words in left:
        if source.random() < 0.05:
            right.append(sentence())
        if source.random() < 0.95:
            right.append([source.choice(vocabulary) if source.random() < 0.33 else word for word in words])
    return _written(left), _written(right)


def _written(sentences: list[list[str]]) -> str:
    lines = [" ".join(words).capitalize() + "." for words in sentences]
    return "\n\n".join(" ".join(lines[start : start + 6]) for start in range(0, len(lines), 6))


def _lexical() -> dict[str, float]:
    left_text, right_text = made_up_pair(_SENTENCES)
    segment_text("Warm. Up.", title="warm")
    started = time.process_time()
    left, right = segment_text(left_text, title="left"), segment_text(right_text, title="right")
    segmented = time.process_time()
    found = compare_lexically(left, right)
    aligned = time.process_time()
    print(f"lexical reply, {len(left.sentences)} by {len(right.sentences)} sentences:")
    print(
        f"  segmentation {segmented - started:.3f}, finding {aligned - segmented:.3f} CPU-s, {len(found.beads)} units"
    )
    return {"segmentation_s": segmented - started, "lexical_s": aligned - segmented}


def _semantic(paths: list[Path]) -> dict[str, float]:
    started = time.process_time()
    embedder = load_embedder()
    embedder.encode(["A first sentence makes the model ready."])
    ready = time.process_time()
    left, right = (read_document(path) for path in paths)
    before = time.process_time()
    found = compare_semantically(left, right, embedder)
    done = time.process_time()
    print(f"model ready after {ready - started:.2f} CPU-s")
    print(f"semantic reply, {len(left.sentences)} by {len(right.sentences)} sentences: {done - before:.3f} CPU-s")
    print(f"  {len(found.beads)} units, {len(found.moves)} moved")
    return {"model_ready_s": ready - started, "semantic_s": done - before}


def _scale() -> dict[str, float]:
    """Both replies for longer and longer texts: a row of figures each."""
    embedder = load_embedder()
    embedder.encode(["Warm."])
    figures: dict[str, float] = {}
    print(f"{'sentences':>15} {'segmentation':>12} {'lexical':>8} {'semantic':>8} {'of them read':>12} {'peak MB':>8}")
    for count in _SCALE:
        started = time.process_time()
        left, right = (segment_text(text, title="made up") for text in made_up_pair(count))
        segmented = time.process_time()
        compare_lexically(left, right)
        aligned = time.process_time()
        asked: list[int] = [0]
        compare_semantically(left, right, embedder, watch=partial(_note, asked))
        read = time.process_time()
        times = (segmented - started, aligned - segmented, read - aligned)
        sizes = f"{len(left.sentences)} x {len(right.sentences)}"
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{sizes:>15} {times[0]:12.2f} {times[1]:8.2f} {times[2]:8.2f} {asked[0]:12} {peak:8.0f}", flush=True)
        figures.update({f"lexical_{count}_s": times[1], f"semantic_{count}_s": times[2], f"peak_{count}_mb": peak})
    return figures


def _note(asked: list[int], _: int, total: int, task: str) -> None:
    """Note how many sentences are read for meaning."""
    if task.startswith("Reading"):
        asked[0] = max(asked[0], total)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.finding", description=__doc__.splitlines()[0])
    parser.add_argument("pair", nargs="*", type=Path)
    parser.add_argument("--scale", action="store_true")
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args(arguments)
    pair = asked.pair or sorted(_SAMPLES.glob("*.txt"))
    if len(pair) != 2:
        parser.error("give two documents")
    measured = {**_lexical(), **_semantic(pair), **(_scale() if asked.scale else {})}
    figures = {name: round(value, 3) for name, value in measured.items()}
    if asked.json:
        asked.json.write_text(json.dumps(figures, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
