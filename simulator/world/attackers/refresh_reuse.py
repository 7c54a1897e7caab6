"""Has a copy of all of the victim's tokens, and goes on beside the victim, refreshing as he goes."""

from simulator.world.attacking.plot import Attack, Plot

ATTACK = Attack(
    title="Refresh-token reuse",
    goal="still reads the victim's inbox when both of them have refreshed the same token",
    defences=(
        "token.reuse_detection",
        "token.refresh_rotation",
        "token.access",
        "token.refresh",
        "id.rotate_every",
        "binding.ip_ua",
    ),
    behind={
        "revoked": ("token.reuse_detection",),
        "unknown_id": ("token.access",),
        "bad_signature": ("token.access",),
        "idle_timeout": ("token.access", "time.idle"),
    },
)


def refresh_reuse(plot: Plot) -> None:
    """The thief refreshes first; then the victim comes with the token that was used up, and the site may draw its
    conclusions. Where there are no tokens to refresh, it is a copied cookie beside its original."""
    plot.victim.logs_in()
    plot.wait("1m")
    plot.thief.takes_all_cookies()
    plot.wait("10m")
    plot.thief.reads("inbox", reaches_goal=False)
    plot.wait("1m")
    plot.victim.visits("inbox")
    plot.wait("10m")
    plot.thief.reads("inbox")
