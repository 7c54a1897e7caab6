"""Clicks all day, from before the first bus until after the last, and never logs out: only the absolute limit ends it."""

from simulator.world.actor import Day


def always_on(day: Day, arrive: str = "08:02", think: str = "3m") -> None:
    """Habits: when to `arrive`, and the mean pause to `think`, which must stay well below the idle limit."""
    day.about(arrive, spread="1m")
    day.log_in()
    with day.forever():
        day.read("documents")
        with day.sometimes(0.1):
            day.submit("reports")
        day.think(think)
