"""Glances at a phone now and then, from early to late, and never logs out there."""

from simulator.world.actor import Day


def phone(day: Day, first: str = "08:10", last: str = "17:50", pause: str = "8m") -> None:
    """Habits: clock times of the `first` and `last` glance and the mean `pause` between two."""
    day.about(first, spread="40m")
    with day.until(last):
        day.read("inbox")
        day.think("20s")
        with day.sometimes(0.4):
            day.read("documents")
        day.think(pause)
