import pytest

from simulator.wire import RequestContext
from simulator.world.web.network import Listener, Network, Request, Response

PLAIN, ENCRYPTED = "http://site.example/login", "https://site.example/login"


class Echo:
    def answer(self, request):
        return Response(set_cookies=("sid=new",))


@pytest.fixture
def network():
    network = Network()
    network.servers["site.example"] = Echo()
    return network


def request_to(url, address="10.0.0.1"):
    return Request(url, "sid=old", RequestContext(address=address), browser=1, fields={"password": "secret"})


def test_a_host_that_nobody_serves_does_not_answer(network):
    assert network.carry(0, request_to("https://other.example/")) is None
    assert network.carry(0, request_to("nowhere")) is None


def test_a_listener_hears_everything_of_a_plain_connection(network):
    listener = Listener(frozenset({"10.0.0.1"}))
    network.listeners.append(listener)
    network.carry(5, request_to(PLAIN))
    (heard,) = listener.heard
    assert (heard.at_ms, heard.url, heard.cookie) == (5, PLAIN, "sid=old")
    assert heard.fields == {"password": "secret"}
    assert heard.set_cookies == ("sid=new",)


def test_a_listener_hears_the_host_of_an_encrypted_connection_and_nothing_else(network):
    listener = Listener(frozenset({"10.0.0.1"}))
    network.listeners.append(listener)
    network.carry(5, request_to(ENCRYPTED))
    (heard,) = listener.heard
    assert (heard.host, heard.url, heard.cookie, dict(heard.fields), heard.set_cookies) == (
        "site.example",
        "",
        "",
        {},
        (),
    )


def test_a_listener_hears_only_who_is_near(network):
    listener = Listener(frozenset({"10.0.0.2"}))
    network.listeners.append(listener)
    network.carry(5, request_to(PLAIN))
    assert listener.heard == []
