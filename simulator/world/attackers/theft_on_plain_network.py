"""Listens on an open network until the victim's browser says something over a plain connection."""

from simulator.world.attacking.parties import overheard
from simulator.world.attacking.plot import Attack, Plot

ATTACK = Attack(
    title="Theft on a plain network",
    goal="reads the victim's inbox with a cookie that he overheard",
    defences=("cookie.secure", "transport.hsts", "transport.https", "binding.ip_ua"),
)


def theft_on_plain_network(plot: Plot) -> None:
    """The victim is logged in, and opens an old bookmark that begins with http:."""
    plot.victim.logs_in()
    plot.wait("2m")
    plot.victim.follows_plain_bookmark(overheard)
    plot.wait("1m")
    plot.thief.reads("inbox")
