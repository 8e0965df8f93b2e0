"""What it costs to print a book: pages, CPU seconds and memory for some thousand units.

    python -m tests.benchmarks.printing [--units N] [--json FILE]

Word edits are found beforehand and do not count. `longest_step` is the longest that the event loop would wait for one
step when the work is done in slices.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import tempfile
from pathlib import Path
from time import process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from PySide6.QtGui import QGuiApplication

from tests.ink.sheets import make_sheet
from viewer.ink.page_frame import PageOptions
from viewer.ink.paginator import Paginator
from viewer.ink.pdf import write_pdf_in_steps

WORDS = [
    "the",
    "keeper",
    "of",
    "harbour",
    "lamp",
    "storm",
    "and",
    "vessel",
    "light",
    "glass",
    "oil",
    "brass",
    "stair",
    "tower",
    "night",
    "signal",
    "engine",
    "office",
    "boat",
    "rope",
    "anchor",
    "winter",
    "morning",
    "letter",
    "captain",
    "shore",
    "waited",
    "carried",
    "answered",
    "opened",
    "between",
    "before",
    "without",
    "against",
]


def make_units(count: int) -> list[tuple[str | None, str | None]]:
    """Sentences of 12 to 40 words: a third the same, most reworded here and there, one in fifteen on one side."""
    source = random.Random(4300)
    units: list[tuple[str | None, str | None]] = []
    for _ in range(count):
        words = source.choices(WORDS, k=source.randint(12, 40))
        other = [source.choice(WORDS) if source.random() < 0.12 else word for word in words]
        left, right = (" ".join(text).capitalize() + "." for text in (words, other))
        lot = source.random()
        units.append(
            (left, left)
            if lot < 0.33
            else (left, None)
            if lot < 0.36
            else (None, right)
            if lot < 0.4
            else (left, right)
        )
    return units


def measure(count: int) -> dict[str, float]:
    """Print once to a PDF and return the figures."""
    application = QGuiApplication.instance() or QGuiApplication(["printing"])
    sheet = make_sheet(make_units(count))
    process = psutil.Process()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "out.pdf"
        before, peak, longest = process.memory_full_info().uss, 0, 0.0
        started = process_time()
        for _ in Paginator(sheet, PageOptions()).run():
            pass
        measuring = process_time() - started
        steps = write_pdf_in_steps(sheet, path, PageOptions())
        started = last = process_time()
        number = 0
        while True:
            try:
                next(steps)
            except StopIteration as end:
                pages = end.value
                break
            now = process_time()
            longest, last = max(longest, now - last), now
            number += 1
            if number % 500 == 0:
                peak = max(peak, process.memory_full_info().uss)
                last = process_time()
        both = process_time() - started
        figures = {
            "units": count,
            "pages": pages,
            "measuring_s": round(measuring, 2),
            "measuring_and_painting_s": round(both, 2),
            "longest_step_ms": round(longest * 1000, 1),
            "peak_memory_added_mb": round((peak - before) / 1e6, 1),
            "file_mb": round(path.stat().st_size / 1e6, 2),
        }
    del application
    return figures


def main() -> None:
    """Print the figures, and write them as JSON where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--units", type=int, default=4300)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    figures = measure(arguments.units)
    for name, value in figures.items():
        print(f"{name:28} {value}")
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
