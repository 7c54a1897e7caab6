"""What a command is said to hit before it is given. That it then does is a law (`tests/laws`)."""

import pytest

from simulator.commands import Command, Do
from simulator.events import Kind, Reason
from simulator.roles import Role
from simulator.snapshot.impact import impact_of, impact_of_all


@pytest.fixture
def run(told):
    """Ann at two browsers, Max and an administrator at one each."""

    def start(**changes):
        run = told(**changes)
        run.keys = {name: run.login(name) for name in ("ann", "ann/phone", "max", "root")}
        return run

    return start


def impact(run, do, **fields):
    return impact_of(Command(at_ms=run.now_ms, do=do, **fields), run.snapshot)


def named(run, keys):
    return [name for name, key in run.keys.items() if key in keys]


@pytest.mark.parametrize(
    ("do", "fields", "hit"),
    [
        (Do.REVOKE_SESSION, {"session": "ann/phone#1"}, ["ann/phone"]),
        (Do.REVOKE_SESSION, {"session": "ann"}, ["ann"]),
        (Do.REVOKE_USER, {"user": "ann"}, ["ann", "ann/phone"]),
        (Do.REVOKE_ROLE, {"role": "manager"}, ["max"]),
        (Do.REVOKE_ROLE, {"role": "service"}, []),
        (Do.REVOKE_ALL, {}, ["ann", "ann/phone", "max", "root"]),
        (Do.DEACTIVATE, {"user": "ann"}, ["ann", "ann/phone"]),
        (Do.SET_PASSWORD, {"user": "ann"}, ["ann", "ann/phone"]),
        (Do.SET_ROLE, {"user": "ann", "role": "admin"}, []),
    ],
)
def test_a_command_hits_whom_it_is_aimed_at(run, do, fields, hit):
    run = run()
    told = impact(run, do, **fields)
    assert named(run, told.hit) == hit
    assert told.refused == ""


def test_an_impact_names_users_and_roles_once(run):
    told = impact(run(), Do.REVOKE_ALL)
    assert (told.users, told.roles) == ((1, 2, 3), (Role.USER, Role.MANAGER, Role.ADMIN))


def test_the_other_sessions_of_the_same_user_survive_the_revocation_of_one(run):
    run = run()
    (survivor,) = impact(run, Do.REVOKE_SESSION, session="ann#1").survivors
    assert named(run, survivor.keys) == ["ann/phone"]
    assert survivor.why == "another session of the same user: only the one named is ended"


def test_a_session_that_still_acts_with_an_older_role_survives_the_revocation_of_the_new_one(run):
    run = run()
    run.tell(Kind.ROLE_CHANGED, user=1, detail='{"role": "manager"}')
    told = impact(run, Do.REVOKE_ROLE, role="manager")
    assert (named(run, told.hit), named(run, told.survivors[0].keys)) == (["max"], ["ann", "ann/phone"])
    assert told.survivors[0].why == "its user is manager now, but the session still acts with an older role"


@pytest.mark.parametrize(
    ("changes", "later"),
    [
        ({"effect": "next_request"}, "ends when it next asks (auth.deactivation.effect = next_request)"),
        ({"effect": "after 30m"}, "ends at its first request after 30m (auth.deactivation.effect = after 30m)"),
        ({"effect": "never"}, "goes on (auth.deactivation.effect = never)"),
        ({"session": "kept"}, "kept by auth.deactivation.session: not valid now, valid again after reactivation"),
        (
            {"effect": "next_request", "session": "kept"},
            "is refused, until reactivation, when it next asks (auth.deactivation.effect = next_request)",
        ),
    ],
)
def test_what_closing_an_account_does_later_is_said_and_nothing_is_hit_at_once(run, changes, later):
    run = run(**{f"auth__deactivation__{name}": value for name, value in changes.items()})
    told = impact(run, Do.DEACTIVATE, user="ann")
    assert (told.hit, told.later) == ((), later)
    assert named(run, told.survivors[0].keys) == ["ann", "ann/phone"]


@pytest.mark.parametrize(
    ("others", "later"),
    [
        ("next_request", "ends when it next asks (auth.password_change.others = next_request)"),
        ("after 1h", "ends at its first request after 1h (auth.password_change.others = after 1h)"),
        ("never", "goes on (auth.password_change.others = never)"),
    ],
)
def test_what_a_password_does_later_is_said(run, others, later):
    assert impact(run(auth__password_change__others=others), Do.SET_PASSWORD, user="ann").later == later


@pytest.mark.parametrize(
    ("roles", "when"),
    [
        ("every_request", "at the next request"),
        ("next_login", "at the next log-in"),
        ("after 30m", "at the first request after 30m"),
    ],
)
def test_a_role_is_said_to_be_read_when_the_policy_reads_it(run, roles, when):
    told = impact(run(auth__roles=roles), Do.SET_ROLE, user="ann", role="admin")
    assert told.later == f"a role changes no session's life; it is read {when} (auth.roles)"


@pytest.mark.parametrize(
    ("do", "fields", "refused"),
    [
        (Do.REVOKE_USER, {"user": "eva"}, "there is no user eva"),
        (Do.REVOKE_SESSION, {"session": "ann#2"}, "there is no live session ann#2"),
        (Do.REVOKE_SESSION, {"session": "eva"}, "there is no live session eva"),
        (Do.REACTIVATE, {"user": "ann"}, "ann is active already"),
        (Do.SET_ROLE, {"user": "ann", "role": "user"}, "ann is user already"),
        (
            Do.CHANGE_POLICY,
            {"policy": {"tiem.idle": "5m"}},
            "policy: unknown field tiem; remove it or correct its name",
        ),
    ],
)
def test_what_would_be_rejected_is_said_to_be(run, do, fields, refused):
    told = impact(run(), do, **fields)
    assert (told.refused, told.hit, told.survivors) == (refused, (), ())


def test_a_closed_account_cannot_be_closed_again(run):
    run = run()
    run.tell(Kind.USER_DEACTIVATED, user=1)
    assert impact(run, Do.DEACTIVATE, user="ann").refused == "ann is deactivated already"


def test_a_shorter_limit_hits_what_is_past_it_at_the_time_of_the_command(told):
    run = told()
    key = run.login("ann")
    command = {"do": Do.CHANGE_POLICY, "policy": {"time.idle": "2m"}}
    at_limit_ms = run.now_ms + 120_000
    assert impact_of(Command(at_ms=at_limit_ms - 1, **command), run.snapshot).hit == ()
    assert impact_of(Command(at_ms=at_limit_ms, **command), run.snapshot).hit == (key,)


def test_a_browser_s_name_means_its_youngest_session(told):
    run = told()
    older, younger = run.login("ann"), run.login("ann")
    assert impact(run, Do.REVOKE_SESSION, session="ann").hit == (younger,)
    run.end(younger, Reason.LOGOUT)
    assert impact(run, Do.REVOKE_SESSION, session="ann").hit == (older,)


def revoked(run, *handles):
    return [Command(at_ms=run.now_ms, do=Do.REVOKE_SESSION, session=handle) for handle in handles]


def test_commands_given_together_hit_what_each_of_them_hits_once(run):
    run = run()
    commands = [*revoked(run, "ann#1"), Command(at_ms=run.now_ms, do=Do.REVOKE_USER, user="ann")]
    told = impact_of_all([*commands, *revoked(run, "max#1")], run.snapshot)
    assert named(run, told.hit) == ["ann", "ann/phone", "max"]
    assert (told.users, told.roles) == ((1, 2), (Role.USER, Role.MANAGER))
    assert told.survivors == ()


def test_of_sessions_revoked_together_the_others_of_their_users_survive(run):
    run = run()
    further = run.login("max")
    (survivor,) = impact_of_all(revoked(run, "ann#1", "max#1"), run.snapshot).survivors
    assert survivor.keys == (run.keys["ann/phone"], further)
    assert survivor.why == "another session of the same user: only those named are ended"


def test_commands_given_together_are_refused_only_where_all_of_them_would_be(run):
    run = run()
    gone, there = revoked(run, "eva#1", "ann#1")
    some = impact_of_all([gone, there], run.snapshot)
    assert (some.refused, some.rejected) == ("", ("there is no live session eva#1",))
    assert named(run, some.hit) == ["ann"]
    assert impact_of_all([gone, gone], run.snapshot).refused == "there is no live session eva#1"


def test_no_commands_hit_nobody_and_are_refused_nothing(run):
    told = impact_of_all([], run().snapshot)
    assert (told.hit, told.survivors, told.refused, told.rejected) == ((), (), "", ())


def test_many_commands_look_at_each_session_a_few_times_and_not_each_at_all(told, monkeypatch):
    run = told()
    keys = [run.login("ann/phone") for _ in range(40)]
    asked = []
    handle = type(run.snapshot).handle
    monkeypatch.setattr(type(run.snapshot), "handle", lambda self, key: asked.append(key) or handle(self, key))
    handles = [run.snapshot.handle(key) for key in keys]
    asked.clear()
    assert impact_of_all(revoked(run, *handles), run.snapshot).hit == tuple(keys)
    assert len(asked) == len(keys)


IN_COOKIES = {"store__kind": "client_signed"}
IN_TOKENS = {"store__kind": "jwt"}
NEVER_FOUND = "the store cannot find the sessions of somebody else (store.finds_users)"


@pytest.mark.parametrize(
    ("changes", "hit", "refused", "later"),
    [
        (IN_COOKIES, 0, NEVER_FOUND, ""),
        (IN_COOKIES | {"revoke__not_before": True}, 0, "", "refused by its date when it next asks (revoke.not_before)"),
        (IN_TOKENS, 2, "", ""),
        (
            IN_TOKENS | {"token__revocation": "none"},
            2,
            "",
            "access tokens are accepted until they are over, 5m after they were issued (token.revocation = none)",
        ),
        (IN_TOKENS | {"token__revocation": "not_before"}, 2, "", ""),
        (
            IN_TOKENS | {"token__revocation": "not_before", "token__refresh": "off"},
            0,
            "",
            "refused by its date when it next asks (token.revocation)",
        ),
        (
            IN_TOKENS | {"token__revocation": "none", "revoke__not_before": True, "store__finds_users": False},
            0,
            "",
            "refused by its date when its token is next refreshed (token.revocation)",
        ),
        (
            IN_TOKENS | {"token__revocation": "none", "revoke__not_before": True, "token__refresh": "off"},
            0,
            "",
            "goes on until its token is over: it is not compared with the date (token.revocation)",
        ),
        (IN_TOKENS | {"token__revocation": "none", "token__refresh": "off"}, 0, NEVER_FOUND, ""),
    ],
)
def test_what_revoking_a_user_comes_to_where_sessions_are_no_records(run, changes, hit, refused, later):
    told = impact(run(**changes), Do.REVOKE_USER, user="ann")
    assert (len(told.hit), told.refused, told.later) == (hit, refused, later)


def test_access_tokens_of_one_session_are_not_dated(run):
    told = impact(
        run(**IN_TOKENS, token__revocation="not_before", token__access="off"), Do.REVOKE_SESSION, session="ann"
    )
    assert told.later == "access tokens are accepted for ever (token.revocation = not_before)"


@pytest.mark.parametrize(
    ("changes", "later"),
    [
        (IN_COOKIES, "kept by store.kind: not valid now, valid again after reactivation"),
        (
            IN_COOKIES | {"auth__deactivation__effect": "next_request"},
            "is refused, until reactivation, when it next asks (auth.deactivation.effect = next_request)",
        ),
        (IN_TOKENS | {"store__finds_users": False}, f"ends when it next asks: {NEVER_FOUND}"),
        (
            IN_TOKENS | {"auth__deactivation__effect": "token_expiry"},
            "ends when its token is over (auth.deactivation.effect = token_expiry)",
        ),
    ],
)
def test_what_closing_an_account_comes_to_where_sessions_are_no_records(run, changes, later):
    told = impact(run(**changes), Do.DEACTIVATE, user="ann")
    assert (told.hit, told.later) == ((), later)


def test_a_role_in_a_token_is_read_with_the_next_one(run):
    told = impact(run(**IN_TOKENS, auth__roles="token_expiry"), Do.SET_ROLE, user="ann", role="admin")
    assert told.later == "a role changes no session's life; it is read when a token is next issued (auth.roles)"
