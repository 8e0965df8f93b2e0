from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.alignment import beads_of
from tests.benchmarks.alignment_scores import score
from viewer.finding.compare import compare_lexically, compare_semantically
from viewer.reading.read import read_document

if TYPE_CHECKING:
    from pathlib import Path

    from viewer.core.alignment import Alignment
    from viewer.core.document import Document
    from viewer.finding.embedder import Embedder

CASES = ("seed_fentanyl_000-003", "seed_fentanyl_003-000")


def _perfect(folder: Path, left: Document, right: Document, found: Alignment) -> bool:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    scores = score(left.text, right.text, gold["units"], beads_of(found, left, right))
    return round(scores.area, 6) == round(scores.char, 6) == scores.unmatched_f1 == 1.0


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest, shared: Path) -> tuple[Path, Document, Document]:
    folder = shared / "eval" / "dev" / request.param
    if not folder.is_dir():
        pytest.skip("the pair with a gold alignment is not there")
    return folder, read_document(folder / "left.txt"), read_document(folder / "right.txt")


def test_words_alone_find_the_gold_alignment(case: tuple[Path, Document, Document]) -> None:
    assert _perfect(*case, compare_lexically(*case[1:]))


@pytest.mark.model
def test_meaning_finds_the_gold_alignment(case: tuple[Path, Document, Document], embedder: Embedder) -> None:
    assert _perfect(*case, compare_semantically(*case[1:], embedder))
