"""Everything a person can do in the window, in one table: its name, its words, its key."""

from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from simulator.commands import Do
from ui import theme


@dataclass(frozen=True, slots=True)
class Entry:
    """An action: object name, text, icon, keys, and the administrator's act that it proposes, if it does."""

    name: str
    text: str
    icon: str
    keys: tuple[str, ...] = ()
    do: Do | None = None
    tip: str = ""


TABLE = (
    Entry("playAction", "Play or pause", "play", ("Space",)),
    Entry("stepAction", "Step one event", "skip-forward", ("Ctrl+Right",), tip="Show exactly one more event"),
    Entry("restartAction", "Restart", "skip-back", ("Ctrl+R",), tip="From the start, without what was done by hand"),
    Entry("slowerAction", "Slower", "minus", ("Ctrl+-", "Ctrl+Left")),
    Entry("fasterAction", "Faster", "plus", ("Ctrl++", "Ctrl+=")),
    Entry("goToAction", "Go to a time …", "clock", ("Ctrl+G",)),
    Entry("openAction", "Open …", "folder-open", ("Ctrl+O",), tip="A scenario, a trace, an access log or a run file"),
    Entry("themeAction", "Light or dark", "moon", ("Ctrl+T",), tip="Switch between light and dark"),
    Entry("sessionsAction", "Show sessions", "table", ("Ctrl+1",)),
    Entry("eventsAction", "Show events", "list-bullets", ("Ctrl+2",)),
    Entry("quitAction", "Quit", "x", ("Ctrl+Q",)),
    Entry("revokeSessionAction", "Revoke session …", "x-circle", ("Delete",), Do.REVOKE_SESSION),
    Entry("revokeUserAction", "Revoke all sessions of a user …", "user-minus", ("Shift+Delete",), Do.REVOKE_USER),
    Entry("revokeRoleAction", "Revoke all sessions of a role …", "users", (), Do.REVOKE_ROLE),
    Entry("revokeAllAction", "Revoke everything …", "shield-warning", ("Ctrl+Shift+Delete",), Do.REVOKE_ALL),
    Entry("deactivateUserAction", "Deactivate user …", "prohibit", ("Ctrl+D",), Do.DEACTIVATE),
    Entry("reactivateUserAction", "Reactivate user …", "user-plus", ("Ctrl+Shift+D",), Do.REACTIVATE),
    Entry("changeRoleAction", "Change role …", "user-gear", ("Ctrl+E",), Do.SET_ROLE),
    Entry("forcePasswordAction", "Force a password change …", "key", ("Ctrl+P",), Do.SET_PASSWORD),
)  # fmt: skip

ADMINISTRATION = tuple(entry for entry in TABLE if entry.do is not None)


class Actions:
    """The window's actions by name."""

    def __init__(self, window: QWidget) -> None:
        self._made = {entry.name: _make(entry, window) for entry in TABLE}

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]


def _make(entry: Entry, window: QWidget) -> QAction:
    action = QAction(theme.icon(entry.icon), entry.text, window)
    action.setObjectName(entry.name)
    action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
    said = entry.tip or entry.text.removesuffix(" …")
    action.setToolTip(f"{said} ({entry.keys[0]})" if entry.keys else said)
    window.addAction(action)
    return action
