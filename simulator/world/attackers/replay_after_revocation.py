"""Uses a copy of the victim's cookie, signed or not, after an administrator has ended all of the victim's sessions."""

from simulator.world.attacking.plot import Attack, Plot

ATTACK = Attack(
    title="Replay after revocation",
    goal="reads the victim's inbox after an administrator has ended the victim's sessions",
    defences=("store.kind", "store.finds_users", "revoke.not_before", "token.revocation", "binding.ip_ua"),
    behind={
        "revoked": ("store.finds_users", "revoke.not_before", "token.revocation"),
        "unknown_id": ("store.finds_users",),
    },
)


def replay_after_revocation(plot: Plot) -> None:
    """A session that is all in its cookie has nothing on the server that could be ended."""
    plot.victim.logs_in()
    plot.wait("1m")
    plot.thief.takes_all_cookies()
    plot.wait("5m")
    plot.administrator.revokes()
    plot.wait("1m")
    plot.thief.reads("inbox")
    plot.thief.keeps_reading("inbox", every="4m", lasting="12h")
