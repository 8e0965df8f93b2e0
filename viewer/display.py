"""Whether a window can be opened here: Qt's system libraries and a screen, asked before Qt is loaded.

Qt ends the process where a library of its X11 plugin is missing or the display does not answer, so both are looked at
first. Standard library only: the set-up runs it (`python -m viewer.display`) before anything is installed.
"""

from __future__ import annotations

import ctypes
import os
import sys

_DRAWING = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Library → Debian package: what drawing without a screen needs, such as writing a PDF."""

_WINDOWS = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libcups.so.2": "libcups2",
}
"""The same for windows under X11, and for printers."""


def missing_packages(*, windows: bool) -> list[str]:
    """Return the Debian packages whose libraries cannot be loaded; none anywhere but on Linux."""
    if not sys.platform.startswith("linux"):
        return []
    names = _DRAWING | _WINDOWS if windows else _DRAWING
    return list(dict.fromkeys(package for library, package in names.items() if not _loads(library)))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_display() -> bool:
    """Whether the environment names a screen, or a platform of Qt's that needs none."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def obstacle(*, windows: bool) -> str | None:
    """Return the sentence that says why Qt cannot draw, or cannot open windows, here; None where it can."""
    if windows and not has_display():
        return (
            "No display was found (DISPLAY and WAYLAND_DISPLAY are not set); "
            "use --export FILE to compare without a window."
        )
    # Qt's X11 plugin is not looked at where Wayland or a platform by name takes its place.
    by_x11 = windows and not os.environ.get("WAYLAND_DISPLAY") and os.environ.get("QT_QPA_PLATFORM", "xcb") == "xcb"
    packages = missing_packages(windows=by_x11)
    if packages:
        return f"Qt needs system libraries that are missing; on Debian or Ubuntu: sudo apt install {' '.join(packages)}"
    if by_x11 and sys.platform.startswith("linux") and not _answers():
        return (
            f"The display {os.environ.get('DISPLAY')} does not answer; check DISPLAY, "
            "or use --export FILE to compare without a window."
        )
    return None


def _answers() -> bool:
    """Whether the X server that DISPLAY names accepts a connection."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # Qt would not be there either; the libraries have been looked at
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    try:
        return not xcb.xcb_connection_has_error(connection)
    finally:
        xcb.xcb_disconnect(connection)


if __name__ == "__main__":
    print(*missing_packages(windows="--windows" in sys.argv[1:]))  # noqa: T201 - read by the set-up
