"""Bring the catalogues of resources/translations up to date with the texts of the program.

    .venv/bin/python packaging/translations.py          take over new texts, make the .qm files, say what is missing
    .venv/bin/python packaging/translations.py new CODE  begin a catalogue for another language (de, pt_BR, …)

Texts are found where they are marked in viewer/: self.tr("…"), translate("context", "…") and QT_TRANSLATE_NOOP, a
module's own _tr("…"), counted("context", n, "one", "many") for plurals, say("…") and to_say("…") in rooms without Qt,
and in the tables that `TABLES` names. Qt's lupdate does the merging and lrelease the .qm files.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "viewer"
CATALOGUES = ROOT / "resources" / "translations"
SAYING = "saying"  # the context of rooms without Qt: viewer.core.saying.CONTEXT

TABLES = {
    # call: (context, positions, names) of the arguments that are shown
    "ActionSpec": ("actions", (1,), ("title", "short", "hint", "submenu")),
    "BinaryFormat": (SAYING, (1,), ()),
    "TextFormat": (SAYING, (1,), ()),
    "Remedy": (SAYING, (0, 1), ()),
    "_later": (SAYING, (0,), ()),
    "refused": (SAYING, (0,), ()),
    "_said": (SAYING, (0,), ()),
}
ENUMERATIONS = {"Menu": "actions"}  # class: context of its values
MARKS = {"tr", "translate", "QT_TRANSLATE_NOOP", "_N", "_tr", "_translate", "counted", "say", "to_say", *TABLES}
OWN = ("_tr", "_translate")  # functions of a module that name the context in their body
PASSING_ON = {*OWN, "counted", "say", "to_say", "refused", "_said"}


@dataclass(frozen=True, order=True)
class Text:
    """A text of the program; `is_counted` where it has forms for numbers."""

    context: str
    source: str
    is_counted: bool = False


@dataclass
class Finder(ast.NodeVisitor):
    """Finds the texts of one module; what is put together where it is marked is a fault."""

    name: str
    contexts: dict[str, str]
    constants: dict[str, ast.expr]
    texts: set[Text] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Go through a class, whose name is the context of what it says by tr()."""
        if context := ENUMERATIONS.get(node.name):
            self._add(context, [line.value for line in node.body if isinstance(line, ast.Assign)])
        self.classes.append(node.name)
        self.generic_visit(node)
        self.classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Go through a function, unless it is one that passes texts on."""
        if node.name not in PASSING_ON:
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        """Take the texts of a call that marks them."""
        owner = ast.unparse(node.func.value) if isinstance(node.func, ast.Attribute) else ""
        called = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
        if called in MARKS and owner in {"", "self", "QCoreApplication"} and (owner or called != "tr"):
            self._take(called, node)
        elif called == "tr":
            self.faults.append(f"{self.name}:{node.lineno}: of tr() only self.tr() has a context that is known here")
        self.generic_visit(node)

    def _take(self, called: str, node: ast.Call) -> None:
        match called:
            case "tr":
                self._add(self.classes[-1], node.args[:1])
            case "translate" | "QT_TRANSLATE_NOOP" | "_N":
                self._add(ast.literal_eval(node.args[0]), node.args[1:2])
            case "_tr" | "_translate":
                self._add(self.contexts[called], node.args[:1])
            case "say" | "to_say":
                self._add(SAYING, node.args[:1])
            case "counted":
                self._add(ast.literal_eval(node.args[0]), node.args[3:4], is_counted=True)
            case _:
                context, positions, names = TABLES[called]
                shown = [node.args[at] for at in positions if at < len(node.args)]
                self._add(context, shown + [keyword.value for keyword in node.keywords if keyword.arg in names])

    def _add(self, context: str, nodes: list[ast.expr], *, is_counted: bool = False) -> None:
        for node in nodes:
            if _is_text(node):
                self.texts.add(Text(context, ast.literal_eval(node), is_counted))
            elif isinstance(node, ast.Name) and _is_text(self.constants.get(node.id)):
                self._add(context, [self.constants[node.id]], is_counted=is_counted)
            elif isinstance(node, ast.IfExp):
                self._add(context, [node.body, node.orelse], is_counted=is_counted)
            elif isinstance(node, ast.JoinedStr | ast.BinOp):
                self.faults.append(f"{self.name}:{node.lineno}: {ast.unparse(node)} is no text that can be looked up")
            # All else stands for a text that is marked where it is written.


def _is_text(node: ast.AST | None) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(node.value)


def find_texts(sources: Path = SOURCES) -> set[Text]:
    """Return all texts of the program. Raises ValueError where one is marked in a way that hides it."""
    texts: set[Text] = set()
    faults: list[str] = []
    for path in sorted(sources.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        finder = Finder(path.relative_to(sources.parent).as_posix(), dict(_own_contexts(tree)), dict(_constants(tree)))
        finder.visit(tree)
        texts |= finder.texts
        faults += finder.faults
    if faults:
        raise ValueError("\n".join(faults))
    return texts


def _own_contexts(tree: ast.Module) -> list[tuple[str, str]]:
    """Return the functions of a module that translate its texts, with their contexts."""
    return [
        (function.name, call.args[0].value)
        for function in tree.body
        if isinstance(function, ast.FunctionDef) and function.name in OWN
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and call.args and isinstance(call.args[0], ast.Constant)
    ]


def _constants(tree: ast.Module) -> list[tuple[str, ast.expr]]:
    """Return the names of a module and what they stand for."""
    return [
        (target.id, line.value)
        for line in tree.body
        if isinstance(line, ast.Assign)
        for target in line.targets
        if isinstance(target, ast.Name)
    ]


def update(catalogue: Path, texts: set[Text]) -> None:
    """Take the texts over into a catalogue: new ones are unfinished there, those that are gone are gone."""
    with tempfile.TemporaryDirectory() as folder:
        # lupdate knows plurals in methods alone, and no tables: it is given all texts in the form that it knows best.
        listing = Path(folder) / "texts.py"
        lines = []
        for context in sorted({text.context for text in texts}):
            lines += [f"class {context}:", "    def say(self):"]
            lines += [
                f"        self.tr({_quoted(text.source)}{', None, n' if text.is_counted else ''})"
                for text in sorted(texts)
                if text.context == context
            ]
        listing.write_text("\n".join(lines) + "\n", "utf-8")
        options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
        _run("lupdate", *options, str(listing), "-ts", str(catalogue))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def release(catalogue: Path, target: Path) -> None:
    """Make the file that the program loads."""
    _run("lrelease", "-silent", str(catalogue), "-qm", str(target))


def unfinished(catalogue: Path) -> list[str]:
    """Return what a catalogue still lacks."""
    root = ET.parse(catalogue).getroot()  # noqa: S314 - a file of our own
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in root.iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is None
        or translation.get("type")
        or not ("".join(translation.itertext()).strip())
    ]


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([str(program), *arguments], check=True)


def main(arguments: list[str]) -> int:
    """Do what the arguments say; return 1 where translations are missing."""
    if arguments[:1] == ["new"] and len(arguments) == 2:
        update(CATALOGUES / f"diptych_{arguments[1]}.ts", find_texts())
    elif arguments:
        print(__doc__.strip())
        return 2
    texts = find_texts()
    is_complete = True
    for catalogue in sorted(CATALOGUES.glob("diptych_*.ts")):
        update(catalogue, texts)
        release(catalogue, catalogue.with_suffix(".qm"))
        missing = unfinished(catalogue)
        is_complete &= not missing
        print(f"{catalogue.name}: {len(texts)} texts, {len(missing)} to be translated")
        for line in missing:
            print(f"    {line}")
    return 0 if is_complete else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
