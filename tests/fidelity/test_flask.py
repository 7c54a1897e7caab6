"""What Flask's own sessions do: they are signed cookies. Places are those of Flask 3.1.3 and itsdangerous 2.2.0."""

import pytest

from tests.fidelity.flask_site import Flask
from tests.fidelity.harness import credentials
from tests.fidelity.stories import tell, telling

permanent_or_not = pytest.mark.parametrize("permanent", [False, True])


@pytest.mark.parametrize("refresh", [False, True])
def test_a_cookie_is_valid_at_its_age_and_over_a_whole_second_later_permanent_or_not(refresh):
    # itsdangerous/timed.py:141 `age > max_age`, both times cut to whole seconds; flask/sessions.py:332 asks it always
    tell(
        Flask(permanent=False, permanent_session_lifetime=1800, session_refresh_each_request=refresh),
        """
        0.5     a  login u1  yes
        1800.5  a  visit     yes
        1801    a  visit     no
        """,
    )


def test_a_permanent_cookie_is_gone_from_the_browser_at_its_age():
    tell(
        Flask(permanent=True, permanent_session_lifetime=1800, session_refresh_each_request=False),
        """
        0       a  login u1  yes
        1799.5  a  visit     yes
        1800    a  visit     no
        """,
    )


def test_a_permanent_session_is_renewed_by_every_response():
    # flask/sessions.py:233 should_set_cookie
    tell(
        Flask(permanent=True, permanent_session_lifetime=1800),
        """
        0     a  login u1           yes
        1000  a  visit              yes
        2500  a  visit needs=admin  no
        4000  a  login u1 wrong     no
        5799  a  visit              yes
        7600  a  visit              no
        """,
    )


@pytest.mark.parametrize(("permanent", "refresh"), [(False, True), (False, False), (True, False)])
def test_any_other_session_is_renewed_by_writing_alone(permanent, refresh):
    tell(
        Flask(permanent=permanent, permanent_session_lifetime=1800, session_refresh_each_request=refresh),
        """
        0     a  login u1  yes
        1000  a  visit     yes
        1500  a  submit    yes
        3299  a  visit     yes
        3301  a  visit     no
        """,
    )


def test_a_permanent_session_outlives_the_browser_and_another_does_not():
    story = "0 a login u1 yes; 1 a close_browser; 1 a visit "
    tell(Flask(permanent=True), story + "yes")
    tell(Flask(permanent=False), story + "no")


@permanent_or_not
def test_a_copied_cookie_logs_in_after_the_log_out(permanent):
    tell(
        Flask(permanent=permanent),
        """
        0  a  login u1        yes
        1  b  copy_cookies a
        2  a  logout          yes
        3  a  visit           no
        3  b  visit           yes
        """,
    )


def test_nobody_but_the_log_out_and_time_ends_a_session():
    tell(
        Flask(),
        """
        0  a  login u1         yes
        0  b  login u1         yes
        1  a  change_password  yes
        2  b  visit            yes
        3  -  set_password u1
        4  a  end_others       yes
        5  -  revoke_session b
        5  -  revoke_user u1
        5  -  revoke_all
        6  b  visit            yes
        """,
    )


@permanent_or_not
def test_a_deactivated_user_of_an_application_that_looks_revives_with_reactivation(permanent):
    tell(
        Flask(permanent=permanent),
        """
        0  a  login u1       yes
        1  -  deactivate u1
        2  a  visit          no
        2  b  login u1       no
        3  -  reactivate u1
        4  a  visit          yes
        """,
    )


def test_a_longer_lifetime_revives_cookies_that_were_over():
    with telling(Flask(permanent_session_lifetime=1800)) as it:
        it.tell("0 a login u1 yes; 2000 a visit no")
        it.application.flask.config["PERMANENT_SESSION_LIFETIME"] = 3600
        it.tell("2000 a visit yes")


def test_the_cookie_comes_as_flask_ships_it():
    with telling(Flask()) as it:
        (line,) = it.send("a", "POST", "/login", credentials("u1")).set_cookies
    assert "HttpOnly" in line
    assert "SameSite" not in line
    assert "Secure" not in line
    assert "Expires" not in line
