"""How a child process is started, the same for the window and for a run without one."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

LANGUAGE = "DIPTYCH_LANGUAGE"
"""Variable of a child's environment: the language in which it speaks to the reader, as `core.saying` names it."""
ENVIRONMENT = {"PYTHONUTF8": "1", "HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false", LANGUAGE: ""}
"""What is added to the environment of a child: one encoding everywhere, no look at the network, and English."""


class ChildName(StrEnum):
    """The two children: one for texts, one for the sentence model."""

    TEXT = "text"
    MODEL = "model"


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """A sentence model: the path of a folder, a name that model hubs know, or "" for that installed with the program.

    Only with `may_fetch` is a model that is not on this machine fetched by its name.
    """

    name: str = ""
    may_fetch: bool = False

    @property
    def arguments(self) -> tuple[str, ...]:
        """What the command line of the model child says of it, and that of the program."""
        chosen = ("--model", self.name) if self.name else ()
        return (*chosen, "--allow-download") if chosen and self.may_fetch else chosen

    @property
    def is_folder(self) -> bool:
        """Whether the name is that of a folder: written as a path, or that of a folder which is there."""
        name = self.name
        return bool(name) and (name.startswith((".", "~", "/")) or "\\" in name or Path(name).expanduser().is_dir())


INSTALLED = ModelChoice()
"""The model that is installed with the program."""


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
