"""The door: `diptych`, `python -m viewer`, and what a frozen bundle starts."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the program with the arguments of the process; return its exit status."""
    arguments = sys.argv[1:]
    if len(arguments) > 1 and arguments[0] == "--child":
        from viewer.child import run  # noqa: PLC0415 - a child loads nothing of the window, and the reverse

        return run(*arguments[1:])
    from viewer.cli import main as start  # noqa: PLC0415 - the same

    return start(arguments)


if __name__ == "__main__":
    sys.exit(main())
