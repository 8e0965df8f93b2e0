from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from viewer.finding import vector_store
from viewer.finding.vector_store import VectorStore

ROOT = Path(__file__).resolve().parents[2]
ENCODER = "an encoder"


def _texts(count: int, start: int = 0) -> list[str]:
    return [f"The keeper of lamp number {index} went home." for index in range(start, start + count)]


def _vectors(texts: list[str], size: int = 8) -> dict[str, np.ndarray]:
    """Vectors that follow from the texts alone."""
    return {
        text: np.random.default_rng(list(text.encode("utf-8", "surrogatepass"))).normal(size=size).astype(np.float16)
        for text in texts
    }


def _same(found: dict[str, np.ndarray], texts: list[str], size: int = 8) -> bool:
    wanted = _vectors(texts, size)
    return found.keys() == wanted.keys() and all(np.array_equal(found[text], wanted[text]) for text in texts)


def _filled(path: Path, texts: list[str]) -> None:
    with closing(VectorStore(path)) as store:
        store.keep(ENCODER, _vectors(texts))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "vectors.sqlite"


def test_what_is_kept_is_found_in_the_next_run(path: Path) -> None:
    texts = [*_texts(700), "Ein Satz mit \0 und \ud800 darin.", "海の上に古い橋があって船長はそこで待っていた。"]
    _filled(path, texts)
    with closing(VectorStore(path)) as store:
        assert _same(store.find(ENCODER, texts), texts)
        assert store.find("another encoder", texts) == {}
        assert store.find(ENCODER, []) == {}


def test_short_texts_are_not_kept(path: Path) -> None:
    _filled(path, ["Yes.", "Mr. Smith left.", "A longer sentence."])
    with closing(VectorStore(path)) as store:
        assert list(store.find(ENCODER, ["Yes.", "Mr. Smith left.", "A longer sentence."])) == ["A longer sentence."]


def test_the_file_holds_no_text_and_is_the_users_alone(path: Path) -> None:
    _filled(path, ["Attention, here stands a secret sentence."])
    assert b"secret" not in b"".join(file.read_bytes() for file in path.parent.iterdir())
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o077 == 0
        assert path.parent.stat().st_mode & 0o077 == 0


def test_it_lies_in_the_folder_for_caches(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("other systems have a folder of their own")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "elsewhere"))
    assert vector_store.default_path() == tmp_path / "elsewhere" / "diptych" / "vectors.sqlite"


def test_size_is_bound_and_the_least_recently_used_goes_first(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    limit = 1024 * 1024  # some 1,200 vectors
    old, read, new = _texts(400), _texts(400, 400), _texts(1_000, 800)
    for day, texts in ((1, old), (2, read)):
        monkeypatch.setattr(vector_store, "_today", lambda day=day: day)
        with closing(VectorStore(path, limit)) as store:
            store.keep(ENCODER, _vectors(texts, 384))
    monkeypatch.setattr(vector_store, "_today", lambda: 3)
    with closing(VectorStore(path, limit)) as store:
        assert len(store.find(ENCODER, old[:100])) == 100  # of use today
    with closing(VectorStore(path, limit)) as store:
        store.keep(ENCODER, _vectors(new[:500], 384))
        assert store.find(ENCODER, old).keys() == set(old[:100])
        assert 0 < len(store.find(ENCODER, read)) < len(read)
        store.keep(ENCODER, _vectors(new[500:], 384))
        store.flush()
        assert len(store.find(ENCODER, new[-200:])) == 200
    assert path.stat().st_size < limit * 1.25  # a portion of 256 vectors


def test_clear_forgets_everything_and_gives_the_room_back(path: Path) -> None:
    texts = _texts(600)
    with closing(VectorStore(path)) as store:
        store.keep(ENCODER, _vectors(texts, 384))
        store.flush()
        assert vector_store.clear(path)  # by another program
        assert store.find(ENCODER, texts) == {}
        store.keep(ENCODER, _vectors(texts[:3]))
        store.flush()
        assert _same(store.find(ENCODER, texts), texts[:3])
    assert path.stat().st_size < 100_000
    assert vector_store.clear(path.with_name("there is none"))
    assert not path.with_name("there is none").exists()


@pytest.mark.parametrize("where", ["header", "middle", "end", "everything", "cut", "text", "other table", "empty"])
def test_a_damaged_file_is_begun_anew(path: Path, where: str) -> None:
    texts = _texts(600)
    _filled(path, texts)
    data = bytearray(path.read_bytes())
    spots = {"header": (0, 64), "middle": (len(data) // 3, 40_000), "end": (len(data) - 9_000, 9_000)}
    if where in spots:
        start, length = spots[where]
        data[start : start + length] = os.urandom(length)
    elif where == "everything":
        data[:] = os.urandom(len(data))
    elif where == "cut":
        del data[len(data) // 2 :]
    elif where == "text":
        data[:] = b"This is no database.\n" * 100
    elif where == "empty":
        data.clear()
    path.write_bytes(data)
    if where == "other table":
        path.unlink()
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE vectors (something TEXT)")
            connection.commit()
    with closing(VectorStore(path)) as store:
        found = store.find(ENCODER, texts)
        assert _same(found, list(found)), "a wrong vector is worse than none"
        assert len(found) < len(texts)
        store.keep(ENCODER, _vectors(texts))
        store.flush()
        assert _same(store.find(ENCODER, texts), texts)


def test_a_wrong_vector_is_noticed(path: Path) -> None:
    texts = _texts(3)
    _filled(path, texts)
    with closing(sqlite3.connect(path)) as connection:
        first, second = (row[0] for row in connection.execute("SELECT vector FROM vectors LIMIT 2"))
        connection.execute("UPDATE vectors SET vector = ? WHERE vector = ?", (second, first))
        connection.commit()
    with closing(VectorStore(path)) as store:
        assert store.find(ENCODER, texts) == {}
        assert store.is_open


def test_without_a_place_it_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    (tmp_path / "folder.sqlite").mkdir()
    for path in (tmp_path / "file" / "vectors.sqlite", tmp_path / "folder.sqlite", Path("/dev/full/vectors")):
        with closing(VectorStore(path)) as store:
            assert not store.is_open
            store.keep(ENCODER, _vectors(_texts(300)))
            store.flush()
            assert store.find(ENCODER, _texts(3)) == {}


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is unwritable for this user")
def test_in_a_folder_without_permission_it_keeps_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    with closing(VectorStore(folder / "vectors.sqlite")) as store:
        assert not store.is_open


def test_a_full_disk_ends_keeping_and_nothing_else(path: Path) -> None:
    texts = _texts(600)
    with closing(VectorStore(path)) as store:
        assert store._connection is not None
        store._connection.execute("PRAGMA max_page_count = 8")
        store.keep(ENCODER, _vectors(texts, 384))
        store.flush()
        assert not store.is_open
        assert store.find(ENCODER, texts) == {}


def test_while_another_program_writes_it_waits_within_bounds(path: Path) -> None:
    texts = _texts(5_000)
    _filled(path, texts[:10])
    with closing(VectorStore(path)) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        store._connection.execute("PRAGMA busy_timeout = 0")  # type: ignore[union-attr]
        other.execute("BEGIN IMMEDIATE")
        assert _same(store.find(ENCODER, texts[:10]), texts[:10])
        store.keep(ENCODER, _vectors(texts[10:]))
        store.flush()
        assert store.find(ENCODER, texts[10:]) == {}
        other.execute("COMMIT")
        store.flush()
        known = store.find(ENCODER, texts[10:])
        assert _same(known, list(known))
        assert 0 < len(known) < 4_000
        assert texts[-1] in known


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be deleted there")
def test_a_folder_that_is_deleted_meanwhile_does_no_harm(path: Path) -> None:
    texts = _texts(600)
    _filled(path, texts[:300])
    with closing(VectorStore(path)) as store:
        assert len(store.find(ENCODER, texts)) == 300
        shutil.rmtree(path.parent)
        store.keep(ENCODER, _vectors(texts))
        store.flush()
        found = store.find(ENCODER, texts)
        assert _same(found, list(found))
    assert vector_store.clear(path)


_WRITER = """
import sys
from contextlib import closing
from pathlib import Path
from tests.finding.test_vector_store import ENCODER, _texts, _vectors
from viewer.finding.vector_store import VectorStore
store = VectorStore(Path(sys.argv[1]))
start = int(sys.argv[2])
print("ready", flush=True)
for first in range(start, start + int(sys.argv[3]), 50):
    store.keep(ENCODER, _vectors(_texts(50, first)))
    store.find(ENCODER, _texts(100, first))
store.close()
print("done", flush=True)
"""


def _writer(path: Path, start: int, count: int) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-c", _WRITER, str(path), str(start), str(count)]
    return subprocess.Popen(arguments, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_two_programs_write_at_once(path: Path) -> None:
    writers = [_writer(path, start, 1_500) for start in (0, 750)]
    for writer in writers:
        assert writer.communicate(timeout=60)[0].split() == ["ready", "done"]
        assert writer.returncode == 0
    with closing(VectorStore(path)) as store:
        assert _same(store.find(ENCODER, _texts(2_250)), _texts(2_250))


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_being_killed_costs_nothing_that_was_written(path: Path) -> None:
    known: set[str] = set()
    texts = _texts(3_000)
    for run in range(3):
        writer = _writer(path, run * 500, 1_000_000)
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        with closing(VectorStore(path)) as store:
            while len(found := store.find(ENCODER, texts)) < 300 * (run + 1):
                assert writer.poll() is None
            known |= found.keys()
        os.kill(writer.pid, signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        with closing(VectorStore(path)) as store:
            found = store.find(ENCODER, texts)
            assert known <= found.keys()
            assert _same(found, list(found))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
