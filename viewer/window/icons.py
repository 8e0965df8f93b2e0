"""Line icons of one style, drawn in the colour of the text beside them."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialogButtonBox, QMessageBox

SIZE = 20
"""Side of an icon in device-independent pixels, beside text of the usual size."""

_drawings: dict[str, bytes] = {}


def icon_size() -> int:
    """Return the side of an icon beside the text of the interface, which the reader may have made larger."""
    return max(SIZE, QFontMetrics(QGuiApplication.font()).height())


def line_icon(name: str, palette: QPalette) -> QIcon:
    """Return `resources/icons/NAME.svg` in the palette's text colours, sharp on every screen that is connected.

    The icon does not follow later changes of the palette: draw it again on a change.
    """
    icon = QIcon()
    size = icon_size()
    ratios = {1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}
    for ratio in sorted(ratios):
        for mode, group in (
            (QIcon.Mode.Normal, QPalette.ColorGroup.Active),
            (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled),
        ):
            colour = palette.color(group, QPalette.ColorRole.ButtonText)
            icon.addPixmap(line_pixmap(name, colour, size, ratio), mode)
    return icon


def line_pixmap(name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    """Return a line drawing `size` device-independent pixels wide at a device pixel ratio."""
    drawing = _drawing(name).replace(b"currentColor", colour.name().encode())
    return _rendered(drawing, size, ratio)


def take_icons_off(buttons: QDialogButtonBox | QMessageBox) -> None:
    """Take the icons off the buttons of a dialog: Qt's own are drawn for light windows, and black on dark."""
    for button in buttons.buttons():
        button.setIcon(QIcon())


def program_icon() -> QIcon:
    """Return the icon of the program."""
    icon = QIcon()
    for size in (32, 64, 128):
        icon.addPixmap(_rendered(_drawing("diptych"), size, 1.0))
    return icon


def _drawing(name: str) -> bytes:
    if name not in _drawings:
        # importlib.resources would take a tenth of the time to the first frame.
        folder = import_module("viewer.resources.icons").__path__[0]
        with open(os.path.join(folder, f"{name}.svg"), "rb") as file:  # noqa: PTH118, PTH123 - the same for pathlib
            _drawings[name] = file.read()
    return _drawings[name]


def _rendered(drawing: bytes, size: int, ratio: float) -> QPixmap:
    side = round(size * ratio)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
