"""How good and how dear the alignment is, on a folder of cases with a gold alignment.

    python -m tests.benchmarks.alignment CASES_DIR [--engine lexical|semantic] [--match GLOB] [--store FILE]
                                         [--json FILE]

A case is a folder with left.txt, right.txt and gold.json: `{"kind": ..., "units": [{"left": [[start, end], ...],
"right": [[start, end], ...], "moved": true?}, ...]}`, in code points. The whole pipeline runs in this process: reading,
segmentation, finding; with a store, sentences that were read for meaning in an earlier run are not read again. Figures
are macro averages over the cases of a kind; seconds are of the processor. Then come how often sure, likely and unsure
links are right, and what is linked of texts that do not belong together: the left one of each short case and the right
one of the next.
"""

from __future__ import annotations

import argparse
import difflib
import json
import resource
import sys
import time
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tests.benchmarks.alignment_scores import Scores, score
from tests.benchmarks.link_confidence import judge, print_confidence, print_strangers, scored_links
from viewer.core.comparison import Engine
from viewer.finding import lexical
from viewer.finding.aligner import Block, Ground, Taste, align
from viewer.finding.compare import compare_lexically, compare_semantically
from viewer.finding.embedder import load_embedder
from viewer.finding.similarity import Side, Signal, Similarity
from viewer.finding.vector_store import VectorStore
from viewer.reading.read import read_document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.benchmarks.alignment_scores import Beads
    from viewer.core.alignment import Alignment
    from viewer.core.document import Document
    from viewer.core.span import Span
    from viewer.finding.embedder import Embedder

_MEASURES = ("area", "char", "unmatched_f1", "moved_recall", "crossing_precision", "false_unmatched")
_SHORT = 100  # sentences of a text that is compared with a stranger
_BASELINE_LIMIT = 4_000_000  # cells: the simple ways need the whole matrix


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.alignment", description=__doc__.splitlines()[0])
    parser.add_argument("cases", type=Path)
    parser.add_argument("--engine", type=Engine, choices=list(Engine), default=Engine.SEMANTIC)
    parser.add_argument("--match", default="*")
    parser.add_argument("--store", type=Path)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args(arguments)
    folders = sorted(folder for folder in asked.cases.glob(asked.match) if (folder / "gold.json").is_file())
    if not folders:
        print(f"No case in {asked.cases} fits {asked.match}.", file=sys.stderr)
        return 2
    started = time.process_time()
    embedder = (
        load_embedder(store=VectorStore(asked.store) if asked.store else None)
        if asked.engine is Engine.SEMANTIC
        else None
    )
    if embedder is not None:
        embedder.encode(["Warm."], keep=False)
        print(f"model loaded in {time.process_time() - started:.1f} CPU-s")
    results = [_run(folder, embedder) for folder in folders]
    _print_table(results)
    print_confidence({kind: [run["links"] for run in group] for kind, group in _by_kind(results).items()})
    _compare_strangers(results, embedder)
    print(f"peak memory {_peak_mb():.0f} MB")
    if asked.json:
        kinds = {kind: _averages(group)[asked.engine.value] for kind, group in _by_kind(results).items()}
        asked.json.write_text(json.dumps({"kinds": kinds, "peak_mb": round(_peak_mb())}, indent=1) + "\n")
    return 0


def _run(folder: Path, embedder: Embedder | None) -> dict[str, Any]:
    """Run one case: its kind, and for each way its scores with CPU seconds."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    started = time.process_time()
    left, right = read_document(folder / "left.txt"), read_document(folder / "right.txt")
    read = time.process_time() - started
    started = time.process_time()
    alignment = _compare(left, right, embedder)
    name = Engine.LEXICAL.value if embedder is None else Engine.SEMANTIC.value
    found = time.process_time() - started
    ways: dict[str, dict[str, Any]] = {
        name: _scored(left, right, gold["units"], beads_of(alignment, left, right), found) | {"read_s": read},
    }
    if len(left.sentences) * len(right.sentences) <= _BASELINE_LIMIT:
        for label, links in _baselines(left, right):
            beads = [(_spans(left, a, b), _spans(right, c, d)) for a, b, c, d in links]
            ways[label] = _scored(left, right, gold["units"], beads, 0.0)
    return {
        "kind": gold.get("kind") or folder.name.split("_")[0],
        "case": folder.name,
        "ways": ways,
        "links": judge(left, right, gold["units"], alignment),
        "texts": (left, right),
    }


def _compare(left: Document, right: Document, embedder: Embedder | None) -> Alignment:
    return compare_lexically(left, right) if embedder is None else compare_semantically(left, right, embedder)


def _compare_strangers(results: list[dict[str, Any]], embedder: Embedder | None) -> None:
    scores: list[float] = []
    pairs = sentences = 0
    for group in _by_kind(results).values():
        short = [result["texts"] for result in group if max(len(d.sentences) for d in result["texts"]) <= _SHORT]
        for (left, _), (_, right) in pairwise(short):
            if left.text != right.text:
                scores += [score for _, _, score in scored_links(_compare(left, right, embedder))]
                pairs, sentences = pairs + 1, sentences + min(len(left.sentences), len(right.sentences))
    if pairs:
        print_strangers((pairs, sentences), scores)


def _scored(left: Document, right: Document, units: list[Any], beads: Beads, seconds: float) -> dict[str, Any]:
    found: Scores = score(left.text, right.text, units, beads)
    return asdict(found) | {"cpu_s": seconds}


def beads_of(alignment: Alignment, left: Document, right: Document) -> Beads:
    linked: list[tuple[Span, Span]] = [(bead.left, bead.right) for bead in alignment.beads if bead.is_linked]
    linked += [(move.left, move.right) for move in alignment.moves]
    return [(_spans(left, a.start, a.end), _spans(right, b.start, b.end)) for a, b in linked]


def _spans(document: Document, start: int, stop: int) -> list[tuple[int, int]]:
    return [(s.span.start, s.span.end) for s in document.sentences[start:stop]]


def _baselines(left: Document, right: Document) -> Iterable[tuple[str, list[tuple[int, int, int, int]]]]:
    """Yield simple ways to align, over shared words: the nearest sentence, one threshold, and difflib."""
    keys = [
        [lexical.key_of(document.sentence_text(index)) for index in range(len(document.sentences))]
        for document in (left, right)
    ]
    if not keys[0] or not keys[1]:
        return
    first, second = lexical.weigh(*keys)
    similarity = Similarity([Signal(1.0, Side(first), Side(second))])
    everything = Block(slice(0, len(keys[0])), slice(0, len(keys[1])))
    single = similarity.single(everything.rows, everything.columns)
    nearest = single.argmax(axis=1)
    yield (
        "greedy argmax",
        [(i, i + 1, int(j), int(j) + 1) for i, j in enumerate(nearest) if single[i, j] >= 0.2],
    )
    flat = [np.ones(len(side), np.float32) for side in keys]
    zero = [np.zeros(len(side), np.float32) for side in keys]
    apart = [np.arange(len(side)) + base for side, base in zip(keys, (0, len(keys[0])), strict=True)]
    ground = Ground(
        similarity,
        (flat[0], flat[1]),
        (apart[0], apart[1]),
        (zero[0], zero[1]),
        (np.zeros(len(keys[0]), np.bool_), np.zeros(len(keys[1]), np.bool_)),
    )
    links = align(ground, [everything], Taste(0.15, 0.05, margin=0.0), (zero[0], zero[1]))
    yield "plain DP", [link for link in links if link[0] < link[1] and link[2] < link[3]]
    matcher = difflib.SequenceMatcher(None, keys[0], keys[1], autojunk=False)
    yield (
        "difflib",
        [
            (i, i + 1, j, j + 1)
            for a, b, size in matcher.get_matching_blocks()
            for i, j in zip(range(a, a + size), range(b, b + size), strict=True)
        ],
    )


def _by_kind(results: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    kinds: dict[str, list[dict[str, Any]]] = {}
    for result in results:
        kinds.setdefault(result["kind"], []).append(result)
    return kinds


def _averages(group: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Average each way over the cases of a kind; seconds and false crossing beads are summed up."""
    ways: dict[str, dict[str, Any]] = {}
    for way in group[0]["ways"]:
        runs = [result["ways"][way] for result in group if way in result["ways"]]
        ways[way] = {measure: _mean([run[measure] for run in runs]) for measure in _MEASURES}
        for figure in ("cpu_s", "read_s"):
            ways[way][figure] = round(sum(run.get(figure, 0.0) for run in runs), 3)
        ways[way]["false_crossing"] = sum(run["false_crossing"] for run in runs)
    return ways


def _mean(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return round(sum(known) / len(known), 4) if known else None


def _print_table(results: list[dict[str, Any]]) -> None:
    print(f"{'kind':12} {'way':14} {'cases':>5}  area   char   unmat. moved  cross. f.unm. f.cross  read-s  find-s")
    everything = {**_by_kind(results), "overall": results}
    for kind, group in everything.items():
        for way, figures in _averages(group).items():
            cells = " ".join("   -  " if figures[m] is None else f"{figures[m]:.4f}" for m in _MEASURES)
            seconds = f"{figures['read_s']:7.2f} {figures['cpu_s']:7.2f}" if figures["cpu_s"] else ""
            print(f"{kind:12} {way:14} {len(group):5}  {cells} {figures['false_crossing']:7} {seconds}")


def _peak_mb() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024**2 if sys.platform == "darwin" else peak / 1024


if __name__ == "__main__":
    sys.exit(main())
