"""Looks at the account in intervals, and dates of revocation.

`"after 30m"`: the account is looked at again on the first request more than 30 minutes after the last look; log-in and
renewal are looks.
"""

import pytest

from simulator.events import Event
from simulator.roles import Role

SLOW = {"time__renew": "never", "time__idle": "off", "time__absolute": "off"}


def test_the_interval_counts_from_log_in(serve, approve):
    server = serve(**SLOW, auth__roles="after 30m")
    server.login()
    server.act("set_role", "ann", Role.MANAGER)
    server.wait("30m")
    assert server.visit(needs=approve) == "forbidden"
    server.wait(1)
    assert server.visit(needs=approve) == "served"


def test_the_interval_counts_from_the_last_look(serve, approve):
    server = serve(**SLOW, auth__roles="after 30m")
    server.login()
    server.wait("31m")
    server.visit()
    server.act("set_role", "ann", Role.MANAGER)
    server.wait("30m")
    assert server.visit(needs=approve) == "forbidden"
    server.wait(1)
    assert server.visit(needs=approve) == "served"


@pytest.mark.parametrize(
    ("field", "do", "args", "told"),
    [
        ("auth__password_change__others", "set_password", ["ann", "other"], "password_changed"),
        ("auth__deactivation__effect", "deactivate", ["ann"], "account_deactivated"),
    ],
)
def test_every_interval_counts_from_its_own_last_look(serve, field, do, args, told):
    server = serve(**SLOW, **{field: "after 30m"})
    server.login()
    server.wait("31m")
    assert server.visit() == "served"
    server.act(do, *args)
    server.wait("30m")
    assert server.visit() == "served"
    server.wait(1)
    assert server.visit() == told


def test_a_log_in_is_a_look_also_under_a_policy_that_comes_later(serve, approve):
    server = serve(**SLOW, id__rotate_on_login="never")
    server.login()
    server.wait("50m")
    server.login()
    server.change(auth__roles="after 30m")
    server.act("set_role", "ann", Role.MANAGER)
    server.wait("30m")
    assert server.visit(needs=approve) == "forbidden"


def test_a_renewal_is_a_look_so_that_steady_traffic_is_never_looked_at(serve, approve):
    server = serve(auth__roles="after 30m", time__idle="1h", time__absolute="off")
    server.login()
    server.act("set_role", "ann", Role.MANAGER)
    for _ in range(20):
        server.wait("29m")
        assert server.visit(needs=approve) == "forbidden"
    server.wait("31m")
    assert server.visit(needs=approve) == "served"


@pytest.mark.parametrize(("idle", "reached"), [("59m", False), ("60m", True)])
def test_with_half_life_renewal_a_look_comes_only_where_half_the_limit_reaches_the_interval(
    serve, approve, idle, reached
):
    server = serve(auth__roles="after 30m", time__idle=idle, time__renew="half_life", time__absolute="off")
    server.login()
    server.act("set_role", "ann", Role.MANAGER)
    told = set()
    for _ in range(400):
        server.wait("30s")
        told.add(server.visit(needs=approve))
    assert ("served" in told) is reached


def test_another_field_s_interval_does_not_slow_a_look_at_every_request(serve):
    server = serve(**SLOW, auth__roles="after 30m", auth__deactivation__effect="next_request")
    server.login()
    server.act("deactivate", "ann")
    assert server.visit() == "account_deactivated"


def test_two_changes_at_once_are_noticed_each_in_its_own_time(serve, approve):
    server = serve(**SLOW, auth__roles="every_request", auth__password_change__others="after 30m")
    server.login()
    server.act("set_password", "ann", "other")
    server.act("set_role", "ann", Role.MANAGER)
    assert server.visit(needs=approve) == "served"
    server.wait("31m")
    assert server.visit() == "password_changed"


# --- dates


def test_a_log_in_before_the_date_of_a_revocation_is_refused_and_a_later_one_is_not(serve):
    server = serve()
    server.login()
    server.wait(1)
    server.accounts["ann"].not_before_ms = server.clock.now_ms
    server.accounts["ann"].version += 1
    assert server.visit() == "not_before"
    server.tokens.clear()
    assert server.login() == "served"
    assert server.visit() == "served"


def test_a_log_in_at_the_very_instant_of_the_date_is_not_before_it(server):
    server.login()
    server.accounts["ann"].not_before_ms = server.clock.now_ms
    server.accounts["ann"].version += 1
    assert server.visit() == "served"


def test_events_of_a_session_are_in_the_order_of_their_instants(serve):
    server = serve(time__idle="5m")
    for browser in range(1, 6):
        server.login(browser=browser)
        server.wait("1m")
    server.wait("1h")
    instants = [Event._make(event).at_ms for event in server.events()]
    assert instants == sorted(instants)
