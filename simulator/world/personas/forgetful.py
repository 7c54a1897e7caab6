"""Cannot remember the password, is locked out, waits, and then changes it and ends all other sessions."""

from simulator.world.actor import Day


def forgetful(day: Day, arrive: str = "09:30", leave: str = "16:00", mistakes: int = 6) -> None:
    """Habits: clock times to `arrive` and `leave`, and how many `mistakes` are made at the log-in form."""
    day.about(arrive, spread="10m")
    for _ in range(mistakes):
        day.mistype_password()
        day.think("9s")
    day.log_in()
    day.read("inbox")
    day.think("30s")
    day.change_password()
    with day.until(leave):
        day.read("inbox")
        day.think("3m")
    day.end_others()
    day.log_out()
