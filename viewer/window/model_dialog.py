"""The dialog in which the reader chooses the sentence model."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from viewer.core.launch import INSTALLED, ModelChoice
from viewer.window.icons import take_icons_off

MULTILINGUAL = "paraphrase-multilingual-MiniLM-L12-v2"
"""A model that is offered by name: small, for some fifty languages."""

_MARGIN = 20
_WIDTH = 30  # heights of a line of text


class ModelDialog(QDialog):
    """The installed model, one in a folder, or one by its name. Nothing is fetched here."""

    chosen = Signal(object)  # ModelChoice
    forget_wanted = Signal()  # what is kept of sentences from run to run

    def __init__(self, choice: ModelChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sentence Model"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.installed = QRadioButton(self.tr("The one &installed with Diptych: all-MiniLM-L6-v2, for English"))
        self.in_folder = QRadioButton(self.tr("One in a &folder:"))
        self.by_name = QRadioButton(self.tr("One by its &name:"))
        self.folder = QLineEdit()
        self.folder.setAccessibleName(self.tr("Folder of the sentence model"))
        self.name = QLineEdit(placeholderText=MULTILINGUAL)
        self.name.setAccessibleName(self.tr("Name of the sentence model"))
        self.browse = QPushButton(self.tr("&Browse…"), autoDefault=False)
        self.forget = QPushButton(self.tr("F&orget Them"), autoDefault=False)
        self.kept = self._say(
            self.tr(
                "So that texts are compared faster the next time, numbers that stand for the meaning of their "
                "sentences are kept on this computer, but no text."
            )
        )
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        take_icons_off(self.buttons)
        self.use = self.buttons.addButton(self.tr("&Use This Model"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self._connect()
        self._show(choice)
        room = self.screen().availableSize()
        self.setFixedWidth(min(_WIDTH * self.fontMetrics().lineSpacing(), room.width()))
        # Left to itself, a dialog is at most two thirds as high as the screen, and cuts large letters off.
        self.resize(self.width(), min(self.heightForWidth(self.width()), room.height()))

    @property
    def choice(self) -> ModelChoice:
        """What is chosen now; a name that is not there stands for the installed model."""
        if self.in_folder.isChecked():
            return ModelChoice(self.folder.text().strip())
        if self.by_name.isChecked():
            return ModelChoice(self.name.text().strip() or MULTILINGUAL)
        return INSTALLED

    def say_forgotten(self, sentence: str) -> None:
        """Say what came of forgetting."""
        self.kept.setText(sentence)
        self.forget.setEnabled(False)

    def _say(self, text: str) -> QLabel:
        label = QLabel(text, wordWrap=True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setVerticalSpacing(8)
        grid.addWidget(self.installed, 0, 0, 1, 3)
        grid.addWidget(self.in_folder, 1, 0)
        grid.addWidget(self.folder, 1, 1)
        grid.addWidget(self.browse, 1, 2)
        grid.addWidget(self.by_name, 2, 0)
        grid.addWidget(self.name, 2, 1, 1, 2)
        line = QFrame(frameShape=QFrame.Shape.HLine, frameShadow=QFrame.Shadow.Plain)
        line.setForegroundRole(self.palette().ColorRole.Mid)
        kept = QHBoxLayout()
        kept.setSpacing(16)
        kept.addWidget(self.kept, 1)
        kept.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(14)
        column.addWidget(
            self._say(
                self.tr(
                    "Sentences that mean the same are found by a sentence-transformers model. For texts in other "
                    "languages than English choose a multilingual one, such as {}."
                ).format(MULTILINGUAL)
            )
        )
        column.addLayout(grid)
        column.addWidget(
            self._say(
                self.tr(
                    "A model is looked for on this computer first; you are asked before one is fetched. Models that "
                    "bring programs of their own, or weights that could hold some, are not used."
                )
            )
        )
        column.addWidget(line)
        column.addLayout(kept)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        self.folder.textEdited.connect(lambda: self.in_folder.setChecked(True))
        self.name.textEdited.connect(lambda: self.by_name.setChecked(True))
        self.browse.clicked.connect(self._browse)
        self.forget.clicked.connect(self.forget_wanted)
        for button in (self.installed, self.in_folder, self.by_name):
            button.toggled.connect(self._allow)
        self.folder.textChanged.connect(self._allow)
        self.buttons.rejected.connect(self.reject)
        self.buttons.accepted.connect(self._accept)

    def _show(self, choice: ModelChoice) -> None:
        if choice.is_folder:
            self.in_folder.setChecked(True)
            self.folder.setText(choice.name)
        elif choice.name:
            self.by_name.setChecked(True)
            self.name.setText(choice.name)
        else:
            self.installed.setChecked(True)
        self._allow()

    def _allow(self) -> None:
        self.use.setEnabled(not self.in_folder.isChecked() or bool(self.folder.text().strip()))

    def _browse(self) -> None:
        path = QFileDialog.getExistingDirectory(
            self, self.tr("Choose the Folder of a Sentence Model"), self.folder.text()
        )
        if path:
            self.folder.setText(path)
            self.in_folder.setChecked(True)

    def _accept(self) -> None:
        self.chosen.emit(self.choice)
        self.accept()
