"""Where a sentence model that the reader chose comes from: a folder, or a name that a model hub knows.

A model is data here and never a program: its own code is not run, and its weights are read as safetensors alone, since
pickled ones can hold programs. Nothing is fetched but by `fetch_model`, which the reader has to ask for.
"""

from __future__ import annotations

import contextlib
import json
import re
import threading
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from viewer.core.errors import FindingError
from viewer.core.saying import say, to_say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_NAME = re.compile(r"[A-Za-z0-9][\w.-]{0,95}(/[A-Za-z0-9][\w.-]{0,95})?", re.ASCII)
_USUAL_OWNER = "sentence-transformers"  # of names without an owner
_WANTED = ["*.json", "*.txt", "*.model", "*.safetensors"]
_UNWANTED = ["onnx/*", "openvino/*", "*/onnx/*", "*/openvino/*"]  # the same weights for other programs
_PICKLED = {".bin", ".ckpt", ".h5", ".msgpack", ".ot", ".pickle", ".pkl", ".pt", ".pth"}
_KINDS = {"Transformer", "Pooling", "Normalize", "Dense", "LayerNorm"}
_OWN_CODE = b'"auto_map"'  # names classes of programs that lie beside the weights
_PACKAGE = "sentence_transformers."
_LOOK_EVERY = 0.5  # seconds between looks at how much has been fetched
_OTHER = to_say("choose another model, or the one that is installed with Diptych")


class NotFetchedError(FindingError):
    """The model of this name is not on this machine; `fetch_model` may get it."""


def refused(sentence: str, **parts: object) -> FindingError:
    """Return the error of a model that is not taken: a sentence with {parts}, of which {other} is the remedy."""
    return FindingError(say(sentence, other=say(_OTHER), **parts))


def locate_model(name: str, *, is_folder: bool) -> Path:
    """Return the folder of a model that is on this machine. Raises NotFetchedError and FindingError with the remedy."""
    if is_folder:
        folder = Path(name).expanduser()
        if not folder.is_dir():
            raise refused("The folder “{name}” of the sentence model is not there; {other}.", name=name)
        return folder
    import huggingface_hub  # noqa: PLC0415 - wanted for models of this kind alone

    full_name = _full_name(name)
    with contextlib.suppress(Exception):  # whatever hinders it: the model is not here as a whole
        return Path(
            huggingface_hub.snapshot_download(
                full_name, local_files_only=True, allow_patterns=_WANTED, ignore_patterns=_UNWANTED
            )
        )
    raise NotFetchedError(
        say(
            "The sentence model “{name}” is not on this machine. It can be fetched from {source}: its name is "
            "sent there, nothing of your texts, and mostly some hundred megabytes come back into “{folder}”.",
            name=name,
            source=source_of(name),
            folder=huggingface_hub.constants.HF_HUB_CACHE,
        )
    )


def fetch_model(name: str, report: Callable[[int, int], None]) -> Path:
    """Fetch a model by its name and return its folder; `report` gets bytes that are here and bytes in all.

    Raises FindingError with the remedy.
    """
    import huggingface_hub  # noqa: PLC0415 - as above

    full_name = _full_name(name)
    try:
        with _online():
            # No account of the reader's is used: a name is all that is sent.
            listing = huggingface_hub.HfApi(token=False).model_info(full_name, files_metadata=True)
            files = {file.rfilename: file.size or 0 for file in listing.siblings or () if _is_wanted(file.rfilename)}
            if any(file.endswith(".safetensors") for file in files):
                with _watching(_folder_of(full_name), sum(files.values()), report):
                    return Path(
                        huggingface_hub.snapshot_download(
                            full_name, token=False, allow_patterns=_WANTED, ignore_patterns=_UNWANTED
                        )
                    )
    except Exception as error:
        raise _unreachable(name, error) from error
    raise _pickled(name)


def check_model(folder: Path, name: str) -> None:
    """Raise FindingError where a model is none, or is more than data."""
    try:
        modules = _modules(folder)
        for kind, place in modules:
            if not kind.startswith(_PACKAGE) or kind.rpartition(".")[2] not in _KINDS:
                raise refused(
                    "The sentence model “{name}” has a part ({kind}) that may be a program, and Diptych runs none; "
                    "{other}.",
                    name=name,
                    kind=kind,
                )
            if not place.is_relative_to(folder.resolve()):
                raise refused("The sentence model “{name}” has parts outside its folder; {other}.", name=name)
            if any(_OWN_CODE in file.read_bytes() for file in place.glob("*config*.json")):
                raise refused("The sentence model “{name}” wants to run a program of its own; {other}.", name=name)
        for place in {folder.resolve(), *(place for _, place in modules)}:
            suffixes = {file.suffix.lower() for file in place.iterdir()}
            if suffixes & _PICKLED and ".safetensors" not in suffixes:
                raise _pickled(name)
        if not any(next(place.glob("*.safetensors"), None) for _, place in modules):
            raise refused("“{name}” holds no sentence model with weights as safetensors; {other}.", name=name)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise refused("“{name}” holds no sentence model that can be read; {other}.", name=name) from error


def source_of(name: str) -> str:
    """Return what the reader is told of where a model is fetched from."""
    import huggingface_hub  # noqa: PLC0415 - as above

    host = urlsplit(huggingface_hub.constants.ENDPOINT).netloc
    return f"{host}/{_full_name(name)}"


def _full_name(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise refused("“{name}” is neither a folder nor the name of a sentence model; {other}.", name=name)
    return name if "/" in name else f"{_USUAL_OWNER}/{name}"


def _modules(folder: Path) -> list[tuple[str, Path]]:
    """Return the parts of a model, (class, folder); one where there is no list of them, but a transformer alone."""
    listing = folder / "modules.json"
    if listing.is_file():
        return [(str(part["type"]), (folder / part["path"]).resolve()) for part in json.loads(listing.read_bytes())]
    if not (folder / "config.json").is_file():
        raise ValueError(folder)
    return [(f"{_PACKAGE}Transformer", folder.resolve())]


def _is_wanted(file: str) -> bool:
    return any(fnmatch(file, pattern) for pattern in _WANTED) and not any(
        fnmatch(file, pattern) for pattern in _UNWANTED
    )


def _folder_of(full_name: str) -> Path:
    """Return the folder in which a model is gathered while it is fetched."""
    import huggingface_hub  # noqa: PLC0415 - as above

    folder = huggingface_hub.file_download.repo_folder_name(repo_id=full_name, repo_type="model")
    return Path(huggingface_hub.constants.HF_HUB_CACHE) / folder / "blobs"


@contextlib.contextmanager
def _online() -> Iterator[None]:
    """Let the library for hubs use the network, which it must not anywhere else."""
    constants: Any = __import__("huggingface_hub").constants
    before = constants.HF_HUB_OFFLINE, constants.HF_HUB_DISABLE_TELEMETRY
    constants.HF_HUB_OFFLINE, constants.HF_HUB_DISABLE_TELEMETRY = False, True
    try:
        yield
    finally:
        constants.HF_HUB_OFFLINE, constants.HF_HUB_DISABLE_TELEMETRY = before


@contextlib.contextmanager
def _watching(folder: Path, total: int, report: Callable[[int, int], None]) -> Iterator[None]:
    """Report the size of what lies in a folder from time to time."""
    ended = threading.Event()

    def look() -> None:
        while True:
            with contextlib.suppress(OSError):  # a file that was renamed meanwhile
                report(min(total, sum(file.stat().st_size for file in folder.glob("*"))), total)
            if ended.wait(_LOOK_EVERY):
                return

    watcher = threading.Thread(target=look, name="fetched", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        ended.set()
        watcher.join()


def _pickled(name: str) -> FindingError:
    return refused(
        "The sentence model “{name}” keeps its weights in a form that can hold programs (pickle); Diptych reads "
        "safetensors alone: {other}.",
        name=name,
    )


def _unreachable(name: str, error: Exception) -> FindingError:
    status = getattr(getattr(error, "response", None), "status_code", None)
    match type(error).__name__, status:
        case ("RepositoryNotFoundError" | "GatedRepoError", _) | (_, 401 | 403 | 404):
            reason = say("there is no model of this name that everybody may have; look at its spelling")
        case "LocalEntryNotFoundError" | "ConnectError" | "ConnectTimeout" | "ConnectionError", _:
            reason = say("no connection could be made; look at the network and try again")
        case _ if isinstance(error, OSError) and error.errno is not None and error.filename is not None:
            reason = say("it could not be written to “{file}”; see to room and permission there", file=error.filename)
        case kind, _:
            reason = say("something went wrong on the way ({kind}); try again later", kind=kind)
    return FindingError(
        say(
            "The sentence model “{name}” could not be fetched from {source}: {reason}.",
            name=name,
            source=source_of(name),
            reason=reason,
        )
    )
