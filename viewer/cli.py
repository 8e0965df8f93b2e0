"""The command line: opens the window, or compares without one."""

from __future__ import annotations

import argparse
import codecs
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from viewer import __version__
from viewer.core.comparison import Engine
from viewer.core.errors import ViewerError
from viewer.core.launch import ModelChoice
from viewer.sheet.sheet import Detail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.core.alignment import Counts

SAME, DIFFERENT, TROUBLE, INTERRUPTED = 0, 1, 2, 130
_SUFFIXES = (".pdf", ".html", ".json")

_AFTERWORD = """\
without a window (--export, --stats) the exit status is 0 where the texts are the same, 1 where they differ, and
2 where something went wrong; with a window it is 0
"""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:  # type: ignore[explicit-override]  # typing has no override before 3.12
        raise ViewerError(f"{message[:1].upper()}{message[1:]}; see diptych --help.")


def main(arguments: Sequence[str]) -> int:
    """Run the program with these arguments; return its exit status. Whatever is wrong is said in one line."""
    try:
        try:
            return _run(_parse(arguments))
        except SystemExit as request:  # --help and --version
            return int(request.code or SAME)
        finally:
            sys.stdout.flush()  # here, where a reader who has gone away is understood
    except ViewerError as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has gone; what is still unwritten must not raise again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return TROUBLE
    except Exception as error:
        if os.environ.get("DIPTYCH_DEBUG"):
            raise
        return _fail(
            f"Something went wrong that should not have ({type(error).__name__}: {error}); "
            "set DIPTYCH_DEBUG=1 to see where."
        )


def _fail(sentence: str) -> int:
    print(f"diptych: {' '.join(sentence.split())}", file=sys.stderr)
    return TROUBLE


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = _Parser(
        prog="diptych",
        usage="diptych [options] [LEFT RIGHT]",
        description="Show two variants of one text side by side, sentence by sentence, with their differences marked.",
        epilog=_AFTERWORD,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "files", nargs="*", metavar="LEFT RIGHT", help="the two texts; without them the start page opens"
    )
    parser.add_argument(
        "-L", "--label", action="append", default=[], metavar="NAME", help="name to show for a text; give it twice"
    )
    parser.add_argument(
        "--encoding",
        action="append",
        default=[],
        type=_encoding,
        metavar="NAME",
        help="how the texts are encoded, such as windows-1251; found out without it, or where it is “auto”; "
        "given twice, for the left and the right one",
    )
    parser.add_argument(
        "--export",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="write the comparison to FILE (.pdf, .html or .json) and open no window; may be given several times",
    )
    parser.add_argument(
        "--detail",
        choices=[detail.value for detail in Detail],
        default=Detail.CONTENT.value,
        metavar="all|content|facts",
        help="with --export: mark all words that differ, what may change what is said (the default), or facts only; "
        "a page of HTML begins with that, JSON has them all",
    )
    parser.add_argument("--stats", action="store_true", help="print counts and similarity in one line; open no window")
    parser.add_argument(
        "--engine",
        choices=[engine.value for engine in Engine],
        default=Engine.SEMANTIC.value,
        metavar="lexical|semantic",
        help="without a window: align by words and letters alone, or by meaning too (the default)",
    )
    parser.add_argument(
        "--model",
        default="",
        metavar="FOLDER_OR_NAME",
        help="align with another sentence-transformers model: the folder that holds it, or its name on huggingface.co",
    )
    parser.add_argument(
        "--allow-download", action="store_true", help="fetch the model of that name where it is not on this machine"
    )
    parser.add_argument("--clear-cache", action="store_true", help="forget what is kept to compare texts faster again")
    parser.add_argument("--version", action="version", version=f"Diptych {__version__}")
    options = parser.parse_args(list(arguments))
    _check(options)
    return options


def _check(options: argparse.Namespace) -> None:
    """Raise ViewerError where the options do not go together."""
    if len(options.files) > 2:
        raise ViewerError("More than two files were given; Diptych compares two.")
    if len(options.label) > 2:
        raise ViewerError("More than two labels were given; there is one for each of the two texts.")
    if len(options.encoding) > 2:
        raise ViewerError("More than two encodings were given; there is one for each of the two texts.")
    if (options.export or options.stats) and len(options.files) != 2:
        raise ViewerError("Two files are needed to compare without a window: diptych LEFT RIGHT --export FILE.")
    if options.allow_download and not options.model:
        raise ViewerError("--allow-download needs the name of a model: --model NAME --allow-download.")
    if options.clear_cache and (options.files or options.export or options.stats):
        raise ViewerError("--clear-cache stands alone; compare the two texts afterwards.")
    for path in options.export:
        if any(path.exists() and Path(file).exists() and path.samefile(file) for file in options.files):
            raise ViewerError(f"“{path}” is one of the two texts and will not be overwritten; name another file.")
        if path.suffix.lower() not in _SUFFIXES:
            raise ViewerError(f"“{path}” cannot be written: name a file that ends in .pdf, .html or .json.")


def _encoding(name: str) -> str | None:
    """Return the name of an encoding, or None for "auto". Raises what argparse turns into a sentence."""
    if name == "auto":
        return None
    try:
        codecs.lookup(name)
    except (LookupError, ValueError) as error:
        raise argparse.ArgumentTypeError(
            f"“{name}” is no encoding known here, use a name such as utf-8 or windows-1252"
        ) from error
    return name


def _encodings(options: argparse.Namespace) -> tuple[str | None, str | None]:
    """Return the encodings of the left and the right text, None to find out; one that stands alone is for both."""
    left, right = (*options.encoding, *options.encoding, None, None)[:2]
    return left, right


def _run(options: argparse.Namespace) -> int:
    if options.clear_cache:
        from viewer.headless import clear_vectors  # noqa: PLC0415 - seldom wanted

        clear_vectors()
        return SAME
    return _run_without_window(options) if options.export or options.stats else _run_window(options)


def _run_window(options: argparse.Namespace) -> int:
    from viewer.display import obstacle  # noqa: PLC0415 - a run without a window has no use for it

    if sentence := obstacle(windows=True):
        raise ViewerError(sentence)
    from viewer.app import run  # noqa: PLC0415 - Qt is loaded where it is needed alone

    left, right = (*options.files, None, None)[:2]
    return run(left, right, tuple(options.label), _choice(options), _encodings(options))


def _run_without_window(options: argparse.Namespace) -> int:
    from viewer.headless import compare_files, write_file  # noqa: PLC0415 - the window has no use for it
    from viewer.terminal import ProgressLine  # noqa: PLC0415 - the same

    left, right = options.files
    left_title, right_title = (*options.label, None, None)[:2]
    with ProgressLine(sys.stderr) as line:

        def warn(sentence: str) -> None:
            line.clear()
            _warn(sentence)

        sheet = compare_files(
            (left, right),
            (left_title, right_title),
            Engine(options.engine),
            warn,
            with_words=bool(options.export),
            choice=_choice(options),
            encodings=_encodings(options),
            hear=line.show,
        )
    for path in options.export:
        write_file(sheet, path, Detail(options.detail))
    comparison = sheet.comparison
    if options.stats:
        from viewer.core.alignment import count  # noqa: PLC0415 - the same

        counts = count(comparison.alignment, comparison.left, comparison.right)
        print(statistics(counts, comparison.engine))
    return SAME if comparison.is_equal else DIFFERENT


def _choice(options: argparse.Namespace) -> ModelChoice:
    return ModelChoice(options.model, options.allow_download)


def _warn(sentence: str) -> None:
    print(f"diptych: {' '.join(sentence.split())}", file=sys.stderr)


def statistics(counts: Counts, engine: Engine) -> str:
    """Return the one line of --stats: "12 linked, 1 only left, 0 only right, 2 moved, similarity 0.8312 (semantic)"."""
    return (
        f"{counts.linked} linked, {counts.only_left} only left, {counts.only_right} only right, "
        f"{counts.moved} moved, similarity {counts.similarity:.4f} ({engine.value})"
    )
