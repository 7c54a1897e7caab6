"""The options of Starlette's SessionMiddleware, as they are read and as they are meant."""

import pytest

from simulator.interop.starlette import policy_of, read
from simulator.presets import load_policy


@pytest.mark.parametrize(("version", "preset"), [("0.52.1", "starlette-pre1"), ("1.10.0", "starlette")])
def test_the_version_decides_what_renews(version, preset):
    assert policy_of({"starlette": version}) == load_policy(preset)


def test_without_a_version_it_is_that_of_today():
    assert policy_of({}) == load_policy("starlette")


def test_without_an_age_the_cookie_ends_with_the_browser_and_the_session_never():
    policy = policy_of({"max_age": None})
    assert (policy.time.idle, policy.cookie.persistent) == (None, False)


@pytest.mark.parametrize(
    "text",
    [
        "app.add_middleware(SessionMiddleware, secret_key=KEY, max_age=60 * 60, https_only=True)",
        "app = Starlette(middleware=[Middleware(SessionMiddleware, max_age=3600, https_only=True)])",
        "app = SessionMiddleware(app, KEY, max_age=3600, https_only=True)",
        "app = FastAPI()\nif True:\n    pass\napp.add_middleware(sessions.SessionMiddleware, max_age=3600, https_only=True)",
    ],
)
def test_the_middleware_is_found_in_all_the_ways_it_is_added(text):
    options = {setting.key: setting.value for setting in read(text, "app.py") if setting.key != "secret_key"}
    assert options == {"max_age": 3600, "https_only": True}
