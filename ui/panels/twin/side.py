"""One of the two runs: its sessions over time, with what differs marked on them."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from simulator.events import session_key
from simulator.roles import ROLE_NAMES
from ui.models.session_lanes import SessionLanes
from ui.player.comparing import Answer, Difference
from ui.player.twin import TwinSide
from ui.widgets.badges import Legend
from ui.widgets.frames import Card, CardHeader
from ui.widgets.lanes import Lanes, Marks, Spot
from ui.widgets.text import ElidedLabel, pill
from ui.workspace import Known, ShownRun, Workspace

_MOST_SPOTS = 3000


class TwinView(Card):
    """Shows a moment of one run; it has a workspace of its own, which nobody else looks at."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.workspace = Workspace(self)
        self._side: TwinSide | None = None
        self._sessions: SessionLanes | None = None
        head = CardHeader("", self)
        self._title = head.title
        self._count = pill(parent=head)
        self._count.setFixedHeight(20)
        self._told = ElidedLabel("", "small", "muted", head)
        head.row.addWidget(self._count)
        head.row.addWidget(self._told, 1)
        head.row.addWidget(Legend([(role, role.capitalize()) for role in ROLE_NAMES], "Roles", head))
        self.lanes = Lanes("Sessions of this run over time", self)
        self.lanes.setObjectName(name)
        self.lanes.set_tick_source(self.workspace.requests_between)
        self.lanes.bar_chosen.connect(self.workspace.select)
        self.column.addWidget(head)
        self.column.addWidget(self.lanes, 1)

    def show_side(self, side: TwinSide, differences: Iterable[Answer | None], told: list[Difference]) -> None:
        """Shows another run, at its start; `differences` are its answers to what is `told` to differ."""
        self._side, spec, tape = side, side.spec, side.tape
        self._title.setText(side.name)
        self.lanes.setAccessibleName(f"Sessions under {side.name}")
        latest = tape.moment(tape.count)
        run = ShownRun(
            record=tape,
            snapshot=tape.moment(0),
            title=spec.scenario.title,
            scenario=spec.scenario.name,
            policy=spec.policy.name,
            seed=spec.seed,
            start_ms=spec.start_ms,
            end_ms=spec.end_ms,
        )
        self.workspace.open_run(run, spec.start_ms, Known(tape.columns(), latest, spec.end_ms))
        self._sessions = SessionLanes(self.workspace)
        numbers = {browser.name: number for number, browser in latest.browsers.items()}
        spots = [
            Spot(_key(answer.session, numbers), difference.asked.at_ms, "disc" if answer.allowed else "cross")
            for answer, difference in zip(differences, told, strict=True)
            if answer is not None and answer.session is not None
        ]
        self.lanes.set_range(spec.start_ms, spec.end_ms)
        self.lanes.set_marks(Marks(spots=spots[:_MOST_SPOTS]))

    def show_moment(self, at_ms: int) -> None:
        """Shows the run as it was at an instant."""
        if self._side is None or self._sessions is None:
            return
        tape = self._side.tape
        self.workspace.jump_to(tape.moment(tape.seq_at(at_ms)), at_ms)
        self._sessions.update()
        self.lanes.set_data(self._sessions.data(at_ms), at_ms)
        self.lanes.keep_now_in_view()
        snapshot = self.workspace.snapshot
        self._count.setText(f"{len(snapshot.live):,} live")
        ended = len(snapshot.sessions) - len(snapshot.live)
        denied = sum(snapshot.denials.values())
        self._told.setText(f"{ended:,} ended · {denied:,} refused so far")


def _key(handle: str, numbers: dict[str, int]) -> int:
    browser, _, ordinal = handle.rpartition("#")
    return session_key(numbers.get(browser, 0), int(ordinal))
