from __future__ import annotations

from pathlib import Path

import pytest

from viewer.core.aliases import Aliases, aliases_file, load_aliases
from viewer.core.errors import ViewerError


def group(aliases: Aliases, text: str) -> tuple[int, str] | None:
    words = text.split()
    return aliases.group_at([word.lower() for word in words], words, 0)


def test_the_table_that_comes_with_the_program() -> None:
    aliases = load_aliases()
    states = {group(aliases, form) for form in ("U.S.", "US", "USA", "American")}
    assert states == {(1, "united states")}
    assert group(aliases, "United States of America won") == (4, "united states")
    assert group(aliases, "us") is None
    assert group(aliases, "Us") is None
    assert group(aliases, "Chinese") == group(aliases, "China") == group(aliases, "Chinas")
    assert {"mr.", "president"} <= aliases.titles
    assert "ministry" in aliases.common


def test_a_name_stands_in_one_group_alone() -> None:
    seen: dict[tuple[tuple[str, ...], bool], str] = {}
    for forms in load_aliases().groups.values():
        for keys, is_upper, name in forms:
            assert seen.setdefault((keys, is_upper), name) == name


def test_the_readers_table_joins_groups(tmp_path: Path) -> None:
    path = tmp_path / "aliases.txt"
    path.write_text("Beijing = China  # as a government\n[common]\nGazette\n", encoding="utf-8-sig")
    aliases = load_aliases(path)
    assert group(aliases, "Beijing") == group(aliases, "Chinese")
    assert "gazette" in aliases.common


def test_a_table_that_is_none_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "aliases.txt"
    path.write_text("[nonsense]\n", encoding="utf-8")
    with pytest.raises(ViewerError, match=r"in line 1 of .*aliases.txt write \[same\]"):
        load_aliases(path)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ViewerError, match="UTF-8"):
        load_aliases(path)


def test_where_the_readers_table_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert load_aliases(tmp_path / "none.txt").groups == load_aliases().groups
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert aliases_file() == tmp_path / "Diptych" / "aliases.txt"
    monkeypatch.delenv("XDG_CONFIG_HOME")
    assert aliases_file() == Path.home() / ".config" / "Diptych" / "aliases.txt"
    monkeypatch.setattr("sys.platform", "darwin")
    assert aliases_file() == Path.home() / "Library" / "Preferences" / "Diptych" / "aliases.txt"
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("APPDATA", str(tmp_path))
    assert aliases_file() == tmp_path / "Diptych" / "aliases.txt"
