"""Interruptions are told with whom they hit; the meter counts as many."""

from simulator.events import Flag, Kind, Reason, session_key
from simulator.experiments.interruptions import Interruption, Interruptions
from simulator.snapshot import Snapshot

ANN, PHONE = 1, 1
FIRST, SECOND = session_key(PHONE, 1), session_key(PHONE, 2)


def event(seq, at_ms, kind, *, user=0, session=0, reason=0, flags=0, detail=None):
    return (seq, at_ms, int(kind), user, session, PHONE, 0, int(reason), int(flags), detail)


EVENTS = [
    event(1, 0, Kind.USER_ADDED, user=ANN, detail='{"name": "ann", "display": "Ann", "role": "user"}'),
    event(2, 0, Kind.SESSION_CREATED, user=ANN, session=FIRST),
    event(3, 0, Kind.LOGIN, user=ANN, session=FIRST),
    event(4, 900, Kind.SESSION_ENDED, user=ANN, session=FIRST, reason=Reason.IDLE_TIMEOUT),
    event(5, 950, Kind.REQUEST_DENIED, session=FIRST, reason=Reason.IDLE_TIMEOUT, flags=Flag.POST),
    event(6, 960, Kind.SESSION_CREATED, user=ANN, session=SECOND),
    event(7, 960, Kind.LOGIN, user=ANN, session=SECOND),
]


def test_a_lost_form_and_the_log_in_after_it_are_noted():
    snapshot, noted = Snapshot(), Interruptions()
    for sink in (snapshot.apply, noted.meter.add):
        sink(EVENTS)
    assert noted.lost(snapshot) == (Interruption(950, "ann", FIRST),)
    assert noted.forced(snapshot) == (Interruption(960, "ann", SECOND),)
    costs = noted.meter.costs()
    assert (costs.lost_forms, costs.forced_logins) == (1, 1)
