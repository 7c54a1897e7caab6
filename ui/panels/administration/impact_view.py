"""What a proposal hits, what survives it, and why."""

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from simulator.snapshot import Snapshot
from ui.models.proposal import Proposal
from ui.models.words import role_name, user_words
from ui.sessions.clients import client_words
from ui.widgets.emblem import Mark
from ui.widgets.text import ElidedLabel, label
from ui.words import count_words, tr

_LISTED = 50
_NAMED = 3
_MOST_PX = 280
_IN_SIGHT = 8
"""With more sessions than these, what survives is out of sight below them."""
_HANDLE_PX = 152


@dataclass(frozen=True, slots=True)
class _Part:
    """One thing that is told: a mark, a headline, lines below it, and the sessions that it speaks of."""

    tone: str
    icon: str
    headline: str
    lines: tuple[str, ...] = ()
    keys: tuple[int, ...] = ()


class ImpactView(QScrollArea):
    """The impact of a proposal, part by part. It is as high as what it says, up to where it scrolls instead."""

    def __init__(self, width_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("impactView")
        self.setAccessibleName(tr("What this will do"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(width_px)
        self.text = ""

    def show_proposal(self, proposal: Proposal | None, snapshot: Snapshot, note: str = "") -> None:
        """Says what the proposal would do at the snapshot's moment; None: nothing has been chosen yet."""
        parts = _parts(proposal, snapshot, note)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        said: list[str] = []
        for part in parts:
            sessions = [_session(key, snapshot) for key in part.keys[:_LISTED]]
            left = len(part.keys) - len(sessions)
            more = tr("and {more:,} more").format(more=left) if left else ""
            column.addWidget(_PartView(part, sessions, more, page))
            said += [part.headline, *part.lines, *(" · ".join(filter(None, cells)) for cells in sessions)]
            said += [more] if more else []
        column.addStretch()
        self.text = "\n".join(said)
        self.setAccessibleDescription(self.text)
        self.setWidget(page)
        for surface in (self.viewport(), page):
            surface.setAutoFillBackground(False)
        height_px = column.totalHeightForWidth(self.width())
        self.setFixedHeight(min(height_px, _MOST_PX))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if height_px > _MOST_PX else Qt.FocusPolicy.NoFocus)


class _PartView(QWidget):
    def __init__(self, part: _Part, sessions: list[tuple[str, str, str]], more: str, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Mark(part.icon, part.tone, parent=self), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(3)
        style = "small" if part.tone == "muted" else "body_strong"
        column.addWidget(_wrapped(part.headline, style, part.tone, self))
        for line in part.lines:
            column.addWidget(_wrapped(line, "small", "muted", self))
        if sessions:
            column.addLayout(self._grid(sessions))
        if more:
            column.addWidget(label(more, "small", "muted", self))
        row.addLayout(column, 1)

    def _grid(self, sessions: list[tuple[str, str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 3, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        for column, stretch in enumerate((0, 4, 5)):
            grid.setColumnStretch(column, stretch)
        for row, (handle, user, client) in enumerate(sessions):
            cell = ElidedLabel(handle, "mono_small", "text", self)
            cell.setFixedWidth(_HANDLE_PX)
            cell.keep_end()
            grid.addWidget(cell, row, 0)
            grid.addWidget(ElidedLabel(user, "small", "text", self), row, 1)
            grid.addWidget(ElidedLabel(client, "small", "muted", self), row, 2)
        return grid


def _wrapped(text: str, style: str, tone: str, parent: QWidget) -> QLabel:
    made = label(text, style, tone, parent)
    made.setWordWrap(True)
    return made


def _parts(proposal: Proposal | None, snapshot: Snapshot, note: str) -> list[_Part]:
    if proposal is None:
        return [_Part("muted", "info", tr("Choose whom this is about."))]
    impact = proposal.impact
    if impact.refused:
        return [_Part("danger", "prohibit", tr("Nothing would happen: {refused}.").format(refused=tr(impact.refused)))]
    spared = sum(len(survivor.keys) for survivor in impact.survivors)
    parts = [_hit(proposal, snapshot, spared)]
    for survivor in impact.survivors:
        verb = tr("Survives") if len(survivor.keys) == 1 else tr("Survive")
        headline = f"{verb}: {count_words(len(survivor.keys), 'session')}"
        parts.append(_Part("ok", "shield-check", headline, (_sentence(tr(survivor.why)),), survivor.keys))
    if impact.later and not any(survivor.why == impact.later for survivor in impact.survivors):
        parts.append(_Part("warn", "clock", tr("Takes effect later"), (_sentence(tr(impact.later)),)))
    if impact.rejected:
        headline = tr("Nothing changes for {rejected:,} of {commands:,}").format(
            rejected=len(impact.rejected), commands=len(proposal.commands)
        )
        parts.append(_Part("warn", "prohibit", headline, tuple(_sentence(tr(why)) for why in impact.rejected[:_NAMED])))
    if note:
        parts.append(_Part("muted", "info", note))
    return parts


def _hit(proposal: Proposal, snapshot: Snapshot, spared: int) -> _Part:
    keys, users = proposal.impact.hit, proposal.impact.users
    if not keys:
        return _Part("muted", "check-circle", tr("No session ends at once."))
    headline = tr("Ends at once: {sessions}").format(sessions=count_words(len(keys), "session"))
    roles = Counter(snapshot.sessions[key].role for key in keys)
    if not users:
        return _Part("danger", "x-circle", headline, (tr("Nobody is logged in to it."),), keys)
    if len(users) == 1 and len(roles) == 1:
        role = role_name(next(iter(roles)))
        return _Part(
            "danger",
            "x-circle",
            tr("{headline} of {user} ({role})").format(
                headline=headline, user=user_words(users[0], snapshot), role=role
            ),
            (),
            keys,
        )
    names = ", ".join(user_words(user, snapshot) for user in users[:_NAMED])
    rest = tr(" and {more:,} more").format(more=len(users) - _NAMED) if len(users) > _NAMED else ""
    told = ", ".join(f"{count:,} {_role(role)}" for role, count in sorted(roles.items()))
    lines = [
        tr("Users: {names}{rest}").format(names=names, rest=rest),
        tr("Sessions by role: {told}").format(told=told),
    ]
    if spared and len(keys) > _IN_SIGHT:
        lines.append(
            tr("Below these: {sessions} that survive, and why").format(sessions=count_words(spared, "session"))
        )
    return _Part(
        "danger",
        "x-circle",
        tr("{headline} of {users}").format(headline=headline, users=count_words(len(users), "user")),
        tuple(lines),
        keys,
    )


def _role(role: int) -> str:
    return role_name(role) if role else tr("before log-in")


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _session(key: int, snapshot: Snapshot) -> tuple[str, str, str]:
    session = snapshot.sessions[key]
    client = client_words(snapshot.browsers[session.browser].client)
    return snapshot.handle(key), user_words(session.user, snapshot), client
