"""The figures above the timeline, of the moment or of a time range: five, and one more where there are attacks."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from simulator.events import Reason
from ui.controller import Controller
from ui.models.attack_figures import attack_figure, attacks_in
from ui.models.figures import figures_at
from ui.models.range_figures import RangeFigures, range_figures
from ui.models.throttle import Throttle
from ui.sessions.time_range import TimeRange
from ui.widgets.figures import FigureTile
from ui.words import tr
from ui.workspace import Workspace

_REFRESH_MS = 250
_ROOM_FOR_SIX_PX = 1300
_ROUND_FROM = 99.95


class FiguresStrip(QWidget):
    """How many sessions there are, how fast they come and ask, and how they end, over virtual time."""

    def __init__(self, workspace: Workspace, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._throttle = Throttle(self, self._refresh, _REFRESH_MS)
        self._build()
        workspace.run_changed.connect(self._refresh)
        workspace.moment_changed.connect(self._moment_changed)
        workspace.time_range_changed.connect(self._refresh)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._active = FigureTile(tr("Active sessions"), name="activeFigure", parent=self)
        self._logins = FigureTile(tr("Log-ins"), name="loginsFigure", parent=self)
        self._requests = FigureTile(tr("Requests"), name="requestsFigure", parent=self)
        self._timed_out = FigureTile(
            tr("Timed out, last hour"), tone="warn", bars=True, name="timedOutFigure", parent=self
        )
        self._revoked = FigureTile(
            tr("Revoked, last hour"), tone="danger", bars=True, name="revokedFigure", parent=self
        )
        self._attacks = FigureTile(tr("Attacks"), tone="danger", bars=True, name="attacksFigure", parent=self)
        tiles = (self._active, self._logins, self._requests, self._timed_out, self._revoked, self._attacks)
        for tile in tiles:
            row.addWidget(tile, 1)
        self._titles = (
            (self._active, tr("Active sessions"), tr("Sessions in the range")),
            (self._logins, tr("Log-ins"), tr("Log-ins in the range")),
            (self._requests, tr("Requests"), tr("Requests in the range")),
            (self._timed_out, tr("Timed out, last hour"), tr("Timed out in the range")),
            (self._revoked, tr("Revoked, last hour"), tr("Revoked in the range")),
            (self._attacks, tr("Attacks"), tr("Attacks in the range")),
        )
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Attacks take the place of what was revoked where six figures would be too narrow to show their past."""
        attacked = bool(self._workspace.snapshot.attacks)
        self._attacks.setVisible(attacked)
        self._revoked.setVisible(not attacked or self.width() >= _ROOM_FOR_SIX_PX)

    def _moment_changed(self) -> None:
        self._throttle.ask(now=not self._workspace.playing)

    def _refresh(self) -> None:
        time_range = self._workspace.time_range
        self._name_figures(time_range)
        if time_range is None:
            self._show_moment()
        else:
            self._show_range(range_figures(self._workspace, time_range))
        self._show_attacks(time_range)

    def _name_figures(self, time_range: TimeRange | None) -> None:
        for tile, of_now, of_range in self._titles:
            tile.set_title(of_now if time_range is None else of_range)

    def _show_moment(self) -> None:
        workspace = self._workspace
        figures = figures_at(workspace.event_index, workspace.snapshot, workspace.now_ms, workspace.start_ms)
        change = figures.active - figures.active_before
        changed = f"{change:+,d}".replace("-", "−") if change else tr("no change")
        tone = "ok" if change > 0 else "muted"
        self._active.show_figure(f"{figures.active:,}", "", tr("{changed} in 15 min").format(changed=changed), tone)
        failing = "danger" if figures.failures_per_min >= 1 else "muted"
        self._logins.show_figure(
            _rate(figures.logins_per_min),
            "/ min",
            tr("{n} failed / min").format(n=_rate(figures.failures_per_min)),
            failing,
        )
        self._requests.show_figure(
            _rate(figures.requests_per_min),
            "/ min",
            tr("{n} denied / min").format(n=_rate(figures.denied_per_min)),
        )
        self._show_timeouts(figures.idle_timeouts, figures.absolute_timeouts)
        self._revoked.show_figure(
            f"{figures.revoked:,}",
            "",
            tr("{in_all:,} since the start").format(in_all=figures.revoked_in_all),
        )
        self._active.show_past(figures.active_curve)
        self._logins.show_past(figures.logins_curve)
        self._requests.show_past(figures.requests_curve)
        self._timed_out.show_past(figures.timeout_bars)
        self._revoked.show_past(figures.revoked_bars)

    def _show_range(self, figures: RangeFigures) -> None:
        in_all = self._workspace.snapshot.endings[Reason.REVOKED]
        self._active.show_figure(f"{figures.sessions:,}", "", tr("{n} at its end").format(n=f"{figures.live_at_end:,}"))
        failing = "danger" if figures.per_minute(figures.failures) >= 1 else "muted"
        self._logins.show_figure(f"{figures.logins:,}", "", tr("{n} failed").format(n=f"{figures.failures:,}"), failing)
        self._requests.show_figure(f"{figures.requests:,}", "", tr("{n} denied").format(n=f"{figures.denied:,}"))
        self._show_timeouts(figures.idle_timeouts, figures.absolute_timeouts)
        self._revoked.show_figure(f"{figures.revoked:,}", "", tr("{in_all:,} since the start").format(in_all=in_all))
        self._active.show_past(figures.live_curve)
        self._logins.show_past(figures.logins_curve)
        self._requests.show_past(figures.requests_curve)
        self._timed_out.show_past(figures.timeout_bars)
        self._revoked.show_past(figures.revoked_bars)

    def _show_timeouts(self, idle: int, absolute: int) -> None:
        self._timed_out.show_figure(
            f"{idle + absolute:,}", "", tr("{idle:,} idle · {absolute:,} absolute").format(idle=idle, absolute=absolute)
        )

    def _show_attacks(self, time_range: TimeRange | None) -> None:
        attacks, now_ms = self._workspace.snapshot.attacks, self._workspace.now_ms
        self._make_room()
        if not attacks:
            return
        if time_range is None:
            figure = attack_figure(attacks, now_ms)
        else:
            first_ms = max(time_range.first_ms, self._workspace.start_ms)
            last_ms = max(first_ms, time_range.up_to(now_ms).last_ms)
            figure = attack_figure(attacks_in(attacks, time_range, now_ms), last_ms, last_ms - first_ms)
        self._attacks.show_figure(f"{figure.blocked:,}", tr("blocked"), figure.others, figure.tone)
        self._attacks.show_past(figure.bars)


def _rate(per_min: float) -> str:
    """A rate as precise as it is small, so that a few denied requests are never more than all of them."""
    return f"{per_min:.1f}" if per_min < _ROUND_FROM else f"{per_min:,.0f}"
