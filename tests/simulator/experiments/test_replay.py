import json
from pathlib import Path

import pytest

import simulator
from simulator.errors import InputError
from simulator.experiments.replay import replay, replay_steps
from simulator.policy import Policy
from simulator.runspec.access_log import read_access_log
from simulator.runspec.steps import complete
from simulator.runspec.trace_file import read_trace

REAL_LOG = Path(__file__).resolve().parents[3] / "../shared/data/access-log/access.log"
needs_the_real_log = pytest.mark.skipif(
    not REAL_LOG.is_file(), reason="the access log is not here: ../shared/data, beside the repository"
)

OWASP = Policy()
PATIENT = OWASP.with_changes({"name": "patient", "time.idle": "1h"})

LINES = (
    '{"users": {"u1": "admin"}}',
    '{"at": 0.5, "browser": "b1", "do": "login", "user": "u1"}',
    "",
    '{"at": 10, "browser": "b1", "do": "visit", "needs": "manager"}',
    '{"at": 11, "browser": "b2", "do": "visit"}',
    '{"at": 12, "do": "set_role", "user": "u1", "role": "user"}',
    '{"at": 13, "browser": "b1", "do": "submit", "needs": "manager"}',
    '{"at": 1800, "browser": "b1", "do": "visit"}',
    '{"at": 1801, "browser": "b1", "do": "login", "user": "u1", "wrong_password": true}',
    '{"at": 1802, "browser": "b1", "do": "login", "user": "u1"}',
    '{"at": 1803.25, "browser": "b1", "do": "logout"}',
)
TRACE = read_trace("\n".join(LINES), "t.jsonl")

LOG_LINE = '192.0.2.{host} - {user} [17/May/2015:{time} +0000] "{method} / HTTP/1.1" 200 1 "-" "A"'


def log(*requests):
    lines = [
        LOG_LINE.format(time=time, host=host, user=user, method=method) if time else "cut short"
        for time, host, user, method in requests
    ]
    return read_access_log("\n".join(lines), "x.log")


LOG = log(
    ("10:30:00", 1, "-", "POST"), ("10:00:00", 1, "-", "GET"), ("", 0, "", ""), ("10:10:00", 2, "ann", "HEAD"),
    ("10:20:00", 2, "ann", "GET"),
)  # fmt: skip


def decision(line, at, do, allowed, reason, session, user="u1", browser="b1"):
    return {
        "line": line,
        "at": at,
        "browser": browser,
        "do": do,
        "user": user,
        "allowed": allowed,
        "reason": reason,
        "session": session,
    }


def test_the_document_of_one_policy_tells_every_answer():
    assert replay(TRACE, [OWASP]).document() == {
        "policy": "owasp",
        "summary": {
            "requests": 8,
            "denied": 4,
            "logins": {"first": 1, "again": 0, "forced": 1},
            "malformed": [],
        },
        "decisions": [
            decision(2, 0.5, "login", True, None, "b1#1"),
            decision(4, 10, "visit", True, None, "b1#1"),
            decision(5, 11, "visit", False, "no_session", None, user=None, browser="b2"),
            decision(7, 13, "submit", False, "forbidden", "b1#1"),
            decision(8, 1800, "visit", False, "idle_timeout", "b1#1"),
            decision(9, 1801, "login", False, "bad_credentials", None),
            decision(10, 1802, "login", True, None, "b1#2"),
            decision(11, 1803.25, "logout", True, None, "b1#2"),
        ],
    }


def test_the_keys_of_a_document_are_in_their_order():
    document = replay(LOG, [OWASP]).document()
    assert list(document) == ["policy", "summary", "decisions"]
    assert list(document["summary"]) == ["requests", "denied", "logins", "malformed"]
    keys = ["line", "at", "browser", "do", "user", "allowed", "reason", "session"]
    assert [list(each) for each in document["decisions"]] == [keys, keys, keys, [*keys, "relogin"]]


def test_a_line_of_a_log_gets_one_decision_the_first_answer():
    document = replay(LOG, [OWASP]).document()
    at_s = 1_431_856_800
    first = decision(2, at_s, "visit", True, None, "192.0.2.1#1", "192.0.2.1", "192.0.2.1")
    assert document["decisions"] == [
        first,
        decision(4, at_s + 600, "visit", True, None, "192.0.2.2#1", "ann", "192.0.2.2"),
        decision(5, at_s + 1200, "visit", True, None, "192.0.2.2#1", "ann", "192.0.2.2"),
        {
            **first,
            "line": 1,
            "at": at_s + 1800,
            "do": "submit",
            "allowed": False,
            "reason": "idle_timeout",
            "relogin": True,
        },
    ]
    logins = {"first": 2, "again": 0, "forced": 1}
    assert document["summary"] == {"requests": 4, "denied": 1, "logins": logins, "malformed": [3]}


def test_the_document_of_two_policies_tells_only_the_differences():
    result = replay(TRACE, [OWASP, PATIENT])
    assert result.document() == {
        "policies": ["owasp", "patient"],
        "summary": {
            "owasp": result.runs[0].summary(),
            "patient": {
                "requests": 8,
                "denied": 3,
                "logins": {"first": 1, "again": 0, "forced": 1},
                "malformed": [],
            },
        },
        "differences": [
            {
                "line": 8,
                "at": 1800,
                "browser": "b1",
                "do": "visit",
                "answers": {
                    "owasp": {"allowed": False, "reason": "idle_timeout"},
                    "patient": {"allowed": True, "reason": None},
                },
            }
        ],
    }


def test_another_reason_is_a_difference():
    short_lived = OWASP.with_changes({"name": "short", "time.absolute": "10m"})
    [row] = replay(TRACE, [OWASP, short_lived]).differences
    assert [each.reason for each in row] == ["idle_timeout", "absolute_timeout"]


def test_a_policy_differs_in_nothing_from_itself_and_is_told_apart():
    result = replay(TRACE, [OWASP, OWASP, OWASP])
    assert [run.policy for run in result.runs] == ["owasp", "owasp~2", "owasp~3"]
    assert not result.differences
    assert list(result.document()["summary"]) == ["owasp", "owasp~2", "owasp~3"]


def test_the_same_traffic_and_policy_give_the_same_answers():
    assert replay(LOG, [OWASP]).document() == replay(LOG, [OWASP]).document()


def test_traffic_may_be_given_by_path(tmp_path):
    path = tmp_path / "t.jsonl"
    path.write_text("\n".join(LINES))
    by_path = simulator.replay(path, [OWASP]).document()
    assert by_path == simulator.replay(str(path), [OWASP]).document() == replay(TRACE, [OWASP]).document()
    with pytest.raises(InputError, match="no such file"):
        replay(tmp_path / "absent", [OWASP])


def test_without_a_policy_there_is_nothing_to_replay_under():
    with pytest.raises(ValueError, match="at least one policy"):
        replay(TRACE, [])


def test_progress_counts_the_actions_of_all_policies():
    told = []
    replay(TRACE, [OWASP, PATIENT], lambda done, total: told.append((done, total)))
    assert told[-1] == (18, 18)
    assert told == sorted(told)


@needs_the_real_log
def test_a_real_log_is_answered_line_by_line():
    result = replay(REAL_LOG, [OWASP, PATIENT])
    owasp, patient = result.runs
    assert len(owasp.decisions) == len({each.line for each in owasp.decisions}) == 9_999
    assert owasp.malformed == (8_899,)
    assert owasp.logins.first == 1_861
    assert owasp.logins.forced == owasp.denied == sum(each.relogin for each in owasp.decisions)
    # All its requests fall in the sixth minute of some hour: an hour's patience spares those who come a little early.
    assert 0 < patient.denied < owasp.denied
    assert json.loads(json.dumps(result.document())) == result.document()


def test_steps_come_to_the_same_as_doing_it_at_once():
    stepwise = complete(replay_steps(TRACE, [OWASP, PATIENT], slice_s=0))
    assert stepwise.document() == replay(TRACE, [OWASP, PATIENT]).document()
    parts = list(replay_steps(TRACE, [OWASP, PATIENT], slice_s=0))
    assert parts == sorted(parts)
    assert parts[-1] == 1


def test_who_was_thrown_out_and_what_was_lost_is_told_with_its_moment():
    lines = (
        '{"at": 0, "browser": "b1", "do": "login", "user": "u1"}',
        '{"at": 1, "browser": "b2", "do": "login", "user": "u2"}',
        '{"at": 1000, "browser": "b1", "do": "submit"}',
        '{"at": 1001, "browser": "b1", "do": "login", "user": "u1"}',
        '{"at": 1002, "browser": "b2", "do": "logout"}',
    )
    strict, patient = replay(read_trace("\n".join(lines), "t.jsonl"), [OWASP, PATIENT]).runs
    assert strict.thrown_out == {"u1"}
    assert [(forced.at_ms, forced.user) for forced in strict.forced] == [(1_001_000, "u1")]
    assert [(lost.at_ms, lost.user) for lost in strict.lost] == [(1_000_000, "u1")]
    assert strict.decisions[2].key == strict.lost[0].session > 0
    assert (patient.lost, patient.settings) == ((), PATIENT)
    # Whoever logs in again without having logged out was asked to, or did it out of habit: both typed a password.
    assert [forced.user for forced in patient.forced] == ["u1"]
