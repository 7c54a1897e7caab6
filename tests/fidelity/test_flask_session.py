"""What Flask-Session does over cachelib and a table. Places are those of Flask-Session 0.8.0 and cachelib 0.17.0."""

import pytest

from tests.fidelity.flask_session_site import FlaskSession
from tests.fidelity.stories import tell, telling

all_stores = pytest.mark.parametrize("store", ["memory", "filesystem", "sqlalchemy"])


def until_the_browser_closes(store: str) -> FlaskSession:
    """The cookie without a date, and reading renews nothing: what ends is the store's doing."""
    return FlaskSession(
        store, session_permanent=False, permanent_session_lifetime=1800, session_refresh_each_request=False
    )


@pytest.mark.parametrize("store", ["memory", "sqlalchemy"])
def test_a_session_in_memory_or_a_table_is_over_at_exactly_its_age(store):
    # cachelib/simple.py:81 `expires > time()`; flask_session/sqlalchemy/sqlalchemy.py:141 `expiry <= utcnow()`
    tell(
        until_the_browser_closes(store),
        """
        0       a  login u1  yes
        1799.5  a  visit     yes
        1800    a  visit     no
        """,
    )


def test_a_session_in_a_file_is_valid_at_its_age_and_not_half_a_second_later():
    # cachelib/file.py:219 `pickle_time >= time()`
    tell(
        until_the_browser_closes("filesystem"),
        """
        0       a  login u1  yes
        1800    a  visit     yes
        1800.5  a  visit     no
        """,
    )


@pytest.mark.parametrize(("store", "at_the_limit"), [("memory", "no"), ("filesystem", "yes")])
def test_cachelib_counts_from_the_whole_second_of_the_writing(store, at_the_limit):
    # cachelib/simple.py:74, file.py:111 `int(time())`
    tell(
        until_the_browser_closes(store),
        f"""
        0.5     a  login u1  yes
        1799.5  a  visit     yes
        1800    a  visit     {at_the_limit}
        1800.5  a  visit     no
        """,
    )


@all_stores
@pytest.mark.parametrize("permanent", [False, True])
def test_every_request_renews_even_a_refused_one(store, permanent):
    # flask_session/base.py:221 should_set_storage; the cookie of a session that is not permanent has no date
    tell(
        FlaskSession(store, permanent, permanent_session_lifetime=1800),
        """
        0     a  login u1           yes
        1000  a  visit              yes
        2500  a  visit needs=admin  no
        4000  a  login u1 wrong     no
        5799  a  visit              yes
        7600  a  visit              no
        """,
    )


@all_stores
@pytest.mark.parametrize("permanent", [False, True])
def test_without_the_refresh_writing_alone_renews(store, permanent):
    tell(
        FlaskSession(store, permanent, permanent_session_lifetime=1800, session_refresh_each_request=False),
        """
        0     a  login u1  yes
        1000  a  visit     yes
        1500  a  submit    yes
        3299  a  visit     yes
        3301  a  visit     no
        """,
    )


@all_stores
def test_a_log_out_that_clears_the_session_ends_copies_too(store):
    tell(
        FlaskSession(store),
        """
        0  a  login u1        yes
        1  b  copy_cookies a
        2  a  logout          yes
        3  b  visit           no
        """,
    )


@all_stores
def test_a_log_in_keeps_the_id_even_for_another_user(store):
    with telling(FlaskSession(store)) as it:
        it.tell("0 a login u1 yes; 1 b copy_cookies a")
        before = it.cookies("a")["session"]
        it.tell("2 a login u2 yes")
        assert it.cookies("a")["session"] == before
        it.tell("3 b visit yes; 4 b change_password yes; 5 a login u2 yes")


@all_stores
def test_clearing_and_writing_keeps_the_id_and_regenerating_does_not(store):
    # flask_session/base.py:90 clear, :261 regenerate
    from flask import session

    def start_over() -> str:
        session.clear()
        session["forms"] = 0
        return "started over"

    with telling(FlaskSession(store)) as it:
        flask = it.application.flask

        def regenerate() -> str:
            flask.session_interface.regenerate(session)
            return "regenerated"

        flask.add_url_rule("/over", view_func=start_over)
        flask.add_url_rule("/regenerate", view_func=regenerate)
        it.tell("0 a login u1 yes")
        first = it.cookies("a")["session"]
        it.send("a", "GET", "/over")
        assert it.cookies("a")["session"] == first
        it.tell("1 a visit no; 2 a login u1 yes; 2 b copy_cookies a")
        it.send("a", "GET", "/regenerate")
        assert it.cookies("a")["session"] != first
        it.tell("3 a visit yes; 3 b visit no")


@all_stores
def test_an_id_that_the_server_never_gave_is_not_adopted(store):
    with telling(FlaskSession(store)) as it:
        it.keep("a", "session=chosen-by-somebody-else")
        it.tell("0 a login u1 yes; 1 a visit yes")
        assert it.cookies("a")["session"] != "chosen-by-somebody-else"


@all_stores
def test_a_changed_password_ends_nothing_and_a_deactivated_user_revives(store):
    tell(
        FlaskSession(store),
        """
        0  a  login u1         yes
        0  b  login u1         yes
        1  a  change_password  yes
        2  b  visit            yes
        3  -  deactivate u1
        4  a  visit            no
        5  -  reactivate u1
        6  a  visit            yes
        """,
    )


def test_an_administrator_finds_sessions_in_a_table_alone():
    story = "0 a login u1 yes; 0 b login u1 yes; 1 - revoke_session a; 2 a visit {0}; 3 - revoke_user u1; 4 b visit {0}"
    tell(FlaskSession("sqlalchemy"), story.format("no"))
    for store in ("memory", "filesystem"):
        tell(FlaskSession(store), story.format("yes"))


def test_a_user_ends_the_other_sessions_in_a_table():
    story = "0 a login u1 yes; 0 b login u1 yes; 0 c login u2 yes; 1 a end_others yes; 2 a visit yes; 2 b visit no"
    tell(FlaskSession("sqlalchemy"), f"{story}; 2 c visit yes; 3 - revoke_all; 4 c visit no")


@pytest.mark.parametrize("store", ["memory", "filesystem"])
def test_cachelib_forgets_sessions_beyond_its_threshold(store):
    names = [f"b{number}" for number in range(30)]
    with telling(FlaskSession(store, threshold=10, session_refresh_each_request=False)) as it:
        it.tell("; ".join(f"{second} {name} login u1 yes" for second, name in enumerate(names)))
        served = [name for name in names if it.send(name, "GET", "/page").status == 200]
    assert served == names[-len(served) :]
    assert 10 <= len(served) <= 11
