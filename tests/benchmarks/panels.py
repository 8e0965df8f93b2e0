"""What the lists beside the text cost: CPU milliseconds of the longest turn of the event loop, at the size of a Bible.

    python -m tests.benchmarks.panels [--rows N] [--json FILE]

For each page of the side panel in a window with all word edits known: `open` is the turn in which it is first opened,
`turn` the longest one until it is complete, `again` the longest while the words of a thousand rows arrive once more,
`decide` (of what is said again and again) the longest after a decision. Without a display it starts under xvfb-run.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.benchmarks.view import TimedApplication, make_sheet, wait
from viewer.core.document import Side
from viewer.core.worddiff import diff_words
from viewer.sheet.decisions import DecidedPair, Decision
from viewer.sheet.ignore import IgnoreRules
from viewer.window.aside import Aside
from viewer.window.compare_view import CompareView
from viewer.window.panel_page import PanelPage
from viewer.window.review_model import ReviewModel

if TYPE_CHECKING:
    from viewer.sheet.layout import Sheet


def know_all(sheet: Sheet) -> None:
    """Give every row its word edits."""
    texts = [sheet.document(side).text for side in Side]
    for row in range(len(sheet)):
        pair = sheet.pair(row)
        if pair is not None:
            extents = (sheet.document(Side.LEFT).extent(pair.left), sheet.document(Side.RIGHT).extent(pair.right))
            sheet.add([(pair, diff_words(*texts, *extents))])


def measure(application: TimedApplication, rows: int) -> dict[str, object]:
    """Open each page, and let words arrive."""
    sheet = make_sheet(rows)
    know_all(sheet)
    window = QWidget()
    view = CompareView()
    model = ReviewModel(window)
    aside = Aside(view, model)
    aside.place(view)
    QVBoxLayout(window).addWidget(aside.splitter)
    window.resize(1400, 900)
    window.show()
    view.set_sheet(sheet)
    aside.follow_sheet()
    while not (view.heights_refined and aside.findings.is_complete):
        wait(50)
    figures: dict[str, object] = {"rows": len(sheet)}
    for name in PanelPage:
        application.longest = 0.0
        start = process_time()
        aside.open_panel(name)
        opened = 1000 * (process_time() - start)
        found = {"open": round(opened, 1), "turn": round(run_out(application, aside), 1)}
        changed = [
            (pair, replace(edits, coarse=not edits.coarse))
            for row in range(1_000, 2_000)
            if (pair := sheet.pair(row)) and (edits := sheet.compared(row))
        ]
        application.longest = 0.0
        for first in range(0, len(changed), 40):
            model.rows_changed.emit(sheet.add(changed[first : first + 40]))
            wait(5)
        found["again"] = round(run_out(application, aside), 1)
        if name is PanelPage.REPEATED:
            application.longest = 0.0
            start = process_time()
            sheet.set_rules(IgnoreRules(decided=(DecidedPair("king", "water", Decision.EQUAL),)))
            aside.follow_sheet()
            found["decide"] = round(max(1000 * (process_time() - start), run_out(application, aside)), 1)
        figures[name.value] = found
    window.close()
    return figures


def run_out(application: TimedApplication, aside: Aside) -> float:
    """Wait until a page has nothing more to do; return its longest turn."""
    page = aside.panel.page
    slices = getattr(page, "_slices", aside.findings._slices)
    wait(200)
    while slices.running:
        wait(50)
    wait(300)
    return application.longest


def main() -> int:
    parser = argparse.ArgumentParser(description="CPU milliseconds of the lists beside the text")
    parser.add_argument("--rows", type=int, default=31_000)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    if not os.environ.get("DISPLAY") and sys.platform == "linux":
        if not shutil.which("xvfb-run"):
            print("There is no display, and xvfb-run is not installed.", file=sys.stderr)
            return 2
        command = ["xvfb-run", "-a", sys.executable, "-m", "tests.benchmarks.panels", *sys.argv[1:]]
        return subprocess.run(command, check=False).returncode
    os.environ.pop("QT_QPA_PLATFORM", None)
    application = TimedApplication(sys.argv[:1])
    figures = measure(application, options.rows)
    print(json.dumps(figures, indent=1))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
