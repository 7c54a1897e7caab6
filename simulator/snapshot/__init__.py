"""The state of a run at a moment, folded from its events: all that the screen shows derives from it."""

from simulator.snapshot.fold import Snapshot as Snapshot
from simulator.snapshot.views import Ending as Ending
from simulator.snapshot.views import SessionView as SessionView
from simulator.snapshot.views import UserView as UserView

__all__ = ["Ending", "SessionView", "Snapshot", "UserView"]
