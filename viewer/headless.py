"""A comparison without a window: the same two children, driven over plain pipes, and the files that come of it."""

from __future__ import annotations

import contextlib
import os
import subprocess
from typing import TYPE_CHECKING, NoReturn, Self

from viewer.core.alignment import Alignment
from viewer.core.comparison import Comparison, Engine
from viewer.core.document import Side
from viewer.core.errors import ChildError, FindingError, OutputError, ReadingError, ViewerError
from viewer.core.launch import ENVIRONMENT, INSTALLED, ChildName, ModelChoice, child_command, shows_log
from viewer.core.messages import (
    AlignmentEnd,
    BeadsPart,
    BlocksPart,
    ClearVectors,
    DocumentAssembler,
    DocumentEnd,
    DocumentHead,
    EditsEnd,
    EditsPart,
    Failed,
    Fetching,
    FrameReader,
    Progress,
    Read,
    Ready,
    Remark,
    TextPart,
    Unavailable,
    Unsuited,
    VectorsCleared,
    compare_parts,
    decode,
    diff_parts,
    encode,
    frame,
)
from viewer.core.packed_edits import unpacked
from viewer.sheet.layout import Sheet
from viewer.sheet.sheet import Detail

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from types import TracebackType

    from viewer.core.alignment import Bead, Pair
    from viewer.core.document import Document
    from viewer.core.edits import PairEdits
    from viewer.core.messages import Message

_READ_SIZE = 256 * 1024
_PROGRESS = b'{"kind":"Progress"'  # the beginning of a payload
_GRACE = 2.0  # seconds from the end of input to killing
_LEFT, _RIGHT, _COMPARE, _WORDS, _CLEAR = 1, 2, 3, 4, 5  # numbers of the only requests there are


class PipedChild:
    """A child on two pipes, for callers who wait for each answer. A context manager: leaving it ends the child."""

    def __init__(
        self, name: ChildName, choice: ModelChoice = INSTALLED, hear: Callable[[Progress], None] | None = None
    ) -> None:
        self._hear = hear
        self._frames = FrameReader()
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            [*child_command(name), *choice.arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if shows_log() else subprocess.DEVNULL,
            env=os.environ | ENVIRONMENT,
            bufsize=0,
        )
        self._payloads = self._receive()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def process_id(self) -> int:
        """The system's number of the process."""
        return self._process.pid

    def send(self, messages: Iterable[Message]) -> None:
        """Send messages. Raises ChildError where the child is gone."""
        for message in messages:
            self.send_frame(encode(message))

    def send_frame(self, data: bytes) -> None:
        """Send a frame as it is. Raises ChildError where the child is gone."""
        view = memoryview(data)
        assert self._process.stdin is not None
        try:
            while view:
                view = view[self._process.stdin.write(view) :]
        except OSError:
            self._lament()

    def receive(self) -> bytes:
        """Wait for the next reply and return its payload. Raises ChildError where the child is gone.

        Where somebody hears of progress, that is told there and not returned.
        """
        while True:
            payload = next(self._payloads, None)
            if payload is None:
                self._lament()
            if self._hear is None or not payload.startswith(_PROGRESS):
                return payload
            message = decode(payload)
            assert isinstance(message, Progress)
            self._hear(message)

    def _receive(self) -> Iterator[bytes]:
        assert self._process.stdout is not None
        while data := self._process.stdout.read(_READ_SIZE):
            yield from self._frames.feed(data)

    def _lament(self) -> NoReturn:
        raise ChildError("The process that compares the two texts stopped unexpectedly; try it once more.")

    def close(self) -> None:
        """Say goodbye and wait until the child is gone, two seconds at most."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        try:
            self._process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()


def compare_files(
    paths: tuple[str, str],
    titles: tuple[str | None, str | None],
    engine: Engine,
    warn: Callable[[str], None],
    *,
    with_words: bool = True,
    choice: ModelChoice = INSTALLED,
    hear: Callable[[Progress], None] | None = None,
    encodings: tuple[str | None, str | None] = (None, None),
) -> Sheet:
    """Read, align and, if asked for, compare the words of two files, all to the end.

    Where the installed model cannot be had, or does not know the language, `warn` gets the sentence that says so and
    the lexical engine answers instead. Raises ViewerError where there is no result, or not with the model of `choice`.
    Words are graded where the model aligned the sentences. `hear` is told of progress. `encodings` are found out where
    they are None.
    """
    edits: dict[Pair, PairEdits] = {}
    with PipedChild(ChildName.TEXT, hear=hear) as text:
        if engine is Engine.SEMANTIC:
            with PipedChild(ChildName.MODEL, choice, hear) as model:
                left, right = _read(text, paths, titles, encodings, also_to=model)
                found = _align_by_meaning(model, warn, choice)
                if found and with_words:
                    edits.update(_grade(model, found[0], warn))
        else:
            left, right = _read(text, paths, titles, encodings)
            found = None
        alignment, end = found or _align(text, warn)
        comparison = Comparison(left, right, alignment, end.engine, end.model)
        pairs = tuple(pair for pair in alignment.pairs() if pair not in edits)
        if with_words and pairs:
            text.send(diff_parts(_WORDS, _LEFT, _RIGHT, pairs))
            edits.update(_take_edits(text, warn))
    return Sheet(comparison, edits)


def _read(
    text: PipedChild,
    paths: tuple[str, str],
    titles: tuple[str | None, str | None],
    encodings: tuple[str | None, str | None],
    also_to: PipedChild | None = None,
) -> tuple[Document, Document]:
    """Have both files read; every part goes on to the other child as it comes."""
    asked = zip((_LEFT, _RIGHT), Side, paths, titles, encodings, strict=True)
    for number, side, path, title, encoding in asked:
        place = os.path.abspath(path)  # noqa: PTH100 - keeps the path's own spelling
        text.send((Read(number, side, place, title, encoding),))
    return _take_document(text, also_to), _take_document(text, also_to)


def _take_document(text: PipedChild, also_to: PipedChild | None) -> Document:
    assembler: DocumentAssembler | None = None
    while True:
        payload = text.receive()
        message = decode(payload)
        if also_to is not None and isinstance(message, DocumentHead | TextPart | BlocksPart | DocumentEnd):
            with contextlib.suppress(ChildError):  # that it is gone is said where its answer is waited for
                also_to.send_frame(frame(payload))
        match message:
            case DocumentHead():
                assembler = DocumentAssembler(message)
            case TextPart() | BlocksPart() if assembler is not None:
                assembler.add(message)
            case DocumentEnd() if assembler is not None:
                return assembler.finish()
            case Failed():
                raise ReadingError(message.reason)
            case _:
                pass


class _UnsuitedError(FindingError):
    """The model does not know the language of the texts."""


def _align_by_meaning(
    model: PipedChild, warn: Callable[[str], None], choice: ModelChoice
) -> tuple[Alignment, AlignmentEnd] | None:
    """Return the semantic alignment; None, after a warning, where there is none. Raises where a model was asked for."""
    try:
        return _align(model, warn)
    except _UnsuitedError as error:
        warn(str(error))
    except ViewerError as error:
        if choice.name:
            raise
        warn(f"{error} Comparing by words and letters instead.")
    return None


def _align(child: PipedChild, warn: Callable[[str], None]) -> tuple[Alignment, AlignmentEnd]:
    child.send(compare_parts(_COMPARE, _LEFT, _RIGHT, (), 0))
    is_fetching = False
    beads: list[Bead] = []
    while True:
        match message := decode(child.receive()):
            case BeadsPart():
                beads += message.beads
            case AlignmentEnd():
                return Alignment(tuple(beads), message.moves), message
            case Unavailable() if message.can_fetch:
                raise FindingError(f"{message.reason} Allow that with --allow-download.")
            case Unavailable() | Failed():
                raise FindingError(message.reason)
            case Unsuited():
                raise _UnsuitedError(message.reason)
            case Fetching() if not is_fetching:
                is_fetching = True
                warn(f"Fetching {message.total / 1e6:.0f} MB from {message.source}.")
            case Ready() | _:
                pass


def _grade(model: PipedChild, alignment: Alignment, warn: Callable[[str], None]) -> dict[Pair, PairEdits]:
    """Return graded word edits; where the model child fails, a warning and those that it got to."""
    edits: dict[Pair, PairEdits] = {}
    try:
        model.send(diff_parts(_WORDS, _LEFT, _RIGHT, tuple(alignment.pairs())))
        edits.update(_take_edits(model, warn))  # as they come
    except ViewerError as error:
        warn(f"{error} The words of some units are compared without their meaning.")
    return edits


def _take_edits(text: PipedChild, warn: Callable[[str], None]) -> Iterator[tuple[Pair, PairEdits]]:
    while True:
        match message := decode(text.receive()):
            case EditsPart():
                yield from ((pair, unpacked(found)) for pair, found in message.edits)
            case EditsEnd():
                return
            case Remark():
                warn(message.sentence)
            case Failed():
                raise FindingError(message.reason)
            case _:
                pass


def clear_vectors() -> None:
    """Forget what is kept of sentences from run to run. Raises FindingError where that cannot be done."""
    with PipedChild(ChildName.TEXT) as text:
        text.send((ClearVectors(_CLEAR),))
        while True:
            match message := decode(text.receive()):
                case VectorsCleared():
                    return
                case Failed():
                    raise FindingError(message.reason)
                case _:
                    pass


def write_file(sheet: Sheet, path: Path, detail: Detail = Detail.CONTENT) -> None:
    """Write a comparison in the format of the path's suffix: .json, .html or .pdf.

    A PDF is marked at a level of detail, a page of HTML shows it first; JSON holds all there is.
    Raises OutputError where it cannot be written; ValueError for any other suffix.
    """
    # Each format loads its own tools alone.
    match path.suffix.lower():
        case ".json":
            from viewer.export.json_export import to_json  # noqa: PLC0415
            from viewer.export.write import write_atomically  # noqa: PLC0415

            write_atomically(path, to_json(sheet).encode("utf-8", "surrogatepass"))
        case ".html":
            from viewer.export.html_export import to_html  # noqa: PLC0415
            from viewer.export.write import write_atomically  # noqa: PLC0415

            write_atomically(path, to_html(sheet, detail=detail).encode("utf-8", "replace"))
        case ".pdf":
            _write_pdf(sheet, path, detail)
        case suffix:
            raise ValueError(suffix)


def _write_pdf(sheet: Sheet, path: Path, detail: Detail) -> None:
    from viewer.display import obstacle  # noqa: PLC0415

    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # the same fonts and figures whether or not there is a screen
    if sentence := obstacle(windows=False):
        raise OutputError(sentence)
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from viewer.ink.page_frame import PageOptions  # noqa: PLC0415
    from viewer.ink.pdf import write_pdf  # noqa: PLC0415

    application = QGuiApplication.instance() or QGuiApplication(["diptych"])
    write_pdf(sheet, path, PageOptions(detail=detail))
    del application
