"""A program that polls a feed at a fixed pace and logs in again when it is thrown out."""

from simulator.world.actor import Day


def service_account(day: Day, start: str = "08:00", every: str = "60s") -> None:
    """Habits: when to `start`, and how long to wait from one poll to the next (`every`)."""
    day.about(start)
    day.log_in()
    with day.forever():
        day.read("feed")
        day.wait(every)
