"""Reads the team's figures, approves, and spends much of the day in meetings with the laptop left as it is."""

from simulator.world.actor import Day


def manager(
    day: Day, arrive: str = "08:20", leave: str = "17:45", approves: float = 0.3, logs_out: float = 0.5
) -> None:
    """Habits: clock times to `arrive` and `leave`, the chances that a look at the team `approves` something and that
    the day ends with the person who `logs_out`."""
    day.about(arrive, spread="30m")
    day.log_in()
    with day.until(leave):
        day.read("team")
        day.think("60s")
        with day.sometimes(approves):
            day.submit("approvals")
            day.think("90s")
        day.read("inbox")
        day.think("2m")
        with day.sometimes(0.06):
            day.away("50m")
    with day.sometimes(logs_out):
        day.log_out()
    with day.otherwise():
        day.close_browser()
