"""Sits down at a browser that somebody left without logging out."""

from simulator.world.attacking.plot import Attack, Plot

ATTACK = Attack(
    title="The unattended kiosk",
    goal="reads the inbox of whoever sat there before, twenty minutes later",
    defences=("time.idle", "time.absolute"),
)


def kiosk(plot: Plot) -> None:
    """Twenty minutes: long enough for a limit that is made for such places."""
    plot.victim.logs_in()
    plot.victim.visits("inbox")
    plot.wait("20m")
    plot.thief.sits_down()
    plot.thief.reads("inbox")
