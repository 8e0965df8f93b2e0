"""How good and how dear the alignment is, on a folder of cases with a gold alignment.

    python -m tests.benchmarks.alignment CASES_DIR [--engine lexical|semantic] [--match GLOB] [--json FILE]
                                         [--store FILE] [--strangers]

A case is a folder with left.txt, right.txt and gold.json: `{"kind": ..., "units": [{"left": [[start, end], ...],
"right": [[start, end], ...], "moved": true?}, ...]}`, in code points. The whole pipeline runs in this process: reading,
segmentation, finding; with a store, sentences that were read for meaning in an earlier run are not read again. Figures
are macro averages over the cases of a kind; seconds are of the processor, for finding, an average of the cases too.
Simple ways to align, over shared words, run beside it. Then come what each stage took, how often sure, likely and
unsure links are right, and, if asked for, what is linked of texts that do not belong together: the left one of each
short case and the right one of the next.

JSON: `{"kinds": {KIND: {"area", "char", "unmatched_f1", "moved_recall", "crossing_precision", "false_unmatched",
"cpu_s"}}, "peak_mb"}`; a measure of which the cases have nothing is null.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.benchmarks.alignment_baselines import BASELINES, baselines
from tests.benchmarks.alignment_scores import score
from tests.benchmarks.link_confidence import judge, print_confidence, print_strangers, scored_links
from tests.benchmarks.stages import Stages
from viewer.core.comparison import Engine
from viewer.core.errors import ReadingError
from viewer.core.watch import unwatched
from viewer.finding.compare import compare_lexically, compare_semantically
from viewer.finding.embedder import load_embedder
from viewer.finding.vector_store import VectorStore
from viewer.reading.read import read_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from tests.benchmarks.alignment_scores import Beads
    from viewer.core.alignment import Alignment
    from viewer.core.document import Document
    from viewer.core.span import Span
    from viewer.core.watch import Watch
    from viewer.finding.embedder import Embedder

_MEASURES = ("area", "char", "unmatched_f1", "moved_recall", "crossing_precision", "false_unmatched")
_SHORT = 100  # sentences of a text that is compared with a stranger


class _Case:
    """One case: its texts and gold units."""

    def __init__(self, folder: Path) -> None:
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        self.name = folder.name
        self.kind: str = gold.get("kind") or folder.name.split("_")[0]
        self.units: list[Any] = gold["units"]
        self.left = read_document(folder / "left.txt")
        self.right = read_document(folder / "right.txt")


class _Finder:
    """One engine, whose stages are measured."""

    def __init__(self, engine: Engine, store: Path | None) -> None:
        self.name = engine.value
        self.stages = Stages()
        self._embedder: Embedder | None = None
        if engine is Engine.SEMANTIC:
            self.stages.enter("model")
            self._embedder = load_embedder(store=VectorStore(store) if store else None)
            self._embedder.encode(["Warm."], keep=False)
            self.stages.enter(None)

    def compare(self, left: Document, right: Document) -> Alignment:
        """Compare by the engine asked for."""
        self.stages.enter("aligning")
        by_words = self._embedder is None
        found = compare_lexically(left, right) if by_words else compare_semantically(left, right, self)  # type: ignore[arg-type]
        self.stages.enter(None)
        return found

    def encode(self, texts: Sequence[str], watch: Watch = unwatched) -> NDArray[np.float32]:
        """Stand between the alignment and the model."""
        assert self._embedder is not None
        self.stages.enter("encoding")
        vectors = self._embedder.encode(texts, watch)
        self.stages.enter("aligning")
        return vectors

    @property
    def spent(self) -> float:
        """CPU seconds of finding so far."""
        return sum(self.stages.seconds.get(stage, 0.0) for stage in ("encoding", "aligning"))


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark; 2 where there is no case to run."""
    asked = _asked(arguments)
    if not asked.cases.is_dir():
        print(f"There is no folder {asked.cases}: name a folder that holds one folder a case.", file=sys.stderr)
        return 2
    folders = sorted(folder for folder in asked.cases.glob(asked.match) if (folder / "gold.json").is_file())
    if not folders:
        print(
            f"No folder in {asked.cases} fits {asked.match} and holds a gold.json: name the folder that holds the"
            " folders of the cases, or another pattern.",
            file=sys.stderr,
        )
        return 2
    finder = _Finder(asked.engine, asked.store)
    results, short = [], []
    for folder in folders:
        try:
            finder.stages.enter("reading")
            case = _Case(folder)
        except (OSError, KeyError, ValueError, ReadingError) as error:
            print(f"{folder} is no case, as its files cannot be read ({error}): repair or remove it.", file=sys.stderr)
            return 2
        finder.stages.enter(None)
        results.append(_run(case, finder))
        if max(len(case.left.sentences), len(case.right.sentences)) <= _SHORT:
            short.append(case)
    _print_table(results)
    _print_stages(finder.stages)
    print_confidence({kind: [run["links"] for run in group] for kind, group in _by_kind(results).items()})
    if asked.json:
        kinds = {kind: _averages(group)[finder.name] for kind, group in _by_kind(results).items()}
        peak = round(max(finder.stages.peaks.values()))
        asked.json.write_text(json.dumps({"kinds": kinds, "peak_mb": peak}, indent=1) + "\n", encoding="utf-8")
    if asked.strangers:
        _compare_strangers(short, finder)
    return 0


def _asked(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.alignment", description=__doc__.splitlines()[0])
    parser.add_argument("cases", type=Path)
    parser.add_argument("--engine", type=Engine, choices=list(Engine), default=Engine.SEMANTIC)
    parser.add_argument("--match", default="*")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--store", type=Path)
    parser.add_argument("--strangers", action="store_true")
    return parser.parse_args(arguments)


def _run(case: _Case, finder: _Finder) -> dict[str, Any]:
    """Run one case: its kind, and for each way its scores with CPU seconds."""
    left, right = case.left, case.right
    before = finder.spent
    alignment = finder.compare(left, right)
    ways = {finder.name: _scored(case, beads_of(alignment, left, right), finder.spent - before)}
    finder.stages.enter("simple ways")
    found = list(baselines(left, right))
    finder.stages.enter(None)
    for label, links in found:
        ways[label] = _scored(case, [(_spans(left, a, b), _spans(right, c, d)) for a, b, c, d in links], None)
    return {"kind": case.kind, "ways": ways, "links": judge(left, right, case.units, alignment)}


def _scored(case: _Case, beads: Beads, seconds: float | None) -> dict[str, Any]:
    found = asdict(score(case.left.text, case.right.text, case.units, beads))
    return {**{measure: found[measure] for measure in _MEASURES}, "cpu_s": seconds}


def _compare_strangers(short: list[_Case], finder: _Finder) -> None:
    scores: list[float] = []
    pairs = sentences = 0
    for case, other in pairwise(short):
        if case.kind == other.kind and case.left.text != other.right.text:
            scores += [score for _, _, score in scored_links(finder.compare(case.left, other.right))]
            pairs, sentences = pairs + 1, sentences + min(len(case.left.sentences), len(other.right.sentences))
    if pairs:
        print_strangers((pairs, sentences), scores)


def beads_of(alignment: Alignment, left: Document, right: Document) -> Beads:
    """Return the two-sided beads and the moves as spans of the texts."""
    linked: list[tuple[Span, Span]] = [(bead.left, bead.right) for bead in alignment.beads if bead.is_linked]
    linked += [(move.left, move.right) for move in alignment.moves]
    return [(_spans(left, a.start, a.end), _spans(right, b.start, b.end)) for a, b in linked]


def _spans(document: Document, start: int, stop: int) -> list[tuple[int, int]]:
    return [(s.span.start, s.span.end) for s in document.sentences[start:stop]]


def _by_kind(results: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    kinds: dict[str, list[dict[str, Any]]] = {}
    for result in results:
        kinds.setdefault(result["kind"], []).append(result)
    return kinds


def _averages(group: list[dict[str, Any]]) -> dict[str, dict[str, float | None]]:
    """Average each way over the cases of a kind that it ran on."""
    ways = {}
    for way in {way: None for result in group for way in result["ways"]}:
        runs = [result["ways"][way] for result in group if way in result["ways"]]
        ways[way] = {measure: _mean([run[measure] for run in runs]) for measure in (*_MEASURES, "cpu_s")}
    return ways


def _mean(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return round(sum(known) / len(known), 4) if known else None


def _print_table(results: list[dict[str, Any]]) -> None:
    print(f"{'kind':12} {'way':14} {'cases':>5}  area   char   unmat. moved  cross. f.unm.  CPU-s")
    for kind, group in {**_by_kind(results), "overall": results}.items():
        averages = _averages(group)
        for way in (next(iter(averages)), *BASELINES):
            if way in averages:
                count = sum(way in result["ways"] for result in group)
                figures = averages[way]
                cells = " ".join("   -  " if figures[m] is None else f"{figures[m]:.4f}" for m in _MEASURES)
                seconds = "" if figures["cpu_s"] is None else f"{figures['cpu_s']:7.2f}"
                print(f"{kind:12} {way:14} {count:5}  {cells} {seconds}")


def _print_stages(stages: Stages) -> None:
    print(f"\n{'stage':14}   CPU-s  peak MB")
    for stage, seconds in stages.seconds.items():
        print(f"{stage:14} {seconds:7.2f}  {stages.peaks[stage]:7.0f}")


if __name__ == "__main__":
    sys.exit(main())
