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
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import platformdirs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from viewer.core.watch import Watch

SIZE_LIMIT = 512 * 1024 * 1024
"""Bytes of the file beyond which the vectors that were of no use for longest go: about 600,000 of 384 numbers."""

_FILE = "vectors.sqlite"
_COMPANIONS = ("-wal", "-shm")
_FORMAT = 1  # of the table; a file of another format is thrown away
_WAIT = 0.2  # seconds to wait for another program; a cancelled request is to end within half a second
_FLUSH = 256  # vectors a transaction: as many are lost at most where the program is killed
_WAITING_LIMIT = 4 * _FLUSH  # vectors kept for a store that another program holds locked
_QUESTION = 512  # keys a query
_KEY_SIZE = 16  # bytes
_SUM_SIZE = 4  # bytes
_SHORTEST = 16  # code points: shorter texts are encoded in no time, and could be guessed from their hash
_DAY = 86_400  # seconds
_SWEEP = 512  # rows that go in one transaction where the file is too large

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_OUT_OF_ORDER = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}
_OUT_OF_ORDER |= {sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_NOLFS}

_TABLE = """
CREATE TABLE vectors (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, used INTEGER NOT NULL, vector BLOB NOT NULL);
CREATE INDEX vectors_by_use ON vectors (used, id);
"""


class _DamageError(Exception):
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


def worth_storing(text: str) -> bool:
    """Whether a vector of this text is looked for and kept."""
    return len(text) >= _SHORTEST


class VectorStore:
    """The vectors that lie in one file, of any number of encoders. For one thread."""

    def __init__(self, path: Path | None = None, size_limit: int = SIZE_LIMIT) -> None:
        """Open the store, or begin one. Whatever is wrong with it, it can be used; see `is_open`."""
        self._path = path or default_path()
        self._size_limit = size_limit
        self._waiting: dict[bytes, bytes] = {}
        self._touched: deque[int] = deque()
        self._rebuilt = False
        self._connection: sqlite3.Connection | None = None
        self._attempt(lambda: None)

    @property
    def is_open(self) -> bool:
        """Whether vectors are kept: not where the file cannot be opened or written."""
        return self._connection is not None

    def find(self, encoder: str, texts: Sequence[str]) -> dict[str, NDArray[np.float16]]:
        """Return the vectors that are known of these texts, by text."""
        by_key = {_key(encoder, text): text for text in texts if worth_storing(text)}
        found: dict[str, NDArray[np.float16]] = {}
        if self._connection is None:
            return found
        keys = list(by_key)
        for start in range(0, len(keys), _QUESTION):
            part = keys[start : start + _QUESTION]
            rows = self._attempt(lambda part=part: self._select(part)) or ()  # type: ignore[misc]
            found.update((by_key[key], np.frombuffer(vector, np.float16)) for key, vector in rows)
        return found

    def keep(self, encoder: str, vectors: Mapping[str, NDArray[np.float16]]) -> None:
        """Keep vectors of texts: those worth it, written with others in small transactions, the last by `flush`."""
        if self._connection is None:
            return
        for text, vector in vectors.items():
            if worth_storing(text):
                key = _key(encoder, text)
                data = vector.astype(np.float16, copy=False).tobytes()
                self._waiting[key] = data + _sum(key, data)
        if len(self._waiting) >= _FLUSH:
            self.flush()

    def flush(self) -> None:
        """Write what waits to be written, unless another program is writing: then it waits on, up to a bound."""
        if self._waiting or self._touched:
            self._attempt(self._write)
        while len(self._waiting) > _WAITING_LIMIT:
            del self._waiting[next(iter(self._waiting))]

    def clear(self) -> bool:
        """Forget all vectors and give their room on the disk back; return whether none are left."""
        self._waiting.clear()
        self._touched.clear()
        if self._connection is None:
            return self._discard()
        if not self._attempt(self._empty):
            return False
        self._attempt(self._shrink)  # what can only be done while no other program reads
        return True

    def close(self) -> None:
        """Write what waits, and let go of the file."""
        self.flush()
        self._disconnect()

    # sqlite

    def _attempt[T](self, work: Callable[[], T]) -> T | None:
        pass


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
