"""Laws of the cookie's words: each flag says what it means, and each way of losing the cookie is told apart."""

import pytest

from simulator.events import Kind, Reason
from simulator.policy import Policy
from ui.panels.inspector.cookie_words import FLAG_NAMES, cookie_of_policy, flags_of, standing
from ui.player.sources import Holding


def holding(policy, **changes):
    return Holding(cookie_of_policy(policy)._replace(value="Ab3x…", **changes), 0)


def values(shown, policy):
    return {flag.name: flag.value for flag in flags_of(shown, policy)}


def test_the_flags_of_a_held_cookie_are_its_own():
    policy = Policy()
    shown = holding(policy, secure=False, same_site="Strict", expires_at_ms=36_000_000)
    told = values(shown, policy)
    assert tuple(told) == tuple(FLAG_NAMES)
    assert (told["value"], told["secure"], told["same_site"]) == ("Ab3x…", "no", "Strict")
    assert told["kept"] == "until 10:00:00"


@pytest.mark.parametrize("shown", [None, Holding(None, 0)])
def test_where_none_is_held_the_policy_tells_the_flags_and_the_value_is_left_out(shown):
    policy = Policy().with_changes({"cookie.persistent": True, "cookie.same_site": "unset", "cookie.http_only": False})
    told = values(shown, policy)
    assert told["value"] == ("not shown" if shown is None else "none")
    assert (told["http_only"], told["same_site"], told["kept"]) == ("no", "unset", "for 15m")


def test_every_flag_of_every_policy_has_a_meaning():
    for changes in (
        {},
        {"cookie.name": "s", "cookie.domain": "example.org", "cookie.path": "/a", "cookie.secure": "never"},
    ):
        for flag in flags_of(None, Policy().with_changes(changes)):
            assert flag.meaning.endswith(".")


@pytest.mark.parametrize(
    ("reason", "said"),
    [(None, "whoever presents it has this session"), (Reason.REVOKED, "the session has ended: revoked")],
)
def test_a_cookie_that_is_held_may_be_worth_nothing(story, reason, said):
    if reason is not None:
        story.end("09:40", story.laptop, reason)
        story.show("09:40")
    snapshot = story.workspace.snapshot
    told = standing(snapshot.sessions[story.laptop], holding(snapshot.policy), snapshot)
    assert said in told.text


def test_a_cookie_that_is_gone_is_said_to_be_with_what_took_it(story):
    snapshot = story.workspace.snapshot
    session = snapshot.sessions[story.laptop]
    assert "that of grace/phone#1" in standing(session, Holding(None, story.phone), snapshot).text
    closed = standing(session, Holding(None, 0), snapshot)
    assert "it was closed" in closed.text
    assert "lives on at the server" in closed.text
    snapshot.kinds[Kind.COOKIES_COPIED] += 1
    assert "or its cookies were replaced" in standing(session, Holding(None, 0), snapshot).text
    story.end("09:40", story.laptop, Reason.LOGOUT)
    story.show("09:40")
    assert "log-out took it back" in standing(session, Holding(None, 0), snapshot).text


def test_a_later_session_in_the_browser_may_have_taken_the_cookie_s_place(story):
    snapshot = story.workspace.snapshot
    story.end("09:40", story.laptop, Reason.IDLE_TIMEOUT)
    second = story.log_in("09:50", "grace", "grace")
    story.end("09:55", second, Reason.REPLACED)
    story.show("09:56")
    for key, said in ((story.laptop, "or a later log-in there"), (second, "a further log-in there took its place")):
        assert said in standing(snapshot.sessions[key], Holding(None, 0), snapshot).text


def test_a_persistent_cookie_that_is_gone_has_run_out(make_story):
    story = make_story(Policy().with_changes({"cookie.persistent": True}))
    story.user("u", "U")
    story.browser("b")
    key = story.log_in("09:00", "u", "b")
    story.show("09:01")
    snapshot = story.workspace.snapshot
    assert "its time there is over" in standing(snapshot.sessions[key], Holding(None, 0), snapshot).text


def test_of_an_earlier_moment_nothing_is_said_of_the_browser(story):
    snapshot = story.workspace.snapshot
    assert "while time stands still" in standing(snapshot.sessions[story.laptop], None, snapshot).text
