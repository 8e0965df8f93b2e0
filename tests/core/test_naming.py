from __future__ import annotations

import pytest

from viewer.core.document import Document, Source, build_document
from viewer.core.naming import names_of, tell_apart


def document(title: str, path: str | None) -> Document:
    return build_document(title, "", (), Source(path, "", "utf-8"))


@pytest.mark.parametrize(
    ("left", "right", "names"),
    [
        ("/a/one.txt", "/a/two.txt", ("one.txt", "two.txt")),
        ("/v1/report.txt", "/v2/report.txt", ("v1/report.txt", "v2/report.txt")),
        ("/v1/en/report.txt", "/v2/en/report.txt", ("v1/en/report.txt", "v2/en/report.txt")),
        ("/a/report.txt", "/a/report.txt", ("/a/report.txt", "/a/report.txt")),
    ],
)
def test_files_of_one_name_are_told_apart_by_their_folders(left: str, right: str, names: tuple[str, str]) -> None:
    assert tell_apart(left, right) == names


def test_documents_are_called_by_their_titles_unless_both_are_one_file_name() -> None:
    one, other = document("report.txt", "/v1/report.txt"), document("report.txt", "/v2/report.txt")
    assert names_of(one, other) == ("v1/report.txt", "v2/report.txt")
    assert names_of(one, document("old", "/v2/report.txt")) == ("report.txt", "old")
    assert names_of(one, one) == ("report.txt", "report.txt")
    assert names_of(document("x", "/tmp/a"), document("x", "/tmp/b")) == ("x", "x")  # what the reader calls them
    assert names_of(document("Pasted", None), document("Pasted", None)) == ("Pasted", "Pasted")
