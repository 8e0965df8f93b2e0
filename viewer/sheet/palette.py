"""The colours of screen and paper, as "#rrggbb"; what draws them turns them into ink.

Orange and blue, because red against green is lost on colour-blind eyes, and every mark has a sign besides.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """One set of colours; each tint carries ink at a contrast of at least 4.5, each line 3 against the paper.

    `selected` is the strength of the accent that lies over the ground of selected text, below its ink.
    """

    window: str
    paper: str
    ink: str
    muted: str
    hairline: str
    removed: str
    removed_ink: str
    added: str
    added_ink: str
    moved: str
    dotted: str
    focus: str
    accent: str
    found: str
    found_line: str
    selected: float = 0.17


LIGHT = Palette(
    window="#f3f1ec",
    paper="#fdfcf9",
    ink="#22252a",
    muted="#63676e",
    hairline="#dfdbd2",
    removed="#ffd8b5",
    removed_ink="#8a3b00",
    added="#b6e3ff",
    added_ink="#0b4f8a",
    moved="#d3dae1",
    dotted="#767b82",
    focus="#f1ede2",
    accent="#3b5bdb",
    found="#ffe680",
    found_line="#8a6a00",
)

DARK = Palette(
    window="#1b1d20",
    paper="#202327",
    ink="#e4e2dd",
    muted="#9298a0",
    hairline="#34383e",
    removed="#6a3e22",
    removed_ink="#ffc48f",
    added="#284a77",
    added_ink="#a9d6ff",
    moved="#3f464d",
    dotted="#717880",
    focus="#2a2e33",
    accent="#8ea6ff",
    found="#5c5000",
    found_line="#d9bd3c",
)

HIGH_CONTRAST = Palette(
    window="#000000",
    paper="#000000",
    ink="#ffffff",
    muted="#d0d0d0",
    hairline="#8a8a8a",
    removed="#7a3300",
    removed_ink="#ffc999",
    added="#004a94",
    added_ink="#b3dcff",
    moved="#464646",
    dotted="#b0b0b0",
    focus="#1e1e1e",
    accent="#ffff66",
    found="#665500",
    found_line="#ffe14d",
    selected=0.12,
)
"""White on black: text at a contrast of 7 or more on every tint, lines at 4.5 and edges at 3 wherever they stand."""

HIGH_CONTRAST_LIGHT = Palette(
    window="#ffffff",
    paper="#ffffff",
    ink="#000000",
    muted="#3d3d3d",
    hairline="#767676",
    removed="#ffc184",
    removed_ink="#7a2b00",
    added="#8ccfff",
    added_ink="#003c85",
    moved="#c2c2c2",
    dotted="#4f4f4f",
    focus="#e8e8e8",
    accent="#0b00c4",
    found="#ffe14d",
    found_line="#5e4900",
    selected=0.12,
)
"""Black on white, to the same measures."""

PAPER = Palette(
    window="#ffffff",
    paper="#ffffff",
    ink="#000000",
    muted="#55595f",
    hairline="#b9b5ac",
    removed="#ffd8b5",
    removed_ink="#8a3b00",
    added="#b6e3ff",
    added_ink="#0b4f8a",
    moved="#d3dae1",
    dotted="#767b82",
    focus="#ffffff",
    accent="#000000",
    found="#ffffff",
    found_line="#000000",
)
"""For printing: LIGHT's tints on white."""
