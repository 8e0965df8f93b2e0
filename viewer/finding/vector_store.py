"""Vectors of sentences that were encoded before, kept from one run of the program to the next.

A store is one sqlite file that several programs may use at once. It holds no text: a row is the hash of an encoder's
name and a text, the vector in half precision with a checksum, and the day it was last of use. It is a convenience and
never a condition: where it is locked, full, damaged or cannot be written, sentences are encoded as if there were none,
and a damaged one is thrown away and begun anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import time
import zlib
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

import numpy as np
import platformdirs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

SIZE_LIMIT = 512 * 1024 * 1024
"""Bytes of the file beyond which the vectors that were of no use for longest go: about 600,000 of 384 numbers."""

_FILE = "vectors.sqlite"
_COMPANIONS = ("-wal", "-shm")
_FORMAT = 1  # of the table; a file of another format is thrown away
_WAIT = 0.2  # seconds to wait for another program; a cancelled request is to end within half a second
_PATIENCE = 3_000  # milliseconds to wait for another program when all is to be forgotten
_PORTION = 256  # vectors a transaction: as many are lost at most where the program is killed
_WAITING_LIMIT = 8 * _PORTION  # vectors kept for a file that another program holds locked
_LOG_LIMIT = 8 * 1024 * 1024  # bytes of sqlite's log between times
_QUESTION = 512  # keys a query
_KEY_SIZE = 16  # bytes
_SUM_SIZE = 4  # bytes
_SHORTEST = 16  # code points: shorter texts are encoded in no time, and could be guessed from their hash
_DAY = 86_400  # seconds
_SWEEP = 2  # vectors that go for each one that comes, where the file is too large

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_DAMAGED = {
    sqlite3.SQLITE_ERROR,  # a table that lacks what is asked for
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_FORMAT,
    sqlite3.SQLITE_CONSTRAINT,
    sqlite3.SQLITE_MISMATCH,
}

_TABLE = (
    """
    CREATE TABLE vectors (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, used INTEGER NOT NULL, vector BLOB NOT NULL)
    """,
    "CREATE INDEX vectors_by_use ON vectors (used, id)",
    f"PRAGMA user_version = {_FORMAT}",
)

T = TypeVar("T")


class _DamagedError(Exception):
    """The file does not hold what was written."""


def default_path() -> Path:
    """Return where the store of this user lies: in the folder that the system has for what may be deleted."""
    return platformdirs.user_cache_path("diptych", appauthor=False) / _FILE


def clear(path: Path | None = None) -> bool:
    """Forget all vectors; return whether none are left. Programs that use the store meanwhile go on with it."""
    path = path or default_path()
    if not any(file.exists() for file in _files(path)):
        return True
    store = VectorStore(path)
    try:
        return store.clear()
    finally:
        store.close()


def is_worthwhile(text: str) -> bool:
    """Whether the vector of this text is kept."""
    return len(text) >= _SHORTEST


class VectorStore:
    """The vectors that lie in one file, of any number of encoders. For one thread; never raises."""

    def __init__(self, path: Path | None = None, size_limit: int = SIZE_LIMIT) -> None:
        self._path = path or default_path()
        self._size_limit = size_limit
        self._waiting: dict[bytes, bytes] = {}
        self._touched: list[int] = []
        self._connection: sqlite3.Connection | None = None
        self._is_rebuilt = False
        self._is_given_up = False
        self._attempt(lambda _: None)

    @property
    def is_open(self) -> bool:
        """Whether vectors are kept now: not where the file cannot be opened or written."""
        return self._connection is not None

    def find(self, encoder: str, texts: Sequence[str]) -> dict[str, NDArray[np.float16]]:
        """Return the vectors that are known of these texts, by text."""
        by_key = {_key(encoder, text): text for text in texts if is_worthwhile(text)}
        keys = list(by_key)
        found: dict[str, NDArray[np.float16]] = {}
        for start in range(0, len(keys), _QUESTION):
            rows = self._attempt(partial(self._select, keys[start : start + _QUESTION]))
            found.update((by_key[key], np.frombuffer(vector, np.float16)) for key, vector in rows or ())
        return found

    def keep(self, encoder: str, vectors: Mapping[str, NDArray[np.float16]]) -> None:
        """Keep the vectors of texts that are worth it: in small transactions, the last one when `flush` is called."""
        if self._is_given_up:
            return
        for text, vector in vectors.items():
            if is_worthwhile(text):
                key = _key(encoder, text)
                data = vector.astype(np.float16).tobytes()
                self._waiting[key] = data + _sum(key, data)
        if len(self._waiting) >= _PORTION:
            self.flush()

    def flush(self) -> None:
        """Write what waits. While another program writes it waits on, up to a bound."""
        is_written = True
        while is_written and (self._waiting or self._touched):
            is_written = bool(self._attempt(self._write))
        if self._is_given_up:
            self._waiting.clear()
            self._touched.clear()
        while len(self._waiting) > _WAITING_LIMIT:
            del self._waiting[next(iter(self._waiting))]

    def clear(self) -> bool:
        """Forget all vectors and give their room on the disk back; return whether none are left."""
        self._waiting.clear()
        self._touched.clear()
        if self._attempt(_empty):
            self._attempt(_shrink)
            return True
        return self._is_given_up and self._discard()

    def close(self) -> None:
        """Write what waits, and let go of the file."""
        self.flush()
        self._is_given_up = True
        self._disconnect()

    def _attempt(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """Do work with the file; None where it cannot be done now. A damaged file is begun anew, once a run."""
        while not self._is_given_up:
            try:
                if self._connection is None:
                    self._connection = self._connect()
                return work(self._connection)
            except (sqlite3.Error, _DamagedError, OSError) as error:
                # The error code that sqlite extends with details has the plain one in its lowest byte.
                code = sqlite3.SQLITE_CORRUPT if isinstance(error, _DamagedError) else _code(error)
                if code in _BUSY:
                    return None
                self._disconnect()
                self._is_given_up = code not in _DAMAGED or self._is_rebuilt or not self._discard()
                self._is_rebuilt = True
        return None

    def _connect(self) -> sqlite3.Connection:
        """Open the file, make it where there is none. Raises sqlite3.Error, OSError and _DamagedError."""
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = sqlite3.connect(self._path, timeout=_WAIT, isolation_level=None)
        try:
            connection.execute("PRAGMA page_size = 8192")  # ten vectors of 384 numbers a page
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")  # a power cut may cost vectors, not the file
            connection.execute(f"PRAGMA journal_size_limit = {_LOG_LIMIT}")
            if _format(connection) == 0:
                with _transaction(connection):
                    if _format(connection) == 0:  # no other program was faster
                        for statement in _TABLE:
                            connection.execute(statement)
            is_ours = _format(connection) == _FORMAT
        except BaseException:
            connection.close()
            raise
        if not is_ours:
            connection.close()
            raise _DamagedError
        return connection

    def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(sqlite3.Error):
                connection.close()

    def _discard(self) -> bool:
        """Delete the file; return whether it is gone."""
        try:
            for file in _files(self._path):
                file.unlink(missing_ok=True)
        except OSError:
            return False
        return True

    def _select(self, keys: list[bytes], connection: sqlite3.Connection) -> list[tuple[bytes, bytes]]:
        marks = ",".join("?" * len(keys))
        today = _today()
        found = []
        rows = connection.execute(f"SELECT id, key, used, vector FROM vectors WHERE key IN ({marks})", keys)  # noqa: S608 - question marks alone
        for row, key, used, stored in rows:
            data = stored[:-_SUM_SIZE] if isinstance(stored, bytes) else b""
            if not data or stored[-_SUM_SIZE:] != _sum(key, data):
                raise _DamagedError
            if used != today:
                self._touched.append(row)
            found.append((key, data))
        return found

    def _write(self, connection: sqlite3.Connection) -> bool:
        """Write a portion of what waits, in a transaction of its own."""
        today = _today()
        rows = list(islice(self._waiting.items(), _PORTION))
        touched = self._touched[:_PORTION]
        with _transaction(connection):
            connection.executemany("UPDATE vectors SET used = ? WHERE id = ?", ((today, row) for row in touched))
            connection.executemany(
                "INSERT OR IGNORE INTO vectors (key, used, vector) VALUES (?, ?, ?)",
                ((key, today, vector) for key, vector in rows),
            )
            if rows and _size(connection) > self._size_limit:
                connection.execute(
                    "DELETE FROM vectors WHERE id IN (SELECT id FROM vectors ORDER BY used, id LIMIT ?)",
                    (_SWEEP * len(rows),),
                )
        for key, _ in rows:
            del self._waiting[key]
        del self._touched[: len(touched)]
        return True


@contextlib.contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            connection.rollback()
        raise


def _format(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _size(connection: sqlite3.Connection) -> int:
    """Bytes of the file that are in use."""
    pages, free, size = (
        int(connection.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_count", "freelist_count", "page_size")
    )
    return (pages - free) * size


def _empty(connection: sqlite3.Connection) -> bool:
    connection.execute(f"PRAGMA busy_timeout = {_PATIENCE}")
    with _transaction(connection):
        connection.execute("DELETE FROM vectors")
    return True


def _shrink(connection: sqlite3.Connection) -> None:
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _today() -> int:
    return int(time.time() // _DAY)


def _code(error: Exception) -> int:
    """Return the reason that sqlite gives, without its details; 0 for none."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _key(encoder: str, text: str) -> bytes:
    data = f"{len(encoder)}:{encoder}:{text}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, digest_size=_KEY_SIZE).digest()


def _sum(key: bytes, data: bytes) -> bytes:
    """Return a checksum that a vector under another key has not."""
    return zlib.crc32(data, zlib.crc32(key)).to_bytes(_SUM_SIZE, "big")


def _files(path: Path) -> tuple[Path, ...]:
    """Return the file of a store and those that sqlite lays beside it, in the order in which they are deleted.

    A log without its file is deleted by sqlite; a file without its log only lacks the last vectors.
    """
    return path, *(path.with_name(path.name + suffix) for suffix in _COMPANIONS)
