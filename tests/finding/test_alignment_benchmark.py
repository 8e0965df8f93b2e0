from __future__ import annotations

import importlib.util
import json
from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.alignment import beads_of, main
from tests.benchmarks.alignment_scores import score
from viewer.finding.compare import compare_lexically
from viewer.reading.read import read_document

if TYPE_CHECKING:
    from pathlib import Path

LEFT = (
    "The ferry broke down in March.",
    "Nobody got any bread.",
    "The mayor asked for a loan.",
    "The captain was seventy.",
)
RIGHT = ("In March the ferry broke down.", "The captain was seventy.", "The mayor asked for a new loan.")
MEASURES = {"area", "char", "unmatched_f1", "moved_recall", "crossing_precision", "false_unmatched", "cpu_s"}


def _case(folder: Path, kind: str, pairs: list[tuple[int | None, int | None]]) -> None:
    folder.mkdir(parents=True)
    (folder / "left.txt").write_text(" ".join(LEFT) + "\n", encoding="utf-8")
    (folder / "right.txt").write_text(" ".join(RIGHT) + "\n", encoding="utf-8")
    units = [{"left": _spans(LEFT, left), "right": _spans(RIGHT, right), "moved": left == 3} for left, right in pairs]
    (folder / "gold.json").write_text(json.dumps({"kind": kind, "units": units}), encoding="utf-8")


def _spans(sentences: tuple[str, ...], index: int | None) -> list[tuple[int, int]]:
    if index is None:
        return []
    start = sum(len(sentence) + 1 for sentence in sentences[:index])
    return [(start, start + len(sentences[index]))]


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    _case(tmp_path / "cases" / "one", "news", [(0, 0), (1, None), (2, 2), (3, 1)])
    _case(tmp_path / "cases" / "two", "news-edited", [(0, 0), (1, None), (2, 2), (3, 1)])
    (tmp_path / "cases" / "notes").mkdir()
    return tmp_path / "cases"


def test_every_kind_has_its_figures(cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(cases), "--engine", "lexical", "--json", str(tmp_path / "figures.json")]) == 0
    figures = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert figures.keys() == {"kinds", "peak_mb"}
    assert figures["kinds"].keys() == {"news", "news-edited"}
    assert all(kind.keys() == MEASURES for kind in figures["kinds"].values())
    assert figures["kinds"]["news"]["area"] == figures["kinds"]["news"]["moved_recall"] == 1.0
    printed = capsys.readouterr().out
    assert all(way in printed for way in ("greedy argmax", "plain DP", "difflib", "overall", "reading", "aligning"))


def test_a_pattern_chooses_cases(cases: Path, tmp_path: Path) -> None:
    assert main([str(cases), "--engine", "lexical", "--match", "tw*", "--json", str(tmp_path / "figures.json")]) == 0
    assert json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))["kinds"].keys() == {"news-edited"}


def test_a_wrong_folder_is_told_in_a_sentence(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(cases / "nowhere")]) == 2
    assert capsys.readouterr().err.startswith("There is no folder")
    assert main([str(cases), "--match", "x*"]) == 2
    assert capsys.readouterr().err.startswith("No folder in")
    (cases / "two" / "right.txt").unlink()
    assert main([str(cases), "--engine", "lexical"]) == 2
    assert "two is no case" in capsys.readouterr().err


def test_measures_are_those_of_the_reference(shared: Path) -> None:
    spec = importlib.util.spec_from_file_location("reference", shared / "eval" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)
    for folder in sorted((shared / "eval" / "dev").glob("wmt-edited_0*")):
        left, right = read_document(folder / "left.txt"), read_document(folder / "right.txt")
        units = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["units"]
        beads = beads_of(compare_lexically(left, right), left, right)
        ours = score(left.text, right.text, units, beads)
        theirs = reference.score(left.text, right.text, units, [{"left": a, "right": b} for a, b in beads])
        assert ours.area == pytest.approx(theirs["area"]["F1"])
        assert ours.char == pytest.approx(theirs["char"]["F1"])
        assert ours.unmatched_f1 == pytest.approx(theirs["unmatched"]["F1"])
        assert ours.false_unmatched == pytest.approx(theirs["unmatched"]["false_unmatched"])
        assert ours.moved_recall == pytest.approx(theirs["moved"]["recall"])
        assert ours.crossing_precision == pytest.approx(theirs["moved"]["crossing_precision"])
