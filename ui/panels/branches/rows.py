"""The rows of the page: one a branch, and one a command."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from simulator.commands import Command, Do
from simulator.durations import format_time
from ui import theme
from ui.models.words import ROLE_WORDS
from ui.player.branches import Branch
from ui.widgets.buttons import tool_button
from ui.widgets.text import ElidedLabel, label, pill
from ui.words import Words, count_words, tr

if TYPE_CHECKING:
    from ui.player import Bookmark


def _button(text: str, told: str, name: str, parent: QWidget) -> QPushButton:
    made = QPushButton(text, parent)
    made.setObjectName(name)
    made.setAccessibleName(told)
    made.setFont(theme.font("small_medium"))
    return made


class BranchRow(QFrame):
    """A branch: its name, where it parted and how far it has come, and what can be done with it."""

    show_wanted = Signal(object)
    compare_wanted = Signal(object)
    drop_wanted = Signal(object)
    name_given = Signal(object, str)

    def __init__(self, branch: Branch, *, shown: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._branch = branch
        self.setProperty("look", "well")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 10, 10)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        self.name = QLineEdit(branch.name, self)
        self.name.setObjectName("branchNameField")
        self.name.setAccessibleName(tr("Name of {name}").format(name=branch.name))
        self.name.setMaxLength(60)
        self.name.editingFinished.connect(self._named)
        head.addWidget(self.name, 1)
        if shown:
            head.addWidget(pill("Shown", "accent", self))
        column.addLayout(head)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(ElidedLabel(branch_words(branch), "caption", "muted", self), 1)
        if not shown:
            for text, name, slot in (
                (tr("Show"), "showBranchButton", self._show),
                (tr("Compare"), "compareBranchButton", self._compare),
            ):
                button = _button(text, f"{text} {branch.name}", name, self)
                button.clicked.connect(slot)
                foot.addWidget(button)
            drop = tool_button("trash", tr("Drop {name}").format(name=branch.name), size_px=30, icon_px=16, parent=self)
            drop.setObjectName("dropBranchButton")
            drop.clicked.connect(self._drop)
            foot.addWidget(drop)
        column.addLayout(foot)

    def _named(self) -> None:
        if self.name.text() != self._branch.name:
            self.name_given.emit(self._branch, self.name.text())

    def _show(self) -> None:
        self.show_wanted.emit(self._branch)

    def _compare(self) -> None:
        self.compare_wanted.emit(self._branch)

    def _drop(self) -> None:
        self.drop_wanted.emit(self._branch)


def branch_words(branch: Branch) -> str:
    """Where a branch parted, and how far it has come."""
    reach = tr("{events} up to {time}").format(
        events=count_words(branch.head.seq, "event"), time=format_time(branch.head.now_ms)
    )
    if branch.parent is None:
        return reach
    return tr("From {name} at {time} · {reach}").format(
        name=branch.parent.name, time=format_time(branch.parted_ms), reach=reach
    )


class CommandRow(QFrame):
    """A command of the run that is shown, which can be taken back."""

    take_back_wanted = Signal(object)

    def __init__(self, command: Command, *, by_hand: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._command = command
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        told = command_words(command)
        row.addWidget(label(format_time(command.at_ms), "mono_small", "muted", self))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(told, "small_medium", "text", self))
        why = " · ".join(
            part for part in (tr("by hand") if by_hand else tr("in the scenario"), tr(command.why)) if part
        )
        words.addWidget(ElidedLabel(why, "caption", "muted", self))
        row.addLayout(words, 1)
        button = _button(tr("Take back"), tr("Take back: {told}").format(told=told), "takeBackButton", self)
        button.setToolTip(tr("Begin a branch in which this is not done"))
        button.clicked.connect(self._take_back)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _take_back(self) -> None:
        self.take_back_wanted.emit(self._command)


class BookmarkRow(QFrame):
    """A bookmark, which can be gone to and changed."""

    go_wanted = Signal(object)
    change_wanted = Signal(object)

    def __init__(self, mark: "Bookmark", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        row.addWidget(label(format_time(mark.at_ms), "mono_small", "muted", self))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(mark.title, "small_medium", "text", self))
        if mark.text:
            words.addWidget(ElidedLabel(" ".join(mark.text.split()), "caption", "muted", self))
        row.addLayout(words, 1)
        for text, name, slot in (
            (tr("Go"), "goToBookmarkButton", self._go),
            (tr("Change"), "changeBookmarkButton", self._change),
        ):
            button = _button(text, f"{text}: {mark.title}", name, self)
            button.clicked.connect(slot)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _go(self) -> None:
        self.go_wanted.emit(self._mark)

    def _change(self) -> None:
        self.change_wanted.emit(self._mark)


_DONE = Words(
    {
        Do.REVOKE_SESSION: "Revoke session",
        Do.REVOKE_USER: "Revoke user",
        Do.REVOKE_ROLE: "Revoke role",
        Do.REVOKE_ALL: "Revoke all",
        Do.DEACTIVATE: "Deactivate",
        Do.REACTIVATE: "Reactivate",
        Do.SET_ROLE: "Set role",
        Do.SET_PASSWORD: "Set password",
        Do.CHANGE_POLICY: "Change policy",
        Do.ADD_PERSON: "Add person",
        Do.LOG_IN: "Log in",
        Do.VISIT: "Visit",
        Do.SUBMIT: "Submit",
        Do.LOG_OUT: "Log out",
        Do.CLOSE_BROWSER: "Close browser",
        Do.ATTACK: "Attack",
    }
)


def command_words(command: Command) -> str:
    """What is asked for, as a person would say it."""
    done = _DONE[command.do]
    if command.policy:
        settings = ", ".join(f"{field} = {value}" for field, value in command.policy.items())
        return f"{done}: {settings}"
    if command.do is Do.REVOKE_ALL:
        return f"{done}: {tr('everybody')}"
    target = ROLE_WORDS[command.target].lower() if command.do is Do.REVOKE_ROLE else command.target
    return f"{done}: {target}"
