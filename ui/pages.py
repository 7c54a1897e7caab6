"""The pages of the window beside the monitor, in the order of the rail: one line for each.

A page is loaded and made when it is first shown, or by `PageStack.build` where `at_once` says that it must be found
before that; one with a `build()` makes its parts then, or when it is first shown. Together the pages take as long to load
as the monitor, which is to be on screen first. Each lies in a package of its own among the panels and knows none of the
others.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.actions import Actions
from ui.controller import Controller
from ui.words import mark, tr
from ui.workspace import Workspace

MONITOR = "monitor"

MakePage = Callable[[Workspace, Controller, Actions, QWidget], QWidget]


@dataclass(frozen=True, slots=True)
class Page:
    """A page: `name` as `shot --page` and the rail have it; the action `<name>PageAction` leads there.

    A page that has a `take_keyboard()` is given the keyboard when somebody goes there; one that has `busy` says whether it
    is computing; one with a `show_at()` is told of which moment a picture is taken. One with `has_clock`, of which
    `clock_changed` tells, keeps its own time while it is shown: the line at the bottom makes room for it.
    """

    name: str
    title: str
    icon: str
    make: MakePage
    at_once: bool = False


def _policy(workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget) -> QWidget:
    from ui.panels.policy import PolicyPage  # noqa: PLC0415 - as said above

    return PolicyPage(workspace, controller, parent)


def _traffic(workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget) -> QWidget:
    from ui.panels.traffic import TrafficPage  # noqa: PLC0415 - as said above

    return TrafficPage(workspace, controller, parent)


def _branches(workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget) -> QWidget:
    from ui.panels.branches import BranchesPage  # noqa: PLC0415 - as said above

    return BranchesPage(workspace, controller, parent)


def _twin(workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget) -> QWidget:
    from ui.panels.twin import TwinPage  # noqa: PLC0415 - as said above

    return TwinPage(workspace, controller, actions, parent)


def _lessons(workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget) -> QWidget:
    from ui.panels.lessons import LessonsPage  # noqa: PLC0415 - as said above

    return LessonsPage(workspace, controller, actions, parent)


def _sweep(workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget) -> QWidget:
    from ui.panels.sweep import SweepPage  # noqa: PLC0415 - as said above

    return SweepPage(workspace, controller, parent)


def _attacks(workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget) -> QWidget:
    from ui.panels.attacks import AttackLab  # noqa: PLC0415 - as said above

    return AttackLab(workspace, controller, parent)


def _matrix(workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget) -> QWidget:
    from ui.panels.attacks import MatrixPage  # noqa: PLC0415 - as said above

    return MatrixPage(workspace, controller, parent)


def _wire(workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget) -> QWidget:
    from ui.panels.wire import WirePage  # noqa: PLC0415 - as said above

    return WirePage(workspace, controller, parent)


def _start(workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget) -> QWidget:
    from ui.panels.start import StartPage  # noqa: PLC0415 - as said above

    return StartPage(workspace, controller, actions, parent)


PAGES = (
    Page("start", mark("Start"), "house", _start),
    Page("policy", mark("Policy"), "sliders-horizontal", _policy, at_once=True),
    Page("attacks", mark("Attack lab"), "sword", _attacks),
    Page("matrix", mark("Attacks by defences"), "grid-four", _matrix),
    Page("traffic", mark("Traffic"), "swap", _traffic),
    Page("sweep", mark("Sweep"), "chart-line", _sweep),
    Page("twin", mark("Twin run"), "columns", _twin),
    Page("branches", mark("Branches"), "git-branch", _branches),
    Page("wire", mark("Wire"), "arrows-left-right", _wire, at_once=True),
    Page("lessons", mark("Lessons"), "graduation-cap", _lessons),
)


def page_names() -> list[str]:
    """The names of everything that the window can show, the monitor first."""
    return [MONITOR, *(page.name for page in PAGES)]


class PageStack(QStackedWidget):
    """The monitor and the pages, of which one is shown; `page_changed` carries its name and title, `clock_taken` whether
    it keeps its own time."""

    page_changed = Signal(str, str)
    clock_taken = Signal(bool)

    def __init__(self, monitor: QWidget, parts: tuple[Workspace, Controller, Actions], parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = parts
        self._made: dict[str, QWidget] = {MONITOR: monitor}
        self.addWidget(monitor)
        self.currentChanged.connect(self._tell_clock)

    def build(self) -> None:
        """Makes the pages that are to be found before anybody goes there, with all their parts."""
        for page in PAGES:
            if page.at_once and (build := getattr(self._page(page), "build", None)):
                build()

    @property
    def shown(self) -> str:
        """The name of the page that is shown."""
        return next(name for name, page in self._made.items() if page is self.currentWidget())

    @property
    def busy(self) -> bool:
        """Whether the page that is shown is still computing what it shows."""
        return bool(getattr(self.currentWidget(), "busy", False))

    def show_at(self, at_ms: int) -> None:
        """Has the page that is shown compute what it shows at a moment, where it does not by itself."""
        if show := getattr(self.currentWidget(), "show_at", None):
            show(at_ms)

    def show_monitor(self) -> None:
        """Shows the monitor."""
        self.setCurrentWidget(self._made[MONITOR])
        self.page_changed.emit(MONITOR, tr("Monitor"))

    def show_page(self, name: str) -> None:
        """Shows a page, made now if it never was, and gives it the keyboard.

        Raises:
            KeyError: there is no page of that name.
        """
        if name == MONITOR:
            self.show_monitor()
            return
        page = {page.name: page for page in PAGES}[name]
        made = self._page(page)
        self.setCurrentWidget(made)
        self.page_changed.emit(page.name, tr(page.title))
        if take := getattr(made, "take_keyboard", None):
            take()

    def _page(self, page: Page) -> QWidget:
        if page.name not in self._made:
            self._made[page.name] = made = page.make(*self._parts, self)
            self.addWidget(made)
            if changed := getattr(made, "clock_changed", None):
                changed.connect(self._tell_clock)
        return self._made[page.name]

    def _tell_clock(self) -> None:
        self.clock_taken.emit(bool(getattr(self.currentWidget(), "has_clock", False)))
