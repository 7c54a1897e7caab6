"""Uses a copy of the victim's cookie after the victim has logged out."""

from simulator.world.attacking.plot import Attack, Plot

ATTACK = Attack(
    title="Replay after log-out",
    goal="reads the victim's inbox after the victim has logged out",
    defences=("logout.server", "token.revocation", "store.kind", "remember.dies_with", "binding.ip_ua"),
    behind={"no_session": ("logout.server",), "unknown_id": ("logout.server",)},
)


def replay_after_logout(plot: Plot) -> None:
    """The copy is as good as the original, until somebody ends what both stand for."""
    plot.victim.logs_in(remember=True)
    plot.wait("1m")
    plot.thief.takes_all_cookies()
    plot.wait("1m")
    plot.victim.logs_out()
    plot.wait("1m")
    plot.thief.reads("inbox")
    plot.thief.keeps_reading("inbox", every="4m", lasting="12h")
