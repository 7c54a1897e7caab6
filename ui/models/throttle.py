"""Lets a view keep up with a run that moves faster than anybody can read."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Throttle(QObject):
    """Calls `refresh` at once when asked, but while time passes not more often than every `interval_ms`.

    What was asked for meanwhile is made up when the interval is over, so that nothing stale stays on screen.
    """

    def __init__(self, parent: QObject, refresh: Callable[[], None], interval_ms: int) -> None:
        super().__init__(parent)
        self._refresh = refresh
        self._due = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self._elapsed)

    def ask(self, *, now: bool = False) -> None:
        """Asks for a refresh; with `now` it is not put off."""
        if self._timer.isActive() and not now:
            self._due = True
            return
        self._due = False
        self._timer.start()
        self._refresh()

    def _elapsed(self) -> None:
        if self._due:
            self.ask()
