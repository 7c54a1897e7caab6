from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.errors import InputError
from simulator.runspec.access_log import read_access_log

REAL_LOG = Path(__file__).resolve().parents[3] / "../shared/data/access-log/access.log"
needs_the_real_log = pytest.mark.skipif(
    not REAL_LOG.is_file(), reason="the access log is not here: ../shared/data, beside the repository"
)

COMMON = '192.0.2.1 - - [17/May/2015:10:05:03 +0000] "GET /a HTTP/1.1" 200 203'
COMBINED = COMMON + ' "http://site.example/" "Mozilla/5.0 (X11) Firefox/27.0"'


def entry(time="17/May/2015:10:05:03 +0000", address="192.0.2.1", user="-", request="GET / HTTP/1.1", agent="A"):
    return f'{address} - {user} [{time}] "{request}" 200 12 "-" "{agent}"'


def read(*lines, people=False):
    return read_access_log("\n".join(lines), "x.log", people=people)


def refusal(*lines, people=False):
    with pytest.raises(InputError) as caught:
        read(*lines, people=people)
    return str(caught.value)


def test_both_formats_are_read():
    trace = read(COMMON, COMBINED)
    assert [action.path for action in trace.actions] == ["/a", "/a"]
    assert [browser.client for browser in trace.browsers.values()] == ["", "Mozilla/5.0 (X11) Firefox/27.0"]
    assert {browser.address for browser in trace.browsers.values()} == {"192.0.2.1"}


def test_a_log_is_replayed_with_log_ins_of_its_own():
    assert read(COMMON).relogin


def test_virtual_time_starts_at_midnight_of_the_first_day_in_utc():
    trace = read(entry("18/May/2015:00:30:00 +0200"), entry("17/May/2015:22:30:01 +0000"))
    assert trace.origin_s == datetime(2015, 5, 17, tzinfo=UTC).timestamp()
    assert [action.at_ms for action in trace.actions] == [81_000_000, 81_001_000]
    assert trace.seconds(81_000_000) == datetime(2015, 5, 17, 22, 30, tzinfo=UTC).timestamp()


def test_time_zones_west_and_of_half_an_hour_are_honoured():
    trace = read(entry("17/May/2015:10:00:00 -0330"))
    assert trace.actions[0].at_ms == (13 * 60 + 30) * 60_000


def test_requests_are_sorted_by_time_and_keep_their_order_within_a_second():
    times = ("17/May/2015:10:00:02 +0000", "17/May/2015:10:00:01 +0000", "17/May/2015:10:00:02 +0000")
    trace = read(*(entry(time) for time in times), entry(times[1]))
    assert [action.line for action in trace.actions] == [2, 4, 1, 3]


@pytest.mark.parametrize(
    ("method", "do"),
    [(method, "visit") for method in ("GET", "HEAD", "OPTIONS")]
    + [(method, "submit") for method in ("POST", "PUT", "DELETE", "PROPFIND", "get")],
)
def test_reading_methods_visit_and_all_others_submit(method, do):
    assert read(entry(request=f"{method} / HTTP/1.1")).actions[0].do == do


@pytest.mark.parametrize("request_line", ["-", "", r"\x16\x03\x01", "GET"])
def test_a_request_line_without_a_path_is_still_a_request(request_line):
    trace = read(entry(request=request_line))
    assert trace.actions[0].path == ""
    assert not trace.malformed


@pytest.mark.parametrize(
    ("asked", "path"),
    [
        ("/account?token=secret", "/account"),
        ("/account;jsessionid=secret", "/account"),
        ("/account#part", "/account"),
        ("http://name:secret@site.example/account?a=1", "/account"),
        ("http://site.example", "/"),
        (r"/a\"b\\c", '/a"b\\c'),
        (r"/caf\xc3\xa9", "/café"),
        (r"/\xff\x00", "/\ufffd\ufffd"),
    ],
)
def test_a_path_is_shown_as_sent_without_what_may_be_secret(asked, path):
    assert read(entry(request=f"GET {asked} HTTP/1.1")).actions[0].path == path


def test_a_browser_is_a_pair_of_address_and_agent():
    lines = [entry(agent="A"), entry(agent="B"), entry(agent="A"), entry(agent="C"), entry(address="::1", agent="A")]
    trace = read(*lines)
    browsers = [action.browser for action in trace.actions]
    assert browsers == ["192.0.2.1", "192.0.2.1~2", "192.0.2.1", "192.0.2.1~3", "::1"]


def test_the_user_is_the_log_s_own_or_one_for_each_browser():
    trace = read(entry(user="ann"), entry(user="-"), entry(user='""', agent="B"), entry(user="Bo Li", agent="B"))
    assert [action.user for action in trace.actions] == ["ann", "192.0.2.1", "192.0.2.1~2", "Bo Li"]
    assert trace.users == dict.fromkeys(["ann", "192.0.2.1", "192.0.2.1~2", "Bo Li"], "user")


def test_escaped_quotes_end_no_field():
    trace = read(entry(agent=r"say \"A\" [x] \\"))
    assert trace.browsers["192.0.2.1"].client == 'say "A" [x] \\'


def test_what_follows_the_agent_is_ignored():
    assert not read(COMBINED + ' "203.0.113.9" 0.005').malformed


@pytest.mark.parametrize(
    "line",
    [
        COMBINED[:-1],
        COMBINED[:-40],
        COMMON[:-4],
        "192.0.2.1",
        entry("31/Feb/2015:10:05:03 +0000"),
        entry("17/May/2015:24:05:03 +0000"),
        entry("17/Mai/2015:10:05:03 +0000"),
        entry("17/May/0000:10:05:03 +0000"),
        entry("17/May/1969:10:05:03 +0000"),
        entry("17/May/2015:10:05:03"),
        "\x00" * 50,
    ],
)
def test_a_line_that_cannot_be_read_is_counted_by_number(line):
    trace = read(COMMON, "", line, COMMON)
    assert trace.malformed == (3,)
    assert [action.line for action in trace.actions] == [1, 4]


def test_a_size_and_a_status_may_be_absent():
    assert not read(COMMON.replace("203", "-"), COMMON.replace("200", "-")).malformed


def test_a_leap_second_is_the_first_of_the_next_day():
    trace = read(entry("30/Jun/2015:23:59:60 +0000"))
    assert trace.seconds(trace.start_ms) == datetime(2015, 7, 1, tzinfo=UTC).timestamp()


def test_lines_may_end_as_in_windows():
    assert not read(COMMON + "\r", COMBINED + "\r").malformed


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "x.log: the file is empty; give an access log or a trace"),
        ("\n \n", "x.log: the file is empty; give an access log or a trace"),
        ("hello", "x.log: its only line is not in the Common or Combined Log Format; give an access log or a trace"),
        ("a\nb", "x.log: none of its 2 lines is in the Common or Combined Log Format; give an access log or a trace"),
        ("\x7fELF\x02\x01\n\x00", "x.log: not a text file; give an access log, unpacked, or a trace"),
    ],
)
def test_a_file_without_a_readable_line_is_refused(text, problem):
    assert refusal(text) == problem


@pytest.mark.parametrize("path", ["/style.css", "/a/logo.PNG?v=2", "/favicon.ico", "/font.woff2"])
def test_people_do_not_ask_for_assets(path):
    trace = read(entry(), entry(request=f"GET {path} HTTP/1.1"), people=True)
    assert [action.line for action in trace.actions] == [1]


@pytest.mark.parametrize("path", ["/", "/blog/png", "/report.pdf", "/page.html?style=x.css"])
def test_people_ask_for_pages_and_documents(path):
    assert read(entry(request=f"GET {path} HTTP/1.1"), people=True).actions


@pytest.mark.parametrize(
    "agent", ["Googlebot/2.1", "Yahoo! Slurp", "YisouSpider", "Tiny Tiny RSS/1.11", "Feedly/1.0", "theoldreader.com"]
)
def test_bots_and_feed_readers_are_no_people(agent):
    trace = read(entry(agent=agent), entry(agent="Mozilla/5.0"), people=True)
    assert [action.line for action in trace.actions] == [2]


@pytest.mark.parametrize("agent", ["Mozilla/5.0 (Linux; Android 9; CUBOT_X18)", "-", "curl/7.22.0"])
def test_what_does_not_call_itself_a_bot_is_people(agent):
    assert read(entry(agent=agent), people=True).actions


def test_browsers_are_called_the_same_with_and_without_the_others():
    assert read(entry(agent="Googlebot"), entry(agent="B"), people=True).actions[0].browser == "192.0.2.1~2"


def test_a_log_of_bots_alone_has_no_people():
    problem = "x.log: no person in it, only assets, bots and feed readers; replay it without --people"
    assert refusal(entry(agent="Googlebot"), people=True) == problem


fragments = st.sampled_from(['"', "\\", "[", "]", " ", "-", "GET", "\\x9", "17/May/2015:10:05:03 +0000"]) | st.text()
edits = st.tuples(st.integers(0, 150), st.integers(0, 10), fragments)


@given(st.lists(edits, max_size=4), st.booleans())
def test_the_parser_reads_or_refuses_whatever_it_is_given(changes, people):
    line = entry(user="ann", agent=r"Mozilla \"5.0\"")
    for start, length, replacement in changes:
        line = line[:start] + replacement + line[start + length :]
    try:
        trace = read(line, people=people)
    except InputError:
        pass
    else:
        assert trace.actions
        assert len(trace.actions) + len(trace.malformed) <= line.count("\n") + 1


@needs_the_real_log
def test_a_real_log_is_read_but_for_the_line_that_was_cut_short():
    trace = read_access_log(REAL_LOG.read_text(), "access.log")
    assert len(trace.actions) == 9_999
    assert trace.malformed == (8_899,)
    assert len(trace.browsers) == len(trace.users) == 1_861
    times = [action.at_ms for action in trace.actions]
    assert times == sorted(times)
    assert [action.line for action in trace.actions] != sorted(action.line for action in trace.actions)
    assert datetime.fromtimestamp(trace.origin_s, UTC) == datetime(2015, 5, 17, tzinfo=UTC)


@needs_the_real_log
def test_people_in_a_real_log_are_a_quarter_of_it():
    everybody = read_access_log(REAL_LOG.read_text(), "access.log")
    trace = read_access_log(REAL_LOG.read_text(), "access.log", people=True)
    assert 2_000 < len(trace.actions) < 3_000
    assert trace.malformed == everybody.malformed
    assert set(trace.actions) < set(everybody.actions)
    agents = {trace.browsers[action.browser].client for action in trace.actions}
    assert not [agent for agent in agents if "Googlebot" in agent or "Feed" in agent]
