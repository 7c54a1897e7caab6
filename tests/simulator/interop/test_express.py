"""The options of express-session, as they are read and as they are meant."""

import pytest

from simulator.errors import InputError
from simulator.interop.express import policy_of, read
from simulator.interop.settings import Called
from simulator.presets import load_policy


def test_without_options_it_is_express_session_as_it_ships():
    assert policy_of({}) == load_policy("express")


def test_an_age_is_in_milliseconds():
    policy = policy_of({"cookie.maxAge": 1_800_000})
    assert (policy.time.idle, policy.cookie.persistent) == (1_800_000, True)
    assert not policy_of({"cookie.maxAge": None}).cookie.persistent


@pytest.mark.parametrize(("rolling", "renewal"), [(True, "on_access"), (False, "on_write")])
def test_rolling_is_about_the_cookie_alone(rolling, renewal):
    time = policy_of({"rolling": rolling}).time
    assert (time.renew, time.renew_cookie) == ("on_access", renewal)


@pytest.mark.parametrize(
    ("same_site", "meant"), [(True, "strict"), (False, "unset"), ("lax", "lax"), ("Strict", "strict")]
)
def test_same_site_true_is_strict(same_site, meant):
    assert policy_of({"cookie.sameSite": same_site}).cookie.same_site == meant


@pytest.mark.parametrize(("secure", "meant"), [(True, "always"), (False, "never"), ("auto", "same_as_request")])
def test_secure_may_follow_the_request(secure, meant):
    assert policy_of({"cookie.secure": secure}).cookie.secure == meant


@pytest.mark.parametrize(
    ("store", "kind"),
    [
        ("RedisStore", "server_cache"),
        ("MongoStore", "server_db"),
        ("PgSession", "server_db"),
        ("MemoryStore", "server_memory"),
        ("FileStore", "server_file"),
        ("Whatever", "server_memory"),
    ],
)
def test_the_store_is_told_by_its_name(store, kind):
    assert policy_of({"store": Called(store)}).store.kind == kind


@pytest.mark.parametrize(
    ("resave", "touch", "renewal"),
    [(False, True, "on_access"), (False, False, "on_write"), (True, False, "on_access")],
)
def test_a_store_that_cannot_touch_is_renewed_by_saving(resave, touch, renewal):
    assert policy_of({"resave": resave, "store.touch": touch}).time.renew == renewal


def test_visitors_get_a_session_unless_uninitialized_ones_are_not_saved():
    assert policy_of({}).id.anonymous
    assert not policy_of({"saveUninitialized": False}).id.anonymous


def test_an_age_that_is_no_number_is_refused():
    with pytest.raises(InputError, match=r"cookie.maxAge is not a number of milliseconds"):
        policy_of({"cookie.maxAge": "1h"})


def stated(text):
    return {setting.key: setting.value for setting in read(text, "app.js") if setting.key != "secret"}


def test_the_options_of_the_module_are_found_whatever_it_is_called():
    text = """
const expressSession = require('express-session')
const ONE_HOUR = 1000 * 60 * 60 // an hour
app.use(expressSession({ name: "sid", secret: 'hush', cookie: { maxAge: ONE_HOUR / 2, sameSite: true } }))
"""
    assert stated(text) == {"name": "sid", "cookie.maxAge": 1_800_000, "cookie.sameSite": True}


def test_options_and_cookie_may_be_objects_with_names():
    text = """
import session from "express-session";
const cookie = { httpOnly: false, path: '/app' };
const options = { rolling: true, cookie: cookie, store: new RedisStore({ client }) };
app.use(session(options));
"""
    assert stated(text) == {
        "rolling": True,
        "cookie.httpOnly": False,
        "cookie.path": "/app",
        "store": Called("RedisStore", {}),
    }


def test_what_the_environment_decides_is_unresolved_with_its_default():
    text = "session({ name: process.env.SID || 'sid', cookie: { secure: process.env.NODE_ENV === 'production' } })"
    name, secure = read(text, "app.js")
    assert (name.value, name.why) == ("sid", "the environment variable SID")
    assert secure.why == "a condition"


def test_what_is_set_later_depends_on_where_it_stands():
    text = "const sess = { cookie: {} }\nif (production) {\n  sess.cookie.secure = true\n}\napp.use(session(sess))"
    [setting] = read(text, "app.js")
    assert (setting.key, setting.value, setting.line, setting.conditional) == ("cookie.secure", True, 3, True)
