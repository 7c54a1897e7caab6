"""Names are learnt from the events that introduce them."""

from simulator.events import Event, Kind, session_key
from simulator.experiments.naming import Names

ADA = Event(1, 0, Kind.USER_ADDED, 7, 0, 0, 0, 0, 0, '{"name": "ada"}')
LAPTOP = Event(2, 0, Kind.BROWSER_ADDED, 0, 0, 3, 0, 0, 0, '{"name": "ada/laptop"}')
PAGE = Event(3, 0, Kind.ROUTE_ADDED, 0, 0, 0, 5, 0, 0, "/inbox")
REQUEST = Event(4, 9, Kind.REQUEST_DENIED, 7, session_key(3, 2), 3, 5, 2, 1 | 16, None)


def test_an_event_is_told_by_what_those_in_it_are_called():
    names = Names()
    names.learn([ADA, LAPTOP, PAGE])
    told = names.told(REQUEST)
    assert told[:7] == (9, "request_denied", "ada", "ada/laptop#2", "ada/laptop", "/inbox", "idle_timeout")
    assert told.flag_words == ["renewed", "accessed"]


def test_what_does_not_apply_is_left_out_of_a_document():
    names = Names()
    names.learn([PAGE])
    assert names.told(PAGE).document() == {
        "at_ms": 0,
        "kind": "route_added",
        "route": "/inbox",
        "flags": 0,
        "detail": "/inbox",
    }
    assert names.handle(0) is None
