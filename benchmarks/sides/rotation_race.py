"""Requests from several processes find one id due for another: one of them exchanges it, and one session goes on."""

from benchmarks.crew import Crew
from benchmarks.sides.shared import NO_LIMITS, BrokenLawError, database, engine_on, logged_in
from benchmarks.trial import Quantities, Stopwatch, Trial
from simulator.engine import SessionEngine
from simulator.events import Reason
from simulator.wire import cookie_pair_value

_EVERY_MS = 60_000
_SERVED, _REPLACED = 0, int(Reason.REPLACED)


def measure(trial: Trial, kind: str, rotations: int, processes: int, *, grace: bool) -> Quantities:
    """The race on a database of that kind."""
    with database(kind, trial.folder) as address:
        return race(address, rotations, processes, grace=grace)


def race(address: str, rotations: int, processes: int, *, grace: bool) -> Quantities:
    """So many exchanges, each raced for by one request from every process.

    Raises:
        BrokenLawError: an exchange gave out no id, or more than one; a request was denied that the grace covers, or
            for another reason than `replaced`; more than one session is there in the end.
    """
    changes = NO_LIMITS | {"id.rotate_every": "1m", "id.rotation_grace": "30s" if grace else "off"}
    served = 0
    with Crew(processes, engine_on, address, changes) as crew:
        engine = engine_on(address, changes)
        token = logged_in(engine)
        stopwatch = Stopwatch()
        for number in range(1, rotations + 1):
            answers = crew.do(_request, [(token, number * _EVERY_MS)] * processes)
            handed_out = [value for _, value in answers if value]
            reasons = {reason for reason, _ in answers}
            if len(handed_out) != 1:
                raise BrokenLawError(f"an exchange of one id gave out {len(handed_out)}")
            if not reasons <= ({_SERVED} if grace else {_SERVED, _REPLACED}):
                labels = ", ".join(Reason(reason).label for reason in sorted(reasons))
                raise BrokenLawError(f"requests during an exchange were answered {labels}")
            served += sum(reason == _SERVED for reason, _ in answers)
            (token,) = handed_out
        wall_s, _ = stopwatch.read()
        sessions = len(engine.store)
        engine.store.close()
        if sessions != 1:
            raise BrokenLawError(f"{rotations} exchanges of one id made {sessions} sessions")
    requests = rotations * processes
    return {
        "requests": requests,
        "rotations": rotations,
        "sessions": sessions,
        "served": served,
        "requests_per_s": requests / wall_s,
    }


def _request(engine: SessionEngine, token: str, now_ms: int) -> tuple[int, str]:
    engine.clock.now_ms = now_ms
    answer = engine.request(token)
    engine.journal.drain()
    return answer.reason, cookie_pair_value(answer.set_cookie) if answer.set_cookie else ""
