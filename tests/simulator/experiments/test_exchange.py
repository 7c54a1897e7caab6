"""Laws of the wire: the lines are those that went over it, whoever sent them, and none of them opens anything."""

import pytest

from simulator.events import Event
from simulator.experiments.attacks import scenario_of
from simulator.experiments.exchange import exchange_of
from simulator.experiments.set_cookie_words import attributes_of
from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.snapshot import Snapshot
from simulator.wire import cookie_value
from simulator.world.casting import load_scenario
from simulator.world.simulation import Simulation
from simulator.world.web import navigation
from simulator.world.witness import Witness

OFFICE = load_scenario("office-day").with_users(26)


def exchanges(spec, carried=None):
    """Every call of a run with its exchange, and what the network carried meanwhile."""
    simulation, past, events = Simulation(spec), Snapshot(), []
    witness = Witness(simulation)
    simulation.journal.sinks += (events.extend,)
    done = False
    while not done:
        done = simulation.advance(spec.end_ms, max_events=1)
        past.apply(simulation.journal.drain())
        for call in witness.calls:
            made = [Event._make(event) for event in events[call.events[0] - 1 : call.events[1]]]
            yield call, exchange_of(call, made, past)
        witness.calls.clear()


def told(exchange):
    return [(cookie.name, cookie.rule) for cookie in exchange.cookies]


@pytest.mark.parametrize("attack", ["csrf_by_form", "csrf_by_link", "fixation_by_subdomain", "theft_on_plain_network"])
@pytest.mark.parametrize("preset", ["owasp", "wide-open", "rails", "laravel"])
def test_what_is_drawn_is_what_the_network_carried(attack, preset, monkeypatch):
    carried = []
    load = navigation.load

    def watched(*words):
        made = load(*words)
        carried.extend(made)
        return made

    monkeypatch.setattr(navigation, "load", watched)
    spec = RunSpec(scenario=scenario_of(attack), policy=load_policy(preset))
    seen = [(call, exchange) for call, exchange in exchanges(spec) if call.brought.context is not None]
    real = [e for e in carried if e.response is not None and "app.coatcheck.example" in e.request.url]
    matched = 0
    for call, exchange in seen:
        alike = [
            e
            for e in real
            if e.request.browser == call.browser and e.request.context == call.brought.context
            and cookie_value(e.request.cookie, call.known.rules.cookie_name) == call.token
            and e.response.set_cookies[: len(call.set_cookies)] == call.set_cookies
        ]  # fmt: skip
        for e in alike[:1]:
            matched += 1
            assert told(exchange) == [(c.name, rule.text if rule else "") for c, rule in e.cookies]
            assert [line.refused for line in exchange.set_cookies] == [
                next((rule.text for refused, rule in e.refused if refused == line), "")
                for line in e.response.set_cookies
            ]
            assert exchange.status.startswith(str(e.response.status))
    assert matched or not seen


@pytest.mark.parametrize("preset", ["owasp", "django-signed-cookies", "keycloak", "flask-login"])
def test_the_header_is_the_one_that_the_engine_was_given_and_no_value_is_whole(preset):
    spec = RunSpec(scenario=OFFICE, policy=load_policy(preset), until_ms=10 * 3_600_000)
    count = 0
    for call, exchange in exchanges(spec):
        count += 1
        name = call.known.rules.cookie_name
        sent = [cookie for cookie in exchange.cookies if cookie.sent and cookie.name == name]
        assert bool(sent) == bool(call.token), "what was sent is what came"
        assert not call.token or call.token not in exchange.text
        for line in call.set_cookies:
            value = attributes_of(line)[1]
            assert not value or value not in exchange.text
        assert len(exchange.set_cookies) == len(call.set_cookies)
    assert count > 100


def test_a_log_in_opens_a_session_whose_cookie_lies_in_the_jar():
    spec = RunSpec(scenario=load_scenario("first-session"), policy=load_policy("owasp"))
    _, exchange = next((c, e) for c, e in exchanges(spec) if c.do == "log_in")
    assert (exchange.method, exchange.path, exchange.status) == ("POST", "/login", "200 OK")
    assert [step.asked for step in exchange.steps] == ["insert a session"]
    assert exchange.set_cookies[0].line.endswith("; Path=/; Secure; HttpOnly; SameSite=Lax")
    assert [(held.name, held.change) for held in exchange.jar] == [("__Host-session", "new")]
    assert "session opened" in exchange.notes
    assert "Origin" in {header.name for header in exchange.request}
    assert exchange.text.startswith("0")


def test_every_attribute_is_explained_and_so_is_every_one_that_is_missing():
    name, value, attributes = attributes_of(
        "id=abc; Path=/; Domain=a.example; Max-Age=900; Secure; HttpOnly; SameSite=Lax"
    )
    assert (name, value) == ("id", "abc")
    assert all(attribute.said and attribute.meaning for attribute in attributes)
    missing = attributes_of("id=abc")[2]
    assert len(missing) == 5
    assert not any(attribute.said for attribute in missing)
    assert [attribute.text for attribute in missing if attribute.weak] == ["no Secure", "no HttpOnly", "no SameSite"]
    assert attributes_of("id=; Max-Age=0")[2][0].meaning == "the browser drops it at once"
