"""Starts an export, which takes its time, and does not wait for it: logs out, or closes the browser."""

from simulator.world.actor import Day


def hurried(day: Day, arrive: str = "09:05", visits: int = 4, waits: float = 0.3, logs_out: float = 0.7) -> None:
    """Habits: when to `arrive`, how many `visits` there are, and the chances that the person `waits` for the export,
    and `logs_out`."""
    day.about(arrive, spread="4m")
    for _ in range(visits):
        day.log_in()
        day.read("reports")
        day.think("10s")
        with day.sometimes(waits):
            day.submit("export")
        with day.otherwise():
            day.post("export")
            day.wait("2s")
        with day.sometimes(logs_out):
            day.log_out()
        with day.otherwise():
            day.close_browser()
        day.away("30m")
