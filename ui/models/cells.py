"""What a cell says beside its text, for those who paint it."""

from enum import IntEnum

from PySide6.QtCore import Qt

_FIRST = int(Qt.ItemDataRole.UserRole)


class Cell(IntEnum):
    """Item data roles: the session's key, a tone, the mark of a state, and what part of a limit is left (1 to 0)."""

    KEY = _FIRST + 1
    TONE = _FIRST + 2
    SHAPE = _FIRST + 3
    PART = _FIRST + 4
