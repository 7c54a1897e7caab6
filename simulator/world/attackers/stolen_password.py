"""Is logged in with the victim's password when the victim finds out and changes it."""

from simulator.world.attacking.plot import Attack, Plot

ATTACK = Attack(
    title="The stolen password",
    goal="reads the victim's inbox after the password was changed",
    defences=("auth.password_change.others", "store.kind", "time.absolute", "time.idle"),
)


def stolen_password(plot: Plot) -> None:
    """The thief has a session of his own, which the change of the password may or may not reach."""
    plot.thief.logs_in_as_victim()
    plot.wait("2m")
    plot.victim.logs_in()
    plot.wait("1m")
    plot.victim.changes_password()
    plot.wait("1m")
    plot.thief.reads("inbox")
    plot.thief.keeps_reading("inbox", every="4m", lasting="12h")
