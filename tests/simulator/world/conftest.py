"""Small worlds: a stage on which people live by a script of the test's own, and scenarios of a few lines."""

import pytest

from simulator.durations import parse_time_ms
from simulator.engine.store.memory import MemoryStore
from simulator.events import Event, Kind, Reason
from simulator.policy import Policy
from simulator.roles import Role
from simulator.runspec.scenario import Scenario
from simulator.world.actor import Actor, Day
from simulator.world.casting import Cast, CastBrowser
from simulator.world.crowd import Crowd
from simulator.world.schedule import Schedule
from simulator.world.stage import Stage

START_MS = parse_time_ms("08:00")


class Theatre:
    """People called `p1`, `p2` and so on, each at a browser of that name, all living by the day that `write` writes."""

    def __init__(self, write, *, people=1, role=Role.USER, seed=1, **changes):
        policy = Policy().with_changes({name.replace("__", "."): value for name, value in changes.items()})
        self.stage = Stage(policy, seed, 0, START_MS, MemoryStore())
        day = Day()
        write(day)
        cast = Cast(programs=[day.program()])
        self.schedule = Schedule(people)
        for index in range(people):
            name = f"p{index + 1}"
            cast.people.append(self.stage.add_person(name, name, role))
            cast.browsers.append(CastBrowser(name, "desktop"))
            self.stage.add_browser(name, "desktop", "")
            cast.actors.append(Actor(index, index, 0, key=seed * 1_000 + index))
            self.schedule.push(START_MS, index)
        self.crowd = Crowd(self.stage, cast, self.schedule)
        self.actors = self.crowd.actors

    def play(self, until="18:00"):
        """Lets everything happen up to a clock time."""
        until_ms, requests = parse_time_ms(until), self.stage.requests
        while (at_ms := min(self.crowd.next_ms(), requests.next_ms())) <= until_ms:
            self.stage.engine.lifecycle.expire(at_ms)
            self.stage.clock.now_ms = at_ms
            if requests.next_ms() == at_ms:
                asker, answer = requests.finish_next()
                if asker:
                    self.crowd.answered(asker, answer)
            else:
                self.crowd.step()
        self.stage.engine.lifecycle.expire(until_ms)
        self.stage.clock.now_ms = until_ms
        return self

    def events(self, *kinds):
        return [event for event in map(Event._make, self.stage.journal.pending) if not kinds or event.kind in kinds]

    @property
    def story(self):
        """What the people did, as words: `login`, `read /inbox`, `no_session /inbox`, `logout`."""
        paths = {event.route: event.detail for event in self.events(Kind.ROUTE_ADDED)}
        words = []
        for event in self.events(*_TOLD):
            if event.kind in (Kind.REQUEST_ALLOWED, Kind.REQUEST_DENIED):
                word = Reason(event.reason).label if event.reason else "post" if event.flags & 8 else "read"
                words.append(f"{word} {paths[event.route]}")
            elif event.kind == Kind.LOGIN_FAILED:
                words.append(Reason(event.reason).label)
            else:
                words.append(Kind(event.kind).label)
        return words

    @property
    def times(self):
        """The instants of what they did, in milliseconds since the start."""
        return [event.at_ms - START_MS for event in self.events(*_TOLD)]


_TOLD = (
    Kind.LOGIN,
    Kind.LOGIN_FAILED,
    Kind.LOGOUT,
    Kind.REQUEST_ALLOWED,
    Kind.REQUEST_DENIED,
    Kind.BROWSER_CLOSED,
    Kind.PASSWORD_CHANGED,
)


@pytest.fixture
def theatre():
    return Theatre


def scenario_of(*persons, crowds=(), commands=(), **fields):
    data = {"name": "tiny", "title": "Tiny", "date": "2026-03-02", "start": "08:00", "end": "10:00", **fields}
    return Scenario.model_validate({**data, "person": persons, "crowd": crowds, "command": commands})


def person_of(name, persona="always_on", role="user", **fields):
    return {"name": name, "display": name.title(), "role": role, "persona": persona, **fields}


@pytest.fixture(name="scenario_of")
def scenario_of_fixture():
    """Builds a scenario of persons, from 08:00 to 10:00."""
    return scenario_of


@pytest.fixture(name="person_of")
def person_of_fixture():
    """A person's table as a file writes it."""
    return person_of
