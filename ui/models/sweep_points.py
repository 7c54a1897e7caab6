"""The policies of a sweep as points: what each costs people, how long attackers stay in, and what it is called."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from simulator.lint.shortfall import shown
from ui.player.sweeping import Measured, Point, Sweep
from ui.words import Words, tr

HOUR_S = 3600
BOTH = ("forced_logins", "lost_forms")

MEASURES: Mapping[tuple[str, ...], str] = Words(
    {
        ("forced_logins",): "Forced log-ins",
        ("lost_forms",): "Lost forms",
        BOTH: "Both",
    }
)
"""What may stand for the trouble of people, and the words for it."""


@dataclass(frozen=True, slots=True)
class SweepPoint:
    """A policy: `key` tells it from the others, `name` is the preset's or empty; `forced` and `lost` count for each
    person and day, `cost` is whichever of them are looked at. `best`: none of the varied policies beats it.
    """

    key: int
    name: str
    point: Point
    forced: float
    lost: float
    cost: float
    exposure_s: float
    seeds: int
    best: bool
    current: bool

    @property
    def exposure_h(self) -> float:
        return self.exposure_s / HOUR_S

    @property
    def title(self) -> str:
        """What it is called: the preset's name, or what is set in it."""
        return self.name or ", ".join(f"{field} = {value_words(value)}" for field, value in self.point.settings.items())

    @property
    def told(self) -> str:
        """What there is to know of it, in one line."""
        costs = tr("{forced:.2f} forced log-ins and {lost:.2f} lost forms for each person and day").format(
            forced=self.forced, lost=self.lost
        )
        return tr("{title}: {costs}, {exposure} of stolen access").format(
            title=self.title, costs=costs, exposure=exposure_words(self.exposure_s)
        )


def exposure_words(exposure_s: float) -> str:
    """How long attackers are in, in hours or, where it is less than one, in minutes."""
    return (
        f"{exposure_s / HOUR_S:.1f} h"
        if exposure_s >= HOUR_S
        else tr("{exposure_s:.0f} min").format(exposure_s=exposure_s / 60)
    )


def value_words(value: Any) -> str:
    """A value as it is written in a list of values."""
    return shown(value).strip('"')


def sweep_points(sweep: Sweep, measures: Sequence[str]) -> list[SweepPoint]:
    """The policies that were played so far: the varied ones, then those beside them."""
    front = {id(measured.point) for measured in sweep.front(measures)}
    varied = [("", measured) for measured in sweep.measured()]
    made = [*varied, *sweep.measured_beside().items()]
    return [
        _made(key, name, measured, measures, best=id(measured.point) in front)
        for key, (name, measured) in enumerate(made)
    ]


def _made(key: int, name: str, measured: Measured, measures: Sequence[str], *, best: bool) -> SweepPoint:
    return SweepPoint(
        key=key,
        name=name,
        point=measured.point,
        forced=measured.a_person_day("forced_logins"),
        lost=measured.a_person_day("lost_forms"),
        cost=measured.cost(measures),
        exposure_s=measured.median("exposure_s"),
        seeds=len(measured.costs),
        best=best,
        current=measured.is_current and not name,
    )
