"""When a session takes note of what has become of its account: passwords, closed accounts, roles."""

import pytest

from simulator.events import Flag, Kind
from simulator.roles import Role

SLOW = {"time__renew": "never", "time__idle": "off", "time__absolute": "off"}

# --- passwords


@pytest.mark.parametrize("others", ["immediately", "next_request", "after 30m", "never"])
@pytest.mark.parametrize("current", ["kept", "ended"])
def test_a_password_change_keeps_or_ends_the_current_session(serve, others, current):
    server = serve(auth__password_change__others=others, auth__password_change__current=current)
    server.login()
    assert server.change_password() == "served"
    assert server.visit() == ("served" if current == "kept" else "password_changed")
    assert server.login(password="new") == "served"


def test_other_sessions_end_at_once_where_the_policy_says_so(server):
    server.login(browser=1)
    server.login(browser=2)
    server.login("max", browser=3)
    server.change_password(browser=1)
    assert server.endings == [(2, 1, "password_changed", 0)]
    assert [server.visit(browser) for browser in (1, 2, 3)] == ["served", "password_changed", "served"]


def test_other_sessions_end_when_they_next_ask_where_the_policy_says_so(serve):
    server = serve(auth__password_change__others="next_request")
    server.login(browser=1)
    server.login(browser=2)
    server.change_password(browser=1)
    assert server.endings == []
    server.wait("1m")
    assert server.visit(2) == "password_changed"
    assert server.endings == [(2, 1, "password_changed", 60_000)]


@pytest.mark.parametrize(("waited_ms", "told"), [(1_800_000, "served"), (1_800_001, "password_changed")])
def test_other_sessions_end_on_the_first_request_past_the_interval(serve, waited_ms, told):
    server = serve(**SLOW, auth__password_change__others="after 30m")
    server.login(browser=1)
    server.login(browser=2)
    server.change_password(browser=1)
    server.wait(waited_ms)
    assert server.visit(2) == told
    assert server.visit(1) == "served"


def test_other_sessions_go_on_where_a_password_changes_nothing(serve):
    server = serve(**SLOW, auth__password_change__others="never")
    server.login(browser=1)
    server.login(browser=2)
    server.change_password(browser=1)
    server.wait("90d")
    assert server.visit(2) == "served"


@pytest.mark.parametrize(
    ("others", "told"), [("immediately", "password_changed"), ("next_request", "password_changed"), ("never", "served")]
)
def test_a_password_set_by_an_administrator_meets_every_session_of_the_user(serve, others, told):
    server = serve(auth__password_change__others=others, auth__password_change__current="kept")
    server.login(browser=1)
    server.login(browser=2)
    server.act("set_password", "ann", "other")
    assert [server.visit(1), server.visit(2)] == [told, told]


def test_a_password_is_not_changed_where_no_page_would_be_served(server):
    assert server.change_password() == "no_session"
    server.login()
    server.wait("15m")
    assert server.change_password() == "idle_timeout"
    assert server.events(Kind.PASSWORD_CHANGED) == []
    assert server.login() == "served"


def test_a_password_change_is_on_record_after_the_request_that_asked_for_it(server):
    server.login()
    server.change_password()
    request, changed = server.events(Kind.REQUEST_ALLOWED, Kind.PASSWORD_CHANGED)[-2:]
    assert (request.kind, bool(request.flags & Flag.WROTE)) == (Kind.REQUEST_ALLOWED, True)
    assert changed[2:] == (Kind.PASSWORD_CHANGED, 1, request.session, 1, 0, 0, 0, None)


def test_a_password_change_writes_the_session(serve):
    server = serve(time__renew="on_write")
    server.login()
    server.wait("10m")
    server.change_password()
    server.wait("10m")
    assert server.visit() == "served"


@pytest.mark.parametrize(
    ("lax", "strict", "do", "args", "told"),
    [
        (
            {"auth__roles": "next_login"},
            {"auth__roles": "every_request"},
            "set_role",
            ["ann", Role.SERVICE],
            "forbidden",
        ),
        (
            {"auth__password_change__others": "never"},
            {"auth__password_change__others": "next_request"},
            "set_password",
            ["ann", "other"],
            "password_changed",
        ),
        (
            {"auth__deactivation__effect": "next_login"},
            {"auth__deactivation__effect": "next_request"},
            "deactivate",
            ["ann"],
            "account_deactivated",
        ),
    ],
)
def test_what_a_lax_policy_let_pass_a_strict_one_still_notices(serve, lax, strict, do, args, told):
    server = serve(**lax)
    server.login()
    server.act(do, *args)
    assert [server.visit(needs=1), server.visit(needs=1)] == ["served", "served"]
    server.change(**strict)
    assert server.visit(needs=1) == told


def test_a_password_change_forgets_nothing_else_that_the_session_has_yet_to_notice(serve, approve):
    """A role that is not read until the next log-in is still unread when the policy becomes strict again."""
    server = serve(auth__roles="next_login")
    server.login()
    server.act("set_role", "ann", Role.MANAGER)
    assert server.visit(needs=approve) == "forbidden"
    server.change_password()
    server.change(auth__roles="every_request")
    assert server.visit(needs=approve) == "served"


def test_a_user_ends_all_own_sessions_but_this_one(server):
    for browser in (1, 2, 3):
        server.login(browser=browser)
    server.login("max", browser=4)
    server.wait("1m")
    assert server.end_others(2) == "served"
    assert server.endings == [(1, 1, "revoked", 60_000), (3, 1, "revoked", 60_000)]
    assert [server.visit(browser) for browser in (1, 2, 3, 4)] == ["revoked", "served", "revoked", "served"]
    assert server.events(Kind.SESSION_ENDED)[0].facts == {"actor": "ann"}


def test_nobody_s_sessions_end_where_no_page_would_be_served(server):
    server.login(browser=1)
    assert server.end_others(2) == "no_session"
    assert server.visit(1) == "served"


def test_ending_others_writes_nothing(serve):
    server = serve(time__renew="on_write")
    server.login()
    server.end_others()
    assert not server.events()[-1].flags & (Flag.WROTE | Flag.RENEWED)


# --- closed accounts


@pytest.mark.parametrize("effect", ["immediately", "next_request"])
def test_a_kept_session_is_not_valid_now_and_valid_again_after_reactivation(serve, effect):
    server = serve(auth__deactivation__effect=effect, auth__deactivation__session="kept")
    server.login()
    server.act("deactivate", "ann")
    assert [server.visit(), server.visit()] == ["inactive_user", "inactive_user"]
    assert server.endings == []
    server.act("reactivate", "ann")
    assert server.visit() == "served"


def test_a_destroyed_session_ends_at_once_where_the_policy_says_so(server):
    server.login()
    server.login("max", browser=2)
    server.act("deactivate", "ann")
    assert server.endings == [(1, 1, "account_deactivated", 0)]
    server.act("reactivate", "ann")
    assert [server.visit(), server.visit(2)] == ["account_deactivated", "served"]


def test_a_destroyed_session_ends_when_it_next_asks_where_the_policy_says_so(serve):
    server = serve(auth__deactivation__effect="next_request")
    server.login()
    server.act("deactivate", "ann")
    assert server.endings == []
    server.wait("1m")
    assert server.visit() == "account_deactivated"
    assert server.endings == [(1, 1, "account_deactivated", 60_000)]


def test_a_session_that_never_asked_while_its_account_was_closed_goes_on(serve):
    server = serve(auth__deactivation__effect="next_request")
    server.login()
    server.act("deactivate", "ann")
    server.act("reactivate", "ann")
    assert server.visit() == "served"


@pytest.mark.parametrize("effect", ["next_login", "never"])
def test_a_session_goes_on_where_closing_an_account_does_not_reach_it(serve, effect):
    server = serve(**SLOW, auth__deactivation__effect=effect)
    server.login()
    server.act("deactivate", "ann")
    server.wait("90d")
    assert server.visit() == "served"


@pytest.mark.parametrize(("session", "told"), [("kept", "inactive_user"), ("destroyed", "account_deactivated")])
def test_a_closed_account_is_noticed_on_the_first_request_past_the_interval(serve, session, told):
    server = serve(**SLOW, auth__deactivation__effect="after 30m", auth__deactivation__session=session)
    server.login()
    server.act("deactivate", "ann")
    server.wait("30m")
    assert server.visit() == "served"
    server.wait(1)
    assert server.visit() == told


def test_a_session_once_found_closed_is_refused_until_reactivation(serve):
    """Renewal counts as a look; but one that comes with a refusal has not found the account open."""
    server = serve(
        time__renew="half_life",
        time__idle="50m",
        auth__deactivation__effect="after 10m",
        auth__deactivation__session="kept",
    )
    server.login()
    server.act("deactivate", "ann")
    server.wait("26m")
    assert server.visit() == "inactive_user"
    assert server.events()[-1].flags & Flag.RENEWED
    server.wait("1m")
    assert server.visit() == "inactive_user"
    server.act("reactivate", "ann")
    assert server.visit() == "served"


# --- roles


def test_a_role_is_read_at_every_request_where_the_policy_says_so(server, approve):
    server.login()
    server.act("set_role", "ann", Role.MANAGER)
    assert server.visit(needs=approve) == "served"
    reread, allowed = server.events(Kind.ROLE_REREAD, Kind.REQUEST_ALLOWED)[-2:]
    assert (reread.kind, reread.session, reread.detail) == (Kind.ROLE_REREAD, server.record().key, "manager")
    assert allowed.kind == Kind.REQUEST_ALLOWED
    server.act("set_role", "ann", Role.USER)
    assert server.visit(needs=approve) == "forbidden"


def test_a_role_is_read_at_the_next_log_in_where_the_policy_says_so(serve, approve):
    server = serve(**SLOW, auth__roles="next_login")
    server.login("max")
    server.act("set_role", "max", Role.USER)
    server.wait("90d")
    assert server.visit(needs=approve) == "served"
    server.login("max")
    assert server.visit(needs=approve) == "forbidden"


def test_an_unchanged_role_is_not_told_again(server):
    server.login()
    server.act("set_role", "ann", Role.MANAGER)
    server.visit()
    server.visit()
    assert len(server.events(Kind.ROLE_REREAD)) == 1
