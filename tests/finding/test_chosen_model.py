from __future__ import annotations

import json
import os
import shutil
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.finding.documents import document, mirrored, plain, shapes
from tests.finding.small_models import make_model, set_part
from tests.finding.test_compare import HARBOUR, RETOLD
from viewer.core.errors import FindingError
from viewer.finding import model_source
from viewer.finding.compare import compare_semantically
from viewer.finding.embedder import Embedder, load_embedder
from viewer.finding.levelling import STRANGERS, find_level, mean_similarity
from viewer.finding.model_source import NotFetchedError, check_model, fetch_model, locate_model
from viewer.finding.vector_store import VectorStore

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_model(tmp_path_factory.mktemp("models") / "small")


@pytest.fixture
def copied(small: Path, tmp_path: Path) -> Path:
    """A copy to be damaged."""
    return Path(shutil.copytree(small, tmp_path / "copied"))


def means(embedder: Embedder) -> list[float]:
    return [mean_similarity(embedder.encode(group)) for group in STRANGERS]


@pytest.mark.model
def test_a_folder_is_loaded_and_named(small: Path) -> None:
    embedder = load_embedder(small)
    assert (embedder.model, embedder.dimension, embedder.is_english_only) == ("small", 32, False)
    vectors = embedder.encode([*HARBOUR, HARBOUR[0]])
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=2e-3)
    assert (vectors[0] == vectors[-1]).all()
    assert load_embedder(small, name="my model").model == "my model"


@pytest.mark.model
def test_strangers_are_brought_as_far_apart_as_by_the_installed_model(small: Path, embedder: Embedder) -> None:
    assert embedder.level is None
    chosen = load_embedder(small)
    level, chosen.level = chosen.level, None
    assert min(means(chosen)) > 0.7
    chosen.level = level
    assert abs(min(means(chosen)) - min(means(embedder))) < 0.05


@pytest.mark.model
def test_a_model_whose_vectors_lean_to_one_side_finds_what_the_installed_one_finds(
    embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    leaning = Embedder(embedder._network, "leaning", "leaning")
    upright = leaning._encode_batch

    def lean(batch: list[list[int]]) -> np.ndarray:
        return upright(batch) + np.float32(1.7 / 384**0.5)

    monkeypatch.setattr(leaning, "_encode_batch", lean)
    groups = [leaning.encode(group) for group in STRANGERS]
    assert mean_similarity(groups[0]) > 0.7
    leaning.level = find_level(groups)
    pair = document(HARBOUR), document(RETOLD)
    wanted, found = (compare_semantically(*pair, by) for by in (embedder, leaning))
    assert shapes(found) == shapes(wanted)
    assert [(move.left, move.right) for move in found.moves] == [(move.left, move.right) for move in wanted.moves]
    for one, other in zip(found.beads, wanted.beads, strict=True):
        assert abs((one.score or 0) - (other.score or 0)) < 0.1


@pytest.mark.model
def test_a_comparison_with_another_model_is_whole(small: Path) -> None:
    chosen = load_embedder(small)
    there = compare_semantically(document(HARBOUR), document(RETOLD), chosen)
    assert there.sentence_counts == (len(HARBOUR), len(RETOLD))
    assert plain(there) == mirrored(compare_semantically(document(RETOLD), document(HARBOUR), chosen))
    same = compare_semantically(document(HARBOUR), document(HARBOUR), chosen)
    assert all(bead.score == 1 for bead in same.beads)


@pytest.mark.model
def test_a_model_of_more_parts_with_a_prompt_is_loaded(tmp_path: Path) -> None:
    plain_model = load_embedder(make_model(tmp_path / "plain"))
    model = load_embedder(make_model(tmp_path / "asking", dense=16, prompt="query: "))
    assert model.dimension == 16
    asked = load_embedder(make_model(tmp_path / "prompt", prompt="by the ferry "))
    texts = ["The county was old."]
    assert not np.allclose(asked.encode(texts), plain_model.encode(texts), atol=1e-3)


@pytest.mark.model
def test_models_have_vectors_of_their_own_in_the_store(small: Path, tmp_path: Path) -> None:
    other = make_model(tmp_path / "small", seed=2)
    with closing(VectorStore(tmp_path / "vectors.sqlite")) as store:
        one, two = load_embedder(small, store=store), load_embedder(other, store=store)
        cold = one.encode(HARBOUR), two.encode(HARBOUR)
        assert not np.allclose(*cold, atol=0.1)
        assert (load_embedder(small, store=store).encode(HARBOUR) == cold[0]).all()
        assert (load_embedder(other, store=store).encode(HARBOUR) == cold[1]).all()


def test_models_that_are_no_programs_pass(small: Path) -> None:
    check_model(small, "small")


def _pickle(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")


def _pickle_a_part(folder: Path) -> None:
    (folder / "1_Pooling" / "pytorch_model.bin").write_bytes(b"\x80\x04.")


def _own_class(folder: Path) -> None:
    set_part(folder, 1, type="modeling.Evil")
    (folder / "modeling.py").write_text("raise SystemExit('a program ran')", "utf-8")


def _odd_class(folder: Path) -> None:
    set_part(folder, 1, type="sentence_transformers.base.modules.router.Router")


def _outside(folder: Path) -> None:
    shutil.copytree(folder / "1_Pooling", folder.parent / "elsewhere")
    set_part(folder, 1, path="../elsewhere")


def _own_code(folder: Path) -> None:
    config = json.loads((folder / "config.json").read_text("utf-8"))
    config["auto_map"] = {"AutoModel": "modeling.Evil"}
    (folder / "config.json").write_text(json.dumps(config), "utf-8")


def _no_weights(folder: Path) -> None:
    (folder / "model.safetensors").unlink()


def _broken_list(folder: Path) -> None:
    (folder / "modules.json").write_text("[{}", "utf-8")


def _list_of_nothing(folder: Path) -> None:
    (folder / "modules.json").write_text("[]", "utf-8")


def _no_list(folder: Path) -> None:
    (folder / "modules.json").unlink()
    (folder / "config.json").unlink()


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (_pickle, r"pickle.*safetensors alone"),
        (_pickle_a_part, r"pickle.*safetensors alone"),
        (_own_class, r"part \(modeling\.Evil\) that may be a program"),
        (_odd_class, r"may be a program"),
        (_outside, r"parts outside its folder"),
        (_own_code, r"a program of its own"),
        (_no_weights, r"no sentence model with weights as safetensors"),
        (_broken_list, r"no sentence model that can be read"),
        (_list_of_nothing, r"no sentence model with weights"),
        (_no_list, r"no sentence model that can be read"),
    ],
)
def test_what_is_more_than_data_or_no_model_is_refused(copied: Path, damage: object, sentence: str) -> None:
    damage(copied)  # type: ignore[operator]
    with pytest.raises(FindingError, match=sentence) as refused:
        load_embedder(copied)
    assert "“copied”" in str(refused.value)
    assert "choose another model" in str(refused.value)


@pytest.mark.model
@pytest.mark.parametrize("content", [b"", b"nothing of the kind", b"\x10\0\0\0\0\0\0\0{}"])
def test_damaged_weights_are_explained(copied: Path, content: bytes) -> None:
    (copied / "model.safetensors").write_bytes(content)
    with pytest.raises(FindingError, match=r"could not be loaded \(.*choose another model"):
        load_embedder(copied)


def test_names_and_folders_that_cannot_be() -> None:
    for name in ("no such folder", "a/b/c", "../x", "", "-x", "a b", "é"):
        with pytest.raises(FindingError, match="neither a folder nor the name"):
            locate_model(name, is_folder=False)
    with pytest.raises(FindingError, match=r"folder “/no/such/folder” .* is not there"):
        locate_model("/no/such/folder", is_folder=True)


class Hub:
    """A hub of one model, in place of the network: what it is asked for lands where the library would put it."""

    def __init__(self, cache: Path, model: Path) -> None:
        self.cache, self.model = cache, model
        self.asked: list[str] = []
        self.trouble: Exception | None = None
        self.files = [path.relative_to(model).as_posix() for path in model.rglob("*") if path.is_file()]

    def model_info(self, name: str, **_: object) -> SimpleNamespace:
        import huggingface_hub

        assert not huggingface_hub.constants.is_offline_mode()
        self.asked.append(name)
        if self.trouble:
            raise self.trouble
        files = [SimpleNamespace(rfilename=file, size=100) for file in self.files]
        return SimpleNamespace(sha="1" * 40, siblings=files)

    def snapshot_download(self, name: str, *, local_files_only: bool = False, **options: object) -> str:
        from huggingface_hub.errors import LocalEntryNotFoundError

        target = self.cache / name.replace("/", "--")
        if local_files_only and not target.is_dir():
            raise LocalEntryNotFoundError("not here")
        if not local_files_only:
            assert options["token"] is False
            shutil.copytree(self.model, target)
        return str(target)


@pytest.fixture
def hub(copied: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    import huggingface_hub

    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_OFFLINE", True)
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    found = Hub(tmp_path / "hub", copied)
    monkeypatch.setattr(huggingface_hub, "HfApi", lambda **_: found)
    monkeypatch.setattr(huggingface_hub, "snapshot_download", found.snapshot_download)
    yield found
    assert huggingface_hub.constants.is_offline_mode(), "the network is open for that one call alone"


@pytest.mark.model
def test_a_name_is_fetched_only_when_asked_and_found_again(hub: Hub) -> None:
    with pytest.raises(NotFetchedError, match=r"can be fetched from huggingface\.co/somebody/small: .*hub”"):
        locate_model("somebody/small", is_folder=False)
    assert hub.asked == []
    reports: list[tuple[int, int]] = []
    folder = fetch_model("somebody/small", lambda done, total: reports.append((done, total)))
    assert hub.asked == ["somebody/small"]
    assert reports
    assert all(0 <= done <= total == 100 * (len(hub.files) - 1) for done, total in reports), "all but the page about it"
    assert locate_model("somebody/small", is_folder=False) == folder
    assert load_embedder(folder, name="somebody/small").model == "somebody/small"


def test_a_name_without_an_owner_is_that_of_the_usual_one(hub: Hub) -> None:
    fetch_model("small", lambda *_: None)
    assert hub.asked == ["sentence-transformers/small"]


def test_pickled_weights_are_not_even_fetched(hub: Hub) -> None:
    hub.files = ["config.json", "pytorch_model.bin", "onnx/model.safetensors"]
    with pytest.raises(FindingError, match="pickle"):
        fetch_model("somebody/small", lambda *_: None)
    assert not hub.cache.exists()


def test_a_fetch_that_fails_is_explained(hub: Hub) -> None:
    import httpx2
    from huggingface_hub.errors import RepositoryNotFoundError

    request = httpx2.Request("GET", "https://huggingface.co")
    for trouble, sentence in (
        (httpx2.ConnectError("no route"), "no connection could be made"),
        (RepositoryNotFoundError("404", response=httpx2.Response(404, request=request)), "no model of this name"),
        (OSError(28, "No space left on device", "/cache"), "could not be written to “/cache”"),
        (RuntimeError("odd"), r"something went wrong on the way \(RuntimeError\)"),
    ):
        hub.trouble = trouble
        with pytest.raises(FindingError, match=rf"“somebody/small” could not be fetched from .*{sentence}"):
            fetch_model("somebody/small", lambda *_: None)


def test_without_a_network_the_real_library_fails_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import huggingface_hub

    # A port of this machine where nobody listens.
    monkeypatch.setattr(huggingface_hub.constants, "ENDPOINT", "http://127.0.0.1:9")
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(tmp_path))
    with pytest.raises(NotFetchedError, match=r"127\.0\.0\.1:9/somebody/small"):
        locate_model("somebody/small", is_folder=False)
    with pytest.raises(FindingError, match=r"from 127\.0\.0\.1:9/somebody/small: no connection could be made"):
        fetch_model("somebody/small", lambda *_: None)


def test_sizes_are_watched_while_files_come(tmp_path: Path) -> None:
    reports: list[tuple[int, int]] = []
    (tmp_path / "part").write_bytes(b"x" * 300)
    with model_source._watching(tmp_path, 200, lambda done, total: reports.append((done, total))):
        pass
    assert set(reports) == {(200, 200)}


def test_a_model_without_a_lean_is_left_alone() -> None:
    vectors = np.eye(32, dtype=np.float32)
    assert find_level([vectors[:8], vectors[8:16]]) is None


def test_the_environment_stays_offline() -> None:
    assert os.environ["HF_HUB_OFFLINE"] == "1"
