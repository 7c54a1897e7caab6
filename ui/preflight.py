"""Finds, before Qt is imported, what would make Qt abort the process: a missing system library, or no screen to draw on.

No `except` sees Qt's `abort()`. The wheels for Linux bring Qt, but not the libraries of a desktop that Qt stands on, and
a server or a container has none of them. `python -m ui.preflight` says what is in the way and exits with status 2.
"""

import ctypes
import os
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

# Each soname with the package that brings it on Debian and Ubuntu.
BASE = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}

WITHOUT_SCREEN = "`coatcheck run SCENARIO` and `coatcheck shot SCENARIO --at T -o FILE.png` work without one."


def _x_answers() -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def _wayland_answers() -> bool:
    # libwayland would do, but reports a failure on standard error by itself.
    address = Path(os.environ.get("XDG_RUNTIME_DIR", ""), os.environ["WAYLAND_DISPLAY"])
    if not address.is_absolute():
        return False
    with socket.socket(socket.AF_UNIX) as connection:
        return connection.connect_ex(str(address)) == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One way for Qt to reach a screen."""

    plugin: str
    variable: str
    libraries: dict[str, str]
    answers: Callable[[], bool]


SCREENS = (
    Screen(plugin="xcb", variable="DISPLAY", libraries=X11, answers=_x_answers),
    Screen(plugin="wayland", variable="WAYLAND_DISPLAY", libraries=WAYLAND, answers=_wayland_answers),
)


def obstacle(platform: str | None = None) -> str | None:
    """One line that says why Qt cannot start here and what to do about it; None if it can.

    `platform` is what Qt will be asked for: "offscreen" for pictures and tests, which need no screen. By default it is
    what the environment asks for in QT_QPA_PLATFORM, and where that is silent, Qt tries every screen it knows.
    """
    if not sys.platform.startswith("linux"):
        return None
    if platform is None:
        platform = os.environ.get("QT_QPA_PLATFORM", "")
    plugins = {choice.partition(":")[0].removesuffix("-egl") for choice in platform.split(";")}
    eligible = [screen for screen in SCREENS if plugins & {"", screen.plugin}]
    if not eligible:
        return _lacking(_missing(BASE))
    present = [screen for screen in eligible if os.environ.get(screen.variable)]
    return _no_screen(eligible) if not present else _unreachable(present)


def _no_screen(eligible: list[Screen]) -> str:
    unset = " nor ".join(screen.variable for screen in eligible)
    fault = f"neither {unset} is set" if len(eligible) > 1 else f"{unset} is not set"
    return f"There is no screen to open a window on: {fault}; {WITHOUT_SCREEN}"


def _unreachable(present: list[Screen]) -> str | None:
    missing = {screen.plugin: _missing(BASE | screen.libraries) for screen in present}
    loadable = [screen for screen in present if not missing[screen.plugin]]
    if not loadable:
        return _lacking(min(missing.values(), key=len))
    # A dead screen makes Qt abort just as a missing library does.
    if any(screen.answers() for screen in loadable):
        return None
    tried = " or ".join(f"{screen.variable}={os.environ[screen.variable]}" for screen in loadable)
    return f"No screen answers at {tried}: start one or correct the variable; {WITHOUT_SCREEN}"


def _missing(libraries: dict[str, str]) -> dict[str, str]:
    absent = {}
    for soname, package in libraries.items():
        try:
            ctypes.CDLL(soname)
        except OSError:
            absent[soname] = package
    return absent


def _lacking(missing: dict[str, str]) -> str | None:
    if not missing:
        return None
    sonames, packages = " ".join(missing), " ".join(dict.fromkeys(missing.values()))
    return (
        f"Qt needs system libraries that cannot be loaded here: {sonames}; on Debian and Ubuntu: apt install {packages}"
    )


def main() -> int:
    """The command: 0 if Qt can start here, otherwise 2 and the reason on standard error."""
    reason = obstacle()
    if reason:
        sys.stderr.write(f"{reason}\n")
    return 2 if reason else 0


if __name__ == "__main__":
    sys.exit(main())
