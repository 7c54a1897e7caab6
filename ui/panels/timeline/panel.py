"""The card of the timeline: its header with what the signs mean, and the lanes."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.actions import Actions
from ui.controller import Controller
from ui.models.attack_marks import ATTACK_KINDS, TITLE, marks_of
from ui.models.session_lanes import SessionLanes
from ui.models.words import ROLE_WORDS
from ui.panels.timeline.menu import TimelineMenu
from ui.sessions.time_range import TimeRange
from ui.widgets.badges import Legend
from ui.widgets.buttons import tool_button
from ui.widgets.dismiss_chip import DismissChip
from ui.widgets.frames import Card, CardHeader, EmptyState
from ui.widgets.glyphs import ENDINGS
from ui.widgets.lanes import Lanes, Stretch
from ui.words import mark, tr
from ui.workspace import Workspace

_SPAN_MS = 90 * 60_000
_BUTTON_PX, _GAP_PX = 28, 8
_MOST_TOLD = 5
_MANUAL = mark(
    "One lane a person; the table of sessions lists the same. Arrows walk from session to session, W and S zoom, "
    "A and D pan, F fits the selection and then everything, U undoes a zoom, Home goes to the start, End follows now. "
    "M marks now, first as A and then as B, Shift and a click any other time. "
    "R makes a time range of what lies between A and B, or of what is on screen; Shift and a drag draw any other, whose "
    "edges can be dragged on the axis; Esc takes first the marks and then the range away. "
    "P pins the lane of the selection to the top."
)


class _Header(CardHeader):
    """Title, what colours and signs mean, and buttons for the view. Where it is tight, signs lose their
    words, and where it is tighter still, those of endings go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Sessions over time"), parent)
        self._roles = Legend(list(ROLE_WORDS.items()), tr("Roles"), self)
        self._endings = Legend(
            [(kind, tr(ending.word)) for kind, ending in ENDINGS.items()], tr("What ended a session"), self
        )
        self.range_chip = DismissChip(
            tr("Take the time range away:"),
            tr("Figures, lists, requests and wire are of this time range (Shift+R)"),
            self,
        )
        self.range_chip.setObjectName("rangeChip")
        self.zoom_out = self._button("magnifying-glass-minus", tr("Zoom out (S)"), "zoomOutButton")
        self.zoom_in = self._button("magnifying-glass-plus", tr("Zoom in (W)"), "zoomInButton")
        self.fit = self._button("corners-out", tr("Fit selection, then all (F)"), "fitButton")
        self.follow = self._button("crosshair-simple", tr("Follow now (End)"), "followButton")
        self.follow.setCheckable(True)
        self.follow.setChecked(True)
        self.row.addSpacing(_GAP_PX)
        self.row.addWidget(self._roles)
        self.row.addStretch()
        self.row.addWidget(self.range_chip)
        self.row.addWidget(self._endings)
        self._buttons = (self.zoom_out, self.zoom_in, self.fit, self.follow)
        for button in self._buttons:
            self.row.addWidget(button)

    def _button(self, icon: str, tip: str, name: str) -> QWidget:
        return tool_button(icon, tip, size_px=_BUTTON_PX, name=name, parent=self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_room()

    def share_room(self) -> None:
        """Gives what there is to whatever says most in it; a time range always keeps its place."""
        room = self.width() - self._taken_px()
        self._endings.set_compact(room < self._roles.full_width + self._endings.full_width)
        self._roles.set_compact(room < self._roles.full_width + self._endings.compact_width)
        self._endings.setVisible(room >= self._roles.compact_width + self._endings.compact_width)
        self._roles.setVisible(room >= self._roles.compact_width)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._taken_px(), self.height())

    def _taken_px(self) -> int:
        """How wide everything but the legends is, with the gaps around these."""
        margins, fixed = (
            self.row.contentsMargins(),
            [self.title.sizeHint().width(), *(_BUTTON_PX for _ in self._buttons)],
        )
        if self.range_chip.text():
            fixed.append(self.range_chip.sizeHint().width())
        legends = 2
        gaps_px = (len(fixed) + legends - 1) * self.row.spacing() + _GAP_PX
        return margins.left() + sum(fixed) + gaps_px + margins.right()


class TimelinePanel(Card):
    """Shows the sessions of the workspace as bars over time; a click selects, a click on the axis goes there."""

    def __init__(
        self, workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._workspace = workspace
        self._controller = controller
        self._actions = actions
        self._run: tuple[object, ...] = ()
        self._marked: tuple[object, ...] = ()
        self._sessions: SessionLanes | None = None
        self._jumped = False
        self._build()
        self._connect()
        self._show_run()
        self._show_range()

    def _build(self) -> None:
        self._header = _Header(self)
        self._pages = QStackedWidget(self)
        self.lanes = Lanes(tr("Sessions over time"), self)
        self.lanes.setObjectName("timeline")
        self.lanes.setAccessibleDescription(tr(_MANUAL))
        self._empty = EmptyState(
            "users-three", "No sessions yet", "Let time pass: every log-in opens a bar here.", self._pages
        )
        self._filtered = EmptyState(
            "funnel", "No session passes the filter", "Change or clear the filter below to see more.", self._pages
        )
        for page in (self.lanes, self._empty, self._filtered):
            self._pages.addWidget(page)
        self.column.addWidget(self._header)
        self.column.addWidget(self._pages, 1)
        self.menu = TimelineMenu(self.lanes, self._actions, self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offers what can be done at the pointer, or asked by key at the selected session: it is the one acted on."""
        at, chosen = self.lanes.viewport().mapFrom(self, event.pos()), self.lanes.bar_area(self.lanes.current)
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        if by_key and not chosen.isEmpty():
            at = chosen.center().toPoint()
        bar = self.lanes.current if by_key else self.lanes.bar_under(at)
        key = int(self.lanes.data.bars.ids[bar]) if bar >= 0 else 0
        if key and key not in self._workspace.selection:
            self._workspace.select(key)
        self.menu.open_at(at, with_acts=key != 0)

    def _connect(self) -> None:
        workspace, lanes, header = self._workspace, self.lanes, self._header
        workspace.run_changed.connect(self._show_run)
        workspace.moment_changed.connect(self._show_moment)
        workspace.selection_changed.connect(self._show_selection)
        workspace.filter_changed.connect(self._show_filter)
        lanes.bar_chosen.connect(workspace.select)
        lanes.time_chosen.connect(self._controller.go_to)
        lanes.time_dragged.connect(self._controller.scrub)
        lanes.happening_chosen.connect(self._show_attack)
        lanes.window_changed.connect(workspace.set_window)
        workspace.window_wanted.connect(lanes.show_stretch)
        workspace.jumped.connect(self._note_jump)
        lanes.follow_changed.connect(header.follow.setChecked)
        lanes.set_tick_source(workspace.requests_between)
        header.zoom_out.clicked.connect(lanes.zoom_out)
        header.zoom_in.clicked.connect(lanes.zoom_in)
        header.fit.clicked.connect(lanes.fit)
        header.follow.clicked.connect(lanes.set_following)
        lanes.stretch_chosen.connect(self._choose_range)
        lanes.measured.connect(self._offer)
        lanes.pins_changed.connect(self._describe)
        header.range_chip.clicked.connect(lanes.drop_stretch)
        workspace.time_range_changed.connect(self._show_range)
        for name, slot in (
            ("zoomInAction", lanes.zoom_in),
            ("zoomOutAction", lanes.zoom_out),
            ("undoZoomAction", lanes.undo_zoom),
            ("fitAction", lanes.fit),
            ("followAction", lanes.go_to_now),
            ("markAction", lanes.mark_now),
            ("dropMarksAction", lanes.drop_marks),
            ("timeRangeAction", lanes.choose_stretch),
            ("dropRangeAction", lanes.drop_stretch),
            ("pinLaneAction", self._toggle_pin),
        ):
            self._actions[name].triggered.connect(slot)

    def _toggle_pin(self) -> None:
        self.lanes.toggle_pin()

    def _choose_range(self, stretch: Stretch | None) -> None:
        self._workspace.set_time_range(None if stretch is None else TimeRange(*stretch))

    def _show_range(self) -> None:
        time_range = self._workspace.time_range
        self.lanes.show_stretch_alone(None if time_range is None else Stretch(*time_range))
        self._header.range_chip.show_words("" if time_range is None else time_range.words)
        self._header.share_room()
        self._offer()

    def _offer(self) -> None:
        """Offers what there is to take away or to pin, and no more."""
        both = self.lanes.measure.stretch is not None
        said = tr("Time range from A to B") if both else tr("Time range of what is on screen")
        self._actions["timeRangeAction"].setText(said)
        self._actions["dropMarksAction"].setEnabled(bool(self.lanes.measure.words))
        self._actions["dropRangeAction"].setEnabled(self._workspace.time_range is not None)
        self._actions["pinLaneAction"].setEnabled(bool(self._workspace.selection))
        self._describe()

    def _show_run(self) -> None:
        workspace = self._workspace
        run = (workspace.title, workspace.seed, workspace.start_ms, workspace.end_ms)
        self.lanes.set_range(workspace.start_ms, workspace.end_ms)
        self._start_over()
        if run != self._run:
            self._run = run
            self.lanes.forget_annotations()
            self.lanes.show_span(min(_SPAN_MS, max(60_000, workspace.end_ms - workspace.start_ms)))

    def _start_over(self) -> None:
        self._sessions = SessionLanes(self._workspace, self._sessions)
        self._show_data()
        self._show_selection()

    def _show_moment(self) -> None:
        self._bars.update()
        self._show_data()
        if self._jumped:
            self._jumped = False
            self.lanes.keep_now_in_view()

    def _note_jump(self) -> None:
        self._jumped = True

    @property
    def _bars(self) -> SessionLanes:
        assert self._sessions is not None, "they come with the run"
        return self._sessions

    def _show_data(self) -> None:
        data = self._bars.data(self._workspace.now_ms)
        self._show_marks()
        self.lanes.set_data(data, self._workspace.now_ms)
        if (data.lane_rows > 0).any():
            self._pages.setCurrentWidget(self.lanes)
        else:
            self._pages.setCurrentWidget(self._filtered if len(self._bars) else self._empty)

    def _show_marks(self) -> None:
        snapshot = self._workspace.snapshot
        marked = snapshot, *(snapshot.kinds[kind] for kind in ATTACK_KINDS)
        if marked != self._marked:
            self._marked = marked
            marks = marks_of(snapshot)
            self.lanes.set_marks(marks)
            self._describe()

    def _describe(self) -> None:
        """Says to those who do not see it what is marked."""
        time_range, happenings = self._workspace.time_range, self.lanes.marks.happenings[-_MOST_TOLD:]
        told = "; ".join(happening.told.replace("\n", ", ") for happening in happenings)
        parts = (
            tr(_MANUAL),
            tr("Time range: {words}.").format(words=time_range.words) if time_range is not None else "",
            f"{self.lanes.measure.words}." if self.lanes.measure.words else "",
            tr("Pinned to the top: {pinned}.").format(pinned=", ".join(self.lanes.pinned)) if self.lanes.pinned else "",
            f"{tr(TITLE)}: {told}." if told else "",
        )
        self.lanes.setAccessibleDescription(" ".join(filter(None, parts)))

    def _show_attack(self, number: int) -> None:
        """Selects what an attack is after, and shows the last event that tells of it."""
        attack = self._workspace.snapshot.attacks[number - 1]
        if attack.session in self._workspace.snapshot.sessions:
            self._workspace.select(attack.session)
        self._controller.show_event(attack.ended_seq or attack.began_seq)

    def _show_filter(self) -> None:
        self._bars.filter()
        self._show_data()

    def _show_selection(self) -> None:
        self.lanes.select(self._workspace.selection)
        self._offer()
