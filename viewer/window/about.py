"""What the program is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QMessageBox

from viewer import __version__
from viewer.window.icons import program_icon, take_icons_off

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def show_about(parent: QWidget) -> None:
    """Show name, version and what happens with the reader's texts."""
    box = QMessageBox(parent)
    box.setWindowTitle(_tr("About Diptych"))
    box.setIconPixmap(program_icon().pixmap(64, 64))
    box.setText(f"<h3>Diptych {__version__}</h3>")
    box.setInformativeText(
        _tr(
            "Two variants of one document side by side, aligned sentence by sentence, their differences marked, "
            "ready to print.\n\nYour documents never leave this computer.\n\nMIT licence · Qt {}"
        ).format(qVersion())
    )
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    take_icons_off(box)
    box.open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("about", text)
