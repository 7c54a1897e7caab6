import pytest

from simulator.engine.rules import ALWAYS, compile_rules
from simulator.limits import FOREVER_MS, Limits
from simulator.policy import Policy


def rules(**changes):
    return compile_rules(Policy().with_changes({name.replace("__", "."): value for name, value in changes.items()}))


def test_limits_are_those_of_the_policy():
    assert rules().limits == Limits(15 * 60_000, 8 * 3_600_000, 0)
    unlimited = rules(time__idle="off", time__absolute="off", time__valid_at_limit=True)
    assert unlimited.limits == Limits(FOREVER_MS, FOREVER_MS, 1)


@pytest.mark.parametrize(("https", "secure"), [("only", True), ("optional", True), ("none", False)])
def test_a_cookie_that_is_as_secure_as_its_request_is_not_where_nothing_is_encrypted(https, secure):
    attributes = rules(cookie__name="sid", cookie__secure="same_as_request", transport__https=https).cookie_attributes
    assert ("; Secure" in attributes) is secure


@pytest.mark.parametrize("renew", ["never", "on_write", "on_access", "half_life"])
def test_at_most_one_thing_renews(renew):
    compiled = rules(time__renew=renew)
    named = {
        "on_write": compiled.renews_on_write,
        "on_access": compiled.renews_on_access,
        "half_life": compiled.renews_at_half_life,
    }
    assert [name for name, renews in named.items() if renews] == [renew] * (renew != "never")


@pytest.mark.parametrize(
    ("field", "rule", "values"),
    [
        (
            "auth.password_change.others",
            "password_after_ms",
            {"immediately": ALWAYS, "next_request": ALWAYS, "never": FOREVER_MS},
        ),
        (
            "auth.deactivation.effect",
            "active_after_ms",
            {"immediately": ALWAYS, "next_request": ALWAYS, "next_login": FOREVER_MS, "never": FOREVER_MS},
        ),
        ("auth.roles", "role_after_ms", {"every_request": ALWAYS, "next_login": FOREVER_MS}),
    ],
)
def test_a_word_says_how_old_the_last_look_may_be(field, rule, values):
    for value, after_ms in {**values, "after 30m": 1_800_000, "after 0s": 0}.items():
        compiled = compile_rules(Policy().with_changes({field: value}))
        assert getattr(compiled, rule) == after_ms
        assert compiled.has_intervals is value.startswith("after")


def test_a_log_in_never_grows_too_old_where_reauth_after_is_off():
    assert rules(auth__reauth_after="2m").reauth_after_ms == 120_000
    assert rules(auth__reauth_after="off").reauth_after_ms == FOREVER_MS


def test_only_a_persistent_cookie_has_a_life():
    assert rules().cookie_life_ms is None
    assert rules(cookie__persistent=True).cookie_life_ms == 15 * 60_000
    assert rules(cookie__persistent=True, cookie__max_age="2d").cookie_life_ms == 2 * 86_400_000
    assert rules(cookie__persistent=True, time__idle="off").cookie_life_ms == 400 * 86_400_000
