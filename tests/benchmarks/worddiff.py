"""Word differences: CPU milliseconds a pair. `python -m tests.benchmarks.worddiff [--json FILE]`."""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from pathlib import Path

from viewer.core.edits import Operation
from viewer.core.span import Span
from viewer.core.worddiff import diff_words

_WORDS = tuple(
    """
    the of and to in a is that for it as with was on by at from this be are lamp keeper harbour storm vessel light glass
    oil brass stair tower night signal engine master pilot captain island channel rock tide wind mirror wick clock
    ledger village school winter summer morning evening letter paper answer question number story
    """.split()  # noqa: SIM905 - reads better
)


def text_of(words: int, chance: random.Random) -> list[str]:
    """Return words in sentences, some of them rare."""
    return [chance.choice(_WORDS) if chance.random() < 0.75 else f"name{chance.randrange(4_000)}" for _ in range(words)]


def rewrite(words: list[str], share: float, chance: random.Random) -> list[str]:
    """Change a share of the words: replaced, dropped, doubled, or a stretch moved."""
    result = list(words)
    for _ in range(int(len(words) * share)):
        at = chance.randrange(len(result))
        match chance.randrange(4):
            case 0:
                result[at] = chance.choice(_WORDS)
            case 1:
                del result[at]
            case 2:
                result.insert(at, chance.choice(_WORDS))
            case _:
                part, result[at : at + 3] = result[at : at + 3], []
                to = chance.randrange(len(result) + 1)
                result[to:to] = part
    return result


def measure(left: str, right: str) -> tuple[float, float, bool]:
    """Return CPU milliseconds, the share of the left text that stays, and whether the result is coarse."""
    start = time.process_time_ns()
    found = diff_words(left, right, Span(0, len(left)), Span(0, len(right)))
    spent = (time.process_time_ns() - start) / 1e6
    kept = sum(len(edit.left) for edit in found.edits if edit.operation is Operation.EQUAL and edit.left)
    return spent, kept / max(1, len(left)), found.coarse


def seed_pairs(case: Path) -> list[tuple[str, str]]:
    """Return the linked units of a case with gold alignment."""
    left, right = ((case / f"{side}.txt").read_text(encoding="utf-8") for side in ("left", "right"))
    units = json.loads((case / "gold.json").read_text(encoding="utf-8"))["units"]
    return [
        (left[unit["left"][0][0] : unit["left"][-1][1]], right[unit["right"][0][0] : unit["right"][-1][1]])
        for unit in units
        if unit["left"] and unit["right"]
    ]


def run() -> dict[str, float]:
    """Measure and return all figures."""
    chance = random.Random(7)
    figures: dict[str, float] = {}
    sentences = [text_of(chance.randrange(10, 41), chance) for _ in range(400)]
    pairs = [(" ".join(words), " ".join(rewrite(words, 0.5, chance))) for words in sentences]
    times = [measure(*pair)[0] for pair in pairs]
    figures["sentence pairs of 10 to 40 words, median ms"] = statistics.median(times)
    figures["sentence pairs of 10 to 40 words, largest ms"] = max(times)
    for words in (1_000, 3_000, 9_000, 30_000):
        for share, name in ((0.3, "rewritten"), (1.0, "rewritten heavily")):
            left = text_of(words, chance)
            spent, kept, coarse = measure(" ".join(left), " ".join(rewrite(left, share, chance)))
            figures[f"{words} words {name}, ms"] = spent
            figures[f"{words} words {name}, share kept"] = kept
            figures[f"{words} words {name}, coarse"] = float(coarse)
    spent, _, coarse = measure(" ".join(text_of(9_000, chance)), " ".join(text_of(9_000, chance)))
    figures["9000 words of two unrelated texts, ms"] = spent
    figures["9000 words of two unrelated texts, coarse"] = float(coarse)
    case = Path(__file__).resolve().parents[3] / "shared" / "eval" / "dev" / "seed_fentanyl_000-003"
    if case.is_dir():
        times = [measure(*pair)[0] for pair in seed_pairs(case)]
        figures["units of the real pair, median ms"] = statistics.median(times)
        figures["units of the real pair, all, ms"] = sum(times)
    return figures


def main() -> None:
    """Print the figures, or write them as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path)
    target = parser.parse_args().json
    figures = run()
    for name, figure in figures.items():
        print(f"{figure:10.3f}  {name}")
    if target:
        target.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
