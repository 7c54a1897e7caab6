"""RFC 6797."""

import pytest

from simulator.world.web.transport_memory import ONE_YEAR_S, TransportMemory

SITE = "https://site.example/"


@pytest.fixture
def memory():
    return TransportMemory().taught(SITE, ONE_YEAR_S, 0)


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("http://site.example/a?b", "https://site.example/a?b"),
        ("http://app.site.example/", "https://app.site.example/"),
        ("http://site.example:80/", "https://site.example/"),
        ("http://site.example:8080/", "https://site.example:8080/"),
        ("http://example/", "http://example/"),
        ("http://mysite.example/", "http://mysite.example/"),
        ("https://site.example/", "https://site.example/"),
        ("about:blank", "about:blank"),
    ],
)
def test_a_known_host_and_those_below_it_are_visited_encrypted(memory, url, asked):
    assert memory.upgraded(url, 1) == asked


def test_a_host_is_forgotten_when_its_time_is_over(memory):
    assert memory.upgraded("http://site.example/", ONE_YEAR_S * 1000 - 1).startswith("https:")
    assert memory.upgraded("http://site.example/", ONE_YEAR_S * 1000).startswith("http:")


def test_a_life_of_nothing_makes_it_forget(memory):
    assert memory.taught(SITE, 0, 1).upgraded("http://site.example/", 1).startswith("http:")


def test_what_one_browser_is_taught_no_other_knows():
    shared = TransportMemory()
    shared.taught(SITE, ONE_YEAR_S, 0)
    assert shared.upgraded("http://site.example/", 1).startswith("http:")


@pytest.mark.parametrize("url", ["http://site.example/", "https://10.0.0.1/", "nowhere"])
def test_neither_plain_connections_nor_addresses_teach_anything(url):
    assert TransportMemory().taught(url, ONE_YEAR_S, 0).state == {}


def test_what_is_saved_is_remembered(memory):
    again = TransportMemory(dict(memory.state))
    assert again.upgraded("http://site.example/", 1) == "https://site.example/"
