"""What Django's sessions do, at their edges too. Places are those of Django 5.2.19, below `django/contrib`."""

import pytest

from tests.fidelity.django_site.framework import Django
from tests.fidelity.django_site.project import ENGINES
from tests.fidelity.harness import credentials
from tests.fidelity.stories import tell, telling

ON_THE_SERVER = [engine for engine in ENGINES if engine != "signed_cookies"]
IN_ROWS_OR_CACHE = ["db", "cached_db", "cache"]

all_engines = pytest.mark.parametrize("engine", ENGINES)
on_the_server = pytest.mark.parametrize("engine", ON_THE_SERVER)


def until_the_browser_closes(engine: str, age: int = 1800, **settings: object) -> Django:
    """The cookie without a date: what ends is the server's doing."""
    return Django(engine, age, expire_at_browser_close=True, **settings)


@pytest.mark.parametrize("engine", IN_ROWS_OR_CACHE)
def test_a_session_in_rows_or_cache_is_over_at_exactly_its_age(engine):
    # sessions/backends/db.py:35 `expire_date__gt=now`; core/cache/backends/locmem.py:90 `exp <= time.time()`
    tell(
        until_the_browser_closes(engine),
        """
        0       a  login u1  yes
        1799.5  a  visit     yes
        1800    a  visit     no
        """,
    )


def test_a_session_in_a_file_is_over_within_the_second_before_its_age():
    # sessions/backends/file.py:99 `expiry_age <= 0`, where base.py:293 has cut the fraction of the second off
    tell(
        until_the_browser_closes("file"),
        """
        0       a  login u1  yes
        1799    a  visit     yes
        1799.5  a  visit     no
        """,
    )


def test_a_signed_cookie_is_valid_at_its_age_and_not_half_a_second_later():
    # core/signing.py:299 `age > max_age`
    tell(
        until_the_browser_closes("signed_cookies"),
        """
        0       a  login u1  yes
        1800    a  visit     yes
        1800.5  a  visit     no
        """,
    )


def test_a_signed_cookie_counts_from_the_whole_second_of_its_signing():
    # core/signing.py:280 `int(time.time())`
    tell(
        until_the_browser_closes("signed_cookies"),
        """
        0.5     a  login u1  yes
        1800    a  visit     yes
        1800.5  a  visit     no
        """,
    )


@all_engines
def test_a_persistent_cookie_is_gone_from_the_browser_at_its_age(engine):
    with telling(Django(engine, 1800)) as it:
        it.tell("0 a login u1 yes")
        assert "sessionid" in it.cookies("a")
        it.tell("1800 a visit no")
        assert "sessionid" not in it.cookies("a")


@all_engines
def test_a_cookie_without_a_date_goes_with_the_browser_and_one_with_a_date_stays(engine):
    story = "0 a login u1 yes; 1 a close_browser; 1 a visit "
    tell(Django(engine, 1800, expire_at_browser_close=True), story + "no")
    tell(Django(engine, 1800, expire_at_browser_close=False), story + "yes")


@all_engines
@pytest.mark.parametrize("expire_at_browser_close", [False, True])
def test_reading_never_renews(engine, expire_at_browser_close):
    # sessions/middleware.py:48
    tell(
        Django(engine, 1800, expire_at_browser_close=expire_at_browser_close),
        """
        0     a  login u1  yes
        1000  a  visit     yes
        1799  a  visit     yes
        1801  a  visit     no
        """,
    )


@all_engines
@pytest.mark.parametrize("expire_at_browser_close", [False, True])
def test_writing_renews_session_and_cookie_together(engine, expire_at_browser_close):
    tell(
        Django(engine, 1800, expire_at_browser_close=expire_at_browser_close),
        """
        0     a  login u1  yes
        1000  a  submit    yes
        2799  a  visit     yes
        2801  a  visit     no
        """,
    )


@all_engines
def test_a_form_that_is_refused_does_not_renew(engine):
    tell(
        Django(engine, 1800),
        """
        0     a  login u1            yes
        1000  a  submit needs=admin  no
        1801  a  visit               no
        """,
    )


@all_engines
@pytest.mark.parametrize("expire_at_browser_close", [False, True])
def test_saving_every_request_renews_at_every_request_even_a_refused_one(engine, expire_at_browser_close):
    tell(
        Django(engine, 1800, save_every_request=True, expire_at_browser_close=expire_at_browser_close),
        """
        0     a  login u1           yes
        1000  a  visit              yes
        2500  a  visit needs=admin  no
        4000  a  login u1 wrong     no
        5799  a  visit              yes
        7600  a  visit              no
        """,
    )


@on_the_server
def test_a_page_that_fails_renews_nothing(engine):
    # sessions/middleware.py:58 `status_code < 500`
    with telling(Django(engine, 1800, save_every_request=True)) as it:
        it.tell("0 a login u1 yes; 1000 a close_browser")
        assert it.send("a", "GET", "/broken").status == 503
        it.tell("1801 a visit no")


@all_engines
def test_a_log_in_as_another_user_ends_the_session_that_the_browser_brought(engine):
    # auth/__init__.py:185; a copy of a signed cookie knows nothing of it
    copy_goes_on = "yes" if engine == "signed_cookies" else "no"
    tell(
        Django(engine, 1800),
        f"""
        0  a  login u1        yes
        1  b  copy_cookies a
        2  a  login u2        yes
        3  a  visit           yes
        3  b  visit           {copy_goes_on}
        """,
    )


@on_the_server
def test_a_log_in_as_the_same_user_keeps_the_id_and_changes_the_csrf_token(engine):
    # auth/__init__.py:177-187 has no branch for it; :196 `rotate_token`
    with telling(Django(engine, 1800)) as it:
        it.tell("0 a login u1 yes")
        before = it.cookies("a")
        it.tell("1 a login u1 yes")
        after = it.cookies("a")
    assert after["sessionid"] == before["sessionid"]
    assert after["csrftoken"] != before["csrftoken"]


@on_the_server
def test_a_log_in_gives_an_anonymous_session_another_id_and_ends_the_old_one(engine):
    # auth/__init__.py:187 `cycle_key()`
    with telling(Django(engine, 1800)) as it:
        assert it.send("a", "GET", "/broken").set_cookies == ()
        assert it.send("a", "GET", "/anonymous").status == 200
        before = it.cookies("a")["sessionid"]
        it.tell("0 b copy_cookies a; 1 a login u1 yes; 2 a visit yes; 2 b visit no")
        assert it.cookies("a")["sessionid"] != before


@all_engines
def test_a_log_out_ends_copies_too_unless_the_session_is_in_the_cookie(engine):
    copy_goes_on = "yes" if engine == "signed_cookies" else "no"
    tell(
        Django(engine, 1800),
        f"""
        0  a  login u1        yes
        1  b  copy_cookies a
        2  a  logout          yes
        3  a  visit           no
        3  b  visit           {copy_goes_on}
        """,
    )


@all_engines
def test_a_changed_password_ends_other_sessions_at_their_next_request_and_keeps_the_current_one(engine):
    # auth/__init__.py:396 cycles the key of the current one; :333 flushes others
    with telling(Django(engine, 1800)) as it:
        it.tell("0 a login u1 yes; 0 b login u1 yes; 0 c login u2 yes")
        before = it.cookies("a")["sessionid"]
        it.tell("1 a change_password yes; 2 a visit yes; 2 b visit no; 2 c visit yes; 3 b login u1 yes")
        assert it.cookies("a")["sessionid"] != before


@all_engines
def test_a_password_set_by_an_administrator_ends_every_session_of_the_user(engine):
    tell(
        Django(engine, 1800),
        """
        0  a  login u1         yes
        0  b  login u2         yes
        1  -  set_password u1
        2  a  visit            no
        2  b  visit            yes
        """,
    )


@all_engines
@pytest.mark.parametrize("save_every_request", [False, True])
def test_a_deactivated_user_revives_with_reactivation(engine, save_every_request):
    # auth/backends.py:235 gives no user, so auth/__init__.py:315 passes the check that would flush the session
    tell(
        Django(engine, 1800, save_every_request=save_every_request),
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
    tell(
        Django("db"),
        """
        0  a  login u1             yes
        1  a  visit needs=manager  no
        2  -  set_role u1 admin
        3  a  visit needs=manager  yes
        """,
    )


def test_nothing_is_done_where_an_administrator_cannot_find_the_record():
    story = "0 a login u1 yes; 0 b login u1 yes; 1 - revoke_session a; 1 - revoke_user u1; 2 a visit "
    for engine in ENGINES:
        tell(Django(engine), story + ("no" if engine == "db" else "yes"))


def test_an_administrator_ends_the_session_of_a_browser_whose_cookie_is_gone():
    tell(
        until_the_browser_closes("db"),
        """
        0  a  login u1         yes
        1  b  copy_cookies a
        2  a  close_browser
        3  -  revoke_session a
        4  b  visit            no
        """,
    )


def test_a_user_ends_the_other_sessions_and_nobody_else_s():
    tell(
        Django("db"),
        """
        0  a  login u1    yes
        0  b  login u1    yes
        0  c  login u2    yes
        1  a  end_others  yes
        2  a  visit       yes
        2  b  visit       no
        2  c  visit       yes
        """,
    )


def test_cookies_come_as_django_ships_them():
    with telling(Django("db", 1800)) as it:
        lines = it.playback.post(it.playback.browser("a"), "/login", credentials("u1")).set_cookies
    session, csrf = (next(line for line in lines if line.startswith(name)) for name in ("sessionid", "csrftoken"))
    assert "HttpOnly" in session
    assert "HttpOnly" not in csrf
    for line in (session, csrf):
        assert "SameSite=Lax" in line
        assert "Secure" not in line
    assert "Max-Age=1800" in session
    assert "Max-Age=31449600" in csrf
