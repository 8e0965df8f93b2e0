"""The pages of the side panel by name."""

from __future__ import annotations

from enum import StrEnum


class PanelPage(StrEnum):
    """The pages of the side panel, in their order."""

    FINDINGS = "findings"
    DIFFERENCES = "differences"
    REPEATED = "repeated"
    STATISTICS = "statistics"
