"""What is remembered from one start of the program to the next, and the only place that knows where.

Nothing is, until the dashboard asks for it: pictures and tests all start alike.
"""

import json
from pathlib import Path

from PySide6.QtCore import QSettings

_PROGRAM = "coatcheck"
GEOMETRY, THEME = "window/geometry", "window/theme"
_RECENT, _MOST_RECENT = "files/recent", 8


class _Place:
    """Where things are kept. One per process, as the user's settings are."""

    disk: QSettings | None = None


def keep_in(disk: QSettings | None) -> None:
    """Remembers in `disk` from now on; with None, nothing is remembered any more."""
    _Place.disk = disk


def users_own() -> QSettings:
    """Where the system keeps a user's settings of this program."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, _PROGRAM, _PROGRAM)


def remembered(name: str, default: str = "") -> str:
    """The text remembered under a name such as `sessions/live`."""
    return default if _Place.disk is None else str(_Place.disk.value(name, default))


def remember(name: str, text: str) -> None:
    """Keeps a text under a name."""
    if _Place.disk is not None:
        _Place.disk.setValue(name, text)


def recent_files() -> list[Path]:
    """The files that were opened lately and are still there, the last one first."""
    try:
        names = json.loads(remembered(_RECENT, "[]"))
    except ValueError:
        return []
    return [Path(name) for name in names if isinstance(name, str) and Path(name).is_file()]


def note_recent(path: Path) -> None:
    """A file was opened."""
    opened = path.absolute()
    names = [str(opened), *(str(other) for other in recent_files() if other != opened)]
    remember(_RECENT, json.dumps(names[:_MOST_RECENT]))
