"""What the table of sessions says in its cells: words, tones, and how much of a limit is left."""

from collections.abc import Callable

from simulator.durations import SECOND_MS, format_left, format_time
from simulator.limits import FOREVER_MS
from simulator.roles import ROLE_NAMES
from simulator.snapshot import SessionView
from ui.models.rules import setting_behind
from ui.models.session_order import Column
from ui.models.states import StateWords, state_words, urgency
from ui.models.words import ENDS_BY_WORDS, NOBODY, role_words, user_words
from ui.sessions.clients import client_words
from ui.theme.ticking import left_words
from ui.widgets.cells import TimeLeft
from ui.words import Words, tr
from ui.workspace import Workspace

HEADERS = Words(
    {
        Column.SESSION: "Session",
        Column.USER: "User",
        Column.ROLE: "Role",
        Column.CLIENT: "Client",
        Column.ADDRESS: "Address",
        Column.STATE: "State",
        Column.IDLE_LEFT: "Idle left",
        Column.ABSOLUTE_LEFT: "Absolute left",
        Column.ENDS_FIRST_BY: "Ends first by",
        Column.REQUESTS: "Requests",
        Column.ENDED_AT: "Ended at",
        Column.ENDED_BY: "Ended by",
        Column.RULE: "Rule",
        Column.WHY: "Why",
        Column.LOGGED_IN: "Logged in",
        Column.AGE: "Age",
        Column.LAST_REQUEST: "Last request",
        Column.DENIED: "Denied",
    }
)

TIPS = Words(
    {
        Column.STATE: "What state it is in; of an ended one, why it ended",
        Column.IDLE_LEFT: "Until the idle limit ends it; sorted by that instant, so that no row moves while time passes",
        Column.ABSOLUTE_LEFT: "Until the absolute limit ends it",
        Column.ENDS_FIRST_BY: "Which limit ends it first",
        Column.ENDED_BY: "Who ended it; a dash where nobody did",
        Column.RULE: "The setting that ended it, and the clause that asks for the setting",
        Column.WHY: "The reason that was given for ending it",
        Column.AGE: "Time since log-in; of an ended one, how long it lasted",
        Column.DENIED: "How many of its requests were denied",
    }
)

_NEVER = "never"
# A member of an enumeration is looked up in Python; these are asked for in every cell that is painted.
_IDLE_LEFT, _ABSOLUTE_LEFT = int(Column.IDLE_LEFT), int(Column.ABSOLUTE_LEFT)
_ROLE_TONES = ("nobody", *ROLE_NAMES)


def role_tone(session: SessionView) -> str:
    """The colour token of the role in a session."""
    return _ROLE_TONES[session.role]


class SessionCells:
    """The cells of sessions at the moment that the workspace shows."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        # By the columns' numbers.
        self._texts: tuple[Callable[[SessionView], str], ...] = (
            self._handle, self._user, self._role, self._client, self._address, self._state, self._idle_left,
            self._absolute_left, self._ends_first_by, self._requests, self._ended_at, self._ended_by, self._rule,
            self._why, self._logged_in, self._age, self._last_request, self._denied,
        )  # fmt: skip

    def text(self, column: int, session: SessionView) -> str:
        """What a cell says."""
        return self._texts[column](session)

    def tone(self, column: Column, session: SessionView) -> str:
        """The colour token that goes with a cell; empty where it has none of its own."""
        if column is Column.STATE:
            return self.state(session).tone
        if column is Column.ROLE:
            return role_tone(session)
        left = self.countdown(column, session)
        return left.tone if left else ""

    def part(self, column: Column, session: SessionView) -> float | None:
        """How much of a limit is left, from 1 to 0; None where no limit runs."""
        left = self.countdown(column, session)
        return left.part if left else None

    def countdown(self, column: int, session: SessionView) -> TimeLeft | None:
        """A limit that runs; None where none does. What does not end the session first is faint."""
        if session.ending is not None:
            return None
        limits = session.limits or self._workspace.snapshot.limits
        idle_ms = limits.idle_deadline_ms(session.renewed_at_ms)
        absolute_ms = limits.absolute_deadline_ms(session.logged_in_at_ms)
        if column == _IDLE_LEFT:
            deadline_ms, whole_ms, first = idle_ms, limits.idle_ms, idle_ms <= absolute_ms
        elif column == _ABSOLUTE_LEFT:
            deadline_ms, whole_ms, first = absolute_ms, limits.absolute_ms, absolute_ms < idle_ms
        else:
            return None
        if whole_ms >= FOREVER_MS:
            return None
        left_ms = deadline_ms - self._workspace.now_ms
        part = min(1.0, max(0.0, left_ms / max(1, whole_ms)))
        return TimeLeft(left_words(left_ms), part, urgency(part) if first else "faint")

    def state(self, session: SessionView) -> StateWords:
        """The state of a session as it is shown."""
        return state_words(session, self._workspace.snapshot, self._workspace.now_ms)

    def agent(self, session: SessionView) -> str:
        """How the client of a session calls itself."""
        return self._workspace.snapshot.browsers[session.browser].client

    def _handle(self, session: SessionView) -> str:
        return self._workspace.snapshot.handle(session.key)

    def _user(self, session: SessionView) -> str:
        return user_words(session.user, self._workspace.snapshot)

    def _role(self, session: SessionView) -> str:
        return role_words(session.role)

    def _client(self, session: SessionView) -> str:
        return client_words(self.agent(session))

    def _address(self, session: SessionView) -> str:
        return self._workspace.snapshot.browsers[session.browser].address

    def _state(self, session: SessionView) -> str:
        return self.state(session).word

    def _idle_left(self, session: SessionView) -> str:
        return self._left(Column.IDLE_LEFT, session)

    def _absolute_left(self, session: SessionView) -> str:
        return self._left(Column.ABSOLUTE_LEFT, session)

    def _left(self, column: Column, session: SessionView) -> str:
        left = self.countdown(column, session)
        return left.text if left else NOBODY if session.ending is not None else _NEVER

    def _ends_first_by(self, session: SessionView) -> str:
        snapshot = self._workspace.snapshot
        if session.ending is not None:
            return tr("ended {time}").format(time=format_time(session.ending.at_ms))
        if snapshot.deadline_ms(session) >= FOREVER_MS:
            return _NEVER
        return ENDS_BY_WORDS[snapshot.limits_of(session).reason(session.logged_in_at_ms, session.renewed_at_ms)]

    def _requests(self, session: SessionView) -> str:
        return f"{session.requests:,}"

    def _ended_at(self, session: SessionView) -> str:
        return NOBODY if session.ending is None else format_time(session.ending.at_ms)

    def _ended_by(self, session: SessionView) -> str:
        return tr(session.ending.actor if session.ending is not None else "") or NOBODY

    def _rule(self, session: SessionView) -> str:
        behind = session.ending and setting_behind(session.ending.reason, self._workspace.snapshot.policy)
        return " · ".join(filter(None, (behind.field, behind.clause))) if behind else NOBODY

    def _why(self, session: SessionView) -> str:
        return tr(session.ending.why if session.ending is not None else "") or NOBODY

    def _logged_in(self, session: SessionView) -> str:
        return format_time(session.logged_in_at_ms) if session.user else NOBODY

    def _age(self, session: SessionView) -> str:
        until_ms = self._workspace.now_ms if session.ending is None else session.ending.at_ms
        return format_left((until_ms - session.logged_in_at_ms) // SECOND_MS * SECOND_MS)

    def _last_request(self, session: SessionView) -> str:
        return format_time(session.accessed_at_ms)

    def _denied(self, session: SessionView) -> str:
        return f"{session.denied:,}"
