"""`why`: one request explained, with every check and what would have flipped the answer."""

import json


def test_it_tells_the_checks_the_stop_and_the_smallest_change(coatcheck):
    said = coatcheck("why", "first-session", "--event", "17", "--json")
    assert said.status == 0
    told = json.loads(said.out)
    assert told["event"] == 17
    assert {check["outcome"] for check in told["checks"]} <= {"passed", "failed", "not_asked", "not_reached"}
    assert told["tried"] > 0
    assert all(flip["scope"] in ("request", "login", "start") for flip in told["flips"])


def test_it_reads_as_lines(coatcheck):
    said = coatcheck("why", "first-session", "--event", "17", "--checks")
    assert said.status == 0
    assert "a session cookie came with it" in said.out
    assert "Smallest" not in said.out


def test_what_is_no_request_is_one_line(coatcheck):
    said = coatcheck("why", "first-session", "--event", "1")
    assert said.status == 2
    assert said.err.count("\n") == 1
    assert "event 1: run started is no request" in said.err
