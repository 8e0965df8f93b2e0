"""A child with the real protocol and tiny tools, which dies where a file's name asks for it.

Run as `python stand_in_child.py text|model FOLDER`; FOLDER remembers what a dead child cannot.
"""

from __future__ import annotations

import os
import sys
import time
import types
from pathlib import Path

from viewer import child
from viewer.core.alignment import Alignment, Bead
from viewer.core.document import Document, ParagraphKind, Source, build_document
from viewer.core.edits import Edit, Operation, PairEdits
from viewer.core.errors import FindingError, ReadingError
from viewer.core.span import Span

NAME, FOLDER = sys.argv[1], Path(sys.argv[2])


def die() -> None:
    os._exit(9)


def die_once(key: str) -> None:
    marker = FOLDER / f"{NAME}-{key}"
    if not marker.exists():
        marker.touch()
        die()


def segment_text(text: str, *, title: str, wrapping: object, watch: object = None) -> Document:
    """One sentence a line."""
    spans, at = [], 0
    for line in text.splitlines(keepends=True):
        spans.append(Span(at, at + len(line.rstrip("\n"))))
        at += len(line)
    blocks = [(span, ParagraphKind.BODY, [span]) for span in spans if span]
    return build_document(title, text, blocks, Source(None, "", "utf-8"))


def read_document(path: str, *, title: str | None, encoding: str | None, wrapping: object, watch: object) -> Document:
    name = Path(path).stem
    if name == "dies":
        die()
    if name == "dies-once":
        die_once("read")
    if name == "missing":
        raise ReadingError("The file is not there.")
    if name == "slow":
        time.sleep(30)
    return segment_text(Path(path).read_text("utf-8"), title=title or name, wrapping=wrapping)


def align(left: Document, right: Document, **_: object) -> Alignment:
    if "die once" in left.text:
        die_once("align")
    sides = max(len(left.sentences), len(right.sentences))
    beads, at_left, at_right = [], 0, 0
    for index in range(sides):
        a = Span(at_left, at_left + (index < len(left.sentences)))
        b = Span(at_right, at_right + (index < len(right.sentences)))
        beads.append(Bead(a, b, 1.0 if a and b else None))
        at_left, at_right = a.end, b.end
    return Alignment(tuple(beads))


def diff_words(left_text: str, right_text: str, left: Span, right: Span) -> PairEdits:
    if "die in words" in left.of(left_text):
        die_once("words")
    return PairEdits((Edit(Operation.REPLACE, left, right),))


class Embedder:
    model = "stand-in"
    is_english_only = False

    def encode(self, texts: object, watch: object, *, keep: bool) -> None:
        pass


def load_embedder(*_: object, **__: object) -> Embedder:
    if (FOLDER / "no-model").exists():
        raise FindingError("There is no model here.")
    if (FOLDER / "model-dies").exists():
        die()
    return Embedder()


for module, names in {
    "viewer.reading.read": (read_document, segment_text),
    "viewer.finding.embedder": (load_embedder,),
    "viewer.core.worddiff": (diff_words,),
}.items():
    stand_in = types.ModuleType(module)
    for name in names:
        setattr(stand_in, name.__name__, name)
    sys.modules[module] = stand_in
compare = types.ModuleType("viewer.finding.compare")
compare.compare_lexically = align
compare.compare_semantically = lambda left, right, embedder, **options: align(left, right, **options)
sys.modules[compare.__name__] = compare

sys.exit(child.run(NAME, *sys.argv[3:]))
