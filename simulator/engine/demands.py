"""What a page demands of a session that may ask: a form of our own, the role, a fresh log-in."""

from simulator.engine.answers import Brought
from simulator.engine.csrf import Csrf
from simulator.engine.lifecycle import Lifecycle
from simulator.engine.store.base import SessionRecord
from simulator.events import Reason
from simulator.roles import PERMISSIONS, Role

_CSRF = int(Reason.CSRF)
_FORBIDDEN = int(Reason.FORBIDDEN)
_REAUTH_REQUIRED = int(Reason.REAUTH_REQUIRED)
_MAY = (0, *(int(PERMISSIONS[role]) for role in Role))


class Demands:
    """The last checks, and what a request that passes them does to its session."""

    def __init__(self, lifecycle: Lifecycle, csrf: Csrf) -> None:
        self._lifecycle = lifecycle
        self._csrf = csrf

    def meet(
        self,
        record: SessionRecord,
        needs: int,
        brought: Brought,
        *,
        post: bool,
        fresh: bool,
    ) -> tuple[int, int]:
        """Accesses a session, and writes it where a form is served: the number of a `Reason` to deny or 0, and flags.

        Nothing but `record` is changed.
        """
        lifecycle = self._lifecycle
        flags = lifecycle.access(record)
        if brought.context is not None and self._csrf.refuses(brought.context, brought.csrf, record):
            return _CSRF, flags
        if needs & ~_MAY[record.role]:
            return _FORBIDDEN, flags
        if fresh and (
            record.stale or lifecycle.clock.now_ms - record.logged_in_at_ms > lifecycle.rules.reauth_after_ms
        ):
            return _REAUTH_REQUIRED, flags
        return 0, flags | lifecycle.write(record) if post else flags
