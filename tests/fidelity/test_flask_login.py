"""What Flask-Login does. Places are those of Flask-Login 0.6.3."""

import pytest

from tests.fidelity.flask_login_site import DAYS_365_S, FlaskLogin
from tests.fidelity.harness import credentials
from tests.fidelity.stories import agree, tell, telling

YEARS_10_S = 10 * DAYS_365_S
STOLEN = "0 a login u1 yes; 1 b copy_cookies a"


@pytest.mark.parametrize("permanent", [False, True])
def test_basic_protection_lets_a_thief_in_but_not_where_a_fresh_log_in_is_asked_for(permanent):
    tell(
        FlaskLogin("basic", permanent=permanent),
        f"""
        {STOLEN}
        2  b  visit           yes
        2  b  visit fresh     no
        2  a  visit fresh     yes
        """,
    )


def test_strong_protection_throws_a_thief_out_and_leaves_the_victim():
    tell(FlaskLogin("strong"), f"{STOLEN}; 2 b visit no; 3 b visit no; 3 a visit fresh yes")


def test_strong_protection_of_a_permanent_session_is_basic():
    # login_manager.py:398 `mode == "basic" or sess.permanent`
    tell(FlaskLogin("strong", permanent=True), f"{STOLEN}; 2 b visit yes; 2 b visit fresh no; 3 b visit yes")


def test_without_protection_a_thief_has_all_that_the_victim_has():
    tell(FlaskLogin(None), f"{STOLEN}; 2 b visit yes; 2 b visit fresh yes")


def test_a_forwarded_address_makes_a_thief_look_like_the_victim():
    # utils.py:384 takes the address from X-Forwarded-For
    with telling(FlaskLogin("strong")) as it:
        it.tell(STOLEN)
        victim, thief = it.playback.browser("a"), it.playback.browser("b")
        thief.client = victim.client
        assert it.send("b", "GET", "/page", headers={"X-Forwarded-For": victim.address}).status == 200
        it.tell("2 b visit no")


def test_the_stale_mark_is_kept_and_a_log_in_takes_it_away():
    tell(
        FlaskLogin("basic"),
        f"""
        {STOLEN}
        2  b  visit           yes
        3  a  copy_cookies b
        3  a  visit fresh     no
        4  a  login u1        yes
        4  a  visit fresh     yes
        """,
    )


def test_a_remembered_user_is_logged_in_without_being_fresh():
    tell(
        FlaskLogin("basic"),
        """
        0  a  login u1 remember  yes
        1  a  close_browser
        2  a  visit              yes
        2  a  visit fresh        no
        3  a  login u1           yes
        3  a  visit fresh        yes
        """,
    )


@pytest.mark.parametrize(("refresh", "remembered"), [(False, "no"), (True, "yes")])
def test_the_remember_cookie_counts_from_the_log_in_unless_each_request_renews_it(refresh, remembered):
    tell(
        FlaskLogin("basic", remember_cookie_duration=3600, remember_cookie_refresh_each_request=refresh),
        f"""
        0       a  login u1 remember  yes
        1800    a  visit              yes
        3600    a  close_browser
        3600    a  visit              {remembered}
        """,
    )


def test_renewing_the_remember_cookie_gives_it_to_those_who_never_asked():
    tell(
        FlaskLogin("basic", remember_cookie_refresh_each_request=True),
        """
        0  a  login u1       yes
        1  a  visit          yes
        2  a  close_browser
        3  a  visit          yes
        """,
    )


def test_a_remember_token_logs_in_after_the_log_out_and_ten_years_later():
    # utils.py:28: it is the user's id and a signature, without a date
    with telling(FlaskLogin("basic")) as it:
        it.tell("0 a login u1 remember yes")
        token = it.cookies("a")["remember_token"]
        it.tell(f"1 a logout yes; 2 a visit no; {YEARS_10_S} b visit no")
        it.keep("b", f"remember_token={token}")
        it.tell(f"{YEARS_10_S} b visit yes")


def test_an_alternative_id_ends_sessions_and_remember_tokens_with_the_password():
    tell(
        FlaskLogin("basic", alternative_id=True),
        """
        0  a  login u1 remember  yes
        0  b  login u1           yes
        0  c  login u2           yes
        1  -  set_password u1
        2  a  visit              no
        2  b  visit              no
        2  c  visit              yes
        """,
    )
    tell(FlaskLogin("basic"), "0 a login u1 yes; 1 - set_password u1; 2 a visit yes")


def test_strong_protection_remembers_a_user_for_one_request():
    # login_manager.py:394-405: the session made from the remember cookie has no `_id`
    with telling(FlaskLogin("strong")) as it:
        it.tell("0 a login u1 remember yes; 1 a close_browser; 2 a visit yes; 3 a visit no; 4 a visit no")
        assert "remember_token" not in it.cookies("a")


@pytest.mark.parametrize("protection", ["basic", "strong", None])
def test_a_log_out_forgets_the_browser_and_a_copy_logs_in(protection):
    tell(
        FlaskLogin(protection),
        """
        0  a  login u1 remember  yes
        1  a  close_browser
        1  b  copy_cookies a
        2  a  logout             yes
        3  a  visit              no
        3  b  visit              yes
        """,
    )


@pytest.mark.parametrize("protection", ["basic", "strong", None])
def test_a_deactivated_user_revives_with_reactivation(protection):
    tell(
        FlaskLogin(protection),
        """
        0  a  login u1       yes
        1  -  deactivate u1
        2  a  visit          no
        2  b  login u1       no
        3  -  reactivate u1
        4  a  visit          yes
        """,
    )


def test_a_role_changes_at_the_next_request():
    story = "0 a login u1 yes; 1 a visit needs=admin no; 2 - set_role u1 admin; 3 a visit needs=admin yes"
    tell(FlaskLogin("basic"), story)


def test_the_remember_cookie_comes_as_flask_login_ships_it():
    with telling(FlaskLogin("basic")) as it:
        lines = it.send("a", "POST", "/login", {**credentials("u1"), "remember": "on"}).set_cookies
    line = next(line for line in lines if line.startswith("remember_token="))
    assert "HttpOnly" in line
    assert "Secure" not in line
    assert "SameSite" not in line


@pytest.mark.parametrize("protection", ["basic", "strong", None])
@pytest.mark.parametrize("permanent", [False, True])
def test_a_remember_cookie_logs_its_user_in_where_the_session_of_another_has_lost_its_password(protection, permanent):
    # login_manager.py:362-376: a session whose user is not loaded leaves it to the cookie, and keeps its `_id`
    framework = FlaskLogin(protection, alternative_id=True, permanent=permanent, permanent_session_lifetime=300)
    agree(
        framework,
        """
        0    a  login u1 remember  yes
        1    a  login u2           yes
        2    -  set_password u2
        3    a  visit              yes
        4    a  visit              yes
        5    a  visit fresh        no
        400  a  visit              yes
        """,
    )


def test_who_is_logged_in_so_changes_the_own_password_and_not_that_of_the_other():
    agree(
        FlaskLogin("basic", alternative_id=True),
        """
        0  a  login u1 remember  yes
        1  a  login u2           yes
        2  -  set_password u2
        3  a  change_password    yes
        4  a  visit              no
        5  b  login u1           yes
        6  b  login u2           yes
        """,
    )


@pytest.mark.parametrize("protection", ["basic", None])
def test_a_session_out_of_a_remember_cookie_does_not_slide_where_permanent_ones_do(protection):
    # login_manager.py:413 sets no `session.permanent`; flask/sessions.py:233 should_set_cookie
    framework = FlaskLogin(protection, permanent=True, permanent_session_lifetime=10, remember_cookie_duration=60)
    agree(framework, "0 a login u1 remember yes; 52 a visit yes; 58 a visit yes; 65 a visit no")
    agree(framework, "0 a login u1 remember yes; 52 a visit yes; 58 a submit yes; 65 a visit yes")


@pytest.mark.parametrize("protection", ["basic", "strong", None])
def test_a_session_out_of_a_remember_cookie_ends_with_the_browser_where_permanent_ones_do_not(protection):
    # flask/sessions.py: get_expiration_time gives a date to permanent sessions alone
    framework = FlaskLogin(protection, permanent=True, permanent_session_lifetime=10, remember_cookie_duration=60)
    agree(framework, "0 a login u1 remember yes; 55 a visit yes; 58 a close_browser; 61 a visit no")
    agree(framework, "0 a login u1 remember yes; 55 a login u1 yes; 58 a close_browser; 61 a visit yes")


def test_a_refused_log_in_prolongs_the_remember_cookie_of_whoever_is_logged_in():
    # login_manager.py: `_update_remember_cookie` runs after every request of a session with a user in it
    tell(
        FlaskLogin("basic", remember_cookie_duration=60, remember_cookie_refresh_each_request=True),
        """
        0   a  login u1        yes
        30  a  login u2 wrong  no
        31  a  close_browser
        61  a  visit           yes
        """,
    )


def test_a_remembered_session_is_not_permanent_and_strong_protection_ends_it_though_it_ends_no_other():
    # login_manager.py:413: nothing sets `session.permanent` there, so that line 398 takes it for one that is not
    framework = FlaskLogin(
        "strong", permanent=True, permanent_session_lifetime=10, remember_cookie_refresh_each_request=True
    )
    tell(
        framework,
        """
        0   a  login u1  yes
        1   a  visit     yes
        20  a  visit     yes
        21  a  visit     no
        """,
    )
    assert framework.policy.binding.ip_ua == "stale"
    assert framework.policy.remember.elsewhere == "end"
