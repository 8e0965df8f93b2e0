"""How well facts are found: errors put into real texts, marks on texts without them, and the time it takes.

    python -m tests.benchmarks.facts [--json FILE] [--show N] [--missed]

Reads `../shared/eval/dev` beside the project: pairs of real English texts with gold alignment. Errors are put, one at a
time, into a copy of a unit ("copy"), and into one side of two variants that both have what is changed ("variant"); an
error counts as found where a finding of its kind is there that was not there before. `--show N` prints N of the strong
marks on the untouched variants, to be judged by eye; `--missed` prints the errors that were not found. Times are CPU.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import statistics
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.fact_errors import KINDS, Error, errors_in
from viewer.core.fact_context import FactContext, know_document, shipped_aliases
from viewer.core.facts import find_facts
from viewer.core.grade import Finding, FindingKind, Strength
from viewer.core.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_CASES = Path(__file__).resolve().parents[3] / "shared" / "eval" / "dev"
_FOUND_AS = {
    "number": FindingKind.NUMBER,
    "number word": FindingKind.NUMBER,
    "date": FindingKind.DATE,
    "name, a letter": FindingKind.NAME,
    "name, whole": FindingKind.NAME,
    "not, inserted": FindingKind.NEGATION,
    "not, dropped": FindingKind.NEGATION,
    "quotation": FindingKind.QUOTATION,
}


@dataclass(frozen=True)
class Case:
    """Two variants of a text and their linked units; `by_people` says that both sides are translations by people."""

    name: str
    left: str
    right: str
    units: list[tuple[Span, Span]]
    by_people: bool

    def context(self) -> FactContext:
        """Return what is known of the two texts."""
        return context_of(self.left, self.right)


def context_of(left: str, right: str) -> FactContext:
    """Return what is known of two texts."""
    return FactContext(know(left), know(right), shipped_aliases())


def know(text: str):  # noqa: ANN201 - as it is called
    """Return what is known of one text, a line being a paragraph."""
    return know_document(text, [Span(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)])


def read_cases(pattern: str) -> Iterator[Case]:
    """Yield the cases whose folder matches."""
    for folder in sorted(_CASES.glob(pattern)):
        left, right = ((folder / f"{side}.txt").read_text(encoding="utf-8") for side in ("left", "right"))
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        units = [
            (Span(unit["left"][0][0], unit["left"][-1][1]), Span(unit["right"][0][0], unit["right"][-1][1]))
            for unit in gold["units"]
            if unit["left"] and unit["right"]
        ]
        by_people = len(re.findall(r"(?:left|right)=ref", gold.get("source", ""))) == 2
        yield Case(folder.name, left, right, units, by_people)


# --- errors


def findings(left: str, right: str, one: Span, other: Span, context: FactContext) -> Counter[tuple[str, str, str]]:
    """Return the findings of a pair as they can be compared with those of another text."""
    found = find_facts(left, right, one, other, context)
    return Counter((f.kind, f.left.of(left) if f.left else "", f.right.of(right) if f.right else "") for f in found)


def strongest(left: str, right: str, one: Span, other: Span, context: FactContext, kind: FindingKind) -> bool:
    """Whether a pair has a strong finding of a kind."""
    found = find_facts(left, right, one, other, context)
    return any(f.kind is kind and f.strength is Strength.STRONG for f in found)


def try_error(left: str, right: str, one: Span, other: Span, error: Error) -> tuple[bool, bool]:
    """Put an error into the right text; return whether it is found, and whether as a strong one."""
    kind = _FOUND_AS[error.kind]
    before = findings(left, right, one, other, context_of(left, right))
    changed = error.apply(right)
    there = Span(other.start, other.end + len(changed) - len(right))
    context = context_of(left, changed)
    after = findings(left, changed, one, there, context)
    news = [finding for finding in (after - before) if finding[0] == kind]
    return bool(news), bool(news) and strongest(left, changed, one, there, context, kind)


def tries(case: Case, chance: random.Random) -> Iterator[tuple[str, str, Span, Span, Error]]:
    """Yield the errors of a case: the way they are tried, the text to compare with, the two spans, the error."""
    for one, other in case.units:
        for way, text, span in (("copy", case.right, other), ("variant", case.left, one)):
            for error in errors_in(case.right, other.start, other.end, span.of(text), chance):
                yield way, text, span, other, error


def measure_errors(cases: list[Case], *, show_missed: bool) -> dict[str, float]:
    """Put errors into copies and variants and return how many are found."""
    chance = random.Random(11)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for case in cases:
        for way, text, one, other, error in tries(case, chance):
            found, strong = try_error(text, case.right, one, other, error)
            counts[f"{error.kind} ({way})"].update(total=1, found=found, strong=strong)
            if show_missed and not found:
                print(
                    f"{way}, {error.kind}: {one.of(text)}\n    {error.apply(case.right)[other.start : other.end + 9]}"
                )
    return summed(counts)


def summed(counts: dict[str, Counter[str]]) -> dict[str, float]:
    """Return counts as shares."""
    figures: dict[str, float] = {"errors": sum(count["total"] for count in counts.values())}
    for kind in KINDS:
        for way in ("copy", "variant"):
            count = counts[f"{kind} ({way})"]
            if count["total"]:
                figures[f"{kind} ({way}), errors"] = count["total"]
                figures[f"{kind} ({way}), found, %"] = 100 * count["found"] / count["total"]
                figures[f"{kind} ({way}), strong, %"] = 100 * count["strong"] / count["total"]
    for name, kinds in (
        ("numbers, dates, names", ("number", "number word", "date", "name, a letter", "name, whole")),
        ("negations", ("not, inserted", "not, dropped")),
    ):
        for way in ("copy", "variant"):
            total = sum(counts[f"{kind} ({way})"]["total"] for kind in kinds)
            found = sum(counts[f"{kind} ({way})"]["found"] for kind in kinds)
            figures[f"{name} ({way}), found, %"] = 100 * found / max(1, total)
    return figures


# --- texts without errors


def measure_marks(cases: list[Case], name: str) -> tuple[dict[str, float], list[tuple[Case, Span, Span, Finding]]]:
    """Return the marks per 1,000 words (mean of both sides) on untouched variants, and the strong ones."""
    counts: Counter[tuple[str, str]] = Counter()
    words, strong = 0.0, []
    for case in cases:
        context = case.context()
        for one, other in case.units:
            words += (len(one.of(case.left).split()) + len(other.of(case.right).split())) / 2
            for finding in find_facts(case.left, case.right, one, other, context):
                counts[finding.kind, finding.strength] += 1
                if finding.strength is Strength.STRONG:
                    strong.append((case, one, other, finding))
    figures = {f"{name}, words": words, f"{name}, strong marks per 1,000 words": 1000 * len(strong) / max(1, words)}
    for kind in FindingKind:
        for strength in Strength:
            if counts[kind, strength]:
                figures[f"{name}, {kind} ({strength}) per 1,000 words"] = 1000 * counts[kind, strength] / words
    return figures, strong


def show(marks: list[tuple[Case, Span, Span, Finding]], count: int) -> None:
    """Print some marks with their units."""
    for case, one, other, finding in random.Random(5).sample(marks, min(count, len(marks))):
        left = finding.left.of(case.left) if finding.left else "-"
        right = finding.right.of(case.right) if finding.right else "-"
        print(f"{finding.kind}: {left} | {right}   ({case.name})\n    {one.of(case.left)}\n    {other.of(case.right)}")


def measure_time(cases: list[Case]) -> dict[str, float]:
    """Return CPU milliseconds a pair, and of what is made once a document."""
    times, documents = [], []
    for case in cases:
        start = time.process_time_ns()
        context = case.context()
        documents.append((time.process_time_ns() - start) / 1e6 / (len(case.left) + len(case.right)) * 1e6)
        for one, other in case.units:
            start = time.process_time_ns()
            find_facts(case.left, case.right, one, other, context)
            times.append((time.process_time_ns() - start) / 1e6)
    return {
        "a pair, median ms": statistics.median(times),
        "a pair, largest ms": max(times),
        "what is known of a document, ms per million characters": statistics.median(documents),
    }


def main() -> None:
    """Print the figures, or write them as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--show", type=int, default=0, metavar="N")
    parser.add_argument("--missed", action="store_true")
    arguments = parser.parse_args()
    cases = list(read_cases("wmt_*"))
    if not cases:
        parser.error(f"{_CASES} is not there")
    people = [case for case in (*cases, *read_cases("wmt-edited_*")) if case.by_people]
    figures = measure_errors(cases, show_missed=arguments.missed)
    figures |= measure_marks(people, "two translations by people")[0]
    marks, strong = measure_marks(cases, "all variants")
    figures |= marks | measure_time(cases)
    show(strong, arguments.show)
    for name, figure in figures.items():
        print(f"{figure:10.2f}  {name}")
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
