"""What would it have done? The page that asks recorded traffic: which, under what, and what came of it."""

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from simulator.errors import CoatcheckError, InputError, text_of
from simulator.runspec.spec import RunSpec
from simulator.runspec.trace import Trace
from ui.controller import Controller
from ui.models.traffic_words import moment_words
from ui.panels.traffic.results import Results
from ui.panels.traffic.source_bar import SourceBar
from ui.player.rehearsal import Replay, rehearsal_steps
from ui.player.work import Work
from ui.widgets.frames import Card, EmptyState
from ui.widgets.tabbing import walk_in_order
from ui.words import count_words, tr
from ui.workspace import Workspace

_SHOWN_LINES = 5


class TrafficPage(QWidget):
    """Compares two policies by a log or a trace that is opened, dropped, or playing already."""

    def __init__(self, workspace: Workspace, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trafficPage")
        self.setAccessibleName(tr("What would it have done?"))
        self.setAcceptDrops(True)
        self._workspace = workspace
        self._controller = controller
        self._work: Work | None = None
        self._replay: Replay | None = None
        self._trace: Trace | None = None
        self._session = 0
        self._build()
        self._bar.asked.connect(self._ask)
        self._bar.cancelled.connect(self._cancel)
        self._bar.failed.connect(self._tell_failure)
        self._open.clicked.connect(self._bar.choose_file)
        self._take.clicked.connect(self._take_playing)
        self._results.moment_wanted.connect(self._see)
        workspace.pace_changed.connect(self._select_on_arrival)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        self._bar = SourceBar(self._controller, self._workspace.snapshot.policy, self)
        column.addWidget(self._bar)
        self._body = QStackedWidget(self)
        nothing = Card(parent=self)
        self._empty = EmptyState("chart-bar", "", "", nothing)
        self._empty.setObjectName("trafficEmpty")
        self._open = self._empty.add_button(tr("Open a log or a trace …"), "trafficEmptyOpenButton")
        self._take = self._empty.add_button(tr("Ask the traffic that is playing"), "trafficPlayingButton")
        nothing.column.addWidget(self._empty)
        self._results = Results(self)
        self._body.addWidget(nothing)
        self._body.addWidget(self._results)
        column.addWidget(self._body, 1)
        self._say_nothing_yet()
        walk_in_order([self])

    def take_keyboard(self) -> None:
        """Gives the keyboard to what is to be done first."""
        (self._results.differences if self._replay else self._open).setFocus()

    def _say_nothing_yet(self) -> None:
        self._empty.say(
            tr("What would it have done?"),
            tr("Drop an access log or a trace here, and see whom each of two policies would have thrown out."),
            "chart-bar",
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Offers what is on the monitor by now: its policy, and where it is recorded traffic, that too."""
        super().showEvent(event)
        self._bar.offer(self._workspace.snapshot.policy)
        self._take.setVisible(isinstance(self._controller.opened.scenario, Trace))

    def _take_playing(self) -> None:
        trace = self._controller.opened.scenario
        assert isinstance(trace, Trace), "the button is shown for traffic alone"
        self._trace, self._bar.path = trace, None
        self._ask()

    def _ask(self) -> None:
        source = self._bar.path or self._trace
        if source is None:
            return
        self._cancel()
        steps = rehearsal_steps(source, self._bar.policies, people=self._bar.people.isChecked())
        self._work = Work(steps, self)
        self._work.progressed.connect(self._bar.show_progress)
        self._work.done.connect(self._show)
        self._work.failed.connect(self._tell_failure)
        self._work.start()

    def _cancel(self) -> None:
        """Gives up what is under way; what was shown before stays."""
        if self._work is not None:
            self._work.cancel()
            self._end_work()

    def _end_work(self) -> None:
        assert self._work is not None, "something was under way"
        self._work.deleteLater()
        self._work = None
        self._bar.show_done()

    def _show(self, replay: Replay) -> None:
        self._end_work()
        self._replay = replay
        self._bar.show_traffic(replay.trace.name, _facts(replay.trace))
        self._results.show_replay(replay)
        self._body.setCurrentWidget(self._results)

    def _tell_failure(self, error: CoatcheckError) -> None:
        if self._work is not None:
            self._end_work()
        told = error if isinstance(error, InputError) else InputError("", text_of(error))
        hint = ". ".join(filter(None, (tr(told.where), _sentence(tr(told.remedy)))))
        self._empty.say(_sentence(tr(told.problem)), hint, "warning-circle")
        self._body.setCurrentIndex(0)

    def _see(self, which: int, at_ms: int, session: int) -> None:
        """Opens the traffic as a run under a policy, and goes to that moment."""
        assert self._replay is not None, "a moment of what is shown was asked for"
        self._session = session
        self._controller.show_run(RunSpec(self._replay.trace, self._replay.runs[which].settings), at_ms)
        self._select_on_arrival()

    def _select_on_arrival(self) -> None:
        if self._session and not self._workspace.pace.seeking and self._session in self._workspace.snapshot.sessions:
            session, self._session = self._session, 0
            self._workspace.select(session)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Asks the file that was dropped; a policy file becomes the second policy."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self._bar.take_file(paths[0])


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _facts(trace: Trace) -> str:
    """How much traffic it is, from when to when, and which lines could not be read."""
    browsers = len({action.browser for action in trace.actions if action.browser})
    parts = [f"{count_words(len(trace.actions), 'action')}, {count_words(browsers, 'browser')}"]
    if trace.malformed:
        lines = ", ".join(str(number) for number in trace.malformed[:_SHOWN_LINES])
        more = len(trace.malformed) - _SHOWN_LINES
        parts.append(
            tr("unreadable: line {lines}{value}").format(
                lines=lines, value=tr(" and {more} more").format(more=more) if more > 0 else ""
            )
        )
    parts.append(
        tr("{first} to {last}").format(
            first=moment_words(trace, trace.start_ms), last=moment_words(trace, trace.end_ms)
        )
    )
    return " · ".join(parts)
