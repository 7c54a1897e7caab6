"""What the screen knows of a run: the fold of its events."""

import json
import weakref

import pytest

from simulator.events import Event, Flag, Kind, Reason
from simulator.policy import Policy
from simulator.roles import Role
from simulator.snapshot.fold import Snapshot, fold

RENEWED = Flag.ACCESSED | Flag.RENEWED


def request(told, session, *, flags=RENEWED, reason=0, route=3):
    kind = Kind.REQUEST_DENIED if reason else Kind.REQUEST_ALLOWED
    told.tell(kind, session=session, route=route, flags=int(flags), reason=int(reason))


def test_nothing_has_happened_at_first():
    snapshot = Snapshot()
    assert (snapshot.seq, snapshot.sessions, snapshot.live, snapshot.users) == (0, {}, {}, {})


def test_a_run_introduces_its_policy_its_people_and_their_browsers(told):
    snapshot = told(time__idle="5m").snapshot
    assert (snapshot.scenario, snapshot.origin_s) == ("told", 7)
    assert snapshot.policy == Policy().with_changes({"time.idle": "5m"})
    assert snapshot.limits.idle_ms == 300_000
    assert [(user.name, user.role, user.active) for user in snapshot.users.values()] == [
        ("ann", Role.USER, True),
        ("max", Role.MANAGER, True),
        ("root", Role.ADMIN, True),
    ]
    assert [browser.name for browser in snapshot.browsers.values()] == ["ann", "ann/phone", "max", "root"]


def test_a_browser_that_is_called_as_its_owner_holds_no_name_of_its_own(told):
    snapshot = told().snapshot
    assert snapshot.browsers[1].name is snapshot.users[1].name


def test_browsers_of_one_client_hold_its_name_once(told):
    run = told()
    for number in (8, 9):
        run.tell(Kind.BROWSER_ADDED, browser=number, detail='{"client": "Firefox on Linux", "name": "new"}')
    assert run.snapshot.browsers[8].client is run.snapshot.browsers[9].client


def test_pages_are_known_by_the_numbers_that_events_gave_them(told):
    run = told()
    run.tell(Kind.ROUTE_ADDED, route=4, detail="/inbox")
    assert run.snapshot.routes == {4: "/inbox"}


def test_a_session_lives_from_its_creation_to_its_end(told):
    run = told()
    key = run.login("ann")
    session = run.snapshot.live[key]
    assert (session.user, session.role, session.live, run.snapshot.handle(key)) == (1, Role.USER, True, "ann#1")
    run.now_ms += 5
    run.end(key, Reason.REVOKED, actor="root", why="drill")
    assert run.snapshot.live == {}
    assert run.snapshot.sessions[key].ending == (run.now_ms, Reason.REVOKED, "root", "drill")
    assert run.snapshot.endings == {Reason.REVOKED: 1}


def test_a_session_s_deadline_is_what_the_limits_say_of_its_log_in_and_its_last_renewal(told):
    run = told(time__idle="10m", time__absolute="15m")
    key = run.login("ann")
    session, start_ms = run.snapshot.live[key], run.now_ms
    assert run.snapshot.deadline_ms(session) == start_ms + 600_000
    run.now_ms += 300_000
    request(run, key, flags=Flag.ACCESSED)
    assert run.snapshot.deadline_ms(session) == start_ms + 600_000
    request(run, key)
    assert run.snapshot.deadline_ms(session) == start_ms + 900_000


def test_requests_are_counted_and_the_denied_ones_apart(told):
    run = told()
    key = run.login("ann")
    request(run, key, route=4)
    request(run, key, reason=Reason.FORBIDDEN, route=5)
    session = run.snapshot.live[key]
    assert (session.requests, session.denied, session.last_route) == (2, 1, 5)
    assert run.snapshot.denials == {Reason.FORBIDDEN: 1}
    assert run.snapshot.kinds[Kind.REQUEST_ALLOWED] == 1


def test_a_request_without_a_session_changes_no_session(told):
    run = told()
    request(run, 0, reason=Reason.NO_SESSION)
    assert (run.snapshot.denials, run.snapshot.sessions) == ({Reason.NO_SESSION: 1}, {})


def test_a_role_that_is_reread_is_the_session_s_and_a_role_that_is_set_the_account_s(told):
    run = told()
    key = run.login("ann")
    run.tell(Kind.ROLE_CHANGED, user=1, detail='{"role": "admin"}')
    assert (run.snapshot.users[1].role, run.snapshot.live[key].role) == (Role.ADMIN, Role.USER)
    run.tell(Kind.ROLE_REREAD, user=1, session=key, detail="admin")
    assert run.snapshot.live[key].role == Role.ADMIN


@pytest.mark.parametrize(
    ("facts", "ends_after_ms"),
    [
        ({}, 900_000),
        ({"ends_at_ms": 33_000_000, "ends_by": "idle_timeout"}, 600_000),
        ({"ends_at_ms": 33_500_000, "ends_by": "absolute_timeout"}, 1_100_000),
    ],
)
def test_a_session_that_is_revived_lives_again_and_ends_when_its_cookie_says(told, facts, ends_after_ms):
    run = told()
    key = run.login("ann")
    run.end(key, Reason.IDLE_TIMEOUT)
    instants = {"logged_in_at_ms": run.now_ms, "renewed_at_ms": run.now_ms}
    detail = json.dumps({"role": "admin", **instants, **facts})
    run.tell(Kind.SESSION_REVIVED, user=1, session=key, browser=1, detail=detail)
    view = run.snapshot.live[key]
    assert (view.ending, view.role, run.snapshot.endings[Reason.IDLE_TIMEOUT]) == (None, Role.ADMIN, 0)
    assert run.snapshot.deadline_ms(view) == run.now_ms + ends_after_ms


def test_a_refresh_renews_its_session(told):
    run = told()
    key = run.login("ann")
    run.now_ms += 60_000
    run.tell(Kind.TOKEN_REFRESHED, user=1, session=key, browser=1, flags=int(RENEWED | Flag.COOKIE_SET))
    assert (run.snapshot.live[key].renewed_at_ms, run.snapshot.live[key].accessed_at_ms) == (run.now_ms, run.now_ms)


def test_a_log_in_on_a_session_that_lives_counts_time_anew(told):
    run = told()
    key = run.login("ann")
    run.tell(Kind.LOGOUT, user=1, session=key)
    assert run.snapshot.live[key].logged_out
    run.now_ms += 1000
    run.tell(Kind.LOGIN, user=1, session=key, detail="manager")
    session = run.snapshot.live[key]
    assert session.role == Role.MANAGER
    assert session.logged_in_at_ms == session.renewed_at_ms == session.accessed_at_ms == run.now_ms
    assert (session.created_at_ms, session.logged_out) == (run.now_ms - 1000, False)


@pytest.mark.parametrize("kind", [Kind.LOGIN, Kind.PASSWORD_CHANGED])
def test_a_lock_out_is_over_with_a_log_in_or_a_new_password(told, kind):
    run = told()
    key = run.login("ann")
    run.tell(Kind.USER_LOCKED_OUT, user=1, detail='{"until_ms": 77}')
    assert run.snapshot.users[1].locked_until_ms == 77
    run.tell(kind, user=1, session=key, detail="user" if kind == Kind.LOGIN else None)
    assert run.snapshot.users[1].locked_until_ms == 0


def test_a_changed_policy_changes_deadlines_from_then_on(told):
    run = told()
    key = run.login("ann")
    run.tell(Kind.POLICY_CHANGED, detail=json.dumps({"changes": {"time.idle": "1m"}, "actor": "root"}))
    assert run.snapshot.deadline_ms(run.snapshot.live[key]) == run.now_ms + 60_000
    assert run.snapshot.policy.time.idle == 60_000


@pytest.mark.parametrize(
    ("effect", "not_valid"), [("immediately", True), ("next_request", True), ("next_login", False), ("never", False)]
)
def test_a_live_session_of_a_closed_account_is_not_valid_now_where_closing_reaches_it(told, effect, not_valid):
    run = told(auth__deactivation__effect=effect, auth__deactivation__session="kept")
    session = run.snapshot.live[run.login("ann")]
    assert not run.snapshot.not_valid_now(session)
    run.tell(Kind.USER_DEACTIVATED, user=1)
    assert run.snapshot.not_valid_now(session) is not_valid
    run.tell(Kind.USER_REACTIVATED, user=1)
    assert not run.snapshot.not_valid_now(session)


def test_a_user_s_sessions_are_the_live_ones_oldest_first(told):
    run = told()
    first, second, other = run.login("ann"), run.login("ann/phone"), run.login("max")
    assert [session.key for session in run.snapshot.sessions_of(1)] == [first, second]
    run.end(first, Reason.LOGOUT)
    assert [session.key for session in run.snapshot.sessions_of(1)] == [second]
    assert [session.key for session in run.snapshot.sessions_of(2)] == [other]


def test_what_changed_is_collected_until_somebody_has_looked(told):
    run = told()
    first, second = run.login("ann"), run.login("max")
    assert run.snapshot.changed == {first, second}
    run.snapshot.changed.clear()
    request(run, second)
    assert run.snapshot.changed == {second}


def test_the_fold_does_not_depend_on_the_batches():
    whole = Snapshot()
    start = [
        (1, 0, int(Kind.RUN_STARTED), 0, 0, 0, 0, 0, 0, '{"scenario": "s", "origin_s": 0, "policy": {}}'),
        (2, 0, int(Kind.USER_ADDED), 1, 0, 0, 0, 0, 0, '{"name": "ann", "role": "user"}'),
        (3, 0, int(Kind.BROWSER_ADDED), 0, 0, 1, 0, 0, 0, '{"name": "b"}'),
        (4, 1, int(Kind.SESSION_CREATED), 1, 9, 1, 0, 0, 0, "user"),
        (5, 2, int(Kind.REQUEST_ALLOWED), 1, 9, 1, 3, 0, 17, None),
    ]
    for event in start:
        whole.apply([event])
        whole.apply([])
    together = fold(map(Event._make, start))
    assert (together.seq, together.at_ms) == (whole.seq, whole.at_ms) == (5, 2)
    assert together.live[9].renewed_at_ms == whole.live[9].renewed_at_ms == 2


def test_a_snapshot_goes_away_with_its_last_reference():
    """A window never looks for rings among its long-lived objects."""
    kept = Snapshot()
    gone = weakref.ref(kept)
    kept.apply([])
    del kept
    assert gone() is None
