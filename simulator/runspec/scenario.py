"""A scenario: a cast and its script, as a TOML file states them."""

from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from simulator.commands import Command
from simulator.durations import format_time, parse_time_ms
from simulator.messages import message
from simulator.roles import ROLE_NAMES
from simulator.validation import clock_times_in_quotes
from simulator.wire import CookieTreatment

Habit = str | int | float | bool


def _time_ms(value: object) -> object:
    return parse_time_ms(value) if isinstance(value, str) else value


def _role(value: object) -> object:
    if value not in ROLE_NAMES:
        raise ValueError(message("unknown role {value!r}; roles are {roles}", value=value, roles=", ".join(ROLE_NAMES)))
    return value


TimeOfDay = Annotated[int, BeforeValidator(_time_ms), Field(ge=0)]
RoleName = Annotated[str, BeforeValidator(_role)]
AccountName = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,39}$")]
Share = Annotated[float, Field(ge=0, le=1)]


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Device(_Table):
    """A further browser of the same person, with a persona of its own, for `share` of the crowd.

    `browser_policy` is how the browser treats cookies on requests that other sites start.
    """

    persona: str
    client: str = "phone"
    browser_policy: CookieTreatment = "lax-default"
    share: Share = 1.0
    habits: dict[str, Habit] = {}


class Crowd(_Table):
    """People who live by the same persona, with names drawn from the seed.

    `people` is how many; where `scales`, the option `--users` shares its number out in these proportions.
    `browser` names a browser that all of them use in turn, such as a kiosk; otherwise each has a `client` of their own.
    """

    persona: str
    role: RoleName
    people: Annotated[int, Field(ge=1, le=1_000_000)]
    scales: bool = True
    client: str = "desktop"
    browser_policy: CookieTreatment = "lax-default"
    browser: AccountName | None = None
    habits: dict[str, Habit] = {}
    devices: tuple[Device, ...] = Field((), alias="device")


class Person(_Table):
    """Somebody with a name, whom commands and narration can refer to."""

    name: AccountName
    display: Annotated[str, Field(min_length=1, max_length=80)]
    role: RoleName
    persona: str
    client: str = "desktop"
    browser_policy: CookieTreatment = "lax-default"
    browser: AccountName | None = None
    habits: dict[str, Habit] = {}
    devices: tuple[Device, ...] = Field((), alias="device")


class Expectation(_Table):
    """What must come of an attack, under the policy of that name or, without one, under any."""

    attack: str
    outcome: Literal["blocked", "detected", "succeeded"]
    policy: str | None = None
    stopped_by: tuple[str, ...] = ()


class Note(_Table):
    """What whoever presents the scenario has at hand from a time on, until the next note."""

    at_ms: Annotated[TimeOfDay, Field(alias="at")]
    text: Annotated[str, Field(min_length=1, max_length=600)]

    @model_validator(mode="before")
    @classmethod
    def _says_when(cls, data: object) -> object:
        return clock_times_in_quotes(data, "at")


class Scenario(_Table):
    """A cast and its script. `start_ms` and `end_ms` are milliseconds since midnight of `date`; `expectations` are held
    against what came of the attacks among its commands; `notes` change nothing of the run."""

    name: AccountName
    title: Annotated[str, Field(min_length=1, max_length=80)]
    description: str = ""
    date: date
    start_ms: Annotated[TimeOfDay, Field(alias="start")]
    end_ms: Annotated[TimeOfDay, Field(alias="end")]
    crowds: tuple[Crowd, ...] = Field((), alias="crowd")
    persons: tuple[Person, ...] = Field((), alias="person")
    commands: tuple[Command, ...] = Field((), alias="command")
    expectations: tuple[Expectation, ...] = Field((), alias="expect")
    notes: tuple[Note, ...] = Field((), alias="note")

    @model_validator(mode="before")
    @classmethod
    def _says_when(cls, data: object) -> object:
        return clock_times_in_quotes(data, "start", "end")

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        if self.end_ms <= self.start_ms:
            raise ValueError(
                message(
                    "end {end} is not after start {start}",
                    end=format_time(self.end_ms),
                    start=format_time(self.start_ms),
                )
            )
        if not self.crowds and not self.persons:
            raise ValueError("nobody is in it; add a [[crowd]] or a [[person]]")
        names = [person.name for person in self.persons]
        if doubles := sorted({name for name in names if names.count(name) > 1}):
            raise ValueError(message("two persons are called {name}", name=doubles[0]))
        for number, command in enumerate(self.commands, start=1):
            what = message("command {number} ({do})", number=number, do=command.do.value)
            self._must_lie_within(what, command.at_ms)
        for number, note in enumerate(self.notes, start=1):
            self._must_lie_within(message("note {number}", number=number), note.at_ms)
        return self

    def _must_lie_within(self, what: str, at_ms: int) -> None:
        at = format_time(at_ms)
        if at_ms < self.start_ms:
            start = format_time(self.start_ms)
            raise ValueError(message("{what} at {time} is before the start, {start}", what=what, time=at, start=start))
        if at_ms > self.end_ms:
            end = format_time(self.end_ms)
            raise ValueError(message("{what} at {time} is after the end, {end}", what=what, time=at, end=end))

    @property
    def origin_s(self) -> int:
        """Midnight of the first day (UTC) in seconds since 1970."""
        return int(datetime(self.date.year, self.date.month, self.date.day, tzinfo=UTC).timestamp())

    @property
    def size(self) -> int:
        """How many people are in it."""
        return len(self.persons) + sum(crowd.people for crowd in self.crowds)

    def with_users(self, users: int) -> "Scenario":
        """The same scenario with `users` people in all; crowds that scale share the change in their proportions.

        Raises:
            ValueError: no crowd scales, or `users` is too small for the rest of the cast.
        """
        scaling = [crowd for crowd in self.crowds if crowd.scales]
        wanted = users - (self.size - sum(crowd.people for crowd in scaling))
        if not scaling:
            raise ValueError(message("{name} has no crowd that scales; --users cannot be used with it", name=self.name))
        if wanted < len(scaling):
            raise ValueError(
                message(
                    "{users} users are too few for {name}; it needs {needed}",
                    users=users,
                    name=self.name,
                    needed=users - wanted + len(scaling),
                )
            )
        counts = _shares(wanted, [crowd.people for crowd in scaling])
        crowds = tuple(
            crowd.model_copy(update={"people": counts.pop(0)}) if crowd.scales else crowd for crowd in self.crowds
        )
        return self.model_copy(update={"crowds": crowds})

    def with_browsers(self, policy: CookieTreatment) -> "Scenario":
        """The same scenario in which every browser treats cookies in that way."""
        ways = {"browser_policy": policy}

        def equipped(entry: "Crowd | Person") -> Any:
            devices = tuple(device.model_copy(update=ways) for device in entry.devices)
            return entry.model_copy(update={**ways, "devices": devices})

        crowds, persons = tuple(map(equipped, self.crowds)), tuple(map(equipped, self.persons))
        return self.model_copy(update={"crowds": crowds, "persons": persons})

    def dump(self) -> dict[str, Any]:
        """Plain data that `Scenario.model_validate` reads back."""
        return self.model_dump(mode="json", exclude_defaults=True)


def _shares(total: int, weights: list[int]) -> list[int]:
    """`total` split in proportion to `weights`, at least 1 each, summing exactly (largest remainders last)."""
    counts, left, weight_left = [], total, sum(weights)
    for i, weight in enumerate(weights):
        others = len(weights) - i - 1
        count = max(1, min(left - others, round(left * weight / weight_left)))
        counts.append(count)
        left -= count
        weight_left -= weight
    return counts
