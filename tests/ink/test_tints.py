"""Tints on a screen: boxes on whole pixels with round corners, the same as a path would paint but for their edges."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from viewer.ink.marks import MarkInk, colour_of

TINT = "#ffd8b5"
BOX = QRectF(10.2, 8.1, 40.3, 18.6)


def painted(ratio: float, strength: float, *, by_path: bool = False, box: QRectF = BOX) -> QImage:
    picture = QImage(round(60 * ratio), round(36 * ratio), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if by_path:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour_of(TINT, strength))
        painter.drawRoundedRect(box, 3, 3)
    else:
        MarkInk(tints={(TINT, strength, 3.0): [box]}).draw_tints(painter)
        assert painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    painter.end()
    return picture


def distance(one: QColor, other: QColor) -> int:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue()))


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
@pytest.mark.parametrize("strength", [1.0, 0.28])
def test_a_tint_is_painted_as_by_a_path_but_on_whole_pixels(ratio: float, strength: float) -> None:
    fast, slow = painted(ratio, strength), painted(ratio, strength, by_path=True)
    whole = colour_of(TINT, strength)
    inside = slow.pixelColor(round(30 * ratio), round(17 * ratio))
    assert distance(inside, QColor(Qt.GlobalColor.white)) > 0, whole
    differing = sum(
        distance(fast.pixelColor(x, y), slow.pixelColor(x, y)) > 2
        for x in range(fast.width())
        for y in range(fast.height())
    )
    edge = 2 * (BOX.width() + BOX.height()) * ratio
    assert differing < 1.3 * edge
    assert fast.pixelColor(round(30 * ratio), round(17 * ratio)) == inside
    # The corners are round: what lies outside of them stays white.
    left, top = round(BOX.left() * ratio), round(BOX.top() * ratio)
    assert distance(fast.pixelColor(left, top), QColor(Qt.GlobalColor.white)) < distance(
        inside, QColor(Qt.GlobalColor.white)
    )


def test_no_pixel_of_a_see_through_tint_is_painted_twice() -> None:
    picture = painted(2.0, 0.28)
    darkest = min(picture.pixelColor(x, y).blue() for x in range(picture.width()) for y in range(picture.height()))
    assert darkest == picture.pixelColor(60, 34).blue()


def test_a_narrow_tint_is_painted_too() -> None:
    picture = painted(1.0, 1.0, box=QRectF(10, 8, 4, 18))
    assert picture.pixelColor(12, 16) == QColor(TINT)
