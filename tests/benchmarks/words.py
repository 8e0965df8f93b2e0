"""How good the links between words are, on sentence pairs that people have linked word by word.

    python -m tests.benchmarks.words GOLD.jsonl [--scorer SCORE_WORDS.py] [--json FILE]

A line of GOLD is `{"set", "a": [tokens], "b": [tokens], "sure": [[i, j], ...], "poss": [[i, j], ...]}`. Figures are per
cent for each set: F of all links, nF of links between words that are not the same, 0F of words without a counterpart,
0Fc the same without function words; the scorer (by default the one among the shared samples) says exactly what they
are. Milliseconds are of the processor, for reading and linking a pair. FILE gets `{set: {"F", "nF", "0F", "0Fc"}}`.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.conftest import ROOT
from viewer.core.span import Span
from viewer.core.words import fold
from viewer.finding.embedder import load_embedder
from viewer.finding.word_links import link_words
from viewer.finding.word_vectors import WordReader

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

_MEASURES = ("F", "nF", "0F", "0Fc")
_BATCH = 16
_SCORER = ROOT.parent / "shared" / "eval" / "words" / "score_words.py"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.words", description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--scorer", type=Path, default=_SCORER)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args(arguments)
    for path in (asked.gold, asked.scorer):
        if not path.is_file():
            print(f"There is no file {path}; name the gold links and, with --scorer, their scorer.", file=sys.stderr)
            return 2
    gold = [json.loads(line) for line in asked.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    scorer = _load(asked.scorer)
    reader = WordReader(load_embedder())
    reader.similarities([(_text(["Warm", "."]), _text(["Warm", "."]))])
    sets: dict[str, dict[str, float]] = {}
    for name in dict.fromkeys(pair["set"] for pair in gold):
        group = [pair for pair in gold if pair["set"] == name]
        started = time.process_time()
        links = [found for at in range(0, len(group), _BATCH) for found in _link(reader, group[at : at + _BATCH])]
        cost = (time.process_time() - started) * 1000 / len(group)
        scores = scorer.score(group, links)
        sets[name] = {measure: round(scores[measure], 2) for measure in _MEASURES}
        figures = "  ".join(f"{measure} {value:5.1f}" for measure, value in sets[name].items())
        print(f"{name:16} {len(group):5} pairs  {figures}  {cost:5.1f} ms a pair")
    if asked.json:
        asked.json.write_text(json.dumps(sets, indent=1) + "\n", encoding="utf-8")
    return 0


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_words", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _link(reader: WordReader, pairs: Sequence[dict[str, Any]]) -> list[list[tuple[int, int]]]:
    meanings = reader.similarities([(_text(pair["a"]), _text(pair["b"])) for pair in pairs])
    return [
        [(link.left, link.right) for link in link_words([*map(fold, pair["a"])], [*map(fold, pair["b"])], meaning)]
        for pair, meaning in zip(pairs, meanings, strict=True)
    ]


def _text(tokens: Sequence[str]) -> tuple[str, list[Span]]:
    spans = []
    at = 0
    for token in tokens:
        spans.append(Span(at, at + len(token)))
        at += len(token) + 1
    return " ".join(tokens), spans


if __name__ == "__main__":
    sys.exit(main())
