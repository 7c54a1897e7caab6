"""Flask-Login's settings, as they are read and as they are meant."""

from datetime import timedelta

import pytest

from simulator.interop.flask_login import policy_of, read, settings_of
from simulator.presets import load_policy


def test_without_settings_it_is_flask_login_as_it_ships():
    assert policy_of({}) == load_policy("flask-login")


@pytest.mark.parametrize(
    ("protection", "permanent", "meant"),
    [
        ("basic", False, "stale"),
        ("strong", False, "end"),
        ("strong", True, "stale"),
        (None, False, "off"),
    ],
)
def test_strong_protection_is_basic_while_sessions_are_permanent(protection, permanent, meant):
    settings = {"SESSION_PROTECTION": protection, "session.permanent": permanent}
    assert policy_of(settings).binding.ip_ua == meant


def test_strong_protection_still_ends_what_came_out_of_a_remember_cookie_and_comes_back_from_its_own_settings():
    policy = policy_of({"SESSION_PROTECTION": "strong", "session.permanent": True})
    assert (policy.remember.persistent, policy.remember.elsewhere) == (False, "end")
    assert settings_of(policy)["SESSION_PROTECTION"] == "strong"
    assert policy_of(settings_of(policy)) == policy


def test_the_remember_cookie_has_a_name_a_life_and_a_renewal():
    settings = {
        "REMEMBER_COOKIE_NAME": "keep",
        "REMEMBER_COOKIE_DURATION": timedelta(days=30),
        "REMEMBER_COOKIE_REFRESH_EACH_REQUEST": True,
    }
    remember = policy_of(settings).remember
    assert (remember.name, remember.duration, remember.renew) == ("keep", 30 * 86_400_000, "unasked")
    assert not remember.server_checks_expiry


def test_an_id_that_changes_with_the_password_ends_what_was_logged_in_before():
    policy = policy_of({"alternative_id": True})
    assert policy.auth.password_change.others == "next_request"
    assert policy.remember.dies_with == ("password", "key")


def test_a_file_says_what_only_code_can():
    text = """
login_manager.session_protection = "strong"
class User(UserMixin):
    def get_id(self):
        return self.alternative
def log_in():
    login_user(user, remember=True, duration=timedelta(days=7))
"""
    found = {setting.key: (setting.value, setting.line, setting.why) for setting in read(text, "app.py")}
    assert found["SESSION_PROTECTION"] == ("strong", 2, "")
    assert found["REMEMBER_COOKIE_DURATION"] == (timedelta(days=7), 7, "")
    assert found["alternative_id"][1:] == (4, "what get_id() returns")
