"""The parts of the first page: who it is, how long it has left, or how it ended."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from simulator.durations import format_duration, format_left, format_time
from simulator.limits import FOREVER_MS
from simulator.roles import Role
from simulator.snapshot import SessionView, Snapshot
from ui.models.rules import setting_behind
from ui.models.states import state_words, urgency
from ui.models.words import reason_words, role_words
from ui.panels.inspector.explain import ends_first, why_ended
from ui.sessions.clients import client_words
from ui.widgets.badges import Avatar, StatePill
from ui.widgets.glyphs import paint_ending
from ui.widgets.rings import CountdownRing
from ui.widgets.text import ElidedLabel, Paragraph, label
from ui.words import mark, tr

_NOBODY = mark("Nobody logged in")


class Identity(QWidget):
    """Who it is: initials, name, role and client, and the state of the session."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        self._avatar = Avatar(parent=self)
        self._name = ElidedLabel("", "heading", parent=self)
        self._about = ElidedLabel("", "small", "muted", self)
        self._state = StatePill(self)
        grid.addWidget(self._avatar, 0, 0, 2, 1)
        grid.addWidget(self._name, 0, 1)
        grid.addWidget(self._state, 0, 2)
        grid.addWidget(self._about, 1, 1, 1, 2)

    def show_session(self, session: SessionView, snapshot: Snapshot, now_ms: int) -> None:
        """Shows the person behind a session, and its state."""
        user = snapshot.users.get(session.user)
        name = user.display if user else tr(_NOBODY)
        token = Role(session.role).label if session.role else "nobody"
        self._avatar.show_person(name if user else "", token)
        self._name.setText(name)
        role = role_words(session.role) if session.role else tr("Before log-in")
        self._about.setText(f"{role} · {client_words(snapshot.browsers[session.browser].client)}".rstrip(" ·"))
        self._state.show_state(*state_words(session, snapshot, now_ms))

    @property
    def name(self) -> str:
        """The name that is shown."""
        return self._name.text()

    @property
    def state(self) -> str:
        """The state that is shown."""
        return self._state.word


class Clocks(QWidget):
    """The two limits running out, and which of them ends the session."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.idle = CountdownRing(tr("Idle timeout"), self)
        self.absolute = CountdownRing(tr("Absolute timeout"), self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.idle)
        row.addWidget(self.absolute)
        column.addLayout(row)
        self._first = Paragraph("", "small_medium", "text", self)
        self._first.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._first)

    def show_session(self, session: SessionView, snapshot: Snapshot, now_ms: int) -> None:
        """Shows what is left to a live session at `now_ms`."""
        limits = snapshot.limits_of(session)
        for ring, limit_ms, deadline_ms in (
            (self.idle, limits.idle_ms, limits.idle_deadline_ms(session.renewed_at_ms)),
            (self.absolute, limits.absolute_ms, limits.absolute_deadline_ms(session.logged_in_at_ms)),
        ):
            if limit_ms >= FOREVER_MS:
                ring.show_off(tr("this limit is off"))
                continue
            left_ms = max(0, deadline_ms - now_ms)
            ring.show_left(
                left_ms,
                limit_ms,
                tr("expires {time}").format(time=format_time(deadline_ms)),
                urgency(left_ms / max(1, limit_ms)),
            )
        self._first.setText(ends_first(session, snapshot))

    @property
    def first(self) -> str:
        """The sentence about the limit that comes first."""
        return self._first.text()


class _Sign(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = ""
        self.setFixedSize(QSize(30, 30))

    def show_ending(self, kind: str) -> None:
        if kind != self._kind:
            self._kind = kind
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._kind:
            paint_ending(QPainter(self), self._kind, QPointF(15, 15), 12, "raised")


class EndingNote(QFrame):
    """How a session ended: when, by whom, why, and which setting and clause that comes from."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "note")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(12)
        self._sign = _Sign(self)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(3)
        self._cause = label("", "title", parent=self)
        self._when = ElidedLabel("", "small", "muted", self)
        self._who = Paragraph("", "small_medium", "text", self)
        self._why = Paragraph("", "small", "muted", self)
        self._setting = Paragraph("", "caption", "muted", self)
        for part in (self._cause, self._when, self._who, self._why, self._setting):
            column.addWidget(part)
        row.addLayout(column, 1)

    def show_session(self, session: SessionView, snapshot: Snapshot) -> None:
        """Shows the end of an ended session."""
        ending = session.ending
        assert ending is not None, "the session has ended"
        self._sign.show_ending(ending.reason.label)
        self._cause.setText(reason_words(ending.reason))
        lived = format_left(ending.at_ms - session.created_at_ms)
        self._when.setText(tr("at {time}, after {lived}").format(time=format_time(ending.at_ms), lived=lived))
        who = tr("By {actor}").format(actor=tr(ending.actor)) if ending.actor else ""
        said = f"“{tr(ending.why)}”" if ending.why else ""
        self._who.setText(": ".join(part for part in (who, said) if part))
        self._who.setVisible(bool(who or said))
        self._why.setText(why_ended(session, snapshot.policy))
        behind = setting_behind(ending.reason, snapshot.policy)
        self._setting.setText(behind.text if behind else "")
        self._setting.setVisible(behind is not None)

    @property
    def text(self) -> str:
        """Everything it says, line by line."""
        parts = (self._cause, self._when, self._who, self._why, self._setting)
        return "\n".join(part.text() for part in parts if part.text())


def idle_since(session: SessionView, snapshot: Snapshot, now_ms: int) -> str:
    """From when on the idle limit counts, and how long ago that was."""
    if snapshot.policy.time.idle is None:
        return ""
    passed_ms = max(0, now_ms - session.renewed_at_ms)
    limit = format_duration(snapshot.policy.time.idle)
    return tr("{time} · {left} of {limit}").format(
        time=format_time(session.renewed_at_ms), left=format_left(passed_ms), limit=limit
    )
