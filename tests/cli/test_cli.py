from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest

from tests.finding.small_models import make_model
from viewer import __version__, headless
from viewer.cli import main
from viewer.core.alignment import Alignment
from viewer.core.comparison import Engine
from viewer.core.errors import FindingError
from viewer.core.launch import INSTALLED, ChildName, ModelChoice, child_command
from viewer.core.messages import AlignmentEnd, Fetching, Message, Ready, Unavailable, Unsuited, encode

LEFT = "The harbour was quiet at dawn. Two boats lay at the pier.\n\nNobody spoke.\n"
RIGHT = "The harbour was silent at dawn. Three boats lay at the pier.\n\nNobody spoke.\n"
PROGRAM = [sys.executable, "-P", "-m", "viewer"]


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text(LEFT, "utf-8")
    right.write_text(RIGHT, "utf-8")
    return str(left), str(right)


def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROGRAM, *arguments], capture_output=True, text=True, env=os.environ | variables, check=False, timeout=60
    )


def test_says_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"Diptych {__version__}\n"


def test_helps(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    text = capsys.readouterr().out
    assert all(option in text for option in ("--export", "--engine", "--stats", "--label", "--version"))
    assert "--child" not in text


def test_counts_in_one_line(pair: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*pair, "--stats", "--engine", "lexical"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("3 linked, 0 only left, 0 only right, 0 moved, similarity 0.")
    assert out.endswith(" (lexical)\n")
    assert err == ""


def test_texts_that_differ_in_line_ends_alone_are_the_same(tmp_path: Path) -> None:
    left, right = tmp_path / "a.txt", tmp_path / "b.txt"
    left.write_bytes(LEFT.encode())
    right.write_bytes(LEFT.replace("\n", "\r\n").encode())
    assert main([str(left), str(right), "--stats", "--engine", "lexical"]) == 0


def test_texts_are_read_in_the_encoding_that_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    left, right = tmp_path / "a.txt", tmp_path / "b.txt"
    text = "Паром отошёл в девять. Никто не махал."
    left.write_bytes(text.encode("koi8-r"))
    right.write_bytes(text.encode("cp866"))
    files = [str(left), str(right), "--stats", "--engine", "lexical"]
    assert main([*files, "--encoding", "koi8-r", "--encoding", "cp866"]) == 0
    assert main([*files, "--encoding", "koi8-r"]) == 1
    assert main([*files, "--encoding", "auto", "--encoding", "utf-8"]) == 2
    assert "not written in utf-8" in capsys.readouterr().err
    assert main([*files, "--encoding", "no such"]) == 2
    assert "“no such” is no encoding known here" in capsys.readouterr().err
    assert main([*files, *["--encoding", "utf-8"] * 3]) == 2


def test_nothing_is_a_text_too(pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert main([os.devnull, str(empty), "--stats", "--engine", "lexical"]) == 0
    assert main([os.devnull, pair[1], "--stats", "--engine", "lexical"]) == 1
    assert "0 linked, 0 only left, 3 only right, 0 moved, similarity 0.0000" in capsys.readouterr().out


def test_exports_every_format_at_once(pair: tuple[str, str], tmp_path: Path) -> None:
    files = [tmp_path / f"out.{suffix}" for suffix in ("json", "HTML", "pdf")]
    exports = [argument for file in files for argument in ("--export", str(file))]
    done = run(*pair, "-L", "old harbour", "--label", "new harbour", "--engine", "lexical", *exports)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    data = json.loads(files[0].read_text("utf-8"))
    assert (data["diptych"], data["engine"], data["left"]["path"]) == (1, "lexical", pair[0])
    spoken = [LEFT[start:end] for bead in data["beads"] for start, end in bead["left"]]
    assert "".join("".join(spoken).split()) == "".join(LEFT.split())
    assert {edit["operation"] for bead in data["beads"] for edit in bead["edits"]} == {"equal", "replace"}
    page = files[1].read_text("utf-8")
    assert "old harbour" in page
    assert "new harbour" in page
    assert files[2].read_bytes().startswith(b"%PDF-")


@pytest.mark.usefixtures("qapp")
def test_exports_at_the_level_of_detail_that_is_asked_for(pair: tuple[str, str], tmp_path: Path) -> None:
    said = {None: None, "all": "All words that differ are marked", "facts": "Only facts and text on one side are"}
    for level, sentence in said.items():
        files = [tmp_path / f"{level}.html", tmp_path / f"{level}.pdf"]
        exports = [argument for file in files for argument in ("--export", str(file))]
        assert main([*pair, "--engine", "lexical", *exports, *(["--detail", level] if level else [])]) == 1
        assert f'id="{level or "content"}" checked>' in files[0].read_text("utf-8")
        with pdfium.PdfDocument(files[1]) as document:
            page = document[0].get_textpage().get_text_range()
        assert [words for words in said.values() if words and words in page] == [sentence] * (sentence is not None)


@pytest.mark.model
def test_compares_by_meaning_unless_told_otherwise(pair: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*pair, "--stats"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("3 linked, 0 only left, 0 only right, 0 moved, similarity 0.")
    assert out.endswith(" (semantic)\n")
    assert err == ""


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["LEFT", "RIGHT", "--export", "out.doc"], "“out.doc” cannot be written: name a file that ends in .pdf,"),
        (["LEFT", "--stats"], "Two files are needed"),
        (["--export", "out.pdf"], "Two files are needed"),
        (["LEFT", "RIGHT", "LEFT"], "More than two files"),
        (["LEFT", "RIGHT", "-La", "-Lb", "-Lc"], "More than two labels"),
        (["--engine", "guess"], "Argument --engine: invalid choice: 'guess'"),
        (["LEFT", "RIGHT", "--export", "out.pdf", "--detail", "some"], "Argument --detail: invalid choice: 'some'"),
        (["--nonsense"], "Unrecognized arguments: --nonsense; see diptych --help."),
        (["LEFT", "nowhere.txt", "--stats"], "nowhere.txt"),
        (["LEFT", ".", "--stats"], "is a folder"),
        (["LEFT", "RIGHT", "--export", "LEFT.json"], "is one of the two texts"),
        (["LEFT", "RIGHT", "--engine", "lexical", "--export", "no/folder/out.json"], "out.json"),
    ],
)
def test_trouble_is_one_sentence(
    pair: tuple[str, str],
    arguments: list[str],
    sentence: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(Path(pair[0]).parent)
    Path("LEFT.json").symlink_to(pair[0])
    names = {"LEFT": pair[0], "RIGHT": pair[1]}
    assert main([names.get(argument, argument) for argument in arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert sentence in err
    assert err.startswith("diptych: ")
    assert err.count("\n") == 1


def test_a_file_beside_the_texts_is_no_module(pair: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('run by mistake')\n", "utf-8")
    done = subprocess.run(
        [*PROGRAM, *pair, "--stats", "--engine", "lexical"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (1, "")


def ending(*names: ChildName) -> object:
    """A command that starts the real children but for those named, which end at once."""
    return lambda name: [sys.executable, "-c", "pass"] if name in names else child_command(name)


def test_a_dead_model_is_said_and_words_compared_instead(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(headless, "child_command", ending(ChildName.MODEL))
    assert main([*pair, "--stats"]) == 1
    out, err = capsys.readouterr()
    assert out.endswith("(lexical)\n")
    assert err.endswith("Comparing by words and letters instead.\n")
    assert err.count("\n") == 1


def test_a_dead_text_child_is_trouble(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(headless, "child_command", ending(ChildName.TEXT))
    assert main([*pair, "--stats", "--engine", "lexical"]) == 2
    assert "stopped unexpectedly" in capsys.readouterr().err


@pytest.mark.parametrize(("error", "status"), [(KeyboardInterrupt(), 130), (RuntimeError("a fault"), 2)])
def test_no_traceback_whatever_happens(
    pair: tuple[str, str],
    error: BaseException,
    status: int,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def compare_files(*arguments: object, **options: object) -> None:
        raise error

    monkeypatch.setattr(headless, "compare_files", compare_files)
    assert main([*pair, "--stats"]) == status
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close differently there")
@pytest.mark.parametrize("arguments", [["--help"], ["LEFT", "RIGHT", "--stats", "--engine", "lexical"]])
def test_a_reader_who_goes_away_is_no_fault(pair: tuple[str, str], arguments: list[str]) -> None:
    names = {"LEFT": pair[0], "RIGHT": pair[1]}
    reading, writing = os.pipe()
    os.close(reading)
    command = [*PROGRAM, *(names.get(argument, argument) for argument in arguments)]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert done.stderr == ""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there may a display be missing")
def test_no_display_is_said_before_qt_is_asked() -> None:
    done = run(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 2
    assert done.stderr.startswith("diptych: No display was found")
    assert done.stderr.count("\n") == 1


class Answering:
    """A model child that gives these answers."""

    def __init__(self, *answers: Message) -> None:
        self._answers = iter(answers)

    def send(self, messages: object) -> None:
        pass

    def receive(self) -> bytes:
        return encode(next(self._answers))[4:]


def test_what_the_model_child_says_is_passed_on() -> None:
    warnings: list[str] = []

    def ask(choice: ModelChoice, *answers: Message) -> object:
        warnings.clear()
        return headless._align_by_meaning(Answering(*answers), warnings.append, choice)  # type: ignore[arg-type]

    chosen, end = ModelChoice("somebody/model"), AlignmentEnd(3, (), Engine.SEMANTIC, "model", 0)
    assert ask(INSTALLED, Unsuited(3, "The texts seem to be in German.")) is None
    assert warnings == ["The texts seem to be in German."]
    assert ask(INSTALLED, Unavailable("It is damaged.")) is None
    assert warnings == ["It is damaged. Comparing by words and letters instead."]
    fetching = (Fetching(0, 470_000_000, "a hub"), Fetching(470_000_000, 470_000_000, "a hub"))
    assert ask(chosen, *fetching, Ready("model"), end) == (Alignment(()), end)
    assert warnings == ["Fetching 470 MB from a hub."]
    with pytest.raises(FindingError, match=r"It can be fetched\. Allow that with --allow-download\."):
        ask(chosen, Unavailable("It can be fetched.", can_fetch=True))
    with pytest.raises(FindingError, match=r"It is damaged\."):
        ask(chosen, Unavailable("It is damaged."))


@pytest.mark.model
def test_a_model_in_a_folder_aligns_the_texts(pair: tuple[str, str], tmp_path: Path) -> None:
    folder = make_model(tmp_path / "small")
    file = tmp_path / "out.json"
    done = run(*pair, "--model", str(folder), "--export", str(file))
    assert (done.returncode, done.stderr) == (1, "")
    assert json.loads(file.read_text("utf-8"))["engine"] == "semantic"


@pytest.mark.model
def test_a_model_that_was_asked_for_and_cannot_be_had_is_trouble(pair: tuple[str, str], tmp_path: Path) -> None:
    hub = {"HF_HUB_CACHE": str(tmp_path), "HF_ENDPOINT": "http://127.0.0.1:9"}
    for arguments, sentence in (
        (("--model", str(tmp_path / "none")), "/none” of the sentence model is not there"),
        (("--model", "no such/model/name"), "neither a folder nor the name"),
        (("--model", "somebody/model"), "fetched from 127.0.0.1:9/somebody/model: "),
        (("--model", "somebody/model", "--allow-download"), "no connection could be made"),
    ):
        done = run(*pair, "--stats", *arguments, **hub)
        assert (done.returncode, done.stdout) == (2, "")
        assert sentence in done.stderr
        assert done.stderr.count("\n") == 1
        assert ("Allow that with --allow-download." in done.stderr) == (arguments[1:] == ("somebody/model",))


def test_what_is_kept_is_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from viewer.finding.vector_store import VectorStore, default_path

    store = VectorStore()
    store.keep("an encoder", {"A sentence that is kept.": np.ones(384, np.float16)})
    store.close()
    assert run("--clear-cache").returncode == 0
    store = VectorStore()
    assert store.find("an encoder", ["A sentence that is kept."]) == {}
    store.close()
    assert default_path().is_relative_to(tmp_path)


def test_what_cannot_be_forgotten_is_trouble() -> None:
    from viewer.finding.vector_store import default_path

    (default_path() / "in the way").mkdir(parents=True)
    done = run("--clear-cache")
    assert done.returncode == 2
    assert f"delete “{default_path().parent}”" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--allow-download"], "--allow-download needs the name of a model"),
        (["--clear-cache", "a.txt"], "--clear-cache stands alone"),
    ],
)
def test_options_about_the_model_that_make_no_sense(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert sentence in capsys.readouterr().err
