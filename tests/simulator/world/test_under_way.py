"""Requests under way: pages that take time, and tabs that are opened at once."""

import pytest

from simulator.durations import parse_time_ms
from simulator.events import Kind, Reason
from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from simulator.world.checkpoint import restore, save
from simulator.world.simulation import Simulation, play


def export_after(*then):
    """A day on which somebody posts an export and does something before it is made."""

    def write(day):
        day.log_in()
        day.wait("1m")
        day.post("export")
        day.wait("1s")
        for act in then:
            act(day)

    return write


def test_a_person_waits_for_a_page_that_takes_time(theatre):
    def write(day):
        day.log_in()
        day.wait("1m")
        day.read("export")
        day.look("inbox")

    played = theatre(write).play()
    assert played.story == ["login", "read /reports/export", "read /inbox"]
    assert played.times == [0, 64_000, 64_000]


def test_whoever_is_sent_to_the_log_in_form_instead_asks_again(theatre):
    def write(day):
        day.submit("export")
        day.look("inbox")

    played = theatre(write).play()
    assert played.story == ["no_session /reports/export", "login", "post /reports/export", "read /inbox"]


def test_a_session_that_ends_while_a_person_waits_is_opened_again(theatre):
    def write(day):
        day.log_in()
        day.read("export")

    played = theatre(write, time__idle="3s").play("09:00")
    assert played.story == ["login", "idle_timeout /reports/export", "login", "idle_timeout /reports/export"]
    assert len(played.events(Kind.WRITE_LOST)) == 2


def test_who_does_not_wait_goes_on_and_the_page_is_made_all_the_same(theatre):
    played = theatre(export_after(lambda day: day.look("inbox"))).play()
    assert played.story == ["login", "read /inbox", "post /reports/export"]


def test_a_write_is_lost_when_the_person_logs_out_before_it(theatre):
    played = theatre(export_after(lambda day: day.log_out())).play()
    assert played.story == ["login", "logout", "logout /reports/export"]
    assert [Reason(event.reason) for event in played.events(Kind.WRITE_LOST)] == [Reason.LOGOUT]


@pytest.mark.parametrize(("grace", "told"), [("off", "replaced"), ("30s", "read")])
@pytest.mark.parametrize("page", ["inbox", "export"])
def test_tabs_that_are_opened_at_once_race_for_a_new_id(theatre, grace, told, page):
    def write(day):
        day.log_in()
        day.wait("6m")
        day.open_tabs(page, page, page)
        day.wait("1m")
        day.look("inbox")

    played = theatre(write, id__rotate_every="5m", id__rotation_grace=grace).play()
    path = {"inbox": "/inbox", "export": "/reports/export"}[page]
    assert played.story == ["login", f"read {path}", *[f"{told} {path}"] * 2, "read /inbox"]
    assert len(played.events(Kind.SESSION_ROTATED)) == 1
    assert len(played.events(Kind.SESSION_CREATED)) == 1


def test_tabs_are_asked_for_with_the_cookie_that_is_there_before_any_answer(theatre):
    def write(day):
        day.open_tabs("inbox", "documents")

    played = theatre(write, id__anonymous=True).play()
    assert played.story == ["no_session /inbox", "no_session /documents"]
    assert len(played.events(Kind.SESSION_CREATED)) == 2


def test_pages_are_made_in_the_order_in_which_they_are_due(theatre):
    def write(day):
        day.within("2s")
        day.log_in()
        day.post("export")

    played = theatre(write, people=5).play()
    made = [event.at_ms for event in played.events(Kind.REQUEST_ALLOWED)]
    assert made == sorted(made)
    assert len(made) == 5


@pytest.fixture(scope="module")
def race():
    return RunSpec(load_scenario("rotation-race"), load_policy("owasp"), seed=1)


def test_the_scenario_shows_who_loses_the_race_before_there_is_a_grace_and_nobody_after(race):
    half_past_ten, opened = parse_time_ms("10:30"), {}
    for event in play(race):
        if event.browser == 1 and event.kind in (Kind.REQUEST_ALLOWED, Kind.REQUEST_DENIED):
            opened.setdefault(event.at_ms, []).append(Reason(event.reason).label)
    lost = ["none", *["replaced"] * 4]
    assert len(opened) > 10
    for at_ms, told in opened.items():
        assert told == (lost if at_ms < half_past_ten else ["none"] * 5)


def test_the_scenario_shows_writes_that_are_lost_and_no_session_that_comes_back(race):
    ended, lost = set(), 0
    for event in play(race):
        if event.kind == Kind.SESSION_ENDED:
            ended.add(event.session)
        elif event.kind == Kind.WRITE_LOST:
            lost += 1
            assert event.session in ended
        elif event.kind == Kind.REQUEST_ALLOWED:
            assert event.session not in ended
    assert lost > 5


def test_a_world_can_be_saved_while_pages_are_being_made(race):
    whole = [tuple(event) for event in play(race)]
    starts = sorted({event[1] - 2_000 for event in whole if event[9] and "began_at_ms" in event[9]})
    assert len(starts) > 5
    for at_ms in starts[:6]:
        simulation = Simulation(race)
        simulation.advance(at_ms)
        assert simulation.stage.requests.queue
        before = list(simulation.journal.drain())
        body = save(simulation)
        for token in {request.begun.token for _, _, request in simulation.stage.requests.queue}:
            assert token.encode() not in body
        again = restore(race, body)
        assert save(again) == body
        events = list(again.journal.drain())
        again.journal.sinks.append(events.extend)
        again.advance(race.end_ms)
        again.journal.drain()
        assert before_of(simulation, whole, before) + events == whole


def before_of(simulation, whole, drained):
    """The events up to now, of which a long run has handed some out before."""
    assert whole[simulation.journal.seq - len(drained) : simulation.journal.seq] == drained
    return whole[: simulation.journal.seq]
