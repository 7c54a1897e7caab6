"""From a scenario's text to a cast: who there is, at which devices, and by which script they live."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from simulator.entropy import draw, stream_key
from simulator.errors import InputError, text_of
from simulator.messages import message
from simulator.roles import parse_role
from simulator.runspec.scenario import Crowd, Device, Habit, Person, Scenario
from simulator.validation import first_problem, parse_toml, read_text
from simulator.wire import CookieTreatment
from simulator.world.actor import Actor, Program
from simulator.world.attackers import attack_names
from simulator.world.attacking.attempt import Attempt
from simulator.world.people import client_kinds, client_of, draw_names
from simulator.world.personas import write_program
from simulator.world.stage import Person as Somebody

SCENARIO_FOLDER = Path(__file__).parents[2] / "resources" / "scenarios"
DEFAULT_SCENARIO = "office-day"


def scenario_names() -> tuple[str, ...]:
    """The scenarios that come along, the default first."""
    names = sorted(path.stem for path in SCENARIO_FOLDER.glob("*.toml"))
    return tuple(sorted(names, key=lambda name: (name != DEFAULT_SCENARIO, name)))


def attack_scenario_names() -> tuple[str, ...]:
    """The scenarios of one attack each that come along, such as `attacks/kiosk`."""
    return tuple(f"attacks/{name}" for name in attack_names())


def load_scenario(source: str | Path) -> Scenario:
    """The scenario of that name, or of a TOML file.

    Raises:
        InputError: there is none, or what it says makes no sense; the text names the file, the key and the value.
    """
    if isinstance(source, str) and source in (*scenario_names(), *attack_scenario_names()):
        path, where = SCENARIO_FOLDER / f"{source}.toml", source
    else:
        path, where = Path(source), str(source)
        if not path.exists():
            raise InputError(
                where,
                "no such scenario",
                message("give a TOML file or one of {names}", names=", ".join(scenario_names())),
            )
    data = parse_toml(read_text(path), where)
    if not data:
        raise InputError(where, "the scenario is empty", "it needs name, title, date, start, end and somebody in it")
    try:
        scenario = Scenario.model_validate(data)
    except ValidationError as error:
        raise first_problem(error, where) from None
    check_cast(scenario, where)
    return scenario


def check_cast(scenario: Scenario, where: str) -> None:
    """Refuses a scenario whose people could not live.

    Raises:
        InputError: a persona, habit, kind of device or attack does not exist.
    """
    for i, command in enumerate(scenario.commands):
        if command.attack is not None and command.attack not in attack_names():
            raise InputError(
                where,
                message('command.{i}.attack = "{attack}": unknown attack', i=i, attack=command.attack),
                message("attacks are {names}", names=", ".join(attack_names())),
            )
    entries: list[tuple[str, Crowd | Person]] = [(f"crowd.{i}", crowd) for i, crowd in enumerate(scenario.crowds)]
    entries += [(f"person.{i}", person) for i, person in enumerate(scenario.persons)]
    owned = {person.name for person in scenario.persons if person.browser is None}
    for table, entry in entries:
        parts: list[tuple[str, Crowd | Person | Device]] = [(table, entry)]
        parts += [(f"{table}.device.{i}", device) for i, device in enumerate(entry.devices)]
        for key, part in parts:
            if part.client not in client_kinds():
                kinds = ", ".join(client_kinds())
                raise InputError(
                    where,
                    message('{key}.client = "{client}": unknown device', key=key, client=part.client),
                    message("devices are {kinds}", kinds=kinds),
                )
            try:
                write_program(part.persona, part.habits)
            except ValueError as error:
                raise InputError(where, message("{key}: {problem}", key=key, problem=text_of(error))) from None
        if entry.browser in owned:
            problem = message(
                '{table}.browser = "{name}": that is the name of a person\'s own browser',
                table=table,
                name=entry.browser,
            )
            raise InputError(where, problem, "give another name")


def _shared_names(scenario: Scenario) -> set[str]:
    entries: list[Crowd | Person] = [*scenario.crowds, *scenario.persons]
    return {entry.browser for entry in entries if entry.browser is not None}


@dataclass(slots=True)
class CastBrowser:
    """A device that somebody is at."""

    name: str
    client: str
    treatment: CookieTreatment = "lax-default"


@dataclass(slots=True)
class Cast:
    """Everybody and everything of a scenario. People and browsers are numbered from 1 in this order."""

    people: list[Somebody] = field(default_factory=list)
    browsers: list[CastBrowser] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    programs: list[Program] = field(default_factory=list)
    attempts: list[Attempt] = field(default_factory=list)


class Casting:
    """Casts a scenario with a seed."""

    def __init__(self, scenario: Scenario, seed: int) -> None:
        self._scenario = scenario
        self._seed = seed
        self._programs: dict[tuple[str, str], int] = {}
        self._shared: dict[str, int] = {}
        self.cast = Cast()

    def run(self) -> Cast:
        """The cast: the people with names first, then the crowds in order."""
        taken = {person.name for person in self._scenario.persons} | _shared_names(self._scenario)
        names = iter(draw_names(self._seed, self._scenario.size - len(self._scenario.persons), taken))
        for person in self._scenario.persons:
            self._add(person.name, person.display, person)
        for crowd in self._scenario.crowds:
            for _ in range(crowd.people):
                self._add(*next(names), crowd)
        return self.cast

    def _add(self, name: str, display: str, entry: Crowd | Person) -> None:
        cast = self.cast
        person = len(cast.people)
        cast.people.append(Somebody(person + 1, name, display, int(parse_role(entry.role))))
        browser = self._browser(name, entry) if entry.browser is None else self._shared_browser(entry)
        self._actor(person, browser, f"{name}/{entry.persona}", entry.persona, entry.habits)
        for index, device in enumerate(entry.devices):
            if self._has(f"{name}/has/{_numbered(device.client, index)}", device):
                alike = sum(other.client == device.client for other in entry.devices[:index])
                further = self._browser(f"{name}/{_numbered(device.client, alike)}", device)
                stream = f"{name}/{device.persona}/{_numbered('device', index)}"
                self._actor(person, further, stream, device.persona, device.habits)

    def _has(self, stream: str, device: Device) -> bool:
        return draw(stream_key(self._seed, stream), 1) >> 32 < int(device.share * (1 << 32))

    def _browser(self, name: str, entry: Crowd | Person | Device) -> int:
        client = client_of(self._seed, name, entry.client)
        self.cast.browsers.append(CastBrowser(name, client, entry.browser_policy))
        return len(self.cast.browsers) - 1

    def _shared_browser(self, entry: Crowd | Person) -> int:
        name = entry.browser or ""
        if name not in self._shared:
            self._shared[name] = self._browser(name, entry)
        return self._shared[name]

    def _actor(self, person: int, browser: int, stream: str, persona: str, habits: Mapping[str, Habit]) -> None:
        program = self._program(persona, habits)
        self.cast.actors.append(Actor(person, browser, program, stream_key(self._seed, stream)))

    def _program(self, persona: str, habits: Mapping[str, Habit]) -> int:
        signature = persona, repr(sorted(habits.items()))
        if signature not in self._programs:
            self._programs[signature] = len(self.cast.programs)
            self.cast.programs.append(write_program(persona, habits))
        return self._programs[signature]


def _numbered(word: str, index: int) -> str:
    """The first is called by the word alone, so that one more moves nobody's dice."""
    return f"{word}-{index + 1}" if index else word
