from __future__ import annotations

import shutil
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.finding.documents import document, mirrored, plain, shapes
from tests.finding.test_compare import HARBOUR, RETOLD
from viewer.core.errors import Cancelled, FindingError
from viewer.finding import embedder as module
from viewer.finding.compare import compare_semantically
from viewer.finding.embedder import Embedder, load_embedder
from viewer.finding.vector_store import VectorStore

if TYPE_CHECKING:
    from pathlib import Path

LONG = " ".join(f"word{index} of the endless sentence" for index in range(60))


@pytest.mark.model
def test_vectors_have_length_one_and_meaning(embedder: Embedder) -> None:
    vectors = embedder.encode(["A dog barks.", "The hound is barking.", "Interest rates fell."])
    assert vectors.dtype == np.float32
    assert vectors.shape == (3, 384)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=2e-3)
    assert vectors[0] @ vectors[1] > 0.6
    assert vectors[0] @ vectors[2] < 0.3


@pytest.mark.model
def test_vectors_do_not_depend_on_what_is_encoded_with_them(embedder: Embedder) -> None:
    texts = [*HARBOUR[:5], *RETOLD[:4], "Yes.", "One two three.", LONG]
    together = embedder.encode(texts)
    alone = np.concatenate([embedder.encode([text]) for text in texts])
    turned = embedder.encode(texts[::-1])[::-1]
    assert (together == alone).all()
    assert (together == turned).all()
    assert (together == together.astype(np.float16)).all()


@pytest.mark.model
def test_equal_texts_have_equal_vectors_and_nothing_has_none(embedder: Embedder) -> None:
    vectors = embedder.encode(["Twice.", "Once.", "Twice."])
    assert (vectors[0] == vectors[2]).all()
    assert embedder.encode([]).shape == (0, 384)


@pytest.mark.model
def test_the_end_of_a_long_sentence_counts(embedder: Embedder) -> None:
    text = " ".join(f"the committee discussed item {index}" for index in range(60))
    plain_end, other_end = embedder.encode([text, text + " and " + " ".join(["a volcano erupted in Iceland"] * 60)])
    assert plain_end @ other_end < 0.98


@pytest.mark.model
def test_what_was_encoded_before_is_not_encoded_again(
    embedder: Embedder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [*HARBOUR, *RETOLD, LONG, "Yes.", f"{LONG} \ud800", *HARBOUR[:2]]
    plain_vectors = embedder.encode(texts)
    path = tmp_path / "vectors.sqlite"
    encoded: list[list[int]] = []
    counts = []
    for _ in range(2):
        with closing(VectorStore(path)) as store:
            keeping = Embedder(embedder._network, "a model", "its identity", store)
            encode_batch = keeping._encode_batch
            monkeypatch.setattr(
                keeping, "_encode_batch", lambda batch, encode=encode_batch: encoded.extend(batch) or encode(batch)
            )
            assert (keeping.encode(texts[:6]) == plain_vectors[:6]).all()
            assert (keeping.encode(texts) == plain_vectors).all()
        counts.append(len(encoded))
    assert counts[1] - counts[0] == 1, "the short text alone"


@pytest.mark.model
def test_what_was_encoded_before_a_cancel_is_kept(embedder: Embedder, tmp_path: Path) -> None:
    texts = [f"Sentence number {index} {'and more ' * (index % 30)}" for index in range(200)]

    def watch(done: int, total: int, task: str) -> None:
        if done > 100:
            raise Cancelled

    with closing(VectorStore(tmp_path / "vectors.sqlite")) as store:
        with pytest.raises(Cancelled):
            Embedder(embedder._network, "a model", "its identity", store).encode(texts, watch)
        known = store.find("its identity", texts)
    assert 100 <= len(known) < 200


@pytest.mark.model
def test_another_machine_or_library_has_vectors_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    before = module._circumstances()
    monkeypatch.setattr("torch.__version__", "0.0.1")
    assert module._circumstances() != before


@pytest.mark.model
def test_encoding_is_cancelled_between_batches(embedder: Embedder) -> None:
    calls = []

    def watch(done: int, total: int, task: str) -> None:
        calls.append((done, total))
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        embedder.encode([f"Sentence {'and more ' * (index % 30)}" for index in range(400)], watch)
    assert 0 < calls[-1][0] < calls[-1][1]


@pytest.mark.model
def test_meaning_finds_what_words_do_not(embedder: Embedder) -> None:
    left = ("The physician was furious.", "It rained all night.", "Prices doubled within a year.")
    right = ("All night long there was a downpour.", "Everything cost twice as much twelve months later.")
    found = compare_semantically(document(left), document(right), embedder)
    assert ((1,), (0,)) in shapes(found)
    assert ((2,), (1,)) in shapes(found)


@pytest.mark.model
def test_semantic_result_is_mirrored_and_repeated(embedder: Embedder) -> None:
    there = compare_semantically(document(HARBOUR), document(RETOLD), embedder)
    back = compare_semantically(document(RETOLD), document(HARBOUR), embedder)
    assert plain(there) == mirrored(back)
    assert there == compare_semantically(document(HARBOUR), document(RETOLD), embedder)
    assert [(tuple(move.left), tuple(move.right)) for move in there.moves] == [((7,), (4,))]


@pytest.mark.model
def test_loading_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    load_embedder()
    assert capfd.readouterr() == ("", "")


def test_missing_package_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PACKAGE", "no_such_package_at_all")
    with pytest.raises(FindingError, match=r"not installed.*packaging/bootstrap\.py run"):
        load_embedder()


def test_missing_library_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(FindingError, match=r"could not be loaded.*shared words"):
        load_embedder()


def test_damaged_weights_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    original = module._installed_folder()
    copy = tmp_path / "model"
    copy.mkdir()
    for path in original.iterdir():
        if path.is_file() and path.stat().st_size < 5_000_000:
            shutil.copy(path, copy)
    monkeypatch.setattr(module, "_installed_folder", lambda: copy)
    with pytest.raises(FindingError, match="cannot be read"):
        load_embedder()
    (copy / "model.safetensors").write_bytes(b"nothing of the kind")
    with pytest.raises(FindingError, match="damaged"):
        load_embedder()


def test_folder_without_a_model_is_explained(tmp_path: Path) -> None:
    with pytest.raises(FindingError, match=r"holds no sentence model.*choose another"):
        load_embedder(tmp_path)
