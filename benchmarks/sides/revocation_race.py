"""Requests from several processes race the revocation of their session: none may be accepted once it has returned."""

from time import monotonic_ns
from typing import NamedTuple

from benchmarks.crew import Crew
from benchmarks.sides.shared import NO_LIMITS, PERSON, BrokenLawError, database, engine_on, logged_in
from benchmarks.trial import Quantities, Stopwatch, Trial
from simulator.engine import SessionEngine
from simulator.engine.administration import Administration
from simulator.entropy import draw, stream_key
from simulator.events import Reason
from simulator.wire import cookie_pair_value

_MOST_BEFORE = 12
_KEY = stream_key(1, "revocations")
_STEP_MS = 20 * 60_000
# Every third request finds its id due for another; whoever does not get that goes on with the old one for a while.
_ROTATING = {"id.rotate_every": "1h", "id.rotation_grace": "59m"}


class Hammered(NamedTuple):
    """What a process did in one round: of each accepted request, when it was begun and when it was decided; why the
    last one was denied; when its own revocation began and returned (0: it had none to do)."""

    accepted: list[tuple[int, int]]
    reason: int
    revoking_ns: int
    revoked_ns: int


def measure(trial: Trial, kind: str, requests: int, processes: int, *, rotating: bool) -> Quantities:
    """The race on a database of that kind."""
    with database(kind, trial.folder) as address:
        return race(address, requests, processes, rotating=rotating)


def race(address: str, requests: int, processes: int, *, rotating: bool) -> Quantities:
    """At least so many requests, in rounds that each end with a revocation.

    Raises:
        BrokenLawError: a request was accepted that began, or was decided, after the revocation had returned; or the
            session, or a part of it, lives on.
    """
    changes = NO_LIMITS | (_ROTATING if rotating else {})
    rounds = sent = late = accepted = revoking_ns = 0
    with Crew(processes, engine_on, address, changes) as crew:
        engine = engine_on(address, changes)
        stopwatch = Stopwatch()
        while sent < requests:
            results = crew.do(_hammer, _jobs(logged_in(engine), rounds, processes))
            rounds += 1
            revoked_ns = max(result.revoked_ns for result in results)
            revoking_ns += revoked_ns - max(result.revoking_ns for result in results)
            served = [times for result in results for times in result.accepted]
            late += sum(max(times) >= revoked_ns for times in served)
            accepted += len(served)
            sent += len(served) + processes
            _check(engine, results, {"revoked", "replaced"} if rotating else {"revoked"})
        wall_s, _ = stopwatch.read()
        engine.store.close()
    if late:
        raise BrokenLawError(f"{late} of {sent} requests were accepted after the revocation had returned")
    return {
        "requests": sent,
        "revocations": rounds,
        "accepted_before": accepted,
        "accepted_after": late,
        "requests_per_s": sent / wall_s,
        "revocation_ms": revoking_ns / rounds / 1e6,
    }


def _jobs(token: str, number: int, processes: int) -> list[tuple[str, int]]:
    """Everybody's id, and after how many requests to revoke its session (-1: not at all)."""
    revoker = draw(_KEY, 2 * number) % processes
    after = draw(_KEY, 2 * number + 1) % _MOST_BEFORE
    return [(token, after if index == revoker else -1) for index in range(processes)]


def _hammer(engine: SessionEngine, token: str, revokes_after: int) -> Hammered:
    """Requests until one is denied; whoever is to revoke does so after so many of them, or when denied."""
    accepted: list[tuple[int, int]] = []
    engine.clock.now_ms = 0
    reason = 0
    while not reason and len(accepted) != revokes_after:
        engine.clock.now_ms += _STEP_MS
        begun_ns = monotonic_ns()
        answer = engine.request(token)
        reason = answer.reason
        if not reason:
            accepted.append((begun_ns, engine.store.deciding_ns))
        if answer.set_cookie:
            token = cookie_pair_value(answer.set_cookie)
    revoking_ns = revoked_ns = 0
    if revokes_after >= 0:
        revoking_ns = monotonic_ns()
        Administration(engine).revoke_user(engine.accounts.named(PERSON), actor="race", why="")
        revoked_ns = monotonic_ns()
        reason = engine.request(token).reason
    engine.journal.drain()
    return Hammered(accepted, reason, revoking_ns, revoked_ns)


def _check(engine: SessionEngine, results: list[Hammered], expected: set[str]) -> None:
    reasons = {Reason(result.reason).label for result in results}
    if not reasons <= expected:
        raise BrokenLawError(f"the last requests were answered {', '.join(sorted(reasons))}")
    if len(engine.store):
        raise BrokenLawError(f"{len(engine.store)} sessions outlived their revocation")
