"""Of the decisions of two runs, those that belong together are held against each other, and only what differs is told."""

import pytest

from simulator.events import Event, Flag, Kind, Reason
from simulator.experiments.comparison import compare
from simulator.experiments.decisions import Answer, Asked, Difference, Earliest

INTRODUCED = (
    Event(0, 0, Kind.BROWSER_ADDED, 0, 0, 1, 0, 0, 0, '{"name": "laptop"}'),
    Event(0, 0, Kind.BROWSER_ADDED, 0, 0, 2, 0, 0, 0, '{"name": "phone"}'),
    Event(0, 0, Kind.ROUTE_ADDED, 0, 0, 0, 1, 0, 0, "/inbox"),
    Event(0, 0, Kind.ROUTE_ADDED, 0, 0, 0, 2, 0, 0, "/orders"),
)
INBOX, ORDERS = 1, 2


def visit(at_ms, *, refused=False, route=INBOX, browser=1, ordinal=1, flags=Flag.ACCESSED):
    kind, reason = (Kind.REQUEST_DENIED, Reason.IDLE_TIMEOUT) if refused else (Kind.REQUEST_ALLOWED, Reason.NONE)
    return Event(0, at_ms, kind, 1, browser << 20 | ordinal, browser, route, int(reason), int(flags), None)


def log_in(at_ms, *, browser=1, ordinal=2):
    return Event(0, at_ms, Kind.LOGIN, 1, browser << 20 | ordinal, browser, 0, 0, 0, None)


def log_out(at_ms, *, browser=1):
    return Event(0, at_ms, Kind.LOGOUT, 1, browser << 20 | 1, browser, 0, 0, 0, None)


def run(*events):
    """A run of these events, numbered."""
    return [event._replace(seq=seq) for seq, event in enumerate((*INTRODUCED, *events), 1)]


def told(first, second):
    """What differs, in a word: what for, the nth time, again or not, and whether each run served it."""
    return [
        (
            f"{d.asked.do} {d.asked.route} {d.asked.nth}{' again' * d.asked.again}".replace("  ", " "),
            *(answer and answer.allowed for answer in (d.first, d.second)),
        )
        for d in compare(first, second).decisions
    ]


def test_what_happens_a_little_later_is_no_other_decision_unless_the_answer_is():
    first = run(visit(100), visit(200), visit(300))
    second = run(visit(150), visit(250, refused=True), visit(350))
    comparison = compare(first, second)
    assert comparison.divergence.seq == len(INTRODUCED) + 1
    (difference,) = comparison.decisions
    assert difference.asked == Asked(200, "laptop", "visit", "/inbox", 2)
    assert difference.at_each_ms == (200, 250)
    assert (difference.first.allowed, difference.second.allowed) == (True, False)


def test_of_what_one_run_is_asked_more_often_the_rest_is_told():
    comparison = compare(run(visit(100), visit(200), visit(300)), run(visit(90)))
    assert [(difference.asked.nth, difference.second) for difference in comparison.decisions] == [(2, None), (3, None)]
    assert [difference.at_each_ms for difference in comparison.decisions] == [(200, None), (300, None)]


def test_a_log_in_that_comes_later_is_held_against_the_one_that_came_earlier():
    """Its requests after it too, however much later they come."""
    first = run(visit(100, refused=True), log_in(110), visit(110, ordinal=2), visit(200, ordinal=2))
    second = run(visit(5_100, refused=True), log_in(5_900), visit(5_900, ordinal=2), visit(9_000, ordinal=2))
    assert compare(first, second).divergence.first.at_ms == 100
    assert told(first, second) == []


def test_one_more_forced_log_in_shifts_nothing_that_follows():
    served = run(visit(100), visit(200), visit(300), visit(400))
    forced = run(
        visit(100), visit(200, refused=True), log_in(210), visit(210, ordinal=2), visit(310, ordinal=2), visit(410)
    )
    assert told(served, forced) == [
        ("visit /inbox 1", True, False),
        ("login 1", None, True),
        ("visit /inbox 1 again", None, True),
    ]
    assert told(forced, served) == [
        ("visit /inbox 1", False, True),
        ("login 1", True, None),
        ("visit /inbox 1 again", True, None),
    ]


def test_what_was_refused_before_the_runs_part_is_asked_again_in_both():
    """Both are refused alike; one of them logs in a little later."""
    first = run(visit(100, refused=True), log_in(110), visit(110, ordinal=2), visit(200, ordinal=2))
    second = run(visit(100, refused=True), log_in(120), visit(120, ordinal=2), visit(200, ordinal=2, refused=True))
    assert told(first, second) == [("visit /inbox 1", True, False)]


@pytest.mark.parametrize(
    "between",
    [
        [visit(150, browser=1, route=ORDERS, ordinal=2)],
        [visit(105, route=ORDERS)],
        [log_out(105)],
    ],
    ids=["something else was asked for first", "something else was served before", "somebody logged out"],
)
def test_it_is_only_asked_again_right_after_the_log_in_for_it(between):
    events = sorted([visit(100, refused=True), log_in(110), visit(160, ordinal=2), *between], key=lambda e: e.at_ms)
    asked = {d.asked for d in compare(run(*events), run()).decisions}
    assert {a.again for a in asked} == {False}


def test_pages_of_several_tabs_are_each_asked_again_once():
    refused = [visit(100, refused=True), visit(100, refused=True, route=ORDERS)]
    events = run(*refused, log_in(110), visit(110, route=ORDERS), visit(111), visit(200))
    again = [(d.asked.route, d.asked.again) for d in compare(events, run()).decisions if d.asked.do == "visit"]
    assert again == [
        ("/inbox", False), ("/orders", False), ("/orders", True), ("/inbox", True), ("/inbox", False)
    ]  # fmt: skip


def test_browsers_are_not_taken_for_each_other():
    first = run(visit(100, browser=1), visit(100, browser=2))
    second = run(visit(110, browser=2, refused=True), visit(120, browser=1))
    assert [d.asked.browser for d in compare(first, second).decisions] == ["phone"]


def test_another_session_that_serves_it_is_no_other_answer():
    assert told(run(visit(100, ordinal=1)), run(visit(100, ordinal=2))) == []


def test_another_reason_is_another_answer():
    other = visit(100, refused=True)._replace(reason=int(Reason.REVOKED))
    (difference,) = compare(run(visit(100, refused=True)), run(other)).decisions
    assert (difference.first.reason, difference.second.reason) == ("idle_timeout", "revoked")


def test_differences_can_be_told_as_they_are_found_and_are_then_not_kept():
    first, second = run(visit(100), visit(200)), run(visit(150, refused=True))
    heard = []
    comparison = compare(first, second, heard.append)
    assert [difference.asked.nth for difference in heard] == [1, 2]
    assert comparison.decisions == []
    assert heard == compare(first, second).decisions


def difference(at_ms):
    return Difference(Asked(at_ms, "laptop", "visit", "/inbox", 1), Answer(True, None, None), None)


def test_of_many_differences_the_earliest_are_kept_and_all_are_counted():
    earliest, times_ms = Earliest(most=10), [(7 * number) % 101 for number in range(100)]
    for at_ms in times_ms:
        earliest.add(difference(at_ms))
        assert len(earliest._kept) < 20, "what is kept stays bounded while more come"
    assert earliest.count == 100
    assert [d.asked.at_ms for d in earliest.kept] == sorted(times_ms)[:10]
