"""One of the two runs: its sessions over time, with what differs marked on them."""

from collections.abc import Sequence
from operator import attrgetter

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from simulator.events import session_key
from simulator.runspec.steps import Steps, share_of
from simulator.snapshot import Snapshot
from ui.models.session_lanes import SessionLanes
from ui.models.words import ROLE_WORDS
from ui.player.comparing import Answer, Difference
from ui.player.twin import TwinSide
from ui.widgets.badges import Legend
from ui.widgets.frames import Card, CardHeader
from ui.widgets.lanes import Lanes, Marks, Spot
from ui.widgets.text import ElidedLabel, pill
from ui.words import tr
from ui.workspace import Known, ShownRun, Workspace

_MARKED_AT_ONCE = 5_000
_WORDS_FROM_PX = 560
"""From so wide on the signs of roles have words beside them."""


class TwinView(Card):
    """Shows a moment of one run; it has a workspace of its own, which nobody else looks at.

    `place` says which of the two it is, 0 or 1.
    """

    def __init__(self, name: str, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.workspace = Workspace(self)
        self.sessions: SessionLanes | None = None
        self._place = place
        self._numbers: dict[str, int] = {}
        head = CardHeader("", self)
        self._title = head.title
        self._count = pill(parent=head)
        self._count.setFixedHeight(20)
        self._told = ElidedLabel("", "small", "muted", head)
        head.row.addWidget(self._count)
        head.row.addWidget(self._told, 1)
        self._legend = Legend(list(ROLE_WORDS.items()), tr("Roles"), head)
        head.row.addWidget(self._legend)
        self.lanes = Lanes(tr("Sessions of this run over time"), self)
        self.lanes.setObjectName(name)
        self.lanes.set_tick_source(self.workspace.requests_between)
        self.lanes.bar_chosen.connect(self.workspace.select)
        self.workspace.selection_changed.connect(self._show_selection)
        self.column.addWidget(head)
        self.column.addWidget(self.lanes, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._legend.set_compact(self.width() < _WORDS_FROM_PX)

    def opening_steps(
        self, side: TwinSide, snapshot: Snapshot, differences: Sequence[Difference], beside: "TwinView | None"
    ) -> Steps[None]:
        """Shows another run at its start, of which `snapshot` is folded on; it differs in these from the one `beside` it,
        whose lanes it shares."""
        spec = side.spec
        self._title.setText(side.name)
        self.lanes.setAccessibleName(tr("Sessions under {}").format(side.name))
        run = ShownRun(
            record=side.tape,
            snapshot=snapshot,
            title=tr(spec.scenario.title),
            scenario=spec.scenario.name,
            policy=spec.policy.name,
            seed=spec.seed,
            start_ms=spec.start_ms,
            end_ms=spec.end_ms,
        )
        self.workspace.open_run(run, spec.start_ms, Known(side.columns, side.latest, spec.end_ms))
        yield 0.3
        if beside is None or beside.sessions is None:
            self.sessions = SessionLanes(self.workspace)
        else:
            self.sessions = SessionLanes(self.workspace, room=beside.sessions.room)
            beside.sessions.keep_room(self.sessions.room)
        yield 0.6
        self._numbers = {browser.name: number for number, browser in side.latest.browsers.items()}
        self.lanes.set_range(spec.start_ms, spec.end_ms)
        marks = yield from share_of(self._mark_steps(differences), 0.6, 0.4)
        self.lanes.set_marks(marks)

    def _mark_steps(self, differences: Sequence[Difference]) -> Steps[Marks]:
        """Along the axis all that differs, where this run was not asked at the time of the other; on bars its answers."""
        spots, instants = [], np.zeros(len(differences), np.int64)
        for number, difference in enumerate(differences):
            answer, at_ms = self._answer(difference), difference.at_each_ms[self._place]
            if number % _MARKED_AT_ONCE == 0:
                yield number / len(differences)
            instants[number] = difference.asked.at_ms if at_ms is None else at_ms
            if answer is not None and answer.session is not None and at_ms is not None:
                spots.append(Spot(self._key(answer.session), at_ms, "disc" if answer.allowed else "cross"))
        instants.sort()
        return Marks(spots=sorted(spots, key=attrgetter("at_ms")), instants_ms=instants)

    def _answer(self, difference: Difference) -> Answer | None:
        return (difference.first, difference.second)[self._place]

    def select(self, difference: Difference) -> None:
        """Selects the session that answered, and scrolls to it; of one that this run was not asked, none."""
        answer = self._answer(difference)
        self.workspace.select(self._key(answer.session) if answer is not None and answer.session else 0)

    def _key(self, handle: str) -> int:
        browser, _, ordinal = handle.rpartition("#")
        return session_key(self._numbers.get(browser, 0), int(ordinal))

    def _show_selection(self) -> None:
        self.lanes.select(self.workspace.selection)

    def show_moment(self, now_ms: int) -> None:
        """Ends a frame: shows the run as it is at an instant, up to which everything was folded."""
        if self.sessions is None:
            return
        self.workspace.move_to(now_ms)
        self.sessions.update()
        self.lanes.set_data(self.sessions.data(now_ms), now_ms)
        self.lanes.keep_now_in_view()
        snapshot = self.workspace.snapshot
        self._count.setText(tr("{} live").format(f"{len(snapshot.live):,}"))
        ended = len(snapshot.sessions) - len(snapshot.live)
        denied = sum(snapshot.denials.values())
        self._told.setText(tr("{} ended · {} refused").format(f"{ended:,}", f"{denied:,}"))
