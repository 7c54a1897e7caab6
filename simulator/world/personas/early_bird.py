"""Logs in as soon as the doors open, reads a little, and stays: one of a crowd that arrives all at once."""

from simulator.world.actor import Day


def early_bird(day: Day, arrives_within: str = "10m", think: str = "50s") -> None:
    """Habits: the span in which the crowd arrives (`arrives_within`) and the mean pause to `think`."""
    day.within(arrives_within)
    day.log_in()
    with day.forever():
        day.read("inbox")
        day.think(think)
        with day.sometimes(0.2):
            day.submit("orders")
            day.think(think)
