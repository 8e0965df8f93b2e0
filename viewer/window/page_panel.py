"""The choices for the printed page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from viewer.ink.page_frame import LARGEST_TEXT, SMALLEST_TEXT, PaperSize
from viewer.sheet.sheet import Detail
from viewer.window.settings import DETAIL

if TYPE_CHECKING:
    from viewer.ink.page_frame import PageOptions


class PagePanel(QWidget):
    """Shows page options and lets the reader change them; `changed` comes with each change."""

    changed = Signal()

    def __init__(self, options: PageOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self.paper = QComboBox()
        for size in PaperSize:
            self.paper.addItem(size.value, size)
        self.orientation = QComboBox()
        self.orientation.addItems([self.tr("Portrait"), self.tr("Landscape")])
        self.text_size = QDoubleSpinBox(minimum=SMALLEST_TEXT, maximum=LARGEST_TEXT, singleStep=0.5, decimals=1)
        self.text_size.setSuffix(self.tr(" pt"))
        self.ink = QComboBox()
        self.ink.addItems([self.tr("Colour"), self.tr("Black and white")])
        self.detail = QComboBox()
        for detail, title in DETAIL.choices:
            self.detail.addItem(QCoreApplication.translate("settings", title), detail)
        self.all_units = QRadioButton(self.tr("&All units"))
        self.only_differences = QRadioButton(self.tr("Only &differences"))
        self.context = QSpinBox(minimum=0, maximum=99)
        self.context_label = QLabel(self.tr("units aro&und each"))
        self.context_label.setBuddy(self.context)
        self.legend = QCheckBox(self.tr("&Legend of the marks on each page"))
        self._lay_out()
        self._show(options)
        self._connect()

    @property
    def options(self) -> PageOptions:
        """What is chosen."""
        return replace(
            self._options,
            size=PaperSize(self.paper.currentData()),
            landscape=self.orientation.currentIndex() == 1,
            font_size=self.text_size.value(),
            colour=self.ink.currentIndex() == 0,
            only_differences=self.only_differences.isChecked(),
            context=self.context.value(),
            legend=self.legend.isChecked(),
            detail=Detail(self.detail.currentData()),
        )

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("Pape&r"), self.paper)
        form.addRow(self.tr("&Orientation"), self.orientation)
        form.addRow(self.tr("&Text size"), self.text_size)
        form.addRow(self.tr("&Ink"), self.ink)
        form.addRow(QCoreApplication.translate("settings", DETAIL.title), self.detail)
        around = QHBoxLayout()
        around.setContentsMargins(24, 0, 0, 0)
        around.addWidget(self.context)
        around.addWidget(self.context_label, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(form)
        column.addSpacing(14)
        column.addWidget(self.all_units)
        column.addWidget(self.only_differences)
        column.addLayout(around)
        column.addSpacing(14)
        column.addWidget(self.legend)

    def _show(self, options: PageOptions) -> None:
        self.paper.setCurrentIndex(self.paper.findData(options.size))
        self.orientation.setCurrentIndex(int(options.landscape))
        self.text_size.setValue(options.font_size)
        self.ink.setCurrentIndex(int(not options.colour))
        self.detail.setCurrentIndex(self.detail.findData(options.detail))
        (self.only_differences if options.only_differences else self.all_units).setChecked(True)
        self.context.setValue(options.context)
        self.legend.setChecked(options.legend)
        self._enable_context()

    def _connect(self) -> None:
        for box in (self.paper, self.orientation, self.ink, self.detail):
            box.currentIndexChanged.connect(self._tell)
        self.text_size.valueChanged.connect(self._tell)
        self.context.valueChanged.connect(self._tell)
        self.only_differences.toggled.connect(self._tell)
        self.legend.toggled.connect(self._tell)

    def _tell(self, *_: object) -> None:
        self._enable_context()
        self.changed.emit()

    def _enable_context(self) -> None:
        for widget in (self.context, self.context_label):
            widget.setEnabled(self.only_differences.isChecked())
