"""From policies to files of settings."""

import pytest

from simulator.errors import InputError
from simulator.interop import EXPORTED, IMPORTED, framework_named
from simulator.interop.advice import ADVICE
from simulator.interop.exporting import export_policy
from simulator.policy import policy_fields
from simulator.presets import load_policy

SAYABLE = {
    "django": {
        "store.kind": ["server_db", "server_db_cached", "server_file", "client_signed"],
        "time.idle": ["1s", "15m", "400d"],
        "cookie.name": ["sid"],
        "cookie.domain": ["example.org"],
        "cookie.path": ["/app"],
        "cookie.secure": ["always", "never"],
        "cookie.http_only": [True, False],
        "cookie.same_site": ["strict", "lax", "unset"],
        "cookie.persistent": [True, False],
        "auth.deactivation.effect": ["next_request", "never"],
        "csrf.ttl": ["1h", "off"],
        "csrf.trusted_origins": [["https://*.example.org"]],
        "transport.https": ["only", "optional"],
        "transport.hsts": [True, False],
    },
    "flask": {
        "time.idle": ["1s", "15m"],
        "cookie.name": ["sid"],
        "cookie.domain": ["example.org"],
        "cookie.path": ["/app"],
        "cookie.secure": ["always"],
        "cookie.http_only": [False],
        "cookie.same_site": ["strict", "unset"],
        "cookie.persistent": [True, False],
    },
    "flask-login": {
        "binding.ip_ua": ["off", "stale", "end"],
        "remember.name": ["keep"],
        "remember.duration": ["30d"],
        "remember.renew": ["never", "unasked"],
    },
    "flask-session": {
        "store.kind": ["server_db", "server_file"],
        "time.idle": ["15m"],
        "time.renew": ["on_access"],
        "cookie.persistent": [True, False],
        "id.bits": [128, 512],
    },
    "starlette": {
        "time.idle": ["15m"],
        "cookie.same_site": ["strict", "lax"],
        "cookie.secure": ["always"],
        "cookie.path": ["/app"],
    },
    "express": {
        "store.kind": ["server_db", "server_cache", "server_file", "server_memory"],
        "id.anonymous": [True, False],
        "time.renew_cookie": ["on_access", "on_write"],
        "cookie.secure": ["always", "never", "same_as_request"],
        "cookie.same_site": ["strict", "lax", "unset"],
        "cookie.http_only": [False],
    },
    "php": {
        "id.strict": [True, False],
        "id.bits": [104, 128, 256, 288],
        "cookie.name": ["SID"],
        "cookie.secure": ["always", "never"],
        "cookie.http_only": [True, False],
        "cookie.same_site": ["strict", "unset"],
        "cookie.domain": ["example.org"],
        "transport.no_store": [True, False],
    },
}
CASES = [
    (framework, field, value)
    for framework, fields in SAYABLE.items()
    for field, values in fields.items()
    for value in values
]


@pytest.mark.parametrize(("framework", "field", "value"), CASES)
def test_what_a_setting_can_say_is_not_lost(framework, field, value):
    policy = load_policy(framework).with_changes({field: value})
    lost = {loss.field for loss in export_policy(framework_named(framework), policy).losses}
    assert field not in lost


def test_a_persistent_cookie_that_slides_takes_flask_nothing():
    policy = load_policy("flask").with_changes(
        {"cookie.persistent": True, "time.renew": "on_access", "time.renew_cookie": "on_access"}
    )
    assert export_policy(framework_named("flask"), policy).losses == ()


def test_an_age_makes_the_cookie_of_express_persist():
    policy = load_policy("express").with_changes({"time.idle": "30m", "cookie.persistent": True})
    assert export_policy(framework_named("express"), policy).losses == ()


def test_a_loss_says_what_was_wanted_and_what_holds_instead():
    exported = export_policy(framework_named("django"), load_policy("owasp"))
    [loss] = [loss for loss in exported.losses if loss.field == "time.absolute"]
    assert (loss.wanted, loss.got, loss.felt) == ("8h", "off", True)


def test_what_another_field_keeps_from_acting_is_not_felt():
    policy = load_policy("django").with_changes({"login.lockout": "1h", "cookie.max_age": "14d"})
    lost = export_policy(framework_named("django"), policy).losses
    assert {loss.field: loss.felt for loss in lost} == {"login.lockout": False, "cookie.max_age": False}


def test_there_is_advice_for_every_field():
    settable = {"cookie.name", "cookie.domain", "cookie.path"}
    assert set(ADVICE) == {path for path, _ in policy_fields()} - settable


@pytest.mark.parametrize("framework", sorted(set(IMPORTED) - set(EXPORTED)))
def test_what_can_only_be_read_says_so(framework):
    with pytest.raises(InputError, match="can be imported, not exported"):
        export_policy(framework_named(framework), load_policy("owasp"))
