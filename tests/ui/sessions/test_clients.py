"""Laws of what user agents are called: by the name they go by, not by those that they claim to be like."""

import pytest

from simulator.runspec.access_log import BOT_WORDS
from ui.sessions.clients import client_words
from ui.words import PseudoTranslator, pseudo, turn_off, turn_on

_WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)"
_MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_9_1) AppleWebKit/537.73.11 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        # From an access log of 2015.
        (f"Mozilla/5.0 (Windows NT 6.1; WOW64) {_WEBKIT} Chrome/32.0.1700.107 Safari/537.36", "Chrome 32 on Windows"),
        ("Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:27.0) Gecko/20100101 Firefox/27.0", "Firefox 27 on Linux"),
        (f"Mozilla/5.0 (X11; CrOS x86_64 5116.88.0) {_WEBKIT} Chrome/32.0.1700.95 Safari/537.36", "Chrome 32 on ChromeOS"),
        (f"Mozilla/5.0 (X11; Linux) {_WEBKIT} Ubuntu Chromium/32.0 Chrome/32.0 Safari/537.36", "Chromium 32 on Linux"),
        (f"Mozilla/5.0 (Windows NT 6.1) {_WEBKIT} Chrome/32.0 Safari/537.36 OPR/19.0.1326.63", "Opera 19 on Windows"),
        ("Opera/9.80 (X11; Linux x86_64) Presto/2.12.388 Version/12.16", "Opera 12 on Linux"),
        ("Opera/9.80 (MTK; Opera Mini/2.1199/34.1244; U; id) Presto/2.8.119 Version/11.10", "Opera Mini 2"),
        ("Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 5.1; Trident/4.0)", "Internet Explorer 8 on Windows"),
        ("Mozilla/5.0 (Windows NT 6.3; Trident/7.0; rv:11.0) like Gecko", "Internet Explorer 11 on Windows"),
        (f"{_MAC} Version/7.0.1 Safari/537.73.11", "Safari 7 on macOS"),
        (
            "Mozilla/5.0 (iPad; CPU OS 7_0_4 like Mac OS X) AppleWebKit/537.51.1 Version/7.0 Mobile/11B554a Safari/9537.53",
            "Safari 7 on iOS",
        ),
        (
            "Mozilla/5.0 (Linux; U; Android 4.3; es-es; GT-I9300) AppleWebKit/534.30 Version/4.0 Mobile Safari/534.30",
            "Android Browser 4 on Android",
        ),
        (f"{_MAC} Janetter/4.2.3", "Janetter 4.2 on macOS"),
        ("Safari/9537.73.11 CFNetwork/673.0.3 Darwin/13.0.0 (x86_64) (MacBookPro8%2C1)", "Safari on macOS"),
        ("Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help/us/ysearch/slurp)", "Yahoo! Slurp"),
        ("Mozilla/5.0 (compatible; archive.org_bot +http://www.archive.org/details/archive.org_bot)", "archive.org_bot"),
        ("msnbot/2.0b (+http://search.msn.com/msnbot.htm)", "msnbot"),
        ("Googlebot-Image/1.0", "Googlebot-Image"),
        ("UniversalFeedParser/4.2-pre-314-svn +http://feedparser.org/", "UniversalFeedParser 4.2"),
        ("Tiny Tiny RSS/1.11 (http://tt-rss.org/)", "Tiny Tiny RSS 1.11"),
        ("Feedfetcher-Google; (+http://www.google.com/feedfetcher.html; 3 subscribers)", "Feedfetcher-Google"),
        ("Dalvik/1.6.0 (Linux; U; Android 4.2.2; A114 Build/JDQ39)", "Dalvik 1.6 on Android"),
        # Of today.
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox 128 on Windows"),
        (f"Mozilla/5.0 (Windows NT 10.0) {_WEBKIT} Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0", "Edge 126 on Windows"),
        (f"Mozilla/5.0 (Linux; Android 10; K) {_WEBKIT} SamsungBrowser/25.0 Chrome/121.0", "Samsung Internet 25 on Android"),
        (f"Mozilla/5.0 (X11; Linux x86_64) {_WEBKIT} HeadlessChrome/126.0.0.0", "Headless Chrome 126 on Linux"),
        (f"Mozilla/5.0 (Linux; Android 11; Cubot/X30) {_WEBKIT} Chrome/90.0.4430.210", "Chrome 90 on Android"),
        ("curl/8.5.0", "curl 8.5"),
    ],
)  # fmt: skip
def test_a_client_is_called_by_its_own_name_with_the_system_it_runs_on(agent, words):
    assert client_words(agent) == words


@pytest.mark.parametrize(
    "before",
    [
        "Mozilla/5.0 (",
        f"Mozilla/5.0 (iPhone; CPU iPhone OS 6_0 like Mac OS X) {_WEBKIT} Version/6.0 Mobile/10A5376e Safari/8536.25 (",
        "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; ",
    ],
)
def test_a_robot_is_called_by_its_name_whatever_browser_it_claims_to_be(before):
    assert client_words(f"{before}compatible; Googlebot/2.1; +http://www.google.com/bot.html)") == "Googlebot"


@pytest.mark.parametrize("agent", ["", "Chrome on Windows", "agent of u1", "Mozilla/5.0", "Mozilla/4.0 (compatible;)"])
def test_what_cannot_be_read_is_said_as_it_is_sent(agent):
    assert client_words(agent) == agent


def test_what_a_log_leaves_out_as_a_robot_is_not_called_a_browser():
    for word in BOT_WORDS:
        assert client_words(f"Mozilla/5.0 (compatible; My{word}/1.0; +http://example.org)") == f"My{word}"


def test_a_client_is_said_in_the_language_that_is_on(qapp):
    agent = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
    assert client_words(agent) == "Firefox 128 on Linux"
    foreign = PseudoTranslator(["{browser} on {system}"])
    turn_on(qapp, foreign)
    try:
        assert client_words(agent) == pseudo("{browser} on {system}").format(browser="Firefox 128", system="Linux")
    finally:
        turn_off(qapp, foreign)
    assert client_words(agent) == "Firefox 128 on Linux"
