"""What a proposal hits, what survives it, and why."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from simulator.roles import Role
from simulator.snapshot import Snapshot
from ui.models.proposal import Proposal
from ui.models.words import count_words, user_words
from ui.widgets.text import label

_LISTED = 8


class ImpactView(QScrollArea):
    """The impact of a proposal as paragraphs: a headline each, and the sessions that it speaks of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("impactView")
        self.setAccessibleName("What this will do")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = ""

    def show_proposal(self, proposal: Proposal | None, snapshot: Snapshot) -> None:
        """Says what the proposal would do at the snapshot's moment; None: nothing has been chosen yet."""
        page = QWidget()
        page.setProperty("look", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(10, 8, 10, 0)
        column.setSpacing(4)
        said: list[str] = []
        for tone, headline, body in _paragraphs(proposal, snapshot):
            said += [headline, *body]
            column.addWidget(_wrapped(headline, "body_strong", tone, page))
            for line in body:
                column.addWidget(_wrapped(line, "small", "muted", page))
            column.addSpacing(10)
        column.addStretch()
        self.text = "\n".join(said)
        self.setAccessibleDescription(self.text)
        self.setWidget(page)


def _wrapped(text: str, style: str, tone: str, parent: QWidget) -> QWidget:
    made = label(text, style, tone, parent)
    made.setWordWrap(True)
    return made


def _paragraphs(proposal: Proposal | None, snapshot: Snapshot) -> list[tuple[str, str, list[str]]]:
    """Tone, headline and lines of each paragraph."""
    if proposal is None:
        return [("muted", "Choose whom this is about.", [])]
    impact = proposal.impact
    if impact.refused:
        return [("danger", f"Nothing would happen: {impact.refused}.", [])]
    paragraphs = []
    if impact.hit:
        roles = ", ".join(Role(role).label for role in impact.roles)
        whose = f" of {count_words(len(impact.users), 'user')}" if impact.users else ""
        headline = f"Ends at once: {count_words(len(impact.hit), 'session')}{whose}" + (f" ({roles})" if roles else "")
        paragraphs.append(("danger", headline, _sessions(impact.hit, snapshot)))
    else:
        paragraphs.append(("text", "No session ends at once.", []))
    for survivor in impact.survivors:
        headline = f"Survives: {count_words(len(survivor.keys), 'session')}"
        paragraphs.append(("ok", headline, [f"Why: {survivor.why}.", *_sessions(survivor.keys, snapshot)]))
    if impact.later and not any(survivor.why == impact.later for survivor in impact.survivors):
        paragraphs.append(("warn", "Takes effect later", [f"{impact.later[0].upper()}{impact.later[1:]}."]))
    return paragraphs


def _sessions(keys: tuple[int, ...], snapshot: Snapshot) -> list[str]:
    lines = [_session(key, snapshot) for key in keys[:_LISTED]]
    if len(keys) > _LISTED:
        lines.append(f"and {count_words(len(keys) - _LISTED, 'more session')}")
    return lines


def _session(key: int, snapshot: Snapshot) -> str:
    session = snapshot.sessions[key]
    browser = snapshot.browsers[session.browser]
    parts = (snapshot.handle(key), user_words(session.user, snapshot), browser.client, browser.address)
    return " · ".join(part for part in parts if part)
