"""Laws of hands: who somebody is follows from the commands, and what they were told from the events."""

import pytest

from simulator.commands import Command, Do
from simulator.events import Event, Kind, Reason
from ui.panels.acting.hands import Hands, account_name, hands_of, told


@pytest.mark.parametrize(
    ("display", "name"),
    [
        ("Tess Ting", "tess.ting"),
        ("  Zoë   Tíng ", "zoe.ting"),
        ("O'Neill-Smith, Ann", "o.neill-smith.ann"),
        ("李小龙", ""),
        ("...", ""),
        ("A" * 60, "a" * 40),
        ("-x-", "x"),
    ],
)
def test_an_account_name_is_derived_from_a_name(display, name):
    assert account_name(display) == name
    if name:
        Command(at_ms=0, do=Do.ADD_PERSON, user=name, role="user")


def log_in(user, browser, at_ms=0):
    return Command(at_ms=at_ms, do=Do.LOG_IN, user=user, browser=browser)


def test_each_person_at_each_browser_counts_once_and_an_administrator_s_acts_do_not():
    commands = [
        Command(at_ms=1, do=Do.ADD_PERSON, user="tess", role="user", display="Tess Ting"),
        log_in("tess", "a", 1),
        log_in("tess", "a", 2),
        Command(at_ms=3, do=Do.REVOKE_ALL),
        log_in("ann", "a", 4),
    ]
    assert [(hand.user, hand.at_ms, hand.display) for hand in hands_of(commands)] == [
        ("tess", 1, "Tess Ting"),
        ("ann", 4, ""),
    ]


def test_whoever_was_chosen_stays_until_they_are_gone():
    hands = Hands()
    hands.start_over([log_in("tess", "a"), log_in("ann", "b")])
    assert hands.present.user == "ann"
    hands.choose("tess", "a")
    hands.know([log_in("tess", "a"), log_in("ann", "b"), log_in("max", "c")])
    assert hands.present.user == "tess"
    hands.choose("nobody", "z")
    assert hands.present.user == "tess"
    hands.start_over([])
    assert hands.present is None


def test_only_what_their_own_browsers_were_told_is_kept(story):
    snapshot = story.workspace.snapshot
    hands = Hands()
    hands.start_over([log_in("grace", "grace")])
    hands.hear(map(tuple, story.told), snapshot)
    browser = hands.browser(hands.present, snapshot)
    assert hands.answer(browser, snapshot).kind == Kind.LOGIN
    assert hands.session(browser, snapshot).key == story.laptop
    story.end("09:40", story.laptop, Reason.REVOKED)
    story.show("09:40")
    assert hands.session(browser, snapshot) is None


@pytest.mark.parametrize(
    ("kind", "reason", "word", "tone"),
    [
        (Kind.REQUEST_ALLOWED, Reason.NONE, "Served", "ok"),
        (Kind.REQUEST_DENIED, Reason.IDLE_TIMEOUT, "Denied", "danger"),
        (Kind.LOGIN_FAILED, Reason.LOCKED_OUT, "Refused", "danger"),
        (Kind.BROWSER_CLOSED, Reason.NONE, "Closed", "neutral"),
    ],
)
def test_an_answer_has_a_word_and_what_was_done(story, kind, reason, word, tone):
    said = told(Event(1, 0, kind, 0, 0, 1, 1, reason, 0, None), story.workspace.snapshot)
    assert (said.word, said.tone) == (word, tone)
    assert said.what
    assert said.what[0] == said.what[0].upper()
    assert bool(said.why) == (kind != Kind.REQUEST_ALLOWED)
