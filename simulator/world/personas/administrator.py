"""Looks after accounts, reads the audit log, and logs out as administrators should."""

from simulator.world.actor import Day


def administrator(day: Day, arrive: str = "08:05", leave: str = "17:30", rounds: str = "6m") -> None:
    """Habits: clock times to `arrive` and `leave`, and the mean time between two `rounds` through the accounts."""
    day.about(arrive, spread="10m")
    day.log_in()
    with day.until(leave):
        day.read("accounts")
        day.think("45s")
        day.read("audit")
        with day.sometimes(0.2):
            day.submit("orders")
        day.think(rounds)
    day.log_out()
