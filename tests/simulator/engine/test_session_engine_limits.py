"""What gives way to one more session: of a user, by `limit`; of all, where a store is full."""

import pytest

TWO = {"limit__max_sessions": 2}


def three_log_ins(server, between=lambda server: None):
    """Ann logs in with a third browser, after she has with two."""
    for browser in (1, 2):
        server.login(browser=browser)
        server.wait("1m")
    between(server)
    return server.login(browser=3)


def test_the_oldest_log_in_gives_way_however_busy_it_is(serve):
    server = serve(**TWO)
    assert three_log_ins(server, lambda server: server.visit(1)) == "served"
    assert server.endings == [(1, 1, "evicted", 120_000)]
    assert (server.visit(1), server.visit(2), server.visit(3)) == ("evicted", "served", "served")


def test_the_least_recently_used_gives_way_though_it_logged_in_later(serve):
    server = serve(**TWO, limit__on_exceed="evict_lru")
    assert three_log_ins(server, lambda server: server.visit(1)) == "served"
    assert server.endings == [(2, 1, "evicted", 120_000)]


def test_a_log_in_too_many_is_denied_and_ends_nothing(serve):
    server = serve(**TWO, limit__on_exceed="deny")
    assert three_log_ins(server) == "session_limit"
    assert server.endings == []
    server.logout(2)
    assert server.login(browser=3) == "served"


@pytest.mark.parametrize("on_exceed", ["evict_oldest", "evict_lru", "deny"])
def test_others_and_those_that_are_over_are_not_counted(serve, on_exceed):
    server = serve(**TWO, limit__on_exceed=on_exceed)
    server.login(browser=1)
    server.login("max", browser=4)
    server.wait("10m")
    server.login(browser=2)
    server.wait("5m")
    assert server.login(browser=3) == "served"
    assert server.endings == [(1, 1, "idle_timeout", 900_000), (4, 1, "idle_timeout", 900_000)]


@pytest.mark.parametrize("on_exceed", ["evict_oldest", "evict_lru", "deny"])
def test_the_session_that_a_log_in_replaces_makes_room_for_it(serve, on_exceed):
    server = serve(**TWO, limit__on_exceed=on_exceed)
    server.login(browser=1)
    server.login(browser=2)
    assert server.login(browser=1) == "served"
    assert server.endings == [(1, 1, "replaced", 0)]


def test_a_limit_that_was_lowered_lets_as_many_go_as_are_too_many(serve):
    server = serve()
    for browser in (1, 2, 3, 4):
        server.login(browser=browser)
        server.wait("1m")
    server.change(**TWO)
    assert server.endings == []
    server.login(browser=5)
    assert [ending[:3] for ending in server.endings] == [(browser, 1, "evicted") for browser in (1, 2, 3)]


def test_a_full_store_lets_go_of_what_was_written_longest_ago(serve):
    server = serve(store__max_entries=2, time__renew="on_write", limit__max_sessions="off")
    server.login("ann", browser=2)
    server.wait("1m")
    server.login("max", browser=1)
    server.wait("1m")
    server.visit(2)
    server.login("root", browser=3)
    assert server.endings == [(2, 1, "evicted", 120_000)]


def test_a_full_store_spares_what_was_written_since(serve):
    server = serve(store__max_entries=2, time__renew="on_write", limit__max_sessions="off")
    server.login("ann", browser=1)
    server.wait("1m")
    server.login("max", browser=2)
    server.wait("1m")
    server.submit(1)
    server.login("root", browser=3)
    assert server.endings == [(2, 1, "evicted", 120_000)]
    assert server.live == [(1, 1), (3, 1)]


def test_a_full_store_has_room_where_something_ended(serve):
    server = serve(store__max_entries=2, limit__max_sessions="off")
    server.login("ann", browser=1)
    server.login("max", browser=2)
    server.logout(1)
    server.login("root", browser=3)
    assert [ending[:3] for ending in server.endings] == [(1, 1, "logout")]
