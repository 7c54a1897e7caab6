"""Shares a computer in the hall: logs in for a few clicks, and often walks off without logging out."""

from simulator.world.actor import Day


def kiosk_visitor(day: Day, first: str = "09:15", visits: int = 3, logs_out: float = 0.4) -> None:
    """Habits: about when the `first` visit is, how many `visits` there are, and the chance that one `logs_out`."""
    day.about(first, spread="60m")
    for _ in range(visits):
        day.log_in()
        day.read("home")
        day.think("15s")
        day.read("documents")
        day.think("30s")
        with day.sometimes(logs_out):
            day.log_out()
        day.away("110m")
