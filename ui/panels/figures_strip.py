"""The figures above the timeline: five, and one more where there are attacks."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.controller import Controller
from ui.models.attack_figures import attack_figure
from ui.models.figures import figures_at
from ui.models.throttle import Throttle
from ui.widgets.figures import FigureTile
from ui.workspace import Workspace

_REFRESH_MS = 250
_ROOM_FOR_SIX_PX = 1300


class FiguresStrip(QWidget):
    """How many sessions there are, how fast they come and ask, and how they end, over virtual time."""

    def __init__(self, workspace: Workspace, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._throttle = Throttle(self, self._refresh, _REFRESH_MS)
        self._build()
        workspace.run_changed.connect(self._refresh)
        workspace.moment_changed.connect(self._moment_changed)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._active = FigureTile("Active sessions", name="activeFigure", parent=self)
        self._logins = FigureTile("Log-ins", name="loginsFigure", parent=self)
        self._requests = FigureTile("Requests", name="requestsFigure", parent=self)
        self._timed_out = FigureTile("Timed out, last hour", tone="warn", bars=True, name="timedOutFigure", parent=self)
        self._revoked = FigureTile("Revoked, last hour", tone="danger", bars=True, name="revokedFigure", parent=self)
        self._attacks = FigureTile("Attacks", tone="danger", bars=True, name="attacksFigure", parent=self)
        tiles = (self._active, self._logins, self._requests, self._timed_out, self._revoked, self._attacks)
        for tile in tiles:
            row.addWidget(tile, 1)
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
        workspace = self._workspace
        figures = figures_at(workspace.event_index, workspace.snapshot, workspace.now_ms, workspace.start_ms)
        change = figures.active - figures.active_before
        changed = f"{change:+,d}".replace("-", "−") if change else "no change"
        tone = "ok" if change > 0 else "muted"
        self._active.show_figure(f"{figures.active:,}", "", f"{changed} in 15 min", tone)
        failing = "danger" if figures.failures_per_min >= 1 else "muted"
        self._logins.show_figure(
            f"{figures.logins_per_min:.1f}", "/ min", f"{figures.failures_per_min:.1f} failed / min", failing
        )
        self._requests.show_figure(
            f"{figures.requests_per_min:,.0f}", "/ min", f"{figures.denied_per_min:.1f} denied / min"
        )
        self._timed_out.show_figure(
            f"{figures.idle_timeouts + figures.absolute_timeouts:,}",
            "",
            f"{figures.idle_timeouts:,} idle · {figures.absolute_timeouts:,} absolute",
        )
        self._revoked.show_figure(f"{figures.revoked:,}", "", f"{figures.revoked_in_all:,} since the start")
        self._show_attacks()
        self._active.show_past(figures.active_curve)
        self._logins.show_past(figures.logins_curve)
        self._requests.show_past(figures.requests_curve)
        self._timed_out.show_past(figures.timeout_bars)
        self._revoked.show_past(figures.revoked_bars)

    def _show_attacks(self) -> None:
        attacks = self._workspace.snapshot.attacks
        self._make_room()
        if attacks:
            figure = attack_figure(attacks, self._workspace.now_ms)
            self._attacks.show_figure(f"{figure.blocked:,}", "blocked", figure.others, figure.tone)
            self._attacks.show_past(figure.bars)
