"""The page of branches: which futures there are, what was done in the one that is shown, and how two of them differ."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.commands import Command
from simulator.errors import CoatcheckError
from ui import theme
from ui.controller import Controller
from ui.panels.branches.result import ComparisonCard
from ui.panels.branches.rows import BookmarkRow, BranchRow, CommandRow
from ui.player.branches import Branch
from ui.player.comparing import Comparison, comparison_steps
from ui.player.work import Work
from ui.widgets.frames import Card, CardHeader, EmptyState, PageScroll
from ui.widgets.tabbing import walk_in_order
from ui.widgets.text import pill
from ui.words import error_words, tr
from ui.workspace import Workspace

if TYPE_CHECKING:
    from ui.player import Bookmark

_LISTS_PX = 440
_EDGE_PX = 16


class BranchesPage(QWidget):
    """Lists are made anew whenever there are other branches or other commands: they are short."""

    def __init__(self, workspace: Workspace, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("branchesPage")
        self.setAccessibleName(tr("Branches"))
        self._workspace = workspace
        self._controller = controller
        self._comparing: Work | None = None
        self._other: Branch | None = None
        self._branches = PageScroll(_EDGE_PX, self)
        self._commands = PageScroll(_EDGE_PX, self)
        self._bookmarks = PageScroll(_EDGE_PX, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(10)
        lists = QVBoxLayout()
        lists.setSpacing(10)
        lists.addWidget(self._list_card(tr("Branches"), self._branches, fork=True), 9)
        lists.addWidget(self._list_card(tr("What was done"), self._commands), 8)
        lists.addWidget(self._list_card(tr("Bookmarks"), self._bookmarks), 6)
        row.addLayout(lists)
        self.result = ComparisonCard(self)
        row.addWidget(self.result, 1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show_lists)
        controller.branches_changed.connect(self._forget)
        controller.carried_out.connect(self._show_soon)
        controller.bookmarks_changed.connect(self._show_soon)
        self.result.moment_wanted.connect(self._go_to)
        self.result.cancel_wanted.connect(self._give_up)
        self._show_lists()

    def take_keyboard(self) -> None:
        """Gives the keyboard to what begins a branch."""
        self._fork.setFocus()

    def _list_card(self, title: str, area: PageScroll, *, fork: bool = False) -> QWidget:
        card = Card(parent=self)
        card.setFixedWidth(_LISTS_PX)
        head = CardHeader(title, card)
        count = pill(parent=head)
        count.setFixedHeight(20)
        area.setProperty("count", count)
        head.row.addWidget(count)
        head.row.addStretch()
        if fork:
            self._fork = QPushButton(tr("Fork here"), head)
            self._fork.setObjectName("forkHereButton")
            self._fork.setAccessibleName(tr("Fork at the moment shown"))
            self._fork.setFont(theme.font("small_medium"))
            self._fork.clicked.connect(self._controller.fork)
            head.row.addWidget(self._fork)
        card.column.addWidget(head)
        inner = QHBoxLayout()
        inner.setContentsMargins(_EDGE_PX, 0, 0, 10)
        inner.addWidget(area)
        card.column.addLayout(inner, 1)
        return card

    def _forget(self) -> None:
        self._give_up()
        if self._other is not None and self._other not in self._controller.branches:
            self._other = None
        self._show_soon()

    def _show_soon(self) -> None:
        # A row is not taken away while its own button is being pressed.
        self._soon.start(0)

    def _show_lists(self) -> None:
        controller = self._controller
        rows: list[QWidget] = [self._branch_row(branch) for branch in reversed(controller.branches)]
        _fill(self._branches, rows)
        by_hand = set(map(id, controller.commands))
        done = [self._command_row(command, by_hand=id(command) in by_hand) for command in controller.all_commands]
        if not done:
            empty = EmptyState("hand-pointing", "Nothing was done", "What an administrator does is listed here.", self)
            _fill(self._commands, [empty], count=0)
        else:
            _fill(self._commands, done)
        written = [self._bookmark_row(mark) for mark in controller.bookmarks]
        if written:
            _fill(self._bookmarks, written)
        else:
            empty = EmptyState("bookmark-simple", "No bookmarks", "Ctrl+M writes one down at the moment shown.", self)
            _fill(self._bookmarks, [empty], count=0)
        walk_in_order([self])

    def _branch_row(self, branch: Branch) -> BranchRow:
        row = BranchRow(branch, shown=branch is self._controller.branch, parent=self)
        row.show_wanted.connect(self._controller.show_branch)
        row.drop_wanted.connect(self._controller.drop_branch)
        row.name_given.connect(self._controller.name_branch)
        row.compare_wanted.connect(self._compare)
        return row

    def _command_row(self, command: Command, *, by_hand: bool) -> CommandRow:
        row = CommandRow(command, by_hand=by_hand, parent=self)
        row.take_back_wanted.connect(self._controller.take_back)
        return row

    def _bookmark_row(self, mark: "Bookmark") -> BookmarkRow:
        row = BookmarkRow(mark, self)
        row.go_wanted.connect(self._go_to_bookmark)
        row.change_wanted.connect(self._controller.bookmark_wanted)
        return row

    def _go_to_bookmark(self, mark: "Bookmark") -> None:
        self._go_to(mark.at_ms)
        if mark.session:
            self._workspace.select(mark.session)

    def _compare(self, other: Branch) -> None:
        self._give_up()
        self._other = other
        heads = self._controller.branch.head, other.head
        # What one of them has not come to yet is no difference.
        until_ms = min(head.now_ms for head in heads)
        self._comparing = Work(comparison_steps(heads[0].tape, heads[1].tape, until_ms), self)
        self._comparing.progressed.connect(self.result.show_progress)
        self._comparing.done.connect(self._show_comparison)
        self._comparing.failed.connect(self._tell_failure)
        self._comparing.start()

    def _give_up(self) -> None:
        if self._comparing is not None:
            self._comparing.cancel()
            self._end_comparing()
        self.result.forget()

    def _end_comparing(self) -> None:
        assert self._comparing is not None, "something was compared"
        self._comparing.deleteLater()
        self._comparing = None

    def _show_comparison(self, comparison: Comparison) -> None:
        assert self._other is not None, "it was compared with another"
        self._end_comparing()
        self.result.show_comparison(comparison, (self._controller.branch.name, self._other.name))

    def _tell_failure(self, error: CoatcheckError) -> None:
        self._end_comparing()
        self.result.forget()
        self._controller.refused.emit(error_words(error))

    def _go_to(self, at_ms: int) -> None:
        self._controller.go_to(at_ms)
        self._controller.monitor_wanted.emit()


def _fill(area: PageScroll, rows: list[QWidget], count: int | None = None) -> None:
    column = area.column
    while column.count():
        taken = column.takeAt(0)
        if (widget := taken.widget()) is not None:
            widget.setParent(None)
            widget.deleteLater()
    for row in rows:
        column.addWidget(row)
    column.addStretch()
    shown = len(rows) if count is None else count
    area.property("count").setText(f"{shown:,}")
