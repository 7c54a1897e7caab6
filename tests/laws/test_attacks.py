"""Law 7: with session limits and `max_entries` off, turning a defence on never helps an attacker.

Two settings are no defences that could be turned on: `store.kind` chooses where sessions live, which helps against one
attack and costs against another, and a site without encrypted connections whose cookie is Secure has no sessions at all.
"""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from simulator.durations import parse_time_ms
from simulator.events import Reason
from simulator.experiments.attacks import attack, stormed, weakened
from simulator.policy import Policy, overruled, policy_fields
from simulator.presets import load_policy, preset_names
from simulator.world.attackers import attack_named, attack_names
from simulator.world.attacking.attempt import Outcome
from simulator.world.casting import load_scenario

PRESETS = [load_policy(name) for name in preset_names()]
FIELDS = [path for path, _ in policy_fields() if path != "store.kind"]
UNLIMITED = {"limit.max_sessions": "off", "limit.on_exceed": "evict_lru", "store.max_entries": "off"}
RANK = [Outcome.BLOCKED, Outcome.DETECTED, Outcome.SUCCEEDED]


def written(policy, path):
    value = policy.model_dump()
    for part in path.split("."):
        value = value[part]
    return value


def leads_nowhere(policy):
    return any(note.effective in ("no session", "no cookie") for note in overruled(policy))


@st.composite
def policies(draw):
    """A preset in which some fields are as in other presets, and in which nobody is pushed out."""
    policy = draw(st.sampled_from(PRESETS))
    fields = draw(st.lists(st.sampled_from(FIELDS), max_size=10, unique=True))
    changes = {path: written(draw(st.sampled_from(PRESETS)), path) for path in fields}
    try:
        return policy.with_changes({**changes, **UNLIMITED})
    except ValidationError:
        return policy.with_changes(UNLIMITED)


def is_an_exception(policy, field):
    """Two settings that help against one thing at the cost of another; each is shown below."""
    cached = field == "time.renew" and policy.store.kind == "server_db_cached"
    marks = field == "binding.ip_ua" and policy.binding.ip_ua == "stale" and policy.time.renew == "on_write"
    return cached or marks


@settings(max_examples=600)
@given(policies(), st.sampled_from(attack_names()), st.sampled_from(FIELDS))
def test_turning_a_defence_on_never_helps_an_attacker(policy, name, field):
    weaker = weakened(policy, field)
    assume(weaker is not None and not is_an_exception(policy, field))
    assume(not leads_nowhere(policy) and not leads_nowhere(weaker))
    with_it, without_it = attack(name, policy), attack(name, weaker)
    assert RANK.index(with_it.outcome) <= RANK.index(without_it.outcome)
    assert with_it.exposure_s <= without_it.exposure_s


def test_exception_a_mark_against_a_thief_is_a_write_that_renews_what_he_stole():
    """Flask-Login writes the mark into the session, and a session that is renewed on writing counts anew from there."""
    cookies = {"store.kind": "client_signed", "time.renew": "on_write", "time.idle": "30m", **UNLIMITED}
    marked = load_policy("flask-login").with_changes(cookies)
    unmarked = marked.with_changes({"binding.ip_ua": "off"})
    exposures = [attack("replay_after_revocation", policy).exposure_s for policy in (marked, unmarked)]
    assert exposures[0] > exposures[1] > 0


def test_exception_a_cached_session_outlives_its_row_the_longer_the_less_it_is_renewed():
    """Whoever writes it less often notices later that its row was deleted."""
    policy = load_policy("django-cached")
    often = policy.with_changes({"time.renew": "on_access"})
    assert attack("replay_after_revocation", policy).outcome is Outcome.SUCCEEDED
    assert attack("replay_after_revocation", often).outcome is Outcome.BLOCKED


@pytest.mark.parametrize(("limit", "thrown_out"), [(5, True), ("off", False)])
def test_exception_a_session_limit_lets_who_has_the_password_push_the_owner_out(theatre_of_two, limit, thrown_out):
    """Named so by the law itself: the limit is a defence against sharing, and a weapon against the owner."""
    owner, thief_browsers, site, person = theatre_of_two(limit)
    site.log_in(owner, person.name, person.password)
    for browser in thief_browsers:
        site.log_in(browser, person.name, person.password)
    reason = site.visit(owner, site.page("/inbox", 0)).reason
    assert (reason == Reason.EVICTED) is thrown_out


@pytest.fixture
def theatre_of_two():
    """A function: the owner's browser, five of a thief, the site and the owner, under a session limit."""
    from simulator.engine.store.memory import MemoryStore
    from simulator.roles import Role
    from simulator.world.stage import Stage

    def build(limit):
        policy = Policy().with_changes({"limit.max_sessions": limit})
        stage = Stage(policy, 1, 0, parse_time_ms("09:00"), MemoryStore())
        person = stage.add_person("ann", "Ann", Role.USER)
        owner, *others = (stage.add_browser(f"b{number}", "desktop", f"10.0.0.{number}") for number in range(6))
        return owner, others, stage.site, person

    return build


# What documentation promises of two presets


@pytest.mark.parametrize("name", attack_names())
def test_under_the_default_policy_nothing_succeeds_but_what_no_policy_can_stop(name):
    attacked = attack(name, load_policy("owasp"))
    assert (attacked.outcome is Outcome.SUCCEEDED) == bool(attack_named(name).inevitable)


SIGNED = ("signed", "bad_signature")
"""The weakest store keeps sessions in signed tokens: there is no id to be guessed or fixed."""


@pytest.mark.parametrize("name", attack_names())
def test_where_every_field_is_at_its_weakest_everything_succeeds_that_can(name):
    attacked = attack(name, load_policy("wide-open"))
    assert attacked.outcome is Outcome.SUCCEEDED or attacked.check in SIGNED


FORGED = ("csrf_by_form", "csrf_by_link", "csrf_by_sibling", "csrf_by_double_submit", "csrf_by_own_token")


@pytest.mark.parametrize(
    ("mode", "succeed"),
    [
        ("off", FORGED),
        ("synchronizer", ()),
        ("double_submit", ("csrf_by_double_submit", "csrf_by_own_token")),  # both halves can be planted
        ("signed_double_submit", ()),
        ("fetch_metadata", ()),  # an old browser says nothing of itself, but has a Referer, with a link too
        ("fetch_metadata_or_token", ()),
    ],
)
def test_each_way_to_tell_a_forged_form_stops_what_it_can(mode, succeed):
    alone = {"csrf.mode": mode, "csrf.origin_check": False, "cookie.same_site": "unset", "cookie.name": "session"}
    policy = load_policy("owasp").with_changes(alone)
    assert tuple(name for name in FORGED if attack(name, policy).outcome is Outcome.SUCCEEDED) == succeed


@pytest.mark.parametrize("name", ["csrf_by_double_submit", "csrf_by_own_token"])
def test_a_cookie_whose_name_binds_it_to_its_host_is_not_planted(name):
    naive = load_policy("owasp").with_changes({"csrf.mode": "double_submit", "csrf.origin_check": False})
    assert attack(name, naive).outcome is Outcome.BLOCKED
    assert attack(name, naive.with_changes({"cookie.name": "session"})).outcome is Outcome.SUCCEEDED


# What is known of a framework lets one predict what an attack on it will come to.
PREDICTED = {
    "django": {
        "fixation_by_id": "blocked",  # an unknown key is not adopted
        "fixation_by_subdomain": "blocked",
        "keep_alive": "succeeded",  # no absolute limit
        "leaver": "blocked",  # an inactive user is anonymous at the next request
        "replay_after_logout": "blocked",  # flush()
        "replay_after_revocation": "blocked",  # rows can be found
        "rotation_race": "succeeded",  # logging in again keeps the key
        "shared_account": "succeeded",
        "stolen_password": "blocked",  # the session holds an HMAC of the password's hash
        "theft_by_script": "blocked",  # HttpOnly
        "theft_on_plain_network": "succeeded",  # not Secure
        "csrf_by_link": "blocked",  # csrf.py: an encrypted request needs an Origin or a Referer of the site's own
        "left_pages": "succeeded",  # never_cache is for the log-in view alone
        "csrf_by_double_submit": "blocked",  # the same: cookie and token alone would do
        "csrf_of_login": "blocked",  # the log-in form has a token too
    },
    "django-cache": {"replay_after_revocation": "succeeded"},  # nobody can look up whose an entry is
    "django-signed-cookies": {"replay_after_logout": "succeeded", "stolen_password": "blocked"},
    "flask": {
        "replay_after_logout": "succeeded",
        "replay_after_revocation": "succeeded",
        "stolen_password": "succeeded",
        "csrf_by_form": "succeeded",  # no SameSite, in a browser that has no default
    },
    "flask-session": {"replay_after_logout": "blocked"},  # session.clear() deletes the record
    "starlette": {"replay_after_logout": "succeeded", "csrf_by_form": "blocked"},  # SameSite=lax
    "express": {
        "fixation_by_id": "blocked",  # an id that the server did not sign
        "fixation_by_subdomain": "succeeded",  # one that it signed, before log-in, and never exchanges
        "replay_after_logout": "blocked",
        "stolen_password": "succeeded",
    },
    "spring": {
        "left_pages": "blocked",  # CacheControlHeadersWriter
        "csrf_by_form": "blocked",  # CsrfFilter
        "csrf_by_sibling": "blocked",
        "demoted_administrator": "succeeded",
        "leaver": "succeeded",
        "fixation_by_subdomain": "blocked",
    },
    "aspnet": {"demoted_administrator": "succeeded", "leaver": "succeeded", "replay_after_logout": "succeeded"},
    "devise": {"stolen_password": "blocked", "leaver": "blocked"},
    "php": {
        "fixation_by_id": "succeeded",  # use_strict_mode is off
        "fixation_by_subdomain": "succeeded",
        "theft_by_script": "succeeded",  # not HttpOnly
        "left_pages": "blocked",  # session.cache_limiter is nocache
        "replay_after_logout": "blocked",  # session_destroy() deletes the file
    },
    "laravel": {"stolen_password": "succeeded", "theft_on_plain_network": "succeeded"},
    "keycloak": {
        "keep_alive": "blocked",  # ten hours
        "theft_on_plain_network": "blocked",  # Secure
        "replay_after_logout": "succeeded",  # issued access tokens live to their end
        "refresh_reuse": "succeeded",  # refresh tokens may be used again
    },
    "jwt-naive": {
        "demoted_administrator": "succeeded",
        "leaver": "succeeded",
        "replay_after_logout": "succeeded",
        "replay_after_revocation": "succeeded",
        "stolen_password": "succeeded",
        "theft_by_script": "succeeded",
    },
}


@pytest.mark.parametrize("preset", PREDICTED)
def test_a_framework_as_it_ships_falls_and_stands_as_its_facts_predict(preset):
    predicted = PREDICTED[preset]
    assert {name: attack(name, load_policy(preset)).outcome.value for name in predicted} == predicted


def test_rights_that_are_read_again_after_half_an_hour_are_kept_for_half_an_hour():
    """Lost two minutes after log-in; the insider asks every four minutes."""
    assert 24 * 60 < attack("demoted_administrator", load_policy("aspnet")).exposure_s <= 28 * 60


@pytest.mark.parametrize("name", attack_names())
def test_the_settings_that_an_attack_names_as_its_defences_are_all_that_bear_against_it(name):
    """No other field, set to its weakest alone, lets an attack come further that the default policy stops."""
    policy = load_policy("owasp")
    attacked = attack(name, policy)
    others = [field for field in FIELDS if field not in attack_named(name).defences]
    further = [
        field
        for field in others
        if (weaker := weakened(policy, field)) is not None
        and RANK.index(attack(name, weaker).outcome) > RANK.index(attacked.outcome)
    ]
    assert further == []


@pytest.mark.parametrize("name", [name for name in attack_names() if name not in ("kiosk", "left_pages")])
def test_an_attack_is_the_same_among_other_people(name):
    """Those apart that wait for somebody to leave: whoever works in an office comes back to the keyboard."""
    office = load_scenario("office-day")
    attacked = attack(name, load_policy("owasp"), stormed(office, name))
    assert (attacked.outcome is Outcome.SUCCEEDED) == bool(attack_named(name).inevitable)
