"""What Starlette's SessionMiddleware does from 1.0 on. Places are those of Starlette 1.10.0."""

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from tests.fidelity.harness import credentials
from tests.fidelity.starlette_site import Starlette
from tests.fidelity.stories import tell, telling


def test_a_cookie_kept_beyond_its_date_is_valid_at_its_age_and_over_a_whole_second_later():
    # itsdangerous/timed.py:141 `age > max_age`, both times cut to whole seconds
    with telling(Starlette(max_age=1800)) as it:
        it.tell("0.5 a login u1 yes")
        cookie = it.cookies("a")["session"]
        it.tell("1800.5 a visit no")
        it.keep("a", f"session={cookie}")
        it.tell("1800.5 a visit yes; 1801 a visit no")


def test_a_cookie_is_gone_from_the_browser_at_its_age():
    tell(Starlette(max_age=1800), "0 a login u1 yes; 1799.5 a visit yes; 1800 a visit no")


def test_writing_renews_and_reading_does_not():
    # middleware/sessions.py:68 `session.modified`; before 1.0 every response renewed
    tell(
        Starlette(max_age=1800),
        """
        0     a  login u1  yes
        1000  a  visit     yes
        1500  a  submit    yes
        3299  a  visit     yes
        3301  a  visit     no
        """,
    )


def test_what_changes_inside_a_value_is_not_saved():
    async def note(request: Request) -> PlainTextResponse:
        request.session.setdefault("notes", []).append("one more")
        return PlainTextResponse(str(len(request.session["notes"])))

    with telling(Starlette()) as it:
        it.application.server.router.routes.append(Route("/note", note))
        it.tell("0 a login u1 yes")
        assert [it.send("a", "GET", "/note").text for _ in range(3)] == ["1", "2", "2"]


def test_a_copied_cookie_logs_in_after_the_log_out():
    tell(Starlette(), "0 a login u1 yes; 1 b copy_cookies a; 2 a logout yes; 3 a visit no; 3 b visit yes")


def test_a_changed_password_ends_nothing_and_a_deactivated_user_revives():
    tell(
        Starlette(),
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


@pytest.mark.parametrize(("max_age", "after_closing"), [(None, "no"), (1800, "yes")])
def test_a_cookie_without_an_age_goes_with_the_browser_and_never_before(max_age, after_closing):
    tell(Starlette(max_age), f"0 a login u1 yes; 1 a close_browser; 1 a visit {after_closing}")
    tell(Starlette(None), "0 a login u1 yes; 400000000 a visit yes")


def test_the_cookie_comes_as_starlette_ships_it():
    with telling(Starlette()) as it:
        (line,) = it.send("a", "POST", "/login", credentials("u1")).set_cookies
    assert "httponly" in line
    assert "samesite=lax" in line
    assert "secure" not in line
    assert "Max-Age=1209600" in line
