"""Comes in the morning, works through inbox and reports, has lunch, goes to meetings, leaves in the evening."""

from simulator.world.actor import Day


def office_worker(
    day: Day,
    arrive: str = "08:45",
    leave: str = "17:10",
    lunch: str = "45m",
    think: str = "75s",
    submits: float = 0.15,
    meetings: float = 0.008,
    mistypes: float = 0.06,
    logs_out: float = 0.65,
) -> None:
    """Habits: clock times to `arrive` and `leave`, the length of `lunch`, the mean pause to `think` between clicks, and
    the chances that a click `submits` a form, is followed by one of the `meetings`, `mistypes`, or `logs_out`."""
    day.about(arrive, spread="25m")
    with day.sometimes(mistypes):
        day.mistype_password()
        day.think("6s")
    day.log_in()
    with day.until("12:05"):
        _work(day, think, submits, meetings)
    day.within("25m")
    day.away(lunch)
    with day.until(leave):
        _work(day, think, submits, meetings)
    day.within("20m")
    with day.sometimes(logs_out):
        day.log_out()
    with day.otherwise():
        day.close_browser()


def _work(day: Day, think: str, submits: float, meetings: float) -> None:
    day.read("inbox")
    day.think(think)
    with day.sometimes(submits):
        day.submit("reports")
        day.think("2m")
    with day.sometimes(meetings):
        day.away("30m")
