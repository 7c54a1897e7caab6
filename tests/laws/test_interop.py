"""Law 8: a policy that goes out to a framework's settings and comes back is the same, but for the losses listed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.interop import EXPORTED, framework_named
from simulator.interop.exporting import export_policy
from simulator.interop.importing import import_settings
from simulator.policy import Policy, policy_fields
from simulator.presets import load_policy, preset_names
from tests.simulator.lint.drawing import attempt, policies

UNUSUAL = {
    "cookie.name": ["1", "a'b", "!#$%&*+-.^_`|~", "true", "null", "0x10"],
    "cookie.path": ["/a b", '/"q"', "/\\", "/'", "/\u00e9", "/#x", "/$HOME", "/{a}", "/%", "/x=1"],
    "time.idle": ["0s", "59s", "90s", "999999999s"],
    "cookie.max_age": ["0s", "90s"],
    "remember.duration": ["1s", "400d"],
    "id.bits": [17, 129, 300, 1024],
    "store.max_entries": [1, 10_000_000],
}
"""Values at the edges of what fields, and the languages of settings files, can say."""


@st.composite
def unusual(draw, policies):
    """A policy with a few of them; one that the policy refuses is left out."""
    policy = draw(policies)
    for field in draw(st.lists(st.sampled_from(sorted(UNUSUAL)), max_size=4, unique=True)):
        policy = attempt(policy, {field: draw(st.sampled_from(UNUSUAL[field]))}) or policy
    return policy


def comes_back(framework: str, policy: Policy) -> None:
    exported = export_policy(framework_named(framework), policy)
    asked = framework_named(framework).asked
    given_by_hand = {key: exported.settings[key] for key in asked if key in exported.settings}
    back = import_settings(framework_named(framework), exported.text, "exported", given_by_hand).policy
    lost = {loss.field for loss in exported.losses}
    for path, _ in policy_fields():
        assert (policy.value(path) != back.value(path)) == (path in lost), path


@pytest.mark.parametrize("framework", EXPORTED)
@given(policy=unusual(policies()))
def test_a_policy_comes_back_from_settings_but_for_the_losses_that_were_listed(framework, policy):
    comes_back(framework, policy)


@pytest.mark.parametrize("framework", EXPORTED)
@pytest.mark.parametrize("preset", preset_names())
def test_every_preset_comes_back_but_for_the_losses_that_were_listed(framework, preset):
    comes_back(framework, load_policy(preset))


AS_SHIPPED = {
    "django": ["django", "django-cached", "django-cache", "django-file", "django-signed-cookies"],
    "flask": ["flask"],
    "flask-login": ["flask-login"],
    "flask-session": ["flask-session"],
    "starlette": ["starlette", "starlette-pre1"],
    "express": ["express"],
}


@pytest.mark.parametrize(
    ("framework", "preset"), [(framework, preset) for framework, presets in AS_SHIPPED.items() for preset in presets]
)
def test_nothing_is_lost_of_a_framework_as_it_ships(framework, preset):
    assert [loss for loss in export_policy(framework_named(framework), load_policy(preset)).losses if loss.felt] == []
