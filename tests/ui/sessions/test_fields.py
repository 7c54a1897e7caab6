"""Laws of the fields: each lets through what a reader of the session would."""

import operator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.events import ENDING_REASONS, Reason
from simulator.limits import FOREVER_MS
from simulator.roles import Role
from ui.sessions.fields import COMPARISONS, FIELDS, SYNONYMS, Sight
from ui.sessions.matching import mask_of, read_filter
from ui.sessions.states import State, state_of

COMPARE = {
    ":": operator.eq, "=": operator.eq, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip
SECONDS = st.integers(0, 40_000)
SPELLED = ("0s", "90s", "5m", "15m", "2h", "1h30m", "1d")
SPELLED_S = {"0s": 0, "90s": 90, "5m": 300, "15m": 900, "2h": 7200, "1h30m": 5400, "1d": 86_400}


def passing(text: str, sight: Sight) -> list[int]:
    """The keys of the sessions that a filter lets through."""
    return sight.column("key")[mask_of(read_filter(text))(sight)].tolist()


def keys(sight: Sight, test) -> list[int]:
    """The keys of the sessions that a test of the session lets through."""
    return [view.key for view in sight.columns.views if test(view)]


def in_text(wanted: str, *texts: str) -> bool:
    return any(wanted.casefold() in text.casefold() for text in texts)


def test_the_morning_has_every_sort_of_session(sight):
    states = {state_of(view, sight.snapshot, sight.now_ms) for view in sight.columns.views}
    assert states >= {State.ACTIVE, State.IDLE, State.ENDED, State.NOT_VALID}
    assert len({view.ending.reason for view in sight.columns.views if view.ending}) >= 3


@pytest.mark.parametrize("role", [*Role, 0])
def test_role_is_the_role_that_the_session_acts_with(sight, role):
    name = Role(role).label if role else "nobody"
    assert passing(f"role:{name}", sight) == keys(sight, lambda view: view.role == role)


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("active", State.ACTIVE), ("idle", State.IDLE), ("anonymous", State.ANONYMOUS), ("ended", State.ENDED),
        ("logged_out", State.LOGGED_OUT), ("not_valid_now", State.NOT_VALID), ('"not valid now"', State.NOT_VALID),
        ("Not-Valid-Now", State.NOT_VALID),
    ],
)  # fmt: skip
def test_state_is_the_state_shown(sight, word, state):
    expected = keys(sight, lambda view: state_of(view, sight.snapshot, sight.now_ms) is state)
    assert passing(f"state:{word}", sight) == expected


def test_live_is_all_that_has_not_ended_and_what_is_not_valid_now_is_among_it(sight):
    live = passing("state:live", sight)
    assert live == list(sight.snapshot.live)
    assert set(passing("state:not_valid_now", sight)) < set(live)
    assert sorted(live + passing("state:ended", sight)) == sorted(sight.snapshot.sessions)


@pytest.mark.parametrize("reason", ENDING_REASONS)
def test_a_reason_can_be_asked_for_as_a_state_too(sight, reason):
    expected = keys(sight, lambda view: view.ending is not None and view.ending.reason is reason)
    assert passing(f"reason:{reason.label}", sight) == passing(f"state:{reason.label}", sight) == expected


@pytest.mark.parametrize("text", ["grace", "Grace Lin", "GRACE.LIN", "a", "zzz", "billing"])
def test_user_is_in_the_name_of_the_person_or_of_the_account(sight, text):
    users = sight.snapshot.users

    def fits(view):
        return view.user and in_text(text, users[view.user].display, users[view.user].name)

    assert passing(f'user:"{text}"', sight) == keys(sight, fits)


@pytest.mark.parametrize("text", ["firefox", "Chrome on", "ios", "zzz"])
def test_browser_is_in_the_name_of_the_client(sight, text):
    browsers = sight.snapshot.browsers
    expected = keys(sight, lambda view: in_text(text, browsers[view.browser].client))
    assert passing(f'browser:"{text}"', sight) == expected


@pytest.mark.parametrize("text", ["10.0.0.1", "0.4", "1", "::1"])
def test_address_is_in_the_address(sight, text):
    browsers = sight.snapshot.browsers
    expected = keys(sight, lambda view: in_text(text, browsers[view.browser].address))
    assert passing(f'address:"{text}"', sight) == expected


@pytest.mark.parametrize(
    "text", ["#", "#1", "lin#", "lin/phone#1", "n#2", "1", "2", "GRACE", "grace.lin#1", "0#0", "##"]
)
def test_session_is_in_the_handle(sight, text):
    expected = keys(sight, lambda view: in_text(text, sight.snapshot.handle(view.key)))
    assert passing(f'session:"{text}"', sight) == expected
    exact = keys(sight, lambda view: text.casefold() == sight.snapshot.handle(view.key).casefold())
    assert passing(f'session="{text}"', sight) == exact


@pytest.mark.parametrize("text", ["grace", "firefox", "10.0.0.1", "lin#2", "on", "7"])
def test_a_word_is_in_handle_user_client_or_address(sight, text):
    users, browsers = sight.snapshot.users, sight.snapshot.browsers

    def fits(view):
        names = (users[view.user].display, users[view.user].name) if view.user else ()
        browser = browsers[view.browser]
        return in_text(text, sight.snapshot.handle(view.key), browser.client, browser.address, *names)

    assert passing(text, sight) == keys(sight, fits)


def seconds_up(span_ms: int) -> int:
    return max(0, -(-span_ms // 1000))


@pytest.mark.parametrize("field", ["idle", "absolute"])
@pytest.mark.parametrize("compare", COMPARE)
@pytest.mark.parametrize("span", SPELLED)
def test_time_left_is_compared_as_the_table_shows_it_and_only_live_sessions_have_any(sight, field, compare, span):
    limits = sight.snapshot.limits

    def fits(view):
        deadline_ms = (
            limits.idle_deadline_ms(view.renewed_at_ms)
            if field == "idle"
            else limits.absolute_deadline_ms(view.logged_in_at_ms)
        )
        return view.ending is None and COMPARE[compare](seconds_up(deadline_ms - sight.now_ms), SPELLED_S[span])

    assert passing(f"{field}{compare}{span}", sight) == keys(sight, fits)


@pytest.mark.parametrize("compare", COMPARE)
@pytest.mark.parametrize("span", SPELLED)
def test_age_counts_from_log_in_to_now_or_to_the_end(sight, compare, span):
    def fits(view):
        until_ms = view.ending.at_ms if view.ending else sight.now_ms
        return COMPARE[compare]((until_ms - view.logged_in_at_ms) // 1000, SPELLED_S[span])

    assert passing(f"age{compare}{span}", sight) == keys(sight, fits)


@pytest.mark.parametrize("field", ["requests", "denied"])
@pytest.mark.parametrize("compare", COMPARE)
@given(number=st.integers(0, 60))
def test_counts_are_compared_as_numbers(sight, field, compare, number):
    expected = keys(sight, lambda view: COMPARE[compare](getattr(view, field), number))
    assert passing(f"{field}{compare}{number}", sight) == expected


@pytest.mark.parametrize("compare", COMPARE)
@pytest.mark.parametrize("span", SPELLED)
def test_ended_is_how_long_ago(sight, compare, span):
    def fits(view):
        return view.ending and COMPARE[compare]((sight.now_ms - view.ending.at_ms) // 1000, SPELLED_S[span])

    assert passing(f"ended{compare}{span}", sight) == keys(sight, fits)


@pytest.mark.parametrize("compare", COMPARE)
@pytest.mark.parametrize(("clock", "unit_ms"), [("10:30", 60_000), ("9:30", 60_000), ("09:30:00", 1000)])
def test_ended_is_also_a_clock_time_to_the_minute_or_the_second(sight, compare, clock, unit_ms):
    hours, minutes, *_ = map(int, clock.split(":"))
    at = (hours * 3600 + minutes * 60) * 1000 // unit_ms

    def fits(view):
        return view.ending and COMPARE[compare](view.ending.at_ms // unit_ms, at)

    assert passing(f"ended{compare}{clock}", sight) == keys(sight, fits)


def test_who_ended_it_and_why_are_found(sight):
    stolen = keys(sight, lambda view: view.ending is not None and "stolen" in view.ending.why)
    assert stolen
    assert passing("why:STOLEN", sight) == passing('why="laptop stolen"', sight) == stolen
    by = keys(sight, lambda view: view.ending is not None and "admin" in view.ending.actor)
    assert by
    assert passing("actor:admin", sight) == by


@pytest.mark.parametrize(
    "term",
    [
        "role:admin",
        "state:idle",
        "user:grace",
        "browser:firefox",
        "idle:15m",
        "requests:3",
        "ended:10m",
        "reason:revoked",
    ],
)
def test_not_being_is_the_opposite_of_being(sight, term):
    field, value = term.split(":")
    assert passing(f"{field}!={value}", sight) == passing(f"-{term}", sight)
    assert sorted(passing(term, sight) + passing(f"-{term}", sight)) == sorted(sight.snapshot.sessions)


def test_an_equals_sign_asks_for_the_whole_text(sight):
    assert passing('user="grace lin"', sight) == passing('user:"Grace Lin"', sight) != []
    assert passing("user=grace", sight) == []


def test_without_a_limit_there_is_always_more_time_left(seen, sight):
    from dataclasses import replace

    from simulator.snapshot.fold import fold

    unlimited = fold([])
    unlimited.__dict__.update(seen.__dict__)
    unlimited.limits = type(seen.limits)(FOREVER_MS, FOREVER_MS, 0)
    endless = replace(sight, snapshot=unlimited)
    assert passing("idle>1000h", endless) == passing("absolute>1000h", endless) == list(seen.live)


@pytest.mark.parametrize("name", FIELDS)
def test_the_example_of_a_field_is_right_and_its_offers_are_too(sight, name):
    field = FIELDS[name]
    assert read_filter(field.example).field == name
    assert field.hint
    for value in list(field.values(sight.snapshot, sight.columns))[:20]:
        if value:
            field.check(field.operators[0], value)


def test_what_is_meant_by_other_names_are_fields():
    assert set(SYNONYMS.values()) <= set(FIELDS)
    assert not set(SYNONYMS) & set(FIELDS)


def test_comparisons_are_those_of_numbers():
    for name, compare in COMPARISONS.items():
        assert compare(np.array([1, 2, 3]), 2).tolist() == [COMPARE[name](n, 2) for n in (1, 2, 3)]
    assert Reason.NONE == 0
