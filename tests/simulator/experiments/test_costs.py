import json

import pytest

from simulator.experiments.costs import CostMeter
from simulator.policy import Policy
from simulator.runspec.spec import RunSpec
from simulator.runspec.trace_file import read_trace
from simulator.world.simulation import play

MINUTE_S = 60
LOGIN = {"do": "login", "browser": "b1", "user": "u1"}
SUBMIT = {"do": "submit", "browser": "b1"}
VISIT = {"do": "visit", "browser": "b1"}


def costs(*actions, **changes):
    """The costs of a trace; `at` in minutes."""
    lines = [json.dumps({**action, "at": action["at"] * MINUTE_S}) for action in actions]
    meter = CostMeter()
    for event in play(RunSpec(read_trace("\n".join(lines), "t.jsonl"), Policy().with_changes(changes))):
        meter.add([event])
    return meter.costs()


def test_a_form_that_comes_after_the_limit_is_lost_and_a_page_is_not():
    assert costs({"at": 0, **LOGIN}, {"at": 15, **SUBMIT}).lost_forms == 1
    assert costs({"at": 0, **LOGIN}, {"at": 15, **VISIT}).lost_forms == 0
    assert costs({"at": 0, **LOGIN}, {"at": 14, **SUBMIT}).lost_forms == 0


def test_age_loses_forms_as_inactivity_does():
    lost = costs({"at": 0, **LOGIN}, {"at": 14, **SUBMIT}, {"at": 20, **SUBMIT}, **{"time.absolute": "20m"})
    assert (lost.lost_forms, lost.denied, lost.requests) == (1, 1, 2)


def test_a_form_is_lost_too_where_the_browser_no_longer_sends_the_cookie_of_what_has_ended():
    assert costs({"at": 0, **LOGIN}, {"at": 20, **SUBMIT}, **{"cookie.persistent": True}).lost_forms == 1


@pytest.mark.parametrize("why", [{"do": "revoke_all"}, {"do": "deactivate", "user": "u1"}])
def test_a_form_that_an_administrator_refused_is_not_lost_to_time(why):
    refused = costs({"at": 0, **LOGIN}, {"at": 1, **why}, {"at": 2, **SUBMIT})
    assert (refused.denied, refused.lost_forms) == (1, 0)


def test_a_form_of_somebody_who_never_logged_in_is_not_lost():
    assert costs({"at": 0, **SUBMIT}).lost_forms == 0


def test_a_person_counts_once_a_day_from_however_many_browsers():
    day = 24 * 60
    there = costs({"at": 0, **LOGIN}, {"at": 1, **LOGIN, "browser": "b2"}, {"at": day, **LOGIN}, {"at": day, **VISIT})
    assert there.person_days == 2
    assert costs({"at": 0, **LOGIN}, {"at": 1, **LOGIN, "browser": "b2", "user": "u2"}).person_days == 2


def test_whoever_is_thrown_out_is_forced_to_log_in():
    forced = costs({"at": 0, **LOGIN}, {"at": 20, **VISIT}, {"at": 20, **LOGIN})
    assert (forced.first_logins, forced.forced_logins, forced.again_logins, forced.sessions) == (1, 1, 0, 2)
    assert forced.a_person_day(forced.forced_logins) == 1.0


def test_where_nobody_comes_nothing_is_counted_for_each_of_them():
    nobody = costs({"at": 0, **VISIT})
    assert (nobody.person_days, nobody.a_person_day(nobody.denied)) == (0, 0.0)
