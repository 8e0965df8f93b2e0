"""The file dialogs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from viewer.core.document import Side
from viewer.window.settings import EXPORT_SUFFIX, FOLDER

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.window.settings import Settings


def choose_documents(parent: QWidget, settings: Settings) -> list[str]:
    """Let the reader choose one or two documents; empty where the dialog was cancelled."""
    title = _tr("Open Two Documents (or One)")
    paths, _filter = QFileDialog.getOpenFileNames(parent, title, settings.get(FOLDER), _documents())
    _remember(settings, paths)
    return list(paths)


def choose_document(parent: QWidget, settings: Settings, side: Side) -> str | None:
    """Let the reader choose the document of one side; None where the dialog was cancelled."""
    title = _tr("Open the Left Document") if side is Side.LEFT else _tr("Open the Right Document")
    path, _filter = QFileDialog.getOpenFileName(parent, title, settings.get(FOLDER), _documents())
    _remember(settings, [path] if path else [])
    return path or None


def choose_export(parent: QWidget, settings: Settings, offered: str) -> str | None:
    """Let the reader name the file to write; `offered` is a name without suffix. None where it was cancelled."""
    kinds = {
        ".pdf": _tr("Annotated PDF (*.pdf)"),
        ".html": _tr("Web page (*.html)"),
        ".json": _tr("Data for other programs (*.json)"),
    }
    last = settings.get(EXPORT_SUFFIX)
    last = last if last in kinds else ".pdf"
    start = str(Path(settings.get(FOLDER)) / (offered + last))
    path, chosen = QFileDialog.getSaveFileName(
        parent, _tr("Export the Comparison"), start, ";;".join(kinds.values()), kinds[last]
    )
    if not path:
        return None
    if Path(path).suffix.lower() not in {*kinds, ".htm"}:
        path += next((suffix for suffix, kind in kinds.items() if kind == chosen), ".pdf")
    settings.set(EXPORT_SUFFIX, Path(path).suffix.lower())
    return path


def _documents() -> str:
    return ";;".join((_tr("Documents (*.txt *.text *.md *.markdown)"), _tr("All files (*)")))


def _remember(settings: Settings, paths: list[str]) -> None:
    if paths:
        settings.set(FOLDER, str(Path(paths[0]).parent))


def _tr(text: str) -> str:
    return QCoreApplication.translate("choosing", text)
