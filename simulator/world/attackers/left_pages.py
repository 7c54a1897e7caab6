"""Sits down at a browser whose user has logged out, and presses Back: what was read may still be there."""

from simulator.world.attacking.plot import Attack, Plot

ATTACK = Attack(
    title="Pages left behind",
    goal="reads in the browser's own copy what the victim had read before logging out",
    defences=("transport.no_store", "logout.server", "logout.clears_cookie"),
)


def left_pages(plot: Plot) -> None:
    """No session is needed for a page that the browser has kept."""
    plot.victim.logs_in()
    plot.victim.visits("inbox")
    plot.victim.logs_out()
    plot.wait("5m")
    plot.thief.sits_down()
    plot.thief.goes_back_to("inbox")
