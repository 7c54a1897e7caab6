"""Has a copy of the id that the victim is just exchanging for another one, in another tab."""

from simulator.world.attacking.plot import Attack, Plot

ATTACK = Attack(
    title="The rotation race",
    goal="reads the victim's inbox under the old id, a moment after the victim has logged in again",
    defences=("id.rotate_on_login", "id.old_after_rotate", "id.rotation_grace", "binding.ip_ua"),
    behind={
        "replaced": ("id.rotate_on_login", "id.old_after_rotate"),
        "unknown_id": ("id.rotate_on_login", "id.old_after_rotate"),
    },
)


def rotation_race(plot: Plot) -> None:
    """What the site accepts for the sake of requests that are still on their way, it accepts from a thief too."""
    plot.victim.logs_in()
    plot.wait("2m")
    plot.thief.takes_all_cookies()
    plot.wait("2m")
    plot.victim.logs_in()
    plot.wait("2s")
    plot.thief.reads("inbox")
