"""What people want of the record: branches, what is written down, and the file that it is saved in."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from simulator.commands import Command
from simulator.errors import CoatcheckError
from ui.player.branches import Branch, stated_and_given
from ui.player.player import Player
from ui.player.tape import Tape
from ui.settings import note_recent
from ui.words import error_words, tr

if TYPE_CHECKING:
    from simulator.recording.bookmarks import Bookmark


class Keeping(QObject):
    """The part of the controller that concerns what is on record.

    `refused` carries one line that says why something could not be done, `told` a word and a line about what was done
    with files. `branches_changed`: there are others, or another
    is shown; `bookmarks_changed`: others are written down; `bookmark_wanted` carries one to change, None for a new one.
    `leaving_proposed` carries what would put another run on, where somebody must be asked first.
    `working` carries the part done of the way back to a moment from where play goes on, until `worked`.
    """

    refused = Signal(str)
    told = Signal(str, str)
    branches_changed = Signal()
    bookmarks_changed = Signal()
    bookmark_wanted = Signal(object)
    leaving_proposed = Signal(object)
    working = Signal(float)
    worked = Signal()

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        player.troubled.connect(self.refused)
        player.working.connect(self.working)
        player.worked.connect(self.worked)
        player.opened.connect(self.branches_changed)
        player.opened.connect(self.bookmarks_changed)

    @property
    def branches_off(self) -> bool:
        """Whether a command given at the moment shown would begin a branch, because the run has come further."""
        return self._player.now_ms < self._player.head.now_ms

    @property
    def branches(self) -> tuple[Branch, ...]:
        """The branches of the run, in the order in which they began."""
        return tuple(self._player.branches.all)

    @property
    def branch(self) -> Branch:
        """The branch that is shown."""
        return self._player.branches.current

    @property
    def all_commands(self) -> tuple[Command, ...]:
        """The commands of the branch that is shown, the scenario's own among them, in order of time."""
        return stated_and_given(self._player.spec)

    def fork(self) -> None:
        """Begins a branch at the moment shown."""
        self._player.fork(self.branches_changed.emit)

    def take_back(self, command: Command) -> None:
        """Begins a branch in which a command of the run is not given."""
        try:
            self._player.take_back(command, self.branches_changed.emit)
        except CoatcheckError as error:
            self.refused.emit(error_words(error))

    def show_branch(self, branch: Branch) -> None:
        """Shows another branch at the same time of the run."""
        self._player.show_branch(branch)
        self.branches_changed.emit()

    def name_branch(self, branch: Branch, name: str) -> None:
        """Calls a branch so; an empty name changes nothing."""
        if name.strip():
            branch.name = name.strip()
            self.branches_changed.emit()

    def drop_branch(self, branch: Branch) -> None:
        """Forgets a branch that is not shown, with its record."""
        self._player.branches.drop(branch)
        self.branches_changed.emit()

    def undo_branch(self, branch: Branch) -> None:
        """Shows the branch that this one came from, at the same time of the run, and forgets this one."""
        if branch.parent is not None:
            if branch is self.branch:
                self.show_branch(branch.parent)
            self.drop_branch(branch)

    @property
    def at_stake(self) -> tuple[Branch, ...]:
        """What goes with the run that is open, is in no file, and does not come again by itself: branches where there are
        several, and what has bookmarks."""
        several = len(self.branches) > 1
        return tuple(branch for branch in self.branches if not branch.kept and (several or branch.head.tape.bookmarks))

    def leaving(self, leave: Callable[[], object]) -> None:
        """Does what puts another run on, or closes the window; where something is at stake, somebody is asked before."""
        if self.at_stake:
            self.leaving_proposed.emit(leave)
        else:
            self.leave(leave)

    def leave(self, leave: Callable[[], object]) -> None:
        """Does it, whatever goes with the run that is open."""
        try:
            leave()
        except (CoatcheckError, ValueError) as error:
            self.refused.emit(error_words(error))

    def give_up(self) -> None:
        """Gives up the way back to where play goes on from."""
        self._player.give_up()

    @property
    def tape(self) -> Tape:
        """The record of the branch that is shown."""
        return self._player.tape

    def save_as(self, path: Path) -> None:
        """Writes the branch that is shown to a run file: its events, its commands, its bookmarks."""
        try:
            self._player.tape.save_as(path)
        except CoatcheckError as error:
            self.refused.emit(error_words(error))
        else:
            note_recent(path)
            self.branch.saved_seq = self._player.head.seq
            self.told.emit(
                tr("Saved"),
                tr("{name}: {seq:,} events, and what was done by hand").format(
                    name=path.name, seq=self._player.head.seq
                ),
            )

    @property
    def bookmarks(self) -> tuple["Bookmark", ...]:
        """What was written down about the branch that is shown, in order of time."""
        return self._player.tape.bookmarks

    def set_bookmarks(self, bookmarks: Sequence["Bookmark"]) -> None:
        """Puts these in the place of the bookmarks that there are."""
        self._player.tape.save_bookmarks(bookmarks)
        self.branch.saved_seq = -1
        self.bookmarks_changed.emit()
