"""Has left the company, and looks whether the laptop is still logged in."""

from simulator.world.attacking.plot import Attack, Plot

ATTACK = Attack(
    title="The leaver",
    goal="reads the inbox after the account was closed",
    defences=("auth.deactivation.effect", "time.absolute", "time.idle"),
)


def leaver(plot: Plot) -> None:
    """The account is closed; the session was opened before."""
    plot.victim.logs_in()
    plot.wait("2m")
    plot.administrator.deactivates()
    plot.thief.sits_down()
    plot.wait("1m")
    plot.thief.reads("inbox")
    plot.thief.keeps_reading("inbox", every="4m", lasting="12h")
