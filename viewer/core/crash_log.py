"""Where a process writes what it was doing when it died of a fault that no code of its own could catch.

One file for all processes of a user, `crash.log` in the folder that the system has for what programs leave behind; it
stays empty as long as nothing dies.
"""

from __future__ import annotations

import faulthandler
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType
    from typing import TextIO

_NAME = "crash.log"
_LARGEST = 1_000_000  # bytes; a longer file is begun anew
_open: list[TextIO] = []


def folder() -> str:
    """Return the folder of the file: the one that platformdirs says, which would take longer to load than all this."""
    home = os.path.expanduser("~")  # noqa: PTH111 - no pathlib on the way to the first frame
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA") or home, "diptych")  # noqa: PTH118 - the same
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Logs", "diptych")  # noqa: PTH118 - the same
    state = os.environ.get("XDG_STATE_HOME", "")
    if not os.path.isabs(state):  # noqa: PTH117 - the same
        state = os.path.join(home, ".local", "state")  # noqa: PTH118 - the same
    return os.path.join(state, "diptych")  # noqa: PTH118 - the same


def keep_log() -> None:
    """Have the stack of every thread written down where this process dies of a native fault. Never raises."""
    with suppress(OSError, ValueError):
        place = folder()
        os.makedirs(place, mode=0o700, exist_ok=True)  # noqa: PTH103 - the same
        path = os.path.join(place, _NAME)  # noqa: PTH118 - the same
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        if os.fstat(descriptor).st_size > _LARGEST:
            os.ftruncate(descriptor, 0)
        _open.append(os.fdopen(descriptor, "a", encoding="utf-8", errors="backslashreplace"))
        faulthandler.enable(_open[-1])


def note(kind: type[BaseException], trace: TracebackType | None) -> None:
    """Write down where a fault happened that the process outlives, not what it says: that may be of the reader's text.

    Never raises.
    """
    if _open:
        import traceback  # noqa: PLC0415 - seldom wanted

        with suppress(OSError, ValueError):
            traceback.print_tb(trace, file=_open[-1])
            _open[-1].write(f"{kind.__name__}\n\n")
            _open[-1].flush()
