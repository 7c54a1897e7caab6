"""The five figures above the timeline."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.controller import Controller
from ui.models.figures import figures_at
from ui.models.throttle import Throttle
from ui.widgets.figures import FigureTile
from ui.workspace import Workspace

_REFRESH_MS = 250


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
        for tile in (self._active, self._logins, self._requests, self._timed_out, self._revoked):
            row.addWidget(tile, 1)

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
        self._active.show_past(figures.active_curve)
        self._logins.show_past(figures.logins_curve)
        self._requests.show_past(figures.requests_curve)
        self._timed_out.show_past(figures.timeout_bars)
        self._revoked.show_past(figures.revoked_bars)
