"""Several processes present one refresh token at once: one of them exchanges it, and one session goes on."""

from benchmarks.crew import Crew
from benchmarks.sides.shared import NO_LIMITS, PERSON, BrokenLawError, database, engine_on
from benchmarks.trial import Quantities, Stopwatch, Trial
from simulator.engine import SessionEngine
from simulator.engine.answers import Brought
from simulator.events import Reason
from simulator.wire import cookie_pair_value

_EVERY_MS = 60_000
_SERVED, _REVOKED = 0, int(Reason.REVOKED)


def measure(trial: Trial, kind: str, exchanges: int, processes: int) -> Quantities:
    """The race on a database of that kind."""
    with database(kind, trial.folder) as address:
        return race(address, exchanges, processes)


def race(address: str, exchanges: int, processes: int) -> Quantities:
    """So many exchanges, each raced for by one request from every process. Reuse is refused, and ends nothing here: the
    race would be over with the first exchange.

    Raises:
        BrokenLawError: a refresh token was exchanged by none, or more than one; a request was denied for another reason
            than `revoked`; not one session is there in the end.
    """
    changes = NO_LIMITS | {"store.kind": "jwt", "token.access": "1m", "token.reuse_detection": False}
    with Crew(processes, engine_on, address, changes) as crew:
        engine = engine_on(address, changes)
        token = _refresh_token(engine, engine.log_in(PERSON, PERSON).further)
        stopwatch = Stopwatch()
        for number in range(1, exchanges + 1):
            answers = crew.do(_request, [(token, number * _EVERY_MS)] * processes)
            handed_out = [value for reason, value in answers if reason == _SERVED]
            if len(handed_out) != 1:
                raise BrokenLawError(f"{len(handed_out)} of {processes} exchanged one refresh token")
            if {reason for reason, _ in answers} - {_SERVED, _REVOKED}:
                labels = ", ".join(Reason(reason).label for reason, _ in answers if reason)
                raise BrokenLawError(f"a refresh token that came twice was answered {labels}")
            (token,) = handed_out
        wall_s, _ = stopwatch.read()
        sessions = len(engine.store)
        engine.store.close()
        if sessions != 1:
            raise BrokenLawError(f"{exchanges} exchanges of refresh tokens left {sessions} sessions")
    requests = exchanges * processes
    return {
        "requests": requests,
        "exchanges": exchanges,
        "sessions": sessions,
        "requests_per_s": requests / wall_s,
    }


def _refresh_token(engine: SessionEngine, lines: tuple[str, ...]) -> str:
    name = engine.lifecycle.rules.refresh_name
    return next((cookie_pair_value(line) for line in lines if line.startswith(f"{name}=")), "")


def _request(engine: SessionEngine, token: str, now_ms: int) -> tuple[int, str]:
    engine.clock.now_ms = now_ms
    answer = engine.request("", brought=Brought(refresh=token))
    engine.journal.drain()
    return answer.reason, _refresh_token(engine, answer.further)
