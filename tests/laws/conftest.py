"""Worlds of any kind: a few people, any policy, any commands."""

import pytest
from hypothesis import strategies as st

from simulator.commands import Command, Do
from simulator.policy import Policy
from simulator.roles import ROLE_NAMES
from simulator.runspec.scenario import Scenario
from simulator.runspec.spec import RunSpec
from simulator.world.attackers import attack_names

START_MS = 8 * 3_600_000
END_MS = START_MS + 2 * 3_600_000

POLICY_FIELDS = {
    "store.kind": [
        "server_cache",
        "server_db_cached",
        "server_file",
        "server_memory",
        "client_signed",
        "client_encrypted",
        "jwt",
    ],
    "token.access": ["off", "3m"],
    "token.refresh": ["off", "4m"],
    "token.refresh_rotation": [False],
    "token.reuse_detection": [False],
    "token.revocation": ["none", "not_before"],
    "store.max_entries": [1, 2],
    "store.finds_users": [False],
    "id.bits": [16],
    "id.strict": [False],
    "id.anonymous": [True],
    "id.rotate_on_privilege": [False],
    "id.rotate_on_password": [False],
    "id.rotate_every": ["4m"],
    "id.rotation_grace": ["20s"],
    "id.old_after_rotate": ["kept"],
    "id.rotate_on_login": ["if_anonymous", "if_session", "never"],
    "time.idle": ["off", "1m", "5m"],
    "time.absolute": ["off", "20m", "1h"],
    "time.renew": ["never", "on_write", "half_life"],
    "time.renew_cookie": ["never", "on_write", "half_life"],
    "time.valid_at_limit": [True],
    "time.resolution": ["1s", "1m"],
    "time.rounding": ["start", "left"],
    "time.setting_change": ["next_write"],
    "cookie.persistent": [True],
    "cookie.max_age": ["3m"],
    "cookie.lifetime": ["expires"],
    "remember.enabled": [True],
    "remember.renew": ["on_access", "unasked"],
    "remember.bound": [False],
    "remember.persistent": [False],
    "remember.elsewhere": ["end"],
    "remember.dies_with": [[], ["logout"]],
    "csrf.mode": ["off", "double_submit", "signed_double_submit", "fetch_metadata", "fetch_metadata_or_token"],
    "csrf.origin_check": [False],
    "csrf.ttl": ["1s", "10m"],
    "csrf.rotate_on_login": [False],
    "csrf.rotate_on_logout": [False],
    "csrf.trusted_origins": [["https://*.coatcheck.example"]],
    "transport.https": ["optional", "none"],
    "transport.hsts": [False],
    "transport.no_store": [False],
    "cookie.secure": ["same_as_request"],
    "cookie.name": ["session"],
    "binding.ip_ua": ["off", "stale", "end"],
    "limit.max_sessions": ["off", 1, 2],
    "limit.on_exceed": ["evict_lru", "deny"],
    "login.max_failures": [0, 1],
    "login.lockout": ["off", "1m"],
    "auth.password_change.others": ["next_request", "after 10m", "never"],
    "auth.password_change.current": ["ended"],
    "auth.deactivation.effect": ["next_request", "after 10m", "next_login", "token_expiry", "never"],
    "auth.deactivation.session": ["kept"],
    "auth.roles": ["next_login", "token_expiry", "after 10m"],
    "auth.reauth_after": ["off", "2m"],
    "logout.server": ["keys_removed", "none"],
    "logout.clears_cookie": [False],
    "revoke.not_before": [True],
}
_changes = st.fixed_dictionaries({}, optional={name: st.sampled_from(values) for name, values in POLICY_FIELDS.items()})
_change_back = st.sampled_from([{"auth.roles": "every_request"}, {"time.idle": "15m"}, {"time.renew": "on_access"}])

_HABITS = {
    "office_worker": {"arrive": "08:10", "leave": "09:40", "think": "50s", "submits": 0.4, "mistypes": 0.5},
    "manager": {"arrive": "08:15", "leave": "09:30", "approves": 0.5},
    "administrator": {"arrive": "08:05", "leave": "09:20", "rounds": "3m"},
    "phone": {"first": "08:20", "last": "09:50", "pause": "4m"},
    "kiosk_visitor": {"first": "08:40", "visits": 4},
    "forgetful": {"arrive": "08:20", "leave": "08:50", "mistakes": 4},
    "service_account": {"every": "3m"},
    "always_on": {"think": "1m"},
    "first_clicks": {"pace": "20s"},
    "hurried": {"arrive": "08:10", "waits": 0.5},
    "tab_opener": {"arrive": "08:10", "leave": "09:40", "every": "6m"},
}
_NAMES = ("ann", "max", "eva", "ida")
_persona = st.sampled_from(sorted(_HABITS))


@st.composite
def _people(draw):
    people = []
    for name in _NAMES[: draw(st.integers(1, len(_NAMES)))]:
        persona = draw(_persona)
        person = {
            "name": name,
            "display": name,
            "role": draw(st.sampled_from(ROLE_NAMES)),
            "persona": persona,
            "habits": _HABITS[persona],
        }
        if draw(st.booleans()):
            further = draw(_persona)
            person["device"] = [{"persona": further, "habits": _HABITS[further]}]
        if draw(st.integers(0, 3)) == 0:
            person["browser"] = "kiosk"
        people.append(person)
    return people


_times = st.one_of(st.integers(START_MS, END_MS), st.sampled_from([START_MS, START_MS + 1_200_000, END_MS]))
_user = st.fixed_dictionaries({"user": st.sampled_from([*_NAMES, "nobody"])})
_session = st.sampled_from([f"{name}#{ordinal}" for name in _NAMES for ordinal in (1, 2, 3)] + ["kiosk", "ann", "max"])
_acts = st.one_of(
    st.tuples(st.sampled_from([Do.REVOKE_USER, Do.DEACTIVATE, Do.REACTIVATE, Do.SET_PASSWORD, Do.DEACTIVATE]), _user),
    st.tuples(st.just(Do.SET_ROLE), st.builds(lambda u, r: {**u, "role": r}, _user, st.sampled_from(ROLE_NAMES))),
    st.tuples(st.just(Do.REVOKE_ROLE), st.fixed_dictionaries({"role": st.sampled_from(ROLE_NAMES)})),
    st.tuples(st.just(Do.REVOKE_SESSION), st.fixed_dictionaries({"session": _session})),
    st.tuples(st.just(Do.REVOKE_ALL), st.just({})),
    st.tuples(
        st.just(Do.CHANGE_POLICY),
        st.one_of(_changes.filter(bool), _change_back).map(lambda changes: {"policy": changes}),
    ),
)
_attacks = st.tuples(
    st.just(Do.ATTACK), st.builds(lambda u, name: {**u, "attack": name}, _user, st.sampled_from(attack_names()))
)
_browser = st.fixed_dictionaries({"browser": st.sampled_from(["hand", "other", "ann", "kiosk"])})
_on_page = st.builds(
    lambda b, p: {**b, "page": p}, _browser, st.sampled_from(["inbox", "reports", "export", "team", "nowhere"])
)
_by_hand = st.one_of(
    st.tuples(st.just(Do.LOG_IN), st.builds(lambda u, b: {**u, **b}, _user, _browser)),
    st.tuples(st.sampled_from([Do.VISIT, Do.SUBMIT]), _on_page),
    st.tuples(st.sampled_from([Do.LOG_OUT, Do.CLOSE_BROWSER]), _browser),
    st.tuples(st.just(Do.ADD_PERSON), st.builds(lambda u: {**u, "role": "manager"}, _user)),
)


def _command(at_ms, act):
    return Command(at_ms=at_ms, do=act[0], actor="root", **act[1])


@pytest.fixture(scope="session")
def policies():
    """Any policy."""
    return _changes.map(Policy().with_changes)


@pytest.fixture(scope="session")
def commands():
    """Any administrator's command, at any time of the run."""
    return st.builds(_command, _times, _acts)


@pytest.fixture(scope="session")
def acts(commands):
    """Any command, something done by hand, or an attack, at any time of the run."""
    return st.one_of(commands, st.builds(_command, _times, _by_hand), st.builds(_command, _times, _attacks))


@pytest.fixture(scope="session")
def times():
    """Any instant of the run, in milliseconds."""
    return _times


@pytest.fixture(scope="session")
def specs(policies, acts):
    """Any run of a few people from 08:00 to 10:00."""

    def spec_of(people, stated, policy, seed, given):
        data = {"name": "any", "title": "Any", "date": "2026-03-02", "start": "08:00", "end": "10:00"}
        scenario = Scenario.model_validate({**data, "person": people, "command": stated})
        return RunSpec(scenario, policy, seed, tuple(given))

    return st.builds(
        spec_of,
        _people(),
        st.lists(acts, max_size=4),
        policies,
        st.integers(0, 1_000),
        st.lists(acts, max_size=4),
    )
