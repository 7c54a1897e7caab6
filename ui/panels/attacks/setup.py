"""What is going to be attacked: by which attack, whom, and when; and the button that begins it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from simulator.durations import format_time
from simulator.roles import parse_role
from simulator.snapshot import Snapshot, UserView
from ui import theme
from ui.models.attack_list import goal_sentence
from ui.models.words import role_words
from ui.player.attacks import THIEF, Attack
from ui.widgets.fields import Select
from ui.widgets.frames import Card
from ui.widgets.text import ElidedLabel, label
from ui.widgets.work_bar import WorkBar
from ui.words import tr

_BOX_PX = 190
_HEIGHT_PX = 64


class Setup(Card):
    """`asked` says that the attack is to be run, `asked_again` that it is to be run with the defences turned, and
    `cancelled` that what is being computed is not wanted any more."""

    asked = Signal()
    asked_again = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setFixedHeight(_HEIGHT_PX)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch()
        self._title = ElidedLabel("", "title", parent=self)
        self._title.setObjectName("attackTitle")
        words.addWidget(self._title)
        self._line = QStackedWidget(self)
        self._line.setFixedHeight(20)
        self._goal = ElidedLabel("", "small", "muted", self)
        self._goal.setObjectName("attackGoal")
        self._line.addWidget(self._goal)
        told, cancels = tr("How far the attack has come"), tr("Cancel the attack that is being computed")
        self._under_way = WorkBar("attack", told, cancels, most_px=220, parent=self)
        self._line.addWidget(self._under_way)
        words.addWidget(self._line)
        words.addStretch()
        row.addLayout(words, 1)
        row.addWidget(label("on", "small", "faint", self))
        self._victims = Select(tr("Victim"), self)
        self._victims.setObjectName("victimBox")
        self._victims.setFixedWidth(_BOX_PX)
        self._victims.setMaxVisibleItems(16)
        row.addWidget(self._victims)
        self._at = label("", "small", "muted", self)
        self._at.setObjectName("attackMoment")
        row.addWidget(self._at)
        self._run = QPushButton(tr("Run it"), self)
        self._run.setObjectName("runAttackButton")
        self._run.setAccessibleName(tr("Run the attack at the moment shown"))
        self._run.setProperty("look", "primary")
        self._run.setFont(theme.font("small_medium"))
        self._again = QPushButton(tr("Run again"), self)
        self._again.setObjectName("runAgainButton")
        self._again.setAccessibleName(tr("Run the attack again, from the same moment, with the defences turned"))
        self._again.setToolTip(tr("From the same moment, with the defences as they are turned below"))
        self._again.setFont(theme.font("small_medium"))
        row.addWidget(self._again)
        row.addWidget(self._run)
        self.column.addLayout(row)
        self._run.clicked.connect(self.asked)
        self._again.clicked.connect(self.asked_again)
        self._under_way.cancelled.connect(self.cancelled)

    @property
    def victim(self) -> str:
        """The account of whoever is to be attacked; empty where there is nobody."""
        return str(self._victims.currentData() or "")

    def show_attack(self, attack: Attack, snapshot: Snapshot) -> None:
        """Shows an attack, and whom it could be aimed at: the one chosen before, else somebody who is logged in."""
        self._title.setText(tr(attack.title))
        self._goal.setText(goal_sentence(attack))
        before, role = self.victim, parse_role(attack.role)
        users = [user for user in snapshot.users.values() if user.role == role and user.active and user.name != THIEF]
        self._victims.clear()
        for user in sorted(users, key=_display):
            self._victims.addItem(user.display, user.name)
            self._victims.setItemData(self._victims.count() - 1, user.name, Qt.ItemDataRole.ToolTipRole)
        present = {session.user for session in snapshot.live.values()}
        there = [user.name for user in users if user.number in present] + [user.name for user in users]
        wanted = before if before in there else next(iter(there), "")
        self._victims.setCurrentIndex(self._victims.findData(wanted))
        self._victims.setPlaceholderText(tr("Nobody is {role}").format(role=role_words(role).lower()))

    def show_moment(self, at_ms: int) -> None:
        """Shows at which moment the attack would begin."""
        self._at.setText(tr("at {time}").format(time=format_time(at_ms)))

    def allow(self, *, run: bool, again: bool) -> None:
        """Says what can be done now."""
        self._run.setEnabled(run and bool(self.victim))
        self._again.setEnabled(again)

    def show_progress(self, part: float) -> None:
        """Says what part of the work is done, 0 to 1."""
        self._under_way.show_part(part)
        self._line.setCurrentIndex(1)

    def show_done(self) -> None:
        """Says what the thief is after, as before the work began."""
        self._line.setCurrentIndex(0)

    def take_keyboard(self) -> None:
        """Puts the keyboard on the button that begins the attack."""
        self._run.setFocus()


def _display(user: UserView) -> str:
    return user.display.casefold()
