"""Gives the password to colleagues, who all work under one account at once."""

from simulator.world.attacking.plot import Attack, Plot

ATTACK = Attack(
    title="The shared account",
    goal="works under one account together with six others, all at once",
    defences=("limit.max_sessions", "store.finds_users"),
)


def shared_account(plot: Plot) -> None:
    """Seven log in, one after the other, and then each of them reads the inbox."""
    plot.victim.logs_in()
    plot.wait("5m")
    plot.thief.shares_password(people=7)
