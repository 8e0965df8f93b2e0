"""How a child process is started, the same for the window and for a run without one."""

from __future__ import annotations

import os
import sys
from enum import StrEnum

ENVIRONMENT = {"PYTHONUTF8": "1", "HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"}
"""What is added to the environment of a child: one encoding everywhere, and no look at the network."""


class ChildName(StrEnum):
    """The two children: one for texts, one for the sentence model."""

    TEXT = "text"
    MODEL = "model"


def child_command(name: ChildName) -> list[str]:
    """Return the program and arguments that start a child.

    In a frozen bundle the program is the bundle itself. Otherwise it is the running interpreter, which must not look
    for modules in the working folder (-P): a file json.py beside the reader's documents would be run.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, "--child", name.value]
    return [sys.executable, "-P", "-m", "viewer", "--child", name.value]


def shows_log() -> bool:
    """Whether what a child writes to standard error is shown: for developers, by the environment's DIPTYCH_DEBUG."""
    return bool(os.environ.get("DIPTYCH_DEBUG"))
