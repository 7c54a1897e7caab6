"""What express-session does over its MemoryStore. Places are those of express-session 1.19.0."""

import pytest

from tests.fidelity.express_site import Express, receive, send
from tests.fidelity.harness import Request, credentials
from tests.fidelity.stories import tell, telling


def test_a_session_in_memory_is_over_at_exactly_its_age(node):
    # session/memory.js:180 `expires <= Date.now()`
    with telling(Express(node, max_age=1800)) as it:
        it.tell("0 a login u1 yes")
        cookie = f"connect.sid={it.cookies('a')['connect.sid']}"
        it.tell("1800 a visit no")
        it.keep("a", cookie)
        it.tell("1800 a visit no")
    tell(Express(node, max_age=1800), "0 a login u1 yes; 1799.5 a visit yes")


def test_the_store_slides_and_the_cookie_does_not(node):
    # index.js:359 touches the store; :487 sends the cookie again only if `rolling`, or if the session changed
    with telling(Express(node, max_age=1800)) as it:
        it.tell("0 a login u1 yes; 1000 a visit yes; 1799.5 a visit yes")
        cookie = f"connect.sid={it.cookies('a')['connect.sid']}"
        it.tell("1800 a visit no")
        it.keep("a", cookie)
        it.tell("3599 a visit yes; 5000 a visit yes; 6800 a visit no")


def test_rolling_renews_store_and_cookie_at_every_request(node):
    tell(
        Express(node, max_age=1800, rolling=True),
        """
        0     a  login u1           yes
        1000  a  visit              yes
        2500  a  visit needs=admin  no
        4299  a  visit              yes
        6099  a  visit              no
        """,
    )


def test_writing_renews_the_cookie(node):
    tell(Express(node, max_age=1800), "0 a login u1 yes; 1000 a submit yes; 2799 a visit yes; 2800 a visit no")


def test_without_an_age_a_session_never_ends_but_with_the_browser(node):
    tell(Express(node), "0 a login u1 yes; 400000000 a visit yes; 400000000 a close_browser; 400000000 a visit no")


@pytest.mark.parametrize("resave", [False, True])
def test_a_log_out_destroys_the_record_and_leaves_the_cookie(node, resave):
    with telling(Express(node, resave=resave)) as it:
        it.tell("0 a login u1 yes; 1 b copy_cookies a; 2 a logout yes; 3 a visit no; 3 b visit no")
        assert "connect.sid" in it.cookies("a")


@pytest.mark.parametrize(("resave", "afterwards"), [(False, "no"), (True, "yes")])
def test_resaving_brings_back_a_session_that_a_slow_request_outlived(node, resave, afterwards):
    # index.js:455-475: what was read is saved at the end, or merely touched
    with telling(Express(node, resave=resave)) as it:
        it.tell("0 a login u1 yes; 0 b copy_cookies a")
        slow = node.connect()
        send(slow, Request("GET", "/slow", cookies=f"connect.sid={it.cookies('a')['connect.sid']}"))
        assert any(node.command("held") for _ in range(1_000)), "the slow request has not arrived"
        it.tell("1 a logout yes; 2 b visit no")
        node.command("release")
        assert receive(slow).status == 200
        slow.close()
        it.tell(f"3 b visit {afterwards}")


def test_a_log_in_keeps_the_id(node):
    with telling(Express(node)) as it:
        it.tell("0 a login u1 yes; 1 b copy_cookies a")
        before = it.cookies("a")["connect.sid"]
        it.tell("2 a login u2 yes; 3 b visit yes")
        assert it.cookies("a")["connect.sid"] == before


def test_a_signed_id_that_the_store_does_not_know_is_replaced(node):
    with telling(Express(node)) as it:
        it.tell("0 a login u1 yes; 1 - revoke_all")
        unknown = it.cookies("a")["connect.sid"]
        it.tell("2 a visit no; 3 a login u1 yes")
        assert it.cookies("a")["connect.sid"] != unknown


def test_a_changed_password_ends_nothing_and_a_deactivated_user_revives(node):
    tell(
        Express(node),
        """
        0  a  login u1         yes
        0  b  login u1         yes
        1  a  change_password  yes
        2  b  visit            yes
        3  -  deactivate u1
        4  a  visit            no
        4  c  login u1         no
        5  -  reactivate u1
        6  a  visit            yes
        """,
    )


def test_an_administrator_and_a_user_find_sessions_in_memory(node):
    tell(
        Express(node),
        """
        0  a  login u1          yes
        0  b  login u1          yes
        0  c  login u2          yes
        1  a  end_others        yes
        2  b  visit             no
        2  a  visit             yes
        3  -  revoke_session a
        4  a  visit             no
        5  -  revoke_user u2
        6  c  visit             no
        """,
    )


def test_the_cookie_comes_as_express_ships_it(node):
    with telling(Express(node)) as it:
        (line,) = it.send("a", "POST", "/login", credentials("u1")).set_cookies
    assert "HttpOnly" in line
    assert "SameSite" not in line
    assert "Secure" not in line
    assert "Expires" not in line
