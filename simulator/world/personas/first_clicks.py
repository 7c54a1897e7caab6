"""One minute of clicks for a first lesson: asks before logging in, logs in, reads, writes, logs out, asks again."""

from simulator.world.actor import Day


def first_clicks(day: Day, pace: str = "6s") -> None:
    """Habit: the `pace` from one click to the next."""
    day.wait(pace)
    day.look("inbox")
    day.wait(pace)
    day.log_in()
    day.wait(pace)
    day.look("inbox")
    day.wait(pace)
    day.post("reports")
    day.wait(pace)
    day.look("team")
    day.wait(pace)
    day.log_out()
    day.wait(pace)
    day.look("inbox")
