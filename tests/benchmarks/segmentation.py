"""How well and how fast sentences are found, on gold boundaries.

    python -m tests.benchmarks.segmentation [--json FILE] [--without-language]

Boundary F1 counts inner boundaries only (a paragraph's end is free); a golden rule is right where all its sentences
are. CPU time of this process, the best of three rounds. The samples stand in a folder beside the project.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from statistics import mean
from time import process_time
from typing import Any

from viewer.core.segmentation import find_sentences
from viewer.core.span import Span

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "eval" / "sentences"
ROUNDS = 3


def read_cases(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def cut(case: dict[str, Any], *, told: bool) -> list[Span]:
    text = case["text"]
    return find_sentences(text, [Span(0, len(text))], case["lang"] if told else None)[0]


def score_boundaries(cases: list[dict[str, Any]], *, told: bool) -> dict[str, float]:
    """Precision, recall and F1 in per cent."""
    hit = predicted = gold = 0
    for case in cases:
        inner = set(case["ends"][:-1])
        found = {span.end for span in cut(case, told=told)} - {len(case["text"]), case["ends"][-1]}
        hit, predicted, gold = hit + len(inner & found), predicted + len(found), gold + len(inner)
    return {"precision": 100 * hit / predicted, "recall": 100 * hit / gold, "f1": 200 * hit / (predicted + gold)}


def score_rules(cases: list[dict[str, Any]], *, told: bool) -> int:
    def parts(case: dict[str, Any]) -> list[str]:
        return [" ".join(span.of(case["text"]).split()) for span in cut(case, told=told)]

    return sum(parts(case) == [" ".join(part.split()) for part in case["sentences"]] for case in cases)


def measure_speed(sets: dict[str, list[dict[str, Any]]], *, told: bool) -> float:
    """MB of UTF-8 a CPU second over all sets."""
    size = sum(len(case["text"].encode()) for cases in sets.values() for case in cases) / 1e6
    times = []
    for _ in range(ROUNDS):
        begin = process_time()
        for cases in sets.values():
            for case in cases:
                cut(case, told=told)
        times.append(process_time() - begin)
    return size / min(times)


def main() -> None:
    parser = argparse.ArgumentParser(description="F1 of sentence boundaries, golden rules, MB a CPU second")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    parser.add_argument("--without-language", action="store_true", help="let the program judge the language")
    options = parser.parse_args()
    if not FOLDER.is_dir():
        raise SystemExit(f"The samples are missing: {FOLDER}")
    told = not options.without_language
    paths = {path.stem: path for path in sorted(FOLDER.glob("*.jsonl"))}
    rules = read_cases(paths.pop("golden-rules-en"))
    sets = {name: read_cases(path) for name, path in paths.items()}
    figures = {name: score_boundaries(cases, told=told) for name, cases in sets.items()}
    average = mean(figure["f1"] for figure in figures.values())
    right, speed = score_rules(rules, told=told), measure_speed(sets, told=told)
    for name, figure in figures.items():
        print(f"{name:10} P {figure['precision']:5.1f}  R {figure['recall']:5.1f}  F1 {figure['f1']:5.1f}")
    print(f"{'mean':10} F1 {average:.2f}\ngolden rules {right} of {len(rules)}\nspeed {speed:.2f} MB a CPU second")
    if options.json:
        found = {"sets": figures, "mean_f1": average, "golden_rules": [right, len(rules)], "mb_per_cpu_second": speed}
        options.json.write_text(json.dumps(found, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
