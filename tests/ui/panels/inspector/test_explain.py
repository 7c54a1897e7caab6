"""Laws of explanations: each way of renewing and each end has its sentence."""

import pytest

from simulator.events import ENDING_REASONS, Event, Kind, Reason
from simulator.policy import Policy
from ui.panels.inspector import explain


@pytest.mark.parametrize("renew", ["never", "on_write", "on_access", "half_life"])
def test_each_way_of_renewing_has_its_sentence(renew):
    said = explain.renewal(Policy().with_changes({"time.renew": renew}))
    others = {explain.renewal(Policy().with_changes({"time.renew": other})) for other in ("never", "on_write")} - {said}
    assert said.endswith(".")
    assert said not in others


def test_without_an_idle_limit_nothing_needs_renewing():
    assert "no idle limit" in explain.renewal(Policy().with_changes({"time.idle": "off"}))


def test_the_limit_that_ends_a_session_first_is_named(story):
    session = story.workspace.snapshot.sessions[story.laptop]
    assert explain.ends_first(session, story.workspace.snapshot) == "The idle limit ends it first, at 09:45:00."


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"time.idle": "off"}, "The absolute limit ends it first, at 17:00:00."),
        ({"time.idle": "off", "time.absolute": "off"}, "No time limit ends this session."),
        (
            {
                "time.idle": "off",
                "time.absolute": "off",
                "store.kind": "jwt",
                "token.refresh": "off",
                "token.access": "1h",
            },
            "The absolute limit ends it first, at 10:00:00.",
        ),
    ],
)
def test_a_limit_that_is_off_is_not_the_first(make_story, changes, said):
    story = make_story(Policy().with_changes(changes))
    story.user("u", "U")
    story.browser("b")
    key = story.log_in("09:00", "u", "b")
    story.show("09:01")
    assert explain.ends_first(story.workspace.snapshot.sessions[key], story.workspace.snapshot) == said


@pytest.mark.parametrize("reason", ENDING_REASONS)
def test_every_end_is_explained(story, reason):
    story.end("09:40", story.laptop, reason)
    story.show("09:40")
    said = explain.why_ended(story.workspace.snapshot.sessions[story.laptop], Policy())
    assert said.endswith(".")
    assert len(said) > 12


def test_a_denied_request_is_told_with_its_clause(story):
    event = Event(9, 0, Kind.REQUEST_DENIED, 0, story.bens, 0, 0, Reason.IDLE_TIMEOUT, 0, None)
    assert explain.why(event, story.workspace.snapshot) == "idle check: idle for 15m · ASVS 7.3.1"


def test_a_served_request_is_told_without(story):
    event = next(event for event in story.told if event.kind == Kind.REQUEST_ALLOWED)
    assert explain.why(event, story.workspace.snapshot) == "idle limit counts anew"
