import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.errors import InputError
from simulator.runspec.trace import ACTION_NAMES, Trace
from simulator.runspec.trace_file import NAME_LIMIT, read_trace

LOGIN = '{"at": 0, "browser": "b1", "do": "login", "user": "u1"}'

EVERY_ACTION = (
    {"do": "login", "browser": "b1", "user": "u1", "remember": True, "wrong_password": True},
    {"do": "visit", "browser": "b1", "needs": "manager", "fresh": True, "takes": 4.5},
    {"do": "submit", "browser": "b1", "needs": "admin", "fresh": False, "takes": 0},
    {"do": "logout", "browser": "b1"},
    {"do": "change_password", "browser": "b1"},
    {"do": "end_others", "browser": "b1"},
    {"do": "set_password", "user": "u1"},
    {"do": "set_role", "user": "u1", "role": "service"},
    {"do": "deactivate", "user": "u1"},
    {"do": "reactivate", "user": "u1"},
    {"do": "revoke_session", "target": "b1"},
    {"do": "revoke_user", "user": "u1"},
    {"do": "revoke_all"},
    {"do": "copy_cookies", "browser": "b2", "from": "b1"},
    {"do": "close_browser", "browser": "b1"},
)


def read(*lines):
    return read_trace("\n".join(lines), "t.jsonl")


def refusal(*lines):
    with pytest.raises(InputError) as caught:
        read(*lines)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def line_of(**fields):
    return json.dumps({"at": 1, **fields})


def test_every_action_is_read_with_all_its_fields():
    trace = read(*(line_of(**fields) for fields in EVERY_ACTION))
    assert [action.do for action in trace.actions] == [fields["do"] for fields in EVERY_ACTION]
    assert {action.do for action in trace.actions} == set(ACTION_NAMES)
    for action, fields in zip(trace.actions, EVERY_ACTION, strict=True):
        for name, value in fields.items():
            attribute = {"from": "copied_from", "takes": "takes_ms"}.get(name, name)
            assert getattr(action, attribute) == (value * 1_000 if name == "takes" else value)
    assert trace.made_ms == 5_500


@pytest.mark.parametrize("fields", EVERY_ACTION, ids=lambda fields: fields["do"])
def test_an_action_takes_no_field_but_its_own(fields):
    others = {name for each in EVERY_ACTION for name in each} - set(fields)
    for other in sorted(others):
        assert f't.jsonl, line 1: {fields["do"]} does not take "{other}"' in refusal(line_of(**fields, **{other: "x"}))


@pytest.mark.parametrize("fields", EVERY_ACTION, ids=lambda fields: fields["do"])
def test_an_action_without_a_field_that_it_needs_is_refused(fields):
    optional = {"remember", "wrong_password", "needs", "fresh", "takes", "do"}
    for name in sorted(set(fields) - optional):
        rest = {key: value for key, value in fields.items() if key != name}
        assert f"line 1: {fields['do']} needs {name}" in refusal(line_of(**rest))
    assert f"line 1: {fields['do']} needs at" in refusal(json.dumps(fields))


def test_times_are_seconds_kept_to_the_millisecond():
    trace = read(line_of(do="visit", browser="b", at=12.5), line_of(do="visit", browser="b", at=20.0014))
    assert [action.at_ms for action in trace.actions] == [12_500, 20_001]
    assert [trace.seconds(action.at_ms) for action in trace.actions] == [12.5, 20.001]


def test_virtual_time_starts_at_midnight_of_the_first_action_s_day():
    trace = read(line_of(do="visit", browser="b", at=1_431_857_103.25))
    assert trace.origin_s == 1_431_820_800
    assert trace.start_ms == ((10 * 60 + 5) * 60 + 3) * 1000 + 250
    assert trace.seconds(trace.start_ms) == 1_431_857_103.25


def test_the_first_line_gives_roles_and_others_named_are_users():
    trace = read('{"users": {"u1": "admin", "idle": "manager"}}', LOGIN, line_of(do="revoke_user", user="u2"))
    assert trace.users == {"u1": "admin", "idle": "manager", "u2": "user"}
    assert [action.line for action in trace.actions] == [2, 3]


def test_blank_lines_are_ignored_and_counted():
    trace = read("", "  \r", LOGIN, "", LOGIN + "\r", "")
    assert [action.line for action in trace.actions] == [3, 5]


def test_a_byte_order_mark_is_no_part_of_the_first_line():
    assert len(read("\ufeff" + LOGIN).actions) == 1


def test_separators_of_other_alphabets_end_no_line():
    assert "line 2, column 2" in refusal(LOGIN, '{"\u2028')


def test_a_browser_may_be_named_before_it_acts():
    trace = read(line_of(do="copy_cookies", browser="b2", **{"from": "b1"}), line_of(do="revoke_session", target="b3"))
    assert (trace.actions[0].copied_from, trace.actions[1].target) == ("b1", "b3")


def test_a_trace_survives_its_own_dump():
    trace = read('{"users": {"u1": "admin"}}', *(line_of(**fields) for fields in EVERY_ACTION))
    assert Trace.load(json.loads(json.dumps(trace.dump()))) == trace


@pytest.mark.parametrize("takes", [-1, 3_601, "4s", True, None])
def test_a_page_takes_seconds_up_to_an_hour(takes):
    problem = refusal(line_of(do="visit", browser="b", takes=takes))
    assert problem == f"t.jsonl, line 1: takes = {json.dumps(takes)}; write seconds from 0 to 3600"


def test_broken_json_is_refused_by_line_and_column():
    problem = refusal(LOGIN, '{"at": 2, "browser": "b1" "do": "visit"}')
    assert problem.startswith("t.jsonl, line 2, column 27: not valid JSON: ")


def test_actions_out_of_order_are_refused_by_line():
    problem = refusal(line_of(do="revoke_all", at=9), "", line_of(do="revoke_all", at=8.5))
    assert problem.startswith("t.jsonl, line 3: out of order: at = 8.5 is before at = 9 of line 1; ")


def test_actions_of_one_instant_are_in_order():
    assert len(read(LOGIN, LOGIN).actions) == 2


def test_an_unknown_action_is_refused_with_those_there_are():
    problem = refusal(line_of(do="fly", browser="b1"))
    assert problem.startswith('t.jsonl, line 1: unknown action "fly"; actions are login, visit, ')
    assert all(name in problem for name in ACTION_NAMES)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("[1]", "[1] is not an action"),
        ('"login"', '"login" is not an action'),
        ("[" * 100_000, "nested too deeply"),
        ('{"at": ' + "9" * 5000 + "}", "too many digits"),
        (line_of(browser="b"), "do is missing"),
        (line_of(do=7), "unknown action 7"),
        (line_of(do=["login"]), 'unknown action ["login"]'),
        (line_of(do="revoke_all", at=-1), "at = -1 is out of bounds"),
        (line_of(do="revoke_all", at=1e300), "at = 1e+300 is out of bounds"),
        ('{"at": 1e999, "do": "revoke_all"}', "at = Infinity is out of bounds"),
        ('{"at": NaN, "do": "revoke_all"}', "NaN is no number of JSON"),
        (line_of(do="revoke_all", at="1"), 'at = "1"'),
        (line_of(do="revoke_all", at=True), "at = true"),
        (line_of(do="revoke_all", at=None), "at = null"),
        ('{"at": 1, "at": 2, "do": "revoke_all"}', '"at" is given twice'),
        (line_of(do="logout", browser=""), 'browser = ""'),
        (line_of(do="logout", browser=5), "browser = 5"),
        (line_of(do="revoke_session", target="b#1"), 'target = "b#1"; leave # out'),
        (line_of(do="logout", browser="a\nb"), r'browser = "a\nb"'),
        (line_of(do="logout", browser="\ud800"), r'browser = "\ud800"'),
        (line_of(do="logout", browser="b" * (NAME_LIMIT + 1)), "browser = "),
        (line_of(do="visit", browser="b", needs="boss"), 'needs = "boss" is an unknown role; roles are user, '),
        (line_of(do="set_role", user="u", role=3), "role = 3 is an unknown role"),
        (line_of(do="visit", browser="b", fresh="yes"), 'fresh = "yes"; write true or false'),
        (line_of(do="login", browser="b", user="u", wrong_password=1), "wrong_password = 1"),
        ('{"users": {"u1": "boss"}}', 'users.u1 = "boss" is an unknown role'),
        ('{"users": ["u1"]}', 'users = ["u1"]; map users to roles'),
        ('{"users": {"": "user"}}', 'users = ""'),
        ('{"users": {}, "at": 1}', 'users stands alone, without "at"'),
    ],
)
def test_what_is_no_action_is_refused_in_one_line(line, problem):
    refused = refusal(line)
    assert refused.startswith("t.jsonl, line 1: ")
    assert problem in refused


def test_roles_after_an_action_are_refused():
    assert refusal(LOGIN, '{"users": {}}') == 't.jsonl, line 2: roles come too late; put the line with "users" first'


@pytest.mark.parametrize("text", ["", "\n \n", '{"users": {"u1": "admin"}}'])
def test_a_trace_without_an_action_is_refused(text):
    assert refusal(text).startswith("t.jsonl: no action in it; ")


names = st.text(max_size=4)
numbers = st.integers() | st.floats()
values = st.recursive(st.none() | st.booleans() | numbers | names, st.lists, max_leaves=4)
keys = st.sampled_from(["at", "browser", "do", "user", "role", "needs", "fresh", "from", "target", "users"]) | names
objects = st.dictionaries(keys, values | st.sampled_from(ACTION_NAMES), max_size=5).map(json.dumps)


@given(st.lists(objects | st.text() | st.just(LOGIN), max_size=5))
def test_the_parser_reads_or_refuses_whatever_it_is_given(lines):
    try:
        trace = read(*lines)
    except InputError:
        pass
    else:
        assert trace.actions
        assert [action.at_ms for action in trace.actions] == sorted(action.at_ms for action in trace.actions)
