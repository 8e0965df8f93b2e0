"""What goes to the clipboard: text as it stands, with its marks for programs that know HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel

from viewer.export.clipping import marked_html, unit_html, unit_text
from viewer.window.selection import plain_text

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from viewer.sheet.layout import Sheet
    from viewer.window.selection import Selection

_MOST_UNITS = 2_000
"""Of a longer selection the text alone is copied: with marks, a book would hold the window for seconds."""


def clip_selection(sheet: Sheet, selection: Selection) -> QMimeData | None:
    """Return selected text, plain and with its marks; None where nothing is selected."""
    document = sheet.document(selection.side)
    if not selection.span or not document.sentences:
        return None
    data = _empty_data()
    data.setText(plain_text(document, selection.span))
    first, last = (sheet.row_of(selection.side, at) for at in (selection.span.start, selection.span.end - 1))
    if last - first < _MOST_UNITS:
        data.setHtml(marked_html(sheet, selection.side, selection.span))
    return data


def clip_unit(sheet: Sheet, row: int) -> QMimeData:
    """Return both sides of a unit as a table: in HTML, and as a line with tabs for spreadsheets."""
    data = _empty_data()
    data.setText(unit_text(sheet, row))
    data.setHtml(unit_html(sheet, row))
    return data


def _empty_data() -> QMimeData:
    """Return data without content that Qt itself has made.

    Some platforms keep what is copied until the very end of the process, and a QMimeData that Python has made asks for
    Python when it is taken down: that is a segmentation fault once Python has gone.
    """
    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    data.clear()
    return data
