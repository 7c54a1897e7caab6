"""What another process does to a session between the reading and the writing of a request holds for that request."""

import pytest

from simulator.engine import SessionEngine
from simulator.entropy import SeededEntropy
from simulator.events import Kind


def meanwhile(store, step, act):
    """Lets somebody act just before the store takes its next step of that name."""
    taken = getattr(store, step)

    def overtaken(*args):
        delattr(store, step)
        act()
        return taken(*args)

    setattr(store, step, overtaken)


def elsewhere(server):
    """The engine of another process on the same store, at the same instant, with the same accounts."""
    return SessionEngine(
        server.engine.policy,
        clock=server.clock,
        entropy=SeededEntropy(2),
        store=server.store,
        accounts=server.engine.accounts,
    )


def revoke_all(server):
    return lambda: server.act("revoke_all")


@pytest.mark.parametrize("ask", ["visit", "submit"])
def test_a_request_is_not_served_once_its_session_has_been_revoked(server, ask):
    server.login()
    meanwhile(server.store, "save", revoke_all(server))
    assert getattr(server, ask)() == "revoked"
    assert server.events(Kind.REQUEST_ALLOWED) == []
    assert server.live == []


def test_a_session_that_was_revoked_is_not_given_another_id(serve):
    server = serve(id__rotate_every="1m", id__rotation_grace="30s")
    server.login()
    server.wait("1m")
    meanwhile(server.store, "rotate", revoke_all(server))
    assert server.visit() == "revoked"
    assert server.set_cookie is None
    assert server.live == []


def test_nothing_is_copied_from_a_session_that_was_revoked(serve):
    server = serve(id__rotate_every="1m", id__old_after_rotate="kept")
    server.login()
    server.wait("1m")
    meanwhile(server.store, "insert_copy", revoke_all(server))
    assert server.visit() == "revoked"
    assert server.live == []


def test_a_copy_made_before_its_original_was_ended_is_revoked_too(serve):
    server = serve(id__rotate_every="1m", id__old_after_rotate="kept")
    server.login()
    server.wait("1m")
    token = server.tokens[1]
    meanwhile(server.store, "end", lambda: elsewhere(server).request(token, 2))
    server.act("revoke_user", "ann")
    assert server.live == []


@pytest.mark.parametrize(("grace", "told"), [("30s", "served"), ("off", "replaced")])
def test_of_two_requests_that_find_an_id_due_one_exchanges_it(serve, grace, told):
    server = serve(id__rotate_every="1m", id__rotation_grace=grace)
    server.login()
    server.wait("1m")
    token, other = server.tokens[1], elsewhere(server)
    answers = []
    meanwhile(server.store, "rotate", lambda: answers.append(other.request(token, 1)))
    assert server.visit() == told
    assert server.set_cookie is None
    assert answers[0].set_cookie is not None
    assert len(server.live) == 1


def test_a_request_whose_session_has_got_another_id_meanwhile_is_served_within_the_grace(serve):
    server = serve(id__rotate_every="1m", id__rotation_grace="30s", time__renew="on_access")
    server.login()
    server.wait("59s")
    token, other = server.tokens[1], elsewhere(server)

    def a_second_later():
        server.clock.now_ms += 1_000
        other.request(token, 1)

    meanwhile(server.store, "save", a_second_later)
    assert server.visit() == "served"
    assert server.record().accessed_at_ms == server.clock.now_ms


def test_a_revocation_reaches_a_session_that_has_got_another_id_meanwhile(serve):
    server = serve(id__rotate_every="1m", id__rotation_grace="30s")
    server.login()
    server.wait("1m")
    meanwhile(server.store, "end", server.visit)
    server.act("revoke_user", "ann")
    assert server.live == []
    assert server.visit() == "revoked"


def test_a_session_renewed_in_time_by_another_process_does_not_expire(serve):
    server = serve(time__idle="5m", id__rotate_every="off")
    server.login()
    token, other = server.tokens[1], elsewhere(server)
    late_ms = server.clock.now_ms + 300_000

    def in_time():
        server.clock.now_ms = late_ms - 1
        assert other.request(token, 1).reason == 0
        server.clock.now_ms = late_ms

    server.clock.now_ms = late_ms
    meanwhile(server.store, "end_due", in_time)
    assert server.visit() == "served"
    assert server.endings == []


def test_the_end_of_a_session_is_told_by_whom_ended_it_alone(server):
    server.login()
    other = elsewhere(server)
    token = server.tokens[1]
    meanwhile(server.store, "end", lambda: other.log_out(token, 1))
    server.act("revoke_user", "ann")
    assert server.endings == []
    assert [event[2] for event in other.journal.pending].count(Kind.SESSION_ENDED) == 1
    assert server.visit() == "logout"


def test_who_logs_in_again_to_a_session_that_was_revoked_meanwhile_gets_a_new_one(serve):
    server = serve(id__rotate_on_login="never")
    server.login()
    first = server.tokens[1]
    meanwhile(server.store, "save", revoke_all(server))
    assert server.login() == "served"
    assert server.tokens[1] != first
    assert server.live == [(1, 2)]
    assert server.visit() == "served"


def test_a_refused_log_in_is_counted_once_though_its_session_ended_meanwhile(serve):
    server = serve(login__max_failures=3)
    server.login()
    meanwhile(server.store, "save", revoke_all(server))
    assert server.login(password="wrong") == "bad_credentials"
    assert server.accounts["ann"].failures == 1
    assert len(server.events(Kind.LOGIN_FAILED)) == 1


def test_two_log_outs_that_leave_a_session_of_nobody_leave_one(serve):
    server = serve(logout__server="keys_removed")
    server.login()
    other, token = elsewhere(server), server.tokens[1]
    meanwhile(server.store, "end", lambda: other.log_out(token, 2))
    server.logout()
    assert len(server.live) == 1


def test_a_log_out_that_does_nothing_does_nothing_to_a_revoked_session(serve):
    server = serve(logout__server="none")
    server.login()
    meanwhile(server.store, "save", revoke_all(server))
    assert server.logout() == "served"
    assert server.live == []


def test_an_id_that_another_process_adopts_first_is_not_given_to_two(serve):
    server = serve(id__rotate_on_login="never", id__strict=False)
    other = elsewhere(server)
    server.tokens[1] = "chosen"
    meanwhile(server.store, "insert", lambda: other.log_in("max", "max", "chosen", 2))
    assert server.login() == "served"
    assert server.tokens[1] != "chosen"
    assert sorted(record.user for record in server.store.all()) == [1, 2]


@pytest.mark.parametrize("step", ["save", "rotate"])
def test_a_password_is_changed_once_whatever_becomes_of_the_session_meanwhile(serve, step):
    server = serve(id__rotate_on_password=step == "rotate")
    server.login()

    def after_the_request():
        meanwhile(server.store, step, revoke_all(server))

    if step == "save":
        meanwhile(server.store, "of_user", after_the_request)
    else:
        after_the_request()
    assert server.change_password() == "served"
    assert server.accounts["ann"].password_version == 2
    assert server.live == []


def test_no_password_is_changed_from_a_session_that_ended_after_the_request_was_allowed(server):
    server.login()
    save = server.store.save

    def save_and_lose(record):
        saved = save(record)
        del server.store.save
        server.act("revoke_all")
        return saved

    server.store.save = save_and_lose
    assert server.change_password() == "revoked"
    assert server.accounts["ann"].password_version == 1
