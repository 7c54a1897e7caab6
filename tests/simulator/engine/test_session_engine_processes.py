"""Several processes serve one site: one store and one signing key, and handles that each numbers for itself."""

import pytest

from simulator.engine import SessionEngine
from simulator.engine.answers import Brought
from simulator.entropy import SeededEntropy
from simulator.events import Flag, Kind, Reason
from simulator.wire import cookie_pair_value

KINDS = ["server_db", "client_signed", "client_encrypted", "jwt"]


@pytest.fixture(params=KINDS)
def two(request, serve):
    """A server whose sessions are of that kind, and the engine of another process beside it."""
    server = serve(store__kind=request.param)
    return server, beside(server)


def beside(server):
    return SessionEngine(
        server.engine.policy,
        clock=server.clock,
        entropy=SeededEntropy(2),
        store=server.store,
        accounts=server.engine.accounts,
        key=server.engine.key,
    )


def test_two_processes_open_sessions_of_the_same_handle_and_neither_takes_the_other_s(two):
    server, other = two
    server.login("ann")
    cookie = cookie_pair_value(other.log_in("max", "max", "", 1).set_cookie)
    assert sorted((record.key, record.user) for record in server.store.all()) == [(1 << 20 | 1, 1), (1 << 20 | 1, 2)]
    server.accounts["ann"].active = False
    server.accounts["ann"].version += 1
    assert other.request(cookie, 1).reason == 0
    assert server.visit() in ("inactive_user", "account_deactivated")


def test_what_one_process_hands_out_another_serves(two):
    server, other = two
    server.login()
    answer = other.request(server.tokens[1], 1)
    assert (answer.reason, answer.session) == (0, 1 << 20 | 1)


def test_a_refresh_token_is_exchanged_by_any_process_and_recognised_by_all(serve):
    server = serve(store__kind="jwt")
    other = beside(server)
    (line,) = server.engine.log_in("ann", "ann", "", 1).further
    used = Brought(refresh=cookie_pair_value(line))
    assert other.request("", 1, brought=used).reason == 0
    assert server.engine.request("", 1, brought=used).reason == Reason.REVOKED
    assert server.live == []


@pytest.mark.parametrize("step", ["find", "save"])
def test_no_token_on_the_denylist_is_served_however_late_it_gets_there(serve, step):
    server = serve(store__kind="jwt", auth__roles="token_expiry")
    server.login()
    taken = getattr(server.store, step)

    def overtaken(*args):
        delattr(server.store, step)
        server.act("revoke_all")
        return taken(*args)

    setattr(server.store, step, overtaken)
    assert server.visit() == "revoked"
    assert server.events(Kind.REQUEST_ALLOWED) == []


def test_a_session_that_ends_while_its_token_is_refreshed_is_not_refreshed(serve):
    server = serve(store__kind="jwt", token__revocation="none")
    (line,) = server.engine.log_in("ann", "ann", "", 1).further
    taken = server.store.save

    def overtaken(*args):
        del server.store.save
        server.act("revoke_all")
        return taken(*args)

    server.store.save = overtaken
    answer = server.engine.request("", 1, brought=Brought(refresh=cookie_pair_value(line)))
    assert (answer.reason, answer.set_cookie, answer.further) == (Reason.REVOKED, None, ())
    assert server.events(Kind.TOKEN_REFRESHED) == []


def test_a_process_that_has_lost_its_records_believes_tokens_that_it_signed(serve):
    server = serve(store__kind="jwt")
    server.login()
    again = serve(store__kind="jwt")
    other = SessionEngine(
        again.engine.policy,
        clock=again.clock,
        entropy=SeededEntropy(3),
        store=again.store,
        accounts=again.engine.accounts,
        journal=again.journal,
        key=server.engine.key,
    )
    assert other.request(server.tokens[1], 1).reason == 0
    assert again.events(Kind.REQUEST_ALLOWED)[-1].flags & Flag.OUTLIVED
