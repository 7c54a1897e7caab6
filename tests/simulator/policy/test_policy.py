"""The policy model: what a file may say, and how it is refused when it may not."""

import json
from functools import reduce

import pytest
from pydantic import ValidationError

from simulator.policy import Policy, policy_fields, recheck_after_ms
from simulator.validation import first_problem


def refusal(**changes):
    with pytest.raises(ValidationError) as caught:
        Policy().with_changes({name.replace("__", "."): value for name, value in changes.items()})
    text = str(first_problem(caught.value, "mine.toml"))
    assert "\n" not in text
    return text.removeprefix("mine.toml: ")


LEAVES = dict(policy_fields())


def value_of(policy, path):
    return reduce(getattr, path.split("."), policy)


OWASP = {
    "store.kind": "server_db",
    "store.max_entries": "off",
    "store.finds_users": "true",
    "id.bits": "128",
    "id.strict": "true",
    "id.anonymous": "false",
    "id.rotate_on_login": "always",
    "id.rotate_on_privilege": "true",
    "id.rotate_on_password": "true",
    "id.rotate_every": "off",
    "id.rotation_grace": "off",
    "id.old_after_rotate": "destroyed",
    "time.idle": "15m",
    "time.absolute": "8h",
    "time.renew": "on_access",
    "time.renew_cookie": "on_access",
    "time.valid_at_limit": "false",
    "time.resolution": "off",
    "time.rounding": "both",
    "time.setting_change": "at_once",
    "cookie.name": "__Host-session",
    "cookie.domain": "",
    "cookie.path": "/",
    "cookie.secure": "always",
    "cookie.http_only": "true",
    "cookie.same_site": "lax",
    "cookie.persistent": "false",
    "cookie.max_age": "off",
    "cookie.lifetime": "max_age",
    "login.max_failures": "5",
    "login.lockout": "15m",
    "remember.enabled": "false",
    "remember.name": "__Host-remember",
    "remember.duration": "14d",
    "remember.server_checks_expiry": "true",
    "remember.renew": "never",
    "remember.bound": "true",
    "remember.persistent": "true",
    "remember.elsewhere": "alike",
    "remember.dies_with": '["logout", "logout_all", "password", "key"]',
    "auth.password_change.others": "immediately",
    "auth.password_change.current": "kept",
    "auth.deactivation.effect": "immediately",
    "auth.deactivation.session": "destroyed",
    "auth.roles": "every_request",
    "auth.reauth_after": "15m",
    "logout.server": "record_destroyed",
    "logout.clears_cookie": "true",
    "limit.max_sessions": "5",
    "limit.on_exceed": "evict_oldest",
    "csrf.mode": "synchronizer",
    "csrf.origin_check": "true",
    "csrf.ttl": "off",
    "csrf.rotate_on_login": "true",
    "csrf.rotate_on_logout": "true",
    "csrf.trusted_origins": "[]",
    "binding.ip_ua": "report",
    "revoke.not_before": "false",
    "token.access": "5m",
    "token.refresh": "8h",
    "token.refresh_rotation": "true",
    "token.reuse_detection": "true",
    "token.revocation": "denylist",
    "transport.https": "only",
    "transport.hsts": "true",
    "transport.no_store": "true",
}


def test_the_default_is_owasp_as_the_design_states_it():
    policy = Policy()
    assert {path: policy.value_text(path) for path in LEAVES} == OWASP


@pytest.mark.parametrize("path", LEAVES)
def test_every_field_says_why_it_exists_and_what_its_weakest_value_is(path):
    field = LEAVES[path]
    assert field.description
    weakest = field.json_schema_extra["weakest"]
    with_it = Policy().with_changes({"cookie.name": "sid", "time.idle": "off", path: weakest})
    text = weakest if isinstance(weakest, str) else json.dumps(weakest)
    assert with_it.value_text(path) == text


@pytest.mark.parametrize(
    "changes", [{}, {"time.idle": "off", "cookie.max_age": "30d", "auth.roles": "after 90m", "login.max_failures": 0}]
)
def test_what_is_written_reads_back(changes):
    policy = Policy().with_changes(changes)
    assert Policy.model_validate(policy.model_dump()) == policy
    assert Policy.model_validate_json(policy.model_dump_json()) == policy


# --- refusals


def test_a_duration_in_words_is_refused_with_what_would_be_right():
    assert refusal(time__idle="fifteen") == (
        'time.idle = "fifteen": \'fifteen\' is not a duration; write a whole number with s, m, h or d, such as "15m"'
    )


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (900, 'time.idle = 900: write a duration with its unit, such as "900s", or "off"'),
        (True, 'time.idle = true: write a duration such as "15m", or "off"'),
        (1.5, 'time.idle = 1.5: write a duration such as "15m", or "off"'),
        (["15m"], 'time.idle: write a duration such as "15m", or "off"'),
    ],
)
def test_a_duration_without_its_unit_is_refused(value, said):
    assert refusal(time__idle=value) == said


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("time.idel", "time.idel"),
        ("tiem.idle", "tiem"),
        ("remember.cookie", "remember.cookie"),
        ("auth.password_change.other", "auth.password_change.other"),
        ("extends", "extends"),
    ],
)
def test_an_unknown_field_is_refused_by_name(path, named):
    assert refusal(**{path: "15m"}) == f"unknown field {named}; remove it or correct its name"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("id.bits", 15),
        ("id.bits", 1025),
        ("id.bits", "128"),
        ("id.bits", 128.0),
        ("id.strict", "true"),
        ("id.strict", 1),
        ("id.rotate_on_login", "sometimes"),
        ("time.renew", "on_read"),
        ("cookie.name", "a b"),
        ("cookie.name", ""),
        ("cookie.path", "app"),
        ("cookie.path", "/a;b"),
        ("cookie.domain", "a b"),
        ("cookie.same_site", "Lax"),
        ("login.max_failures", -1),
        ("login.max_failures", 1001),
        ("auth.roles", "after"),
        ("auth.roles", "after fifteen"),
        ("auth.roles", "immediately"),
        ("auth.deactivation.effect", "every_request"),
        ("auth.password_change.current", "never"),
        ("logout.server", "destroyed"),
        ("store.kind", "redis"),
        ("store.max_entries", 0),
        ("store.max_entries", "many"),
        ("limit.max_sessions", -1),
        ("remember.renew", "on_write"),
        ("remember.duration", "fortnight"),
        ("csrf.mode", "token"),
        ("token.revocation", "blocklist"),
        ("transport.https", True),
    ],
)
def test_a_value_out_of_bounds_is_refused_with_its_key_and_itself(path, value):
    shown = f'"{value}"' if isinstance(value, str) else str(value).lower()
    assert refusal(**{path.replace(".", "__"): value}).startswith(f"{path} = {shown}: ")


@pytest.mark.parametrize("path", ["id.bits", "login.max_failures"])
def test_the_bounds_themselves_are_allowed(path):
    low, high = {"id.bits": (16, 1024), "login.max_failures": (0, 1000)}[path]
    assert [value_of(Policy().with_changes({path: value}), path) for value in (low, high)] == [low, high]


def test_a_plain_name_promises_nothing():
    policy = Policy().with_changes({"cookie.name": "sid", "cookie.secure": "never", "cookie.path": "/app"})
    assert policy.cookie.path == "/app"


def test_a_section_cannot_be_a_value():
    assert refusal(time="15m").startswith('time = "15m": ')


# --- words with an interval


@pytest.mark.parametrize(("text", "after_ms"), [("after 30m", 1_800_000), ("after 0s", 0), ("never", None)])
def test_an_interval_is_read_from_its_words(text, after_ms):
    assert recheck_after_ms(text) == after_ms


def test_an_interval_has_one_way_to_be_written():
    assert Policy().with_changes({"auth.roles": "after 60m"}).auth.roles == "after 1h"


# --- changes


def test_changes_leave_the_policy_they_start_from():
    policy = Policy()
    changed = policy.with_changes({"time.idle": "5m", "auth.password_change.others": "never", "name": "mine"})
    assert (policy, changed.name) == (Policy(), "mine")
    assert (changed.time.idle, changed.auth.password_change.others) == (300_000, "never")
    assert changed.time.absolute == policy.time.absolute


def test_a_policy_does_not_change():
    with pytest.raises(ValidationError, match="frozen"):
        Policy().time.idle = 5


def test_the_text_of_a_field_that_does_not_exist_is_an_error():
    with pytest.raises(KeyError):
        Policy().value_text("time.idel")


def test_the_schema_describes_every_field():
    schema = Policy.model_json_schema()
    idle = schema["$defs"]["TimePolicy"]["properties"]["idle"]
    assert (idle["type"], idle["weakest"], idle["unit"]) == ("string", "off", "duration")
