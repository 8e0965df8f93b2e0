"""The pages of the side panel by name."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class PanelPage(StrEnum):
    """The pages of the side panel, in their order."""

    FINDINGS = "findings"
    DIFFERENCES = "differences"
    REPEATED = "repeated"
    STATISTICS = "statistics"


_N = QT_TRANSLATE_NOOP
_TITLES = {
    PanelPage.FINDINGS: _N("panel_page", "Findings"),
    PanelPage.DIFFERENCES: _N("panel_page", "Differences"),
    PanelPage.REPEATED: _N("panel_page", "Repeated"),
    PanelPage.STATISTICS: _N("panel_page", "Statistics"),
}


def title_of(page: PanelPage) -> str:
    """Return what a page is called."""
    return QCoreApplication.translate("panel_page", str(_TITLES[page]))
