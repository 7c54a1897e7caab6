"""Does nothing of their own accord: somebody to whom things happen."""

from simulator.world.actor import Day


def bystander(day: Day) -> None:
    """Stays the whole day and touches nothing."""
