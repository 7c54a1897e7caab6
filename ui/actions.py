"""Everything a person can do in the window, in one table: its name, its words, its key, and the menu that lists it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from simulator.commands import Do
from ui import theme
from ui.words import mark, tr


@dataclass(frozen=True, slots=True)
class Entry:
    """An action: object name, text, icon, keys, and the administrator's act that it proposes, if it does."""

    name: str
    text: str
    icon: str
    keys: tuple[str, ...] = ()
    do: Do | None = None
    tip: str = ""


RUN = (
    Entry("playAction", "Play or pause", "play", ("Space",)),
    Entry("stepAction", "Step one event", "skip-forward", ("Ctrl+Right",), tip="Show exactly one more event"),
    Entry("stepBackAction", "Step one event back", "skip-back", ("Ctrl+Left",), tip="Show exactly one event less"),
    Entry("previousMarkAction", "To the mark before", "caret-double-left", ("Alt+PgUp",),
          tip="The last act of an administrator, attack or bookmark before the moment shown"),
    Entry("nextMarkAction", "To the next mark", "caret-double-right", ("Alt+PgDown",),
          tip="The next act of an administrator, attack or bookmark on record"),
    Entry("previousOfSessionAction", "Back along the selected session", "arrow-left", ("Alt+Left",),
          tip="The event of the selected session before the moment shown"),
    Entry("nextOfSessionAction", "On along the selected session", "arrow-right", ("Alt+Right",),
          tip="The next event of the selected session on record"),
    Entry("goLiveAction", "Return to live", "broadcast", ("Ctrl+Alt+End",), tip="Show how far the run has come; Esc too"),
    Entry("forkAction", "Fork here", "git-branch", ("Ctrl+B",),
          tip="Begin a branch at the moment shown; what was recorded after it stays beside it"),
    Entry("bookmarkAction", "Bookmark this moment …", "bookmark-simple", ("Ctrl+M",),
          tip="Write down something about the moment shown, or change what is written there"),
    Entry("slowerAction", "Slower", "minus", ("Ctrl+-",)),
    Entry("fasterAction", "Faster", "plus", ("Ctrl++", "Ctrl+=")),
    Entry("goToAction", "Go to a time …", "clock", ("Ctrl+G",)),
    Entry("restartAction", "Restart", "arrow-counter-clockwise", ("Ctrl+R",), tip="From the start, without what was done by hand"),
    Entry("newSeedAction", "Restart with another seed", "dice-five", ("Ctrl+Shift+R",),
          tip="The same cast and policy with other dice"),
    Entry("seedAction", "Change the seed …", "pencil-simple", ("Ctrl+Alt+R",)),
    Entry("copySeedAction", "Copy the seed", "copy", ("Ctrl+Shift+C",)),
)  # fmt: skip

ADMINISTRATION = (
    Entry("revokeSessionAction", "Revoke session …", "x-circle", ("Delete",), Do.REVOKE_SESSION),
    Entry("revokeUserAction", "Revoke all sessions of a user …", "user-minus", ("Shift+Delete",), Do.REVOKE_USER),
    Entry("revokeRoleAction", "Revoke all sessions of a role …", "users", ("Ctrl+Delete",), Do.REVOKE_ROLE),
    Entry("revokeAllAction", "Revoke everything …", "shield-warning", ("Ctrl+Shift+Delete",), Do.REVOKE_ALL),
    Entry("deactivateUserAction", "Deactivate user …", "prohibit", ("Ctrl+D",), Do.DEACTIVATE),
    Entry("reactivateUserAction", "Reactivate user …", "user-plus", ("Ctrl+Shift+D",), Do.REACTIVATE),
    Entry("changeRoleAction", "Change role …", "user-gear", ("Ctrl+E",), Do.SET_ROLE),
    Entry("forcePasswordAction", "Force a password change …", "key", ("Ctrl+P",), Do.SET_PASSWORD),
)

ACTING = (
    Entry("loginAsAction", "Log in as …", "sign-in", ("Ctrl+L",), tip="Take a person's place among the crowd"),
    Entry("visitAction", "Visit the page", "eye", ("F6",), tip="Read the page that is chosen"),
    Entry("submitAction", "Submit a form", "paper-plane-tilt", ("F7",), tip="Post the form of the page that is chosen"),
    Entry("logInAgainAction", "Log in again", "sign-in", ("F5",), tip="Hand in your password once more"),
    Entry("logOutAction", "Log out", "sign-out", ("F8",), tip="End your session, as the site's log-out does"),
    Entry("closeBrowserAction", "Close the browser", "x-square", ("F9",), tip="What is not persistent is gone"),
    Entry("choosePageAction", "Choose a page", "globe", ("Ctrl+Shift+L",)),
)

_TO_THE_TIMELINE = Entry("timelineAction", "Go to the timeline", "chart-bar-horizontal", ("Ctrl+3",))

TIMELINE = (
    Entry("zoomInAction", "Zoom in", "magnifying-glass-plus", ("W",)),
    Entry("zoomOutAction", "Zoom out", "magnifying-glass-minus", ("S",)),
    Entry("undoZoomAction", "Undo the zoom", "arrow-u-up-left", ("U",),
          tip="Show the stretch of time that was shown before the last zoom, fit, row of moves or return to now"),
    Entry("fitAction", "Fit the selection, then everything", "corners-out", ("F",)),
    Entry("followAction", "Follow now", "crosshair-simple", ("End",)),
    Entry("markAction", "Mark now as A or B", "map-pin", ("M",), tip="Shift and a click mark any other time"),
    Entry("dropMarksAction", "Take the marks A and B away", "map-pin-line", ("Shift+M",)),
    Entry("timeRangeAction", "Time range from A to B", "brackets-square", ("R",),
          tip="Without both marks, what is on screen; Shift and a drag draw any other"),
    Entry("dropRangeAction", "Take the time range away", "calendar-x", ("Shift+R",)),
    Entry("pinLaneAction", "Pin the lane of the selection to the top", "push-pin", ("P",),
          tip="Or let it scroll with the others again"),
)  # fmt: skip
"""Their keys are those of the timeline, and work while it has the keyboard."""

PAGES = (
    Entry("startPageAction", "Start", "house", ("Alt+Home",), tip="Lessons, scenarios, files and settings to begin with"),
    Entry("monitorPageAction", "Monitor", "chart-bar-horizontal", ("Ctrl+0",), tip="The dashboard of the run"),
    Entry("policyPageAction", "Policy and findings", "sliders-horizontal", ("Ctrl+5",),
          tip="Change any setting, and see what standards say"),
    Entry("attacksPageAction", "Attack lab", "sword", ("Ctrl+8",), tip="Attack somebody at the moment that is shown"),
    Entry("matrixPageAction", "Attacks by defences", "grid-four", ("Ctrl+Shift+8",),
          tip="What holds the policy in force up, computed by attacking it"),
    Entry("trafficPageAction", "What would it have done?", "swap", ("Ctrl+6",),
          tip="Ask a log or a trace what two policies would have done"),
    Entry("sweepPageAction", "Sweep a trade-off", "chart-line", ("Ctrl+7",),
          tip="Vary settings: what each policy costs people, and leaves to attackers"),
    Entry("twinPageAction", "Twin run", "columns", ("Ctrl+Alt+2",),
          tip="One day under two policies, side by side: where they part, and what differs"),
    Entry("branchesPageAction", "Branches and what was done", "git-branch", ("Ctrl+9",),
          tip="Switch, name and compare branches; take back what was done"),
    Entry("wirePageAction", "The wire", "arrows-left-right", ("F4",),
          tip="Header by header: what browser, site and store said to each other"),
    Entry("lessonsPageAction", "Lessons", "graduation-cap", ("Ctrl+Shift+N",), tip="From the first log-in to the leaver"),
)  # fmt: skip

LESSON = (
    Entry("lessonNextAction", "Go on", "arrow-right", ("Ctrl+PgDown",), tip="Reveal, or show the next step"),
    Entry("lessonBackAction", "Go back", "arrow-left", ("Ctrl+PgUp",), tip="Show the step before"),
    Entry("lessonCloseAction", "Close the lesson", "x", ("Ctrl+Shift+W",)),
)

VIEW = (
    Entry("openAction", "Open …", "folder-open", ("Ctrl+O",), tip="A scenario, a trace, an access log or a run file"),
    Entry(
        "saveAction",
        "Save the run as …",
        "floppy-disk",
        ("Ctrl+S",),
        tip="One file: events, what was done by hand, and bookmarks",
    ),
    Entry("recentAction", "Open a recent file", "clock-counter-clockwise", ("Ctrl+Alt+O",)),
    Entry(
        "exportAction",
        "Export …",
        "export",
        ("Ctrl+Shift+S",),
        tip="Report, tables of events and sessions, or a picture of the timeline",
    ),
    Entry("scenarioAction", "Choose a scenario", "users-three", ("Ctrl+Shift+O",)),
    Entry("policyAction", "Choose a policy", "sliders-horizontal", ("Ctrl+Shift+P",)),
    Entry("idleLimitAction", "Change the idle limit", "hourglass", ("Ctrl+I",)),
    Entry("absoluteLimitAction", "Change the absolute limit", "hourglass-high", ("Ctrl+Shift+I",)),
    Entry("sessionsAction", "Show sessions", "table", ("Ctrl+1",)),
    Entry("eventsAction", "Show events", "list-bullets", ("Ctrl+2",)),
    Entry("inspectorAction", "Go to the inspector", "identification-card", ("Ctrl+4",)),
    Entry(
        "whyAction", "Why?", "question", ("F3",), tip="The checks that the request ran through, and what would flip it"
    ),
    Entry(
        "presentAction",
        "Present to a room",
        "projector-screen",
        ("F11",),
        tip="Large type on the whole screen, and a clicker's keys",
    ),
    Entry(
        "trainerNotesAction",
        "Notes for the trainer",
        "note",
        ("Ctrl+Shift+H",),
        tip="What to point at, what to ask the room, and what many believe about it",
    ),
    Entry("blankScreenAction", "Blank the screen", "monitor", (".",), tip="While presenting: any key shows it again"),
    Entry("clickerNextAction", "On, by the clicker", "caret-right", ("PgDown",), tip="While presenting: the next step"),
    Entry(
        "clickerBackAction", "Back, by the clicker", "caret-left", ("PgUp",), tip="While presenting: the step before"
    ),
    Entry(
        "pointAction",
        "Point at what is under the pointer",
        "hand-pointing",
        ("F12",),
        tip="Ring it and dim the rest; again: point at nothing",
    ),
    Entry("calmTimeAction", "Time in calm minutes", "timer", ("Ctrl+Shift+M",), tip="Or in seconds, as it runs"),
    Entry("themeAction", "Light or dark", "moon", ("Ctrl+T",), tip="Switch between light and dark"),
    Entry(
        "paletteAction",
        "Find anything …",
        "magnifying-glass",
        ("Ctrl+K",),
        tip="People, sessions, actions, lessons and settings",
    ),
    Entry("keysAction", "Keys", "keyboard", ("?", "F1"), tip="Every key there is"),
    Entry("menuAction", "All actions", "list", ("F10",)),
    Entry("quitAction", "Quit", "x", ("Ctrl+Q",)),
)

MENUS = ((mark("Run"), RUN), (mark("Timeline"), (_TO_THE_TIMELINE, *TIMELINE)), (mark("Administer"), ADMINISTRATION), (mark("Act as a person"), ACTING), (mark("Pages"), PAGES),
         (mark("Lesson"), LESSON), (mark("Window"), VIEW))  # fmt: skip
TABLE = tuple(entry for _, entries in MENUS for entry in entries)


class Actions:
    """The window's actions by name."""

    def __init__(self, window: QWidget) -> None:
        self._made = {entry.name: _make(entry, window) for entry in TABLE}

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def administration_menu(self, parent: QWidget) -> QMenu:
        """A menu of what an administrator may do."""
        menu = QMenu(parent)
        menu.addActions([self[entry.name] for entry in ADMINISTRATION])
        return menu

    def whole_menu(self, parent: QWidget) -> QMenu:
        """A menu of everything, by what it concerns."""
        menu = QMenu(parent)
        for title, entries in MENUS:
            part = menu.addMenu(tr(title))
            part.addActions([self[entry.name] for entry in entries])
        return menu


class Hold:
    """What some actions do while this holds them; several may take turns at the same ones."""

    def __init__(self, actions: Actions, slots: Mapping[str, Callable[[], None]]) -> None:
        self._slots = [(actions[name], slot) for name, slot in slots.items()]
        self._held = False

    def take(self) -> None:
        """Does what they say from now on."""
        if not self._held:
            self._held = True
            for action, slot in self._slots:
                action.triggered.connect(slot)

    def leave(self) -> None:
        """No longer does it."""
        if self._held:
            self._held = False
            for action, slot in self._slots:
                action.triggered.disconnect(slot)


def _make(entry: Entry, window: QWidget) -> QAction:
    action = QAction(theme.icon(entry.icon), tr(entry.text), window)
    action.setObjectName(entry.name)
    action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
    said = tr(entry.tip) or tr(entry.text).removesuffix(" …")
    action.setToolTip(f"{said} ({entry.keys[0]})" if entry.keys else said)
    if entry in TIMELINE:
        # A letter is the timeline's own key: elsewhere it may mean something else. The menus say it all the same.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    window.addAction(action)
    return action
