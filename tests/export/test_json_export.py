import importlib.util
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from tests.ink.sheets import make_sheet
from viewer.core.alignment import Alignment, Bead
from viewer.core.comparison import Comparison, Engine
from viewer.core.document import Document, ParagraphKind, Side, Source, build_document
from viewer.core.facts import find_facts
from viewer.core.span import Span
from viewer.export.json_export import to_json
from viewer.sheet.decisions import DecidedPair, Decision
from viewer.sheet.ignore import IgnoreRules
from viewer.sheet.layout import Sheet


def test_beads_hold_every_sentence_once(lighthouse: Sheet) -> None:
    data = json.loads(to_json(lighthouse))
    assert list(data) == ["diptych", "left", "right", "engine", "model", "compared", "graded", "rules", "beads"]
    assert data["rules"] is None
    assert data["diptych"] == 1
    assert data["engine"] == "semantic"
    assert data["left"] == {"path": "/somewhere/old.txt", "sha256": "ab" * 32, "encoding": "utf-8"}
    for side in ("left", "right"):
        document = getattr(lighthouse.comparison, side)
        spans = sorted(span for bead in data["beads"] for span in bead[side])
        covered = [s for s in document.sentences if sum(a <= s.span.start and s.span.end <= b for a, b in spans) == 1]
        assert len(covered) == len(document.sentences)
        assert not any("\n" in document.text[a:b] for a, b in spans)


def test_a_moved_pair_is_one_bead(lighthouse: Sheet) -> None:
    beads = json.loads(to_json(lighthouse))["beads"]
    assert [bool(bead["left"]) + 2 * bool(bead["right"]) for bead in beads] == [1, 3, 3, 3, 3, 2]
    assert not any(bead["coarse"] for bead in beads)
    assert [bead["moved"] for bead in beads] == [False, False, True, False, False, False]
    assert [bead["score"] for bead in beads] == [None, 0.71, 0.9, 0.5, 1.0, None]
    assert [bead["confidence"] for bead in beads] == [None, "sure", "sure", "likely", "sure", None]
    assert [len(bead["right"]) for bead in beads] == [0, 2, 1, 1, 1, 1]


def test_edits_rebuild_both_sides(lighthouse: Sheet) -> None:
    data = json.loads(to_json(lighthouse))
    for side in ("left", "right"):
        text = getattr(lighthouse.comparison, side).text
        for bead in data["beads"]:
            said = "".join(text[a:b] for a, b in bead[side])
            edited = "".join(text[a:b] for edit in bead["edits"] if edit[side] for a, b in [edit[side]])
            assert "".join(said.split()) == "".join(edited.split())
    found = {(edit["operation"], tuple(edit["classes"])) for bead in data["beads"] for edit in bead["edits"]}
    assert ("replace", ("near",)) in found
    assert ("replace", ("number",)) in found
    assert ("delete", ("moved",)) in found
    grades = {(edit["operation"], edit["grade"]) for bead in data["beads"] for edit in bead["edits"]}
    assert {("equal", "kept"), ("delete", "moved"), ("insert", "added")} <= grades


def test_findings_stand_in_their_beads(lighthouse: Sheet) -> None:
    comparison = lighthouse.comparison
    left, right = comparison.left.text, comparison.right.text
    for pair in comparison.alignment.pairs():
        own, other = comparison.left.extent(pair.left), comparison.right.extent(pair.right)
        found = lighthouse.edits(comparison.alignment.bead_of(Side.LEFT, pair.left.start))
        assert found
        lighthouse.add([(pair, replace(found, findings=find_facts(left, right, own, other)))])
    beads = json.loads(to_json(lighthouse))["beads"]
    said = [
        (finding["kind"], finding["strength"], *(finding[side] and text[slice(*finding[side])] for side, text in texts))
        for texts in [(("left", left), ("right", right))]
        for bead in beads
        for finding in bead["findings"]
    ]
    assert ("one-sided", "strong", "The lighthouse", None) in said
    assert ("one-sided", "strong", None, "An end was added.") in said
    assert ("name", "strong", "Marlowe", "Marlove") in said
    assert ("number", "strong", "1901", "1902") in said
    assert [bead["findings"] for bead in beads if bead["edits"] and len(bead["edits"]) == 1 and bead["score"] == 1] == [
        []
    ]


def test_unknown_edits_are_null(lighthouse: Sheet) -> None:
    bare = Sheet(lighthouse.comparison, {})
    beads = json.loads(to_json(bare))["beads"]
    assert [bead["edits"] is None for bead in beads] == [False, True, True, True, False, False]
    assert [bead["findings"] is None for bead in beads] == [False, True, True, True, False, False]


def test_a_path_that_is_no_text(lighthouse: Sheet) -> None:
    left = lighthouse.comparison.left
    odd = Document("x", left.text, left.paragraphs, left.sentences, Source("/bad\udcff.txt", "", "utf-8"))
    comparison = Comparison(odd, lighthouse.comparison.right, lighthouse.comparison.alignment, Engine.LEXICAL)
    text = to_json(Sheet(comparison, {}))
    assert text.encode("utf-8")
    assert json.loads(text)["left"]["path"] == "/bad\udcff.txt"


def test_empty_texts() -> None:
    nothing = build_document("x", "", (), Source(None, "", "utf-8"))
    data = json.loads(to_json(Sheet(Comparison(nothing, nothing, Alignment(()), Engine.LEXICAL), {})))
    assert data["beads"] == []
    assert data["left"]["path"] is None


@pytest.fixture
def scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", shared / "eval" / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_scorer_reads_it(shared: Path, scorer: ModuleType, pair_of: Callable[..., Sheet]) -> None:
    case = shared / "eval" / "dev" / "seed_fentanyl_000-003"
    units = json.loads((case / "gold.json").read_text(encoding="utf-8"))["units"]
    documents = []
    for side in ("left", "right"):
        text = (case / f"{side}.txt").read_text(encoding="utf-8")
        spans = [Span(*span) for unit in units for span in unit[side]]
        blocks = [(span, ParagraphKind.BODY, [span]) for span in spans]
        documents.append(build_document(side, text, blocks, Source(None, "", "utf-8")))
    beads, i, j = [], 0, 0
    for unit in units:
        left, right = Span(i, i + len(unit["left"])), Span(j, j + len(unit["right"]))
        beads.append(Bead(left, right, 0.5 if left and right else None))
        i, j = left.end, right.end
    sheet = Sheet(Comparison(documents[0], documents[1], Alignment(tuple(beads)), Engine.LEXICAL), {})
    texts = (document.text for document in documents)
    score = scorer.score(*texts, units, json.loads(to_json(sheet))["beads"])
    assert (score["area"]["F1"], score["char"]["F1"]) == (1.0, 1.0)


def test_rules_and_decisions_are_named() -> None:
    sheet = make_sheet([("The Toll rose.", "The fare rose."), ("He shall come.", "He must come.")])
    decided = DecidedPair("toll", "fare", Decision.EQUAL), DecidedPair("shall", "must", Decision.MARK)
    sheet.set_rules(IgnoreRules(case=True, expressions=("x+",), decided=decided))
    data = json.loads(to_json(sheet))
    assert data["rules"] == {
        "ignored": ["case"],
        "expressions": ["x+"],
        "decided": [
            {"left": "toll", "right": "fare", "decision": "equal"},
            {"left": "shall", "right": "must", "decision": "mark"},
        ],
    }
    first, second = data["beads"]
    assert [edit["classes"] for edit in first["edits"] if edit["operation"] == "replace"] == [["ignored"]]
    assert [finding["kind"] for finding in second["findings"]] == ["marked"]


def test_the_model_is_named_and_how_far_its_judgement_goes(lighthouse: Sheet) -> None:
    def head(sheet: Sheet) -> tuple[object, ...]:
        found = json.loads(to_json(sheet))
        return found["engine"], found["model"], found["compared"], found["graded"]

    assert head(lighthouse) == ("semantic", "a-model", True, False)
    comparison = lighthouse.comparison
    assert head(Sheet(comparison, {})) == ("semantic", "a-model", False, False)
    graded = {pair: replace(found, graded=True) for pair, found in lighthouse._edits.items()}
    assert head(Sheet(comparison, graded)) == ("semantic", "a-model", True, True)
    by_words = replace(comparison, engine=Engine.LEXICAL, model=None)
    assert head(Sheet(by_words, graded)) == ("lexical", None, True, False)
