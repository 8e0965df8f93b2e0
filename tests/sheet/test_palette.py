from __future__ import annotations

import math
from itertools import combinations

import pytest

from viewer.sheet.palette import DARK, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT, LIGHT, PAPER, Palette

HIGH = {"high contrast, dark": HIGH_CONTRAST, "high contrast, light": HIGH_CONTRAST_LIGHT}
PALETTES = {"light": LIGHT, "dark": DARK, **HIGH, "paper": PAPER}
PAPERS = ("paper", "focus")
TINTS = ("removed", "added", "moved", "found")
LINES = ("removed_ink", "added_ink", "dotted", "accent", "found_line")
FAR = 10.0
"""CIE76: about five times what is just noticed side by side, so that it is told apart across a page as well."""

SIGHTS = {
    "ordinary": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    # Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency",
    # IEEE TVCG 15 (2009), severity 1.0.
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
WHITE = (0.95047, 1.0, 1.08883)  # D65


def linear(colour: str) -> tuple[float, ...]:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)


def times(matrix: tuple[tuple[float, ...], ...], values: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(sum(factor * value for factor, value in zip(row, values, strict=True)) for row in matrix)


def contrast(one: str, other: str) -> float:
    """WCAG 2.2: the contrast ratio, from 1 to 21."""
    dark, bright = sorted(times(TO_XYZ, linear(colour))[1] for colour in (one, other))
    return (bright + 0.05) / (dark + 0.05)


def lab(colour: str, sight: str) -> tuple[float, float, float]:
    seen = tuple(min(1.0, max(0.0, part)) for part in times(SIGHTS[sight], linear(colour)))
    x, y, z = (
        share ** (1 / 3) if share > 216 / 24389 else (24389 / 27 * share + 16) / 116
        for share in (part / white for part, white in zip(times(TO_XYZ, seen), WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str, sight: str) -> float:
    return math.dist(lab(one, sight), lab(other, sight))


each_palette = pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
each_sight = pytest.mark.parametrize("sight", SIGHTS)


def test_the_measures_are_those_of_the_books() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21, abs=0.01)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert lab("#ff0000", "ordinary") == pytest.approx((53.24, 80.09, 67.20), abs=0.02)
    assert distance("#808080", "#808080", "protanopia") == 0
    # Red and green of one lightness: far apart for most, close for the others.
    assert distance("#b05a3c", "#6e7d2e", "ordinary") > 3 * distance("#b05a3c", "#6e7d2e", "deuteranopia")


@each_palette
def test_text_can_be_read_on_everything_behind_it(palette: Palette) -> None:
    for ground in (*PAPERS, "window", *TINTS):
        assert contrast(palette.ink, getattr(palette, ground)) >= 4.5, ground
    for ground in (*PAPERS, "window"):
        assert contrast(palette.muted, getattr(palette, ground)) >= 4.5, ground
    assert contrast(palette.removed_ink, palette.removed) >= 4.5
    assert contrast(palette.added_ink, palette.added) >= 4.5


def over(ground: str, colour: str, strength: float) -> str:
    parts = ((int(ground[at : at + 2], 16), int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(below + (above - below) * strength):02x}" for below, above in parts)


@pytest.mark.parametrize("palette", [LIGHT, DARK, *HIGH.values()], ids=["light", "dark", *HIGH])
def test_selected_text_can_be_read_and_is_seen_to_be_selected(palette: Palette) -> None:
    inks = [(palette.ink, ground) for ground in (*PAPERS, *TINTS)]
    inks += [(palette.removed_ink, "removed"), (palette.added_ink, "added")]
    for ink, ground in inks:
        assert contrast(ink, over(getattr(palette, ground), palette.accent, palette.selected)) >= 4.5, ground
    for sight in SIGHTS:
        assert distance(palette.paper, over(palette.paper, palette.accent, palette.selected), sight) >= FAR


@each_palette
def test_lines_that_mean_something_are_seen(palette: Palette) -> None:
    for line in LINES:
        for ground in PAPERS:
            assert contrast(getattr(palette, line), getattr(palette, ground)) >= 3, (line, ground)


@each_palette
@each_sight
def test_marks_are_told_apart_by_every_kind_of_sight(palette: Palette, sight: str) -> None:
    for one, other in combinations(("removed", "added", "moved", "paper"), 2):
        assert distance(getattr(palette, one), getattr(palette, other), sight) >= FAR, (one, other)
    assert distance(palette.removed, palette.added, sight) >= 3 * FAR
    assert distance(palette.removed_ink, palette.added_ink, sight) >= 3 * FAR


@pytest.mark.parametrize("palette", HIGH.values(), ids=HIGH)
def test_high_contrast_is_high(palette: Palette) -> None:
    assert contrast(palette.ink, palette.paper) == pytest.approx(21)
    for tint, ink in ((palette.removed, palette.removed_ink), (palette.added, palette.added_ink)):
        assert contrast(ink, tint) >= 4.5
        assert contrast(ink, palette.paper) >= 7
    for ground in (*PAPERS, "window", *TINTS):
        assert contrast(palette.ink, getattr(palette, ground)) >= 7, ground
    for ground in PAPERS:
        assert contrast(palette.muted, getattr(palette, ground)) >= 7
        assert contrast(palette.hairline, getattr(palette, ground)) >= 3
        assert all(contrast(getattr(palette, line), getattr(palette, ground)) >= 4.5 for line in LINES)
