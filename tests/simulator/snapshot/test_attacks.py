"""An attack is known by its own events, and those of another leave it as it was."""

import pytest

from simulator.events import Kind, facts_text
from simulator.snapshot.attacks import NEVER_MS

THIEF, OTHER_THIEF, ANNS = 3, 4, 1


@pytest.fixture
def run(told):
    made = told()
    made.session = made.login("ann")
    return made


def tell(run, kind, browser=THIEF, session=0, name="kiosk", **facts):
    run.now_ms += 1000
    run.tell(kind, user=1, session=session, browser=browser, detail=facts_text(attack=name, **facts))


def test_what_has_begun_has_stolen_nothing(run):
    tell(run, Kind.ATTACK_STARTED, thief="mallory")
    (attack,) = run.snapshot.attacks
    assert (attack.number, attack.name, attack.victim, attack.over, attack.outcome) == (1, "kiosk", 1, False, "")
    assert (attack.stole_at_ms, attack.session, attack.exposed_ms) == (NEVER_MS, 0, None)


def test_exposure_lasts_from_the_theft_to_the_last_use(run):
    tell(run, Kind.ATTACK_STARTED, thief="mallory")
    tell(run, Kind.ATTACK_STOLE, session=run.session)
    stolen_ms = run.now_ms
    tell(run, Kind.ATTACK_USED, session=run.session, got="read /inbox")
    tell(run, Kind.ATTACK_USED, session=run.session, got="read /inbox")
    (attack,) = run.snapshot.attacks
    assert attack.exposed_ms == (stolen_ms, run.now_ms)
    assert (attack.session, len(attack.uses_at_ms), attack.got) == (run.session, 2, "read /inbox")


def test_where_nothing_was_stolen_it_lasts_from_the_first_use(run):
    tell(run, Kind.ATTACK_STARTED, thief="mallory")
    tell(run, Kind.ATTACK_USED, session=run.session, got="placed an order")
    assert run.snapshot.attacks[0].exposed_ms == (run.now_ms, run.now_ms)


def test_the_end_says_what_came_of_it(run):
    tell(run, Kind.ATTACK_STARTED, thief="mallory")
    ended = {"check": "http_only", "stopped_by": ["cookie.http_only"], "clauses": ["ASVS 3.3.4"], "on_request": 7}
    tell(run, Kind.ATTACK_ENDED, outcome="blocked", exposure_s=0, uses=0, **ended)
    (attack,) = run.snapshot.attacks
    assert (attack.over, attack.outcome, attack.check, attack.on_request) == (True, "blocked", "http_only", 7)
    assert (attack.stopped_by, attack.clauses) == (("cookie.http_only",), ("ASVS 3.3.4",))


def test_a_thief_who_changed_his_chair_is_known_by_his_victim(run):
    tell(run, Kind.ATTACK_STARTED, thief="mallory")
    tell(run, Kind.ATTACK_USED, browser=ANNS, session=run.session, got="read /inbox")
    assert run.snapshot.attacks[0].uses_at_ms == [run.now_ms]


def test_of_two_attacks_of_one_name_each_is_told_of_by_its_own_thief(run):
    tell(run, Kind.ATTACK_STARTED, browser=THIEF, thief="mallory")
    tell(run, Kind.ATTACK_STARTED, browser=OTHER_THIEF, thief="mallory")
    tell(run, Kind.ATTACK_STOLE, browser=THIEF, session=run.session)
    first, second = run.snapshot.attacks
    assert (first.session, second.session) == (run.session, 0)
