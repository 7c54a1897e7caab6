"""The page about the cookie: what of it the browser holds, flag by flag."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from simulator.snapshot import SessionView, Snapshot
from ui.panels.inspector.cookie_words import FLAG_NAMES, Flag, flags_of, standing
from ui.player.sources import Holding
from ui.widgets.emblem import Mark
from ui.widgets.frames import PageScroll
from ui.widgets.text import ElidedLabel, Paragraph
from ui.words import tr

_NAME_PX = 72


class _FlagRow(QWidget):
    """Name and value on one line, and below them what that means."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        first = QHBoxLayout()
        first.setSpacing(12)
        words = ElidedLabel(FLAG_NAMES[name], "small", "muted", self)
        words.setFixedWidth(_NAME_PX)
        style = "mono_small" if name in ("value", "path") else "small_medium"
        self.value = ElidedLabel("", style, "text", self)
        first.addWidget(words)
        first.addWidget(self.value, 1)
        column.addLayout(first)
        below = QHBoxLayout()
        below.setContentsMargins(_NAME_PX + 12, 0, 0, 0)
        self._meaning = Paragraph("", "caption", "muted", self)
        below.addWidget(self._meaning)
        column.addLayout(below)

    def show_flag(self, flag: Flag) -> None:
        """Shows the value of the flag and its meaning."""
        self.value.setText(flag.value)
        self._meaning.setText(flag.meaning)
        self.setToolTip(flag.meaning)
        self.setAccessibleName(f"{FLAG_NAMES[flag.name]}: {flag.value}")
        self.setAccessibleDescription(flag.meaning)


class CookiePage(PageScroll):
    """Shows the cookie of a session as its browser holds it, or as the policy sends it where that cannot be told."""

    def __init__(self, margin_px: int, parent: QWidget) -> None:
        super().__init__(margin_px, parent)
        self.setObjectName("cookiePage")
        self.setAccessibleName(tr("The session's cookie"))
        page = self.widget()
        self.column.setSpacing(11)
        self.name = ElidedLabel("", "mono_strong", "text", page)
        self._note = QFrame(page)
        self._note.setProperty("look", "note")
        row = QHBoxLayout(self._note)
        row.setContentsMargins(10, 9, 10, 9)
        row.setSpacing(8)
        self._mark = Mark("question", "muted", parent=self._note)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._standing = Paragraph("", "small", "text", self._note)
        row.addWidget(self._standing, 1)
        self._rows = {name: _FlagRow(name, page) for name in FLAG_NAMES}
        for part in (self.name, self._note, *self._rows.values()):
            self.column.addWidget(part)
        self.column.addStretch()

    def show_session(self, session: SessionView, holding: Holding | None, snapshot: Snapshot) -> None:
        """Shows the cookie of a session; without a holding, what the policy says of it."""
        held = holding.cookie if holding is not None else None
        name = held.name if held is not None else snapshot.policy.cookie.name
        self.name.setText(name)
        self.name.setAccessibleName(tr("Cookie {name}").format(name=name))
        told = standing(session, holding, snapshot)
        self._standing.setText(told.text)
        self._mark.show_icon(told.icon, told.tone)
        for flag in flags_of(holding, snapshot.policy):
            self._rows[flag.name].show_flag(flag)

    @property
    def standing(self) -> str:
        """What is said of whether the browser holds it."""
        return self._standing.text()

    def value(self, name: str) -> str:
        """The value that is shown of a flag.

        Raises:
            KeyError: there is no such flag.
        """
        return self._rows[name].value.text()
