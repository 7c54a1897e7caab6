"""Where two runs part is said so that a reader sees what differs, be it a flag."""

from simulator.events import Flag
from ui.models.divergence_words import divergence_words
from ui.player.comparing import Divergence, Told

SERVED = Told(33_300_000, "request_allowed", "grace", "grace#1", "grace", "/inbox", "", int(Flag.ACCESSED), None)
NAMES = ("owasp", "django")


def said(first, second):
    return divergence_words(Divergence(812, first, second), NAMES)


def test_it_says_when_and_what_happened_in_each():
    revoked = SERVED._replace(kind="sessions_revoked", session="", browser="", user="alice")
    assert said(revoked, SERVED) == (
        "They part at 09:15:00, event 812: sessions revoked (alice) in owasp, request served (grace#1) in django."
    )


def test_where_one_has_nothing_there_that_is_said():
    assert "event 812: nothing in owasp, request served (grace#1) in django" in said(None, SERVED)


def test_events_that_differ_in_flags_alone_are_told_apart():
    renewed = SERVED._replace(flags=int(Flag.ACCESSED | Flag.RENEWED))
    assert "request served in owasp, request served (idle limit counts anew) in django" in said(SERVED, renewed)


def test_every_flag_has_words():
    for flag in Flag:
        one, other = said(SERVED._replace(flags=0), SERVED._replace(flags=int(flag))).split(" in owasp, ")
        assert one.partition(": ")[2] != other.partition(" in django")[0]


def test_of_events_of_one_kind_only_what_differs_is_said():
    other = SERVED._replace(route="/orders", session="grace#2")
    assert "request served (grace#1; /inbox) in owasp, request served (grace#2; /orders) in django" in said(
        SERVED, other
    )
    ended = SERVED._replace(kind="session_ended", reason="idle_timeout")
    assert "(idle timeout) in owasp, session ended (absolute timeout)" in said(
        ended, ended._replace(reason="absolute_timeout")
    )
