"""Was an administrator until a minute ago, and looks whether the session knows."""

from simulator.roles import Role
from simulator.world.attacking.plot import Attack, Plot

ATTACK = Attack(
    title="The demoted administrator",
    goal="reads the list of accounts after losing the role",
    defences=("auth.roles", "time.absolute", "time.idle"),
    role="admin",
)


def demoted_administrator(plot: Plot) -> None:
    """The insider needs to steal nothing: the session is his own, and its rights are of yesterday."""
    plot.victim.logs_in()
    plot.wait("2m")
    plot.administrator.demotes(Role.USER)
    plot.thief.sits_down()
    plot.wait("1m")
    plot.thief.reads("accounts")
    plot.thief.keeps_reading("accounts", every="4m", lasting="12h")
